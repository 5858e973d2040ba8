/**
 * One CSV file whose rows become records of an account that is there: its rows, what can't be read of it cell by cell, and whether it may come
 * in. What a row means, and whether it is there already, is for its kind of record to say. Nothing is dropped unseen. Pure.
 */
import { expectedWords } from '../words/move-in.ts';
import { Findings } from './problems.ts';
import type { Columns, SheetRow, Values } from './sheet.ts';
import { readSheet } from './sheet.ts';

/** Rows of one file: as many as records that are saved at once. */
export const MOST_ROWS = 2000;

/** What whoever brings a file in says. */
export interface FileChoices {
  /** Rows that may be there already, and come in all the same. */
  readonly twice: readonly number[];
  /** What can't be read is left out. */
  readonly withoutUnread: boolean;
}

/** A row that can be read. */
export interface FileRow {
  /** As a spreadsheet numbers it. */
  readonly row: number;
  /** What is odd, but may be right. */
  readonly notices: readonly string[];
}

export interface UnreadCell {
  /** Null: of the whole file. */
  readonly row: number | null;
  readonly column: string | null;
  readonly value: string | null;
  /** Completes "expected …". */
  readonly expected: string;
}

/** What is shown of a file before anything of it is kept. */
export interface FoundInFile<R extends FileRow> {
  readonly rows: number;
  readonly comesIn: readonly R[];
  /** May be there already. `comesIn`: it is said that it comes in. */
  readonly asked: readonly (R & { readonly message: string; readonly comesIn: boolean })[];
  /** In the order of the file. */
  readonly unread: readonly UnreadCell[];
  /** Of the file: columns that are not known here. */
  readonly notices: readonly string[];
  /** Whether nothing is left to be said, and something comes in. */
  readonly ready: boolean;
}

/** A file as its rows are looked at, one after the other: each comes in, is asked about, or can't be read. `New`: what is to be written down. */
export class OneFile<C extends Columns, R extends FileRow, New> {
  /** Those of which every cell could be read. */
  readonly wholeRows: readonly SheetRow<Values<C>>[];
  /** What is to be written down, in the order of the file. */
  readonly records: New[] = [];
  readonly #choices: FileChoices;
  readonly #rows: number;
  readonly #comesIn: R[] = [];
  readonly #asked: FoundInFile<R>['asked'][number][] = [];
  readonly #unread: UnreadCell[];
  readonly #notices: readonly string[];

  constructor(file: string, bytes: Uint8Array, columns: C, choices: FileChoices) {
    const findings = new Findings();
    const rows = readSheet(file, bytes, columns, findings);
    this.#choices = choices;
    this.#rows = rows.length;
    this.wholeRows = rows.slice(0, MOST_ROWS).filter(({ whole }) => whole);
    this.#unread = findings.problems.map(({ row, column, value, expected }) => ({ row, column, value, expected }));
    this.#notices = findings.notices.map(({ message }) => message);
    if (rows.length > MOST_ROWS) this.#unread.push({ row: null, column: null, value: null, expected: expectedWords.atMostRows(MOST_ROWS) });
  }

  cannotRead(row: number, { column, value, expected }: Omit<UnreadCell, 'row'>): void {
    this.#unread.push({ row, column, value, expected });
  }

  /** `asks`: why it may be there already; empty: it is new. Answers whether it comes in. */
  take(shown: R, asks: readonly string[], records: readonly New[]): boolean {
    const isAsked = asks.length > 0;
    const comesIn = !isAsked || this.#choices.twice.includes(shown.row);
    if (isAsked) this.#asked.push({ ...shown, message: asks.join(' '), comesIn });
    if (!comesIn) return false;
    this.#comesIn.push(shown);
    this.records.push(...records);
    return true;
  }

  /** @param isSaid whatever else is asked is said. */
  found(isSaid: boolean): FoundInFile<R> {
    const isOfFile = this.#unread.some(({ row }) => row === null || row === 1);
    const isRead = !isOfFile && (this.#unread.length === 0 || this.#choices.withoutUnread);
    return {
      rows: this.#rows,
      comesIn: this.#comesIn,
      asked: this.#asked,
      unread: this.#unread.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0)),
      notices: this.#notices,
      ready: this.records.length > 0 && isSaid && isRead,
    };
  }
}
