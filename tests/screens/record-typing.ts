/** Records typed into their forms by keyboard alone, field by field as the kind of record says they are asked for. */
import type { Page } from 'playwright-core';
import type { AccountFacts } from '../../core/books/facts.ts';
import type { Field } from '../../core/records/kind.ts';
import type { RecordType } from '../../core/records/kinds.ts';
import { kindOf } from '../../core/records/kinds.ts';
import type { Choice, Referred, Typed } from '../../core/records/natures.ts';
import { formatHours } from '../../core/values/hours.ts';
import { recordsWords } from '../../renderer/words/records.ts';
import { choose, mark, pick, press, reach, write, writeDay } from './keyboard.ts';

export type Cells = Readonly<Record<string, unknown>>;

/** The records that fields refer to, and the field that holds their name. */
const NAMED = {
  person: ['people', 'name'],
  planLine: ['planLines', 'name'],
  fund: ['funds', 'fund'],
  supplier: ['suppliers', 'name'],
  invoice: ['invoices', 'number'],
  wish: ['wishes', 'what'],
  purchase: ['purchases', 'item'],
  bankAccount: ['bankAccounts', 'name'],
  letter: ['letters', 'about'],
  outcome: ['outcomes', 'name'],
  ownAccount: ['ownAccounts', 'name'],
} as const satisfies Readonly<Record<Referred, readonly [RecordType, string]>>;

/** A record as it reads: an empty box is nothing, and a mark that is not set is no. */
export function asRead(type: RecordType, cells: Cells): Cells {
  const empty = (value: unknown): unknown => (value === undefined || value === '' ? null : value);
  const { fields } = kindOf(type);
  return Object.fromEntries(Object.entries(fields).map(([name, { nature }]) => [name, nature.typed.as === 'yes' ? cells[name] === true : empty(cells[name])]));
}

/** The records of a kind as they read, with names in place of ids. */
export function recordsAsRead(facts: AccountFacts, type: RecordType): readonly Cells[] {
  const named = (refers: Referred, id: unknown): unknown => {
    const [list, name] = NAMED[refers];
    const found: Cells = { ...facts[list].find((one) => one.id === id) };
    return found[name];
  };
  return facts[type].map((record) => {
    const cells: Cells = { ...record };
    const said = Object.entries(kindOf(type).fields).map(([name, { refers }]) => [name, refers ? named(refers, cells[name]) : cells[name]] as const);
    return asRead(type, Object.fromEntries(said));
  });
}

/** What the form of a kind asks for, by the plan lines of agencies: what is folded away comes last. */
function asked(
  type: RecordType,
  agencyLines: ReadonlySet<unknown>,
  { planLine }: Cells,
): { readonly first: readonly string[]; readonly folded: readonly string[] } {
  const { form, fields } = kindOf(type);
  const isFolded = (name: string): boolean => {
    const seldom = fields[name]?.seldom;
    return seldom === true || (seldom === 'unlessAgency' && !agencyLines.has(planLine));
  };
  return { first: form.filter((name) => !isFolded(name)), folded: form.filter(isFolded) };
}

/** Opens the list of a kind, from the menu on. */
export async function openList(page: Page, type: RecordType): Promise<void> {
  const { plural, often } = kindOf(type);
  await press(page, 'link', recordsWords.title);
  await page.getByRole('heading', { name: recordsWords.title, level: 1, exact: true }).waitFor();
  await press(page, 'link', often ? `${recordsWords.see} (${type === 'payments' ? recordsWords.moneyOut : plural})` : plural);
  await page.getByRole('heading', { name: plural, level: 1, exact: true }).waitFor();
}

/** Opens the list of a kind, then its empty form. */
export async function openForm(page: Page, type: RecordType): Promise<void> {
  await openList(page, type);
  await press(page, 'link', recordsWords.addOne(kindOf(type).title, kindOf(type).plural));
  await page.getByRole('form').waitFor();
}

/** Types one record into the empty form, saves it, and waits for the form of the next one. */
export async function typeRecord(page: Page, type: RecordType, record: Cells, agencyLines: ReadonlySet<unknown> = new Set()): Promise<void> {
  const { first, folded } = asked(type, agencyLines, record);
  const typed: Record<string, string> = {};
  for (const name of first) await typeField(page, type, name, record, typed);
  const rest = folded.filter((name) => (record[name] ?? '') !== '' && record[name] !== false);
  if (rest.length > 0) await press(page, 'button', recordsWords.more);
  for (const name of rest) await typeField(page, type, name, record, typed);
  await press(page, 'button', 'Save');
  await page.getByRole('heading', { name: 'Add another', exact: true }).and(page.locator(':focus')).waitFor();
}

async function typeField(page: Page, type: RecordType, name: string, record: Cells, typed: Record<string, string>): Promise<void> {
  const { fields, way } = kindOf(type);
  const { amount } = record;
  if (name === 'way' && way) {
    const turned = typeof amount === 'number' && amount < 0;
    const option = way.options.find(({ value }) => (value === way.negative) === turned);
    typed['way'] = option?.value ?? '';
    return choose(page, way.label, option?.title ?? '');
  }
  const { [name]: field } = fields;
  const value = way && name === 'amount' && typeof amount === 'number' ? Math.abs(amount) : record[name];
  if (field === undefined || field.when?.(typed) === false) return;
  if ((value ?? '') === '') return field.without === undefined ? undefined : pick(page, field.label, field.without);
  typed[name] = String(value);
  await typeValue(page, field, value, typed);
}

/** Writes in a box, where that does not stand there already. */
async function fill(page: Page, label: string, text: string, role: 'textbox' | 'combobox' = 'textbox'): Promise<void> {
  const box = await reach(page, role, label);
  if ((await box.inputValue()) !== text) await write(page, label, text, role);
}

/** Types a value into its field, as the nature of the field has it typed. Money in pence, hours in hundredths. */
export async function typeValue(page: Page, { label, nature }: Field<unknown>, value: unknown, typed: Typed): Promise<void> {
  const how = nature.typed;
  const titleOf = (options: readonly Choice[] | ((typed: Typed) => readonly Choice[])): string =>
    (typeof options === 'function' ? options(typed) : options).find((option) => option.value === value)?.title ?? '';
  if (how.as === 'money') return fill(page, label, (Number(value) / 100).toFixed(2));
  if (how.as === 'hours') return fill(page, label, formatHours(Number(value)));
  if (how.as === 'day') return writeDay(page, label, String(value));
  if (how.as === 'choice') return choose(page, label, titleOf(how.options));
  if (how.as === 'pick') return pick(page, label, titleOf(how.options));
  if (how.as === 'name') return pick(page, label, String(value));
  if (how.as === 'yes') return value === true ? mark(page, label) : undefined;
  if (how.as === 'suggest') return writeName(page, label, String(value));
  if (how.as === 'marks') throw new Error('no record of these tests has marks');
  return fill(page, label, String(value));
}

/** The names that are offered are closed again: until then they cover the form. */
async function writeName(page: Page, label: string, name: string): Promise<void> {
  await fill(page, label, name, 'combobox');
  await page.keyboard.press('Escape');
}
