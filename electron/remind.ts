/** Reminds of what is due within a week while the program is open, where the user turned it on. What to say is core's; a click leads there. */
import { Notification } from 'electron';
import type { RunningProgram } from '../core/api/caller.ts';
import type { Reminded } from '../core/host/remind.ts';
import { toRemind } from '../core/host/remind.ts';
import { localDay } from '../core/values/day.ts';
import { remindWords } from '../core/words/host/remind.ts';
import { answerHost } from './ipc.ts';
import { showPlace, showWindow } from './window.ts';

/** So often it is looked whether there is something new to say: a file may be opened, or a day begin, at any time. */
const EVERY_MS = 5 * 60_000;

export function remindDaily(program: RunningProgram): void {
  answerHost(program, { canRemind: () => Notification.isSupported() });
  let before: Reminded & { readonly path: string } = { path: '', day: '', accounts: new Set() };
  // One that nobody holds is cleared away, and its click is heard by nobody.
  const shown = new Set<Notification>();
  const look = async (): Promise<void> => {
    if (!Notification.isSupported()) return;
    const settings = await program.call('program.settings', {});
    const status = await program.call('file.status', {});
    if (!settings.ok || !settings.value.remind || !status.ok || status.value.open === null) return;
    const dues = await program.call('reminders.list', { account: null });
    if (!dues.ok) return;
    const { path } = status.value.open;
    const { say, reminded } = toRemind(dues.value.dues, localDay(new Date()), before.path === path ? before : { day: '', accounts: new Set() });
    before = { ...reminded, path };
    for (const { text, place } of say) {
      const notification = show(text, place);
      shown.add(notification);
      notification.once('close', () => shown.delete(notification));
    }
  };
  setInterval(() => void look(), EVERY_MS).unref();
}

function show(text: string, place: string): Notification {
  const notification = new Notification({ title: remindWords.title, body: text });
  notification.on('click', () => {
    showWindow();
    showPlace(place);
  });
  notification.show();
  return notification;
}
