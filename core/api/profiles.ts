/** Who uses the open file: a list with a role and a passphrase for each, entering as one of them, and leaving. Without a list whoever opens the file is its owner. */
import { z } from 'zod';
import { ROLES } from '../access/roles.ts';
import type { Profile } from '../access/roles.ts';
import { program, read } from './method.ts';
import { passphrase } from './passphrase.ts';
import type { FileStatus } from './program.ts';
import { accountIds, day, name, pence, recordId } from './values.ts';

export const profileMethods = {
  'profiles.list': read('Who uses the open file, owners first; nobody: whoever opens it is its owner.', z.strictObject({})).gives<readonly Profile[]>(),
  'profiles.enter': program(
    'Enters the open file as one of those who use it. After five wrong passphrases a minute must pass.',
    z.strictObject({ profile: recordId, passphrase }),
    ['file'],
  ).gives<FileStatus>(),
  'profiles.leave': program('Leaves it to the next one; the file stays open.', z.strictObject({}), ['file']).gives<FileStatus>(),
  'profiles.save': program(
    'Adds one who uses the file, or changes the one with `id`; with a passphrase it has that from then on. The first must be an owner, and is then in. `accounts`: those a supporter, the person or an auditor may see; null: a supporter sees all. `period`: the days an auditor looks at, and until when.',
    z.strictObject({
      id: recordId.optional(),
      name,
      role: z.enum(ROLES),
      accounts: accountIds.nullable().default(null),
      period: z.strictObject({ from: day, to: day, until: day }).nullable().default(null),
      passphrase: passphrase.optional(),
    }),
    ['file'],
  ).gives<{ readonly id: number }>(),
  'profiles.remove': program(
    'Takes one who uses the file off the list. Not the last owner, unless nobody else is on it: then the file has no list any more.',
    z.strictObject({ id: recordId }),
    ['file'],
  ).gives<null>(),
  'profiles.secondLook': program(
    'Above which sum, in pence, a second pair of eyes looks before invoices of one supplier are paid; null: it is asked for nothing. New suppliers and changed references then wait too.',
    z.strictObject({ over: pence.min(0).nullable() }),
    ['file'],
  ).gives<null>(),
  'profiles.changePassphrase': program('Another passphrase for whoever is in.', z.strictObject({ current: passphrase, next: passphrase }), [
    'file',
  ]).gives<null>(),
  'profiles.forgotten': program(
    'A new passphrase for an owner who forgot theirs, by the passphrase of the file (null where it has none). What was done says so for ever.',
    z.strictObject({ profile: recordId, ofFile: passphrase.nullable(), next: passphrase }),
    ['file'],
  ).gives<null>(),
};
