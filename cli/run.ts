/**
 * One run of the program from a terminal: `headroom <command>`. Results are JSON (or a journal) on standard output, problems are sentences
 * on standard error, and the exit code is 0 or 1.
 */
import { commands } from './commands.ts';
import { Usage } from './arguments.ts';
import { logFault } from './with-program.ts';

/** The command named first, in one word or two, with the words after it; answers with the exit code. */
export async function run(given: readonly string[]): Promise<0 | 1> {
  const words = [2, 1].find((count) => Object.hasOwn(commands, given.slice(0, count).join(' '))) ?? 0;
  const name = words === 0 ? given[0] : given.slice(0, words).join(' ');
  const command = words === 0 || name === undefined ? undefined : commands[name];
  if (command === undefined) {
    const asked = name === undefined || name === 'help' || name === '--help';
    const lines = Object.entries(commands).map(([known, { use, help }]) => `  headroom ${`${known} ${use}`.padEnd(48)} ${help}`);
    console.error([...(asked ? [] : [`There is no command ${name}.`]), 'Commands:', ...lines].join('\n'));
    return name === 'help' || name === '--help' ? 0 : 1;
  }
  try {
    const { ok, value, bytes, sentences = [] } = await command.run(given.slice(words));
    // Written, not console.log'ed and exited: a slow pipe takes the rest in its own time.
    if (bytes) process.stdout.write(bytes);
    else if (value !== undefined) process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
    for (const sentence of sentences) console.error(sentence);
    return ok ? 0 : 1;
  } catch (fault) {
    if (!(fault instanceof Usage)) {
      console.error((await logFault(name ?? '', fault)).message);
      return 1;
    }
    console.error(`${fault.message}\nUse: headroom ${name} ${command.use}`);
    return 1;
  }
}
