/** The second pair of eyes before invoices are paid: what waits and why, who may look, and what makes it wait again. */
import { expect, test } from 'vitest';
import { plainAccount, TestLedger } from './ledger.ts';
import { expectConsistent, expectVerified } from './ledger-consistency.ts';

const ON = '2026-10-05';
const P = 'otter lantern gravel';

/** An owner, a bookkeeper who enters, and an approver; above £500.00 somebody else looks. Harbour was paid before. */
async function withThree({ over = 50_000 }: { readonly over?: number | null } = {}) {
  const ledger = await TestLedger.forThisTest();
  const { id: rosa } = await ledger.call('profiles.save', { name: 'Rosa', role: 'owner', passphrase: P });
  const { id: kit } = await ledger.call('profiles.save', { name: 'Kit', role: 'bookkeeper', passphrase: P });
  const { id: ann } = await ledger.call('profiles.save', { name: 'Ann', role: 'approver', passphrase: P });
  const ids = { rosa, kit, ann };
  const as = (who: keyof typeof ids) => ledger.call('profiles.enter', { profile: ids[who], passphrase: P });
  const { account } = await ledger.call('accounts.create', plainAccount('DP-1'));
  await as('kit');
  const invoice = async (supplier: string, number: string, amount: number, id?: number): Promise<number> =>
    (await ledger.call('records.save', { account, type: 'invoices', ...(id !== undefined && { id }), fields: { supplier, number, day: '2026-09-01', amount } }))
      .id;
  const pay = (of: number, left: number) => ({ account, on: ON, bills: [{ invoice: of, left }] });
  await ledger.call('bills.pay', pay(await invoice('Harbour Homecare', 'H0', 1000), 1000));
  await as('rosa');
  await ledger.call('profiles.secondLook', { over });
  await as('kit');
  const waiting = async () =>
    (await ledger.call('bills.toPay', { account, on: ON })).waiting.map(({ bill, why, by, isOwn }) => ({ number: bill.number, why, by, isOwn }));
  const listed = async () => (await ledger.call('bills.toPay', { account, on: ON })).payList.map(({ name, total }) => [name, total]);
  const lookedAt = (of: number, left: number) => ({ account, bills: [{ invoice: of, left }] });
  return { ledger, account, as, invoice, pay, waiting, listed, lookedAt, ids };
}

test('over the sum it waits, off the list and not to be paid, until somebody else than who entered it looked; taken back, it waits again', async () => {
  const { ledger, account, as, invoice, pay, waiting, listed, lookedAt } = await withThree();
  const small = await invoice('Harbour Homecare', 'H1', 50_000);
  expect([await waiting(), await listed()]).toEqual([[], [['Harbour Homecare', 50_000]]]);
  await ledger.call('records.remove', { account, type: 'invoices', id: small });
  const large = await invoice('Harbour Homecare', 'H2', 50_001);
  expect([await waiting(), await listed()]).toEqual([[{ number: 'H2', why: ['sum'], by: ['Kit'], isOwn: true }], []]);
  expect(await ledger.refused('bills.pay', pay(large, 50_001))).toMatchObject({ code: 'notAllowed', field: 'bills.0' });
  expect((await ledger.refused('bills.lookedAt', lookedAt(large, 50_001))).code).toBe('notAllowed');

  await as('ann');
  expect(await waiting()).toMatchObject([{ number: 'H2', isOwn: false }]);
  expect((await ledger.refused('bills.lookedAt', lookedAt(large, 50_000))).code).toBe('changedMeanwhile');
  await ledger.call('bills.lookedAt', lookedAt(large, 50_001));
  const { change } = ledger;
  expect([await waiting(), await listed()]).toEqual([[], [['Harbour Homecare', 50_001]]]);
  const { rows } = await ledger.call('audit.list', { account, filter: {}, offset: 0, limit: 1 });
  expect(rows).toMatchObject([{ who: 'Ann', what: 'Looked at one invoice before payment, as the second pair of eyes' }]);

  // Neither taken back nor put back by who may not look.
  await as('kit');
  expect((await ledger.refused('changes.undo', { account, change })).code).toBe('notAllowed');
  await as('ann');
  expect(await ledger.call('changes.undo', { account, change })).toEqual({ what: 'that a second pair of eyes looked' });
  const taken = ledger.change;
  expect(await waiting()).toMatchObject([{ number: 'H2' }]);
  await as('kit');
  expect((await ledger.refused('changes.undo', { account, change: taken })).code).toBe('notAllowed');
  await as('ann');
  await ledger.call('changes.undo', { account, change: taken });
  await as('kit');
  await ledger.call('bills.pay', pay(large, 50_001));
  await expectConsistent(ledger, account);
  await expectVerified(ledger);
});

test('two invoices of one supplier are one sum; what was looked at does not count again', async () => {
  const { ledger, as, invoice, waiting, lookedAt } = await withThree();
  const one = await invoice('Harbour Homecare', 'H1', 30_000);
  expect(await waiting()).toEqual([]);
  await invoice('Harbour Homecare', 'H2', 30_000);
  expect((await waiting()).map(({ number }) => number)).toEqual(['H1', 'H2']);
  await as('ann');
  await ledger.call('bills.lookedAt', lookedAt(one, 30_000));
  expect(await waiting()).toEqual([]);
});

