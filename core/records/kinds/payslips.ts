/** Payslips: what an assistant earned in a time, and what goes to them, to HMRC and to the pension scheme. */
import type { EntryBuilder } from '../../books/entries.ts';
import type { Payslip } from '../../books/facts.ts';
import { FIGURES_FROM } from '../../books/facts.ts';
import { peopleCalled } from '../../books/people.ts';
import { addDays, daysInclusive, formatDay } from '../../values/day.ts';
import { signedHours } from '../../move-in/cells.ts';
import { recordWords } from '../../words/records.ts';
import { employed, opened } from '../check-rules.ts';
import { defineKind, may, need } from '../kind.ts';
import { AMOUNT, DAY, HOURS, MONEY, REFERENCE, choice } from '../natures.ts';

const NOTHING_OFF = { tax: '0', employeeNi: '0', employeePension: '0', employerNi: '0', employerPension: '0' };

const FROM_TITLES = { provider: 'The payroll provider', headroom: 'Headroom' };

/** Whether a payslip makes anything owed beside its net pay. */
export function hasDeductions(payslip: Pick<Payslip, keyof typeof NOTHING_OFF | 'studentLoan'>): boolean {
  const { tax, employeeNi, employerNi, employeePension, employerPension, studentLoan } = payslip;
  return [tax, employeeNi, employerNi, employeePension, employerPension, studentLoan ?? 0].some((pence) => pence !== 0);
}

/** What net pay comes to by the rest of the payslip. */
export function expectedNet({
  gross,
  tax,
  employeeNi,
  employeePension,
  studentLoan,
}: Pick<Payslip, 'gross' | 'tax' | 'employeeNi' | 'employeePension' | 'studentLoan'>): number {
  return gross - tax - employeeNi - employeePension - (studentLoan ?? 0);
}

export const payslips = defineKind({
  table: 'payslip',
  order: 'periodEnd',
  one: 'payslip',
  title: 'Payslip',
  plural: 'Payslips',
  lead: 'What an assistant earned in a time, and what goes to them, to HMRC and to the pension scheme.',
  often: true,
  fields: {
    person: need(REFERENCE, { label: 'Assistant', column: 'name', refers: 'person', stays: true }),
    periodStart: need(DAY, { label: 'First day it is for', column: 'period_start', stays: true }),
    periodEnd: need(DAY, { label: 'Last day it is for', column: 'period_end', stays: true }),
    paidOn: need(DAY, { label: 'Payday', column: 'paid_on', stays: true }),
    hours: may({ ...HOURS, cell: signedHours }, { label: 'Hours', column: 'hours' }),
    gross: need(MONEY, { label: 'Gross pay', help: 'Before anything is taken off.', column: 'gross' }),
    tax: need(MONEY, { label: 'Tax', column: 'tax', empty: 0 }),
    employeeNi: need(MONEY, { label: 'National Insurance, taken off', column: 'employee_ni', empty: 0 }),
    employerNi: need(MONEY, {
      label: 'National Insurance, paid by the employer',
      help: 'On top of gross pay, after Employment Allowance.',
      column: 'employer_ni',
      empty: 0,
    }),
    employeePension: need(MONEY, { label: 'Pension, taken off', column: 'employee_pension', empty: 0 }),
    employerPension: need(MONEY, { label: 'Pension, paid by the employer', help: 'On top of gross pay.', column: 'employer_pension', empty: 0 }),
    studentLoan: may(AMOUNT, {
      label: 'Student loan, taken off',
      help: 'It goes to HMRC with tax and National Insurance.',
      column: 'student_loan',
      seldom: true,
    }),
    net: need(MONEY, { label: 'Net pay', help: 'What the assistant gets.', column: 'net' }),
    holidayPay: may(AMOUNT, { label: 'Holiday pay', help: 'How much of gross pay it is.', column: 'holiday_pay', seldom: true }),
    sickPay: may(AMOUNT, { label: 'Sick pay', help: 'How much of gross pay it is.', column: 'sick_pay', seldom: true }),
    figuresFrom: may(choice(FIGURES_FROM, FROM_TITLES), { label: 'Who worked it out?', column: 'figures_from', seldom: true }),
  },
  form: [
    ...(['person', 'periodStart', 'periodEnd', 'paidOn', 'hours', 'gross', 'tax', 'employeeNi', 'employeePension', 'net'] as const),
    ...(['employerNi', 'employerPension', 'studentLoan', 'holidayPay', 'sickPay', 'figuresFrom'] as const),
  ],
  inOrder: [['periodStart', 'periodEnd']],
  tells: ['person'],
  // The next pay period, as long as the last one.
  start: (_today, newest) => {
    if (newest === null) return NOTHING_OFF;
    const next = (day: string): string => addDays(day, daysInclusive(newest.periodStart, newest.periodEnd));
    return { ...NOTHING_OFF, periodStart: next(newest.periodStart), periodEnd: next(newest.periodEnd), paidOn: next(newest.paidOn) };
  },
  row: ({ paidOn, person, periodStart, periodEnd, net }) => ({
    day: paidOn,
    title: `Wages of ${person}`,
    detail: `${formatDay(periodStart)} to ${formatDay(periodEnd)}`,
    amount: net,
  }),
  called: ({ person, periodEnd }) => `payslip of ${person} to ${formatDay(periodEnd)}`,
  check: (fields, facts, found) => {
    const net = expectedNet(fields);
    if (net !== fields.net) found.notices.push({ field: 'net', message: recordWords.netDiffers(net) });
    employed(found, facts, fields.person, fields.periodStart, fields.periodEnd, ['periodStart', 'periodEnd']);
    const other = facts.payslips.find((row) => row.person === fields.person && row.periodStart <= fields.periodEnd && fields.periodStart <= row.periodEnd);
    if (other) {
      const name = peopleCalled(facts.people).get(other.person) ?? '';
      found.notices.push({ field: 'periodEnd', message: recordWords.payslipOverlaps(name, other.periodStart, other.periodEnd) });
    }
    opened(found, facts, 'periodEnd', fields.periodEnd, true);
    const { openedOn } = facts.account;
    if (fields.periodEnd < openedOn && hasDeductions(fields)) found.notices.push({ field: 'periodEnd', message: recordWords.payslipBeforeOpening(openedOn) });
  },
  sheet: {
    file: 'payslips.csv',
    title: 'Payslips',
    example: {
      ...{ name: 'First Assistant', period_start: '06/04/2026', period_end: '03/05/2026', paid_on: '08/05/2026', hours: '72', gross: '950.40' },
      ...{ tax: '0.00', employee_ni: '0.00', employer_ni: '0.00', employee_pension: '23.52', employer_pension: '14.11', net: '926.88' },
    },
  },
  posts: (builder: EntryBuilder, record: Payslip) => builder.payslip(record),
});
