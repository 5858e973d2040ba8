/** Addresses: another place begins anew, the same place shown another way does not, and an address that names no place leads to the nearest one. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { makeFile } from './accounts.ts';
import { newAccount, saveRecord, sendFile } from './account-fixture.ts';
import { figureOf, overviewOn, press, reach, writeDay } from './keyboard.ts';

const LINES = 120;
const STATEMENT = [
  'Transaction Date,Transaction Type,Sort Code,Account Number,Transaction Description,Debit Amount,Credit Amount,Balance',
  ...Array.from({ length: LINES }, (_, n) => `01/05/2026,DEB,'30-00-00,12345678,SHOP ${n},1.00,,${(1000 - n - 1).toFixed(2)}`),
  '',
].join('\n');

let program: ProgramInBrowser;
let page: Page;

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  const { host } = program;
  await makeFile(host, 'Addresses');
  await host.call('program.saveSettings', { who: 'Kim Sample' });
  const account = await newAccount(host, { openingBalance: 100_000 });
  await saveRecord(host, account, 'rules', { position: 1, contains: 'SHOP', direction: 'out', category: 'other', planLine: null, fund: null });
  const imported = await host.call('bank.import', { account, file: await sendFile(host, 'may.csv', STATEMENT) });
  if (!imported.ok) throw new Error(imported.problem.message);
  await host.call('bank.undoImport', { account, import: (imported.value as { id: number }).id });
  await page.reload();
});
afterAll(() => program.close());

const title = (name: string) => page.getByRole('heading', { name, level: 1, exact: true }).waitFor();
const shows = (text: string) => page.getByRole('status').filter({ hasText: text }).waitFor();

test('a second change opened from the first begins at its first page', { timeout: 120_000 }, async () => {
  await press(page, 'link', 'What was done');
  await reach(page, 'row', /Took back the bank file may.csv/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /^Brought in .* from may.csv$/, level: 1 }).waitFor();
  await shows('1 to 50 of');
  await press(page, 'button', 'More');
  await shows('51 to 100 of');
  await press(page, 'button', 'More');
  await shows('101 to');
  await press(page, 'link', /, Kim Sample$/);
  await title('Took back the bank file may.csv');
  await shows('1 to 50 of');
});

test('another day of the overview is the same place: the focus stays where it was', async () => {
  await overviewOn(page, '2026-05-31');
  await writeDay(page, 'Day', '2026-04-30');
  await page.getByText('At the end of 30 April 2026.').waitFor();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('spinbutton');
  expect(await figureOf(page, /^In the bank/)).toBe('£1,000.00');
});

const ASTRAY: readonly (readonly [address: string, to: string, title: string])[] = [
  ['/1/done-change?change=abc', '/1/done', 'What was done'],
  ['/1/done-change', '/1/done', 'What was done'],
  ['/file-done-change?change=0', '/file-done', 'What was done to the file'],
  ['/1/record?type=nonsense', '/1/records', 'Records'],
  ['/1/record?type=invoices&id=x', '/1/records', 'Records'],
  ['/1/records?type=toString', '/1/records', 'Records'],
  ['/1/money-row?type=line&id=-1', '/1/money', 'Money'],
  ['/1/money?month=2026-13', '/1/money', 'Money'],
  ['/1/bank?line=x', '/1/bank', 'Bank'],
  ['/1/history?type=line', '/1/done', 'What was done'],
  ['/1/working?figure=nonsense', '/1/overview', 'Where things stand'],
  ['/1/working?figure=planLine', '/1/overview', 'Where things stand'],
  ['/backup', '/backups', 'Backups'],
  ['/1/overview?on=2026-02-31', '/1/overview?on=2026-02-31', 'Where things stand'],
  ['/7/money', '/7/money', 'This account is not here'],
  ['/7/nonsense', '/1/overview', 'Where things stand'],
];

test.each(ASTRAY)('%s leads to %s', async (address, to, name) => {
  await page.evaluate(() => (location.hash = '#/settings'));
  await title('Settings');
  await page.evaluate((hash) => (location.hash = hash), `#${address}`);
  await title(name);
  await expect.poll(() => page.evaluate(() => location.hash), { timeout: 10_000 }).toBe(`#${to}`);
  expect(program.faults).toEqual([]);
});
