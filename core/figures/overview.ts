/**
 * Every figure of an account at the end of a day, in the shape the command line prints and the screens read. Read off the
 * figures as they were worked out; nothing is computed here. Money is pence, hours are decimal strings.
 */
import type { FigureFacts, PlanLineId } from '../books/facts.ts';
import type { Day, Pence } from '../values/units.ts';
import type { ApprovedWish } from '../bills/wishes.ts';
import { approvedNotSpent } from '../bills/wishes.ts';
import { daysInclusive } from '../values/day.ts';
import { formatHours } from '../values/hours.ts';
import { answerWords } from '../words/figures/answers.ts';
import { contributionWords } from '../words/figures/notices.ts';
import type { BalanceCheck } from './funds/balance-check.ts';
import type { LatePayment } from './council/late-payments.ts';
import { contributionDue } from './known/contribution-due.ts';
import type { Answers } from './known/answers.ts';
import type { Known, PaymentState } from './known/known.ts';
import { paymentState } from './known/known.ts';
import type { Figures } from './figures.ts';
import { personCalled, supplierCalled } from './inputs/account-index.ts';
import { figuresOf } from './figures.ts';
import type { LineHours } from './plan/hours.ts';
import type { Part } from './owed/liabilities.ts';
import type { Notice } from './known/notices.ts';
import { noticesOf } from './known/notices.ts';
import type { PlanStatus } from './plan/plan.ts';
import { percentOf } from './plan/plan.ts';
import type { StandingOrderBehind } from './council/standing-order.ts';
import { standingOrderBehind } from './council/standing-order.ts';

export interface PlanLineFigure {
  readonly id: PlanLineId;
  readonly line: string;
  readonly yearBudget: Pence;
  readonly expectedToDate: Pence;
  readonly spentToDate: Pence;
  readonly difference: Pence;
  readonly status: PlanStatus;
  /** Of the year's budget, what is spent; null where there is none. */
  readonly usedPercent: number | null;
  /** Not for a one-off. */
  readonly atThisPace?: Pence;
  /** An estimate, beside what was spent; agency lines alone. */
  readonly notYetInvoiced?: Pence;
}

/** Hours of one line of the plan. `clause` null: hours not used count as surplus. */
export interface LineHoursFigure {
  readonly line: string;
  readonly planned: string;
  readonly worked: string;
  readonly banked: string;
  readonly pence: Pence;
  readonly clause: string | null;
}

/** A late payment, with what may be said of it. */
interface LatePaymentFigure extends LatePayment {
  readonly state: PaymentState;
}

/** What another payer than the council pays; null: no schedule is on file. */
interface PayerFigure {
  readonly name: string;
  /** Any one of its funds, by which its working is found. */
  readonly fund: number;
  readonly expectedToDate: Pence | null;
  readonly received: Pence;
  readonly missing: Pence | null;
  readonly late: readonly LatePaymentFigure[];
}

