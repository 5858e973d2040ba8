/** Who acts for the person: made with the account in one change, taken back with it, moved in, and in every file that was kept before. */
import { expect, test } from 'vitest';
import { lloyds, plainAccount, TestLedger } from './ledger.ts';

const mandate = {
  role: 'deputy',
  ...{ who: 'Ruth Bell', document: 'Order of the Court of Protection' },
  ...{ from: '2026-04-06', to: '2027-04-05', reviewOn: null, agreedBy: null },
} as const;

async function mandatesIn(ledger: TestLedger, account: number): Promise<object[]> {
  const { records } = await ledger.call('records.list', { account, type: 'mandates' });
  return records.map(({ record }) => record).toSorted((a, b) => a.id - b.id);
}

test('the paper comes with the account, in one change, and goes with it', async () => {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.call('accounts.create', { ...plainAccount('DP-1'), mandate });
  const { change } = ledger;
  expect(await mandatesIn(ledger, account)).toEqual([{ id: 1, ...mandate, scope: [], revokedOn: null, note: null }]);
  const { things } = await ledger.call('audit.change', { account, change, offset: 0, limit: 100 });
  expect(JSON.stringify(things)).toContain('authority to act of Ruth Bell');
  await ledger.call('accounts.remove', { account });
  expect((await ledger.call('file.verify', {})).problems).toEqual([]);
});

test('without one the person looks after it alone, and nothing is asked for', async () => {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.call('accounts.create', plainAccount('DP-1'));
  expect(await mandatesIn(ledger, account)).toEqual([]);
  const doing = await ledger.call('figures.needsDoing', { account, on: '2026-05-01' });
  expect(doing.map(({ code }) => code)).not.toContain('paperMissing');
});

test('one that is saved by hand says what an appointee may not, and refuses days in the wrong order and scopes that are none', async () => {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.call('accounts.create', plainAccount('DP-1'));
  const save = (fields: object) => ({ account, type: 'mandates' as const, fields: { scope: [], ...fields } });
  const { notices } = await ledger.call('records.save', save({ role: 'appointee', who: 'Ann Lee' }));
  expect(notices).toEqual([
    'A DWP appointee deals with benefits alone. The letter of the DWP gives no right to run a direct payment, so ask the council who may.',
  ]);
  expect(await ledger.refused('records.save', save({ role: 'deputy', from: '2026-05-02', to: '2026-05-01' }))).toMatchObject({ field: 'fields.to' });
  expect(await ledger.refused('records.save', save({ role: 'deputy', scope: ['everything'] }))).toMatchObject({ field: 'fields.scope' });
});

const ACCOUNT =
  'key,value\nreference,DP-9\nperson,A Person\ncouncil,Anyshire\nopened_on,06/04/2026\nopening_balance,0\nplan_year_start,06/04/2026\nrole,deputy\nemployment_allowance,no\n';
const SHEET = 'role,who,document,scope,from,to,review_on,agreed_by,revoked_on,note\n';

async function movedIn(mandates: string | null): Promise<object[]> {
  const ledger = await TestLedger.forThisTest();
  const texts = [{ path: 'account.csv', text: ACCOUNT }, ...(mandates === null ? [] : [{ path: 'mandates.csv', text: SHEET + mandates }])];
  const files = texts.map(({ path, text }) => ({ id: ledger.file({ path, text }), path }));
  const { account } = await ledger.call('moveIn.run', { files });
  return mandatesIn(ledger, account);
}

test('a folder whose account.csv names a role has one of it, once, with its paper where there is one', async () => {
  expect(await movedIn(null)).toMatchObject([{ role: 'deputy', who: null, document: null, from: null }]);
  expect(await movedIn('deputy,Ruth Bell,Court order,money;see,06/04/2026,,,,,\n')).toMatchObject([
    { role: 'deputy', who: 'Ruth Bell', document: 'Court order', scope: ['money', 'see'], from: '2026-04-06' },
  ]);
  // Somebody who helps is not the deputy.
  expect(await movedIn('broker,Ann Lee,,plan,,,,,,\n')).toMatchObject([{ role: 'deputy' }, { role: 'broker', who: 'Ann Lee' }]);
});

