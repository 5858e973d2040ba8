/** About this account: what it says of itself is changed by keys alone, and taken back. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { makeFile } from './accounts.ts';
import { newAccount } from './account-fixture.ts';
import { press, write, writeDay } from './keyboard.ts';

let program: ProgramInBrowser;
let page: Page;
let account = 0;

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  await makeFile(program.host, 'About');
  await newAccount(program.host, { reference: 'OTHER' });
  account = await newAccount(program.host, { reference: 'MINE', openedOn: '2026-05-01' });
  await page.goto('about:blank');
  await page.goto(program.host.address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.evaluate((id) => location.assign(`#/${id}/records`), account);
});
afterAll(() => program.close());

interface Listed {
  readonly id: number;
  readonly person: string;
  readonly reference: string;
}
async function listed(): Promise<Listed | undefined> {
  const result = await program.host.call('accounts.list', {});
  if (!result.ok) throw new Error(result.problem.message);
  return (result.value as readonly Listed[]).find(({ id }) => id === account);
}

test('a name, a reference and the first day are changed, what is wrong is said beside its field, and it is taken back', async () => {
  await press(page, 'link', 'About this account');
  await page.getByRole('heading', { name: 'About this account', level: 1 }).waitFor();
  await write(page, 'Reference', 'other');
  await write(page, 'Whose direct payment is it?', 'X');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Enter');
  await page.getByText('Write the name of the person.').first().waitFor();
  await write(page, 'Whose direct payment is it?', 'Robin Example');
  await page.keyboard.press('Enter');
  await page.getByText('There already is an account other in this file. Nothing was changed.').first().waitFor();
  await write(page, 'Reference', 'MINE TOO');
  await writeDay(page, 'First day to keep here', '2026-04-10');
  await write(page, /^Why/, 'Typed wrongly');
  await press(page, 'button', 'Save the change');
  await page.getByText('The account is changed.').waitFor();
  expect(await listed()).toMatchObject({ person: 'Robin Example', reference: 'MINE TOO' });
  await press(page, 'button', /^Take it back/);
  await expect.poll(async () => (await listed())?.reference).toBe('MINE');
  await expect.poll(() => page.getByRole('textbox', { name: 'Reference' }).inputValue()).toBe('MINE');
});
