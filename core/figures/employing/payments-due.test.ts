import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { facts, of, payslip, person } from '../../../tests/facts-builder.ts';
import type { AccountFacts } from '../../books/facts.ts';
import { addDays } from '../../values/day.ts';
import type { Day } from '../../values/units.ts';
import { figuresOf } from '../figures.ts';
import { dutiesOf } from './duties.ts';
import { paymentsDue } from './payments-due.ts';

const figures = (account: AccountFacts, on: Day) => figuresOf(account, on, on);

describe('what is due to HMRC and the pension scheme', () => {
  const slip = (paidOn: Day, tax: number, employerPension = 0) => payslip({ periodEnd: paidOn, tax, employerPension });
  const slips = [slip('2026-05-08', 10_000, 500), slip('2026-06-04', 2_000), slip('2026-06-06', 4_000)];
  /** 100.00 and 20.00 are of the tax month to 5 June, 40.00 of the next. */
  const account = facts(
    {},
    { people: [person({})], payslips: slips, lines: [of('hmrc', '2026-06-20', -10_000), of('hmrc', '2026-07-10', -2_500), of('interest', '2026-08-01', 1)] },
  );

  test('by tax month, each with its day, and the oldest paid first', () => {
    expect(
      paymentsDue(figures(account, '2026-07-20'), 'month').map(({ to, dueOn, pence, left, state, paidOn }) => [to, dueOn, pence, left, state, paidOn]),
    ).toEqual([
      ['hmrc', '2026-06-22', 12_000, 0, 'paid_late', '2026-07-10'],
      ['hmrc', '2026-07-22', 4_000, 3_500, 'due', null],
      ['pension', '2026-06-22', 500, 500, 'late', null],
    ]);
    expect(paymentsDue(figuresOf(account, '2026-07-27', '2026-08-02'), 'month')[1]?.state).toBe('late');
  });

  test('by the quarter the three paydays are due together', () => {
    // The quarter to 5 July: 160.00, of which 125.00 was paid.
    const [first] = paymentsDue(figures(account, '2026-07-20'), 'quarter');
    expect(first).toMatchObject({
      period: { from: '2026-04-06', to: '2026-07-05' },
      dueOn: '2026-07-22',
      pence: 16_000,
      paid: 12_500,
      left: 3_500,
      state: 'due',
    });
  });

  const credited = [slip('2026-05-29', 10_000), slip('2026-06-26', -6_955), slip('2026-07-24', 9_000)];
  const duesOf = (lines: readonly ReturnType<typeof of>[], on: Day) => {
    const there = figuresOf(facts({}, { people: [person({})], payslips: credited, lines: [...lines, of('interest', '2026-09-30', 1)] }), on, '2026-10-01');
    expect(paymentsDue(there, 'month').reduce((sum, { left }) => sum + left, 0)).toBe(there.owed.hmrc.pence);
    return { dues: paymentsDue(there, 'month').map(({ pence, paid, left, state, paidOn }) => [pence, paid, left, state, paidOn]), duties: dutiesOf(there) };
  };

  test('what HMRC owes for a month is taken off what is due next, and asks nothing to be done', () => {
    // 100.00 - 69.55 + 90.00 = 120.45 = 100.00 + 20.45.
    const { dues, duties } = duesOf([of('hmrc', '2026-06-20', -10_000), of('hmrc', '2026-08-20', -2_045)], '2026-08-30');
    expect(dues).toEqual([
      [10_000, 10_000, 0, 'paid', '2026-06-20'],
      [-6_955, -6_955, 0, 'credit_used', null],
      [9_000, 9_000, 0, 'paid', '2026-08-20'],
    ]);
    expect(duties.filter(({ what }) => what === 'hmrc').map(({ dueOn, state }) => [dueOn, state])).toEqual([
      ['2026-06-22', 'done'],
      ['2026-08-22', 'done'],
    ]);
  });

  test('until something is due it stands open; paid back by HMRC it is used; it pays what is older, too', () => {
    const first = of('hmrc', '2026-06-20', -10_000);
    expect(duesOf([first], '2026-07-10').dues[1]).toEqual([-6_955, 0, -6_955, 'credit_open', null]);
    expect(duesOf([first, of('hmrc', '2026-08-01', 6_955)], '2026-08-30').dues.map(([, paid, left]) => [paid, left])).toEqual([
      [10_000, 0],
      [-6_955, 0],
      [0, 9_000],
    ]);
    expect(duesOf([first, of('hmrc', '2026-08-01', 6_955)], '2026-08-30').dues[1]?.[3]).toBe('credit_paid_back');
    // 30.45 and the 69.55 make 100.00 on the payday of the second.
    expect(duesOf([of('hmrc', '2026-06-20', -3_045)], '2026-07-10').dues[0]).toEqual([10_000, 10_000, 0, 'paid_late', '2026-06-26']);
  });

  test('a credit that came back as money pays nothing else, even before its payday, and what is left of it goes on', () => {
    const first = of('hmrc', '2026-06-20', -10_000);
    const backOf = (lines: readonly ReturnType<typeof of>[]) =>
      duesOf([first, ...lines], '2026-08-30').dues.map(([, paid, left, state]) => [paid, left, state]);
    expect(backOf([of('hmrc', '2026-06-24', 6_955), of('hmrc', '2026-08-20', -2_045)])).toEqual([
      [10_000, 0, 'paid'],
      [-6_955, 0, 'credit_paid_back'],
      [2_045, 6_955, 'late'],
    ]);
    // 40.00 of the 69.55 came back; 29.55 of the 90.00 are paid by the rest.
    const dues = paymentsDue(
      figuresOf(facts({}, { people: [person({})], payslips: credited, lines: [first, of('hmrc', '2026-08-01', 4_000)] }), '2026-08-10', '2026-08-10'),
      'month',
    );
    expect(dues.map(({ paid, left, paidBack, state }) => [paid, left, paidBack, state])).toEqual([
      [10_000, 0, 0, 'paid'],
      [-6_955, 0, 4_000, 'credit_used'],
      [2_955, 6_045, 0, 'due'],
    ]);
  });

  test('each payday is due as the employer’s details of that day say', () => {
    const details = (from: Day, hmrcEvery: 'month' | 'quarter', id: number) => ({
      ...{ id, from, hmrcEvery, payeReference: null, accountsOffice: null, payrollBy: null, pensionScheme: null, employer: null, note: null },
    });
    const employerDetails = [details('2026-04-06', 'month', 1), details('2026-06-06', 'quarter', 2)];
    const periods = (on: Day) =>
      paymentsDue(figures({ ...account, employerDetails }, on))
        .filter(({ to }) => to === 'hmrc')
        .map(({ period, dueOn, pence }) => [period?.from, period?.to, dueOn, pence]);
    expect(periods('2026-07-20')).toEqual([
      ['2026-05-06', '2026-06-05', '2026-06-22', 12_000],
      ['2026-06-06', '2026-07-05', '2026-07-22', 4_000],
    ]);
  });

  test('however dues, credits and money come, no row is paid twice, and nothing is due that is not owed', () => {
    const sums = (min: number, max: number) => fc.array(fc.integer({ min, max }), { maxLength: 8 });
    fc.assert(
      fc.property(sums(-9_000, 9_000), sums(-4_000, 9_000), (taxes, paid) => {
        const on = addDays('2026-04-30', 28 * 8);
        const some = taxes.map((tax, index) => slip(addDays('2026-04-30', 28 * index), tax));
        const lines = paid.map((pence, index) => of('hmrc', addDays('2026-05-10', 25 * index), -pence));
        const { owed, ...rest } = figures(facts({}, { people: [person({})], payslips: some, lines }), on);
        const dues = paymentsDue({ owed, ...rest }, 'month');
        for (const { pence, paid: done, left } of dues)
          expect([done + left, Math.abs(done) <= Math.abs(pence), done * pence >= 0]).toEqual([pence, true, true]);
        // More than was due may be paid, or taken back; nothing is called due that is not owed.
        const due = dues.reduce((sum, { left }) => sum + Math.max(0, left), 0);
        expect(due).toBeLessThanOrEqual(Math.max(0, owed.hmrc.pence));
      }),
    );
  });

  test('what was owed at the opening is paid before anything else, and has no day', () => {
    const opening = [{ what: 'hmrc', name: null, pence: 3_000, hours: null }] as const;
    const [before, first] = paymentsDue(
      figures(facts({}, { people: [person({})], payslips: slips, opening, lines: [of('hmrc', '2026-06-20', -4_000)] }), '2026-06-20'),
      'month',
    );
    expect(before).toMatchObject({ dueOn: null, pence: 3_000, left: 0, state: 'paid' });
    expect(first).toMatchObject({ pence: 12_000, paid: 1_000, left: 11_000, state: 'due' });
  });
});
