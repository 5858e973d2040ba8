/**
 * Lines that no bank file shows: receipts paid from a cash tin, a card without an export. A batch that is typed in is kept as an import
 * without a file, so that it is explained, told apart from other lines, and taken back as a file is; so is a count of a tin, with no line.
 */
import type { bankMethods, TinLine } from '../../core/api/bank.ts';
import type { BankLine, BankStatement } from '../../core/bank/types.ts';
import { isCost } from '../../core/books/posting.ts';
import type { AccountFacts, BankAccount, StatementLine } from '../../core/books/facts.ts';
import { choicesFor } from '../../core/explain/choices.ts';
import { tinsOf } from '../../core/figures/funds/tins.ts';
import { accountIndexOf } from '../../core/figures/inputs/account-index.ts';
import { planLeft } from '../../core/figures/plan/left.ts';
import { inOrderBy } from '../../core/records/order.ts';
import { localDay } from '../../core/values/day.ts';
import type { Day } from '../../core/values/units.ts';
import { Refusal } from '../../core/values/problem.ts';
import { importWords } from '../../core/words/bank/import.ts';
import { factsAfter, factsOf } from '../accounts/known-facts.ts';
import { sha256 } from '../accounts/new-account.ts';
import { evidenceFollowsLines } from '../evidence/follow.ts';
import { refuseShare } from '../pools/held.ts';
import { postNewLines, repost } from '../posting/repost.ts';
import type { WriteContext } from '../runtime/context.ts';
import type { Handlers } from '../runtime/contract.ts';
import type { ReadDb } from '../runtime/statements.ts';
import { prepare, prepareWrite } from '../runtime/statements.ts';
import { renewPossibleDuplicates } from './existing-lines.ts';
import { checkedParts, shownLine } from './explain.ts';
import { lineOf } from './found.ts';
import { forgetLines } from './refund-links.ts';
import { importResult } from './import-results.ts';
import type { FileToImport } from './import.ts';
import { BankImport } from './import.ts';
import { removeParts } from './line-parts.ts';

type TypedMethods = Pick<typeof bankMethods, 'bank.tins' | 'bank.addLines' | 'bank.removeLine' | 'bank.count'>;

const MOST_SHOWN = 50;

/** Typed by hand, and no bank file nor line taken out as the same says it too. */
const IS_TYPED = `SELECT 1 FROM statement_line AS line JOIN import ON import.id = line.import WHERE line.id = ? AND import.format = 'typed'
  AND NOT EXISTS (SELECT 1 FROM seen_line AS seen JOIN import AS file ON file.id = seen.import WHERE seen.line = line.id AND file.undone_by IS NULL)
  AND NOT EXISTS (SELECT 1 FROM statement_line AS double JOIN import AS file ON file.id = double.import WHERE double.same_as = line.id AND file.undone_by IS NULL)`;

function isTyped(db: ReadDb, line: number): boolean {
  return prepare<[number]>(db, IS_TYPED).get(line) !== undefined;
}

function tinLine(db: ReadDb, facts: AccountFacts, line: StatementLine): TinLine {
  const [part, another] = line.parts;
  const only = another ? undefined : part;
  return {
    ...shownLine(facts, line),
    category: only?.category ?? null,
    planLine: facts.planLines.find(({ id }) => id === only?.planLine)?.name ?? null,
    isExplained: part !== undefined,
    isTyped: isTyped(db, line.id),
  };
}

function bankAccountOf(facts: AccountFacts, id: number): BankAccount {
  const found = facts.bankAccounts.find((one) => one.id === id);
  if (!found) throw new Refusal('notFound', importWords.noBankAccount, { field: 'bankAccount' });
  return found;
}

/** Refuses a day nothing can have been paid or counted on. */
function refuseDay({ now }: Pick<WriteContext, 'now'>, { account: { openedOn } }: AccountFacts, day: Day, field: string): void {
  if (day > localDay(new Date(now))) throw new Refusal('badInput', importWords.toCome, { field });
  if (day < openedOn) throw new Refusal('badInput', importWords.beforeOpening(openedOn), { field });
}

