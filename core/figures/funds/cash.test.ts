import { expect, test } from 'vitest';
import { facts, line, of } from '../../../tests/facts-builder.ts';
import { overview } from '../overview.ts';

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
  expect(overview(printed(1005), '2026-04-09').balanceCheck).toEqual([{ bankAccount: 'main', day: '2026-04-07', printed: 1005, ours: 1005, difference: 0 }]);
  const differs = overview(printed(900), '2026-04-09');
  expect(differs.balanceCheck[0]?.difference).toBe(105);
  expect(differs.notices.find(({ code }) => code === 'balanceDiffers')?.sentence).toContain('£9.00');
  expect(overview(printed(900), '2026-04-06').balanceCheck).toEqual([]);
});

/** A bank line with the balance printed after it. */
const beside = (day: string, amount: number, balance: number) => line(day, amount, [], { balance });
const checkOn = (account: ReturnType<typeof facts>, day: string) =>
  overview(account, day).balanceCheck.map((check) => [check.day, check.printed, check.difference]);

test('inside a longer file it is the newest balance printed on or before the day asked about', () => {
  const account = facts(
    { openingBalance: 1000 },
    {
      // £0.20 is missing between the 8th and the 20th.
      lines: [beside('2026-04-06', 5, 1005), beside('2026-04-08', -100, 905), beside('2026-04-20', 7, 892), beside('2026-04-30', 1, 893)],
      printedBalances: [{ bankAccount: 1, day: '2026-04-30', balance: 893, file: 'april.csv' }],
    },
  );
  expect(checkOn(account, '2026-04-07')).toEqual([['2026-04-06', 1005, 0]]);
  expect(checkOn(account, '2026-04-19')).toEqual([['2026-04-08', 905, 0]]);
  expect(checkOn(account, '2026-04-20')).toEqual([['2026-04-20', 892, 20]]);
  expect(checkOn(account, '2026-05-31')).toEqual([['2026-04-30', 893, 20]]);
});

test('of several balances on a day it is the last one, in whatever order its lines are kept', () => {
  const lines = [beside('2026-04-08', -100, 905), beside('2026-04-08', 5, 1005), beside('2026-04-08', -5, 900)];
  expect(checkOn(facts({ openingBalance: 1000 }, { lines }), '2026-04-09')).toEqual([['2026-04-08', 900, 0]]);
  // Two that are there twice make a difference of their own.
  const twice = [...lines, beside('2026-04-08', -100, 905)];
  expect(checkOn(facts({ openingBalance: 1000 }, { lines: twice }), '2026-04-09')[0]?.[2]).not.toBe(0);
});

test('interest dated back holds the lines the bank wrote down before it, so its balance is of their day', () => {
  const lines = [beside('2026-04-28', -100, 900), beside('2026-04-30', 5, 885), beside('2026-04-30', -1, 884), beside('2026-05-01', -20, 880)];
  const account = facts({ openingBalance: 1000 }, { lines: [...lines, beside('2026-05-02', 10, 894)] });
  expect(checkOn(account, '2026-04-30')).toEqual([['2026-04-28', 900, 0]]);
  expect(checkOn(account, '2026-05-01')).toEqual([['2026-05-01', 884, 0]]);
  expect(checkOn(account, '2026-05-02')).toEqual([['2026-05-02', 894, 0]]);
});

test('where one file ends in the midst of a day and the next goes on from there, the day ends with the next', () => {
  const account = (lines: ReturnType<typeof line>[]) =>
    facts({ openingBalance: 1000 }, { lines, printedBalances: [{ bankAccount: 1, day: '2026-04-08', balance: 905, file: 'a.csv' }] });
  const until = [beside('2026-04-08', 5, 1005), beside('2026-04-08', -100, 905)];
  expect(checkOn(account([...until, beside('2026-04-08', -5, 900), beside('2026-04-10', 1, 901)]), '2026-04-08')).toEqual([['2026-04-08', 900, 0]]);
  // The file's own last balance tells that its last line was taken out.
  expect(checkOn(account(until.slice(0, 1)), '2026-04-08')).toEqual([['2026-04-08', 905, 100]]);
});

test('each bank account is held against its own balances, and one that prints none is not there', () => {
  const account = facts(
    {},
    {
      bankAccounts: [
        { name: 'main', openingBalance: 1000 },
        { name: 'savings', openingBalance: 200 },
        { name: 'card', openingBalance: 0 },
      ],
      lines: [
        beside('2026-04-06', 50, 1050),
        line('2026-04-06', -20, [], { bankAccount: 2, balance: 181 }),
        line('2026-04-06', -3, [], { bankAccount: 3 }),
        beside('2026-04-05', 1, 1),
      ],
    },
  );
  expect(overview(account, '2026-04-06').balanceCheck.map(({ bankAccount, difference }) => [bankAccount, difference])).toEqual([
    ['main', 0],
    ['savings', -1],
  ]);
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
