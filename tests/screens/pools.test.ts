/** Pooled money by keyboard: a pool is begun, its file comes in, lines are shared out by what tells whose they are, interest is divided, and the pool compared. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { newAccount, saveRecord } from './account-fixture.ts';
import { makeFile } from './accounts.ts';
import { show, VIEWS } from './axe.ts';
import { mark, pick, press, write, writeDay } from './keyboard.ts';

const HEAD = 'Date, Type, Description, Value, Balance, Account Name, Account Number\n';
const row = (day: string, text: string, amount: string, balance: string): string =>
  `${day},BAC,"'${text}",${amount},${balance},"'MEADOW CLIENTS","'600000-10000001",\n`;

let program: ProgramInBrowser;
let page: Page;
const accounts: number[] = [];

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  await makeFile(program.host, 'Pools');
  for (const [reference, person, openingBalance] of [
    ['PO-1', 'Ana Sample', 412_010],
    ['PO-2', 'Ben Brown', 290_565],
    ['PO-3', 'Cai Dale', 228_450],
  ] as const)
    accounts.push(await newAccount(program.host, { reference, person, openedOn: '2026-04-06', openingBalance }));
  await page.reload();
  await show(page, '/accounts');
});
afterAll(() => program.close());

const balances = async (): Promise<readonly number[]> => {
  const read = await Promise.all(accounts.map((account) => program.host.call('figures.overview', { account, on: '2026-07-01' })));
  return read.map((one) => (one.ok ? (one.value as { cash: { statementBalance: number } }).cash.statementBalance : -1));
};

async function choose(text: string, name: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await press(page, 'button', 'Choose a bank file');
  await (await chooser).setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(HEAD + text) });
}

test('a pool is begun with the people whose money is in it, and adds up', async () => {
  await press(page, 'link', 'Pooled money');
  await page.getByText('There is no pooled money in this file.', { exact: false }).waitFor();
  await press(page, 'button', 'Save');
  await page.getByText('Write down what it is called.', { exact: true }).waitFor();
  await write(page, 'Name', 'Client account');
  await writeDay(page, 'First day', '2026-04-06');
  await write(page, 'In the bank before that day', '9310.25');
  await press(page, 'button', 'Save');
  await page.getByRole('heading', { name: 'Client account' }).waitFor();
  await page.getByText('Nobody has a share in it yet. Add the people whose money it is.').waitFor();
  for (const person of ['Ana Sample (PO-1), main', 'Ben Brown (PO-2), main', 'Cai Dale (PO-3), main']) await mark(page, person);
  await press(page, 'button', 'Add 3 people');
  await page.getByText('3 people added.').waitFor();
  await page.getByText('£9,310.25: £9,310.25 of people, £0.00 of the service, £0.00 that waits').waitFor();
  await page.getByText('The bank’s balance is not known. Bring in a bank file that prints it.').waitFor();
});

test('its lines come in, are shared out by what tells whose they are, and one below nothing holds payments until there is a reason', async () => {
  await choose(
    row('12/05/2026', 'HMRC', '-5.00', '7405.25') +
      row('11/05/2026', 'CAI DALE CHAIR LIFT', '-2400.00', '7410.25') +
      row('05/05/2026', 'COUNCIL PO-1', '500.00', '9810.25'),
    'may.csv',
  );
  await page.getByText('Its balance of 12 May 2026, £7,405.25, is the same as here.').waitFor();
  await press(page, 'button', 'Bring in 3 lines');
  await page.getByText('3 lines brought in.').waitFor();
  await page.getByText('Their reference is in the text.').waitFor();
  await page.getByText('Their name is in the text.').waitFor();
  for (const { options } of VIEWS.slice(3, 5)) {
    await page.setViewportSize(options.viewport ?? { width: 320, height: 640 });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  await press(page, 'button', 'Share out 2 lines to 2 people');
  await page.getByText('2 lines shared out to 2 people.').waitFor();
  expect(await balances()).toEqual([462_010, 290_565, -11_550]);
  await page.getByText('1 share is below nothing').first().waitFor();
  await press(page, 'button', /^Take it back/);
  await expect.poll(balances).toEqual([412_010, 290_565, 228_450]);
  await press(page, 'button', 'Share out 2 lines to 2 people');
  await page.getByText('2 lines shared out to 2 people.').waitFor();

  await page.getByText('Their name is in the text.').waitFor({ state: 'hidden' });
  await pick(page, 'Whose is HMRC, −£5.00?', 'Our own, as the service');
  await press(page, 'button', 'Keep 1 line as the service’s own');
  await page.getByText('Say why it is the service’s own.', { exact: true }).waitFor();
  await write(page, 'Why is it the service’s own?', 'Our own bill, paid back in June');
  await press(page, 'button', 'Keep 1 line as the service’s own');
  await page.getByText('−£5.00 in it is the service’s own.').waitFor();
  await page.getByText('The service’s own is at −£5.00: other people’s money pays for it. Pay it in.').waitFor();
  await page.getByText('No line waits.').waitFor();

  const account = accounts[2] ?? 0;
  await saveRecord(program.host, account, 'suppliers', { name: 'Meadow Support' });
  await saveRecord(program.host, account, 'invoices', { supplier: 'Meadow Support', number: 'M-1', day: '2026-05-10', amount: 5_000 });
  await page.goto(page.url().replace(/#.*/, `#/${account}/bills?tab=pay`));
  await page.getByText('The share of ‘Client account’ is at −£115.50. Nothing can be marked as paid here', { exact: false }).waitFor();
  await press(page, 'link', 'Give the reason in Pooled money');
  await write(page, 'Why may Cai Dale be below nothing?', 'The council pays on Friday');
  await press(page, 'button', 'Let payments go on');
  await page.getByText('May be as low as −£115.50: The council pays on Friday').waitFor();
  expect(program.faults).toEqual([]);
});

