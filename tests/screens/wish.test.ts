/** Hours given up, something bought instead: from the wish to the plan move, the approval, the purchase and its receipt, by keyboard alone. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, formatDay, localDay } from '../../core/values/day.ts';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { newAccount, saveRecord } from './account-fixture.ts';
import { makeFile } from './accounts.ts';
import { pick, press, write } from './keyboard.ts';
import { told } from './readme-keys.ts';

let program: ProgramInBrowser;
let page: Page;
let account = 0;
const today = localDay(new Date());
const opened = addDays(today, -60);

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  const { host } = program;
  await makeFile(host, 'Wishes');
  account = await newAccount(host, { openedOn: opened, planYearStart: opened, firstPaymentOn: opened });
  const line = { outcome: '', kind: 'one_off', from: opened };
  await saveRecord(host, account, 'plan', { ...line, line: 'Weekend hours', amount: 100_000 });
  await saveRecord(host, account, 'plan', { ...line, line: 'Equipment', amount: 100 });
  const wish = await saveRecord(host, account, 'wishes', { what: 'Air conditioner', why: '', planLine: 'Equipment', wishedOn: today, limit: 42_000 });
  await saveRecord(host, account, 'quotes', { wish, seller: 'Cool Rooms', amount: 38_900, day: today });
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
});
afterAll(() => program.close());

/** What was pressed has led on: a key before that would go to what was there. */
async function ledTo(heading: string): Promise<void> {
  await page.locator('h1:focus, h2:focus').filter({ hasText: heading }).waitFor();
}

/** Tabs on, or back, to a button. */
async function tabTo(button: Locator, key: 'Tab' | 'Shift+Tab'): Promise<void> {
  await button.waitFor();
  for (let step = 0; !(await button.evaluate((element) => element === document.activeElement)); step += 1) {
    expect(step).toBeLessThan(50);
    await page.keyboard.press(key);
  }
}

