/** What is to pay, by keyboard in the example: the list of a supplier is paid and taken back, and what is disputed stands apart. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { press, reach } from './keyboard.ts';

let program: ProgramInBrowser;
let page: Page;

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  await press(page, 'button', 'Look around with example data');
  await page.getByRole('heading', { name: 'All accounts', exact: true }).waitFor();
});
afterAll(() => program.close());

const table = (name: RegExp) => page.getByRole('table', { name });

test('the list says whom to pay, how much, and with which reference; paid, it is empty, and taken back it is there again', async () => {
  await page.evaluate(() => (location.hash = '#/2/bills?until=2199-01-01'));
  const row = table(/^To pay up to/)
    .getByRole('row')
    .filter({ hasText: 'Brightside Support' });
  await row.waitFor();
  // Its bank reference, and what is left of its newest invoice.
  expect(await row.textContent()).toMatch(/Invoice INV\d+.*DP-1002.*£[\d,]+\.\d\d/);
  const sum = /£[\d,]+\.\d\d(?=Paid\?|I paid|$)/.exec((await row.textContent()) ?? '')?.[0];
  await press(page, 'button', /^I paid this/);
  await press(page, 'button', 'Save');
  await page.getByText('Nothing is due up to this day.').waitFor();
  await page
    .getByText(`Brightside Support: ${sum ?? '£'} paid. It waits for the bank to show it.`, { exact: false })
    .first()
    .waitFor();
  await press(page, 'button', /^Take it back/);
  await row.waitFor();
});

test('what is disputed is held back, with since when, how much and why', async () => {
  await page.evaluate(() => (location.hash = '#/2/bills'));
  const held = table(/^Disputed invoices/)
    .getByRole('row')
    .filter({ hasText: 'Invoice X118' });
  await held.waitFor();
  expect(await held.textContent()).toMatch(/No carer came on that day.*Brightside Support.*£36\.00/);
  expect(
    await table(/^To pay up to/)
      .getByText('X118')
      .count(),
  ).toBe(0);
  expect(program.faults).toEqual([]);
});

test('each tab begins with what it is about, and what somebody paid for is paid back from the list', async () => {
  const { host } = program;
  const fields = { supplier: 'Corner shop', item: 'Kettle', day: '2026-05-01', amount: 2345, paidBy: 'Jo Lender' };
  expect(await host.call('records.save', { account: 2, type: 'purchases', fields })).toMatchObject({ ok: true });
  await page.reload();
  const panel = page.getByRole('tabpanel').filter({ visible: true });
  for (const [tab, first] of [
    ['purchases', 'Write down a wish'],
    ['inventory', 'Add a thing'],
    ['pay', 'Add an invoice'],
  ] as const) {
    await page.evaluate((name) => (location.hash = `#/2/bills?tab=${name}`), tab);
    await panel.locator('.button-primary').filter({ hasText: first }).first().waitFor();
    expect(await panel.locator('.button').first().textContent()).toBe(first);
  }
  const row = table(/^To pay back/)
    .getByRole('row')
    .filter({ hasText: 'Kettle' });
  await row.waitFor();
  expect(await row.textContent()).toMatch(/Jo Lender.*1 May 2026.*£23\.45/);
  await press(page, 'button', 'I paid this (Kettle)');
  await press(page, 'button', 'Save');
  await page.getByText('£23.45 paid back to Jo Lender. It waits for the bank to show it.', { exact: false }).first().waitFor();
  await row.waitFor({ state: 'hidden' });
  await press(page, 'button', /^Take it back/);
  await row.waitFor();
  expect(program.faults).toEqual([]);
});

test('what a credit note covers is on the page, with the credit note, though nothing is to be paid', async () => {
  const { host } = program;
  const fields = { supplier: 'Tidy Gardens', day: '2026-05-01', due: null, planLine: null };
  for (const [number, amount] of [
    ['TG-1', 500],
    ['TG-C1', -500],
  ] as const)
    expect(await host.call('records.save', { account: 2, type: 'invoices', fields: { ...fields, number, amount } })).toMatchObject({ ok: true });
  await page.evaluate(() => (location.hash = '#/2/bills?tab=pay'));
  await page.reload();
  const covered = table(/^Credit notes, and what is due that they cover/);
  await covered.getByRole('row').filter({ hasText: 'Credit note TG-C1' }).waitFor();
  await covered
    .getByRole('row')
    .filter({ hasText: /Invoice TG-1Tidy Gardens/ })
    .waitFor();
  // 5.00 - 5.00
  expect(await covered.getByRole('row').last().textContent()).toMatch(/£0\.00/);
});

test('by keyboard one ring shows where one is, and none stands around all of the tabs', async () => {
  await reach(page, 'link', 'All invoices');
  const ring = (selector: string): Promise<string> => page.locator(selector).evaluate((element) => getComputedStyle(element).outlineStyle);
  expect([await ring(':focus'), await ring('.tabs')]).toEqual(['solid', 'none']);
});
