/**
 * Reads the folder of CSV and bank files somebody moves in with: all or nothing. Every problem in every file is listed,
 * and only where there is none does an account come out; what is odd but possible is told of beside it. Pure: bytes in,
 * records out. Nothing is numbered, compared between bank files or explained here.
 */
import type { MoveInNotice, MoveInProblem } from '../api/accounts.ts';
import { spanOf } from '../bank/duplicates.ts';
import { MAIN_BANK_ACCOUNT } from '../records/kinds/bank-accounts.ts';
import { MAIN_FUND } from '../records/kinds/funds.ts';
import type { RecordType } from '../records/kinds.ts';
import { kindOf, RECORD_TYPES } from '../records/kinds.ts';
import { referencesOf, USES } from '../records/names.ts';
import type { Referred } from '../records/natures.ts';
import { phrasesForSuppliers } from '../books/suppliers.ts';
import { invoiceNamed, invoicesByNumber } from '../explain/recorded.ts';
import { squeeze } from '../values/word-match.ts';
import { byKey } from '../values/own-keys.ts';
import { expectedWords, noticeWords } from '../words/move-in.ts';
import type { MoveInAccount, MoveInBankAccount, MoveInRecords } from './account.ts';
import { RECORD_NAMES } from './account.ts';
import type { RecordName } from './account.ts';
import { readAccount } from './account-file.ts';
import type { FolderFile, FoundFile } from './bank-files.ts';
import { bankAccountOf, readBankFiles } from './bank-files.ts';
import { sinceOpening } from './before-opening.ts';
import { checkSheets } from './checks.ts';
import type { Sheets } from './files.ts';
import { ACCOUNT_FILE, FILE_TITLES, fileOf, SHEETS } from './files.ts';
import { named, peopleInFile, suppliersInFolder } from './names.ts';
import { tellOddAccount, tellOddRows } from './notices.ts';
import { Findings } from './problems.ts';
import type { SheetRow } from './sheet.ts';
import { readSheet, wholeValues } from './sheet.ts';

export interface Folder {
  /** By file, then row. Empty exactly where there is an account. */
  readonly problems: readonly MoveInProblem[];
  readonly notices: readonly MoveInNotice[];
  /** What was read, in order of path. */
  readonly files: readonly FoundFile[];
  readonly account: MoveInAccount | null;
}

type OpenAccount = NonNullable<ReturnType<typeof readAccount>>;

const BARE_MANDATE = { who: null, document: null, scope: [], from: null, to: null, reviewOn: null, agreedBy: null, revokedOn: null, note: null };

/** `files`: paths inside the folder with `/` between (`account.csv`, `bank/june.csv`), in any order; hidden ones are not looked at. */
export function readFolder(files: readonly FolderFile[]): Folder {
  const findings = new Findings();
  const { byName, bank } = sorted(files, findings);
  const found: FoundFile[] = [];
  const openAccount = readAccount(byName.get(ACCOUNT_FILE) ?? null, found, findings);
  const read = named(readSheets(byName, found, findings), findings);
  checkSheets(read, findings);
  const main = { name: MAIN_BANK_ACCOUNT, openingBalance: openAccount?.openingBalance ?? 0, what: null, float: null };
  const further = read.bankAccounts.flatMap(({ values }) =>
    values.name === undefined
      ? []
      : [{ name: values.name, openingBalance: values.openingBalance ?? 0, what: values.what ?? null, float: values.float ?? null }],
  );
  const banks = readBankFiles(bank, [main, ...further], findings);
  found.push(...banks.found);
  const whole = findings.problems.length === 0 ? openAccount : null;
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
    else if (!FILE_TITLES.has(name)) findings.notice(path, null, noticeWords.unknownFile);
    else if (byName.has(name)) findings.problem(path, null, null, null, expectedWords.oneFile);
    else byName.set(name, { path, bytes: given.bytes });
  }
  return { byName, bank };
}

function readSheets(byName: ReadonlyMap<string, FolderFile>, found: FoundFile[], findings: Findings): Sheets {
  const sheets: Partial<Record<RecordType, unknown>> = byKey(RECORD_TYPES, () => []);
  for (const { type, file, title, columns } of SHEETS) {
    const given = byName.get(file);
    if (!given) continue;
    const rows = readSheet(file, given.bytes, columns, findings);
    found.push({ path: given.path, what: title, rows: rows.length });
    sheets[type] = rows;
  }
  return sheets as Sheets;
}

