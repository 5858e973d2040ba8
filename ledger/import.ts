/** Bringing a bank file in and looking at it first; the files brought in. */
import type { bankMethods, BankPreview } from '../core/api/bank.ts';
import { statementOf } from '../core/bank/account.ts';
import { spanOf } from '../core/bank/duplicates.ts';
import { readBankFile, readTable } from '../core/bank/read.ts';
import type { BankFile, BankSection, UnknownTable } from '../core/bank/types.ts';
import type { AccountFacts, StatementLine } from '../core/facts.ts';
import { Refusal } from '../core/problem.ts';
import { formatNames } from '../core/words/bank.ts';
import { importWords } from '../core/words/import.ts';
import { Arrivals } from './arrivals.ts';
import { doubleHandlers } from './bank-doubles.ts';
import { chooseAccount, fileOrRefusal, readFile, rememberMapping } from './bank-files.ts';
import type { ReadContext } from './context.ts';
import type { Handlers } from './contract.ts';
import { papersFollowLines } from './evidence.ts';
import { explainHandlers } from './explain.ts';
import { factsOf } from './facts.ts';
import { MOST_TABLE_BYTES } from './files.ts';
import { sha256 } from './new-account.ts';
import { outcomeOf, outcomesOf } from './outcomes.ts';
import { postNewLines } from './reposting.ts';
import type { ReadDb } from './statements.ts';
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
  const bytes = ctx.bytes(id, MOST_TABLE_BYTES);
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
function sectionToShow(db: ReadDb, facts: AccountFacts, file: BankFile, path: string, accountInFile: string | undefined): BankSection | undefined {
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

export const bankHandlers = {
  ...explainHandlers,
  ...doubleHandlers,
  'bank.preview': preview,
  'bank.import': (ctx, input) => {
    const before = factsOf(ctx.db, input.account);
    const path = ctx.path(input.file);
    const bytes = ctx.bytes(input.file, MOST_TABLE_BYTES);
    ctx.progress(importWords.steps.read, 0, 0);
    const file = fileOrRefusal(readFile(ctx.db, bytes, path, input.mapping), path);
    const { bankAccount, section } = chooseAccount(ctx.db, before, file, path, input);
    if (input.mapping) rememberMapping(ctx, input.mapping);
    const arrivals = new Arrivals(ctx.db, before);
    arrivals.add({ bankAccount: bankAccount.id, path, sha256: sha256(bytes), statement: statementOf(file, section) });
    const { lines, imports } = arrivals.write(ctx);
    papersFollowLines(ctx, input.account);
    postNewLines(ctx, before, { ...before, lines: [...before.lines, ...lines].toSorted(byDay) }, lines);
    const outcome = outcomeOf(ctx.db, input.account, imports[0] ?? 0, ctx.now);
    if (!outcome) throw new Error('the file just brought in is not there');
    return outcome;
  },
  'bank.imports': ({ db, now }, { account }) => outcomesOf(db, factsOf(db, account).account.id, now),
  'bank.undoImport': (ctx, { account, import: id }) => undoImport(ctx, account, id),
} satisfies Handlers<typeof bankMethods>;
