/** Hours from a file, by keyboard: shown before they come in, what is asked is settled, and all is taken back at once. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { show } from './axe.ts';
import { newAccount, saveRecord } from './account-fixture.ts';
import { makeFile } from './accounts.ts';
import { chooseFiles, mark, pick, press } from './keyboard.ts';

const TEXT = [
  'name,date,hours,kind,starts,ends',
  'Kit Park,2026-09-14,4,,,',
  'Kit Park,2026-09-15,,night,22:00,7:00',
  'K Park,2026-09-17,2,,,',
  'Kit Park,17.13.2026,2,,,',
].join('\n');

let program: ProgramInBrowser;
let page: Page;
let account: number;

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  const { host } = program;
  await makeFile(host, 'Hours');
  account = await newAccount(host, { openedOn: '2026-04-06', planYearStart: '2026-04-06', firstPaymentOn: '2026-04-06' });
  const person = await saveRecord(host, account, 'people', { name: 'Kit Park' });
  await saveRecord(host, account, 'timesheets', { person, day: '2026-09-14', hours: 400, kind: 'worked' });
  await page.goto('about:blank');
  await page.goto(host.address);
  await page.getByRole('heading', { name: 'Where things stand' }).waitFor();
  await show(page, `/${account}/hours?on=2026-09-14`);
});
afterAll(() => program.close());

async function onFile(): Promise<readonly unknown[]> {
  const read = await program.host.call('records.list', { account, type: 'timesheets' });
  if (!read.ok) throw new Error(read.problem.message);
  const { records } = read.value as { records: { record: { day: string; hours: number; kind: string } }[] };
  return records.map(({ record: { day, hours, kind } }) => [day, hours, kind]).toReversed();
}

test('a file is shown before it comes in, and waits until what is asked is settled', async () => {
  await page.getByRole('heading', { name: '14 to 20 September 2026' }).waitFor();
  await press(page, 'link', 'Hours from a file');
  await page.getByRole('heading', { name: 'Hours from a file' }).waitFor();
  await chooseFiles(page, 'Choose a file', [{ path: 'september.csv', text: TEXT }]);
  await page.getByRole('heading', { name: 'september.csv: 4 rows' }).waitFor();
  await page
    .getByRole('row', { name: /17\.13\.2026/ })
    .filter({ hasText: 'a day such as 05/10/2026' })
    .waitFor();
  await page.getByText('Row 2: Kit Park, 14 September 2026, 4 hours. There are 4 hours like these on that day already.', { exact: false }).waitFor();
  await page.getByRole('heading', { name: 'One row comes in' }).waitFor();
  expect(await page.getByRole('button', { name: 'Bring in' }).isDisabled()).toBe(true);
  await mark(page, 'Bring in the rest without them');
  await pick(page, '‘K Park’, 1 row', 'Kit Park');
  await page.getByRole('heading', { name: '2 rows come in' }).waitFor();
});

test('what was shown comes in, and is taken back by one press', async () => {
  await press(page, 'button', 'Bring in');
  await page.getByText('Hours of 15 to 17 September 2026 brought in: 2 rows.').waitFor();
  expect(await onFile()).toEqual([
    ['2026-09-14', 400, 'worked'],
    ['2026-09-15', 200, 'night'],
    ['2026-09-16', 700, 'night'],
    ['2026-09-17', 200, 'worked'],
  ]);
  await press(page, 'button', /^Take it back/);
  await page.getByText('Taken back: Hours of 15 to 17 September 2026 brought in: 2 rows.').waitFor();
  expect(await onFile()).toEqual([['2026-09-14', 400, 'worked']]);
  await press(page, 'link', 'See these hours');
  await page.getByRole('heading', { name: '14 to 20 September 2026' }).waitFor();
});

test('the page did nothing that it must not do', () => {
  expect(program.faults).toEqual([]);
});
