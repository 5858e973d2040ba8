/** What was done, by keyboard alone: a change is found among many, opened, followed to its record and taken back; each thing tells its own history. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { makeFile } from './accounts.ts';
import { newAccount, saveRecord, sendFile } from './account-fixture.ts';
import { tamper } from '../tamper.ts';
import { figureOf, overviewOn, press, reach, write, writeDay } from './keyboard.ts';

const RULES = 130;
const STATEMENT = `Transaction Date,Transaction Type,Sort Code,Account Number,Transaction Description,Debit Amount,Credit Amount,Balance
01/05/2026,DEB,'30-00-00,12345678,CORNER SHOP,3.10,,996.90
`;

let program: ProgramInBrowser;
let page: Page;
let path: string;

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  const { host } = program;
  path = await makeFile(host, 'Kept');
  const account = await newAccount(host, { openingBalance: 100_000 });
  const invoice = {
    ...{ supplier: 'Harbour Homecare', number: 'INV1046', day: '2026-05-02', due: null, serviceFrom: null, serviceTo: null, hours: null, rate: null },
    ...{ amount: 41_740, planLine: null },
  };
  const id = await saveRecord(host, account, 'invoices', invoice);
  const save = { account, type: 'invoices', id, fields: { ...invoice, amount: 40_000, due: '2026-05-30' }, why: 'They sent a new one' };
  await host.call('program.saveSettings', { who: 'Kim Sample' });
  await host.call('records.save', save);
  await host.call('bank.import', { account, file: await sendFile(host, 'may.csv', STATEMENT) });
  for (let n = 1; n <= RULES; n += 1)
    await saveRecord(host, account, 'rules', { position: n, contains: `SHOP ${n}`, direction: 'in', category: 'other', planLine: null, fund: null });
  await page.reload();
});
afterAll(() => program.close());

const status = (text: string | RegExp) => page.getByRole('status').filter({ hasText: text }).waitFor();
const row = (name: string | RegExp) => page.getByRole('row', { name }).first();

test('every change is listed, newest first, and keys go to the oldest', async () => {
  await press(page, 'link', 'What was done');
  await status(`${RULES + 4} changes.`);
  const grid = page.getByRole('grid', { name: 'Changes' });
  await expect.poll(() => grid.getAttribute('aria-rowcount')).toBe(`${RULES + 5}`);
  await reach(page, 'row', new RegExp(`Added rule for ‘SHOP ${RULES}’`));
  await page.keyboard.press('End');
  await expect.poll(() => page.locator('[role=row]:focus').textContent()).toContain('Made the account of Jo Sample');
});

test('words find a change, and it says who, when, why, before and after', async () => {
  await write(page, 'Find', 'kim homecare', 'searchbox');
  await status('One change.');
  await reach(page, 'row', /Changed invoice INV1046/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Changed invoice INV1046 of Harbour Homecare', level: 1 }).waitFor();
  await page.getByText('Kim Sample').first().waitFor();
  await page.getByText('They sent a new one').waitFor();
  expect(
    await row(/^Amount/)
      .getByRole('cell')
      .allTextContents(),
  ).toEqual(['£417.40', '£400.00']);
  expect(
    await row(/^To be paid by/)
      .getByRole('cell')
      .allTextContents(),
  ).toEqual(['nothing', '30 May 2026']);
});

test('the record is one step away, its history leads back, and the change is taken back', async () => {
  await press(page, 'link', 'Invoice INV1046 of Harbour Homecare');
  await page.getByText('Amount: £417.40 became £400.00').waitFor();
  await page.keyboard.press('Alt+ArrowLeft');
  await press(page, 'button', 'Take this back');
  await status('Taken back: Changed invoice INV1046 of Harbour Homecare.');
  await page.getByText('This was taken back later.').waitFor();
  await expect.poll(() => page.getByRole('button', { name: 'Take this back' }).count()).toBe(0);
  await overviewOn(page, '2026-05-31');
  expect(await figureOf(page, /^Invoices and purchases not paid yet/)).toBe('£417.40');
});

test('days choose what is shown', async () => {
  await press(page, 'link', 'What was done');
  await press(page, 'button', 'Choose days');
  await writeDay(page, 'To this day', '2020-01-01');
  await status('No change fits what is chosen above.');
  await press(page, 'button', 'Show every change');
  await status(`${RULES + 5} changes.`);
});

test('a bank line, its file and the account tell what became of them', async () => {
  await press(page, 'link', 'Money');
  await reach(page, 'row', /CORNER SHOP/);
  await page.keyboard.press('Enter');
  await page.getByText('Came in with: may.csv, row 2, bank account ‘main’').waitFor();
  await press(page, 'link', /^Bank/);
  await press(page, 'link', 'Files brought in');
  await press(page, 'button', /^may.csv/);
  await press(page, 'link', /^History/);
  await page.getByText('New lines: 1').waitFor();
  await press(page, 'link', 'Records');
  await press(page, 'link', 'History of this account');
  await page.getByText('Bank holidays of: England and Wales').waitFor();
});

test('what was changed outside Headroom is named, with what to do, and opens', async () => {
  const { host } = program;
  await host.call('file.close', {});
  await tamper(path, (db) => db.exec('UPDATE invoice SET amount = 1'));
  await host.call('file.open', { path, anyway: true });
  await page.reload();
  await press(page, 'link', 'Settings');
  await press(page, 'button', 'Check the file');
  await page.getByText('This record is not as its last change left it.').waitFor();
  await page.getByText('Open a backup from before that').first().waitFor();
  await press(page, 'link', 'Jo Sample (DP-0900), invoice INV1046 of Harbour Homecare');
  await page.getByRole('heading', { name: 'Invoice INV1046', level: 1 }).waitFor();
  await page.getByText('£0.01').first().waitFor();
});

test('the file has a list of its own', async () => {
  await press(page, 'link', 'Settings');
  await press(page, 'link', 'What was done to the file');
  await status('One change.');
  await row(/Made this file/).waitFor();
  expect(program.faults).toEqual([]);
});
