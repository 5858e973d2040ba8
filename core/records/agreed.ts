/**
 * An invoice beside what is on file: the same days asked for twice, another price than agreed, more hours than booked or planned. It may all be
 * right, and keeps nobody from saving. A credit note takes back what was asked for, and may be for any days.
 */
import { hoursOfLines } from '../bills/lines.ts';
import type { AccountFacts, Agreement, Invoice, InvoiceLine, Nation } from '../books/facts.ts';
import { isBankHoliday, knowsYear } from '../rates/bank-holidays.ts';
import { addDays, earlier, weekday } from '../values/day.ts';
import { formatMoney, productRounded } from '../values/money.ts';
import type { Day, HundredthHours, Pence } from '../values/units.ts';
import { agreementWords as words } from '../words/books/agreements.ts';
import { invoiceWords } from '../words/books/invoices.ts';
import type { Findings } from './kind.ts';

type Fields = Omit<Invoice, 'id'>;

interface Days {
  readonly from: Day;
  readonly to: Day;
}

/** An invoice that does not say its days of care is for some of the month before it. */
const MONTH = 31;
const HOUR_PRICES: ReadonlySet<Agreement['what']> = new Set<Agreement['what']>(['hour', 'weekend_hour', 'bank_holiday_hour']);

/** The days of care it is for; null: it does not say. */
function daysOf({ serviceFrom, serviceTo }: Fields): Days | null {
  return serviceFrom === null || serviceTo === null ? null : { from: serviceFrom, to: serviceTo };
}

