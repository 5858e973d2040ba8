/** One payment for two funds, shared by the size of each one's share, by keyboard alone: to the penny, and taken back by one press. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { UnexplainedLine } from '../../core/api/bank.ts';
import type { MoneyRowDetail } from '../../core/api/money.ts';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { lloyds } from '../ledger.ts';
import { newAccount, saveRecord, sendFile } from './account-fixture.ts';
import { makeFile } from './accounts.ts';
import { pick, press, write } from './keyboard.ts';

let program: ProgramInBrowser;
let page: Page;
let account = 0;

async function read<T>(method: string, input: unknown): Promise<T> {
  const result = await program.host.call(method, input);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value as T;
}

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  await makeFile(program.host, 'Shared');
  account = await newAccount(program.host, { reference: 'DP-9', person: 'Kay Pattern' });
  await saveRecord(program.host, account, 'funds', { fund: 'nhs', name: 'Health budget', ringFenced: false, payer: 'NHS' });
  const { path, text } = lloyds('may.csv', [{ day: '2026-05-01', text: 'JOINT PAYMENT', amount: 19_200 }]);
  await read('bank.import', { account, file: await sendFile(program.host, path, text) });
  await page.reload();
  await page.evaluate((to) => (location.hash = to), `#/${account}/bank`);
  await page.getByRole('option', { name: 'JOINT PAYMENT' }).and(page.locator(':focus')).waitFor();
});
afterAll(() => program.close());

test('£192.00 as 60 and 40 becomes £115.20 and £76.80, each of its fund', async () => {
  // A key means something once it is told what it would do.
  await page.getByText('Split it up').first().waitFor();
  await page.keyboard.press('s');
  await press(page, 'button', 'Share it between funds');
  await press(page, 'button', 'Share it out');
  await page.getByText('Write at least one share.').first().waitFor();
  await write(page, 'Share of Health budget', '40 %');
  await press(page, 'button', 'Share it out');
  await page.getByText('Write a number, such as 60 or 1.5, or leave it empty.').first().waitFor();
  await write(page, 'Share of Health budget', '40');
  await write(page, /^Share of (?!Health)/, '60');
  await pick(page, 'What kind of money is shared?', 'Direct payment');
  await press(page, 'button', 'Share it out');
  await page.getByText('Nothing is left. You can save it now.').waitFor();
  await press(page, 'button', 'Save these parts');
  await page.getByRole('status').filter({ hasText: 'Explained: JOINT PAYMENT' }).waitFor();
  const [line] = (await read<{ lines: readonly UnexplainedLine[] }>('bank.lines', { account, from: '2026-05-01', to: '2026-05-01', offset: 0, limit: 1 }))
    .lines;
  const { parts } = await read<MoneyRowDetail>('money.row', { account, source: { type: 'line', id: line?.id } });
  expect(parts.map(({ amount, category }) => [amount, category])).toEqual([
    [11_520, 'direct_payment'],
    [7680, 'direct_payment'],
  ]);
  expect(program.faults).toEqual([]);
});
