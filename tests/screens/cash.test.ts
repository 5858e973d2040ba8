/** A cash tin from its making to a count that differs, and miles without a price on file, by keyboard alone. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, localDay } from '../../core/values/day.ts';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { newAccount, saveRecord } from './account-fixture.ts';
import { makeFile } from './accounts.ts';
import { pick, press, write } from './keyboard.ts';

let program: ProgramInBrowser;
let page: Page;
let account = 0;
const today = localDay(new Date());
const opened = addDays(today, -60);

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  const { host } = program;
  await makeFile(host, 'Cash');
  account = await newAccount(host, { openedOn: opened, planYearStart: opened, firstPaymentOn: opened });
  await saveRecord(host, account, 'plan', { outcome: '', kind: 'yearly', from: opened, line: 'Going out', amount: 50_000 });
  await page.reload();
});
afterAll(() => program.close());

const shown = (text: string) => page.getByText(text, { exact: false }).first().waitFor();

test('a tin is made, filled, receipts typed one after another, and a count that differs is written down', async () => {
  await page.evaluate((id) => location.assign(`#/${id}/bills?tab=cash`), account);
  await press(page, 'button', 'Make a cash tin');
  await page.getByRole('heading', { name: 'Cash tin' }).waitFor();

  await press(page, 'button', 'Put money in');
  await page.getByRole('form', { name: 'Put money in' }).locator('input:focus').waitFor();
  await page.keyboard.type('50');
  await page.keyboard.press('Enter');
  await shown('£50.00 was put in.');

  await write(page, 'What was paid for', 'Bus to the park');
  await page.keyboard.press('Tab');
  await page.keyboard.type('3.50');
  await pick(page, 'Plan line', 'Going out');
  await press(page, 'button', 'Save');
  await shown('Bus to the park, £3.50, is written down.');
  // The form stays: the words have the focus, the plan line is there still.
  await page.waitForFunction(() => document.activeElement instanceof HTMLInputElement && document.activeElement.value === '');
  await page.keyboard.type('Two teas');
  await page.keyboard.press('Tab');
  await page.keyboard.type('12.50');
  await page.keyboard.press('Enter');
  await shown('Two teas, £12.50, is written down.');
  // 50.00 - 3.50 - 12.50
  await shown('£34.00');
  await page.getByRole('row', { name: /Two teas.*Going out.*12\.50/ }).waitFor();

  await press(page, 'button', 'Count it');
  await page.getByRole('form', { name: 'Count it' }).locator('input:focus').waitFor();
  await page.keyboard.type('33');
  await page.keyboard.press('Enter');
  await shown('£1.00 less was there than should have been.');
  await press(page, 'button', 'Write down the difference');
  await shown('That is what should have been there.');

  const read = await program.host.call('bank.tins', { account, on: today });
  expect(read).toMatchObject({ value: { tins: [{ balance: 3300, total: 4, count: { counted: 3300, difference: 0 } }] } });
});

test('a line typed by mistake is taken away beside it, and back again', async () => {
  await press(page, 'button', /^Take away \(Two teas/);
  await shown('Two teas is taken away.');
  await page.getByRole('row', { name: /Two teas/ }).waitFor({ state: 'detached' });
  await press(page, 'button', /^Take it back/);
  await page.getByRole('row', { name: /Two teas/ }).waitFor();
});

test('miles ask for a price where none is on file, say what they come to, and the next time know it', async () => {
  await press(page, 'button', 'Add miles');
  await write(page, 'Who drove?', 'Kit Park', 'combobox');
  await write(page, 'How many miles?', '120');
  await page.getByRole('textbox', { name: 'What is agreed for a mile' }).waitFor();
  await write(page, 'What is agreed for a mile', '0.45');
  const form = page.getByRole('form', { name: 'Add miles' });
  await form.getByText('120 miles at 45p: £54.00').waitFor();
  await form.getByRole('button', { name: /Plan line$/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: 'Going out' }).waitFor();
  await page.keyboard.type('Going');
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: 'Going out' }).waitFor({ state: 'hidden' });
  await form.getByRole('button', { name: 'Save' }).focus();
  await page.keyboard.press('Enter');
  await shown('Kit Park: 120 miles at 45p, written down.');

  const bought = await program.host.call('records.list', { account, type: 'purchases' });
  expect(bought).toMatchObject({ value: { records: [{ record: { item: '120 miles at 45p', amount: 5400, paidBy: 'Kit Park', day: today } }] } });
  await press(page, 'button', 'Add miles');
  await write(page, 'Who drove?', 'Kit Park', 'combobox');
  await write(page, 'How many miles?', '10');
  await page.getByText('£0.45 a mile is agreed from').waitFor();
  expect(await page.getByRole('textbox', { name: 'What is agreed for a mile' }).count()).toBe(0);
  expect(program.faults).toEqual([]);
});
