/**
 * Scenario one with its last two months of bank lines taken away: what the program then says may leave out much, but says nothing that the
 * whole data proves wrong. No ledger between.
 */
import { describe, expect, test } from 'vitest';
import type { AccountFacts } from '../core/books/facts.ts';
import { needsDoing } from '../core/figures/known/needs-doing.ts';
import { lastWholeDay } from '../core/figures/known/known.ts';
import { overview } from '../core/figures/overview.ts';
import { SINGLE_FIGURES } from '../core/figures/breakdowns/figure-ids.ts';
import { working } from '../core/figures/breakdowns/working.ts';
import { addMonths } from '../core/values/day.ts';
import type { Day } from '../core/values/units.ts';
import { scenarioFacts } from './scenario-facts.ts';

const TODAY: Day = '2026-10-21';
const all = scenarioFacts('one');
const newest = all.lines.at(-1)?.day ?? '';
const cutAt = addMonths(newest, -2);
const cut: AccountFacts = {
  ...all,
  lines: all.lines.filter(({ day }) => day <= cutAt),
  printedBalances: all.printedBalances.filter(({ day }) => day <= cutAt),
};
const opens = lastWholeDay(cut, TODAY);

/** Sentences that tell what to bring in, which are of these data alone. */
const UNLOCKS = new Set(['bringStatement', 'countCash', 'addHours']);
const said = (facts: AccountFacts, on: Day): string[] =>
  needsDoing(facts, on, TODAY)
    .filter(({ state, code }) => state === 'known' && !UNLOCKS.has(code))
    .map(({ sentence }) => sentence);
const told = (facts: AccountFacts, on: Day): string[] => {
  const { notices, contribution } = overview(facts, on, TODAY);
  const wanted = notices.filter(({ code }) => code !== 'bankIsOld').map(({ sentence }) => sentence);
  return [...wanted, ...contribution.sentences.filter((sentence) => !sentence.includes('is known once'))];
};

test('two months are missing, and the account opens on the last day that is whole', () => {
  expect(cut.lines.length).toBeLessThan(all.lines.length - 10);
  expect(opens <= cutAt && opens > addMonths(cutAt, -1)).toBe(true);
  expect(overview(cut, opens, TODAY).known).toMatchObject({ bank: cut.lines.at(-1)?.day, to: opens });
});

describe.each([
  ['the day it opens on', opens],
  ['today', TODAY],
])('on %s', (_, on) => {
  test('no sentence is said that the whole data proves wrong', () => {
    const right = new Set([...said(all, on), ...told(all, on)]);
    expect([...said(cut, on), ...told(cut, on)].filter((sentence) => !right.has(sentence))).toEqual([]);
  });

  test('first comes the statement, and what waits for it is only named', () => {
    const items = needsDoing(cut, on, TODAY);
    expect(items[0]?.sentence).toMatch(/^Bring in your statement: it ends on \d+ August 2026\.$/);
    const waiting = items.filter(({ state }) => state === 'not_known');
    expect(waiting.length).toBeGreaterThan(0);
    for (const { sentence, overdue } of waiting) {
      expect(overdue).toBe(false);
      expect(sentence).not.toMatch(/\b(late|missing|overdue|pay|owed|has not|ask the)\b/i);
    }
  });

  test('no working calls a payment late that came', () => {
    const came = new Set(working(all, TODAY, { figure: 'directPayment' }, TODAY).rows.map(({ label }) => label));
    const labels = SINGLE_FIGURES.flatMap((figure) => working(cut, on, { figure }, TODAY).rows.map(({ label }) => label));
    expect(labels.filter((label) => label.endsWith(' is late') && !came.has(label))).toEqual([]);
  });
});
