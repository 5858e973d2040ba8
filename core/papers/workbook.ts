/** A spreadsheet that leaves the program: what is in its cells. How it is written is for `papers/`. */
import type { Day, HundredthHours, Pence } from '../values/units.ts';

export type SheetCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'pence'; readonly pence: Pence }
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'hours'; readonly hours: HundredthHours }
  /** The sum of the cells above it, from the row of this place on, counted from 0. */
  | { readonly kind: 'sumFrom'; readonly row: number; readonly pence: Pence }
  | { readonly kind: 'empty' };

export interface Sheet {
  readonly name: string;
  /** How many of the first rows are its head. */
  readonly head: number;
  readonly rows: readonly (readonly SheetCell[])[];
}

export interface Workbook {
  /** Without the ending. */
  readonly fileName: string;
  /** A CSV file holds the first sheet alone. */
  readonly as: 'csv' | 'xlsx';
  readonly sheets: readonly Sheet[];
}
