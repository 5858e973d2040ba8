/** Anything of an account by one box: rows of money, records of every kind, papers; and other accounts of the file by their names. */
import { z } from 'zod';
import type { EvidenceOwner } from './evidence.ts';
import { read } from './method.ts';
import type { RecordType } from '../records/kinds.ts';
import { accountId, sought } from './values.ts';

export interface FoundThing {
  readonly of: EvidenceOwner;
  readonly title: string;
  readonly detail: string;
  readonly day: string | null;
  /** Pence. */
  readonly amount: number | null;
}

/** Of one kind, best first, a few of all that there are. */
export interface FoundGroup {
  readonly kind: 'money' | RecordType;
  readonly total: number;
  readonly things: readonly FoundThing[];
}

export interface FoundPaper {
  readonly id: number;
  readonly name: string;
  /** Null: nothing yet. */
  readonly of: EvidenceOwner | null;
}

export interface FoundAnywhere {
  /** The one that has the best first. */
  readonly groups: readonly FoundGroup[];
  readonly papers: { readonly total: number; readonly things: readonly FoundPaper[] };
  readonly accounts: readonly { readonly id: number; readonly person: string; readonly reference: string; readonly council: string }[];
}

export const findMethods = {
  'find.all': read(
    'Finds rows of money, records and papers of an account, and other accounts by name: each word by itself, an amount, or a day.',
    z.strictObject({ account: accountId.nullable(), find: sought }),
  ).gives<FoundAnywhere>(),
};
