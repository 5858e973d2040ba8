import { expect, test } from 'vitest';
import { facts, planLine } from '../../tests/facts-builder.ts';
import type { PlanLineVersion } from '../books/facts.ts';
import { versionChange, withVersionChange } from './plan-change.ts';

const spans = (plan: readonly PlanLineVersion[]) => plan.toSorted((a, b) => (a.from < b.from ? -1 : 1)).map(({ from, to, amount }) => [from, to, amount]);
const after = (account: ReturnType<typeof facts>, from: string) => {
  const change = versionChange(account, 1, from, { amount: 900 });
  return change && spans(withVersionChange(account.plan, change));
};

test('the version that runs ends the day before, and the new one goes on as it would have', () => {
  expect(after(facts({}, { plan: [planLine({ amount: 700 })] }), '2026-06-01')).toEqual([
    ['2026-04-06', '2026-05-31', 700],
    ['2026-06-01', null, 900],
  ]);
  expect(after(facts({}, { plan: [planLine({ amount: 700, to: '2026-08-31' })] }), '2026-06-01')).toEqual([
    ['2026-04-06', '2026-05-31', 700],
    ['2026-06-01', '2026-08-31', 900],
  ]);
});

test('a version that begins on the day is corrected, and no other is touched', () => {
  const account = facts({}, { plan: [planLine({ amount: 700, to: '2026-05-31' }), planLine({ amount: 800, from: '2026-06-01' })] });
  expect(after(account, '2026-06-01')).toEqual([
    ['2026-04-06', '2026-05-31', 700],
    ['2026-06-01', null, 900],
  ]);
  expect(versionChange(account, 1, '2026-06-01', {})).toMatchObject({ ends: null, corrects: 2 });
});

test('in days without a version the new one runs up to the next, and before the first up to that', () => {
  const account = facts({}, { plan: [planLine({ amount: 700, to: '2026-05-31' }), planLine({ amount: 800, from: '2026-08-01' })] });
  expect(after(account, '2026-06-15')).toEqual([
    ['2026-04-06', '2026-05-31', 700],
    ['2026-06-15', '2026-07-31', 900],
    ['2026-08-01', null, 800],
  ]);
  expect(after(account, '2026-03-01')?.[0]).toEqual(['2026-03-01', '2026-04-05', 900]);
});

test('a line without versions has nothing to change', () => {
  expect(versionChange({ plan: [] }, 1, '2026-06-01', {})).toBeNull();
});
