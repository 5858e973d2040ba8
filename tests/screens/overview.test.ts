/** The overview says what the program works out, on every day it is asked for, and each thing on it leads on. By keyboard alone. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatDay } from '../../core/values/day.ts';
import { formatMoney } from '../../core/values/money.ts';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { makeFile, moveIn, scenarios } from './accounts.ts';
import { press, reach, writeDay } from './keyboard.ts';

interface Expected {
  readonly asOf: string;
  readonly cash: { readonly statementBalance: number; readonly reconciled: number };
  readonly plan: {
    readonly spentToDate: number;
    readonly expectedToDate: number;
    readonly outsidePlan: number;
    readonly lines: readonly { readonly line: string; readonly spentToDate: number; readonly yearBudget: number }[];
  };
  readonly contribution: { readonly balance: number; readonly overdue: number };
  readonly crisis: { readonly available: number };
  readonly reclaim: { readonly atRisk: number };
  readonly liabilities: { readonly total: number };
  readonly free: number;
}

const days = JSON.parse(readFileSync(join(scenarios, 'two', 'expected-other-days.json'), 'utf8')) as readonly Expected[];
/** The last day of its bank lines; of the instalments due later it cannot be told whether they are paid. */
const WHOLE_DAY = '2026-10-15';
const TO_PAY_BY_THE_STATEMENT = 7_910;
let program: ProgramInBrowser;
let page: Page;

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  await makeFile(program.host, 'Two');
  await moveIn(program.host, join(scenarios, 'two'));
  await page.goto('about:blank');
  await page.goto(program.host.address);
  await page.getByRole('heading', { name: 'Where things stand' }).waitFor();
});
afterAll(() => program.close());

async function show(day: string): Promise<void> {
  await writeDay(page, 'Show the end of this day', day);
  await page.getByText(`At the end of ${formatDay(day)}.`, { exact: false }).waitFor();
  await page.waitForFunction(() => document.querySelector('[aria-busy=true]') === null);
}

const pence = (text: string): number => Number(text.replace('\u2212', '-').replaceAll(/[£,.]/g, ''));

describe.each(days)('on $asOf', (expected) => {
  beforeAll(() => show(expected.asOf));

  test('the three answers are the scenario’s', async () => {
    const big = async (name: string): Promise<number> => pence((await page.getByRole('region', { name }).locator('.big .amount').textContent()) ?? '');
    expect(await big('Spent against the support plan')).toBe(expected.plan.spentToDate);
    const { balance, overdue } = expected.contribution;
    // What to pay now leads, as far as the bank has shown it; what has run up is in the working.
    const toPay = expected.asOf <= WHOLE_DAY ? overdue : TO_PAY_BY_THE_STATEMENT;
    expect(await big('The person’s contribution')).toBe(balance < 0 && overdue === 0 ? -balance : toPay);
    expect(await big('Ready for a crisis')).toBe(expected.crisis.available);
  });

  test('so are each plan line, and the sum from the bank to what is free', async () => {
    const lines = page.getByRole('region', { name: 'Plan lines' });
    for (const { line, spentToDate, yearBudget } of expected.plan.lines) {
      const row = lines.getByRole('row').filter({ has: page.getByRole('link', { name: line, exact: true }) });
      const cells = await row.getByRole('cell').allTextContents();
      expect([cells[0], cells[3]]).toEqual([formatMoney(spentToDate), formatMoney(yearBudget)]);
    }
    const sum = async (name: string): Promise<string> =>
      (await page
        .getByRole('row', { name: new RegExp(`^${name} `) })
        .getByRole('cell')
        .last()
        .textContent()) ?? '';
    expect(pence(await sum('In the bank'))).toBe(expected.cash.statementBalance);
    expect(pence(await sum('Money really there'))).toBe(expected.cash.reconciled);
    expect(pence(await sum('less owed and set aside'))).toBe(expected.liabilities.total === 0 ? 0 : -expected.liabilities.total);
    expect(pence(await sum('Free'))).toBe(expected.free);
  });

  test('the months’ table comes to what was spent, in the plan and outside it', async () => {
    const button = page.getByRole('button', { name: 'Spend by month, as a table' });
    if ((await button.count()) > 0 && (await button.getAttribute('aria-expanded')) === 'false') await press(page, 'button', 'Spend by month, as a table');
    const totals = await page
      .getByRole('region', { name: 'Spend by month' })
      .getByRole('row', { name: /^All of / })
      .getByRole('cell')
      .allTextContents();
    expect(totals.reduce((sum, text) => sum + pence(text), 0)).toBe(expected.plan.spentToDate + expected.plan.outsidePlan);
  });
});

