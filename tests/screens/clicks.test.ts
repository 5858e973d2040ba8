/** The tasks of README's table by the mouse: every press counted. What must be typed is typed; the field has the focus already, or is clicked. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { addDays, addMonths, daysBetween, formatDay, formatDays, formatMonth, localDay, weekdayName, weekStart } from '../../core/values/day.ts';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { lloyds, withBalances } from '../ledger.ts';
import { newAccount, saveRecord, sendFile } from './account-fixture.ts';
import { makeFile } from './accounts.ts';
import { told } from './readme-keys.ts';

const thisMonth = `${localDay(new Date()).slice(0, 7)}-01`;
const first = addMonths(thisMonth, -1);
const opened = addDays(weekStart(first), -28);

const ASSISTANTS = [
  ['Amara Osei', 200],
  ['Bryn Howell', 100],
] as const;

let program: ProgramInBrowser;
let page: Page;
let account = 0;
let clicks = 0;

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  await makeFile(program.host, 'Mouse');
});
let made = 0;
/** An account of two assistants, whose hours of the week before the month are there. */
beforeEach(async () => {
  clicks = 0;
  made += 1;
  const { host } = program;
  account = await newAccount(host, {
    ...{ reference: `DP-${made}`, person: `Person ${made}`, openedOn: opened, planYearStart: opened, firstPaymentOn: opened, openingBalance: 100_000 },
  });
  for (const line of ['Community club', 'Getting about'])
    await saveRecord(host, account, 'plan', { line, outcome: '', kind: 'weekly', amount: 2_250, from: opened });
  for (const [name, hours] of ASSISTANTS) {
    const person = await saveRecord(host, account, 'people', { name, hoursPerWeek: hours * 7 });
    await saveRecord(host, account, 'payRates', { person, from: opened, rate: 1250, kind: 'standard' });
    for (let day = -7; day < 0; day += 1) await saveRecord(host, account, 'timesheets', { person, day: addDays(weekStart(first), day), hours, kind: 'worked' });
  }
  await page.goto('about:blank');
  await page.goto(host.address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.evaluate((id) => location.assign(`#/${id}/overview`), account);
  await page.getByRole('heading', { name: 'Where things stand' }).waitFor();
});
afterAll(() => program.close());

async function click(what: Locator): Promise<void> {
  clicks += 1;
  await what.click();
}
const link = (name: string | RegExp) => page.getByRole('link', { name, exact: typeof name === 'string' });
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
const heading = (name: string) => page.getByRole('heading', { name, exact: true }).waitFor();

async function bring(day: string, text: string, amount: number): Promise<void> {
  const file = lloyds(`${day}.csv`, withBalances(100_000, [{ day, text, amount }]));
  const brought = await program.host.call('bank.import', { account, file: await sendFile(program.host, file.path, file.text) });
  expect(brought.ok).toBe(true);
}

test('whether 20 hours can be afforded', async () => {
  await bring(opened, 'RIVERSIDE CLUB', -2_250);
  await page.reload();
  await click(button('Can I afford it?'));
  await page.getByRole('textbox', { name: 'How much' }).and(page.locator(':focus')).waitFor();
  await page.keyboard.type('20');
  await click(button('Work it out'));
  await page
    .getByText(/^(?:Yes|No)[,:] /)
    .first()
    .waitFor();
  expect(program.faults).toEqual([]);
  expect(clicks).toBe(told('ask whether 20 hours can be afforded')[1]);
});

test('the hours of two assistants for four weeks, three of them with one day unlike the week before', async () => {
  await click(link('Hours worked'));
  const monday = weekStart(first);
  for (const [week, typed] of ['4.5', '', 'h6', '4'].entries()) {
    const days = formatDays(addDays(monday, week * 7), addDays(monday, week * 7 + 6));
    await heading(days);
    await click(button(/^Like last week/));
    await page.getByText('boxes filled in as last week', { exact: false }).waitFor();
    if (typed !== '') {
      const tuesday = addDays(monday, week * 7 + 1);
      await click(page.getByRole('textbox', { name: `Amara Osei, ${weekdayName(tuesday)} ${formatDay(tuesday).replace(/ \d+$/, '')}` }));
      await page.keyboard.type(typed);
    }
    await click(button(week < 3 ? /^Save, then/ : 'Save'));
    await page.getByText(`Hours of ${days} saved.`).waitFor();
  }
  expect(program.faults).toEqual([]);
  expect(clicks).toBe(told('write down the hours of two assistants for four weeks')[1]);
});

test('a purchase that a bank line paid is written down', async () => {
  await bring(opened, 'FAIRWAY MOBILITY 4471', -3_800);
  await page.evaluate((id) => location.assign(`#/${id}/bank`), account);
  await page.reload();
  await click(button(/An invoice or purchase that is not on file…/));
  await page.getByRole('combobox', { name: 'Shop or seller' }).waitFor();
  await click(button(/Plan line$/));
  await click(page.getByRole('option', { name: 'Getting about', exact: true }));
  await click(button('Write it down: that is what it was for'));
  await page.getByText(/Purchase Fairway Mobility written down\./).waitFor();
  expect(program.faults).toEqual([]);
  expect(clicks).toBe(told('write down the purchase a bank line paid')[1]);
});

test('a month is brought to its end', async () => {
  const club = (day: string) => ({ day, text: 'RIVERSIDE CLUB', amount: -2_250 });
  const { path, text } = lloyds('month.csv', withBalances(100_000, [club(addDays(first, 3)), club(addDays(first, 10)), club(thisMonth)]));
  await click(link(/^This month/));
  await heading(formatMonth(first.slice(0, 7)));
  await click(link(/^Bring in the statement/));
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), click(button('Choose files'))]);
  await chooser.setFiles([{ name: path, mimeType: 'text/csv', buffer: Buffer.from(text) }]);
  await click(button('Bring it in'));
  await heading('What happened');
  await click(link('Next: Explain'));
  for (const left of [2, 1]) {
    await click(button(/^1 /).first());
    await page.getByText(`${left} of 3 lines still need`, { exact: false }).waitFor();
  }
  await click(link('Next: Hours'));
  for (let monday = weekStart(first); monday < thisMonth; monday = addDays(monday, 7)) {
    const days = formatDays(monday, addDays(monday, 6));
    await heading(days);
    await click(button(/^Like last week/));
    await page.getByText('boxes filled in as last week', { exact: false }).waitFor();
    await click(button(/^Save, then/));
    await page.getByText(`Hours of ${days} saved.`).waitFor();
  }
  await click(link('Finish the month'));
  await heading(`${formatMonth(first.slice(0, 7))} is done`);
  // The row is told for a month that touches five weeks.
  const weeks = daysBetween(weekStart(first), weekStart(addDays(thisMonth, -1))) / 7 + 1;
  expect(program.faults).toEqual([]);
  expect(clicks - 2 * (weeks - 5)).toBe(told('bring a month to its end')[1]);
});
