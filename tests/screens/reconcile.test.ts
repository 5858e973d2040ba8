/** A month without a statement is found, its statement written down, and its balance compared with the bank, by keyboard alone. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { newAccount, saveRecord, sendFile } from './account-fixture.ts';
import { makeFile } from './accounts.ts';
import { press, write } from './keyboard.ts';

let program: ProgramInBrowser;
let page: Page;
let account = 0;

const FILE = 'Date,Description,Amount\n10/04/2026,CLUB,-10.00\n30/04/2026,CLUB,-20.00\n02/06/2026,SHOP,-22.50\n';

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  const { host } = program;
  await makeFile(host, 'Statements');
  account = await newAccount(host, { openedOn: '2026-04-06', planYearStart: '2026-04-06', firstPaymentOn: '2026-04-06', openingBalance: 100_000 });
  const file = await sendFile(host, 'spring.csv', FILE);
  const columns = { date: 0, dateOrder: 'dmy', text: [1], amount: 2, moneyIn: null, moneyOut: null, direction: null, balance: null, id: null };
  const mapping = { headerKey: 'date | description | amount', delimiter: ',', hasHeader: true, flipSign: false, ...columns };
  const brought = await host.call('bank.import', { account, file, mapping });
  if (!brought.ok) throw new Error(brought.problem.message);
  await saveRecord(host, account, 'payments', { day: '2026-06-29', to: 'Window cleaner', amount: -5_800, category: 'other', planLine: null });
  await page.reload();
});
afterAll(() => program.close());

const shown = (text: string) => page.getByText(text, { exact: false }).first().waitFor();

test('a missing month leads to writing its statement down, filled in already', async () => {
  await page.evaluate((id) => location.assign(`#/${id}/bank-files`), account);
  await press(page, 'button', 'Every month');
  await page.getByRole('row', { name: /April 2026/ }).waitFor();
  await press(page, 'link', /^Write one down.*April 2026/);
  await page.getByRole('heading', { name: /statement/i, level: 1 }).waitFor();
  await write(page, 'Balance it closes with', '1000');
  await press(page, 'button', 'Save');
  await page.getByRole('status').filter({ hasText: 'Saved' }).first().waitFor();
  const records = await program.host.call('records.list', { account, type: 'statements', limit: 1 });
  expect(records).toMatchObject({ value: { records: [{ record: { from: '2026-04-06', closing: 100_000, opening: null } }] } });
});

test('the balance is compared, the difference leads to its line, and what agrees is kept', async () => {
  await page.evaluate((id) => location.assign(`#/${id}/reconcile?day=2026-06-30`), account);
  await shown('No balance is known of that day.');
  await shown('Window cleaner');
  await write(page, 'Balance it closes with', '970');
  await press(page, 'button', 'Compare');
  // £1,000.00 - £10.00 - £20.00 - £22.50 = £947.50 here.
  await shown('They differ by £22.50.');
  await shown('This line is of just that amount.');
  await page.getByRole('link', { name: 'SHOP, 2 June 2026, −£22.50' }).waitFor();
  await page.getByRole('textbox', { name: 'Balance it closes with' }).focus();
  for (let sign = 0; sign < 3; sign += 1) await page.keyboard.press('Backspace');
  await page.keyboard.type('947.50');
  await page.keyboard.press('Enter');
  await shown('They agree, to the penny.');
  await press(page, 'button', 'Keep it as right');
  await shown('This is kept as right.');
  await press(page, 'button', 'Save as PDF');
});
