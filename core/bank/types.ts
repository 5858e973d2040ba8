/**
 * What a bank file says, once read: its lines, the rows that could not be read, and what the bank printed beside them.
 * Pure shapes. A file is evidence and is never altered: every data row of it is a line or a rejected row, so that
 * imported + already there + before opening + rejected = rows. Money is whole pence (in +, out -), days `YYYY-MM-DD`.
 */
import type { Day, Pence } from '../values/units.ts';
import type { Mapping } from './mapping.ts';

/** Named after whoever's layout it is; several banks may use one. `mapped`: read by columns the user chose. `typed`: no file, but lines typed by hand. `pooled`: parts of lines of pooled money. */
const BANK_FORMATS = [
  'barclays',
  'lloyds',
  'natwest',
  'hsbc',
  'first_direct',
  'santander',
  'nationwide',
  'starling',
  'monzo',
  'metro',
  'coop',
  'midata',
  'ofx',
  'qif',
  'mt940',
  'camt',
  'mapped',
  'typed',
  'pooled',
] as const;
export type BankFormat = (typeof BANK_FORMATS)[number];

/** One line of a statement. */
export interface BankLine {
  /** The line of the file it begins on, the first being 1. */
  readonly row: number;
  readonly day: Day;
  readonly amount: Pence;
  /** The description, or counterparty and reference joined by a blank; never the bank's type column. Runs of blanks are one. */
  readonly text: string;
  /** What the account held after this line, where the bank prints it. */
  readonly balance: Pence | null;
  /** The bank's own number for it with its kind in front (`monzo:tx_1`, `ofx:20261005-1`, `mapped:77`); see duplicates.ts for how far each is trusted. */
  readonly bankId: string | null;
  /** The bank's type column, as printed. */
  readonly type: string | null;
}

/** A row that cannot be read, or must not be: shown to the user with the reason, never dropped. */
export interface RejectedRow {
  readonly row: number;
  /** The row as the file has it, shortened to what fits on a screen. */
  readonly text: string;
  /** A sentence. */
  readonly reason: string;
}

/** A printed balance that does not follow from the one before it. */
export interface ChainBreak {
  readonly row: number;
  readonly expected: Pence;
  readonly found: Pence;
}

/** The lines of one bank account in a file, oldest first; within a day in the order in which they happened. */
export interface BankSection {
  /** As the file names the account (`30-00-00 12345678`, `****45678`), or null where it does not. */
  readonly account: string | null;
  readonly lines: readonly BankLine[];
  readonly lastBalance: { readonly day: Day; readonly balance: Pence } | null;
  /** The last day the file says it covers, where it says so. */
  readonly coversTo: Day | null;
  readonly chain: { readonly ok: boolean; readonly breaks: readonly ChainBreak[] };
  /** How the file itself was ordered. */
  readonly order: 'oldest' | 'newest';
}

/** A file that was read. Always in pounds sterling: another currency is refused, as a file or row by row. */
export interface BankFile {
  readonly format: BankFormat;
  /** One for each bank account in it; at least one. Most files have one. */
  readonly sections: readonly BankSection[];
  readonly rejected: readonly RejectedRow[];
  /** Data rows in the file: all lines of all sections, and the rejected. */
  readonly rows: number;
}

/** One account's part of a file: the lines of other accounts in it count as rejected. */
export interface BankStatement extends BankSection {
  readonly format: BankFormat;
  readonly rejected: readonly RejectedRow[];
  readonly rows: number;
}

/** A table whose columns nobody has named yet: what the column mapper needs. */
export interface UnknownTable {
  /** The first rows as cells, the header among them where there is one. */
  readonly cells: readonly (readonly string[])[];
  /** What a remembered mapping is found by. */
  readonly headerKey: string;
  readonly delimiter: Mapping['delimiter'];
  readonly hasHeader: boolean;
  /** The best guess, to be shown and put right; null where not even a date or an amount was found. */
  readonly guess: Mapping | null;
}

export type ReadResult =
  | { readonly kind: 'file'; readonly file: BankFile }
  | { readonly kind: 'unknown'; readonly table: UnknownTable }
  /** Nothing of it can come in; the message is a sentence for the user. */
  | { readonly kind: 'problem'; readonly code: 'formatUnknown' | 'wrongCurrency'; readonly message: string };
