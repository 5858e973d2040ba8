/** A scenario's folder straight to the facts of its account, without a ledger between. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AccountFacts } from '../core/books/facts.ts';
import { readFolder } from '../core/move-in/folder.ts';
import { toFacts } from '../core/move-in/to-facts.ts';

export const scenarios = fileURLToPath(new URL('fixtures/scenarios', import.meta.url));

export function scenarioFacts(name: string): AccountFacts {
  const folder = join(scenarios, name);
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.csv'));
  const { account, problems } = readFolder(
    paths.map((path) => ({ path: path.replaceAll('\\', '/'), bytes: new Uint8Array(readFileSync(join(folder, path))) })),
  );
  if (!account) throw new Error(problems.map(({ message }) => message).join('\n'));
  return toFacts(account);
}
