/** A month's work by keys alone, every key counted: from the overview through its five steps, each on its ordinary screen, to the end. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, addMonths, daysBetween, formatDays, formatMonth, localDay, weekStart } from '../../core/values/day.ts';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { lloyds, withBalances } from '../ledger.ts';
import { newAccount, saveRecord } from './account-fixture.ts';
import { makeFile } from './accounts.ts';
import { nextLine } from './keyboard.ts';

const README = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');

const thisMonth = `${localDay(new Date()).slice(0, 7)}-01`;
/** The month that ended last, of which the work is done. */
const first = addMonths(thisMonth, -1);
const month = formatMonth(first.slice(0, 7));

const club = (day: string) => ({ day, text: 'RIVERSIDE CLUB', amount: -2_250 });
const statement = lloyds('statement.csv', withBalances(100_000, [club(addDays(first, 3)), club(addDays(first, 10)), club(thisMonth)]));

let program: ProgramInBrowser;
let page: Page;
let account: number;
let keys = 0;

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  const { host } = program;
  await makeFile(host, 'Month');
  const from = addDays(weekStart(first), -21);
  account = await newAccount(host, { openedOn: from, planYearStart: from, firstPaymentOn: from, openingBalance: 100_000 });
  await saveRecord(host, account, 'plan', { line: 'Community club', outcome: '', kind: 'weekly', amount: 2_250, from });
  const person = await saveRecord(host, account, 'people', { name: 'Amara Osei', hoursPerWeek: 1400 });
  await saveRecord(host, account, 'payRates', { person, from, rate: 1250, kind: 'standard' });
  // The week before the one that the month begins in.
  for (let day = 0; day < 7; day += 1)
    await saveRecord(host, account, 'timesheets', { person, day: addDays(weekStart(first), day - 7), hours: 200, kind: 'worked' });
  await page.goto('about:blank');
  await page.goto(host.address);
  await page.getByRole('heading', { name: 'Where things stand' }).waitFor();
});
afterAll(() => program.close());

async function key(...pressed: readonly string[]): Promise<void> {
  for (const one of pressed) {
    keys += 1;
    await page.keyboard.press(one);
  }
}

/** Presses it until the thing has the focus. */
async function until(one: string, wanted: Locator): Promise<void> {
  await wanted.waitFor();
  for (let step = 0; !(await wanted.evaluate((element) => element === document.activeElement)); step += 1) {
    if (step > 60) throw new Error(`${one} does not reach it`);
    await key(one);
  }
}

const link = (name: string | RegExp) => page.getByRole('link', { name, exact: typeof name === 'string' });
const isFocused = (wanted: Locator) => wanted.and(page.locator(':focus')).waitFor();
const run = async () => {
  const read = await program.host.call('figures.monthRun', { account, month: first.slice(0, 7) });
  if (!read.ok) throw new Error(read.problem.message);
  return read.value as { month: string; done: readonly string[]; unexplained: number; behind: readonly unknown[] };
};

