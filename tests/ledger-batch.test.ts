/** What is done in several accounts together: one change with one undo, in the trail of each, all of it or nothing. */
import { beforeEach, expect, test } from 'vitest';
import { expectConsistent } from './ledger-consistency.ts';
import { lloyds, plainAccount, TestLedger } from './ledger.ts';
import { tamper } from './tamper.ts';

const COUNCIL = { position: 0, contains: 'ANYSHIRE CC', direction: 'in', category: 'direct_payment', planLine: null, fund: null };
const SUMMARY = 'Added rule for ‘ANYSHIRE CC’, in 3 accounts together';

let ledger: TestLedger;
/** The first has the rule. */
let accounts: number[];
let rule: number;
beforeEach(async () => {
  ledger = await TestLedger.forThisTest();
  accounts = [];
  for (const reference of ['A', 'B', 'C', 'D']) accounts.push((await ledger.call('accounts.create', plainAccount(reference))).account);
  rule = (await ledger.call('records.save', { account: at(0), type: 'rules', fields: COUNCIL })).id;
});

const at = (index: number): number => accounts[index] ?? 0;
const others = (): number[] => accounts.slice(1);
const copy = () => ledger.call('rules.copy', { accounts: others(), from: { account: at(0), rule } });

async function rulesOf(account: number) {
  return (await ledger.call('records.list', { account, type: 'rules' })).records.map(({ record }) => record);
}
const rulesOfAll = async () => Promise.all(others().map(async (account) => (await rulesOf(account)).length));
const done = async (account: number) => (await ledger.call('audit.list', { account, filter: {}, offset: 0, limit: 100 })).rows;
const inFull = (account: number, change: number) => ledger.call('audit.change', { account, change, offset: 0, limit: 10 });
const isInOrder = async () => expect((await ledger.call('file.verify', {})).problems).toEqual([]);

test('a rule goes behind those of each account, in the trail of each, as one change', async () => {
  await ledger.call('records.save', {
    account: at(2),
    type: 'rules',
    fields: { ...COUNCIL, position: 7, contains: 'SHOP', direction: 'out', category: 'other' },
  });
  const progress: [number, number][] = [];
  const made = await ledger.program.call(
    'rules.copy',
    { accounts: others(), from: { account: at(0), rule } },
    { onProgress: (p) => progress.push([p.done, p.total]) },
  );
  const first = made.ok ? (made.change ?? 0) : 0;
  expect(made).toMatchObject({ ok: true, accounts: others(), value: others().map((account) => ({ account, rule: expect.any(Number) as number })) });
  expect(progress).toEqual([
    [0, 3],
    [1, 3],
    [2, 3],
  ]);
  expect((await rulesOf(at(2))).map((one) => 'position' in one && one.position)).toEqual([7, 8]);
  for (const [index, account] of others().entries()) {
    expect((await rulesOf(account)).at(-1)).toMatchObject({ contains: 'ANYSHIRE CC', direction: 'in', category: 'direct_payment' });
    expect((await done(account))[0]).toMatchObject({ change: first + index, what: SUMMARY });
    expect(await inFull(account, first + index)).toMatchObject({ batch: { change: first, accounts: others() }, undoable: true, takenBack: null, total: 1 });
  }
  expect(await done(at(0))).toHaveLength(2);
  await isInOrder();
});

test('lines that wait are not explained by it, until they are looked at again', async () => {
  await ledger.bring(at(1), lloyds('may.csv', [{ day: '2026-05-01', text: 'ANYSHIRE CC PAY 17', amount: 40_000 }]));
  await copy();
  expect((await ledger.call('bank.unexplained', { account: at(1) })).total).toBe(1);
  expect(await ledger.call('bank.explainAgain', { account: at(1) })).toEqual({ explained: 1 });
});

test('one that has such a rule is passed over, whatever its letter case', async () => {
  await ledger.call('records.save', { account: at(1), type: 'rules', fields: { ...COUNCIL, contains: 'Anyshire cc' } });
  expect((await copy()).map((one) => one.rule === null)).toEqual([true, false, false]);
  expect(await rulesOfAll()).toEqual([1, 1, 1]);
  expect((await done(at(1)))[0]?.what).toBe('Added no rule, for it was there already, in 3 accounts together');
  await ledger.call('changes.undoBatch', { accounts: others(), change: ledger.change });
  expect(await rulesOfAll()).toEqual([1, 0, 0]);
  await isInOrder();
});

