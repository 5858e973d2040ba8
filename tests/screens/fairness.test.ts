/** A fair budget by keyboard: a budget tried out and kept, a table typed, what a decision does not say, a review kept, a cut's pack. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { press } from './keyboard.ts';

let program: ProgramInBrowser;
let page: Page;

const go = (hash: string): Promise<void> => page.evaluate((place) => location.assign(place), hash);

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  await program.host.call('file.openExample', {});
  await page.goto('about:blank');
  await page.goto(program.host.address);
  await page.getByRole('heading', { level: 1 }).waitFor();
});
afterAll(() => program.close());

test('points in the table say what they come to, what one more does, and are kept as a first figure; points beyond it are no guess', async () => {
  await go('#/1/budget-tables');
  await press(page, 'link', 'Try it (Norfolk: Children of primary school age)');
  const points = page.getByRole('textbox', { name: 'Points in all' });
  await points.fill('186');
  await page.getByRole('status').getByText('This is not in the table. Ask the council what it comes to.').waitFor();
  await points.fill('115');
  await page.getByText('£500.00 a year.').waitFor();
  await page.getByText('£500.00 more').waitFor();
  await press(page, 'button', 'Keep');
  await page.getByText('The budget is kept.').waitFor();
  const kept = await program.host.call('records.list', { account: 1, type: 'budgets', find: 'Norfolk' });
  expect(kept).toMatchObject({ value: { total: 1, records: [{ record: { amount: 50_000, per: 'year', points: '115' } }] } });
  expect(program.faults).toEqual([]);
});

test('a table is typed line by line; a line that is none is told beside it', async () => {
  await go('#/1/budget-tables');
  await press(page, 'button', 'Type a table');
  await page.getByRole('textbox', { name: 'Council' }).fill('Westbrook');
  await page.getByRole('textbox', { name: 'Where is it from?' }).fill('Its page');
  const lines = page.getByRole('textbox', { name: 'The table' });
  await lines.fill('1 to 9: 10.00\nten: 20');
  await press(page, 'button', 'Keep the table');
  await page.getByText('Line 2 is not points and money.', { exact: false }).first().waitFor();
  await lines.fill('1 to 9: 10.00');
  await press(page, 'button', 'Keep the table');
  await page.getByRole('link', { name: 'Try it (Westbrook)' }).waitFor();
});

test('the decision of the example says 7 of 21 things, and its page has a letter that asks for the rest', async () => {
  await go('#/1/fairness?tab=decisions');
  await page.getByText('It says 7 of 21 things. 2 are not clear, and 12 are missing.').waitFor();
  await press(page, 'link', /The new weekly amount$/);
  await press(page, 'button', 'A letter that asks for the rest');
  await page.getByText('What price of an hour did you use?', { exact: false }).waitFor();
});

test('a review is kept, and stands as a column of its own', async () => {
  await go('#/1/fairness?tab=outcomes');
  // A dot for each answer: two outcomes were asked about twice, two once.
  await expect.poll(() => page.locator('.charts .recharts-line-dot').count()).toBe(6);
  await press(page, 'button', 'Keep a review');
  await page.getByRole('textbox', { name: 'What was achieved: Seeing friends' }).fill('A trip to the sea');
  await page.getByRole('radiogroup', { name: 'Is it easy to run?' }).getByText('Yes', { exact: true }).click();
  await press(page, 'button', 'Keep the review');
  await page.getByText('The review is kept.').waitFor();
  const view = await program.host.call('fairness.outcomes', { account: 1 });
  expect(view).toMatchObject({ value: { days: { length: 3 } } });
  expect(program.faults).toEqual([]);
});

test('the pack of a cut is saved as one file with its papers, and says how many', async () => {
  await go('#/1/fairness?tab=cut');
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'button', 'Save with its papers, as a ZIP')]);
  expect(download.suggestedFilename()).toMatch(/\.zip$/);
  await page.getByText(/^Saved as .*\.zip, with \d+ papers? kept with letters, prices, reviews and needs\.$/).waitFor();
  expect(program.faults).toEqual([]);
});
