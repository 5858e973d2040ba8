/** The contract told to people and scripts: one row per method, made from the same table that everything else derives from. */
import { z } from 'zod';
import type { Kind } from './method.ts';
import { methods } from './methods.ts';

interface MethodRow {
  readonly name: string;
  readonly kind: Kind;
  readonly help: string;
  /** JSON Schema, draft 2020-12, of what a caller gives. */
  readonly input: unknown;
}

export function describeMethods(): readonly MethodRow[] {
  return Object.entries(methods).map(([name, { kind, help, input }]) => ({ name, kind, help, input: z.toJSONSchema(input, { io: 'input' }) }));
}
