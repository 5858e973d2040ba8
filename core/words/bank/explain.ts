/** What the program says when a bank line is explained by hand and something does not fit. */
import { formatDay } from '../../values/day.ts';
import type { Day, Pence } from '../../values/units.ts';
import { formatMoney } from '../../values/money.ts';

export const settledWords = {
  gone: 'What this would pay is not there any more.',
  otherWay: 'The money goes the other way: this would be paid back, not paid.',
  tooMuch: (over: Pence): string => `This is ${formatMoney(over)} more than is still to pay. Give the rest another purpose.`,
  paidByPayment: 'A payment you recorded already pays this. Match the bank line to that payment.',
};

const onLine = (planLine: string | null): string => (planLine === null ? 'outside the plan' : `on ‘${planLine}’`);

export const explainingWords = {
  partsDiffer: (parts: Pence, line: Pence): string => `The parts come to ${formatMoney(parts)}, but the bank line is ${formatMoney(line)}.`,
  partsTooMuch: (most: Pence): string => `Without their signs the parts come to more than ${formatMoney(most)}, the most there may be here.`,
  noPurpose: 'Say what each part was for.',
  twoPurposes: 'A part pays a paper or has a category, not both.',
  noPart: 'This part of the bank line is not there any more.',
  noRefund: 'Only money that comes in as a refund, or pays a credit note, can say what came back.',
  refundsNothing: 'What this would refund is not there, or no money went out for it.',
  moreBack: (what: string, back: Pence, paid: Pence): string =>
    `More came back than was paid: ${formatMoney(back)} of ${formatMoney(paid)} for ${what}. If that is right, leave it so.`,
  otherPlanLine: (refund: string | null, paid: string | null): string =>
    `The refund is ${onLine(refund)}, and what it refunds ${onLine(paid)}. To change that, make the bank line wait again.`,
  emptyPart: 'A part must not be nought.',
  sameLineTwice: 'A bank line is given twice.',
  ruleNeedsOnePart: 'A rule can only be made from a line with one category.',
  notInText: (words: string): string => `‘${words}’ is not in the bank’s text.`,
  explainedAlready: 'This bank line is explained already. Take that back first.',
  notExplained: 'This bank line waits already.',
  notDoubtful: 'There is nothing to decide about this bank line.',
};

/** What is offered for a line to settle. */
export const candidateWords = {
  payment: (to: string): string => `Your payment to ${to}`,
  payslip: (name: string, periodEnd: Day): string => `Wages of ${name} to ${formatDay(periodEnd)}`,
  invoice: (supplier: string, number: string, amount: Pence): string => `${amount < 0 ? 'Credit note' : 'Invoice'} ${number}, ${supplier}`,
  purchase: (supplier: string, item: string, paidBy: string | null): string =>
    paidBy === null ? [item, supplier].filter((part) => part !== '').join(', ') : `Pay ${paidBy} back for ${item || supplier}`,
};
