/**
 * A passphrase in the input of a method. Every method takes it from here, so that a host can tell which fields hold one: nothing
 * that others can read may carry it, as the arguments of a command would.
 */
import { z } from 'zod';

/** `writeOnly` is JSON Schema's word for what is given and never told. */
export const passphrase = z.string().min(1).max(1024).meta({ writeOnly: true });

/** The names of the fields that hold one. */
export function passphraseFields(input: z.ZodType): readonly string[] {
  if (!(input instanceof z.ZodObject)) return [];
  return Object.entries<unknown>(input.shape).flatMap(([name, field]) => (bare(field) === passphrase ? [name] : []));
}

function bare(field: unknown): unknown {
  return field instanceof z.ZodOptional || field instanceof z.ZodNullable ? bare(field.unwrap()) : field;
}
