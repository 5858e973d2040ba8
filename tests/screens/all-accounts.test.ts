/** All accounts: the worst first, each with its reason; found, narrowed and put in another order by keyboard, and still so after Back. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AccountRow } from '../../core/api/accounts.ts';
import { formatMoney } from '../../core/values/money.ts';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { newAccount } from './account-fixture.ts';
import { show } from './axe.ts';
import { pick, press, reach, write } from './keyboard.ts';

let program: ProgramInBrowser;
let page: Page;
let rows: readonly AccountRow[];

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  await program.host.call('file.openExample', { today: '2026-11-27' });
  await newAccount(program.host, { reference: 'DP-0001', person: 'Zed Nobody', council: 'Elsewhere Council' });
  await program.host.call('accounts.workOut', {});
  rows = ((await program.host.call('accounts.standings', {})) as { value: readonly AccountRow[] }).value;
  await page.reload();
  await show(page, '/accounts');
});
afterAll(() => program.close());

const people = async (): Promise<readonly string[]> =>
  (await page.getByRole('rowheader').getByRole('link').allTextContents()).map((name) => name.replace(/ \(.*\)$/, ''));

test('the worst comes first with its reason, and what nothing is known of comes last and says so', async () => {
  await expect.poll(people).toEqual(rows.map(({ person }) => person));
  const [worst] = rows;
  const overdue = worst?.standing?.reasons.find(({ code }) => code === 'contributionLate');
  expect(overdue).toMatchObject({ what: 'contributionOverdue', count: 1 });
  const row = page.getByRole('row', { name: worst?.person ?? '' });
  // One line to an account, and all its reasons at a press.
  await row.getByText(`and ${(worst?.standing?.reasons.length ?? 0) - 1} more`).waitFor();
  await (await reach(page, 'checkbox', 'Show all that is known of each')).press('Space');
  await row.getByText(`Contribution ${formatMoney((overdue as { pence: number }).pence)} late`).waitFor();
  const last = page.getByRole('row', { name: 'Zed Nobody' });
  await last.getByText('Not there yet: plan, statement').waitFor();
  await expect.poll(() => last.getByText('Not known', { exact: true }).count()).toBe(4);
  expect(rows.at(-1)?.person).toBe('Zed Nobody');
  await page.getByText('4 accounts in the file Example data. 4 need you, 0 in order.').waitFor();
  await (await reach(page, 'checkbox', 'Show all that is known of each')).press('Space');
});

test('it is found by words, narrowed to a council and put in another order, and is so again after Back', async () => {
  await write(page, 'Find an account', 'dp-1002', 'searchbox');
  await expect.poll(people).toEqual(['Margaret Example']);
  await write(page, 'Find an account', 'nobody at all', 'searchbox');
  await page.getByText('No account fits what you chose.').waitFor();
  await write(page, 'Find an account', ' ', 'searchbox');
  await pick(page, 'In what order', 'Least in the bank first');
  await expect.poll(people).toEqual(rows.toSorted((a, b) => a.balance - b.balance).map(({ person }) => person));
  await pick(page, 'Council', 'Elsewhere Council');
  await expect.poll(people).toEqual(['Zed Nobody']);
  await press(page, 'link', /^Zed Nobody/);
  await page.getByRole('heading', { name: 'Where things stand' }).waitFor();
  await page.goBack();
  await expect.poll(people).toEqual(['Zed Nobody']);
  expect(program.faults).toEqual([]);
});
