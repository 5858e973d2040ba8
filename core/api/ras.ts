/** How a council works out a budget, as data, tried with answers. Nothing is kept, and no file has to be open. */
import { z } from 'zod';
import type { Ras } from '../ras/ras.ts';
import type { RasRun } from '../ras/run.ts';
import type { RasMove } from '../ras/tried.ts';
import { program } from './method.ts';

export const rasMethods = {
  'ras.samples': program('How councils work out budgets, as far as they have published it.', z.strictObject({})).gives<readonly Ras[]>(),
  'ras.run': program(
    'A budget worked out step by step. `ras`: the id of a sample, or one as JSON. `answers`: by the id of the question the place of the answer in its list, from 0, or the points where none are listed; with `carerHours`, hundredths of an hour a week that family or friends do.',
    z.strictObject({
      ras: z.union([z.string().min(1).max(60), z.record(z.string(), z.unknown())]),
      answers: z.record(
        z.string().max(40),
        z.union([
          z.number().min(0).max(100_000),
          z.strictObject({ answer: z.number().min(0).max(100_000), carerHours: z.int().min(0).max(16_800).optional() }),
        ]),
      ),
    }),
  ).gives<RasRun & { /** What one answer more or less would do. */ readonly moves: readonly RasMove[] }>(),
};
