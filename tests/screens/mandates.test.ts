/** Who acts for the person, asked where an account is made, by keyboard: the paper may stay open, and its days are told of later. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { makeFile } from './accounts.ts';
import { mark, pick, press, write, writeDay } from './keyboard.ts';
import { next, onStep } from './new-account-steps.ts';

let program: ProgramInBrowser;
let page: Page;

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  await makeFile(program.host, 'Acting');
  await page.reload();
  await press(page, 'link', 'All accounts');
});
afterAll(() => program.close());

/** On the form of a record it is said that it may be left empty. */
const PAPER = /^Which paper says so\?/;
const ROLE = 'Who looks after the money?';
const UNKNOWN = 'I don’t know yet which paper says so';

test('an appointee is told at once that the letter of the DWP is not enough', async () => {
  await press(page, 'link', 'Make a new account');
  await onStep(page, 1);
  await write(page, 'Whose direct payment is it?', 'Asha Bell');
  await write(page, 'Reference', 'DP-7');
  await write(page, 'Council', 'Dale Council');
  expect(await page.getByRole('textbox', { name: 'Who acts?' }).count()).toBe(0);
  await pick(page, ROLE, 'A DWP appointee');
  await page.getByText('The letter of the DWP gives no right to run a direct payment', { exact: false }).first().waitFor();
});

test('the paper is asked for, may stay open, and is kept with what was typed', async () => {
  await pick(page, ROLE, 'A deputy');
  await write(page, 'Who acts?', 'Ruth Bell');
  await press(page, 'button', 'Next');
  await page.getByText('Write which paper it is, or mark that you don’t know yet.').first().waitFor();
  await mark(page, UNKNOWN);
  await next(page, 2);
  await page.reload();
  await page.getByText('What you typed was kept. Go on where you were.').waitFor();
  await press(page, 'button', 'Back');
  await onStep(page, 1);
  await expect.poll(() => page.getByRole('textbox', { name: 'Who acts?' }).inputValue()).toBe('Ruth Bell');
  await expect.poll(() => page.getByRole('checkbox', { name: UNKNOWN }).isChecked()).toBe(true);
});

test('with its days it stands in the last look, and comes with the account', async () => {
  await mark(page, UNKNOWN);
  await write(page, 'Which paper says so?', 'Order of 2 March 2026');
  await writeDay(page, 'First day', '2026-04-06');
  await writeDay(page, 'Last day', '2026-04-05');
  await press(page, 'button', 'Next');
  await page.getByText('The last day is before the first.').first().waitFor();
  await writeDay(page, 'Last day', '2026-12-31');
  await next(page, 2);
  await mark(page, 'I don’t know yet');
  for (const step of [3, 4, 5, 6]) await next(page, step);
  await writeDay(page, 'First day to keep here', '2026-04-06');
  await writeDay(page, 'First day of the account year', '2026-04-06');
  await next(page, 7);
  for (const said of ['A deputy', 'Ruth Bell', 'Order of 2 March 2026', '31 December 2026'])
    await page
      .getByRole('definition')
      .filter({ hasText: new RegExp(`^${said}$`) })
      .first()
      .waitFor();
  await press(page, 'button', 'Make the account');
  await page.getByRole('heading', { name: 'Where things stand' }).waitFor();
  await press(page, 'link', 'What is coming');
  await page.getByRole('row', { name: /^Authority to act ends \(Ruth Bell\) 31 December 2026/ }).waitFor();
  await press(page, 'link', 'Authority to act ends (Ruth Bell)');
  await page
    .getByRole('definition')
    .filter({ hasText: /^Order of 2 March 2026$/ })
    .waitFor();
});

test('without its paper it stands under what needs doing, which leads to it', async () => {
  await press(page, 'button', 'Correct it');
  await write(page, PAPER, '');
  await page.keyboard.press('Delete');
  await press(page, 'button', /^Save/);
  await page.getByRole('button', { name: 'Correct it' }).waitFor();
  await page.evaluate(() => location.assign('#/1/overview?on=2026-10-04'));
  const said = 'Ruth Bell acts here, and the paper is not on file yet: the order of the Court of Protection.';
  await page.getByText(said, { exact: false }).first().waitFor();
  await press(page, 'link', /^Write down the paper/);
  await page.getByRole('button', { name: 'Correct it' }).waitFor();
  expect(program.faults).toEqual([]);
});
