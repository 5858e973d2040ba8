/** Two suppliers, plan lines or funds may come to have one name but for letter case: each can be saved and taken back, is told apart, and suppliers can be put together. */
import { describe, expect, test } from 'vitest';
import type { RecordType } from '../core/records/kinds.ts';
import { lloyds, plainAccount, TestLedger } from './ledger.ts';
import { expectConsistent, expectVerified } from './ledger-consistency.ts';
import { tamper } from './tamper.ts';

const DAY = '2026-06-30';
const purchase = { day: '2026-05-02', supplier: 'Boots', item: 'Gloves', amount: 900 };
const invoice = { supplier: 'Boots Care', number: 'INV1', day: '2026-05-01', amount: 40_000 };
const club = { outcome: '', kind: 'weekly', amount: 900, from: '2026-04-06', fund: 'main' };

async function account() {
  const ledger = await TestLedger.forThisTest();
  const { account: id } = await ledger.call('accounts.create', plainAccount('DP-1'));
  const save = async (type: RecordType, fields: object, record?: number): Promise<number> =>
    (await ledger.call('records.save', { account: id, type, ...(record !== undefined && { id: record }), fields: { ...fields } })).id;
  const remove = (type: RecordType, record: number) => ledger.call('records.remove', { account: id, type, id: record });
  const undo = (change = ledger.change) => ledger.call('changes.undo', { account: id, change });
  const list = async (type: RecordType) => (await ledger.call('records.list', { account: id, type })).records.toReversed();
  const called = async (type: RecordType, field: string): Promise<readonly unknown[]> =>
    (await list(type)).map(({ record, names }) => names[field] ?? (Reflect.get(record, field) as unknown));
  return { ledger, id, save, remove, undo, called };
}

describe('a name that came again', () => {
  test('with a paper, in other letter case, is the supplier that went; what took it away can be taken back', async () => {
    const { ledger, id, save, remove, undo, called } = await account();
    await remove('purchases', await save('purchases', purchase));
    const removed = ledger.change;
    await save('purchases', { ...purchase, supplier: 'BOOTS' });
    await undo(removed);
    expect([await called('suppliers', 'name'), await called('purchases', 'supplier')]).toEqual([['Boots'], ['Boots', 'Boots']]);
    await expectConsistent(ledger, id);
    await expectVerified(ledger);
  });

  test.each(['Boots', 'BOOTS'])('as the supplier %s written down by hand does not stand in the way of taking back, and both are told apart', async (name) => {
    const { ledger, id, save, remove, undo, called } = await account();
    await remove('purchases', await save('purchases', purchase));
    const removed = ledger.change;
    await save('suppliers', { name });
    await undo(removed);
    expect(await called('purchases', 'supplier')).toEqual(['Boots (1)']);
    expect(await called('suppliers', 'name')).toEqual(['Boots', name]);
    const both = { account: id, type: 'purchases' as const, fields: { ...purchase, supplier: 'boots' } };
    expect((await ledger.refused('records.save', both)).message).toBe(`More than one is called ‘boots’: Boots (1), ${name} (2). Say which one.`);
    await save('purchases', { ...purchase, supplier: `${name} (2)` });
    await save('purchases', { ...purchase, supplier: 'boots (1)' });
    expect(await called('purchases', 'supplier')).toEqual(['Boots (1)', `${name} (2)`, 'Boots (1)']);
    expect((await ledger.call('accounts.setup', { account: id })).suppliers.map((one) => one.name)).toEqual(['Boots (1)', `${name} (2)`]);
    await expectConsistent(ledger, id);
    await expectVerified(ledger);
  });

  test('as a plan line in other letter case does not stand in the way either', async () => {
    const { ledger, id, save, remove, undo, called } = await account();
    const line = 'CLUB';
    await remove('plan', await save('plan', { ...club, line: 'Club' }));
    const removed = ledger.change;
    await save('plan', { ...club, line });
    await undo(removed);
    expect(await called('plan', 'line')).toEqual(['Club (1)', `${line} (2)`]);
    await save('plan', { ...club, line: `${line} (2)`, amount: 1000 }, 2);
    expect(await called('plan', 'amount')).toEqual([900, 1000]);
    expect((await ledger.call('accounts.setup', { account: id })).planLines.map(({ name }) => name)).toEqual(['Club (1)', `${line} (2)`]);
    // One of them is given another name, and both have their own again.
    await save('planLines', { name: 'Swimming' }, 2);
    expect(await called('plan', 'line')).toEqual(['Club', 'Swimming']);
    await undo();
    expect(await called('plan', 'line')).toEqual(['Club (1)', `${line} (2)`]);
    await expectConsistent(ledger, id);
    await expectVerified(ledger);
  });

  test('of a fund as well', async () => {
    const { ledger, id, save, remove, undo, called } = await account();
    const fund = { fund: 'travel', name: 'Travel', ringFenced: true };
    await remove('funds', await save('funds', fund));
    const removed = ledger.change;
    await save('funds', { ...fund, fund: 'Travel' });
    await undo(removed);
    await save('plan', { ...club, line: 'Club', fund: 'Travel (2)' });
    expect(await called('plan', 'fund')).toEqual(['Travel (2)']);
    await expectConsistent(ledger, id);
    await expectVerified(ledger);
  });

  test('by hand is refused, as before', async () => {
    const { ledger, id, save } = await account();
    await save('suppliers', { name: 'Boots' });
    const other = await save('suppliers', { name: 'Chemist' });
    expect(await ledger.refused('records.save', { account: id, type: 'suppliers', fields: { name: 'BOOTS' } })).toMatchObject({ field: 'fields.name' });
    expect(await ledger.refused('records.save', { account: id, type: 'suppliers', id: other, fields: { name: 'BOOTS' } })).toMatchObject({
      field: 'fields.name',
    });
  });
});

