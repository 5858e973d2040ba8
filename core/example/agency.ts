/** The care agency of an invented account: an invoice every four weeks, paid in one sum or in two. */
import { addDays } from '../values/day.ts';
import { formatHours } from '../values/hours.ts';
import { divideRounded } from '../values/money.ts';
import { sumOn } from './course.ts';
import type { Course } from './course.ts';
import type { BankEvent, Cell } from './folder.ts';
import { pounds } from './folder.ts';
import type { ExampleAccount } from './example-data.ts';

export interface Invoices {
  readonly invoices: readonly Cell[][];
  readonly bank: readonly BankEvent[];
}

export function agencyInvoices({ agency, plan }: ExampleAccount, course: Course): Invoices {
  const invoices: Cell[][] = [];
  const bank: BankEvent[] = [];
  if (!agency) return { invoices, bank };
  const { supplier, hoursPerWeek, rate } = agency;
  const line = plan.find(({ kind }) => kind === 'agency_hours')?.line ?? '';
  for (let start = course.opened, number = 2301; addDays(start, 29) <= course.to; start = addDays(start, 28), number += 1) {
    const last = addDays(start, 27);
    const hours = hoursPerWeek * 4 + ((number % 4) - 1) * 100;
    const price = sumOn(course, rate, start);
    const amount = divideRounded(hours * price, 100);
    const reference = `INV${number}`;
    const days = [addDays(last, 2), addDays(last, 16), start, last];
    invoices.push([
      supplier,
      reference,
      ...days,
      formatHours(hours),
      pounds(price),
      pounds(amount),
      line,
      `hour ${formatHours(hours)} @ ${pounds(price)}`,
      '',
      '',
    ]);
    const half = divideRounded(amount, 2);
    const paid = number % 5 === 3 ? [half, amount - half] : [amount];
    bank.push(...paid.map((sum, index) => ({ day: addDays(last, 12 + index * 7), who: supplier.toUpperCase(), reference, amount: -sum })));
  }
  if (agency.disputed) invoices.push(disputedOf(supplier, line, course));
  return { invoices, bank };
}

/** A charge that was told to be wrong: owed, and not called due. */
function disputedOf(supplier: string, line: string, { to }: Course): Cell[] {
  const day = addDays(to, -DISPUTED_AFTER_DAYS);
  const said = [
    'visit 2 @ 18.00 "Visits on a day in hospital"',
    addDays(day, 3),
    'No carer came on that day. They said on the telephone that they look into it.',
  ];
  const cared = addDays(to, -DISPUTED_CARE_DAYS);
  return [supplier, 'X118', day, addDays(day, 14), cared, cared, '', '', '36.00', line, ...said];
}

const DISPUTED_AFTER_DAYS = 20;
const DISPUTED_CARE_DAYS = 50;
