/**
 * How far the figures are known (figures, section 9): up to which day the bank's statements and the hours of assistants are here, and what
 * may be said of a payment due. It changes no figure: it says how each is to be read.
 */
import { addDays, earlier, later } from '../../values/day.ts';
import type { FigureFacts, PersonId } from '../../books/facts.ts';
import type { Day } from '../../values/units.ts';
import type { AccountIndex, Assistant } from '../inputs/account-index.ts';
import { accountIndexOf } from '../inputs/account-index.ts';
import { LATE_AFTER_DAYS } from '../council/late-payments.ts';

/** Null: nothing says how far it is here. */
interface KnownBankAccount {
  readonly id: number;
  readonly name: string;
  readonly to: Day | null;
}

interface KnownAssistant {
  readonly id: PersonId;
  readonly name: string;
  readonly to: Day;
}

export interface Known {
  /** The last day that is here of every bank account; null where one has no line, and nobody said that there is nothing more. */
  readonly bank: Day | null;
  /** The last day whose work is here of every assistant with timesheets; null where there is none. */
  readonly work: Day | null;
  /** The earlier of the two, never after `asOf`; null: no day is known whole. */
  readonly to: Day | null;
  readonly bankAccounts: readonly KnownBankAccount[];
  readonly assistants: readonly KnownAssistant[];
}

/** `not_known`: it may have been paid where the statement does not reach, so nothing may be said of it. */
export type PaymentState = 'known' | 'not_known';

function latest(days: readonly (Day | null)[]): Day | null {
  return days.reduce((newest, day) => (day !== null && (newest === null || day > newest) ? day : newest), null);
}

function earliest(days: readonly (Day | null)[]): Day | null {
  return days.reduce((oldest, day) => (oldest === null || day === null ? null : earlier(oldest, day)), days[0] ?? null);
}

/** What the user said; a day before the account says nothing of it. */
function said(day: Day | null, { account: { openedOn } }: Pick<FigureFacts, 'account'>): Day | null {
  return day !== null && day >= openedOn ? day : null;
}

/** Days that no statement can reach are no days known: a line dated wrongly, a span that ends after today. */
function bankAccountsOf({ facts }: AccountIndex, reach: Day): KnownBankAccount[] {
  const newest = new Map<number, Day>();
  // Lines are in order of their days, so that the newest of each comes first from the end.
  for (let index = facts.lines.length - 1; index >= 0 && newest.size < facts.bankAccounts.length; index -= 1) {
    const line = facts.lines[index];
    if (line && line.day <= reach && !newest.has(line.bankAccount)) newest.set(line.bankAccount, line.day);
  }
  return facts.bankAccounts.map(({ id, name, nothingMoreUpTo, usedFrom, usedTo }) => {
    const ends = facts.statementEnds.filter(({ bankAccount }) => bankAccount === id).map(({ day }) => day);
    // Before it began nothing moved on it.
    const before = said(usedFrom === null ? null : addDays(usedFrom, -1), facts);
    const to = latest([newest.get(id) ?? null, said(nothingMoreUpTo, facts), before, ...ends]);
    // After it ended nothing does.
    if (usedTo !== null && to !== null && to >= usedTo) return { id, name, to: reach };
    return { id, name, to: to === null ? null : earlier(to, reach) };
  });
}

function isEmployed({ person: { started, left } }: Assistant, day: Day): boolean {
  return (started === null || started <= day) && (left === null || day <= left);
}

function assistantsOf({ facts, asOf, assistants }: AccountIndex, reach: Day): KnownAssistant[] {
  const counted = assistants.filter((assistant) => assistant.keepsTimesheets && isEmployed(assistant, asOf));
  const newest = new Map<PersonId, Day>();
  const note = (person: PersonId, day: Day): unknown => newest.set(person, later(newest.get(person) ?? day, day));
  for (const { person, day } of facts.timesheets) if (day <= reach) note(person, day);
  for (const { person, periodEnd } of facts.payslips) note(person, periodEnd);
  return counted.flatMap(({ name, person: { id, nothingMoreUpTo } }) => {
    const to = latest([newest.get(id) ?? null, said(nothingMoreUpTo, facts)]);
    return to === null ? [] : [{ id, name, to: earlier(to, reach) }];
  });
}

/** `today`: the day it is asked on; what is dated up to it says how far earlier days are known. */
export function knownOf(accountIndex: AccountIndex, today: Day): Known {
  const { asOf } = accountIndex;
  const reach = later(asOf, today);
  const bankAccounts = bankAccountsOf(accountIndex, reach);
  const assistants = assistantsOf(accountIndex, reach);
  // A tin nobody has put anything into tells nothing, and holds nothing back.
  const tins = new Set(accountIndex.facts.bankAccounts.flatMap(({ id, what }) => (what === 'cash' ? [id] : [])));
  const bank = earliest(bankAccounts.filter(({ id, to }) => to !== null || !tins.has(id)).map(({ to }) => to));
  const work = earliest(assistants.map(({ to }) => to));
  return { bank, work, to: bank === null ? null : earlier(asOf, earlier(bank, work ?? bank)), bankAccounts, assistants };
}

/** The last day a payment may be due on so that the bank has shown it; null: no day. */
export function lastDayTold({ bank }: Pick<Known, 'bank'>): Day | null {
  return bank === null ? null : addDays(bank, -LATE_AFTER_DAYS);
}

/** What may be said of a payment due on `dueOn`, in or out, a payday, an instalment or a bill. */
export function paymentState(known: Pick<Known, 'bank'>, dueOn: Day): PaymentState {
  const last = lastDayTold(known);
  return last !== null && dueOn <= last ? 'known' : 'not_known';
}

/** The last day up to `day` that is known whole, else `day`. The overview opens on that of `today`, and looking ahead begins on it. */
export function lastWholeDay(facts: FigureFacts, today: Day, day: Day = today): Day {
  return knownOf(accountIndexOf(facts, day), today).to ?? day;
}
