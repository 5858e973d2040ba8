/**
 * The direct payment: what the council should have paid, what came, and what came late (figures, section 3).
 * `expectedToDate` counts payments by their due day; a payment covers the days of its period, at the rates of each day.
 */
import type { OpeningAmount } from '../../books/facts.ts';
import { daysInclusive, later } from '../../values/day.ts';
import { divideRounded } from '../../values/money.ts';
import type { Day, Pence } from '../../values/units.ts';
import type { AccountIndex } from '../inputs/account-index.ts';
import { contributionOn } from '../inputs/account-index.ts';
import type { Piece, Step } from '../inputs/effective.ts';
import { inForce, piecesOf, stepsOn, sumPence } from '../inputs/effective.ts';
import type { Movement } from '../inputs/movements.ts';
import type { LatePayment } from './late-payments.ts';
import { latePayments } from './late-payments.ts';
import type { DuePeriod } from './schedule.ts';
import { duePeriods } from './schedule.ts';
import type { StoppedSpan } from './stops.ts';
import { stopEnd, stoppedDays, stoppedSpans } from './stops.ts';

/** A payment due, with the pieces it is made of: `gross` less `contribution` where cut apart, else `net` weeks in `gross`. */
export interface DuePayment extends DuePeriod {
  readonly gross: readonly Piece[];
  readonly contribution: readonly Piece[];
  /** What of it is not due because the direct payment is stopped on so many of its days; null: nothing. */
  readonly stopped: { readonly days: number; readonly pence: Pence } | null;
  readonly pence: Pence;
}

export interface DirectPayment {
  readonly opening: readonly OpeningAmount[];
  readonly due: readonly DuePayment[];
  readonly next: DuePayment | null;
  readonly receipts: readonly Movement[];
  readonly expectedToDate: Pence;
  readonly received: Pence;
  readonly missing: Pence;
  readonly late: readonly LatePayment[];
  /** Pence a week in force on `asOf`. */
  readonly weeklyGross: Pence;
  readonly weeklyNet: Pence;
  /** The council takes the contribution off, and it is at or above the gross: nothing is paid. */
  readonly contributionTakesAll: boolean;
}

interface Weekly {
  readonly gross: readonly Step[];
  /** What the council takes off: never more than gross, and nothing where it invoices the person. */
  readonly takenOff: readonly Step[];
  readonly net: readonly Step[];
}

function weeklySteps(accountIndex: AccountIndex): Weekly {
  const { rules } = accountIndex;
  const days = [...rules.map((row) => row.from), ...accountIndex.contributionSteps.map((step) => step.from)];
  const grossOn = (day: Day): Pence => inForce(rules, day)?.weeklyGross ?? 0;
  const takenOffOn = (day: Day): Pence => {
    const rule = inForce(rules, day);
    return rule === null || rule.paymentModel === 'gross_invoiced' ? 0 : Math.min(contributionOn(accountIndex, day), rule.weeklyGross);
  };
  return { gross: stepsOn(days, grossOn), takenOff: stepsOn(days, takenOffOn), net: stepsOn(days, (day) => grossOn(day) - takenOffOn(day)) };
}

/** Monthly by days: gross cut where gross changes, contribution where it changes. Else net weeks, cut where they change. */
function duePayment(weekly: Weekly, period: DuePeriod): DuePayment {
  const { from, to } = period;
  if (period.every !== 'monthly_by_days') {
    const net = piecesOf(weekly.net, from, to);
    return { ...period, gross: net, contribution: [], stopped: null, pence: sumPence(net) };
  }
  const gross = piecesOf(weekly.gross, from, to);
  const contribution = piecesOf(weekly.takenOff, from, to);
  return { ...period, gross, contribution, stopped: null, pence: Math.max(0, sumPence(gross) - sumPence(contribution)) };
}

/** The days of the council's schedule from the opening to `day`, stopped or not, and the first after it. */
function councilPeriods({ rules, openedOn }: AccountIndex, day: Day): { readonly due: readonly DuePeriod[]; readonly next: DuePeriod | null } {
  const { due, next } = duePeriods(rules, day);
  return { due: due.filter(({ dueOn }) => dueOn >= openedOn), next };
}

/** What of these pieces falls on stopped days: of each its own share, so that days at another rate count at theirs. */
function stoppedOf(pieces: readonly Piece[], spans: readonly StoppedSpan[]): Pence {
  return pieces.reduce((sum, { from, to, days, pence }) => sum + divideRounded(pence * stoppedDays(spans, from, to), days), 0);
}

