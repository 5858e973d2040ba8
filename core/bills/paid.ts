/** What paid a paper: bank lines, and payments written down that no line shows yet. */
import type { AccountFacts } from '../books/facts.ts';
import type { DocumentRef } from '../figures/inputs/movements.ts';
import { movementsOf } from '../figures/inputs/movements.ts';
import type { RecordRef } from '../figures/breakdowns/figure-ids.ts';
import type { Day, Pence } from '../values/units.ts';

export interface PaidWith {
  readonly source: RecordRef;
  readonly day: Day;
  /** What of it went to the paper: above nought paid, below it came back. */
  readonly pence: Pence;
  /** Who it went to, or what the bank says. */
  readonly text: string;
}

/** @param facts with all bank lines. By day, up to and with `to`. */
export function paidWith(facts: AccountFacts, { kind, id }: DocumentRef, to: Day): PaidWith[] {
  return movementsOf(facts, to)
    .filter(({ settles }) => settles?.kind === kind && settles.id === id)
    .map(({ source, day, amount, text }) => ({ source, day, pence: -amount, text }))
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
