/** A second pair of eyes before an invoice is paid, by keyboard: the sum is set, the invoice waits and says why, somebody else looks, and it is on the pay list. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeAll, openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { plainAccount } from '../ledger.ts';
import { makeFile } from './accounts.ts';
import { faultsOf, openView, show, someViews } from './axe.ts';
import { press, write } from './keyboard.ts';

const P = 'otter lantern gravel';

let program: ProgramInBrowser;
let page: Page;
let ids: Record<'rosa' | 'kit' | 'ann', number>;

async function called<T>(method: string, input: unknown): Promise<T> {
  const result = await program.host.call(method, input);
  if (!result.ok) throw new Error(`${method}: ${result.problem.message}`);
  return result.value as T;
}

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  page.setDefaultTimeout(6000);
  await makeFile(program.host, 'Shared');
  const added = async (name: string, role: string): Promise<number> => (await called<{ id: number }>('profiles.save', { name, role, passphrase: P })).id;
  ids = { rosa: await added('Rosa Ward', 'owner'), kit: await added('Kit', 'bookkeeper'), ann: await added('Ann', 'approver') };
  await called('accounts.create', plainAccount('DP-1'));
  await as('kit');
  await called('records.save', { account: 1, type: 'invoices', fields: { supplier: 'Meadow Support', number: 'M1', day: '2026-09-01', amount: 60_000 } });
});
afterAll(() => program.close());

/** The same in a window that begins anew. */
async function as(who: keyof typeof ids): Promise<void> {
  await called('profiles.enter', { profile: ids[who], passphrase: P });
  await page.goto('about:blank');
  await page.goto(program.host.address);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

const said = (text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor();

test('an owner sets the sum, and sees that it is asked for', async () => {
  await as('rosa');
  await show(page, '/users');
  await said('Not asked for.');
  await write(page, 'Over which sum', 'five hundred');
  await press(page, 'button', 'Save the sum');
  await page.getByRole('alert').waitFor();
  await write(page, 'Over which sum', '500');
  await press(page, 'button', 'Save the sum');
  await said('Asked for where one supplier is to get more than £500.00.');
  expect(program.faults).toEqual([]);
});

test('who wrote it down sees why it waits, and can neither pay it nor look themselves', async () => {
  await as('kit');
  await show(page, '/1/bills');
  const row = page.getByRole('row', { name: /Meadow Support/ });
  await row.waitFor();
  expect(await row.innerText()).toMatch(/over the sum[^]*Nothing was paid to this supplier before[^]*Written down by Kit/);
  await said('You wrote it down, so somebody else looks.');
  expect(await page.getByRole('button', { name: /I looked|I paid/ }).count()).toBe(0);
  await said('Nothing else is due up to this day.');
});

test('an approver looks, and it is on the pay list; taken back, it waits again', async () => {
  await as('ann');
  await show(page, '/1/bills');
  await press(page, 'button', /^I looked: it may be paid/);
  await said('Meadow Support: £600.00 may be paid.');
  await page
    .getByRole('table', { name: /^To pay up to/ })
    .getByText('Meadow Support')
    .waitFor();
  // What they may not do is not offered.
  expect(await page.getByRole('button', { name: /^I paid/ }).count()).toBe(0);
  expect(await page.getByRole('link', { name: 'Add an invoice' }).count()).toBe(0);
  expect(await page.getByRole('heading', { name: 'Waits for a second pair of eyes' }).count()).toBe(0);
  await press(page, 'button', /Take (it|this)? ?back/);
  await page.getByRole('heading', { name: 'Waits for a second pair of eyes' }).waitFor();
});

test.each(someViews(1))('in the view $name nothing is at fault', async (view) => {
  const context = await openView(program.browser, view);
  try {
    const seen = await context.newPage();
    await called('profiles.enter', { profile: ids.ann, passphrase: P });
    await seen.goto(program.host.address);
    await seen.getByRole('heading', { level: 1 }).waitFor();
    await show(seen, '/1/bills');
    await seen.getByRole('heading', { name: 'Waits for a second pair of eyes' }).waitFor();
    expect(await faultsOf(seen)).toEqual([]);
  } finally {
    await closeAll(program.browser, [...program.browser.contexts().filter((one) => one !== context)]);
  }
});
