/** Both scenarios from their folders straight to the figures: every key, on every day, without a ledger between. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { overview } from '../core/figures/overview.ts';
import { readFolder } from '../core/move-in/folder.ts';
import { toFacts } from '../core/move-in/to-facts.ts';

const scenarios = fileURLToPath(new URL('fixtures/scenarios', import.meta.url));

interface Expected {
  readonly asOf: string;
  readonly holiday: Readonly<Record<string, unknown>>;
}

function expectedDays(name: string): Expected[] {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(scenarios, name, file), 'utf8'));
  return [read('expected.json') as Expected, ...(read('expected-other-days.json') as Expected[])];
}

function factsOf(name: string) {
  const folder = join(scenarios, name);
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.csv'));
  const { account, problems } = readFolder(
    paths.map((path) => ({ path: path.replaceAll('\\', '/'), bytes: new Uint8Array(readFileSync(join(folder, path))) })),
  );
  if (!account) throw new Error(problems.map(({ message }) => message).join('\n'));
  return toFacts(account);
}

describe.each(['one', 'two'])('scenario %s', (name) => {
  const facts = factsOf(name);
  test.each(expectedDays(name).map((expected) => [expected.asOf, expected] as const))('every figure on %s', (day, expected) => {
    const figures = overview(facts, day);
    expect(figures).toMatchObject(expected);
    expect(Object.keys(figures.holiday)).toEqual(Object.keys(expected.holiday));
  });
});
