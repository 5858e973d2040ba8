/** What leaves the file so that nobody is locked in: a journal for other programs. Files are given by handle, for the host to save. */
import { z } from 'zod';
import type { FileHandle } from '../host.ts';
import { read } from './method.ts';
import { accountId } from './values.ts';

export const exportMethods = {
  'export.journal': read(
    'Every entry as a plain-text journal that hledger and ledger read: of one account, or (with `account` null) of all in the file.',
    z.strictObject({ account: accountId.nullable() }),
  ).gives<FileHandle>(),
};
