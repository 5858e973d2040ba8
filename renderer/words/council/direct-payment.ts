/** The words of Direct payment: what was due from each payer, what came, and what comes next. Amounts and days come in as they are to be read. */
import type { DueState } from '../../../core/figures/council/payment-statement.ts';

export const directPaymentWords = {
  title: 'Direct payment',
  reading: 'Working out the payments',
  print: 'Print',
  rules: 'Change what the council pays',
  payerRules: 'Change what others pay',

  expected: 'Due by this day',
  came: 'Came by this day',
  missing: 'Missing',
  notShown: 'Not on the statement yet',
  aheadBy: 'Paid ahead',
  allCame: 'All of it has come.',
  next: 'Next payment',
  nextOn: (amount: string, day: string): string => `${amount} on ${day}`,
  noNext: 'none is on file',
  noSchedule: 'When this payer pays is not on file, so nothing can be missing. Write it down, and it is compared.',
  nothing: 'No payment was due by this day.',

  payments: (payer: string): string => `Payments of ${payer}`,
  caption: 'Newest first. What came opens into its bank line.',
  due: 'Due on',
  forDays: 'For',
  sum: 'Sum',
  cameHead: 'What came',
  standing: 'Standing',
  cameOn: (amount: string, day: string): string => `${amount} on ${day}`,
  nothingCame: 'nothing yet',
  states: {
    came: 'Came',
    came_late: 'Came late',
    waiting: 'Due now',
    late: 'Late',
    not_known: 'Not known yet',
  } satisfies Readonly<Record<DueState, string>>,
  stillMissing: (amount: string): string => `${amount} has not come`,
  coming: 'Next',

  stops: 'Suspended or ended',
  noStops: 'The direct payment is not stopped on this day.',
  stopsWhy: 'The council pays nothing for these days. A payment is due only for its other days.',
  addStop: 'Write down a stop',
  final: 'Final account',
  finalCaption: 'As it stands on this day. Each line opens into what is behind it.',

  beyond: 'Came ahead of what was due',
  beyondUnscheduled: 'What came',
} as const;
