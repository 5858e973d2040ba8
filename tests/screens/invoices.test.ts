/** Invoices say how they stand in their list and on their page, and both say the same, in the example. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { pdfOf } from '../../core/example/pdf.ts';
import { formatDay, localDay } from '../../core/values/day.ts';
import { pick, press, reach, write } from './keyboard.ts';
import { told } from './readme-keys.ts';

let program: ProgramInBrowser;
let page: Page;

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  await press(page, 'button', 'Look around with example data');
  await page.getByRole('heading', { name: 'All accounts', exact: true }).waitFor();
});
afterAll(() => program.close());

test('one without a number, outside the plan, is added once that is chosen', async () => {
  await page.evaluate(() => (location.hash = '#/1/record?type=invoices'));
  await write(page, 'Who sent it?', 'Corner Laundry', 'combobox');
  await page.keyboard.press('Escape');
  await write(page, 'Amount', '12.50');
  await press(page, 'button', 'Save');
  await page.getByRole('button', { name: 'Plan line: Choose one.' }).waitFor();
  await pick(page, 'Plan line', 'Outside the support plan');
  await press(page, 'button', 'Save');
  await page.getByText('Invoice saved.', { exact: true }).first().waitFor();
  await page.evaluate(() => (location.hash = '#/1/records?type=invoices'));
  const row = page.getByRole('grid').getByRole('row').filter({ hasText: 'Corner Laundry' });
  await expect.poll(() => row.getByRole('link').textContent()).toMatch(/^Invoice of \d+ \w+ \d{4}$/);
});

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

test('an invoice of two lines by keyboard: the lines fill in the amount and the hours, and its page shows them', async () => {
  await page.evaluate(() => (location.hash = '#/1/records?type=invoices'));
  await page.evaluate(() => (location.hash = '#/1/record?type=invoices'));
  await write(page, 'Who sent it?', 'Harbour Homecare', 'combobox');
  await page.keyboard.press('Escape');
  await write(page, 'Invoice number', 'L-1');
  await pick(page, 'Plan line', 'Outside the support plan');
  await press(page, 'button', 'More that may be on it');
  await press(page, 'button', 'Add a line');
  // 2 h at £30.00 and 10 miles at £0.45: £64.50
  await write(page, 'How many', '2');
  await write(page, 'Price of one', '30');
  await press(page, 'button', 'Add a line');
  const second = page.getByRole('group', { name: 'Line 2' });
  await second.waitFor();
  await second.locator('button:focus').waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: 'A mile', exact: true }).waitFor();
  await page.keyboard.type('A mile');
  await page.keyboard.press('Enter');
  await second.locator('button:focus').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.type('10');
  await page.keyboard.press('Tab');
  await page.keyboard.type('0.45');
  await expect.poll(() => second.getByRole('textbox', { name: 'Amount of the line' }).inputValue()).toBe('4.50');
  await expect.poll(() => page.getByRole('textbox', { name: /^Amount$/ }).inputValue()).toBe('64.50');
  await expect.poll(() => page.getByRole('textbox', { name: /^Hours it charges/ }).inputValue()).toBe('2');
  await press(page, 'button', 'Save');
  await page.getByText('Invoice L-1 saved.', { exact: true }).first().waitFor();
  await page.getByRole('link', { name: 'Open what was saved' }).first().click();
  await page.getByText('An hour × 2 at £30.00: £60.00; A mile × 10 at £0.45: £4.50', { exact: true }).waitFor();
  expect(program.faults).toEqual([]);
});

test('the next invoice like the last takes under 25 keys: its supplier, one button, and Save', async () => {
  await page.evaluate(() => (location.hash = '#/1/records?type=invoices'));
  await page.evaluate(() => (location.hash = '#/1/record?type=invoices'));
  const supplier = page.getByRole('combobox', { name: 'Who sent it?' });
  await supplier.waitFor();
  await supplier.focus();
  let keys = 0;
  const key = async (name: string): Promise<void> => {
    keys += 1;
    await page.keyboard.press(name);
  };
  for (const letter of 'Harb') await key(letter);
  await page.getByRole('option', { name: 'Harbour Homecare' }).waitFor();
  await key('ArrowDown');
  await key('Enter');
  const fill = page.getByRole('button', { name: /^Fill in the next like invoice/ });
  await fill.waitFor();
  for (let step = 0; step < 20 && !(await fill.evaluate((element) => element === document.activeElement)); step += 1) await key('Tab');
  // Theirs of the test before, of today.
  expect(await fill.textContent()).toBe('Fill in the next like invoice L-1');
  await key('Enter');
  const number = page.getByRole('textbox', { name: /^Invoice number/ });
  await expect.poll(() => number.inputValue()).toBe('L-2');
  await expect.poll(() => number.evaluate((element) => element === document.activeElement)).toBe(true);
  // What was filled in is there to be looked at, also the hours and the lines.
  await expect.poll(() => page.getByRole('textbox', { name: /^Hours it charges/ }).isVisible()).toBe(true);
  await key('Enter');
  await page.getByText('Invoice L-2 saved.', { exact: true }).first().waitFor();
  expect([keys]).toEqual(told('write down the next invoice').slice(0, 1));
});

test('from the page of an invoice the next one opens filled in, and nothing is kept by it', async () => {
  await page.evaluate(() => (location.hash = '#/1/record?type=invoices&id=1'));
  const heading = page.getByRole('heading', { name: /^Invoice INV\d+$/, level: 1 });
  await heading.waitFor();
  const number = Number(/\d+$/.exec((await heading.textContent()) ?? '')?.[0]);
  await press(page, 'link', 'Add the next like this');
  const amount = page.getByRole('textbox', { name: /^Amount$/ });
  await expect.poll(() => amount.inputValue()).not.toBe('');
  await expect.poll(() => page.getByRole('combobox', { name: 'Who sent it?' }).inputValue()).toBe('Harbour Homecare');
  expect(await page.getByRole('textbox', { name: /^Invoice number/ }).inputValue()).toBe(`INV${number + 1}`);
  await page.evaluate(() => (location.hash = '#/1/done'));
  await page.getByRole('heading', { name: 'What was done', level: 1 }).waitFor();
  // Those of the tests before.
  await expect.poll(() => page.getByText(/^Added invoice/).count()).toBe(3);
  expect(program.faults).toEqual([]);
});

test('a part of an invoice is written down as paid from its own page, which then says what is left', async () => {
  await page.evaluate(() => (location.hash = '#/1/record?type=invoices'));
  await write(page, 'Who sent it?', 'Corner Laundry', 'combobox');
  await page.keyboard.press('Escape');
  await write(page, 'Invoice number', 'W-7');
  await write(page, 'Amount', '40.00');
  await pick(page, 'Plan line', 'Outside the support plan');
  await press(page, 'button', 'Save');
  await page.getByText('Invoice W-7 saved.', { exact: true }).first().waitFor();
  await press(page, 'link', 'Open what was saved');
  await page.getByRole('heading', { name: 'Invoice W-7', level: 1 }).waitFor();
  await press(page, 'link', 'Write down a payment of it');
  await expect.poll(() => page.getByRole('combobox', { name: 'Who paid, or who was paid?' }).inputValue()).toBe('Corner Laundry');
  expect(await page.getByRole('combobox', { name: /^Number of the invoice it pays/ }).inputValue()).toBe('W-7');
  await write(page, 'Amount', '15.00');
  await press(page, 'button', 'Save');
  await page.getByText('Payment to Corner Laundry saved.', { exact: true }).first().waitFor();
  await page.evaluate(() => (location.hash = '#/1/bills'));
  await page.getByText('£25.00', { exact: false }).first().waitFor();
  expect(program.faults).toEqual([]);
});

test('a PDF fills in what is sure, marks it, and is kept with the invoice once it is saved', async () => {
  await page.evaluate(() => (location.hash = '#/1/records?type=invoices'));
  await page.evaluate(() => (location.hash = '#/1/record?type=invoices'));
  const today = formatDay(localDay(new Date()));
  const paper = pdfOf(['Harbour Homecare', 'Invoice number: P-77', `Invoice date: ${today}`, 'Subtotal 50.00', 'VAT 2.50', 'Total to pay: £52.50']);
  await reach(page, 'button', 'Fill in from a PDF');
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
  await chooser.setFiles([{ name: 'Invoice P-77.pdf', mimeType: 'application/pdf', buffer: Buffer.from(paper, 'latin1') }]);
  await page.getByText(/^Filled in what is sure/).waitFor();
  expect(await page.getByRole('textbox', { name: /^Invoice number/ }).inputValue()).toBe('P-77');
  expect(await page.getByRole('textbox', { name: /^Amount$/ }).inputValue()).toBe('52.50');
  // Supplier, number, day and amount.
  await expect.poll(() => page.getByText('From the paper: check it.', { exact: true }).count()).toBe(4);
  await write(page, /^Amount$/, '52.60');
  await expect.poll(() => page.getByText('From the paper: check it.', { exact: true }).count()).toBe(3);
  await pick(page, 'Plan line', 'Outside the support plan');
  await press(page, 'button', 'Save');
  await page.getByText('‘Invoice P-77.pdf’ is kept.', { exact: false }).first().waitFor();
  // The paper is a change of its own; the invoice is still said to be saved.
  await page.getByText('Invoice P-77 saved.', { exact: true }).first().waitFor();
  await page.getByRole('link', { name: 'Open what was saved' }).click();
  await page.getByRole('heading', { name: 'Invoice P-77', level: 1 }).waitFor();
  await page
    .getByRole('button', { name: /Invoice P-77\.pdf/ })
    .first()
    .waitFor();
  expect(program.faults).toEqual([]);
});
