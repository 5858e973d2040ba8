/**
 * The contribution month by month: what ran up, what was received, and how it stood at the end of each month. What runs up in a month is
 * section 4's `accrued` of its last day less that of the day before its first, so that months add up to it to the penny; how it
 * stood at its end are section 4's figures of that day.
 */
import type { AccountFacts, ContributionPaid, PaymentModel } from '../../books/facts.ts';
import { addDays, addMonths, daysInclusive, earlier, later } from '../../values/day.ts';
import type { Day, Pence } from '../../values/units.ts';
import type { RecordRef } from '../breakdowns/figure-ids.ts';
import type { Figures } from '../figures.ts';
import { figuresOf } from '../figures.ts';
import type { AccountIndex } from '../inputs/account-index.ts';
import { byFrom, piecesOf, sumPence } from '../inputs/effective.ts';
import type { Piece } from '../inputs/effective.ts';
import type { Movement } from '../inputs/movements.ts';
import type { ContributionDue } from '../known/contribution-due.ts';
import { contributionDue } from '../known/contribution-due.ts';
import type { Known, PaymentState } from '../known/known.ts';
import { lastWholeDay } from '../known/known.ts';
import type { ChargeEstimateSaid } from './charge-estimate.ts';
import { chargeEstimateSaid } from './charge-estimate.ts';
import type { ContributionLines } from './contribution-lines.ts';
import { contributionLines } from './contribution-lines.ts';
import type { Contribution } from './contribution.ts';
import { overdueOf } from './contribution.ts';

export interface ContributionMonth {
  /** `2026-04`. */
  readonly month: string;
  /** Its days in this account, up to the day asked about. */
  readonly from: Day;
  readonly to: Day;
  readonly charged: Pence;
  readonly received: Pence;
  /** At the end of `to`: of what was overdue, what the bank has shown to be unpaid, and what it may have shown too late to tell. */
  readonly overdue: Pick<ContributionDue, 'toPayNow' | 'notKnown'>;
  /** At the end of `to`; negative: paid ahead. */
  readonly balance: Pence;
  /** `not_known`: the bank's statement does not reach `to`, so more may have come. */
  readonly state: PaymentState;
}

/** A rate on file, and the last day before the next one. */
interface Rate {
  readonly id: number;
  readonly from: Day;
  readonly to: Day | null;
  readonly weekly: Pence;
}

/** A bank line or a recorded payment. */
interface PaidLine {
  readonly day: Day;
  readonly text: string;
  readonly amount: Pence;
  readonly opens: RecordRef;
}

export interface ContributionStatement {
  readonly asOf: Day;
  readonly known: Known;
  /** How it was paid, from when; the last is in force. Empty: no rule of the council's is on file. */
  readonly models: readonly { readonly from: Day; readonly model: PaymentModel }[];
  readonly rates: readonly Rate[];
  readonly owedAtOpening: Pence;
  /** Oldest first. With what was owed at the opening they come to section 4's figures of the day. */
  readonly months: readonly ContributionMonth[];
  readonly charged: Pence;
  readonly received: Pence;
  readonly lines: ContributionLines;
  /** What the charge should be, where it can be told. */
  readonly charge: ChargeEstimateSaid;
  /** Out of this account, marked as contribution: it pays nothing. */
  readonly paidFromThisAccount: readonly PaidLine[];
  /** Into this account on days the council invoices the person: it pays nothing either. */
  readonly paidHereWhileInvoiced: readonly PaidLine[];
}

interface Month {
  readonly month: string;
  readonly from: Day;
  readonly to: Day;
}

/** The months of an account up to a day, each cut to its days in the account. */
export function monthsOf(openedOn: Day, to: Day): Month[] {
  const months: Month[] = [];
  for (let first = `${openedOn.slice(0, 7)}-01`; first <= to; first = addMonths(first, 1))
    months.push({ month: first.slice(0, 7), from: later(first, openedOn), to: earlier(addDays(addMonths(first, 1), -1), to) });
  return months;
}

