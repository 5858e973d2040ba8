/**
 * What payers other than the council pay into their funds: due, received, missing and late (figures, section 3). Their money never fills a
 * payment of the council's, nor the council's one of theirs. A fund without another payer is the council's.
 */
import type { Fund, FundId } from '../../books/facts.ts';
import type { Day, Pence } from '../../values/units.ts';
import { folded } from '../../values/text.ts';
import type { AccountIndex } from '../inputs/account-index.ts';
import { byFrom, inForce, piecesOf, stepsOn, sumPence } from '../inputs/effective.ts';
import type { Piece } from '../inputs/effective.ts';
import type { Movement } from '../inputs/movements.ts';
import { fundFinder } from '../inputs/fund-finder.ts';
import type { LatePayment } from './late-payments.ts';
import { latePayments } from './late-payments.ts';
import type { DuePeriod } from './schedule.ts';
import { duePeriods } from './schedule.ts';

export interface DueFromPayer extends DuePeriod {
  readonly fund: FundId;
  readonly pieces: readonly Piece[];
  readonly pence: Pence;
}

export interface Payer {
  readonly name: string;
  readonly funds: readonly Fund[];
  readonly due: readonly DueFromPayer[];
  readonly receipts: readonly Movement[];
  /** Null: no schedule is on file, so nothing can be missing. */
  readonly expectedToDate: Pence | null;
  readonly received: Pence;
  readonly missing: Pence | null;
  readonly late: readonly LatePayment[];
}

export interface ReceivedByPayer {
  readonly council: readonly Movement[];
  readonly others: readonly Payer[];
}

/** Money in of category direct payment, of the account's own days. */
function receiptsOf(accountIndex: AccountIndex): Movement[] {
  return accountIndex.movements.filter((move) => move.category === 'direct_payment' && move.settles === null && move.amount > 0 && !move.early);
}

/** Funds by their payer, the council's left out, also where it is named; letter case and blanks aside. */
function otherPayers({ facts }: AccountIndex): Map<string, Fund[]> {
  const byPayer = Map.groupBy(facts.funds, ({ payer }) => (payer === null ? '' : folded(payer)));
  byPayer.delete('');
  byPayer.delete(folded(facts.account.council));
  return byPayer;
}

/** What is due for a fund of another payer from the opening to `day`, and the first payment after it. */
export function fundSchedule(accountIndex: AccountIndex, fund: Fund, day: Day): { readonly due: readonly DueFromPayer[]; readonly next: DueFromPayer | null } {
  const { facts, openedOn } = accountIndex;
  const rows = byFrom(facts.fundPayments.filter((row) => row.fund === fund.id));
  const steps = stepsOn(
    rows.map(({ from }) => from),
    (from) => inForce(rows, from)?.weekly ?? 0,
  );
  const payment = (period: DuePeriod): DueFromPayer => {
    const pieces = piecesOf(steps, period.from, period.to);
    return { ...period, fund: fund.id, pieces, pence: sumPence(pieces) };
  };
  const { due, next } = duePeriods(rows, day);
  return { due: due.filter(({ dueOn }) => dueOn >= openedOn).map(payment), next: next && payment(next) };
}

/** What payers other than the council have due from the opening to `day`, fund by fund. */
export function payersPayments(accountIndex: AccountIndex, day: Day): DueFromPayer[] {
  return [...otherPayers(accountIndex).values()].flat().flatMap((fund) => fundSchedule(accountIndex, fund, day).due);
}

export function byDueDay(a: DueFromPayer, b: DueFromPayer): number {
  return a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.fund - b.fund;
}

/** What payers other than the council pay a week on `day`, all together. */
export function weeklyOfPayers(accountIndex: AccountIndex, day: Day): Pence {
  const weekly = ({ id }: Fund): Pence => inForce(byFrom(accountIndex.facts.fundPayments.filter(({ fund }) => fund === id)), day)?.weekly ?? 0;
  return [...otherPayers(accountIndex).values()].flat().reduce((sum, fund) => sum + weekly(fund), 0);
}

function payerOf(accountIndex: AccountIndex, funds: readonly Fund[], receipts: readonly Movement[], asOf: Day): Payer {
  const due = funds.flatMap((fund) => fundSchedule(accountIndex, fund, asOf).due).toSorted(byDueDay);
  const isScheduled = accountIndex.facts.fundPayments.some((row) => funds.some(({ id }) => id === row.fund));
  const received = receipts.reduce((sum, move) => sum + move.amount, 0);
  const expectedToDate = isScheduled ? sumPence(due) : null;
  return {
    name: funds[0]?.payer ?? '',
    funds,
    due,
    receipts,
    expectedToDate,
    received,
    missing: expectedToDate === null ? null : expectedToDate - received,
    late: latePayments(due, receipts, asOf),
  };
}

/** What came from the council, and each other payer in the order of their funds on file. */
export function receivedByPayer(accountIndex: AccountIndex): ReceivedByPayer {
  const receipts = receiptsOf(accountIndex);
  const byPayer = otherPayers(accountIndex);
  if (byPayer.size === 0) return { council: receipts, others: [] };
  const fundOf = fundFinder(accountIndex);
  const payerOfFund = new Map([...byPayer].flatMap(([payer, funds]) => funds.map(({ id }) => [id, payer] as const)));
  const byWhom = Map.groupBy(receipts, (move) => {
    const fund = fundOf(move);
    return fund === null ? '' : (payerOfFund.get(fund) ?? '');
  });
  return {
    council: byWhom.get('') ?? [],
    others: [...byPayer].map(([payer, funds]) => payerOf(accountIndex, funds, byWhom.get(payer) ?? [], accountIndex.asOf)),
  };
}
