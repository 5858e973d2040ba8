import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backupName, folderName, instantOf, keptFor, momentOf, readBackupName, readFolderName } from './backups.ts';
import { addDays } from '../values/day.ts';

const NOW = '2026-11-25 12.00.00';
const daily = (days: number): string[] => Array.from({ length: days }, (_, back) => `${addDays('2026-11-25', -back)} 10.00.00`);

test('of a backup a day for two years, seven days, four weeks and twelve months are kept', () => {
  const kept = keptFor(daily(730), NOW);
  const of = (why: string): string[] => [...kept].filter(([, one]) => one === why).map(([moment]) => moment.slice(0, 10));
  expect(of('day')).toEqual(['2026-11-25', '2026-11-24', '2026-11-23', '2026-11-22', '2026-11-21', '2026-11-20', '2026-11-19']);
  // The newest of this week and the last are kept for their days already.
  expect(of('week')).toEqual(['2026-11-15', '2026-11-08']);
  expect(of('month')).toEqual([
    ...['2026-10-31', '2026-09-30', '2026-08-31', '2026-07-31', '2026-06-30', '2026-05-31', '2026-04-30', '2026-03-31'],
    ...['2026-02-28', '2026-01-31', '2025-12-31'],
  ]);
});

test('of several on one day the newest is kept', () => {
  expect([...keptFor(['2026-11-24 09.00.00', '2026-11-24 17.30.00', '2026-11-24 12.00.00'], NOW).keys()]).toEqual(['2026-11-24 17.30.00']);
});

const moment = fc
  .date({ min: new Date('2020-01-01T12:00:00Z'), max: new Date('2032-12-31T12:00:00Z'), noInvalidDate: true })
  .map((date) => momentOf(date.toISOString()));
const moments = fc.uniqueArray(moment, { maxLength: 120 });

test('the newest is always kept, no more than 23 of the past are, and keeping twice is keeping once', () => {
  fc.assert(
    fc.property(moments, moment, (all, now) => {
      const kept = keptFor(all, now);
      const newest = [all.toSorted().at(-1), all.toSorted().findLast((one) => one <= now)].filter((one) => one !== undefined);
      expect(newest.filter((one) => !kept.has(one))).toEqual([]);
      expect([...kept.keys()].filter((one) => one <= now).length).toBeLessThanOrEqual(23);
      expect([...keptFor([...kept.keys()], now)]).toEqual([...kept]);
    }),
  );
});

test('a clock set back deletes nothing, and one set forward nothing that was kept before', () => {
  fc.assert(
    fc.property(moments, moment, moment, (all, one, other) => {
      const [early, late] = [one, other].toSorted() as [string, string];
      const past = all.filter((each) => each <= early);
      // Set back: what is then in the future stays, whatever it is.
      for (const ahead of all.filter((each) => each > early)) expect(keptFor(all, early).has(ahead)).toBe(true);
      // Set forward: how long ago a backup was made decides nothing.
      expect([...keptFor(past, late)]).toEqual([...keptFor(past, early)]);
    }),
  );
});

test('a backup made under a wrong clock takes no day, week or month from the others', () => {
  const kept = keptFor([...daily(30), '2031-01-01 10.00.00'], NOW);
  expect(kept.get('2031-01-01 10.00.00')).toBe('ahead');
  expect([...kept.values()].filter((why) => why === 'day')).toHaveLength(7);
});

test('names are taken by every system and read back', () => {
  const name = 'CON: what/is "this"? <a|b>*\\ .';
  const folder = folderName(name, '0123456789abcdef0123456789abcdef');
  expect(folder).toBe('CON_ what_is _this__ _a_b___ . (01234567)');
  expect(readFolderName(folder)).toMatchObject({ uid: '01234567' });
  expect(readFolderName('Photos (2024)')).toBeNull();
  const file = backupName(name, '2026-10-05 14.05.09', true);
  expect(/[<>:"/\\|?*]/.test(file)).toBe(false);
  expect(readBackupName(file)).toMatchObject({ moment: '2026-10-05 14.05.09', problems: true });
  expect(readBackupName(backupName('Home', '2026-10-05 14.05.09', false))).toEqual({ name: 'Home', moment: '2026-10-05 14.05.09', problems: false });
  for (const other of ['Home.headroom', 'Home (version 1, 2026-10-05).headroom', 'Home 2026-13-05 14.05.09.headroom', 'Home 2026-10-05 24.05.09.headroom'])
    expect(readBackupName(other)).toBeNull();
  expect(new TextEncoder().encode(backupName('日'.repeat(300), '2026-10-05 14.05.09', true)).length).toBeLessThan(255);
});

test('a moment and its instant are each made of the other', () => {
  fc.assert(
    fc.property(moment, (one) => {
      expect(momentOf(instantOf(one))).toBe(one);
    }),
  );
});