export interface Overview {
  readonly asOf: Day;
  /** Before it nothing is on file. */
  readonly openedOn: Day;
  /** How far the figures are known, and how each of the three answers may be read. */
  readonly known: Known;
  readonly answers: Answers;
  /** The account year, the first day section 2 runs from, and how much of the days from it is gone. */
  readonly year: { readonly from: Day; readonly to: Day; readonly planFrom: Day; readonly gonePercent: number | null };
  readonly cash: {
    readonly statementBalance: Pence;
    readonly unclearedOut: Pence;
    readonly unclearedIn: Pence;
    readonly reconciled: Pence;
    readonly newestLine: Day | null;
  };
  readonly plan: {
    readonly yearBudget: Pence;
    readonly expectedToDate: Pence;
    readonly spentToDate: Pence;
    readonly difference: Pence;
    readonly outsidePlan: Pence;
    /** The answer in one sentence; the contribution and the crisis have theirs. */
    readonly sentence: string;
    readonly lines: readonly PlanLineFigure[];
  };
  readonly hours: {
    readonly planned: string;
    readonly worked: string;
    readonly banked: string;
    readonly bankedPence: Pence;
    readonly holiday: string;
    readonly sick: string;
    readonly sleepIn: string;
    readonly workedElsewhere: string;
    readonly lines: readonly LineHoursFigure[];
    readonly agency: readonly LineHoursFigure[];
  };
  readonly contribution: {
    readonly weekly: Pence;
    readonly accrued: Pence;
    readonly received: Pence;
    readonly balance: Pence;
    readonly overdue: Pence;
    /** Of `overdue`, what the bank has shown to be unpaid: to be paid now. The rest may have been paid. */
    readonly toPayNow: Pence;
    /** `not_known`: part of `overdue` may have been paid. */
    readonly overdueState: PaymentState;
    /** The instalment that comes next. */
    readonly next: { readonly dueOn: Day; readonly pence: Pence } | null;
    readonly paidToCouncil: boolean;
    readonly standingOrder: StandingOrderBehind | null;
    readonly sentence: string;
    /** All there is to say of it. */
    readonly sentences: readonly string[];
  };
  readonly directPayment: { readonly expectedToDate: Pence; readonly received: Pence; readonly missing: Pence; readonly late: readonly LatePaymentFigure[] };
  /** Payers other than the council. */
  readonly payers: readonly PayerFigure[];
  readonly liabilities: Readonly<Record<Part | 'total', Pence>>;
  /** Parts of what is owed that are estimates. */
  readonly estimates: readonly { readonly part: Part; readonly name: string; readonly pence: Pence }[];
  /** The papers still to pay, or paid too much. */
  readonly toPay: {
    readonly payslips: readonly { readonly id: number; readonly name: string; readonly paidOn: Day; readonly pence: Pence; readonly state: PaymentState }[];
    readonly invoices: readonly {
      readonly id: number;
      readonly supplier: string;
      readonly number: string;
      readonly due: Day | null;
      readonly pence: Pence;
      readonly state: PaymentState;
    }[];
    readonly purchases: readonly {
      readonly id: number;
      readonly supplier: string;
      readonly item: string;
      readonly paidBy: string | null;
      readonly pence: Pence;
      readonly state: PaymentState;
    }[];
  };
  readonly holiday: Readonly<Record<string, { readonly worked: string; readonly taken: string; readonly pence: Pence }>>;
  readonly ringFenced: Pence;
  readonly ringFencedFunds: readonly { readonly fund: string; readonly name: string; readonly balance: Pence; readonly pence: Pence }[];
  readonly free: Pence;
  readonly reclaim: {
    readonly weekly: Pence;
    readonly weeksAllowed: number;
    readonly allowed: Pence;
    readonly base: Pence;
    readonly atRisk: Pence;
    readonly weeksHeld: string | null;
    readonly rule: {
      readonly id: number;
      readonly from: Day;
      readonly basis: 'gross' | 'net';
      readonly excludes: readonly string[];
      readonly agreedContingency: Pence;
    } | null;
  };
  readonly crisis: {
    readonly nextReceiptOn: Day;
    readonly plannedUntilNextReceipt: Pence;
    readonly available: Pence;
    readonly sentence: string;
    /** What is really there and not available. */
    readonly spokenFor: Pence;
    /** Of `available`: what the council may ask back, to be spent first, and what is the person’s own. */
    readonly mayBeAskedBack: Pence;
    readonly yours: Pence;
    readonly hours: readonly { readonly rate: Pence; readonly hours: string }[];
  };
  /** Agreed to buy once and not spent yet: told beside the figures, in none of them. */
  readonly approvedNotSpent: { readonly pence: Pence; readonly wishes: readonly ApprovedWish[] };
  readonly unexplained: { readonly count: number; readonly pence: Pence };
  readonly duplicatesToDecide: readonly { readonly id: number; readonly day: Day; readonly amount: Pence; readonly text: string }[];
  readonly balanceCheck: readonly BalanceCheck[];
  readonly notices: readonly Notice[];
}

/** How much of the days from section 2's first day to the end of the account year is gone. */
function gonePercent({ accountIndex: { planFrom, asOf, year } }: Figures): number | null {
  return percentOf(daysInclusive(planFrom, asOf), daysInclusive(planFrom, year.to));
}

function planOf(figures: Figures): Overview['plan'] {
  const { plan, notYetInvoiced } = figures;
  const estimates = new Map(notYetInvoiced.map(({ line, pence }) => [line, pence]));
  const { yearBudget, expectedToDate, spentToDate, difference, outsidePlan } = plan;
  const lines = plan.lines.map((line): PlanLineFigure => {
    const estimate = estimates.get(line.line);
    return {
      id: line.line,
      line: line.name,
      yearBudget: line.year.pence,
      expectedToDate: line.toDate.pence,
      spentToDate: line.spent,
      difference: line.difference,
      status: line.status,
      usedPercent: percentOf(line.spent, line.year.pence),
      ...(line.atThisPace === null ? {} : { atThisPace: line.atThisPace }),
      ...(estimate === undefined ? {} : { notYetInvoiced: estimate }),
    };
  });
  const sentence = answerWords.plan(difference, percentOf(spentToDate, yearBudget), gonePercent(figures));
  return { yearBudget, expectedToDate, spentToDate, difference, outsidePlan, sentence, lines };
}

