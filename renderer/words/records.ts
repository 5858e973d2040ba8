/**
 * The words of records kept by hand: what each kind is called, and each of its fields. Field names as councils' letters and
 * payslips use them, with what they mean beside them where that may not be known.
 */
import type { RecordFields, RecordType } from '../../core/api/records.ts';
import type { Excludable } from '../../core/books/facts.ts';
import { formatMoney } from '../../core/values/money.ts';
import { newAccountWords } from './accounts/new-account.ts';

const count = (number: number): string => number.toLocaleString('en-GB');

export const recordsWords = {
  title: 'Records',
  lead: 'Write down what you have on paper. It counts in every figure at once, and each change can be taken back.',
  often: 'Often needed',
  sometimes: 'Now and then',
  moneyIn: 'Money in',
  moneyInDetail: 'Money that came, or will come, before the bank shows it.',
  moneyOut: 'Payments made',
  moneyOutDetail: 'Money that went, or will go, before the bank shows it: a cheque, a transfer, cash.',
  contribution: 'Contribution received',
  contributionDetail: 'What the person paid in towards their support.',
  add: 'Add',
  addOne: (one: string): string => `Add ${article(one)}`,
  see: 'See all',
  none: 'There are none yet.',
  find: 'Find',
  findHelp: 'Words, a day such as 5/10/2026, or an amount such as 12.50.',
  found: (total: number): string => (total === 0 ? 'No record fits that.' : total === 1 ? 'One record found.' : `${count(total)} records found.`),
  caption: (plural: string): string => `All ${plural}`,
  day: 'Day',
  what: 'What',
  detail: 'More about it',
  amount: 'Amount',
  noDay: 'No day',
  more: 'More that may be on it',
} as const;

export const recordWords = {
  add: (one: string): string => `Add ${article(one)}`,
  save: 'Save',
  saveChange: 'Save the change',
  saved: (name: string): string => `${name} saved.`,
  corrected: (name: string): string => `${name} corrected.`,
  removed: (name: string): string => `${name} taken away.`,
  moneyFrom: (who: string): string => `Money in from ${who}`,
  paymentTo: (who: string): string => `Payment to ${who}`,
  open: 'Open what was saved',
  notices: 'Please look at this again',
  correct: 'Correct it',
  stop: 'Leave it as it is',
  why: 'Why is it changed?',
  whyHelp: 'It stands with the change in this record’s history and in What was done. You can leave this empty.',
  remove: 'Take it away',
  money: 'See its money',
  history: 'History',
  gone: 'This record was taken away.',
  yes: 'Yes',
  no: 'No',
  hours: (hours: string): string => `${hours} h`,
  none: 'None',
  /** Where one must be chosen. */
  noneYet: {
    people: 'Nobody is here yet. Add them first.',
    plan: 'There is no plan line yet. Add one first.',
    funds: 'There is no fund yet. Add one first.',
  },
  needed: 'Fill this in.',
  choose: 'Choose one.',
  notWhole: 'Write a whole number.',
  between: (least: number, most: number): string => `Write a number from ${count(least)} to ${count(most)}.`,
  notNegative: newAccountWords.notNegative,
  another: 'Add another',
  formTitle: 'What it says',
} as const;

/** "an invoice", "a payslip". */
function article(one: string): string {
  return `${/^[aeiou]/i.test(one) ? 'an' : 'a'} ${one.charAt(0).toLowerCase()}${one.slice(1)}`;
}

interface FieldWords {
  readonly label: string;
  readonly help?: string;
}

interface KindWords<T extends RecordType> {
  /** Several of them, as a heading. */
  readonly plural: string;
  /** One of them, in the middle of a sentence. */
  readonly one: string;
  /** What it is for. */
  readonly lead: string;
  readonly fields: { readonly [F in keyof RecordFields<T> | 'way']?: FieldWords } & { readonly [F in keyof RecordFields<T>]: FieldWords };
}

const money = (pence: number): string => formatMoney(pence);
const planLine = { label: 'Plan line', help: 'The line of the support plan it belongs to.' };

