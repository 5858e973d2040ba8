/** How a council works out a budget, as data: those that come with the program and those that users typed or brought in, which are of the whole file. */
import { z } from 'zod';
import type { FileHandle } from '../host/host.ts';
import type { Ras } from '../ras/ras.ts';
import type { RasRun } from '../ras/run.ts';
import type { RasMove } from '../ras/tried.ts';
import { program, read, write } from './method.ts';
import { accountId, day, fileId, line, name, note, recordId } from './values.ts';

const rasName = z.string().min(1).max(60);
const answers = z.record(
  z.string().max(40),
  z.union([z.number().min(0).max(100_000), z.strictObject({ answer: z.number().min(0).max(100_000), carerHours: z.int().min(0).max(16_800).optional() })]),
);

/** What goes by the name of a table already. */
export type RasThere = 'nothing' | 'own' | 'sample';

export const rasMethods = {
  'ras.samples': program('How councils work out budgets, as far as they have published it.', z.strictObject({})).gives<readonly Ras[]>(),
  'ras.run': program(
    'A budget worked out step by step. `ras`: the id of a sample, or one as JSON. `answers`: by the id of the question the place of the answer in its list, from 0, or the points where none are listed; with `carerHours`, hundredths of an hour a week that family or friends do.',
    z.strictObject({ ras: z.union([rasName, z.record(z.string(), z.unknown())]), answers }),
  ).gives<RasRun & { /** What one answer more or less would do. */ readonly moves: readonly RasMove[] }>(),
  'ras.tables': read('Every table a budget can be worked out by: those of the file, then those that come with the program.', z.strictObject({})).gives<
    readonly { readonly ras: Ras; readonly isOwn: boolean }[]
  >(),
  'ras.read': read(
    'A table from a file, read and checked but not kept, and whether one of its name is there.',
    z.strictObject({ account: accountId, file: fileId }),
  ).gives<{ readonly ras: Ras; readonly there: RasThere }>(),
  'ras.save': write(
    'account',
    'Keeps a table for all accounts of the file. Where one of its name is there: refused, kept in its place as its next version, or kept under another name.',
    z.strictObject({ account: accountId, ras: z.unknown(), existing: z.enum(['refuse', 'replace', 'both']).default('refuse') }),
  ).gives<{ readonly ras: string; readonly version: number }>(),
  'ras.type': write(
    'account',
    'Keeps a table typed line by line (“70 to 115: 500.00”), under a name made from the council and whom it is for.',
    z.strictObject({ account: accountId, council: name, group: line.max(200).default(''), source: name, per: z.enum(['week', 'year']), lines: note }),
  ).gives<{ readonly ras: string; readonly version: number }>(),
  'ras.remove': write(
    'account',
    'Takes a table away that a user made. Budgets that were worked out by it stay.',
    z.strictObject({ account: accountId, ras: rasName }),
  ).gives<null>(),
  'ras.file': read('A table as a file (JSON), for others to bring in.', z.strictObject({ ras: rasName })).gives<FileHandle>(),
  'ras.keep': write(
    'account',
    'Keeps a budget as it was worked out by a table: answers, points, sum and amount, as a record of kind `budgets`. One that comes to no amount is refused.',
    z.strictObject({
      account: accountId,
      ras: rasName,
      answers,
      day,
      what: z.enum(['indicative', 'actual']),
      letter: recordId.nullable().default(null),
      note: note.nullable().default(null),
    }),
  ).gives<{ readonly id: number }>(),
};