test('where all had it there is nothing to take back', async () => {
  await copy();
  await copy();
  expect((await ledger.refused('changes.undoBatch', { accounts: others(), change: ledger.change })).code).toBe('cannotUndo');
});

test('it is taken back in all of them, and that again', async () => {
  await copy();
  const change = ledger.change;
  expect(await ledger.call('changes.undoBatch', { accounts: others(), change })).toEqual(others().map(() => ({ what: 'added rule' })));
  const back = ledger.change;
  expect(await rulesOfAll()).toEqual([0, 0, 0]);
  for (const [index, account] of others().entries()) {
    expect((await done(account))[0]?.what).toBe(`Took back: ${SUMMARY}`);
    expect(await inFull(account, change + index)).toMatchObject({ undoable: false, takenBack: { change: back + index } });
    expect((await inFull(account, back + index)).things[0]?.what).toBe('undone');
  }
  expect(await ledger.refused('changes.undoBatch', { accounts: others(), change })).toMatchObject({
    code: 'cannotUndo',
    message: 'A Person (B): This has been taken back already. Nothing was changed in any account.',
  });
  await ledger.call('changes.undoBatch', { accounts: others(), change: back });
  expect(await rulesOfAll()).toEqual([1, 1, 1]);
  expect((await done(at(1)))[0]?.what).toBe(`Took back: Took back: ${SUMMARY}`);
  expect(await inFull(at(3), change + 2)).toMatchObject({ undoable: true, takenBack: null });
  await isInOrder();
});

test('it is not taken back in one account alone, nor in others than those it was made in', async () => {
  await copy();
  const change = ledger.change;
  expect(await ledger.refused('changes.undo', { account: at(1), change })).toMatchObject({
    code: 'cannotUndo',
    message: expect.stringMatching(/in 3 accounts together/),
  });
  for (const wrong of [[at(1)], [at(0), at(1), at(2)], accounts])
    expect((await ledger.refused('changes.undoBatch', { accounts: wrong, change })).field).toBe('accounts');
  expect((await ledger.refused('changes.undoBatch', { accounts: others(), change: change + 1 })).field).toBe('accounts');
  expect((await ledger.refused('changes.undoBatch', { accounts: [at(1), at(1)], change })).code).toBe('badInput');
  expect(await rulesOfAll()).toEqual([1, 1, 1]);
});

test('what was changed since in one account keeps it in all of them', async () => {
  const [, , last] = await copy();
  const change = ledger.change;
  await ledger.call('records.save', { account: at(3), type: 'rules', id: last?.rule ?? 0, fields: { ...COUNCIL, contains: 'ANYSHIRE' } });
  expect(await ledger.refused('changes.undoBatch', { accounts: others(), change })).toMatchObject({
    message: expect.stringMatching(/^A Person \(D\): Something was changed later/),
  });
  expect(await rulesOfAll()).toEqual([1, 1, 1]);
  await isInOrder();
});

test('in one account alone it is a change like any other', async () => {
  await ledger.call('rules.copy', { accounts: [at(1)], from: { account: at(0), rule } });
  const change = ledger.change;
  const alone = await inFull(at(1), change);
  expect(alone.done.what).toBe('Added rule for ‘ANYSHIRE CC’');
  expect(alone.batch).toBeUndefined();
  await ledger.call('changes.undo', { account: at(1), change });
  await ledger.call('changes.undo', { account: at(1), change: ledger.change });
  await ledger.call('changes.undo', { account: at(1), change });
  expect(await inFull(at(1), change)).toMatchObject({ takenBack: { change: ledger.change } });
  expect((await ledger.refused('changes.undoBatch', { accounts: [at(1)], change })).code).toBe('notFound');
  await isInOrder();
});

test('a plan line and a fund are found there by name; where one is missing, nothing is written anywhere', async () => {
  const club = { line: 'Community club', outcome: '', kind: 'weekly', hoursPerWeek: null, rate: null, amount: 900, from: '2026-04-06', to: null, fund: 'main' };
  for (const [index, line] of ['Community club', 'COMMUNITY CLUB'].entries())
    await ledger.call('records.save', { account: at(index), type: 'plan', fields: { ...club, line, bankingClause: null } });
  const clubs = { position: 1, contains: 'CLUB', direction: 'out', category: 'activity', planLine: 'Community club', fund: 'main' };
  const from = { account: at(0), rule: (await ledger.call('records.save', { account: at(0), type: 'rules', fields: clubs })).id };
  const refused = await ledger.refused('rules.copy', { accounts: [at(1), at(2)], from });
  expect(refused).toEqual({
    code: 'badInput',
    message: 'A Person (C): There is no plan line called ‘Community club’. Add it to the plan first. Nothing was changed in any account.',
    field: 'accounts',
  });
  expect(await rulesOfAll()).toEqual([0, 0, 0]);
  const [made] = await ledger.call('rules.copy', { accounts: [at(1)], from });
  const { names } = await ledger.call('records.get', { account: at(1), type: 'rules', id: made?.rule ?? 0 });
  expect(names).toEqual({ planLine: 'COMMUNITY CLUB', fund: 'main' });
  await isInOrder();
});

