/**
 * Between what is typed and the fields of a record: reads money, hours and days with core's parsers, says beside which field
 * what is wrong, and writes a record back as it would be typed. Pure; whether a record fits the account is the program's to say.
 */
import type { AnyRecord } from '../../../core/api/records.ts';
import type { RecordType } from '../../../core/records/kinds.ts';
import { INVOICE_LINE_FOR } from '../../../core/books/facts.ts';
import type { InvoiceLine } from '../../../core/books/facts.ts';
import type { Choice, Typed } from '../../../core/records/natures.ts';
import { formatDay, isDay } from '../../../core/values/day.ts';
import { formatHours, parseHours, parseWeeks } from '../../../core/values/hours.ts';
import { formatMoney, parseMoney, plainPounds } from '../../../core/values/money.ts';
import type { Faults } from '../../parts/fields/draft.ts';
import { hoursFault, moneyFault } from '../../parts/fields/amount-faults.ts';
import { newAccountWords } from '../../words/accounts/new-account.ts';
import { partsWords } from '../../words/parts/parts.ts';
import { invoiceLineWords, recordWords as words } from '../../words/records.ts';
import { formOf } from './forms.ts';
import type { FieldForm } from './forms.ts';
import { partsOfLine, readTypedLines, writeTypedLine } from './typed-lines.ts';
import type { TypedLine } from './typed-lines.ts';

type Value = string | number | boolean | readonly string[] | readonly InvoiceLine[] | null;

const isTexts = (value: Value): value is readonly string[] => typeof value === 'object' && value !== null && value.every((one) => typeof one === 'string');

/** What is referred to is called, by field. */
type Names = Readonly<Record<string, string>>;

/** The fields of a record from what was typed; or what is wrong with each. */
export function readRecord(type: RecordType, typed: Typed): { readonly fields: Readonly<Record<string, Value>>; readonly faults: Faults<Typed> } {
  const { fields: forms, negative } = formOf(type);
  const fields: Record<string, Value> = {};
  const faults: Record<string, string> = {};
  for (const form of forms) {
    if (form.name === 'way') continue;
    const read = form.when?.(typed) === false ? { value: null } : readField(form, typed[form.name]);
    if ('fault' in read) faults[form.name] = read.fault;
    else fields[form.name] = read.value;
  }
  const { amount } = fields;
  if (negative !== undefined && typed['way'] === negative && typeof amount === 'number' && amount !== 0) fields['amount'] = -amount;
  return { fields, faults };
}

/** Chosen to be nothing, where that has to be said. No name has a line break. */
export const WITHOUT = '\n';

type Read = { readonly value: Value } | { readonly fault: string };

function readField(form: FieldForm, given: Typed[string] | undefined): Read {
  if (form.as === 'yes') return { value: given === true };
  if (form.as === 'lines') return readTypedLines(typeof given === 'object' ? given : []);
  if (form.as === 'marks') return { value: typeof given === 'object' && given.length > 0 ? given : form.optional ? null : [] };
  if (form.without !== undefined && given === WITHOUT) return { value: null };
  const text = typeof given === 'string' ? given.trim() : '';
  if (text === '' && form.without !== undefined) return { fault: words.choose };
  if (text === '' && form.optional) return { value: form.as === 'words' || form.as === 'note' ? '' : null };
  if (form.as === 'money') return readMoney(text, form.signed === true);
  if (form.as === 'hours') {
    const hours = parseHours(text);
    return hours === null ? { fault: hoursFault(text) } : hours < 0 ? { fault: words.notNegative } : { value: hours };
  }
  if (form.as === 'day') return isDay(text) ? { value: text } : { fault: partsWords.notDay };
  if (form.as === 'weeks') {
    const weeks = parseWeeks(text);
    return weeks === null ? { fault: newAccountWords.weeksFault } : { value: weeks };
  }
  if (form.as === 'whole') {
    const whole = /^-?\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
    if (Number.isNaN(whole)) return { fault: words.notWhole };
    return whole < form.least || whole > form.most ? { fault: words.between(form.least, form.most) } : { value: whole };
  }
  if (text === '') return { fault: form.as === 'choice' || form.as === 'pick' || form.as === 'name' ? words.choose : words.needed };
  return { value: form.as === 'name' ? Number(text) : text };
}

function readMoney(text: string, signed: boolean): Read {
  const pence = parseMoney(text);
  if (pence === null) return { fault: moneyFault(text) };
  return pence < 0 && !signed ? { fault: words.notNegative } : { value: pence };
}

/** A record as it would be typed. `names`: of what it refers to, by field. */
export function typedOf({ type, record, names }: AnyRecord & { readonly names: Names }): Typed {
  const { fields, negative } = formOf(type);
  const values: Readonly<Record<string, Value | undefined>> = { ...record };
  const amount = values['amount'];
  const turned = negative !== undefined && typeof amount === 'number' && amount < 0;
  const typed: Record<string, string | boolean | readonly string[]> = {};
  for (const form of fields) {
    const value = values[form.name] ?? null;
    if (form.name === 'way') typed['way'] = turned ? (negative ?? '') : otherWay(form, negative);
    else if (form.as === 'yes') typed[form.name] = value === true;
    else if (form.as === 'marks') typed[form.name] = isTexts(value) ? value : [];
    else if (form.as === 'lines') typed[form.name] = typeof value === 'object' && value !== null && !isTexts(value) ? value.map(writeTypedLine) : [];
    else if (value === null && form.without !== undefined) typed[form.name] = WITHOUT;
    else typed[form.name] = value === null ? '' : writeField(form, turned && form.name === 'amount' ? -Number(value) : value, names);
  }
  return typed;
}

function otherWay(form: FieldForm, negative: string | undefined): string {
  return optionsOf(form, {}).find(({ value }) => value !== negative)?.value ?? '';
}

function writeField(form: FieldForm, value: Value, names: Names): string {
  if (typeof value !== 'number') return typeof value === 'string' ? value : '';
  if (form.as === 'suggest') return names[form.name] ?? '';
  if (form.as === 'money') return plainPounds(value);
  return form.as === 'hours' ? formatHours(value) : String(value);
}

export function optionsOf(form: FieldForm, typed: Typed): readonly Choice[] {
  if (form.as !== 'choice' && form.as !== 'pick' && form.as !== 'marks') return [];
  return typeof form.options === 'function' ? form.options(typed) : form.options;
}

/** "12 h at £25.15: £301.80". */
function lineShown({ what, quantity, price, amount, words: said }: TypedLine): string {
  const each = price === '' ? '' : formatMoney(parseMoney(price) ?? 0);
  const title = INVOICE_LINE_FOR.find((one) => one === what) ?? 'other';
  return invoiceLineWords.shown(invoiceLineWords.whats[title], quantity, each, formatMoney(parseMoney(amount) ?? 0), said);
}

/** A typed value as it is shown when nothing is being changed. */
export function shownField(form: FieldForm, typed: Typed, names: Names): string {
  const value = typed[form.name];
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (form.as === 'lines') return typeof value === 'object' ? value.map((one) => lineShown(partsOfLine(one))).join('; ') : '';
  const title = (one: string): string => optionsOf(form, typed).find((option) => option.value === one)?.title ?? one;
  if (typeof value !== 'string') return (value ?? []).map(title).join(', ');
  if (value === '') return '';
  if (form.as === 'name') return names[form.name] ?? '';
  if (form.as === 'money') return formatMoney(parseMoney(value) ?? 0);
  if (form.as === 'hours') return words.hours(value);
  return form.as === 'day' ? formatDay(value) : title(value);
}
