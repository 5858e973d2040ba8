/**
 * Every command of the terminal, in one table. A command reads its words, makes calls of the contract and gives back a value
 * to print or a sentence; it computes nothing. To add one, add a row.
 */
import { describeMethods } from '../core/api/describe.ts';
import { needed, readArguments, Usage } from './arguments.ts';
import { outcomeOf, withProgram } from './with-program.ts';
import type { Outcome } from './with-program.ts';

interface Command {
  /** The words and options after the name, as help shows them. */
  readonly use: string;
  readonly help: string;
  run(given: readonly string[]): Promise<Outcome> | Outcome;
}

export const commands: Readonly<Record<string, Command>> = {
  methods: {
    use: '',
    help: 'Every method of the program, with its kind, its input and what it does.',
    run: (given) => {
      readArguments(given, { words: [], options: [], flags: [] });
      return { ok: true, value: describeMethods() };
    },
  },
  call: {
    use: 'METHOD JSON [--ledger FILE] [--read]',
    help: 'Calls one method.',
    run: (given) => {
      const { words, options, flags } = readArguments(given, { words: ['METHOD', 'JSON'], options: ['ledger'], flags: ['read'] });
      const input = parseJson(words.JSON);
      return withProgram({ file: options.ledger, readOnly: flags.read }, async (program, whilst) =>
        outcomeOf(await program.callUnknown(words.METHOD, input, whilst)),
      );
    },
  },
  verify: {
    use: '--ledger FILE',
    help: 'Checks a ledger file from end to end.',
    run: async (given) => {
      const { options } = readArguments(given, { words: [], options: ['ledger'], flags: [] });
      return withProgram({ file: needed(options.ledger, 'ledger'), readOnly: true }, async (program, whilst) => {
        const result = await program.call('file.verify', {}, whilst);
        if (!result.ok) return outcomeOf(result);
        const sentences = result.value.problems.map(({ check, where, message }) => `${check}: ${where}: ${message}`);
        return { ok: sentences.length === 0, value: result.value, sentences };
      });
    },
  },
};

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Usage(`The input is no JSON: ${text}`);
  }
}
