/** A letter to the council by keyboard: begun from a draft, saved as a PDF, and kept among the letters. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { press } from './keyboard.ts';

let program: ProgramInBrowser;
let page: Page;

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  await program.host.call('file.openExample', {});
  await page.goto('about:blank');
  await page.goto(program.host.address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.evaluate(() => location.assign('#/1/returns'));
});
afterAll(() => program.close());

test('a draft is changed, saved and kept as it was changed', async () => {
  await press(page, 'link', 'Ask for more time');
  const letter = page.getByRole('textbox', { name: 'Letter' });
  await letter.waitFor();
  const text = (await letter.inputValue()).replace(/\(say it[^)]*\)/, 'a stay in hospital.');
  expect(text).toContain('a stay in hospital.');
  await letter.fill(text);
  const saving = page.waitForEvent('download');
  await press(page, 'button', 'Save as PDF');
  expect((await saving).suggestedFilename()).toMatch(/^letter-DP-1001-.*\.pdf$/);
  await press(page, 'button', 'Keep it under Letters and decisions');
  await page.getByRole('heading', { level: 1, name: /Asked for more time/ }).waitFor();
  await page
    .getByText(/a stay in hospital\./)
    .first()
    .waitFor();
  expect(program.faults).toEqual([]);
});

test('an empty letter is told of beside the field', async () => {
  await page.evaluate(() => location.assign('#/1/write-letter?which=simpler'));
  await page.getByRole('textbox', { name: 'Letter' }).fill('');
  await press(page, 'button', 'Save as PDF');
  await page.getByText('Write something here.', { exact: true }).waitFor();
});
