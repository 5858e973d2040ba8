/** What comes as a calendar file (RFC 5545): whole days, each with the same name every time, so that a second file changes the first one's days. */
import ical, { ICalAlarmType } from 'ical-generator';
import type { AccountDue } from '../../core/api/reminders.ts';
import { accountInCalendar, dueInCalendar } from '../../core/figures/due/titles.ts';
import { dueWords } from '../../core/words/figures/dues.ts';

const A_WEEK_S = 7 * 24 * 60 * 60;

/** @param file what tells the ledger file from others. @param now of the call: the later of two files holds. */
export function calendarOf(dues: readonly AccountDue[], file: string, now: string): string {
  const stamp = new Date(now);
  const calendar = ical({ name: dueWords.calendarName, prodId: { company: 'Headroom', product: 'Headroom', language: 'EN' } });
  for (const due of dues) {
    if (due.state !== 'coming') continue;
    const summary = dueInCalendar(due, accountInCalendar(due));
    calendar.createEvent({
      id: `${due.key}-${due.account}-${file}@headroom`,
      // Minutes: some calendars take a change only where this has grown.
      sequence: Math.floor(stamp.getTime() / 60_000),
      stamp,
      start: new Date(`${due.day}T00:00:00Z`),
      allDay: true,
      summary,
      alarms: [{ type: ICalAlarmType.display, trigger: A_WEEK_S, description: summary }],
    });
  }
  return calendar.toString();
}
