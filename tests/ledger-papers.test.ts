/** All papers of an account: what each belongs to, one that comes before its record, and what it is said to be for, taken back in one. */
import { expect, test } from 'vitest';
import { expectVerified } from './ledger-consistency.ts';
import { lloyds, plainAccount, TestLedger } from './ledger.ts';

async function account() {
  const ledger = await TestLedger.forThisTest();
  const { account: id } = await ledger.call('accounts.create', plainAccount('A1'));
  const { id: file } = await ledger.bring(id, lloyds('may.csv', [{ day: '2026-05-04', text: 'CORNER SHOP', amount: -1250 }]));
  const line = (await ledger.call('bank.unexplained', { account: id })).lines[0]?.id ?? 0;
  const { id: invoice } = await ledger.call('records.save', {
    account: id,
    type: 'invoices',
    fields: { supplier: 'Harbour Homecare', number: 'INV1', day: '2026-05-01', amount: 5000 },
  });
  const keep = async (name: string, of: { type: 'line' | 'invoices'; id: number } | null): Promise<number> => {
    const { added } = await ledger.call('evidence.add', { account: id, of, files: [ledger.file({ path: name, text: `The paper ${name}` })] });
    return added[0] ?? 0;
  };
  const all = async (find = '', loose = false) => {
    const { papers, ...counts } = await ledger.call('evidence.all', { account: id, find, loose, offset: 0, limit: 10 });
    return { ...counts, papers: papers.map(({ name, of, title }) => [name, of, title]) };
  };
  return { ledger, id, file, line, invoice, keep, all };
}

test('all papers, the last first, with what they belong to, found by their name or by that', async () => {
  const { ledger, id, line, invoice, keep, all } = await account();
  await keep('bill.txt', { type: 'invoices', id: invoice });
  await keep('till.txt', { type: 'line', id: line });
  await keep('letter.txt', null);
  expect(await all()).toEqual({
    total: 3,
    loose: 1,
    papers: [
      ['letter.txt', null, ''],
      ['till.txt', { type: 'line', id: line }, expect.stringContaining('CORNER SHOP')],
      ['bill.txt', { type: 'invoices', id: invoice }, 'invoice INV1 of Harbour Homecare'],
    ],
  });
  expect((await all('harbour')).papers.map(([name]) => name)).toEqual(['bill.txt']);
  expect((await all('till')).papers.map(([name]) => name)).toEqual(['till.txt']);
  expect((await all('', true)).papers.map(([name]) => name)).toEqual(['letter.txt']);
  expect((await ledger.call('evidence.all', { account: id, find: '', loose: false, offset: 1, limit: 1 })).papers.map(({ name }) => name)).toEqual([
    'till.txt',
  ]);
  await ledger.call('records.remove', { account: id, type: 'invoices', id: invoice });
  const { papers } = await ledger.call('evidence.all', { account: id, find: 'bill', loose: false, offset: 0, limit: 1 });
  expect(papers).toMatchObject([{ title: 'invoice INV1 of Harbour Homecare', opens: false }]);
  await expectVerified(ledger);
});

test('loose papers say what they may be for, the sure ones first; two that fit the same thing are for a person to look at', async () => {
  const { ledger, id, line, invoice, keep } = await account();
  const suggested = async () => (await ledger.call('evidence.suggest', { account: id })).map(({ name, of, sure }) => [name, of.type, of.id, sure]);
  await keep('letter.txt', null);
  await keep('Corner shop 12.50.txt', null);
  await keep('Harbour 50.00.txt', null);
  // The last added first.
  expect(await suggested()).toEqual([
    ['Harbour 50.00.txt', 'invoices', invoice, true],
    ['Corner shop 12.50.txt', 'line', line, true],
  ]);
  await keep('Harbour again 50.00.txt', null);
  expect((await suggested())[0]).toEqual(['Corner shop 12.50.txt', 'line', line, true]);
  expect((await suggested()).filter(([, type]) => type === 'invoices').map(([, , , sure]) => sure)).toEqual([false, false]);
});

