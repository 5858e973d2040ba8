/** Looking around in the example by keyboard: it says what it is, its figures are the program's, and one's own file never mixes with it. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Overview } from '../../core/figures/overview.ts';
import type { AccountSummary } from '../../core/api/accounts.ts';
import { formatMoney } from '../../core/values/money.ts';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { press, write } from './keyboard.ts';

let program: ProgramInBrowser;
let page: Page;

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
});
afterAll(() => program.close());

async function read<T>(method: string, input: unknown): Promise<T> {
  const result = await program.host.call(method, input);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value as T;
}

test('the example opens from Welcome with three accounts, and says that it is one', async () => {
  await press(page, 'button', 'Look around with example data');
  await page.getByRole('heading', { name: 'All accounts', exact: true }).waitFor();
  await page.getByText('This is example data.', { exact: false }).waitFor();
  const accounts = await read<readonly AccountSummary[]>('accounts.list', {});
  expect(accounts).toHaveLength(3);
  for (const { person, balance } of accounts) {
    const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: new RegExp(`^${person}`) }) });
    await expect.poll(() => row.textContent()).toContain(formatMoney(balance));
  }
});

test('each account’s answers on its last complete day are the program’s own', async () => {
  const accounts = await read<readonly AccountSummary[]>('accounts.list', {});
  for (const { id, person } of accounts) {
    await press(page, 'link', new RegExp(`^${person} \\(`));
    await page.getByRole('heading', { name: 'Where things stand' }).waitFor();
    const crisis = page.getByRole('region', { name: 'Ready for a crisis' });
    await crisis.waitFor();
    const figures = await read<Overview>('figures.overview', { account: id });
    await expect.poll(() => crisis.textContent()).toContain(formatMoney(figures.crisis.available));
    await expect
      .poll(() => page.getByRole('region', { name: 'Spent against the support plan' }).textContent())
      .toContain(formatMoney(figures.plan.spentToDate));
    await press(page, 'link', 'All accounts');
    await page.getByRole('heading', { name: 'All accounts', exact: true }).waitFor();
  }
});

test('starting with one’s own leaves the example: the new file is empty', async () => {
  await press(page, 'link', 'Start with your own');
  await press(page, 'link', 'Make my account');
  await page.getByText('The example is closed first.', { exact: false }).waitFor();
  await write(page, 'Name of the file', 'My own');
  await press(page, 'button', 'Make the file and go on');
  await page.getByText('It is kept in the file My own.').waitFor();
  await expect.poll(() => page.getByText('This is example data.', { exact: false }).count()).toBe(0);
  expect(await read('accounts.list', {})).toEqual([]);
  expect(program.faults).toEqual([]);
});

test('a second time it is asked whether to go on with what is there, and then nothing of it is lost', async () => {
  await page.evaluate(() => (location.hash = '#/welcome'));
  const open = async () => read<{ open: { example: boolean; name: string } | null }>('file.status', {});
  await press(page, 'button', 'Look around with example data');
  const question = page.getByRole('alertdialog', { name: 'There is example data already' });
  await question.waitFor();
  await press(page, 'button', 'Cancel');
  await question.waitFor({ state: 'detached' });
  expect((await open()).open?.name).toBe('My own');
  await press(page, 'button', 'Look around with example data');
  await question.waitFor();
  await press(page, 'button', 'Go on with it');
  await page.getByRole('heading', { name: 'All accounts', exact: true }).waitFor();
  const [first] = await read<readonly AccountSummary[]>('accounts.list', {});
  const saved = await program.host.call('records.save', { account: first?.id, type: 'suppliers', fields: { name: 'Tried Out' } });
  expect(saved.ok).toBe(true);
  await page.evaluate(() => (location.hash = '#/welcome'));
  await press(page, 'button', 'Look around with example data');
  await question.waitFor();
  await press(page, 'button', 'Go on with it');
  await page.getByRole('heading', { name: 'All accounts', exact: true }).waitFor();
  const { total } = await read<{ total: number }>('records.list', { account: first?.id, type: 'suppliers', find: 'Tried Out' });
  expect(total).toBe(1);
  await page.evaluate(() => (location.hash = '#/welcome'));
  await press(page, 'button', 'Look around with example data');
  await press(page, 'button', 'Make it new');
  await expect
    .poll(
      async () =>
        (await read<{ total: number }>('records.list', { account: first?.id, type: 'suppliers', find: 'Tried Out' }).catch(() => ({ total: -1 }))).total,
      { timeout: 60_000 },
    )
    .toBe(0);
});
