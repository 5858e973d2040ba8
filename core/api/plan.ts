/** The support plan as budgets, and changes of it: a line that changes from a day on, money moved between lines. */
import { z } from 'zod';
import type { PlanView } from '../figures/plan/budgets.ts';
import type { TriedChange, TriedMove } from '../figures/plan/tried.ts';
import { read, write } from './method.ts';
import type { Pence } from '../values/units.ts';
import { accountId, day, hundredthHours, name, note, pence, reference } from './values.ts';

/** Pounds, or hours of the line they come from, at its rate of the day. */
const amount = z.union([z.strictObject({ pence: pence.min(1) }), z.strictObject({ hours: hundredthHours.min(1) })]);
const moved = { account: accountId, day, fromLine: reference, toLine: reference, amount };
const changed = { account: accountId, line: reference, from: day, fields: z.record(z.string(), z.unknown()) };

export const planMethods = {
  'plan.view': read(
    'The lines of the plan with what the account year gives, what is spent, set aside and available, by line, outcome and who was paid; without a day, of the last one that is known whole.',
    z.strictObject({ account: accountId, on: day.optional() }),
  ).gives<PlanView>(),
  'plan.tryChange': read(
    'Which figures of a day would be others if a line of the plan changed from a day on; null while that could not be saved.',
    z.strictObject({ ...changed, on: day }),
  ).gives<TriedChange | null>(),
  'plan.change': write(
    'account',
    'Changes a line of the plan from a day on: the version that runs then ends the day before and a new one begins, with `fields` of kind `plan` in place of what it said; a version of that very day is corrected.',
    z.strictObject({ ...changed, why: note.optional() }),
  ).gives<{ /** Of the version that begins. */ readonly id: number; readonly notices: readonly string[] }>(),
  'plan.tryMove': read(
    'What would be available on two lines of the plan if money, or what hours are worth at the rate of the first, were moved between them; null where the first has no hours.',
    z.strictObject({ ...moved, on: day }),
  ).gives<TriedMove | null>(),
  'plan.move': write(
    'account',
    'Moves money, or what hours are worth at the rate of the line they come from, between two lines of the plan.',
    z.strictObject({ ...moved, reason: note, agreedBy: name }),
  ).gives<{ readonly id: number; readonly pence: Pence; readonly notices: readonly string[] }>(),
};
