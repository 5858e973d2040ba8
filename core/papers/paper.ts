/** A paper that leaves the program: what stands on it, in order. How it is set is the printer's to say (`papers/pdf.ts`). */

import type { PictureName } from './pictures.ts';

export interface PaperTable {
  readonly kind: 'table';
  /** What it is of, above it. */
  readonly caption: string;
  readonly columns: readonly { readonly title: string; readonly isNumber?: boolean }[];
  /** As many cells in each as there are columns; the first one names its row. An empty cell is there to be written in. */
  readonly rows: readonly (readonly string[])[];
  /** The last rows, set apart. */
  readonly totals?: readonly (readonly string[])[];
  /** Has many columns: `true`: on pages that lie; `'large'`: in large print alone. */
  readonly isWide?: boolean | 'large';
  /** Written in by hand: rows are high enough for it. */
  readonly isForm?: boolean;
}

export type PaperBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  /** What it is beside what it comes to. */
  | {
      readonly kind: 'facts';
      readonly rows: readonly (readonly [label: string, value: string])[];
      /** Every value is an amount. */ readonly isNumber?: boolean;
    }
  | { readonly kind: 'list'; readonly items: readonly string[]; /** In an order that counts. */ readonly isNumbered?: boolean }
  | PaperTable
  /** Sentences beside a picture, which says nothing of its own. Under no heading (''), they belong to what is above. */
  | { readonly kind: 'pictured'; readonly picture: PictureName; readonly heading: string; readonly lines: readonly string[] }
  /** Lines to write on, each after its words. */
  | { readonly kind: 'toSign'; readonly lines: readonly string[] };

export interface Paper {
  /** Without the ending. */
  readonly fileName: string;
  readonly title: string;
  /** What is wrong with it: said before it is saved, and on it, under its title. */
  readonly toSay?: readonly string[];
  readonly blocks: readonly PaperBlock[];
  /** At the foot of every page, before its number. */
  readonly foot: string;
  /** Tables that are narrow stand side by side where that is shorter; never in large print. */
  readonly isPaired?: boolean;
  /** In letters of 16 points, for people who see little; else of 12. */
  readonly isLarge?: boolean;
  /** An instant. */
  readonly madeAt: string;
}
