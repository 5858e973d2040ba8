/** What loose papers may be for, by keyboard: one is taken by Enter, those that are sure are filed together and taken back together. */
import { Buffer } from 'node:buffer';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pdfOf } from '../../core/example/pdf.ts';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { newAccount, saveRecord } from './account-fixture.ts';
import { makeFile } from './accounts.ts';
import { show } from './axe.ts';
import { press } from './keyboard.ts';

let program: ProgramInBrowser;
let page: Page;

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  await makeFile(program.host, 'Loose');
  const account = await newAccount(program.host, { openingBalance: 100_000 });
  for (const [supplier, amount] of [
    ['Corner shop', 1_299],
    ['Riverside pharmacy', 5_950],
    ['Kettle world', 3_999],
  ] as const)
    await saveRecord(program.host, account, 'purchases', {
      ...{ day: '2026-05-01', supplier, item: 'Things', amount },
      ...{ planLine: null, approvedOn: null, approvedBy: null, paidBy: null },
    });
  await page.reload();
  await show(page, `/${account}/papers`);
});
afterAll(() => program.close());

const rows = () => page.getByRole('list', { name: 'What loose papers may be for' }).getByRole('listitem');

test('papers added to nothing are told what they may be for, with why: by their names, and by the words of a PDF', async () => {
  const chooser = page.waitForEvent('filechooser');
  await press(page, 'button', 'Add a paper');
  await (
    await chooser
  ).setFiles([
    { name: 'Corner shop 12.99.txt', mimeType: '', buffer: Buffer.from('GLOVES') },
    { name: 'scan 7.pdf', mimeType: '', buffer: Buffer.from(pdfOf(['Riverside pharmacy', '1 May 2026', 'Total £59.50']), 'latin1') },
    { name: '39.99.txt', mimeType: '', buffer: Buffer.from('A') },
  ]);
  await page.getByRole('heading', { level: 2, name: '3 papers belong to nothing yet, and fit something' }).waitFor();
  await rows().getByText('In the paper: £59.50, 1 May 2026 and ‘riverside’. Nothing else fits as well.').waitFor();
  await rows().getByText('In the paper: £39.99. Look at it first.').waitFor();
});

test('the two that are sure are filed in one go, and come back in one go', async () => {
  await press(page, 'button', 'File all 2 that are sure');
  await page.getByText('2 papers now belong to what they are for.').waitFor();
  await expect.poll(() => rows().count()).toBe(1);
  await page.keyboard.press('Control+z');
  await expect.poll(() => rows().count()).toBe(3);
});

test('Enter takes one, and again the next', async () => {
  // Those that are sure stand first, of these the last added: the one that is not follows Corner shop’s.
  await press(page, 'button', /^Yes, it is for that \(Corner shop/);
  await expect.poll(() => rows().count()).toBe(2);
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('button')?.textContent ?? '')).toContain('39.99.txt');
  await page.keyboard.press('Enter');
  await expect.poll(() => rows().count()).toBe(1);
});

test('nothing of all this was an error in the page', () => {
  expect(program.faults).toEqual([]);
});
