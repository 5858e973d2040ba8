/**
 * What an invoice most likely says, out of the words of its PDF: suggestions to fill a form in with, never facts. A field is only there where
 * all that is found for it agrees; where a paper says two things, or one that cannot be, it says nothing. Pure.
 */
import type { Supplier, SupplierId } from '../books/facts.ts';
import { isSupplierIn, phrasesForSuppliers } from '../books/suppliers.ts';
import { addDays, parseDay } from '../values/day.ts';
import { parseHours } from '../values/hours.ts';
import { parseMoney } from '../values/money.ts';
import type { Day, HundredthHours, Pence } from '../values/units.ts';
import { readText } from '../values/word-match.ts';

export interface InvoiceRead {
  readonly supplier?: SupplierId;
  readonly number?: string;
  readonly day?: Day;
  readonly due?: Day;
  /** Above 0, of a credit note too. */
  readonly amount?: Pence;
  readonly isCredit?: true;
  readonly serviceFrom?: Day;
  readonly serviceTo?: Day;
  readonly hours?: HundredthHours;
  readonly rate?: Pence;
}

/** A paper that is older, or dated further ahead, is read wrongly. */
const OLDEST_DAYS = 3 * 365;
const AHEAD_DAYS = 60;

const DAY = String.raw`\d{4}-\d\d-\d\d|\d{1,2}(?:st|nd|rd|th)?[ -](?:of )?[A-Za-z]{3,9}\.?,?[ -]\d{2,4}|\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d\d)`;
const MONEY = String.raw`-?£?\s?-?\d{1,3}(?:,\d{3})+\.\d\d(?!\d)|-?£?\s?-?\d+\.\d\d(?!\d)`;

/** Each thing once, in the order found. */
const once = <T>(all: readonly T[]): readonly T[] => [...new Set(all)];
/** The one there is; undefined where there are none or several. */
function only<T>(all: readonly T[]): T | undefined {
  const [one, another] = once(all);
  return another === undefined ? one : undefined;
}

function dayIn(text: string): Day | null {
  return parseDay(text.replace(/(\d)(?:st|nd|rd|th)\b/i, '$1').replace(/ of /i, ' '));
}

function daysIn(text: string): Day[] {
  return [...text.matchAll(new RegExp(`(?<![\\d/.-])(?:${DAY})(?![\\d/-])`, 'g'))].flatMap(([found]) => dayIn(found) ?? []);
}

function moneyIn(text: string): Pence[] {
  return [...text.matchAll(new RegExp(`(?<![\\d.,])(?:${MONEY})`, 'g'))].flatMap(([found]) => parseMoney(found) ?? []);
}

/** What stands behind a label on its line or, where nothing does, on the line under it. */
function behind<T>(lines: readonly string[], label: RegExp, unlike: RegExp | null, read: (text: string) => readonly T[]): T[] {
  return lines.flatMap((line, index) => {
    const found = label.exec(line);
    if (!found || unlike?.test(line)) return [];
    const here = read(line.slice(found.index + found[0].length));
    const under = here.length > 0 ? here : read(lines[index + 1] ?? '');
    return under.slice(0, 1);
  });
}

