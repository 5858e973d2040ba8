/**
 * Pauses in long work. A thread that never waits keeps a processor from the host and the other thread, where there are few of them: so that neither is
 * held up, it lets go of it again and again.
 */
import { setTimeout as wait } from 'node:timers/promises';

const WORK_MS = 20;
const PAUSE_MS = 4;

/** To be waited for between slices of work, as often as one likes: it pauses only after a while of it. */
export function pauses(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < WORK_MS) return;
    await wait(PAUSE_MS);
    since = performance.now();
  };
}
