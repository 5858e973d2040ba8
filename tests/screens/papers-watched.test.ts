/** The folder where papers arrive, on the papers screen and by keyboard: chosen, looked at, filed from by a press, and left as it was. */
import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { newAccount } from './account-fixture.ts';
import { makeFile } from './accounts.ts';
import { faultsOf, openView, show, someViews } from './axe.ts';
import { press, write } from './keyboard.ts';
import { plainPdf } from './pdf.ts';
import { photoOnItsSide } from './photo.ts';

let program: ProgramInBrowser;
let page: Page;
let folder: string;
let account: number;
beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  await makeFile(program.host, 'Watched');
  account = await newAccount(program.host, { openingBalance: 100_000 });
  await page.reload();
  folder = join(program.host.home, 'Scans');
  mkdirSync(folder);
  put('scan.pdf', plainPdf(), 3);
  put('photo.jpg', await photoOnItsSide(page), 2);
  put('film.mp4', Buffer.from('\0\0\0\u0018ftypisom', 'latin1'), 1);
  await show(page, `/${account}/papers`);
});
afterAll(() => program.close());

/** @param minutes ago that it came. */
function put(name: string, bytes: Buffer, minutes: number): void {
  writeFileSync(join(folder, name), bytes);
  const at = new Date(Date.now() - minutes * 60_000);
  utimesSync(join(folder, name), at, at);
}

const rows = () => page.getByRole('list', { name: 'New in your folder' }).getByRole('listitem');
const title = (text: string) => page.getByRole('heading', { level: 2, name: text });

test('a folder is chosen in writing, and what is new in it is shown, the newest first', async () => {
  await press(page, 'button', 'A folder where papers arrive');
  await press(page, 'button', 'Choose a folder for papers');
  await write(page, 'Folder', `${folder}-none`);
  await page.keyboard.press('Enter');
  await page.getByText('There is no such folder. Check how it is written.').first().waitFor();
  for (let times = 0; times < 5; times += 1) await page.keyboard.press('Backspace');
  await page.keyboard.press('Enter');
  await title('New in your folder: 2').waitFor();
  await expect.poll(() => rows().locator('strong').allTextContents()).toEqual(['photo.jpg', 'scan.pdf']);
  await press(page, 'button', '1 file cannot be filed from here');
  await page.getByText('‘film.mp4’ is neither a PDF nor a photo. If it is a paper, add it with the button.').waitFor();
});

test('one press files one: a photo made smaller is known again, and the folder stays as it was', async () => {
  await press(page, 'button', 'File it (photo.jpg)');
  await page.getByText(/^‘photo\.jpg’ made smaller/).waitFor();
  await title('New in your folder: 1').waitFor();
  await page.getByRole('list', { name: 'All papers' }).getByText('photo.jpg', { exact: true }).waitFor();
  expect(readdirSync(folder).toSorted()).toEqual(['film.mp4', 'photo.jpg', 'scan.pdf']);
  await page.reload();
  await title('New in your folder: 1').waitFor();
});

test('what came meanwhile is there when somebody comes back to the window, and another press files all', async () => {
  put('letter.pdf', Buffer.from('%PDF-1.7 a letter'), 0.5);
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await title('New in your folder: 2').waitFor();
  await press(page, 'button', 'File all 2');
  await title('New in your folder: nothing').waitFor();
  await page.getByText('Every PDF and photo there is filed.').waitFor();
  await page.getByText('2 papers are kept.').waitFor();
  await page.keyboard.press('Control+z');
  await title('New in your folder: 2').waitFor();
});

test('a file that is still arriving is waited for', async () => {
  put('late.pdf', Buffer.from('%PDF-1.7 late'), 0);
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await page.getByText('1 file is still arriving.').waitFor();
  await title('New in your folder: 3').waitFor();
});

test('the folder can be left, and is then not looked at', async () => {
  await press(page, 'button', 'Which folder');
  await press(page, 'button', 'Stop looking there');
  await page.getByRole('button', { name: 'A folder where papers arrive' }).waitFor();
  expect(await rows().count()).toBe(0);
});

test.each(someViews(2))('in the view: $name it has no fault', async (view) => {
  const chosen = await program.host.call('evidence.setFolder', { account, folder });
  expect(chosen.ok).toBe(true);
  const context = await openView(program.browser, view);
  const own = await context.newPage();
  await own.goto(program.host.address);
  await show(own, `/${account}/papers`);
  await own.getByRole('button', { name: 'Which folder' }).click();
  await own.getByRole('button', { name: '1 file cannot be filed from here' }).click();
  expect(await faultsOf(own)).toEqual([]);
  await context.close();
});

test('nothing of all this was an error in the page, a breach of its policy or a request to elsewhere', () => {
  expect(program.faults).toEqual([]);
});
