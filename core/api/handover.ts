/** One person's books as one encrypted file: for somebody who goes on with them, or for somebody who only looks. The way back in. */
import { z } from 'zod';
import type { FileHandle } from '../host/host.ts';
import type { Day } from '../values/units.ts';
import { program, read, whenHandedOver, write } from './method.ts';
import { passphrase } from './passphrase.ts';
import type { FileStatus } from './program.ts';
import { accountId, day, fileId, name, note, path } from './values.ts';

export interface HandoverMade {
  readonly file: FileHandle;
  readonly papers: number;
  /** The names of papers that could not be read: they are not in it. */
  readonly lost: readonly string[];
}

/** What such a file is, before anything is done with it. */
export interface HandoverRead {
  readonly purpose: 'take' | 'look';
  readonly reference: string;
  readonly person: string;
  /** For whom it was made, and on which day. */
  readonly to: string;
  readonly on: Day;
  /** Of a file to look at only: the last day on which it opens, and the days whose words and papers are in it. */
  readonly look: { readonly until: Day; readonly from: Day; readonly upTo: Day } | null;
}

export interface HandoverTaken {
  readonly account: number;
  readonly reference: string;
  readonly person: string;
  /** How many figures were worked out anew and are as they were told. */
  readonly figures: number;
  readonly papers: number;
  /** Papers that did not come with it. */
  readonly lost: number;
}

/** How an account stands. */
export interface HandoverState {
  /** The last file for handing over, where nothing was changed since; null: there is none. */
  readonly made: { readonly to: string; readonly on: Day } | null;
  /** Null: it was not handed over. */
  readonly handedOver: { readonly to: string; readonly on: Day; readonly keepUntil: Day } | null;
}

export const handoverMethods = {
  'handover.state': read(
    'Whether an account was handed over, and whether a file for that was made since its last change.',
    z.strictObject({ account: accountId }),
  ).gives<HandoverState>(),
  'handover.make': program(
    'One account, and nothing of any other, as one encrypted file for somebody who goes on with it. The account stays as it is until `handover.done`.',
    z.strictObject({
      account: accountId,
      to: name,
      passphrase,
      /** Without: notes, and why things were done, are left out. */
      notes: z.boolean().default(true),
      /** Without: who may act for the person is left out. */
      mandates: z.boolean().default(true),
      /** Without: what is asked for looking after the account is left out. */
      fees: z.boolean().default(true),
    }),
    ['accounts'],
  ).gives<HandoverMade>(),
  'handover.makeLook': program(
    'One account as a file that can only be looked at, up to a day: all days and amounts, and the words and papers of some days.',
    z.strictObject({
      account: accountId,
      to: name,
      passphrase,
      until: day,
      /** The days whose words and papers are in it. */
      from: day,
      upTo: day,
      notes: z.boolean().default(false),
      mandates: z.boolean().default(true),
      fees: z.boolean().default(false),
    }),
    ['accounts'],
  ).gives<HandoverMade>(),
  'handover.read': program(
    'What such a file is, and of whom. Needs no open file and changes nothing.',
    z.strictObject({ file: fileId, passphrase }),
  ).gives<HandoverRead>(),
  'handover.look': program(
    'Puts a file to look at only where `path` is, and opens it. Nothing in it can be changed, and after its last day it is refused.',
    z.strictObject({ file: fileId, passphrase, path }),
    ['program', 'file'],
  ).gives<FileStatus>(),
  'handover.take': program(
    'Takes such a file into the open one, as one more account. Refused where one figure is not as it was told.',
    z.strictObject({ file: fileId, passphrase, /** In place of its own, where that is taken. */ reference: name.optional() }),
    ['accounts'],
  ).gives<HandoverTaken>(),
  'handover.done': write(
    'account',
    'Says that the account was handed over: from now on it can only be looked at. Refused where it was changed after the file was made.',
    z.strictObject({ account: accountId, keepUntil: day, why: note.optional() }),
  ).gives<null>(),
  'handover.takeBack': whenHandedOver(
    write(
      'account',
      'Says that the account was not handed over after all: it can be changed again.',
      z.strictObject({ account: accountId, why: note.optional() }),
    ).gives<null>(),
  ),
};
