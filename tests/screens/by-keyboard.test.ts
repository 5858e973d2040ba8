/**
 * Tasks from their first key to their last, as somebody does them who has no mouse: from the menu on, through screens and dialogs, to what is shown at
 * the end. What is there before is set up through the host; the task itself never is. A press of the pointer anywhere on the way fails the last test.
 * Explaining, hours, a month, pictures, reminders and lists of records have tests of their own.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Download, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { newAccount, saveRecord } from './account-fixture.ts';
import { makeFile, scenarios } from './accounts.ts';
import { choose, chooseFiles, figureOf, pick, press, reach, showTab, write, writeDay } from './keyboard.ts';
import { answerAll, onStep } from './new-account-steps.ts';

const FROM = '2026-04-06';
const BANK = 'When,Words,Sum\n';
const older = { path: 'older.csv', text: `${BANK}07/05/2026,CORNER HALL,-30.00\n08/05/2026,RIVERSIDE HALL,-4.00\n` };
/** Without balances, from the day the one before ends on: whether its payments of £4.00 are one of that day, or two, nobody can tell but the user. */
const newer = { path: 'newer.csv', text: `${BANK}08/05/2026,RIVERSIDE HALL,-4.00\n08/05/2026,RIVERSIDE HALL,-4.00\n09/05/2026,BAKERY,-20.00\n` };

const folder = mkdtempSync(join(tmpdir(), 'headroom-folder-'));
let program: ProgramInBrowser;
let page: Page;
let pointers = 0;

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  const { host } = program;
  await page.exposeFunction('pointerCame', () => {
    pointers += 1;
  });
  await page.addInitScript(() => {
    const came: unknown = Reflect.get(window, 'pointerCame');
    if (typeof came === 'function') addEventListener('pointerdown', () => void came(), true);
    window.print = () => document.body.setAttribute('data-printed', 'yes');
  });
  await makeFile(host, 'Keys');
  const account = await newAccount(host, { reference: 'DP-1', person: 'Kay Pattern', openingBalance: 100_000, weeklyGross: 12_250 });
  await saveRecord(host, account, 'plan', { line: 'Weekend agency', outcome: '', kind: 'agency_hours', hoursPerWeek: 500, rate: 2_000, from: FROM });
  await saveRecord(host, account, 'plan', { line: 'Community club', outcome: '', kind: 'weekly', amount: 2_250, from: FROM });
  await saveRecord(host, account, 'people', { name: 'Amara Osei', hoursPerWeek: 700 });
  await saveRecord(host, account, 'purchases', { day: '2026-05-07', supplier: 'Corner Hall', item: 'Hire of a room', amount: 3_000 });
  await newAccount(host, { reference: 'DP-2', person: 'Zed Sample', council: 'Elsewhere Council', openingBalance: 5_000 });
  await newAccount(host, { reference: 'DP-3', person: 'Una Other', council: 'Elsewhere Council', openingBalance: 7_000 });
  cpSync(join(scenarios, 'one'), folder, { recursive: true, filter: (path) => !path.endsWith('.json') });
  const plan = readFileSync(join(folder, 'plan.csv'), 'utf8');
  writeFileSync(join(folder, 'plan.csv'), plan.replace('pa_hours', 'pa_days'));
  await page.goto('about:blank');
  await page.goto(host.address);
  await heading('All accounts');
});
afterAll(async () => {
  await program.close();
  rmSync(folder, { recursive: true, force: true });
});

const heading = (name: string | RegExp) => page.getByRole('heading', { name, level: 1, exact: typeof name === 'string' }).waitFor();
const status = (text: string | RegExp) => page.getByRole('status').filter({ hasText: text }).first().waitFor();
const place = (): Promise<string> => page.evaluate(() => location.hash);

/** What is saved when the button is pressed. */
async function saved(button: string): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'button', button)]);
  return download;
}

test('all accounts are put in another order and narrowed to one council, and one of them opens', async () => {
  const names = async (): Promise<readonly string[]> =>
    (await page.getByRole('rowheader').getByRole('link').allTextContents()).map((name) => name.replace(/ \(.*\)$/, ''));
  // £50.00, £70.00, £1,000.00.
  await pick(page, 'In what order', 'Least in the bank first');
  await expect.poll(names).toEqual(['Zed Sample', 'Una Other', 'Kay Pattern']);
  await pick(page, 'Council', 'Westbrook Council');
  await expect.poll(names).toEqual(['Kay Pattern']);
  await press(page, 'link', /^Kay Pattern/);
  await heading('Where things stand');
});

