/** Money over time and what-ifs, through the program's own way in. */
import { expect, test } from 'vitest';
import { TestLedger } from './ledger.ts';

const scenario = async (name = 'one') => {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.moveInScenario(name);
  return { ledger, account };
};

test.each(['one', 'two'])('what was in the bank of scenario %s on a day is what the figures of that day say', async (name) => {
  const { ledger, account } = await scenario(name);
  const { was, ahead, months } = await ledger.call('figures.moneyOverTime', { account });
  expect(was.length).toBeGreaterThan(100);
  for (const { day, pence } of was.filter((_, index) => index % 23 === 0 || index === was.length - 1)) {
    const { cash } = await ledger.call('figures.overview', { account, on: day });
    expect([day, pence]).toEqual([day, cash.statementBalance]);
  }
  expect(ahead).toEqual(await ledger.call('figures.ahead', { account }));
  expect(was.at(-1)?.day).toBe(ahead.from);
  expect(months.findLast(({ isAhead }) => isAhead)?.end).toEqual({ day: ahead.days.at(-1)?.day, pence: ahead.yearEnd.pence });
});

test('a what-if names a plan line as people do, and one without a price for an hour is refused with its name', async () => {
  const { ledger, account } = await scenario();
  const setup = await ledger.call('accounts.setup', { account });
  const hourly = setup.plan.find(({ kind }) => kind === 'pa_hours');
  const name = setup.planLines.find(({ id }) => id === hourly?.line)?.name ?? '';
  const asItIs = await ledger.call('figures.ahead', { account });
  const from = asItIs.days[0]?.day ?? '';
  const more = { kind: 'rate', from, pence: (hourly?.rate ?? 0) + 100 } as const;
  const byName = await ledger.call('figures.ahead', { account, changes: [{ ...more, line: name }] });
  expect(byName).toEqual(await ledger.call('figures.ahead', { account, changes: [{ ...more, line: hourly?.line ?? 0 }] }));
  expect(byName.yearEnd.pence).toBeLessThan(asItIs.yearEnd.pence);
  await expect(ledger.call('figures.ahead', { account, changes: [{ ...more, line: 'No such line' }] })).rejects.toThrow('No such line');
  await expect(ledger.call('figures.ahead', { account, changes: [{ ...more, line: 999_999 }] })).rejects.toThrow('not there any more');
  const weekly = setup.plan.find(({ kind }) => kind === 'weekly');
  const other = setup.planLines.find(({ id }) => id === weekly?.line)?.name ?? '';
  await expect(ledger.call('figures.ahead', { account, changes: [{ ...more, line: other }] })).rejects.toThrow(`${other} has no price for an hour.`);
});

test('an emergency of ten hours a week at £25.00 for two weeks takes £500.00, and nothing of it is kept', async () => {
  const { ledger, account } = await scenario();
  const asItIs = await ledger.call('figures.ahead', { account });
  const from = asItIs.days[0]?.day ?? '';
  const then = await ledger.call('figures.ahead', { account, changes: [{ kind: 'emergency', from, weeks: 2, hoursPerWeek: '10', pence: 2500 }] });
  expect(asItIs.yearEnd.pence - then.yearEnd.pence).toBe(50_000);
  expect(await ledger.call('figures.ahead', { account })).toEqual(asItIs);
});
