/**
 * Notices that nobody is at the screen: no key and no pointer for some minutes. Judged by the clock on the wall, so that
 * hours asleep count, and a first touch after them does not pass for having been there all along.
 */
import { moment } from '../program/today.ts';

const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

/** Calls `away` once, but not while `busy` waits: who has started something long may look on. Answers how to stop. */
export function watchIdle(minutes: number, busy: () => Promise<void>, away: () => void): () => void {
  const limit = minutes * 60_000;
  let last = moment();
  let waits = false;
  let over = false;
  let timer: ReturnType<typeof setTimeout>;
  const look = async (): Promise<void> => {
    waits = true;
    await busy();
    waits = false;
    if (over) return;
    const left = last + limit - moment();
    clearTimeout(timer);
    if (left > 0) timer = setTimeout(() => void look(), left);
    else {
      stop();
      away();
    }
  };
  const seen = (): void => {
    if (waits || moment() - last < limit) last = moment();
    else void look();
  };
  const stop = (): void => {
    over = true;
    clearTimeout(timer);
    for (const sign of SIGNS) removeEventListener(sign, seen, true);
  };
  for (const sign of SIGNS) addEventListener(sign, seen, { capture: true, passive: true });
  timer = setTimeout(() => void look(), limit);
  return stop;
}
