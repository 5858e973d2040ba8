/** A copy of everything, saved and got back, by keyboard alone: the figures that come back are those that were taken out, to the penny. */
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import type { Download, Page } from 'playwright-core';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatMoney } from '../../core/values/money.ts';
import { exportWords } from '../../core/words/export.ts';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { makeFile, moveIn, scenarios } from './accounts.ts';
import { choose, pick, press, reach, write } from './keyboard.ts';

let program: ProgramInBrowser;
let page: Page;
let zip: Buffer;

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  await makeFile(program.host, 'Before');
  await moveIn(program.host, join(scenarios, 'one'));
  await moveIn(program.host, join(scenarios, 'two'));
  await page.goto('about:blank');
  await page.goto(program.host.address);
});
afterAll(() => program.close());

/** What pressing the button downloads. */
async function downloaded(button: string): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'button', button)]);
  return download;
}

async function chooseZip(name: string, buffer: Buffer): Promise<void> {
  await reach(page, 'button', /^Choose (?:the|another) ZIP$/);
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
  await chooser.setFiles([{ name, mimeType: 'application/zip', buffer }]);
  await page.getByText(`You chose ${name}.`).waitFor();
}

test('everything is saved as one ZIP, after it is said that the ZIP is not locked', async () => {
  await press(page, 'link', 'Settings');
  await press(page, 'link', 'Save a copy of everything');
  await page.getByText('The ZIP is not locked, even if your file is.', { exact: false }).waitFor();
  const download = await downloaded('Save a copy of everything');
  expect(download.suggestedFilename()).toMatch(/^Before, everything, \d{4}-\d\d-\d\d\.zip$/);
  zip = readFileSync(await download.path());
  expect(Object.keys(unzipSync(zip))).toContain('tables/payslip.csv');
  await page.getByText(/^Saved as Before, everything, .*There are no papers in it\.$/).waitFor();
});

test('the money of one account is saved as a journal', async () => {
  await pick(page, 'Which account', 'J Smith (DP-0001)');
  const download = await downloaded('Save the list');
  expect(download.suggestedFilename()).toMatch(/^DP-0001 .*\.journal$/);
  const journal = readFileSync(await download.path(), 'utf8');
  expect(journal).toContain('DP-0001:assets:bank:main');
  expect(journal).not.toContain('DP-0002');
});

test('a ZIP that was changed is refused where it was chosen', async () => {
  await press(page, 'link', 'Settings');
  await press(page, 'link', 'Open another file');
  await press(page, 'link', 'Get everything back');
  const broken = Buffer.from(zip);
  broken.fill(0, 200, 260);
  await chooseZip('broken.zip', broken);
  await write(page, 'Name of the file', 'After');
  await press(page, 'button', 'Get everything back');
  await page.getByText(/nothing was brought back/).waitFor();
  expect([exportWords.cutShort, exportWords.altered('headroom.json')]).toContain(await page.getByRole('alert').first().locator('p').first().textContent());
});

test('the ZIP becomes a new, locked file with the figures of the old one', async () => {
  const expected = JSON.parse(readFileSync(join(scenarios, 'one', 'expected.json'), 'utf8')) as {
    asOf: string;
    plan: { spentToDate: number };
    crisis: { available: number };
  };
  await chooseZip('everything.zip', zip);
  await write(page, 'Name of the file', 'After');
  await choose(page, 'Lock the file with a passphrase?', /^Set a passphrase/);
  await write(page, 'New passphrase', 'four words are better');
  await write(page, 'The same again', 'four words are better');
  await press(page, 'button', 'Get everything back');
  await page.getByRole('heading', { name: 'All accounts', exact: true }).waitFor();
  const status = await program.host.call('file.status', {});
  expect(status).toMatchObject({ value: { open: { name: 'After', passphrase: true } } });
  await page.goto(`${program.host.address.replace(/#.*/, '')}#/1/overview?on=${expected.asOf}`);
  await page.getByText(formatMoney(expected.plan.spentToDate)).first().waitFor();
  await page.getByText(formatMoney(expected.crisis.available)).first().waitFor();
  expect(program.faults).toEqual([]);
});
