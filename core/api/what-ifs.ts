/** What-ifs kept by name: a list of changes to the facts, which no figure takes. */
import { z } from 'zod';
import type { KeptWhatIf } from '../records/what-ifs.ts';
import { change } from './figures.ts';
import { read, write } from './method.ts';
import { accountId, name, note } from './values.ts';

export const whatIfMethods = {
  'whatIfs.list': read('The what-ifs of an account that are kept by name, each with its changes.', z.strictObject({ account: accountId })).gives<
    readonly KeptWhatIf[]
  >(),
  'whatIfs.keep': write(
    'account',
    'Keeps a what-if under a name that no other has.',
    z.strictObject({ account: accountId, name, note: note.default(''), changes: z.array(change).min(1).max(100) }),
  ).gives<null>(),
  'whatIfs.remove': write('account', 'Takes a what-if away that is kept by name.', z.strictObject({ account: accountId, name })).gives<null>(),
};
