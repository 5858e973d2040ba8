/** Papers past their date, by keyboard: why each is listed, and destroying one for good after a question that wants a reason. */
import { Buffer } from 'node:buffer';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { newAccount, saveRecord } from './account-fixture.ts';
import { makeFile } from './accounts.ts';
import { show } from './axe.ts';
import { press, questionAsked, write } from './keyboard.ts';

let program: ProgramInBrowser;
let page: Page;
let account: number;

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  await makeFile(program.host, 'Kept');
  account = await newAccount(program.host, { openingBalance: 100_000 });
  for (const [item, day] of [
    ['Gloves', '2015-05-01'],
    ['Handrail', '2015-06-01'],
  ] as const) {
    const id = await saveRecord(program.host, account, 'purchases', {
      ...{ day, supplier: 'Corner shop', item, amount: 1_299 },
      ...{ planLine: null, approvedOn: null, approvedBy: null, paidBy: null },
    });
    await page.reload();
    await show(page, `/${account}/record?type=purchases&id=${id}`);
    const chooser = page.waitForEvent('filechooser');
    await press(page, 'button', 'Add a paper');
    await (await chooser).setFiles({ name: `${item}.txt`, mimeType: '', buffer: Buffer.from(item) });
    await page.getByRole('list', { name: 'Papers kept here' }).waitFor();
  }
  await show(page, `/${account}/papers`);
});
afterAll(() => program.close());

test('each paper says how long to keep it, and those past their date say why', async () => {
  // The council's year of 1 May 2015 ended on 31 March 2016, and 6 more.
  await page.getByRole('list', { name: 'All papers' }).getByText('Keep it to 31 March 2022.').first().waitFor();
  await press(page, 'button', 'Past their date: 2 papers');
  await page
    .getByText(/^It was to be kept to 31 March 2022: 6 years after the end of the council’s year, from 1 May 2015\. That is the longest of what/)
    .waitFor();
});

test('destroying asks, says what cannot be taken back and that backups keep theirs, and wants a reason', async () => {
  await press(page, 'button', /^Destroy it for good \(Gloves\.txt\)/);
  const asked = await questionAsked(page, 'Destroy this paper for good?');
  await asked.getByText(/^This can’t be taken back\./).waitFor();
  await asked.getByText(/^Backups made before still have it\./).waitFor();
  await press(page, 'button', 'Destroy for good');
  await asked.getByText('Say in a few words why.').first().waitFor();
  await write(page, /^Why is it destroyed/, 'No longer needed');
  await press(page, 'button', 'Destroy for good');
  await page.getByText('‘Gloves.txt’ is destroyed.').waitFor();
  await page.getByRole('button', { name: 'Past its date: 1 paper' }).waitFor();
});

test('Ctrl+Z does not bring it back, and says so', async () => {
  await page.keyboard.press('Control+z');
  await page.getByText('Papers that were destroyed do not come back.').waitFor();
  expect(await page.getByRole('list', { name: 'All papers' }).getByText('Gloves.txt').count()).toBe(0);
});

test('What was done says what was destroyed, and why', async () => {
  await show(page, `/${account}/done`);
  await page.getByText('Destroyed the paper ‘Gloves.txt’, past its date').first().waitFor();
  await page
    .getByText(/No longer needed/)
    .first()
    .waitFor();
});

test('nothing of all this was an error in the page', () => {
  expect(program.faults).toEqual([]);
});
