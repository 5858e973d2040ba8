/** Money, the bank and the records in every view, with forms open, things to decide and things gone wrong. To add a screen: one line in `places`. */
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeAll, launchBrowser } from '../browser.ts';
import { startWebHost } from '../web-host.ts';
import type { WebHost } from '../web-host.ts';
import { makeFile, moveIn, scenarios } from './accounts.ts';
import { VIEWS, faultsOf, openView, settled, showAnew, triedIn } from './axe.ts';
import { newAccount, saveRecord, sendFile } from './account-fixture.ts';

interface Place {
  readonly name: string;
  /** The address after `#`; account 1 is scenario one, 2 has lines that wait and a doubtful pair, 3 has nothing in it. */
  readonly hash: string;
  readonly then?: (page: Page) => Promise<void>;
}

/** Presses buttons, one after the other. */
const press =
  (...names: readonly (string | RegExp)[]) =>
  async (page: Page): Promise<void> => {
    for (const name of names) {
      await page.getByRole('button', { name }).first().click();
      await settled(page);
    }
  };

const places: readonly Place[] = [
  { name: 'Money', hash: '/1/money' },
  { name: 'Money, with what is shown being chosen', hash: '/1/money', then: press('Choose what to show') },
  { name: 'Money of an empty account', hash: '/3/money' },
  { name: 'a bank line in full', hash: '/1/money-row?type=line&id=3', then: press('How it is kept in the books') },
  { name: 'a row of money that is not there', hash: '/1/money-row?type=line&id=999' },
  { name: 'Bank, a line asked about', hash: '/2/bank' },
  { name: 'Bank, what it was for looked for', hash: '/2/bank', then: findIt },
  { name: 'Bank, a purchase written down, with faults', hash: '/2/bank', then: faultyPaper },
  { name: 'Bank, with a note', hash: '/2/bank', then: press('Add a note') },
  { name: 'Bank, another kind, with a fault', hash: '/2/bank', then: press(/Choose kind, plan line and fund/, 'That is what it was for') },
  { name: 'Bank, a line being split', hash: '/2/bank', then: press(/Several things/, 'Find what it paid') },
  { name: 'Bank, several lines', hash: '/2/bank', then: severalLines },
  { name: 'Bank, all explained', hash: '/1/bank' },
  { name: 'Bank without lines', hash: '/3/bank' },
  { name: 'a file before it comes in', hash: '/2/bank-import', then: (page) => chooseFile(page, badRow) },
  { name: 'a file with a doubtful row, before it comes in', hash: '/2/bank-import', then: (page) => chooseFile(page, doubtfulRows) },
  { name: 'a file that is there already', hash: '/2/bank-import', then: (page) => chooseFile(page, other) },
  { name: 'a file of unknown columns', hash: '/2/bank-import', then: (page) => chooseFile(page, unknown) },
  { name: 'a file that is none', hash: '/2/bank-import', then: (page) => chooseFile(page, 'hello') },
  { name: 'Files brought in', hash: '/2/bank-files', then: press(/^one.csv/) },
  { name: 'Files brought in, one to be taken back', hash: '/2/bank-files', then: press(/^one.csv/, 'Take this file back') },
  { name: 'Files brought in, none', hash: '/3/bank-files' },
  { name: 'Months of bank accounts', hash: '/2/bank-files', then: press('Every month') },
  { name: 'Compare with the bank', hash: '/2/reconcile' },
  { name: 'Compare with the bank, none', hash: '/3/reconcile' },
  { name: 'Records', hash: '/1/records' },
  { name: 'Invoices', hash: '/1/records?type=invoices' },
  { name: 'Timesheets', hash: '/1/records?type=timesheets' },
  { name: 'Rules, none', hash: '/3/records?type=rules' },
  { name: 'a payment being added, with faults', hash: '/1/record?type=payments&way=out', then: press('Save') },
  { name: 'council rules being added', hash: '/1/record?type=councilRules' },
  { name: 'an invoice', hash: '/1/record?type=invoices&id=3' },
  { name: 'an invoice being corrected', hash: '/1/record?type=invoices&id=3', then: press('Correct it') },
  { name: 'a record that is not there', hash: '/1/record?type=invoices&id=999' },
];

