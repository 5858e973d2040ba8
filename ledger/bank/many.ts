/** One bank file with the lines of many accounts: whose each part is, what would come in, and bringing it in as one change. */
import type { BankAccountOf, bankManyMethods, ManyPreview, SectionPreview } from '../../core/api/bank-many.ts';
import type { ImportResult } from '../../core/api/accounts.ts';
import { sameAccount } from '../../core/bank/account.ts';
import { spanOf } from '../../core/bank/duplicates.ts';
import type { Mapping } from '../../core/bank/mapping.ts';
import type { BankFile, BankSection, BankStatement } from '../../core/bank/types.ts';
import type { AccountFacts } from '../../core/books/facts.ts';
import { inOrderBy } from '../../core/records/order.ts';
import { Refusal } from '../../core/values/problem.ts';
import { accountWords } from '../../core/words/accounts.ts';
import { formatNames } from '../../core/words/bank/files.ts';
import { importWords } from '../../core/words/bank/import.ts';
import { bankManyWords as words } from '../../core/words/bank/many.ts';
import { handoverWords } from '../../core/words/handover.ts';
import { factsOf } from '../accounts/known-facts.ts';
import { sha256 } from '../accounts/new-account.ts';
import { refuseUnnamed } from '../audit/batches.ts';
import { evidenceFollowsLines } from '../evidence/follow.ts';
import { handedOver } from '../handover/handed-over.ts';
import { refuseShare } from '../pools/held.ts';
import { postNewLines } from '../posting/repost.ts';
import type { ReadContext } from '../runtime/context.ts';
import type { Handlers } from '../runtime/contract.ts';
import { MOST_TABLE_BYTES } from '../runtime/files.ts';
import type { ReadDb } from '../runtime/statements.ts';
import { prepare } from '../runtime/statements.ts';
import { fileOrRefusal, knownAs, readFile } from './files.ts';
import { importResult } from './import-results.ts';
import type { PlannedImport } from './import.ts';
import { BankImport } from './import.ts';

const FIRST_REJECTED = 100;

interface ReadOnce {
  readonly file: BankFile;
  readonly sha256: string;
  readonly path: string;
}

/** By the call, which asks for the same file for each of its accounts. */
const readInCall = new WeakMap<ReadContext['bytes'], ReadOnce>();

function readOnce(ctx: ReadContext, id: string, mapping: Mapping | undefined): ReadOnce {
  const known = readInCall.get(ctx.bytes);
  if (known) return known;
  const bytes = ctx.bytes(id, MOST_TABLE_BYTES);
  const path = ctx.path(id);
  const read = { file: fileOrRefusal(readFile(ctx.db, bytes, path, mapping), path), sha256: sha256(bytes), path };
  readInCall.set(ctx.bytes, read);
  return read;
}

/** As a file of its own. Rows that could not be read are nobody's: they are shown before, and no account gets them. */
function statementAlone({ format }: BankFile, section: BankSection): BankStatement {
  return { ...section, format, rejected: [], rows: section.lines.length };
}

interface Known {
  readonly account: number;
  readonly bankAccount: number;
  readonly shown: string;
}

/** Each bank account that is there, and no share of pooled money, as its newest file, not taken back, names it. */
function knownAccounts(db: ReadDb): Known[] {
  const accounts = prepare<[], { id: number }>(db, 'SELECT id FROM account WHERE removed_by IS NULL ORDER BY id').all();
  const sql = `SELECT bank_account AS bankAccount, account_shown AS shown, max(import.id) FROM import JOIN bank_account AS bank ON bank.id = import.bank_account
    WHERE import.account = ? AND undone_by IS NULL AND account_shown IS NOT NULL AND bank.removed_by IS NULL
      AND NOT EXISTS (SELECT 1 FROM pool_person AS one WHERE one.bank_account = bank.id AND one.removed_by IS NULL) GROUP BY bank_account`;
  return accounts.flatMap(({ id }) =>
    prepare<[number], { bankAccount: number; shown: string }>(db, sql)
      .all(id)
      .map((one) => ({ account: id, ...one })),
  );
}

