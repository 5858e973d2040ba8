/** Invoices from a CSV file, by keyboard: shown before they come in, what is asked is settled, and all is taken back at once. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { show } from './axe.ts';
import { newAccount, saveRecord } from './account-fixture.ts';
import { makeFile } from './accounts.ts';
import { chooseFiles, mark, press } from './keyboard.ts';

const TEXT = [
  'supplier,number,date,amount,plan_line',
  'Oak Care,A1,2026-09-14,40.00,',
  'Elm Cleaning,7,2026-09-15,58.00,',
  'Oak Care,A2,2026-09-16,12.00,Holidays',
  'Oak Care,A3,2026-09-17,30.00,',
].join('\n');

let program: ProgramInBrowser;
let page: Page;
let account: number;

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  const { host } = program;
  await makeFile(host, 'Invoices');
  account = await newAccount(host, { openedOn: '2026-04-06', planYearStart: '2026-04-06', firstPaymentOn: '2026-04-06' });
  await saveRecord(host, account, 'invoices', { supplier: 'Oak Care', number: 'A1', day: '2026-09-14', amount: 4000 });
  await page.goto('about:blank');
  await page.goto(host.address);
  await page.getByRole('heading', { name: 'Where things stand' }).waitFor();
  await show(page, `/${account}/bills`);
});
afterAll(() => program.close());

async function onFile(): Promise<readonly unknown[]> {
  const read = await program.host.call('records.list', { account, type: 'invoices' });
  if (!read.ok) throw new Error(read.problem.message);
  const { records } = read.value as { records: { record: { number: string; amount: number } }[] };
  return records.map(({ record: { number, amount } }) => [number, amount]).toReversed();
}

test('a file is shown before it comes in, and waits until what is asked is settled', async () => {
  await page.getByRole('heading', { name: 'Pay list' }).waitFor();
  await press(page, 'link', 'Bring in from a CSV file');
  await page.getByRole('heading', { name: 'Invoices from a CSV file' }).waitFor();
  await chooseFiles(page, 'Choose a file', [{ path: 'september.csv', text: TEXT }]);
  await page.getByRole('heading', { name: 'september.csv: 4 rows' }).waitFor();
  await page
    .getByRole('row', { name: /Holidays/ })
    .filter({ hasText: 'a plan line that is on file, or nothing' })
    .waitFor();
  await page.getByText('Row 2: Oak Care, 14 September 2026, £40.00. There already is an invoice A1 from Oak Care.').waitFor();
  await page.getByRole('heading', { name: '2 rows come in' }).waitFor();
  await page
    .getByRole('row', { name: /Elm Cleaning, who becomes a new supplier/ })
    .filter({ hasText: '£58.00' })
    .waitFor();
  expect(await page.getByRole('button', { name: 'Bring in' }).isDisabled()).toBe(true);
  await mark(page, 'Bring in the rest without them');
  await page.getByRole('button', { name: 'Bring in', disabled: false }).waitFor();
});

test('what was shown comes in, and is taken back by one press', async () => {
  await press(page, 'button', 'Bring in');
  await page.getByText('2 invoices brought in from a file.').waitFor();
  expect(await onFile()).toEqual([
    ['A1', 4000],
    ['7', 5800],
    ['A3', 3000],
  ]);
  await press(page, 'button', /^Take it back/);
  await page.getByText('Taken back: 2 invoices brought in from a file.').waitFor();
  expect(await onFile()).toEqual([['A1', 4000]]);
  await press(page, 'link', 'See what is to pay');
  await page.getByRole('heading', { name: 'Pay list' }).waitFor();
});

test('the page did nothing that it must not do', () => {
  expect(program.faults).toEqual([]);
});
