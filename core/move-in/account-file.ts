/** Reads account.csv, the one file that must be there: a key and its value to a row, in any order. */
import type { Account } from '../books/facts.ts';
import type { Pence } from '../values/units.ts';
import { accountFileTitle, expectedWords, noticeWords } from '../words/move-in.ts';
import type { Unnumbered } from './account.ts';
import type { FolderFile, FoundFile } from './bank-files.ts';
import type { AccountValues } from './files.ts';
import { ACCOUNT_FILE, ACCOUNT_KEYS, KEY_AND_VALUE } from './files.ts';
import type { Findings } from './problems.ts';
import { readSheet } from './sheet.ts';

/** Null where something in it is a problem; every problem is told. */
export function readAccount(
  file: FolderFile | null,
  found: FoundFile[],
  findings: Findings,
): { account: Unnumbered<Account>; openingBalance: Pence; role: AccountValues['role'] } | null {
  const before = findings.problems.length;
  if (!file) {
    findings.problem(ACCOUNT_FILE, null, null, null, expectedWords.thisFile);
    return null;
  }
  const rows = readSheet(ACCOUNT_FILE, file.bytes, KEY_AND_VALUE, findings);
  found.push({ path: file.path, what: accountFileTitle, rows: rows.length });
  if (findings.problems.length > before) return null;
  const written = new Map<string, { readonly row: number; readonly value: string }>();
  for (const { row, values, cell } of rows) {
    const key = (values.key ?? '').toLowerCase();
    if (!Object.values(ACCOUNT_KEYS).some(({ column }) => column === key)) findings.notice(ACCOUNT_FILE, row, noticeWords.unknownKey(cell('key')));
    else if (written.has(key)) findings.problem(ACCOUNT_FILE, row, 'key', cell('key'), expectedWords.once(key));
    else written.set(key, { row, value: values.value ?? '' });
  }
  const account: Record<string, unknown> = {};
  for (const [field, { column: key, kind, empty }] of Object.entries(ACCOUNT_KEYS)) {
    const given = written.get(key);
    const value = !given || given.value === '' ? empty : (kind.read(given.value) ?? undefined);
    account[field] = value;
    if (value !== undefined) continue;
    if (given) findings.problem(ACCOUNT_FILE, given.row, 'value', given.value, `${key}: ${kind.expected}`);
    else findings.problem(ACCOUNT_FILE, null, 'key', null, expectedWords.key(key));
  }
  if (findings.problems.length > before) return null;
  const { openingBalance, role, ...rest } = account as unknown as AccountValues;
  return { account: rest, openingBalance, role };
}
