/**
 * A month of papers by keys alone, every key counted: three invoices, the bank file, a purchase that only the bank shows, what each line was
 * for, twelve receipts filed, and nothing left that the council would ask about.
 */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pdfOf } from '../../core/example/pdf.ts';
import { addDays, addMonths, formatDay, localDay } from '../../core/values/day.ts';
import { formatMoney } from '../../core/values/money.ts';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { lloyds, withBalances } from '../ledger.ts';
import { newAccount, saveRecord } from './account-fixture.ts';
import { makeFile } from './accounts.ts';
import { nextLine } from './keyboard.ts';
import { told } from './readme-keys.ts';

/** The month that ended last. */
const first = addMonths(`${localDay(new Date()).slice(0, 7)}-01`, -1);
const last = addDays(addMonths(first, 1), -1);
const on = (day: number): string => addDays(first, day - 1);

const CARE = 20_120;
/** What left the bank, and whose receipt it has: four weeks of care, eight other things, one of which nobody wrote down. */
const SPENT = [
  ...[1, 2, 3, 4].map((week) => ({ day: on(week * 7), text: `HARBOUR HOMECARE A${week}`, amount: CARE })),
  { day: on(9), text: 'KETTLE WORLD 4471', amount: 3_999 },
  ...[3, 8, 10, 15, 17, 22, 24].map((day, index) => ({ day: on(day), text: 'RIVERSIDE CLUB', amount: 2_250 + index * 10 })),
].toSorted((a, b) => (a.day < b.day ? -1 : 1));
const RECEIPTS = SPENT.map(({ day, text, amount }, index) => ({
  name: `scan ${index + 1}.pdf`,
  mimeType: 'application/pdf',
  buffer: Buffer.from(pdfOf([text, formatDay(day), `Total ${formatMoney(amount)}`]), 'latin1'),
}));
const PAID_BY_COUNCIL = [on(1), on(29)].filter((day) => day <= last).map((day) => ({ day, text: 'WESTBROOK COUNCIL DIRECT PAYMENT', amount: 80_000 }));
const statement = lloyds(
  'statement.csv',
  withBalances(
    0,
    [...PAID_BY_COUNCIL, ...SPENT.map((line) => ({ ...line, amount: -line.amount })), { day: last, text: 'INTEREST', amount: 10 }].toSorted((a, b) =>
      a.day < b.day ? -1 : 1,
    ),
  ),
);

let program: ProgramInBrowser;
let page: Page;
let account: number;
let keys = 0;

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  const { host } = program;
  await makeFile(host, 'Papers');
  account = await newAccount(host, { openedOn: first, planYearStart: first, firstPaymentOn: first, openingBalance: 0, weeklyGross: 20_000 });
  for (const [line, amount] of [
    ['Home care', 21_000],
    ['Community club', 6_000],
    ['Equipment', 2_000],
  ] as const)
    await saveRecord(host, account, 'plan', { line, outcome: '', kind: 'weekly', amount, from: first });
  await saveRecord(host, account, 'suppliers', { name: 'Harbour Homecare', careRegistration: '1-000000001' });
  await saveRecord(host, account, 'invoices', {
    ...{ supplier: 'Harbour Homecare', number: 'A1', day: on(6), amount: CARE, planLine: 'Home care', serviceFrom: on(1), serviceTo: on(7) },
  });
  await page.goto('about:blank');
  await page.goto(host.address);
  await page.getByRole('heading', { name: 'Where things stand' }).waitFor();
});
afterAll(() => program.close());

async function key(...pressed: readonly string[]): Promise<void> {
  for (const one of pressed) {
    keys += 1;
    await page.keyboard.press(one);
  }
}

/** Presses it until the thing has the focus. */
async function until(one: string, wanted: Locator): Promise<void> {
  await wanted.waitFor();
  for (let step = 0; !(await wanted.evaluate((element) => element === document.activeElement)); step += 1) {
    if (step > 60) throw new Error(`${one} does not reach it`);
    await key(one);
  }
}

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
const link = (name: string | RegExp) => page.getByRole('link', { name, exact: typeof name === 'string' });
const isFocused = (wanted: Locator) => wanted.and(page.locator(':focus')).waitFor();

