/**
 * What the council is given with a return: the return itself, its working, and the papers that show it, as one folder. What is shared is said by
 * its level. The list of all files (the manifest) has the digest of each, so that anybody can check later that none was changed.
 */
import { z } from 'zod';
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

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** Of one file in the pack: nothing that leads out of it. */
const path = z
  .string()
  .max(300)
  .regex(/^[ -~]+$/)
  .refine((text) => !/^[/\\]|[\\:]|(?:^|\/)\.{1,2}(?:\/|$)/.test(text));
const file = z.object({ path, part: z.int().min(1), bytes: z.int().min(0), sha256 });
export type PackFile = z.output<typeof file>;

const manifest = z.object({
  format: z.literal('headroom-pack'),
  version: z.literal(1),
  program: z.string(),
  /** An instant. */
  madeAt: z.string(),
  reference: z.string(),
  from: z.string(),
  to: z.string(),
  form: z.string(),
  returnVersion: z.int(),
  level: z.enum(PACK_LEVELS),
  initials: z.boolean(),
  /** Of the closed return; null: it is a draft. */
  seal: sha256.nullable(),
  /** Every sum of the return, in pence, by its name. */
  figures: z.record(z.string(), z.int()),
  /** What of the payments went between own accounts, which is neither in nor out of the figures; null: the payments are not in the pack. */
  between: z.object({ in: z.int(), out: z.int() }).nullable(),
  /** The names of its parts, which lie side by side; empty: it is one. */
  parts: z.array(path),
  files: z.array(file),
});
export type PackManifest = z.output<typeof manifest>;

/** Null: it is none. */
export function readManifest(json: unknown): PackManifest | null {
  return manifest.safeParse(json).data ?? null;
}

export interface ReturnTime {
  readonly from: Day;
  readonly to: Day;
}
