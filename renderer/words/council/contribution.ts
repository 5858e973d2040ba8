/** The words of Contribution: what the person pays towards their support, over time. Amounts and days come in as they are to be read. */
import type { PaymentModel } from '../../../core/books/facts.ts';

export const contributionWords = {
  title: 'Contribution',
  reading: 'Working out the contribution',
  print: 'Print',

  models: 'How it is paid',
  model: {
    net: 'The council takes the contribution off what it pays. The person pays it into this account, so that both together pay for the support.',
    gross_invoiced:
      'The council pays the whole sum and sends the person a bill. They pay it to the council from their own money, so it never comes into this account.',
    contribution_first:
      'The contribution is used first. The person pays it into this account, and the council pays what the support costs on top. What is left over is still the council’s.',
  } satisfies Readonly<Record<PaymentModel, string>>,
  modelFrom: (day: string, model: string): string => `From ${day}: ${model}`,
  noModel: 'How it is paid is not on file, so it is worked out as if it came into this account.',
  addRules: 'Write down what the council pays',

  rates: 'What the council charges, over time',
  ratesCaption: 'The contribution for a week. Each opens into its record.',
  noRates: 'No contribution is on file for these days.',
  from: 'From',
  to: 'To',
  weekly: 'A week',
  goesOn: 'goes on',
  addRate: 'Write down a new rate',

  statement: 'Month by month',
  statementCaption: 'Newest month first. Each amount opens into its lines.',
  statementNone: 'There is nothing to tell of these days.',
  owedAtOpening: (amount: string): string =>
    `${amount} was owed when this account began. It is in what was owed at the end of each month, not in what was charged.`,
  month: 'Month',
  part: (days: string): string => `${days} only`,
  charged: 'Charged',
  received: 'Received',
  overdue: 'Overdue at its end',
  balance: 'Owed or paid ahead at its end',
  all: 'All months',
  soFar: 'so far',
  ofThisNotKnown: (amount: string): string => `${amount} more not known yet`,
  owed: (amount: string): string => `${amount} owed`,
  ahead: (amount: string): string => `${amount} paid ahead`,
  notKnown: (bank: string): string => `The statement ends on ${bank}. What came after it, and so whether anything is late, is not known yet.`,
  notKnownAtAll: 'No statement is here yet. What was received, and so whether anything is late, is not known.',

  shares: 'The plan, with a contribution and without',
  allCarry: 'Every line of the plan carries a contribution. Where your council charges nothing on one, mark that at the line.',
  seePlan: 'See the plan lines',
  sharesWeekly: (carrying: string, without: string): string =>
    `In a week of the plan, ${carrying} carries a contribution and ${without} does not. What is charged goes by the rate on file all the same.`,
  carrying: 'With a contribution',
  without: 'Without one',
  planLine: 'Plan line',
  once: 'once',
  year: 'The year’s plan',
  spent: 'Spent this year',
  together: 'Together',

  wrongAccount: 'Not paid from the person’s own money',
  wrongAccountWhy:
    'These payments left this account and are marked as contribution. The contribution is to come from the person’s own money, so they pay nothing of it. Ask whether the money can be paid back.',
  paidHere: 'Paid into this account, not to the council',
  paidHereWhy: 'The council sends the person a bill, but these came into this account. They do not count as paid to the council.',
  lineOf: (day: string, amount: string): string => `${day}, ${amount}`,
} as const;