test('after a batch that was refused every account is as it was, also in memory', async () => {
  // The account the rule is from is read again after its own part of the batch.
  const clubs = { ...COUNCIL, contains: 'CLUB', direction: 'out', category: 'activity', planLine: 'Nowhere else' };
  const plan = { line: 'Nowhere else', outcome: '', kind: 'weekly', hoursPerWeek: null, rate: null, amount: 900, from: '2026-04-06', to: null, fund: 'main' };
  await ledger.call('records.save', { account: at(0), type: 'plan', fields: { ...plan, bankingClause: null } });
  const from = { account: at(0), rule: (await ledger.call('records.save', { account: at(0), type: 'rules', fields: clubs })).id };
  await ledger.refused('rules.copy', { accounts: [at(0), at(1)], from });
  await ledger.call('records.save', { account: at(0), type: 'rules', fields: { ...COUNCIL, contains: 'NEW' } });
  await ledger.call('records.save', { account: at(0), type: 'rules', fields: { ...COUNCIL, contains: 'NEWER' } });
  expect(await rulesOf(at(0))).toHaveLength(4);
  await isInOrder();
});

test('an account, or a rule, that is not there is refused', async () => {
  expect(await ledger.refused('rules.copy', { accounts: [at(1), 99], from: { account: at(0), rule } })).toMatchObject({ code: 'notFound' });
  expect((await ledger.refused('rules.copy', { accounts: others(), from: { account: at(0), rule: 99 } })).field).toBe('from.rule');
  expect(await ledger.refused('rules.copy', { accounts: [], from: { account: at(0), rule } })).toMatchObject({ code: 'badInput', field: 'accounts' });
});

test('stopped on the way, it is in no account', async () => {
  const stop = new AbortController();
  const onProgress = ({ done: so }: { done: number }): void => {
    if (so === 2) stop.abort();
  };
  const problem = await ledger.refused('rules.copy', { accounts: others(), from: { account: at(0), rule } }, { signal: stop.signal, onProgress });
  expect(problem).toEqual({ code: 'cancelled', message: 'Stopped. Nothing was changed.' });
  expect(await rulesOfAll()).toEqual([0, 0, 0]);
});

test.each([
  ['untied', 'DELETE FROM batch_change WHERE change = (SELECT max(change) FROM batch_change)'],
  ['tied to another', 'UPDATE batch_change SET batch = 3 WHERE change = (SELECT max(change) FROM batch_change)'],
  ['tied that was not', 'INSERT INTO batch_change (change, batch) VALUES (3, 3)'],
])('a change that is %s behind the program’s back is found out', async (_what, sql) => {
  await copy();
  await ledger.call('file.close', {});
  await tamper(ledger.path, (db) => db.exec(sql));
  expect(await ledger.refused('file.open', { path: ledger.path })).toMatchObject({ code: 'fileNotInOrder' });
});

test('a recorded payment that settles nothing goes over to the fund of a rule that is copied in, and back', async () => {
  const club = { day: '2026-05-04', to: 'RIVERSIDE CLUB', amount: -1450, invoice: null, category: 'activity', planLine: null, reference: null };
  for (const account of accounts) {
    await ledger.call('records.save', { account, type: 'funds', fields: { fund: 'club', name: 'Club money', ringFenced: true } });
    await ledger.call('records.save', { account, type: 'payments', fields: club });
  }
  const fields = { position: 1, contains: 'RIVERSIDE', direction: 'out', category: 'activity', planLine: null, fund: 'club' };
  const { id } = await ledger.call('records.save', { account: at(0), type: 'rules', fields });
  await ledger.call('rules.copy', { accounts: others(), from: { account: at(0), rule: id } });
  const { change } = ledger;
  await expectConsistent(ledger, at(1));
  await ledger.call('changes.undoBatch', { accounts: others(), change });
  await expectConsistent(ledger, at(1));
  await isInOrder();
});