/** What of the contribution runs up from `from` to `to`: of a rate that began before, what its whole is more than on the day before. */
export function piecesWithin({ chargedSteps, openedOn }: AccountIndex, { from, to }: Pick<Month, 'from' | 'to'>): Piece[] {
  const before = new Map(piecesOf(chargedSteps, openedOn, addDays(from, -1)).map((piece) => [piece.from, piece]));
  return piecesOf(chargedSteps, openedOn, to)
    .filter((piece) => piece.to >= from)
    .map((piece) => {
      const start = later(piece.from, from);
      return { ...piece, from: start, days: daysInclusive(start, piece.to), pence: piece.pence - (before.get(piece.from)?.pence ?? 0) };
    });
}

/** What was received in a month: into this account, and paid to the council where it invoices the person. */
export function receivedIn(
  { receipts, paidToCouncil }: Contribution,
  { from, to }: Pick<Month, 'from' | 'to'>,
): { readonly receipts: readonly Movement[]; readonly paidToCouncil: readonly ContributionPaid[] } {
  const isIn = ({ day }: { readonly day: Day }): boolean => day >= from && day <= to;
  return { receipts: receipts.filter(isIn), paidToCouncil: paidToCouncil.filter(isIn) };
}

function monthOf(figures: Figures, dates: Month, before: ContributionMonth | undefined): ContributionMonth {
  const { accountIndex, contribution, known } = figures;
  const { owedAtOpening } = contribution;
  const charged = sumPence(piecesWithin(accountIndex, dates));
  const { receipts, paidToCouncil } = receivedIn(contribution, dates);
  const received = [...receipts, ...paidToCouncil].reduce((sum, { amount }) => sum + amount, 0);
  const balance = (before?.balance ?? owedAtOpening) + charged - received;
  const all = [...contribution.receipts, ...contribution.paidToCouncil].reduce((sum, { day, amount }) => (day <= dates.to ? sum + amount : sum), 0);
  const instalments = contribution.instalments.filter(({ dueOn }) => dueOn < dates.to);
  const then = { owedAtOpening, instalments, nextInstalment: null, received: all, overdue: overdueOf(owedAtOpening, instalments, all) };
  const { toPayNow, notKnown } = contributionDue({ accountIndex, contribution: then, known });
  const isTold = known.bank !== null && dates.to <= known.bank;
  return { ...dates, charged, received, overdue: { toPayNow, notKnown }, balance, state: isTold ? 'known' : 'not_known' };
}

function ratesOn({ facts, asOf }: AccountIndex, isLatest: boolean): Rate[] {
  const rates = byFrom(facts.contributionRates);
  return rates
    .map(({ id, from, weekly }, index) => {
      const next = rates[index + 1];
      return { id, from, to: next === undefined ? null : addDays(next.from, -1), weekly };
    })
    .filter(({ from }) => from <= asOf || isLatest);
}

function modelsOn({ rules, asOf }: AccountIndex): ContributionStatement['models'] {
  const models: { from: Day; model: PaymentModel }[] = [];
  for (const { from, paymentModel } of rules) if (from <= asOf && models.at(-1)?.model !== paymentModel) models.push({ from, model: paymentModel });
  return models;
}

function paidLine({ day, text, amount, source }: Movement): PaidLine {
  return { day, text, amount, opens: source };
}

/** `today`: the day it is asked on. Rates that begin after `asOf` are told from its last whole day on: of a day before, only what was in force. */
export function contributionStatement(facts: AccountFacts, asOf: Day, today: Day): ContributionStatement {
  const figures = figuresOf(facts, asOf, today);
  const { accountIndex, contribution, known } = figures;
  const months: ContributionMonth[] = [];
  for (const dates of monthsOf(accountIndex.openedOn, asOf)) months.push(monthOf(figures, dates, months.at(-1)));
  return {
    asOf,
    known,
    models: modelsOn(accountIndex),
    rates: ratesOn(accountIndex, asOf >= lastWholeDay(facts, today)),
    owedAtOpening: contribution.owedAtOpening,
    months,
    charged: months.reduce((sum, month) => sum + month.charged, 0),
    received: contribution.received,
    lines: contributionLines(figures),
    charge: chargeEstimateSaid(accountIndex),
    paidFromThisAccount: contribution.paidFromThisAccount.map(paidLine),
    paidHereWhileInvoiced: contribution.paidHereWhileInvoiced.map(paidLine),
  };
}
