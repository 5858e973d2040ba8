/** What the council is given with a return, as one folder or ZIP: made, listed, and checked later. */
import { z } from 'zod';
import type { MadePack } from '../returns/pack.ts';
import { PACK_LEVELS } from '../returns/pack.ts';
import type { Day } from '../values/units.ts';
import { program, read, write } from './method.ts';
import { accountId, path, pence, recordId } from './values.ts';

const kept = { account: accountId, return: recordId };
const isZip = z.boolean().default(false);
/** Megabytes of a part, of 1,000,000 bytes each. */
const partSize = z.int().min(1).max(2000).nullable().default(null);
const shared = { level: z.enum(PACK_LEVELS).default('everything'), initials: z.boolean().default(false) };

export interface WrittenPack extends MadePack {
  /** Where it is: the folder or the ZIP, of several parts the folder they are in. */
  readonly path: string;
  /** Papers, by number, whose content could not be read. */
  readonly unread: readonly number[];
  /** Papers, by their place in it, that are larger than a part. */
  readonly tooLarge: readonly string[];
}

export interface PackCheck {
  readonly reference: string;
  readonly from: Day;
  readonly to: Day;
  /** Of the list of its files, to be held against the one that is kept with the return. */
  readonly digest: string;
  readonly files: number;
  /** What is not as it was made, a sentence each; empty: all of it is. */
  readonly problems: readonly string[];
}

export const packMethods = {
  'returns.packs': read(
    'The packs that were made of a return, the last first; and the last one of the account, for how the next may be made.',
    z.strictObject(kept),
  ).gives<{ readonly packs: readonly MadePack[]; readonly last: MadePack | null }>(),
  'returns.pack': program(
    'Makes the pack for the council of a return in a folder: the return, its working and the papers, as far as `level` shares them, as a folder or ZIP, in parts of `partSize` MB.',
    z.strictObject({
      ...kept,
      ...shared,
      folder: path,
      isZip,
      partSize,
      print: z.enum(['clear', 'large']).default('clear'),
      /** Of `asked`: bank lines, and all of more than `over`. */
      lines: z.array(recordId).max(5000).default([]),
      over: pence.min(0).nullable().default(null),
      namesInFiles: z.boolean().default(false),
      aboutAssistants: z.boolean().default(false),
    }),
    ['accounts'],
  ).gives<WrittenPack>(),
  'returns.packMade': write(
    'account',
    'Writes down that a pack of a return was made: how much was shared, how large it is, and the digest of the list of its files.',
    z.strictObject({
      ...kept,
      ...shared,
      isZip,
      partSize,
      files: z.int().min(1),
      parts: z.int().min(1),
      bytes: z.int().min(1),
      digest: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ).gives<MadePack>(),
  'returns.checkPack': program(
    'Checks a pack, whole or in parts, by the list of its files: each opens and is as it was made, none is missing, and its sums are those of the return. Needs no open file.',
    z.strictObject({ path }),
  ).gives<PackCheck>(),
};
