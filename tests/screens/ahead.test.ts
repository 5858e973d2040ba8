/** Looking ahead by keyboard alone: what its sentences and its table say is what the program works out. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LookingAhead } from '../../core/figures/ahead/looking-ahead.ts';
import { formatDay, formatMonth } from '../../core/values/day.ts';
import { formatHours } from '../../core/values/hours.ts';
import { formatMoney } from '../../core/values/money.ts';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { makeFile, moveIn, scenarios } from './accounts.ts';
import { choose, pick, press, write, writeDay } from './keyboard.ts';

let program: ProgramInBrowser;
let page: Page;
let account = 0;

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  await makeFile(program.host, 'Ahead');
  account = await moveIn(program.host, join(scenarios, 'one'));
  await page.goto('about:blank');
  await page.goto(program.host.address);
  await page.getByRole('heading', { name: 'Where things stand' }).waitFor();
});
afterAll(() => program.close());

async function looked(): Promise<LookingAhead> {
  const result = await program.host.call('figures.lookingAhead', { account });
  if (!result.ok) throw new Error(result.problem.message);
  return result.value as LookingAhead;
}

test('what is left, the least, whether it runs out and what may be kept are said, and each day stands under its month', async () => {
  const { planned, goesOn } = await looked();
  const { ahead } = planned;
  await press(page, 'link', 'Looking ahead');
  await page.getByRole('heading', { name: 'Looking ahead', level: 1 }).waitFor();
  const last = ahead.days.at(-1);
  await page.getByText(`As planned, ${formatMoney(ahead.yearEnd.pence)} is left on ${formatDay(last?.day ?? '')}.`).waitFor();
  await page.getByText(`The least is ${formatMoney(ahead.lowest.pence)}, on ${formatDay(ahead.lowest.on)}.`).waitFor();
  for (const one of [...ahead.assumptions, ...goesOn.map(({ sentence }) => sentence)]) await page.getByText(one).waitFor();
  await press(page, 'button', 'The same as a table, by month and day');
  const [first] = ahead.days;
  const month = last?.day.slice(0, 7) ?? '';
  const own = ahead.days.filter(({ day }) => day.startsWith(month));
  await press(page, 'button', formatMonth(month));
  for (const one of [own[0], own.at(-1)]) {
    const row = page.getByRole('row', { name: new RegExp(`^${formatDay(one?.day ?? '')} `) });
    const said = [one?.pence, one?.spokenFor, one?.yours, one?.mayBeAskedBack].map((pence) => formatMoney(pence ?? 0)).join('');
    await expect.poll(() => row.textContent()).toContain(said);
  }
  expect(await page.getByRole('row', { name: new RegExp(`^${formatDay(first?.day ?? '')} `) }).count()).toBe(0);
  await press(page, 'button', formatMonth(month));
  await expect.poll(() => page.getByRole('row', { name: new RegExp(`^${formatDay(last?.day ?? '')} `) }).count()).toBe(0);
  expect(program.faults).toEqual([]);
});

test('on paper it says whose it is, and leaves out what is only asked on the screen', async () => {
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', 'yes');
  });
  await press(page, 'button', 'Print');
  await page.locator('body[data-printed=yes]').waitFor();
  await page.emulateMedia({ media: 'print' });
  await page.getByText('J Smith, DP-0001, Westbrook Council').waitFor();
  await expect.poll(() => page.getByRole('heading', { name: 'What if?' }).count()).toBe(0);
  await expect.poll(() => page.getByRole('button').count()).toBe(0);
  await page.emulateMedia({ media: null });
});

test('a cut and an emergency stand beside what is planned, each with what makes the difference, and one may be added to another', async () => {
  const { planned, hourlyLines } = await looked();
  const { ahead } = planned;
  const from = ahead.days[10]?.day ?? '';
  const changes = [
    { kind: 'gross', from, percent: -60 },
    { kind: 'emergency', from, weeks: 2, hoursPerWeek: '10', pence: 2500 },
    { kind: 'hours', line: hourlyLines[0]?.line ?? 0, from, hoursPerWeek: '30' },
  ] as const;
  const result = await program.host.call('figures.lookingAhead', { account, whatIfs: [[changes[0], changes[2]], [changes[1]]] });
  if (!result.ok) throw new Error(result.problem.message);
  const [cut, emergency] = (result.value as LookingAhead).whatIfs;
  const see = (): Promise<void> => press(page, 'button', 'See what it comes to');

  await press(page, 'button', /^What if not\? The council’s money/);
  await write(page, 'Percent', '60');
  await writeDay(page, 'From', from);
  await see();
  await page.getByText(cut?.differences[0]?.sentence ?? '?').waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Side by side');

  await press(page, 'button', /^What if not\? No emergency/);
  await write(page, 'Hours a week', '10');
  await write(page, 'For how many weeks', '2');
  await write(page, 'Price of an hour', '25');
  await see();
  await page.getByText(emergency?.differences[0]?.sentence ?? '?').waitFor();

  await press(page, 'button', /^What if not\? .* hours a week/);
  await write(page, 'New hours a week', '30');
  await choose(page, 'What does it belong to?', /^What-if 1/);
  await see();
  await page.getByText(cut?.differences[1]?.sentence ?? '?').waitFor();
  for (const [title, then] of [
    ['As planned', ahead],
    ['What-if 1', cut?.ahead],
    ['What-if 2', emergency?.ahead],
  ] as const) {
    const row = page.getByRole('row', { name: new RegExp(`^${title} `) });
    await expect.poll(() => row.textContent()).toContain(formatMoney(then?.yearEnd.pence ?? NaN));
    await expect.poll(() => row.textContent()).toContain(formatMoney(then?.lowest.pence ?? NaN));
  }
  for (const { helper, most } of cut?.hours ?? []) {
    const row = page.getByRole('row', { name: new RegExp(`^${helper.name}, `) });
    await expect.poll(() => row.textContent()).toContain(formatHours(most));
  }

  const { weekly, yearly, lines, lost } = cut?.differences[0]?.cut ?? { weekly: null, yearly: null, lines: [], lost: [] };
  const less = `${formatMoney(weekly?.less ?? NaN)} less a week and ${formatMoney(yearly?.less ?? NaN)} less a year, \u221260.00 %`;
  await page.getByText(less).waitFor();
  expect(lost.length).toBeGreaterThan(0);
  for (const { rate, hours } of lost) await page.getByText(new RegExp(`${formatHours(hours)} hours? of an .* at ${formatMoney(rate)}`)).waitFor();
  for (const { name, weekly: week, yearly: year } of lines) {
    const row = page.getByRole('table', { name: /^What each line buys now/ }).getByRole('row', { name: new RegExp(`^${name} `) });
    await expect.poll(() => row.textContent()).toContain([week.before, week.after, year.before, year.after].map(formatMoney).join(''));
  }
  await page.getByRole('heading', { name: 'If a job ends by it' }).waitFor();

  await press(page, 'button', 'Put it away: What-if 2');
  await expect.poll(() => page.getByRole('heading', { name: 'What-if 2' }).count()).toBe(0);
  await press(page, 'button', new RegExp(`^Take this out: ${cut?.differences[0]?.change ?? '?'}`));
  await expect.poll(() => page.getByText(cut?.differences[0]?.change ?? '?').count()).toBe(0);
  expect(program.faults).toEqual([]);
});

test('what is not typed whole is told beside its field, and nothing is asked', async () => {
  const { minimumWage } = await looked();
  await pick(page, 'What might be otherwise?', 'A pay rise, or another price of an hour');
  if (minimumWage.pence === null) await page.getByText(`The minimum wage from ${formatDay(minimumWage.from)} is not on file yet.`).waitFor();
  else await press(page, 'button', new RegExp(`^Take the minimum wage from ${formatDay(minimumWage.from)}`));
  await pick(page, 'What might be otherwise?', 'Something is bought once');
  await press(page, 'button', 'See what it comes to');
  await page.getByRole('alert').getByText('Fill this in.').waitFor();
  await write(page, 'Amount', '99');
  await press(page, 'button', 'See what it comes to');
  await page.getByText('£99.00 less at the year’s end').waitFor();
  expect(program.faults).toEqual([]);
});

test('a what-if is kept by name, is there on coming back, stands side by side again, and is taken away and back', async () => {
  const title = /^What-if \d+$/;
  const asked = (await page.getByRole('heading', { name: title }).last().textContent()) ?? '?';
  await press(page, 'button', `Keep it by name: ${asked}`);
  await press(page, 'button', 'Keep it');
  await page.getByRole('alert').getByText('Fill this in.').waitFor();
  await write(page, 'Name', 'A new chair');
  await write(page, 'Note', 'If the old one breaks');
  await press(page, 'button', 'Keep it');
  await page.getByText('What-if ‘A new chair’ kept.').waitFor();
  await page.getByRole('heading', { name: 'A new chair' }).waitFor();
  expect(await page.getByRole('button', { name: 'Keep it by name: A new chair' }).count()).toBe(0);
  await page.reload();
  await page.getByText('If the old one breaks').waitFor();
  expect(await page.getByRole('heading', { name: 'Side by side' }).count()).toBe(0);
  await press(page, 'button', 'Set it side by side: A new chair');
  await page.getByText('£99.00 less at the year’s end').waitFor();
  await press(page, 'button', 'Take it away: A new chair');
  await page.getByText('What-if ‘A new chair’ taken away.').waitFor();
  await expect.poll(() => page.getByRole('heading', { name: 'Kept what-ifs' }).count()).toBe(0);
  await page.keyboard.press('Control+z');
  await page.getByText('If the old one breaks').waitFor();
  expect(program.faults).toEqual([]);
});
