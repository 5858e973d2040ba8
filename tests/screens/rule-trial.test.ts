/** A rule for bank lines, by keyboard alone: what it would do stands beside the form, and is done as it is saved if that is wanted. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { lloyds } from '../ledger.ts';
import { newAccount, sendFile } from './account-fixture.ts';
import { makeFile } from './accounts.ts';
import { pick, press, reach, write } from './keyboard.ts';

let program: ProgramInBrowser;
let page: Page;
let account = 0;

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  await makeFile(program.host, 'Rules');
  account = await newAccount(program.host, { reference: 'DP-1', person: 'Ada Sample' });
  const file = lloyds('may.csv', [
    { day: '2026-05-01', text: 'LANTERN CLUB', amount: -1000 },
    { day: '2026-05-08', text: 'LANTERN CLUB', amount: -1100 },
    { day: '2026-05-15', text: 'MEADOW TAXIS', amount: -700 },
  ]);
  const brought = await program.host.call('bank.import', { account, file: await sendFile(program.host, file.path, file.text) });
  if (!brought.ok) throw new Error(brought.problem.message);
  await page.reload();
  await page.evaluate((of) => location.assign(`#/${of}/record?type=rules`), account);
});
afterAll(() => program.close());

const region = () => page.getByRole('region', { name: 'What this rule would do' });
const waiting = async (): Promise<number> => {
  const listed = await program.host.call('bank.unexplained', { account });
  return listed.ok ? (listed.value as { total: number }).total : -1;
};

test('it tells which lines it would explain, and explains them as it is saved; one press takes all of it back', async () => {
  await write(page, 'Words in the bank’s text', 'lantern club');
  await pick(page, 'Kind of money', 'Activity');
  await region().getByText('It would explain 2 lines that wait, £21.00 in all.').waitFor();
  await press(page, 'button', 'Lines that wait, the newest first');
  await expect.poll(() => region().getByRole('row').count()).toBe(3);
  expect(await region().getByRole('checkbox', { name: 'Explain those 2 lines' }).isChecked()).toBe(true);
  await press(page, 'button', 'Save');
  await page.getByRole('status').filter({ hasText: 'Rule lantern club saved. 2 lines are explained.' }).waitFor();
  expect(await waiting()).toBe(1);
  await page.keyboard.press('Control+z');
  await page.getByRole('status').filter({ hasText: 'Taken back' }).waitFor();
  expect(await waiting()).toBe(3);
});

test('it can be saved without touching a line', async () => {
  await write(page, 'Words in the bank’s text', 'lantern club');
  await pick(page, 'Kind of money', 'Activity');
  await region().getByText('It would explain 2 lines that wait', { exact: false }).waitFor();
  await reach(page, 'checkbox', 'Explain those 2 lines');
  await page.keyboard.press('Space');
  await press(page, 'button', 'Save');
  await page
    .getByRole('status')
    .filter({ hasText: /^Rule lantern club saved\.(?!.*explained)/ })
    .first()
    .waitFor();
  expect(await waiting()).toBe(3);
  expect(program.faults).toEqual([]);
});
