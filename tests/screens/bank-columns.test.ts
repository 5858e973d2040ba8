/** A table of no known bank, by keyboard alone: its columns are chosen while its lines are shown, and the choice is kept. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { makeFile } from './accounts.ts';
import { newAccount, saveRecord } from './account-fixture.ts';
import { choose, chooseFiles, figureOf, mark, overviewOn, pick, press } from './keyboard.ts';

/** Days begin with the month, money out has no minus, and the balance stands where one expects the amount, under no name for it. */
const may = {
  path: 'may.csv',
  text: `Booked,Whom,Note,After,Moved
05/12/2026,GARDEN CENTRE,bulbs,975.00,25.00
05/13/2026,A FRIEND,lift home,1015.00,-40.00
`,
};
const june = { path: 'june.csv', text: may.text.replaceAll('05/1', '06/1').replace('975.00', '990.00').replace('1015.00', '1030.00') };

let program: ProgramInBrowser;
let page: Page;

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  await makeFile(program.host, 'Columns');
  const account = await newAccount(program.host, { openingBalance: 100_000 });
  await saveRecord(program.host, account, 'bankAccounts', { name: 'savings', openingBalance: 0 });
  await page.reload();
});
afterAll(() => program.close());

test('the columns are asked for, and the lines change as they are chosen', async () => {
  await press(page, 'link', /^Bank/);
  await press(page, 'link', 'Bring in a statement');
  await chooseFiles(page, 'Choose files', [may, june]);
  await page.getByText('Not a file Headroom knows: please say which column is what').waitFor();
  // Which is the balance, and that money out has no minus, is seen in the sums of the lines.
  await page.getByText('Each balance follows from the one before it').waitFor();
  await page.getByRole('row', { name: /12 May 2026.*GARDEN CENTRE.*−£25\.00.*£975\.00/ }).waitFor();
  await pick(page, 'The amount', 'After');
  await page.getByRole('row', { name: /12 May 2026.*GARDEN CENTRE.*−£975\.00/ }).waitFor();
  await pick(page, 'The amount', 'Moved');
  await mark(page, 'Turn the signs round: here money out has no minus');
  await page.getByRole('row', { name: /12 May 2026.*GARDEN CENTRE[^−]*£25\.00/ }).waitFor();
  await mark(page, 'Turn the signs round: here money out has no minus');
  await page.getByText('Each balance follows from the one before it').waitFor();
  await mark(page, /^Note/);
  await page.getByRole('row', { name: /12 May 2026.*GARDEN CENTRE bulbs.*−£25\.00.*£975\.00/ }).waitFor();
});

test('with two bank accounts it is asked which one the file is of', async () => {
  await press(page, 'button', 'Bring it in');
  await page.getByText('Say which bank account it belongs to.').waitFor();
  await choose(page, 'Which bank account does it belong to?', 'main');
  await press(page, 'button', 'Bring it in');
  await page.getByRole('heading', { name: 'File 2 of 2: june.csv' }).waitFor();
});

test('the next file with the same headings needs no choosing', async () => {
  await page.getByText('Columns you chose').first().waitFor();
  await page.getByRole('row', { name: /12 June 2026.*GARDEN CENTRE bulbs/ }).waitFor();
  await choose(page, 'Which bank account does it belong to?', 'main');
  await press(page, 'button', 'Bring it in');
  await page.getByRole('link', { name: 'Now explain what waits' }).waitFor();
  await overviewOn(page, '2026-06-30');
  // £1,000.00 less £25.00 and plus £40.00, twice.
  expect(await figureOf(page, /^In the bank/)).toBe('£1,030.00');
  expect(program.faults).toEqual([]);
});
