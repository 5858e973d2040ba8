import { expect, test } from 'vitest';
import { facts, planLine, rules } from '../../../tests/facts-builder.ts';
import type { Day } from '../../values/units.ts';
import { ahead } from './ahead.ts';

type Lists = Parameters<typeof facts>[1];

/** £1,000.00 on 31 May 2026, £200.00 a week out, £840.00 in every four weeks from 29 June; four weeks of £210.00 may be kept. */
const look = (lists: Lists = {}) =>
  ahead(
    facts(
      { openingBalance: 100_000, openedOn: '2026-05-31' },
      {
        plan: [planLine({ amount: 20_000, from: '2026-06-01' })],
        councilRules: [rules({ from: '2026-05-31', firstPaymentOn: '2026-06-29', surplusWeeks: 4 })],
        ...lists,
      },
    ),
    '2026-05-31',
    '2026-05-31',
  ).days;
const bandsOn = (day: Day, lists: Lists = {}) => {
  const found = look(lists).find((one) => one.day === day);
  return found && [found.spokenFor, found.yours, found.mayBeAskedBack];
};

test('what is held above what the rule of the day lets you keep may be asked back, and the rest is yours', () => {
  expect(bandsOn('2026-06-28')).toEqual([0, 20_000, 0]);
  // £1,011.43 with £840.00 allowed.
  expect(bandsOn('2026-06-29')).toEqual([0, 84_000, 17_143]);
});

test('what is set aside and what is left of a ring-fenced fund is spoken for; more than is free is never asked back', () => {
  const aside: Lists = {
    funds: [{ fund: 'respite', name: 'Respite', ringFenced: true, payer: null }],
    opening: [{ what: 'fund', name: 'respite', pence: 30_000, hours: null }],
    setAside: [{ pot: 'redundancy', amount: 5000, day: '2026-05-31' }],
  };
  // £1,011.43: £350.00 spoken for, £661.43 free, of it £171.43 above what may be kept.
  expect(bandsOn('2026-06-29', aside)).toEqual([35_000, 49_000, 17_143]);
  // Nothing may be kept: all that is free is asked back, and no more.
  expect(bandsOn('2026-06-29', { ...aside, councilRules: [rules({ from: '2026-05-31', firstPaymentOn: '2026-06-29', surplusWeeks: 0 })] })).toEqual([
    35_000, 0, 66_143,
  ]);
});

test('without a rule nothing is said of what may be asked back', () => {
  const noWeeks = { councilRules: [rules({ from: '2026-05-31', firstPaymentOn: '2026-06-29', surplusWeeks: null })] };
  expect(bandsOn('2026-06-29', noWeeks)).toEqual([0, 101_143, null]);
});

test('the bands add up to what is there on each day, and are nothing where there is less than nothing', () => {
  const days = look({ plan: [planLine({ amount: 30_000, from: '2026-06-01' })], setAside: [{ pot: 'other', amount: 5000, day: '2026-05-31' }] });
  for (const { pence, spokenFor, yours, mayBeAskedBack } of days) expect(spokenFor + yours + (mayBeAskedBack ?? 0)).toBe(Math.max(0, pence));
  expect(days.some(({ pence }) => pence < 0)).toBe(true);
});
