/** Bank files of a pool's own account: laid against the lines that are here, brought in, and taken back. Nothing of anybody changes by it. */
import type { PoolPreview } from '../../core/api/pools.ts';
import { sameAccount } from '../../core/bank/account.ts';
import { possibleDuplicates, sinceOpening, spanOf, takeIn } from '../../core/bank/duplicates.ts';
import type { Mapping } from '../../core/bank/mapping.ts';
import type { BankFile, BankLine, BankSection } from '../../core/bank/types.ts';
import { Refusal } from '../../core/values/problem.ts';
import { formatNames } from '../../core/words/bank/files.ts';
import { poolWords as words } from '../../core/words/pools.ts';
import { sha256 } from '../accounts/new-account.ts';
import { fileOrRefusal, readFile, rememberMapping } from '../bank/files.ts';
import type { ReadContext, WriteContext } from '../runtime/context.ts';
import { MOST_TABLE_BYTES } from '../runtime/files.ts';
import type { ReadDb } from '../runtime/statements.ts';
import { prepare, prepareWrite } from '../runtime/statements.ts';
import { filesIn, linesAndFiles, onlyShownBy, poolOf, poolRow } from './store.ts';

interface Asked {
  readonly pool: number;
  readonly file: string;
  readonly mapping?: Mapping | undefined;
  readonly accountInFile?: string | undefined;
}

/** A file laid against what is here. */
interface Laid {
  readonly file: BankFile;
  readonly path: string;
  readonly sha256: string;
  readonly section: BankSection;
  readonly before: number;
  readonly fresh: readonly { readonly row: BankLine; readonly id: number }[];
  /** The lines that are here already, by their number. */
  readonly known: readonly number[];
  readonly doubtful: readonly BankLine[];
  readonly problem: string | null;
}

function sectionOf({ sections }: BankFile, wanted: string | undefined): BankSection {
  const named = wanted === undefined ? sections : sections.filter(({ account }) => account === wanted);
  const [one, another] = named;
  if (!one) throw new Refusal('badInput', words.noSuchAccount(wanted ?? ''), { field: 'accountInFile' });
  if (another) throw new Refusal('wrongAccount', words.several, { field: 'accountInFile', detail: sections.map(({ account }) => account ?? '') });
  return one;
}

function nextLine(db: ReadDb): number {
  return (prepare<[], { newest: number | null }>(db, 'SELECT max(id) AS newest FROM pool_line').get()?.newest ?? 0) + 1;
}

function nextFile(db: ReadDb): number {
  return (prepare<[], { newest: number | null }>(db, 'SELECT max(id) AS newest FROM pool_file').get()?.newest ?? 0) + 1;
}

function problemOf(db: ReadDb, pool: number, { account, chain, lastBalance }: BankSection, hasLines: boolean): string | null {
  const files = filesIn(db, pool);
  const shown = files.findLast((one) => one.shown !== null)?.shown ?? null;
  if (shown !== null && account !== null && sameAccount(shown, account) === 'other') return words.otherAccount(account, shown);
  const [broken] = chain.breaks;
  if (broken) return words.breaks(broken.row, broken.expected, broken.found);
  const isNewBalance = lastBalance !== null && !files.some((one) => one.printedDay === lastBalance.day && one.printedBalance === lastBalance.balance);
  return hasLines || isNewBalance ? null : words.nothingNew;
}

function laid(ctx: ReadContext, { pool, file: id, mapping, accountInFile }: Asked): Laid {
  const { openedOn } = poolRow(ctx.db, pool);
  const bytes = ctx.bytes(id, MOST_TABLE_BYTES);
  const path = ctx.path(id);
  const file = fileOrRefusal(readFile(ctx.db, bytes, path, mapping), path);
  const section = sectionOf(file, accountInFile);
  const { lines, beforeOpening } = sinceOpening(section.lines, openedOn);
  const span = spanOf(section.lines);
  const { kept, spans } = linesAndFiles(ctx.db, pool);
  const arrival = { file: nextFile(ctx.db), format: file.format, from: span?.from ?? openedOn, to: span?.to ?? openedOn, lines };
  const first = nextLine(ctx.db);
  const taken = takeIn(kept, spans, arrival, first);
  let id2 = first;
  const fresh = lines.flatMap((row, index) => ((taken.found[index] ?? null) === null ? [{ row, id: id2++ }] : []));
  const doubts = possibleDuplicates(taken.kept);
  return {
    ...{ file, path, section, fresh, sha256: sha256(bytes), before: beforeOpening },
    known: taken.found.flatMap((line) => line ?? []),
    doubtful: fresh.filter((one) => doubts.has(one.id)).map(({ row }) => row),
    problem: problemOf(ctx.db, pool, section, fresh.length > 0),
  };
}

