/** What looking ahead rests on, in sentences. Money comes as pence and leaves as `£1,234.56`. */
import { formatDay } from '../../values/day.ts';
import { formatMoney as money } from '../../values/money.ts';
import type { Day, Pence } from '../../values/units.ts';

export const aheadWords = {
  dayByDay: 'What is planned goes out a little each day, not on pay days.',
  paymentsCome: 'Each payment and each contribution comes on the day it is due.',
  noPayments: 'No further direct payment is on file, so none is counted.',
  notCome: (pence: Pence): string => `${money(pence)} that was due before and has not come is not counted.`,
  contributionNotCome: (pence: Pence): string => `${money(pence)} of contribution that was due before and has not come is not counted.`,
  estimatesPaid: (day: Day): string => `Work not on a payslip or an invoice yet is paid on ${formatDay(day)}.`,
  staysAside: (pence: Pence): string => `${money(pence)} for holiday and other things set aside stays there.`,
  onTheirWay: (pence: Pence): string => `Payments on their way, ${money(Math.abs(pence))} ${pence < 0 ? 'out' : 'in'}, count already.`,
  notHourly: (line: string): string => `${line} has no price for an hour. Choose a line of the plan that has.`,
  unexplained: 'Bank lines that wait to be explained may be for something that is counted here too.',
} as const;