/** Hours of one line as they are shown. */
export function lineHoursFigure(line: LineHours): LineHoursFigure {
  const { planned, worked, banked } = line;
  return { line: line.name, planned: formatHours(planned), worked: formatHours(worked), banked: formatHours(banked), pence: line.pence, clause: line.clause };
}

function hoursOf({ hours }: Figures): Overview['hours'] {
  return {
    planned: formatHours(hours.planned),
    worked: formatHours(hours.worked),
    banked: formatHours(hours.banked),
    bankedPence: hours.bankedPence,
    holiday: formatHours(hours.holiday),
    sick: formatHours(hours.sick),
    sleepIn: formatHours(hours.sleepIn),
    workedElsewhere: formatHours(hours.workedElsewhere),
    lines: hours.lines.map(lineHoursFigure),
    agency: hours.agency.map(lineHoursFigure),
  };
}

function contributionOf(figures: Figures): Overview['contribution'] {
  const { accountIndex, contribution, known } = figures;
  const { weekly, accrued, received, balance, overdue } = contribution;
  const standingOrder = standingOrderBehind(accountIndex, contribution);
  const { toPayNow, notKnown, next: leftOfNext } = contributionDue(figures);
  const next = contribution.nextInstalment;
  const isTold = known.bank !== null && accountIndex.asOf <= known.bank;
  const isDue = next !== null && next.pence > 0;
  const eachTime = (one: NonNullable<typeof next>): string =>
    (isTold && leftOfNext === 0 ? contributionWords.eachPaid : contributionWords.each)(one.pence, one.every, one.dueOn);
  const sentences: string[] = [];
  if (isTold)
    sentences.push(
      toPayNow > 0 ? contributionWords.now(toPayNow) : balance < 0 && overdue === 0 ? contributionWords.ahead(-balance) : contributionWords.nothingNow,
    );
  if (notKnown > 0 || (overdue > 0 && !isTold)) sentences.push(contributionWords.notKnown(isTold ? notKnown : overdue));
  if (isDue) sentences.push(eachTime(next));
  const isBehind = standingOrder !== null && isTold;
  const unsure = isTold ? notKnown : overdue;
  const each = !isDue ? answerWords.weekly(weekly) : isBehind ? contributionWords.eachBut(next.pence, next.every, standingOrder.amount) : eachTime(next);
  const last = contribution.pieces.at(-1);
  const before = contribution.pieces.at(-2);
  if (last && before) sentences.push(contributionWords.changed(last.weekly, last.from, last.weekly > before.weekly));
  if (isBehind) sentences.push(contributionWords.standingOrderBelow(standingOrder.amount, standingOrder.every, standingOrder.needed));
  return {
    weekly,
    accrued,
    received,
    balance,
    overdue,
    toPayNow,
    overdueState: notKnown > 0 ? 'not_known' : 'known',
    next: next && { dueOn: next.dueOn, pence: next.pence },
    paidToCouncil: contribution.model === 'gross_invoiced',
    standingOrder,
    sentence: unsure > 0 ? contributionWords.notKnown(unsure) : each,
    sentences,
  };
}

function withState(late: readonly LatePayment[], known: Known): LatePaymentFigure[] {
  return late.map((payment) => ({
    ...payment,
    // One that came is known to have come.
    state: payment.receivedOn === null ? paymentState(known, payment.dueOn) : 'known',
  }));
}

function payersOf({ payers, known }: Figures): Overview['payers'] {
  return payers.map(({ name, funds, expectedToDate, received, missing, late }) => ({
    name,
    fund: funds[0]?.id ?? 0,
    expectedToDate,
    received,
    missing,
    late: withState(late, known),
  }));
}

function toPayOf({ accountIndex, owed, known }: Figures): Overview['toPay'] {
  return {
    payslips: owed.payslips
      .filter(({ left }) => left !== 0)
      .map(({ payslip: { id, person, paidOn }, left }) => ({
        id,
        name: personCalled(accountIndex, person),
        paidOn,
        pence: left,
        state: paymentState(known, paidOn),
      })),
    invoices: owed.invoices
      .filter(({ left }) => left !== 0)
      .map(({ invoice: { id, supplier, number, due, day }, left }) => ({
        id,
        supplier: supplierCalled(accountIndex, supplier),
        number,
        due,
        pence: left,
        state: paymentState(known, due ?? day),
      })),
    purchases: [...owed.onAccount, ...owed.outOfPocket]
      .filter(({ left }) => left !== 0)
      .map(({ purchase: { id, supplier, item, paidBy, day }, left }) => ({
        id,
        supplier: supplierCalled(accountIndex, supplier),
        item,
        paidBy,
        pence: left,
        state: paymentState(known, day),
      })),
  };
}

