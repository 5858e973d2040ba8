/** Backups in every view: none, some, a drive that is gone, one looked into with very much to lose, a locked one, a failure. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeAll, launchBrowser } from '../browser.ts';
import { startWebHost } from '../web-host.ts';
import type { WebHost } from '../web-host.ts';
import { makeFile, moveIn, scenarios } from './accounts.ts';
import { VIEWS, faultsOf, openView, show, triedIn } from './axe.ts';

let browser: Browser;
let empty: WebHost;
let full: WebHost;
/** Of the open file, of a locked one, and one that is damaged. */
let paths: { readonly own: string; readonly locked: string; readonly damaged: string };

async function made(host: WebHost, to?: string): Promise<string> {
  const result = await host.call('backups.make', to === undefined ? {} : { to });
  if (!result.ok) throw new Error(result.problem.message);
  return (result.value as { path: string }[])[0]?.path ?? '';
}

beforeAll(async () => {
  [browser, empty, full] = await Promise.all([launchBrowser(), startWebHost(), startWebHost()]);
  const drive = join(full.home, 'a drive with a very long name that goes on for longer than there is room for it on a small screen');
  mkdirSync(drive);
  await makeFile(full, 'Locked', 'first words');
  const locked = await made(full);
  await makeFile(full, 'Two people and a long name that goes on for longer than there is room');
  await moveIn(full, join(scenarios, 'one'));
  const account = await moveIn(full, join(scenarios, 'two'));
  const own = await made(full);
  // Elsewhere, for of one day only the newest is kept.
  const damaged = await made(full, full.home);
  writeFileSync(damaged, readFileSync(damaged).fill(7, 100, 4000));
  const payment = { day: '2026-09-01', amount: -1250, invoice: null, category: 'other', planLine: null, reference: null };
  for (let n = 0; n < 105; n += 1)
    await full.call('records.save', { account, type: 'payments', fields: { ...payment, to: `A payee with a rather long name, number ${n}` } });
  await full.call('backups.setFolders', { second: drive });
  rmSync(drive, { recursive: true });
  paths = { own, locked, damaged };
});
afterAll(async () => {
  await closeAll(browser);
  await Promise.all([empty.close(), full.close()]);
});

interface Place {
  readonly name: string;
  readonly noFile?: boolean;
  readonly hash: () => string;
  readonly then?: (page: Page) => Promise<unknown>;
}

const one = (path: string): string => `/backup?${new URLSearchParams({ path, at: '2026-10-05T09:30:00.000Z' }).toString()}`;
const places: readonly Place[] = [
  { name: 'Backups without a file', noFile: true, hash: () => '/backups' },
  {
    name: 'Backups, some, with a drive that is gone',
    hash: () => '/backups',
    then: (page) => page.getByRole('button', { name: 'Choose a folder', exact: true }).click(),
  },
  {
    name: 'a folder that is not there',
    noFile: true,
    hash: () => '/backups',
    then: async (page) => {
      await page.getByRole('button', { name: 'Choose another folder', exact: true }).click();
      await page.getByLabel('Folder', { exact: true }).fill('/no/such/folder');
      await page.keyboard.press('Enter');
      await page.getByText('There is no such folder.', { exact: false }).first().waitFor();
    },
  },
  { name: 'a backup with very much to lose', hash: () => one(paths.own), then: (page) => page.getByRole('button', { name: 'Show the other 95' }).click() },
  {
    name: 'the question before going back',
    hash: () => one(paths.own),
    then: (page) => page.getByRole('button', { name: 'Go back to this backup' }).click(),
  },
  { name: 'a locked backup', hash: () => one(paths.locked), then: (page) => page.getByText('This backup is locked.', { exact: false }).waitFor() },
  { name: 'a damaged backup', hash: () => one(paths.damaged), then: (page) => page.getByRole('alert').waitFor() },
  {
    name: 'after going back',
    hash: () => '/backup?path=%2Fgone&done=yes&kept=%2Fhome%2Fa%2Flong%2Fpath%2Fto%2Fa%2Ffile%2FHome%20(replaced%202026-10-05%2014.05.09).headroom',
  },
];

describe.each(VIEWS)('in the view: $name', (view) => {
  let context: BrowserContext;
  const pages = new Map<WebHost, Page>();
  beforeAll(async () => {
    context = await openView(browser, view);
    for (const host of [empty, full]) {
      const page = await context.newPage();
      await page.goto(host.address);
      pages.set(host, page);
    }
  });
  afterAll(() => context.close());

  test.each(triedIn(view, places))('$name has no fault', async ({ hash, then, noFile = false }) => {
    const page = pages.get(noFile ? empty : full);
    if (!page) throw new Error('no page');
    await show(page, '/settings');
    await show(page, hash());
    await then?.(page);
    expect(await faultsOf(page)).toEqual([]);
    // The question must not stay over the next screen.
    await page.keyboard.press('Escape');
  });
});
