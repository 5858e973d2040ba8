/** An account without any file, by keyboard alone: each kind of paper is written down and a figure follows, at once and to the penny. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { makeFile } from './accounts.ts';
import { newAccount, saveRecord } from './account-fixture.ts';
import { figureOf, overviewOn, pick, press, reach, showTab, write, writeDay } from './keyboard.ts';

const END = '2026-05-31';
/** Four windows of a list. */
const MANY = 320;
let program: ProgramInBrowser;
let page: Page;

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  const { host } = program;
  await makeFile(host, 'By hand');
  const account = await newAccount(host, { openingBalance: 100_000, contributionWeekly: 1_000 });
  await saveRecord(host, account, 'people', {
    name: 'Bryn Sample',
    born: null,
    started: '2026-05-01',
    left: null,
    hoursPerWeek: null,
    planLine: null,
    holidayMethod: 'irregular',
    leaveYearStart: null,
  });
  await page.reload();
});
afterAll(() => program.close());

const status = (text: string | RegExp) => page.getByRole('status').filter({ hasText: text }).waitFor();

async function add(kind: string): Promise<void> {
  await press(page, 'link', 'Records');
  await press(page, 'link', `Add (${kind})`);
}

test('a line of the plan is written down, and the plan knows its budget', async () => {
  await press(page, 'link', 'Records');
  await press(page, 'link', 'Plan lines');
  await press(page, 'link', 'Add a plan line');
  await write(page, 'Name of the line', 'Community club', 'combobox');
  await reach(page, 'radio', 'Hours of your own assistants');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await write(page, 'Amount', '22.50');
  await writeDay(page, 'First day', '2026-04-06');
  await press(page, 'button', 'Save');
  await status('Plan line Community club saved.');
  await overviewOn(page, END);
  // 56 days from 6 April to 31 May: 8 weeks of £22.50.
  await showTab(page, 'Plan lines');
  const planned = page
    .getByRole('row', { name: /^Community club/ })
    .getByRole('cell')
    .nth(1);
  await expect.poll(() => planned.textContent()).toBe('£180.00');
});

test('money in counts as money really there before the bank shows it', async () => {
  await add('Money in');
  await writeDay(page, 'Day', '2026-05-05');
  await write(page, 'Who paid, or who was paid?', 'Westbrook Council', 'combobox');
  await write(page, 'Amount', '500.00');
  await pick(page, 'Kind of money', 'Direct payment');
  await press(page, 'button', 'Save');
  await status('Money in from Westbrook Council saved.');
  await overviewOn(page, END);
  expect(await figureOf(page, /^money in not on a statement yet/)).toBe('£500.00');
  expect(await figureOf(page, /^Money really there/)).toBe('£1,500.00');
});

test('a payment is taken off, and counts on its plan line', async () => {
  await add('Payments made');
  await writeDay(page, 'Day', '2026-05-06');
  await write(page, 'Who paid, or who was paid?', 'Riverside Hall', 'combobox');
  await write(page, 'Amount', '22.50');
  await pick(page, 'Kind of money', 'Activity');
  await pick(page, 'Plan line', 'Community club');
  await press(page, 'button', 'Save');
  await status('Payment to Riverside Hall saved.');
  await overviewOn(page, END);
  expect(await figureOf(page, /^Money really there/)).toBe('£1,477.50');
  await showTab(page, 'Plan lines');
  const spent = page
    .getByRole('row', { name: /^Community club/ })
    .getByRole('cell')
    .first();
  await expect.poll(() => spent.textContent()).toBe('£22.50');
});