test('B1: each change carries the authority to act in force as it then stood, and one outside it is kept, told and on paper', async () => {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.call('accounts.create', { ...plainAccount('DP-1'), mandate });
  await ledger.call('program.saveSettings', { who: 'Ruth Bell' });
  const pay = (amount: number) =>
    ledger.program.call('records.save', {
      account,
      type: 'payments',
      fields: { day: '2026-05-01', to: 'Sunny Shop', amount: -amount, invoice: null, category: 'other', planLine: null, reference: null },
    });
  const covered = await pay(100);
  expect(covered).toMatchObject({ ok: true });
  expect(covered).not.toHaveProperty('outside');
  const { revokedOn: _, ...rest } = { ...mandate, revokedOn: null };
  await ledger.call('records.save', { account, type: 'mandates', id: 1, fields: { ...rest, scope: ['money'], revokedOn: '2026-10-05', note: null } });
  const sentence = 'Outside the authority to act of Ruth Bell: it ended on 5 October 2026.';
  expect(await pay(200)).toMatchObject({ ok: true, outside: sentence });
  const { rows } = await ledger.call('audit.list', { account, filter: {}, offset: 0, limit: 10 });
  expect(rows.map(({ acting }) => acting?.sentence)).toEqual([
    sentence,
    // Writing down who acts takes no right over anything.
    undefined,
    'As a deputy, by: Order of the Court of Protection.',
    expect.stringContaining('No authority to act that is on file names'),
  ]);
  const found = await ledger.call('audit.list', { account, filter: { find: 'outside authority' }, offset: 0, limit: 10 });
  expect(found.total).toBe(1);
  expect((await ledger.call('file.verify', {})).problems).toEqual([]);
});

test('B11, B10: a decision is kept with what is odd of it, its days come up, and an interest is open in Ready for the council until it was told of', async () => {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.call('accounts.create', { ...plainAccount('DP-1'), mandate });
  await ledger.call('accounts.create', { ...plainAccount('DP-2'), person: 'Joe Second' });
  const fields = { title: 'A new bed', day: '2026-05-12', amount: 64_000, capacity: 'cannot', decidedBy: 'Sam Fox', lookAgainOn: '2026-11-05' };
  const saved = await ledger.call('records.save', { account, type: 'decisions', fields });
  expect(saved.notices).toEqual([expect.stringContaining('Who looked at it'), 'No authority to act that is on file names Sam Fox.']);
  const dues = await ledger.call('reminders.list', { account });
  expect(JSON.stringify(dues)).toContain('capacity-review-1');
  expect(await ledger.refused('records.save', { account, type: 'decisions', fields: { ...fields, day: '2026-10-06' } })).toMatchObject({ field: 'fields.day' });

  await ledger.bring(account, lloyds('may.csv', [{ day: '2026-05-04', text: 'JOE SECOND', amount: -4_000 }]));
  const open = async () => {
    const { checks } = await ledger.call('readiness.view', { account, from: '2026-05-01', to: '2026-05-31' });
    return checks.find(({ code }) => code === 'conflicts');
  };
  expect(await open()).toMatchObject({ state: 'open', pence: 4_000 });
  await ledger.call('records.save', { account, type: 'conflicts', fields: { what: 'managed_trade', who: 'Joe Second', declaredOn: '2026-06-01' } });
  expect((await open())?.findings).toMatchObject([{ sentence: expect.stringContaining('Who agreed to it is missing. The paper that says so is missing.') }]);
  const told = { what: 'managed_trade', who: 'Joe Second', declaredOn: '2026-06-01', agreedBy: 'Council', document: 'Letter' };
  await ledger.call('records.save', { account, type: 'conflicts', id: 1, fields: told });
  expect(await open()).toMatchObject({ state: 'clear' });
  const view = await ledger.call('acting.view', { account, from: '2026-05-01', to: '2026-05-31' });
  expect(view).toMatchObject({ decisions: [{ title: 'A new bed' }], conflicts: [{ what: 'managed_trade', declared: { id: 1 } }] });
  expect((await ledger.call('file.verify', {})).problems).toEqual([]);
});
