import { expect, test } from 'vitest';
import { facts, line, of } from '../../tests/facts-builder.ts';
import { overview } from './overview.ts';

test('all bank accounts are added up, with what they held at the opening', () => {
  const account = facts(
    {},
    {
      bankAccounts: [
        { name: 'main', openingBalance: 1000 },
        { name: 'savings', openingBalance: 200 },
      ],
      lines: [line('2026-04-06', 50), line('2026-04-07', -20, [], { bankAccount: 2 }), of('own_transfer', '2026-04-08', -30)],
    },
  );
  expect(overview(account, '2026-04-06').cash.statementBalance).toBe(1250);
  expect(overview(account, '2026-04-08').cash.statementBalance).toBe(1200);
});

test('the last balance a file printed is held against ours of that day', () => {
  const printed = (balance: number) =>
    facts(
      { openingBalance: 1000 },
      {
        lines: [of('interest', '2026-04-06', 5), of('interest', '2026-04-09', 7)],
        printedBalances: [{ bankAccount: 1, day: '2026-04-07', balance, file: 'april.csv' }],
      },
    );
  expect(overview(printed(1005), '2026-04-09').balanceCheck).toEqual([
    { bankAccount: 'main', day: '2026-04-07', printed: 1005, ours: 1005, difference: 0, file: 'april.csv' },
  ]);
  const differs = overview(printed(900), '2026-04-09');
  expect(differs.balanceCheck[0]?.difference).toBe(105);
  expect(differs.notices.find(({ code }) => code === 'balanceDiffers')?.sentence).toContain('£9.00');
  expect(overview(printed(900), '2026-04-06').balanceCheck).toEqual([]);
});

test('a newest line more than 7 days before the day is said, and no lines at all', () => {
  const account = facts({}, { lines: [of('interest', '2026-04-06', 5)] });
  const codes = (day: string) => overview(account, day).notices.map(({ code }) => code);
  expect(codes('2026-04-13')).not.toContain('bankIsOld');
  expect(codes('2026-04-14')).toContain('bankIsOld');
  expect(overview(facts({}), '2026-04-14').notices.map(({ code }) => code)).toContain('noBankLines');
});

test('lines that may be there twice are in cash, and listed', () => {
  const account = facts({}, { lines: [of('interest', '2026-04-06', 5), line('2026-04-07', -20, [], { doubtful: true, text: 'SHOP' })] });
  const figures = overview(account, '2026-04-07');
  expect(figures.cash.statementBalance).toBe(-15);
  expect(figures.duplicatesToDecide).toEqual([{ id: 2, day: '2026-04-07', amount: -20, text: 'SHOP' }]);
  expect(overview(account, '2026-04-06').duplicatesToDecide).toEqual([]);
});