const find = async (letters: string, screen: string) => {
  await key('Control+k');
  await isFocused(page.getByRole('searchbox'));
  await key(...Array.from(letters));
  await page.locator(`[role=menuitem][data-key="Screens ${screen}"][data-focused=true]`).waitFor();
  await key('Enter');
};

test('three invoices like the one before', async () => {
  await page.getByRole('heading', { name: 'Where things stand' }).focus();
  await find('invo', 'bills');
  await until('Tab', link('Add an invoice'));
  await key('Enter');
  for (const week of [2, 3, 4]) {
    const supplier = page.getByRole('combobox', { name: 'Who sent it?' });
    await supplier.waitFor();
    await until('Tab', supplier);
    await key(...Array.from('Harb'));
    await page.getByRole('option', { name: 'Harbour Homecare' }).waitFor();
    await key('ArrowDown', 'Enter');
    await until('Tab', button(/^Fill in the next like invoice/));
    await key('Enter');
    await isFocused(page.getByRole('textbox', { name: /^Invoice number/ }));
    await key('Enter');
    await page.getByText(`Invoice A${week} saved.`, { exact: true }).first().waitFor();
  }
});

test('the bank file, and what each of its lines was for', async () => {
  await find('this', 'month');
  await until('Tab', link(/^Bring in the statement/));
  await key('Enter');
  const choose = button('Choose files');
  await until('Tab', choose);
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), key('Enter')]);
  await chooser.setFiles([{ name: statement.path, mimeType: 'text/csv', buffer: Buffer.from(statement.text) }]);
  await until('Tab', button('Bring it in'));
  await key('Enter');
  await isFocused(page.getByRole('heading', { name: 'What happened' }));
  await until('Shift+Tab', link('Next: Explain'));
  await key('Enter');
  await page.getByRole('heading', { name: 'Bank', exact: true }).waitFor();
  let seen: string | null = null;
  for (let left = await waiting(); left > 0; left -= 1) {
    seen = await nextLine(page, seen);
    const text = (await page.locator(':focus').textContent()) ?? '';
    if (text.startsWith('KETTLE')) await writeDown();
    else await key(await numberOf(text.startsWith('RIVERSIDE') ? /Community club/ : text.startsWith('INTEREST') ? /Interest/ : /Direct payment/));
    await expect.poll(waiting).toBe(left - 1);
  }
});

/** How many lines are still to be explained. */
async function waiting(): Promise<number> {
  const read = await program.host.call('bank.unexplained', { account, offset: 0, limit: 1 });
  return read.ok ? (read.value as { total: number }).total : -1;
}

/** The key of the answer that says so. */
async function numberOf(answer: RegExp): Promise<string> {
  const said = page.getByRole('list', { name: 'Answers', exact: true }).getByRole('button', { name: answer }).first();
  await said.waitFor();
  return ((await said.textContent()) ?? '').slice(0, 1);
}

/** The purchase that the line paid, filled in from the line. */
async function writeDown(): Promise<void> {
  await key('n');
  await page.getByRole('combobox', { name: 'Shop or seller' }).waitFor();
  const planLine = page.getByRole('button', { name: /Plan line$/ });
  await isFocused(planLine);
  await key('Enter');
  await page.getByRole('option', { name: 'Home care', exact: true }).waitFor();
  await key('e');
  await isFocused(page.getByRole('option', { name: 'Equipment', exact: true }));
  await key('Enter');
  await isFocused(planLine);
  await key('Tab', 'Enter');
}

test('twelve receipts, given at once and filed at once', async () => {
  await find('pape', 'papers');
  await until('Tab', button('Add a paper'));
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), key('Enter')]);
  await chooser.setFiles(RECEIPTS);
  await until('Tab', button('File all 12 that are sure'));
  await key('Enter');
  await page.getByText('12 papers now belong to what they are for.').waitFor();
});

test('nothing is left that the council would ask about', async () => {
  await find('ready', 'readiness');
  await page.getByRole('heading', { name: 'Ready for the council?' }).waitFor();
  await page.getByText(/: nothing is open\.$/).waitFor();
  expect(program.faults).toEqual([]);
  // A short February has one payment of the council, and one line, less.
  expect(keys + 2 - PAID_BY_COUNCIL.length).toBe(told('file the papers of a month')[0]);
});
