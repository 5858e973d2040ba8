/**
 * The next invoice like one that is there, for whoever sends the same month by month: its days moved on by their own span, its number raised
 * where it ends in figures; the rest stays, for the user to correct before it is saved.
 */
import type { AccountFacts, Invoice, SupplierId } from '../books/facts.ts';
import { addDays, addMonths, daysBetween } from '../values/day.ts';
import type { Day } from '../values/units.ts';

export type NextInvoice = Omit<Invoice, 'id'>;

type Move = (day: Day) => Day;

const monthsEnd = (day: Day): Day => addDays(addMonths(`${day.slice(0, 7)}-01`, 1), -1);

/** Whole calendar months, from the first of one to the last of one; null: other days. */
function monthsIn(from: Day, to: Day): number | null {
  if (!from.endsWith('-01') || to !== monthsEnd(to)) return null;
  return (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7)) + 1;
}

/** By months; the last day of a month stays that of one. */
const byMonths =
  (months: number): Move =>
  (day) => {
    const moved = addMonths(day, months);
    return day === monthsEnd(day) ? monthsEnd(moved) : moved;
  };

/** How far the next is from this one: the span of its days of care; without them the time since the one before, else a month. */
function moveOf({ serviceFrom, serviceTo, day }: Invoice, before: Day | null): Move {
  if (serviceFrom !== null && serviceTo !== null) {
    const months = monthsIn(serviceFrom, serviceTo);
    if (months !== null) return byMonths(months);
    const span = daysBetween(serviceFrom, serviceTo) + 1;
    return (one) => addDays(one, span);
  }
  if (before === null || before >= day) return byMonths(1);
  // The same day of the month before: by months, which differ in length.
  if (byMonths(1)(before) === day) return byMonths(1);
  const gap = daysBetween(before, day);
  return (one) => addDays(one, gap);
}

/** "INV099" -> "INV100"; as it is where it ends in no figures, or in more than a number can hold. */
function raised(number: string): string {
  const figures = /\d{1,15}$/.exec(number)?.[0];
  if (figures === undefined) return number;
  return `${number.slice(0, -figures.length)}${String(Number(figures) + 1).padStart(figures.length, '0')}`;
}

/** @param invoices of the same account, by day. */
export function nextLike(invoice: Invoice, invoices: readonly Invoice[]): NextInvoice {
  const before = invoices.findLast((one) => one.supplier === invoice.supplier && one.amount > 0 && one.day < invoice.day)?.day ?? null;
  const move = moveOf(invoice, before);
  const moved = (day: Day | null): Day | null => (day === null ? null : move(day));
  const { id: _, ...fields } = invoice;
  const day = move(invoice.day);
  return {
    ...fields,
    number: raised(invoice.number),
    day,
    due: invoice.due === null ? null : addDays(day, daysBetween(invoice.day, invoice.due)),
    serviceFrom: moved(invoice.serviceFrom),
    serviceTo: moved(invoice.serviceTo),
    disputedOn: null,
    disputeNote: null,
  };
}

/** The newest invoice of a supplier, no credit note and none that is disputed; null: there is none. */
export function newestOf({ invoices }: Pick<AccountFacts, 'invoices'>, supplier: SupplierId): Invoice | null {
  return invoices.findLast((one) => one.supplier === supplier && one.amount > 0 && one.disputedOn === null) ?? null;
}
