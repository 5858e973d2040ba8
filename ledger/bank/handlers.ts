/** Bringing a bank file in and looking at it first; the files brought in. */
import type { bankMethods, BankPreview } from '../../core/api/bank.ts';
import { statementOf } from '../../core/bank/account.ts';
import { spanOf } from '../../core/bank/duplicates.ts';
import { futureNotice } from '../../core/bank/future.ts';
import { readBankFile, readTable } from '../../core/bank/read.ts';
import type { BankFile, BankStatement, UnknownTable } from '../../core/bank/types.ts';
import { localDay } from '../../core/values/day.ts';
import type { AccountFacts, StatementLine } from '../../core/books/facts.ts';
import type { Day } from '../../core/values/units.ts';
import { Refusal } from '../../core/values/problem.ts';
import { formatNames } from '../../core/words/bank/files.ts';
import { importWords } from '../../core/words/bank/import.ts';
import type { FileToImport, PlannedImport } from './import.ts';
import { BankImport } from './import.ts';
import { duplicateHandlers, inFiles } from './possible-duplicates.ts';
import type { Chosen, Wanted } from './files.ts';
import { chooseAccount, fileOrRefusal, readFile, rememberMapping } from './files.ts';
import type { ReadContext } from '../runtime/context.ts';
import type { Handlers } from '../runtime/contract.ts';
import { evidenceFollowsLines } from '../evidence/follow.ts';
import { explainHandlers } from './explain.ts';
import { refundHandlers } from './refunds.ts';
import { ruleEffectHandlers } from './rule-effect.ts';
import { factsOf } from '../accounts/known-facts.ts';
import { MOST_TABLE_BYTES } from '../runtime/files.ts';
import { sha256 } from '../accounts/new-account.ts';
import { importResult, importResults } from './import-results.ts';
import { postNewLines } from '../posting/repost.ts';
import type { ReadDb } from '../runtime/statements.ts';
import { prepare } from '../runtime/statements.ts';
import { typedHandlers } from './typed.ts';
import { undoImport } from './undo-import.ts';

/** Of a preview: enough to see whether the columns are right. */
const FIRST_LINES = 20;
const FIRST_REJECTED = 100;
const FIRST_DOUBTS = 100;

function preview(
  ctx: ReadContext,
  {
    account,
    file: id,
    mapping,
    ...wanted
  }: { account: number; file: string; mapping?: Parameters<typeof readFile>[3]; accountInFile?: string | undefined; bankAccount?: number | undefined },
): BankPreview {
  const facts = factsOf(ctx.db, account);
  const bytes = ctx.bytes(id, MOST_TABLE_BYTES);
  const path = ctx.path(id);
  const read = readFile(ctx.db, bytes, path, mapping);
  const table = readTable(bytes);
  const today = localDay(new Date(ctx.now));
  if (read.kind === 'unknown') {
    const guess = read.table.guess;
    const guessed = guess && readBankFile(bytes, path, guess);
    const [section] = guessed?.kind === 'file' ? guessed.file.sections : [];
    const first = section && guessed?.kind === 'file' ? shown(guessed.file, statementOf(guessed.file, section), today) : NOTHING_SHOWN;
    return { file: path, format: null, ...first, ...NOTHING_TOLD, ...columnsToChoose(read.table), mapping: guess };
  }
  const file = fileOrRefusal(read, path);
  const chosen = chosenIfAny(ctx.db, facts, file, path, wanted);
  const bankImport = new BankImport(ctx.db, facts);
  const planned = chosen && bankImport.add(arriving(chosen, path, bytes, file));
  const doubts = planned ? bankImport.doubts(planned) : [];
  const statement = planned?.statement ?? (file.sections[0] && statementOf(file, file.sections[0]));
  return {
    file: path,
    format: formatNames[file.format],
    ...(statement ? shown(file, statement, today) : NOTHING_SHOWN),
    ...(planned
      ? {
          nothingNew: nothingNew(ctx.db, account, planned),
          fresh: planned.fresh.length,
          alreadyThere: planned.known.length,
          beforeOpening: planned.beforeOpening,
          doubtful: doubts.length,
          doubts: doubts.slice(0, FIRST_DOUBTS).map(({ row: { row, day, text, amount }, twins }) => ({
            ...{ row, day, text, amount },
            twins: twins.flatMap((twin) => facts.lines.filter((line) => line.id === twin)).map((line) => inFiles(ctx.db, facts, line)),
          })),
        }
      : NOTHING_TOLD),
    ...columnsToChoose(table),
    mapping: read.mapping ?? table?.guess ?? null,
  };
}

