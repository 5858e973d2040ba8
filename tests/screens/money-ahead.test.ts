/** Money over the account year on the overview: what its sentences and its table say is what the program works out. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MoneyOverTime } from '../../core/figures/ahead/over-time.ts';
import { formatDay, formatMonth } from '../../core/values/day.ts';
import { formatMoney } from '../../core/values/money.ts';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { makeFile, moveIn, scenarios } from './accounts.ts';
import { newAccount } from './account-fixture.ts';
import { choose, press, showTab } from './keyboard.ts';

let program: ProgramInBrowser;
let page: Page;
let account = 0;

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  await makeFile(program.host, 'Two');
  account = await moveIn(program.host, join(scenarios, 'two'));
  await page.goto('about:blank');
  await page.goto(program.host.address);
  await page.getByRole('heading', { name: 'Where things stand' }).waitFor();
});
afterAll(() => program.close());

test('what is left at the year’s end, the least and its day are said, and each month stands in the table', async () => {
  const result = await program.host.call('figures.moneyOverTime', { account });
  if (!result.ok) throw new Error(result.problem.message);
  const { ahead, months } = result.value as MoneyOverTime;
  await showTab(page, 'Money ahead');
  const panel = page.getByRole('tabpanel', { name: 'Money ahead' });
  const last = ahead.days.at(-1)?.day ?? '';
  await panel.getByText(`As planned, ${formatMoney(ahead.yearEnd.pence)} is left on ${formatDay(last)}.`).waitFor();
  await panel.getByText(`The least is ${formatMoney(ahead.lowest.pence)}, on ${formatDay(ahead.lowest.on)}.`).waitFor();
  await press(page, 'button', 'The same by month, as a table');
  await expect.poll(() => panel.getByRole('rowheader').count()).toBe(months.length);
  for (const { month, isAhead, end, lowest } of months) {
    const row = panel.getByRole('row', { name: new RegExp(`^${formatMonth(month)}${isAhead ? ', ahead' : ''} `) });
    await expect.poll(() => row.textContent()).toContain(`${formatMoney(end.pence)}${formatMoney(lowest.pence)}${formatDay(lowest.day)}`);
  }
  await press(page, 'link', 'Look ahead day by day, and ask what if');
  await page.getByRole('heading', { name: 'Looking ahead', level: 1 }).waitFor();
});

test('how spend is shown stands in the address, and is so again after Back', async () => {
  await page.goBack();
  await showTab(page, 'Spend by period');
  await choose(page, 'Show it by', 'Pay period');
  await expect.poll(() => page.url()).toContain('by=pay_period');
  await page.reload();
  await expect.poll(() => page.getByRole('radio', { name: 'Pay period' }).isChecked()).toBe(true);
  expect(program.faults).toEqual([]);
});

test('an account of which nothing is known has no such tab, and one without a statement says what is missing', async () => {
  const fresh = await newAccount(program.host, { reference: 'DP-7', person: 'New Person' });
  await page.evaluate((id) => location.assign(`#/${id}/overview`), fresh);
  await page.reload();
  await page.getByRole('tab', { name: 'Where the money is' }).waitFor();
  expect(await page.getByRole('tab', { name: 'Money ahead' }).count()).toBe(0);
  const plan = { outcome: '', kind: 'weekly', amount: 2_000, line: 'Club', from: '2026-04-06' };
  await program.host.call('records.save', { account: fresh, type: 'plan', fields: plan });
  await page.reload();
  await showTab(page, 'Money ahead');
  const panel = page.getByRole('tabpanel', { name: 'Money ahead' });
  await panel.getByText('Not known yet').waitFor();
  expect(await panel.getByText('£').count()).toBe(0);
  expect(program.faults).toEqual([]);
});
