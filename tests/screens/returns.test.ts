/** The council's return of the example by keyboard, from the overview to one that is ready to send, every key counted; then sent, answered and changed. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MethodName, Output } from '../../core/api/methods.ts';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { press, write } from './keyboard.ts';
import { told } from './readme-keys.ts';

let program: ProgramInBrowser;
let page: Page;
let keys = 0;

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  await program.host.call('file.openExample', {});
  await page.goto('about:blank');
  await page.goto(program.host.address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.evaluate(() => location.assign('#/1/overview'));
  await page.getByRole('heading', { name: 'Where things stand' }).waitFor();
});
afterAll(() => program.close());

async function key(...pressed: readonly string[]): Promise<void> {
  for (const one of pressed) {
    keys += 1;
    await page.keyboard.press(one);
  }
}

/** Presses it until the thing has the focus. */
async function until(one: string, wanted: Locator): Promise<void> {
  await wanted.waitFor();
  for (let step = 0; !(await wanted.evaluate((element) => element === document.activeElement)); step += 1) {
    if (step > 60) throw new Error(`${one} does not reach it`);
    await key(one);
  }
}

async function answered<O>(method: MethodName): Promise<O> {
  const result = await program.host.call(method, { account: 1 });
  if (!result.ok) throw new Error(result.problem.message);
  return result.value as O;
}

const button = (name: string) => page.getByRole('button', { name, exact: true });

test('from the overview to a closed return, saved as a PDF, by few keys', async () => {
  await page.getByRole('heading', { name: 'Where things stand' }).focus();
  await key('Control+k');
  await page.getByRole('searchbox').and(page.locator(':focus')).waitFor();
  await key('r', 'e', 't', 'u');
  await page.locator('[role=menuitem][data-key="Screens returns"][data-focused=true]').waitFor();
  await key('Enter');
  await page.getByRole('heading', { name: 'Return to the council', level: 1 }).waitFor();
  await page.getByRole('heading', { name: 'Begin a return' }).waitFor();
  await page.locator('h1:focus').waitFor();
  await until('Tab', button('Begin it'));
  await key('Enter');
  await page
    .locator('h1:focus')
    .filter({ hasText: /^Westbrook’s own form, / })
    .waitFor();
  await until('Tab', button('Close it'));
  await key('Enter');
  await page
    .getByText(/^Closed, and not sent yet\./)
    .first()
    .waitFor();
  // The focus was in what is gone.
  await page.locator(':is(h1, h2):focus').waitFor();
  const saving = page.waitForEvent('download');
  await until('Tab', button('Save as PDF'));
  await key('Enter');
  expect((await saving).suggestedFilename()).toMatch(/^return-.*\.pdf$/);
  await page.getByText(/^Saved as return-/).waitFor();
  expect(program.faults).toEqual([]);
  expect(keys).toBe(told('make the return')[0]);
});

test('it is written down how it was sent and answered, and each leads to a letter', async () => {
  await press(page, 'button', 'Write down that it was sent');
  await page
    .getByText(/^Sent on /)
    .first()
    .waitFor();
  await write(page, 'What does it say?', 'All in order.');
  await press(page, 'button', 'Write the answer down');
  await page
    .getByText(/^Answered on /)
    .first()
    .waitFor();
  expect(await page.getByRole('link', { name: /^Open the letter/ }).count()).toBe(2);
  await page.getByText('Nothing has changed since it was closed.').waitFor();
});

test('once something changed a new version is begun from it, and taken away again', async () => {
  expect(await button('Make a new version').count()).toBe(0);
  const { bankAccounts } = await answered<Output<'accounts.setup'>>('accounts.setup');
  const { returns } = await answered<Output<'returns.list'>>('returns.list');
  const bankAccount = bankAccounts.find(({ name }) => name === 'Cash tin')?.id ?? 0;
  const day = returns.at(-1)?.to ?? '';
  const added = await program.host.call('bank.addLines', { account: 1, bankAccount, lines: [{ day, text: 'Bus', amount: -350, category: 'activity' }] });
  expect(added.ok).toBe(true);
  await page.reload();
  await press(page, 'button', 'Make a new version');
  await page.getByRole('heading', { name: /, version 2$/, level: 1 }).waitFor();
  await press(page, 'button', 'Take this return away');
  await page.getByRole('heading', { name: 'Return to the council', level: 1 }).waitFor();
  await expect.poll(() => page.getByRole('link', { name: /^(Return|Westbrook’s own form), / }).count()).toBe(2);
  expect(program.faults).toEqual([]);
});
