/** A file that is not as Headroom left it: refused where it is not in order, opened as it is only when asked, and every page then says so. */
import { copyFileSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileWords } from '../../core/words/file.ts';
import { exportWords } from '../../renderer/words/export.ts';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { tamper } from '../tamper.ts';
import { makeFile, moveIn, scenarios } from './accounts.ts';
import { faultsOf, openView, show, someViews } from './axe.ts';
import { press } from './keyboard.ts';

let program: ProgramInBrowser;
let page: Page;
let path: string;
const kept = mkdtempSync(join(tmpdir(), 'headroom-test-'));

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  await program.host.call('program.saveSettings', { who: 'Sam Reed' });
  path = await makeFile(program.host, 'Mine');
  await moveIn(program.host, join(scenarios, 'two'));
});
afterAll(async () => {
  await program.close();
  rmSync(kept, { recursive: true });
});

/** Flips one byte in the first page of the table of accounts. */
async function damageAccounts(ledger: string): Promise<void> {
  let at = 0;
  await tamper(ledger, (db) => {
    const { rootpage } = db.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'account'").get() as { rootpage: number };
    at = (rootpage - 1) * Number(db.pragma('page_size', { simple: true })) + 100;
  });
  const bytes = readFileSync(ledger);
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  writeFileSync(ledger, bytes);
}

async function toWelcome(): Promise<void> {
  await program.host.call('file.close', {});
  await page.goto('about:blank');
  await page.goto(program.host.address);
  await page.getByRole('heading', { name: 'Welcome to Headroom' }).waitFor();
}

/** What is wrong in a pair of views with the first screen, once `go` has done something there. */
async function faultsInViews(pair: number, go: (other: Page) => Promise<void>): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const view of someViews(pair)) {
    const context = await openView(program.browser, view);
    try {
      const other = await context.newPage();
      await other.goto(program.host.address);
      await go(other);
      faults.push(...(await faultsOf(other)).map((fault) => `${view.name}: ${fault}`));
    } finally {
      await context.close();
    }
  }
  return faults;
}

test('it is told from one that is damaged: what is wrong is named, with two ways to go on, and nothing of it is shown', async () => {
  await toWelcome();
  copyFileSync(path, join(kept, 'right'));
  await tamper(path, (db) => db.exec('UPDATE statement_line SET amount = amount + 100 WHERE id = 3'));
  await press(page, 'button', 'Open Mine');
  const alert = page.getByRole('alert');
  await alert.getByText(/This file is not as Headroom left it, and .* not in order/).waitFor();
  const refused = async (other: Page): Promise<void> => {
    await other.getByRole('button', { name: 'Open Mine', exact: true }).click();
    await other.getByRole('alert').waitFor();
  };
  expect(await faultsInViews(0, refused)).toEqual([]);
  await expect.poll(() => alert.getByRole('link', { name: 'Go back to a backup' }).count()).toBe(1);
  expect(await program.host.call('file.status', {})).toMatchObject({ value: { open: null } });
}, 200_000);

test('opened as it is, every page says that its figures may be wrong, also after a reload; the next time it is refused again', async () => {
  await press(page, 'button', 'Open it as it is');
  await page.getByRole('heading', { name: 'Where things stand' }).waitFor();
  await page.getByText(fileWords.unproven).waitFor();
  await page.reload();
  await page.getByText(fileWords.unproven).waitFor();
  expect(await faultsInViews(1, (other) => other.getByText(fileWords.unproven).waitFor())).toEqual([]);
  await show(page, '/settings');
  await page.getByText(fileWords.unproven).waitFor();
  await toWelcome();
  await press(page, 'button', 'Open Mine');
  await page
    .getByRole('alert')
    .getByText(/not in order/)
    .waitFor();
}, 200_000);

test('opened as it is where not even its accounts can be read, it says so, and the ways to a backup and to close it are there', async () => {
  await toWelcome();
  await damageAccounts(path);
  await press(page, 'button', 'Open Mine');
  await press(page, 'button', 'Open it as it is');
  await page.getByRole('heading', { name: 'All accounts', exact: true }).waitFor();
  await page.getByText('This file is damaged', { exact: false }).waitFor();
  await page.getByText(fileWords.unproven).waitFor();
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByText('This file is damaged', { exact: false }).waitFor();
  await show(page, '/export');
  await page.getByRole('heading', { name: exportWords.title, level: 1 }).waitFor();
  await press(page, 'link', 'Backups');
  await page.getByRole('heading', { name: 'Backups', level: 1 }).waitFor();
  await press(page, 'link', 'Settings');
  await press(page, 'button', 'Close the file');
  await page.getByRole('heading', { name: 'Welcome to Headroom' }).waitFor();
});

test('put right, it opens without a word', async () => {
  renameSync(join(kept, 'right'), path);
  await press(page, 'button', 'Open Mine');
  await page.getByRole('heading', { name: 'Where things stand' }).waitFor();
  await expect.poll(() => page.getByText(fileWords.unproven).count()).toBe(0);
});

test('changes of another copy that lay beside it are set aside, and it is told where they are', async () => {
  await program.host.call('file.close', {});
  copyFileSync(path, join(kept, 'older'));
  await program.host.call('file.open', { path });
  for (let n = 0; n < 40; n += 1)
    await program.host.call('records.save', {
      account: 1,
      type: 'payments',
      fields: { day: '2026-09-01', to: `Shop ${n}`, amount: 100, invoice: null, category: 'other', planLine: null, reference: null },
    });
  // As a kill leaves it.
  copyFileSync(`${path}-wal`, join(kept, 'log'));
  await toWelcome();
  copyFileSync(join(kept, 'older'), path);
  // Cut off at the front, so that what is left builds on changes that the older copy has not.
  await program.host.call('file.open', { path });
  await program.host.call('records.save', {
    account: 1,
    type: 'payments',
    fields: { day: '2026-09-02', to: 'Another', amount: 100, invoice: null, category: 'other', planLine: null, reference: null },
  });
  await toWelcome();
  copyFileSync(join(kept, 'log'), `${path}-wal`);
  await press(page, 'button', 'Open Mine');
  await page.getByText('Beside the file lay changes of another copy of it', { exact: false }).waitFor();
  expect(await faultsInViews(2, (other) => other.getByText('Beside the file lay', { exact: false }).waitFor())).toEqual([]);
  expect(readdirSync(dirname(path)).filter((name) => name.startsWith('Mine (changes set aside '))).toHaveLength(1);
  expect(program.faults).toEqual([]);
}, 200_000);
