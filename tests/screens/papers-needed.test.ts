/** What needs a receipt, by keyboard: a receipt is added, it is said why there is none, and the menu counts what is left. */
import { Buffer } from 'node:buffer';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { newAccount, saveRecord } from './account-fixture.ts';
import { makeFile } from './accounts.ts';
import { show } from './axe.ts';
import { choose, press, write } from './keyboard.ts';

let program: ProgramInBrowser;
let page: Page;
let account: number;

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  await makeFile(program.host, 'Receipts');
  account = await newAccount(program.host, { openingBalance: 100_000 });
  // £12.99 + £59.50 + £39.99 = £112.48.
  for (const [item, amount] of [
    ['Gloves', 1_299],
    ['Handrail', 5_950],
    ['Kettle', 3_999],
  ] as const)
    await saveRecord(program.host, account, 'purchases', {
      ...{ day: '2026-05-01', supplier: 'Corner shop', item, amount },
      ...{ planLine: null, approvedOn: null, approvedBy: null, paidBy: null },
    });
  await page.reload();
  await show(page, `/${account}/papers`);
});
afterAll(() => program.close());

const menu = () => page.getByRole('navigation').getByRole('link', { name: /^Papers/ });

test('three lines need a receipt, with their sum; the menu says how many', async () => {
  await page.getByRole('heading', { level: 2, name: '3 lines, £112.48, need a receipt' }).waitFor();
  await expect.poll(() => menu().textContent()).toContain('3 missing');
});

test('a receipt is added in its row, and the row is gone', async () => {
  const chooser = page.waitForEvent('filechooser');
  await press(page, 'button', /^Add \(Corner shop Gloves, 1 May 2026, £12.99\)/);
  await (await chooser).setFiles({ name: 'gloves.txt', mimeType: '', buffer: Buffer.from('GLOVES 12.99') });
  await page.getByRole('heading', { level: 2, name: '2 lines, £99.49, need a receipt' }).waitFor();
  await page.getByText(/: 1 of 3 that need a paper have one\./).waitFor();
});

test('why there is none takes a press and Enter, stands apart, and comes back with Ctrl+Z', async () => {
  await press(page, 'button', /^There is none \(Corner shop Handrail/);
  const words = page.getByRole('textbox', { name: /^In your words/ });
  await expect.poll(() => words.evaluate((box) => box === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 2, name: '1 line, £39.99, needs a receipt' }).waitFor();
  await press(page, 'button', 'No paper, and why: 1, £59.50');
  await page.getByText('None was given', { exact: true }).waitFor();
  await page.keyboard.press('Control+z');
  await page.getByRole('heading', { level: 2, name: '2 lines, £99.49, need a receipt' }).waitFor();
});

test('another reason wants words', async () => {
  await press(page, 'button', /^There is none \(Corner shop Kettle/);
  await page.getByRole('textbox', { name: /^In your words/ }).waitFor();
  await page.keyboard.press('Shift+Tab');
  await choose(page, 'Why is there no paper?', 'Something else');
  await press(page, 'button', 'Save');
  await page.getByText('Say in a few words why there is none.').first().waitFor();
  await write(page, /^In your words/, 'Bought from a neighbour');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 2, name: '1 line, £59.50, needs a receipt' }).waitFor();
});

test('nothing of all this was an error in the page', () => {
  expect(program.faults).toEqual([]);
});