export const kindWords: { readonly [T in RecordType]: KindWords<T> } = {
  payments: {
    plural: 'Money in and payments',
    one: 'Payment',
    lead: 'Money that came or went and is not on a statement yet. When the bank shows it, the bank line takes its place.',
    fields: {
      way: { label: 'Which way did the money go?' },
      day: { label: 'Day' },
      to: { label: 'Who paid, or who was paid?' },
      amount: { label: 'Amount' },
      category: { label: 'Kind of money' },
      for: { label: 'Number of the invoice it pays', help: 'Only if it pays an invoice that is on file.' },
      planLine,
      reference: { label: 'Reference', help: 'A cheque number or the words given to the bank. It helps to find the bank line.' },
    },
  },
  invoices: {
    plural: 'Invoices',
    one: 'Invoice',
    lead: 'A bill for care or a service. It counts as a cost from its own day and as owed until it is paid.',
    fields: {
      way: { label: 'What is it?' },
      supplier: { label: 'Who sent it?' },
      number: { label: 'Invoice number' },
      day: { label: 'Date of the invoice' },
      due: { label: 'To be paid by' },
      amount: { label: 'Amount' },
      planLine,
      serviceFrom: { label: 'First day of care it is for' },
      serviceTo: { label: 'Last day of care it is for' },
      hours: { label: 'Hours it charges' },
      rate: { label: 'Price for an hour' },
    },
  },
  payslips: {
    plural: 'Payslips',
    one: 'Payslip',
    lead: 'What an assistant earned in a time, and what goes to them, to HMRC and to the pension scheme.',
    fields: {
      person: { label: 'Assistant' },
      periodStart: { label: 'First day it is for' },
      periodEnd: { label: 'Last day it is for' },
      paidOn: { label: 'Payday' },
      hours: { label: 'Hours' },
      gross: { label: 'Gross pay', help: 'Before anything is taken off.' },
      tax: { label: 'Tax' },
      employeeNi: { label: 'National Insurance, taken off' },
      employerNi: { label: 'National Insurance, paid by the employer', help: 'On top of gross pay, after Employment Allowance.' },
      employeePension: { label: 'Pension, taken off' },
      employerPension: { label: 'Pension, paid by the employer', help: 'On top of gross pay.' },
      net: { label: 'Net pay', help: 'What the assistant gets.' },
    },
  },
  purchases: {
    plural: 'One-off purchases',
    one: 'Purchase',
    lead: 'Something bought once, such as equipment or a day out.',
    fields: {
      day: { label: 'Day' },
      supplier: { label: 'Shop or seller' },
      item: { label: 'What was bought' },
      amount: { label: 'Amount' },
      planLine,
      paidBy: { label: 'Paid by someone from their own pocket?', help: 'Their name, if it was. They are then owed the money.' },
      approvedOn: { label: 'Day the council agreed' },
      approvedBy: { label: 'Who agreed to it' },
    },
  },
  contributionPaid: {
    plural: 'Contribution paid to the council',
    one: 'Contribution paid to the council',
    lead: 'Where the council sends the person a bill: what they paid on it from their own money.',
    fields: { day: { label: 'Day' }, amount: { label: 'Amount' }, how: { label: 'How it was paid' } },
  },
  plan: {
    plural: 'Plan lines',
    one: 'Plan line',
    lead: 'What the support plan pays for. A line that changes gets a last day, and a new version from the day after.',
    fields: {
      line: { label: 'Name of the line' },
      outcome: { label: 'What it is to achieve' },
      kind: { label: 'How is it worked out?' },
      hoursPerWeek: { label: 'Hours a week' },
      rate: { label: 'Money for an hour' },
      amount: { label: 'Amount' },
      from: { label: 'First day' },
      to: { label: 'Last day', help: 'Only once it has ended.' },
      fund: { label: 'Fund it is paid from' },
      bankingClause: { label: 'The plan’s words on saving up hours', help: 'If the plan says that hours not used may be saved up, write its words here.' },
    },
  },
  planLines: {
    plural: 'Names of plan lines',
    one: 'Name of a plan line',
    lead: 'What each line of the plan is called. A new name counts for what was there before, too.',
    fields: { name: { label: 'Name' } },
  },
  planMoves: {
    plural: 'Moves between plan lines',
    one: 'Move between plan lines',
    lead: 'Money moved from one line of the plan to another. The plan’s total stays the same.',
    fields: {
      day: { label: 'Day' },
      fromLine: { label: 'From this line' },
      toLine: { label: 'To this line' },
      amount: { label: 'Amount' },
      reason: { label: 'Why' },
      agreedBy: { label: 'Who agreed to it' },
    },
  },
  people: {
    plural: 'People who are paid',
    one: 'Person',
    lead: 'Assistants, with what their holiday and pay is worked out from.',
    fields: {
      name: { label: 'Name' },
      alsoKnownAs: { label: 'Also known as', help: 'Other names the bank may print, with commas between. A name they had before is kept here.' },
      started: { label: 'First day of work' },
      left: { label: 'Last day of work', help: 'Only once they have left.' },
      hoursPerWeek: { label: 'Usual hours a week' },
      planLine,
      holidayMethod: { label: 'How is holiday earned?' },
      leaveYearStart: { label: 'A day the holiday year begins on', help: 'Without one it begins with the plan’s year.' },
      born: { label: 'Date of birth' },
    },
  },
  payRates: {
    plural: 'Pay rates',
    one: 'Pay rate',
    lead: 'What an assistant is paid for an hour, from a day on.',
    fields: { person: { label: 'Assistant' }, from: { label: 'From this day' }, rate: { label: 'Pay for an hour' }, kind: { label: 'For which hours?' } },
  },
  timesheets: {
    plural: 'Timesheets',
    one: 'Timesheet row',
    lead: 'Hours worked, holiday taken and days of sickness, day by day.',
    fields: { person: { label: 'Assistant' }, day: { label: 'Day' }, hours: { label: 'Hours' }, kind: { label: 'What were they?' } },
  },
  councilRules: {
    plural: 'Council rules',
    one: 'Set of council rules',
    lead: 'How much the council pays, when, and what may be left over. New rules count from their first day.',
    fields: {
      from: { label: 'First day of these rules' },
      paymentModel: { label: newAccountWords.model },
      paidEvery: { label: newAccountWords.paidEvery },
      firstPaymentOn: { label: newAccountWords.firstPaymentOn, help: 'Without one the days of the rules before go on.' },
      weeklyGross: { label: newAccountWords.weeklyGross, help: newAccountWords.weeklyGrossHelp },
      surplusWeeks: { label: newAccountWords.surplusWeeks },
      surplusBasis: { label: newAccountWords.surplusBasis },
      excludes: { label: newAccountWords.excludes, help: newAccountWords.excludesHelp },
      agreedContingency: { label: newAccountWords.contingency, help: newAccountWords.contingencyHelp },
      returnEvery: { label: 'How often does the council want a return?' },
      replyDays: { label: 'Days you have to reply to the council' },
      keepYears: { label: 'Years papers have to be kept' },
    },
  },
  contributionRates: {
    plural: 'Contribution rates',
    one: 'Contribution rate',
    lead: 'What the person is to pay towards their support in a week, from a day on.',
    fields: { from: { label: 'From this day' }, weekly: { label: 'Amount a week' } },
  },
  funds: {
    plural: 'Funds',
    one: 'Fund',
    lead: 'Money that is kept apart from the direct payment itself.',
    fields: {
      fund: { label: 'Short name', help: 'Used to name it in other records.' },
      name: { label: 'Full name' },
      ringFenced: { label: 'It may be used for one purpose only (ring-fenced)' },
    },
  },
  setAside: {
    plural: 'Money set aside',
    one: 'Amount set aside',
    lead: 'What is put by for something that will come. Each row is the new total of its pot.',
    fields: { pot: { label: 'What is it for?' }, amount: { label: 'New total' }, day: { label: 'From this day' } },
  },
  rules: {
    plural: 'Rules for bank lines',
    one: 'Rule',
    lead: 'How bank lines explain themselves by their words. The first rule that fits is taken.',
    fields: {
      contains: { label: 'Words in the bank’s text' },
      direction: { label: 'For which money?' },
      category: { label: 'Kind of money' },
      planLine,
      fund: { label: 'Fund' },
      position: { label: 'Place in the order', help: 'The lowest number comes first.' },
    },
  },
  bankAccounts: {
    plural: 'Bank accounts',
    one: 'Bank account',
    lead: 'The bank accounts that hold this direct payment.',
    fields: {
      name: { label: 'Name', help: 'What you call it: main, savings.' },
      openingBalance: { label: newAccountWords.openingBalance, help: newAccountWords.openingBalanceHelp },
    },
  },
  opening: {
    plural: 'Owed or held at the start',
    one: 'Opening amount',
    lead: 'What was owed or held on the first day, beside the money in the bank.',
    fields: {
      what: { label: 'What is it?' },
      person: { label: 'Whose?' },
      planLine: { label: 'Which plan line?' },
      fund: { label: 'Which fund?' },
      pence: { label: 'Amount' },
      hours: { label: 'Hours' },
    },
  },
};

