/** Acting for somebody else, by keyboard: an interest is told of, a decision names what it does not say, and a change outside the authority to act says so. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { newAccount, saveRecord } from './account-fixture.ts';
import { makeFile } from './accounts.ts';
import { faultsOf } from './axe.ts';
import { press, write } from './keyboard.ts';

let program: ProgramInBrowser;
let page: Page;
let account = 0;

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  const { host } = program;
  await makeFile(host, 'Acting');
  account = await newAccount(host, { openedOn: '2026-04-06', planYearStart: '2026-04-06', firstPaymentOn: '2026-04-06', openingBalance: 100_000 });
  await host.call('program.saveSettings', { who: 'Ruth Bell' });
  const days = { from: '2026-04-06', to: null, reviewOn: null, agreedBy: null, revokedOn: '2026-06-01', note: null };
  await saveRecord(host, account, 'mandates', { role: 'deputy', who: 'Ruth Bell', document: 'Court order', scope: ['money'], ...days });
  await saveRecord(host, account, 'payments', { day: '2026-05-04', to: 'Ruth Bell', amount: -5_800, category: 'other', planLine: null });
  await page.addInitScript({ content: axe.source });
  await page.reload();
});
afterAll(() => program.close());

const shown = (text: string) => page.getByText(text, { exact: false }).first().waitFor();
const at = (place: string) => page.evaluate((hash) => location.assign(hash), `#/${account}/${place}`);

test('an interest is flagged, and writing down that it was told answers it', async () => {
  await at('acting?from=2026-04-06&to=2026-09-30');
  await shown('Ruth Bell, who acts for the person, was paid once, £58.00 together.');
  await press(page, 'link', /^Write down that it was told/);
  await expect.poll(() => page.getByRole('textbox', { name: 'Whom is it about?' }).inputValue()).toBe('Ruth Bell');
  await write(page, 'Who agreed to it?', 'Social worker');
  await press(page, 'button', 'Save');
  await page.getByRole('status').filter({ hasText: 'Saved' }).first().waitFor();
  await at('acting?from=2026-04-06&to=2026-09-30');
  await shown('agreed to by Social worker. The paper that says so is missing.');
});

test('each of several payments can be looked at', async () => {
  await saveRecord(program.host, account, 'payments', { day: '2026-06-04', to: 'Ruth Bell', amount: -1_250, category: 'other', planLine: null });
  await page.reload();
  await at('acting?from=2026-04-06&to=2026-09-30');
  await page.getByText('Look at all 2').click();
  await page.getByRole('link', { name: '4 June 2026, £12.50' }).waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await press(page, 'link', '4 May 2026, £58.00');
  await page
    .getByRole('heading', { name: /Ruth Bell/ })
    .first()
    .waitFor();
});

test('a change outside the authority to act is kept and says so, as it is saved and in the history', async () => {
  const outside = 'Outside the authority to act of Ruth Bell: it ended on 1 June 2026.';
  await at('record?type=suppliers');
  await write(page, 'Name', 'Corner shop');
  await press(page, 'button', 'Save');
  await shown(outside);
  await at('done');
  await shown(outside);
  await page.getByRole('button', { name: 'Save as a PDF' }).first().waitFor();
});

test('a decision names what it does not say yet', async () => {
  await at('record?type=decisions');
  await write(page, 'What was decided?', 'A new bed');
  await press(page, 'button', 'Save');
  await page.getByRole('status').filter({ hasText: 'Saved' }).first().waitFor();
  await at('acting?from=2026-04-06');
  await shown('7 answers are missing.');
  await press(page, 'link', 'A new bed');
  await page.getByRole('heading', { name: 'What it does not say yet' }).waitFor();
  await page.getByRole('listitem').filter({ hasText: 'Why now, and can it wait?' }).first().waitFor();
  expect(program.faults).toEqual([]);
});

test('own accounts and balances are written down, and a sum over a limit is told here and on Overview', async () => {
  await at('acting');
  await shown('No account of the person’s own money is written down.');
  await press(page, 'link', 'Write down an own account');
  await write(page, 'Name', 'Savings');
  await press(page, 'button', 'Save');
  await page.getByRole('status').filter({ hasText: 'Saved' }).first().waitFor();
  await at('acting');
  await shown('What they come to is not known: every account needs a balance of the last three months.');
  await press(page, 'link', 'Write down a balance');
  await page.getByRole('textbox', { name: 'Balance at the end of that day' }).waitFor();
  await write(page, 'Balance at the end of that day', '6100');
  await press(page, 'button', 'Save');
  await page.getByRole('status').filter({ hasText: 'Saved' }).first().waitFor();
  await at('acting');
  await shown('£100.00 over');
  await expect.poll(() => page.getByRole('row', { name: /^Together/ }).textContent()).toContain('£6,100.00');
  await at('overview');
  await shown('£100.00 over £6,000.00.');
  await press(page, 'link', /^See what it means/);
  await shown('Limits of savings');
  expect(await faultsOf(page)).toEqual([]);
});
