/** What the overview says of an account whose statement ends two months too soon, and how somebody says that nothing is missing. By keyboard alone. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';

import { makeFile, moveIn, scenarios } from './accounts.ts';
import { press, showTab, writeDay } from './keyboard.ts';

let program: ProgramInBrowser;
let page: Page;
let account = 0;

/** Scenario one without the bank lines after 19 August. */
function cutFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'headroom-test-'));
  cpSync(join(scenarios, 'one'), folder, { recursive: true });
  const bank = join(folder, 'bank');
  for (const name of readdirSync(bank)) {
    const [heading = '', ...lines] = readFileSync(join(bank, name), 'utf8').trimEnd().split(/\r?\n/);
    const isThere = (line: string): boolean => (line.slice(0, 10).split('/').toReversed().join('-') || '') <= '2026-08-19';
    writeFileSync(join(bank, name), [heading, ...lines.filter(isThere), ''].join('\n'));
  }
  return folder;
}

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  await makeFile(program.host, 'One');
  const folder = cutFolder();
  account = await moveIn(program.host, folder);
  rmSync(folder, { recursive: true });
  await page.goto('about:blank');
  await page.goto(program.host.address);
  await page.getByRole('heading', { name: 'Where things stand' }).waitFor();
});
afterAll(() => program.close());

test('it opens on the last complete day, and the first thing to do is the statement', async () => {
  await page.getByText('At the end of 19 August 2026. Complete to this day.', { exact: false }).waitFor();
  await expect.poll(() => page.getByText('Complete to 19 August 2026', { exact: true }).count()).toBe(3);
  const doing = page.getByRole('region', { name: 'Needs doing' });
  await doing.getByRole('listitem').first().waitFor();
  await expect.poll(() => doing.getByRole('listitem').first().textContent()).toContain('Bring in your statement: it ends on 19 August 2026.');
});

test('on a later day what cannot be told is folded away, and never called late or to be paid', async () => {
  await writeDay(page, 'Day', '2026-10-21');
  await page.getByText('This is an estimate: all is here up to 19 August 2026 only.', { exact: false }).waitFor();
  await expect.poll(() => page.getByText(/is late|is missing|Ask the council/).count()).toBe(0);
  const crisis = page.getByRole('region', { name: 'Ready for a crisis' });
  await crisis.getByText('By bank lines up to 19 August 2026 only.', { exact: false }).waitFor();
  await crisis.getByText(/^If all went as planned after 19 August 2026, £[\d,.]+ is really there at the end of this day\.$/).waitFor();
  await showTab(page, 'Council’s money');
  await page.getByText('Whether the payment due on 24 August 2026 has come is not known yet.').waitFor();
  await press(page, 'button', /^We can’t tell until then/);
  await page.getByText('The statement ends on 19 August 2026. These may be paid by now, or may have come.').waitFor();
  await page.getByText('Invoice INV1044 of Harbour Homecare: £402.40, due on 8 September 2026.', { exact: true }).waitFor();
});

test('a day that was typed goes when the menu leads back to the overview', async () => {
  await press(page, 'link', 'Overview');
  await page.getByText('At the end of 19 August 2026. Complete to this day.', { exact: false }).waitFor();
  await writeDay(page, 'Day', '2026-10-21');
  await page.getByText('This is an estimate: all is here up to 19 August 2026 only.', { exact: false }).waitFor();
});

test('of a day before the opening it is said that nothing is on file, and no month before it is offered', async () => {
  await writeDay(page, 'Day', '2026-03-31');
  await page.getByText('This account was opened on 6 April 2026. Nothing before that day is on file.', { exact: false }).waitFor();
  await expect.poll(() => page.getByRole('region', { name: 'Set up this account' }).count()).toBe(0);
  await page.evaluate((id) => location.assign(`#/${id}/month?month=2026-04`), account);
  await page.getByRole('heading', { name: 'April 2026', exact: true }).waitFor();
  await page.getByRole('link', { name: 'The month after' }).waitFor();
  expect(await page.getByRole('link', { name: 'The month before' }).count()).toBe(0);
  await press(page, 'link', 'Overview');
  await writeDay(page, 'Day', '2026-10-21');
  await page.getByText('This is an estimate: all is here up to 19 August 2026 only.', { exact: false }).waitFor();
});

test('a working says so too', async () => {
  await press(page, 'link', 'How this is worked out (Ready for a crisis)');
  await page.getByText('An estimate: all is here up to 19 August 2026 only.', { exact: false }).waitFor();
  await page.keyboard.press('Alt+ArrowLeft');
  await page.getByRole('heading', { name: 'Where things stand' }).waitFor();
});

test('that there is nothing more is said on the spot, and taken back', async () => {
  await press(page, 'button', /^Nothing more up to …/);
  await writeDay(page, 'Up to and with this day', '2026-08-25');
  await press(page, 'button', 'Say so');
  await page.getByText('Nothing more in the bank up to 25 August 2026.').first().waitFor();
  await page.getByText('all is here up to 25 August 2026 only.', { exact: false }).waitFor();
  await press(page, 'button', /^Take it back/);
  await page.getByText('all is here up to 19 August 2026 only.', { exact: false }).waitFor();
  expect(program.faults).toEqual([]);
});

test('in Bank, and above the hours, it can be said too', async () => {
  await press(page, 'link', 'Bank');
  await press(page, 'button', /^Nothing more up to …/);
  await page.getByText('Say this only if you know that no bank line is missing up to that day.').waitFor();
  await press(page, 'button', 'Leave it');
  await press(page, 'link', 'Records');
  await press(page, 'link', 'Timesheets');
  await press(page, 'button', 'Nothing more up to … (Bryn Howell)');
  await page.getByText('Say this only if you know that Bryn Howell worked no more up to that day than is written down.').waitFor();
});

test('an invoice that was entered after the day of a working says so there, and one that came with the account does not', async () => {
  const fields = { supplier: 'Harbour Homecare', number: 'LATE-1', day: '2026-08-01', amount: 1_200 };
  const saved = await program.host.call('records.save', { account, type: 'invoices', fields });
  expect(saved).toMatchObject({ ok: true });
  await page.evaluate((id) => location.assign(`#/${id}/working?figure=invoices&on=2026-08-10`), account);
  await page.getByRole('row', { name: /LATE-1.*entered later, on \d+ \w+ \d{4}/ }).waitFor();
  expect(await page.getByText('entered later', { exact: false }).count()).toBe(1);
});
