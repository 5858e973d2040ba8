import { expect, test } from 'vitest';
import { afterTheYear, dueToHmrc, lastDayOfDue, mayPayByQuarter } from './hmrc-dues.ts';

test('a tax month is due on the 22nd after it, by cheque on the 19th', () => {
  expect(['2026-04-06', '2026-05-05', '2026-05-06', '2026-12-31', '2027-04-05'].map((payday) => dueToHmrc(payday, 'month'))).toEqual([
    '2026-05-22',
    '2026-05-22',
    '2026-06-22',
    '2027-01-22',
    '2027-04-22',
  ]);
  expect(dueToHmrc('2026-04-30', 'month', 'cheque')).toBe('2026-05-19');
});

test('a tax quarter is due on the 22nd after it', () => {
  const quarters = ['2026-04-06', '2026-07-05', '2026-07-06', '2026-10-05', '2026-10-06', '2027-01-05', '2027-01-06', '2027-04-05'];
  expect(quarters.map((payday) => dueToHmrc(payday, 'quarter').slice(0, 7))).toEqual([
    '2026-07',
    '2026-07',
    '2026-10',
    '2026-10',
    '2027-01',
    '2027-01',
    '2027-04',
    '2027-04',
  ]);
  expect([lastDayOfDue('2026-04-06', 'quarter'), lastDayOfDue('2026-12-10', 'quarter')]).toEqual(['2026-07-05', '2027-01-05']);
  expect([mayPayByQuarter(149_999), mayPayByQuarter(150_000)]).toEqual([true, false]);
});

test('after the year come the P60 and the P11D', () => {
  expect(afterTheYear('2026-27')).toEqual({ p60: '2027-05-31', p11d: '2027-07-06' });
});
