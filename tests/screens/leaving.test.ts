/** What is typed and not saved is never lost without asking, by whatever way one leaves it; what is saved leads on at once. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { makeFile, moveIn, scenarios } from './accounts.ts';
import { press, questionAsked, sayNo, write } from './keyboard.ts';

let program: ProgramInBrowser;
let page: Page;

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  await makeFile(program.host, 'Leaving');
  await moveIn(program.host, join(scenarios, 'one'));
  await moveIn(program.host, join(scenarios, 'two'));
  await page.reload();
});
afterAll(() => program.close());

const QUESTION = 'Leave without saving?';
const place = (): Promise<string> => page.evaluate(() => location.hash);
async function at(hash: string): Promise<void> {
  await expect.poll(place).toBe(hash);
}

const heading = (name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor();

async function goTo(hash: string, title: string): Promise<void> {
  await page.evaluate((to) => (location.hash = to), hash);
  await heading(title);
}

const FORM = '#/1/record?type=people';

async function typeSomebody(): Promise<void> {
  await goTo('#/1/records?type=people', 'Assistants');
  await press(page, 'link', 'Add an assistant');
  await heading('Add an assistant');
  await write(page, 'Name', 'Half Typed');
}

async function keepsWriting(): Promise<void> {
  await sayNo(page, QUESTION);
  await at(FORM);
  await expect.poll(() => page.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Half Typed');
}

const LEAVING: Readonly<Record<string, () => Promise<void>>> = {
  'a link of the menu': () => press(page, 'link', 'Money'),
  'a link of the page': () => press(page, 'link', 'Records'),
  F1: () => page.keyboard.press('F1'),
  Back: () => page.keyboard.press('Alt+ArrowLeft'),
  'another account': async () => {
    await press(page, 'button', /Change to another account/);
    await page.getByRole('menuitemradio').nth(1).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  },
  'the menu of the desktop program': () => page.evaluate(() => void (location.hash = '#/settings?check=yes')),
};

describe('a half-typed record', () => {
  beforeEach(typeSomebody);

  test.each(Object.entries(LEAVING))('is asked about where %s leads away, and stays as it was', async (_way, leave) => {
    await leave();
    await keepsWriting();
    // Back still leads to where one came from, and is asked about too.
    await page.keyboard.press('Alt+ArrowLeft');
    await keepsWriting();
    await page.keyboard.press('Alt+ArrowLeft');
    await questionAsked(page, QUESTION);
    await press(page, 'button', 'Leave without saving');
    await heading('Assistants');
    await expect.poll(place).toBe('#/1/records?type=people');
  });

  test('is left for good where that is said, and the place asked for is shown', async () => {
    await press(page, 'link', 'Backups');
    await questionAsked(page, QUESTION);
    await press(page, 'button', 'Leave without saving');
    await heading('Backups');
    await page.keyboard.press('Alt+ArrowLeft');
    await heading('Add an assistant');
    await expect.poll(() => page.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('');
    await press(page, 'link', 'Backups');
    await heading('Backups');
  });

  test('once saved is not asked about', async () => {
    await press(page, 'button', 'Save');
    await page.getByRole('status').filter({ hasText: 'Half Typed saved.' }).waitFor();
    await press(page, 'link', 'Money');
    await heading('Money');
    await page.keyboard.press('Control+Z');
    await page.getByRole('status').filter({ hasText: 'Taken back: Assistant Half Typed saved.' }).waitFor();
  });
});

test('a correction, also where only the reason is typed, is asked about', async () => {
  await goTo('#/1/records?type=people', 'Assistants');
  await page.getByRole('row').nth(1).getByRole('link').click();
  await press(page, 'button', 'Correct it');
  await write(page, 'Why is it changed?', 'A slip');
  await press(page, 'link', 'Money');
  await questionAsked(page, QUESTION);
  await press(page, 'button', 'Keep writing');
  await expect.poll(() => page.getByRole('textbox', { name: 'Why is it changed?' }).inputValue()).toBe('A slip');
  await press(page, 'button', 'Leave it as it is');
  await press(page, 'link', 'Money');
  await heading('Money');
});

test('a new account and a passphrase are asked about, and made or set they are not', async () => {
  await goTo('#/new-account', 'Make a new account');
  await page.getByRole('textbox').first().fill('Somebody New');
  await press(page, 'link', 'Settings');
  await questionAsked(page, QUESTION);
  await press(page, 'button', 'Leave without saving');
  await heading('Settings');
  await page.getByText('Lock the file with a passphrase', { exact: true }).click();
  await page.getByRole('textbox', { name: 'New passphrase', exact: true }).fill('four plain words here');
  await press(page, 'link', 'Backups');
  await questionAsked(page, QUESTION);
  await press(page, 'button', 'Keep writing');
  await expect.poll(() => page.getByRole('textbox', { name: 'New passphrase', exact: true }).inputValue()).toBe('four plain words here');
  await page.getByRole('textbox', { name: 'New passphrase', exact: true }).fill('');
  await press(page, 'link', 'Backups');
  await heading('Backups');
});
