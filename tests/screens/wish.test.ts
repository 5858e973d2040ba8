/** Hours given up, something bought instead: from the wish to the plan move, the approval, the purchase and its receipt, by keyboard alone. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, localDay } from '../../core/values/day.ts';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { newAccount, saveRecord } from './account-fixture.ts';
import { makeFile } from './accounts.ts';
import { pick, press, write } from './keyboard.ts';

let program: ProgramInBrowser;
let page: Page;
let account = 0;
const today = localDay(new Date());
const opened = addDays(today, -60);

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  const { host } = program;
  await makeFile(host, 'Wishes');
  account = await newAccount(host, { openedOn: opened, planYearStart: opened, firstPaymentOn: opened });
  const line = { outcome: '', kind: 'one_off', from: opened };
  await saveRecord(host, account, 'plan', { ...line, line: 'Weekend hours', amount: 100_000 });
  await saveRecord(host, account, 'plan', { ...line, line: 'Equipment', amount: 100 });
  const wish = await saveRecord(host, account, 'wishes', { what: 'Air conditioner', why: '', planLine: 'Equipment', wishedOn: today, limit: 42_000 });
  await saveRecord(host, account, 'quotes', { wish, seller: 'Cool Rooms', amount: 38_900, day: today });
  await page.reload();
});
afterAll(() => program.close());

test('each step leads to the next, with what is known filled in', async () => {
  await page.evaluate((id) => location.assign(`#/${id}/bills?tab=purchases`), account);
  await press(page, 'link', 'Air conditioner');
  await page.getByRole('heading', { level: 1, name: 'Air conditioner' }).waitFor();

  await press(page, 'button', 'Move money for it');
  await pick(page, 'From this line', 'Weekend hours, £1,000.00');
  await write(page, 'Who agreed to it', 'Social worker');
  await press(page, 'button', 'Move it');
  await page.getByRole('link', { name: /^£420\.00 moved from ‘Weekend hours’/ }).waitFor();

  await press(page, 'button', 'Write down that it was agreed to');
  await write(page, 'Who agreed to it?', 'Social worker');
  await write(page, 'Where is it written?', 'Letter of Monday');
  await press(page, 'button', 'Save');
  await page.getByText('by Social worker, in: Letter of Monday.').waitFor();
  await page.getByText('Agreed to, not bought yet.').waitFor();

  await press(page, 'button', 'Write down the purchase');
  await page.getByRole('textbox', { name: 'What was bought' }).waitFor();
  await press(page, 'button', 'Save');
  await page.getByText('Bought, no paper yet.').waitFor();
  await page.getByRole('link', { name: /^Air conditioner, £389\.00, on / }).waitFor();

  const papers = page.getByRole('region', { name: 'Receipt for Air conditioner' });
  await papers.getByRole('button', { name: 'Add a paper' }).focus();
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
  await chooser.setFiles({ name: 'receipt.txt', mimeType: 'text/plain', buffer: Buffer.from('389.00') });
  await page.getByText('Bought, with its paper.').waitFor();

  await press(page, 'button', /^Put it on the inventory/);
  await page.getByText('On the inventory:').waitFor();

  const { host } = program;
  const listed = await host.call('records.list', { account, type: 'purchases' });
  expect(listed).toMatchObject({ value: { records: [{ record: { amount: 38_900, wish: 1, approvedBy: 'Social worker', approvedOn: today } }] } });
});
