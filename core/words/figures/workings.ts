/**
 * The words of the rows of a working: what each row is, and where it comes from. Short; names, days and sums come from the
 * records. A row's amount stands beside it and is not repeated, except where it explains how it was made.
 */
import { formatDay as day } from '../../values/day.ts';
import type { Category, HolidayMethod, PaymentModel, PlanKind, Pot, RateKind, TimesheetKind } from '../../books/facts.ts';
import type { Day, HundredthHours, Pence } from '../../values/units.ts';
import type { Part } from '../../figures/owed/liabilities.ts';
import { formatHours } from '../../values/hours.ts';
import { formatMoney as money } from '../../values/money.ts';
import { categoryWords } from '../books/categories.ts';
import { grouped } from '../../values/count.ts';

const many = (count: number, one: string, more: string): string => `${grouped(count)} ${count === 1 ? one : more}`;
const days = (count: number): string => many(count, 'day', 'days');
const hours = (hundredths: HundredthHours): string => `${formatHours(hundredths)} ${hundredths === 100 ? 'hour' : 'hours'}`;
const span = (from: Day, to: Day): string => (from === to ? day(from) : `${day(from)} to ${day(to)}`);

export const partWords: Readonly<Record<Part, string>> = {
  wages: 'Wages earned, not paid',
  notYetOnAPayslip: 'Work not yet on a payslip',
  hmrc: 'Tax and National Insurance',
  pension: 'Pension',
  invoices: 'Invoices and purchases not paid yet',
  notYetInvoiced: 'Agency care not yet invoiced (estimate)',
  owedToPeople: 'Owed to people who paid from their own pocket',
  holiday: 'Holiday your assistants have earned',
  otherPots: 'Set aside',
};

export const potWords: Readonly<Record<Pot, string>> = {
  redundancy: 'Set aside for redundancy',
  insurance: 'Set aside for insurance',
  tax: 'Set aside for tax',
  other: 'Set aside for other things',
};

const RATE: Readonly<Record<RateKind, string>> = {
  standard: 'standard rate',
  weekend: 'weekend rate',
  bank_holiday: 'bank holiday rate',
  night: 'night rate',
  sleep_in: 'sleep-in rate',
};
const KIND: Readonly<Record<TimesheetKind, string>> = {
  worked: 'Worked',
  night: 'Awake at night',
  holiday: 'Holiday',
  sick: 'Sick',
  sleep_in: 'Sleep-in',
  lapsed: 'Holiday lapsed',
};

