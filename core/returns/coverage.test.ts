/** Which months of each bank account a statement covers. Every day is by hand. */
import { describe, expect, test } from 'vitest';
import type { StatementSpan } from './coverage.ts';
import { coverageOf } from './coverage.ts';

let id = 0;
const paper = (from: string, to: string, some: Partial<StatementSpan> = {}): StatementSpan => {
  id += 1;
  return { bankAccount: 1, from, to, opening: 0, closing: 0, source: { type: 'statement', id }, ...some };
};
const file = (from: string, to: string): StatementSpan => paper(from, to, { source: { type: 'import', id: 100 } });
const months = (...spans: StatementSpan[]): string[] =>
  (coverageOf([{ id: 1, openingBalance: 0, usedFrom: null, usedTo: null }], '2026-04-06', '2026-06-30', spans)[0]?.months ?? []).map(
    ({ month, state, without, breaks }) => {
      const gap = without ? ` ${without.from} to ${without.to}` : '';
      return `${month} ${state}${gap}${breaks ? ` ${breaks.before} then ${breaks.opening}` : ''}`;
    },
  );

test('nothing at all is missing, from the opening to the last day', () => {
  expect(months()).toEqual([
    '2026-04 missing 2026-04-06 to 2026-04-30',
    '2026-05 missing 2026-05-01 to 2026-05-31',
    '2026-06 missing 2026-06-01 to 2026-06-30',
  ]);
});

test('statements that follow each other cover each month, also where they end within it', () => {
  expect(months(paper('2026-04-06', '2026-05-15'), paper('2026-05-16', '2026-06-30'))).toEqual(['2026-04 covered', '2026-05 covered', '2026-06 covered']);
});

test('a gap is named from its first to its last day', () => {
  const other = paper('2026-05-20', '2026-06-20', { opening: 1 });
  expect(months(paper('2026-04-06', '2026-04-30'), paper('2026-05-01', '2026-05-10'), other)).toEqual([
    '2026-04 covered',
    '2026-05 part 2026-05-11 to 2026-05-19',
    '2026-06 part 2026-06-21 to 2026-06-30',
  ]);
});

describe('balances', () => {
  test('have to carry on to the penny', () => {
    const spans = [paper('2026-04-06', '2026-04-30', { closing: 10_000 }), paper('2026-05-01', '2026-06-30', { opening: 9_999, closing: 5_000 })];
    expect(months(...spans)).toEqual(['2026-04 covered', '2026-05 noChain 10000 then 9999', '2026-06 covered']);
  });

  test('that are not printed are said to be so, and break nothing', () => {
    expect(months(paper('2026-04-06', '2026-06-30', { opening: null, closing: null }))).toEqual([
      '2026-04 noBalance',
      '2026-05 noBalance',
      '2026-06 noBalance',
    ]);
    expect(months(paper('2026-04-06', '2026-04-30', { closing: null }), paper('2026-05-01', '2026-06-30', { opening: 1 }))[1]).toBe('2026-05 covered');
  });
});

test('days between two bank files are covered where the balances say that nothing lies between', () => {
  const spans = (opening: number): StatementSpan[] => [
    { ...file('2026-04-09', '2026-05-28'), opening: 0, closing: 10_000 },
    { ...file('2026-06-02', '2026-06-30'), opening, closing: 9_000 },
  ];
  expect(months(...spans(10_000))).toEqual(['2026-04 covered', '2026-05 covered', '2026-06 covered']);
  expect(months(...spans(10_001))).toEqual(['2026-04 covered', '2026-05 part 2026-05-29 to 2026-05-31', '2026-06 part 2026-06-01 to 2026-06-01']);
});

test('two papers of the same days are told; bank files that overlap are not', () => {
  expect(months(paper('2026-04-06', '2026-05-31'), paper('2026-05-10', '2026-06-30'))[1]).toBe('2026-05 twice');
  expect(months(file('2026-04-06', '2026-05-31'), file('2026-05-10', '2026-06-30'))[1]).toBe('2026-05 covered');
});

test('each bank account is told by itself', () => {
  const told = coverageOf(
    [1, 2].map((one) => ({ id: one, openingBalance: 0, usedFrom: null, usedTo: null })),
    '2026-04-06',
    '2026-04-30',
    [paper('2026-04-06', '2026-04-30', { bankAccount: 2 })],
  );
  expect(told.map(({ bankAccount, months: [month] }) => `${bankAccount} ${month?.state}`)).toEqual(['1 missing', '2 covered']);
});
