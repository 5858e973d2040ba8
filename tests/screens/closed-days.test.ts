/** A payment in the days of a closed return is corrected with a reason, or put right with today's day instead; the return tells of it. By keyboard. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, localDay } from '../../core/values/day.ts';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { newAccount, saveRecord } from './account-fixture.ts';
import { makeFile } from './accounts.ts';
import { press, write } from './keyboard.ts';

let program: ProgramInBrowser;
let page: Page;
let account = 0;
let paid = 0;
let closed = 0;
const today = localDay(new Date());
const opened = addDays(today, -90);

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  const { host } = program;
  await makeFile(host, 'Closed days');
  account = await newAccount(host, { openedOn: opened, planYearStart: opened, firstPaymentOn: opened });
  const fields = { day: addDays(today, -60), to: 'Corner shop', amount: -19_200, category: 'other', planLine: null };
  paid = await saveRecord(host, account, 'payments', fields);
  const begun = await host.call('returns.start', { account, from: opened, to: addDays(today, -30), form: 'generic-return' });
  if (!begun.ok) throw new Error(begun.problem.message);
  closed = (begun.value as { id: number }).id;
  await host.call('returns.close', { account, return: closed });
  await page.reload();
});
afterAll(() => program.close());

async function correctTo(amount: string): Promise<void> {
  await page.evaluate(([id, record]) => location.assign(`#/${id}/record?type=payments&id=${record}`), [account, paid]);
  await press(page, 'button', 'Correct it');
  const box = page.getByRole('textbox', { name: 'Amount' });
  await box.waitFor();
  await box.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(amount);
  await press(page, 'button', 'Save the change');
  await page.getByText(/^The return of .* is closed, and this changes it\./).waitFor();
}

test('put right with today’s day: the return stays as it is', async () => {
  await correctTo('129.00');
  await press(page, 'button', 'Put it right with today’s day');
  await page.getByText('−£129.00').or(page.getByText('£129.00')).first().waitFor();
  const list = await program.host.call('records.list', { account, type: 'payments', limit: 10 });
  expect(list).toMatchObject({ value: { total: 3 } });
  await page.evaluate(([id, record]) => location.assign(`#/${id}/return?id=${record}`), [account, closed]);
  await page.getByText('Nothing has changed since it was closed.').waitFor();
});

test('corrected with a reason: the return says by whom, what and why', async () => {
  await correctTo('129.00');
  await write(page, /^Why/, 'The receipt says so');
  await press(page, 'button', 'Save the change');
  await page
    .getByText(/corrected\./)
    .first()
    .waitFor();
  await page.evaluate((id) => location.assign(`#/${id}/returns`), account);
  await page.getByText('Changed since it was closed.').waitFor();
  await page.evaluate(([id, record]) => location.assign(`#/${id}/return?id=${record}`), [account, closed]);
  await page.getByText(/: The receipt says so$/).waitFor();
  await page.getByText('Amount: £192.00 before, now £129.00').waitFor();
  expect(program.faults).toEqual([]);
});
