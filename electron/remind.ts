/** Reminds of what is due within a week while the program is open, where the user turned it on. What to say is core's; a click leads there. */
import { createHash } from 'node:crypto';
import { Notification } from 'electron';
import type { RunningProgram } from '../core/api/caller.ts';
import { storedReminded, toRemind } from '../core/host/remind.ts';
import { localDay } from '../core/values/day.ts';
import { remindWords } from '../core/words/host/remind.ts';
import { answerHost } from './ipc.ts';
import { readState, writeState } from './kept-state.ts';
import { showPlace, showWindow } from './window.ts';

/** So often it is looked whether there is something new to say: a file may be opened, or a day begin, at any time. */
const EVERY_MS = 5 * 60_000;

const FILE = 'reminded.json';

export function remindDaily(program: RunningProgram, settingsFolder: string): void {
  answerHost(program, { canRemind: () => Notification.isSupported() });
  let before = readState(settingsFolder, FILE, storedReminded);
  // One that nobody holds is cleared away, and its click is heard by nobody.
  const shown = new Set<Notification>();
  const look = async (): Promise<void> => {
    if (!Notification.isSupported()) return;
    const settings = await program.call('program.settings', {});
    const status = await program.call('file.status', {});
    if (!settings.ok || !settings.value.remind || !status.ok || status.value.open === null) return;
    const dues = await program.call('reminders.list', { account: null });
    if (!dues.ok) return;
    const { say, reminded } = toRemind(digest(status.value.open.path), dues.value.dues, localDay(new Date()), before);
    if (say.length === 0) return;
    before = reminded;
    try {
      writeState(settingsFolder, FILE, reminded);
    } catch (error) {
      program.logFault('what was reminded of', error);
    }
    for (const { text, place } of say) {
      const notification = show(text, place);
      shown.add(notification);
      notification.once('close', () => shown.delete(notification));
    }
  };
  setInterval(() => void look(), EVERY_MS).unref();
}

/** A file the user has the program forget leaves no name here. */
const digest = (path: string): string => createHash('sha256').update(path).digest('hex');

function show(text: string, place: string): Notification {
  const notification = new Notification({ title: remindWords.title, body: text });
  notification.on('click', () => {
    showWindow();
    showPlace(place);
  });
  notification.show();
  return notification;
}