/** All cells are read and all checks passed: what is left is to leave out what is before the opening, and to tell what is odd. */
function accountOf({ account, role }: OpenAccount, read: Sheets, bankAccounts: readonly MoveInBankAccount[], findings: Findings): MoveInAccount {
  const ordered = bankAccounts.map((one) => ({ ...one, files: inOrderOfDays(one.files) }));
  tellOddRows(read, findings);
  const sheets = sinceOpening(read, ordered, account.openedOn, findings);
  const whole = { account, bankAccounts: ordered, records: recordsOf(sheets, role, findings) };
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

function recordsOf(sheets: Sheets, role: OpenAccount['role'], findings: Findings): MoveInRecords {
  const made = byKey<RecordName, readonly object[]>(RECORD_NAMES, (type) => {
    const { sheet } = kindOf(type);
    return sheets[type].map((row: SheetRow<object>, index) => sheet?.record?.(wholeValues(row), index) ?? wholeValues(row));
  });
  const uses = USES.filter(({ type }) => type !== 'bankAccounts').flatMap(({ type, field, refers }) =>
    made[type as RecordName].map((record) => ({ refers, name: Reflect.get(record, field) as unknown })),
  );
  const funds = sheets.funds.map((row) => wholeValues(row).fund);
  if (!funds.includes(MAIN_FUND) && uses.some(({ refers, name }) => refers === 'fund' && name === MAIN_FUND)) {
    findings.notice(fileOf('funds'), null, noticeWords.mainFund);
    funds.unshift(MAIN_FUND);
    made.funds = [{ fund: MAIN_FUND, name: MAIN_FUND, ringFenced: false, payer: null }, ...made.funds];
  }
  // The role in account.csv may be all that is said of it.
  if (role !== 'holder' && sheets.mandates.every((row) => wholeValues(row).role !== role)) made.mandates = [{ ...BARE_MANDATE, role }, ...made.mandates];
  const lines = [...new Set(sheets.plan.map((row) => wholeValues(row).line))];
  made.planLines = lines.map((name) => ({ name }));
  const suppliers = suppliersInFolder(sheets);
  made.suppliers = suppliers;
  const places = {
    person: placesOf(peopleInFile(sheets)),
    planLine: placesOf(lines),
    fund: placesOf(funds),
    supplier: placesOf(suppliers.map(({ name }) => name)),
    wish: placesOf(made.wishes.map((wish) => Reflect.get(wish, 'what') as unknown)),
    outcome: placesOf(made.outcomes.map((outcome) => Reflect.get(outcome, 'name') as unknown)),
    ownAccount: placesOf(made.ownAccounts.map((one) => Reflect.get(one, 'name') as unknown)),
  };
  const placed = byKey<RecordName, readonly object[]>(RECORD_NAMES, (type) => made[type].map((record) => withPlaces(type, record, places))) as MoveInRecords;
  return { ...placed, payments: ofInvoices(placed, sheets) };
}

/** Payments with the places of the invoices they pay: the number is that of an invoice, the payee and the way of the money tell which. */
function ofInvoices({ payments, invoices, suppliers }: MoveInRecords, sheets: Sheets): MoveInRecords['payments'] {
  const placed = invoices.map((invoice, index) => ({ ...invoice, id: index + 1 })).toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.id - b.id));
  const byNumber = invoicesByNumber(placed);
  const phrases = phrasesForSuppliers(suppliers.map((supplier, index) => ({ ...supplier, id: index + 1 })));
  return payments.map((payment, index) => {
    const number = sheets.payments[index]?.values.invoice ?? null;
    return { ...payment, invoice: number === null ? null : (invoiceNamed(payment, byNumber.get(squeeze(number)) ?? [], phrases)?.id ?? null) };
  });
}

/** The place of each name, from 1. */
function placesOf(names: readonly unknown[]): ReadonlyMap<unknown, number> {
  return new Map(names.map((name, index) => [name, index + 1]));
}

/** A sheet names none of these, or in its own way. */
const UNPLACED = ['invoice', 'purchase', 'bankAccount', 'letter'] as const satisfies readonly Referred[];
type Placed = Exclude<Referred, (typeof UNPLACED)[number]>;
const isPlaced = (refers: Referred): refers is Placed => !UNPLACED.some((one) => one === refers);

/** A record with the places of what it names; the invoice a payment names is found later. */
function withPlaces(type: RecordType, record: object, places: Readonly<Record<Placed, ReadonlyMap<unknown, number>>>): object {
  const found = referencesOf(type).map(({ field, refers }) => [field, isPlaced(refers) ? (places[refers].get(Reflect.get(record, field)) ?? null) : null]);
  return { ...record, ...Object.fromEntries(found) };
}

function inOrder<T extends { readonly file: string; readonly row: number | null }>(list: readonly T[]): T[] {
  return list.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : (a.row ?? 0) - (b.row ?? 0)));
}
