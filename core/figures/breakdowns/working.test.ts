import fc from 'fast-check';
import { expect, test } from 'vitest';
import { facts, of, payment, planLine, rules } from '../../../tests/facts-builder.ts';
import { anyDay, anyFacts } from '../../../tests/random-facts.ts';
import { parseHours } from '../../values/hours.ts';
import { PARTS } from '../owed/liabilities.ts';
import { finalAccountOf } from '../council/final-account.ts';
import { chargeEstimateOf } from '../council/charge-estimate.ts';
import type { Figures } from '../figures.ts';
import { figuresOf } from '../figures.ts';
import type { FigureId, RecordRef, SingleFigure } from './figure-ids.ts';
import { FIGURE_ID, SINGLE_FIGURES } from './figure-ids.ts';
import { planViewOf } from '../plan/budgets.ts';
import { overviewOf } from '../overview.ts';
import type { Working } from './working.ts';
import { working, workingOf } from './working.ts';

/** Adds the rows up as a person would: every sum row must be what stands above it. Returns the last. */
function addedUp({ rows }: Working): number | null {
  let total = 0;
  let sum: number | null = null;
  for (const { kind, pence, hours, label } of rows) {
    if (kind === 'fact') continue;
    const amount = pence ?? (hours === null ? null : parseHours(hours));
    if (amount === null) throw new Error(`the row "${label}" has no amount`);
    if (kind === 'add') total += amount;
    else if (kind === 'less') total -= amount;
    else {
      if (amount !== total) throw new Error(`"${label}" says ${amount}, the rows come to ${total}`);
      sum = amount;
    }
  }
  return sum;
}

/** What the overview says each working must come to; null: it only tells. */
function saidBy(figures: Figures): Record<SingleFigure, number | null> {
  const all = overviewOf(figures);
  const { cash, plan, contribution, directPayment, liabilities, reclaim, crisis, hours, unexplained } = all;
  return {
    statementBalance: cash.statementBalance,
    uncleared: cash.unclearedOut - cash.unclearedIn,
    reconciled: cash.reconciled,
    plan: plan.difference,
    planned: plan.expectedToDate,
    spent: plan.spentToDate,
    yearBudget: plan.yearBudget,
    outsidePlan: plan.outsidePlan,
    hours: parseHours(hours.banked),
    banked: hours.bankedPence,
    contribution: contribution.balance,
    accrued: contribution.accrued,
    overdue: contribution.overdue,
    chargeEstimate: chargeEstimateOf(figures.accountIndex)?.weekly ?? null,
    directPayment: directPayment.missing,
    finalAccount: finalAccountOf(figures)?.returnable ?? null,
    expectedFromCouncil: directPayment.expectedToDate,
    wages: liabilities.wages,
    notYetOnAPayslip: liabilities.notYetOnAPayslip,
    hmrc: liabilities.hmrc,
    pension: liabilities.pension,
    invoices: liabilities.invoices,
    notYetInvoiced: liabilities.notYetInvoiced,
    owedToPeople: liabilities.owedToPeople,
    holiday: liabilities.holiday,
    otherPots: liabilities.otherPots,
    liabilities: liabilities.total,
    ringFenced: all.ringFenced,
    free: all.free,
    reclaim: reclaim.atRisk,
    plannedUntilNextReceipt: crisis.plannedUntilNextReceipt,
    crisis: crisis.available,
    crisisHours: null,
    approvedNotSpent: all.approvedNotSpent.pence,
    unexplained: unexplained.pence,
    duplicates: null,
  };
}

/** Every working there is for one of several things, with what it must come to. */
function named(figures: Figures): { readonly key: FigureId; readonly pence: number }[] {
  const all = overviewOf(figures);
  return [
    ...all.plan.lines.flatMap(({ id, difference, expectedToDate, spentToDate, yearBudget }) => [
      { key: { figure: 'planLine' as const, id }, pence: difference },
      { key: { figure: 'plannedLine' as const, id }, pence: expectedToDate },
      { key: { figure: 'spentLine' as const, id }, pence: spentToDate },
      { key: { figure: 'yearBudgetLine' as const, id }, pence: yearBudget },
    ]),
    ...planViewOf(figures).providers.flatMap(({ kind, opens, pence }) =>
      opens === null ? [] : [{ key: { figure: kind === 'person' ? ('paidToPerson' as const) : ('paidToSupplier' as const), id: opens.id }, pence }],
    ),
    ...figures.holidays.map(({ assistant, pence }) => ({ key: { figure: 'holidayOf' as const, id: assistant.person.id }, pence })),
    ...figures.unpaid.map(({ assistant, pence }) => ({ key: { figure: 'notYetOnAPayslipOf' as const, id: assistant.person.id }, pence })),
    ...all.payers.map(({ fund, missing, received }) => ({ key: { figure: 'payer' as const, id: fund }, pence: missing ?? received })),
    ...figures.funds.map(({ fund, pence }) => ({ key: { figure: 'fund' as const, id: fund.id }, pence })),
  ];
}

