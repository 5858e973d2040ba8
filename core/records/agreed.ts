/**
 * An invoice beside what is on file: the same days asked for twice, another price than agreed, more hours than booked or planned. It may all be
 * right, and keeps nobody from saving.
 */
import type { AccountFacts, Agreement, Invoice } from '../books/facts.ts';
import { daysInclusive } from '../values/day.ts';
import { divideRounded, productRounded } from '../values/money.ts';
import type { Day, HundredthHours } from '../values/units.ts';
import { agreementWords as words } from '../words/books/agreements.ts';
import { invoiceWords } from '../words/books/invoices.ts';
import type { Findings } from './kind.ts';

type Fields = Omit<Invoice, 'id'>;

/** The days of care it is for; null: it does not say. */
function daysOf({ serviceFrom, serviceTo }: Fields): { readonly from: Day; readonly to: Day } | null {
  return serviceFrom === null || serviceTo === null ? null : { from: serviceFrom, to: serviceTo };
}

/** Credit notes take back what was asked for: they may be for any days. */
function sameDays(found: Findings, fields: Fields, facts: AccountFacts): void {
  const days = daysOf(fields);
  if (days === null || fields.amount < 0) return;
  const again = facts.invoices.find((other) => {
    const others = daysOf(other);
    return (
      other.supplier === fields.supplier &&
      other.planLine === fields.planLine &&
      other.amount > 0 &&
      others !== null &&
      others.from <= days.to &&
      days.from <= others.to
    );
  });
  const others = again && daysOf(again);
  if (again && others) found.notices.push({ field: 'serviceFrom', message: words.sameDays(invoiceWords.number(again), others.from, others.to) });
}

/** What is agreed for an hour on a day. Where there is a price of the plan line, that one. */
function hourPrice(facts: AccountFacts, { supplier, planLine }: Fields, day: Day): Agreement | null {
  const onDay = facts.agreements.filter((row) => row.supplier === supplier && row.what === 'hour' && row.from <= day && (row.to === null || row.to >= day));
  const ofLine = onDay.filter((row) => row.planLine === planLine);
  return (ofLine.length > 0 ? ofLine : onDay.filter((row) => row.planLine === null)).at(-1) ?? null;
}

/** The price of an hour it asks for: as it says, else what its hours and its amount come to. */
function askedPrice({ hours, rate, amount }: Fields): number | null {
  if (rate !== null) return rate;
  return hours === null || hours <= 0 ? null : divideRounded(Math.abs(amount) * 100, hours);
}

function price(found: Findings, fields: Fields, agreement: Agreement): void {
  const asked = askedPrice(fields);
  if (asked === null || asked === agreement.rate) return;
  const more = fields.hours === null ? null : Math.abs(fields.amount) - productRounded([fields.hours, agreement.rate], 100);
  const message = more !== null && more > 0 ? words.dearer(agreement.rate, asked, more) : words.cheaper(agreement.rate, asked);
  found.notices.push({ field: 'rate', message });
}

/** A share of a week for each day. */
function hoursFor(hoursPerWeek: HundredthHours, { from, to }: { readonly from: Day; readonly to: Day }): HundredthHours {
  return divideRounded(hoursPerWeek * daysInclusive(from, to), 7);
}

function plannedHours(facts: AccountFacts, { planLine }: Fields, day: Day): HundredthHours | null {
  const version = facts.plan.findLast((row) => row.line === planLine && row.kind === 'agency_hours' && row.from <= day && (row.to === null || row.to >= day));
  return version?.hoursPerWeek ?? null;
}

function hoursAsked(found: Findings, fields: Fields, facts: AccountFacts, agreement: Agreement | null): void {
  const days = daysOf(fields);
  if (days === null || fields.hours === null || fields.amount < 0) return;
  const booked = agreement?.hoursPerWeek ?? null;
  const planned = plannedHours(facts, fields, days.from);
  const most = booked ?? planned;
  if (most === null || fields.hours <= hoursFor(most, days)) return;
  const message = (booked === null ? words.abovePlan : words.aboveBooked)(fields.hours, hoursFor(most, days), days.from, days.to);
  found.notices.push({ field: 'hours', message });
}

export function agreed(found: Findings, fields: Fields, facts: AccountFacts): void {
  sameDays(found, fields, facts);
  const agreement = hourPrice(facts, fields, fields.serviceFrom ?? fields.day);
  if (agreement) price(found, fields, agreement);
  hoursAsked(found, fields, facts, agreement);
}
