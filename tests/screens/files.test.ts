/** Opening files by keyboard, in every state one can be in: locked, in use, damaged, newer, gone. Each is said where it happened. */
import { copyFileSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatMoney } from '../../core/values/money.ts';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { makeFile, moveIn, scenarios } from './accounts.ts';
import { choose, press, reach, showTab, write } from './keyboard.ts';

let program: ProgramInBrowser;
let page: Page;
let folder: string;

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  folder = join(program.host.home, 'Documents', 'Headroom');
});
afterAll(() => program.close());

const passphrase = 'four words are better';

/** Leaves the open file, if there is one, for Welcome as it is at a start. */
async function toWelcome(): Promise<void> {
  await program.host.call('file.close', {});
  await page.goto('about:blank');
  await page.goto(program.host.address);
  await page.getByRole('heading', { name: 'Welcome to Headroom' }).waitFor();
}

test('Welcome says what this is, begins with making an account, and asks a name only after that', async () => {
  await page.getByLabel('Your name').waitFor();
  const [title = '', lead = '', ...rest] = (await page.getByRole('main').innerText()).split('\n').filter((line) => line !== '');
  expect([title, lead]).toEqual(['Welcome to Headroom', expect.stringMatching(/^Keep the accounts of a direct payment: /)]);
  expect(rest.indexOf('Who is using it?')).toBeGreaterThan(rest.indexOf('Make my account'));
  const pressed = page.getByRole('main').locator('a, button');
  expect(await pressed.first().textContent()).toBe('Make my account');
});

test('the first run asks who is using it, once', async () => {
  await write(page, 'Your name', 'Sam Reed');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Who is using it?' }).waitFor({ state: 'detached' });
  await page.reload();
  await page.getByRole('heading', { name: 'How do you want to start?' }).waitFor();
  await expect.poll(() => page.getByLabel('Your name').count()).toBe(0);
  await press(page, 'link', 'Settings');
  await expect.poll(() => page.getByLabel('Your name').inputValue()).toBe('Sam Reed');
  await press(page, 'link', 'Start');
});

test('a file is made with a passphrase, after it is said that a forgotten one is lost; two that differ are not taken', async () => {
  await press(page, 'link', 'Make my account');
  await write(page, 'Name of the file', 'Locked');
  await choose(page, 'Lock the file with a passphrase?', /^Set a passphrase/);
  await page.getByText('nobody can get it back', { exact: false }).waitFor();
  await write(page, 'New passphrase', passphrase);
  await write(page, 'The same again', 'something else');
  await page.keyboard.press('Enter');
  await page.getByText('The two are not the same.', { exact: false }).first().waitFor();
  expect(await page.getByLabel('The same again').evaluate((box) => box === document.activeElement)).toBe(true);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(passphrase);
  await page.keyboard.press('Enter');
  await page.getByText('It is kept in the file Locked.').waitFor();
  await moveIn(program.host, join(scenarios, 'two'));
});

test('a locked file asks for its passphrase, says when it is wrong, and opens with the right one', async () => {
  await toWelcome();
  const before = readFileSync(join(folder, 'Locked.headroom'));
  await press(page, 'button', 'Open Locked');
  await page.getByText('Locked is locked. Type its passphrase to open it.').waitFor();
  await write(page, 'Passphrase', 'wrong');
  await page.keyboard.press('Enter');
  await page.getByText('That is not the passphrase of this file.', { exact: false }).first().waitFor();
  // A file whose first bytes were altered refuses the right passphrase too.
  await page.getByText('If you are sure of it, the file is damaged', { exact: false }).first().waitFor({ timeout: 3000 });
  expect(readFileSync(join(folder, 'Locked.headroom')).equals(before)).toBe(true);
  await write(page, 'Passphrase', passphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Where things stand' }).waitFor();
  const figures = await program.host.call('accounts.list', {});
  expect(figures).toMatchObject({ ok: true, value: [{ balance: 584_929 }] });
  await showTab(page, 'Where the money is');
  await page.getByRole('row', { name: `In the bank ${formatMoney(584_929)}` }).waitFor();
});

test('a file that somebody else has open can be looked at, and it says who has it', async () => {
  const other = await openProgramInBrowser();
  try {
    await makeFile(other.host, 'Held');
    await other.host.call('program.saveSettings', { who: 'Pat Jones' });
    const path = join(other.host.home, 'Documents', 'Headroom', 'Held.headroom');
    await toWelcome();
    // Among the recent files from an earlier time, when nobody had it.
    await other.host.call('file.close', {});
    await program.host.call('file.open', { path });
    await toWelcome();
    await other.host.call('file.open', { path });
    await press(page, 'button', 'Open Held');
    await page.getByText(/You can look, but not change anything: Pat Jones has had this file open since/).waitFor();
    await expect.poll(() => page.getByRole('link', { name: 'Make a new account' }).count()).toBe(0);
    await other.host.call('file.close', {});
    await press(page, 'button', 'Open it again to make changes');
    await page.getByText('You can look, but not change anything', { exact: false }).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Make a new account' }).waitFor();
  } finally {
    await toWelcome();
    await other.close();
  }
});

test('damage, and what is no Headroom file, is said under the file; the file stays as it is', async () => {
  const path = await makeFile(program.host, 'Hurt');
  await toWelcome();
  copyFileSync(path, `${path}.kept`);
  const bytes = readFileSync(path);
  bytes.fill(7, 200, 300);
  writeFileSync(path, bytes);
  await press(page, 'button', 'Open Hurt');
  const alert = page.getByRole('alert');
  await alert.waitFor();
  await expect.poll(() => alert.textContent()).toMatch(/damaged/i);
  expect(readFileSync(path).equals(bytes)).toBe(true);
  renameSync(`${path}.kept`, path);
});

test('a recent file that is gone says so, and comes off the list', async () => {
  await makeFile(program.host, 'Gone');
  await toWelcome();
  renameSync(join(folder, 'Gone.headroom'), join(program.host.home, 'elsewhere'));
  await page.reload();
  const gone = page.getByRole('listitem').filter({ hasText: 'Gone.headroom' });
  await gone.getByText('Not there any more.', { exact: false }).waitFor();
  await press(page, 'button', /^Take off this list: Gone/);
  await gone.waitFor({ state: 'detached' });
});

test('the files of the usual folder are listed and open', async () => {
  await press(page, 'button', 'Open a file');
  await page.getByText(/^The usual folder is/).waitFor();
  await reach(page, 'button', 'Open Hurt');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'All accounts', exact: true }).waitFor();
  await page.getByText('There is no account in this file yet.').waitFor();
  expect(program.faults).toEqual([]);
});
