/** The one box that finds anything, by keyboard, over any page: what is found opens, and what is typed on the page below is not lost. */
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { told } from './readme-keys.ts';
import { makeFile, moveIn, scenarios } from './accounts.ts';
import { press, reach, sayNo, write } from './keyboard.ts';

let program: ProgramInBrowser;
let page: Page;

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  await makeFile(program.host, 'Finding');
  await moveIn(program.host, join(scenarios, 'one'));
  await moveIn(program.host, join(scenarios, 'two'));
  await page.reload();
  await page.evaluate(() => (location.hash = '#/1/money'));
  await heading('Money');
});
afterAll(() => program.close());

const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();
const box = () => page.getByRole('searchbox', { name: 'What are you looking for?' });
/** It is there, and what is typed goes into it. */
const ready = () => box().and(page.locator(':focus')).waitFor();
const open = async (): Promise<void> => {
  await page.keyboard.press('Control+k');
  await ready();
};
const items = () => page.getByRole('menu', { name: 'What was found' }).getByRole('menuitem');

/** Until what is shown is of what was typed. */
const found = (): Promise<void> => page.getByText('Looking …').waitFor({ state: 'detached' });

const [KEYS, CLICKS] = told('find anything and open it');

test('finds and opens a record: Ctrl+K, a word of it, Enter', async () => {
  let keys = 0;
  const key = async (name: string): Promise<void> => {
    keys += 1;
    await page.keyboard.press(name);
  };
  await key('Control+k');
  await ready();
  await page.keyboard.type('harbour');
  await key('Enter');
  await heading(/Harbour Homecare/);
  expect(keys).toBe(KEYS);
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
});

test('by mouse: the button, then what was found', async () => {
  let clicks = 0;
  const click = async (what: Locator): Promise<void> => {
    clicks += 1;
    await what.click();
  };
  await click(page.getByRole('button', { name: 'Find', exact: true }));
  await ready();
  await page.keyboard.type('harbour');
  const harbour = page.getByRole('menuitem', { name: 'Harbour Homecare' }).first();
  await harbour.waitFor();
  await found();
  await click(harbour);
  await heading(/Harbour Homecare/);
  expect(clicks).toBe(CLICKS);
});

test('arrows go through what was found, and the words are marked', async () => {
  await open();
  await page.keyboard.type('westbrook council');
  await found();
  await expect.poll(() => items().count()).toBeGreaterThan(1);
  const marked = items().first().locator('mark');
  await expect.poll(async () => (await marked.allTextContents()).map((text) => text.toLowerCase())).toContain('westbrook');
  await page.keyboard.press('ArrowDown');
  const second = await items().nth(1).getAttribute('data-key');
  await expect.poll(() => page.locator('[role=menuitem][data-focused]').getAttribute('data-key')).toBe(second);
  await page.keyboard.press('Escape');
});

test('Escape gives the focus back to where it was', async () => {
  await page.evaluate(() => (location.hash = '#/1/money'));
  await heading('Money');
  const before = await reach(page, 'searchbox', 'Find');
  await open();
  await page.keyboard.type('anything');
  await page.keyboard.press('Escape');
  await box().waitFor({ state: 'detached' });
  await expect.poll(() => before.evaluate((element) => element === document.activeElement)).toBe(true);
});

test('screens and the help are found, and with nothing typed the screens and what was opened last', async () => {
  await open();
  await expect.poll(() => items().first().textContent()).toContain('Harbour Homecare');
  await page.getByRole('menuitem', { name: 'What was done' }).waitFor();
  await page.keyboard.type('backups');
  await page.keyboard.press('Enter');
  await heading('Backups');
});

test('the button in the frame opens it too; nothing found is said, with where it was looked for', async () => {
  await press(page, 'button', 'Find');
  await ready();
  await page.keyboard.type('qqqqqq');
  await page.getByText('Nothing was found.', { exact: false }).waitFor();
  await page.keyboard.press('Enter');
  await box().waitFor();
  await page.keyboard.press('Escape');
});

test('what is typed on the page below is asked about before another takes its place', async () => {
  await page.evaluate(() => (location.hash = '#/1/record?type=people'));
  await heading('Add an assistant');
  await write(page, 'Name', 'Half Typed');
  await open();
  await page.keyboard.type('harbour');
  await page.keyboard.press('Enter');
  await sayNo(page, 'Leave without saving?');
  expect(await page.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Half Typed');
  expect(program.faults).toEqual([]);
});

/** Looks at the box again and again from now on: what it names as chosen and is not there. */
async function watchChosen(): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const gone: string[] = [];
    Object.assign(window, { gone });
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      const id = document.activeElement?.getAttribute('aria-activedescendant') ?? null;
      if (id !== null && !document.getElementById(id)) gone.push(id);
      if ('gone' in window && window.gone === gone) port2.postMessage(null);
    });
    port1.start();
    port2.postMessage(null);
  });
  return () =>
    page.evaluate(() => {
      const gone = 'gone' in window ? (window.gone as string[]) : [];
      Object.assign(window, { gone: [] });
      return [...new Set(gone)];
    });
}

test.each([
  ['harbour', 'westbrook', 0],
  ['harbour', 'westbrook', 300],
  ['westbrook', 'qqqqq', 300],
  ['riverside', 'backups', 300],
])('after %s, %s: what the box names as chosen is always there, however late it is found', async (first, then, late) => {
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.route('**/api/find.all', async (route) => {
    await new Promise((resume) => setTimeout(resume, late));
    await route.continue();
  });
  const chosen = async (): Promise<string> => {
    const id = await box().getAttribute('aria-activedescendant');
    return id === null ? 'nothing' : page.evaluate((one) => document.getElementById(one)?.innerText ?? 'gone', id);
  };
  await open();
  const gone = await watchChosen();
  await box().fill(first);
  await found();
  await expect.poll(async () => (await chosen()).toLowerCase()).toContain(first);
  await box().fill(then);
  await found();
  const listed = (await items().allInnerTexts())[0] ?? 'nothing';
  await expect.poll(chosen).toBe(listed);
  expect(await gone()).toEqual([]);
  await page.unroute('**/api/find.all');
  await page.keyboard.press('Escape');
});

test('Enter opens the first of what was found last, and what arrows went to where there are others', async () => {
  await open();
  await box().fill('harbour');
  await found();
  await box().fill('backups');
  await page.keyboard.press('Enter');
  await heading('Backups');
  await open();
  await box().fill('westbrook');
  await found();
  await page.keyboard.press('ArrowUp');
  const last = items().last();
  await expect.poll(() => last.getAttribute('data-focused')).toBe('true');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => items().first().getAttribute('data-focused')).toBe('true');
});
