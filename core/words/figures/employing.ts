/** What an employer's checks find, in a sentence each, and the letter that asks for more. */
import { formatDay, formatDays } from '../../values/day.ts';
import { formatHours } from '../../values/hours.ts';
import { formatMoney as money } from '../../values/money.ts';
import type { Day, HundredthHours, Pence } from '../../values/units.ts';

export const checkWords = {
  belowMinimumWage: (name: string, short: Pence, from: Day, to: Day): string =>
    `Pay of ${name} for ${formatDays(from, to)} is ${money(short)} below the minimum wage.`,
  leftOut: (gross: Pence, other: Pence): string => `Of gross pay of ${money(gross)}, ${money(other)} for holiday, sickness or sleeping in is left out.`,
  /** Tells a link from others beside it. */
  ofDays: (name: string, from: Day, to: Day): string => `${name}, ${formatDays(from, to)}`,
  netDiffers: (name: string, paid: Pence, net: Pence): string =>
    `${name} was paid ${money(paid)}; the payslip says ${money(net)}. That is ${money(Math.abs(paid - net))} too ${paid > net ? 'much' : 'little'}.`,
  holidayNotTaken: (name: string, hours: HundredthHours, ends: Day): string =>
    `${name} has ${formatHours(hours)} hours of holiday left. The holiday year ends on ${formatDay(ends)}.`,
  hoursDiffer: (name: string, average: HundredthHours, contract: HundredthHours): string =>
    `${name} had ${formatHours(average)} hours a week over the last 12 weeks. The contract says ${formatHours(contract)}.`,
  payeScheme: (name: string, pay: Pence, level: Pence): string =>
    `${name} is paid about ${money(pay)} a week. From ${money(level)} you need a PAYE scheme with HMRC, and no PAYE reference is on file.`,
  payeSchemePaid: (name: string, pay: Pence, from: Day, to: Day, level: Pence): string =>
    `${name} was paid ${money(pay)} for ${formatDays(from, to)}. From ${money(level)} a week you need a PAYE scheme with HMRC, and no PAYE reference is on file.`,
  payeSchemeTaxed: (name: string, from: Day, to: Day): string =>
    `Tax or National Insurance was taken off the pay of ${name} for ${formatDays(from, to)}. For that you need a PAYE scheme with HMRC, and no PAYE reference is on file.`,
  pensionMissing: (name: string): string =>
    `Pay of ${name} is above the level for a workplace pension, and nothing was paid into one with the last payslip. If they opted out, keep their notice.`,
  noInsurance: 'No employer’s insurance is on file. You need it from the first day somebody works for you, unless it is only close family.',
  insuranceEnded: (on: Day): string => `The insurance on file ended on ${formatDay(on)}.`,
  noBirth: (names: string): string => `No date of birth is on file for ${names}. Without it payslips cannot be checked for the minimum wage and the pension.`,
  quarterNotAllowed: (monthly: Pence): string =>
    `HMRC is to be paid every month: what is due is about ${money(monthly)} a month, and paying by the quarter is for less than £1,500.`,
};

export const rateRiseWords = {
  /** `age`: a birthday brought it. */
  low: {
    standard: (name: string, on: Day, isPast: boolean, age: number | null): string => low(`Pay of ${name}`, on, isPast, age),
    weekend: (name: string, on: Day, isPast: boolean, age: number | null): string => low(`Pay of ${name} at weekends`, on, isPast, age),
    night: (name: string, on: Day, isPast: boolean, age: number | null): string => low(`Pay of ${name} for nights awake`, on, isPast, age),
    bank_holiday: (name: string, on: Day, isPast: boolean, age: number | null): string => low(`Pay of ${name} on bank holidays`, on, isPast, age),
  },
  about: {
    standard: (name: string): string => name,
    weekend: (name: string): string => `${name}, weekends`,
    night: (name: string): string => `${name}, nights awake`,
    bank_holiday: (name: string): string => `${name}, bank holidays`,
  },
  costs: (yearly: Pence): string => `To reach it costs ${money(yearly)} a year.`,
  ageTaken: 'No date of birth is on file, so this goes by the rate from the age of 21.',
  letterTo: (council: string): string => `To: ${council}`,
  letterAbout: (person: string, reference: string): string => `About: direct payment of ${person}, ${reference}`,
  letterWhy: (name: string, from: Day, age: number | null, minimum: Pence, rate: Pence): string =>
    `From ${formatDay(from)} the minimum wage${age === null ? '' : ` for ${name}, at the age of ${age},`} is ${money(minimum)} an hour. ${name} is paid ${money(rate)} an hour from this direct payment.`,
  letterCost: (yearly: Pence, each: Pence, hours: HundredthHours): string =>
    `To pay the minimum wage costs ${money(yearly)} more a year. That is ${money(each)} an hour for ${formatHours(hours)} hours a week. National Insurance and pension come on top.`,
  letterAsks: (from: Day): string => `Please raise the direct payment by this from ${formatDay(from)}, and tell us in writing.`,
};

function low(pay: string, on: Day, isPast: boolean, age: number | null): string {
  const at = age === null ? '' : `, at the age of ${age}`;
  return isPast ? `${pay} has been below the minimum wage since ${formatDay(on)}${at}.` : `${pay} falls below the minimum wage on ${formatDay(on)}${at}.`;
}

export const niLetterWords = {
  /** Whom a letter is for. */
  ages: {
    under: 'people under 21',
    apprentice: 'apprentices under 25',
    grown: 'people of 21 or over',
    over: 'people over State Pension age',
    notOver: 'people below State Pension age',
  },
  told: (name: string, age: number, letter: string, whom: string): string =>
    `${name} is ${age}, and has National Insurance letter ${letter}, which is for ${whom}. Ask HMRC or your payroll provider, and add new pay details.`,
};

export const costWords = {
  noRate: 'No hourly rate is on file.',
  noHours: 'No usual hours a week are on file.',
};
