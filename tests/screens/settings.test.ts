/** Settings by keyboard: they change the page at once and hold after a new start; the file is checked, locked and closed there. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { causeFault } from '../own-fault.ts';
import { makeFile, moveIn, scenarios } from './accounts.ts';
import { choose, press, write } from './keyboard.ts';

let program: ProgramInBrowser;
let page: Page;

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  await makeFile(program.host, 'Kept');
  await moveIn(program.host, join(scenarios, 'one'));
  await page.reload();
  await press(page, 'link', 'Settings');
});
afterAll(() => program.close());

const textSize = (): Promise<number> => page.getByText('It changes at once').evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));

test('text is 18 px, twice that when the largest is chosen, and stays so after a reload', async () => {
  expect(await textSize()).toBe(18);
  await choose(page, 'Text size', 'Largest');
  await page.waitForFunction(() => document.documentElement.dataset['textSize'] === '200');
  expect(await textSize()).toBe(36);
  await page.reload();
  await page.getByText('It changes at once').waitFor();
  await page.waitForFunction(() => document.documentElement.dataset['textSize'] === '200');
  // The menu folds as on a small window, and nothing runs out sideways.
  await page.getByRole('button', { name: 'Menu' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
  await choose(page, 'Text size', 'Normal');
  await page.waitForFunction(() => document.documentElement.dataset['textSize'] === '100');
});

test('dark colours hold against a light computer', async () => {
  await page.emulateMedia({ colorScheme: 'light' });
  const ground = (): Promise<string> => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await ground();
  await choose(page, 'Colours', 'Dark');
  await page.waitForFunction(() => document.documentElement.dataset['theme'] === 'dark');
  expect(await ground()).not.toBe(light);
  await choose(page, 'Colours', 'As on this computer');
  await page.waitForFunction(() => document.documentElement.dataset['theme'] === 'system');
  expect(await ground()).toBe(light);
});

test('the name beside changes is kept', async () => {
  await write(page, 'Your name', 'Asha Bell');
  await page.keyboard.press('Enter');
  await page.getByText('Saved. Your changes now show the name Asha Bell.').waitFor();
  expect(await program.host.call('program.settings', {})).toMatchObject({ ok: true, value: { who: 'Asha Bell', whoIsGuessed: false } });
});

test('the file is checked from end to end, and says what was checked', async () => {
  await press(page, 'button', 'Check the file');
  await page.getByText(/^All is well\. Checked 1 account, [1-9]/).waitFor();
});

test('the log shows a fault that just came, first, and where it is kept', async () => {
  const fault = async (): Promise<string> => {
    const result = await causeFault(program.host.call);
    return /fault \w{4}/.exec(result.ok ? '' : result.problem.message)?.[0] ?? 'none';
  };
  const faults = page.getByRole('list', { name: 'Faults, the newest first' }).getByRole('listitem');
  const first = await fault();
  await press(page, 'link', 'Show the log');
  await page.getByRole('heading', { name: 'The log', level: 1 }).waitFor();
  await faults.filter({ hasText: `${first}, Headroom` }).waitFor();
  await page.getByText(/log\.txt$/).waitFor();
  await press(page, 'link', 'Settings');
  const second = await fault();
  await press(page, 'link', 'Show the log');
  await faults.filter({ hasText: `${second}, Headroom` }).waitFor();
  await expect.poll(() => faults.first().textContent()).toContain(second);
  await expect.poll(() => faults.count()).toBe(2);
  await press(page, 'link', 'Settings');
});

test('a passphrase is set, changed and taken away, and backups made before can follow', async () => {
  expect(await program.host.call('backups.make', {})).toMatchObject({ ok: true });
  await press(page, 'button', 'Lock the file with a passphrase');
  await write(page, 'New passphrase', 'first');
  await write(page, 'The same again', 'first');
  await page.keyboard.press('Enter');
  await page.getByText('Set. It is asked for when the file is opened.').waitFor();
  await page.getByText('One backup keeps what it had: its old passphrase, or none. Change it too?').waitFor();
  await press(page, 'button', 'Change the backups too');
  await page.getByText('One backup was changed.').waitFor();

  await press(page, 'button', 'Change the passphrase');
  await write(page, 'Passphrase now', 'wrong');
  await write(page, 'New passphrase', 'second');
  await write(page, 'The same again', 'second');
  await page.keyboard.press('Enter');
  await page.getByText('That is not the passphrase of this file. Nothing was changed.', { exact: true }).waitFor();
  // What was said of the change before it is gone: it would contradict the refusal, and be taken for news of the next change.
  await expect.poll(() => page.getByText('Done. The file now needs its new passphrase.').count()).toBe(0);
  await expect.poll(() => page.getByText('One backup was changed.').count()).toBe(0);
  await write(page, 'Passphrase now', 'first');
  await page.keyboard.press('Enter');
  await page.getByText('Done. The file now needs its new passphrase.').waitFor();
  // The backup has the first passphrase now, and is asked about anew.
  await page.getByText('One backup keeps what it had: its old passphrase, or none. Change it too?').waitFor();
  await press(page, 'button', 'Leave them');

  await press(page, 'button', 'Take the passphrase away');
  const boxes = page.getByRole('form', { name: 'Take the passphrase away' });
  await boxes.getByLabel('Passphrase now').focus();
  await page.keyboard.type('second');
  await page.keyboard.press('Enter');
  // Asked once more, with the focus on no.
  await page.getByRole('alertdialog', { name: 'Take the passphrase away' }).waitFor();
  await press(page, 'button', 'Yes, take it away');
  await page.getByText(/^None. Anyone who has the file and Headroom can open it. .* we advise a passphrase/).waitFor();
});

test('closing the file leads to Welcome, where it is offered again', async () => {
  await press(page, 'button', 'Close the file');
  await page.getByRole('heading', { name: 'Welcome to Headroom' }).waitFor();
  await press(page, 'button', 'Open Kept');
  await page.getByRole('row', { name: 'In the bank £12,163.96' }).waitFor();
  expect(program.faults).toEqual([]);
});
