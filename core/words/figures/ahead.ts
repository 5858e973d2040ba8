/** What looking ahead rests on, in sentences. Money comes as pence and leaves as `£1,234.56`. */
import { formatDay } from '../../values/day.ts';
import { formatHours } from '../../values/hours.ts';
import { formatMoney as money } from '../../values/money.ts';
import type { Day, HundredthHours, Pence } from '../../values/units.ts';

const counted = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;
const hours = (size: HundredthHours): string => `${formatHours(size)} ${size === 100 ? 'hour' : 'hours'}`;
/** "26 weeks", "25 weeks and 3 days", "4 days". */
const weeksOf = (days: number): string => {
  const parts = [counted(Math.floor(days / 7), 'week', 'weeks'), counted(days % 7, 'day', 'days')].filter((one) => !one.startsWith('0 '));
  return parts.join(' and ');
};
const more = (pence: Pence): string => `${money(Math.abs(pence))} ${pence < 0 ? 'less' : 'more'}`;

export const aheadWords = {
  dayByDay: 'What is planned goes out a little each day, not on pay days.',
  paymentsCome: 'Each payment and each contribution comes on the day it is due.',
  noPayments: 'No further direct payment is on file, so none is counted.',
  notCome: (pence: Pence): string => `${money(pence)} that was due before and has not come is not counted.`,
  contributionNotCome: (pence: Pence): string => `${money(pence)} of contribution that was due before and has not come is not counted.`,
  estimatesPaid: (day: Day): string => `Work not on a payslip or an invoice yet is paid on ${formatDay(day)}.`,
  staysAside: (pence: Pence): string => `${money(pence)} for holiday and other things set aside stays there.`,
  onTheirWay: (pence: Pence): string => `Payments not on the statement yet, ${money(Math.abs(pence))} ${pence < 0 ? 'out' : 'in'}, count already.`,
  notHourly: (line: string): string => `${line} has no price for an hour. Choose a line of the plan that has.`,
  unexplained: 'Bank lines that wait to be explained may be for something that is counted here too.',

  councilGoesOn: (weekly: Pence): string => `The council’s money stays ${money(weekly)} a week, before the contribution.`,
  contributionGoesOn: (weekly: Pence): string => `The contribution stays ${money(weekly)} a week.`,
  noContribution: 'There is no contribution.',
  hoursGoOn: (line: string, weekly: HundredthHours): string => `${line} stays at ${hours(weekly)} a week.`,
  rateGoesOn: (line: string, rate: Pence): string => `${line} stays at ${money(rate)} an hour.`,
  weeklyGoesOn: (line: string, weekly: Pence): string => `${line} stays at ${money(weekly)} a week.`,
  yearlyGoesOn: (line: string, yearly: Pence): string => `${line} stays at ${money(yearly)} a year.`,
  noEmergency: 'No emergency comes.',
  noPurchase: 'Nothing is bought beside the plan.',
  noOtherPayer: 'Nobody else begins to pay.',

  /** A change in a sentence. */
  said: {
    rate: (line: string, rate: Pence, from: Day): string => `${line} costs ${money(rate)} an hour from ${formatDay(from)}.`,
    hours: (line: string, weekly: HundredthHours, from: Day): string => `${line} has ${hours(weekly)} a week from ${formatDay(from)}.`,
    gross: (weekly: Pence, from: Day): string => `The council’s money is ${money(weekly)} a week from ${formatDay(from)}.`,
    percent: (percent: number, from: Day): string => `The council’s money is ${Math.abs(percent)} % ${percent < 0 ? 'less' : 'more'} from ${formatDay(from)}.`,
    contribution: (weekly: Pence, from: Day): string => `The contribution is ${money(weekly)} a week from ${formatDay(from)}.`,
    emergency: (weekly: HundredthHours, rate: Pence, weeks: number, from: Day): string =>
      `An emergency from ${formatDay(from)}: ${weeksOf(weeks * 7)} with ${hours(weekly)} a week at ${money(rate)} an hour.`,
    purchase: (pence: Pence, on: Day): string => `${money(pence)} is spent on ${formatDay(on)}.`,
    payer: (weekly: Pence, from: Day): string => `Somebody else pays ${money(weekly)} a week from ${formatDay(from)}.`,
  },
  /** What one change makes of the year’s end, and why. */
  difference: (pence: Pence, why: string): string => (pence === 0 ? `No difference at the year’s end: ${why}.` : `${more(pence)} at the year’s end: ${why}.`),
  notThisYear: 'it comes after the year ends',
  weeksAt: (days: number, weekly: Pence, line: string): string => `${weeksOf(days)} of ${money(Math.abs(weekly))} ${weekly < 0 ? 'less' : 'more'} for ${line}`,
  lineFrom: (line: string, from: Day): string => `${line} costs something else from ${formatDay(from)}`,
  payments: (count: number, weekly: Pence): string => `${counted(count, 'payment', 'payments')} from the council at ${more(weekly)} a week`,
  noPaymentChanges: 'no payment from the council changes',
  contribution: 'the council takes as much off as the person pays in',
  contributionAbove: 'the contribution is more than the council pays, so it takes off no more',
  contributionInvoiced: 'the council sends the person a bill, so it is not in this account',
  emergency: (days: number, weekly: HundredthHours, rate: Pence): string => `${weeksOf(days)} of ${hours(weekly)} at ${money(rate)}`,
  purchase: (on: Day): string => `it is paid on ${formatDay(on)}`,
  payer: (count: number): string => `${counted(count, 'payment', 'payments')} from the other payer`,
} as const;
