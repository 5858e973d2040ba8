/**
 * A council's resource allocation system as data: its questions, what the answers count, and how money follows from them. Five kinds are
 * known: points by bands, points by a price, hours by prices of the place, indicators by levels, and hours less what family does.
 */
import { z } from 'zod';
import { Refusal } from '../values/problem.ts';
import { MOST_MONEY } from '../values/limits.ts';
import { isDay } from '../values/day.ts';
import { rasWords as words } from '../words/fairness/ras.ts';

const text = z.string().min(1).max(400);
const pence = z.int().min(0).max(MOST_MONEY);
const id = z.string().regex(/^[a-z][a-zA-Z0-9-]{0,39}$/);
/** Points have at most two decimals. */
const points = z.number().min(0).max(100_000).multipleOf(0.01);
const day = z.string().refine(isDay);

const answer = z.strictObject({
  text,
  points: points.optional(),
  /** Of a need in `rates`: hundredths of its unit a week. */
  needs: z
    .array(z.strictObject({ need: id, units: z.int().min(0).max(100_000) }))
    .max(20)
    .optional(),
});

const question = z.strictObject({
  id,
  text,
  help: text.optional(),
  /** Empty: the points themselves are typed, as a letter gives them. */
  answers: z.array(answer).max(60),
  /** Only of `weighted`: hundredths by which its points count; without it 100. */
  weight: z.int().min(0).max(100_000).optional(),
  /** Part of what it needs may be done by family or friends. */
  carerSplit: z.boolean().optional(),
});

/** Of points from and to, both within. `to` null: and above. `pence` null: no money is given there. */
const band = z.strictObject({ from: points, to: points.nullable(), pence: pence.nullable(), label: text.optional() });

const adjust = z.strictObject({
  name: text,
  on: z.enum(['points', 'amount']),
  form: z.enum(['percentLeft', 'percentOff', 'multiplier']),
  /** As it is written: `85`, `15` or `0.85`. */
  value: z.string().regex(/^\d{1,4}(?:\.\d{1,4})?$/),
  /** Of points alone: to whole ones. Without: nothing is said of it. */
  rounding: z.enum(['up', 'down', 'nearest']).optional(),
  why: text.optional(),
});
export type RasAdjust = z.output<typeof adjust>;

const schema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/),
  council: text,
  group: text.optional(),
  version: z.int().min(1),
  from: day.nullable(),
  to: day.nullable(),
  source: text,
  seenOn: day.nullable(),
  certainty: z.enum(['seen', 'described', 'typed']),
  /** What an amount is for. */
  per: z.enum(['week', 'year']),
  questions: z.array(question).min(1).max(200),
  totalFrom: z.enum(['sum', 'weighted', 'highest']).default('sum'),
  money: z.discriminatedUnion('by', [
    z.strictObject({ by: z.literal('bands'), bands: z.array(band).min(1).max(200) }),
    /** What some totals come to. Between two of them it is a straight line, and said to be so; beyond them it is not known. */
    z.strictObject({ by: z.literal('points'), known: z.array(z.strictObject({ points, pence })).min(2).max(200) }),
    z.strictObject({
      by: z.literal('rates'),
      rates: z
        .array(z.strictObject({ need: id, text, unit: z.enum(['hour', 'visit', 'week']), pence }))
        .min(1)
        .max(60),
    }),
  ]),
  adjust: z.array(adjust).max(20).default([]),
});
export type Ras = z.output<typeof schema>;
export type RasQuestion = Ras['questions'][number];

/** Refuses, with a sentence that says where, what is not one. */
export function readRas(json: unknown): Ras {
  const parsed = schema.safeParse(json);
  if (!parsed.success) throw new Refusal('badInput', words.notOne(parsed.error.issues[0]?.path.join('.') ?? ''), { field: 'ras' });
  const ras = parsed.data;
  const twice = ras.questions.find(({ id: one }, place) => ras.questions.findIndex((other) => other.id === one) !== place);
  if (twice) throw new Refusal('badInput', words.questionTwice(twice.id), { field: 'ras' });
  if (ras.money.by === 'rates') {
    const { rates } = ras.money;
    const unknown = ras.questions
      .flatMap(({ answers }) => answers.flatMap(({ needs = [] }) => needs))
      .find(({ need }) => !rates.some((rate) => rate.need === need));
    if (unknown) throw new Refusal('badInput', words.noRate(unknown.need), { field: 'ras' });
  }
  return ras;
}
