/** Ready for the council? on screen, by keyboard: what is open, why some of it is all right, and other days. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { press, write } from './keyboard.ts';

let program: ProgramInBrowser;
let page: Page;

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  await program.host.call('file.openExample', {});
  await page.goto('about:blank');
  await page.goto(program.host.address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.evaluate(() => location.assign('#/1/readiness'));
  await page.getByRole('heading', { level: 1, name: 'Ready for the council?' }).waitFor();
});
afterAll(() => program.close());

test('each check that is open says how many things and how much, and leads to them', async () => {
  await page.getByRole('heading', { level: 2, name: 'Every bank line says what it was for: 3 bank lines open, £61.20' }).waitFor();
  await page.getByText('The care agency is registered.').waitFor();
  const asked = page.getByRole('region', { name: 'Spending that is often asked about: 1 payment open, £38.00' });
  await asked.getByRole('listitem').filter({ hasText: 'CITY WHEELCHAIRS 4471' }).waitFor();
  await press(page, 'link', /^Look at it.*Something else your council asks about: £38.00/);
  await page.getByRole('heading', { level: 1, name: /CITY WHEELCHAIRS/ }).waitFor();
  await page.goBack();
});

test('why a spending is all right is kept, for it alone, and taken back with one press', async () => {
  await press(page, 'button', /^Say why it is all right/);
  const why = page.getByRole('textbox', { name: /^Why is it all right\?/ });
  await expect.poll(() => why.evaluate((box) => box === document.activeElement)).toBe(true);
  await press(page, 'button', 'Save');
  await page.getByText('Say in a few words why it is all right.').first().waitFor();
  await write(page, 'Why is it all right?', 'Repair of the wheelchair, plan of May');
  await press(page, 'button', 'Save');
  await page
    .getByRole('region', { name: /^In order: / })
    .getByText('Spending that is often asked about.')
    .waitFor();
  await press(page, 'button', 'Spending that was agreed to: 2');
  await page.getByRole('listitem').filter({ hasText: 'Repair of the wheelchair, plan of May' }).waitFor();
  await page.keyboard.press('Control+z');
  await page.getByRole('heading', { level: 2, name: 'Spending that is often asked about: 1 payment open, £38.00' }).waitFor();
});
