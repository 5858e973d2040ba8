/** Explaining by typing: what is found is what is booked, keys typed in a box stay in it, and a form that is filled in is never lost unasked. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { UnexplainedLine } from '../../core/api/bank.ts';
import type { MoneyRowDetail } from '../../core/api/money.ts';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { lloyds } from '../ledger.ts';
import { makeFile } from './accounts.ts';
import { newAccount, saveRecord, sendFile } from './account-fixture.ts';
import { choose, pick, press, sayNo, write, writeDay } from './keyboard.ts';

let program: ProgramInBrowser;
let page: Page;
let account = 0;

const BANK = [
  { day: '2026-05-01', text: 'COVER CO', amount: -8_950 },
  { day: '2026-05-04', text: 'SOFT SHOES', amount: -3_800 },
  { day: '2026-05-08', text: 'HOME CARE', amount: -20_000 },
  { day: '2026-05-09', text: 'CORNER HALL', amount: -1_000 },
];

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  await makeFile(program.host, 'Explaining');
  account = await newAccount(program.host, { reference: 'DP-8', person: 'Kay Pattern', openingBalance: 100_000 });
  const plan = { outcome: '', hoursPerWeek: null, rate: null, amount: null, to: null, fund: null, bankingClause: null, from: '2026-04-06' };
  await saveRecord(program.host, account, 'plan', { ...plan, line: 'Insurance', kind: 'yearly', amount: 20_000 });
  await saveRecord(program.host, account, 'plan', { ...plan, line: 'Weekend agency', kind: 'agency_hours', hoursPerWeek: 500, rate: 2_000 });
  const { path, text } = lloyds('may.csv', BANK);
  await read('bank.import', { account, file: await sendFile(program.host, path, text) });
  await page.reload();
  await page.evaluate((to) => (location.hash = to), `#/${account}/bank`);
});
afterAll(() => program.close());

async function read<T>(method: string, input: unknown): Promise<T> {
  const result = await program.host.call(method, input);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value as T;
}

const key = (name: string): Promise<void> => page.keyboard.press(name);
const status = (text: string | RegExp) => page.getByRole('status').filter({ hasText: text }).waitFor();
const waits = async (): Promise<number> => (await read<{ total: number }>('bank.unexplained', { account })).total;
const place = (): Promise<string> => page.evaluate(() => location.hash);
const findBox = () => page.getByRole('searchbox', { name: 'Find' });

/** The line has the focus, and its answers are there. */
async function on(text: string): Promise<void> {
  await page.getByRole('option', { name: text }).and(page.locator(':focus')).waitFor();
  await page
    .locator('#question')
    .filter({ hasText: `${text},` })
    .waitFor();
  await page.getByRole('list', { name: 'Answers', exact: true }).getByRole('button').first().waitFor();
}

async function openFind(typed: string): Promise<void> {
  await key('/');
  await findBox().and(page.locator(':focus')).waitFor();
  await page.keyboard.type(typed);
  await page.getByRole('listbox', { name: 'Found' }).getByRole('option').first().and(page.locator('[data-focused=true]')).waitFor();
}

test('a plan line called like a kind of money is told from it, and each books what it says', async () => {
  await on('COVER CO');
  await openFind('insurance');
  const found = page.getByRole('listbox', { name: 'Found' }).getByRole('option', { name: /^Insurance/ });
  const firstTwo = async (): Promise<string[]> => (await found.allInnerTexts()).slice(0, 2).map((text) => text.replaceAll(/\s+/g, ' '));
  await expect.poll(firstTwo).toEqual([expect.stringMatching(/^Insurance Plan line\. Insurance/) as string, 'Insurance Counts as spent outside the plan.']);
  const booked = async (): Promise<string | null | undefined> => {
    const [first] = (await read<{ lines: readonly UnexplainedLine[] }>('bank.lines', { account, from: '2026-05-01', to: '2026-05-01', offset: 0, limit: 1 }))
      .lines;
    return (await read<MoneyRowDetail>('money.row', { account, source: { type: 'line', id: first?.id } })).parts[0]?.planLine;
  };
  await key('Enter');
  await status('Explained: COVER CO');
  await expect.poll(booked).toBe('Insurance');
  await on('SOFT SHOES');
  await key('Control+z');
  await on('COVER CO');
  await openFind('insurance');
  await key('ArrowDown');
  await found.nth(1).and(page.locator('[data-focused=true]')).waitFor();
  await key('Enter');
  await status('Explained: COVER CO');
  // The line that tells of it may still say that the last one was taken back.
  await expect.poll(booked).toBeNull();
  await on('SOFT SHOES');
});

test('keys typed while finding stay in the box: Ctrl+Z takes no change back, and ? opens no help', async () => {
  await on('SOFT SHOES');
  const before = await waits();
  const here = await place();
  await openFind('insur');
  await key('Control+z');
  await page.keyboard.type('?');
  await expect.poll(() => findBox().inputValue()).toMatch(/\?$/);
  await expect.poll(() => findBox().inputValue()).not.toBe('insur?');
  expect([await waits(), await place()]).toEqual([before, here]);
  await key('Escape');
  await expect.poll(() => findBox().inputValue()).toBe('');
  await key('Escape');
  await on('SOFT SHOES');
  await key('0');
});

