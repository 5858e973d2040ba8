/** Letters and decisions on screen: a demand for money is written down, and what it does not say is asked for. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { newAccount } from './account-fixture.ts';
import { makeFile } from './accounts.ts';
import { press, write } from './keyboard.ts';

let program: ProgramInBrowser;
let page: Page;

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  await makeFile(program.host, 'Letters');
  await newAccount(program.host);
  await page.reload();
});
afterAll(() => program.close());

test('a demand for money, what it does not say, and the letter that asks for it', async () => {
  await page.evaluate(() => location.assign('#/1/record?type=letters&what=money_back'));
  await page.getByRole('heading', { level: 1, name: 'Add a letter' }).waitFor();
  await write(page, 'In a few words', 'Money left over');
  await write(page, 'Amount', '412.75');
  const reason = page.getByRole('checkbox', { name: 'Why it is wanted' });
  await reason.focus();
  await page.keyboard.press('Space');
  await press(page, 'button', 'Save');
  await page.getByRole('status').filter({ hasText: 'It does not say: how the sum was worked out; when it has to be paid; who has to pay it.' }).waitFor();
  await page.getByRole('link', { name: 'Open what was saved' }).click();
  await page.getByRole('heading', { level: 1, name: 'From the council: Money left over' }).waitFor();
  await press(page, 'button', 'A letter that asks for it');
  const letter = page.getByText('Dear Sir or Madam');
  await letter.waitFor();
  const text = (await letter.textContent()) ?? '';
  expect(text).toContain('1. How was the sum worked out?');
  expect(text).toContain('3. Who is to pay it');
  expect(text).not.toContain('How much do you ask for');
  await press(page, 'button', 'Correct it');
  for (const name of ['How the sum was worked out', 'When it has to be paid', 'Who has to pay it']) await page.getByRole('checkbox', { name }).press('Space');
  await press(page, 'button', 'Save the change');
  await page.getByText('It says how much, why, how the sum was worked out, by when and who pays.').waitFor();
});
