/** A supplier that is the same as another one, put together with it by keyboard alone, and taken back. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { newAccount, saveRecord } from './account-fixture.ts';
import { makeFile } from './accounts.ts';
import { faultsOf, openView, show, someViews } from './axe.ts';
import { pick, press } from './keyboard.ts';

const OPEN = 'This is the same as…';
const INVOICE = { number: 'INV1', day: '2026-05-01', amount: 40_000 };
let program: ProgramInBrowser;
let page: Page;
let account: number;
beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  await makeFile(program.host, 'By hand');
  account = await newAccount(program.host, {});
  await saveRecord(program.host, account, 'invoices', { ...INVOICE, supplier: 'Harbour Homecare' });
  await page.reload();
});
afterAll(() => program.close());

const supplier = (id: number): Promise<void> => show(page, `/${account}/record?type=suppliers&id=${id}`);
const status = (text: string | RegExp) => page.getByRole('status').filter({ hasText: text }).waitFor();

async function suppliers(): Promise<number> {
  const listed = await program.host.call('records.list', { account, type: 'suppliers' });
  return listed.ok ? (listed.value as { total: number }).total : -1;
}

test('where there is one supplier it is not offered', async () => {
  await supplier(1);
  await page.getByRole('button', { name: 'Correct it' }).waitFor();
  await expect.poll(() => page.getByRole('button', { name: OPEN }).count()).toBe(0);
});

test('one is chosen, both become that one, and Ctrl+Z makes them two again', async () => {
  await saveRecord(program.host, account, 'invoices', { ...INVOICE, number: 'INV2', supplier: 'Harbour Home Care' });
  await page.reload();
  await supplier(2);
  await press(page, 'button', OPEN);
  await press(page, 'button', 'Put them together');
  await page.getByText('Choose one.').first().waitFor();
  await pick(page, 'Which supplier is it?', 'Harbour Homecare');
  await press(page, 'button', 'Put them together');
  await status('Harbour Home Care is now together with Harbour Homecare.');
  await page.getByRole('heading', { name: 'Harbour Homecare', level: 1 }).waitFor();
  await page.getByText('Harbour Home Care', { exact: true }).first().waitFor();
  expect(await suppliers()).toBe(1);
  await page.keyboard.press('Control+z');
  await status(/^Taken back/);
  expect(await suppliers()).toBe(2);
});

test('Escape leaves it as it is', async () => {
  await supplier(2);
  await press(page, 'button', OPEN);
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await suppliers()).toBe(2);
});

test.each(someViews(2).map((view) => [view.name, view] as const))('the dialog in %s', async (_name, view) => {
  const context = await openView(program.browser, view);
  const seen = await context.newPage();
  await seen.goto(program.host.address);
  await show(seen, `/${account}/record?type=suppliers&id=2`);
  await press(seen, 'button', OPEN);
  await press(seen, 'button', 'Put them together');
  await seen.getByText('Choose one.').first().waitFor();
  expect(await faultsOf(seen)).toEqual([]);
  await context.close();
});