test('each step leads to the next, with what is known filled in', async () => {
  // Each key, but for the letters of what is typed.
  await page.evaluate(() => {
    const count = ({ key, ctrlKey, metaKey }: KeyboardEvent): void => {
      const isHeld = ['Control', 'Meta', 'Shift'].includes(key);
      const isLetter = key.length === 1 && !ctrlKey && !metaKey;
      if (!isHeld && !isLetter) window.name = String(Number(window.name) + 1);
    };
    window.name = '0';
    addEventListener('keydown', count, true);
  });
  await page.evaluate((id) => location.assign(`#/${id}/bills?tab=purchases`), account);
  await ledTo('Invoices and purchases');
  await press(page, 'link', 'Air conditioner');
  await ledTo('Air conditioner');

  await press(page, 'button', 'Move money for it');
  await ledTo('Move money between lines');
  await pick(page, 'From this line', 'Weekend hours, £1,000.00');
  await write(page, 'Who agreed to it', 'Social worker');
  await press(page, 'button', 'Move it');
  await page.getByRole('link', { name: /^£420\.00 moved from ‘Weekend hours’/ }).waitFor();
  await ledTo('Air conditioner');

  await press(page, 'button', 'Write down that it was agreed to');
  await ledTo('Write down that it was agreed to');
  await write(page, 'Who agreed to it?', 'Social worker');
  await write(page, 'Where is it written?', 'Letter of Monday');
  await press(page, 'button', 'Save');
  await page.getByText('by Social worker, in: Letter of Monday.').waitFor();
  await page.getByText('Agreed to, not bought yet.').waitFor();
  await ledTo('Air conditioner');

  await press(page, 'button', 'Write down the purchase');
  await ledTo('Write down the purchase');
  await page.getByRole('textbox', { name: 'What was bought' }).waitFor();
  await press(page, 'button', 'Save');
  await page.getByText('Bought, no paper yet.').waitFor();
  await page.getByRole('link', { name: /^Air conditioner, £389\.00, on / }).waitFor();
  await ledTo('Air conditioner');

  const papers = page.getByRole('region', { name: 'Receipt for Air conditioner' });
  await tabTo(papers.getByRole('button', { name: 'Add a paper' }), 'Tab');
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
  await chooser.setFiles({ name: 'receipt.txt', mimeType: 'text/plain', buffer: Buffer.from('389.00') });
  await page.getByText('Bought, with its paper.').waitFor();

  await papers.getByRole('button', { name: 'Add another paper' }).and(page.locator(':focus')).waitFor();
  await tabTo(page.getByRole('button', { name: /^Put it on the inventory/ }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.getByText('On the inventory:').waitFor();
  expect([Number(await page.evaluate(() => window.name))]).toEqual(told('give hours up and buy something instead').slice(0, 1));

  const { host } = program;
  const listed = await host.call('records.list', { account, type: 'purchases' });
  expect(listed).toMatchObject({ value: { records: [{ record: { amount: 38_900, wish: 1, approvedBy: 'Social worker', approvedOn: today } }] } });
});

test('a wish is refused and one that was agreed to no longer wanted, with who and why; each can be wished for again', async () => {
  const { host } = program;
  const open = async (fields: Readonly<Record<string, unknown>>): Promise<void> => {
    const wish = await saveRecord(host, account, 'wishes', { why: '', planLine: 'Equipment', wishedOn: today, limit: 5000, ...fields });
    await page.evaluate(([id, one]) => (location.hash = `#/${id}/wish?wish=${one}`), [account, wish] as const);
    await page.reload();
    await page.getByRole('heading', { level: 1, name: String(fields['what']) }).waitFor();
  };
  const states = async (): Promise<unknown> => {
    const read = await host.call('bills.wishes', { account, on: today });
    if (!read.ok) throw new Error(read.problem.message);
    const all = read.value as readonly { wish: { what: string }; state: string; left: number | null }[];
    return all.filter(({ wish }) => wish.what !== 'Air conditioner').map(({ wish, state, left }) => [wish.what, state, left]);
  };
  await open({ what: 'Garden swing' });
  await press(page, 'button', 'It was refused');
  await ledTo('Write down that it was refused');
  await write(page, 'Who refused it?', 'Panel');
  await write(page, 'Why?', 'Not a need in the plan');
  await press(page, 'button', 'Save');
  await page.getByText(`Refused on ${formatDay(today)}, by Panel: Not a need in the plan.`).waitFor();

  // £50.00 agreed to and not spent; then none of it.
  await open({ what: 'Ramp', approvedOn: today, approvedBy: 'Panel' });
  await press(page, 'button', 'It is no longer wanted');
  await ledTo('Write down that it is no longer wanted');
  await page.getByText('What was agreed and not spent is then no longer shown as approved.').waitFor();
  expect(await states()).toEqual([
    ['Ramp', 'approved', 5000],
    ['Garden swing', 'refused', null],
  ]);
  await write(page, 'Who said so?', 'Jo');
  await press(page, 'button', 'Save');
  await page.getByText(`No longer wanted since ${formatDay(today)}, by Jo.`).waitFor();
  expect(await states()).toEqual([
    ['Garden swing', 'refused', null],
    ['Ramp', 'withdrawn', null],
  ]);
  await press(page, 'button', 'Wish for it again');
  await page.getByText('Agreed to, not bought yet.').waitFor();

  await page.evaluate((id) => (location.hash = `#/${id}/bills?tab=purchases`), account);
  const row = page.getByRole('row').filter({ hasText: 'Garden swing' });
  await row.getByText(/Refused on .*, by Panel: Not a need in the plan\./).waitFor();
  expect(program.faults).toEqual([]);
});

test('a new wish leads to its own page once it is saved, and nobody is asked whether to leave what was typed', async () => {
  await page.evaluate((id) => (location.hash = `#/${id}/bills?tab=purchases`), account);
  await press(page, 'button', 'Write down a wish');
  await write(page, 'What is wished for?', 'Perching stool');
  await write(page, 'The most it may cost', '60');
  await page.keyboard.press('Enter');
  await ledTo('Perching stool');
  expect(await page.getByRole('alertdialog').count()).toBe(0);
});
