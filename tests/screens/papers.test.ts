/** All papers on one screen, by keyboard, in the example: one that belongs to nothing yet is said what it is for, and taken back. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { faultsOf } from './axe.ts';
import { press, reach, write } from './keyboard.ts';

let program: ProgramInBrowser;
let page: Page;
const LOOSE = 'Receipt City Wheelchairs 38.00.txt';

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  await press(page, 'button', 'Look around with example data');
  await page.getByRole('heading', { name: 'All accounts', exact: true }).waitFor();
  await page.evaluate(() => (location.hash = '#/1/overview'));
  await press(page, 'link', /^Papers/);
  await page.getByRole('heading', { name: 'Papers', level: 1 }).waitFor();
  await page.evaluate(axe.source);
});
afterAll(() => program.close());

const paper = (name: string) => page.getByRole('list', { name: 'All papers' }).getByRole('listitem').filter({ hasText: name });

test('each paper says what it belongs to, and one belongs to nothing yet', async () => {
  await paper(LOOSE).getByText('Belongs to nothing yet').waitFor();
  await paper('Payslip Tom Pretend')
    .getByRole('link', { name: /^payslip of Tom Pretend/ })
    .waitFor();
  expect(await faultsOf(page)).toEqual([]);
});

test('words and a box narrow them', async () => {
  const found = page.getByRole('search', { name: 'Find a paper' }).getByRole('status');
  const all = (await found.textContent()) ?? '';
  expect(all).not.toBe('One paper.');
  await write(page, 'Find a paper', 'perching', 'searchbox');
  await found.filter({ hasText: 'One paper.' }).waitFor();
  expect(await paper(LOOSE).count()).toBe(0);
  await press(page, 'button', 'Show every paper');
  await found.filter({ hasText: all }).waitFor();
  await reach(page, 'checkbox', /^Only those that belong to nothing yet/);
  await page.keyboard.press('Space');
  await found.filter({ hasText: 'One paper.' }).waitFor();
  await press(page, 'button', 'Show every paper');
});

test('what it is for is suggested by the amount in its name, and one press is taken back by another', async () => {
  await press(page, 'button', new RegExp(`^What is it for\\? \\(${LOOSE}\\)$`));
  const dialog = page.getByRole('dialog');
  expect(await dialog.getByRole('searchbox', { name: 'Find what it is for' }).inputValue()).toBe('38.00');
  await dialog.getByRole('button', { name: /^CITY WHEELCHAIRS 4471/ }).waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await press(page, 'button', /^CITY WHEELCHAIRS 4471/);
  await dialog.waitFor({ state: 'detached' });
  await paper(LOOSE)
    .getByRole('link', { name: /CITY WHEELCHAIRS 4471/ })
    .waitFor();
  await press(page, 'button', /^Take it back/);
  await paper(LOOSE).getByText('Belongs to nothing yet').waitFor();
  expect(program.faults).toEqual([]);
});
