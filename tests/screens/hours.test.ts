/** A week of hours by keyboard alone, with every key of a month's work counted; what is said of what is typed; and nothing lost on the way. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { addDays, formatDay, formatDays, localDay, weekdayName, weekStart } from '../../core/values/day.ts';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { newAccount, saveRecord } from './account-fixture.ts';
import { makeFile } from './accounts.ts';
import { press, questionAsked, sayNo, write, writeDay } from './keyboard.ts';

const README = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');

/** A week that was filled in, and the four after it. */
const monday = addDays(weekStart(localDay(new Date())), -42);
const dayOf = (week: number, day: number): string => addDays(monday, 7 * week + day);
const weekOf = (week: number): string => formatDays(dayOf(week, 0), dayOf(week, 6));
const called = (day: string): string => `${weekdayName(day)} ${formatDay(day).replace(/ \d+$/, '')}`;

let program: ProgramInBrowser;
let page: Page;
let account: number;
let amara: number;
let bryn: number;

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  const { host } = program;
  await makeFile(host, 'Hours');
  const from = addDays(monday, -28);
  account = await newAccount(host, { openedOn: from, planYearStart: from, firstPaymentOn: from });
  const plan = { line: 'Assistants', outcome: '', kind: 'pa_hours', hoursPerWeek: 3000, rate: 1500, from };
  await saveRecord(host, account, 'plan', plan);
  amara = await saveRecord(host, account, 'people', { name: 'Amara Osei', hoursPerWeek: 1800 });
  bryn = await saveRecord(host, account, 'people', { name: 'Bryn Howell', hoursPerWeek: 1200 });
  for (const person of [amara, bryn]) await saveRecord(host, account, 'payRates', { person, from, rate: 1250, kind: 'standard' });
  await saveRecord(host, account, 'payRates', { person: bryn, from, rate: 1500, kind: 'weekend' });
  for (const day of [0, 1, 3, 4]) await saveRecord(host, account, 'timesheets', { person: amara, day: dayOf(0, day), hours: 400, kind: 'worked' });
  for (const day of [2, 5]) await saveRecord(host, account, 'timesheets', { person: bryn, day: dayOf(0, day), hours: 600, kind: 'worked' });
  await saveRecord(host, account, 'timesheets', { person: bryn, day: dayOf(0, 6), hours: 300, kind: 'holiday' });
  await page.goto('about:blank');
  await page.goto(host.address);
  await page.getByRole('heading', { name: 'Where things stand' }).waitFor();
});
afterAll(() => program.close());

const box = (name: string, day: string) => page.getByRole('textbox', { name: `${name}, ${called(day)}` });
const focused = (name: string, day: string) => box(name, day).and(page.locator(':focus')).waitFor();
const heading = (week: number) => page.getByRole('heading', { name: weekOf(week) }).waitFor();
const rowOf = (name: string) => page.getByRole('row', { name: new RegExp(`^${name}`) });

async function hoursOn(week: number): Promise<readonly (readonly [name: string, day: number, hours: number, kind: string])[]> {
  const read = await program.host.call('hours.week', { account, on: dayOf(week, 0) });
  if (!read.ok) throw new Error(read.problem.message);
  const { people } = read.value as { people: { name: string; days: { rows: { hours: number; kind: string }[] }[] }[] };
  return people.flatMap(({ name, days }) => days.flatMap(({ rows }, day) => rows.map(({ hours, kind }) => [name, day, hours / 100, kind] as const)));
}

const alike = (changed: readonly (readonly [string, number, number, string])[] = []) => {
  const usual: readonly (readonly [string, number, number, string])[] = [
    ...[0, 1, 3, 4].map((day) => ['Amara Osei', day, 4, 'worked'] as const),
    ...[2, 5].map((day) => ['Bryn Howell', day, 6, 'worked'] as const),
  ];
  const kept = usual.filter(([name, day]) => !changed.some(([other, on]) => other === name && on === day));
  return [...kept, ...changed].toSorted(([a, on], [b, then]) => a.localeCompare(b) || on - then);
};

