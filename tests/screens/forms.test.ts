/**
 * Forms as they are filled in: what has the focus is seen, names are found by any name they have, what is odd is said before it is saved,
 * what is wrong is said in sentences, and what is taken back under an open form is followed.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { newAccount, saveRecord } from './account-fixture.ts';
import { makeFile } from './accounts.ts';
import { show } from './axe.ts';
import { pick, press, questionAsked, reach, sayNo, write, writeDay } from './keyboard.ts';

let program: ProgramInBrowser;
let page: Page;

const version = { outcome: '', kind: 'weekly', amount: 2000, from: '2026-04-06' };
const payslip = { periodStart: '2026-04-06', periodEnd: '2026-05-03', paidOn: '2026-05-08', gross: 100_000, tax: 0, employeeNi: 0, employerNi: 0 };

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  const { host } = program;
  await makeFile(host, 'Forms');
  const account = await newAccount(host);
  await newAccount(host, { reference: 'DP-0901', person: 'Nobody Yet' });
  await saveRecord(host, account, 'suppliers', { name: 'Harbour Homecare', alsoKnownAs: 'HHC' });
  await saveRecord(host, account, 'suppliers', { name: 'Anchor Supplies' });
  await host.call('records.save', { account, type: 'suppliers', id: 1, fields: { name: 'Seaside Care', alsoKnownAs: 'HHC' } });
  await saveRecord(host, account, 'plan', { ...version, line: 'Day club' });
  await saveRecord(host, account, 'plan', { ...version, line: 'Day club', from: '2026-10-01' }).catch(() => 0);
  await saveRecord(host, account, 'plan', { ...version, line: 'Outings' });
  const person = await saveRecord(host, account, 'people', { name: 'Bryn Sample', started: '2026-04-06' });
  await saveRecord(host, account, 'payRates', { person, from: '2026-04-06', rate: 1300, kind: 'standard' });
  await saveRecord(host, account, 'payslips', { ...payslip, person, employeePension: 0, employerPension: 0, net: 100_000 });
  for (const [position, contains] of [
    [1, 'FIRST'],
    [2, 'SECOND'],
  ] as const)
    await saveRecord(host, account, 'rules', { position, contains, direction: 'out', category: 'other' });
  await page.reload();
});
afterAll(() => program.close());

const status = (text: string | RegExp) => page.getByRole('status').filter({ hasText: text }).waitFor();
const described = (name: string, text: string) => page.getByRole('textbox', { name, description: new RegExp(text) }).waitFor();

describe('a box with the focus shows a ring', () => {
  test.each([
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['forced colours', { forcedColors: 'active' }],
  ] as const)('in %s', async (_name, media) => {
    await page.emulateMedia(media);
    await show(page, '/1/record?type=invoices');
    for (const [role, name] of [
      ['combobox', 'Who sent it?'],
      ['textbox', 'Invoice number'],
      ['textbox', 'Amount'],
    ] as const) {
      const box = (await reach(page, role, name)).locator('xpath=ancestor-or-self::*[contains(concat(" ", @class, " "), " box ")]').last();
      expect(await box.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
      expect(await box.evaluate((element) => Number.parseFloat(getComputedStyle(element).outlineWidth))).toBeGreaterThanOrEqual(2);
    }
    await page.emulateMedia({ colorScheme: null, forcedColors: null });
  });
});

test('a supplier is offered by another name and the one it had, and where nothing fits nothing is taken', async () => {
  await show(page, '/1/record?type=invoices');
  const box = await reach(page, 'combobox', 'Who sent it?');
  for (const other of ['hhc', 'harbour']) {
    await write(page, 'Who sent it?', other, 'combobox');
    await page.getByRole('option', { name: /^Seaside Care/ }).waitFor();
    await expect.poll(() => page.getByRole('option').count()).toBe(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => box.inputValue()).toBe('Seaside Care');
  }
  await write(page, 'Who sent it?', 'Somebody New', 'combobox');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => box.inputValue()).toBe('Somebody New');
  await expect.poll(() => page.getByRole('option').count()).toBe(0);
  await leave();
});

/** By the menu, without saving. */
async function leave(): Promise<void> {
  await page.keyboard.press('Escape');
  await press(page, 'link', 'What was done');
  await page.getByRole('alertdialog').waitFor();
  await press(page, 'button', 'Leave without saving');
  await page.getByRole('heading', { name: 'What was done', level: 1 }).waitFor();
}

test('what is odd is said beside its field before anything is saved, and keeps nobody from saving', async () => {
  await show(page, '/1/record?type=payslips&id=1');
  await press(page, 'button', 'Correct it');
  await page.getByRole('form', { name: 'Correct a payslip' }).waitFor();
  await write(page, 'Net pay', '900');
  await described('Net pay', 'comes to £1,000.00, not the net pay given');
  await status('comes to £1,000.00, not the net pay given');
  await expect.poll(() => page.getByRole('textbox', { name: 'Net pay' }).inputValue()).toBe('900');
  await press(page, 'button', 'Save the change');
  await status('Payslip of Bryn Sample to 3 May 2026 corrected.');
});

