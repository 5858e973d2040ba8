/** Contribution, by keyboard alone: what to pay, the statement month by month down to its lines, and money from the wrong account. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { lloyds } from '../ledger.ts';
import { newAccount, saveRecord, sendFile } from './account-fixture.ts';
import { makeFile } from './accounts.ts';
import { press, reach, write, writeDay } from './keyboard.ts';

let program: ProgramInBrowser;
let page: Page;
let account: number;

const LINES = [
  { day: '2026-04-10', text: 'J SAMPLE CONTRIBUTION', amount: 11_360 },
  { day: '2026-05-08', text: 'J SAMPLE CONTRIBUTION', amount: 11_360 },
  { day: '2026-05-12', text: 'WESTBROOK COUNCIL CHARGE', amount: -2_500 },
  { day: '2026-06-02', text: 'WESTBROOK COUNCIL', amount: 100 },
];

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  const { host } = program;
  await makeFile(host, 'Contribution');
  account = await newAccount(host, { weeklyGross: 21_000, contributionWeekly: 2_840 });
  await saveRecord(host, account, 'contributionRates', { from: '2026-06-01', weekly: 3_115 });
  await saveRecord(host, account, 'rules', { position: 1, contains: 'CONTRIBUTION', direction: 'in', category: 'contribution', planLine: null, fund: null });
  await saveRecord(host, account, 'rules', { position: 2, contains: 'CHARGE', direction: 'out', category: 'contribution', planLine: null, fund: null });
  const line = { outcome: '', amount: 2_250, from: '2026-04-06' };
  await saveRecord(host, account, 'plan', { ...line, line: 'Club', kind: 'weekly' });
  await saveRecord(host, account, 'plan', { ...line, line: 'Stool', kind: 'one_off', amount: 8_640, withoutContribution: true });
  const file = lloyds('statement.csv', LINES);
  const brought = await host.call('bank.import', { account, file: await sendFile(host, file.path, file.text) });
  if (!brought.ok) throw new Error(brought.problem.message);
  await page.goto('about:blank');
  await page.goto(host.address);
  await page.getByRole('heading', { name: 'Where things stand' }).waitFor();
});
afterAll(() => program.close());

const rowOf = (name: string) => page.getByRole('row', { name: new RegExp(`^${name}`) });

test('what to pay stands first; each month has what was charged, received, overdue and owed at its end', async () => {
  await press(page, 'link', 'Contribution');
  await page.getByRole('heading', { name: 'Contribution', exact: true }).waitFor();
  await writeDay(page, 'Day', '2026-05-31');
  await page.getByText('At the end of 31 May 2026. Complete to this day.').waitFor();
  await page.getByText('Each time it is £124.60, every four weeks; next on 1 June 2026.').waitFor();
  await expect.poll(() => rowOf('April 2026').textContent()).toMatch(/6 to 30 April 2026 only.*£101\.43.*£113\.60.*£0\.00.*£12\.17 paid ahead/);
  await expect.poll(() => rowOf('May 2026').textContent()).toMatch(/£125\.77.*£113\.60.*£0\.00.*£0\.00/);
  await expect.poll(() => rowOf('All months').textContent()).toMatch(/£227\.20.*£227\.20/);
});

test('an amount opens into its lines, and Back comes back to the statement', async () => {
  await press(page, 'link', /£113\.60 \(May 2026, Received\)/);
  await page.getByRole('heading', { name: 'Contribution received in May 2026' }).waitFor();
  await page.getByText('J SAMPLE CONTRIBUTION').waitFor();
  await page.keyboard.press('Alt+ArrowLeft');
  await page.getByRole('heading', { name: 'Contribution', exact: true }).waitFor();
  await press(page, 'link', /£101\.43 \(April 2026, Charged\)/);
  await page.getByRole('heading', { name: 'Contribution charged in April 2026' }).waitFor();
  await page.getByText('£28.40 a week, 25 days').waitFor();
  await page.keyboard.press('Alt+ArrowLeft');
});

test('what left the account is shown with its line and pays nothing', async () => {
  await page.getByRole('heading', { name: 'Not paid from the person’s own money' }).waitFor();
  await press(page, 'link', 'WESTBROOK COUNCIL CHARGE');
  await page.getByRole('heading', { level: 1 }).getByText('WESTBROOK COUNCIL CHARGE').waitFor();
  await page.keyboard.press('Alt+ArrowLeft');
  await page.getByRole('heading', { name: 'Contribution', exact: true }).waitFor();
});

test('months after the statement are not known yet, and nothing of them is late', async () => {
  await writeDay(page, 'Day', '2026-07-15');
  await page.getByText('The statement ends on 2 June 2026.', { exact: false }).first().waitFor();
  for (const month of ['June 2026', 'July 2026']) await expect.poll(() => rowOf(month).textContent()).toMatch(/(Not known yet.*){3}/);
  await reach(page, 'link', /£133\.50 \(June 2026, Charged\)/);
});

test('lines of the plan stand apart that carry no contribution', async () => {
  await page.getByText('In a week of the plan, £22.50 carries a contribution and £0.00 does not.', { exact: false }).waitFor();
  await expect.poll(() => page.getByRole('table', { name: 'Without one' }).textContent()).toMatch(/Stool.*once.*£86\.40.*£0\.00/);
  await expect.poll(() => page.getByRole('table', { name: 'With a contribution' }).textContent()).toMatch(/Club.*£22\.50/);
});

test('each rate stands with its days and opens into its record', async () => {
  await expect.poll(() => page.getByRole('row', { name: /^1 June 2026/ }).textContent()).toContain('£31.15');
  await expect.poll(() => page.getByRole('row', { name: /^6 April 2026/ }).textContent()).toContain('31 May 2026');
  await press(page, 'link', '1 June 2026');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('Alt+ArrowLeft');
  await page.getByRole('heading', { name: 'Contribution', exact: true }).waitFor();
});

test('an estimate is made from what is written down, says that it is one, and stands beside the charge with its working', async () => {
  await press(page, 'link', 'Make an estimate');
  await writeDay(page, 'From this day', '2026-04-06');
  await write(page, 'Income that counts, a week', '330.00');
  await write(page, 'Savings', '16010.00');
  await write(page, 'Housing costs, a week', '24.50');
  await write(page, 'Costs because of a disability, a week', '10.85');
  await press(page, 'button', 'Save');
  await page.getByText(/^Estimate of the contribution.* saved\.$/).waitFor();
  await press(page, 'link', 'Contribution');
  await writeDay(page, 'Day', '2026-05-31');
  await page.getByText('The council charges £32.80 a week less than the estimate.').waitFor();
  await page.getByText('This is an estimate. Ask your council for its own working', { exact: false }).waitFor();
  await press(page, 'link', /^£61\.20/);
  await page.getByRole('heading', { name: 'What the contribution should be, an estimate' }).waitFor();
  await page.getByText('savings of £16,010.00: £1.00 for each £250.00, or part of it, above £14,250.00').waitFor();
  await page.keyboard.press('Alt+ArrowLeft');
  await press(page, 'button', 'Published amounts on file');
  await expect.poll(() => page.getByRole('row', { name: /^Guarantee, single, of pension age/ }).textContent()).toContain('£241.45');
  await expect.poll(() => page.getByRole('row', { name: /^Guarantee, single, 25 to pension age/ }).textContent()).toContain('not on file');
  expect(program.faults).toEqual([]);
});
