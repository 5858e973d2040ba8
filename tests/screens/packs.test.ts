/** The pack for the council, made from a closed return by keyboard into a folder, every key counted; then one of some payments, and one that was changed. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MethodName, Output } from '../../core/api/methods.ts';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { temporaryFolder } from '../temporary.ts';
import { choose, mark, press, reach, write } from './keyboard.ts';
import { told } from './readme-keys.ts';

let program: ProgramInBrowser;
let page: Page;
let id = 0;

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  await program.host.call('file.openExample', {});
  const { next } = await answered<Output<'returns.list'>>('returns.list', { account: 1 });
  ({ id } = await answered<Output<'returns.start'>>('returns.start', { account: 1, ...next, form: 'generic-return' }));
  await program.host.call('returns.close', { account: 1, return: id, whyOpen: 'A receipt was lost.' });
  await page.goto('about:blank');
  await page.goto(program.host.address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await open();
});
afterAll(() => program.close());

async function answered<O>(method: MethodName, input: object): Promise<O> {
  const result = await program.host.call(method, input);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value as O;
}

async function open(): Promise<void> {
  await page.evaluate(() => location.assign('#/1/returns'));
  await page.getByRole('heading', { name: 'Return to the council', level: 1 }).waitFor();
  await page.evaluate((one) => location.assign(`#/1/return?id=${one}`), id);
  await page.getByRole('heading', { name: 'Pack for the council' }).waitFor();
  await page.getByRole('button', { name: 'Choose a folder, and make the pack' }).waitFor();
  await page.locator('h1:focus').waitFor();
}

test('made into a folder by few keys, and where it is, is said', async () => {
  const folder = temporaryFolder();
  let keys = 0;
  const key = async (one: string): Promise<void> => {
    keys += 1;
    await page.keyboard.press(one);
  };
  const make = page.getByRole('button', { name: 'Choose a folder, and make the pack' });
  while (!(await make.evaluate((element) => element === document.activeElement))) await key('Tab');
  await key('Enter');
  const field = page.getByRole('textbox', { name: 'Folder' });
  await field.and(page.locator(':focus')).waitFor();
  // The place depends on the computer, and so is not counted: it may be put in from elsewhere.
  await page.keyboard.insertText(folder);
  await key('Enter');
  await page.getByText(/^Made: .*Pack DP-1001 .*\. \d+ files, /).waitFor({ timeout: 60_000 });
  expect(readdirSync(folder)).toEqual([expect.stringMatching(/^Pack DP-1001 /)]);
  await page.getByRole('heading', { name: 'Packs made of this return' }).waitFor();
  expect(keys).toBe(told('make the pack for the council of a closed return')[0]);
  expect(program.faults).toEqual([]);
}, 90_000);

test('of some payments, and a size that is none is told', async () => {
  await open();
  await choose(page, 'How much to put in', /^Papers of some payments/);
  await write(page, /^Papers of payments over/, '100');
  await mark(page, 'Assistants by their initials');
  await write(page, /^Size of a part/, 'much');
  await press(page, 'button', 'Choose a folder, and make the pack');
  const folder = temporaryFolder();
  await write(page, /^Folder/, folder);
  await page.keyboard.press('Enter');
  await page.getByRole('status').filter({ hasText: 'Put a whole number of MB' }).waitFor();
  const size = await reach(page, 'textbox', /^Size of a part/);
  await size.press('Control+a');
  await page.keyboard.type('15');
  await press(page, 'button', 'Choose a folder, and make the pack');
  await write(page, /^Folder/, folder);
  await page.keyboard.press('Enter');
  await page.getByText(/^Made: /).waitFor({ timeout: 60_000 });
  await page.getByText(/: papers of some payments, initials, /).waitFor();
  const [pack = ''] = readdirSync(folder);
  writeFileSync(join(folder, pack, '02 Lines.csv'), 'other');
  await press(page, 'button', 'Check a pack in a folder');
  await write(page, /^Folder/, join(folder, pack));
  await page.keyboard.press('Enter');
  await page.getByText('Changed since it was made: 02 Lines.csv').waitFor();
  expect(program.faults).toEqual([]);
}, 120_000);
