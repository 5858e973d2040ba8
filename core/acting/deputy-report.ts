/**
 * A deputy's report to the Office of the Public Guardian, as far as this account can tell: what of it is the person's own money, how the typed sums come out,
 * which decisions belong to it, and every answer that is missing. The direct payment is the council's money, so it is in none of the sums.
 */
import type { AccountFacts, Decision, DeputyReport } from '../books/facts.ts';
import { overlapping } from '../records/check-rules.ts';
import type { Figures } from '../figures/figures.ts';
import type { RecordRef } from '../figures/breakdowns/figure-ids.ts';
import type { Day, Pence } from '../values/units.ts';
import { deputyWords as words } from '../words/books/deputy.ts';
import { ownMoneyWords } from '../words/books/own-money.ts';
import { ASKED_OF_DEPUTY } from './deputy-asked.ts';
import { decisionGaps } from './decisions.ts';
import { lacksOf, ownAccountsOver } from './own-money.ts';
import type { OwnAccountOver, OwnAccountsOver } from './own-money.ts';
import { formFor, isLarge, isTolerated, reportDue } from './opg.ts';

interface OwnMoney {
  readonly day: Day;
  readonly pence: Pence;
  readonly text: string;
  readonly opens: RecordRef;
}

export interface DeputySheet {
  readonly due: Day;
  /** Null: what the person owns is not written down. */
  readonly form: string | null;
  /** Contributions, which are council charges for care, by day, and what they come to. */
  readonly charges: readonly OwnMoney[];
  readonly chargesTotal: Pence;
  /** Of them those that are listed one by one. */
  readonly large: readonly OwnMoney[];
  /** What came into the account and may be the person's own money: which it is has to be said. */
  readonly sayWhich: readonly OwnMoney[];
  /** The person's own accounts that were open on any of its days. */
  readonly accounts: readonly OwnAccountOver[];
  /** In all of them: what was typed, else what they come to; null: not known. */
  readonly opening: Pence | null;
  readonly closing: Pence | null;
  /** Opening balance, with money in and less money out, less the closing one; null: a sum of it is missing. */
  readonly difference: Pence | null;
  readonly isTolerated: boolean;
  readonly decisions: readonly Decision[];
  /** What has no answer yet, in sentences. */
  readonly missing: readonly string[];
}

const byDay = (a: OwnMoney, b: OwnMoney): number => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0);

/** May be the person's own money, or of somebody else: their bank's text does not say. */
const UNSURE: ReadonlySet<string | null> = new Set(['own_transfer', 'other', null]);

type Ends = Pick<OwnAccountsOver, 'opening' | 'closing'>;

function differenceOf({ moneyIn, moneyOut, expenses, gifts }: DeputyReport, { opening, closing }: Ends): Pence | null {
  if (opening === null || moneyIn === null || moneyOut === null || expenses === null || gifts === null || closing === null) return null;
  return opening + moneyIn - moneyOut - expenses - gifts - closing;
}

const ENDS = ['opening', 'closing'] as const;

/** A balance at either end that comes from the accounts, or is named there as missing. */
function isOfAccounts(asked: (typeof ASKED_OF_DEPUTY)[number], { accounts }: OwnAccountsOver): boolean {
  return accounts.length > 0 && ENDS.some((end) => end === asked);
}

/** Of the own accounts: each balance that is not there, and a sum that is not what was typed. */
function ownMissing(report: DeputyReport, own: OwnAccountsOver): string[] {
  const lacking = own.accounts.flatMap((one) => (lacksOf(one).length === 0 ? [] : [ownMoneyWords.lacks(one.name, lacksOf(one))]));
  const ends = ENDS.flatMap((end) => {
    const [typed, sum, day] = [report[end], own[end], end === 'opening' ? report.from : report.to];
    const without = own.accounts.filter((one) => one[end] === null).map(({ name }) => ownMoneyWords.missing[end](name, day));
    return [...without, ...(typed !== null && sum !== null && typed !== sum ? [ownMoneyWords.differs[end](typed, sum)] : [])];
  });
  return [...ends, ...lacking];
}

/** @param figures of the last day of the report. */
export function deputySheet(
  facts: Pick<AccountFacts, 'decisions' | 'deputyReports' | 'ownAccounts' | 'ownBalances'>,
  { contribution, accountIndex, known: { bank } }: Figures,
  report: DeputyReport,
): DeputySheet {
  const { from, to, assets, as, alsoHealth, dueDays } = report;
  const within = ({ day }: { readonly day: Day }): boolean => day >= from && day <= to;
  const { receipts, paidHereWhileInvoiced, paidToCouncil } = contribution;
  const charges = [
    ...[...receipts, ...paidHereWhileInvoiced].map(({ day, amount, text, source }): OwnMoney => ({ day, pence: amount, text, opens: source })),
    ...paidToCouncil.map(({ id, day, amount, how }): OwnMoney => ({ day, pence: amount, text: how, opens: { type: 'contributionPaid', id } })),
  ]
    .filter(within)
    .toSorted(byDay);
  const sayWhich = accountIndex.movements
    .filter((move) => within(move) && move.amount > 0 && move.settles === null && !move.early && UNSURE.has(move.category))
    .map(({ day, amount, text, source }): OwnMoney => ({ day, pence: amount, text, opens: source }))
    .toSorted(byDay);
  const decisions = facts.decisions.filter(within);
  const own = ownAccountsOver(facts, from, to);
  const ends: Ends = { opening: report.opening ?? own.opening, closing: report.closing ?? own.closing };
  const difference = differenceOf(report, ends);
  return {
    due: reportDue(to, as, dueDays),
    form: formFor(assets, as, alsoHealth),
    charges,
    chargesTotal: charges.reduce((sum, { pence }) => sum + pence, 0),
    large: charges.filter(({ pence }) => isLarge(pence)),
    sayWhich,
    accounts: own.accounts,
    ...ends,
    difference,
    isTolerated: difference !== null && isTolerated(difference),
    decisions,
    missing: [
      ...overlapping(report, facts.deputyReports).map((other) => words.overlaps(other.from, other.to)),
      ...(bank !== null && bank < to ? [words.notThere(bank)] : []),
      ...ASKED_OF_DEPUTY.filter((asked) => report[asked] === null && !isOfAccounts(asked, own)).map((asked) => words.missing[asked]),
      ...ownMissing(report, own),
      ...(difference !== null && !isTolerated(difference) && report.whyDiffers === null ? [words.explain(difference)] : []),
      ...sayWhich.map(({ day, pence, text }) => words.sayWhich(day, pence, text)),
      ...decisions.flatMap((decision) => {
        const gaps = decisionGaps(decision).length;
        return gaps === 0 ? [] : [words.decision(decision.title, gaps)];
      }),
      ...(decisions.length === 0 ? [words.noDecision] : []),
    ],
  };
}
