/**
 * The bank files of a folder: `bank/*` of the main bank account, `bank/NAME/*` of each further one. A file or row that
 * cannot be read, or is of another account, is a problem: money would be missing. A printed balance that does not
 * follow is told of, for the overview compares balances too. Lines are not compared between files here.
 */
import { sameAccount, statementOf } from '../bank/account.ts';
import { readBankFile } from '../bank/read.ts';
import { turnover, withinTotal } from '../bank/total.ts';
import type { BankFile } from '../bank/types.ts';
import { folded } from '../values/text.ts';
import { bankFileWords, formatNames } from '../words/bank/files.ts';
import { bankFileWord, expectedWords, noticeWords, oneBankAccountSentence, rejectedSentence } from '../words/move-in.ts';
import type { MoveInBankAccount, MoveInBankFile } from './account.ts';
import { MAIN_BANK_ACCOUNT } from '../records/kinds/bank-accounts.ts';
import type { Findings } from './problems.ts';

export interface FolderFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface FoundFile {
  readonly path: string;
  readonly what: string;
  readonly rows: number;
}

type NamedBalance = Pick<MoveInBankAccount, 'name' | 'openingBalance' | 'what' | 'float'>;

/** The bank account a path belongs to: `bank/june.csv` to main, `bank/savings/june.csv` to savings; null where it is no bank file. */
export function bankAccountOf(path: string): string | null {
  const parts = path.split('/');
  if (parts[0]?.toLowerCase() !== 'bank' || parts.length < 2) return null;
  return parts.length === 2 ? MAIN_BANK_ACCOUNT : parts.slice(1, -1).join('/');
}

/** `files`: those under bank/, in order of path. `accounts`: the main one first. */
export function readBankFiles(
  files: readonly FolderFile[],
  accounts: readonly NamedBalance[],
  findings: Findings,
): { accounts: MoveInBankAccount[]; found: FoundFile[] } {
  const found: FoundFile[] = [];
  const read = new Map<string, MoveInBankFile[]>(accounts.map(({ name }) => [folded(name), []]));
  let total = 0;
  for (const [index, { path, bytes }] of files.entries()) {
    const same = files.slice(0, index).find((one) => isSame(one.bytes, bytes));
    if (same) findings.notice(path, null, noticeWords.sameFile(same.path, folded(bankAccountOf(same.path) ?? '') === folded(bankAccountOf(path) ?? '')));
    const ofAccount = read.get(folded(bankAccountOf(path) ?? ''));
    if (!ofAccount) findings.problem(path, null, null, null, expectedWords.bankAccount);
    const file = readOne(path, bytes, findings);
    if (!file) continue;
    found.push({ path, what: bankFileWord(formatNames[file.format]), rows: file.rows });
    const statement = theOnlyStatement(path, file, ofAccount ?? [], findings);
    if (!statement) continue;
    // Lines that two files show count twice here, which is of no matter: the limit is far away.
    const countable = withinTotal({ ...statement, rejected: [] }, total, new Set(statement.lines));
    total += turnover(countable.lines);
    for (const { row, text, reason } of countable.rejected) findings.said(path, row, text, expectedWords.readable, rejectedSentence(path, row, reason));
    ofAccount?.push({ path, statement });
  }
  for (const { name, what } of accounts)
    if (what !== 'cash' && read.get(folded(name))?.length === 0) findings.notice('bank', null, noticeWords.noBankFiles(name));
  return {
    accounts: accounts.map((one) => ({ ...one, nothingMoreUpTo: null, usedFrom: null, usedTo: null, files: read.get(folded(one.name)) ?? [] })),
    found,
  };
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

function readOne(path: string, bytes: Uint8Array, findings: Findings): BankFile | null {
  const result = readBankFile(bytes, path);
  if (result.kind === 'file') return result.file;
  const message = result.kind === 'problem' ? result.message : bankFileWords.noTable(path);
  findings.said(path, null, null, expectedWords.bankFile, message);
  return null;
}

/** The file's one statement, of the same bank account as the files before it; anything else is a problem. */
function theOnlyStatement(path: string, file: BankFile, before: readonly MoveInBankFile[], findings: Findings): MoveInBankFile['statement'] | null {
  for (const { row, text, reason } of file.rejected) findings.said(path, row, text, expectedWords.readable, rejectedSentence(path, row, reason));
  const [section, another] = file.sections;
  if (!section) return null;
  if (another) {
    const named = file.sections.map(({ account }) => account ?? '?');
    findings.said(path, null, named.join(', '), expectedWords.oneBankAccount, oneBankAccountSentence(path, named));
    return null;
  }
  const other = before.find(({ statement }) => sameAccount(statement.account, section.account) === 'other');
  if (other) {
    const named = [section.account ?? '?', `${other.statement.account} (${other.path})`];
    findings.said(path, null, section.account, expectedWords.oneBankAccount, oneBankAccountSentence(path, named));
  }
  for (const { row, expected, found } of section.chain.breaks) findings.notice(path, row, noticeWords.balanceBreak(expected, found));
  if (section.lines.length === 0) findings.notice(path, null, noticeWords.bankEmpty);
  return statementOf(file, section);
}