function isAllStopped({ from, to }: DuePeriod, spans: readonly StoppedSpan[]): boolean {
  return stoppedDays(spans, from, to) === daysInclusive(from, to);
}

/** A payment for the days that are not stopped alone; null: all of them are, and it is not expected. */
function unlessStopped(weekly: Weekly, period: DuePeriod, spans: readonly StoppedSpan[]): DuePayment | null {
  if (isAllStopped(period, spans)) return null;
  const payment = duePayment(weekly, period);
  const days = stoppedDays(spans, period.from, period.to);
  if (days === 0) return payment;
  const pence = Math.min(payment.pence, Math.max(0, stoppedOf(payment.gross, spans) - stoppedOf(payment.contribution, spans)));
  return { ...payment, stopped: { days, pence }, pence: payment.pence - pence };
}

/** The first period from `next` on of which a day is paid for; null: none is. */
function nextPaid(rules: AccountIndex['rules'], next: DuePeriod | null, spans: readonly StoppedSpan[]): DuePeriod | null {
  let coming = next;
  while (coming !== null && isAllStopped(coming, spans)) {
    const end = stopEnd(spans, coming.to);
    if (end === null) return null;
    // A whole suspension at a time: a long one holds thousands of periods.
    const { dueOn } = coming;
    const { due, next: after } = duePeriods(rules, later(end, dueOn));
    coming = due.find((period) => period.dueOn > dueOn && !isAllStopped(period, spans)) ?? after;
  }
  return coming;
}

/**
 * The council's payments due from the opening to `day`, at the rates on file for each day, and the first one after it. A stop that has not
 * begun by the account's day takes nothing off what was due by then.
 */
export function councilPayments(accountIndex: AccountIndex, day: Day): { readonly due: readonly DuePayment[]; readonly next: DuePayment | null } {
  const { facts, rules, asOf } = accountIndex;
  const weekly = weeklySteps(accountIndex);
  const all = stoppedSpans(facts.paymentStops);
  const begun = stoppedSpans(facts.paymentStops.filter(({ from }) => from <= asOf));
  const payment = (period: DuePeriod): DuePayment | null => unlessStopped(weekly, period, period.dueOn <= asOf ? begun : all);
  const { due, next } = councilPeriods(accountIndex, day);
  const coming = nextPaid(rules, next, all);
  return { due: due.flatMap((period) => payment(period) ?? []), next: coming && payment(coming) };
}

/** Pence a week that the council gives and pays on `day`: nothing is taken off where it invoices the person. */
export function weeklyOfCouncil(accountIndex: AccountIndex, day: Day): { readonly gross: Pence; readonly net: Pence } {
  const rule = inForce(accountIndex.rules, day);
  const gross = rule?.weeklyGross ?? 0;
  const takes = rule !== null && rule.paymentModel !== 'gross_invoiced';
  return { gross, net: takes ? gross - Math.min(contributionOn(accountIndex, day), gross) : gross };
}

/** `receipts`: what came from the council. */
export function directPaymentOf(accountIndex: AccountIndex, receipts: readonly Movement[]): DirectPayment {
  const { asOf, openedOn, facts } = accountIndex;
  const { due, next } = councilPayments(accountIndex, asOf);
  const opening = facts.opening.filter((row) => row.what === 'direct_payment');
  const owedBefore = opening.reduce((sum, row) => sum + (row.pence ?? 0), 0);
  const expectedToDate = owedBefore + sumPence(due);
  const received = receipts.reduce((sum, move) => sum + move.amount, 0);
  const rule = accountIndex.ruleNow;
  const contribution = contributionOn(accountIndex, asOf);
  const { gross: weeklyGross, net: weeklyNet } = weeklyOfCouncil(accountIndex, asOf);
  const takes = rule !== null && rule.paymentModel !== 'gross_invoiced';
  return {
    opening,
    due,
    next,
    receipts,
    expectedToDate,
    received,
    missing: expectedToDate - received,
    // What was owed at the opening comes first of all.
    late: latePayments([{ dueOn: openedOn, pence: owedBefore }, ...due], receipts, asOf),
    weeklyGross,
    weeklyNet,
    contributionTakesAll: takes && weeklyGross > 0 && contribution >= weeklyGross,
  };
}
