/** The contract told to people and scripts: one row per method, made from the same table that everything else derives from. */
import { z } from 'zod';
import { RECORD_TYPES } from '../records/kinds.ts';
import { recordFields } from '../records/schemas.ts';
import type { Kind, Method } from './method.ts';
import { methods } from './methods.ts';

interface MethodRow {
  readonly name: string;
  readonly kind: Kind;
  readonly help: string;
  /** JSON Schema, draft 2020-12, of what a caller gives. */
  readonly input: unknown;
}

const schemaOf = (input: z.ZodType): object => z.toJSONSchema(input, { io: 'input' });

/** As a caller gives the fields: what may be null may be left out. */
function fieldsGiven({ shape }: z.ZodObject): z.ZodObject {
  return z.strictObject(
    Object.fromEntries(Object.entries(shape).map(([field, schema]) => [field, z.safeParse(schema, null).success ? z.optional(schema) : schema])),
  );
}

/** What `fields` holds depends on the kind of record. */
function saveByKind(save: Method): object {
  const byKind = RECORD_TYPES.map((type) => ({
    if: { properties: { type: { const: type } }, required: ['type'] },
    then: { properties: { fields: schemaOf(fieldsGiven(recordFields[type])) } },
  }));
  return { ...schemaOf(save.input), allOf: byKind };
}

export function describeMethods(): readonly MethodRow[] {
  return Object.entries(methods).map(([name, method]) => ({
    name,
    kind: method.kind,
    help: method.help,
    input: method === methods['records.save'] ? saveByKind(method) : schemaOf(method.input),
  }));
}
