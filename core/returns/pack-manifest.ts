/**
 * The list of all files of a pack, with the digest of each, so that anybody can check later that none was changed. Apart from what a pack is, for
 * screens have no use for how it is read.
 */
import { z } from 'zod';
import { PACK_LEVELS } from './pack.ts';

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