test('a day is also chosen with the buttons, and Back leads out of the overview, not through its days', async () => {
  await press(page, 'button', 'Last complete day');
  await page.getByText('At the end of 15 October 2026. Complete to this day.', { exact: false }).waitFor();
  await expect.poll(() => page.getByText('Complete to 15 October 2026', { exact: true }).count()).toBe(3);
  await press(page, 'link', 'Settings');
  await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor();
  await page.keyboard.press('Alt+ArrowLeft');
  await page.getByText('At the end of 15 October 2026.', { exact: false }).waitFor();
});

test('of the chart nothing stays in the page when it is left', async () => {
  await page.locator('.chart svg text').first().waitFor();
  await press(page, 'link', 'Settings');
  await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor();
  expect(
    await page.evaluate(() => [...document.body.children].map(({ textContent }) => textContent).filter((text) => /^£|^[A-Z][a-z]{2}$/.test(text))),
  ).toEqual([]);
  await page.keyboard.press('Alt+ArrowLeft');
  await page.getByRole('heading', { name: 'Where things stand' }).waitFor();
});

test('what needs doing leads to its working', async () => {
  await show('2026-10-15');
  await press(page, 'link', /^Show how \(Raise the contribution standing order/);
  await page.getByRole('heading', { level: 1 }).filter({ hasNotText: 'Where things stand' }).waitFor();
  await press(page, 'link', 'Where things stand');
  await page.getByText('At the end of 15 October 2026.', { exact: false }).waitFor();
});

test('a later day is an estimate, and says what it rests on', async () => {
  await show('2026-10-21');
  await page.getByText('This is an estimate: all is here up to 15 October 2026 only. What came in and went out after 15 October 2026 is not in it.').waitFor();
  await expect.poll(() => page.getByText('Estimate: complete to 15 October 2026 only').count()).toBe(3);
  await page.getByText('Bring in your statement: it ends on 15 October 2026.', { exact: true }).waitFor();
});

test('it is printed with whose it is and of which day, and without what can only be pressed', async () => {
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', 'yes');
  });
  await press(page, 'button', 'Print');
  await page.locator('body[data-printed=yes]').waitFor();
  await page.emulateMedia({ media: 'print' });
  await page.getByText('R Lindqvist, DP-0002, Anyshire CC').waitFor();
  await expect.poll(() => page.getByText('At the end of 21 October 2026.', { exact: false }).isVisible()).toBe(true);
  await expect.poll(() => page.getByRole('button').count()).toBe(0);
  await expect.poll(() => page.getByRole('navigation').count()).toBe(0);
  await page.emulateMedia({ media: null });
});

test('the way past the menu leads to the page’s heading', async () => {
  await page.reload();
  await page.getByRole('heading', { name: 'Where things stand' }).waitFor();
  await reach(page, 'button', 'Skip to the page');
  await page.keyboard.press('Enter');
  expect(await page.getByRole('heading', { name: 'Where things stand' }).evaluate((heading) => heading === document.activeElement)).toBe(true);
});

test('the page makes no HTML out of text, and did nothing it must not do', async () => {
  const refused = await page.evaluate(() => {
    try {
      document.createElement('div').innerHTML = '<b>text</b>';
      return false;
    } catch {
      return true;
    }
  });
  expect(refused).toBe(true);
  expect(program.faults.filter((fault) => !fault.includes('TrustedHTML'))).toEqual([]);
});