/** The titles of choices, by the value that is kept. */
export const choiceWords = {
  payments: { out: 'Money out', in: 'Money in' },
  invoices: { bill: 'An invoice', credit: 'A credit note: money comes back' },
  planKinds: {
    pa_hours: 'Hours of your own assistants',
    agency_hours: 'Hours of an agency',
    weekly: 'An amount each week',
    yearly: 'An amount for the year',
    one_off: 'An amount once',
  },
  holidayMethods: { irregular: 'By the hours worked (hours that change)', regular: 'In weeks (the same hours each week)' },
  rateKinds: { standard: 'Ordinary hours', weekend: 'Weekends', bank_holiday: 'Bank holidays', sleep_in: 'Sleeping in' },
  timesheetKinds: {
    worked: 'Worked',
    holiday: 'Holiday taken',
    sick: 'Sick',
    sleep_in: 'Sleeping in',
    lapsed: 'Holiday that lapsed',
  },
  returns: { '4_weekly': 'Every 4 weeks', monthly: 'Every month', quarterly: 'Every 3 months', '6_monthly': 'Every 6 months', yearly: 'Every year' },
  pots: { redundancy: 'Redundancy pay', insurance: 'Insurance', tax: 'Tax', other: 'Something else' },
  directions: { out: 'Money out', in: 'Money in' },
  openings: {
    hmrc: 'Owed to HMRC',
    pension: 'Owed to the pension scheme',
    contribution: 'Contribution the person owed',
    direct_payment: 'Direct payment the council owed',
    holiday: 'Holiday an assistant had earned, in hours',
    fund: 'Money of a fund',
    spent: 'Spent on a plan line before the first day',
  },
  excludes: {
    liabilities: newAccountWords.excludeLiabilities,
    ring_fenced: newAccountWords.excludeRingFenced,
    wages: 'Wages not paid yet',
    not_yet_on_a_payslip: 'Work not on a payslip yet',
    hmrc: 'Tax and National Insurance',
    pension: 'Pension',
    invoices: 'Invoices and purchases not paid yet',
    not_yet_invoiced: 'Agency care not invoiced yet',
    owed_to_people: 'Owed to people who paid from their own pocket',
    holiday: 'Holiday your assistants have earned',
    other_pots: 'All that is set aside',
    redundancy: 'Set aside for redundancy',
    insurance: 'Set aside for insurance',
    tax: 'Set aside for tax',
    other: 'Set aside for something else',
  } satisfies Record<Excludable, string>,
} as const;

/** How a record is called in a list, from its own values. */
export const rowWords = {
  invoice: (number: string, credit: boolean): string => `${credit ? 'Credit note' : 'Invoice'} ${number}`,
  payslip: (name: string): string => `Wages of ${name}`,
  span: (from: string, to: string): string => `${from} to ${to}`,
  from: (from: string, to: string | null): string => (to === null ? `From ${from}` : `${from} to ${to}`),
  move: (from: string, to: string): string => `${from} to ${to}`,
  hours: (hours: string, what: string): string => `${hours} h, ${what}`,
  aWeek: (pence: number): string => `${money(pence)} a week`,
  anHour: (pence: number, what: string): string => `${money(pence)} an hour, ${what.toLowerCase()}`,
  words: (contains: string): string => `“${contains}”`,
  place: (position: number, what: string): string => `${count(position)}: ${what}`,
  rules: 'Council rules',
  contribution: 'Contribution',
  ringFenced: 'For one purpose only',
  paidBack: (name: string): string => `paid by ${name}`,
} as const;
