/** What falls due, in few words. */
import { formatDays } from '../../values/day.ts';
import type { Day } from '../../values/units.ts';
import type { DueCode } from '../../figures/due/due.ts';

export const dueWords = {
  plain: {
    review: 'Review with the council',
    reply: 'Reply to the council',
    answer: 'Answer from the council',
    return: 'Return to the council',
    finalAccount: 'Final account',
    insurance: 'Insurance ends',
    guarantee: 'Guarantee ends',
    dbs: 'New DBS check',
    contract: 'Contract ends',
    rightToWork: 'Right to work ends',
    training: 'Training runs out',
    authorityEnds: 'Authority to act ends',
    authorityReview: 'Authority to act is looked at again',
    decisionReview: 'Decision is looked at again',
    capacityReview: 'Whether the person can decide is looked at again',
    deputyReport: 'Deputy’s report to the OPG',
    lowPay: 'Pay is below the minimum wage',
    wages: 'Wages',
    bill: 'Invoice',
    contribution: 'Contribution',
    hmrc: 'Tax and National Insurance to HMRC',
    pension: 'Pension scheme',
    duty: 'Duty of an employer',
    challenge: 'Last day to challenge a decision',
    other: 'Day to remember',
  } satisfies Readonly<Record<DueCode, string>>,
  /** Of somebody who is not the council. */
  withOthers: { reply: 'Reply', answer: 'Answer' },
  returnFor: (from: Day, to: Day): string => `Return for ${formatDays(from, to)}`,
  billOf: (supplier: string): string => `Invoice of ${supplier}`,
  billNumber: (number: string, supplier: string): string => `Invoice ${number} of ${supplier}`,
  wagesOf: (name: string): string => `Wages of ${name}`,
  lowPayOf: (name: string): string => `Pay of ${name} is below the minimum wage`,
  named: (plain: string, own: string): string => `${plain}: ${own}`,
  of: (what: string, name: string): string => `${what} (${name})`,
  inAccount: (what: string, account: string): string => `${what} – ${account}`,
  calendarName: 'Headroom',
  calendarFile: (reference: string | null, day: Day): string => `Headroom ${reference ?? 'all accounts'} ${day}.ics`,
};