test('a paper comes first and is tied to its record later: one change, said in a sentence, taken back at once', async () => {
  const { ledger, id, invoice, keep, all } = await account();
  const paper = await keep('bill.txt', null);
  const { change } = await tied(ledger, id, paper, { type: 'invoices', id: invoice });
  const of = { account: id, of: { type: 'invoices', id: invoice } } as const;
  expect((await ledger.call('evidence.list', of)).map(({ name }) => name)).toEqual(['bill.txt']);
  const done = async () => (await ledger.call('audit.list', { account: id, filter: {}, offset: 0, limit: 1 })).rows[0]?.what;
  expect(await done()).toBe('Said what the paper ‘bill.txt’ is for: invoice INV1 of Harbour Homecare');
  expect((await ledger.call('changes.undo', { account: id, change })).what).toMatch(/paper/);
  expect((await all()).papers).toEqual([['bill.txt', null, '']]);
  await tied(ledger, id, paper, { type: 'invoices', id: invoice });
  await tied(ledger, id, paper, null);
  expect(await done()).toBe('Said that the paper ‘bill.txt’ belongs to nothing yet');
  expect(await ledger.call('evidence.list', of)).toEqual([]);
  await expectVerified(ledger);
});

test('what is not there, or has the same paper already, is refused', async () => {
  const { ledger, id, invoice, keep } = await account();
  const paper = await keep('bill.txt', null);
  const refused = async (input: { id?: number; of: { type: 'invoices'; id: number } | null }): Promise<string> =>
    (await ledger.refused('evidence.tie', { account: id, id: paper, ...input })).code;
  expect(await refused({ of: { type: 'invoices', id: 999 } })).toBe('notFound');
  expect(await refused({ id: 999, of: { type: 'invoices', id: invoice } })).toBe('notFound');
  expect(await refused({ of: null })).toBe('alreadyThere');
  await keep('bill.txt', { type: 'invoices', id: invoice });
  expect(await refused({ of: { type: 'invoices', id: invoice } })).toBe('alreadyThere');
});

async function tied(ledger: TestLedger, ofAccount: number, id: number, of: { type: 'invoices'; id: number } | null): Promise<{ change: number }> {
  await ledger.call('evidence.tie', { account: ofAccount, id, of });
  return { change: ledger.change };
}

test('one paper belongs to several records; taken away from one, the others keep it', async () => {
  const { ledger, id, line, invoice, keep } = await account();
  const paper = await keep('bill.txt', null);
  await ledger.call('evidence.link', { account: id, id: paper, of: { type: 'invoices', id: invoice } });
  await ledger.call('evidence.link', { account: id, id: paper, of: { type: 'line', id: line } });
  const sentence = (await ledger.call('audit.list', { account: id, filter: {}, offset: 0, limit: 1 })).rows[0]?.what;
  expect(sentence).toMatch(/^Said what the paper ‘bill.txt’ is for: .*CORNER SHOP/);
  const all = async () => {
    const { total, loose, papers } = await ledger.call('evidence.all', { account: id, find: '', loose: false, offset: 0, limit: 10 });
    return [total, loose, ...papers.map(({ of, also }) => [of?.type, ...also.map((other) => other.of?.type)])];
  };
  expect(await all()).toEqual([1, 0, ['line', 'invoices']]);
  expect((await ledger.refused('evidence.link', { account: id, id: paper, of: { type: 'line', id: line } })).code).toBe('alreadyThere');
  await ledger.call('evidence.remove', { account: id, id: paper });
  expect(await all()).toEqual([1, 0, ['line']]);
  await ledger.call('changes.undo', { account: id, change: ledger.change });
  expect(await all()).toEqual([1, 0, ['line', 'invoices']]);
  await expectVerified(ledger);
});

test('what is kept already is not kept once more as belonging to nothing', async () => {
  const { ledger, id, invoice, keep } = await account();
  await keep('bill.txt', { type: 'invoices', id: invoice });
  const files = [ledger.file({ path: 'again.txt', text: 'The paper bill.txt' })];
  expect((await ledger.refused('evidence.add', { account: id, of: null, files })).code).toBe('alreadyThere');
});

function explain(ledger: TestLedger, ofAccount: number, line: number, invoice: number) {
  const part = { amount: -5000, settles: { kind: 'invoice', id: invoice }, category: null, planLine: null, fund: null } as const;
  return ledger.call('bank.explain', { account: ofAccount, lines: [{ line, parts: [part] }] });
}