type Said = readonly { readonly accountInFile: string; readonly account: number; readonly bankAccount: number }[];

/** Whose it is, or a sentence that says why that is not known. */
function ownerOf(db: ReadDb, { account }: BankSection, known: readonly Known[], said: Said): { account: number; bankAccount: number } | string {
  if (account === null) return words.noName;
  const named = said.find(({ accountInFile }) => accountInFile === account);
  if (named) return named;
  const same = known.filter(({ shown }) => sameAccount(shown, account) === 'same');
  const [only] = same;
  if (!only) return words.nobodys;
  return same.length === 1 ? only : words.several(same.map((one) => called(factsOf(db, one.account))));
}

function called({ account: { person, reference } }: AccountFacts): string {
  return accountWords.called(person, reference);
}

function bankAccountIn(db: ReadDb, facts: AccountFacts, id: number): AccountFacts['bankAccounts'][number] {
  const found = facts.bankAccounts.find((one) => one.id === id && one.what !== 'cash');
  if (!found) throw new Refusal('badInput', words.wrongBankAccount, { field: 'sections' });
  refuseShare(db, id);
  return found;
}

/** Why lines may not go where somebody said: files of another bank account came in there. */
function misfit(db: ReadDb, { account: found }: BankSection, owner: { readonly account: number; readonly bankAccount: number }): string | null {
  const known = knownAs(db, owner.account, owner.bankAccount);
  return found !== null && known !== null && sameAccount(known, found) === 'other' ? words.otherAccount(found, known) : null;
}

function brokenSentence({ chain }: BankSection): string | null {
  const [first] = chain.breaks;
  return first ? words.breaks(first.row, first.expected, first.found) : null;
}

/** What ours would be on the day the file's last balance is of. */
function balanceAfter(db: ReadDb, facts: AccountFacts, { bankAccount, fresh, statement: { lastBalance } }: PlannedImport): SectionPreview['balance'] {
  if (!lastBalance) return null;
  const { day, balance: printed } = lastBalance;
  const lines = [...facts.lines.filter((line) => line.bankAccount === bankAccount), ...fresh.map(({ line }) => line)].filter((line) => line.day <= day);
  const opening = bankAccountIn(db, facts, bankAccount).openingBalance;
  return { day, printed, ours: lines.reduce((total, { amount }) => total + amount, opening) };
}

function sectionPreview(ctx: ReadContext, read: ReadOnce, section: BankSection, known: readonly Known[], said: Said): SectionPreview {
  const span = spanOf(section.lines);
  const plain = { accountInFile: section.account, from: span?.from ?? null, to: span?.to ?? null, rows: section.lines.length };
  const owner = ownerOf(ctx.db, section, known, said);
  if (typeof owner === 'string')
    return { ...plain, of: null, fresh: null, alreadyThere: null, beforeOpening: null, doubtful: null, balance: null, problem: owner };
  const facts = factsOf(ctx.db, owner.account);
  const { id: bankAccount, name } = bankAccountIn(ctx.db, facts, owner.bankAccount);
  const bankImport = new BankImport(ctx.db, facts);
  const planned = bankImport.add({ bankAccount, path: read.path, sha256: read.sha256, statement: statementAlone(read.file, section) });
  const handed = handedOver(ctx.db, owner.account);
  return {
    ...plain,
    of: { account: owner.account, person: facts.account.person, reference: facts.account.reference, bankAccount, name },
    fresh: planned.fresh.length,
    alreadyThere: planned.known.length,
    beforeOpening: planned.beforeOpening,
    doubtful: bankImport.doubts(planned).length,
    balance: balanceAfter(ctx.db, facts, planned),
    problem: handed ? handoverWords.handedOver(handed.to, handed.on, handed.keepUntil) : (misfit(ctx.db, section, owner) ?? brokenSentence(section)),
  };
}