test('of an older file, where only letter case tells two apart, each can be saved', async () => {
  const { ledger, id, save, called } = await account();
  await save('purchases', purchase);
  await save('purchases', { ...purchase, supplier: 'Chemist' });
  for (const line of ['Club', 'Swimming']) await save('plan', { ...club, line });
  await ledger.call('file.close', {});
  await tamper(ledger.path, (db) => db.exec("UPDATE supplier SET name = 'BOOTS' WHERE id = 2; UPDATE plan_line SET name = 'CLUB' WHERE id = 2"));
  await ledger.call('file.open', { path: ledger.path, anyway: true });
  await save('suppliers', { name: 'Boots', alsoKnownAs: 'Boots UK' }, 1);
  await save('suppliers', { name: 'BOOTS', alsoKnownAs: 'B Opticians' }, 2);
  await save('planLines', { name: 'Club' }, 1);
  await save('plan', { ...club, line: 'CLUB', amount: 1000 }, 2);
  // As a form gives what it shows.
  await save('purchases', { ...purchase, supplier: 'BOOTS (2)' }, 2);
  await save('purchases', { ...purchase, supplier: 'Boots', amount: 950 }, 1);
  expect(await called('purchases', 'supplier')).toEqual(['Boots (1)', 'BOOTS (2)']);
  await expectConsistent(ledger, id);
});

