/** Bringing a bank file in and looking at it first; the files brought in; lines that may be doubles. */
import type { bankMethods, BankPreview, LineInFiles } from '../core/api/bank.ts';
import { statementOf } from '../core/bank/account.ts';
import { spanOf } from '../core/bank/duplicates.ts';
import { readBankFile, readTable } from '../core/bank/read.ts';
import type { BankFile, BankSection, UnknownTable } from '../core/bank/types.ts';
import type { AccountFacts, StatementLine } from '../core/facts.ts';
import { Refusal } from '../core/problem.ts';
import { formatNames } from '../core/words/bank.ts';
import { explainingWords } from '../core/words/explaining.ts';
import { importWords } from '../core/words/import.ts';
import { Arrivals } from './arrivals.ts';
import { chooseAccount, fileOrRefusal, readFile, rememberMapping } from './bank-files.ts';
import type { Handlers, ReadContext, WriteContext } from './context.ts';
import { explainHandlers, lineOf, shownLine } from './explain.ts';
import { factsOf } from './facts.ts';
import { renewDoubts } from './kept-lines.ts';
import { addParts, partOf, partsOf, removeParts } from './line-parts.ts';
import { sha256 } from './new-account.ts';
import { outcomeOf, outcomesOf } from './outcomes.ts';
import { factsAfter, postNewLines, repost } from './reposting.ts';
import type { Db } from './statements.ts';
import { prepare } from './statements.ts';
import { undoImport } from './undo-import.ts';

/** Of a preview: enough to see whether the columns are right. */
const FIRST_LINES = 20;
const FIRST_REJECTED = 100;

function preview(
  ctx: ReadContext,
  {
    account,
    file: id,
    mapping,
    accountInFile,
  }: { account: number; file: string; mapping?: Parameters<typeof readFile>[3]; accountInFile?: string | undefined },
): BankPreview {
  const facts = factsOf(ctx.db, account);
  const bytes = ctx.bytes(id);
  const path = ctx.path(id);
  const read = readFile(ctx.db, bytes, path, mapping);
  const table = readTable(bytes);
  if (read.kind === 'unknown') {
    const guess = read.table.guess;
    const guessed = guess && readBankFile(bytes, path, guess);
    const shown = guessed?.kind === 'file' ? shownSection(guessed.file, guessed.file.sections[0]) : NOTHING_SHOWN;
    return { file: path, format: null, ...shown, ...columnsToChoose(read.table), mapping: guess };
  }
  const file = fileOrRefusal(read, path);
  const section = sectionToShow(ctx.db, facts, file, path, accountInFile);
  return {
    file: path,
    format: formatNames[file.format],
    ...shownSection(file, section),
    ...columnsToChoose(table),
    mapping: read.mapping ?? table?.guess ?? null,
  };
}

function columnsToChoose(table: UnknownTable | null): Pick<BankPreview, 'cells' | 'table'> {
  if (!table) return { cells: [], table: null };
  const { cells, headerKey, delimiter, hasHeader } = table;
  return { cells, table: { headerKey, delimiter, hasHeader } };
}

type Shown = Omit<BankPreview, 'file' | 'format' | 'cells' | 'table' | 'mapping'>;

const NOTHING_SHOWN: Shown = {
  account: null,
  accounts: [],
  rows: 0,
  from: null,
  to: null,
  lines: [],
  rejected: [],
  notices: [],
};

/** The part that would come in; of a file that cannot come in yet, the first. */
function sectionToShow(db: Db, facts: AccountFacts, file: BankFile, path: string, accountInFile: string | undefined): BankSection | undefined {
  try {
    return chooseAccount(db, facts, file, path, { accountInFile, evenIfOtherAccount: true }).section;
  } catch (error) {
    if (error instanceof Refusal) return file.sections[0];
    throw error;
  }
}

function shownSection(file: BankFile, section: BankSection | undefined): Shown {
  if (!section) return NOTHING_SHOWN;
  const statement = statementOf(file, section);
  const span = spanOf(statement.lines);
  return {
    account: section.account,
    accounts: file.sections.flatMap((one) => one.account ?? []),
    rows: statement.rows,
    from: span?.from ?? null,
    to: span?.to ?? null,
    lines: statement.lines.slice(0, FIRST_LINES).map(({ row, day, text, amount, balance }) => ({ row, day, text, amount, balance })),
    rejected: statement.rejected.slice(0, FIRST_REJECTED),
    notices: statement.chain.breaks.map(({ row, expected, found }) => importWords.balanceBreak(row, expected, found)),
  };
}

function byDay(a: StatementLine, b: StatementLine): number {
  return a.day < b.day ? -1 : a.day > b.day ? 1 : a.id - b.id;
}

