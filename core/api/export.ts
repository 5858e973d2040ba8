/** What leaves the file so that nobody is locked in, and the way back. Files are given by handle, for the host to save. */
import { z } from 'zod';
import type { FileHandle } from '../host/host.ts';
import { program, read } from './method.ts';
import { passphrase } from './passphrase.ts';
import type { FileStatus } from './program.ts';
import { accountId, fileId, path } from './values.ts';

export interface Everything {
  readonly file: FileHandle;
  /** How many papers are in it, and which could not be read. */
  readonly papers: number;
  readonly lost: readonly string[];
}

export const exportMethods = {
  'export.everything': program(
    'All of the open file in one ZIP: every row as JSON and as CSV, and papers in folders. It is not encrypted.',
    z.strictObject({}),
  ).gives<Everything>(),
  'export.bringBack': program(
    'Makes a new ledger file out of such a ZIP, equal to the one it was made of, and opens it. Refuses a path that exists.',
    z.strictObject({ file: fileId, path, passphrase: passphrase.optional() }),
    ['program', 'file'],
  ).gives<FileStatus>(),
  'export.journal': read(
    'Every entry as a plain-text journal that hledger and ledger read: of one account, or (with `account` null) of all in the file.',
    z.strictObject({ account: accountId.nullable() }),
  ).gives<FileHandle>(),
};
