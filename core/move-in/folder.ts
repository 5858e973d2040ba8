/**
 * Reads the folder of CSV and bank files somebody moves in with: all or nothing. Every problem in every file is listed,
 * and only where there is none does an account come out; what is odd but possible is told of beside it. Pure: bytes in,
 * records out. Nothing is numbered, compared between bank files or explained here.
 */
import type { MoveInNotice, MoveInProblem } from '../api/accounts.ts';
import { spanOf } from '../bank/duplicates.ts';
import type { Account } from '../books/facts.ts';
import { parseHours } from '../values/hours.ts';
import { parseMoney } from '../values/money.ts';
import { expectedWords, fileWords, noticeWords } from '../words/move-in.ts';
import type { MoveInAccount, MoveInBankAccount, MoveInRecords, Unnumbered } from './account.ts';
import { readAccount } from './account-file.ts';
import type { FolderFile, FoundFile } from './bank-files.ts';
import { bankAccountOf, readBankFiles } from './bank-files.ts';
import { sinceOpening } from './before-opening.ts';
import { MAIN_BANK_ACCOUNT, checkSheets } from './checks.ts';
import type { RowOf, SheetName, Sheets } from './files.ts';
import { SHEETS, SHEET_NAMES } from './files.ts';
import { MAIN_FUND, named, peopleInFile } from './names.ts';
import { tellOddAccount, tellOddRows } from './notices.ts';
import { Findings } from './problems.ts';
import { readSheet, wholeValues } from './sheet.ts';

export interface Folder {
  /** By file, then row. Empty exactly where there is an account. */
  readonly problems: readonly MoveInProblem[];
  readonly notices: readonly MoveInNotice[];
  /** What was read, in order of path. */
  readonly files: readonly FoundFile[];
  readonly account: MoveInAccount | null;
}

/** `files`: paths inside the folder with `/` between (`account.csv`, `bank/june.csv`), in any order; hidden ones are not looked at. */
export function readFolder(files: readonly FolderFile[]): Folder {
  const findings = new Findings();
  const { byName, bank } = sorted(files, findings);
  const found: FoundFile[] = [];
  const openAccount = readAccount(byName.get('account.csv') ?? null, found, findings);
  const read = named(readSheets(byName, found, findings), findings);
  checkSheets(read, findings);
  const main = { name: MAIN_BANK_ACCOUNT, openingBalance: openAccount?.openingBalance ?? 0 };
  const further = read.bankAccounts.flatMap(({ values }) =>
    values.name === undefined ? [] : [{ name: values.name, openingBalance: values.openingBalance ?? 0 }],
  );
  const banks = readBankFiles(bank, [main, ...further], findings);
  found.push(...banks.found);
  const whole = findings.problems.length === 0 && openAccount ? openAccount.account : null;
  return {
    problems: inOrder(findings.problems),
    account: whole && accountOf(whole, read, banks.accounts, findings),
    notices: inOrder(findings.notices),
    files: found.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
  };
}

/** The files Headroom knows by name, lower case, and the bank's; the rest is told of and left alone. */
function sorted(files: readonly FolderFile[], findings: Findings): { byName: Map<string, FolderFile>; bank: FolderFile[] } {
  const byName = new Map<string, FolderFile>();
  const bank: FolderFile[] = [];
  for (const given of files.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))) {
    const path = given.path.replaceAll('\\', '/').replace(/^(?:\.?\/)+/, '');
    const name = path.toLowerCase();
    if (path.split('/').some((part) => part.startsWith('.') || /^(?:thumbs\.db|desktop\.ini|__macosx)$/i.test(part))) continue;
    if (bankAccountOf(path) !== null) bank.push({ path, bytes: given.bytes });
    else if (!Object.hasOwn(fileWords, name)) findings.notice(path, null, noticeWords.unknownFile);
    else if (byName.has(name)) findings.problem(path, null, null, null, expectedWords.oneFile);
    else byName.set(name, { path, bytes: given.bytes });
  }
  return { byName, bank };
}

function readSheets(byName: ReadonlyMap<string, FolderFile>, found: FoundFile[], findings: Findings): Sheets {
  const read = (name: SheetName): unknown => {
    const { file, columns } = SHEETS[name];
    const given = byName.get(file);
    if (!given) return [];
    const rows = readSheet(file, given.bytes, columns, findings);
    found.push({ path: given.path, what: fileWords[file] ?? file, rows: rows.length });
    return rows;
  };
  return Object.fromEntries(SHEET_NAMES.map((name) => [name, read(name)])) as unknown as Sheets;
}