test('nor while an account is found among many', async () => {
  for (let number = 1; number <= 7; number += 1)
    await newAccount(program.host, { reference: `M-${number}`, person: `Many Pattern ${number}`, openingBalance: 0 });
  await page.reload();
  await on('SOFT SHOES');
  await key('1');
  await status('Explained: SOFT SHOES');
  const before = await waits();
  const here = await place();
  await page.getByRole('button', { name: /Change to another account/ }).click();
  const box = page.getByRole('searchbox', { name: 'Find an account' });
  await box.and(page.locator(':focus')).waitFor();
  await page.keyboard.type('many');
  await page
    .getByRole('menuitemradio', { name: /Many Pattern 1/ })
    .and(page.locator('[data-focused=true]'))
    .waitFor();
  await key('Control+z');
  await page.keyboard.type('?');
  await expect.poll(() => box.inputValue()).toMatch(/\?$/);
  expect([await waits(), await place()]).toEqual([before, here]);
  await page.reload();
});

test('a bill for care by the hour is asked which days it is for, and what it did to the estimate is said', async () => {
  await on('HOME CARE');
  await key('n');
  await page.getByRole('combobox', { name: 'Shop or seller' }).waitFor();
  await choose(page, 'What is it?', 'An invoice');
  await write(page, 'Invoice number', 'HC9');
  await expect.poll(() => page.getByRole('group', { name: 'First day of care it is for' }).count()).toBe(0);
  await pick(page, 'Plan line', 'Weekend agency');
  await writeDay(page, 'First day of care it is for', '2026-04-06');
  await writeDay(page, 'Last day of care it is for', '2026-05-03');
  await press(page, 'button', 'Write it down: that is what it was for');
  await status(/Explained: HOME CARE, £200\.00 out\. Invoice HC9, Home Care, written down\. The estimate of care not invoiced (fell|rose) by £/);
  const { records } = await read<{ records: readonly { record: object }[] }>('records.list', { account, type: 'invoices' });
  expect(records[0]?.record).toMatchObject({ serviceFrom: '2026-04-06', serviceTo: '2026-05-03' });
});

const asked = () => page.getByRole('alertdialog', { name: 'Leave without saving?' });
async function keepsWriting(): Promise<void> {
  await sayNo(page, 'Leave without saving?');
}
async function leavesForm(): Promise<void> {
  await asked().waitFor();
  await press(page, 'button', 'Leave without saving');
  await asked().waitFor({ state: 'detached' });
}

test('a form that is filled in is lost only where the user says so', async () => {
  await on('CORNER HALL');
  const here = await place();
  await key('n');
  const shop = page.getByRole('combobox', { name: 'Shop or seller' });
  await shop.waitFor();
  // Nothing is changed yet, so nothing is asked.
  await key('Escape');
  await on('CORNER HALL');
  await key('n');
  await write(page, 'Shop or seller', 'Home', 'combobox');
  await page.getByRole('option', { name: 'Home Care' }).waitFor();
  await key('Escape');
  await page.getByRole('option', { name: 'Home Care' }).waitFor({ state: 'detached' });
  expect([await asked().count(), await shop.inputValue()]).toEqual([0, 'Home']);
  await key('Escape');
  await keepsWriting();
  await key('F1');
  await keepsWriting();
  await page.getByRole('link', { name: 'Money', exact: true }).click();
  await keepsWriting();
  await page.getByRole('button', { name: 'Choose several lines' }).click();
  await keepsWriting();
  expect([await shop.inputValue(), await place()]).toEqual(['Home', here]);
  await press(page, 'button', 'Back to the answers');
  await leavesForm();
  await on('CORNER HALL');
});

test('so are a kind that is chosen, a part that is typed, and a note, and so is another line', async () => {
  const { path, text } = lloyds('june.csv', [{ day: '2026-06-01', text: 'LAST ONE', amount: -500 }]);
  await read('bank.import', { account, file: await sendFile(program.host, path, text) });
  await page.reload();
  await on('CORNER HALL');
  await key('k');
  await pick(page, 'Kind of money', 'Training');
  await page.getByRole('option', { name: 'LAST ONE' }).click();
  await keepsWriting();
  await page.getByRole('button', { name: /Training/ }).waitFor();
  await page.getByRole('option', { name: 'LAST ONE' }).click();
  await leavesForm();
  await on('LAST ONE');
  await key('ArrowUp');
  await on('CORNER HALL');
  await key('s');
  await write(page, 'Amount of this part', '4.00');
  await key('Escape');
  await leavesForm();
  await on('CORNER HALL');
  await press(page, 'button', 'Add a note');
  await page.getByRole('textbox', { name: 'Note' }).and(page.locator(':focus')).waitFor();
  await page.keyboard.type('Half a note');
  await key('Escape');
  await on('CORNER HALL');
  await key('/');
  await findBox().and(page.locator(':focus')).waitFor();
  await key('Escape');
  await on('CORNER HALL');
  await key('F1');
  await keepsWriting();
  await key('ArrowDown');
  await keepsWriting();
  await expect.poll(() => page.getByRole('textbox', { name: 'Note' }).inputValue()).toBe('Half a note');
  await key('ArrowDown');
  await leavesForm();
  await on('LAST ONE');
  await key('ArrowUp');
  await on('CORNER HALL');
  await expect.poll(() => page.getByRole('textbox', { name: 'Note' }).count()).toBe(0);
  expect(program.faults).toEqual([]);
});