export function previewOf(ctx: ReadContext, asked: Asked): PoolPreview {
  const { file, path, section, before, fresh, known, doubtful, problem } = laid(ctx, asked);
  const span = spanOf(section.lines);
  const { lines, openingBalance } = poolOf(ctx.db, asked.pool);
  const { lastBalance } = section;
  const ours = (day: string): number =>
    [...lines, ...fresh.map(({ row }) => row)].filter((line) => line.day <= day).reduce((total, { amount }) => total + amount, openingBalance);
  return {
    ...{ file: path, format: formatNames[file.format], rows: file.rows, from: span?.from ?? null, to: span?.to ?? null },
    ...{ fresh: fresh.length, alreadyThere: known.length, before, rejected: file.rejected, problem },
    doubtful: doubtful.map(({ row, day, amount, text }) => ({ row, day, amount, text })),
    balance: lastBalance && { day: lastBalance.day, printed: lastBalance.balance, ours: ours(lastBalance.day) },
  };
}

export function bringIn(ctx: WriteContext, asked: Asked & { readonly leaveOut: readonly number[] }): { file: number; lines: number } {
  const found = laid(ctx, asked);
  if (found.problem !== null) throw new Refusal('badInput', found.problem, { field: 'file' });
  const mayBeThere = new Set(found.doubtful.map(({ row }) => row));
  const wrong = asked.leaveOut.find((row) => !mayBeThere.has(row));
  if (wrong !== undefined) throw new Refusal('badInput', words.notDoubtful(wrong), { field: 'leaveOut' });
  const leaveOut = new Set(asked.leaveOut);
  const fresh = found.fresh.filter(({ row }) => !leaveOut.has(row.row));
  const { section, file, path } = found;
  const span = spanOf(section.lines);
  const id = Number(
    prepareWrite(
      ctx.db,
      `INSERT INTO pool_file (pool, file, sha256, format, account_shown, rows, first_day, last_day, printed_day, printed_balance, seen)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(
      ...[asked.pool, path, found.sha256, file.format, section.account, section.lines.length, span?.from ?? null, span?.to ?? null],
      ...[section.lastBalance?.day ?? null, section.lastBalance?.balance ?? null, JSON.stringify(found.known)],
    ).lastInsertRowid,
  );
  ctx.added('pool_file', id);
  for (const [index, { row }] of fresh.entries()) {
    const { day, amount, text, balance, bankId } = row;
    const sql = 'INSERT INTO pool_line (pool, file, row, day, amount, text, balance, bank_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?)';
    ctx.added('pool_line', Number(prepareWrite(ctx.db, sql).run(asked.pool, id, row.row, day, amount, text, balance, bankId).lastInsertRowid));
    if (index % 500 === 0) ctx.progress(words.steps.lines, index, fresh.length);
  }
  if (asked.mapping) rememberMapping(ctx, asked.mapping);
  return { file: id, lines: fresh.length };
}

export function takeBack(ctx: WriteContext, file: number): { lines: number } {
  const row = prepare<[number], { pool: number }>(ctx.db, 'SELECT pool FROM pool_file WHERE id = ? AND removed_by IS NULL').get(file);
  if (!row) throw new Refusal('notFound', words.noFile, { field: 'file' });
  const files = filesIn(ctx.db, row.pool);
  const { from, to } = files.find(({ id }) => id === file) ?? { from: null, to: null };
  const later = files.find((one) => one.id > file && from !== null && to !== null && one.from !== null && one.to !== null && one.from <= to && one.to >= from);
  if (later) throw new Refusal('badInput', words.laterFile(later.file), { field: 'file' });
  const gone = onlyShownBy(ctx.db, row.pool, file);
  if (poolOf(ctx.db, row.pool).shares.some(({ line }) => gone.has(line))) throw new Refusal('badInput', words.sharedAlready, { field: 'file' });
  ctx.changing('pool_file', file, () => prepareWrite(ctx.db, 'UPDATE pool_file SET removed_by = ? WHERE id = ?').run(ctx.change, file));
  return { lines: gone.size };
}
