/** Pooled money: one bank account of a service with the money of many people. Its lines come in once, and each is shared out to those whose it is. */
import { z } from 'zod';
import { MAPPING } from '../bank/mapping.ts';
import type { InterestPart } from '../pools/interest.ts';
import type { Pool, PoolPerson, ThreeSums } from '../pools/pool.ts';
import type { Proposal } from '../pools/proposals.ts';
import type { Day, Pence } from '../values/units.ts';
import type { BankPreview } from './bank.ts';
import type { BankAccountOf } from './bank-many.ts';
import { read, write } from './method.ts';
import { accountId, accountIds, day, fileId, line, limit, name, note, offset, pence, recordId } from './values.ts';

/** A pool in the list of them. */
export interface PoolSummary extends ThreeSums {
  readonly id: number;
  readonly name: string;
  readonly peopleCount: number;
  /** How many are below nothing without a reason given. */
  readonly held: number;
  /** The last day it was compared; null: never. */
  readonly checkedTo: Day | null;
}

export interface PersonInPool extends Omit<PoolPerson, 'moves' | 'openedOn'> {
  readonly name: string;
  readonly now: Pence;
  readonly isHeld: boolean;
}

/** A file of the pool’s bank account. */
export interface PoolFile {
  readonly id: number;
  readonly file: string;
  readonly rows: number;
  /** Lines it brought. */
  readonly lines: number;
  readonly from: Day | null;
  readonly to: Day | null;
}

export interface PoolCheck {
  readonly id: number;
  readonly day: Day;
  readonly bank: Pence;
  readonly book: Pence;
  readonly people: Pence;
  readonly own: Pence;
  readonly why: string | null;
}

export interface PoolView extends PoolSummary, Pick<Pool, 'openedOn' | 'openingBalance' | 'ownOpening'> {
  readonly everybody: readonly PersonInPool[];
  /** Newest first. */
  readonly files: readonly PoolFile[];
  readonly checks: readonly PoolCheck[];
  /** What is the service’s own, newest first. */
  readonly ownParts: readonly { readonly id: number; readonly day: Day; readonly text: string; readonly amount: Pence; readonly why: string | null }[];
  /** All that is the service’s own now. */
  readonly ownNow: Pence;
  /** Bank accounts that are in no pool. */
  readonly choices: readonly BankAccountOf[];
}

export interface PoolPreview {
  readonly file: string;
  readonly format: string;
  readonly rows: number;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly fresh: number;
  readonly alreadyThere: number;
  readonly before: number;
  readonly rejected: BankPreview['rejected'];
  /** New lines that may be there already: by default they come in. */
  readonly doubtful: readonly { readonly row: number; readonly day: Day; readonly amount: Pence; readonly text: string }[];
  /** The newest balance the file prints, and what the pool’s would be. */
  readonly balance: { readonly day: Day; readonly printed: Pence; readonly ours: Pence } | null;
  /** A sentence that says why it cannot come in; null: it can. */
  readonly problem: string | null;
}

const ofPool = { pool: recordId };
const ofFile = { file: fileId, mapping: MAPPING.optional(), accountInFile: name.optional() };
const ofPerson = { account: accountId, bankAccount: recordId };

