/**
 * The files somebody may move in with, and the columns of each: under which heading every field of a record stands,
 * what it may hold, and what an empty cell means. Nothing else knows a heading.
 */
import {
  CATEGORIES,
  EXCLUDES,
  HOLIDAY_METHODS,
  NATIONS,
  OPENING_KINDS,
  PAID_EVERY,
  PAYMENT_MODELS,
  PLAN_KINDS,
  POTS,
  RATE_KINDS,
  RETURN_EVERY,
  ROLES,
  TIMESHEET_KINDS,
} from '../books/facts.ts';
import { day, hours, listOf, may, money, need, oneOf, or, paidMoney, plusMoney, rate, signedHours, text, weeks, whole, yesNo } from './cells.ts';
import { keysOf } from '../values/own-keys.ts';
import type { Columns, SheetRow, Values } from './sheet.ts';

/** The keys of account.csv, each a row. */
export const ACCOUNT_KEYS = {
  reference: need('reference', text),
  person: need('person', text),
  council: need('council', text),
  openedOn: need('opened_on', day),
  openingBalance: need('opening_balance', money),
  planYearStart: need('plan_year_start', day),
  role: need('role', oneOf(ROLES)),
  employmentAllowance: need('employment_allowance', yesNo),
  nation: or('nation', oneOf(NATIONS), 'england-and-wales'),
};
export type AccountValues = Values<typeof ACCOUNT_KEYS>;

export const KEY_AND_VALUE = { key: need('key', text), value: or('value', text, '') };

function sheet<const F extends string, C extends Columns>(file: F, columns: C): { readonly file: F; readonly columns: C } {
  return { file, columns };
}

/** In the order in which they build on one another; by the names of the facts they become. */
export const SHEETS = {
  funds: sheet('funds.csv', { fund: need('fund', text), name: or('name', text, ''), ringFenced: need('ring_fenced', yesNo) }),
  plan: sheet('plan.csv', {
    line: need('line', text),
    outcome: or('outcome', text, ''),
    kind: need('kind', oneOf(PLAN_KINDS)),
    hoursPerWeek: may('hours_per_week', hours),
    rate: may('rate', rate),
    amount: may('amount', plusMoney),
    from: need('from', day),
    to: may('to', day),
    fund: may('fund', text),
    bankingClause: may('banking_clause', text),
  }),
  people: sheet('people.csv', {
    name: need('name', text),
    alsoKnownAs: may('also_known_as', text),
    born: may('born', day),
    started: may('started', day),
    left: may('left', day),
    hoursPerWeek: may('hours_per_week', hours),
    planLine: may('plan_line', text),
    holidayMethod: may('holiday_method', oneOf(HOLIDAY_METHODS)),
    leaveYearStart: may('leave_year_start', day),
  }),
  /** `amount` is money, or hours for holiday: read once `what` is known. */
  opening: sheet('opening.csv', { what: need('what', oneOf(OPENING_KINDS)), name: may('name', text), amount: need('amount', text) }),
  councilRules: sheet('council_rules.csv', {
    from: need('from', day),
    paymentModel: need('payment_model', oneOf(PAYMENT_MODELS)),
    paidEvery: need('paid_every', oneOf(PAID_EVERY)),
    firstPaymentOn: may('first_payment_on', day),
    weeklyGross: need('weekly_gross', plusMoney),
    surplusWeeks: need('surplus_weeks', weeks),
    surplusBasis: need('surplus_basis', oneOf(['gross', 'net'])),
    excludes: or('excludes', listOf(EXCLUDES), []),
    agreedContingency: or('agreed_contingency', plusMoney, 0),
    returnEvery: may('return_every', oneOf(RETURN_EVERY)),
    replyDays: may('reply_days', whole(0, 400)),
    keepYears: may('keep_years', whole(0, 100)),
  }),
  contributionRates: sheet('contribution.csv', { from: need('from', day), weekly: need('weekly', plusMoney) }),
  contributionPaid: sheet('contribution_paid.csv', { day: need('date', day), amount: need('amount', money), how: or('how', text, '') }),
  payRates: sheet('pay_rates.csv', { name: need('name', text), from: need('from', day), rate: need('rate', rate), kind: need('kind', oneOf(RATE_KINDS)) }),
  timesheets: sheet('timesheets.csv', {
    name: need('name', text),
    day: need('date', day),
    hours: need('hours', hours),
    kind: need('kind', oneOf(TIMESHEET_KINDS)),
  }),
  payslips: sheet('payslips.csv', {
    name: need('name', text),
    periodStart: need('period_start', day),
    periodEnd: need('period_end', day),
    paidOn: need('paid_on', day),
    hours: may('hours', signedHours),
    gross: need('gross', money),
    tax: or('tax', money, 0),
    employeeNi: or('employee_ni', money, 0),
    employerNi: or('employer_ni', money, 0),
    employeePension: or('employee_pension', money, 0),
    employerPension: or('employer_pension', money, 0),
    net: need('net', money),
  }),
  invoices: sheet('invoices.csv', {
    supplier: need('supplier', text),
    number: need('number', text),
    day: need('date', day),
    due: may('due', day),
    serviceFrom: may('service_from', day),
    serviceTo: may('service_to', day),
    hours: may('hours', signedHours),
    rate: may('rate', plusMoney),
    amount: need('amount', money),
    planLine: may('plan_line', text),
  }),
  purchases: sheet('purchases.csv', {
    day: need('date', day),
    supplier: need('supplier', text),
    item: or('item', text, ''),
    amount: need('amount', plusMoney),
    planLine: may('plan_line', text),
    approvedOn: may('approved_on', day),
    approvedBy: may('approved_by', text),
    paidBy: may('paid_by', text),
  }),
  payments: sheet('payments.csv', {
    day: need('date', day),
    to: need('to', text),
    amount: need('amount', paidMoney),
    for: may('for', text),
    category: need('category', oneOf(CATEGORIES)),
    planLine: may('plan_line', text),
    reference: may('reference', text),
  }),
  setAside: sheet('set_aside.csv', { pot: need('pot', oneOf(POTS)), amount: need('amount', plusMoney), day: need('on', day) }),
  rules: sheet('rules.csv', {
    contains: need('contains', text),
    direction: need('direction', oneOf(['in', 'out'])),
    category: need('category', oneOf(CATEGORIES)),
    planLine: may('plan_line', text),
    fund: may('fund', text),
  }),
  bankAccounts: sheet('bank_accounts.csv', { name: need('name', text), openingBalance: need('opening_balance', money) }),
};

export type SheetName = keyof typeof SHEETS;
export const SHEET_NAMES: readonly SheetName[] = keysOf(SHEETS);
/** The values of one row of a file. */
export type RowOf<N extends SheetName> = Values<(typeof SHEETS)[N]['columns']>;
export type Sheets = { readonly [N in SheetName]: readonly SheetRow<RowOf<N>>[] };
