/** A rule of one account used in others, by keyboard alone: who is chosen, what is said, and the one undo in each place it is offered. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { newAccount, saveRecord } from './account-fixture.ts';
import { makeFile } from './accounts.ts';
import { faultsOf, openView, show, someViews } from './axe.ts';
import { press, reach, write } from './keyboard.ts';

const RULE = { position: 1, contains: 'WESTBROOK CC', direction: 'in', category: 'direct_payment', planLine: null, fund: null };
const OPEN = 'Use in other accounts…';

let program: ProgramInBrowser;
let page: Page;
let rule: number;
const accounts: number[] = [];
const at = (index: number): number => accounts[index] ?? 0;
beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  await makeFile(program.host, 'Brokers');
  accounts.push(await newAccount(program.host, { reference: 'DP-1', person: 'Ada Sample' }));
  rule = await saveRecord(program.host, at(0), 'rules', RULE);
  await page.reload();
});
afterAll(() => program.close());

const theRule = (): Promise<void> => show(page, `/${at(0)}/record?type=rules&id=${rule}`);
const status = (text: string | RegExp) => page.getByRole('status').filter({ hasText: text }).waitFor();

async function rulesOf(account: number): Promise<number> {
  const listed = await program.host.call('records.list', { account, type: 'rules' });
  return listed.ok ? (listed.value as { total: number }).total : -1;
}
const inOthers = (): Promise<number[]> => Promise.all(accounts.slice(1).map(rulesOf));

test('with one account in the file it is not offered', async () => {
  await theRule();
  await page.getByRole('button', { name: 'Correct it' }).waitFor();
  await expect.poll(() => page.getByRole('button', { name: OPEN }).count()).toBe(0);
});

test('all of the same council are chosen with one press, it is saved in them, and Ctrl+Z takes it back in all', async () => {
  accounts.push(await newAccount(program.host, { reference: 'DP-2', person: 'Bo Sample' }));
  accounts.push(await newAccount(program.host, { reference: 'DP-3', person: 'Cy Sample' }));
  accounts.push(await newAccount(program.host, { reference: 'DP-4', person: 'Di Sample', council: 'Eastbrook Council' }));
  await page.reload();
  await theRule();
  await press(page, 'button', OPEN);
  const find = page.getByRole('searchbox', { name: 'Find an account' });
  await find.waitFor();
  expect(await find.evaluate((element) => element === document.activeElement)).toBe(true);
  await press(page, 'button', 'Use it');
  await status('Choose at least one account.');
  await press(page, 'button', 'Choose all 2 of Westbrook Council');
  await status('2 accounts chosen.');
  await press(page, 'button', 'Use it in 2 accounts');
  await status('The rule “WESTBROOK CC” is now in 2 other accounts.');
  expect(await inOthers()).toEqual([1, 1, 0]);
  const opener = page.getByRole('button', { name: OPEN });
  await expect.poll(() => opener.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Control+z');
  await status('Taken back: The rule “WESTBROOK CC” is now in 2 other accounts.');
  expect(await inOthers()).toEqual([0, 0, 0]);
});

test('one is found by words and chosen with Space; who was chosen stays while others are looked for', async () => {
  await press(page, 'button', OPEN);
  await write(page, 'Find an account', 'eastbrook', 'searchbox');
  await reach(page, 'option', /^Di Sample/);
  await page.keyboard.press('Space');
  await status('One account chosen.');
  await write(page, 'Find an account', 'nobody', 'searchbox');
  await page.getByText('No account fits that.').waitFor();
  await write(page, 'Find an account', 'dp-', 'searchbox');
  await reach(page, 'option', /^Di Sample/);
  await page.keyboard.press('Home');
  await page.keyboard.press('Space');
  await press(page, 'button', 'Use it in 2 accounts');
  await status(/^The rule “WESTBROOK CC” is now in 2 other accounts\./);
  expect(await inOthers()).toEqual([1, 0, 1]);
});

test('where some have it that is counted, and where all have it nothing is there to take back', async () => {
  await press(page, 'button', OPEN);
  await press(page, 'button', 'Choose all 2 of Westbrook Council');
  await press(page, 'button', 'Use it in 2 accounts');
  await status('The rule “WESTBROOK CC” is now in one other account. One had it already.');
  await press(page, 'button', OPEN);
  await press(page, 'button', 'Choose all 2 of Westbrook Council');
  await press(page, 'button', 'Use it in 2 accounts');
  await status('Each of these accounts had this rule already.');
  expect(await inOthers()).toEqual([1, 1, 1]);
});

test('Escape leaves it with nothing done', async () => {
  await press(page, 'button', OPEN);
  await press(page, 'button', 'Choose all 2 of Westbrook Council');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await inOthers()).toEqual([1, 1, 1]);
});

test('what was done says in how many accounts, and takes it back in all of them', async () => {
  await show(page, `/${at(3)}/done`);
  await press(page, 'link', 'Overview');
  await press(page, 'link', 'What was done');
  const entry = page.getByText('Added rule for ‘WESTBROOK CC’, in 2 accounts together');
  await entry.waitFor();
  await reach(page, 'row', /Added rule for ‘WESTBROOK CC’/);
  await page.keyboard.press('Enter');
  await press(page, 'button', 'Take this back in all 2 accounts');
  await status('Taken back: Added rule for ‘WESTBROOK CC’, in 2 accounts together.');
  expect(await inOthers()).toEqual([0, 1, 0]);
  await page.getByText('This was taken back later.').waitFor();
  await page.keyboard.press('Control+z');
  await status(/^Taken back: Taken back:/);
  expect(await inOthers()).toEqual([1, 1, 1]);
});

test('a refusal names the account and stays in the dialog', async () => {
  const { host } = program;
  const plan = {
    line: 'Club',
    outcome: '',
    kind: 'weekly',
    hoursPerWeek: null,
    rate: null,
    amount: 900,
    from: '2026-04-06',
    to: null,
    fund: 'main',
    bankingClause: null,
  };
  await saveRecord(host, at(0), 'plan', plan);
  const clubs = await saveRecord(host, at(0), 'rules', { ...RULE, contains: 'CLUB', direction: 'out', category: 'activity', planLine: 'Club' });
  await show(page, `/${at(0)}/record?type=rules&id=${clubs}`);
  await press(page, 'button', OPEN);
  await press(page, 'button', 'Choose all 2 of Westbrook Council');
  await press(page, 'button', 'Use it in 2 accounts');
  await page.getByText('Bo Sample (DP-2): There is no plan line called ‘Club’. Add it to the plan first. Nothing was changed in any account.').waitFor();
  await press(page, 'button', 'Cancel');
  expect(program.faults).toEqual([]);
});

test.each(someViews(1).map((view) => [view.name, view] as const))('the dialog in %s', async (_name, view) => {
  const context = await openView(program.browser, view);
  const seen = await context.newPage();
  await seen.goto(program.host.address);
  await show(seen, `/${at(0)}/record?type=rules&id=${rule}`);
  await press(seen, 'button', OPEN);
  await press(seen, 'button', 'Choose all 2 of Westbrook Council');
  expect(await faultsOf(seen)).toEqual([]);
  await context.close();
});
