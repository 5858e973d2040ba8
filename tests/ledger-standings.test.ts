/** The list of all accounts: how each stands is kept with every change, is what the overview says of its last whole day, and the worst comes first. */
import { expect, test } from 'vitest';
import type { AccountRow } from '../core/api/accounts.ts';
import { addDays } from '../core/values/day.ts';
import { startDirect } from '../ledger/dispatch.ts';
import { lloyds, plainAccount, TestLedger, withBalances } from './ledger.ts';
import { optionsIn, valueOf } from './temporary.ts';

const OPENED = 100_000;

async function standings(ledger: Pick<TestLedger, 'call'>): Promise<Record<string, AccountRow['standing']>> {
  await ledger.call('accounts.workOut', {});
  return Object.fromEntries((await ledger.call('accounts.standings', {})).map(({ reference, standing }) => [reference, standing]));
}

test.each(['one', 'two'])('of scenario %s it says what the overview says', async (name) => {
  const ledger = await TestLedger.forThisTest();
  const { account, reference } = await ledger.moveInScenario(name);
  const overview = await ledger.call('figures.overview', { account });
  const doing = await ledger.call('figures.needsDoing', { account, on: overview.asOf });
  const standing = (await standings(ledger))[reference];
  expect(standing).toMatchObject({ completeTo: overview.known.to, mayBeAskedBack: overview.reclaim.atRisk });
  const late = doing.filter((item) => item.overdue);
  const told = standing?.reasons.flatMap((reason) => ('what' in reason ? Array.from({ length: reason.count }, () => reason.what) : [])) ?? [];
  expect(told.toSorted()).toEqual(late.map(({ code }) => code).toSorted());
  const { openCount, openPence } = await ledger.call('evidence.needed', { account, offset: 0, limit: 1 });
  expect(standing?.reasons.find(({ code }) => code === 'papersMissing')).toEqual({ code: 'papersMissing', count: openCount, pence: openPence });
  expect(standing?.crisisHours).toBe(Math.min(...overview.crisis.hours.map(({ hours }) => Number(hours) * 100)));
  const waiting = (await ledger.call('accounts.list', {}))[0]?.unexplained ?? 0;
  expect(standing?.reasons.find(({ code }) => code === 'unexplained')).toEqual(waiting > 0 ? { code: 'unexplained', lines: waiting } : undefined);
});

test('it follows each change, and the change that takes it back', async () => {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.call('accounts.create', plainAccount('DP-1'));
  expect((await standings(ledger))['DP-1']).toMatchObject({
    completeTo: null,
    mayBeAskedBack: null,
    reasons: [
      { code: 'notKnown', needs: ['plan_line', 'statement_line'] },
      { code: 'dueSoon', due: { code: 'review' } },
    ],
    needsSomebody: true,
    reconciledOn: null,
    actsAs: null,
  });
  await ledger.bring(account, lloyds('a.csv', withBalances(OPENED, [{ day: '2026-09-30', text: 'CORNER SHOP', amount: -310 }])));
  expect((await standings(ledger))['DP-1']).toMatchObject({
    completeTo: '2026-09-30',
    reconciledOn: '2026-09-30',
    lastChange: { who: expect.any(String) as string },
  });
  const codes = (await standings(ledger))['DP-1']?.reasons.map(({ code }) => code);
  expect(codes).toContain('unexplained');
  const { change } = ledger;
  await ledger.call('changes.undo', { account, change });
  expect((await standings(ledger))['DP-1']).toMatchObject({ completeTo: null });
});

test('the worst comes first, what is in order last', async () => {
  const ledger = await TestLedger.forThisTest();
  const plan = { outcome: '', kind: 'weekly', amount: 2_000, line: 'Club', from: '2026-04-06' };
  const made = async (reference: string, openingBalance: number, rule: object = {}): Promise<number> => {
    const { account } = await ledger.call('accounts.create', { ...plainAccount(reference), contributionWeekly: 0, weeklyGross: 0, openingBalance, ...rule });
    await ledger.call('records.save', { account, type: 'plan', fields: { ...plan } });
    return account;
  };
  const shop = { day: '2026-10-04', text: 'CORNER SHOP', amount: -310 };
  // Nobody pays in, so each plans £1,040.00 to the end of its year: £520.00 of it is still to come.
  await made('NEW', 0);
  const waits = await made('WAITS', 60_000, { surplusWeeks: 104, weeklyGross: 2_000, paidEvery: '4_weekly', firstPaymentOn: '2026-10-26' });
  await ledger.bring(waits, lloyds('w.csv', withBalances(60_000, [shop])));
  const short = await made('SHORT', 1_000);
  await ledger.bring(short, lloyds('s.csv', withBalances(1_000, [shop])));
  // £500.00 a year in, £20.00 a week out.
  const gone = await made('GONE', 10_000, { weeklyGross: 1_000, paidEvery: '4_weekly', firstPaymentOn: '2026-10-26' });
  await ledger.bring(gone, lloyds('g.csv', withBalances(10_000, [shop])));
  const rows = await ledger.call('accounts.standings', {});
  expect(rows.map(({ reference, standing }) => [reference, standing?.reasons[0]?.code])).toEqual([
    ['SHORT', 'short'],
    ['GONE', 'runsOut'],
    ['WAITS', 'unexplained'],
    ['NEW', 'notKnown'],
  ]);
});

