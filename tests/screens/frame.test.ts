/** The frame round the screens: its menu stays in sight, names a person only where one is shown, and another account is shown on the same screen. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { makeFile, moveIn, scenarios } from './accounts.ts';
import { show } from './axe.ts';
import { press } from './keyboard.ts';

let program: ProgramInBrowser;
let page: Page;

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  await makeFile(program.host, 'Framed');
  await moveIn(program.host, join(scenarios, 'one'));
  await page.reload();
});
afterAll(() => program.close());

const menu = () => page.getByRole('navigation', { name: 'Main menu' });
const frame = () => page.getByRole('banner');
/** The menu has a way of its own where the window is too low for all of it. */
const inSight = (): Promise<boolean> =>
  frame().evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    // A page need not be a whole number of pixels high.
    return top > -1 && bottom < innerHeight + 1;
  });

test('where a file has one account, its screens are one press away from those of the file, which name nobody', async () => {
  await show(page, '/settings');
  await menu().getByRole('link', { name: 'Overview' }).waitFor();
  await expect.poll(() => frame().textContent()).not.toContain('J Smith');
  await moveIn(program.host, join(scenarios, 'two'));
  await page.reload();
});

test.each(['/accounts', '/backups', '/settings', '/file-done', '/export'])('%s names nobody, and offers to choose an account', async (hash) => {
  await show(page, '/1/overview');
  await show(page, hash);
  await frame().getByRole('button', { name: 'Choose an account' }).waitFor();
  await expect.poll(() => frame().textContent()).not.toMatch(/J Smith|Overview/);
});

test('the help keeps the menu of the account one came from', async () => {
  await show(page, '/2/money');
  await page.keyboard.press('F1');
  await page.getByRole('heading', { name: 'Money', level: 1 }).waitFor();
  await expect.poll(() => menu().getByRole('link', { name: 'Records' }).getAttribute('href')).toBe('#/2/records');
});

const other = async (): Promise<void> => {
  await press(page, 'button', /Change to another account/);
  await page.getByRole('menuitemradio').nth(1).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
};

test.each([
  ['/1/money', '#/2/money'],
  ['/1/bank-import', '#/2/bank-import'],
  ['/1/overview?on=2026-09-30', '#/2/overview?on=2026-09-30'],
  ['/1/records?type=invoices', '#/2/records?type=invoices'],
  ['/1/record?type=invoices&id=1', '#/2/records'],
  ['/1/money-row?type=line&id=1', '#/2/money'],
  ['/1/done-change?change=2', '#/2/done'],
  ['/1/working?figure=crisis', '#/2/overview'],
])('from %s another account is shown at %s', async (from, to) => {
  await show(page, from);
  await other();
  await expect.poll(() => page.evaluate(() => location.hash)).toBe(to);
});

test('chosen from a screen of the file, an account begins with its overview', async () => {
  await show(page, '/backups');
  await press(page, 'button', 'Choose an account');
  await page.getByRole('menuitemradio').nth(1).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => location.hash)).toBe('#/2/overview');
});

test('the menu stays in sight at the foot of a long page, and is worked without scrolling back', async () => {
  await show(page, '/1/overview?on=2026-10-21');
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(1000);
  expect(await inSight()).toBe(true);
  await menu().getByRole('link', { name: 'Settings' }).focus();
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(1000);
  expect(await inSight()).toBe(true);
});

test('on a narrow window it scrolls away, so that nothing hides what is read', async () => {
  await page.setViewportSize({ width: 320, height: 256 });
  await show(page, '/1/overview?on=2026-10-21');
  await page.evaluate(() => scrollTo(0, 600));
  expect(await frame().evaluate((element) => element.getBoundingClientRect().bottom)).toBeLessThan(0);
  await page.setViewportSize({ width: 1280, height: 900 });
});
