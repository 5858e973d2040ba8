/** Papers with names that would run when double-clicked: shown as they came, and saved and exported under the ending of what they are. */
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { everythingOf } from './comes-back.ts';
import { plainAccount, TestLedger } from './ledger.ts';

const TEXT = new TextEncoder().encode('@echo off\r\nrem an invented script\r\n');
const PDF = new TextEncoder().encode('%PDF-1.7\nan invented receipt');

test.each([
  ['pay now.bat', TEXT, 'pay now.bat.txt'],
  ['letter.html', TEXT, 'letter.html.txt'],
  ['letter.hta', PDF, 'letter.hta.pdf'],
  ['receipt.pdf', PDF, 'receipt.pdf'],
])('%s keeps its name on screen and is saved as what it is', async (path, bytes, saved) => {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.call('accounts.create', plainAccount('A1'));
  const { id } = await ledger.call('records.save', {
    account,
    type: 'purchases',
    fields: { day: '2026-05-01', supplier: 'Corner shop', item: 'Gloves', amount: 1250 },
  });
  const of = { type: 'purchases', id } as const;
  const { added } = await ledger.call('evidence.add', { account, of, files: [ledger.program.addFile({ path, bytes }).id] });
  expect(await ledger.call('evidence.list', { account, of })).toMatchObject([{ name: path }]);
  const opened = await ledger.call('evidence.open', { account, id: added[0] ?? 0 });
  expect(opened.path).toBe(saved);
  const paths = Object.keys(unzipSync(await everythingOf(ledger))).filter((one) => one.startsWith('evidence/'));
  expect(paths).toEqual([`evidence/A1/Purchases/2026-05-01 ${saved}`]);
});
