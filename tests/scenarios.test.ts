/** Both scenarios from their folders straight to the figures: every key, on every day, without a ledger between. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { overview } from '../core/figures/overview.ts';
import { scenarioFacts, scenarios } from './scenario-facts.ts';

interface Expected {
  readonly asOf: string;
  readonly holiday: Readonly<Record<string, unknown>>;
}

function expectedDays(name: string): Expected[] {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(scenarios, name, file), 'utf8'));
  return [read('expected.json') as Expected, ...(read('expected-other-days.json') as Expected[])];
}

describe.each(['one', 'two'])('scenario %s', (name) => {
  const facts = scenarioFacts(name);
  test.each(expectedDays(name).map((expected) => [expected.asOf, expected] as const))('every figure on %s', (day, expected) => {
    const figures = overview(facts, day);
    expect(figures).toMatchObject(expected);
    expect(Object.keys(figures.holiday)).toEqual(Object.keys(expected.holiday));
  });
});