test('a month of two assistants is written down by keys alone, from the overview on, in fewer than sixty', async () => {
  let keys = 0;
  const key = async (...pressed: readonly string[]): Promise<void> => {
    for (const one of pressed) {
      keys += 1;
      await page.keyboard.press(one);
    }
  };
  const until = async (one: string, isThere: () => Promise<boolean>): Promise<void> => {
    while (!(await isThere())) await key(one);
  };
  await page.getByRole('heading', { name: 'Where things stand' }).focus();
  await key('Control+k');
  await page.getByRole('searchbox').and(page.locator(':focus')).waitFor();
  await key('h', 'o', 'u', 'r');
  await page.locator('[role=menuitem][data-key="Screens hours"][data-focused=true]').waitFor();
  await key('Enter');
  // It opens on the week after the last with hours.
  await heading(1);
  await box('Amara Osei', dayOf(1, 0)).waitFor();
  await until('Tab', () => box('Amara Osei', dayOf(1, 0)).evaluate((element) => element === document.activeElement));
  await key('l');
  await page.getByText('6 boxes filled in as last week.', { exact: false }).waitFor();
  // She stayed half an hour longer on Tuesday.
  await key('ArrowRight', '4', '.', '5', 'Control+Enter');
  await heading(2);
  await focused('Amara Osei', dayOf(2, 0));
  await key('l', 'Control+Enter');
  await heading(3);
  await focused('Amara Osei', dayOf(3, 0));
  // Bryn was on holiday on Wednesday.
  await key('l', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'h', '6', 'Control+Enter');
  await heading(4);
  await focused('Amara Osei', dayOf(4, 0));
  await key('l', 'ArrowRight', '4', 'Control+Enter');
  await heading(5);
  await page.getByText(`Hours of ${weekOf(4)} saved.`, { exact: false }).waitFor();
  expect(await hoursOn(1)).toEqual(alike([['Amara Osei', 1, 4.5, 'worked']]));
  expect(await hoursOn(2)).toEqual(alike([['Amara Osei', 1, 4.5, 'worked']]));
  expect(await hoursOn(3)).toEqual(
    alike([
      ['Amara Osei', 1, 4.5, 'worked'],
      ['Bryn Howell', 2, 6, 'holiday'],
    ]),
  );
  // Holiday is no pattern: that Wednesday stays empty.
  expect(await hoursOn(4)).toEqual(alike().filter(([name, day]) => name !== 'Bryn Howell' || day !== 2));
  expect(keys).toBeLessThan(60);
  const row = README.split('\n').find((line) => line.startsWith('| write down the hours of two assistants for four weeks'));
  expect(Number(row?.split('|')[2])).toBe(keys);
});

test('in a box in which nothing is typed, Ctrl+Z takes the last week back, whole', async () => {
  await focused('Amara Osei', dayOf(5, 0));
  await page.keyboard.press('Control+z');
  await page.getByText(`Taken back: Hours of ${weekOf(4)} saved.`).waitFor();
  expect(await hoursOn(4)).toEqual([]);
});

test('a week says what it comes to as it is typed, and a screen reader hears each box', async () => {
  await page.keyboard.press('PageUp');
  await heading(4);
  await focused('Amara Osei', dayOf(4, 0));
  await page.keyboard.type('4:30');
  await page.keyboard.press('Tab');
  await page.keyboard.type('n 8');
  await box('Bryn Howell', dayOf(4, 5)).focus();
  await page.keyboard.type('6');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('h3');
  await expect.poll(() => rowOf('Amara Osei').getByRole('cell').last().textContent()).toBe('4.513.5 underand 8 asleep');
  await expect.poll(() => rowOf('Bryn Howell').getByRole('cell').last().textContent()).toBe('66 underand 3 holiday');
  // 4.5 h and, without a rate of their own, 8 h asleep at £12.50; 6 h at £15.00; 3 h of holiday at £12.50. The plan: 30 h at £15.00.
  await page
    .getByText('This week £283.75, plan £450.00. Weekend rate on Saturday. No sleep-in rate of pay is on file for Amara Osei', { exact: false })
    .waitFor();
  const described = await box('Bryn Howell', dayOf(4, 6)).evaluate(
    (element) => document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent,
  );
  expect(described).toBe('3 hours of holiday');
});

test('arrows and Enter move as in a spreadsheet; left and right only at the end of what is typed', async () => {
  await focused('Bryn Howell', dayOf(4, 6));
  await page.keyboard.press('ArrowLeft');
  await focused('Bryn Howell', dayOf(4, 6));
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await focused('Bryn Howell', dayOf(4, 5));
  await page.keyboard.press('ArrowUp');
  await focused('Amara Osei', dayOf(4, 5));
  await page.keyboard.press('Enter');
  await focused('Bryn Howell', dayOf(4, 5));
  await page.keyboard.press('Enter');
  await focused('Amara Osei', dayOf(4, 6));
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page
    .getByRole('button', { name: /^Save, then/ })
    .and(page.locator(':focus'))
    .waitFor();
});

test('what is typed is asked about before it is lost', async () => {
  await box('Amara Osei', dayOf(4, 6)).focus();
  await page.keyboard.press('PageDown');
  await page.getByRole('alertdialog', { name: 'Leave without saving?' }).waitFor();
  await press(page, 'button', 'Keep writing');
  expect(await box('Amara Osei', dayOf(4, 0)).inputValue()).toBe('4:30');
});

