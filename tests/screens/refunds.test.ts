/** Money that comes back: offered as the refund of what it equals, and shown on both sides, by keyboard alone. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { lloyds } from '../ledger.ts';
import { newAccount, saveRecord, sendFile } from './account-fixture.ts';
import { makeFile } from './accounts.ts';
import { press, questionAsked, sayNo, write } from './keyboard.ts';

let program: ProgramInBrowser;
let page: Page;
let account = 0;
let rail = 0;

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  const { host } = program;
  await makeFile(host, 'Refunds');
  account = await newAccount(host);
  rail = await saveRecord(host, account, 'purchases', { supplier: 'Mobility Store', item: 'Bed rail', day: '2026-05-02', amount: 8000 });
  const { text } = lloyds('may.csv', [
    { day: '2026-05-03', text: 'MOBILITY STORE 11', amount: -8000 },
    { day: '2026-06-10', text: 'MOBILITY STORE REFUND', amount: 8000 },
    { day: '2026-06-12', text: 'TRANSFER', amount: 500 },
  ]);
  const file = await sendFile(host, 'may.csv', text);
  const brought = await host.call('bank.import', { account, file, evenIfOtherAccount: true });
  if (!brought.ok) throw new Error(brought.problem.message);
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
});
afterAll(() => program.close());

test('the refund is the first answer, and the purchase, its payment and the refund lead to each other', async () => {
  await page.evaluate((id) => (location.hash = `#/${id}/bank`), account);
  const first = page.getByRole('button', { name: /Refund of Bed rail/ });
  await first.waitFor();
  expect(await first.textContent()).toMatch(/^1.*Refund of Bed rail.*Mobility Store, 2 May 2026, £80\.00 paid/);
  await press(page, 'button', /Refund of Bed rail/);
  await page
    .getByText(/MOBILITY STORE REFUND, £80\.00.*Refund of Bed rail/)
    .first()
    .waitFor();

  await page.evaluate(([id, record]) => (location.hash = `#/${id}/record?type=purchases&id=${record}`), [account, rail] as const);
  await page.getByText('£80.00 of the £80.00 paid came back:').waitFor();
  await press(page, 'link', '£80.00 on 10 June 2026, MOBILITY STORE REFUND');
  await page.getByRole('heading', { level: 1, name: 'MOBILITY STORE REFUND' }).waitFor();
  await page.getByText('It gives back:').waitFor();
  await press(page, 'link', 'Bed rail');
  await page.getByRole('heading', { level: 1, name: /Bed rail/ }).waitFor();
});

test('taking away what money came back of is asked about', async () => {
  await page.getByText('£80.00 of the £80.00 paid came back:').waitFor();
  await press(page, 'button', 'Take it away');
  const asked = await questionAsked(page, 'Take it away, though money came back of it?');
  expect(await asked.textContent()).toContain('the refund stays, and no longer says what it gave back');
  await sayNo(page, 'Take it away, though money came back of it?');
  expect(await program.host.call('records.get', { account, type: 'purchases', id: rail })).toMatchObject({ ok: true });
});

test('a refund said before is linked on its row; more than was paid is told and kept; the link comes off again', async () => {
  const { host } = program;
  const waiting = await host.call('bank.unexplained', { account });
  if (!waiting.ok) throw new Error(waiting.problem.message);
  const line = (waiting.value as { lines: { id: number; text: string }[] }).lines.find(({ text }) => text === 'TRANSFER')?.id ?? 0;
  const parts = [{ amount: 500, settles: null, category: 'refund', planLine: null, fund: null }];
  expect(await host.call('bank.explain', { account, lines: [{ line, parts }] })).toMatchObject({ ok: true });
  await page.evaluate(([id, row]) => (location.hash = `#/${id}/money-row?type=line&id=${row}`), [account, line] as const);
  await page.getByRole('heading', { level: 1, name: 'TRANSFER' }).waitFor();
  await press(page, 'button', 'Say what it gives back');
  await write(page, 'Find what was paid for', 'bed', 'searchbox');
  await page.getByText('One is found.').waitFor();
  await press(page, 'button', /^Refund of Bed rail/);
  await page.getByText('More came back than was paid: £85.00 of £80.00 for Bed rail. If that is right, leave it so.').waitFor();
  await press(page, 'button', 'Take the link off');
  await page.getByRole('button', { name: 'Say what it gives back' }).waitFor();
  expect(program.faults).toEqual([]);
});
