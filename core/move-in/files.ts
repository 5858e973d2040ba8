/**
 * The files somebody may move in with: account.csv, whose keys are here, and one for each kind of record that has a sheet. Under which
 * heading a field stands, what it may hold and what an empty cell means is said by the kind.
 */
import { MANDATE_ROLES, NATIONS } from '../books/facts.ts';
import type { Kind, Posts, RowValues } from '../records/kind.ts';
import type { KINDS, RecordType } from '../records/kinds.ts';
import { kindOf, RECORD_TYPES } from '../records/kinds.ts';
import { day, money, need, oneOf, or, text, yesNo } from './cells.ts';
import { MOST_NAME, MOST_NOTE } from '../values/limits.ts';
import { accountFileTitle } from '../words/move-in.ts';
import type { Columns, SheetRow, Values } from './sheet.ts';

export const ACCOUNT_FILE = 'account.csv';

/** Who looks after the money. */
const ACCOUNT_ROLES = ['holder', ...MANDATE_ROLES] as const;

/** The keys of account.csv, each a row. */
export const ACCOUNT_KEYS = {
  reference: need('reference', text(MOST_NAME)),
  person: need('person', text(MOST_NAME)),
  council: need('council', text(MOST_NAME)),
  openedOn: need('opened_on', day),
  openingBalance: need('opening_balance', money),
  planYearStart: need('plan_year_start', day),
  role: need('role', oneOf(ACCOUNT_ROLES)),
  employmentAllowance: need('employment_allowance', yesNo),
  nation: or('nation', oneOf(NATIONS), 'england-and-wales'),
  ask: or('ask', text(MOST_NAME), null),
};
export type AccountValues = Values<typeof ACCOUNT_KEYS>;

export const KEY_AND_VALUE = { key: need('key', text(MOST_NAME)), value: or('value', text(MOST_NOTE), '') };

interface Sheet {
  readonly type: RecordType;
  readonly file: string;
  readonly title: string;
  readonly columns: Columns;
}

/** One for each kind that may be moved in. */
export const SHEETS: readonly Sheet[] = RECORD_TYPES.flatMap((type) => {
  const { sheet, fields } = kindOf(type);
  const columns = Object.entries(fields).flatMap(([name, { column }]) => (column ? [[name, column] as const] : []));
  return sheet ? [{ type, file: sheet.file, title: sheet.title, columns: { ...Object.fromEntries(columns), ...sheet.more } }] : [];
});

export function fileOf(type: RecordType): string {
  return kindOf(type).sheet?.file ?? '';
}

/** What each file is, by its name, for the list of what was found. */
export const FILE_TITLES: ReadonlyMap<string, string> = new Map([[ACCOUNT_FILE, accountFileTitle], ...SHEETS.map(({ file, title }) => [file, title] as const)]);

/** The values of one row of a kind's file. */
export type RowOf<T extends RecordType> = (typeof KINDS)[T] extends Kind<string, infer F, infer More, Posts | null> ? RowValues<F, More> : never;
/** Rows of every kind; none of one without a file. */
export type Sheets = { readonly [T in RecordType]: readonly SheetRow<RowOf<T>>[] };
