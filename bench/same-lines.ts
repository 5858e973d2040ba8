/**
 * Headroom at the work that Actual is given (`actual-run.mjs`), in a process of its own: `node same-lines.ts LEDGER`. Prints the
 * milliseconds of each piece of work and its memory as JSON.
 */
import { call, importText } from './example-data.ts';
import { directProgram } from './generate.ts';
import { measure } from './measure.ts';
import { NEW_LINES, TEXTS } from './actual.ts';
import { statement } from './statement.ts';

const program = directProgram();
await call(program, 'file.open', { path: process.argv[2] ?? '', anyway: true });
const timed = async (run: (n: number) => Promise<unknown>): Promise<number> =>
  (await measure({ work: '', target: Infinity, run: async (n) => void (await run(n)) })).median;
const window = (filter: { text?: string }, offset: number): Promise<unknown> => call(program, 'money.rows', { account: 1, filter, offset, limit: 100 });

const months = await timed(() => call(program, 'money.totals', { account: 1 }));
const rows = await timed((n) => window({}, (n * 211) % 15_000));
const search = await timed((n) => window({ text: TEXTS[n % TEXTS.length] ?? '' }, 0));
const began = performance.now();
await importText(program, 1, statement(NEW_LINES, 10));
const bring = performance.now() - began;
const memory = process.memoryUsage().rss / 2 ** 20;
await program.close();
process.stdout.write(JSON.stringify({ months, rows, search, bring, memory }));