test('a statement comes in, and what only a person can tell of it is decided', async () => {
  await press(page, 'link', /^Bank/);
  await press(page, 'link', 'Bring in a statement');
  await chooseFiles(page, 'Choose files', [older, newer]);
  await press(page, 'button', 'Bring it in');
  await page.getByRole('heading', { name: 'File 2 of 2: newer.csv' }).waitFor();
  await page
    .getByRole('heading', { name: /may be there (already|twice)/ })
    .first()
    .waitFor();
  await press(page, 'button', 'Bring it in');
  await status('newer.csv');
  await press(page, 'link', 'Now explain what waits');
  await page.getByRole('region', { name: /may be there twice/ }).waitFor();
  await press(page, 'button', /^The same payment: count it once/);
  await status('Counted once: RIVERSIDE HALL.');
  await press(page, 'link', 'Overview');
  await heading('Where things stand');
  await showTab(page, 'Where the money is');
  // £1,000.00 less £30.00, £4.00, £4.00 and £20.00.
  await expect.poll(() => figureOf(page, /^In the bank/)).toBe('£942.00');
});

test('that nothing more comes is said of the bank account and of an assistant', async () => {
  await page.getByText('Complete to 9 May 2026', { exact: true }).first().waitFor();
  await press(page, 'link', /^Bank/);
  await press(page, 'button', /^Nothing more up to …/);
  await writeDay(page, 'Up to and with this day', '2026-05-31');
  await press(page, 'button', 'Say so');
  await status('Nothing more in the bank up to 31 May 2026.');
  await press(page, 'link', 'Hours worked');
  await press(page, 'button', /^Nothing more up to …/);
  await writeDay(page, 'Up to and with this day', '2026-05-31');
  await press(page, 'button', 'Say so');
  await status('No more hours of Amara Osei up to 31 May 2026.');
  await press(page, 'link', 'Overview');
  await page.getByText('Complete to 31 May 2026', { exact: true }).first().waitFor();
});

test('whether something can be afforded is asked on the first screen', async () => {
  await press(page, 'button', 'Can I afford it?');
  await pick(page, 'Of what', 'Pounds');
  await write(page, 'How much', '1.50');
  await page.keyboard.press('Enter');
  await page
    .getByRole('region', { name: 'Can I afford it?' })
    .getByText(/^(?:Yes: £1\.50\.|No, £[\d,.]+ short from )/)
    .waitFor();
});

test('spend is shown by pay period', async () => {
  await showTab(page, 'Spend by period');
  await choose(page, 'Show it by', 'Pay period');
  await press(page, 'button', 'Spend by period, as a table');
  // Four weeks from the day of the first payment.
  await page.getByRole('row', { name: /^All of 4 May 2026 to 31 May 2026/ }).waitFor();
  expect(await place()).toContain('by=');
});

test('the overview is printed', async () => {
  await press(page, 'button', 'Print');
  await page.locator('body[data-printed=yes]').waitFor();
});

test('Money is narrowed, a row opens, and Back comes to it', async () => {
  await press(page, 'link', 'Money');
  await heading('Money');
  await write(page, 'Find', 'riverside', 'searchbox');
  await status(/^2 rows: £0\.00 in, £8\.00 out\./);
  await reach(page, 'row', /RIVERSIDE HALL/);
  await page.keyboard.press('Enter');
  await heading('RIVERSIDE HALL');
  await page.keyboard.press('Alt+ArrowLeft');
  await heading('Money');
  await page
    .getByRole('row', { name: /RIVERSIDE HALL/ })
    .and(page.locator(':focus'))
    .waitFor();
  await status(/^2 rows: /);
});

test('anything is found from anywhere', async () => {
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox', { name: 'What are you looking for?' }).and(page.locator(':focus')).waitFor();
  await page.keyboard.type('hire of a room');
  await page
    .getByRole('menuitem', { name: /Hire of a room/ })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await heading(/Hire of a room/);
});

test('a paper comes first, and is then said to belong to a record', async () => {
  await press(page, 'link', /^Papers/);
  await heading('Papers');
  await chooseFiles(page, 'Add a paper', [{ path: 'receipt.txt', text: 'Hire of a room, £30.00' }]);
  await status('‘receipt.txt’ is kept.');
  await press(page, 'button', 'What is it for? (receipt.txt)');
  await write(page, 'Find what it is for', 'hire', 'searchbox');
  await press(page, 'button', /Hire of a room/);
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page
    .getByRole('list', { name: 'All papers' })
    .getByRole('link', { name: /Hire of a room/ })
    .waitFor();
});