function estimatesOf({ unpaid, notYetInvoiced }: Figures): Overview['estimates'] {
  return [
    ...unpaid
      .filter(({ estimates }) => estimates.length > 0)
      .map(({ assistant, pence }) => ({ part: 'notYetOnAPayslip' as const, name: assistant.name, pence })),
    ...notYetInvoiced.map(({ name, pence }) => ({ part: 'notYetInvoiced' as const, name, pence })),
  ];
}

function approvedOf({ accountIndex: { facts, asOf } }: Figures): Overview['approvedNotSpent'] {
  const wishes = approvedNotSpent(facts, asOf);
  return { pence: wishes.reduce((sum, { left }) => sum + left, 0), wishes };
}

function reclaimOf({ clawback }: Figures): Overview['reclaim'] {
  const { rule, weekly, weeksAllowed, allowed, base, repayable: atRisk, weeksHeld } = clawback;
  return {
    weekly,
    weeksAllowed,
    allowed,
    base,
    atRisk,
    weeksHeld,
    rule: rule && { id: rule.id, from: rule.from, basis: rule.surplusBasis, excludes: rule.excludes, agreedContingency: rule.agreedContingency },
  };
}

/** The figures of one day as the overview shows them. */
/** The day the statements end on, where that is before the day asked about; null: they reach it, or there is none. */
function bankEndsBefore({ known, accountIndex }: Figures): Day | null {
  return known.bank !== null && known.bank < accountIndex.asOf ? known.bank : null;
}

export function overviewOf(figures: Figures): Overview {
  const { accountIndex, cash, directPayment, liabilities, holidays, funds, crisis } = figures;
  const { statementBalance, unclearedOut, unclearedIn, reconciled, newestLine } = cash;
  const { expectedToDate, received, missing, late } = directPayment;
  return {
    asOf: accountIndex.asOf,
    openedOn: accountIndex.openedOn,
    known: figures.known,
    answers: figures.answers,
    year: { from: accountIndex.year.from, to: accountIndex.year.to, planFrom: accountIndex.planFrom, gonePercent: gonePercent(figures) },
    cash: { statementBalance, unclearedOut, unclearedIn, reconciled, newestLine },
    plan: planOf(figures),
    hours: hoursOf(figures),
    contribution: contributionOf(figures),
    directPayment: { expectedToDate, received, missing, late: withState(late, figures.known) },
    payers: payersOf(figures),
    liabilities: { ...liabilities.parts, total: liabilities.total },
    estimates: estimatesOf(figures),
    toPay: toPayOf(figures),
    holiday: Object.fromEntries(
      holidays.map(({ assistant, worked, taken, pence }) => [assistant.name, { worked: formatHours(worked), taken: formatHours(taken), pence }]),
    ),
    ringFenced: figures.ringFenced,
    ringFencedFunds: funds.map(({ fund, balance, pence }) => ({ fund: fund.fund, name: fund.name, balance, pence })),
    free: figures.uncommitted,
    reclaim: reclaimOf(figures),
    crisis: {
      nextReceiptOn: crisis.nextReceiptOn,
      plannedUntilNextReceipt: crisis.planned,
      available: crisis.available,
      sentence: answerWords.crisis(crisis.available, crisis.to, bankEndsBefore(figures)),
      spokenFor: crisis.spokenFor,
      mayBeAskedBack: crisis.mayBeAskedBack,
      yours: crisis.yours,
      hours: crisis.hours.map(({ rate, hours }) => ({ rate, hours: formatHours(hours) })),
    },
    approvedNotSpent: approvedOf(figures),
    unexplained: { count: cash.waiting.lines, pence: cash.waiting.pence },
    duplicatesToDecide: cash.duplicates.map(({ id, day, amount, text }) => ({ id, day, amount, text })),
    balanceCheck: cash.checks,
    notices: noticesOf(figures),
  };
}

/** Every figure of an account at the end of `asOf`. `today`: the day it is asked on. */
export function overview(facts: FigureFacts, asOf: Day, today: Day = asOf): Overview {
  return overviewOf(figuresOf(facts, asOf, today));
}
