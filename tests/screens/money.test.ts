/** Twenty thousand rows of Money, by keyboard alone: the right row is always where it should be, with the right balance; nothing but what is seen is drawn. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, formatDay } from '../../core/values/day.ts';
import { formatMoney } from '../../core/values/money.ts';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { makeFile } from './accounts.ts';
import { newAccount, sendFile } from './account-fixture.ts';
import { mark, pick, press, reach, write } from './keyboard.ts';

const ROWS = 20_000;
const FIRST_DAY = '2026-04-06';

interface Line {
  readonly day: string;
  readonly text: string;
  readonly amount: number;
  readonly balance: number;
}

/** Forty lines a day; every thousandth has a word and an amount of its own. */
const lines: readonly Line[] = (() => {
  const made: Line[] = [];
  let balance = 0;
  for (let n = 0; n < ROWS; n += 1) {
    const rare = n % 1000 === 0;
    const amount = rare ? -1_234 : n % 5 === 0 ? 90_000 + n : -(200 + n);
    balance += amount;
    made.push({ day: addDays(FIRST_DAY, Math.floor(n / 40)), text: rare ? `NEEDLE ${n / 1000}` : `SHOP NUMBER ${n}`, amount, balance });
  }
  return made;
})();
const lineAt = (n: number): Line => lines[n] ?? { day: '', text: '', amount: 0, balance: 0 };

function statement(): string {
  const rows = lines.map(({ day, text, amount, balance }) =>
    [
      `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`,
      'DEB',
      "'30-00-00",
      '12345678',
      text,
      amount < 0 ? pounds(-amount) : '',
      amount < 0 ? '' : pounds(amount),
      pounds(balance),
    ].join(','),
  );
  const header = 'Transaction Date,Transaction Type,Sort Code,Account Number,Transaction Description,Debit Amount,Credit Amount,Balance';
  return `${[header, ...rows.toReversed()].join('\n')}\n`;
}

function pounds(pence: number): string {
  return (pence / 100).toFixed(2);
}

let program: ProgramInBrowser;
let page: Page;

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  const { host } = program;
  await makeFile(host, 'Long');
  const account = await newAccount(host);
  const brought = await host.call('bank.import', { account, file: await sendFile(host, 'long.csv', statement()) });
  if (!brought.ok) throw new Error(brought.problem.message);
  await page.reload();
});
afterAll(() => program.close());

/** The row that has the focus, and what it says. */
async function focused(): Promise<{ place: number; text: string }> {
  const row = page.locator('[role=row]:focus');
  await expect.poll(() => row.count()).toBe(1);
  // Until it is read a row is blank.
  await expect.poll(async () => ((await row.textContent()) ?? '').length).toBeGreaterThan(20);
  return { place: Number(await row.getAttribute('aria-rowindex')), text: (await row.textContent()) ?? '' };
}

/** The opening balance stands below the oldest line. */
const ALL = ROWS + 1;

const monthOf = (line: Line): string => line.day.slice(0, 7);
/** How many months have begun from the newest line down to the nth: each has a heading, which is a row of the grid. */
const months = lines.toReversed().map((line, nth, all) => (nth > 0 && monthOf(line) === monthOf(all[nth - 1] ?? line) ? 0 : 1));
const ALL_MONTHS = months.reduce<number>((sum, one) => sum + one, 0);
/** Where the nth row stands in the grid: below the head and the headings of months. */
const placeOf = (nth: number): number => nth + 2 + months.slice(0, nth + 1).reduce<number>((sum, one) => sum + one, 0);

/** Newest first: the first row below the head is the last line. */
function expectRow({ place, text }: { place: number; text: string }, nth: number): void {
  expect(place).toBe(placeOf(nth));
  const line = lineAt(ROWS - 1 - nth);
  for (const part of [formatDay(line.day), line.text, formatMoney(Math.abs(line.amount)), formatMoney(line.balance)]) expect(text).toContain(part);
}

const sums = (wanted: readonly Line[], rows = wanted.length): string => {
  const total = (some: readonly Line[]): string => formatMoney(Math.abs(some.reduce((sum, { amount }) => sum + amount, 0)));
  const [into, out] = [wanted.filter(({ amount }) => amount > 0), wanted.filter(({ amount }) => amount < 0)];
  return `${rows.toLocaleString('en-GB')} rows: ${total(into)} in, ${total(out)} out.`;
};

test('all rows are counted and summed, and only those near the window are drawn', async () => {
  await press(page, 'link', 'Money');
  await page
    .getByRole('status')
    .filter({ hasText: sums(lines, ALL) })
    .waitFor();
  const grid = page.getByRole('grid', { name: 'Money in and out' });
  await expect.poll(() => grid.getAttribute('aria-rowcount')).toBe(`${ALL + ALL_MONTHS + 1}`);
  await expect.poll(() => grid.getByRole('row').count()).toBeLessThan(60);
});

