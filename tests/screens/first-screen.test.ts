/** What the overview shows at 1280 x 800 without scrolling, of both scenarios and the example; its tabs by keyboard, and all of it on paper. */
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AccountSummary } from '../../core/api/accounts.ts';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { makeFile, moveIn, scenarios } from './accounts.ts';
import { press, reach, showTab } from './keyboard.ts';

const HEIGHT = 800;
const TABS = ['Plan lines', 'Spend by period', 'Money ahead', 'Hours of care', 'Where the money is', 'Council’s money'];

async function isWhole(what: Locator): Promise<boolean> {
  const box = await what.boundingBox();
  return box !== null && box.y >= 0 && box.y + box.height <= HEIGHT;
}

async function showsFirstScreen(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1280, height: HEIGHT });
  await page.locator('.overview[aria-busy=false]').waitFor();
  const doing = page.getByRole('region', { name: 'Needs doing' });
  await doing.getByRole('listitem').first().waitFor();
  expect(await isWhole(page.getByText(/^At the end of /))).toBe(true);
  for (const name of ['Spent against the support plan', 'The person’s contribution', 'Ready for a crisis']) {
    const answer = page.getByRole('region', { name });
    expect(await isWhole(answer)).toBe(true);
    // Its figure and its sentence, none of them cut off.
    expect(await answer.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
    expect(await answer.textContent()).toMatch(/[a-z\d]\./);
  }
  // What is coming up, or cannot be told yet, may stand below.
  expect(await isWhole(doing.getByRole('list').first())).toBe(true);
  const more = doing.getByRole('button', { name: /^And \d+ more$/ });
  expect((await more.count()) === 0 || (await isWhole(more))).toBe(true);
}

describe('moved in', () => {
  let program: ProgramInBrowser;
  let page: Page;
  const ids: number[] = [];
  beforeAll(async () => {
    program = await openProgramInBrowser();
    ({ page } = program);
    await makeFile(program.host, 'Both');
    for (const name of ['one', 'two']) ids.push(await moveIn(program.host, join(scenarios, name)));
  });
  afterAll(() => program.close());

  test.each([0, 1])('the day, the three answers and the first things to do are there at once (%i)', async (which) => {
    await page.goto('about:blank');
    await page.goto(program.host.address);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.evaluate((id) => location.assign(`#/${id}/overview`), ids[which]);
    await page.getByRole('button', { name: which === 0 ? /DP-0001/ : /DP-0002/ }).waitFor();
    await showsFirstScreen(page);
  });

  test('what the answers are made of is on tabs, gone through by arrow keys and kept in the address', async () => {
    await expect.poll(() => page.getByRole('tab').allTextContents()).toEqual(TABS);
    await reach(page, 'tab', 'Plan lines');
    for (const name of TABS.slice(1)) {
      await page.keyboard.press('ArrowRight');
      await page.getByRole('tabpanel', { name, exact: true }).waitFor();
    }
    await page.getByRole('heading', { name: 'Money from the council' }).waitFor();
    expect(page.url()).toContain('tab=council');
    await page.reload();
    await page.getByRole('heading', { name: 'Money from the council' }).waitFor();
    await press(page, 'link', 'See each payment');
    await page.getByRole('heading', { level: 1, name: 'Direct payment' }).waitFor();
    await page.keyboard.press('Alt+ArrowLeft');
    await page.getByRole('tabpanel', { name: 'Council’s money' }).waitFor();
  });

  test('on paper all of them stand, one under the other', async () => {
    await showTab(page, 'Council’s money');
    await page.emulateMedia({ media: 'print' });
    for (const name of [
      'Plan lines',
      'Spend by period',
      'Money in the account, this year and ahead',
      'Hours of care',
      'Where the money is',
      'Owed and set aside',
    ])
      await expect.poll(() => page.getByRole('heading', { name, level: 2 }).isVisible()).toBe(true);
    await page.emulateMedia({ media: null });
    expect(program.faults).toEqual([]);
  });
});

test('so they are in each account of the example', async () => {
  const program = await openProgramInBrowser();
  const { page, host } = program;
  await press(page, 'button', 'Look around with example data');
  await page.getByRole('heading', { name: 'All accounts', exact: true }).waitFor();
  const list = await host.call('accounts.list', {});
  const accounts = list.ok ? (list.value as readonly AccountSummary[]) : [];
  expect(accounts.length).toBeGreaterThan(2);
  for (const { id } of accounts) {
    await page.evaluate((to) => location.assign(`#/${to}/overview`), id);
    await showsFirstScreen(page);
  }
  await program.close();
});
