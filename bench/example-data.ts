/**
 * Ten years of one account, told month by month as its user lives it: what it begins with, then what each month brings, as calls of
 * the program's own methods. Of any number of accounts, each has a name and a reference of its own and is otherwise alike.
 */
import type { RunningProgram } from '../core/api/caller.ts';
import type { Result } from '../core/api/method.ts';
import type { Input, MethodName, Output } from '../core/api/methods.ts';
import type { RecordType } from '../core/records/kinds.ts';
import { EMPLOYER } from '../core/example/accounts.ts';
import type { FolderFile } from '../core/example/folder.ts';
import { tell } from '../core/example/tell.ts';
import { readFolder } from '../core/move-in/folder.ts';
import { toFacts } from '../core/move-in/to-facts.ts';
import { calledIn, withNames } from '../core/records/names.ts';

export const LAST_DAY = '2026-10-31';
export const YEARS = 10;

/** What tells one account from another, by its place from 0. */
export function nameOf(index: number): { readonly reference: string; readonly person: string } {
  return { reference: `DP-${50_001 + index}`, person: `Person ${10_001 + index} Example` };
}

interface Month {
  readonly records: readonly { readonly type: RecordType; readonly fields: Record<string, unknown> }[];
  readonly bank: FolderFile | null;
}

interface Life {
  /** What the account moves in with. */
  readonly start: readonly FolderFile[];
  readonly months: readonly Month[];
}

/** Kinds of records that come as time goes on, with the day each is known on. */
const COMING: readonly { readonly type: 'timesheets' | 'payslips' | 'invoices' | 'purchases' | 'payments'; readonly file: string; readonly day: string }[] = [
  { type: 'timesheets', file: 'timesheets.csv', day: 'day' },
  { type: 'payslips', file: 'payslips.csv', day: 'periodEnd' },
  { type: 'invoices', file: 'invoices.csv', day: 'day' },
  { type: 'purchases', file: 'purchases.csv', day: 'day' },
  { type: 'payments', file: 'payments.csv', day: 'day' },
];

/** @param length months; ten years are 120. */
export function lifeOf(index: number, length: number): Life {
  // Like the example's employer. What comes each week or month comes each quarter: about 130 entries a year are left.
  const regular = EMPLOYER.regular.map((one) => ({ ...one, everyDays: Math.max(one.everyDays, 91) }));
  const folder = tell({ ...EMPLOYER, ...nameOf(index), regular }, LAST_DAY, length);
  const { account, problems } = readFolder(folder.map(({ path, text }) => ({ path, bytes: bytesOf(text) })));
  if (!account) throw new Error(`the account cannot be told: ${JSON.stringify(problems[0])}`);
  const bank = bankByMonth(folder);
  const called = calledIn(toFacts(account));
  const records = COMING.flatMap(({ type, day }) =>
    account.records[type].map((record) => {
      const fields: Record<string, unknown> = { ...withNames(type, record, called) };
      return { type, fields, month: String(fields[day]).slice(0, 7) };
    }),
  );
  const names = [...new Set([...bank.keys(), ...records.map(({ month }) => month)])].toSorted();
  return {
    start: folder.filter(({ path }) => !path.startsWith('bank/') && !COMING.some(({ file }) => file === path)),
    months: names.map((name) => ({
      records: records.filter(({ month }) => month === name).map(({ type, fields }) => ({ type, fields })),
      bank: bank.get(name) ?? null,
    })),
  };
}

export async function begin(program: RunningProgram, { start }: Pick<Life, 'start'>): Promise<number> {
  const files = start.map((file) => ({ path: file.path, id: handed(program, file) }));
  return (await call(program, 'moveIn.run', { files })).account;
}

/** What one month brings. The number of its last change. */
export async function live(program: RunningProgram, account: number, { records, bank }: Month): Promise<number> {
  let change = 0;
  for (const { type, fields } of records) change = (await answer(program, 'records.save', { account, type, fields })).change ?? 0;
  if (bank) change = (await answer(program, 'bank.import', { account, file: handed(program, bank) })).change ?? 0;
  return change;
}

export function importText(program: RunningProgram, account: number, file: FolderFile): Promise<Output<'bank.import'>> {
  return call(program, 'bank.import', { account, file: handed(program, file) });
}

function handed(program: RunningProgram, { path, text }: FolderFile): string {
  return program.addFile({ path, bytes: bytesOf(text) }).id;
}

/** The value of a call that must go well. */
export async function call<N extends MethodName>(program: Pick<RunningProgram, 'call'>, method: N, input: Input<N>): Promise<Output<N>> {
  return (await answer(program, method, input)).value;
}

async function answer<N extends MethodName>(
  program: Pick<RunningProgram, 'call'>,
  method: N,
  input: Input<N>,
): Promise<Extract<Result<Output<N>>, { ok: true }>> {
  const result = await program.call(method, input);
  if (!result.ok) throw new Error(`${method} was refused: ${result.problem.message} ${JSON.stringify(result.problem.detail ?? '').slice(0, 500)}`);
  return result;
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The half-yearly files of a folder cut into months, each line once. */
function bankByMonth(folder: readonly FolderFile[]): Map<string, FolderFile> {
  const months = new Map<string, Set<string>>();
  let header = '';
  for (const { text } of folder.filter(({ path }) => path.startsWith('bank/'))) {
    const [first = '', ...rows] = text.trimEnd().split('\n');
    header = first;
    // Newest first, as this bank writes them.
    for (const row of rows.toReversed()) {
      const month = `${row.slice(6, 10)}-${row.slice(3, 5)}`;
      const known = months.get(month);
      if (known) known.add(row);
      else months.set(month, new Set([row]));
    }
  }
  return new Map([...months].map(([month, rows]) => [month, { path: `${month}.csv`, text: `${[header, ...[...rows].toReversed()].join('\n')}\n` }]));
}
