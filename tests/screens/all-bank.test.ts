/** One bank file for many accounts, by keyboard: whose a part is, is said once; all that are ticked come in and are taken back together. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { newAccount, sendFile } from './account-fixture.ts';
import { makeFile } from './accounts.ts';
import { show, VIEWS } from './axe.ts';
import { pick, press } from './keyboard.ts';

const HEAD = 'Date, Type, Description, Value, Balance, Account Name, Account Number\n';
const row = (day: string, text: string, amount: string, balance: string, number: number): string =>
  `${day},BAC,"'${text}",${amount},${balance},"'CLIENT","'600000-${number}",\n`;
const april = (number: number): string => row('10/04/2026', 'ANYSHIRE CC', '500.00', '500.00', number);

let program: ProgramInBrowser;
let page: Page;
const accounts: number[] = [];

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  await makeFile(program.host, 'Bank');
  for (const [index, person] of ['Ana Sample', 'Ben Sample', 'Cy Sample'].entries()) {
    const account = await newAccount(program.host, { reference: `BK-${index + 1}`, person, openedOn: '2026-04-06', openingBalance: 0 });
    accounts.push(account);
    // The third has had no file yet.
    if (index < 2) await program.host.call('bank.import', { account, file: await sendFile(program.host, `${index}.csv`, HEAD + april(11111111 + index)) });
  }
  await page.reload();
  await show(page, '/all-bank');
});
afterAll(() => program.close());

const lines = async (): Promise<readonly number[]> => {
  const read = await Promise.all(
    accounts.map((account) => program.host.call('bank.lines', { account, from: '2026-04-06', to: '2026-12-31', offset: 0, limit: 10 })),
  );
  return read.map((one) => (one.ok ? (one.value as { total: number }).total : -1));
};

async function choose(text: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await press(page, 'button', /Choose (?:a|another) file/);
  await (await chooser).setFiles({ name: 'all.csv', mimeType: 'text/csv', buffer: Buffer.from(HEAD + text) });
}

test('a part that is nobody’s is said to be somebody’s, one that does not follow stays out, and the rest is one change', async () => {
  await choose(
    row('12/05/2026', 'ANYSHIRE CC', '500.00', '1000.00', 11111111) +
      row('20/05/2026', 'SHOP', '-10.00', '900.00', 11111112) +
      row('12/05/2026', 'ANYSHIRE CC', '500.00', '1000.00', 11111112) +
      row('12/05/2026', 'ANYSHIRE CC', '500.00', '500.00', 11111113) +
      row('99/99/2026', 'NOBODY', '1.00', '1.00', 11111113),
  );
  await page.getByText('all.csv, read as NatWest or RBS: 5 rows of 3 bank accounts.').waitFor();
  await page.getByText('1 row can’t be read. It goes into nobody’s account.').waitFor();
  await page.getByText('At row 3 the balance should be £990.00, and the file says £900.00.', { exact: false }).waitFor();
  // By mistake: files of another bank account came in there, so another can be said.
  await pick(page, 'Whose is 600000-11111113?', 'Ana Sample (BK-1), main');
  await page
    .getByText(/Files of 600000-11111111 came into this bank account before|Two bank accounts of the file/)
    .first()
    .waitFor();
  await pick(page, 'Whose is 600000-11111113?', 'Cy Sample (BK-3), main');
  await page.getByRole('checkbox', { name: 'Cy Sample (BK-3)' }).waitFor();
  for (const { options } of VIEWS.slice(3, 5)) {
    await page.setViewportSize(options.viewport ?? { width: 320, height: 640 });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  await press(page, 'button', 'Bring in 2 lines in 2 accounts');
  await page.getByRole('heading', { name: 'What came in' }).waitFor();
  expect(await lines()).toEqual([2, 1, 1]);
  await press(page, 'button', /^Take it back/);
  await expect.poll(lines).toEqual([1, 1, 0]);
  expect(program.faults).toEqual([]);
});

test('a file that is no bank file is refused with a sentence, and one with nothing new says so', async () => {
  await choose('');
  await page
    .getByText(/all\.csv/)
    .first()
    .waitFor();
  await choose(april(11111111));
  await page.getByText('Nothing new').waitFor();
  await page.getByText('No account has new lines in this file.').waitFor();
  expect(program.faults).toEqual([]);
});
