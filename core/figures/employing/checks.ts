/**
 * All that an employer should look at, and of it here: holiday not taken, hours beside the contract, a PAYE scheme, insurance, how often HMRC is
 * paid. Each is a finding, never a verdict: it names what it goes by.
 */
import type { Payslip } from '../../books/facts.ts';
import { mayPayByQuarter } from '../../pay/hmrc-dues.ts';
import { SPAN } from '../../pay/pay-period.ts';
import { schemePayOn } from '../../rates/employer-costs.ts';
import { addDays, addMonths, weekStart, yearEnd, yearStart } from '../../values/day.ts';
import { divideRounded } from '../../values/money.ts';
import type { Day, Pence } from '../../values/units.ts';
import { checkWords as words } from '../../words/figures/employing.ts';
import { reminderDue } from '../due/reminders.ts';
import type { Figures } from '../figures.ts';
import type { Assistant } from '../inputs/account-index.ts';
import { hourlyRate } from '../inputs/account-index.ts';
import { inForce } from '../inputs/effective.ts';
import { SCALE } from '../owed/holiday.ts';
import type { EmployerCheck } from './finding.ts';
import { CHECKS, found } from './finding.ts';
import { niLetter } from './ni-letter.ts';
import { frequencyOf } from '../../pay/pay-details.ts';
import { paymentsDue } from './payments-due.ts';
import { belowMinimum, netDiffers, pensionMissing } from './payslip-checks.ts';
import { rateRises } from './rate-rises.ts';

const MONTHS_BACK = 12;
const AVERAGE_WEEKS = 12;
const HOLIDAY_SOON_DAYS = 92;

function isEmployed({ person: { started, left } }: Assistant, day: Day): boolean {
  return (started === null || started <= day) && (left === null || day <= left);
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
  return [found({ code: 'hoursDiffer', person, sentence: words.hoursDiffer(assistant.name, average, hoursPerWeek), about: assistant.name, opens })];
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
    return [found({ code: 'holidayNotTaken', person: assistant.person.id, day: ends, sentence, about: assistant.name, opens: { figure: 'holiday' } })];
  });
}

function weekPay(assistant: Assistant, day: Day): Pence | null {
  const rate = hourlyRate(assistant, 'standard', day);
  return rate === null || assistant.person.hoursPerWeek === null ? null : divideRounded(rate * assistant.person.hoursPerWeek, 100);
}

/** Of somebody whose usual pay, or a payslip of the last year, reaches the level for a scheme, or who had tax or National Insurance taken off. */
function payeScheme({ accountIndex: { facts, asOf, payslips } }: Figures, employed: readonly Assistant[]): EmployerCheck[] {
  const level = schemePayOn(asOf)?.weekly ?? null;
  if (level === null || facts.employerDetails.some(({ payeReference }) => payeReference !== null)) return [];
  const since = addMonths(asOf, -MONTHS_BACK);
  const sentences = employed.flatMap((assistant): { readonly person: number; readonly sentence: string }[] => {
    const { name, person } = assistant;
    const usual = weekPay(assistant, asOf);
    if (usual !== null && usual >= level) return [{ person: person.id, sentence: words.payeScheme(name, usual, level) }];
    const own = payslips.filter((slip) => slip.person === person.id && slip.paidOn > since);
    const paid = own.findLast((slip) => slip.gross >= (schemeLevel(facts, slip) ?? Infinity));
    if (paid) return [{ person: person.id, sentence: words.payeSchemePaid(name, paid.gross, paid.periodStart, paid.periodEnd, level) }];
    const taxed = own.findLast(({ tax, employeeNi }) => tax !== 0 || employeeNi !== 0);
    return taxed ? [{ person: person.id, sentence: words.payeSchemeTaxed(name, taxed.periodStart, taxed.periodEnd) }] : [];
  });
  return sentences.slice(0, 1).map((one) => found({ code: 'payeScheme', ...one }));
}

/** Of one payday; null: not on file. */
function schemeLevel(facts: Figures['accountIndex']['facts'], slip: Payslip): Pence | null {
  const levels = schemePayOn(slip.paidOn);
  const frequency = frequencyOf(facts, slip);
  return levels && (frequency === 'monthly' ? levels.monthly : levels.weekly * SPAN[frequency]);
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
    ...employed.flatMap((assistant) => [
      ...pensionMissing(figures, assistant),
      ...niLetter(figures.accountIndex, assistant),
      ...hoursDiffer(figures, assistant),
    ]),
    ...holidayNotTaken(figures),
    ...(unborn.length > 0 ? [found({ code: 'noBirth', sentence: words.noBirth(unborn.join(', ')) })] : []),
  ];
  return checks.toSorted((a, b) => CHECKS.indexOf(a.code) - CHECKS.indexOf(b.code));
}
