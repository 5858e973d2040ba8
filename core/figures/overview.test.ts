import fc from 'fast-check';
import { expect, test } from 'vitest';
import { whole } from '../../tests/facts-builder.ts';
import { anyDay, anyFacts } from '../../tests/random-facts.ts';
import type { AccountFacts } from '../books/facts.ts';
import type { Day } from '../values/units.ts';
import { spendByPeriod } from './plan/periods.ts';
import { needsDoing } from './known/needs-doing.ts';
import { overview } from './overview.ts';

const many = { numRuns: 200 };

/** What is dated, up to the day. Rates, rules and the plan reach ahead; so may papers, which can be paid before their day. */
function upTo(facts: AccountFacts, day: Day): AccountFacts {
  const known = <T extends { readonly day: Day }>(rows: readonly T[]): T[] => rows.filter((row) => row.day <= day);
  return {
    ...facts,
    contributionPaid: known(facts.contributionPaid),
    timesheets: known(facts.timesheets),
    payments: known(facts.payments),
    setAside: known(facts.setAside),
    lines: known(facts.lines),
  };
}

test('a figure takes only what is dated on or before the day', () => {
  fc.assert(
    fc.property(anyFacts, anyDay, (facts, day) => {
      expect(overview(upTo(facts, day), day)).toEqual(overview(facts, day));
    }),
    many,
  );
});

test('every sum of money is whole pence, every count of hours a decimal string, and parts add up to their total', () => {
  const numbers = (value: unknown): number[] =>
    typeof value === 'number' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbers) : [];
  fc.assert(
    fc.property(anyFacts, anyDay, (facts, day) => {
      const figures = overview(facts, day);
      expect(numbers(figures).filter((value) => !Number.isSafeInteger(value) || Object.is(value, -0))).toEqual([]);
      expect(figures.hours.planned).toMatch(/^\d+(\.\d?[1-9])?$/);
      const { total, ...parts } = figures.liabilities;
      expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(total);
      const { lines, ...plan } = figures.plan;
      for (const key of ['yearBudget', 'expectedToDate', 'spentToDate', 'difference'] as const) {
        expect(lines.reduce((sum, line) => sum + line[key], 0)).toBe(plan[key]);
      }
      expect(figures.free).toBe(figures.cash.reconciled - total - figures.ringFenced);
    }),
    many,
  );
});

test('all months, and all pay periods, of a year add up to its spend, on the plan and outside', () => {
  fc.assert(
    fc.property(anyFacts, anyDay, fc.constantFrom('month' as const, 'pay_period' as const), (facts, day, by) => {
      const figures = overview(facts, day);
      const months = spendByPeriod(facts, figures.year.from, day, by);
      expect([months[0]?.from, months.at(-1)?.to]).toEqual([figures.year.from, day]);
      const sum = (line: string): number => months.reduce((all, month) => all + (month.lines.find((one) => one.line === line)?.pence ?? 0), 0);
      expect(figures.plan.lines.map(({ line }) => [line, sum(line)])).toEqual(figures.plan.lines.map(({ line, spentToDate }) => [line, spentToDate]));
      expect(months.reduce((all, month) => all + month.outsidePlan, 0)).toBe(figures.plan.outsidePlan);
    }),
    many,
  );
});

test('when the bank clears a recorded payment, nothing changes but where the money stands', () => {
  fc.assert(
    fc.property(anyFacts, anyDay, fc.nat(), (some, day, pick) => {
      // Another line says that more is here, which is no figure.
      const facts = whole(some);
      const cleared = new Set(facts.lines.flatMap(({ parts }) => parts.flatMap(({ settles }) => (settles?.kind === 'payment' ? [settles.id] : []))));
      const open = facts.payments.filter((payment) => payment.day <= day && !cleared.has(payment.id));
      const payment = open[pick % Math.max(1, open.length)];
      fc.pre(payment !== undefined);
      const { amount } = payment;
      const line = { id: 999, bankAccount: 1, day, amount, text: 'X', balance: null, doubtful: false };
      const parts = [{ amount, settles: { kind: 'payment', id: payment.id } as const, category: null, planLine: null, fund: null }];
      const { cash: before, notices: _, ...same } = overview(facts, day);
      const { cash: after, notices: __, ...now } = overview({ ...facts, lines: [...facts.lines, { ...line, parts }] }, day);
      expect(now).toEqual(same);
      expect(after.reconciled).toBe(before.reconciled);
    }),
    many,
  );
});

test('what needs doing says each thing in a sentence: what unlocks the rest, overdue things, others, then what is not known', () => {
  fc.assert(
    fc.property(anyFacts, anyDay, (facts, day) => {
      const items = needsDoing(facts, day, day);
      const rank = ({ code, overdue, state }: (typeof items)[number]): number =>
        code === 'bringStatement' || code === 'countCash' || code === 'addHours' ? 0 : state === 'not_known' ? 3 : overdue ? 1 : 2;
      expect(items.map(rank)).toEqual(items.map(rank).toSorted((a, b) => a - b));
      for (const { sentence, pence, overdue, state } of items) {
        expect(sentence).toMatch(/^[A-Z£\d].*\.$/);
        expect(sentence).not.toMatch(/undefined|null|NaN/);
        expect(pence === null || Number.isSafeInteger(pence)).toBe(true);
        expect(state === 'not_known' && (overdue || /\b(late|missing|overdue|pay|owed|has not|ask the)\b/i.test(sentence))).toBe(false);
      }
    }),
    many,
  );
});

test('how far it is known changes no figure', () => {
  fc.assert(
    fc.property(anyFacts, anyDay, anyDay, (facts, day, today) => {
      const left = new Set(['known', 'answers', 'notices', 'state', 'sentence', 'sentences', 'toPayNow', 'overdueState']);
      const without = (value: object): unknown => JSON.parse(JSON.stringify(value, (key, one: unknown) => (left.has(key) ? undefined : one)));
      expect(without(overview(whole(facts), day, today))).toEqual(without(overview(facts, day)));
    }),
    many,
  );
});