test('what cannot be read is said beside its day, has the focus, and nothing is half saved', async () => {
  await box('Bryn Howell', dayOf(4, 2)).focus();
  await page.keyboard.type('six');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('alert').filter({ hasText: 'One box needs a look. Nothing was saved.' }).waitFor();
  await page.getByText(`${called(dayOf(4, 2))}: Type hours like 4, 4.5, 4:30, 9:00-13:00 or H 3.`).waitFor();
  await focused('Bryn Howell', dayOf(4, 2));
  expect(await hoursOn(4)).toEqual([]);
});

test('what somebody else wrote meanwhile is shown, and only written over on purpose', async () => {
  await saveRecord(program.host, account, 'timesheets', { person: amara, day: dayOf(4, 0), hours: 700, kind: 'worked' });
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('6');
  await press(page, 'button', 'Save');
  await page.getByText(`${called(dayOf(4, 0))}: Meanwhile this became 7. Save again to write yours over it.`).waitFor();
  expect(await hoursOn(4)).toEqual([['Amara Osei', 0, 7, 'worked']]);
  await focused('Amara Osei', dayOf(4, 0));
  await press(page, 'button', 'Save');
  await page.getByText(`Hours of ${weekOf(4)} saved.`, { exact: true }).waitFor();
  expect(await hoursOn(4)).toEqual([
    ['Amara Osei', 0, 4.5, 'worked'],
    ['Amara Osei', 1, 8, 'sleep_in'],
    ['Bryn Howell', 2, 6, 'worked'],
    ['Bryn Howell', 5, 6, 'worked'],
    ['Bryn Howell', 6, 3, 'holiday'],
  ]);
});

test('a day with two records shows both, and leads to each', async () => {
  await saveRecord(program.host, account, 'timesheets', { person: bryn, day: dayOf(4, 2), hours: 150, kind: 'holiday' });
  // What was written elsewhere is seen on coming anew.
  await page.reload();
  await heading(4);
  await writeDay(page, 'The week of this day', dayOf(3, 3));
  await heading(3);
  await writeDay(page, 'The week of this day', dayOf(4, 3));
  await heading(4);
  const day = page.getByRole('group', { name: `Bryn Howell, ${called(dayOf(4, 2))}, 2 records` });
  await day.waitFor();
  expect(await rowOf('Bryn Howell').getByRole('cell').last().textContent()).toBe('12as agreedand 4.5 holiday');
  await press(page, 'link', 'H 1.5 (1.5 hours of holiday)');
  await page.getByRole('heading', { name: 'Bryn Howell' }).waitFor();
  await page.keyboard.press('Alt+ArrowLeft');
  await heading(4);
});

test('hours are approved, by whom and when; changed since, that is said', async () => {
  const today = formatDay(localDay(new Date()));
  const states = page.getByRole('listitem').filter({ hasText: /^(Amara Osei|Bryn Howell): / });
  await expect.poll(() => states.allTextContents()).toEqual(['Amara Osei: not approved yet.', 'Bryn Howell: not approved yet.']);
  await press(page, 'button', 'Approve the hours that are saved');
  await page.getByRole('textbox', { name: 'Who approves them?' }).and(page.locator(':focus')).waitFor();
  await write(page, 'Who approves them?', 'Jo Sample');
  await page.keyboard.press('Enter');
  await page
    .getByRole('status')
    .filter({ hasText: `Hours of ${weekOf(4)} approved by Jo Sample.` })
    .waitFor();
  await expect
    .poll(() => states.allTextContents())
    .toEqual([`Amara Osei: approved by Jo Sample on ${today}.`, `Bryn Howell: approved by Jo Sample on ${today}.`]);
  await box('Amara Osei', dayOf(4, 0)).focus();
  await page.keyboard.type('5');
  await press(page, 'button', 'Save');
  await expect.poll(() => states.first().textContent()).toBe(`Amara Osei: changed since Jo Sample approved them on ${today}.`);
  // Only then is it what Ctrl+Z takes back.
  await page.getByText(`Hours of ${weekOf(4)} saved.`, { exact: true }).waitFor();
  await page.keyboard.press('Control+z');
  await expect.poll(() => states.first().textContent()).toBe(`Amara Osei: approved by Jo Sample on ${today}.`);
});

test('that nobody worked any more is said of all at once', async () => {
  await press(page, 'button', /^Nothing more up to/);
  await writeDay(page, 'Up to and with this day', dayOf(5, 6));
  await press(page, 'button', 'Say so');
  await page.getByText(`No more hours of Amara Osei, Bryn Howell up to ${formatDay(dayOf(5, 6))}.`).waitFor();
  const setup = await program.host.call('accounts.setup', { account });
  expect(setup.ok && (setup.value as { people: { nothingMoreUpTo: string }[] }).people.map(({ nothingMoreUpTo }) => nothingMoreUpTo)).toEqual([
    dayOf(5, 6),
    dayOf(5, 6),
  ]);
});