test('what is missing is said beside its field, and nothing typed is lost', async () => {
  await add('Invoices');
  await write(page, 'Invoice number', 'INV1040');
  await writeDay(page, 'Date of the invoice', '2026-05-05');
  await write(page, 'Amount', '417.4x');
  await press(page, 'button', 'Save');
  await page.getByText('There are 3 things to put right.').waitFor();
  await page.getByRole('combobox', { name: 'Who sent it?' }).and(page.locator(':focus')).waitFor();
  await page.getByText('Fill this in.', { exact: true }).waitFor();
  await page.keyboard.type('Harbour Homecare');
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByRole('textbox', { name: 'Invoice number' }).inputValue()).toBe('INV1040');
  await pick(page, 'Plan line', 'Outside the support plan');
  await write(page, 'Amount', '417.40');
  await press(page, 'button', 'Save');
  await status('Invoice INV1040 saved.');
  await overviewOn(page, END);
  expect(await figureOf(page, /^Invoices and purchases not paid yet/)).toBe('£417.40');
});

test('a payslip is owed to the assistant and to the pension scheme, and odd sums are told of', async () => {
  await add('Payslips');
  await writeDay(page, 'First day it is for', '2026-05-04');
  await writeDay(page, 'Last day it is for', '2026-05-31');
  await writeDay(page, 'Payday', '2026-06-05');
  await write(page, 'Gross pay', '957.00');
  await write(page, 'Pension, taken off', '23.85');
  await write(page, 'Net pay', '933.00');
  await write(page, 'Pension, paid by the employer', '14.31');
  await press(page, 'button', 'Save');
  await status('Payslip Bryn Sample saved.');
  await status('comes to £933.15, not the net pay given.');
  await press(page, 'link', 'Open what was saved');
  await press(page, 'button', 'Correct it');
  await write(page, 'Net pay', '933.15');
  await write(page, 'Why is it changed?', 'The payroll service sent a new one');
  await press(page, 'button', 'Save the change');
  await page.getByText('Net pay: £933.00 became £933.15').waitFor();
  await page.getByRole('region', { name: 'History' }).getByText('Why: The payroll service sent a new one').waitFor();
  await overviewOn(page, END);
  expect(await figureOf(page, /^Wages earned, not paid yet/)).toBe('£933.15');
  // £23.85 and £14.31.
  expect(await figureOf(page, /^Pension/)).toBe('£38.16');
});

test('a purchase from someone’s own pocket is owed to them, until it is taken back at once', async () => {
  await add('Purchases');
  await writeDay(page, 'Day', '2026-05-20');
  await write(page, 'Shop or seller', 'Mobility Store', 'combobox');
  await write(page, 'What was bought', 'Perching stool');
  await write(page, 'Amount', '81.90');
  await write(page, 'Paid by someone from their own pocket?', 'Kim Sample', 'combobox');
  await press(page, 'button', 'Save');
  await status('Purchase Perching stool saved.');
  await overviewOn(page, END);
  expect(await figureOf(page, /^Owed to people who paid from their own pocket/)).toBe('£81.90');
  // The line stayed on the screen it was about; Ctrl+Z, outside a box, still takes it back.
  await expect.poll(() => page.getByText('Purchase Perching stool saved.').count()).toBe(0);
  await reach(page, 'link', 'Records');
  await page.keyboard.press('Control+z');
  await status('Taken back: Purchase Perching stool saved.');
  await expect.poll(() => page.getByRole('row', { name: /^Owed to people/ }).count()).toBe(0);
});

test('a contribution received counts as paid in', async () => {
  await add('Contribution received');
  await writeDay(page, 'Day', '2026-05-08');
  await write(page, 'Who paid, or who was paid?', 'Jo Sample', 'combobox');
  await write(page, 'Amount', '20.00');
  await press(page, 'button', 'Save');
  await status('Money in from Jo Sample saved.');
  await overviewOn(page, END);
  // 8 weeks of £10.00 charged.
  const contribution = page.getByRole('region', { name: 'The person’s contribution' });
  // Without a statement it is not known what else is paid; the working has what was written down.
  await contribution.getByText('Not known yet').waitFor();
  await press(page, 'link', 'How this is worked out (The person’s contribution)');
  await page.getByRole('row', { name: 'less Jo Sample' }).waitFor();
  await page.getByRole('row', { name: /^£60\.00 owed/ }).waitFor();
});