test('keys move by a row, by a page, and to either end', async () => {
  await reach(page, 'row', new RegExp(`^${formatDay(lineAt(ROWS - 1).day)}`));
  expectRow(await focused(), 0);
  await page.keyboard.press('ArrowDown');
  expectRow(await focused(), 1);
  await page.keyboard.press('PageDown');
  expectRow(await focused(), 11);
  await page.keyboard.press('End');
  expect(await focused()).toEqual({ place: ALL + ALL_MONTHS + 1, text: '6 Apr6 April 2026mainOpening balance£0.00' });
  await page.keyboard.press('ArrowUp');
  expectRow(await focused(), ROWS - 1);
  await page.keyboard.press('PageUp');
  expectRow(await focused(), ROWS - 11);
  await page.keyboard.press('Home');
  expectRow(await focused(), 0);
});

test('a row opens in full, and Back comes to the same row', async () => {
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  const before = await focused();
  expectRow(before, 20);
  await page.keyboard.press('Enter');
  const line = lineAt(ROWS - 21);
  await page.getByRole('heading', { name: line.text, level: 1 }).waitFor();
  await page.getByText(formatMoney(line.balance)).first().waitFor();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(async () => (await focused()).place).toBe(before.place);
  expectRow(await focused(), 20);
});

test('with the pointer a row opens wherever it is pressed, once, and Back comes to it; marking its words opens nothing', async () => {
  const rowAt = (nth: number) => page.locator(`[role=row][aria-rowindex="${placeOf(nth)}"]`);
  const opened = (nth: number) => page.getByRole('heading', { name: lineAt(ROWS - 1 - nth).text, level: 1 }).waitFor();
  const back = async (nth: number): Promise<void> => {
    await page.keyboard.press('Alt+ArrowLeft');
    expectRow(await focused(), nth);
  };
  // On the day, where there is no plan line, and on the balance.
  for (const [nth, across] of [
    [18, 0.03],
    [19, 0.6],
    [20, 0.98],
  ] as const) {
    const { width = 0, height = 0 } = (await rowAt(nth).boundingBox()) ?? {};
    await rowAt(nth).click({ position: { x: width * across, y: height / 2 } });
    await opened(nth);
    await back(nth);
  }
  await rowAt(21).getByRole('link').click();
  await opened(21);
  await back(21);
  const box = await rowAt(19).getByRole('gridcell').first().boundingBox();
  if (!box) throw new Error('the row is not in view');
  await page.mouse.move(box.x + 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 20, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  expect(await page.evaluate(() => getSelection()?.toString() ?? '')).not.toBe('');
  await page.getByRole('heading', { name: 'Money', level: 1 }).waitFor();
});

test('the wheel shows the rows that belong there', async () => {
  await page.mouse.move(800, 500);
  for (let turn = 0; turn < 30; turn += 1) await page.mouse.wheel(0, 9_000);
  const inView = page.getByRole('row', { name: /SHOP NUMBER/ }).last();
  await expect.poll(async () => Number(await inView.getAttribute('aria-rowindex'))).toBeGreaterThan(2_000);
  await expect
    .poll(async () => {
      const [place, text] = [Number(await inView.getAttribute('aria-rowindex')), (await inView.textContent()) ?? ''];
      const nth = months.findIndex((_month, one) => placeOf(one) === place);
      return text.includes(formatMoney(lineAt(ROWS - 1 - nth).balance));
    })
    .toBe(true);
});

test('each month has a heading with its sums, told to whoever comes to its first row', async () => {
  await page.evaluate(() => scrollTo(0, 0));
  const newest = monthOf(lineAt(ROWS - 1));
  const ofMonth = lines.filter((line) => monthOf(line) === newest);
  const sum = (some: readonly Line[]): string => formatMoney(Math.abs(some.reduce((total, { amount }) => total + amount, 0)));
  const heading = page.locator('[role=row][aria-rowindex="2"]');
  const title = formatDay(`${newest}-01`).replace(/^1 /, '');
  const said = `${title}In ${sum(ofMonth.filter(({ amount }) => amount > 0))}Out ${sum(ofMonth.filter(({ amount }) => amount < 0))}Balance at its end ${formatMoney(lineAt(ROWS - 1).balance)}`;
  await expect.poll(() => heading.textContent()).toBe(said);
  const first = page.locator('[role=row][aria-rowindex="3"]');
  expect(await first.getAttribute('aria-describedby')).toBe(await heading.getAttribute('id'));
});

test('a row is one line, the filter stays in sight and covers no row that is come to', async () => {
  await page.evaluate(() => scrollTo(0, 0));
  // The one that the pointer was on last.
  await reach(page, 'row', new RegExp(lineAt(ROWS - 20).text));
  await page.keyboard.press('Home');
  const heights = await page.locator('[data-row]').evaluateAll((rows) => rows.map((row) => Math.round(row.getBoundingClientRect().height)));
  expect(Math.max(...heights)).toBeLessThan(56);
  for (let turn = 0; turn < 4; turn += 1) await page.keyboard.press('PageDown');
  for (let turn = 0; turn < 25; turn += 1) await page.keyboard.press('ArrowUp');
  expectRow(await focused(), 15);
  const at = await page.locator('[role=row]:focus').boundingBox();
  const head = await page.locator('.long-head').boundingBox();
  const box = await page.getByRole('searchbox', { name: 'Find' }).boundingBox();
  if (!at || !head || !box) throw new Error('not in view');
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(200);
  expect(box.y).toBeGreaterThanOrEqual(0);
  expect(box.y + box.height).toBeLessThanOrEqual(head.y);
  expect(at.y).toBeGreaterThanOrEqual(head.y + head.height - 1);
});

test('Back shows the row where it stood', async () => {
  const row = page.locator('[role=row]:focus');
  const before = await row.boundingBox();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: lineAt(ROWS - 1 - 15).text, level: 1 }).waitFor();
  await page.keyboard.press('Alt+ArrowLeft');
  expectRow(await focused(), 15);
  await expect.poll(async () => Math.abs(((await row.boundingBox())?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(12);
});

test('in a small window the filter does not stay', async () => {
  await page.setViewportSize({ width: 320, height: 200 });
  await expect.poll(() => page.locator('.sticky').evaluate((place) => getComputedStyle(place).position)).toBe('static');
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect.poll(() => page.locator('.sticky').evaluate((place) => getComputedStyle(place).position)).toBe('sticky');
});

test('words, amounts and choices find their rows, with their sums', async () => {
  const needles = lines.filter(({ text }) => text.startsWith('NEEDLE'));
  await write(page, 'Find', 'needle', 'searchbox');
  await page
    .getByRole('status')
    .filter({ hasText: sums(needles) })
    .waitFor();
  await write(page, 'Find', '12.34', 'searchbox');
  // The needles, and the one line whose amount grew to be the same.
  const exact = lines.filter(({ amount }) => amount === -1_234);
  expect(exact).toHaveLength(21);
  await page
    .getByRole('status')
    .filter({ hasText: sums(exact) })
    .waitFor();
  await press(page, 'button', 'Choose what to show');
  await pick(page, 'Month', 'June 2026');
  const june = exact.filter(({ day }) => day.startsWith('2026-06'));
  expect(june).toHaveLength(1);
  await page.getByRole('status').filter({ hasText: 'One row: £0.00 in, £12.34 out.' }).waitFor();
  await pick(page, 'Explained?', 'Explained');
  await page.getByText('No row fits all that is chosen above.').waitFor();
  await press(page, 'button', 'Show every row');
  await page
    .getByRole('status')
    .filter({ hasText: sums(lines, ALL) })
    .waitFor();
  expect(program.faults).toEqual([]);
});

test('where corrected rows are shown too, it is said that the sums leave them out', async () => {
  const folded = page.getByRole('button', { name: 'Choose what to show' });
  if ((await folded.getAttribute('aria-expanded')) === 'false') await press(page, 'button', 'Choose what to show');
  const said = page.getByRole('status').filter({ hasText: 'Rows that were corrected or taken back are not in these sums.' });
  await expect.poll(() => said.count()).toBe(0);
  await mark(page, 'Also show rows that were corrected or taken back');
  await said.waitFor();
  await mark(page, 'Also show rows that were corrected or taken back');
  await said.waitFor({ state: 'detached' });
});

test('on paper stand all rows, not only those in view', async () => {
  // The system's own dialog cannot be driven; what would be printed is counted in its place.
  await page.evaluate(() => {
    window.print = () => {
      document.body.dataset['printed'] = [...document.querySelectorAll('.money-on-paper tr')].map((row) => row.textContent).join('\n');
    };
  });
  await press(page, 'button', 'Print these rows');
  const printed = async (): Promise<string> => page.evaluate(() => document.body.dataset['printed'] ?? '');
  await expect.poll(printed, { timeout: 30_000 }).not.toBe('');
  const [head, first, ...rest] = (await printed()).split('\n');
  expect(head).toContain('Who and what for');
  expect(first).toContain(formatMoney(lineAt(ROWS - 1).balance));
  expect(rest).toHaveLength(ALL - 1);
  await expect.poll(() => page.locator('.money-on-paper').count()).toBe(0);
});
