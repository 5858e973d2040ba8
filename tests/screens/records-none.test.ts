/** Records where something is missing: nobody to choose in a form, and a record that never was. Each says so once, and what to do. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { makeFile } from './accounts.ts';
import { newAccount } from './account-fixture.ts';
import { press, reach } from './keyboard.ts';

let program: ProgramInBrowser;
let page: Page;

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  await makeFile(program.host, 'Nobody yet');
  await newAccount(program.host);
  await page.reload();
  await page.getByRole('navigation', { name: 'Main menu' }).getByRole('link', { name: 'Records' }).waitFor();
});
afterAll(() => program.close());

const show = (address: string) => page.evaluate((hash) => (location.hash = hash), `#${address}`);

test.each([
  ['payslips', 'Assistant', 'Nobody is here yet. Add them first.', 'Add an assistant'],
  ['timesheets', 'Assistant', 'Nobody is here yet. Add them first.', 'Add an assistant'],
  ['payRates', 'Assistant', 'Nobody is here yet. Add them first.', 'Add an assistant'],
  ['planMoves', 'From this line', 'There is no plan line yet. Add one first.', 'Add a plan line'],
])('where there is no name to choose, a form of %s leads to adding one', async (type, field, said, add) => {
  await show(`/1/record?type=${type}`);
  const group = page.getByRole('group', { name: field, exact: true });
  await group.getByText(said).waitFor();
  await expect.poll(() => page.getByRole('button', { name: /Choose one/ }).count()).toBe(0);
  await press(page, 'button', 'Save');
  await page.getByText('to put right.').waitFor();
  await press(page, 'link', add);
  await page.getByRole('heading', { name: add, level: 1 }).waitFor();
});

test('a record that never was is refused in one sentence', async () => {
  await show('/1/record?type=invoices&id=77');
  await page.getByRole('alert').waitFor();
  await page.waitForFunction(() => document.querySelector('.skeleton, [aria-busy=true]') === null);
  await expect.poll(() => page.getByRole('alert').count()).toBe(1);
  await expect.poll(() => page.getByRole('heading', { name: 'History' }).count()).toBe(0);
});

test('a list that opens shows one ring of focus', async () => {
  await show('/1/record?type=payments');
  const list = await reach(page, 'button', /Kind of money$/);
  const rings = await list.evaluate((button) => {
    const all = [button, ...[button.parentElement, button.parentElement?.parentElement].filter((one) => one instanceof Element)];
    return all.filter((one) => one !== null && getComputedStyle(one).outlineStyle !== 'none').length;
  });
  expect(rings).toBe(1);
  expect(program.faults).toEqual([]);
});