test('a correction that is taken back while the form is open again is followed', async () => {
  await press(page, 'button', 'Correct it');
  await expect.poll(() => page.getByRole('textbox', { name: 'Net pay' }).inputValue()).toBe('900.00');
  await write(page, 'Tax', '1.00');
  await press(page, 'button', /^Take it back/);
  await status('Taken back: Payslip of Bryn Sample to 3 May 2026 corrected.');
  await expect.poll(() => page.getByRole('textbox', { name: 'Net pay' }).inputValue()).toBe('1000.00');
  await expect.poll(() => page.getByRole('textbox', { name: 'Tax' }).inputValue()).toBe('1.00');
  await press(page, 'button', 'Leave it as it is');
});

test('a second Ctrl+Z says that there is nothing more, and so does one where nothing was done', async () => {
  await page.keyboard.press('Control+z');
  await status('There is nothing more to take back here.');
  await show(page, '/2/records');
  await page.keyboard.press('Control+z');
  await status('There is nothing more to take back here.');
  await press(page, 'link', 'Overview');
  await page.getByRole('heading', { name: 'Where things stand' }).waitFor();
  await expect.poll(() => page.getByText('There is nothing more to take back').count()).toBe(0);
});

test('under an open question Ctrl+Z does nothing to the page beneath', async () => {
  await show(page, '/1/record?type=suppliers&id=2');
  await press(page, 'button', 'Correct it');
  await write(page, 'Name', 'Anchor Stores');
  await press(page, 'button', 'Save the change');
  await status('Supplier Anchor Supplies corrected.');
  await press(page, 'button', 'Correct it');
  await write(page, 'Name', 'Anchor');
  await page.keyboard.press('Alt+ArrowLeft');
  await questionAsked(page, 'Leave without saving?');
  await page.keyboard.press('Control+z');
  await sayNo(page, 'Leave without saving?');
  await expect.poll(() => page.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Anchor');
  await expect.poll(() => page.getByText('Taken back').count()).toBe(0);
  await leave();
});

test('a version that is given the name of another line is asked about', async () => {
  await show(page, '/1/record?type=plan&id=1');
  await press(page, 'button', 'Correct it');
  await write(page, 'Name of the line', 'outings', 'combobox');
  await page.keyboard.press('Escape');
  await writeDay(page, 'Last day', '2026-04-30');
  await press(page, 'button', 'Save the change');
  const question = page.getByRole('alertdialog', { name: 'Move this version to ‘Outings’?' });
  await question.waitFor();
  await press(page, 'button', 'Keep writing');
  await question.waitFor({ state: 'detached' });
  await expect.poll(() => page.getByRole('combobox', { name: 'Name of the line' }).inputValue()).toBe('outings');
  await write(page, 'Name of the line', 'Mornings out', 'combobox');
  await page.keyboard.press('Escape');
  await press(page, 'button', 'Save the change');
  await status(/corrected\./);
  await page.getByRole('heading', { name: 'Mornings out', level: 1 }).waitFor();
});

test('what is missing is said in sentences, in the list above the form too', async () => {
  await show(page, '/2/record?type=timesheets');
  await press(page, 'button', 'Save');
  const list = page.getByRole('form').getByRole('alert').getByRole('list');
  await expect.poll(() => list.getByRole('button').allTextContents()).toEqual(['Assistant: Nobody is here yet. Add them first.', 'Hours: Fill this in.']);
  await show(page, '/2/record?type=purchases');
  await write(page, 'Amount', '99999999');
  await press(page, 'button', 'Save');
  await described('Amount', 'The most is £10,000,000.00.');
  await leave();
});

test('what is taken away is called what it is, and its line goes with the screen', async () => {
  await show(page, '/1/record?type=payRates&id=1');
  await press(page, 'button', 'Take it away');
  await status('Pay rate of Bryn Sample from 6 April 2026 taken away.');
  await press(page, 'link', 'Money');
  await page.getByRole('heading', { name: 'Money', level: 1 }).waitFor();
  await expect.poll(() => page.getByText('taken away').count()).toBe(0);
  await page.keyboard.press('Control+z');
  await status('Taken back: Pay rate of Bryn Sample from 6 April 2026 taken away.');
});

test('rules are listed as they are taken, the first on top, and a new one goes behind them', async () => {
  await show(page, '/1/records?type=rules');
  const rows = page.getByRole('row', { name: /FIRST|SECOND/ });
  await rows.nth(1).waitFor();
  expect((await rows.allTextContents()).map((text) => /FIRST|SECOND/.exec(text)?.[0])).toEqual(['FIRST', 'SECOND']);
  await press(page, 'link', 'Add a rule');
  expect(await (await reach(page, 'textbox', 'Place in the order')).inputValue()).toBe('3');
  await write(page, 'Words in the bank’s text', 'THIRD');
  await pick(page, 'Kind of money', 'Other');
  await press(page, 'button', 'Save');
  await page.getByRole('heading', { name: 'Add another', exact: true }).and(page.locator(':focus')).waitFor();
  expect(await (await reach(page, 'textbox', 'Place in the order')).inputValue()).toBe('4');
  expect(program.faults).toEqual([]);
});