const NUMBER = /\b(?:invoice|credit note)\s*(?:number|no\b\.?|num\b\.?|#|ref(?:erence)?\b\.?|id\b)\s*[:.#-]*/i;
/** "Invoice INV-101" as a heading. */
const NUMBER_ALONE = /^(?:tax )?(?:invoice|credit note)\s*[:#]?\s*((?=[A-Z0-9/-]*\d)[A-Z0-9][A-Z0-9/-]*)$/i;

function numberIn(lines: readonly string[]): string | undefined {
  const token = (text: string): string[] => {
    const found = /^\s*((?=[A-Za-z0-9/-]*\d)[A-Za-z0-9][A-Za-z0-9/-]*)(?=\s|$)/.exec(text)?.[1];
    return found === undefined || dayIn(found) !== null ? [] : [found];
  };
  const labelled = behind(lines, NUMBER, null, token);
  return only(labelled.length > 0 ? labelled : lines.flatMap((line) => NUMBER_ALONE.exec(line)?.[1] ?? []));
}

const DUE = /\b(?:due date|date due|payment due|due by|due on|pay(?:able)? by|payment (?:is )?(?:due )?by|to be paid by)\b[^\d]*/i;
const DATED = /\b(?:invoice date|date of invoice|date of issue|issued(?: on)?|tax point|credit note date|dated?)\b\s*:?/i;
const NOT_DATED = /\b(?:due|payable|paid|from|to|period|birth|service|delivery|visit)\b/i;

/** Totals, the surest first: what all of it comes to with what is to be added. */
const TOTALS: readonly (readonly [RegExp, RegExp | null])[] = [
  [/\b(?:invoice total|grand total|total inc(?:l(?:uding|\.)?)?\b.*?(?:vat|tax)|total (?:of|for) this invoice|credit note total|total credit)\b\s*:?/i, null],
  [
    /\b(?:total(?: amount)?(?: due| to pay| payable)?|amount (?:due|payable)|balance due|please pay(?! by))\b\s*:?/i,
    /sub-?\s?total|total (?:net|vat|tax|hours|ex)|net total|excl|before/i,
  ],
];

function amountIn(lines: readonly string[]): Pence | undefined {
  const found = TOTALS.map(([label, unlike]) => behind(lines, label, unlike, (text) => moneyIn(text).slice(-1)).map(Math.abs));
  // A balance with older debts in it is another sum than the total: then nothing is sure.
  const both = once(found.flat());
  return only(both.filter((pence) => pence > 0));
}

const SPAN = new RegExp(`(${DAY})\\s*(?:to|until|till|and|–|—|-)\\s*(${DAY})`, 'gi');
const RATE_OF_HOURS = /(\d+(?:\.\d{1,2})?)\s*(?:hours?|hrs?)\b\s*(?:of [a-z ]+?)?\s*(?:@|x|×|at)\s*£?\s?(\d+\.\d\d)\b/gi;

/** @param text lines as the paper has them. @param today what tells a day that can be from one that cannot. */
export function readInvoice(text: string, suppliers: readonly Pick<Supplier, 'id' | 'name' | 'alsoKnownAs'>[], today: Day): InvoiceRead {
  const lines = text
    .split('\n')
    .map((line) => line.replace(/[\s\u00a0]+/g, ' ').trim())
    .filter((line) => line !== '');
  const can = (day: Day): boolean => day >= addDays(today, -OLDEST_DAYS) && day <= addDays(today, AHEAD_DAYS);
  const phrases = phrasesForSuppliers(suppliers);
  const words = readText(lines.join(' '));
  const supplier = only(suppliers.filter(({ id }) => isSupplierIn(words, phrases, id)).map(({ id }) => id));
  const number = numberIn(lines);
  const day = only(behind(lines, DATED, NOT_DATED, daysIn).filter(can));
  const due = only(behind(lines, DUE, null, daysIn).filter((one) => can(one) && (day === undefined || one >= day)));
  const amount = amountIn(lines);
  const spans = lines.flatMap((line) => [...line.matchAll(SPAN)].map(([, from = '', to = '']) => `${dayIn(from) ?? ''} ${dayIn(to) ?? ''}`));
  const [serviceFrom = '', serviceTo = ''] = only(spans)?.split(' ') ?? [];
  const hasSpan = serviceFrom !== '' && serviceTo !== '' && serviceFrom <= serviceTo && can(serviceFrom) && can(serviceTo);
  const rates = lines.flatMap((line) => [...line.matchAll(RATE_OF_HOURS)].map(([, hours = '', rate = '']) => `${hours} ${rate}`));
  const [hoursText = '', rateText = ''] = rates.length === 1 ? (rates[0]?.split(' ') ?? []) : [];
  const [hours, rate] = [parseHours(hoursText), parseMoney(rateText)];
  return {
    ...(supplier !== undefined && { supplier }),
    ...(number !== undefined && { number }),
    ...(day !== undefined && { day }),
    ...(due !== undefined && { due }),
    ...(amount !== undefined && { amount }),
    ...(/\bcredit note\b/i.test(lines.slice(0, 10).join(' ')) && { isCredit: true as const }),
    ...(hasSpan && { serviceFrom, serviceTo }),
    ...(hours !== null && rate !== null && { hours, rate }),
  };
}
