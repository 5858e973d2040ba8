import { expect, test } from 'vitest';
import { facts, of, rules } from '../../../tests/facts-builder.ts';
import type { CouncilRules } from '../../books/facts.ts';
import type { Day } from '../../values/units.ts';
import { ruleChange } from './rule-change.ts';

const day = '2026-04-06';

/** £3,424.17 really there, of it £523.82 set aside and £420.00 for respite only; £210.00 a week, £148.80 of it from the council. */
const account = facts(
  { openingBalance: 300_417, openedOn: day },
  {
    councilRules: [rules({ weeklyGross: 21_000, excludes: ['liabilities', 'ring_fenced'], surplusWeeks: 8 })],
    contributionRates: [{ from: day, weekly: 6120 }],
    funds: [
      { fund: 'main', name: 'Social care', ringFenced: false },
      { fund: 'respite', name: 'Respite grant', ringFenced: true },
    ],
    setAside: [{ pot: 'tax', amount: 52_382, day }],
    lines: [of('one_off_funding', day, 42_000, { fund: 'respite' })],
  },
);
function ruleOnFile(): CouncilRules {
  const [first] = account.councilRules;
  if (!first) throw new Error('there is no rule');
  return first;
}
const onFile = ruleOnFile();

/** What may be asked back now and then, in pence. */
function change(rule: Partial<CouncilRules>, from: Day = day): readonly (number | null)[] {
  const { now, then } = ruleChange(account, day, day, { ...onFile, ...rule, from });
  return [now, then].map((working) => (working?.result && 'pence' in working.result ? working.result.pence : null));
}

test('of one account the rule alone makes £800.35 or £2,233.77, and both stand with their working', () => {
  expect(change({})).toEqual([80_035, 80_035]);
  expect(change({ surplusWeeks: 6 })).toEqual([80_035, 122_035]);
  expect(change({ excludes: ['ring_fenced'] })).toEqual([80_035, 132_417]);
  expect(change({ excludes: [] })).toEqual([80_035, 174_417]);
  expect(change({ excludes: [], surplusWeeks: 4, agreedContingency: 42_000 })).toEqual([80_035, 216_417]);
  expect(change({ excludes: [], surplusBasis: 'net' })).toEqual([80_035, 223_377]);
  const { now, then } = ruleChange(account, day, day, { ...onFile, excludes: [] });
  expect(now?.rows.length).toBeGreaterThan(then?.rows.length ?? 0);
});

test('a new rule that begins later is counted as if it began on the day, beside the one in force', () => {
  const { beginsLater, now, then } = ruleChange(account, day, day, { ...onFile, id: 0, from: '2026-10-01', surplusWeeks: 6 });
  expect({ beginsLater, now: now?.result, then: then?.result }).toEqual({ beginsLater: true, now: { pence: 80_035 }, then: { pence: 122_035 } });
});

test('without a rule on file there is nothing to compare with', () => {
  const { now, then } = ruleChange({ ...account, councilRules: [] }, day, day, { ...onFile, id: 0 });
  expect({ now, then: then?.result }).toEqual({ now: null, then: { pence: 80_035 } });
});
