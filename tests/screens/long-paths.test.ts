/** A path without a blank in it, longer than a narrow window is wide, wraps wherever one is shown. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { openView, faultsOf, show, VIEWS } from './axe.ts';

let program: ProgramInBrowser;
let page: Page;

beforeAll(async () => {
  program = await openProgramInBrowser();
  const folder = join(program.host.home, 'A-folder-with-a-name-that-goes-on-and-on-without-a-blank'.repeat(2), 'and_one_below_it_that_does_so_too');
  mkdirSync(folder, { recursive: true });
  await program.host.call('file.create', { path: join(folder, 'With-a-long-name-and-no-blank-in-it-either.headroom') });
  await program.host.call('backups.setFolders', { folder, second: join(folder, 'second') });
  const view = VIEWS.find(({ name }) => name === '320 px wide');
  if (!view) throw new Error('no such view');
  page = await (await openView(program.browser, view)).newPage();
  await page.goto(program.host.address);
});
afterAll(() => program.close());

test('the path is on the page', async () => {
  await show(page, '/settings');
  await page
    .getByText(/With-a-long-name-and-no-blank-in-it-either\.headroom$/)
    .first()
    .waitFor();
});

test.each(['/settings', '/backups', '/recovery-sheet', '/welcome', '/new-account', '/accounts', '/export'])('%s has no fault', async (hash) => {
  await show(page, hash);
  expect(await faultsOf(page)).toEqual([]);
});

test('the screens before a file is open have no fault', async () => {
  await program.host.call('file.close', {});
  await page.reload();
  for (const hash of ['/welcome', '/settings', '/backups', '/new-account']) {
    await show(page, hash);
    expect(await faultsOf(page)).toEqual([]);
  }
});
