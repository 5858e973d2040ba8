/** An account of which little is known yet: what is missing is said with the way to it, and nothing is said that is not so. By keyboard alone. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { plainAccount } from '../ledger.ts';
import { makeFile } from './accounts.ts';
import { press, write } from './keyboard.ts';

let program: ProgramInBrowser;
let page: Page;

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  await makeFile(program.host, 'Not known');
  const made = await program.host.call('accounts.create', {
    ...{ ...plainAccount('DP-1'), surplusWeeks: null },
    plan: [{ line: 'Helper', outcome: '', kind: 'weekly', amount: 3000 }],
  });
  if (!made.ok) throw new Error(made.problem.message);
  await page.reload();
});
afterAll(() => program.close());

test('rules that lack what may be kept are led to themselves, not to new ones', async () => {
  await press(page, 'link', 'Overview');
  await press(page, 'link', 'Write down what the council pays and lets you keep');
  await press(page, 'button', 'Correct it');
  const weekly = page.getByRole('textbox', { name: 'Full amount for a week' });
  await expect.poll(() => weekly.inputValue()).toBe('400.00');
  await write(page, 'How many weeks of money may be kept?', '8');
  await page.getByText('No rules on file say how much may be kept, so nothing is said to be asked back.').waitFor();
  await press(page, 'button', 'Save the change');
  await press(page, 'link', 'Overview');
  await page.getByRole('heading', { name: 'Set up this account' }).waitFor();
  expect(await page.getByRole('link', { name: 'Write down what the council pays and lets you keep' }).count()).toBe(0);
});

test('without a statement the support plan says that what came and went is not known', async () => {
  await press(page, 'link', 'Support plan');
  await page.getByText('No statement is here yet, so what came and went is not known.', { exact: false }).waitFor();
});

test('without a statement, looking ahead calls no day complete, and leads to bringing one in', async () => {
  await press(page, 'link', 'Looking ahead');
  await page.getByText('It needs a bank statement.').waitFor();
  expect(await page.getByText('the last complete day').count()).toBe(0);
  await press(page, 'link', 'Bring in a statement');
  await page.getByRole('heading', { level: 1, name: 'Bring in a statement' }).waitFor();
  expect(program.faults).toEqual([]);
});

test('once the direct payment has ended nothing is for a crisis: the answer leads to the final account, and no hours are offered', async () => {
  const saved = await program.host.call('records.save', { account: 1, type: 'paymentStops', fields: { kind: 'ended', from: '2026-09-01', closeDays: 28 } });
  if (!saved.ok) throw new Error(saved.problem.message);
  const said = await program.host.call('records.save', {
    account: 1,
    type: 'bankAccounts',
    id: 1,
    fields: { name: 'main', openingBalance: 100_000, nothingMoreUpTo: '2026-10-01' },
  });
  if (!said.ok) throw new Error(said.problem.message);
  await page.evaluate(() => location.assign('#/1/overview?on=2026-10-01'));
  await page.reload();
  const answer = page.getByRole('region', { name: 'Ready for a crisis' });
  await answer.getByText('The direct payment has ended. What is left goes back, but for what is still owed.').waitFor();
  expect(await page.getByRole('button', { name: 'Can I afford it?' }).count()).toBe(0);
  await page.getByText(/^The direct payment ended on 31 August 2026\. What is left goes back to the council: £\d/).waitFor();
  await press(page, 'link', 'See the final account');
  await page.getByRole('heading', { name: 'Final account' }).waitFor();
  await press(page, 'link', 'Looking ahead');
  await page.getByText('There is no direct payment from 1 September 2026 on.', { exact: false }).waitFor();
  await page.getByRole('heading', { name: 'What this rests on' }).waitFor();
  expect(await page.getByRole('heading', { name: 'What could I afford?' }).count()).toBe(0);
  expect(program.faults).toEqual([]);
});
