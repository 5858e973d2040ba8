/** More hours than planned are told in words, not by a sign alone: on the overview and on the support plan. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { newAccount, saveRecord } from './account-fixture.ts';
import { makeFile } from './accounts.ts';
import { show } from './axe.ts';

const FROM = '2026-04-06';
let program: ProgramInBrowser;
let page: Page;

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  const { host } = program;
  await makeFile(host, 'Over');
  const account = await newAccount(host);
  const line = { outcome: '', kind: 'pa_hours', hoursPerWeek: 700, rate: 1_500, from: FROM };
  await saveRecord(host, account, 'plan', { ...line, line: 'Mornings' });
  await saveRecord(host, account, 'plan', { ...line, line: 'Evenings' });
  for (const [name, planLine, hours] of [
    ['Amara Osei', 'Mornings', 1_000],
    ['Bryn Howell', 'Evenings', 500],
  ] as const) {
    const person = await saveRecord(host, account, 'people', { name, planLine });
    await saveRecord(host, account, 'payRates', { person, from: FROM, rate: 1_250, kind: 'standard' });
    await saveRecord(host, account, 'timesheets', { person, day: FROM, hours, kind: 'worked' });
  }
  await page.reload();
});
afterAll(() => program.close());

const row = (line: string) => page.getByRole('row', { name: new RegExp(`^${line} `) }).last();
const lastCell = async (line: string): Promise<string> => (await row(line).getByRole('cell').last().textContent()) ?? '';

/** In the week from 6 April each line has 7 hours planned: 10 were worked on one, 5 on the other. */
test('of a week with 7 hours planned, 10 worked are 3 over plan, and 5 leave 2', async () => {
  await show(page, `/1/overview?on=2026-04-12&tab=hours`);
  await expect.poll(() => lastCell('Mornings')).toBe('3 over plan');
  await expect.poll(() => lastCell('Evenings')).toBe('2');
  await expect.poll(() => lastCell('All your assistants')).toBe('1 over plan');
  await show(page, `/1/plan?on=2026-04-12`);
  // At £15.00 an hour.
  await expect.poll(() => lastCell('Mornings')).toBe('3 over plan Cost £45.00 more');
  await expect.poll(() => lastCell('Evenings')).toBe('2 Worth £30.00');
  expect(program.faults).toEqual([]);
});
