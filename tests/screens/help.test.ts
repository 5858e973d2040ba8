/** The help by keyboard: from a screen to its page, from page to page, found by words, and back to where one was. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { makeFile, moveIn, scenarios } from './accounts.ts';
import { settled, show } from './axe.ts';
import { press, reach, write } from './keyboard.ts';

let program: ProgramInBrowser;
let page: Page;

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  await makeFile(program.host, 'Helped');
  await moveIn(program.host, join(scenarios, 'one'));
  await page.reload();
});
afterAll(() => program.close());

const heading = (name: string, level = 1) => page.getByRole('heading', { name, level, exact: true });
const isFocused = (name: string, level: number): Promise<boolean> => heading(name, level).evaluate((element) => element === document.activeElement);

test('F1 shows the help of the screen in view, at its section, and Alt+Left comes back to the place that was read and had the focus', async () => {
  await show(page, '/1/overview?on=2026-10-21');
  const link = await reach(page, 'link', /How this is worked out \(Ready/);
  await page.evaluate(() => scrollTo(0, 700));
  await page.keyboard.press('F1');
  await heading('Starting').waitFor();
  await expect.poll(() => isFocused('What you see first', 2)).toBe(true);
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
  await page.keyboard.press('Alt+ArrowLeft');
  await heading('Where things stand').waitFor();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(700);
  await expect.poll(() => link.evaluate((element) => element === document.activeElement)).toBe(true);
});

test('a question mark does so too, but not while one is typing', async () => {
  await show(page, '/1/money');
  await write(page, 'Find', 'why?', 'searchbox');
  await expect.poll(() => page.getByRole('searchbox', { name: 'Find' }).inputValue()).toBe('why?');
  await page.keyboard.press('Tab');
  await page.keyboard.press('?');
  await heading('Money').waitFor();
  await heading('One row', 2).waitFor();
  await page.keyboard.press('Alt+ArrowLeft');
  await page.getByRole('searchbox', { name: 'Find' }).waitFor();
  await expect.poll(() => page.getByRole('searchbox', { name: 'Find' }).inputValue()).toBe('why?');
});

test('the link in the menu leads there, links lead from page to page, and pictures come from the program itself', async () => {
  await show(page, '/backups');
  await press(page, 'link', 'Help with this page');
  await heading('Backups').waitFor();
  await press(page, 'link', 'Help');
  await heading('Help').waitFor();
  await press(page, 'link', 'Starting');
  await heading('Starting').waitFor();
  const picture = page.getByRole('img', { name: /^The overview of the example data/ });
  expect(await picture.evaluate((element) => (element instanceof HTMLImageElement ? element.decode().then(() => element.naturalWidth) : 0))).toBeGreaterThan(
    500,
  );
  await press(page, 'link', 'what the figures mean');
  await heading('What the figures mean').waitFor();
  expect(await page.title()).toBe('What the figures mean – Headroom');
});

test('the pages are searched by words, and Back finds the search again', async () => {
  await show(page, '/help');
  await write(page, 'Find in the help', 'payslip own pocket redundancy', 'searchbox');
  await page.getByText('One place found.').waitFor();
  await press(page, 'link', 'What the figures mean: What is owed and set aside');
  await expect.poll(() => isFocused('What is owed and set aside', 2)).toBe(true);
  await press(page, 'button', 'Back');
  await heading('Help').waitFor();
  await expect.poll(() => page.getByRole('searchbox', { name: 'Find in the help' }).inputValue()).toBe('payslip own pocket redundancy');
  await write(page, 'Find in the help', 'zebra', 'searchbox');
  await page.getByText('Nothing in the help has all these words.').waitFor();
});

test('a page that is not there shows the list', async () => {
  await show(page, '/help?page=nonsense');
  await settled(page);
  await heading('Help').waitFor();
});

test('the page never breaks its policy and asks nothing of elsewhere', () => {
  expect(program.faults).toEqual([]);
});