const header = 'Transaction Date,Transaction Type,Sort Code,Account Number,Transaction Description,Debit Amount,Credit Amount,Balance';
const line = (day: string, text: string, out: string, balance = ''): string => `${day},DEB,'30-00-00,12345678,${text},${out},,${balance}`;
const badRow = `${header}\n${line('05/06/2026', 'CORNER HALL', '10.00', '90.00')}\n${line('35/06/2026', 'NO SUCH DAY', '1.00', '89.00')}\n`;
const unknown = 'Booked,Whom,Note,After,Moved\n05/12/2026,GARDEN CENTRE,bulbs,975.00,25.00\n';
/** No balance, and a day that ends one file and begins the other with another number of equal lines: nobody can tell. */
const one = `Date,Description,Amount\n01/05/2026,A SHOP WITH A VERY LONG NAME AND A LONG STREET,-12.00\n02/05/2026,CORNER HALL 7781,-10.00\n`;
const other = `Date,Description,Amount\n02/05/2026,CORNER HALL 7781,-10.00\n02/05/2026,CORNER HALL 7781,-10.00\n03/05/2026,H HOMECARE LTD,-20.00\n`;
const doubtfulRows = `Date,Description,Amount\n03/05/2026,H HOMECARE LTD,-20.00\n03/05/2026,H HOMECARE LTD,-20.00\n04/05/2026,BAKERY,-3.00\n`;
const columns = {
  headerKey: 'date | description | amount',
  delimiter: ',',
  hasHeader: true,
  date: 0,
  dateOrder: 'dmy',
  text: [1],
  amount: 2,
  moneyIn: null,
  moneyOut: null,
  direction: null,
  balance: null,
  id: null,
  flipSign: false,
};

async function chooseFile(page: Page, text: string): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Choose files' }).click()]);
  await chooser.setFiles([{ name: 'a-statement-with-a-rather-long-name-for-a-file.csv', mimeType: 'text/csv', buffer: Buffer.from(text) }]);
  await page.getByRole('button', { name: /^(?:Leave this file out|Nothing to bring in)/ }).waitFor();
}

async function findIt(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^\/ Find/ }).click();
  await page.getByRole('searchbox', { name: 'Find' }).pressSequentially('h');
  await page
    .getByRole('option', { name: /Harbour Homecare/ })
    .first()
    .waitFor();
}

async function faultyPaper(page: Page): Promise<void> {
  await press(/An invoice or purchase that is not on file/)(page);
  await page.getByRole('combobox', { name: 'Shop or seller' }).fill('');
  await press(/^Write it down/)(page);
}

async function severalLines(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Choose several lines' }).click();
  for (const nth of [0, 1]) await page.getByRole('option').nth(nth).click();
  await page.getByText('2 lines marked').waitFor();
}

let browser: Browser;
let host: WebHost;

beforeAll(async () => {
  [browser, host] = await Promise.all([launchBrowser(), startWebHost()]);
  await makeFile(host, 'Bank');
  await moveIn(host, join(scenarios, 'one'));
  const account = await newAccount(host, { reference: 'DP-2' });
  const none = { due: null, serviceFrom: null, serviceTo: null, hours: null, rate: null, planLine: null };
  await saveRecord(host, account, 'invoices', { ...none, supplier: 'Harbour Homecare', number: 'INV1045', day: '2026-05-01', amount: 41_740 });
  for (const [path, text] of [
    ['one.csv', one],
    ['other.csv', other],
  ] as const) {
    const brought = await host.call('bank.import', { account, file: await sendFile(host, path, text), mapping: columns });
    if (!brought.ok) throw new Error(brought.problem.message);
  }
  await newAccount(host, { reference: 'DP-3' });
});
afterAll(async () => {
  await closeAll(browser);
  await host.close();
});

test('there is a doubtful pair to look at', async () => {
  const pairs = await host.call('bank.duplicates', { account: 2 });
  expect(pairs.ok && (pairs.value as { total: number }).total).toBeGreaterThan(0);
});

describe.each(VIEWS)('in the view: $name', (view) => {
  let context: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    context = await openView(browser, view);
    page = await context.newPage();
    await page.goto(host.address);
  });
  afterAll(() => context.close());

  test.each(triedIn(view, places))('$name has no fault', async ({ hash, then }) => {
    await showAnew(page, hash);
    await then?.(page);
    expect(await faultsOf(page)).toEqual([]);
  });
});