test('interest is divided by what each had on average, and the pool is compared once nothing waits', async () => {
  await choose(row('30/06/2026', 'GROSS INTEREST', '3.10', '7408.35'), 'june.csv');
  await press(page, 'button', 'Bring in 1 line');
  await page.getByText('1 line brought in.').waitFor();
  await press(page, 'link', /^Divide/);
  await press(page, 'button', 'Work the parts out');
  // £4,620.10 and £2,905.65 for all of June; the third was below nothing.
  await expect.poll(() => page.getByRole('textbox', { name: 'Ana Sample (PO-1)' }).inputValue()).toBe('1.90');
  expect(await page.getByRole('textbox', { name: 'Ben Brown (PO-2)' }).inputValue()).toBe('1.20');
  expect(await page.getByRole('textbox', { name: 'Cai Dale (PO-3)' }).inputValue()).toBe('');
  await page.getByText('Had £4,620.10 on average.').waitFor();
  await page.getByText('Had £0.00 on average.').waitFor();
  await write(page, 'Cai Dale (PO-3)', '1');
  await page.getByText('That is £1.00 too much.').waitFor();
  await write(page, 'Cai Dale (PO-3)', '0');
  await press(page, 'button', 'Give the parts out');
  await page.getByText('Given out to 2 people.').waitFor();
  expect(await balances()).toEqual([462_200, 290_685, -11_550]);
  await press(page, 'button', 'Write down that it was compared');
  await page.getByText('Compared up to 30 June 2026.').waitFor();
  await press(page, 'button', /^Take back june\.csv/);
  await page.getByText('Lines of this file are shared out. Take that back first', { exact: false }).waitFor();
  expect(program.faults).toEqual([]);
});

test('of more lines than a page holds, all with a reference in their text are shared out by one press', async () => {
  let pence = 740_835;
  const rows = Array.from({ length: 30 }, (_, index) => {
    pence += 100;
    return row('06/07/2026', index < 28 ? `GRANT ${index} PO-2` : `SHOP ${index}`, '1.00', (pence / 100).toFixed(2));
  });
  await choose(rows.toReversed().join(''), 'july.csv');
  await press(page, 'button', 'Bring in 30 lines');
  await page.getByText('30 lines brought in.').waitFor();
  await page.getByText('1 to 25 of 30', { exact: false }).waitFor();
  await press(page, 'button', 'Share out all 28 lines with a reference or a name in the text');
  await page.getByText('28 lines shared out to 1 person.').waitFor();
  await page.getByText('Whose is SHOP 28', { exact: false }).waitFor();
  const read = await program.host.call('figures.overview', { account: accounts[1], on: '2026-07-31' });
  expect(read.ok && (read.value as { cash: { statementBalance: number } }).cash.statementBalance).toBe(293_485);
  expect(program.faults).toEqual([]);
});

test('a long name, and a long text without a blank, stay in a narrow window', async () => {
  const [pool] = ((await program.host.call('pools.list', {})) as { value: { id: number }[] }).value;
  await program.host.call('pools.save', { pool: pool?.id, name: 'Clientmoney'.repeat(8), openedOn: '2026-04-06', openingBalance: 931_025, ownOpening: 0 });
  await choose(row('07/07/2026', 'Z'.repeat(60), '-1.00', '7437.35'), 'long.csv');
  await press(page, 'button', 'Bring in 1 line');
  await page.getByText('1 line brought in.').waitFor();
  await press(page, 'link', /^Divide \(ZZZ/);
  await page.getByRole('heading', { name: 'Divide a line of pooled money' }).waitFor();
  await page.setViewportSize({ width: 320, height: 640 });
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await page.setViewportSize({ width: 1280, height: 900 });
  expect(program.faults).toEqual([]);
});
