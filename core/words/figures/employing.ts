/** What an employer's checks find, in a sentence each, and the letter that asks for more. */
import { formatDay, formatDays } from '../../values/day.ts';
import { formatHours } from '../../values/hours.ts';
import { formatMoney as money } from '../../values/money.ts';
import type { Day, HundredthHours, Pence } from '../../values/units.ts';

export const checkWords = {
  belowMinimumWage: (name: string, short: Pence, from: Day, to: Day): string =>
    `Pay of ${name} for ${formatDays(from, to)} is ${money(short)} below the minimum wage.`,
  rateRise: (name: string, on: Day, yearly: Pence | null): string =>
    `Pay of ${name} falls below the minimum wage on ${formatDay(on)}.${yearly === null ? '' : ` To reach it costs ${money(yearly)} a year.`}`,
  netDiffers: (name: string, paid: Pence, net: Pence): string =>
    `${name} was paid ${money(paid)}; the payslip says ${money(net)}. That is ${money(Math.abs(paid - net))} too ${paid > net ? 'much' : 'little'}.`,
  holidayNotTaken: (name: string, hours: HundredthHours, ends: Day): string =>
    `${name} has ${formatHours(hours)} hours of holiday left. The holiday year ends on ${formatDay(ends)}.`,
  hoursDiffer: (name: string, average: HundredthHours, contract: HundredthHours): string =>
    `${name} had ${formatHours(average)} hours a week over the last 12 weeks. The contract says ${formatHours(contract)}.`,
  payeScheme: (name: string, pay: Pence, level: Pence): string =>
    `${name} is paid about ${money(pay)} a week. From ${money(level)} you need a PAYE scheme with HMRC, and no PAYE reference is on file.`,
  pensionMissing: (name: string): string =>
    `Pay of ${name} is above the level for a workplace pension, and nothing was paid into one with the last payslip. If they opted out, keep their notice.`,
  noInsurance: 'No employer’s insurance is on file. You need it from the first day somebody works for you, unless it is only close family.',
  insuranceEnded: (on: Day): string => `The insurance on file ended on ${formatDay(on)}.`,
  noBirth: (names: string): string => `No date of birth is on file for ${names}. Without it the minimum wage and the pension cannot be checked.`,
  quarterNotAllowed: (monthly: Pence): string =>
    `HMRC is to be paid every month: what is due is about ${money(monthly)} a month, and paying by the quarter is for less than £1,500.`,
  letterTo: (council: string): string => `To: ${council}`,
  letterAbout: (person: string, reference: string): string => `About: direct payment of ${person}, ${reference}`,
  letterWhy: (name: string, on: Day, minimum: Pence, rate: Pence): string =>
    `From ${formatDay(on)} the minimum wage is ${money(minimum)} an hour. ${name} is paid ${money(rate)} an hour from this direct payment.`,
  letterCost: (yearly: Pence, each: Pence, hours: HundredthHours): string =>
    `To pay the minimum wage costs ${money(yearly)} more a year. That is ${money(each)} an hour for ${formatHours(hours)} hours a week. National Insurance and pension come on top.`,
  letterAsks: 'Please raise the direct payment by this from that day, and tell us in writing.',
};

export const costWords = {
  noRate: 'No hourly rate is on file.',
  noHours: 'No usual hours a week are on file.',
};
