import { expect, test } from 'vitest';
import type { LedgerRows } from './checks.ts';
import { findProblems } from './checks.ts';

const sound: LedgerRows = {
  entries: [{ account: 1, entry: 1, day: '2026-05-01', sum: 0, table: 'invoice', id: 1 }],
  balances: [{ account: 1, of: 'costs', kept: 500, made: 500 }],
  moneyTotals: [{ account: 1, of: '2026-05', kept: -500, made: -500 }],
  wrongMoneyRows: [],
  wrongLineSums: [],
  wrongSearch: [],
  strayLegs: [],
  documents: [
    { account: 1, table: 'invoice', id: 1, inForce: true, liveEntries: 1 },
    { account: 1, table: 'invoice', id: 2, inForce: false, liveEntries: 0 },
  ],
  lines: [{ account: 1, line: 7, day: '2026-05-01', amount: -500, parts: -500 }],
};

test('where everything agrees nothing is found, and no rows at all agree', () => {
  expect(findProblems(sound)).toEqual([]);
  expect(
    findProblems({
      entries: [],
      balances: [],
      moneyTotals: [],
      wrongMoneyRows: [],
      wrongLineSums: [],
      wrongSearch: [],
      strayLegs: [],
      documents: [],
      lines: [],
    }),
  ).toEqual([]);
});

test('a sum that is nought does not stand for one that is not there', () => {
  expect(findProblems({ ...sound, balances: [{ account: 1, of: 'costs', kept: 0, made: null }] })).toHaveLength(1);
});

test.each<[string, Partial<LedgerRows>, string, string]>([
  [
    'an entry that does not balance',
    { entries: [{ account: 1, entry: 3, day: '2026-05-02', sum: 1, table: 'invoice', id: 1 }] },
    'entry 3 of 2026-05-02',
    'The parts of the entry should add up to £0.00 and come to £0.01.',
  ],
  ['a sum that is a penny out', { balances: [{ account: 1, of: 'costs', kept: 500, made: 501 }] }, 'costs', 'It is kept as £5.00; its entries come to £5.01.'],
  [
    'a month that counts one row too many',
    { moneyTotals: [{ account: 1, of: '2026-05, rows', kept: 2, made: 1, counted: true }] },
    '2026-05, rows',
    'It is kept as 2; its entries come to 1.',
  ],
  [
    'bank lines that come to something else',
    { wrongLineSums: [{ account: 1, month: '2026-05' }] },
    'bank lines of 2026-05',
    'What is kept of the bank lines of this month is not what they come to.',
  ],
  [
    'a balance that is not kept',
    { balances: [{ account: 1, of: 'costs', kept: null, made: 500 }] },
    'costs',
    'It is kept as £0.00; its entries come to £5.00.',
  ],
  [
    'rows of Money that do not add up',
    { moneyTotals: [{ account: 1, of: 'all rows', kept: -500, made: 0 }] },
    'all rows',
    'It is kept as −£5.00; its entries come to £0.00.',
  ],
  [
    'a row of Money that is not as its entry has it',
    { wrongMoneyRows: [{ account: 1, day: '2026-05-01' }] },
    'Money on 2026-05-01',
    'A row of Money is not as its entry has it.',
  ],
  ['a leg of no entry', { strayLegs: [{ account: 1, entry: 9 }] }, 'entry 9', 'This part belongs to no entry of its account.'],
  [
    'a document without an entry',
    { documents: [{ account: 1, table: 'invoice', id: 1, inForce: true, liveEntries: 0 }] },
    'invoice 1',
    'It should have one entry in force and has 0.',
  ],
  [
    'a document posted twice',
    { documents: [{ account: 1, table: 'invoice', id: 1, inForce: true, liveEntries: 2 }] },
    'invoice 1',
    'It should have one entry in force and has 2.',
  ],
  [
    'a removed document that still counts',
    { documents: [{ account: 1, table: 'invoice', id: 2, inForce: false, liveEntries: 1 }] },
    'invoice 2',
    'It should have no entry in force and has 1.',
  ],
  [
    'parts that do not add up to their line',
    { lines: [{ account: 1, line: 7, day: '2026-05-01', amount: -500, parts: -499 }] },
    'bank line 7 of 2026-05-01',
    'The line is −£5.00; its parts come to −£4.99.',
  ],
])('%s is found and named', (_what, rows, where, message) => {
  expect(findProblems({ ...sound, ...rows })).toEqual([expect.objectContaining({ account: 1, where, message })]);
});
