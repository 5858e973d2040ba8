/** Which figures of days that are told already a record moves, said beside Save before anything is kept. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { makeFile, moveIn, scenarios } from './accounts.ts';
import { pick, press, write, writeDay } from './keyboard.ts';

let program: ProgramInBrowser;
let page: Page;

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  await makeFile(program.host, 'Moves');
  await moveIn(program.host, join(scenarios, 'one'));
  await page.reload();
});
afterAll(() => program.close());

const said = (text: RegExp) => page.getByRole('status').filter({ hasText: text });

test('a purchase of a past day: how much more is spent, and how much less is ready; one of a day to come says nothing', async () => {
  await page.evaluate(() => (location.hash = '#/1/record?type=purchases'));
  await page.getByRole('heading', { level: 1, name: 'Add a purchase' }).waitFor();
  await writeDay(page, 'Day', '2026-08-03');
  await write(page, 'Shop or seller', 'Corner Hall', 'combobox');
  await page.keyboard.press('Tab');
  await write(page, 'What was bought', 'Lamp');
  await write(page, 'Amount', '25.00');
  await pick(page, 'Plan line', 'Community club');
  await said(/^By the end of .* 2026 this changes: £25\.00 more spent; £25\.00 less ready for a crisis\.$/).waitFor();
  await page.evaluate(() => document.querySelector<HTMLElement>('[role=spinbutton]')?.focus());
  await page.keyboard.type('03082027');
  await said(/this changes/).waitFor({ state: 'detached' });
  await press(page, 'button', 'Save');
  await page.getByRole('status').filter({ hasText: 'saved.' }).waitFor();
});

test('taking a record away says what it would move', async () => {
  await page.evaluate(() => (location.hash = '#/1/record?type=purchases&id=1'));
  await page.getByRole('button', { name: 'Correct it' }).waitFor();
  await said(/^Taking it away changes by the end of .* 2026: £81\.90 less spent/).waitFor();
});

test('hours of a week that is told already say it as they are typed', async () => {
  await page.evaluate(() => (location.hash = '#/1/hours?on=2026-08-03'));
  const box = page.getByRole('textbox', { name: /, Saturday 8 August$/ }).first();
  await box.waitFor();
  await box.focus();
  await page.keyboard.type('2');
  await said(/^By the end of .* 2026 this changes: £/).waitFor();
  expect(program.faults).toEqual([]);
});
