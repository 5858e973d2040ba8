/** Ten thousand lines that wait, by keyboard and by wheel: what is near is read, all of it can be reached, and each line says its place. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { addDays } from '../../core/values/day.ts';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { lloyds } from '../ledger.ts';
import { makeFile } from './accounts.ts';
import { newAccount, sendFile } from './account-fixture.ts';
import { reach } from './keyboard.ts';

const LINES = 10_000;
let program: ProgramInBrowser;
let page: Page;
let account = 0;
/** The windows of the list that were asked for, by their first line. */
const asked = new Set<number>();

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  await makeFile(program.host, 'Long');
  account = await newAccount(program.host);
  const lines = Array.from({ length: LINES }, (_, n) => ({ day: addDays('2026-04-06', Math.floor(n / 80)), text: `UNHEARD OF ${n + 1}`, amount: -100 - n }));
  const { path, text } = lloyds('long.csv', lines);
  const brought = await program.host.call('bank.import', { account, file: await sendFile(program.host, path, text) });
  if (!brought.ok) throw new Error(brought.problem.message);
  await page.reload();
  await page.getByRole('link', { name: 'Records' }).waitFor();
  page.on('request', (request) => {
    if (!request.url().endsWith('/api/bank.unexplained')) return;
    const { offset, limit } = JSON.parse(request.postData() ?? '{}') as { offset?: number; limit: number };
    if (limit > 1) asked.add(offset ?? 0);
  });
});
afterAll(() => program.close());
beforeEach(() => asked.clear());

async function open(line?: number): Promise<void> {
  await page.goto(`${page.url().split('#')[0]}#/${account}/bank${line === undefined ? '' : `?line=${line}`}`);
  await page.reload();
  await page.getByRole('option').first().waitFor();
}

const focused = () => page.locator('[role=option]:focus');
async function expectFocus(place: number): Promise<void> {
  await expect.poll(() => focused().getAttribute('aria-posinset')).toBe(`${place}`);
  await expect.poll(() => focused().textContent()).toContain(`UNHEARD OF ${place} `);
  await expect.poll(() => focused().getAttribute('aria-setsize')).toBe(`${LINES}`);
}

test('the first hundred are read, and keys move to either end without what lies between', async () => {
  await open();
  expect([...asked]).toEqual([0]);
  await reach(page, 'option', /UNHEARD OF 1\b/);
  await page.keyboard.press('End');
  await expectFocus(LINES);
  await page.keyboard.press('PageUp');
  await expectFocus(LINES - 10);
  expect([...asked].filter((first) => first > 100 && first < LINES - 300)).toEqual([]);
  await page.keyboard.press('Home');
  await expectFocus(1);
});

test('the list grows as it is scrolled', async () => {
  await open();
  const last = page.getByRole('option', { name: /UNHEARD OF 150\b/ });
  await expect.poll(() => last.count()).toBe(0);
  await page.mouse.move(600, 500);
  await expect
    .poll(async () => {
      await page.mouse.wheel(0, 2000);
      return last.count();
    })
    .toBe(1);
  expect(asked.has(900)).toBe(false);
});

test('a line that is asked for is gone to at once', async () => {
  const { value } = (await program.host.call('bank.unexplained', { account, offset: 549, limit: 1 })) as { value: { lines: { id: number }[] } };
  await open(value.lines[0]?.id ?? 0);
  await expectFocus(550);
  expect([...asked].filter((first) => first < 300 || first > 700)).toEqual([]);
  expect(program.faults).toEqual([]);
});
