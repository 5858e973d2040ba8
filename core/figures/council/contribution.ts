/**
 * The person's own contribution: what has run up, what was paid, and which instalments are overdue (figures, section 4).
 * `accrued` runs day by day from the opening; instalments are due with the council's payments or on days of their own, so that the two differ.
 * Where the council invoices the person, what counts is what they paid the council, not this account's cash.
 */
import { later } from '../../values/day.ts';
import type { ContributionPaid, OpeningAmount, PaymentModel } from '../../books/facts.ts';
import type { Day, Pence } from '../../values/units.ts';
import type { AccountIndex } from '../inputs/account-index.ts';
import type { Piece } from '../inputs/effective.ts';
import { byFrom, inForce, piecesOf, sumPence, weeklyOn } from '../inputs/effective.ts';
import type { Movement } from '../inputs/movements.ts';
import type { DuePeriod } from './schedule.ts';
import { duePeriods } from './schedule.ts';

interface Instalment extends DuePeriod {
  readonly pieces: readonly Piece[];
  readonly pence: Pence;
}

export interface Contribution {
  readonly weekly: Pence;
  readonly opening: readonly OpeningAmount[];
  readonly pieces: readonly Piece[];
  /** Paid into this account. */
  readonly receipts: readonly Movement[];
  /** Paid to the council from the person's own money. */
  readonly paidToCouncil: readonly ContributionPaid[];
  /** Instalments due on or after the opening and before `asOf`, and the one after. */
  readonly instalments: readonly Instalment[];
  readonly nextInstalment: Instalment | null;
  readonly owedAtOpening: Pence;
  readonly accrued: Pence;
  readonly received: Pence;
  readonly balance: Pence;
  readonly overdue: Pence;
  readonly model: PaymentModel;
  /** Out of this account, marked as contribution: reduces nothing, and is said. */
  readonly paidFromThisAccount: readonly Movement[];
  /** Into this account on days the council invoices the person: not counted, and said. */
  readonly paidHereWhileInvoiced: readonly Movement[];
}

/** What is due of the contribution for the days of one instalment. */
export function instalmentOf({ chargedSteps }: AccountIndex, { every, dueOn, from, to }: DuePeriod): Instalment {
  const pieces = piecesOf(chargedSteps, from, to);
  return { every, dueOn, from, to, pieces, pence: sumPence(pieces) };
}

/**
 * The days of its instalments from the opening to `day`, and the first after it: those of the council's payments, until a rate on file has days of
 * its own. The last that goes by the council's payments is cut to the days before the first of its own.
 */
export function contributionPeriods({ facts, rules, openedOn }: AccountIndex, day: Day): ReturnType<typeof duePeriods> {
  const own = byFrom(facts.contributionRates).flatMap(({ from, paidEvery, firstDueOn }) =>
    paidEvery === null || firstDueOn === null ? [] : [{ from, paidEvery, firstPaymentOn: firstDueOn }],
  );
  const [first] = own;
  const { due, next } = duePeriods(first === undefined ? rules : [...rules.filter(({ from }) => from < first.firstPaymentOn), ...own], day);
  return { due: due.filter(({ dueOn }) => dueOn >= openedOn), next };
}

/** The model in force on a day; before the first rule, the first rule's; `net` where no rule is on file. */
export function modelOn(accountIndex: AccountIndex, day: Day): PaymentModel {
  return (inForce(accountIndex.rules, day) ?? accountIndex.rules[0])?.paymentModel ?? 'net';
}

/** What was due before a day and is not paid by its end; never below nought. */
export function overdueOf(owedAtOpening: Pence, due: readonly { readonly pence: Pence }[], received: Pence): Pence {
  return Math.max(0, owedAtOpening + sumPence(due) - received);
}

export function contributionOf(accountIndex: AccountIndex): Contribution {
  const { asOf, openedOn, facts, chargedSteps } = accountIndex;
  const opening = facts.opening.filter((row) => row.what === 'contribution');
  const owedAtOpening = opening.reduce((sum, row) => sum + (row.pence ?? 0), 0);
  const pieces = piecesOf(chargedSteps, openedOn, asOf);
  const marked = accountIndex.movements.filter((move) => move.category === 'contribution' && move.settles === null && !move.early);
  const into = marked.filter((move) => move.amount > 0);
  const receipts = into.filter((move) => modelOn(accountIndex, move.day) !== 'gross_invoiced');
  const paidToCouncil = facts.contributionPaid.filter((row) => row.day >= openedOn && row.day <= asOf && modelOn(accountIndex, row.day) === 'gross_invoiced');
  const periods = contributionPeriods(accountIndex, asOf);
  const all = [...periods.due, ...(periods.next ? [periods.next] : [])];
  const instalments = all.filter((due) => due.dueOn < asOf).map((period) => instalmentOf(accountIndex, period));
  const next = all.find((due) => due.dueOn >= asOf);
  const accrued = owedAtOpening + sumPence(pieces);
  const received = receipts.reduce((sum, move) => sum + move.amount, 0) + paidToCouncil.reduce((sum, row) => sum + row.amount, 0);
  return {
    weekly: weeklyOn(chargedSteps, asOf),
    opening,
    pieces,
    receipts,
    paidToCouncil,
    instalments,
    nextInstalment: next ? instalmentOf(accountIndex, next) : null,
    owedAtOpening,
    accrued,
    received,
    balance: accrued - received,
    overdue: overdueOf(owedAtOpening, instalments, received),
    model: modelOn(accountIndex, later(asOf, openedOn)),
    paidFromThisAccount: marked.filter((move) => move.amount < 0),
    paidHereWhileInvoiced: into.filter((move) => modelOn(accountIndex, move.day) === 'gross_invoiced'),
  };
}
