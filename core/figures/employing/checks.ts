/**
 * What an employer should look at: pay under the minimum wage, a rise that is needed, what was paid beside what the payslip says, holiday not
 * taken, hours beside the contract, a PAYE scheme, a pension, insurance. Each is a finding, never a verdict: it names what it goes by.
 */
import type { PayFrequency, Payslip } from '../../books/facts.ts';
import { minimumWageCheck } from '../../pay/minimum-wage.ts';
import { pensionStanding } from '../../pay/pension.ts';
import { mayPayByQuarter } from '../../pay/hmrc-dues.ts';
import { taxYearOf } from '../../pay/tax-year.ts';
import { schemePayOn } from '../../rates/employer-costs.ts';
import { fullYears } from '../../rates/ending-employment.ts';
import { minimumWageOn } from '../../rates/minimum-wage.ts';
import { addDays, addMonths, daysInclusive, weekStart, yearEnd, yearStart } from '../../values/day.ts';
import { divideRounded, productRounded } from '../../values/money.ts';
import { Refusal } from '../../values/problem.ts';
import type { Day, Pence } from '../../values/units.ts';
import { checkWords as words } from '../../words/figures/employing.ts';
import type { Opens } from '../breakdowns/breakdown.ts';
import { lowPayDues } from '../due/low-pay.ts';
import { reminderDue } from '../due/reminders.ts';
import type { Figures } from '../figures.ts';
import type { Assistant } from '../inputs/account-index.ts';
import { hourlyRate } from '../inputs/account-index.ts';
import { inForce } from '../inputs/effective.ts';
import { SCALE } from '../owed/holiday.ts';
import { pricedHours } from '../owed/unpaid-hours.ts';
import { paymentsDue } from './payments-due.ts';

const CHECKS = [
  'belowMinimumWage',
  'netDiffers',
  'rateRise',
  'noInsurance',
  'payeScheme',
  'pensionMissing',
  'quarterNotAllowed',
  'hoursDiffer',
  'holidayNotTaken',
  'noBirth',
] as const;

export interface EmployerCheck {
  readonly code: (typeof CHECKS)[number];
  readonly person: number | null;
  readonly pence: Pence | null;
  readonly day: Day | null;
  readonly sentence: string;
  /** Steps of the sum, where there is one. */
  readonly working: readonly string[];
  /** A letter to the council that asks for what is missing, or null. */
  readonly letter: string | null;
  readonly opens: Opens | null;
}

const MONTHS_BACK = 12;
const AVERAGE_WEEKS = 12;
const HOLIDAY_SOON_DAYS = 92;

type Found = Omit<EmployerCheck, 'person' | 'pence' | 'day' | 'working' | 'letter' | 'opens'> & Partial<EmployerCheck>;
const found = (check: Found): EmployerCheck => ({ person: null, pence: null, day: null, working: [], letter: null, opens: null, ...check });

function isEmployed({ person: { started, left } }: Assistant, day: Day): boolean {
  return (started === null || started <= day) && (left === null || day <= left);
}

/** How often a payslip's period comes, by its days. */
export function frequencyOf({ periodStart, periodEnd }: Pick<Payslip, 'periodStart' | 'periodEnd'>): PayFrequency {
  const days = daysInclusive(periodStart, periodEnd);
  return days <= 7 ? 'weekly' : days <= 14 ? '2_weekly' : days === 28 ? '4_weekly' : 'monthly';
}

/** Payslips of the last year whose pay for the hours on file is too little; with sickness in it the pay of work is not known. */
function belowMinimum({ accountIndex }: Figures, assistant: Assistant): EmployerCheck[] {
  const { facts, asOf } = accountIndex;
  const { id: person, born } = assistant.person;
  if (born === null) return [];
  const since = addMonths(asOf, -MONTHS_BACK);
  return accountIndex.payslips
    .filter((slip) => slip.person === person && slip.periodStart > since)
    .flatMap((slip): EmployerCheck[] => {
      const rows = facts.timesheets.filter((row) => row.person === person && row.day >= slip.periodStart && row.day <= slip.periodEnd);
      if (rows.length === 0 || rows.some(({ kind }) => kind === 'sick')) return [];
      const priced = pricedHours(assistant, rows, facts.account.nation);
      const other = priced.rows.filter(({ row }) => row.kind === 'holiday' || row.kind === 'sleep_in').reduce((sum, { pence }) => sum + pence, 0);
      const worked = priced.rows.filter(({ row }) => row.kind !== 'holiday' && row.kind !== 'sleep_in');
      const premium = worked.reduce((sum, { row, rate }) => {
        const standard = hourlyRate(assistant, 'standard', row.day) ?? rate;
        return sum + divideRounded(row.hours * Math.max(0, rate - standard), 100);
      }, 0);
      const work = worked.reduce((sum, { row }) => sum + row.hours, 0);
      const hours = { work, travel: 0, awake: 0 };
      const pay = { gross: slip.gross - other, premium, expenses: 0, taken: 0 };
      const checked = orNull(() => minimumWageCheck({ from: slip.periodStart, born, hours, pay }));
      if (!checked || checked.shortfall === 0) return [];
      const sentence = words.belowMinimumWage(assistant.name, checked.shortfall, slip.periodStart, slip.periodEnd);
      const opens = { type: 'payslips', id: slip.id } as const;
      return [found({ code: 'belowMinimumWage', person, pence: checked.shortfall, day: slip.paidOn, sentence, working: checked.working, opens })];
    });
}

