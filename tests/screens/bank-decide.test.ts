/** What only a person can decide, by keyboard alone: whose file it is, whether two lines are one, and several lines for one paper. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { makeFile } from './accounts.ts';
import { newAccount, saveRecord, sendFile } from './account-fixture.ts';
import { choose, chooseFiles, figureOf, overviewOn, press, reach } from './keyboard.ts';

const END = '2026-05-31';
const header = 'Transaction Date,Transaction Type,Sort Code,Account Number,Transaction Description,Debit Amount,Credit Amount,Balance';
const ours = `${header}\n01/05/2026,DEB,'30-00-00,12345678,CORNER HALL,10.00,,990.00\n`;
const foreign = { path: 'foreign.csv', text: `${header}\n03/05/2026,DEB,'30-00-00,99999999,FAIRWAY MOBILITY,5.00,,985.00\n` };
/** Two files without balances; 8 May ends one and begins the other, and each has another number of the same payment. */
const first = { path: 'first.csv', text: 'When,Words,Sum\n07/05/2026,H HOMECARE PART ONE,-30.00\n08/05/2026,RIVERSIDE HALL,-4.00\n' };
const second = {
  path: 'second.csv',
  text: 'When,Words,Sum\n08/05/2026,RIVERSIDE HALL,-4.00\n08/05/2026,RIVERSIDE HALL,-4.00\n09/05/2026,H HOMECARE PART TWO,-20.00\n',
};

let program: ProgramInBrowser;
let page: Page;

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  const { host } = program;
  await makeFile(host, 'Decide');
  const account = await newAccount(host, { openingBalance: 100_000 });
  const none = { due: null, serviceFrom: null, serviceTo: null, hours: null, rate: null, planLine: null };
  await saveRecord(host, account, 'invoices', { ...none, supplier: 'Harbour Homecare', number: 'INV7', day: '2026-05-01', amount: 5_500 });
  const brought = await host.call('bank.import', { account, file: await sendFile(host, 'ours.csv', ours) });
  if (!brought.ok) throw new Error(brought.problem.message);
  await page.reload();
});
afterAll(() => program.close());

const status = (text: string | RegExp) => page.getByRole('status').filter({ hasText: text }).waitFor();

test('a file of another bank account is told of, and comes in only when the user says so', async () => {
  await press(page, 'link', /^Bank/);
  await press(page, 'link', 'Bring in a statement');
  await chooseFiles(page, 'Choose files', [foreign, first, second]);
  await press(page, 'button', 'Bring it in');
  const alert = page.getByRole('alert').filter({ hasText: 'Is this the right file?' });
  await alert.getByText('foreign.csv is of the account 30-00-00 99999999').waitFor();
  await press(page, 'button', 'It is right: bring it in all the same');
  await status('foreign.csv: one line brought in.');
});

test('files that overlap without a balance leave a pair to decide about', async () => {
  await page.getByRole('heading', { name: 'File 2 of 3: first.csv' }).waitFor();
  await press(page, 'button', 'Bring it in');
  await page.getByRole('heading', { name: 'File 3 of 3: second.csv' }).waitFor();
  await press(page, 'button', 'Bring it in');
  await status('second.csv');
  await press(page, 'link', 'Now explain what waits');
  const pair = page.getByRole('region', { name: /may be there twice/ });
  await pair.getByText('first.csv').first().waitFor();
  await pair.getByText('second.csv').first().waitFor();
  await overviewOn(page, END);
  const before = await figureOf(page, /^In the bank/);
  await press(page, 'link', /^Bank/);
  await press(page, 'button', /^The same payment: count it once/);
  await status('Counted once: RIVERSIDE HALL.');
  await overviewOn(page, END);
  const pence = (text: string): number => Number(text.replaceAll(/[£,.]/g, ''));
  expect(pence(await figureOf(page, /^In the bank/)) - pence(before)).toBe(400);
});

test('a file says what is new and what may be there already, and one row is left out before it comes in', async () => {
  const third = {
    path: 'third.csv',
    text: 'When,Words,Sum\n09/05/2026,H HOMECARE PART TWO,-20.00\n09/05/2026,H HOMECARE PART TWO,-20.00\n10/05/2026,BAKERY,-3.00\n',
  };
  await press(page, 'link', /^Bank/);
  await press(page, 'link', 'Bring in a statement');
  await chooseFiles(page, 'Choose files', [third]);
  const told = (name: string) => page.locator('dt', { hasText: name }).locator('xpath=following-sibling::dd[1]').first();
  await expect.poll(() => told('New lines').textContent()).toBe('3');
  await expect.poll(() => told('New lines that may be there twice').textContent()).toBe('2');
  await page.getByRole('heading', { name: '2 lines may be there already' }).waitFor();
  await choose(page, 'Row 2: is it the same payment?', /^Yes, the same payment/);
  await press(page, 'button', 'Bring it in');
  await status('third.csv: 2 lines brought in.');
  expect(await figureOf(page, 'There already, from another file 1')).toBe('1');
  await press(page, 'link', 'Now explain what waits');
  await page.getByRole('heading', { name: 'Bank', level: 1 }).waitFor();
  await page.getByRole('option').first().waitFor();
  await expect.poll(() => page.getByRole('region', { name: /may be there twice/ }).count()).toBe(0);
  await press(page, 'link', 'Files brought in');
  await press(page, 'button', /^third.csv/);
  await press(page, 'button', 'Take this file back');
  await press(page, 'button', 'Take it back');
  await status('third.csv is taken back');
});

test('several lines are marked and said to have paid one bill', async () => {
  await press(page, 'link', /^Bank/);
  await press(page, 'button', 'Choose several lines');
  const marked = async (name: RegExp): Promise<void> => {
    const wanted = page.getByRole('option', { name });
    await wanted.waitFor();
    while (!(await wanted.evaluate((element) => element === document.activeElement))) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
  };
  await reach(page, 'option', /CORNER HALL/);
  await marked(/PART ONE/);
  await marked(/PART TWO/);
  await status('2 lines marked, £50.00 out in all.');
  await press(page, 'button', /^Invoice INV7, Harbour Homecare/);
  await status('Explained: 2 lines. Invoice INV7, Harbour Homecare.');
  await overviewOn(page, END);
  // £55.00 less £30.00 and £20.00.
  expect(await figureOf(page, /^Invoices and purchases not paid yet/)).toBe('£5.00');
  expect(program.faults).toEqual([]);
});

test('the focus is never lost with what had it', async () => {
  const name = (): Promise<string | undefined> => page.evaluate(() => (document.activeElement === document.body ? undefined : document.activeElement?.tagName));
  await press(page, 'link', /^Bank/);
  await press(page, 'link', 'Files brought in');
  await press(page, 'button', /^foreign.csv/);
  await press(page, 'button', 'Take this file back');
  await press(page, 'button', 'Take it back');
  await status('foreign.csv is taken back');
  await expect.poll(name).toBe('H1');
});
