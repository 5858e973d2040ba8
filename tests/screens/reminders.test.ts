/** What is coming, by keyboard alone: a day to remember is added, done and taken back; all accounts in one list; the overview names the nearest. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, addMonths, formatDay, localDay } from '../../core/values/day.ts';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { newAccount, saveRecord } from './account-fixture.ts';
import { makeFile } from './accounts.ts';
import { choose, pick, press, reach, write, writeDay } from './keyboard.ts';

const today = localDay(new Date());
const opened = addMonths(today, -2);

let program: ProgramInBrowser;
let page: Page;

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  const { host } = program;
  await makeFile(host, 'Days');
  const start = { openedOn: opened, planYearStart: opened, firstPaymentOn: opened };
  const account = await newAccount(host, start);
  await saveRecord(host, account, 'reminders', { what: 'contract', title: 'Cleaner', day: addDays(today, -3) });
  const other = await newAccount(host, { ...start, reference: 'DP-2', person: 'Other Person' });
  await saveRecord(host, other, 'reminders', { what: 'other', title: 'Ring the council', day: addDays(today, 1) });
  await page.goto('about:blank');
  await page.goto(host.address);
  await page.getByRole('heading', { name: 'All accounts', exact: true }).waitFor();
  await page.evaluate((hash) => (location.hash = hash), `#/${account}/overview`);
  await page.getByRole('heading', { name: 'Where things stand' }).waitFor();
});
afterAll(() => program.close());

const row = (name: string | RegExp) => page.getByRole('row', { name });

test('the overview names what is late and what comes up soonest, and leads to all of it', async () => {
  await page.getByRole('heading', { name: 'What is coming' }).waitFor();
  await page.getByRole('link', { name: 'Contract ends: Cleaner. It is late.' }).waitFor();
  await press(page, 'link', 'All that is coming');
  await page.getByRole('heading', { name: 'What is coming', exact: true }).waitFor();
  const late = page.getByRole('region', { name: 'Late' }).or(page.locator('section', { has: page.getByRole('heading', { name: 'Late' }) }));
  await late.getByRole('link', { name: 'Contract ends: Cleaner' }).waitFor();
  await row(/Review with the council/)
    .getByText(formatDay(addMonths(opened, 6)))
    .waitFor();
});

test('a day to remember is added, done and taken back by keys', async () => {
  await press(page, 'link', 'Add a day to remember');
  await page.getByRole('heading', { name: 'Day to remember' }).waitFor();
  await choose(page, 'What is it?', /^Insurance ends/);
  await write(page, /^What do you call it\?/, 'Employer’s policy');
  await writeDay(page, 'Day', addDays(today, 10));
  await write(page, /^Again after how many months\?/, '12');
  await press(page, 'button', 'Save');
  await page
    .getByText(/Employer’s policy/)
    .first()
    .waitFor();
  await press(page, 'link', 'What is coming');
  const policy = row(/Insurance ends: Employer’s policy/);
  await policy.getByText(formatDay(addDays(today, 10))).waitFor();
  await press(page, 'button', 'Done (Insurance ends: Employer’s policy)');
  await page.keyboard.press('Tab');
  await press(page, 'button', 'Save');
  // Done ten days early, it is due again a year after its day: no more within the year that is listed.
  await policy.waitFor({ state: 'detached' });
  await press(page, 'button', /^Take it back/);
  await policy.waitFor();
});

test('a review that was held leads to the next, a year on', async () => {
  await press(page, 'button', 'It was held (Review with the council)');
  await writeDay(page, 'When was it held?', addDays(today, -5));
  await press(page, 'button', 'Save');
  await row(/Review with the council/)
    .getByText(formatDay(addMonths(addDays(today, -5), 12)))
    .waitFor();
});

test('the list is narrowed to one kind, which its address keeps', async () => {
  await pick(page, 'Show', 'Contract ends');
  await row(/Review with the council/).waitFor({ state: 'detached' });
  expect(new URL(page.url()).hash).toContain('kind=contract');
  await row(/Contract ends: Cleaner/).waitFor();
});

test('what comes is saved as a calendar file', async () => {
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'button', 'Save as a calendar file')]);
  expect(download.suggestedFilename()).toMatch(/^Headroom DP-0900 \d{4}-\d\d-\d\d\.ics$/);
  const text = readFileSync(await download.path(), 'utf8');
  expect(text).toContain('SUMMARY:Review with the council – Jo DP-0900');
  await page.getByText(/^Saved as Headroom DP-0900/).waitFor();
});

test('all accounts stand in one list, each row with whose it is', async () => {
  await press(page, 'link', 'All accounts');
  await press(page, 'link', 'What is coming in all accounts');
  await page.getByRole('heading', { name: 'What is coming, all accounts' }).waitFor();
  await row(/Ring the council/)
    .getByRole('link', { name: /Other Person/ })
    .waitFor();
  await row(/Contract ends: Cleaner/).waitFor();
  await reach(page, 'link', /Other Person/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'What is coming', exact: true }).waitFor();
  await row(/Ring the council/).waitFor();
});

test('a paper of an assistant is added from their record, and comes up before it runs out', async () => {
  const accounts = await program.host.call('accounts.list', {});
  const account = accounts.ok ? (accounts.value as { id: number; reference: string }[]).find(({ reference }) => reference === 'DP-2')?.id : undefined;
  const person = await saveRecord(program.host, account ?? 0, 'people', { name: 'Kit Park' });
  await saveRecord(program.host, account ?? 0, 'reminders', { what: 'contract', day: addDays(today, 40), givenOn: opened, person });
  await page.evaluate((hash) => (location.hash = hash), `#/${account}/record?type=people&id=${person}`);
  const own = page.getByRole('listitem').filter({ hasText: /runs? out on|ran out on/ });
  await expect.poll(() => own.allTextContents()).toEqual([`Contract runs out on ${formatDay(addDays(today, 40))}. Dated ${formatDay(opened)}.`]);
  await page.getByText('No day on file for: Right to work, DBS check, Training. Not all run out.').waitFor();
  await press(page, 'link', 'Add a paper that runs out');
  await page.getByRole('heading', { name: 'Day to remember' }).waitFor();
  // Whose it is, and what, is filled in.
  expect(await page.getByRole('radio', { name: /^A right to work ends/ }).isChecked()).toBe(true);
  await writeDay(page, 'Day', addDays(today, 20));
  await writeDay(page, 'Day on the paper', opened);
  await press(page, 'button', 'Save');
  await page.getByRole('button', { name: /^Take it back/ }).waitFor();
  await page.evaluate((hash) => (location.hash = hash), `#/${account}/record?type=people&id=${person}`);
  await expect.poll(() => own.first().textContent()).toBe(`Right to work runs out on ${formatDay(addDays(today, 20))}. Dated ${formatDay(opened)}.`);
  await press(page, 'link', 'What is coming');
  await row(/Right to work ends/)
    .getByText(formatDay(addDays(today, 20)))
    .waitFor();
});
