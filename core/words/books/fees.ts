/** What fees are asked for, and why one is not proposed. */
import type { FeeBasis, FeePayer } from '../../books/facts.ts';
import { formatDay } from '../../values/day.ts';
import { formatMoney } from '../../values/money.ts';
import type { Day, Pence } from '../../values/units.ts';

export const feeWords = {
  bases: {
    month: 'A month',
    run: 'A pay run',
    payment: 'A payment out of the bank',
    source: 'A payer of money into the account',
    document: 'A payslip',
    once: 'Once, in the month of the first day',
  } satisfies Readonly<Record<FeeBasis, string>>,
  per: {
    month: 'a month',
    run: 'a pay run',
    payment: 'a payment',
    source: 'a payer',
    document: 'a payslip',
    once: 'once',
  } satisfies Readonly<Record<FeeBasis, string>>,
  payers: {
    account: 'The direct payment',
    person: 'The person, from their own money',
    council: 'The council',
  } satisfies Readonly<Record<FeePayer, string>>,
  notAccount: 'Only what the direct payment pays becomes an invoice here.',
  noClause: 'Which clause of the plan or agreement lets the direct payment pay it? Not every council does.',
  none: 'Nothing of it in this month',
  nothing: 'It comes to nothing',
  twice: 'The same fee is named twice for an account.',
  notOver: (last: Day): string => `The month is over on ${formatDay(last)}`,
  notKnown: (to: Day | null): string => (to === null ? 'No bank line is on file' : `The bank is known up to ${formatDay(to)}`),
  under: (balance: Pence, least: Pence): string => `The bank held ${formatMoney(balance)} at the end of the month, less than ${formatMoney(least)}`,
  written: (number: string): string => `Invoice ${number} is written down`,
  changed: 'This fee is not as it was shown. Look again.',
};