test('a month is brought to its end by keys alone', async () => {
  expect(await run()).toMatchObject({ done: ['bills'] });
  await page.getByRole('heading', { name: 'Where things stand' }).focus();
  await key('Control+k');
  await isFocused(page.getByRole('searchbox'));
  await key('t', 'h', 'i', 's');
  await page.locator('[role=menuitem][data-key="Screens month"][data-focused=true]').waitFor();
  await key('Enter');
  await page.getByRole('heading', { name: month, exact: true }).waitFor();
  await isFocused(page.getByRole('heading', { name: month, exact: true }));
  await until('Tab', link('Bring in the statement (Statement)'));
  await key('Enter');
  await page.locator('h1:focus').filter({ hasNotText: month }).waitFor();

  const choose = page.getByRole('button', { name: 'Choose files' });
  await until('Tab', choose);
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), key('Enter')]);
  await chooser.setFiles([{ name: statement.path, mimeType: 'text/csv', buffer: Buffer.from(statement.text) }]);
  await until('Tab', page.getByRole('button', { name: 'Bring it in' }));
  await key('Enter');
  await isFocused(page.getByRole('heading', { name: 'What happened' }));
  await until('Shift+Tab', link('Next: Explain'));
  await key('Enter');

  // Three lines wait; the last is of the next month.
  await page.getByRole('heading', { name: 'Bank', exact: true }).waitFor();
  let seen = await nextLine(page, null);
  for (const left of [2, 1]) {
    await page.getByRole('list', { name: 'Answers', exact: true }).getByRole('button').first().waitFor();
    await key('1');
    await page.getByText(`${left} of 3 lines still need`, { exact: false }).waitFor();
    seen = await nextLine(page, seen);
  }
  expect(await run()).toMatchObject({ unexplained: 0, done: ['statement', 'explain', 'bills', 'check'] });
  await until('Shift+Tab', link('Next: Hours'));
  await key('Enter');
  await page.locator('h1:focus').filter({ hasText: 'Hours worked' }).waitFor();

  await until('Tab', page.getByRole('textbox', { name: /^Amara Osei, Monday/ }));
  const daysFrom = (monday: string): string => formatDays(monday, addDays(monday, 6));
  const atWeek = async (monday: string): Promise<void> => {
    await page.getByRole('heading', { name: daysFrom(monday) }).waitFor();
    await isFocused(page.getByRole('textbox', { name: /^Amara Osei, Monday/ }));
  };
  let monday = weekStart(first);
  for (; monday < thisMonth; monday = addDays(monday, 7)) {
    await atWeek(monday);
    await key('l', 'Control+Enter');
    await page.getByText(`Hours of ${daysFrom(monday)} saved.`).waitFor();
  }
  // Saved, it goes on to the next week, and takes the focus there.
  await atWeek(monday);
  await until('Shift+Tab', link('Finish the month'));
  await key('Enter');
  await page.getByRole('heading', { name: `${month} is done` }).waitFor();
  await expect
    .poll(() =>
      page
        .getByRole('row', { name: /^In the bank/ })
        .getByRole('cell')
        .last()
        .textContent(),
    )
    .toBe('£955.00');
  await page.getByRole('table', { name: 'What changed since the month before' }).waitFor();
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', 'yes');
  });
  await page.getByRole('button', { name: 'Print', exact: true }).press('Enter');
  await page.locator('body[data-printed=yes]').waitFor();
  // Months touch four weeks to six, which take two keys each; the row is told for five.
  const weeks = daysBetween(weekStart(first), weekStart(addDays(thisMonth, -1))) / 7 + 1;
  const row = README.split('\n').find((line) => line.startsWith('| bring a month to its end'));
  expect(keys - 2 * (weeks - 5)).toBe(Number(row?.split('|')[2]));
});

test('the steps stand over their screens until one goes elsewhere, and are taken up again', async () => {
  const steps = page.getByRole('navigation', { name: `The steps of ${month}` });
  await link('Overview').click();
  await page.getByRole('heading', { name: 'Where things stand' }).waitFor();
  await link('Hours worked').click();
  await page.getByRole('heading', { name: 'Hours worked' }).waitFor();
  expect(await steps.count()).toBe(0);
  // Last month is done: the one under way is in hand.
  await link(/^This month/).click();
  await page.getByRole('heading', { name: formatMonth(thisMonth.slice(0, 7)), exact: true }).waitFor();
  await link('The month before').click();
  await page.getByRole('heading', { name: month, exact: true }).waitFor();
  await steps.getByRole('link', { name: /Hours/ }).click();
  await page.getByRole('heading', { name: 'Hours worked' }).waitFor();
  await steps.waitFor();
  await link('Finish the month').waitFor();
  await link('Overview').click();
  await page.getByRole('heading', { name: 'Where things stand' }).waitFor();
  expect(await steps.count()).toBe(0);
  expect(program.faults).toEqual([]);
});
