/**
 * A council's form as data: what it asks for, in which order, and what has to come with it. Ours are in `presets/`; a user may copy one,
 * change it, and keep it as the council's own, or bring one in from a file.
 */
import { z } from 'zod';
import { anyNote, line } from '../api/values.ts';
import { RETURN_EVERY } from '../books/facts.ts';
import { Refusal } from '../values/problem.ts';
import { returnFormWords as words } from '../words/returns/form.ts';
import type { ReturnField } from './fields.ts';
import { questionsOf } from './questions.ts';
import { ATTACHMENTS, LINE_COLUMNS, RETURN_FIELD_NAMES, RETURN_FIELDS, SIGNATORIES } from './fields.ts';

const text = line.min(1).max(200);
const longText = anyNote.min(1).max(4000);
const field = z.enum(RETURN_FIELD_NAMES as [ReturnField, ...ReturnField[]]);
const who = z.enum(['council', 'holder', 'both']);

const formRow = z.union([
  field,
  z.strictObject({ from: field, title: text }),
  /** A question to the user; the answer is kept with the return under its id. */
  z.strictObject({ id: z.string().regex(/^[a-z][a-zA-Z0-9.]{0,39}$/), question: text, answer: z.enum(['text', 'yesNo', 'day', 'pence']) }),
]);
export type FormRow = z.output<typeof formRow>;

const part = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fields'), title: text.optional(), who: who.optional(), rows: z.array(formRow).min(1).max(300) }),
  z.strictObject({ kind: z.literal('table'), title: text, who: who.optional(), from: field }),
  z.strictObject({
    kind: z.literal('lines'),
    title: text.optional(),
    columns: z.array(z.enum(LINE_COLUMNS)).min(1),
    order: z.enum(['date', 'category']).default('date'),
    note: text.optional(),
  }),
  z.strictObject({ kind: z.literal('text'), title: text, who: who.optional(), text: longText.optional() }),
  z.strictObject({
    kind: z.literal('checklist'),
    title: text,
    options: z.array(text).min(1).max(60),
    amounts: z.boolean().default(false),
    requiredWhen: z.enum(['heldMoreOrLess', 'always']).optional(),
  }),
  z.strictObject({ kind: z.literal('declaration'), text: z.union([z.literal('own'), longText]) }),
  z.strictObject({ kind: z.literal('signatures'), who: z.array(z.enum(SIGNATORIES)).min(1) }),
]);
export type FormPart = z.output<typeof part>;

const schema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/),
  /** Null: any council. */
  council: text.nullable(),
  title: text,
  nation: z.enum(['england', 'scotland', 'wales', 'northern-ireland', 'any']),
  version: z.int().min(1),
  /** Where the form was seen or described, and when. */
  source: text,
  seenOn: z.string().nullable(),
  /** `own`: a user made it or brought it in. */
  certainty: z.enum(['seen', 'described', 'generic', 'own']),
  period: z.strictObject({ kind: z.enum([...RETURN_EVERY, 'asked']) }),
  replyDays: z.int().min(1).max(366).nullable(),
  parts: z.array(part).min(1).max(60),
  attachments: z
    .array(
      z.strictObject({
        kind: z.enum(ATTACHMENTS),
        perWhat: z.enum(['period', 'month', 'employee', 'line', 'account']),
        required: z.boolean().default(false),
        note: text.optional(),
      }),
    )
    .max(40),
  rules: z.strictObject({
    /** Weeks of money that may be kept, where the form's own text says so; else the council rule in force counts. */
    weeksLow: z.number().min(0).max(104).nullable(),
    weeksHigh: z.number().min(0).max(104).nullable(),
    basis: z.enum(['gross', 'net']).nullable(),
    /** A year is 52 weeks, or 365 days of a seventh of a week. */
    year: z.enum(['52', '365/7']),
    /** Money kept beside the weeks. */
    plus: z.array(z.enum(['ring_fenced_unspent'])),
    showPayee: z.enum(['full', 'initials', 'none']),
  }),
});
export type ReturnForm = z.output<typeof schema>;

/** The form of a JSON value. Refuses, with a sentence that names what and where, one that is no form or names what is not on the list. */
export function readForm(json: unknown): ReturnForm {
  const parsed = schema.safeParse(json, { reportInput: true });
  if (!parsed.success) throw new Refusal('badInput', fault(json, parsed.error), { field: 'form' });
  const questions = questionsOf(parsed.data).map(({ id }) => id);
  const twice = questions.find((id, index) => questions.indexOf(id) !== index);
  if (twice !== undefined) throw new Refusal('badInput', words.questionTwice(twice), { field: 'form' });
  return parsed.data;
}

function fault(json: unknown, error: z.ZodError): string {
  const unknown = unknownField(json);
  if (unknown) return words.unknownField(unknown.field, unknown.part);
  const [first] = error.issues;
  const [list, place, what] = first?.path ?? [];
  if (list === 'parts' && typeof place === 'number') return words.partNotWhole(place + 1, typeof what === 'string' ? what : '');
  return words.notAForm(first ? first.path.join('.') : '');
}

/** A field that a row names and that is not on the list: the commonest fault, and the one a union tells worst. */
function unknownField(json: unknown): { readonly field: string; readonly part: number } | null {
  const parts: unknown = typeof json === 'object' && json !== null ? Reflect.get(json, 'parts') : null;
  if (!Array.isArray(parts)) return null;
  for (const [index, one] of parts.entries()) {
    if (typeof one !== 'object' || one === null) continue;
    const rows: unknown = Reflect.get(one, 'rows');
    const named = [...(Array.isArray(rows) ? (rows as unknown[]) : []), ...(Reflect.get(one, 'kind') === 'table' ? [one] : [])];
    for (const row of named) {
      const from: unknown = typeof row === 'string' ? row : typeof row === 'object' && row !== null ? Reflect.get(row, 'from') : undefined;
      if (typeof from === 'string' && !Object.hasOwn(RETURN_FIELDS, from)) return { field: from, part: index + 1 };
    }
  }
  return null;
}
