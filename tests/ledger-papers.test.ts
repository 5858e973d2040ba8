/** All papers of an account: what each belongs to, one that comes before its record, and what it is said to be for, taken back in one. */
import { expect, test } from 'vitest';
import { expectVerified } from './ledger-consistency.ts';
import { lloyds, plainAccount, TestLedger } from './ledger.ts';

async function account() {
  const ledger = await TestLedger.forThisTest();
  const { account: id } = await ledger.call('accounts.create', plainAccount('A1'));
  await ledger.bring(id, lloyds('may.csv', [{ day: '2026-05-04', text: 'CORNER SHOP', amount: -1250 }]));
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
  return { ledger, id, line, invoice, keep, all };
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
