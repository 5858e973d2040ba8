/**
 * Reads a chosen bank file the way the program remembers it: by its layout, or by columns chosen once for its heading; and says
 * which bank account it is of. What a file's bytes mean is core/bank's to say. Nothing is written but what is to be remembered.
 */
import { sameAccount, sectionFor } from '../../core/bank/account.ts';
import type { Mapping } from '../../core/bank/mapping.ts';
import { MAPPING } from '../../core/bank/mapping.ts';
import { readBankFile } from '../../core/bank/read.ts';
import type { BankFile, BankSection, ReadResult } from '../../core/bank/types.ts';
import type { AccountFacts, BankAccount } from '../../core/books/facts.ts';
import { Refusal } from '../../core/values/problem.ts';
import { importWords } from '../../core/words/bank/import.ts';
import { poolOfBankAccount, refuseShare } from '../pools/held.ts';
import type { WriteContext } from '../runtime/context.ts';
import type { ReadDb } from '../runtime/statements.ts';
import { prepare, prepareWrite } from '../runtime/statements.ts';

function rememberedMapping(db: ReadDb, headerKey: string): Mapping | null {
  const row = prepare<[string], { mapping: string }>(db, 'SELECT mapping FROM bank_profile WHERE header = ?').get(headerKey);
  return row ? MAPPING.parse(JSON.parse(row.mapping)) : null;
}

/** `mapping`: chosen now; else the one remembered for the file's heading is used where no layout is known. */
export function readFile(db: ReadDb, bytes: Uint8Array, path: string, mapping: Mapping | undefined): ReadResult & { mapping: Mapping | null } {
  const read = readBankFile(bytes, path, mapping);
  if (read.kind !== 'unknown' || mapping) return { ...read, mapping: mapping ?? null };
  const remembered = rememberedMapping(db, read.table.headerKey);
  return remembered ? { ...readBankFile(bytes, path, remembered), mapping: remembered } : { ...read, mapping: null };
}

/** The file, or the problem it is. */
export function fileOrRefusal(read: ReadResult, path: string): BankFile {
  if (read.kind === 'problem') throw new Refusal(read.code, read.message, { field: 'file' });
  if (read.kind === 'unknown') throw new Refusal('formatUnknown', importWords.unknownTable(path), { field: 'mapping' });
  return read.file;
}

/** Keeps chosen columns under the file's heading, for the next file. */
export function rememberMapping(ctx: WriteContext, mapping: Mapping): void {
  const text = JSON.stringify(mapping);
  const known = prepare<[string], { id: number; mapping: string }>(ctx.db, 'SELECT id, mapping FROM bank_profile WHERE header = ?').get(mapping.headerKey);
  if (known?.mapping === text) return;
  if (known) ctx.changing('bank_profile', known.id, () => prepareWrite(ctx.db, 'UPDATE bank_profile SET mapping = ? WHERE id = ?').run(text, known.id));
  else
    ctx.added(
      'bank_profile',
      Number(prepareWrite(ctx.db, 'INSERT INTO bank_profile (header, mapping) VALUES (?, ?)').run(mapping.headerKey, text).lastInsertRowid),
    );
}

/** The bank's own name for a bank account, as its newest file not taken back gives it. */
export function knownAs(db: ReadDb, account: number, bankAccount: number): string | null {
  const sql = `SELECT account_shown FROM import WHERE account = ? AND bank_account = ? AND undone_by IS NULL AND account_shown IS NOT NULL ORDER BY id DESC LIMIT 1`;
  return prepare<[number, number], { account_shown: string }>(db, sql).get(account, bankAccount)?.account_shown ?? null;
}

export interface Wanted {
  readonly bankAccount?: number | undefined;
  readonly accountInFile?: string | undefined;
  readonly evenIfOtherAccount?: boolean | undefined;
}
export interface Chosen {
  readonly bankAccount: BankAccount;
  readonly section: BankSection;
}

/**
 * Which part of the file goes into which bank account. Refuses with `wrongAccount` a file of another account than the files
 * before it, unless told to go on, and a file of several accounts where it cannot be known which is meant.
 */
export function chooseAccount(db: ReadDb, facts: AccountFacts, file: BankFile, path: string, wanted: Wanted): Chosen {
  const known = new Map(facts.bankAccounts.map((one) => [one.id, knownAs(db, facts.account.id, one.id)]));
  // No bank has files of a tin, nor of somebody's share of pooled money.
  const isOfBank = ({ id, what }: BankAccount): boolean => what !== 'cash' && poolOfBankAccount(db, id) === null;
  const asked = facts.bankAccounts.filter((one) => (wanted.bankAccount === undefined ? isOfBank(one) : one.id === wanted.bankAccount));
  for (const { id } of asked.length > 0 ? asked : facts.bankAccounts) refuseShare(db, id);
  const [first] = asked;
  if (!first) throw new Refusal('notFound', importWords.noBankAccount, { field: 'bankAccount' });
  const section = sectionWanted(
    file,
    path,
    wanted,
    asked.map((one) => known.get(one.id) ?? null),
  );

  const how = (one: BankAccount): 'same' | 'other' | 'unknown' => sameAccount(known.get(one.id) ?? null, section.account);
  const bankAccount = asked.find((one) => how(one) === 'same') ?? asked.find((one) => how(one) === 'unknown') ?? first;
  if (wanted.evenIfOtherAccount === true || how(bankAccount) === 'same') return { bankAccount, section };
  const owner = facts.bankAccounts.find((one) => one.id !== bankAccount.id && how(one) === 'same');
  const found = section.account ?? '';
  if (owner) throw new Refusal('wrongAccount', importWords.ofAnother(path, found, owner.name), { field: 'bankAccount' });
  if (how(bankAccount) === 'other')
    throw new Refusal('wrongAccount', importWords.otherAccount(path, found, known.get(bankAccount.id) ?? '', bankAccount.name), { field: 'file' });
  return { bankAccount, section };
}

function sectionWanted(file: BankFile, path: string, { accountInFile }: Wanted, known: readonly (string | null)[]): BankSection {
  const accounts = file.sections.map((section) => section.account ?? '');
  if (accountInFile !== undefined) {
    const named = file.sections.find((section) => section.account === accountInFile);
    if (!named) throw new Refusal('badInput', importWords.noSuchAccount(path, accountInFile), { field: 'accountInFile' });
    return named;
  }
  for (const name of known) {
    const section = sectionFor(file, name);
    if (section) return section;
  }
  throw new Refusal('wrongAccount', importWords.severalAccounts(path, accounts), { field: 'accountInFile', detail: accounts });
}
