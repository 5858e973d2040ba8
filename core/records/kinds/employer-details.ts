/** The employer towards HMRC and the pension scheme: what they are known by there, and who works out the pay, each from a day on. */
import { HMRC_EVERY } from '../../books/facts.ts';
import { formatDay } from '../../values/day.ts';
import { recordWords } from '../../words/records.ts';
import { defineKind, joined, may, need } from '../kind.ts';
import { choice, DAY, NOTE, WORDS } from '../natures.ts';

const EVERY_TITLES = {
  month: 'Every month',
  quarter: { title: 'Every three months', detail: 'HMRC allows it where what is due is usually under £1,500 a month.' },
};

export const employerDetails = defineKind({
  table: 'employer_detail',
  order: 'from',
  one: 'employer’s detail',
  title: 'Employer’s details',
  plural: 'Employer’s details',
  lead: 'How HMRC and the pension scheme know you as an employer, and who works out the pay.',
  fields: {
    from: need(DAY, { label: 'From which day?', column: 'from' }),
    payeReference: may(WORDS, {
      label: 'PAYE reference',
      help: 'On letters from HMRC, such as 123/AB456. Empty without a PAYE scheme.',
      column: 'paye_reference',
    }),
    accountsOffice: may(WORDS, { label: 'Accounts Office reference', help: 'Needed to pay HMRC, such as 123PA00012345.', column: 'accounts_office' }),
    hmrcEvery: may(choice(HMRC_EVERY, EVERY_TITLES), { label: 'How often do you pay HMRC?', column: 'hmrc_every' }),
    payrollBy: may(WORDS, { label: 'Who works out the pay?', help: 'Your payroll provider. Empty if nobody does it for you.', column: 'payroll_by' }),
    employer: may(WORDS, {
      label: 'Who is the employer on papers?',
      help: 'Only if it is not the person: for example who holds the direct payment for them.',
      column: 'employer',
    }),
    pensionScheme: may(WORDS, { label: 'Pension scheme', help: 'Empty if there is none.', column: 'pension_scheme' }),
    note: may(NOTE, { label: 'Note', column: 'note' }),
  },
  form: ['from', 'payeReference', 'accountsOffice', 'hmrcEvery', 'payrollBy', 'pensionScheme', 'employer', 'note'],
  once: ['from'],
  tells: [],
  // What changes is seldom all of it.
  start: (today, newest) => ({
    from: today,
    payeReference: newest?.payeReference ?? '',
    accountsOffice: newest?.accountsOffice ?? '',
    hmrcEvery: newest?.hmrcEvery ?? 'month',
    payrollBy: newest?.payrollBy ?? '',
    pensionScheme: newest?.pensionScheme ?? '',
    employer: newest?.employer ?? '',
  }),
  row: ({ from, payeReference, payrollBy, pensionScheme, employer }) => ({
    day: from,
    title: payeReference === null ? recordWords.noPaye : recordWords.paye(payeReference),
    detail: joined(employer === null ? null : recordWords.employer(employer), payrollBy === null ? null : recordWords.payrollBy(payrollBy), pensionScheme),
    amount: null,
  }),
  called: ({ from }) => `employer’s details from ${formatDay(from)}`,
  sheet: {
    file: 'employer.csv',
    title: 'Employer’s details',
    example: {
      ...{ from: '06/04/2026', paye_reference: '000/EX00000', accounts_office: '000PX00000000', hmrc_every: 'month' },
      ...{ payroll_by: 'Example Payroll', pension_scheme: 'Example Pension', employer: '', note: '' },
    },
  },
  posts: null,
});