export const poolMethods = {
  'pools.list': read('Every pool of money with its three sums: the bank’s, the pool’s book, and all that the people have in it.', z.strictObject({})).gives<
    readonly PoolSummary[]
  >(),
  'pools.view': read(
    'One pool: its three sums, everybody’s share, files, comparisons, and what is the service’s own.',
    z.strictObject(ofPool),
  ).gives<PoolView>(),
  'pools.held': read(
    'A share of the account that is below nothing without a reason: nothing of it can be marked as paid. Null: there is none.',
    z.strictObject({ account: accountId }),
  ).gives<{
    readonly pool: number;
    readonly name: string;
    readonly balance: Pence;
  } | null>(),
  'pools.waiting': read(
    'Lines of the pool that are nobody’s yet, oldest first, each with whose it may be and what tells so. `named`: those alone with a reference or a name in their text, as many as there are. `line`: that one alone.',
    z.strictObject({ ...ofPool, offset, limit, named: z.boolean().default(false), line: recordId.optional() }),
  ).gives<{ readonly total: number; /** Of all that wait. */ readonly namedCount: number; readonly lines: readonly Proposal[] }>(),
  'pools.split': read(
    'How interest or a charge is split by what each had in the pool on average from day to day. Null: nobody had anything. Writes nothing.',
    z.strictObject({ ...ofPool, line: recordId, from: day, to: day }),
  ).gives<readonly InterestPart[] | null>(),
  'pools.preview': read(
    'Reads a bank file of the pool and shows what would come in. Writes nothing.',
    z.strictObject({ ...ofPool, ...ofFile }),
  ).gives<PoolPreview>(),
  'pools.save': write(
    'file',
    'Begins a pool, or corrects one: its name, its first day, what was in it before, and how much of that was the service’s own.',
    z.strictObject({ pool: recordId.optional(), name, openedOn: day, openingBalance: pence, ownOpening: pence }),
  ).gives<{ readonly pool: number }>(),
  'pools.remove': write('file', 'Takes a pool away that has no files and nobody in it.', z.strictObject(ofPool)).gives<null>(),
  'pools.import': write(
    'file',
    'Brings the lines of a bank file into the pool; all of them wait to be shared out. `leaveOut`: rows that are there already. Refused where the balances the file prints do not follow.',
    z.strictObject({ ...ofPool, ...ofFile, leaveOut: z.array(z.int().min(0)).max(10_000).default([]) }),
  ).gives<{ readonly file: number; readonly lines: number }>(),
  'pools.undoImport': write(
    'file',
    'Takes a file of the pool back. Refused while a line of it is shared out, and before a later file of the same days.',
    z.strictObject({ file: recordId }),
  ).gives<{ readonly lines: number }>(),
  'pools.join': write(
    'accounts',
    'Says that bank accounts of people are their shares of the pool.',
    z.strictObject({ accounts: accountIds, ...ofPool, people: z.array(z.strictObject(ofPerson)).min(1).max(1000) }),
  ).gives<null>(),
  'pools.leave': write(
    'account',
    'Says that a bank account is no share of its pool any longer. Refused while there is money in it.',
    z.strictObject({ account: accountId, bankAccount: recordId }),
  ).gives<null>(),
  'pools.allow': write(
    'account',
    'Gives the reason why a share is below nothing, as far down as it is: payments of that account wait no longer. `balance`: as it was seen.',
    z.strictObject({ ...ofPerson, balance: pence, reason: note.min(1) }),
  ).gives<null>(),
  'pools.share': write(
    'accounts',
    'Shares lines of the pool out: each part becomes a bank line of that person’s account, all as one change.',
    z.strictObject({
      accounts: accountIds,
      ...ofPool,
      shares: z
        .array(z.strictObject({ line: recordId, account: accountId, amount: pence }))
        .min(1)
        .max(10_000),
    }),
  ).gives<{ readonly lines: number }>(),
  'pools.keepOwn': write(
    'file',
    'Says that what is left of lines of the pool is the service’s own, and why.',
    z.strictObject({
      ...ofPool,
      lines: z
        .array(z.strictObject({ line: recordId, left: pence }))
        .min(1)
        .max(1000),
      reason: line.min(1).max(200),
    }),
  ).gives<null>(),
  'pools.giveBack': write(
    'file',
    'Says that a part of a line is not the service’s own after all: it waits again.',
    z.strictObject({ share: recordId }),
  ).gives<null>(),
  'pools.check': write(
    'accounts',
    'Writes down that the pool was compared on its newest day: refused while lines wait up to that day, and where sums differ and no reason is given. `accounts`: everybody in it.',
    z.strictObject({ accounts: accountIds, ...ofPool, day, reason: note.optional() }),
  ).gives<null>(),
};
