/** The sheet about the file that is printed and kept, and the locked screen: what stands on them, by keyboard, on paper and in every view. */
import { spawnSync } from 'node:child_process';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { makeFile } from './accounts.ts';
import { faultsOf, openView, show, someViews } from './axe.ts';
import { choose, press, write } from './keyboard.ts';

const passphrase = 'otter lantern gravel';
let program: ProgramInBrowser;
let page: Page;
let path: string;

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  path = await makeFile(program.host, 'On paper', passphrase);
  await page.reload();
  await press(page, 'link', 'Settings');
  await press(page, 'link', 'Your file on paper');
});
afterAll(() => program.close());

const sheet = (): Promise<string> => page.getByRole('article', { name: 'Headroom: how to open this file' }).innerText();

test('it names the file, its place and its backups, with room to write the passphrase, which is not on it', async () => {
  await page.getByText(path).waitFor();
  await page.getByText(`${program.host.home}/Documents/Headroom/Backups`).waitFor();
  expect(await sheet()).toContain('Write it here, in clear letters:');
  expect(await sheet()).not.toContain(passphrase);
});

test('the passphrase stands on it only when asked for, and only the right one', async () => {
  await choose(page, 'Should the passphrase be printed on it?', /^Yes, print it/);
  await write(page, 'Passphrase', 'otter lantern grovel');
  await page.keyboard.press('Enter');
  await page.getByText('That is not the passphrase of this file.', { exact: true }).waitFor();
  expect(await sheet()).not.toContain('otter');
  await write(page, 'Passphrase', passphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('article').getByText(passphrase).waitFor();
  expect(await sheet()).not.toContain('Write it here');
});

test('the button prints, and on paper there is the sheet and nothing to press', async () => {
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', 'yes');
  });
  await press(page, 'button', 'Print the sheet');
  await page.locator('body[data-printed=yes]').waitFor();
  await page.emulateMedia({ media: 'print' });
  await expect.poll(() => page.getByRole('article').getByText(passphrase).isVisible()).toBe(true);
  await expect.poll(() => page.getByRole('article').getByText('Keep this sheet where you keep your passport', { exact: false }).isVisible()).toBe(true);
  await expect.poll(() => page.getByRole('button').count()).toBe(0);
  await expect.poll(() => page.getByRole('link').count()).toBe(0);
  await page.emulateMedia({ media: null });
});

test('saved as a PDF it has room for the passphrase, and never holds it', async () => {
  const saving = page.waitForEvent('download');
  await press(page, 'button', 'Save as a PDF');
  const file = await saving;
  expect(file.suggestedFilename()).toMatch(/^how-to-open-On paper-.*\.pdf$/);
  await page.getByText(/^Saved as how-to-open-/).waitFor();
  const text = spawnSync('pdftotext', ['-raw', await file.path(), '-'], { encoding: 'utf8' }).stdout.replaceAll(/\s+/g, ' ');
  expect(text).toContain('Write it here, in clear letters:');
  expect(text).toContain('On paper');
  expect(text).not.toContain('otter');
});

test('it is gone with the page', async () => {
  await press(page, 'link', 'Settings');
  await press(page, 'link', 'Your file on paper');
  await page.getByText('Write it here, in clear letters:').waitFor();
  await expect.poll(() => page.locator('body').innerText()).not.toContain(passphrase);
  expect(program.faults).toEqual([]);
});

test('of a file without a passphrase it speaks of none but to say that', async () => {
  await makeFile(program.host, 'Unlocked on paper');
  await page.reload();
  await page.getByRole('article').getByText('None. Anyone who has the file and Headroom can open it.').waitFor();
  await expect.poll(() => page.getByRole('main').innerText()).not.toMatch(/Type the passphrase|forget the passphrase|Unlock and open/);
  await expect.poll(() => page.getByRole('article').getByRole('listitem').count()).toBe(3);
});

describe.each(someViews(0))('in the view: $name', (view) => {
  test('neither the sheet, nor the boxes of a passphrase, nor the locked screen has a fault', async () => {
    await program.host.call('file.open', { path, passphrase });
    const context = await openView(program.browser, view);
    const other = await context.newPage();
    await other.goto(program.host.address);
    await show(other, '/recovery-sheet');
    expect(await faultsOf(other)).toEqual([]);
    await show(other, '/settings');
    await other.getByRole('button', { name: 'Change the passphrase' }).click();
    await other.getByLabel('New passphrase', { exact: true }).fill('kX9#vQ2!');
    await other.getByText('Weak: it could be guessed within a day.').waitFor();
    await other.getByRole('button', { name: 'Change the passphrase' }).last().click();
    await other.getByText('There are 2 things to put right.').waitFor();
    expect(await faultsOf(other)).toEqual([]);
    await other.getByRole('region', { name: 'Passphrase' }).getByRole('button', { name: 'Lock now' }).click();
    await other.getByRole('heading', { name: 'Locked' }).waitFor();
    expect(await faultsOf(other)).toEqual([]);
    await context.close();
  });
});
