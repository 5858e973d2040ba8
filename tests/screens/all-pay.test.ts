/** The pay of several accounts on one screen: what each comes to, one that waits, all others written down at once, and taken back at once. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, formatDays, localDay } from '../../core/values/day.ts';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { newAccount, saveRecord } from './account-fixture.ts';
import { makeFile } from './accounts.ts';
import { mark, press } from './keyboard.ts';

let program: ProgramInBrowser;
let page: Page;
const today = localDay(new Date());
/** Four weeks that ended yesterday, and the four before them. */
const ends = addDays(today, -1);
const from = addDays(ends, -27);
const accounts: number[] = [];

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  const { host } = program;
  await makeFile(host, 'Pay');
  const opened = addDays(from, -28);
  for (const [reference, owner, taxCode] of [
    ['BR-1', 'Ana Sample', '1257L'],
    ['BR-2', 'Ben Sample', '1257L'],
    ['BR-3', 'Cy Sample', null],
    ['BR-4', 'Dee Sample', '1257L'],
  ] as const) {
    const account = await newAccount(host, { reference, person: owner, openedOn: opened, planYearStart: opened, firstPaymentOn: opened });
    accounts.push(account);
    const person = await saveRecord(host, account, 'people', { name: 'Kit Park', started: opened, holidayMethod: 'regular' });
    await saveRecord(host, account, 'payRates', { person, from: opened, rate: 1350, kind: 'standard' });
    await saveRecord(host, account, 'payDetails', { person, from: opened, frequency: '4_weekly', taxCode, basis: 'period', niLetter: 'A', pension: 'none' });
    const none = { tax: 0, employeeNi: 0, employerNi: 0, employeePension: 0, employerPension: 0 };
    await saveRecord(host, account, 'payslips', {
      person,
      periodStart: opened,
      periodEnd: addDays(from, -1),
      paidOn: addDays(from, -1),
      ...none,
      gross: 100,
      net: 100,
    });
    if (owner === 'Dee Sample') await saveRecord(host, account, 'employerDetails', { from: opened, hmrcEvery: 'month', payrollBy: 'Example Payroll' });
    await saveRecord(host, account, 'timesheets', { person, day: from, hours: 1000, kind: 'worked' });
  }
  await page.goto('about:blank');
  await page.goto(host.address);
  await page.getByRole('heading', { name: 'All accounts', level: 1 }).waitFor();
});
afterAll(() => program.close());

async function payslips(): Promise<readonly number[]> {
  const read = await Promise.all(accounts.map((account) => program.host.call('records.list', { account, type: 'payslips' })));
  return read.map((one) => (one.ok ? (one.value as { total: number }).total : -1));
}

test('each account with its sum, and what is missing; all that are ticked are written down and taken back at once', async () => {
  await press(page, 'link', 'Pay of all accounts');
  // 10 hours at £13.50.
  await page.getByRole('row', { name: new RegExp(`^Ana Sample.*${formatDays(from, ends)}.*£135\\.00 £135\\.00`) }).waitFor();
  await page.getByRole('row', { name: /^Cy Sample.*not known not known Kit Park: No tax code on file/ }).waitFor();
  // Somebody else works out the pay of the fourth: it is there, and not ticked.
  await page.getByRole('row', { name: /^Dee Sample.*Example Payroll works it out/ }).waitFor();
  expect(await page.getByRole('checkbox', { name: 'Dee Sample (BR-4)' }).isChecked()).toBe(false);
  await page.getByRole('button', { name: 'Write down 2 payslips in 2 accounts' }).waitFor();
  await mark(page, 'Ben Sample (BR-2)');
  await page.getByRole('button', { name: 'Write down 1 payslip in 1 account', exact: true }).waitFor();
  await mark(page, 'Ben Sample (BR-2)');
  await press(page, 'button', 'Write down 2 payslips in 2 accounts');
  await page.getByRole('status').filter({ hasText: '2 payslips in 2 accounts written down.' }).waitFor();
  expect(await payslips()).toEqual([2, 2, 1, 1]);
  await page.getByRole('row', { name: /^Ana Sample/ }).waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await page.getByRole('row', { name: /^Ana Sample/ }).waitFor();
  expect(await payslips()).toEqual([1, 1, 1, 1]);
  expect(program.faults).toEqual([]);
});

test('after a refusal it is looked at again by one button, and then written down', async () => {
  await page.getByRole('button', { name: 'Write down 2 payslips in 2 accounts' }).waitFor();
  const [first] = accounts;
  const { host } = program;
  const read = await host.call('records.list', { account: first, type: 'timesheets' });
  const [row] = read.ok ? (read.value as { records: { record: { id: number; person: number } }[] }).records : [];
  if (!first || !row) throw new Error('no hours');
  // Behind the screen's back.
  const { id, person } = row.record;
  const changed = await host.call('records.save', { account: first, type: 'timesheets', id, fields: { person, day: from, hours: 1100, kind: 'worked' } });
  expect(changed.ok).toBe(true);
  await press(page, 'button', 'Write down 2 payslips in 2 accounts');
  await page.getByRole('alert').filter({ hasText: 'Look again before you post it.' }).waitFor();
  await press(page, 'button', 'Look again');
  // 11 hours at £13.50.
  await page.getByRole('row', { name: /^Ana Sample.*£148\.50/ }).waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
  await press(page, 'button', 'Write down 2 payslips in 2 accounts');
  await page.getByRole('status').filter({ hasText: '2 payslips in 2 accounts written down.' }).waitFor();
});
