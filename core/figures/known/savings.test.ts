/** The person's own money against limits of savings: each sum by hand, each limit from its data. */
import { describe, expect, test } from 'vitest';
import { facts } from '../../../tests/facts-builder.ts';
import type { OwnAccount } from '../../books/facts.ts';
import { needsDoing } from './needs-doing.ts';
import { savingsOn } from './savings.ts';

const own = (name: string, some: Partial<OwnAccount> = {}): Omit<OwnAccount, 'id'> => ({
  ...{ name, bank: null, kind: 'savings', lastDigits: null, sortCode: null, joint: false, closedOn: null },
  ...some,
});
type Rows = readonly (readonly [ownAccount: number, day: string, amount: number])[];
const ASSESSED = { income: 0, capital: 0, guarantee: null, premiums: 0, housing: 0, disability: 0, note: null };
const of = (ownAccounts: readonly Omit<OwnAccount, 'id'>[], rows: Rows, more: Parameters<typeof facts>[1] = {}, account: Parameters<typeof facts>[0] = {}) =>
  facts(account, { ownAccounts, ownBalances: rows.map(([ownAccount, day, amount]) => ({ ownAccount, day, amount })), ...more });
const DAY = '2026-10-05';
const one = (amount: number, more: Parameters<typeof facts>[1] = {}) => of([own('Savings')], [[1, '2026-10-01', amount]], more);
const stands = (amount: number) => savingsOn(one(amount), DAY)?.limits.map(({ id, stands: how }) => `${id} ${how}`);
const told = (all: ReturnType<typeof of>, day = DAY) => needsDoing(all, day, day).flatMap(({ code, sentence }) => (code === 'savings' ? [sentence] : []));

test('without an own account there is nothing to say', () => {
  expect(savingsOn(facts({}), DAY)).toBeNull();
});

describe('a sum against a limit', () => {
  test('is near from £1,000.00 below it up to it, and over from a penny more', () => {
    const first = (amount: number) => stands(amount)?.[0];
    expect([499_999, 500_000, 600_000, 600_001].map(first)).toEqual(['reportWorking below', 'reportWorking near', 'reportWorking near', 'reportWorking over']);
  });

  test('stands against each, the smallest first', () => {
    expect(stands(1_550_000)).toEqual(['reportWorking over', 'reportPension over', 'careCounts over', 'benefitsEnd near', 'careInFull below']);
    expect(savingsOn(one(1_550_000), DAY)?.limits.map(({ amount, by }) => [amount, by])).toEqual([
      [600_000, 950_000],
      [1_000_000, 550_000],
      [1_425_000, 125_000],
      [1_600_000, 50_000],
      [2_325_000, 775_000],
    ]);
  });

  test('those of care are of England alone', () => {
    const scotland = of([own('Savings')], [[1, '2026-10-01', 100]], {}, { nation: 'scotland' });
    expect(savingsOn(scotland, DAY)?.limits.map(({ id }) => id)).toEqual(['reportWorking', 'reportPension', 'benefitsEnd']);
  });
});

describe('the age', () => {
  const ids = (guaranteeFor: 'single_pension_age' | 'single_25_to_pension_age' | 'single_18_to_24', from = '2026-04-06') => {
    const savings = savingsOn(one(100, { chargeAssessments: [{ ...ASSESSED, guaranteeFor, from }] }), DAY);
    return [savings?.age, savings?.limits.slice(0, 2).map(({ id }) => id)];
  };
  test('is that of an assessment for the charge where it is sure; else both limits are told', () => {
    expect(savingsOn(one(100), DAY)?.age).toBeNull();
    expect(ids('single_pension_age')).toEqual(['pension', ['reportPension', 'careCounts']]);
    expect(ids('single_18_to_24')).toEqual(['working', ['reportWorking', 'careCounts']]);
    expect(ids('single_25_to_pension_age')).toEqual([null, ['reportWorking', 'reportPension']]);
    // Not written down for that day yet.
    expect(ids('single_pension_age', '2026-10-06')[0]).toBeNull();
  });
});

describe('the sum', () => {
  const two = [own('Savings'), own('Current', { joint: true })];
  test('is of the newest balance of each open account up to the day, and says since when', () => {
    const all = of(two, [
      ...([
        [1, '2026-08-01', 1],
        [1, '2026-09-30', 400_000],
        [1, '2026-10-06', 900_000],
      ] as Rows),
      [2, '2026-09-05', 25_050],
    ]);
    expect(savingsOn(all, DAY)).toMatchObject({ sum: 425_050, joint: 25_050, days: { since: '2026-09-05', upTo: '2026-09-30' } });
  });

  test('is not known where an account has no balance, or one of more than three months ago', () => {
    const without = savingsOn(of(two, [[1, '2026-10-01', 900_000]]), DAY);
    expect(without).toMatchObject({ sum: null, days: null });
    expect(without?.accounts.map(({ isUnknown }) => isUnknown)).toEqual([false, true]);
    expect(without?.limits.every(({ stands: how, by }) => how === 'not_known' && by === null)).toBe(true);
    const old = (day: string) =>
      savingsOn(
        of(two, [
          [1, '2026-10-01', 900_000],
          [2, day, 0],
        ]),
        DAY,
      )?.sum;
    expect([old('2026-07-04'), old('2026-07-05')]).toEqual([null, 900_000]);
  });

  test('leaves an account out from the day it was closed', () => {
    const closed = (closedOn: string) => savingsOn(of([own('Savings'), own('Old', { closedOn })], [[1, '2026-10-01', 100]]), DAY)?.sum;
    expect([closed('2026-10-05'), closed('2026-10-06')]).toEqual([100, null]);
  });
});

describe('needs doing', () => {
  test('names the highest limit that is gone over, and one that is near, with the day and what it means', () => {
    expect(told(one(499_999))).toEqual([]);
    expect(told(one(610_000))).toEqual([
      'The person’s own accounts came to £6,100.00 on 1 October 2026: £100.00 over £6,000.00. An appointee tells the DWP of it, for somebody of working age.',
    ]);
    expect(told(one(1_550_000))).toEqual([
      'The person’s own accounts came to £15,500.00 on 1 October 2026: £1,250.00 over £14,250.00. A council in England counts what is above it for its charge.',
      'The person’s own accounts came to £15,500.00 on 1 October 2026: £500.00 below £16,000.00. If it is more, Universal Credit ends.',
    ]);
  });

  test('says from which days the balances are, where they are of several', () => {
    const two = [own('Savings'), own('Current')];
    const rows: Rows = [
      [1, '2026-10-01', 900_000],
      [2, '2026-09-28', 60_000],
    ];
    expect(told(of(two, rows))[0]).toContain('came to £9,600.00, by balances of 28 September to 1 October 2026: £3,600.00 over £6,000.00.');
  });

  test('is asked of today, however far the bank is here', () => {
    expect(needsDoing(one(610_000), '2026-09-01', DAY).map(({ code }) => code)).toContain('savings');
  });

  test('says nothing where the sum is not known', () => {
    expect(told(of([own('Savings'), own('Other')], [[1, '2026-10-01', 5_000_000]]))).toEqual([]);
    expect(told(one(5_000_000), '2027-01-02')).toEqual([]);
  });
});
