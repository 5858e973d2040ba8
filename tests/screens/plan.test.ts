/** The support plan on screen, by keyboard alone: budgets by line, outcome and who was paid, a line that changes, hours that become a move. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PlanView } from '../../core/figures/plan/budgets.ts';
import { formatMoney } from '../../core/values/money.ts';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { newAccount } from './account-fixture.ts';
import { makeFile, moveIn, scenarios } from './accounts.ts';
import { choose, pick, press, reach, write, writeDay } from './keyboard.ts';

let program: ProgramInBrowser;
let page: Page;
let account = 0;

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  await makeFile(program.host, 'Plan');
  account = await moveIn(program.host, join(scenarios, 'one'));
  await page.goto('about:blank');
  await page.goto(program.host.address);
  await page.getByRole('heading', { name: 'Where things stand' }).waitFor();
});
afterAll(() => program.close());

async function view(on?: string): Promise<PlanView> {
  const result = await program.host.call('plan.view', { account, ...(on !== undefined && { on }) });
  if (!result.ok) throw new Error(result.problem.message);
  return result.value as PlanView;
}

const region = (name: string) => page.getByRole('region', { name });
const cells = async (row: RegExp): Promise<string[]> =>
  region('Lines and what is available').getByRole('row', { name: row }).getByRole('cell').allTextContents();
const figures = ({ year, spent, setAside, available }: PlanView['lines'][number]): string[] => [year, spent, setAside, available].map(formatMoney);

test('the menu leads to the plan of the last complete day, with each line spent, set aside and available', async () => {
  await press(page, 'link', 'Support plan');
  await page.getByRole('heading', { name: 'Support plan', level: 1 }).waitFor();
  const { lines, week } = await view();
  for (const line of lines) await expect.poll(() => cells(new RegExp(`^${line.name}`))).toEqual(figures(line));
  await region('What a week costs')
    .getByText(`A week of the plan costs ${formatMoney(week.plan)}.`, { exact: false })
    .waitFor();
});

test('by outcome and by who was paid the same money is told', async () => {
  const { outcomes, providers, total } = await view();
  await choose(page, 'Show it by', 'Outcome');
  await expect.poll(() => region('Lines and what is available').getByRole('row').count()).toBe(outcomes.length + 2);
  await expect.poll(() => cells(/^All lines/).then((all) => all.at(-1))).toBe(formatMoney(total.available));
  await choose(page, 'Show it by', 'Who was paid');
  const [most] = providers;
  await expect
    .poll(() =>
      region('Lines and what is available')
        .getByRole('row', { name: new RegExp(`^${most?.name}`) })
        .getByRole('cell')
        .last()
        .textContent(),
    )
    .toBe(formatMoney(most?.pence ?? 0));
  expect(new URL(page.url()).hash).toContain('by=provider');
  await press(page, 'link', most?.name ?? '');
  await page.getByRole('heading', { name: new RegExp(`${most?.name}.* this year$`), level: 1 }).waitFor();
  await expect.poll(() => page.getByRole('row').last().getByRole('cell').last().textContent()).toBe(formatMoney(most?.pence ?? 0));
  await page.goBack();
  await choose(page, 'Show it by', 'Line');
});

test('a line is told by month and by pay period, and all of them come to what is spent', async () => {
  const { lines } = await view();
  const line = lines.find(({ kind }) => kind === 'pa_hours');
  if (!line) throw new Error('no line of hours in the scenario');
  await press(page, 'link', line.name);
  await page.getByRole('heading', { name: line.name, level: 1 }).waitFor();
  const all = (): Promise<string[]> =>
    region('By month or pay period')
      .getByRole('row', { name: /^The year so far/ })
      .getByRole('cell')
      .allTextContents();
  await expect.poll(all).toEqual([expect.any(String), formatMoney(line.spent), line.hours?.worked]);
  await choose(page, 'Show it by', 'Pay period');
  await expect.poll(() => new URL(page.url()).hash).toContain('by=pay_period');
  await expect.poll(all).toEqual([expect.any(String), formatMoney(line.spent), line.hours?.worked]);
  await page.goBack();
});

test('a line is changed from a day on: what it does to the figures stands there first, and it is taken back by one press', async () => {
  const before = await view();
  const weekly = before.lines.find(({ kind, runs }) => kind === 'weekly' && runs === 'now');
  if (!weekly) throw new Error('no weekly line in the scenario');
  await press(page, 'link', weekly.name);
  await page.getByRole('heading', { name: weekly.name, level: 1 }).waitFor();
  await press(page, 'button', 'Change it from a day on');
  await press(page, 'button', 'Change it');
  await page.getByText('This is needed').first().waitFor();
  await writeDay(page, 'From this day', before.asOf);
  await write(page, 'Amount', '99.00');
  await page.getByText(`A week costs ${formatMoney(weekly.week ?? 0)} now and £99.00 then.`).waitFor();
  const then = page
    .getByRole('table', { name: /^What this does to the figures of/ })
    .getByRole('row', { name: new RegExp(`^${weekly.name}: the whole year`) })
    .getByRole('cell')
    .last();
  const promised = await then.textContent();
  const against = page.getByRole('row', { name: /^Spending against the plan so far/ }).getByRole('cell');
  await expect
    .poll(() => against.allTextContents())
    .toEqual([expect.stringMatching(/^£[\d,.]+ (?:over|under)$/), expect.stringMatching(/^£[\d,.]+ (?:over|under)$/)]);
  await press(page, 'button', 'Change it');
  await page.getByText(new RegExp(`^${weekly.name} changed from`)).waitFor();
  const after = (await view()).lines.find(({ id }) => id === weekly.id);
  expect(formatMoney(after?.year ?? 0)).toBe(promised);
  await expect.poll(() => region('How it has changed').getByRole('row').count()).toBeGreaterThan(2);
  await page.keyboard.press('ControlOrMeta+Z');
  await page.getByText('Taken back', { exact: false }).first().waitFor();
  expect((await view()).lines.find(({ id }) => id === weekly.id)).toEqual(weekly);
});

test('hours left over become pounds and a move, with why and who agreed', async () => {
  // The plan gives more hours than are worked.
  const more = (await view()).lines.find(({ kind }) => kind === 'pa_hours');
  const given = await program.host.call('plan.change', { account, line: more?.id ?? 0, from: more?.from ?? '', fields: { hoursPerWeek: 9000 } });
  if (!given.ok) throw new Error(given.problem.message);
  await page.reload();
  await press(page, 'link', 'Support plan');
  const before = await view();
  const hourly = before.lines.find(({ kind, hours }) => kind === 'pa_hours' && hours !== null && Number(hours.banked) > 0);
  const other = before.lines.find(({ id }) => id !== hourly?.id);
  if (!hourly || !other) throw new Error('no hours left over in the scenario');
  await press(page, 'button', `Use them for something else (${hourly.name})`);
  await reach(page, 'textbox', 'Hours');
  expect(await page.getByRole('textbox', { name: 'Hours' }).inputValue()).toBe(hourly.hours?.banked);
  await pick(page, 'To this line', `${other.name}, ${formatMoney(other.available)}`);
  await write(page, 'Hours', '9999');
  await page.getByText(new RegExp(`^${hourly.name}: £[\\d,.]+ available now, £[\\d,.]+ too little then\\.$`)).waitFor();
  await write(page, 'Hours', '2');
  await page.getByText(`2 hours are ${formatMoney(2 * (hourly.rate ?? 0))}.`).waitFor();
  await page
    .getByText(`${other.name}: ${formatMoney(other.available)} available now, ${formatMoney(other.available + 2 * (hourly.rate ?? 0))} then.`)
    .waitFor();
  await write(page, 'Who agreed to it', 'Letter of 3 October');
  await press(page, 'button', 'Move it');
  await page.getByText(`${formatMoney(2 * (hourly.rate ?? 0))} moved from ${hourly.name} to ${other.name}.`).waitFor();
  await region('Moves between lines')
    .getByRole('row', { name: new RegExp(`^${hourly.name} → ${other.name}`) })
    .waitFor();
  expect((await view()).total).toEqual({ ...before.total });
  expect(program.faults).toEqual([]);
});

test('a line of which more is taken than it has says in words how much is missing', async () => {
  const { asOf, lines } = await view();
  const [line, other] = lines;
  if (!line || !other) throw new Error('no lines');
  const amount = { pence: line.available + 1234 };
  const moved = await program.host.call('plan.move', { account, day: asOf, fromLine: line.id, toLine: other.id, amount, reason: '', agreedBy: 'Jo' });
  if (!moved.ok) throw new Error(moved.problem.message);
  await page.reload();
  const row = page.getByRole('table', { name: /^Set aside: / }).getByRole('row', { name: new RegExp(`^${line.name}`) });
  await expect.poll(() => row.textContent()).toContain('£12.34 too little');
});

test('an account without a plan says so, and leads to the first line', async () => {
  const bare = await newAccount(program.host);
  await page.evaluate((id) => location.assign(`#/${id}/plan`), bare);
  await page.reload();
  await page.getByText('There is no support plan here yet.', { exact: false }).waitFor();
  await press(page, 'link', 'Add a line');
  await page.getByRole('heading', { name: 'Add a plan line' }).waitFor();
});
