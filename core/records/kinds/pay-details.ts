/** What an assistant's pay is worked out by: tax code, National Insurance letter, pension and loans, each as it is from a day on. */
import type { AccountFacts } from '../../books/facts.ts';
import { PAY_BASES, PAY_FREQUENCIES, PENSION_RELIEFS, WEEKDAYS } from '../../books/facts.ts';
import { readTaxCode } from '../../pay/tax-codes.ts';
import { LOAN_PLANS } from '../../rates/student-loans.ts';
import { formatDay } from '../../values/day.ts';
import { recordWords } from '../../words/records.ts';
import { holidayWords } from '../../words/pay/holiday.ts';
import { taxWords } from '../../words/pay/tax.ts';
import { defineKind, joined, may, need } from '../kind.ts';
import type { Nature } from '../natures.ts';
import { AMOUNT, DAY, MONEY, NOTE, PERCENT, REFERENCE, WORDS, YES, choice, marks, pick } from '../natures.ts';

const TAX_CODE: Nature<string> = {
  ...WORDS,
  schema: WORDS.schema.refine((text) => readTaxCode(text) !== null, { error: taxWords.wrongCode }),
  cell: { expected: taxWords.expectedCode, read: (text) => readTaxCode(text)?.text ?? null },
};

const FREQUENCY_TITLES = { weekly: 'Every week', '2_weekly': 'Every two weeks', '4_weekly': 'Every four weeks', monthly: 'Every month' };
const BASIS_TITLES = {
  cumulative: { title: 'The tax year added up', detail: 'The usual way.' },
  period: { title: 'Each payday by itself', detail: 'Only where HMRC says so: W1, M1 or X behind the tax code.' },
};

/** National Insurance letters of employees whose rates are on file. */
const LETTERS = ['A', 'B', 'C', 'H', 'J', 'M', 'V', 'X', 'Z'] as const;
const LETTER_TITLES = {
  A: 'A: most people from 21 to State Pension age',
  B: 'B: married women with a reduced rate certificate',
  C: 'C: over State Pension age',
  H: 'H: apprentices under 25',
  J: 'J: who pays National Insurance in another job',
  M: 'M: under 21',
  V: 'V: former members of the armed forces',
  X: 'X: no National Insurance is due',
  Z: 'Z: under 21 who pays National Insurance in another job',
};
const LOAN_TITLES = { plan1: 'Plan 1', plan2: 'Plan 2', plan4: 'Plan 4', plan5: 'Plan 5', postgraduate: 'Postgraduate loan' };
const PENSION_TITLES = {
  none: 'Not in a pension',
  at_source: { title: 'Taken after tax', detail: 'Relief at source: the scheme claims the tax back. NEST and most small schemes.' },
  net_pay: { title: 'Taken before tax', detail: 'A net pay scheme.' },
};

const [SUNDAY, ...WORKING_WEEK] = WEEKDAYS;
const FROM_MONDAY = [...WORKING_WEEK, SUNDAY] as const;
const WEEKDAY_TITLES = {
  ...{ monday: 'Monday', tuesday: 'Tuesday', wednesday: 'Wednesday', thursday: 'Thursday', friday: 'Friday' },
  ...{ saturday: 'Saturday', sunday: 'Sunday' },
};

/** What is no tax code, or loans that can't be had together. */
function loansFault(loans: AccountFacts['payDetails'][number]['loans']): string | null {
  if (loans?.some((loan) => !LOAN_PLANS.some((plan) => plan === loan))) return recordWords.unknownLoan;
  return (loans ?? []).filter((loan) => loan !== 'postgraduate').length > 1 ? recordWords.oneLoan : null;
}

