/** Moving in by keyboard alone: from Welcome to the three answers and the working behind them, right to the penny. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatMoney } from '../../core/values/money.ts';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { scenarios } from './accounts.ts';
import { press, reach, write, writeDay } from './keyboard.ts';

interface Expected {
  readonly asOf: string;
  readonly plan: { readonly spentToDate: number; readonly expectedToDate: number; readonly difference: number };
  readonly contribution: { readonly balance: number; readonly overdue: number };
  readonly crisis: { readonly available: number };
  readonly reclaim: { readonly atRisk: number };
  readonly free: number;
}

const folder = mkdtempSync(join(tmpdir(), 'headroom-folder-'));
let program: ProgramInBrowser;
let page: Page;

beforeAll(async () => {
  cpSync(join(scenarios, 'one'), folder, { recursive: true, filter: (path) => !path.endsWith('.json') });
  program = await openProgramInBrowser();
  ({ page } = program);
});
afterAll(async () => {
  await program.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Presses a button that asks for a folder, and gives it this one. */
async function chooseFolder(name: string): Promise<void> {
  await reach(page, 'button', name);
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
  await chooser.setFiles(folder);
}

test('a folder with a fault is told of, file, row and column, and nothing is made', async () => {
  await press(page, 'link', 'Move in from a folder');
  await write(page, 'Name of the file', 'My records');
  await press(page, 'button', 'Make the file and go on');
  const plan = readFileSync(join(folder, 'plan.csv'), 'utf8');
  writeFileSync(join(folder, 'plan.csv'), plan.replace('pa_hours', 'pa_days'));
  await chooseFolder('Choose a folder');
  await page.getByRole('heading', { name: /^One thing to put right first|things to put right first$/ }).waitFor();
  const row = page.getByRole('row').filter({ hasText: 'pa_days' });
  await expect.poll(() => row.getByRole('rowheader').textContent()).toBe('Row 2');
  await expect.poll(() => row.textContent()).toContain('kind');
  await expect.poll(() => page.getByRole('button', { name: 'Make the account' }).count()).toBe(0);
});

test('the cell is put right where it stands, can be taken back, and the folder put right can be saved', async () => {
  await write(page, 'Row 2, kind', 'pa_days again');
  await page.keyboard.press('Enter');
  await page.getByRole('row').filter({ hasText: 'pa_days again' }).waitFor();
  expect(await page.getByRole('textbox', { name: 'Row 2, kind' }).evaluate((box) => box === document.activeElement)).toBe(true);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('pa_hours');
  await press(page, 'button', 'Put right (Row 2, kind)');
  const expected = JSON.parse(readFileSync(join(scenarios, 'one', 'expected.json'), 'utf8')) as Expected;
  await page.getByRole('heading', { name: 'What it comes to' }).waitFor();
  await page.getByRole('row', { name: /^Spent against the support plan £/ }).waitFor();
  expect(expected.asOf).toBe('2026-10-21');
  await page.getByRole('heading', { name: 'One cell is put right here' }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('One cell is put right here');
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'button', 'Save the folder put right')]);
  const files = unzipSync(readFileSync(await download.path()));
  expect(new TextDecoder().decode(files['plan.csv']).replaceAll('\r', '')).toBe(readFileSync(join(scenarios, 'one', 'plan.csv'), 'utf8').replaceAll('\r', ''));
  await press(page, 'button', /^Take it back/);
  await page.getByRole('row').filter({ hasText: 'pa_days' }).waitFor();
  writeFileSync(join(folder, 'plan.csv'), readFileSync(join(scenarios, 'one', 'plan.csv')));
});

test('put right, the folder becomes an account, and its answers are those of the scenario', async () => {
  const expected = JSON.parse(readFileSync(join(scenarios, 'one', 'expected.json'), 'utf8')) as Expected;
  await chooseFolder('Choose another folder');
  await press(page, 'button', 'Make the account');
  await page.getByRole('heading', { name: 'Where things stand' }).waitFor();
  await writeDay(page, 'Show the end of this day', expected.asOf);
  await page.getByText('At the end of 21 October 2026.').waitFor();

  const answer = async (name: string): Promise<string> => (await page.getByRole('region', { name }).textContent()) ?? '';
  const spent = await answer('Spent against the support plan');
  for (const pence of [expected.plan.spentToDate, expected.plan.expectedToDate, expected.plan.difference]) expect(spent).toContain(formatMoney(pence));
  const contribution = await answer('The person’s contribution');
  // The statement ends two days before: whether all of it is still to be paid is not known.
  expect(contribution).toContain(`${formatMoney(expected.contribution.overdue)} was due by this day.`);
  expect(await answer('Ready for a crisis')).toContain(formatMoney(expected.crisis.available));
  await page.getByText(`By this estimate the council may ask for ${formatMoney(expected.reclaim.atRisk)} back.`).waitFor();
});

test('each answer opens into its working, which adds up on the page', async () => {
  const expected = JSON.parse(readFileSync(join(scenarios, 'one', 'expected.json'), 'utf8')) as Expected;
  await press(page, 'link', 'How this is worked out (Ready for a crisis)');
  const heading = page.getByRole('heading', { name: 'Ready for a crisis', level: 1 });
  await heading.waitFor();
  expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await page.title()).toBe('Ready for a crisis – Headroom');
  expect(await addedUp()).toBe(expected.crisis.available);

  await press(page, 'link', 'Free');
  await page.getByRole('heading', { name: 'Free', level: 1 }).waitFor();
  expect(await addedUp()).toBe(expected.free);

  // Back the way one came: by the trail, and by Alt and the left arrow.
  await press(page, 'link', 'Ready for a crisis');
  await heading.waitFor();
  await page.keyboard.press('Alt+ArrowLeft');
  await page.getByRole('heading', { name: 'Free', level: 1 }).waitFor();
  await press(page, 'link', 'Where things stand');
  await page.getByText('At the end of 21 October 2026.').waitFor();
  expect(program.faults).toEqual([]);
});

/** Adds the rows of the sum on the page as a reader would. Answers its last sum line, after checking each against the rows above it. */
async function addedUp(): Promise<number> {
  await page.getByRole('table').waitFor();
  const rows = await page.getByRole('table').getByRole('row').all();
  const read = await Promise.all(rows.slice(1).map(async (row) => ({ kind: await row.getAttribute('class'), pence: await penceIn(row) })));
  const counted = read.filter(({ kind }) => kind !== 'fact');
  const sums = counted.flatMap(({ kind, pence }, index) => (kind === 'sum' ? [{ pence, above: counted.slice(0, index) }] : []));
  for (const { pence, above } of sums) {
    expect(pence).toBe(above.filter(({ kind }) => kind !== 'sum').reduce((total, one) => total + one.pence, 0));
  }
  return sums.at(-1)?.pence ?? Number.NaN;
}

async function penceIn(row: Locator): Promise<number> {
  const text = (await row.getByRole('cell').last().textContent()) ?? '';
  return Number(text.replace('\u2212', '-').replaceAll(/[£,.]/g, ''));
}