function columnsToChoose(table: UnknownTable | null): Pick<BankPreview, 'cells' | 'table'> {
  if (!table) return { cells: [], table: null };
  const { cells, headerKey, delimiter, hasHeader } = table;
  return { cells, table: { headerKey, delimiter, hasHeader } };
}

type Told = Pick<BankPreview, 'nothingNew' | 'fresh' | 'alreadyThere' | 'beforeOpening' | 'doubtful' | 'doubts'>;

const NOTHING_TOLD: Told = { nothingNew: null, fresh: null, alreadyThere: null, beforeOpening: null, doubtful: 0, doubts: [] };

type Shown = Omit<BankPreview, 'file' | 'format' | keyof Told | 'cells' | 'table' | 'mapping'>;

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

/** The part that would come in; null of a file that cannot come in yet. */
function chosenIfAny(db: ReadDb, facts: AccountFacts, file: BankFile, path: string, wanted: Pick<Wanted, 'accountInFile' | 'bankAccount'>): Chosen | null {
  try {
    return chooseAccount(db, facts, file, path, { ...wanted, evenIfOtherAccount: true });
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

function arriving({ bankAccount, section }: Chosen, path: string, bytes: Uint8Array, file: BankFile): FileToImport {
  return { bankAccount: bankAccount.id, path, sha256: sha256(bytes), statement: statementOf(file, section) };
}

const SAME_FILE = `SELECT import.file, audit.at FROM import JOIN audit ON audit.id = import.made_by
  WHERE import.account = ? AND bank_account = ? AND sha256 = ? AND account_shown IS ? AND undone_by IS NULL ORDER BY import.id LIMIT 1`;

function nothingNew(db: ReadDb, account: number, { bankAccount, sha256: digest, statement, known, fresh }: PlannedImport): string | null {
  if (fresh.length > 0 || known.length === 0) return null;
  const values = [account, bankAccount, digest, statement.account] as const;
  const same = prepare<unknown[], { file: string; at: string }>(db, SAME_FILE).get(...values);
  return same ? importWords.sameFile(same.file, same.at) : importWords.allThere;
}

function shown(file: BankFile, statement: BankStatement, today: Day): Shown {
  const span = spanOf(statement.lines);
  return {
    account: statement.account,
    accounts: file.sections.flatMap((one) => one.account ?? []),
    rows: statement.rows,
    from: span?.from ?? null,
    to: span?.to ?? null,
    lines: statement.lines.slice(0, FIRST_LINES).map(({ row, day, text, amount, balance }) => ({ row, day, text, amount, balance })),
    rejected: statement.rejected.slice(0, FIRST_REJECTED),
    notices: [
      ...statement.chain.breaks.map(({ row, expected, found }) => importWords.balanceBreak(row, expected, found)),
      ...futureNotice(statement.lines, today),
    ],
  };
}

function byDay(a: StatementLine, b: StatementLine): number {
  return a.day < b.day ? -1 : a.day > b.day ? 1 : a.id - b.id;
}

export const bankHandlers = {
  ...explainHandlers,
  ...refundHandlers,
  ...ruleEffectHandlers,
  ...duplicateHandlers,
  ...typedHandlers,
  'bank.preview': preview,
  'bank.import': (ctx, input) => {
    const before = factsOf(ctx.db, input.account);
    const path = ctx.path(input.file);
    const bytes = ctx.bytes(input.file, MOST_TABLE_BYTES);
    ctx.progress(importWords.steps.read, 0, 0);
    const file = fileOrRefusal(readFile(ctx.db, bytes, path, input.mapping), path);
    const chosen = chooseAccount(ctx.db, before, file, path, input);
    if (input.mapping) rememberMapping(ctx, input.mapping);
    const bankImport = new BankImport(ctx.db, before);
    bankImport.add({ ...arriving(chosen, path, bytes, file), decided: { keep: input.keep ?? [], leaveOut: input.leaveOut ?? [] } });
    const { lines, imports } = bankImport.write(ctx);
    evidenceFollowsLines(ctx, input.account);
    postNewLines(ctx, before, { ...before, lines: [...before.lines, ...lines].toSorted(byDay) }, lines);
    const result = importResult(ctx.db, input.account, imports[0] ?? 0, ctx.now);
    if (!result) throw new Error('the file just brought in is not there');
    return result;
  },
  'bank.imports': ({ db, now }, input) => importResults(db, now, { ...input, account: factsOf(db, input.account).account.id }),
  'bank.undoImport': (ctx, { account, import: id }) => undoImport(ctx, account, id),
} satisfies Handlers<typeof bankMethods>;
