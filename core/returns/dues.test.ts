/** What falls due once returns are made. */
import { expect, test } from 'vitest';
import type { Letter } from '../books/facts.ts';
import type { Due } from '../figures/due/due.ts';
import type { ReturnMade } from './dues.ts';
import { duesAfterReturns } from './dues.ts';

const about = { code: 'return', pence: null, who: null, title: null, toldBy: 'nothing', lacks: null, opens: null } as const;
const due = (from: string, day: string): Due => ({ ...about, key: `return-${day}`, day, from });
const DUES = [due('2026-04-06', '2026-07-05'), due('2026-07-06', '2026-10-05')];
const made = (some: Partial<ReturnMade> = {}): ReturnMade => {
  return { id: 1, from: '2026-04-06', to: '2026-07-05', isClosed: true, sentBy: null, answeredBy: null, replyDays: null, ...some };
};
const none = { receivedOn: null, reference: null, amount: null, says: null, repliedOn: null, decided: null, decidedOn: null, note: null };
const notLookedAt = { reasonsFound: null, reasonsUnclear: null, reasonsWhere: null, watchClocks: null };
const letter = (some: Partial<Letter> = {}): Letter => {
  return {
    ...none,
    ...notLookedAt,
    id: 7,
    direction: 'out',
    what: 'papers',
    means: 'email',
    day: '2026-07-10',
    who: null,
    about: 'The return',
    replyBy: null,
    ...some,
  };
};
const told = (returns: readonly ReturnMade[], letters: readonly Letter[] = [], over: readonly Due[] = []): string[] =>
  duesAfterReturns(DUES, over, returns, { letters, councilRules: [] }).map(({ code, day }) => `${code} ${day}`);

test('one that is begun is due still; one that is closed is not', () => {
  expect(told([made({ isClosed: false })])).toEqual(['return 2026-07-05', 'return 2026-10-05']);
  expect(told([made()])).toEqual(['return 2026-10-05']);
});

test('one that was sent waits for an answer, as long as its form gives, else four weeks', () => {
  // 10 July + 28 days = 7 August; + 14 = 24 July.
  expect(told([made({ sentBy: 7 })], [letter()])).toEqual(['answer 2026-08-07', 'return 2026-10-05']);
  expect(told([made({ sentBy: 7, replyDays: 14 })], [letter()])).toEqual(['answer 2026-07-24', 'return 2026-10-05']);
});

test('an answer that came ends it; a letter with a day of its own tells it by itself', () => {
  expect(told([made({ sentBy: 7, answeredBy: 8 })], [letter(), letter({ id: 8 })])).toEqual(['return 2026-10-05']);
  expect(told([made({ sentBy: 7 })], [letter({ replyBy: '2026-07-31' })])).toEqual(['return 2026-10-05']);
});

test('of times that are over, those begun or after the first closed return are still to be made; where none was closed, the newest', () => {
  const over = [due('2025-10-06', '2026-01-05'), due('2026-01-06', '2026-04-05')];
  const early = made({ from: '2025-07-06', to: '2025-10-05' });
  expect(told([early], [], over)).toEqual(['return 2026-01-05', 'return 2026-04-05', 'return 2026-07-05', 'return 2026-10-05']);
  expect(told([], [], over)).toEqual(['return 2026-04-05', 'return 2026-07-05', 'return 2026-10-05']);
  expect(told([made()], [], over)).toEqual(['return 2026-10-05']);
  const begun = made({ from: '2025-10-06', to: '2026-01-05', isClosed: false });
  expect(told([made(), begun], [], over)).toEqual(['return 2026-01-05', 'return 2026-10-05']);
});
