/** Forms of councils that users made or brought in. They are of the whole file; `returns.forms` lists them before those that come with the program. */
import { z } from 'zod';
import type { FileHandle } from '../host/host.ts';
import type { Paper } from '../papers/paper.ts';
import type { ReturnForm } from '../returns/form.ts';
import type { Day } from '../values/units.ts';
import { read, write } from './method.ts';
import { accountId, day, fileId } from './values.ts';

const formName = z.string().min(1).max(60);

/** What goes by the name of a form already. */
export type FormThere = 'nothing' | 'own' | 'preset';

export const formMethods = {
  'forms.read': read(
    'A form from a file, read and checked but not kept, and whether one of its name is there.',
    z.strictObject({ account: accountId, file: fileId }),
  ).gives<{ readonly form: ReturnForm; readonly there: FormThere }>(),
  'forms.preview': read(
    'What a return with a form would look like, filled in with the account’s figures; without days, of the time the next return is of. The form is not kept.',
    z.strictObject({ account: accountId, form: z.unknown(), from: day.optional(), to: day.optional() }),
  ).gives<{ readonly from: Day; readonly to: Day; readonly paper: Paper }>(),
  'forms.save': write(
    'account',
    'Keeps a form for all accounts of the file. Where one of its name is there: refused, kept in its place as its next version, or kept under another name.',
    z.strictObject({ account: accountId, form: z.unknown(), existing: z.enum(['refuse', 'replace', 'both']).default('refuse') }),
  ).gives<{ readonly form: string; readonly version: number }>(),
  'forms.remove': write(
    'account',
    'Takes a form away that a user made. Returns that were begun with it keep it.',
    z.strictObject({ account: accountId, form: formName }),
  ).gives<null>(),
  'forms.file': read('A form as a file (JSON), for others to bring in.', z.strictObject({ form: formName })).gives<FileHandle>(),
};
