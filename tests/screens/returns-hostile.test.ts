/** Texts that would be more than text, on the screens of a return: HTML stays text, words that never end part, and nothing runs out of the window. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { lloyds } from '../ledger.ts';
import { newAccount, sendFile } from './account-fixture.ts';
import { show } from './axe.ts';

const LONG = 'Antidisestablishment'.repeat(9);
const HTML = '<img src=x onerror=alert(1)>';
const TURNED = '\u202E';
const DAYS = { from: '2026-04-06', to: '2026-07-05' } as const;

let program: ProgramInBrowser;
let page: Page;
let account = 0;
let kept = 0;

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  const { host } = program;
  await host.call('file.openExample', {});
  account = await newAccount(host, { person: `Ann ${HTML} 👩‍🦽`, council: `=Council ${TURNED}${LONG}`, weeklyGross: 40_000 });
  const { path, text } = lloyds(
    'may.csv',
    [HTML, LONG, '=1+1', `SHOP ${TURNED}24£`].map((of) => ({ day: '2026-05-08', text: of, amount: -100 })),
  );
  await host.call('bank.import', { account, file: await sendFile(host, path, text) });
  const started = await host.call('returns.start', { account, ...DAYS, form: 'generic-return' });
  if (!started.ok) throw new Error(started.problem.message);
  kept = (started.value as { id: number }).id;
  const closed = await host.call('returns.close', { account, return: kept, whyOpen: `@Why ${TURNED}${LONG} ${HTML}` });
  if (!closed.ok) throw new Error(closed.problem.message);
  await page.goto('about:blank');
  await page.goto(host.address);
  await page.getByRole('heading', { level: 1 }).waitFor();
});
afterAll(() => program.close());

test.each([
  ['the returns', () => 'returns'],
  ['a closed return', () => `return?id=${kept}`],
  ['the short summary', () => `short-summary?from=${DAYS.from}&to=${DAYS.to}`],
  ['a letter to write', () => 'write-letter?which=simpler'],
])('%s', async (_, place) => {
  await page.setViewportSize({ width: 400, height: 800 });
  await show(page, `/${account}/${place()}`);
  expect(await page.locator('img[src="x"]').count()).toBe(0);
  const seen = await page.evaluate(() => `${document.body.innerText} ${[...document.querySelectorAll('textarea')].map(({ value }) => value).join(' ')}`);
  expect(seen).toMatch(/<img src=x onerror=alert\(1\)>|Antidisestablishment/);
  expect(seen).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
  const wide = await page.evaluate(() =>
    [...document.querySelectorAll('main *')].flatMap((element) => {
      const { right, width } = element.getBoundingClientRect();
      return width > 0 && right > innerWidth + 1 && element.closest('.unseen') === null ? [element.outerHTML.slice(0, 120)] : [];
    }),
  );
  expect(wide).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  expect(program.faults).toEqual([]);
});