test('the rows of every working add up to its figure, whatever the account', () => {
  fc.assert(
    fc.property(anyFacts, anyDay, (account, day) => {
      const figures = figuresOf(account, day);
      const said = saidBy(figures);
      for (const figure of SINGLE_FIGURES) expect([figure, addedUp(workingOf(figures, { figure }))]).toEqual([figure, said[figure]]);
      for (const { key, pence } of named(figures)) expect([key, addedUp(workingOf(figures, key))]).toEqual([key, pence]);
    }),
    { numRuns: 200 },
  );
});

test('a row that says a whole month, plan line, part or person opens into the same sum', () => {
  const whole = new Set(['statementMonth', 'statementBalance', 'plannedLine', 'spentLine', 'yearBudgetLine', 'holidayOf', 'liabilities', ...PARTS]);
  const from = ['statementBalance', 'plan', 'planned', 'spent', 'yearBudget', 'holiday', 'liabilities', 'free', 'reconciled'] as const;
  fc.assert(
    fc.property(anyFacts, anyDay, (account, day) => {
      const figures = figuresOf(account, day);
      const rows = from.flatMap((figure) => workingOf(figures, { figure }).rows);
      for (const { kind, pence, opens } of rows) {
        if (opens === null || !('figure' in opens) || !whole.has(opens.figure) || kind === 'fact') continue;
        expect([opens, Math.abs(addedUp(workingOf(figures, opens)) ?? 0)]).toEqual([opens, pence]);
      }
    }),
    { numRuns: 150 },
  );
});

test('every row that opens leads to a working there is, or to a record there is', () => {
  fc.assert(
    fc.property(anyFacts, anyDay, (account, day) => {
      const figures = figuresOf(account, day);
      const keys: FigureId[] = [...SINGLE_FIGURES.map((figure) => ({ figure })), ...named(figures).map(({ key }) => key)];
      const opened = keys.flatMap((key) => workingOf(figures, key).rows).flatMap(({ opens }) => opens ?? []);
      for (const opens of opened) if ('figure' in opens) workingOf(figures, FIGURE_ID.parse(opens));
      const records = opened.flatMap((opens) => ('type' in opens ? [opens] : []));
      const there = ({ type, id }: RecordRef): boolean => (type === 'line' ? account.lines : account[type]).some((row) => row.id === id);
      expect(records.filter((record) => !there(record))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test('the way down to what is ready for a crisis is one sum on the page', () => {
  const account = facts(
    { openingBalance: 100_000 },
    {
      councilRules: [rules({})],
      plan: [planLine({ amount: 700 })],
      payments: [payment({ day: '2026-04-07', amount: -5800, reference: 'CHQ 12' })],
      opening: [{ what: 'hmrc', name: null, pence: 900, hours: null }],
      lines: [of('direct_payment', '2026-04-06', 84_000)],
    },
  );
  expect(working(account, '2026-04-20', { figure: 'crisis' }).rows.map(({ kind, label, pence }) => [kind, label, pence])).toEqual([
    ['add', 'Bank statement', 184_000],
    ['less', 'To Window cleaner, not on the statement yet', 5800],
    ['sum', 'Money really there', 178_200],
    ['less', 'Tax and National Insurance', 900],
    ['sum', 'Free', 177_300],
    ['less', 'Planned until the next direct payment', 1300],
    ['sum', 'Ready for a crisis', 176_000],
  ]);
});

test('a plan line that is not there is refused in words', () => {
  expect(() => working(facts({}), '2026-04-06', { figure: 'planLine', id: 9 })).toThrow('There is no such thing in this account.');
});
