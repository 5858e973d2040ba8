/** What kinds of records have in common in what may not be saved, or is odd. Each adds to what was found and decides nothing else. */
import type { AccountFacts, PersonId } from '../books/facts.ts';
import { MOST_OTHER_NAMES } from '../values/limits.ts';
import { keysOf } from '../values/own-keys.ts';
import type { Day } from '../values/units.ts';
import { recordWords } from '../words/records.ts';
import type { Findings } from './kind.ts';

export function inOrder(found: Findings, field: string, from: Day | null, to: Day | null): void {
  if (from !== null && to !== null && to < from) found.faults.push({ field, message: recordWords.endBeforeStart });
}

/** The days of a person's work: `fields` are where the first and the last are typed. */
export function employed(found: Findings, facts: AccountFacts, id: PersonId, from: Day, to: Day, fields: readonly [string, string]): void {
  const person = facts.people.find((one) => one.id === id);
  if (person?.started && from < person.started) found.notices.push({ field: fields[0], message: recordWords.notThereYet(person.name, person.started) });
  if (person?.left && to > person.left) found.notices.push({ field: fields[1], message: recordWords.hasLeft(person.name, person.left) });
}

interface Days {
  readonly from: Day;
  readonly to: Day;
}

/** Others that are of some of the same days. `id`: of one that is on file, so that it is none of them. */
export function overlapping<T extends Days & { readonly id: number }>({ id, from, to }: Days & { readonly id?: number }, others: readonly T[]): T[] {
  return others.filter((other) => other.id !== id && other.from <= to && other.to >= from);
}

/** A paper dated before the opening is owed from then on; other records of that time are in no figure. */
export function opened(found: Findings, facts: AccountFacts, field: string, day: Day, owed: boolean): void {
  const { openedOn } = facts.account;
  if (day >= openedOn) return;
  found.notices.push({ field, message: (owed ? recordWords.beforeOpening : recordWords.beforeOpeningLeftOut)(day, openedOn) });
}

/** Nothing can be missing before there was an account. */
export function nothingMore(found: Findings, facts: AccountFacts, upTo: Day | null): void {
  const { openedOn } = facts.account;
  if (upTo !== null && upTo < openedOn) found.faults.push({ field: 'nothingMoreUpTo', message: recordWords.nothingMoreBeforeOpening(openedOn) });
}

/** Two just alike may both be right: two visits on a day, two bus fares. `field`: where it is said. */
export function alike<T extends object>(found: Findings, field: string, fields: T, others: readonly T[]): void {
  const same = (other: T): boolean => keysOf(fields).every((name) => other[name] === fields[name]);
  if (others.some(same)) found.notices.push({ field, message: recordWords.again });
}

/** Each name somebody had is kept among their other names, so that a new name alone may make them too many. Null: they are not. */
export function otherNamesFault(alsoKnownAs: string | null): string | null {
  return (alsoKnownAs?.length ?? 0) > MOST_OTHER_NAMES ? recordWords.tooManyNames : null;
}

export function otherNames(found: Findings, alsoKnownAs: string | null): void {
  const message = otherNamesFault(alsoKnownAs);
  if (message !== null) found.faults.push({ field: 'alsoKnownAs', message });
}

export function noAmount(found: Findings, amount: number): void {
  if (amount === 0) found.faults.push({ field: 'amount', message: recordWords.noAmount });
}
