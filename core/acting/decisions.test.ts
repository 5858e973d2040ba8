/** What a decision does not say (the worked tests of B11): more is asked where the person can't decide, less where the decision is the person's own. */
import { expect, test } from 'vitest';
import type { Decision } from '../books/facts.ts';
import { facts } from '../../tests/facts-builder.ts';
import { decisionsPaper } from '../papers/decisions.ts';
import { decisionGaps } from './decisions.ts';

const BARE: Decision = {
  ...{ id: 1, title: 'A new bed', day: '2026-05-12', amount: null, planLine: null, capacity: 'presumed', assessedBy: null, assessedOn: null },
  ...{ lookAgainOn: null, whyNow: null, wishes: null, involved: null, consulted: null, options: null, chosen: null, decidedBy: null, reviewOn: null },
};

test('B11: every answer that is missing is named; who looked at it, and when, only where somebody had to', () => {
  expect(decisionGaps(BARE)).toEqual(['whyNow', 'wishes', 'involved', 'consulted', 'options', 'chosen', 'decidedBy']);
  expect(decisionGaps({ ...BARE, capacity: 'cannot', assessedBy: 'Dr Example' })).toContain('assessedOn');
  expect(decisionGaps({ ...BARE, capacity: 'can' })).toEqual(['assessedBy', 'assessedOn', 'whyNow', 'wishes', 'involved', 'decidedBy']);
});

test('B11: on paper one decision says who decided and under which paper, and names what is not written down', () => {
  const mandate = { role: 'deputy', who: 'Ruth Bell', document: 'Court order', scope: [], from: null, to: '2026-05-01' } as const;
  const all = facts({ person: 'Asha Bell' }, { mandates: [{ ...mandate, reviewOn: null, agreedBy: null, revokedOn: null, note: null }] });
  const decision = { ...BARE, amount: 64_000, decidedBy: 'Ruth Bell', whyNow: 'The old one broke' };
  const paper = decisionsPaper(all, [decision], { account: all.account, madeAt: '2026-05-20T09:00:00.000Z' }, '2026-05-20');
  expect(paper.title).toBe('Decision: A new bed');
  const [block] = paper.blocks;
  const rows = new Map(block?.kind === 'facts' ? block.rows : []);
  expect(rows.get('Amount')).toBe('£640.00');
  expect(rows.get('Why now, and can it wait?')).toBe('The old one broke');
  expect(rows.get('Why this one?')).toBe('Not written down.');
  expect(rows.get('Under which authority to act')).toContain('its last day was 1 May 2026');
  expect(decisionsPaper(all, [], { account: all.account, madeAt: '2026-05-20T09:00:00.000Z' }, '2026-05-20').blocks).toHaveLength(1);
});
