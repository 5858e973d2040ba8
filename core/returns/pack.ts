/**
 * What the council is given with a return: the return itself, its working, and the papers that show it, as one folder. What is shared is said by
 * its level.
 */
import type { Day, Pence } from '../values/units.ts';

/** From the least shared to the most: no payment and nobody named; payments without notes; papers of some payments as well; all of it. */
export const PACK_LEVELS = ['totals', 'lines', 'asked', 'everything'] as const;
export type PackLevel = (typeof PACK_LEVELS)[number];

/** The folders of papers, in order. */
export const PACK_FOLDERS = ['statements', 'evidence', 'pay', 'papers'] as const;
export type PackFolder = (typeof PACK_FOLDERS)[number];

export interface PackChoices {
  readonly level: PackLevel;
  /** Of `asked`: these bank lines, and all of more than `over`, whichever way they went. */
  readonly lines: readonly number[];
  readonly over: Pence | null;
  /** Assistants go by their initials. */
  readonly initials: boolean;
  /** The names of files may name assistants. */
  readonly namesInFiles: boolean;
  /** What is kept about assistants, such as DBS checks, comes with it. */
  readonly aboutAssistants: boolean;
}

/** A pack that was made, as it is kept with its return. */
export interface MadePack {
  /** An instant. */
  readonly at: string;
  readonly level: PackLevel;
  readonly initials: boolean;
  readonly files: number;
  readonly parts: number;
  readonly bytes: number;
  /** The size of a part that was asked for, in megabytes; null: none was. */
  readonly partSize: number | null;
  readonly isZip: boolean;
  /** SHA-256 of the list of its files. */
  readonly digest: string;
}

export const MANIFEST = 'manifest.json';
export const INDEX = 'index.csv';

export interface ReturnTime {
  readonly from: Day;
  readonly to: Day;
}