export const payDetails = defineKind({
  table: 'pay_detail',
  order: 'from',
  one: 'pay detail',
  title: 'Pay details',
  plural: 'Pay details',
  lead: 'What an assistant’s pay is worked out by: tax code, National Insurance letter, pension and loans.',
  fields: {
    person: need(REFERENCE, { label: 'Assistant', column: 'name', refers: 'person', stays: true }),
    from: need(DAY, { label: 'From which day?', column: 'from' }),
    frequency: need(pick(PAY_FREQUENCIES, FREQUENCY_TITLES), { label: 'How often are they paid?', column: 'frequency' }),
    taxCode: may(TAX_CODE, { label: 'Tax code', help: 'From HMRC or the P45, such as 1257L. Empty if it is not known.', column: 'tax_code' }),
    basis: need(choice(PAY_BASES, BASIS_TITLES), { label: 'How is tax worked out?', column: 'basis', empty: 'cumulative' }),
    niLetter: need(pick(LETTERS, LETTER_TITLES), { label: 'National Insurance letter', column: 'ni_letter', empty: 'A' }),
    pension: need(choice(PENSION_RELIEFS, PENSION_TITLES), { label: 'Pension', column: 'pension', empty: 'none' }),
    employerShare: may(PERCENT, {
      label: 'Your part of the pension, in per cent',
      help: 'Empty: the least by law.',
      column: 'employer_share',
      when: ({ pension }) => pension !== 'none',
      seldom: true,
    }),
    employeeShare: may(PERCENT, {
      label: 'Their part of the pension, in per cent',
      help: 'With the tax that is saved on it. Empty: the least by law.',
      column: 'employee_share',
      when: ({ pension }) => pension !== 'none',
      seldom: true,
    }),
    loans: may(marks(LOAN_PLANS, LOAN_TITLES), { label: 'Student loans', column: 'loans', seldom: true }),
    payBefore: may(AMOUNT, {
      label: 'Taxed pay of this tax year before that day',
      help: 'From the P45, or from who worked out the pay until then.',
      column: 'pay_before',
      seldom: true,
    }),
    taxBefore: may(MONEY, { label: 'Tax of this tax year before that day', column: 'tax_before', seldom: true }),
    workingDays: may(marks(FROM_MONDAY, WEEKDAY_TITLES), {
      label: 'Days agreed to be worked',
      help: 'Sick pay goes by them. Without any they are read from the hours.',
      column: 'working_days',
      seldom: true,
    }),
    holidayWithPay: may(YES, {
      label: 'Holiday pay comes with each payday',
      help: 'Only for irregular hours or part of a year: 12.07% on top of pay, and none later.',
      column: 'holiday_with_pay',
      seldom: true,
    }),
    note: may(NOTE, { label: 'Note', column: 'note', seldom: true }),
  },
  form: [
    ...(['person', 'from', 'frequency', 'taxCode', 'basis', 'niLetter', 'pension', 'employerShare', 'employeeShare', 'loans'] as const),
    ...(['payBefore', 'taxBefore', 'workingDays', 'holidayWithPay', 'note'] as const),
  ],
  once: ['person', 'from'],
  tells: ['person'],
  start: (today) => ({ from: today, frequency: '4_weekly', basis: 'cumulative', niLetter: 'A', pension: 'none' }),
  row: ({ person, from, taxCode, niLetter, frequency }) => ({
    day: from,
    title: person,
    detail: joined(
      taxCode === null ? recordWords.noTaxCode : recordWords.taxCode(taxCode),
      recordWords.niLetter(niLetter),
      FREQUENCY_TITLES[frequency].toLowerCase(),
    ),
    amount: null,
  }),
  called: ({ person, from }) => `pay details of ${person} from ${formatDay(from)}`,
  check: (fields, facts, found) => {
    if (fields.workingDays?.some((day) => !WEEKDAYS.some((one) => one === day))) found.faults.push({ field: 'workingDays', message: recordWords.unknownDay });
    if (fields.holidayWithPay === true && facts.people.find(({ id }) => id === fields.person)?.holidayMethod !== 'irregular')
      found.faults.push({ field: 'holidayWithPay', message: holidayWords.onlyIrregular });
    const { loans, payBefore, taxBefore, employerShare, employeeShare } = fields;
    const loan = loansFault(loans);
    if (loan !== null) found.faults.push({ field: 'loans', message: loan });
    if ((payBefore === null) !== (taxBefore === null))
      found.faults.push({ field: payBefore === null ? 'payBefore' : 'taxBefore', message: recordWords.payAndTaxBefore });
    if ((employerShare === null) !== (employeeShare === null))
      found.faults.push({ field: employerShare === null ? 'employerShare' : 'employeeShare', message: recordWords.bothShares });
  },
  sheet: {
    file: 'pay_details.csv',
    title: 'Pay details',
    example: {
      ...{ name: 'First Assistant', from: '06/04/2026', frequency: '4_weekly', tax_code: '1257L', basis: 'cumulative', ni_letter: 'A' },
      ...{
        pension: 'at_source',
        employer_share: '',
        employee_share: '',
        loans: '',
        pay_before: '',
        tax_before: '',
        working_days: '',
        holiday_with_pay: '',
        note: '',
      },
    },
  },
  posts: null,
});