function sameDays(found: Findings, fields: Fields, facts: AccountFacts): void {
  const days = daysOf(fields);
  if (days === null) return;
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

function hasDay({ from, to }: Days, is: (day: Day) => boolean): boolean {
  for (let day = from; day <= to; day = addDays(day, 1)) if (is(day)) return true;
  return false;
}

/** Whether a price may be asked on any of these days. Of years whose bank holidays are not on file that is not known, so it may. */
function mayBeAsked(what: Agreement['what'], nation: Nation, days: Days): boolean {
  if (what === 'weekend_hour') return hasDay(days, (day) => weekday(day) === 0 || weekday(day) === 6);
  if (what === 'bank_holiday_hour') return hasDay(days, (day) => isBankHoliday(nation, day) || !knowsYear(nation, day));
  return true;
}

/** What is agreed on any of these days, earliest first; where there is a price of the plan line, those alone. An invoice of no line may be for any. */
function agreedOn(facts: AccountFacts, { supplier, planLine }: Fields, days: Days): readonly Agreement[] {
  const inForce = (row: Agreement): boolean => row.from <= days.to && (row.to === null || row.to >= days.from) && !isFollowed(facts, row, days.from);
  const isOf = (row: Agreement): boolean => row.supplier === supplier && mayBeAsked(row.what, facts.account.nation, days);
  const all = facts.agreements.filter((row) => isOf(row) && inForce(row));
  if (planLine === null) return all;
  const ofLine = all.filter((row) => row.planLine === planLine);
  return ofLine.length > 0 ? ofLine : all.filter((row) => row.planLine === null);
}

/** Another price of the same was agreed after it, on or before the day. */
function isFollowed(facts: AccountFacts, one: Agreement, day: Day): boolean {
  return facts.agreements.some(
    (next) => next.supplier === one.supplier && next.what === one.what && next.planLine === one.planLine && next.from > one.from && next.from <= day,
  );
}

/** Hours are whole hundredths, so that twenty minutes are 33 of them: what half a hundredth costs, and a penny, is no other price. */
function isAbout(difference: Pence, rate: Pence): boolean {
  return Math.abs(difference) <= Math.ceil(rate / 200) + 1;
}

/** Each line beside what is agreed for the same or, where nothing is, of an hour beside the price of an hour. */
function linePrices(found: Findings, lines: readonly InvoiceLine[], agreements: readonly Agreement[]): void {
  for (const [index, { what, price: asked, quantity }] of lines.entries()) {
    if (what === 'other' || asked === null) continue;
    const same = agreements.filter((row) => row.what === what);
    const agreedFor = same.length === 0 && HOUR_PRICES.has(what) ? agreements.filter((row) => row.what === 'hour') : same;
    if (agreedFor.length === 0 || agreedFor.some((row) => row.rate === asked)) continue;
    const most = Math.max(...agreedFor.map((row) => row.rate));
    const prices = [...new Set(agreedFor.map((row) => `${formatMoney(row.rate)} ${words.per[row.what]}`))];
    const more = quantity === null ? 0 : productRounded([asked - most, quantity], 100);
    found.notices.push({ field: 'lines', message: words.line(index + 1, prices, asked, words.per[what], more) });
  }
}

function price(found: Findings, { hours, rate, amount }: Fields, agreements: readonly Agreement[]): void {
  const asked = rate ?? (hours === null || hours <= 0 ? null : productRounded([amount, 100], hours));
  const [first] = agreements;
  if (asked === null || first === undefined) return;
  const hourPrices = agreements.filter(({ what }) => HOUR_PRICES.has(what)).map((row) => row.rate);
  const most = Math.max(...hourPrices);
  const least = Math.min(...hourPrices);
  const costs = (hourly: Pence): Pence => productRounded([hours ?? 0, hourly], 100);
  if (rate === null) {
    // Hours of several prices come to something between; those of visits and nights are not counted in hours.
    if (hourPrices.length < agreements.length || (amount >= costs(least) && amount <= costs(most))) return;
    if (isAbout(amount - costs(least), least) || isAbout(amount - costs(most), most)) return;
  } else if (agreements.some((row) => row.rate === rate)) return;
  const prices = [...new Set(agreements.map((row) => `${formatMoney(row.rate)} ${words.per[row.what]}`))];
  const more = hours === null || hourPrices.length < agreements.length ? 0 : amount - costs(most);
  found.notices.push({ field: 'rate', message: asked > most && more > 0 ? words.dearer(prices, asked, more) : words.other(prices, asked) });
}

/** The most hours a week on any day, null where one of the days has none; each week that has begun counts whole: its hours may all lie in it. */
function mostHours({ from, to }: Days, weeklyOn: (day: Day) => HundredthHours | null): HundredthHours | null {
  let sum = 0;
  for (let start = from; start <= to; start = addDays(start, 7)) {
    let most = 0;
    for (let day = start; day <= earlier(to, addDays(start, 6)); day = addDays(day, 1)) {
      const weekly = weeklyOn(day);
      if (weekly === null) return null;
      most = Math.max(most, weekly);
    }
    sum += most;
  }
  return sum;
}

function hoursAsked(found: Findings, fields: Fields, facts: AccountFacts, agreements: readonly Agreement[]): void {
  const days = daysOf(fields);
  const asked = fields.hours ?? (fields.lines === null ? null : hoursOfLines(fields.lines));
  if (days === null || asked === null) return;
  const isOn =
    (day: Day) =>
    (row: { readonly from: Day; readonly to: Day | null }): boolean =>
      row.from <= day && (row.to === null || row.to >= day);
  const bookedOn = (day: Day): HundredthHours | null => {
    const latest = new Map(
      agreements.filter((row) => HOUR_PRICES.has(row.what) && isOn(day)(row)).map((row) => [`${row.what} ${row.planLine ?? ''}`, row.hoursPerWeek]),
    );
    const known = [...latest.values()].filter((hours) => hours !== null);
    return known.length === 0 ? null : known.reduce((sum, hours) => sum + hours, 0);
  };
  const ofLine = facts.plan.filter((row) => row.line === fields.planLine && row.kind === 'agency_hours');
  const plannedOn = (day: Day): HundredthHours | null => ofLine.findLast(isOn(day))?.hoursPerWeek ?? null;
  const booked = mostHours(days, bookedOn);
  const most = booked ?? mostHours(days, plannedOn);
  if (most === null || asked <= most) return;
  const message = (booked === null ? words.abovePlan : words.aboveBooked)(asked, most, days.from, days.to);
  found.notices.push({ field: 'hours', message });
}

export function agreed(found: Findings, fields: Fields, facts: AccountFacts): void {
  if (fields.amount < 0) return;
  sameDays(found, fields, facts);
  const agreements = agreedOn(facts, fields, daysOf(fields) ?? { from: addDays(fields.day, -MONTH), to: fields.day });
  if (fields.lines?.some((line) => line.price !== null) === true) linePrices(found, fields.lines, agreements);
  else price(found, fields, agreements);
  hoursAsked(found, fields, facts, agreements);
}