test('a list is searched, says how many it found, and Back comes back to what was found', async () => {
  await press(page, 'link', 'Records');
  await press(page, 'link', 'See all (Money in)');
  const names = async (): Promise<string[]> => page.getByRole('grid').getByRole('rowheader').allTextContents();
  await page.getByRole('link', { name: 'Riverside Hall' }).waitFor();
  expect(await names()).toEqual(['Jo Sample', 'Riverside Hall', 'Westbrook Council']);
  await write(page, 'Find', 'activity hall', 'searchbox');
  await status('One record found.');
  await expect.poll(names).toEqual(['Riverside Hall']);
  await press(page, 'row', /Riverside Hall/);
  await page.getByRole('heading', { name: 'Riverside Hall' }).waitFor();
  await page.goBack();
  await status('One record found.');
  await expect.poll(() => page.getByRole('searchbox', { name: 'Find' }).inputValue()).toBe('activity hall');
  await write(page, 'Find', '500.00', 'searchbox');
  await page.getByRole('link', { name: 'Westbrook Council' }).waitFor();
  expect(await names()).toEqual(['Westbrook Council']);
  await write(page, 'Find', 'nobody', 'searchbox');
  await status('No record fits that.');
  // What is looked for in one list is not looked for in another.
  await press(page, 'link', 'Records');
  await press(page, 'link', 'See all (Invoices)');
  await page.getByRole('link', { name: 'Invoice INV1040' }).waitFor();
});

test('a long list is read by windows, moved through by keys, and Back comes back to the row', async () => {
  const others = await newAccount(program.host, { reference: 'DP-2' });
  const purchase = { supplier: 'Corner shop', planLine: null, approvedOn: null, approvedBy: null, paidBy: null };
  for (let n = 1; n <= MANY; n += 1) await saveRecord(program.host, others, 'purchases', { ...purchase, day: '2026-05-01', item: `Item ${n}`, amount: n });
  const asked = new Set<number>();
  page.on('request', (request) => {
    if (request.url().endsWith('/api/records.list')) asked.add((JSON.parse(request.postData() ?? '{}') as { offset: number }).offset);
  });
  // The account was made behind the page's back.
  await page.reload();
  await page.getByRole('navigation', { name: 'Main menu' }).getByRole('link', { name: 'Records' }).waitFor();
  await page.goto(`${page.url().split('#')[0]}#/${others}/records?type=purchases`);
  const grid = page.getByRole('grid', { name: 'All Purchases' });
  await grid.waitFor();
  expect([await grid.getAttribute('aria-rowcount'), [...asked]]).toEqual([`${MANY + 1}`, [0]]);
  await expect.poll(() => grid.getByRole('row').count()).toBeLessThan(60);
  const focused = page.locator('[role=row]:focus');
  await reach(page, 'row', new RegExp(`Item ${MANY}\\b`));
  await page.keyboard.press('End');
  // Newest first: the last is the first that was saved.
  await expect.poll(() => focused.textContent()).toContain('Item 1Corner shop');
  await expect.poll(() => focused.getAttribute('aria-rowindex')).toBe(`${MANY + 1}`);
  // What was never near the window was never asked for.
  expect(asked.has(100)).toBe(false);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Item 2' }).waitFor();
  await page.goBack();
  await expect.poll(() => focused.textContent()).toContain('Item 2Corner shop');
  await page.goto(`${page.url().split('#')[0]}#/1/overview`);
});

test('a record taken away counts no more, and Ctrl+Z brings it back', async () => {
  await press(page, 'link', 'Records');
  await press(page, 'link', 'See all (Invoices)');
  await press(page, 'row', /Invoice INV1040/);
  await press(page, 'button', 'Take it away');
  await status('Invoice INV1040 of Harbour Homecare taken away.');
  await page.getByText('There are none yet.').waitFor();
  await page.keyboard.press('Control+z');
  await status('Taken back: Invoice INV1040 of Harbour Homecare taken away.');
  await press(page, 'row', /Invoice INV1040/);
  await page.getByText('£417.40').first().waitFor();
  await overviewOn(page, END);
  expect(await figureOf(page, /^Invoices and purchases not paid yet/)).toBe('£417.40');
  expect(program.faults).toEqual([]);
});
