/** Direct payment, by keyboard alone: what each payer had due, what came and when, what is missing or not known yet, and what comes next. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { lloyds } from '../ledger.ts';
import { newAccount, saveRecord, sendFile } from './account-fixture.ts';
import { makeFile } from './accounts.ts';
import { choose, press, writeDay } from './keyboard.ts';

let program: ProgramInBrowser;
let page: Page;
let account: number;

const LINES = [
  { day: '2026-04-07', text: 'WESTBROOK COUNCIL DIRECT PAYMENT', amount: 59_520 },
  { day: '2026-04-14', text: 'NHS HEALTH BUDGET', amount: 16_000 },
  { day: '2026-05-20', text: 'WESTBROOK COUNCIL DIRECT PAYMENT', amount: 70_000 },
  { day: '2026-06-12', text: 'J SAMPLE', amount: 100 },
];

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  const { host } = program;
  await makeFile(host, 'Direct payment');
  // £210.00 less £61.20, every four weeks: £595.20.
  account = await newAccount(host, { weeklyGross: 21_000, contributionWeekly: 6_120 });
  const fund = await saveRecord(host, account, 'funds', { fund: 'nhs', name: 'Health budget', ringFenced: false, payer: 'NHS Westbrook' });
  await saveRecord(host, account, 'fundPayments', { fund, from: '2026-04-06', weekly: 4_000, paidEvery: '4_weekly', firstPaymentOn: '2026-04-13' });
  const rule = { direction: 'in', category: 'direct_payment', planLine: null };
  await saveRecord(host, account, 'rules', { ...rule, position: 1, contains: 'DIRECT PAYMENT', fund: null });
  await saveRecord(host, account, 'rules', { ...rule, position: 2, contains: 'HEALTH BUDGET', fund });
  const file = lloyds('statement.csv', LINES);
  const brought = await host.call('bank.import', { account, file: await sendFile(host, file.path, file.text) });
  if (!brought.ok) throw new Error(brought.problem.message);
  await page.goto('about:blank');
  await page.goto(host.address);
  await page.getByRole('heading', { name: 'Where things stand' }).waitFor();
});
afterAll(() => program.close());

const council = () => page.getByRole('region', { name: 'Westbrook Council' });
const nhs = () => page.getByRole('region', { name: 'NHS Westbrook' });
const rowOf = (region: ReturnType<typeof council>, day: string) => region.getByRole('row', { name: new RegExp(`^${day}`) });

test('each payment has its days and its sum, what came and how it stands; the next one stands first', async () => {
  await press(page, 'link', 'Direct payment');
  await page.getByRole('heading', { name: 'Direct payment', exact: true }).waitFor();
  await writeDay(page, 'Day', '2026-06-10');
  await page.getByText('At the end of 10 June 2026. Complete to this day.').waitFor();
  await council().getByText('£1,785.60').waitFor();
  await expect.poll(() => council().textContent()).toMatch(/Missing£490\.40/);
  await expect
    .poll(() => rowOf(council(), '6 April').textContent())
    .toMatch(/6 April 2026 to 3 May 2026: 28 days at £148\.80 a week£595\.20.*£595\.20 on 7 April 2026.*Came$/);
  await expect.poll(() => rowOf(council(), '4 May').textContent()).toMatch(/Came late$/);
  await expect.poll(() => rowOf(council(), '1 June').textContent()).toMatch(/£104\.80 on 20 May 2026.*Late £490\.40 has not come$/);
  await expect.poll(() => rowOf(council(), '29 June').textContent()).toMatch(/Next$/);
});

test('another payer stands apart, with what is due of it alone', async () => {
  await expect.poll(() => nhs().textContent()).toMatch(/Due by this day£480\.00.*Came by this day£160\.00/);
  await expect.poll(() => rowOf(nhs(), '13 April').textContent()).toMatch(/£160\.00 on 14 April 2026.*Came$/);
});

test('what came opens into its bank line, and a sum into its working', async () => {
  await press(page, 'link', /^£595\.20 on 7 April 2026/);
  await page.getByRole('heading', { level: 1 }).getByText('WESTBROOK COUNCIL DIRECT PAYMENT').waitFor();
  await page.keyboard.press('Alt+ArrowLeft');
  await page.getByRole('heading', { name: 'Direct payment', exact: true }).waitFor();
  await press(page, 'link', /^£595\.20 \(Westbrook Council, 6 April 2026\)/);
  await page.getByRole('heading', { name: 'Direct payment', exact: true }).waitFor();
  await page.getByText('28 days at £148.80 a week', { exact: false }).first().waitFor();
  await page.keyboard.press('Alt+ArrowLeft');
});

test('past the end of the statement nothing is late', async () => {
  await page.getByRole('heading', { name: 'NHS Westbrook' }).waitFor();
  await writeDay(page, 'Day', '2026-07-10');
  await expect.poll(() => rowOf(council(), '29 June').textContent()).toMatch(/nothing yet.*Not known yet$/);
  await expect.poll(() => council().textContent()).toContain('Not on the statement yet');
});

test('an ending is written down: a payment is due for its other days alone, and the final account stands there', async () => {
  await press(page, 'link', 'Write down a stop');
  await choose(page, 'What happened?', /^Ended/);
  await writeDay(page, 'First day without the direct payment', '2026-05-22');
  await writeDay(page, 'Day of the council’s notice', '2026-04-24');
  await press(page, 'button', 'Save');
  await page.getByText(/^Stop of the direct payment.* saved\.$/).waitFor();
  await press(page, 'link', 'Direct payment');
  await writeDay(page, 'Day', '2026-06-10');
  // 10 of the 28 days from 4 May are without it: £595.20 less £212.57.
  await expect.poll(() => rowOf(council(), '4 May').textContent()).toMatch(/less £212\.57 for 10 days without the direct payment£382\.63/);
  await expect.poll(() => rowOf(council(), '1 June').count()).toBe(0);
  await page.getByRole('heading', { name: 'Final account' }).waitFor();
  await page.getByText('by 18 June 2026').waitFor();
  await press(page, 'link', 'Wages earned, not paid');
  await page.getByRole('heading', { name: 'Wages still to pay' }).waitFor();
  expect(program.faults).toEqual([]);
});
