/** Backups by keyboard alone: one is made, looked into, gone back to, and the figures are those of before; then from a lost file and another folder. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatMoney } from '../../core/values/money.ts';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { makeFile, moveIn, scenarios } from './accounts.ts';
import { press, sayNo, showTab, write } from './keyboard.ts';

let program: ProgramInBrowser;
let page: Page;
let path: string;
let account: number;

const PAYMENT = { day: '2026-09-01', to: 'Corner shop', amount: -1250, invoice: null, category: 'other', planLine: null, reference: null };
const BALANCE = 584_929;

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  await program.host.call('program.saveSettings', { who: 'Sam Reed' });
  path = await makeFile(program.host, 'Kept');
  await moveIn(program.host, join(scenarios, 'two'));
  const accounts = (await program.host.call('accounts.list', {})) as { value: { id: number }[] };
  account = accounts.value[0]?.id ?? 0;
  await page.reload();
});
afterAll(() => program.close());

async function pay(to: string): Promise<void> {
  expect(await program.host.call('records.save', { account, type: 'payments', fields: { ...PAYMENT, to } })).toMatchObject({ ok: true });
}

test('before there is one, it says so; one made now is said to be checked, and listed', async () => {
  await press(page, 'link', 'Backups');
  await page.getByText('There is no backup yet.', { exact: false }).waitFor();
  await page.getByText('There are no backups in this folder.').waitFor();
  await press(page, 'button', 'Make a backup now');
  await page.getByText('The backup was made and checked.').waitFor();
  await page.getByText(/^The last backup was made today at \d\d:\d\d and checked\.$/).waitFor();
  await page.getByText('From the last days').waitFor();
  await expect.poll(() => page.getByRole('link', { name: /^Look into it/ }).count()).toBe(1);
});

test('it is asked for one on another drive, until "later"', async () => {
  await press(page, 'link', 'All accounts');
  await page.getByText('Your backups are on the same drive as your file.', { exact: false }).waitFor();
  await press(page, 'button', 'Ask me in a week');
  await page.getByText('Your backups are on the same drive as your file.', { exact: false }).waitFor({ state: 'detached' });
});

test('a second folder is written in; one that is not there is said beside the box', async () => {
  await press(page, 'link', 'Backups');
  await press(page, 'button', 'Choose a folder on another drive');
  const stick = join(program.host.home, 'stick');
  await write(page, 'Folder', stick);
  await page.keyboard.press('Enter');
  await page.getByText('There is no such folder. Choose one that is there.').first().waitFor();
  mkdirSync(stick);
  await page.keyboard.press('Enter');
  await page.getByText('No copy there yet. The next backup puts one there.').waitFor();
  await press(page, 'button', 'Make a backup now');
  await page.getByText(/^The last copy there was made today at/).waitFor();
  rmSync(stick, { recursive: true });
  await press(page, 'link', 'Settings');
  await press(page, 'link', 'Backups');
  await page.getByText('It can’t be reached now. The drive may not be plugged in.').waitFor();
  await page.getByText(/^The last copy there was made today at/).waitFor();
  await press(page, 'button', 'Stop using it');
  await page.getByText('None yet. If this computer breaks', { exact: false }).waitFor();
});

test('a backup shows what it holds and what would be lost; the question names both; after it the figures are those of before', async () => {
  await pay('Corner shop');
  await pay('Barber');
  await press(page, 'link', 'Settings');
  await press(page, 'link', 'Backups');
  await press(page, 'link', /^Look into it/);
  await page.getByRole('heading', { name: /^The backup of / }).waitFor();
  await page.getByRole('row', { name: new RegExp(formatMoney(BALANCE)) }).waitFor();
  await page.getByText('2 changes were made since.', { exact: false }).waitFor();
  const lost = page.getByRole('listitem').filter({ hasText: 'Sam Reed' });
  await expect
    .poll(() => lost.allTextContents())
    .toEqual([expect.stringMatching(/: Added payment to Barber \(.*, Sam Reed\)$/), expect.stringMatching(/: Added payment to Corner shop \(/)]);
  await press(page, 'button', 'Go back to this backup');
  const question = page.getByRole('alertdialog', { name: 'Go back to this backup?' });
  await question.getByText('2 changes made since would not be in the file any more.').waitFor();
  await question.getByText('is kept beside the new one', { exact: false }).waitFor();
  await sayNo(page, 'Go back to this backup?');
  expect(await program.host.call('records.list', { account, type: 'payments' })).toMatchObject({ ok: true });
  await press(page, 'button', 'Go back to this backup');
  await question.locator(':focus').waitFor();
  // No is what has the focus.
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await page.getByText('Done. The file is now as this backup was.').waitFor();
  await page.getByText(/^The file it took the place of is kept here: .*Kept \(replaced .*\)\.headroom$/).waitFor();
  await press(page, 'link', 'Overview');
  await showTab(page, 'Where the money is');
  await page.getByRole('row', { name: `In the bank ${formatMoney(BALANCE)}` }).waitFor();
  const payments = (await program.host.call('records.list', { account, type: 'payments' })) as { value: { records: { record: { to: string } }[] } };
  expect(payments.value.records.map(({ record }) => record.to)).not.toContain('Barber');
});

test('a lost file is got back from Welcome, where it was', async () => {
  await program.host.call('file.close', {});
  rmSync(path);
  await page.goto('about:blank');
  await page.goto(program.host.address);
  await page.getByRole('heading', { name: 'Welcome to Headroom' }).waitFor();
  await press(page, 'link', 'Get a file back from a backup');
  await page.getByText('If your file is lost or damaged, you can get it back from a backup here.').waitFor();
  await press(page, 'link', /^Look into it/);
  await page.getByText('There is no file at that place now, so nothing is lost.').waitFor();
  await page.getByText(`It is put at ${path}.`).waitFor();
  await press(page, 'button', 'Get the file back');
  await page.getByText('Done. The file is now as this backup was.').waitFor();
  await press(page, 'link', 'Go to the accounts');
  await page.getByText(formatMoney(BALANCE)).first().waitFor();
});

test('one in another folder, locked, opens with the passphrase of its time', async () => {
  await program.host.call('file.close', {});
  const locked = join(program.host.home, 'Documents', 'Headroom', 'Locked.headroom');
  const other = join(program.host.home, 'other');
  mkdirSync(other);
  await program.host.call('file.create', { path: locked, passphrase: 'first words' });
  await moveIn(program.host, join(scenarios, 'one'));
  expect(await program.host.call('backups.make', { to: other })).toMatchObject({ ok: true });
  await program.host.call('file.close', {});
  await page.goto('about:blank');
  await page.goto(program.host.address);
  await press(page, 'link', 'Get a file back from a backup');
  await press(page, 'button', 'Choose a folder');
  await write(page, 'Folder', other);
  await page.keyboard.press('Enter');
  const found = page.getByRole('region', { name: 'Backups in another folder' });
  await found.getByText('Of the file Locked').waitFor();
  await found.getByText('Needs the passphrase of that time', { exact: false }).waitFor();
  await found.getByRole('link', { name: /^Look into it/ }).focus();
  await page.keyboard.press('Enter');
  await write(page, 'Passphrase of that time', 'wrong');
  await page.keyboard.press('Enter');
  await page.getByText('That is not its passphrase.', { exact: false }).first().waitFor();
  await write(page, 'Passphrase of that time', 'first words');
  await page.keyboard.press('Enter');
  await page.getByRole('row', { name: /£12,163\.96/ }).waitFor();
  await page.getByText('The file has nothing that is not in this backup', { exact: false }).waitFor();
  expect(readdirSync(other)).toHaveLength(1);
  expect(program.faults).toEqual([]);
});

test('a backup that failed is told on every page until one succeeds', async () => {
  await program.host.call('file.open', { path });
  const drive = join(program.host.home, 'drive');
  mkdirSync(drive);
  await program.host.call('backups.setFolders', { folder: drive });
  rmSync(drive, { recursive: true });
  expect(await program.host.call('backups.make', {})).toMatchObject({ ok: false });
  await page.goto('about:blank');
  await page.goto(program.host.address);
  await page.getByText('The last backup did not work').waitFor();
  await press(page, 'link', 'Go to Backups');
  await page.getByText('The folder for backups is not there.', { exact: false }).waitFor();
  await press(page, 'button', 'Use the usual folder');
  await press(page, 'button', 'Make a backup now');
  await page.getByText('The backup was made and checked.').waitFor();
  await press(page, 'link', 'Overview');
  await showTab(page, 'Where the money is');
  await page.getByRole('row', { name: `In the bank ${formatMoney(BALANCE)}` }).waitFor();
  await expect.poll(() => page.getByText('The last backup did not work').count()).toBe(0);
});

test('after going back, the backups of the file in use are told from those of before and of other files', async () => {
  await press(page, 'link', 'Backups');
  const list = page.getByRole('region', { name: 'The backups there are' });
  await list.getByRole('heading', { name: 'Of the file Kept, in use now', exact: true }).waitFor();
  const groups = await list.getByRole('heading', { level: 3 }).allTextContents();
  expect(groups[0]).toBe('Of the file Kept, in use now');
  expect(groups).toContain('Of the file Kept, from before it was brought back or copied');
  expect(groups.at(-1)).toBe('Of the file Locked');
  await list.getByText(join('Documents', 'Headroom', 'Locked.headroom'), { exact: false }).waitFor();
  expect(program.faults).toEqual([]);
});
