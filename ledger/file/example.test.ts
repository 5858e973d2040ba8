import { describe, expect, test } from 'vitest';
import { addDays } from '../../core/values/day.ts';
import { temporaryProgram, valueOf } from '../../tests/temporary.ts';

async function exampleOn(today: string) {
  const program = temporaryProgram({ now: () => `${today}T09:30:00.000Z` });
  const status = valueOf(await program.call('file.openExample', { today }));
  return { program, status, accounts: valueOf(await program.call('accounts.list', {})) };
}

// A leap day, the day after the rise in April, and New Year.
describe.each(['2024-03-01', '2026-04-07', '2027-01-01', '2026-11-22'])('example data made on %s', (today) => {
  test('holds three accounts whose bank files agree with what they print, and no line is doubtful', async () => {
    const { program, status, accounts } = await exampleOn(today);
    expect(status).toMatchObject({ example: true, mode: 'write', passphrase: false });
    expect(accounts.map(({ reference }) => reference)).toEqual(['DP-1001', 'DP-1003', 'DP-1002']);
    for (const { id } of accounts) {
      const overview = valueOf(await program.call('figures.overview', { account: id, on: today }));
      expect(overview.balanceCheck.map(({ difference }) => difference)).toEqual(overview.balanceCheck.map(() => 0));
      expect(overview.duplicatesToDecide).toEqual([]);
      expect(overview.directPayment.late.length).toBeGreaterThan(0);
    }
    expect(valueOf(await program.call('file.verify', {})).problems).toEqual([]);
  });

  test('says which visit to the club the money back is for', async () => {
    const { program, accounts } = await exampleOn(today);
    const account = accounts[0]?.id ?? 0;
    const { lines } = valueOf(await program.call('bank.lines', { account, from: addDays(today, -40), to: today, offset: 0, limit: 500 }));
    const back = lines.find(({ text, amount }) => text.includes('RIVERSIDE CLUB') && amount > 0);
    const { found } = valueOf(await program.call('bank.refundable', { account, line: back?.id ?? 0, find: 'riverside' }));
    expect(found.filter((one) => one.back > 0)).toMatchObject([{ paid: 2_250, back: 2_250 }]);
  });

  test('its balances are proved on any day it has bank lines up to, not only on the last day of a file', async () => {
    const { program, accounts } = await exampleOn(today);
    const [first] = accounts;
    for (let back = 0; back < 300; back += 23) {
      const on = addDays(today, -back);
      const { cash, balanceCheck } = valueOf(await program.call('figures.overview', { account: first?.id ?? 0, on }));
      // The cash tin has lines of the nine days before the last, and is counted on that.
      const tin = back > 9 ? [] : [{ bankAccount: 'Cash tin', difference: 0 }];
      const main = back > 9 ? { day: cash.newestLine } : {};
      expect(balanceCheck).toMatchObject([{ bankAccount: 'main', difference: 0, ...main }, ...tin]);
    }
  });

  test('shows who acts at work: a decision, an interest that was told, a report that is begun, and a cut that is told with what the letter does not say', async () => {
    const { program, accounts } = await exampleOn(today);
    const idOf = (reference: string): number => accounts.find((one) => one.reference === reference)?.id ?? 0;
    const deputy = idOf('DP-1002');
    const view = valueOf(await program.call('acting.view', { account: deputy }));
    expect(view.decisions.map(({ title }) => title)).toEqual(['A lift for the bath']);
    expect(view.conflicts).toMatchObject([{ what: 'manager_paid', who: 'Ruth Example', declared: { agreedBy: 'Social worker' }, lacks: [] }]);
    const [report] = valueOf(await program.call('records.list', { account: deputy, type: 'deputyReports' })).records;
    // £16,850.00 is less than £21,000.00: the short form.
    const sheet = valueOf(await program.call('acting.deputyReport', { account: deputy, report: report?.record.id ?? 0 }));
    expect(sheet).toMatchObject({ form: 'OPG103', difference: null, opening: 421_530 });
    expect(sheet.accounts.map(({ name, opening }) => [name, opening])).toEqual([
      ['Current account', 96_230],
      ['Savings', 325_300],
    ]);
    // £1,218.15 and £4,312.50: £469.35 below £6,000.00.
    expect(view.savings?.limits[0]).toMatchObject({ id: 'reportWorking', stands: 'near', by: 46_935 });
    const { signs } = valueOf(await program.call('fairness.cut', { account: idOf('DP-1003') }));
    // £55.30 less of £276.50.
    expect(signs.find(({ sign }) => sign === 'award')).toMatchObject({ before: 27_650, after: 22_120, percent: '-20.00' });
    const [decision] = valueOf(await program.call('fairness.decisions', { account: idOf('DP-1003') }));
    expect(decision?.reasons?.filter(({ state }) => state === 'missing')).toHaveLength(21 - 3 - 2);
  });

  test('has a bank account that was closed, of which the last month has no statement', async () => {
    const { program, accounts } = await exampleOn(today);
    const account = accounts.find(({ reference }) => reference === 'DP-1002')?.id ?? 0;
    const [, old] = valueOf(await program.call('returns.coverage', { account, to: today }));
    expect(old?.months.map(({ state }) => state)).toEqual(['covered', 'covered', 'missing']);
    const missing = old?.months[2]?.without;
    const { checks } = valueOf(await program.call('readiness.view', { account, from: missing?.from ?? '', to: missing?.to ?? '' }));
    expect(checks.find(({ code }) => code === 'statements')?.findings.map(({ sentence }) => sentence)).toEqual([expect.stringContaining('Savings, closed')]);
  });

  test('has pooled money that adds up with what waits in it', async () => {
    const { program } = await exampleOn(today);
    const [pool] = valueOf(await program.call('pools.list', {}));
    expect(pool).toMatchObject({ bank: 13_531, book: 13_531, people: 0, own: 5_000, waiting: 8_531, waitingLines: 3, bankDifference: 0, peopleDifference: 0 });
  });

  test('leaves something to do: lines to explain, a contribution that fell behind, a cheque on its way', async () => {
    const { program, accounts } = await exampleOn(today);
    expect(accounts.map(({ unexplained }) => unexplained)).toEqual([3, 0, 1]);
    const [first] = accounts;
    const overview = valueOf(await program.call('figures.overview', { account: first?.id ?? 0, on: today }));
    expect(overview.unexplained).toMatchObject({ count: 3, pence: 3_800 + 1_500 + 820 });
    expect(overview.cash.unclearedOut).toBe(5_800);
    expect(overview.contribution.balance).toBeGreaterThan(0);
  });
});