function withoutFile(lines: readonly BankLine[], lastBalance: BankStatement['lastBalance']): BankStatement {
  const none = { account: null, rejected: [], chain: { ok: true, breaks: [] }, order: 'oldest' } as const;
  return { ...none, format: 'typed', lines, lastBalance, coversTo: lastBalance?.day ?? null, rows: lines.length };
}

/** Writes it as a file is written. Gives the number of the import. */
function bringIn(ctx: WriteContext, before: AccountFacts, file: Omit<FileToImport, 'sha256'>): number {
  const bankImport = new BankImport(ctx.db, before);
  const sha = sha256(new TextEncoder().encode(JSON.stringify([file.statement, ctx.change])));
  const { statement } = bankImport.add({ ...file, sha256: sha });
  const [rejected] = statement.rejected;
  if (rejected) throw new Refusal('badInput', rejected.reason, { field: `lines.${rejected.row - 1}.amount` });
  const { lines, imports } = bankImport.write(ctx);
  evidenceFollowsLines(ctx, before.account.id);
  postNewLines(ctx, before, { ...before, lines: [...before.lines, ...lines].toSorted(inOrderBy('day')) }, lines);
  return imports[0] ?? 0;
}

export const typedHandlers = {
  'bank.tins': ({ db, now }, { account, on }) => {
    const facts = factsOf(db, account);
    const planLines = choicesFor(facts, planLeft(facts, on, localDay(new Date(now))), false).planLines.filter(({ category }) => isCost(category));
    const tins = tinsOf(accountIndexOf(facts, on)).map((tin) => {
      const lines = facts.lines.filter(({ bankAccount, day }) => bankAccount === tin.id && day <= on).toReversed();
      return { ...tin, total: lines.length, lines: lines.slice(0, MOST_SHOWN).map((line) => tinLine(db, facts, line)) };
    });
    return { tins, planLines };
  },
  'bank.addLines': (ctx, { account, bankAccount, lines }) => {
    const before = factsOf(ctx.db, account);
    bankAccountOf(before, bankAccount);
    refuseShare(ctx.db, bankAccount);
    const rows = lines.map(({ day, text, amount }, index): BankLine => {
      refuseDay(ctx, before, day, `lines.${index}.day`);
      if (amount === 0) throw new Refusal('badInput', importWords.nothingMoved, { field: `lines.${index}.amount` });
      return { row: index + 1, day, text, amount, balance: null, bankId: null, type: null };
    });
    const said = lines.flatMap(({ day, text, amount, category = null, planLine = null }, index) => {
      if (category === null) return [];
      const line = { id: 0, bankAccount, day, text, amount, balance: null, doubtful: false, parts: [] };
      return [[index + 1, checkedParts(before, line, [{ amount, settles: null, category, planLine, fund: null }], `lines.${index}`)] as const];
    });
    const statement = withoutFile(
      rows.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.row - b.row)),
      null,
    );
    const id = bringIn(ctx, before, { bankAccount, path: importWords.typedFile, statement, said: new Map(said) });
    const result = importResult(ctx.db, account, id, ctx.now);
    if (!result) throw new Error('the lines just typed in are not there');
    return result;
  },
  'bank.removeLine': (ctx, { account, line: id }) => {
    const before = factsOf(ctx.db, account);
    const { bankAccount, day } = lineOf(before, id);
    if (!isTyped(ctx.db, id)) throw new Refusal('badInput', importWords.notTyped, { field: 'line' });
    ctx.changing('statement_line', id, () => prepareWrite(ctx.db, 'UPDATE statement_line SET hidden_by = ? WHERE id = ?').run(ctx.change, id));
    removeParts(ctx, [id]);
    renewPossibleDuplicates(ctx.db, account, bankAccount, day, day);
    const changed = { records: [], lines: new Set([id, ...forgetLines(ctx, before, new Set([id]))]) };
    repost(ctx, before, factsAfter(ctx.db, before, changed), changed);
    return null;
  },
  'bank.count': (ctx, { account, bankAccount, day, counted }) => {
    const before = factsOf(ctx.db, account);
    bankAccountOf(before, bankAccount);
    refuseShare(ctx.db, bankAccount);
    refuseDay(ctx, before, day, 'day');
    bringIn(ctx, before, { bankAccount, path: importWords.countFile, statement: withoutFile([], { day, balance: counted }) });
    return null;
  },
} satisfies Handlers<TypedMethods>;
