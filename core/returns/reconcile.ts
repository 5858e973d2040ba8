/**
 * What the bank printed at the end of a day against what is here: the lines of one bank account, the payments that are on their way, and where
 * the two differ what it may come from. Pence; positive in, negative out.
 */
import type { AccountFacts, Payment, StatementLine } from '../books/facts.ts';
import { unclearedPayments } from '../figures/funds/cash.ts';
import { addDays } from '../values/day.ts';
import type { Day, Pence } from '../values/units.ts';

/**
 * In the order in which people who keep books look for a difference: a line of just the difference, one of half of it (entered the wrong way
 * round), two swapped digits (then nine divides it), two lines alike, one dated after the day.
 */
type Cause = 'sameAmount' | 'halfAmount' | 'swapped' | 'twice' | 'nextDays';

export interface Likely {
  readonly cause: Cause;
  /** Null: no one line. */
  readonly line: Pick<StatementLine, 'id' | 'day' | 'text' | 'amount'> | null;
}

export interface OnTheWay {
  readonly payment: Pick<Payment, 'id' | 'day' | 'to' | 'reference'>;
  /** What no bank line up to the day has shown of it. */
  readonly left: Pence;
}

export interface Reconciled {
  readonly id: number;
  readonly day: Day;
  readonly balance: Pence;
  /** What the lines up to that day come to now, less what they came to then; 0: the past is as it was. */
  readonly moved: Pence;
}

export interface Reconciling {
  readonly bankAccount: number;
  readonly name: string;
  readonly day: Day;
  /** What its bank lines up to the end of the day come to. */
  readonly lines: Pence;
  /** Null: nobody said what the bank printed. */
  readonly printed: Pence | null;
  /** Printed less what the lines come to. */
  readonly difference: Pence | null;
  /** Written down and not on a statement up to the day, oldest first. Of several bank accounts they stand with the first. */
  readonly onTheWay: readonly OnTheWay[];
  /** What the lines and the payments on their way come to: your balance. */
  readonly ours: Pence;
  readonly likely: readonly Likely[];
  /** Balances of this bank account that were compared and were right, the newest first. */
  readonly compared: readonly Reconciled[];
}

/** How far after the day a line may stand that the statement had already. */
const NEXT_DAYS = 14;
/** Of each cause. */
const MOST = 5;

function balanceOn(lines: readonly StatementLine[], opening: Pence, day: Day): Pence {
  return lines.reduce((sum, line) => (line.day <= day ? sum + line.amount : sum), opening);
}

/** Two lines of the same amount and words within three days of each other. */
function alike(one: StatementLine, other: StatementLine): boolean {
  return one.amount === other.amount && one.text === other.text && other.day <= addDays(one.day, 3) && one.day <= addDays(other.day, 3);
}

/**
 * What a difference may come from, the likelier first. @param lines of the bank account, in order. @param since the last day that was right:
 * what is up to it is not asked about again; null: there was none. @param difference printed less ours, and not 0.
 */
export function likelyCauses(lines: readonly StatementLine[], since: Day | null, day: Day, difference: Pence): Likely[] {
  const told = ({ id, day: on, text, amount }: StatementLine) => ({ id, day: on, text, amount });
  const own = lines.filter((line) => line.day <= day && (since === null || line.day > since));
  const after = lines.filter((line) => line.day > day && line.day <= addDays(day, NEXT_DAYS));
  const of = (cause: Cause, some: readonly StatementLine[]): Likely[] => some.slice(-MOST).map((line) => ({ cause, line: told(line) }));
  return [
    // Here and not on the statement, so that the statement holds what it took away, or more by what it brought.
    ...of(
      'sameAmount',
      own.filter(({ amount }) => amount === -difference),
    ),
    ...(difference % 2 === 0
      ? of(
          'halfAmount',
          own.filter(({ amount }) => amount === -difference / 2),
        )
      : []),
    ...(difference % 9 === 0 ? [{ cause: 'swapped', line: null } as const] : []),
    ...of(
      'twice',
      own.filter((line) => own.some((other) => other.id < line.id && alike(other, line))),
    ),
    // On the statement, and here only with a later day.
    ...of(
      'nextDays',
      after.filter(({ amount }) => amount === difference),
    ),
  ];
}

/** @param facts with all bank lines. @param printed null: not said. Throws where the bank account is not there. */
export function reconcile(facts: AccountFacts, bankAccount: number, day: Day, printed: Pence | null): Reconciling {
  const bank = facts.bankAccounts.find(({ id }) => id === bankAccount);
  if (!bank) throw new Error('a bank account to compare is not there');
  const own = facts.lines.filter((line) => line.bankAccount === bankAccount);
  const lines = balanceOn(own, bank.openingBalance, day);
  const isFirst = facts.bankAccounts.find(({ what }) => what !== 'cash')?.id === bankAccount;
  const onTheWay = isFirst
    ? unclearedPayments({ facts, asOf: day }).map(({ payment: { id, day: on, to, reference }, left }) => ({ payment: { id, day: on, to, reference }, left }))
    : [];
  const compared = facts.reconciliations
    .filter((one) => one.bankAccount === bankAccount)
    .map(({ id, day: on, balance }) => ({ id, day: on, balance, moved: balanceOn(own, bank.openingBalance, on) - balance }))
    .toReversed();
  const since = compared.find((one) => one.day < day && one.moved === 0)?.day ?? null;
  const difference = printed === null ? null : printed - lines;
  return {
    ...{ bankAccount, name: bank.name, day, lines, printed, difference, onTheWay, compared },
    ours: onTheWay.reduce((sum, { left }) => sum + left, lines),
    likely: difference === null || difference === 0 ? [] : likelyCauses(own, since, day, difference),
  };
}