test('an invoice of an agency is written down with its days of care, and what the estimate did is said', async () => {
  await press(page, 'link', 'Records');
  await press(page, 'link', 'Add (Invoices)');
  await write(page, 'Who sent it?', 'Harbour Homecare', 'combobox');
  await page.keyboard.press('Escape');
  await write(page, 'Invoice number', 'HC1');
  await writeDay(page, 'Date of the invoice', '2026-05-04');
  await write(page, 'Amount', '400.00');
  await pick(page, 'Plan line', 'Weekend agency');
  await writeDay(page, 'First day of care it is for', FROM);
  await writeDay(page, 'Last day of care it is for', '2026-05-03');
  await press(page, 'button', 'Save');
  // On 31 May eight weeks of £100.00 were estimated before, four after.
  await page
    .getByText(/The estimate of care not invoiced fell by £400\.00\./)
    .first()
    .waitFor();
});

test('another account is shown on the same screen', async () => {
  await press(page, 'link', 'Hours worked');
  await heading('Hours worked');
  // The week that is filled in next has its place in the address once it is known.
  await expect.poll(place).toContain('/1/hours?on=');
  const before = await place();
  await press(page, 'button', /Change to another account/);
  const wanted = page.getByRole('menuitemradio', { name: /^Zed Sample/ });
  await wanted.waitFor();
  while (!(await wanted.evaluate((element) => element === document.activeElement))) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(place).toBe(before.replace('/1/', '/2/'));
  await heading('Hours worked');
});

test('help opens with F1 and with a question mark, and leads back', async () => {
  for (const key of ['F1', '?']) {
    await heading('Hours worked');
    await expect.poll(place).toContain('/2/hours?on=');
    await page.keyboard.press(key);
    await expect.poll(place).toContain('/help?page=hours');
    await page.keyboard.press('Alt+ArrowLeft');
    await expect.poll(place).toContain('/2/hours');
  }
});

test('the settings of the passphrase are opened and left, and nothing is changed', async () => {
  await press(page, 'link', 'Settings');
  await press(page, 'button', 'Lock the file with a passphrase');
  await write(page, 'New passphrase', 'otter lantern gravel');
  await write(page, 'The same again', 'otter lantern grovel');
  await page.keyboard.press('Enter');
  await page.getByText('The two are not the same.', { exact: false }).first().waitFor();
  await press(page, 'button', 'Lock the file with a passphrase');
  await page.getByRole('textbox', { name: 'New passphrase' }).waitFor({ state: 'detached' });
  await press(page, 'link', 'All accounts');
  await page.getByRole('alertdialog', { name: 'Leave without saving?' }).waitFor();
  await press(page, 'button', 'Leave without saving');
  await heading('All accounts');
  await press(page, 'link', 'Settings');
  await page.getByText(/^None\. Anyone who has the file and Headroom can open it\./).waitFor();
});

test('a copy of everything is saved', async () => {
  await press(page, 'link', 'Save a copy of everything');
  await heading('Save a copy of everything');
  const download = await saved('Save a copy of everything');
  const files = Object.keys(unzipSync(readFileSync(await download.path())));
  expect(files).toContain('tables/invoice.csv');
  expect(files.filter((name) => name.endsWith('receipt.txt'))).toHaveLength(1);
});

test('a new account is made step by step, and taken away again while nothing is in it', async () => {
  await press(page, 'link', 'All accounts');
  await press(page, 'link', 'Make a new account');
  await answerAll(page, { person: 'Begun Bymistake', reference: 'DP-4', weekly: '100.00', weeks: '8' });
  await onStep(page, 7);
  await press(page, 'button', 'Make the account');
  await heading('Where things stand');
  await press(page, 'button', 'Take this account away');
  await press(page, 'button', 'Yes, take it away');
  await heading('All accounts');
  await expect.poll(() => page.getByRole('rowheader').count()).toBe(3);
});

test('a folder is moved in: one cell is put right on the screen, and the folder put right is saved', async () => {
  await press(page, 'link', 'Move in from a folder');
  await reach(page, 'button', 'Choose a folder');
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
  await chooser.setFiles(folder);
  await write(page, 'Row 2, kind', 'pa_hours');
  await press(page, 'button', 'Put right (Row 2, kind)');
  await page.getByRole('heading', { name: 'What it comes to' }).waitFor();
  const files = unzipSync(readFileSync(await (await saved('Save the folder put right')).path()));
  expect(new TextDecoder().decode(files['plan.csv']).split(/\r?\n/)[1]).toContain('pa_hours');
  await press(page, 'button', 'Make the account');
  await heading('Where things stand');
  await page.getByRole('button', { name: /DP-0001/ }).waitFor();
});

test('no pointer was used, and the page did nothing that it must not do', () => {
  expect(pointers).toBe(0);
  expect(program.faults).toEqual([]);
});