export const rowWords = {
  notThere: 'There is no such thing in this account.',
  total: 'In all',
  notBelowZero: 'Never below £0.00',
  notBelowZeroWhy: 'There is too little for the rest, so it counts as nothing.',
  notAboveOwn: 'Never more than the fund’s own money',
  notAboveOwnWhy: 'what is paid ahead, or still to come back, does not add to a fund',
  on: (on: Day): string => day(on),
  onFor: (on: Day, category: Category | null): string => (category === null ? day(on) : `${day(on)}, ${categoryWords[category].toLowerCase()}`),

  // Cash
  openingBalance: (account: string): string => `Account ${account} at the opening`,
  beforeLines: (openedOn: Day): string => `before any line of ${day(openedOn)}`,
  month: (month: string): string => `${MONTHS[Number(month.slice(5, 7)) - 1] ?? ''} ${month.slice(0, 4)}`,
  monthWhy: (into: Pence, out: Pence, count: number): string => `${money(into)} in, ${money(out)} out, ${many(count, 'line', 'lines')}`,
  statementBalance: 'Bank statement',
  newest: (newest: Day | null): string => (newest === null ? 'no bank lines yet' : `the newest line is of ${day(newest)}`),
  uncleared: (to: string, out: boolean): string => (out ? `To ${to}, not on the statement yet` : `From ${to}, not on the statement yet`),
  unclearedWhy: (reference: string | null, on: Day): string => (reference ? `${reference}, ${day(on)}` : day(on)),
  reconciled: 'Money really there',

  // Plan
  planned: 'Planned so far',
  yearBudget: 'Planned for the whole year',
  spent: 'Spent so far',
  spentOn: (line: string): string => `Spent on ${line}`,
  difference: (pence: Pence): string => (pence === 0 ? 'Exactly as planned' : `${money(Math.abs(pence))} ${pence > 0 ? 'under' : 'over'} plan`),
  budget: (from: Day, to: Day): string => span(from, to),
  budgetWhy: (kind: PlanKind, weekly: Pence, amount: Pence, count: number, hoursPerWeek: HundredthHours, rate: Pence): string => {
    if (kind === 'one_off') return 'once, the whole sum';
    if (kind === 'yearly') return `${money(amount)} a year, ${days(count)}`;
    if (kind === 'weekly') return `${money(weekly)} a week, ${days(count)}`;
    return `${hours(hoursPerWeek)} at ${money(rate)} is ${money(weekly)} a week, ${days(count)}`;
  },
  moved: (other: string, inwards: boolean): string => (inwards ? `Moved here from ${other}` : `Moved to ${other}`),
  movedWhy: (on: Day, reason: string, agreedBy: string): string =>
    [day(on), reason, agreedBy === '' ? '' : `agreed by ${agreedBy}`].filter((part) => part !== '').join(', '),
  atThisPace: 'At this pace, by the end of the year',
  statusWhy: 'Over or under is said when the difference is large: more than 5 % of what was planned so far, and more than one week of the line.',
  week: 'One week of the line',
  outside: 'Spent outside the plan',
  estimateBeside: 'Not yet invoiced (estimate, not in what was spent)',
  payslip: (name: string): string => `Payslip of ${name}`,
  payslipWhy: (from: Day, to: Day, gross: Pence, onTop: Pence): string =>
    `${span(from, to)}: ${money(gross)} pay, ${money(onTop)} employer’s National Insurance and pension`,
  invoice: (supplier: string, number: string): string => `${supplier}, invoice ${number}`,
  creditNote: (supplier: string, number: string): string => `${supplier}, credit note ${number}`,
  purchase: (item: string, supplier: string): string => (item === '' ? supplier : `${item}, ${supplier}`),
  spentBefore: 'Spent before this account began',
  unpaidHours: (name: string): string => `Work of ${name} not yet on a payslip`,
  unpaidHoursWhy: (from: Day, to: Day): string => span(from, to),

  // Hours
  plannedHours: (line: string): string => `Planned for ${line}`,
  plannedHoursWhy: (hoursPerWeek: HundredthHours, from: Day, to: Day, count: number): string =>
    `${hours(hoursPerWeek)} a week, ${span(from, to)}, ${days(count)}`,
  workedBy: (name: string): string => `Worked by ${name}`,
  workedWhy: 'from timesheets',
  banked: (hundredths: HundredthHours): string => `${hours(Math.abs(hundredths))} ${hundredths < 0 ? 'more than planned' : 'left over'}`,
  bankedOn: (line: string): string => `Hours left over on ${line}`,
  bankedWhy: (hundredths: HundredthHours, rate: Pence, clause: string | null): string =>
    `${hours(hundredths)} at ${money(rate)}; ${clause === null ? 'their cost counts as money held' : `the plan says: ${clause}`}`,
  otherHours: { holiday: 'Holiday taken', sick: 'Sick', sleepIn: 'Sleep-ins', elsewhere: 'Worked by assistants on other lines' },

  // Council
  owedAtOpening: 'Owed at the opening',
  rate: (from: Day, to: Day): string => span(from, to),
  rateWhy: (weekly: Pence, count: number): string => `${money(weekly)} a week, ${days(count)}`,
  accrued: 'Run up so far',
  charged: 'Charged in this month',
  receivedIn: 'Received in this month',
  paidIn: (text: string): string => text,
  paidToCouncil: (how: string): string => (how === '' ? 'Paid to the council' : `Paid to the council, ${how}`),
  contributionLeft: (pence: Pence): string => (pence === 0 ? 'Nothing owed' : `${money(Math.abs(pence))} ${pence > 0 ? 'owed' : 'paid ahead'}`),
  instalment: (dueOn: Day): string => `Due on ${day(dueOn)}`,
  periodWhy: (
    from: Day,
    to: Day,
    pieces: readonly { readonly weekly: Pence; readonly days: number }[],
    off: readonly { readonly weekly: Pence; readonly days: number }[] = [],
  ): string => {
    const said = (list: readonly { readonly weekly: Pence; readonly days: number }[]): string =>
      list.map((piece) => `${days(piece.days)} at ${money(piece.weekly)} a week`).join(' and ');
    const gross = pieces.length === 0 ? 'nothing' : said(pieces);
    return `${span(from, to)}: ${gross}${off.length === 0 ? '' : `, less a contribution of ${said(off)}`}`;
  },
  /** Behind what a payment is for. */
  stopped: (off: { readonly days: number; readonly pence: Pence } | null): string =>
    off === null ? '' : `, less ${money(off.pence)} for ${days(off.days)} without the direct payment`,
  dueSoFar: 'Due so far',
  paidSoFar: 'Paid so far',
  overdueNow: 'Due already, less what is paid',
  mayBePaid: 'Of this may be paid already',
  mayBePaidWhy: (bank: Day | null): string => (bank === null ? 'not known until a statement is here' : `not known yet: the statement ends on ${day(bank)}`),
  toPayNow: 'To pay now',
  expectedFrom: (payer: string): string => `Due from ${payer} so far`,
  cameFrom: (payer: string): string => `Came from ${payer}`,
  expected: 'Due from the council so far',
  /** `isTold`: the bank has shown all of it. */
  missing: (pence: Pence, isTold: boolean): string =>
    pence === 0
      ? 'All of it has come'
      : pence < 0
        ? `${money(-pence)} paid ahead`
        : isTold
          ? `${money(pence)} missing`
          : `${money(pence)} not on the statement yet`,
  late: (dueOn: Day): string => `The payment due on ${day(dueOn)} came late`,
  lateStill: (dueOn: Day): string => `The payment due on ${day(dueOn)} is late`,
  lateWhy: (receivedOn: Day | null, missing: Pence): string => (receivedOn === null ? `${money(missing)} has not come` : `it came on ${day(receivedOn)}`),
  leftOut: (name: string): string => `Left out by the council’s rule: ${name}`,
  allOwed: 'all that is owed and set aside',
  ringFencedMoney: 'ring-fenced money',
  contingency: 'Contingency the council agreed',
  held: 'Held, as the council’s rule counts it',
  allowed: 'What the council lets you keep',
  allowedWhy: (count: number, weekly: Pence, basis: 'gross' | 'net'): string =>
    `${many(count, 'week', 'weeks')} of ${money(weekly)}, the weekly payment ${basis === 'gross' ? 'before' : 'after'} the contribution`,
  ruleWhy: (from: Day, model: PaymentModel): string =>
    `the council’s rule from ${day(from)}${model === 'gross_invoiced' ? '; the council sends bills for the contribution' : ''}`,
  noRule: 'how much may be kept is not on file for this day',
  atRisk: 'May be asked back',
  weeksHeld: (weeks: string): string => `That is ${weeks} weeks of the direct payment.`,
  weeksHeldLabel: 'Held, in weeks',

  // Owed
  netPay: (name: string, periodEnd: Day): string => `${name}, payslip to ${day(periodEnd)}`,
  limitLess: (limit: Pence, bought: Pence): string =>
    bought === 0 ? `up to ${money(limit)}, nothing bought yet` : `up to ${money(limit)}, of which ${money(bought)} is spent`,
  leftWhy: (amount: Pence, paid: Pence): string => (paid === 0 ? 'nothing paid yet' : `${money(amount)}, of which ${money(paid)} is paid`),
  advanceWhy: (paid: Pence, periodEnd: Day): string => `${money(paid)} paid before its period ends on ${day(periodEnd)}`,
  allPaid: (count: number): string => `${many(count, 'other is', 'others are')} paid in full`,
  otherWages: (text: string): string => `Wages: ${text}`,
  timesheet: (kind: TimesheetKind, on: Day): string => `${KIND[kind]}, ${day(on)}`,
  timesheetWhy: (hundredths: HundredthHours, rate: Pence, kind: RateKind | null): string =>
    kind === null ? `${hours(hundredths)}, no rate on file` : `${hours(hundredths)} at ${money(rate)}, ${RATE[kind]}`,
  estimate: (from: Day, to: Day): string => `Estimate, ${span(from, to)}`,
  estimateWhy: (hoursPerWeek: HundredthHours, rate: Pence, count: number): string => `${hours(hoursPerWeek)} a week at ${money(rate)}, ${days(count)}`,
  ofPayslip: (name: string, periodEnd: Day): string => `Payslip of ${name} to ${day(periodEnd)}`,
  hmrcWhy: (tax: Pence, employee: Pence, employer: Pence, loan: Pence): string =>
    `tax ${money(tax)}, National Insurance ${money(employee)} and the employer’s ${money(employer)}${loan === 0 ? '' : `. Student loan ${money(loan)}`}`,
  pensionWhy: (employee: Pence, employer: Pence): string => `${money(employee)} from pay and ${money(employer)} from the employer`,
  paid: (text: string): string => `Paid: ${text}`,
  dueWhy: (due: Day | null): string => (due === null ? 'no due day on file' : `due ${day(due)}`),
  notYetInvoiced: (line: string, from: Day, to: Day): string => `${line}, ${span(from, to)}`,
  sinceWhy: (last: Day | null): string => (last === null ? 'no invoice yet' : `invoiced up to ${day(last)}`),
  boughtBy: (name: string, item: string): string => `${name}: ${item}`,
  pot: potWords,
  potWhy: (on: Day): string => `the total from ${day(on)}`,

  // Holiday
  worked: 'Hours worked',
  earned: 'Hours of holiday earned',
  earnedWhy: (method: HolidayMethod, exact: string): string => `${method === 'irregular' ? '12.07 % of hours worked' : '5.6 weeks a year'}: ${exact} hours`,
  leaveYear: (from: Day, to: Day): string => `Leave year, ${span(from, to)}`,
  leaveYearWhy: (hoursPerWeek: HundredthHours, count: number, inYear: number): string => `5.6 x ${hours(hoursPerWeek)} x ${count} of ${inYear} days`,
  openingHours: 'Holiday owed at the opening',
  taken: 'Holiday taken',
  lapsed: 'Holiday lapsed',
  holidayWorth: (exact: string, rate: Pence | null): string => (rate === null ? `${exact} hours, no rate on file` : `${exact} hours at ${money(rate)}`),
  holidayLeft: 'Holiday earned and not taken',
  holidayRateWhy: (on: Day): string => `the standard rate on ${day(on)}`,

  // Funds and crisis
  cameIn: 'Came in less went out',
  fundOwed: {
    payslip: (name: string): string => `Wages of ${name}, not paid`,
    invoice: (name: string): string => `Invoice of ${name}, not paid`,
    purchase: (name: string): string => `Purchase from ${name}, not paid`,
    outOfPocket: (name: string): string => `Owed to ${name}`,
    unpaidHours: (name: string): string => `Work of ${name} not yet on a payslip`,
    notYetInvoiced: (name: string): string => `${name}, not yet invoiced`,
  },
  fundOwedWhy: 'already counted in what is owed',
  stillRingFenced: 'Still ring-fenced',
  fund: (name: string): string => `Ring-fenced: ${name}`,
  free: 'Free',
  plannedUntil: 'Planned until the next direct payment',
  plannedUntilWhy: (from: Day, to: Day, next: Day): string =>
    from > to ? `the next one is due on ${day(next)}, tomorrow` : `${span(from, to)}, all plan lines`,
  plannedFor: (line: string, from: Day, to: Day): string => `${line}, ${span(from, to)}`,
  paidByFund: (name: string): string => `Paid for by ${name}`,
  paidByFundWhy: (planned: Pence, held: Pence): string => `${money(planned)} planned, ${money(held)} ring-fenced for it`,
  ready: 'Ready for a crisis',
  readyShort: (pence: Pence): string => `${money(-pence)} too little`,
  moneyReady: 'Money ready for a crisis',
  hoursAt: (rate: Pence): string => `Care at ${money(rate)} an hour`,
  hoursAtWhy: (available: Pence): string =>
    available <= 0 ? 'there is no money for extra hours' : `${money(available)} divided by the rate, down to a quarter of an hour`,
  duplicateWhy: (on: Day): string => `${day(on)}, may be there twice`,
} as const;

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
