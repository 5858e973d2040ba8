/** A bank file in which nothing is new is told of by the preview, before anything comes in. */
import { expect, test } from 'vitest';
import { lloyds, plainAccount, TestLedger } from './ledger.ts';
import type { FileText } from './ledger.ts';

const may = lloyds('may.csv', [
  { day: '2026-05-01', text: 'CORNER SHOP', amount: -1250 },
  { day: '2026-05-04', text: 'COUNCIL', amount: 40_000 },
]);

async function withAccount() {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.call('accounts.create', plainAccount('A1'));
  const preview = (file: FileText, of = account, accountInFile?: string) =>
    ledger.call('bank.preview', { account: of, file: ledger.file(file), ...(accountInFile !== undefined && { accountInFile }) });
  return { ledger, account, preview };
}

test('the same file again, under whatever name, is said to be the one brought in before, and when', async () => {
  const { ledger, account, preview } = await withAccount();
  expect((await preview(may)).nothingNew).toBeNull();
  await ledger.bring(account, may);
  const said = 'This is the same file as may.csv, brought in on 5 October 2026. Nothing new is in it.';
  expect((await preview(may)).nothingNew).toBe(said);
  expect((await preview({ ...may, path: 'download (1).csv' })).nothingNew).toBe(said);
  // It may come in all the same, and changes nothing.
  expect(await ledger.bring(account, may)).toMatchObject({ imported: 0, alreadyThere: 2 });
});

test('another file of which each line is there already is said to hold nothing new', async () => {
  const { ledger, account, preview } = await withAccount();
  await ledger.bring(account, may);
  expect((await preview({ ...may, text: `${may.text}\n` })).nothingNew).toBe('Each line of this file is there already. Nothing new is in it.');
  const more = lloyds('june.csv', [
    { day: '2026-05-04', text: 'COUNCIL', amount: 40_000 },
    { day: '2026-06-01', text: 'CORNER SHOP', amount: -500 },
  ]);
  expect(await preview(more)).toMatchObject({ nothingNew: null, rows: 2, alreadyThere: 1, beforeOpening: 0 });
});

test('nothing is said once the file was taken back, of another account, or of the other bank account in it', async () => {
  const { ledger, account, preview } = await withAccount();
  const other = lloyds('x.csv', [{ day: '2026-05-02', text: 'OTHER', amount: -100 }], '87654321').text.split('\n')[1];
  const both = { path: 'both.csv', text: `${may.text}${other}\n` };
  await ledger.call('bank.import', { account, file: ledger.file(both), accountInFile: '30-00-00 12345678' });
  expect((await preview(both, account, '30-00-00 12345678')).nothingNew).toMatch(/same file as both\.csv/);
  expect((await preview(both, account, '30-00-00 87654321')).nothingNew).toBeNull();
  const { account: second } = await ledger.call('accounts.create', plainAccount('A2'));
  expect((await preview(both, second, '30-00-00 12345678')).nothingNew).toBeNull();
  const [first] = (await ledger.call('bank.imports', { account })).imports;
  await ledger.call('bank.undoImport', { account, import: first?.id ?? 0 });
  expect((await preview(both, account, '30-00-00 12345678')).nothingNew).toBeNull();
});

test('a row that could not be read does not hide that the rest is there', async () => {
  const { ledger, account, preview } = await withAccount();
  const broken = { ...may, text: `${may.text}32/05/2026,DEB,'30-00-00,12345678,NO SUCH DAY,1.00,,\n` };
  await ledger.bring(account, broken);
  expect(await preview(broken)).toMatchObject({ nothingNew: expect.stringMatching(/^This is the same file/), rejected: [{ row: 4 }] });
});
