/** The calendar file, read by another program's reader of such files. */
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import type { AccountDue } from '../../core/api/reminders.ts';
import { calendarOf } from './calendar.ts';

const due = (some: Partial<AccountDue>): AccountDue => ({
  ...{ key: 'review', code: 'review', day: '2026-12-01', pence: null, who: null, title: null, from: null, toldBy: 'record', lacks: null, opens: null },
  ...{ state: 'coming', account: 1, reference: 'DP-1', person: 'Jo Sample' },
  ...some,
});
const NOW = '2026-11-27T10:00:00.000Z';

function eventsOf(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((one) => {
    const event = new ICAL.Event(one);
    const alarm = one.getFirstSubcomponent('valarm');
    return {
      uid: event.uid,
      summary: event.summary,
      day: event.startDate.toString(),
      isDate: event.startDate.isDate,
      sequence: event.sequence,
      stamp: String(one.getFirstPropertyValue('dtstamp')),
      alarm: String(alarm?.getFirstPropertyValue('trigger')),
    };
  });
}

test('each is a whole day with a reminder a week before, in plain words', () => {
  expect(eventsOf(calendarOf([due({})], 'f00d', NOW))).toEqual([
    {
      uid: 'review-1-f00d@headroom',
      summary: 'Review with the council – Jo DP-1',
      ...{ day: '2026-12-01', isDate: true, sequence: 29_929_560, stamp: '2026-11-27T10:00:00Z', alarm: '-P7D' },
    },
  ]);
});

test('what people typed comes back as it is, whatever signs are in it', () => {
  const title = 'Ring; Ann, "the council" \\ at 9:00 – 日本 😀 BEGIN:VEVENT, and on for longer than a line of such a file may be, which is 75 bytes';
  const [event, ...others] = eventsOf(calendarOf([due({ code: 'other', title })], 'f00d', NOW));
  expect(event?.summary).toBe(`${title} – Jo DP-1`);
  expect(others).toEqual([]);
});

test('no sum and no name in full is in it, and nothing that is over', () => {
  const text = calendarOf(
    [
      due({ key: 'bill-1', code: 'bill', who: 'Harbour Homecare', title: 'INV7', pence: 9_600 }),
      due({ key: 'wages-1', code: 'wages', who: 'Ann Lee', pence: 20_000 }),
      due({ key: 'lowPay-1', code: 'lowPay', who: 'Ann Lee' }),
      due({ key: 'reminder-1', code: 'dbs', who: 'Ann Lee' }),
      due({ key: 'reminder-2', state: 'overdue', day: '2026-10-01' }),
      due({ key: 'contribution-x', code: 'contribution', state: 'not_known', day: '2026-11-01' }),
    ],
    'f00d',
    NOW,
  );
  expect(text).not.toMatch(/Lee|Ann|Sample|Harbour|INV7|96|200/);
  expect(eventsOf(text).map(({ summary }) => summary)).toEqual([
    'Invoice – Jo DP-1',
    'Wages – Jo DP-1',
    'Pay is below the minimum wage – Jo DP-1',
    'New DBS check – Jo DP-1',
  ]);
});

test('made again it has the same names, and is the later one', () => {
  const [first, then] = [calendarOf([due({})], 'f00d', NOW), calendarOf([due({ day: '2026-12-08' })], 'f00d', '2026-11-28T10:00:00.000Z')].map(
    (text) => eventsOf(text)[0],
  );
  expect(then?.uid).toBe(first?.uid);
  expect(then?.day).toBe('2026-12-08');
  expect(then?.sequence).toBeGreaterThan(first?.sequence ?? 0);
  expect(calendarOf([due({})], 'f00d', NOW)).toBe(calendarOf([due({})], 'f00d', NOW));
});

test('of nothing it is a calendar without a day', () => {
  expect(eventsOf(calendarOf([], 'f00d', NOW))).toEqual([]);
});