test('what an older program kept, or nobody, is worked out when it is asked for, and then kept', async () => {
  const ledger = await TestLedger.start();
  await ledger.moveInScenario('one');
  const before = await standings(ledger);
  await ledger.call('file.close', {});
  const newer = startDirect({ ...optionsIn(ledger.folder), version: '9.0.0' });
  const call = { call: async (method: never, input: never) => valueOf(await newer.call(method, input)) } as Pick<TestLedger, 'call'>;
  await call.call('file.open', { path: ledger.path });
  expect((await call.call('accounts.standings', {})).map(({ standing }) => standing)).toEqual([null]);
  expect(await call.call('accounts.workOut', {})).toEqual({ left: 0 });
  expect(await standings(call)).toEqual(before);
  await call.call('file.close', {});
  await call.call('file.open', { path: ledger.path });
  expect(await standings(call)).toEqual(before);
  await newer.close();
  await ledger.close();
});

test('as days pass the statement grows old, without any change', async () => {
  const ledger = await TestLedger.start();
  const { account } = await ledger.call('accounts.create', plainAccount('DP-1'));
  await ledger.bring(account, lloyds('a.csv', withBalances(OPENED, [{ day: '2026-10-01', text: 'CORNER SHOP', amount: -310 }])));
  await ledger.call('file.close', {});
  const on = async (now: string): Promise<readonly string[]> => {
    const program = startDirect({ ...optionsIn(ledger.folder), now: () => now });
    valueOf(await program.call('file.open', { path: ledger.path }));
    const [row] = valueOf(await program.call('accounts.standings', {}));
    await program.close();
    return row?.standing?.reasons.map((reason) => (reason.code === 'statementOld' ? `${reason.days} days` : reason.code)) ?? [];
  };
  expect(await on('2026-11-05T09:00:00.000Z')).not.toContain('35 days');
  expect(await on('2026-11-06T09:00:00.000Z')).toContain('36 days');
  await ledger.close();
});

test('a day that was dated ahead is reached: it is worked out anew then', async () => {
  const ledger = await TestLedger.start();
  const { account } = await ledger.call('accounts.create', plainAccount('DP-1'));
  await ledger.bring(account, lloyds('a.csv', withBalances(OPENED, [{ day: '2026-10-20', text: 'CORNER SHOP', amount: -310 }])));
  await ledger.call('file.close', {});
  const later = startDirect({ ...optionsIn(ledger.folder), now: () => '2026-10-21T09:00:00.000Z' });
  valueOf(await later.call('file.open', { path: ledger.path }));
  expect(valueOf(await later.call('accounts.standings', {}))[0]?.standing).toBe(null);
  expect(valueOf(await later.call('accounts.workOut', {}))).toEqual({ left: 0 });
  expect(valueOf(await later.call('accounts.standings', {}))[0]?.standing).toMatchObject({ completeTo: '2026-10-20' });
  await later.close();
  await ledger.close();
});

test('what is due next is told from today on, though the statements end long before, and what is paid ahead is not due', async () => {
  const ledger = await TestLedger.start();
  const start = { weeklyGross: 10_000, contributionWeekly: 1_000, paidEvery: '4_weekly', firstPaymentOn: '2026-04-06', openedOn: '2026-04-06' } as const;
  const { account } = await ledger.call('accounts.create', { ...plainAccount('DP-1'), ...start });
  await ledger.bring(account, lloyds('a.csv', withBalances(OPENED, [{ day: '2026-05-01', text: 'CORNER SHOP', amount: -310 }])));
  const due = async (): Promise<unknown> => (await ledger.call('accounts.standings', {}))[0]?.standing?.nextDue;
  expect(await due()).toMatchObject({ code: 'review', day: '2026-10-06' });
  await ledger.call('records.save', { account, type: 'reminders', fields: { what: 'review_held', day: '2026-09-14' } });
  // Every four weeks from 6 April: on 5 October another one is due tomorrow week.
  const today = '2026-10-05';
  const next = [...Array(10).keys()].map((n) => addDays('2026-04-06', n * 28)).find((day) => day >= today);
  expect(await due()).toMatchObject({ code: 'contribution', day: next, pence: 4_000 });
  const bill = { supplier: 'Harbour Homecare', number: '1', day: '2026-09-20', due: '2026-10-06', amount: 50_000 };
  await ledger.call('records.save', { account, type: 'invoices', fields: bill });
  expect(await due()).toMatchObject({ code: 'bill', day: '2026-10-06', pence: 50_000 });
  await ledger.close();
});

test('who acts is told by the newest paper in force, and the list leaves as a paper and as a sheet with all of it', async () => {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.call('accounts.create', plainAccount('DP-1'));
  const { account: other } = await ledger.call('accounts.create', plainAccount('DP-2'));
  const mandate = { role: 'nominated', who: 'B Person', scope: [], from: '2026-04-06' };
  await ledger.call('records.save', { account, type: 'mandates', fields: { ...mandate } });
  await ledger.call('records.save', { account, type: 'mandates', fields: { ...mandate, role: 'deputy', who: 'C Person', from: '2026-09-01' } });
  await ledger.call('records.save', { account, type: 'mandates', fields: { ...mandate, role: 'attorney', who: 'D Person', from: '2026-11-01' } });
  expect((await standings(ledger))['DP-1']).toMatchObject({ actsAs: { role: 'deputy', who: 'C Person' } });
  const { id } = await ledger.call('accounts.paper', { accounts: [other, account], as: 'csv' });
  const sheet = new TextDecoder().decode(ledger.program.takeFile(id)?.bytes);
  const [head, first, second, ...more] = sheet.trimEnd().split(/\r?\n/);
  expect(head).toContain('Person,Reference,Council,Who acts,Name of who acts,Why,');
  expect([first, second, more]).toEqual([expect.stringContaining(',DP-2,') as string, expect.stringContaining(',DP-1,Anyshire') as string, []]);
  expect(second).toContain('A deputy,C Person,"Not there yet: plan, statement');
});
