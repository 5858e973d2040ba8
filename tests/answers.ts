/**
 * What a program says of a file, as plain JSON: figures of several days, rows of Money, records, histories, what was done. Asked of
 * an older program once and kept in tests/fixtures, then asked again of today's. What differs from run to run is left out.
 */
import type { Input, MethodName, Output } from '../core/api/methods.ts';
import type { RecordType } from '../core/records/kinds.ts';
import { kindOf, RECORD_TYPES } from '../core/records/kinds.ts';
import { opposite } from '../core/values/money.ts';

export type Call = <N extends MethodName>(method: N, input: Input<N>) => Promise<Output<N>>;
export type Answers = Readonly<Record<string, unknown>>;

const DAYS = ['2026-03-31', '2026-04-06', '2026-05-31', '2026-07-15', '2026-10-05', '2027-04-05', '2035-01-01'];
const SEARCHES = ['invoice', 'wages may', '22.50', 'not explained', 'Barber', 'part of', 'club other', '%'];
const ALL = { offset: 0, limit: 1000 };

type Cells = Readonly<Record<string, unknown>>;

/** Rows as lists under one list of names: a long list is a third as long. */
function table(rows: readonly object[]): { readonly columns: readonly string[]; readonly rows: readonly string[] } {
  const columns = Object.keys(rows[0] ?? {});
  return { columns, rows: rows.map((row) => JSON.stringify(columns.map((column) => (row as Cells)[column] ?? null))) };
}

type Listed = Pick<Output<'records.get'>, 'record' | 'names'>;

function without(row: object, ...fields: readonly string[]): Cells {
  return Object.fromEntries(Object.entries(row).filter(([field]) => !fields.includes(field)));
}

/** The one field of opening amounts and of what is of a person that once was the name. */
const NAMED: ReadonlySet<string> = new Set<string>(['opening', 'payRates', 'timesheets', 'payslips']);

/** What a field once was called. */
function fieldOnce(type: string, field: string): string {
  if (type === 'payments' && field === 'invoice') return 'for';
  return field === 'person' && NAMED.has(type) ? 'name' : field;
}

/** What is told of a payment, with its fields as they once were called. */
function paymentOnce(told: unknown): unknown {
  return JSON.parse(JSON.stringify(told).replaceAll('"field":"invoice"', '"field":"for"'));
}

/**
 * A record as people write it: with names, and what was paid without a sign. So it stands in the answers, whichever sign it is kept with
 * and whatever it refers to.
 */
export function asTyped(type: RecordType, { record, names }: Listed): Cells {
  const fields = Object.entries({ ...record, ...names }).filter(([field]) => field !== 'alsoKnownAs');
  const read = fields.map(([field, value]) => [fieldOnce(type, field), value] as const);
  const typed: Cells = Object.fromEntries(read);
  if (type === 'payments') return { ...typed, amount: opposite(Number(typed['amount'])) };
  if (type !== 'opening') return typed;
  const { planLine, fund, ...opening } = typed;
  return { ...opening, name: opening['name'] ?? planLine ?? fund };
}

/** What screens need of an account, with names. */
function setupAsTyped({ planLines, plan, people, suppliers, ...setup }: Output<'accounts.setup'>): Cells {
  const line = (id: number | null): string | null => planLines.find((one) => one.id === id)?.name ?? null;
  const fund = (id: number | null): string | null => setup.funds.find((one) => one.id === id)?.fund ?? null;
  return {
    ...setup,
    plan: plan.map((version) => ({ ...version, line: line(version.line), fund: fund(version.fund) })),
    people: people.map((person) => ({ ...without(person, 'called', 'alsoKnownAs'), planLine: line(person.planLine) })),
    suppliers: suppliers.map(({ name }) => name),
  };
}

/** Kinds that once were no more than names in records. */
const NAMES_ONLY: ReadonlySet<string> = new Set<RecordType>(['planLines', 'suppliers']);

/** A thing that a change wrote; none of what once was only a name. */
function thingsAsTyped(things: Output<'audit.change'>['things']): readonly string[] {
  return things.flatMap((thing) => {
    if (NAMES_ONLY.has(thing.type)) return [];
    const fields = thing.fields.map((one) => ({ ...one, field: fieldOnce(thing.type, one.field) }));
    return [JSON.stringify({ ...thing, fields })];
  });
}

async function windows<T>(read: (offset: number) => Promise<readonly T[]>): Promise<T[]> {
  const all: T[] = [];
  for (;;) {
    const some = await read(all.length);
    if (some.length === 0) return all;
    all.push(...some);
  }
}

async function ofAccount(call: Call, account: number): Promise<Answers> {
  const money = (filter: Input<'money.rows'>['filter']) => windows(async (offset) => (await call('money.rows', { account, filter, offset, limit: 500 })).rows);
  const said: Record<string, unknown> = { setup: setupAsTyped(await call('accounts.setup', { account })) };
  for (const on of DAYS) {
    const { plan, ...overview } = await call('figures.overview', { account, on });
    said[`overview ${on}`] = { ...overview, plan: { ...plan, lines: plan.lines.map((line) => without(line, 'id')) } };
  }
  said['months'] = await call('figures.periods', { account, on: '2026-10-05', by: 'month' });
  said['money'] = table(await money({}));
  said['money with corrections'] = table(await money({ corrections: true }));
  for (const text of SEARCHES)
    for (const corrections of [false, true])
      said[`search ${text}${corrections ? ' with corrections' : ''}`] = (await money({ text, corrections })).map(({ entry }) => entry);
  said['totals'] = table(await call('money.totals', { account }));
  const choices = await call('money.choices', { account });
  said['choices'] = { ...choices, funds: choices.funds.map(({ name }) => name), planLines: choices.planLines.map(({ name }) => name) };
  for (const type of RECORD_TYPES) {
    if (NAMES_ONLY.has(type)) continue;
    const records = await windows(async (offset) => (await call('records.list', { account, type, offset, limit: 500 })).records);
    // Once they stood the other way round.
    if (kindOf(type).firstOnTop) records.reverse();
    said[`records ${type}`] = table(records.map(({ papers, ...listed }) => ({ ...asTyped(type, listed), papers })));
    if (type === 'payments')
      for (const { record } of records) {
        said[`payment ${record.id} history`] = paymentOnce(await call('records.history', { account, type, id: record.id }));
        said[`payment ${record.id} in full`] = paymentOnce(await call('money.row', { account, source: { type, id: record.id } }));
      }
  }
  said['imports'] = table((await call('bank.imports', { account, ...ALL })).imports.map((one) => ({ ...one, pending: null })));
  said['waiting'] = table((await call('bank.unexplained', { account, ...ALL })).lines);
  said['duplicates'] = (await call('bank.duplicates', { account, ...ALL })).pairs;
  const done = (await call('audit.list', { account, filter: {}, ...ALL })).rows;
  said['done'] = table(done);
  for (const { change } of done) {
    const whole = await call('audit.change', { account, change, offset: 0, limit: 30 });
    const lines = (await call('audit.change', { account, change, offset: 0, limit: 1000 })).things.filter(({ type }) => NAMES_ONLY.has(type)).length;
    said[`change ${change}`] = { ...whole, total: whole.total - lines, things: thingsAsTyped(whole.things) };
  }
  return said;
}

export async function answersOf(call: Call): Promise<Answers> {
  const accounts = await call('accounts.list', {});
  const said: Record<string, unknown> = { accounts };
  for (const { id, reference } of accounts) said[reference] = await ofAccount(call, id);
  return said;
}
