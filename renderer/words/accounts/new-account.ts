/** The words of making an account by hand. What is asked of the bank account and the council's rules is called as in their records. */
import type { Nation, Role } from '../../../core/books/facts.ts';

export const newAccountWords = {
  title: 'Make a new account',
  lead: 'An account is one person’s direct payment. You find most of this in the agreement with the council. You can change all of it later.',
  inFile: (file: string): string => `It is kept in the file ${file}.`,

  steps: {
    person: { title: 'Who it is for', why: 'So that this account is told from others, and says who looks after it.' },
    pay: { title: 'What the council pays', why: 'So that a payment that is late or too small is noticed.' },
    contribution: { title: 'The person’s contribution', why: 'So that it is never behind without your knowing.' },
    keep: {
      title: 'What may be left over',
      why: 'Most councils let an account hold some weeks of money and may ask for the rest back. The rule is in your agreement.',
    },
    bank: { title: 'The bank account', why: 'So that the money here is the money in the bank.' },
  },
  stepOf: (step: number, steps: number): string => `Step ${step} of ${steps}`,
  next: 'Next',
  back: 'Back',
  look: 'Check your answers',
  lookHelp: 'Nothing is kept yet. Each answer can be changed, now and later.',
  change: 'Change',
  notKnownYet: 'I don’t know yet',
  notKnown: 'Not known yet',
  nothing: 'Nothing',
  yes: 'Yes',
  no: 'No',
  payUnknown: 'You can write it down later. Until then nothing is said of payments that come late, or of what may be asked back.',
  keepUnknown: 'You can write it down later. Until then nothing is said of what may be asked back.',
  keepLater: 'This comes with what the council pays, which is not known yet. You can write both down later.',

  person: 'Whose direct payment is it?',
  personHelp: 'The name of the person who needs the support.',
  personNeeded: 'Write the name of the person.',
  reference: 'Reference',
  referenceNeeded: 'Write a reference.',
  referenceHelp: 'The number or code the council uses for it. If there is none, make one up: it tells accounts apart.',
  council: 'Council',
  councilNeeded: 'Write who pays: the council, health board or trust.',
  councilHelp: 'Or the health board or trust that pays.',
  role: 'Who looks after the money?',
  roles: {
    holder: { title: 'The person', detail: 'They hold the payment themselves.' },
    nominated: { title: 'A nominated person', detail: 'Someone the person chose to do it for them.' },
    authorised: { title: 'An authorised person', detail: 'Someone the council agreed to, because the person can’t decide this.' },
    deputy: { title: 'A deputy', detail: 'Named by the Court of Protection.' },
    attorney: { title: 'An attorney', detail: 'Under a lasting power of attorney.' },
    managed: { title: 'A managed account', detail: 'A support service or broker holds the money.' },
  } satisfies Record<Role, { title: string; detail: string }>,

  openedOn: 'First day to keep here',
  openedOnHelp: 'Headroom counts from this day. Money before it is only the balance below.',
  planYearStart: 'First day of the support plan’s year',
  planYearStartHelp: 'Budgets are counted over a year from this day. Many plans run from 6 April.',

  firstPaymentOnHelp: 'The first payment due on or after the first day you keep here. The others follow from it.',
  contributionWeekly: 'What the person pays towards it in a week',
  contributionHelp: 'The client contribution. 0 if they pay nothing; leave it empty if you don’t know yet.',

  nation: 'Which bank holidays count?',
  nations: { 'england-and-wales': 'England and Wales', scotland: 'Scotland', 'northern-ireland': 'Northern Ireland' } satisfies Record<Nation, string>,
  allowanceShort: 'Employment Allowance',
  allowance: 'This account claims Employment Allowance. It lowers the National Insurance that an employer pays',

  make: 'Make the account',
  noWayBack: 'Once something is in an account, it can’t be taken away again. All that is in it can still be changed.',
  changeOne: (title: string): string => `Change (${title})`,
  weeksFault: 'Write a number of weeks, such as 6 or 6.5, at most 104.',
  notNegative: 'This can’t be less than nothing.',
} as const;
