/** Invoices say how they stand in their list and on their page, and both say the same, in the example. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { press } from './keyboard.ts';

let program: ProgramInBrowser;
let page: Page;

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  await press(page, 'button', 'Look around with example data');
  await page.getByRole('heading', { name: 'All accounts' }).waitFor();
});
afterAll(() => program.close());

test('the list says of each invoice how it stands, and its page says the same', async () => {
  await page.evaluate(() => (location.hash = '#/1/records?type=invoices'));
  const rows = page.getByRole('grid').getByRole('row').filter({ hasText: 'Harbour Homecare' });
  const standing = rows
    .last()
    .getByRole('gridcell')
    .filter({ hasText: /^(Paid|Part paid|Due|Late|Not known)/ });
  await standing.waitFor();
  const said = (await standing.textContent()) ?? '';
  await rows.last().getByRole('link').click();
  await page.getByRole('heading', { name: /^Invoice/, level: 1 }).waitFor();
  await page.getByText(said, { exact: true }).first().waitFor();
  expect(program.faults).toEqual([]);
});
