/** What an employer should look at in payslips: pay under the minimum wage, what was paid beside the net pay, and nothing in a pension. */
import type { Payslip, TimesheetKind } from '../../books/facts.ts';
import { isWork } from '../../books/facts.ts';
import { minimumWageCheck } from '../../pay/minimum-wage.ts';
import { pensionStanding } from '../../pay/pension.ts';
import { taxYearOf } from '../../pay/tax-year.ts';
import { fullYears } from '../../rates/ending-employment.ts';
import { hasStatePensionAge } from '../../rates/state-pension-age.ts';
import { addMonths } from '../../values/day.ts';
import { divideRounded } from '../../values/money.ts';
import { checkWords as words } from '../../words/figures/employing.ts';
import type { Figures } from '../figures.ts';
import type { Assistant } from '../inputs/account-index.ts';
import { hourlyRate } from '../inputs/account-index.ts';
import { sumPence } from '../inputs/effective.ts';
import { pricedHours } from '../owed/unpaid-hours.ts';
import type { EmployerCheck } from './finding.ts';
import { found, orNull } from './finding.ts';
import { frequencyOf } from '../../pay/pay-details.ts';

const MONTHS_BACK = 12;

/**
 * Payslips of the last year whose pay for the hours on file is too little. Holiday and sick pay are left out as the payslip names them; holiday
 * that it does not name, at the rate of its day. With sickness and no sick pay named the pay of work is not known.
 */
export function belowMinimum(figures: Figures, assistant: Assistant): EmployerCheck[] {
  const { asOf, payslips } = figures.accountIndex;
  const since = addMonths(asOf, -MONTHS_BACK);
  return payslips.filter((slip) => slip.person === assistant.person.id && slip.periodStart > since).flatMap((slip) => belowIn(figures, assistant, slip));
}

function belowIn({ accountIndex: { facts } }: Figures, assistant: Assistant, slip: Payslip): EmployerCheck[] {
  const { id: person, born } = assistant.person;
  const rows = facts.timesheets.filter((row) => row.person === person && row.day >= slip.periodStart && row.day <= slip.periodEnd);
  if (born === null || (slip.sickPay === null && rows.some(({ kind }) => kind === 'sick'))) return [];
  const priced = pricedHours(assistant, rows, facts.account.nation);
  const ofKind = (kind: TimesheetKind) => priced.rows.filter(({ row }) => row.kind === kind);
  const other = (slip.holidayPay ?? sumPence(ofKind('holiday'))) + (slip.sickPay ?? 0) + sumPence(ofKind('sleep_in'));
  const worked = priced.rows.filter(({ row }) => isWork(row.kind));
  const work = worked.reduce((sum, { row }) => sum + row.hours, 0);
  if (work === 0) return [];
  const premium = worked.reduce((sum, { row, rate, pence }) => {
    const standard = hourlyRate(assistant, 'standard', row.day) ?? rate;
    return sum + Math.max(0, pence - divideRounded(row.hours * standard, 100));
  }, 0);
  const pay = { gross: slip.gross - other, premium, expenses: 0, taken: 0 };
  const checked = orNull(() => minimumWageCheck({ from: slip.periodStart, born, hours: { work, travel: 0, awake: 0 }, pay }));
  // Each row is rounded to pennies by itself: half a penny a row is no pay that is missing.
  if (!checked || checked.shortfall * 2 <= priced.rows.length) return [];
  const { periodStart, periodEnd, paidOn: day, id } = slip;
  const sentence = words.belowMinimumWage(assistant.name, checked.shortfall, periodStart, periodEnd);
  const about = words.ofDays(assistant.name, periodStart, periodEnd);
  const working = [...(other === 0 ? [] : [words.leftOut(slip.gross, other)]), ...checked.working];
  return [found({ code: 'belowMinimumWage', person, pence: checked.shortfall, day, sentence, about, working, opens: { type: 'payslips', id } })];
}

/** Payslips that money was paid for, and not their net pay; before the payday some of it may still come. */
export function netDiffers({ owed, accountIndex: { asOf, assistantById } }: Figures): EmployerCheck[] {
  return owed.payslips
    .filter(({ payslip: { net, paidOn }, paid }) => paid !== 0 && paid !== net && (paid > net || paidOn <= asOf))
    .map(({ payslip, paid }) => {
      const { id, person, net, paidOn, periodStart, periodEnd } = payslip;
      const name = assistantById.get(person)?.name ?? '';
      const told = { sentence: words.netDiffers(name, paid, net), about: words.ofDays(name, periodStart, periodEnd) };
      return found({ code: 'netDiffers', person, pence: paid - net, day: paidOn, ...told, opens: { type: 'payslips', id } });
    });
}

/** The newest payslip of who must be in a pension by age and pay, with nothing paid into one. */
export function pensionMissing({ accountIndex: { facts, payslips } }: Figures, assistant: Assistant): EmployerCheck[] {
  const { id: person, born } = assistant.person;
  const slip = payslips.findLast((one) => one.person === person);
  if (born === null || !slip || slip.employerPension !== 0) return [];
  const { paidOn, gross: pay } = slip;
  const age = { age: fullYears(born, paidOn), hasPensionAge: hasStatePensionAge(born, paidOn) };
  const standing = orNull(() => pensionStanding({ taxYear: taxYearOf(paidOn), frequency: frequencyOf(facts, slip), pay, ...age }));
  if (standing?.standing !== 'enrol') return [];
  const told = { sentence: words.pensionMissing(assistant.name), about: assistant.name, working: standing.working };
  return [found({ code: 'pensionMissing', person, ...told, opens: { type: 'payslips', id: slip.id } })];
}