test('a paper on an invoice counts for the line that paid it, and the other way round, once each', async () => {
  const { ledger, id, invoice, keep } = await account();
  await ledger.bring(id, lloyds('june.csv', [{ day: '2026-06-04', text: 'HARBOUR HOMECARE INV1', amount: -5000 }]));
  const paid = (await ledger.call('money.rows', { account: id, filter: { text: 'HARBOUR' }, offset: 0, limit: 10 })).rows[0]?.source.id ?? 0;
  await explain(ledger, id, paid, invoice);
  const counts = async () => {
    const row = (await ledger.call('money.rows', { account: id, filter: { text: 'HARBOUR' }, offset: 0, limit: 10 })).rows[0];
    const { records } = await ledger.call('records.list', { account: id, type: 'invoices', find: '', offset: 0, limit: 10 });
    return [row?.papers, records[0]?.papers];
  };
  const through = async (of: { type: 'line' | 'invoices'; id: number }) =>
    (await ledger.call('evidence.through', { account: id, of })).map(({ name, title }) => `${name}: ${title}`);
  expect(await counts()).toEqual([0, 0]);
  await keep('bill.txt', { type: 'invoices', id: invoice });
  expect(await counts()).toEqual([1, 1]);
  expect(await through({ type: 'line', id: paid })).toEqual(['bill.txt: invoice INV1 of Harbour Homecare']);
  expect(await through({ type: 'invoices', id: invoice })).toEqual([]);
  // The same paper with the line as well is still one.
  await keep('bill.txt', { type: 'line', id: paid });
  expect(await counts()).toEqual([1, 1]);
  await keep('till.txt', { type: 'line', id: paid });
  expect(await counts()).toEqual([2, 2]);
  expect(await through({ type: 'invoices', id: invoice })).toEqual([expect.stringContaining('till.txt')]);
  await ledger.call('bank.unexplain', { account: id, line: paid });
  expect(await counts()).toEqual([2, 1]);
});

test('what needs a receipt, and why there is none: kept, changed, taken back, and there again with its line', async () => {
  const { ledger, id, file, line, invoice, keep } = await account();
  const needed = async () => {
    const { open, openPence, without } = await ledger.call('evidence.needed', { account: id, from: '2026-05-01', to: '2026-05-31', offset: 0, limit: 10 });
    return [open.map(({ of }) => of.type), openPence, without.map(({ of, none }) => [of.type, none?.why, none?.note])];
  };
  // The line of £12.50 waits; the invoice of £50.00 is not paid yet.
  expect(await needed()).toEqual([['invoices', 'line'], 6250, []]);
  await keep('bill.txt', { type: 'invoices', id: invoice });
  await ledger.call('evidence.none', { account: id, of: { type: 'line', id: line }, none: { why: 'lost', note: null } });
  expect(await needed()).toEqual([[], 0, [['line', 'lost', null]]]);
  expect((await ledger.call('audit.list', { account: id, filter: {}, offset: 0, limit: 1 })).rows[0]?.what).toMatch(/it was lost/);
  await ledger.call('evidence.none', { account: id, of: { type: 'line', id: line }, none: { why: 'other', note: 'Market stall' } });
  expect(await needed()).toEqual([[], 0, [['line', 'other', 'Market stall']]]);
  await ledger.call('changes.undo', { account: id, change: ledger.change });
  await ledger.call('bank.undoImport', { account: id, import: file });
  await ledger.bring(id, lloyds('may again.csv', [{ day: '2026-05-04', text: 'CORNER SHOP', amount: -1250 }]));
  expect(await needed()).toEqual([[], 0, [['line', 'lost', null]]]);
  const again = (await ledger.call('bank.unexplained', { account: id })).lines[0]?.id ?? 0;
  await ledger.call('evidence.none', { account: id, of: { type: 'line', id: again }, none: null });
  expect(await needed()).toEqual([['line'], 1250, []]);
  await expectVerified(ledger);
});

test('an invoice of these days that was paid after them is asked about with its bank line, and not by itself', async () => {
  const { ledger, id, invoice } = await account();
  const needed = async (from: string, to: string) =>
    (await ledger.call('evidence.needed', { account: id, from, to, offset: 0, limit: 10 })).open.map(({ of, pence }) => [of.type, pence]);
  const ofInvoice = { from: '2026-05-01', to: '2026-05-02' };
  expect(await needed(ofInvoice.from, ofInvoice.to)).toEqual([['invoices', 5000]]);
  await ledger.bring(id, lloyds('june.csv', [{ day: '2026-06-04', text: 'HARBOUR', amount: -5000 }]));
  const line = (await ledger.call('bank.unexplained', { account: id })).lines.find(({ amount }) => amount === -5000);
  const part = { amount: -5000, settles: { kind: 'invoice', id: invoice }, category: null, planLine: null, fund: null } as const;
  await ledger.call('bank.explain', { account: id, lines: [{ line: line?.id ?? 0, parts: [part] }] });
  expect(await needed(ofInvoice.from, ofInvoice.to)).toEqual([]);
  expect(await needed('2026-06-01', '2026-06-30')).toEqual([['line', 5000]]);
});
