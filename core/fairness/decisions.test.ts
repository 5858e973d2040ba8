/** The check of a decision letter, honest both ways, and how long there is to complain. */
import { expect, test } from 'vitest';
import type { Letter } from '../books/facts.ts';
import { REASON_POINTS } from '../books/facts.ts';
import { facts } from '../../tests/facts-builder.ts';
import { decisionsOf } from './decisions.ts';

const LETTER: Letter = {
  ...{ id: 1, direction: 'in', what: 'budget', means: 'letter', day: '2026-05-12', receivedOn: '2026-05-15', who: null, about: 'New amount' },
  ...{ reference: 'ASC/1', amount: null, says: null, replyBy: null, repliedOn: null, decided: null, decidedOn: null, note: null },
  ...{ reasonsFound: null, reasonsUnclear: null, reasonsWhere: null, watchClocks: null },
};
const decision = (some: Partial<Letter>, account: object = {}) => {
  const built = facts({});
  const [first] = decisionsOf({ account: { ...built.account, ...account }, letters: [{ ...LETTER, ...some }] });
  if (!first) throw new Error('no decision');
  return first;
};

test('there are 21 things, and a letter nobody looked at lacks none of them', () => {
  expect(REASON_POINTS).toHaveLength(21);
  expect(decision({})).toMatchObject({ reasons: null, asks: null });
});

test('what is found is not asked for; what is missing or not clear is, by number', () => {
  const { reasons, asks } = decision({ reasonsFound: ['needs', 'hours'], reasonsUnclear: ['rate'] });
  expect(reasons?.filter(({ state }) => state === 'missing')).toHaveLength(18);
  expect(asks).toContain('Thank you for your letter of 12 May 2026 (ASC/1) about the budget.');
  expect(asks).toContain('What price of an hour did you use?');
  expect(asks).toContain('19. How can we ask for the decision to be looked at again, and by when?');
  expect(asks).not.toContain('for how many hours a week?');
});

test('one that says all of it is told to, and asks for nothing', () => {
  expect(decision({ reasonsFound: REASON_POINTS })).toMatchObject({ asks: null });
});

test('the days run from the day on the letter; of other nations none is told', () => {
  expect(decision({}).clocks?.map(({ which, lastDay }) => [which, lastDay])).toEqual([
    ['complaint', '2027-05-12'],
    // Twelve months that begin with the day itself: the last of them is a day before.
    ['ombudsman', '2027-05-11'],
    ['review', '2026-08-12'],
  ]);
  expect(decision({}, { nation: 'scotland' }).clocks).toBeNull();
  // Of the 31st, where the month that is meant has none.
  expect(decision({ day: '2026-08-31' }).clocks?.map(({ lastDay }) => lastDay)).toEqual(['2027-08-31', '2027-08-30', '2026-11-30']);
});

test('what we told them, and letters of other things, decide nothing', () => {
  const { account } = facts({});
  const letters = [
    { ...LETTER, direction: 'out' as const },
    { ...LETTER, what: 'papers' as const },
  ];
  expect(decisionsOf({ account, letters })).toEqual([]);
});
