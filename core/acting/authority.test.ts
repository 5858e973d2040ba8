/** Which authority to act a change is made under, at the edges of its days and of what its paper says (the worked tests of B1). */
import { expect, test } from 'vitest';
import type { Mandate } from '../books/facts.ts';
import { authorityOf } from './authority.ts';

const DEPUTY: Mandate = {
  ...{ id: 1, role: 'deputy', who: 'Ruth Bell', document: 'Order of 2 March 2026', scope: ['money', 'staff'], from: '2026-04-06', to: '2027-04-05' },
  ...{ reviewOn: null, agreedBy: null, revokedOn: null, note: null },
};
const ask = (who: string, day: string, about: Parameters<typeof authorityOf>[0]['about'], mandates: readonly Mandate[] = [DEPUTY]) =>
  authorityOf({ who, day, about }, 'Asha Bell', mandates);

test('B1: within its days and what it covers, a change is made under it, by its paper', () => {
  for (const day of ['2026-04-06', '2027-04-05'])
    expect(ask('Ruth Bell', day, ['money'])).toEqual({ state: 'covered', mandate: 1, sentence: 'As a deputy, by: Order of 2 March 2026.' });
  expect(ask('Ruth Bell', '2026-05-01', ['money'], [{ ...DEPUTY, document: null }])?.sentence).toBe('As a deputy; the paper is not on file.');
});

test('B1: before its first day, after its last and once it ended early it is outside, and says which', () => {
  const said = (day: string, some: Partial<Mandate> = {}) => ask('Ruth Bell', day, ['money'], [{ ...DEPUTY, ...some }]);
  expect(said('2026-04-05')).toMatchObject({ state: 'outside', mandate: 1, sentence: expect.stringContaining('it begins on 6 April 2026') });
  expect(said('2027-04-06')?.sentence).toBe('Outside the authority to act of Ruth Bell: its last day was 5 April 2027.');
  expect(said('2026-06-01', { revokedOn: '2026-06-01' })?.sentence).toContain('it ended on 1 June 2026');
  expect(said('2026-05-31', { revokedOn: '2026-06-01' })?.state).toBe('covered');
});

test('B1: beyond what its paper says it is outside; where nothing is marked, nothing is claimed', () => {
  expect(ask('Ruth Bell', '2026-05-01', ['money', 'plan'])?.sentence).toBe('Outside the authority to act of Ruth Bell: it says nothing of the support plan.');
  expect(ask('Ruth Bell', '2026-05-01', ['plan'], [{ ...DEPUTY, scope: [] }])?.state).toBe('covered');
});

test('B1: a DWP appointee acts for benefits alone, whatever is marked, and another paper of the same person covers the rest', () => {
  const appointee: Mandate = { ...DEPUTY, id: 2, role: 'appointee', scope: ['money'] };
  expect(ask('Ruth Bell', '2026-05-01', ['money'], [appointee])?.sentence).toContain('it is for benefits alone');
  expect(ask('Ruth Bell', '2026-05-01', ['money'], [appointee, DEPUTY])).toMatchObject({ state: 'covered', mandate: 1 });
});

test('B1: the person needs none, nobody acts where none is on file, and a name on no paper is only told', () => {
  expect(ask('Asha Bell', '2026-05-01', ['money'])).toBeNull();
  expect(ask('Ruth Bell', '2026-05-01', ['money'], [])).toBeNull();
  expect(ask('Ruth Bell', '2026-05-01', [])).toBeNull();
  expect(ask('Sam Fox', '2026-05-01', ['money'])).toEqual({ state: 'notNamed', mandate: null, sentence: 'No authority to act that is on file names Sam Fox.' });
  expect(ask('Sam Fox, Dale Support Ltd', '2026-05-01', ['money'], [{ ...DEPUTY, role: 'managed', who: 'Dale Support' }])?.state).toBe('covered');
});
