/** The bank by keyboard alone: a statement comes in, every line is explained, a file is taken back and brought in again; to the penny. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { makeFile } from './accounts.ts';
import { newAccount, saveRecord } from './account-fixture.ts';
import { chooseFiles, figureOf, mark, overviewOn, pick, press, reach, write } from './keyboard.ts';

/** £1,000.00 at the opening; one row can't be read. The lines come to £15.00 + £38.00 + £27.50 + £38.00 = £118.50 out. */
const october = {
  path: 'october.csv',
  text: `Transaction Date,Transaction Type,Sort Code,Account Number,Transaction Description,Debit Amount,Credit Amount,Balance
05/10/2026,FPO,'30-00-00,12345678,H HOMECARE LTD,15.00,,985.00
07/10/2026,DEB,'30-00-00,12345678,FAIRWAY MOBILITY 4471,38.00,,947.00
09/10/2026,DEB,'30-00-00,12345678,CORNER HALL,27.50,,919.50
32/10/2026,DEB,'30-00-00,12345678,NO SUCH DAY,1.00,,918.50
21/10/2026,DEB,'30-00-00,12345678,FAIRWAY MOBILITY 4502,38.00,,881.50
`,
};
const END = '2026-10-31';

let program: ProgramInBrowser;
let page: Page;

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  const { host } = program;
  await makeFile(host, 'Bank');
  const account = await newAccount(host, { openingBalance: 100_000 });
  const line = { outcome: '', hoursPerWeek: null, rate: null, to: null, fund: null, bankingClause: null, from: '2026-04-06', kind: 'weekly', amount: 2_250 };
  for (const name of ['Community club', 'Getting about', 'Weekend agency']) await saveRecord(host, account, 'plan', { ...line, line: name });
  const none = { due: null, serviceFrom: null, serviceTo: null, hours: null, rate: null };
  await saveRecord(host, account, 'invoices', {
    ...none,
    supplier: 'Harbour Homecare',
    number: 'INV1045',
    day: '2026-10-01',
    amount: 41_740,
    planLine: 'Weekend agency',
  });
  await page.reload();
});
afterAll(() => program.close());

const status = (text: string | RegExp) => page.getByRole('status').filter({ hasText: text }).waitFor();

async function focusOn(name: RegExp): Promise<void> {
  const line = page.getByRole('option', { name });
  await expect.poll(() => line.evaluate((element) => element === document.activeElement)).toBe(true);
}

async function choose(): Promise<void> {
  await press(page, 'link', /^Bank/);
  await press(page, 'link', 'Bring in a statement');
  await chooseFiles(page, 'Choose files', [october]);
}

async function bringIn(): Promise<void> {
  await choose();
  await press(page, 'button', 'Bring it in');
  await page.getByRole('heading', { name: 'What happened' }).waitFor();
}

test('a statement is shown before it comes in, with the row that can’t be read and why', async () => {
  await press(page, 'link', /^Bank/);
  await press(page, 'link', 'Bring in a statement');
  await chooseFiles(page, 'Choose files', [october]);
  await page.getByText('Lloyds, Halifax, Bank of Scotland or TSB').waitFor();
  await page.getByText('5 October 2026 to 21 October 2026').waitFor();
  expect(await figureOf(page, /CORNER HALL/)).toBe('£919.50');
  await page
    .getByRole('row', { name: /NO SUCH DAY/ })
    .filter({ hasText: 'is not a date that can be read' })
    .waitFor();
  await press(page, 'button', 'Bring it in');
});

test('afterwards every row of the file is accounted for', async () => {
  await page.getByRole('heading', { name: 'What happened' }).waitFor();
  await status('october.csv: 4 lines brought in.');
  expect(await figureOf(page, 'Brought in 4')).toBe('4');
  expect(await figureOf(page, 'Could not be read 1')).toBe('1');
  expect(await figureOf(page, 'Rows in the file 5')).toBe('5');
  await page.getByRole('row', { name: /5 .*NO SUCH DAY/ }).waitFor();
  await page.getByText('4 wait for you.').waitFor();
  await press(page, 'link', 'Now explain what waits');
  await page.getByText('4 of 4 lines still need explaining, £118.50 in all.').waitFor();
  await expect.poll(() => page.getByRole('link', { name: /Bank 4 to explain/ }).count()).toBe(1);
});

