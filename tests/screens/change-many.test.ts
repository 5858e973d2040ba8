/** One field changed of all records that are found, on screen by keyboard: what moves is seen first, and one press takes it back. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { pick, press } from './keyboard.ts';

let program: ProgramInBrowser;
let page: Page;

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  await program.host.call('file.openExample', {});
  await page.goto('about:blank');
  await page.goto(program.host.address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.evaluate(() => location.assign('#/1/records?type=invoices'));
});
afterAll(() => program.close());

const linesOfInvoices = async (): Promise<Set<unknown>> => {
  const listed = await program.host.call('records.list', { account: 1, type: 'invoices' });
  if (!listed.ok) throw new Error(listed.problem.message);
  const { records } = listed.value as { records: readonly { record: { planLine: number | null } }[] };
  return new Set(records.map(({ record }) => record.planLine));
};

test('all invoices get another plan line: what moves is told before, and all of it is taken back', async () => {
  const before = await linesOfInvoices();
  await press(page, 'button', /^Change all \d+ of these/);
  await pick(page, 'To what?', 'Community club');
  const told = page.getByRole('status').filter({ hasText: /\d+ records change\./ });
  await told.waitFor();
  await press(page, 'button', /^Change \d+ records$/);
  // Some are of days whose return is closed.
  await page.getByRole('textbox', { name: 'Why is it corrected?' }).and(page.locator(':focus')).waitFor();
  await page.keyboard.type('They are of the club');
  await press(page, 'button', 'Correct it with this reason');
  await page.getByText(/^\d+ records changed\.$/).waitFor();
  expect((await linesOfInvoices()).size).toBe(1);
  expect(await linesOfInvoices()).not.toEqual(before);
  await page.keyboard.press('Control+z');
  await page.getByText(/^Taken back: \d+ records changed/).waitFor();
  expect(await linesOfInvoices()).toEqual(before);
});
