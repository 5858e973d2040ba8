/** Who acts for the person: what needs doing and what is coming, from the days of each paper. Every day is worked out by hand. */
import { describe, expect, test } from 'vitest';
import { facts } from '../../../tests/facts-builder.ts';
import type { Mandate } from '../../books/facts.ts';
import { MANDATE_ROLES } from '../../books/facts.ts';
import { mandateWords } from '../../words/books/mandates.ts';
import { duesOn } from '../due/due.ts';
import { duesOf } from '../due/dues.ts';
import { figuresOf } from '../figures.ts';
import { needsDoing } from './needs-doing.ts';

const deputy: Omit<Mandate, 'id'> = {
  ...{ role: 'deputy', who: 'Ruth Bell', document: 'Court order', scope: [], from: '2026-04-06', to: null },
  ...{ reviewOn: null, agreedBy: null, revokedOn: null, note: null },
};

const CODES: ReadonlySet<string> = new Set(['noAuthority', 'authorityEnded', 'paperMissing']);
const doing = (day: string, ...mandates: Omit<Mandate, 'id'>[]): string[] =>
  needsDoing(facts({}, { mandates }), day, day).flatMap(({ code, sentence }) => (CODES.has(code) ? [`${code}: ${sentence}`] : []));
const coming = (day: string, ...mandates: Omit<Mandate, 'id'>[]): string[] =>
  duesOn(duesOf(figuresOf(facts({}, { mandates }), day, day)), null, day).flatMap(({ code, day: on, state }) =>
    code === 'authorityEnds' || code === 'authorityReview' ? [`${code} ${on} ${state}`] : [],
  );

describe('a paper', () => {
  test('on file needs nothing', () => {
    expect(doing('2026-05-01', deputy)).toEqual([]);
    expect(doing('2026-05-01')).toEqual([]);
  });

  test('not on file is named, with who acts, while they do', () => {
    const missing = { ...deputy, document: null, from: null };
    const said = 'paperMissing: Ruth Bell acts here, and the paper is not on file yet: the order of the Court of Protection. Write it down once it is to hand.';
    expect(doing('2026-05-01', missing)).toEqual([said]);
    expect(doing('2026-05-01', { ...missing, who: null })[0]).toContain('A deputy acts here');
    // It begins in June; it was withdrawn on 1 May.
    expect(doing('2026-05-01', { ...missing, from: '2026-06-01' })).toEqual([]);
    expect(doing('2026-05-01', { ...missing, revokedOn: '2026-05-01' })).toEqual([]);
  });

  test('holds on its last day, and has ended on the next, unless another goes on or it was said to have ended', () => {
    const year = { ...deputy, to: '2027-04-05' };
    expect(doing('2027-04-05', year)).toEqual([]);
    expect(doing('2027-04-06', year)).toEqual([
      'authorityEnded: The paper by which Ruth Bell acts ran to 5 April 2027. Write down the new one, or that it has ended.',
    ]);
    expect(doing('2027-04-06', year, { ...deputy, from: '2027-04-06' })).toEqual([]);
    expect(doing('2027-04-06', year, { ...deputy, role: 'broker', from: '2027-04-06' })).toHaveLength(1);
    expect(doing('2027-04-06', { ...year, revokedOn: '2027-03-01' })).toEqual([]);
  });
});

test('the letter of the DWP alone gives no right to run a direct payment, and neither does a supporter’s', () => {
  const appointee = { ...deputy, role: 'appointee', document: 'DWP letter' } as const;
  const said = 'noAuthority: Nothing here says who may run the direct payment of A Person. A letter of the DWP is for benefits alone, so ask the council.';
  expect(doing('2026-05-01', appointee)).toEqual([said]);
  expect(doing('2026-05-01', appointee, { ...deputy, role: 'broker' })).toEqual([said]);
  expect(doing('2026-05-01', appointee, { ...deputy, role: 'authorised' })).toEqual([]);
});

test('its last day and its review are coming, late once they are past, and done with where it was ended', () => {
  const dated = { ...deputy, to: '2027-04-05', reviewOn: '2026-10-06' };
  expect(coming('2026-10-01', dated)).toEqual(['authorityReview 2026-10-06 coming', 'authorityEnds 2027-04-05 coming']);
  expect(coming('2026-10-07', dated)).toEqual(['authorityReview 2026-10-06 overdue', 'authorityEnds 2027-04-05 coming']);
  expect(coming('2026-10-01', { ...dated, revokedOn: '2026-09-30' })).toEqual([]);
  expect(coming('2026-10-01', { ...dated, reviewOn: null }, { ...deputy, from: '2027-04-06' })).toEqual([]);
});

test.each(MANDATE_ROLES)('the role %s says which paper it stands on', (role) => {
  const { title, detail } = mandateWords.roles[role];
  expect(title.length).toBeGreaterThan(5);
  expect(detail).toContain('Paper: ');
  expect(mandateWords.papers[role]).toMatch(/^(the|what) /);
});
