/** Being an employer, by keys alone: a duty marked as done, another rate tried, a last day written down, and money set aside. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, formatDay, localDay } from '../../core/values/day.ts';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { newAccount, saveRecord } from './account-fixture.ts';
import { makeFile } from './accounts.ts';
import { choose, press, reach, showTab, write } from './keyboard.ts';

const today = localDay(new Date());
const started = addDays(today, -60);
let program: ProgramInBrowser;
let page: Page;

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  const { host } = program;
  await makeFile(host, 'Employer');
  const from = addDays(today, -70);
  const account = await newAccount(host, { openedOn: from, planYearStart: from, firstPaymentOn: from });
  const person = await saveRecord(host, account, 'people', { name: 'Amara Osei', hoursPerWeek: 1200, started, holidayMethod: 'regular' });
  await saveRecord(host, account, 'payRates', { person, from, rate: 1271, kind: 'standard' });
  await saveRecord(host, account, 'payRates', { person, from, rate: 1200, kind: 'weekend' });
  await saveRecord(host, account, 'payslips', {
    ...{ person, periodStart: started, periodEnd: addDays(started, 27), paidOn: addDays(started, 27), gross: 61_008, tax: 1_000, net: 60_008 },
    ...{ employeeNi: 0, employerNi: 0, employeePension: 0, employerPension: 0 },
  });
  await page.goto('about:blank');
  await page.goto(host.address);
  await page.getByRole('heading', { name: 'Where things stand' }).waitFor();
});
afterAll(() => program.close());

const section = (name: string) => page.getByRole('region', { name, exact: true });

test('a duty is marked as done, and Ctrl+Z takes the mark away', async () => {
  await press(page, 'link', 'Being an employer');
  await page.locator('h1:focus').filter({ hasText: 'Being an employer' }).waitFor();
  const terms = section('May be done by now').getByRole('row', { name: /^Written terms given \(Amara Osei\)/ });
  await terms.waitFor();
  await press(page, 'button', 'Done (Written terms given (Amara Osei))');
  await page
    .getByRole('spinbutton', { name: /^day, When was it done/ })
    .and(page.locator(':focus'))
    .waitFor();
  await press(page, 'button', 'Save');
  await page
    .getByRole('status')
    .filter({ hasText: `Written terms given (Amara Osei): done on ${formatDay(today)}.` })
    .waitFor();
  await terms.waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await terms.waitFor();
  // What comes again is of a day, so that no two buttons have one name.
  await page.getByRole('button', { name: `Done (Pay reported to HMRC, by ${formatDay(addDays(started, 27))})`, exact: true }).waitFor();
});

test('what an assistant costs at another rate stands beside what they cost now', async () => {
  await showTab(page, 'What it costs');
  await write(page, 'Rate an hour', '13.71');
  await page.keyboard.press('Enter');
  // 12 hours x 52 weeks: £7,931.04 at £12.71, £8,555.04 at £13.71.
  const row = page.getByRole('row', { name: /^Pay / });
  await expect.poll(() => row.getByRole('cell').allTextContents()).toEqual(['£7,931.04', '£8,555.04', '£624.00']);
  await write(page, 'Rate an hour', 'much');
  await page.keyboard.press('Enter');
  await page.getByText('Type an amount, such as 13.20.').first().waitFor();
});

test('the checks name what is missing', async () => {
  await showTab(page, 'Checks');
  await page.getByText('No employer’s insurance is on file.', { exact: false }).waitFor();
  await page.getByText('No date of birth is on file for Amara Osei.', { exact: false }).waitFor();
  // Who it is of tells one link from another, not the whole sentence again.
  await reach(page, 'link', 'Look at it (Amara Osei, weekends)');
});

test('who leaves: what falls due, and the last day is written down', async () => {
  await showTab(page, 'Leaving');
  await choose(page, 'Why does the job end?', 'The work itself is no longer there');
  await press(page, 'button', 'Work it out');
  await page.getByRole('row', { name: /^Redundancy pay £0\.00/ }).waitFor();
  await press(page, 'button', 'Write down the last day');
  await page
    .getByRole('status')
    .filter({ hasText: `Last day of Amara Osei: ${formatDay(today)}.` })
    .waitFor();
  await page.keyboard.press('Control+z');
  await page.getByRole('status').filter({ hasText: 'Taken back' }).waitFor();
});

test('what is due to HMRC has its day, and redundancy pay is not known without a date of birth only where it is earned', async () => {
  await showTab(page, 'Money to keep');
  await section('To HMRC and the pension scheme').getByRole('row', { name: /^HMRC/ }).getByText('£10.00').first().waitFor();
  // Under two full years nothing is earned, at any age.
  await expect
    .poll(() =>
      page
        .getByRole('row', { name: /^Redundancy pay/ })
        .getByRole('cell')
        .allTextContents(),
    )
    .toEqual(['£0.00', '£0.00', 'enough']);
  await reach(page, 'link', 'Employer’s details');
});

test('money set aside counts on the day that is shown, though the statement ends before today, and its button goes', async () => {
  const known = addDays(today, -5);
  const { host } = program;
  const account = await newAccount(host, {
    reference: 'DP-0901',
    openedOn: addDays(today, -70),
    planYearStart: addDays(today, -70),
    firstPaymentOn: addDays(today, -70),
  });
  const { records } = ((await host.call('records.list', { account, type: 'bankAccounts' })) as { value: { records: { record: { id: number } }[] } }).value;
  const main = { name: 'main', openingBalance: 100_000, nothingMoreUpTo: known };
  expect(await host.call('records.save', { account, type: 'bankAccounts', id: records[0]?.record.id, fields: main })).toMatchObject({ ok: true });
  await saveRecord(host, account, 'payments', { day: addDays(known, -20), to: 'Insurer', amount: -36_500, category: 'insurance' });
  await page.evaluate((id) => location.assign(`#/${id}/employing?tab=keep`), account);
  await page.reload();
  const shown = `At the end of ${formatDay(known)}.`;
  await page.getByRole('table', { name: new RegExp(shown) }).waitFor();
  const cells = () =>
    page
      .getByRole('row', { name: /^Next insurance/ })
      .getByRole('cell')
      .allTextContents();
  // 20 days of a year of £365.00: £20.00, of a leap year £19.95.
  const [needed = '', kept] = await cells();
  expect([needed, kept]).toEqual([expect.stringMatching(/^£(20\.00|19\.95)$/), '£0.00']);
  await press(page, 'button', 'Set it aside (Next insurance)');
  await expect.poll(cells).toEqual([needed, needed, 'enough']);
  const set = (await host.call('records.list', { account, type: 'setAside' })) as { value: { records: { record: unknown }[] } };
  expect(set.value.records.map(({ record }) => record)).toEqual([expect.objectContaining({ pot: 'insurance', day: known })]);
  expect(program.faults).toEqual([]);
});

test('a payslip that does not add up says so before it is saved as a PDF', async () => {
  const { host } = program;
  const account = Number(new URL(page.url()).hash.split('/')[1]);
  const person = await saveRecord(host, account, 'people', { name: 'Lee Later', started: today });
  const none = { employeeNi: 0, employerNi: 0, employeePension: 0, employerPension: 0 };
  const slip = await saveRecord(host, account, 'payslips', {
    ...{ person, periodStart: today, periodEnd: today, paidOn: today, gross: 10_000, tax: 2000, net: 7000, ...none },
  });
  await page.evaluate((to) => location.assign(to), `#/${account}/record?type=payslips&id=${slip}`);
  await page.reload();
  // 100.00 - 20.00 = 80.00.
  await page.getByText('This payslip does not add up: gross pay less what is taken off is £80.00, and the net pay on it is £70.00.').waitFor();
  await page.getByRole('button', { name: 'Save as a PDF' }).waitFor();
  expect(program.faults).toEqual([]);
});