describe('a supplier that is the same as another', () => {
  async function two() {
    const all = await account();
    const { ledger, id, save } = all;
    const kept = (await save('purchases', purchase), 1);
    await save('invoices', invoice);
    await save('invoices', { ...invoice, number: 'INV2', amount: 50_000 });
    await save('suppliers', { name: 'Boots Care', alsoKnownAs: 'BTS' }, 2);
    await save('payments', { day: '2026-05-03', to: 'Boots Care', amount: -40_000, category: 'agency', invoice: 'INV1' });
    const figures = async (): Promise<string> =>
      JSON.stringify(await ledger.call('figures.overview', { account: id, on: DAY })).replaceAll(/Boots( Care)?/g, '…');
    return { ...all, kept, figures };
  }

  test('is put together with it: its papers and names go over, in one change that can be taken back', async () => {
    const { ledger, id, kept, figures, called, undo } = await two();
    const before = [await figures(), await called('invoices', 'supplier'), await called('suppliers', 'alsoKnownAs')];
    const names = ['Boots', 'Boots Care'];
    expect(await called('suppliers', 'name')).toEqual(names);
    expect(await ledger.call('suppliers.merge', { account: id, supplier: 2, into: kept })).toEqual({ records: 2 });
    expect(await called('suppliers', 'name')).toEqual(['Boots']);
    expect(await called('suppliers', 'alsoKnownAs')).toEqual(['Boots Care, BTS']);
    expect(await called('invoices', 'supplier')).toEqual(['Boots', 'Boots']);
    expect(await figures()).toBe(before[0]);
    await expectConsistent(ledger, id);
    await expectVerified(ledger);
    const [row] = (await ledger.call('audit.list', { account: id, filter: {}, offset: 0, limit: 1 })).rows;
    expect(row?.what).toBe('Put supplier Boots Care together with supplier Boots');
    expect(await undo()).toEqual({ what: 'put two suppliers together' });
    expect([await figures(), await called('invoices', 'supplier'), await called('suppliers', 'alsoKnownAs')]).toEqual(before);
    expect(await called('suppliers', 'name')).toEqual(names);
    await expectConsistent(ledger, id);
    await expectVerified(ledger);
  });

  test('is found under its old names afterwards: where one is typed, and in bank lines', async () => {
    const { ledger, id, kept, save, called } = await two();
    await ledger.call('suppliers.merge', { account: id, supplier: 2, into: kept });
    await save('invoices', { ...invoice, number: 'INV3', amount: 60_000, supplier: 'boots care' });
    expect(await called('suppliers', 'name')).toEqual(['Boots']);
    await ledger.bring(id, lloyds('may.csv', [{ day: '2026-05-06', text: 'BTS ONLINE', amount: -40_000 }]));
    expect((await ledger.call('bank.unexplained', { account: id })).lines).toEqual([]);
    await expectConsistent(ledger, id);
  });

  test('leaves its papers to it, and has them again when it is taken back', async () => {
    const { ledger, id, kept, undo } = await two();
    const papersOf = async (supplier: number) =>
      (await ledger.call('evidence.list', { account: id, of: { type: 'suppliers', id: supplier } })).map(({ name }) => name);
    await ledger.call('evidence.add', { account: id, of: { type: 'suppliers', id: 2 }, files: [ledger.file({ path: 'contract.txt', text: 'Care' })] });
    await ledger.call('suppliers.merge', { account: id, supplier: 2, into: kept });
    expect(await papersOf(kept)).toEqual(['contract.txt']);
    await expectVerified(ledger);
    await undo();
    expect([await papersOf(kept), await papersOf(2)]).toEqual([[], ['contract.txt']]);
    await expectVerified(ledger);
  });

  test('is refused where both have a price of the same from the same day, and nothing is half done', async () => {
    const { ledger, id, kept, save, called } = await two();
    const price = { what: 'hour', from: '2026-04-06', rate: 2515 };
    await save('agreements', { ...price, supplier: 'Boots' });
    await save('agreements', { ...price, supplier: 'Boots Care', rate: 2590 });
    expect(await ledger.refused('suppliers.merge', { account: id, supplier: 2, into: kept })).toMatchObject({
      ...{ code: 'badInput', field: 'into' },
      message: 'Both have a price agreed with Boots from 6 April 2026. Take one of them away first.',
    });
    expect(await called('suppliers', 'name')).toEqual(['Boots', 'Boots Care']);
    expect(await called('agreements', 'supplier')).toEqual(['Boots', 'Boots Care']);
  });

  test('must be there and be another one', async () => {
    const { ledger, id, kept } = await two();
    expect(await ledger.refused('suppliers.merge', { account: id, supplier: kept, into: kept })).toMatchObject({ code: 'badInput', field: 'into' });
    expect(await ledger.refused('suppliers.merge', { account: id, supplier: 9, into: kept })).toMatchObject({ code: 'notFound' });
    expect(await ledger.refused('suppliers.merge', { account: id, supplier: kept, into: 9 })).toMatchObject({ code: 'notFound' });
  });

  test('cannot be taken back where one of its papers was changed since', async () => {
    const { ledger, id, kept, save, undo } = await two();
    await ledger.call('suppliers.merge', { account: id, supplier: 2, into: kept });
    const merged = ledger.change;
    await save('invoices', { ...invoice, supplier: kept, amount: 41_000 }, 1);
    await expect(undo(merged)).rejects.toThrow(/changed later/);
    await expectVerified(ledger);
  });
});

describe('names somebody had', () => {
  const name = (number: number): string => `${String(number).padStart(2, '0')} ${'x'.repeat(190)}`;

  test.each(['people', 'suppliers'] as const)('of %s may be so many that they are too many, and then some can be taken out', async (type) => {
    const { ledger, id, save, called } = await account();
    const record = await save(type, { name: name(0) });
    const renamed = async (number: number) => {
      const [now] = await called(type, 'alsoKnownAs');
      return ledger.program.call('records.save', { account: id, type, id: record, fields: { name: name(number), alsoKnownAs: now ?? null } });
    };
    for (let number = 1; number <= 10; number += 1) expect(await renamed(number)).toMatchObject({ ok: true });
    expect(await renamed(11)).toMatchObject({ ok: false, problem: { field: 'fields.alsoKnownAs', message: expect.stringMatching(/too many now/) } });
    // What is there can be saved as it is, and shorter.
    const [now] = await called(type, 'alsoKnownAs');
    await save(type, { name: name(10), alsoKnownAs: now }, record);
    await save(type, { name: name(11), alsoKnownAs: name(9) }, record);
    expect(await called(type, 'alsoKnownAs')).toEqual([`${name(9)}, ${name(10)}`]);
  });
});
