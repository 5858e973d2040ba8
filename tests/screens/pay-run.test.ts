/** A pay run by keys alone, each key counted; what is missing and what the provider has otherwise is said; and one press takes it back. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, formatDay, localDay } from '../../core/values/day.ts';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { newAccount, saveRecord } from './account-fixture.ts';
import { makeFile } from './accounts.ts';
import { mark, press, reach, showTab, write } from './keyboard.ts';
import { told } from './readme-keys.ts';

let program: ProgramInBrowser;
let page: Page;
let account: number;

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  const { host } = program;
  await makeFile(host, 'Pay');
  account = await newAccount(host, { openedOn: '2026-04-06' });
  const assistants = [
    ['Amara Osei', 10],
    ['Bryn Howell', 5],
  ] as const;
  for (const [name, days] of assistants) {
    const person = await saveRecord(host, account, 'people', { name, started: '2025-04-07', holidayMethod: 'regular' });
    await saveRecord(host, account, 'payRates', { person, from: '2025-04-07', rate: 1350, kind: 'standard' });
    const details = { frequency: '4_weekly', taxCode: '1257L', basis: 'cumulative', niLetter: 'A', pension: 'at_source' };
    await saveRecord(host, account, 'payDetails', { person, from: '2026-04-06', ...details });
    // The last payday of the tax year before, so that the next period is known.
    await saveRecord(host, account, 'payslips', {
      ...{ person, periodStart: '2026-03-09', periodEnd: '2026-04-05', paidOn: '2026-04-03', gross: 54_000, tax: 0, employeeNi: 0 },
      ...{ employerNi: 0, employeePension: 0, employerPension: 0, net: 54_000 },
    });
    for (const period of ['2026-04-07', '2026-05-05'])
      for (let day = 0; day < days; day += 1) await saveRecord(host, account, 'timesheets', { person, day: addDays(period, day), hours: 800, kind: 'worked' });
  }
  await page.goto('about:blank');
  await page.goto(host.address);
  await page.getByRole('heading', { name: 'Where things stand' }).waitFor();
});
afterAll(() => program.close());

const cellsOf = (name: string) =>
  page
    .getByRole('row', { name: new RegExp(`^${name}`) })
    .first()
    .getByRole('cell')
    .allTextContents();

async function peopleOf(id: number): Promise<ReadonlyMap<string, number>> {
  const read = await program.host.call('records.list', { account: id, type: 'people' });
  if (!read.ok) throw new Error(read.problem.message);
  return new Map((read.value as { records: { record: { id: number; name: string } }[] }).records.map(({ record }) => [record.name, record.id]));
}

async function payslips(): Promise<readonly { readonly net: number; readonly periodEnd: string; readonly figuresFrom: string | null }[]> {
  const read = await program.host.call('records.list', { account, type: 'payslips' });
  if (!read.ok) throw new Error(read.problem.message);
  return (read.value as { records: { record: { net: number; periodEnd: string; figuresFrom: string | null } }[] }).records.map(({ record }) => record);
}

test('the pay of two assistants is worked out and written down, from the overview on', async () => {
  let keys = 0;
  const key = async (...pressed: readonly string[]): Promise<void> => {
    for (const one of pressed) {
      keys += 1;
      await page.keyboard.press(one);
    }
  };
  await page.getByRole('heading', { name: 'Where things stand' }).focus();
  await key('Control+k');
  await page.getByRole('searchbox').and(page.locator(':focus')).waitFor();
  await key('e', 'm', 'p', 'l', 'o', 'y');
  await page.locator('[role=menuitem][data-key="Screens employing"][data-focused=true]').waitFor();
  await key('Enter');
  await page.locator('h1:focus').filter({ hasText: 'Being an employer' }).waitFor();
  const until = async (isThere: () => Promise<boolean>): Promise<void> => {
    while (!(await isThere())) await key('Tab');
  };
  const duties = page.getByRole('tab', { name: 'Duties', exact: true });
  await until(() => duties.evaluate((element) => element === document.activeElement));
  await key('ArrowRight');
  const post = page.getByRole('button', { name: 'Write down 2 payslips' });
  await post.waitFor();
  // 80 h at 13.50 = 1,080.00: the worked example PAYE-1. 40 h = 540.00: 15% of 155.00 above 385.00; 5% of 60.00 less a fifth; 3% of it.
  expect(await cellsOf('Amara Osei')).toEqual(['£1,080.00', '£22.40', '£9.04', '£24.00', '£1,024.56', '£1,202.25']);
  expect(await cellsOf('Bryn Howell')).toEqual(['£540.00', '£0.00', '£0.00', '£2.40', '£537.60', '£565.05']);
  await until(() => post.evaluate((element) => element === document.activeElement));
  await key('Enter');
  await page.getByRole('status').filter({ hasText: '2 payslips for 1 May 2026 written down.' }).waitFor();
  expect((await payslips()).filter(({ periodEnd }) => periodEnd === '2026-05-03').map(({ net, figuresFrom }) => [net, figuresFrom])).toEqual(
    expect.arrayContaining([
      [102_456, 'headroom'],
      [53_760, 'headroom'],
    ]),
  );
  expect(keys).toBe(told('write down the pay of two assistants')[0]);
});

test('each step of it can be read, and Ctrl+Z takes all of it back', async () => {
  await press(page, 'button', 'How it is worked out: Amara Osei');
  await page.getByText('80 hours at £13.50 is £1,080.00.').waitFor();
  await page.keyboard.press('Control+z');
  await page.getByRole('button', { name: 'Write down 2 payslips' }).waitFor();
  expect(await payslips()).toHaveLength(2);
});

test('figures that are shown no more are not written down, nor is who is left out', async () => {
  await page.reload();
  await page.getByRole('button', { name: 'Write down 2 payslips' }).waitFor();
  await mark(page, 'Type the payroll provider’s figures');
  await write(page, 'Figure of the payroll provider, Gross, Amara Osei', '999.00');
  await mark(page, 'Type the payroll provider’s figures');
  await page.getByRole('textbox', { name: 'Figure of the payroll provider, Gross, Amara Osei' }).waitFor({ state: 'detached' });
  await press(page, 'button', 'Who is paid now');
  await mark(page, 'Bryn Howell');
  await press(page, 'button', 'Write down 1 payslip');
  await page.getByRole('status').filter({ hasText: '1 payslip for 1 May 2026 written down.' }).waitFor();
  expect((await payslips()).filter(({ periodEnd }) => periodEnd === '2026-05-03').map(({ net, figuresFrom }) => [net, figuresFrom])).toEqual([
    [102_456, 'headroom'],
  ]);
  await page.keyboard.press('Control+z');
  await page.getByRole('button', { name: 'Write down 1 payslip', exact: true }).waitFor();
  expect(await payslips()).toHaveLength(2);
});

test('the provider’s figures are laid beside ours and are the ones written down', async () => {
  await page.reload();
  await page.getByRole('tab', { name: 'Pay run', exact: true }).waitFor();
  await page.getByRole('button', { name: 'Write down 2 payslips' }).waitFor();
  await mark(page, 'Type the payroll provider’s figures');
  await write(page, 'Figure of the payroll provider, Tax, Amara Osei', 'some');
  await page.getByText('Type amounts such as 13.20.').waitFor();
  // 20% of 1,080.00.
  await write(page, 'Figure of the payroll provider, Tax, Amara Osei', '216.00');
  await page.getByRole('row', { name: /^Amara Osei Tax £22\.40 £216\.00 They may go by tax code BR\./ }).waitFor();
  // 1,080.00 - 216.00 - 9.04 - 24.00 = 830.96.
  await press(page, 'button', 'Write down 2 payslips');
  await page.getByRole('status').filter({ hasText: '2 payslips for 1 May 2026 written down.' }).waitFor();
  expect((await payslips()).filter(({ figuresFrom }) => figuresFrom === 'provider').map(({ net }) => net)).toEqual([83_096]);
});

test('of days that are not over it is said', async () => {
  const { host } = program;
  const today = localDay(new Date());
  const other = await newAccount(host, { openedOn: today, planYearStart: today, firstPaymentOn: today, reference: 'DP-0901', person: 'Sam Other' });
  await saveRecord(host, other, 'people', { name: 'Cai Evans', started: today });
  await saveRecord(host, other, 'payslips', {
    ...{
      person: (await peopleOf(other)).get('Cai Evans'),
      periodStart: addDays(today, -28),
      periodEnd: addDays(today, -1),
      paidOn: today,
      gross: 100,
      net: 100,
    },
    ...{ tax: 0, employeeNi: 0, employerNi: 0, employeePension: 0, employerPension: 0 },
  });
  await page.evaluate((id) => location.assign(`#/${id}/employing?tab=pay`), other);
  await page.reload();
  await page.getByText(`These days are not over until ${formatDay(addDays(today, 27))}.`, { exact: false }).waitFor();
  await page.evaluate((id) => location.assign(`#/${id}/employing?tab=pay`), account);
});

test('of who has no tax code it is said, and nothing is worked out', async () => {
  const { host } = program;
  const bryn = (await peopleOf(account)).get('Bryn Howell');
  const details = { frequency: '4_weekly', taxCode: null, basis: 'cumulative', niLetter: 'A', pension: 'none' };
  await saveRecord(host, account, 'payDetails', { person: bryn, from: '2026-05-04', ...details });
  await page.reload();
  await page.getByRole('heading', { name: 'Bryn Howell is not worked out' }).waitFor();
  await page.getByText('No tax code on file.', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'Write down 1 payslip', exact: true }).waitFor();
  await reach(page, 'link', /^Pay details/);
  await showTab(page, 'Duties');
  expect(program.faults).toEqual([]);
});