/** What rates on file do not tell is not checked. */
function orNull<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

function rateRises(figures: Figures): EmployerCheck[] {
  const { assistants, facts, asOf } = figures.accountIndex;
  const { council, person, reference } = facts.account;
  return lowPayDues(figures, addMonths(asOf, MONTHS_BACK)).map(({ day, opens, who }) => {
    const rateRow = facts.payRates.find(({ id }) => opens !== null && 'id' in opens && opens.id === id);
    const assistant = assistants.find(({ person: one }) => one.id === rateRow?.person);
    const hours = assistant?.person.hoursPerWeek ?? null;
    const born = assistant?.person.born ?? null;
    const minimum = minimumWageOn(day, born === null ? GROWN_UP : fullYears(born, day))?.pence ?? null;
    const yearly = hours === null || minimum === null || !rateRow ? null : productRounded([minimum - rateRow.rate, hours, 52], 100);
    const name = who ?? '';
    const letter =
      yearly === null || hours === null || minimum === null || !rateRow
        ? null
        : [
            ...[words.letterTo(council), words.letterAbout(person, reference), '', words.letterWhy(name, day, minimum, rateRow.rate), ''],
            ...[words.letterCost(yearly, minimum - rateRow.rate, hours), '', words.letterAsks],
          ].join('\n');
    return found({ code: 'rateRise', person: rateRow?.person ?? null, pence: yearly, day, sentence: words.rateRise(name, day, yearly), letter, opens });
  });
}

/** The age that is taken where no date of birth is on file, as where low pay is told. */
const GROWN_UP = 21;

/** Payslips that money was paid for, and not their net pay. */
function netDiffers({ owed, accountIndex }: Figures): EmployerCheck[] {
  return owed.payslips
    .filter(({ paid, left }) => paid !== 0 && left !== 0)
    .map(({ payslip, paid }) => {
      const { id, person, net, paidOn } = payslip;
      const name = accountIndex.assistantById.get(person)?.name ?? '';
      const opens = { type: 'payslips', id } as const;
      return found({ code: 'netDiffers', person, pence: paid - net, day: paidOn, sentence: words.netDiffers(name, paid, net), opens });
    });
}

function hoursDiffer({ accountIndex, known }: Figures, assistant: Assistant): EmployerCheck[] {
  const { facts, asOf } = accountIndex;
  const { id: person, hoursPerWeek, started } = assistant.person;
  const last = addDays(weekStart(known.work ?? asOf), -1);
  const first = addDays(last, 1 - 7 * AVERAGE_WEEKS);
  if (hoursPerWeek === null || !assistant.keepsTimesheets || known.work === null || accountIndex.openedOn > first || (started ?? first) > first) return [];
  const rows = facts.timesheets.filter((row) => row.person === person && row.day >= first && row.day <= last && row.kind !== 'lapsed');
  const average = divideRounded(
    rows.reduce((sum, row) => sum + row.hours, 0),
    AVERAGE_WEEKS,
  );
  // A tenth of the contract, an hour at least, is what weeks differ by.
  if (Math.abs(average - hoursPerWeek) <= Math.max(100, hoursPerWeek / 10)) return [];
  const opens = { type: 'people', id: person } as const;
  return [found({ code: 'hoursDiffer', person, sentence: words.hoursDiffer(assistant.name, average, hoursPerWeek), opens })];
}

function holidayNotTaken({ accountIndex, holidays }: Figures): EmployerCheck[] {
  const { asOf, facts } = accountIndex;
  return holidays.flatMap(({ assistant, earned, openingHours, taken, lapsed }): EmployerCheck[] => {
    if (!isEmployed(assistant, asOf)) return [];
    const start = assistant.person.leaveYearStart ?? facts.account.planYearStart;
    const ends = yearEnd(start, yearStart(start, asOf));
    const hours = Number(earned / SCALE) + openingHours - taken - lapsed;
    if (ends > addDays(asOf, HOLIDAY_SOON_DAYS) || hours < 100) return [];
    const sentence = words.holidayNotTaken(assistant.name, hours, ends);
    return [found({ code: 'holidayNotTaken', person: assistant.person.id, day: ends, sentence, opens: { figure: 'holiday' } })];
  });
}