test('without a rate of pay the cost is not known, and it is said whose is wanting', async () => {
  await saveRecord(program.host, account, 'people', { name: 'Cai Newly', started: dayOf(4, 0) });
  await writeDay(page, 'The week of this day', dayOf(5, 1));
  await heading(5);
  await box('Cai Newly', dayOf(5, 0)).focus();
  await page.keyboard.type('2');
  await page
    .getByText(`What this week costs is not known yet: no rate of pay is on file for Cai Newly on ${formatDay(dayOf(5, 0))}. The plan has £450.00 for it.`)
    .waitFor();
  expect(await page.getByText('£0.00').count()).toBe(0);
});

test('a night awake past midnight is hours of both days, at the night rate', async () => {
  await saveRecord(program.host, account, 'payRates', { person: amara, from: addDays(monday, -28), rate: 1600, kind: 'night' });
  await box('Cai Newly', dayOf(5, 0)).focus();
  await page.keyboard.press('Backspace');
  await box('Amara Osei', dayOf(5, 1)).focus();
  await page.keyboard.type('w 22:00-7:00');
  // 9 h at £16.00.
  await page.getByText('This week £144.00, plan £450.00. Night rate on Tuesday and Wednesday.', { exact: false }).waitFor();
  await expect.poll(() => rowOf('Amara Osei').getByRole('cell').last().textContent()).toBe('99 underof it 9 at night');
  await press(page, 'button', 'Save');
  await page.getByText(`Hours of ${weekOf(5)} saved.`, { exact: true }).waitFor();
  await expect.poll(() => box('Amara Osei', dayOf(5, 1)).inputValue()).toBe('W 2');
  await expect.poll(() => box('Amara Osei', dayOf(5, 2)).inputValue()).toBe('W 7');
  await page.getByRole('cell', { name: /22:00-24:00/ }).waitFor();
  const described = await box('Amara Osei', dayOf(5, 2)).evaluate(
    (element) => document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent,
  );
  expect(described).toBe('7 hours awake at night, 0:00-7:00');
  expect(await hoursOn(5)).toEqual([
    ['Amara Osei', 1, 2, 'night'],
    ['Amara Osei', 2, 7, 'night'],
  ]);
});

test('a night typed again takes the place of both its records; one into hours that are there is asked about, and no keeps what is typed', async () => {
  await page.reload();
  await heading(5);
  await box('Amara Osei', dayOf(5, 1)).focus();
  await page.keyboard.type('w 21:00-6:00');
  await press(page, 'button', 'Save');
  await page.getByText(`Hours of ${weekOf(5)} saved.`, { exact: true }).waitFor();
  await expect.poll(() => box('Amara Osei', dayOf(5, 2)).inputValue()).toBe('W 6');
  expect(await hoursOn(5)).toEqual([
    ['Amara Osei', 1, 3, 'night'],
    ['Amara Osei', 2, 6, 'night'],
  ]);
  await page.reload();
  await heading(5);
  await box('Amara Osei', dayOf(5, 0)).focus();
  await page.keyboard.type('w 23:00-21:30');
  const said = 'There are hours from 21:00 to 24:00 on that day already.';
  await page.getByText(`${called(dayOf(5, 0))}: ${said}`, { exact: false }).waitFor();
  await press(page, 'button', 'Save');
  const asked = await questionAsked(page, 'Is this right?');
  expect(await asked.textContent()).toContain(`Amara Osei, ${called(dayOf(5, 0))}: ${said}`);
  await sayNo(page, 'Is this right?');
  expect(await hoursOn(5)).toHaveLength(2);
  await press(page, 'button', 'Save');
  await questionAsked(page, 'Is this right?');
  await press(page, 'button', 'Save it');
  await page.getByText(`Hours of ${weekOf(5)} saved.`, { exact: true }).waitFor();
  expect(await hoursOn(5)).toEqual([
    ['Amara Osei', 0, 1, 'night'],
    ['Amara Osei', 1, 3, 'night'],
    ['Amara Osei', 1, 21.5, 'night'],
    ['Amara Osei', 2, 6, 'night'],
  ]);
});

test('bank holidays stand over their days, and are named with their nation', async () => {
  await writeDay(page, 'The week of this day', '2026-05-27');
  await page.getByRole('heading', { name: '25 to 31 May 2026' }).waitFor();
  await page.getByText('Bank holiday in England and Wales: Monday 25 May.').waitFor();
  const heads = await page.getByRole('columnheader').allTextContents();
  expect(heads.filter((head) => head.includes('bank holiday'))).toEqual(['Mon 25bank holiday']);
});

test('the page did nothing that it must not do', () => {
  expect(program.faults).toEqual([]);
});
