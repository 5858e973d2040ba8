/** Reads a command's words and --options, and refuses, with a sentence, what the command does not know. */
import { parseArgs } from 'node:util';
import { byKey } from '../core/values/own-keys.ts';

/** A command written wrongly: answered with its sentence and how the command is used. */
export class Usage extends Error {}

interface Wanted<W extends string, O extends string, F extends string> {
  /** Words that must be there, in order. */
  readonly words: readonly W[];
  /** Options with a value. */
  readonly options: readonly O[];
  readonly flags: readonly F[];
}

/** Every word in `words` is there; an option not given is undefined. Throws `Usage`. */
export function readArguments<W extends string, O extends string, F extends string>(
  given: readonly string[],
  wanted: Wanted<W, O, F>,
): { words: Record<W, string>; options: Record<O, string | undefined>; flags: Record<F, boolean> } {
  const parsed = parse(given, wanted);
  // Not said again: it may be a passphrase.
  if (parsed.positionals.length > wanted.words.length) throw new Usage('One word too many.');
  return {
    words: byKey(wanted.words, (word) => {
      const value = parsed.positionals[wanted.words.indexOf(word)];
      if (value === undefined) throw new Usage(`${word} is missing.`);
      return value;
    }),
    options: byKey(wanted.options, (name) => {
      const value = parsed.values.get(name);
      return typeof value === 'string' ? value : undefined;
    }),
    flags: byKey(wanted.flags, (name) => parsed.values.get(name) === true),
  };
}

function parse(given: readonly string[], { options, flags }: Wanted<string, string, string>) {
  const known = [...options.map((name) => [name, { type: 'string' }] as const), ...flags.map((name) => [name, { type: 'boolean' }] as const)];
  try {
    const { positionals, values } = parseArgs({ args: [...given], options: Object.fromEntries(known), allowPositionals: true });
    return { positionals, values: new Map<string, unknown>(Object.entries(values)) };
  } catch (fault) {
    throw new Usage(fault instanceof Error ? fault.message : 'The options could not be read.');
  }
}

/** The value of an option that must be given. Throws `Usage`. */
export function needed(value: string | undefined, option: string): string {
  if (value === undefined) throw new Usage(`--${option} is missing.`);
  return value;
}
