/**
 * A first look at the desktop program: example data made from Welcome, the three answers read off the screen and held against
 * the program's own figures, then quit, started again, and found as they were. Driven by role and name alone.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Bridge } from '../core/api/bridge.ts';
import type { Overview } from '../core/figures/overview.ts';
import { formatMoney } from '../core/money.ts';
import { overviewWords as words } from '../renderer/words/overview.ts';
import { findElectron, startDesktopProgram } from './electron.ts';
import type { DesktopProgram } from './electron.ts';

const runtime = findElectron();
if (typeof runtime === 'string') console.warn(`NOT TESTED: example data in the desktop program. ${runtime}`);

describe.runIf(typeof runtime !== 'string')('example data in the desktop program', () => {
  let program: DesktopProgram;
  let kept: readonly string[] = [];
  beforeAll(async () => {
    if (typeof runtime !== 'string') program = await startDesktopProgram(runtime);
  });
  afterAll(() => program.remove());

  test('is made from Welcome, and its three answers are the program’s own', async () => {
    await program.page.getByRole('button', { name: 'Look around with example data' }).click();
    kept = await readAnswers(program.page);
    expect(kept).toEqual(await answersOf(program.page));
  });

  test('is there again after quitting and starting anew', async () => {
    if (typeof runtime === 'string') return;
    await program.quit();
    program = await startDesktopProgram(runtime, program.home);
    await program.page.getByRole('button', { name: /Example data/ }).click();
    expect(await readAnswers(program.page)).toEqual(kept);
    expect(await answersOf(program.page)).toEqual(kept);
  });
});

const ANSWERS = [words.spent, words.contribution, words.crisis] as const;

/** The three answers of Margaret Example as the screen gives them, each its first amount. */
async function readAnswers(page: Page): Promise<readonly string[]> {
  await page.getByRole('link', { name: 'Margaret Example' }).first().click();
  await page.getByRole('region', { name: ANSWERS[0] }).waitFor();
  return Promise.all(
    ANSWERS.map(async (name) => {
      const said = await page.getByRole('region', { name }).innerText();
      return /-?£[\d,]+\.\d\d/.exec(said)?.[0] ?? said;
    }),
  );
}

async function answersOf(page: Page): Promise<readonly string[]> {
  // The screen shows today unless asked otherwise; both processes keep this computer's day.
  const on = new Date().toLocaleDateString('sv');
  const { plan, contribution, crisis } = await page.evaluate(async (day) => {
    const { headroom } = window as unknown as { headroom: Bridge };
    const ask = async (method: string, input: unknown): Promise<unknown> => {
      const result = await headroom.call(Math.random(), method, input, () => {});
      if (!result.ok) throw new Error(result.problem.message);
      return result.value;
    };
    const accounts = (await ask('accounts.list', {})) as readonly { id: number; person: string }[];
    return (await ask('figures.overview', { account: accounts.find(({ person }) => person === 'Margaret Example')?.id, on: day })) as Overview;
  }, on);
  return [plan.spentToDate, Math.abs(contribution.balance), crisis.available].map(formatMoney);
}