/** Keeps a doubtful line as real, or takes it out as the one it looks like, with what it was for where that one waits. */
function decide(ctx: WriteContext, account: number, id: number, keep: boolean): void {
  const before = factsOf(ctx.db, account);
  const line = lineOf(before, id);
  const twin = prepare<[number, number], { twin: number }>(ctx.db, 'SELECT twin FROM doubt WHERE account = ? AND line = ? ORDER BY twin').get(
    account,
    id,
  )?.twin;
  if (twin === undefined) throw new Refusal('notFound', explainingWords.notDoubtful, { field: 'line' });
  const lines = new Set<number>();
  if (keep) ctx.changing('statement_line', id, () => prepare(ctx.db, 'UPDATE statement_line SET decided_by = ? WHERE id = ?').run(ctx.change, id));
  else {
    ctx.changing('statement_line', id, () => prepare(ctx.db, 'UPDATE statement_line SET hidden_by = ?, same_as = ? WHERE id = ?').run(ctx.change, twin, id));
    lines.add(id);
    const parts = partsOf(ctx.db, id).filter((part) => part.removed_by === null);
    const [first] = parts;
    const other = lineOf(before, twin);
    removeParts(ctx, id);
    if (first && other.parts.length === 0 && other.amount === line.amount) {
      addParts(ctx, account, twin, parts.map(partOf), { rule: first.rule, byUser: first.by_user === 1 });
      lines.add(twin);
    }
  }
  renewDoubts(ctx.db, account, line.bankAccount, line.day, line.day);
  const changed = { records: [], lines };
  repost(ctx, before, factsAfter(ctx, before, changed), changed);
  ctx.touch('accounts', 'money', 'bank');
}

const SHOWN_IN = `SELECT file FROM import WHERE undone_by IS NULL AND id IN (
  SELECT import FROM statement_line WHERE id = @line OR same_as = @line UNION ALL SELECT import FROM seen_line WHERE line = @line) ORDER BY id`;

function duplicates(db: Db, account: number) {
  const facts = factsOf(db, account);
  const lines = new Map(facts.lines.map((line) => [line.id, line]));
  const pairs = prepare<[number], { line: number; twin: number }>(db, 'SELECT line, twin FROM doubt WHERE account = ? AND twin < line ORDER BY line, twin').all(
    account,
  );
  return [...Map.groupBy(pairs, (pair) => pair.line)].flatMap(([id, twins]) => {
    const line = lines.get(id);
    if (!line) return [];
    return [
      {
        line: inFiles(db, facts, line),
        twins: twins.flatMap(({ twin }) => {
          const other = lines.get(twin);
          return other ? [inFiles(db, facts, other)] : [];
        }),
      },
    ];
  });
}

function inFiles(db: Db, facts: AccountFacts, line: StatementLine): LineInFiles {
  const files = prepare<[{ line: number }], { file: string }>(db, SHOWN_IN).all({ line: line.id });
  return { ...shownLine(facts, line), files: files.map(({ file }) => file) };
}

export const bankHandlers = {
  ...explainHandlers,
  'bank.preview': preview,
  'bank.import': (ctx, input) => {
    const before = factsOf(ctx.db, input.account);
    const path = ctx.path(input.file);
    const bytes = ctx.bytes(input.file);
    ctx.progress(importWords.steps.read, 0, 0);
    const file = fileOrRefusal(readFile(ctx.db, bytes, path, input.mapping), path);
    const { bankAccount, section } = chooseAccount(ctx.db, before, file, path, input);
    if (input.mapping) rememberMapping(ctx, input.mapping);
    const arrivals = new Arrivals(ctx.db, before);
    arrivals.add({ bankAccount: bankAccount.id, path, sha256: sha256(bytes), statement: statementOf(file, section) });
    const { lines, imports } = arrivals.write(ctx);
    postNewLines(ctx, before, { ...before, lines: [...before.lines, ...lines].toSorted(byDay) }, lines);
    ctx.touch('accounts', 'money', 'bank');
    const outcome = outcomeOf(ctx.db, input.account, imports[0] ?? 0, ctx.now);
    if (!outcome) throw new Error('the file just brought in is not there');
    return outcome;
  },
  'bank.imports': ({ db, now }, { account }) => outcomesOf(db, factsOf(db, account).account.id, now),
  'bank.undoImport': (ctx, { account, import: id }) => undoImport(ctx, account, id),
  'bank.duplicates': ({ db }, { account }) => duplicates(db, account),
  'bank.decideDuplicate': (ctx, { account, line, keep }) => {
    decide(ctx, account, line, keep);
    return null;
  },
} satisfies Handlers<typeof bankMethods>;
