/**
 * The files of a folder with an example row or two each, to begin from: together they are a small invented account that can
 * move in as it stands. Headings and rows are those of the kinds.
 */
import { keysOf } from '../values/own-keys.ts';
import { kindOf } from '../records/kinds.ts';
import { csvLine } from './csv-line.ts';
import { ACCOUNT_FILE, ACCOUNT_KEYS, KEY_AND_VALUE, SHEETS } from './files.ts';

const ACCOUNT: { readonly [key in keyof typeof ACCOUNT_KEYS]: string } = {
  reference: 'EXAMPLE-1',
  person: 'A Person',
  council: 'Anyshire Council',
  openedOn: '06/04/2026',
  openingBalance: '1000.00',
  planYearStart: '06/04/2026',
  role: 'holder',
  employmentAllowance: 'yes',
  nation: 'england-and-wales',
  ask: 'Jo Example, 01632 960123',
};

/** Every file by its name, as CSV text. Bank files are not among them: those come from the bank. */
export function templates(): { readonly name: string; readonly text: string }[] {
  const account = keysOf(ACCOUNT_KEYS).map((field) => [ACCOUNT_KEYS[field].column, ACCOUNT[field]]);
  const sheets = SHEETS.map(({ type, file, columns }) => {
    const headings = Object.values(columns).map(({ column }) => column);
    const rows = [kindOf(type).sheet?.example ?? []].flat();
    return { name: file, text: csv([headings, ...rows.map((row) => headings.map((heading) => row[heading] ?? ''))]) };
  });
  return [{ name: ACCOUNT_FILE, text: csv([Object.values(KEY_AND_VALUE).map(({ column }) => column), ...account]) }, ...sheets];
}

function csv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${csvLine(row)}\r\n`).join('');
}