const CHOICES = `SELECT account.id AS account, person, reference, bank_account.id AS bankAccount, bank_account.name
  FROM account CROSS JOIN bank_account ON bank_account.account = account.id
  WHERE account.removed_by IS NULL AND bank_account.removed_by IS NULL AND bank_account.what IS NOT 'cash'
    AND NOT EXISTS (SELECT 1 FROM pool_person AS one WHERE one.bank_account = bank_account.id AND one.removed_by IS NULL)
  ORDER BY person, reference, bank_account.id`;

function toLookAtFirst(a: SectionPreview, b: SectionPreview): number {
  if ((a.problem === null) !== (b.problem === null)) return a.problem === null ? 1 : -1;
  return (a.of?.person ?? '').localeCompare(b.of?.person ?? '', 'en-GB') || (a.accountInFile ?? '').localeCompare(b.accountInFile ?? '', 'en-GB');
}

function preview(ctx: ReadContext, { file: id, mapping, said }: { file: string; mapping?: Mapping | undefined; said: Said }): ManyPreview {
  const read = readOnce(ctx, id, mapping);
  const known = knownAccounts(ctx.db);
  const { sections, rejected, rows, format } = read.file;
  const each = sections.map((section, index) => {
    ctx.progress(importWords.steps.read, index, sections.length);
    return sectionPreview(ctx, read, section, known, said);
  });
  const into = Map.groupBy(each, ({ of }) => of?.bankAccount);
  const isTwice = ({ of, problem }: SectionPreview): boolean => of !== null && problem === null && (into.get(of.bankAccount)?.length ?? 0) > 1;
  const shown = each.map((one) => (isTwice(one) ? { ...one, problem: words.twoInto } : one));
  const isToSay = ({ accountInFile, of, problem }: SectionPreview): boolean =>
    accountInFile !== null && (of === null || (problem !== null && said.some((one) => one.accountInFile === accountInFile)));
  return {
    file: read.path,
    format: formatNames[format],
    rows,
    sections: shown.toSorted(toLookAtFirst),
    rejected: rejected.slice(0, FIRST_REJECTED),
    rejectedCount: rejected.length,
    choices: shown.some(isToSay) ? prepare<[], BankAccountOf>(ctx.db, CHOICES).all() : [],
  };
}

export const bankManyHandlers = {
  'bank.previewMany': preview,
  'bank.importMany': (ctx, { account, accounts, file: id, mapping, sections }) => {
    refuseUnnamed(accounts, sections, 'sections');
    const read = readOnce(ctx, id, mapping);
    const before = factsOf(ctx.db, account);
    const bankImport = new BankImport(ctx.db, before);
    for (const { accountInFile, bankAccount } of sections.filter((one) => one.account === account)) {
      if (sections.filter((one) => one.accountInFile === accountInFile).length > 1)
        throw new Refusal('badInput', words.notTwice(accountInFile), { field: 'sections' });
      const section = read.file.sections.find((one) => one.account === accountInFile);
      if (!section) throw new Refusal('badInput', words.notInFile(accountInFile), { field: 'sections' });
      if (sections.filter((one) => one.bankAccount === bankAccount).length > 1) throw new Refusal('badInput', words.twoInto, { field: 'sections' });
      const { id: into } = bankAccountIn(ctx.db, before, bankAccount);
      const broken = misfit(ctx.db, section, { account, bankAccount: into }) ?? brokenSentence(section);
      if (broken !== null) throw new Refusal('badInput', broken, { field: 'sections' });
      const statement = statementAlone(read.file, section);
      bankImport.add({ bankAccount: into, path: read.path, sha256: read.sha256, statement });
    }
    const { lines, imports } = bankImport.write(ctx);
    evidenceFollowsLines(ctx, account);
    postNewLines(ctx, before, { ...before, lines: [...before.lines, ...lines].toSorted(inOrderBy('day')) }, lines);
    return imports.map((one): ImportResult => {
      const result = importResult(ctx.db, account, one, ctx.now);
      if (!result) throw new Error('what was just brought in is not there');
      return result;
    });
  },
} satisfies Handlers<typeof bankManyMethods>;
