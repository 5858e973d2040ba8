/** What a pay run says of an assistant: what is missing, what to check, and why two figures may differ. */
import { formatDay } from '../../values/day.ts';
import { formatHours } from '../../values/hours.ts';
import { formatMoney as money } from '../../values/money.ts';
import type { Day, HundredthHours, Pence } from '../../values/units.ts';

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

export const payRunWords = {
  afterLeaving: (left: Day): string => `The last day of work on file is ${formatDay(left)}. There are hours after it.`,
  farPayday: (paidOn: Day, to: Day): string => `The payday, ${formatDay(paidOn)}, is far from ${formatDay(to)}, the last day it is for. Check it.`,
  notApproved: 'These hours are not approved yet.',
  changedSince: 'These hours were changed since they were approved.',
  noDetails: 'No pay details on file. Add them first.',
  noTaxCode: 'No tax code on file. Ask HMRC, or see the P45.',
  noHours: 'No hours on file for these days. If there was no work, write 0 hours on one of them.',
  noRate: (day: Day): string => `No pay rate on file for ${formatDay(day)}.`,
  noEarnings: (day: Day): string => `Sick since ${formatDay(day)}, with no payslip on file before. So sick pay can’t be worked out.`,
  line: (hours: HundredthHours, rate: Pence, pence: Pence): string => `${formatHours(hours)} hours at ${money(rate)} is ${money(pence)}.`,
  rowsRounded: 'Each day is rounded to the penny by itself.',
  holidayAtStandard: 'No paid weeks on file to take an average of. Holiday is at the ordinary rate.',
  fewWeeks: (weeks: number): string =>
    `The average is of ${weeks === 1 ? '1 paid week' : `${weeks} paid weeks`}. There may be older ones that are not on file.`,
  withPay: (pay: Pence, pence: Pence): string => `12.07% of the pay for work, ${money(pay)}, is ${money(pence)}.`,
  holidayPaidAlready: 'Holiday pay comes with each payday. So nothing is paid for the hours of holiday.',
  withPayWhileSick: 'While they are off sick, holiday pay goes on by an average. That part is not worked out here.',
  sleepIns: 'Sleep-ins are in the average. Check that they count.',
  noNightRate: 'No rate for nights awake on file. They are paid as other work of that day.',
  noLoanRates: (taxYear: string): string =>
    `There are no student loan rates for ${taxYear} on file. So net pay is not worked out. The rest is, below: type the payroll provider’s figures.`,
  nightOnHoliday: (days: readonly Day[], night: Pence, other: Pence): string =>
    `${days.map(formatDay).join(', ')}: a bank holiday. Nights awake go by the rate for nights, ${money(night)}, whatever the day, and not by the one for bank holidays, ${money(other)}.`,
  holidayRateHigher: 'The rate for bank holidays is higher than the one for nights, and the night one is taken. Check which the contract gives.',
  noSleepInRate: 'No rate for sleep-ins on file. They are paid as ordinary hours.',
  unknownHolidays: (years: string): string => `The bank holidays of ${years} are not on file.`,
  workingDays: (days: readonly number[]): string =>
    `Working days are taken from the hours on file: ${days.map((day) => WEEKDAYS[day] ?? '').join(', ')}. Check this.`,
  workingRota: 'Days of work change from week to week. Sick pay goes by the days on file in each week, worked or sick. Check this.',
  paidBefore: (pence: Pence): string => `Of it ${money(pence)} was due in pay before.`,
  beforeNotKnown: (day: Day): string => `Pay of this tax year before ${formatDay(day)} is not on file. Give it in the pay details if there was any.`,
  workingOut: 'Working out the pay of each account',
  wrongPeriod: 'The last day is before the first.',
  longPeriod: 'That is more than a month.',
  changed: 'What this is worked out from has changed since you looked. Look again before you post it.',
  overlaps: (name: string): string => `${name} has a payslip for some of these days already.`,
  oneForEach: 'Each of these accounts has one pay run, and there is none of another account.',
  notInRun: 'That assistant is not in this pay run.',
  notWorkedOut: (name: string): string => `The pay of ${name} is not worked out. Type the payroll provider’s figures.`,
  why: {
    code: (code: string): string => `They may go by tax code ${code}.`,
    byItself: 'They may tax each payday by itself.',
    addedUp: 'They may add up the tax year.',
    letter: (letter: string): string => `They may go by letter ${letter}.`,
    noPension: 'They may leave the pension out.',
    allowance: 'They may count the Employment Allowance otherwise.',
    holiday: 'They may leave the holiday pay out, or work it out otherwise.',
    sick: 'They may leave the sick pay out, or work it out otherwise.',
    rounding: 'It may be rounding.',
    gross: 'Gross pay differs, and this follows from it.',
    follows: 'The other figures differ, and this follows from them.',
    unknown: 'Ask them why.',
  },
} as const;
