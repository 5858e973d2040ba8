/** Council rules: published ones fill the form in, and before any are kept both workings of what may be asked back stand side by side. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Overview } from '../../core/figures/overview.ts';
import { formatDay } from '../../core/values/day.ts';
import { formatMoney } from '../../core/values/money.ts';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { makeFile, moveIn, scenarios } from './accounts.ts';
import { pick, press, write, writeDay } from './keyboard.ts';

let program: ProgramInBrowser;
let page: Page;
let account = 0;

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  await makeFile(program.host, 'Rules');
  account = await moveIn(program.host, join(scenarios, 'one'));
  await page.goto('about:blank');
  await page.goto(program.host.address);
  await page.getByRole('heading', { name: 'Where things stand' }).waitFor();
});
afterAll(() => program.close());

async function overview(): Promise<Overview> {
  const result = await program.host.call('figures.overview', { account });
  if (!result.ok) throw new Error(result.problem.message);
  return result.value as Overview;
}

const region = () => page.getByRole('region', { name: 'What these rules would change' });

test('published rules fill in what their source says, with the source, and leave the rest', async () => {
  await page.evaluate((id) => location.assign(`#/${id}/record?type=councilRules`), account);
  await write(page, 'Full amount for a week', '400.00');
  await pick(page, 'Begin from published rules', 'Haringey');
  await page.getByText('Four to eight weeks. A return every three months, and a reply within 28 days.').waitFor();
  await page.getByText(/Rules change: check with your council before you keep them\.$/).waitFor();
  const value = (name: string) => page.getByRole('textbox', { name }).inputValue();
  await expect.poll(() => value('How many weeks of money may be kept?')).toBe('8');
  await expect.poll(() => value('Days you have to reply to the council')).toBe('28');
  await expect.poll(() => value('Where are these rules written?')).toContain('Haringey: haringey.gov.uk');
  expect(await value('Full amount for a week')).toBe('400.00');
  // Of Hampshire's only how it pays is published: the weeks stay.
  await pick(page, 'Begin from published rules', 'Hampshire');
  await expect.poll(() => page.getByRole('button', { name: /^Every month, by the number of days in it How often/ }).count()).toBe(1);
  expect(await value('How many weeks of money may be kept?')).toBe('8');
});

test('what may be asked back now and by these rules stands there before they are kept, and is so afterwards', async () => {
  const { reclaim, asOf, cash } = await overview();
  await writeDay(page, 'First day of these rules', asOf);
  await writeDay(page, 'Day of a payment to count from', asOf);
  await write(page, 'Full amount for a week', '400.00');
  await write(page, 'How many weeks of money may be kept?', '0');
  await write(page, 'Extra the council agreed to for emergencies', '0');
  const day = formatDay(asOf);
  const result = async (which: string): Promise<string> =>
    (await region()
      .getByRole('table', { name: `${which}, at the end of ${day}` })
      .getByRole('row', { name: /^May be asked back|^The council may ask/ })
      .getByRole('cell')
      .last()
      .textContent()) ?? '';
  await region().waitFor();
  await expect.poll(() => result('By the rules on file')).toBe(formatMoney(reclaim.atRisk));
  // No week may be kept, and nothing is left out: all that is really there.
  await expect.poll(() => result('By the rules as written here')).toBe(formatMoney(cash.reconciled));
  await region()
    .getByText(`By these rules the council may ask for ${formatMoney(cash.reconciled - reclaim.atRisk)} more.`)
    .waitFor();
  await press(page, 'button', 'Save');
  await page.getByText(/saved/i).first().waitFor();
  expect(formatMoney((await overview()).reclaim.atRisk)).toBe(formatMoney(cash.reconciled));
  expect(program.faults).toEqual([]);
});