function weekPay(assistant: Assistant, day: Day): Pence | null {
  const rate = hourlyRate(assistant, 'standard', day);
  return rate === null || assistant.person.hoursPerWeek === null ? null : divideRounded(rate * assistant.person.hoursPerWeek, 100);
}

function payeScheme({ accountIndex }: Figures, employed: readonly Assistant[]): EmployerCheck[] {
  const { facts, asOf } = accountIndex;
  const level = schemePayOn(asOf)?.weekly ?? null;
  if (level === null || facts.employerDetails.some(({ payeReference }) => payeReference !== null)) return [];
  const [first] = employed.flatMap((assistant) => {
    const pay = weekPay(assistant, asOf);
    return pay !== null && pay >= level ? [{ assistant, pay }] : [];
  });
  return first ? [found({ code: 'payeScheme', person: first.assistant.person.id, sentence: words.payeScheme(first.assistant.name, first.pay, level) })] : [];
}

/** The newest payslip of who must be in a pension by age and pay, with nothing paid into one. */
function pensionMissing({ accountIndex }: Figures, assistant: Assistant): EmployerCheck[] {
  const { id: person, born } = assistant.person;
  const slip = accountIndex.payslips.findLast((one) => one.person === person);
  if (born === null || !slip || slip.employerPension !== 0) return [];
  const age = fullYears(born, slip.paidOn);
  const given = { taxYear: taxYearOf(slip.paidOn), frequency: frequencyOf(slip), pay: slip.gross, age, hasPensionAge: age >= 66 };
  const standing = orNull(() => pensionStanding(given));
  if (standing?.standing !== 'enrol') return [];
  const opens = { type: 'payslips', id: slip.id } as const;
  return [found({ code: 'pensionMissing', person, sentence: words.pensionMissing(assistant.name), working: standing.working, opens })];
}

function insurance({ accountIndex: { facts, asOf } }: Figures): EmployerCheck[] {
  const known = facts.reminders.filter(({ what }) => what === 'insurance');
  const ends = known.flatMap((reminder) => reminderDue(reminder, null) ?? []).toSorted();
  const last = ends.at(-1);
  if (last !== undefined && last >= asOf) return [];
  return [found({ code: 'noInsurance', day: last ?? null, sentence: last === undefined ? words.noInsurance : words.insuranceEnded(last) })];
}

/** Paid by the quarter, though a month of the last year comes to more than that is allowed for. */
function quarters(figures: Figures): EmployerCheck[] {
  const { facts, asOf } = figures.accountIndex;
  if (inForce(facts.employerDetails, asOf)?.hmrcEvery !== 'quarter') return [];
  const months = paymentsDue(figures, 'month').filter(({ to, dueOn }) => to === 'hmrc' && dueOn !== null && dueOn > addMonths(asOf, -MONTHS_BACK));
  const average =
    months.length === 0
      ? 0
      : divideRounded(
          months.reduce((sum, { pence }) => sum + pence, 0),
          months.length,
        );
  return mayPayByQuarter(average) ? [] : [found({ code: 'quarterNotAllowed', pence: average, sentence: words.quarterNotAllowed(average) })];
}

/** In the order of `CHECKS`: what breaks the law first. */
export function employerChecks(figures: Figures): EmployerCheck[] {
  const { assistants, asOf } = figures.accountIndex;
  const employed = assistants.filter((assistant) => isEmployed(assistant, asOf));
  const unborn = employed.filter(({ person }) => person.born === null).map(({ name }) => name);
  const checks = [
    ...assistants.flatMap((assistant) => belowMinimum(figures, assistant)),
    ...netDiffers(figures),
    ...rateRises(figures),
    ...(employed.length > 0 ? [...insurance(figures), ...payeScheme(figures, employed), ...quarters(figures)] : []),
    ...employed.flatMap((assistant) => [...pensionMissing(figures, assistant), ...hoursDiffer(figures, assistant)]),
    ...holidayNotTaken(figures),
    ...(unborn.length > 0 ? [found({ code: 'noBirth', sentence: words.noBirth(unborn.join(', ')), opens: null })] : []),
  ];
  return checks.toSorted((a, b) => CHECKS.indexOf(a.code) - CHECKS.indexOf(b.code));
}