test('a number explains a line, Ctrl+Z makes it wait again, and the next line has the focus', async () => {
  // No key was pressed to get there.
  await focusOn(/H HOMECARE LTD/);
  await page.getByRole('button', { name: /^1 Community club Activity £1,173\.21 left/ }).waitFor();
  // A trade's word alone is never first, and Enter takes nothing.
  await page.getByRole('button', { name: /^4 Part of invoice INV1045/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('4 of 4 lines').waitFor();
  await page.keyboard.press('4');
  await status(/Explained: H HOMECARE LTD, £15\.00 out\. Part of invoice INV1045\./);
  await focusOn(/FAIRWAY MOBILITY 4471/);
  await status(/Next: FAIRWAY MOBILITY 4471, £38\.00 out\. Nothing is sure\. 3 answers have a number\./);
  await page.keyboard.press('Control+z');
  await status(/Taken back: Explained: H HOMECARE LTD/);
  await page.getByText('4 of 4 lines').waitFor();
  await page.keyboard.press('ArrowUp');
  await focusOn(/H HOMECARE LTD/);
  await page.getByRole('button', { name: /^4 Part of invoice INV1045/ }).waitFor();
  await page.keyboard.press('4');
  await page.getByText('3 of 4 lines').waitFor();
  await focusOn(/FAIRWAY MOBILITY 4471/);
});

test('a kind of money said once, always, explains the other line with the same words', async () => {
  await page.getByRole('button', { name: /^K Choose kind/ }).waitFor();
  await page.keyboard.press('k');
  await pick(page, 'Kind of money', 'Transport');
  await pick(page, 'Plan line', 'Getting about');
  await mark(page, 'Always do this for “FAIRWAY MOBILITY”');
  await press(page, 'button', 'That is what it was for');
  await status(/From now on lines with “FAIRWAY MOBILITY” are explained like this\. The rule explained one more line\./);
  await page.getByText('1 of 4 lines still needs explaining, £27.50 in all.').waitFor();
});

test('one line is split over two purposes, with what is left shown until it is nothing', async () => {
  await focusOn(/CORNER HALL/);
  await page.getByRole('button', { name: /^S Several things/ }).waitFor();
  await page.keyboard.press('s');
  await write(page, 'Amount of this part', '22.50');
  await pick(page, 'Kind of money', 'Activity');
  await pick(page, 'Plan line', 'Community club');
  await press(page, 'button', 'Add this part');
  await status('£5.00 still to explain.');
  await pick(page, 'Kind of money', 'Other');
  await press(page, 'button', 'Add this part');
  await status('Nothing is left. You can save it now.');
  await press(page, 'button', 'Save these parts');
  await page.getByText('All 4 lines are explained.').waitFor();
});

test('the figures follow: £15.00 off the bill, and each cost on its line', async () => {
  await overviewOn(page, END);
  expect(await figureOf(page, /^In the bank/)).toBe('£881.50');
  // £417.40 less £15.00.
  expect(await figureOf(page, /^Invoices and purchases not paid yet/)).toBe('£402.40');
  const spent = async (line: string): Promise<string> =>
    (await page
      .getByRole('row', { name: new RegExp(`^${line}`) })
      .getByRole('cell')
      .first()
      .textContent()) ?? '';
  expect(await spent('Community club')).toBe('£22.50');
  expect(await spent('Getting about')).toBe('£76.00');
  expect(await spent('Weekend agency')).toBe('£417.40');
  await page.getByText('£5.00 more was spent outside the plan.').first().waitFor();
});

test('a file taken back leaves no money behind, and comes in again', async () => {
  await press(page, 'link', /^Bank/);
  await press(page, 'link', 'Files brought in');
  await press(page, 'button', 'october.csv: 4 lines brought in');
  expect(
    await (
      await reach(page, 'button', 'Take this file back')
    ).evaluate((button) => document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent),
  ).toBe('october.csv');
  await page.keyboard.press('Enter');
  await page.getByRole('alertdialog', { name: 'Take october.csv back?' }).waitFor();
  await press(page, 'button', 'Take it back');
  await status('october.csv is taken back: 4 lines went.');
  await page.getByRole('button', { name: 'october.csv: taken back' }).waitFor();
  expect(await figureOf(page, 'Brought in, before it was taken back 4')).toBe('4');
  await page.keyboard.press('Control+z');
  await status('october.csv is taken back. To have its lines here again, bring the file in again.');
  await overviewOn(page, END);
  expect(await figureOf(page, /^In the bank/)).toBe('£1,000.00');
  expect(await figureOf(page, /^Invoices and purchases not paid yet/)).toBe('£417.40');

  await bringIn();
  // The rule that was made stays, and knows two of them.
  await page.getByText('2 of the new lines explained themselves. 2 wait for you.').waitFor();
  await overviewOn(page, END);
  expect(await figureOf(page, /^In the bank/)).toBe('£881.50');
});

test('the same file again is said to be so before it comes in, and there is nothing to bring in', async () => {
  await choose();
  await page.getByText(/^This is the same file as october\.csv, brought in on \d+ \w+ \d{4}\. Nothing new is in it\.$/).waitFor();
  await expect.poll(() => page.getByRole('button', { name: 'Bring it in' }).count()).toBe(0);
  await press(page, 'button', 'Nothing to bring in: go on');
  await page.getByText('october.csv was left out.').waitFor();
  await press(page, 'link', 'Now explain what waits');
  await page.getByRole('heading', { name: 'Bank', level: 1 }).waitFor();
  await page.keyboard.press('Alt+ArrowLeft');
  await page.getByRole('heading', { name: 'What happened' }).waitFor();
  await page.getByText('october.csv was left out.').waitFor();
  expect(program.faults).toEqual([]);
});
