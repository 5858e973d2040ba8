/** Assistants at work in an invented account: their hours, a payslip every four weeks, and what the bank shows of it. */
import { addDays, addMonths, dayInMonth, daysBetween, weekday } from '../values/day.ts';
import type { Day, HundredthHours, Pence, TimeOfDay } from '../values/units.ts';
import { formatHours } from '../values/hours.ts';
import { divideRounded } from '../values/money.ts';
import { sumOn } from './course.ts';
import type { Course } from './course.ts';
import type { BankEvent, Cell } from './folder.ts';
import { pounds } from './folder.ts';
import type { Assistant } from './example-data.ts';

const PAYROLL_DAYS = 28;
/** Weekly lower limit of qualifying earnings and tax-free pay, four-weekly, near enough for an invented payroll bureau. */
const PENSION_FROM: Pence = 48_000;
const PENSION_TRIGGER: Pence = 76_800;
const TAX_FREE: Pence = 96_700;

export interface Payroll {
  readonly timesheets: readonly Cell[][];
  readonly approvals: readonly Cell[][];
  readonly payslips: readonly Cell[][];
  readonly bank: readonly BankEvent[];
}

/** @param by who approves the hours. */
export function payroll(assistants: readonly Assistant[], course: Course, by: string): Payroll {
  const timesheets: Cell[][] = [];
  const approvals: Cell[][] = [];
  const payslips: Cell[][] = [];
  const bank: BankEvent[] = [];
  const hmrc = new Map<Day, Pence>();
  for (const [index, assistant] of assistants.entries()) {
    for (let start = course.opened; start <= course.to; start = addDays(start, PAYROLL_DAYS)) {
      const end = addDays(start, PAYROLL_DAYS - 1);
      const { rows, worked, gross } = hoursOf(assistant, index, course, start, end);
      timesheets.push(...rows);
      if (end > course.to) continue;
      const { tax, ni, pension, employer, net } = payOf(assistant, gross);
      const paidOn = addDays(end, 5);
      approvals.push([assistant.name, start, end, formatHours(worked), by, addDays(end, 1)]);
      payslips.push([assistant.name, start, end, paidOn, formatHours(worked), ...[gross, tax, ni, 0, pension, employer, net].map(pounds)]);
      bank.push({ day: paidOn, who: assistant.name.toUpperCase(), reference: `WAGES ${end.slice(8, 10)}${end.slice(5, 7)}`, amount: -net });
      bank.push({ day: addDays(paidOn, 14), who: 'NEST PENSION', reference: '', amount: -(pension + employer) });
      const due = payeDue(paidOn);
      hmrc.set(due, (hmrc.get(due) ?? 0) + tax + ni);
    }
  }
  return { timesheets, approvals, payslips, bank: [...bank, ...[...hmrc].map(([day, sum]) => ({ day, who: 'HMRC PAYE', reference: '', amount: -sum }))] };
}

interface Hours {
  readonly rows: readonly Cell[][];
  readonly worked: HundredthHours;
  readonly gross: Pence;
}

/** The timesheets of one period: a week that repeats, now and then half an hour more or less, a holiday each quarter. */
function hoursOf(assistant: Assistant, index: number, course: Course, start: Day, end: Day): Hours {
  const rows: Cell[][] = [];
  let worked = 0;
  let gross = 0;
  for (let day = start; day <= end && day <= course.to; day = addDays(day, 1)) {
    const shift = assistant.week.find((one) => one.weekday === weekday(day));
    if (!shift) continue;
    const since = daysBetween(course.opened, day);
    const wobble = ((since * 7 + index * 3) % 11) - 5;
    const hours = shift.hours + (Math.abs(wobble) < 3 ? 0 : wobble < 0 ? -50 : 50);
    const isHoliday = since % 91 === 42 + index;
    const isNight = shift.isNight === true && !isHoliday;
    const kind = isHoliday ? 'holiday' : isNight ? 'night' : 'worked';
    rows.push([assistant.name, day, formatHours(hours), kind, ...(isHoliday ? ['', ''] : [shift.starts, laterBy(shift.starts, hours)])]);
    worked += hours;
    gross += divideRounded(hours * sumOn(course, (isNight && assistant.nightRate) || assistant.rate, day), 100);
  }
  return { rows, worked, gross };
}

/** Hours are whole quarters of an hour, and end before midnight. */
function laterBy(time: TimeOfDay, hours: HundredthHours): TimeOfDay {
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) + divideRounded(hours * 60, 100);
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

function payOf(assistant: Assistant, gross: Pence): { readonly [K in 'tax' | 'ni' | 'pension' | 'employer' | 'net']: Pence } {
  const taxable = Math.max(0, gross - TAX_FREE);
  const tax = divideRounded(taxable, 5);
  const ni = divideRounded(taxable * 8, 100);
  const inScheme = assistant.pension && gross >= PENSION_TRIGGER;
  const pension = inScheme ? divideRounded((gross - PENSION_FROM) * 5, 100) : 0;
  const employer = inScheme ? divideRounded((gross - PENSION_FROM) * 3, 100) : 0;
  return { tax, ni, pension, employer, net: gross - tax - ni - pension };
}

/** PAYE of a tax month, which ends on the 5th, is due on the 22nd. */
function payeDue(paidOn: Day): Day {
  const month = addMonths(paidOn, paidOn.slice(8, 10) > '05' ? 1 : 0);
  return dayInMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 22);
}