test('a supplier who was never paid waits, and one whose reference changed since', async () => {
  const { ledger, account, as, invoice, pay, waiting, lookedAt } = await withThree();
  const fresh = await invoice('Meadow Support', 'M1', 100);
  expect(await waiting()).toEqual([{ number: 'M1', why: ['new_payee'], by: ['Kit'], isOwn: true }]);
  await as('rosa');
  await ledger.call('bills.lookedAt', lookedAt(fresh, 100));
  await as('kit');
  await ledger.call('bills.pay', pay(fresh, 100));
  await invoice('Harbour Homecare', 'H1', 100);
  expect(await waiting()).toEqual([]);
  const { records } = await ledger.call('records.list', { account, type: 'suppliers', find: 'Harbour' });
  const [harbour] = records.flatMap((one) => (one.type === 'suppliers' ? [one.record] : []));
  if (!harbour) throw new Error('no supplier');
  const { id, ...fields } = harbour;
  await as('rosa');
  await ledger.call('records.save', { account, type: 'suppliers', id, fields: { ...fields, payReference: 'NEW REF' } });
  expect(await waiting()).toEqual([{ number: 'H1', why: ['new_reference'], by: ['Kit', 'Rosa'], isOwn: true }]);
  await as('ann');
  expect(await waiting()).toMatchObject([{ isOwn: false }]);
});

test('what is otherwise by now waits again: a larger sum, another supplier, another reference; a smaller one does not', async () => {
  const { ledger, account, as, invoice, waiting, lookedAt } = await withThree();
  const of = await invoice('Harbour Homecare', 'H1', 60_000);
  await as('ann');
  await ledger.call('bills.lookedAt', lookedAt(of, 60_000));
  await as('kit');
  await invoice('Harbour Homecare', 'H1', 59_999, of);
  expect(await waiting()).toEqual([]);
  await invoice('Harbour Homecare', 'H1', 60_001, of);
  expect(await waiting()).toMatchObject([{ number: 'H1', why: ['sum'] }]);
  await invoice('Harbour Homecare', 'H1', 60_000, of);
  expect(await waiting()).toEqual([]);
  await invoice('Meadow Support', 'H1', 60_000, of);
  expect(await waiting()).toMatchObject([{ why: ['sum', 'new_payee'] }]);
  await expectConsistent(ledger, account);
});

test('who was called otherwise when they entered it still can’t be the one who looks', async () => {
  const { ledger, as, invoice, waiting, lookedAt, ids } = await withThree();
  await as('rosa');
  const of = await invoice('Harbour Homecare', 'H1', 60_000);
  await ledger.call('profiles.save', { id: ids.rosa, name: 'Rosa Ward', role: 'owner' });
  expect(await waiting()).toEqual([{ number: 'H1', why: ['sum'], by: ['Rosa'], isOwn: true }]);
  expect(await ledger.refused('bills.lookedAt', lookedAt(of, 60_000))).toMatchObject({
    code: 'notAllowed',
    message: expect.stringContaining('You wrote this down'),
  });
});

test('without a sum, and without a list of who uses the file, nothing waits', async () => {
  const { ledger, account, as, invoice, pay, waiting, ids } = await withThree({ over: null });
  const of = await invoice('Meadow Support', 'M1', 9_000_000);
  expect(await waiting()).toEqual([]);
  await as('rosa');
  await ledger.call('profiles.secondLook', { over: 0 });
  expect(await waiting()).toHaveLength(1);
  for (const id of [ids.kit, ids.ann, ids.rosa]) await ledger.call('profiles.remove', { id });
  expect(await waiting()).toEqual([]);
  expect((await ledger.refused('profiles.secondLook', { over: 1 })).code).toBe('badInput');
  await ledger.call('bills.pay', pay(of, 9_000_000));
  await expectConsistent(ledger, account);
  await expectVerified(ledger);
});

test('handed over, what was looked at comes along', async () => {
  const { ledger, account, as, invoice, lookedAt } = await withThree();
  const of = await invoice('Harbour Homecare', 'H1', 60_000);
  await as('ann');
  await ledger.call('bills.lookedAt', lookedAt(of, 60_000));
  await as('rosa');
  const { file } = await ledger.call('handover.make', { account, to: 'Meadow Support', passphrase: P });
  const taker = await TestLedger.forThisTest();
  const bytes = ledger.program.takeFile(file.id)?.bytes ?? new Uint8Array();
  const given = taker.program.addFile({ path: file.path, bytes });
  const taken = await taker.call('handover.take', { file: given.id, passphrase: P });
  const { rows } = await taker.call('audit.list', { account: taken.account, filter: { find: 'second pair of eyes' }, offset: 0, limit: 5 });
  expect(rows.map(({ who }) => who)).toEqual(['Ann']);
  // Nothing of the list comes along.
  expect(await taker.call('profiles.list', {})).toEqual([]);
  await expectVerified(taker);
  await expectVerified(ledger);
});