/** All cells are read and all checks passed: what is left is to leave out what is before the opening, and to tell what is odd. */
function accountOf(account: Unnumbered<Account>, read: Sheets, bankAccounts: readonly MoveInBankAccount[], findings: Findings): MoveInAccount {
  const ordered = bankAccounts.map((one) => ({ ...one, files: inOrderOfDays(one.files) }));
  tellOddRows(read, findings);
  const sheets = sinceOpening(read, ordered, account.openedOn, findings);
  const whole = { account, bankAccounts: ordered, records: recordsOf(sheets, findings) };
  tellOddAccount(whole, findings);
  return whole;
}

/** Files by their days and then by what is in them, so that what they are called does not matter. */
function inOrderOfDays(files: MoveInBankAccount['files']): MoveInBankAccount['files'] {
  const keyed = files.map((file) => {
    const { lines } = file.statement;
    const span = spanOf(lines);
    const content = lines.map(({ day, amount, text, balance }) => `${day} ${amount} ${text} ${balance}`);
    return { file, key: [span?.from ?? '', span?.to ?? '', ...content].join('\n') };
  });
  return keyed.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ file }) => file);
}

function recordsOf(sheets: Sheets, findings: Findings): MoveInRecords {
  const rows = <N extends SheetName>(name: N): RowOf<N>[] => sheets[name].map(wholeValues);
  const funds = rows('funds').map((fund) => ({ ...fund, name: fund.name || fund.fund }));
  const usesMain =
    [...rows('plan'), ...rows('rules')].some(({ fund }) => fund === MAIN_FUND) ||
    rows('opening').some(({ what, name }) => what === 'fund' && name === MAIN_FUND);
  if (usesMain && !funds.some(({ fund }) => fund === MAIN_FUND)) {
    findings.notice(SHEETS.funds.file, null, noticeWords.mainFund);
    funds.unshift({ fund: MAIN_FUND, name: MAIN_FUND, ringFenced: false });
  }
  const lineNames = [...new Set(rows('plan').map(({ line }) => line))];
  const place = (names: readonly string[]) => {
    const places = new Map(names.map((name, index) => [name, index + 1]));
    return (name: string | null): number | null => (name === null ? null : (places.get(name) ?? null));
  };
  const [personAt, lineAt, fundAt] = [place(peopleInFile(sheets)), place(lineNames), place(funds.map(({ fund }) => fund))];
  const ofLine = <R extends { readonly planLine: string | null }>(row: R) => ({ ...row, planLine: lineAt(row.planLine) });
  const ofPerson = <R extends { readonly name: string }>({ name, ...row }: R) => ({ person: personAt(name) ?? 0, ...row });
  return {
    funds,
    planLines: lineNames.map((name) => ({ name })),
    plan: rows('plan').map((version) => ({ ...version, line: lineAt(version.line) ?? 0, fund: fundAt(version.fund) })),
    people: rows('people').map(ofLine),
    opening: rows('opening').map(({ what, name, amount }) => {
      const of = {
        person: what === 'holiday' ? personAt(name) : null,
        planLine: what === 'spent' ? lineAt(name) : null,
        fund: what === 'fund' ? fundAt(name) : null,
      };
      return what === 'holiday' ? { what, ...of, pence: null, hours: parseHours(amount) } : { what, ...of, pence: parseMoney(amount), hours: null };
    }),
    councilRules: rows('councilRules'),
    contributionRates: rows('contributionRates'),
    contributionPaid: rows('contributionPaid'),
    payRates: rows('payRates').map(ofPerson),
    timesheets: rows('timesheets').map(ofPerson),
    payslips: rows('payslips').map(ofPerson),
    invoices: rows('invoices').map(ofLine),
    purchases: rows('purchases').map(ofLine),
    payments: rows('payments').map(ofLine),
    setAside: rows('setAside'),
    rules: rows('rules').map((rule, position) => ({ position, ...ofLine(rule), fund: fundAt(rule.fund) })),
  };
}

function inOrder<T extends { readonly file: string; readonly row: number | null }>(list: readonly T[]): T[] {
  return list.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : (a.row ?? 0) - (b.row ?? 0)));
}
