/**
 * Carries calls from the page to the program: one channel, its sender checked, progress sent back as events, and cancel.
 * It carries only; names and input are checked by the dispatcher.
 */
import { ipcMain } from 'electron';
import type { IpcMainEvent, IpcMainInvokeEvent } from 'electron';
import type { RunningProgram } from '../core/api/caller.ts';
import type { Result } from '../core/api/method.ts';
import { PAGE_ORIGIN } from './pages.ts';

export interface Calls {
  /** Whether a call from the page is under way. */
  isWorking(): boolean;
  /** Stops all that are; each is taken back whole. */
  stop(): void;
}

export function answerCalls(program: RunningProgram): Calls {
  const underWay = new Map<string, AbortController>();
  ipcMain.handle('call', async (event, id: number, method: unknown, input: unknown): Promise<Result<unknown>> => {
    mustBeOurPage(event);
    const key = `${event.sender.id}/${id}`;
    const stop = new AbortController();
    const whenGone = (): void => stop.abort();
    underWay.set(key, stop);
    event.sender.once('destroyed', whenGone);
    try {
      return await program.callUnknown(String(method), input, {
        signal: stop.signal,
        onProgress: (progress) => !event.sender.isDestroyed() && event.sender.send('progress', id, progress),
      });
    } catch (error) {
      return { ok: false, problem: program.logFault('call', error) };
    } finally {
      underWay.delete(key);
      if (!event.sender.isDestroyed()) event.sender.removeListener('destroyed', whenGone);
    }
  });
  ipcMain.on('cancel', (event, id: number) => {
    // Nobody waits for an answer here, so a fault would be the whole program's.
    if (isOurPage(event)) underWay.get(`${event.sender.id}/${id}`)?.abort();
  });
  return { isWorking: () => underWay.size > 0, stop: () => underWay.forEach((call) => call.abort()) };
}

/** What the page may ask of the host itself, by the bridge's own names. */
export type HostAnswers = Readonly<Record<string, (event: IpcMainInvokeEvent, ...given: unknown[]) => unknown>>;

/** A fault is answered as data: Electron would print the message of one that is thrown, and the page would see it. */
export function answerHost(program: RunningProgram, answers: HostAnswers): void {
  for (const [name, answer] of Object.entries(answers)) {
    ipcMain.handle(name, async (event, ...given: unknown[]): Promise<Result<unknown>> => {
      mustBeOurPage(event);
      try {
        return { ok: true, value: await answer(event, ...given), touched: [] };
      } catch (error) {
        return { ok: false, problem: program.logFault(name, error) };
      }
    });
  }
}

/** Throws unless the top frame of our own page is calling. */
function mustBeOurPage(event: IpcMainInvokeEvent): void {
  if (!isOurPage(event)) throw new Error('a call from elsewhere was refused');
}

function isOurPage({ senderFrame: frame }: IpcMainEvent | IpcMainInvokeEvent): boolean {
  return frame !== null && frame.parent === null && frame.url.startsWith(`${PAGE_ORIGIN}/`);
}
