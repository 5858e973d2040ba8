/** The fees of all accounts, by keyboard: how each came about, those that are ticked written down as invoices together, and taken back together. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addMonths, localDay } from '../../core/values/day.ts';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { newAccount, saveRecord } from './account-fixture.ts';
import { makeFile } from './accounts.ts';
import { show } from './axe.ts';
import { press } from './keyboard.ts';

let program: ProgramInBrowser;
let page: Page;
const accounts: number[] = [];
const lastMonth = addMonths(`${localDay(new Date()).slice(0, 7)}-01`, -1);

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  await makeFile(program.host, 'Fees');
  const opened = addMonths(lastMonth, -1);
  for (const [reference, person] of [
    ['FE-1', 'Ana Sample'],
    ['FE-2', 'Ben Sample'],
  ] as const) {
    const account = await newAccount(program.host, { reference, person, openedOn: opened, planYearStart: opened, firstPaymentOn: opened });
    accounts.push(account);
    await saveRecord(program.host, account, 'suppliers', { name: 'Meadow Support' });
    const fee = { supplier: 'Meadow Support', what: 'Looking after the account', basis: 'month', amount: 1_500, vat: 20, from: opened };
    await saveRecord(program.host, account, 'feeRules', { ...fee, payer: person === 'Ana Sample' ? 'account' : 'council' });
    if (person === 'Ana Sample') await saveRecord(program.host, account, 'feeRules', { ...fee, what: 'Payroll', basis: 'run', payer: 'account' });
  }
  await page.reload();
  await show(page, '/accounts');
});
afterAll(() => program.close());

const invoices = async (account: number): Promise<number> => {
  const read = await program.host.call('records.list', { account, type: 'invoices' });
  return read.ok ? (read.value as { total: number }).total : -1;
};

test('what may be asked for is ticked with its sum, what may not says why; written down, and taken back', async () => {
  await press(page, 'link', 'Fees of all accounts');
  const ana = page.getByRole('row').filter({ hasText: 'Meadow Support: Looking after the account' }).filter({ hasText: 'Ana Sample' });
  // £15.00 and 20 per cent of it.
  await ana.getByText('1 × £15.00 a month and £3.00 VAT').waitFor();
  await ana.getByText('£18.00').waitFor();
  await page.getByText('Nothing of it in this month').waitFor();
  await page.getByText('Only what the direct payment pays becomes an invoice here.').waitFor();
  await press(page, 'button', 'Write down 1 invoice in 1 account');
  await page.getByText('1 invoice in 1 account written down.').waitFor();
  await page.getByText(/^Invoice FEE-\d+-\d{4}-\d\d is written down$/).waitFor();
  expect(await Promise.all(accounts.map(invoices))).toEqual([1, 0]);
  await press(page, 'button', /^Take it back/);
  await expect.poll(() => invoices(accounts[0] ?? 0)).toBe(0);
  expect(program.faults).toEqual([]);
});
