/** The returns of all accounts, by keyboard: those with nothing open are closed together and marked as sent together; the others say why not. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { addDays, addMonths, localDay } from '../../core/values/day.ts';
import { returnWords } from '../../renderer/words/returns.ts';
import { lloyds } from '../ledger.ts';
import { newAccount, saveRecord, sendFile } from './account-fixture.ts';
import { makeFile } from './accounts.ts';
import { show } from './axe.ts';
import { pick, press } from './keyboard.ts';

let program: ProgramInBrowser;
let page: Page;
const opened = `${addMonths(localDay(new Date()), -4).slice(0, 7)}-01`;

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  await makeFile(program.host, 'Returns');
  for (const [reference, person, council] of [
    ['RT-1', 'Ana Sample', 'Anyshire Council'],
    ['RT-2', 'Ben Sample', 'Anyshire Council'],
    ['RT-3', 'Cy Sample', 'Elsewhere Council'],
  ] as const) {
    const given = {
      openedOn: opened,
      planYearStart: opened,
      firstPaymentOn: opened,
      openingBalance: 0,
      weeklyGross: 40_000,
      contributionWeekly: 0,
      surplusWeeks: 52,
    };
    const account = await newAccount(program.host, { reference, person, council, paidEvery: '4_weekly', ...given });
    if (person === 'Cy Sample') continue;
    await saveRecord(program.host, account, 'rules', {
      position: 1,
      contains: 'ANYSHIRE CC',
      direction: 'in',
      category: 'direct_payment',
      planLine: null,
      fund: null,
    });
    const paid = [0, 28, 56, 84, 112].map((days) => ({ day: addDays(opened, days), text: 'ANYSHIRE CC', amount: 160_000 }));
    const { path, text } = lloyds('a.csv', paid);
    await program.host.call('bank.import', { account, file: await sendFile(program.host, path, text) });
  }
  await page.reload();
  await show(page, '/all-returns');
});
afterAll(() => program.close());

test('closed together, marked as sent together, and taken back; narrowed to a council', async () => {
  await page.getByText('2 returns can be closed, 1 to look at, 0 closed and not sent, 0 with the council.').waitFor();
  await page.getByText('The bank statements are all here:', { exact: false }).first().waitFor();
  await press(page, 'button', 'Close 2 returns');
  await page.getByText('2 returns closed.').waitFor();
  await page.getByText('0 returns can be closed, 1 to look at, 2 closed and not sent, 0 with the council.').waitFor();
  await press(page, 'button', 'Mark 2 returns as sent');
  await page.getByText('2 returns marked as sent.').waitFor();
  await page.getByText('0 returns can be closed, 1 to look at, 0 closed and not sent, 2 with the council.').waitFor();
  await press(page, 'button', /^Take it back/);
  await page.getByText('2 closed and not sent', { exact: false }).waitFor();
  await pick(page, 'Council', 'Elsewhere Council');
  await page.getByText('0 returns can be closed, 1 to look at, 0 closed and not sent, 0 with the council.').waitFor();
  expect(program.faults).toEqual([]);
});

test('what the council answered stands in its line', async () => {
  const all = ((await program.host.call('returns.all', {})) as { value: readonly { account: number; id: number | null; state: string }[] }).value;
  const first = all.find(({ state }) => state === 'closed');
  const today = localDay(new Date());
  const of = { account: first?.account, return: first?.id };
  await program.host.call('returns.sent', { ...of, on: today, means: 'email' });
  await page.reload();
  await show(page, `/${first?.account}/return?id=${first?.id}`);
  await pick(page, 'How did it end?', 'Refused');
  await page.getByLabel('What does it say?').fill('Two receipts are missing.');
  await press(page, 'button', 'Write the answer down');
  await page.getByText(returnWords.answerSaved).waitFor();
  await show(page, '/all-returns');
  await page.getByText(/^Refused on /).waitFor();
  await page.getByText('Two receipts are missing.').waitFor();
  expect(program.faults).toEqual([]);
});
