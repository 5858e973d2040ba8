/**
 * What one person's books come to on the day they are handed over, as a plain list: it goes with them, and whoever takes them works it out
 * anew and compares. No number of a row is in it, for those may differ from file to file.
 */
import type { AccountFacts } from '../books/facts.ts';
import { overview } from '../figures/overview.ts';
import { KINDS, RECORD_TYPES } from '../records/kinds.ts';
import { formatDays } from '../values/day.ts';
import { isKeyOf } from '../values/own-keys.ts';
import type { Day } from '../values/units.ts';
import { handoverWords as words } from '../words/handover.ts';

/** Kept under names that stay, whatever people read for them later. */
export interface HandoverFigure {
  readonly of: keyof typeof words.figures;
  /** Of which kind of record, plan line, fund, heading or return; '': there is one alone. */
  readonly about: string;
  readonly unit: 'pence' | 'count' | 'text';
  readonly value: number | string;
}

/** What is kept beside the facts, as it stands in the file. */
export interface HandoverSums {
  /** Of each heading of the books, its balance. */
  readonly headings: readonly { readonly heading: string; readonly pence: number }[];
  readonly changes: number;
  readonly papers: number;
  /** Of each closed return the first and last day, and the digest of what it says. */
  readonly seals: readonly { readonly from: Day; readonly to: Day; readonly digest: string }[];
}

type Of = HandoverFigure['of'];

export function handoverFigures(facts: AccountFacts, sums: HandoverSums, on: Day): readonly HandoverFigure[] {
  const { cash, plan, contribution, directPayment, liabilities, ringFenced, ringFencedFunds, free, reclaim, crisis } = overview(facts, on);
  const pence = (of: Of, value: number, about = ''): HandoverFigure => ({ of, about, unit: 'pence', value });
  const count = (of: Of, value: number, about = ''): HandoverFigure => ({ of, about, unit: 'count', value });
  return [
    count('bankLines', facts.lines.length),
    ...RECORD_TYPES.map((type) => count('records', facts[type].length, type)),
    count('papers', sums.papers),
    count('changes', sums.changes),
    pence('statementBalance', cash.statementBalance),
    pence('reallyThere', cash.reconciled),
    pence('spent', plan.spentToDate),
    pence('outsidePlan', plan.outsidePlan),
    ...plan.lines.flatMap(({ line, yearBudget, spentToDate }) => [pence('budgetOf', yearBudget, line), pence('spentOn', spentToDate, line)]),
    pence('contributionDue', contribution.accrued),
    pence('contributionPaid', contribution.received),
    pence('directPaymentDue', directPayment.expectedToDate),
    pence('directPaymentCame', directPayment.received),
    pence('owed', liabilities.total),
    pence('ringFenced', ringFenced),
    ...ringFencedFunds.map(({ name, pence: held }) => pence('inFund', held, name)),
    pence('free', free),
    pence('mayBeAskedBack', reclaim.atRisk),
    pence('readyForACrisis', crisis.available),
    ...sums.headings.map(({ heading, pence: held }) => pence('heading', held, heading)),
    ...sums.seals.map(({ from, to, digest }): HandoverFigure => ({ of: 'sealed', about: formatDays(from, to), unit: 'text', value: digest })),
  ];
}

/** As people read it. */
export function nameOf({ of, about }: Pick<HandoverFigure, 'of' | 'about'>): string {
  const name = words.figures[of];
  if (typeof name === 'string') return name;
  return name(isKeyOf(KINDS, about) && of === 'records' ? KINDS[about].plural : about);
}

export interface Difference {
  readonly name: string;
  readonly unit: HandoverFigure['unit'];
  /** Null: it is not there. */
  readonly told: HandoverFigure['value'] | null;
  readonly found: HandoverFigure['value'] | null;
}

/** The first figure that is not as it was told; null: all are. What was not told is no difference: a later program may know more. */
export function firstDifference(told: readonly HandoverFigure[], found: readonly HandoverFigure[]): Difference | null {
  const keyOf = ({ of, about }: HandoverFigure): string => `${of} ${about}`;
  const there = Map.groupBy(found, keyOf);
  for (const one of told) {
    const is = there.get(keyOf(one))?.shift()?.value ?? null;
    if (is !== one.value) return { name: nameOf(one), unit: one.unit, told: one.value, found: is };
  }
  return null;
}
