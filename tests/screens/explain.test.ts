/**
 * Explaining by keys alone, in the example: its newest 41 lines wait again, and every key that says what they were for is counted.
 * What they come to then is what they came to before. The counts are those of README's table.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AccountSummary } from '../../core/api/accounts.ts';
import type { UnexplainedLine } from '../../core/api/bank.ts';
import type { MoneyRowDetail } from '../../core/api/money.ts';
import type { Overview } from '../../core/figures/overview.ts';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { lloyds } from '../ledger.ts';
import { newAccount, saveRecord, sendFile } from './account-fixture.ts';
import { press } from './keyboard.ts';
import { told } from './readme-keys.ts';

const LINES = 41;
/** What nobody has said of them in the example, as a person may say it. */
const NEW: Readonly<Record<string, { readonly category: string; readonly planLine: string | null }>> = {
  'CITY WHEELCHAIRS 4471': { category: 'purchase', planLine: null },
  'CARD REFUND 0092': { category: 'refund', planLine: null },
  'H HOMECARE': { category: 'agency', planLine: 'Weekend agency' },
};

let program: ProgramInBrowser;
let page: Page;
let account = 0;
let today = '';

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  await press(page, 'button', 'Look around with example data');
  await page.getByRole('heading', { name: 'All accounts', exact: true }).waitFor();
  const [first] = await read<readonly AccountSummary[]>('accounts.list', {});
  account = first?.id ?? 0;
  today = await page.evaluate(() => new Date().toLocaleDateString('sv'));
});
afterAll(() => program.close());

async function read<T>(method: string, input: unknown): Promise<T> {
  const result = await program.host.call(method, input);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value as T;
}

async function write(method: string, input: unknown): Promise<void> {
  await read(method, { account, ...(input as object) });
}

const withoutNumbers = (text: string): string =>
  text
    .split(' ')
    .filter((word) => !/\d/.test(word))
    .join(' ');
const median = (counts: readonly number[]): number => counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;
const overview = (): Promise<Overview> => read('figures.overview', { account, on: today });

/** The line that has the focus, once the question is about it and its answers are there. */
async function current(): Promise<number> {
  const line = page.locator('[role=option][data-line]:focus');
  await line.waitFor();
  const text = (await line.locator('strong').textContent()) ?? '';
  await page
    .locator('#question')
    .filter({ hasText: `${text},` })
    .waitFor();
  await page.getByRole('list', { name: 'Answers', exact: true }).getByRole('button').first().waitFor();
  return Number(await line.getAttribute('data-line'));
}

/** What is to be looked for among the answers. */
interface Wanted {
  readonly title: RegExp;
  /** To be typed where no answer has a number. */
  readonly typed: string;
}

/** As a person would: the number that stands beside the answer, else `/` and letters until it is the first one found. Answers the keys. */
async function answer({ title, typed }: Wanted): Promise<readonly string[]> {
  const keys: string[] = [];
  const key = async (one: string): Promise<void> => {
    keys.push(one);
    await page.keyboard.press(one);
  };
  const answers = await page.getByRole('list', { name: 'Answers', exact: true }).getByRole('button').locator('.answer-words').allInnerTexts();
  const index = answers.findIndex((text) => title.test(text));
  if (index >= 0) await key(`${index + 1}`);
  else {
    await key('/');
    await page.getByRole('searchbox', { name: 'Find' }).waitFor();
    const first = page.getByRole('listbox', { name: 'Found' }).getByRole('option').first();
    for (const letter of typed) {
      await key(letter);
      await page
        .getByRole('status')
        .filter({ hasText: /found\.|Nothing is called that/ })
        .waitFor();
      if (title.test((await first.innerText()).trim())) break;
    }
    await first.and(page.locator('[data-focused=true]')).waitFor();
    await key('Enter');
  }
  return keys;
}

test(`the newest ${LINES} lines of the example, explained again by keys, come to the same figures`, async () => {
  const { lines } = await read<{ lines: readonly UnexplainedLine[] }>('bank.lines', { account, from: '1900-01-01', to: '2199-12-31', offset: 0, limit: 1000 });
  const newest = lines.slice(-LINES);
  for (const { id, text, amount } of newest) {
    const said = NEW[text];
    if (said) await write('bank.explain', { lines: [{ line: id, parts: [{ ...said, amount, settles: null, fund: null }] }] });
  }
  const before = await overview();
  const wanted = new Map<number, Wanted>();
  for (const { id, text } of newest) {
    const { parts } = await read<MoneyRowDetail>('money.row', { account, source: { type: 'line', id } });
    const [part] = parts;
    if (!part) throw new Error(`${text} is not explained in the example`);
    wanted.set(id, wantedFor(part.what, part.planLine, part.source?.type ?? null));
    await write('bank.unexplain', { line: id });
  }
  expect((await overview()).unexplained.count).toBe(LINES);
  const known = new Set(lines.slice(0, -LINES).map(({ text }) => withoutNumbers(text)));
  const like: number[] = [];
  const fresh: number[] = [];
  await press(page, 'link', /^Aled Example/);
  await page.getByRole('heading', { name: 'Where things stand' }).waitFor();
  await page.reload();
  await press(page, 'link', /^Bank/);
  for (let left = LINES; left > 0; left -= 1) {
    const id = await current();
    const text = newest.find((line) => line.id === id)?.text ?? '';
    const keys = await answer(wanted.get(id) ?? { title: /^$/, typed: '' });
    (known.has(withoutNumbers(text)) ? like : fresh).push(keys.length);
    known.add(withoutNumbers(text));
    if (left > 1) await page.locator(`[role=option]:focus:not([data-line="${id}"])`).waitFor();
  }
  await page.getByText(/lines are explained\./).waitFor();
  expect(await overview()).toEqual(before);
  const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0);
  console.log(
    `like one before: ${like.length} lines, ${sum(like)} keys, median ${median(like)}; new: ${fresh.length} lines, ${sum(fresh)} keys, median ${median(fresh)}`,
  );
  expect(like.length + fresh.length).toBe(LINES);
  expect(fresh.length).toBeGreaterThan(3);
  expect([median(like), median(fresh)]).toEqual([told('explain a bank line like one before')[0], told('explain a bank line like none before')[0]]);
  expect(median(like)).toBeLessThanOrEqual(2);
  expect(median(fresh)).toBeLessThanOrEqual(4);
});

describe('in an account of its own', () => {
  const bank = [
    { day: '2026-05-01', text: 'RIVERSIDE CLUB', amount: -2_250 },
    { day: '2026-05-04', text: 'FAIRWAY MOBILITY 4471', amount: -3_800 },
    { day: '2026-05-05', text: 'CASHPOINT HIGH ST', amount: -2_000 },
    { day: '2026-05-06', text: 'CORNER HALL', amount: -1_000 },
    { day: '2026-05-08', text: 'RIVERSIDE CLUB', amount: -2_250 },
  ];
  const line = (name: RegExp) => page.getByRole('option', { name });
  const status = (text: string | RegExp) => page.getByRole('status').filter({ hasText: text }).waitFor();
  const press1 = (key: string): Promise<void> => page.keyboard.press(key);
  async function expectFocus(name: RegExp): Promise<void> {
    await line(name).and(page.locator(':focus')).waitFor();
    await current();
  }

  beforeAll(async () => {
    account = await newAccount(program.host, { reference: 'DP-7', person: 'Kay Pattern', openingBalance: 100_000 });
    const plan = { outcome: '', hoursPerWeek: null, rate: null, to: null, fund: null, bankingClause: null, from: '2026-04-06', kind: 'weekly', amount: 2_250 };
    for (const name of ['Community club', 'Getting about']) await saveRecord(program.host, account, 'plan', { ...plan, line: name });
    const { path, text } = lloyds('may.csv', bank);
    await write('bank.import', { file: await sendFile(program.host, path, text) });
    await page.goto(`${page.url().split('#')[0] ?? ''}#/${account}/bank`);
    await page.reload();
  });

  test('what nobody knows yet goes behind the others, and still counts', async () => {
    await expectFocus(/RIVERSIDE CLUB.*1 May/s);
    await press1('0');
    await expectFocus(/FAIRWAY MOBILITY/);
    expect(
      await line(/RIVERSIDE CLUB/)
        .last()
        .getAttribute('aria-posinset'),
    ).toBe('5');
    await page.getByText('5 of 5 lines still need explaining, £113.00 in all.').waitFor();
    expect((await overview()).unexplained).toEqual({ count: 5, pence: 11_300 });
  });

  test('a purchase that is not on file is written down by keys, filled in from the line, and taken back with what it explained', async () => {
    await expectFocus(/FAIRWAY MOBILITY/);
    let keys = 0;
    const count = (key: string): Promise<void> => {
      keys += 1;
      return press1(key);
    };
    await count('n');
    await page.getByRole('combobox', { name: 'Shop or seller' }).waitFor();
    await expect.poll(() => page.getByRole('combobox', { name: 'Shop or seller' }).inputValue()).toBe('Fairway Mobility');
    await page
      .getByRole('button', { name: /Plan line$/ })
      .and(page.locator(':focus'))
      .waitFor();
    await count('Enter');
    await page.getByRole('option', { name: 'Community club', exact: true }).waitFor();
    await count('g');
    await page.getByRole('option', { name: 'Getting about', exact: true }).and(page.locator(':focus')).waitFor();
    await count('Enter');
    await page
      .getByRole('button', { name: /Plan line$/ })
      .and(page.locator(':focus'))
      .waitFor();
    await count('Tab');
    await count('Enter');
    await status(/Explained: FAIRWAY MOBILITY 4471, £38\.00 out\. Purchase Fairway Mobility written down\./);
    expect(keys).toBe(told('write down the purchase a bank line paid')[0]);
    await expectFocus(/CASHPOINT/);
    expect((await overview()).plan.lines.find((one) => one.line === 'Getting about')?.spentToDate).toBe(3_800);
    await press1('Control+z');
    await status(/Taken back: Explained: FAIRWAY MOBILITY/);
    expect((await overview()).plan.lines.find((one) => one.line === 'Getting about')?.spentToDate).toBe(0);
    expect(await read('records.list', { account, type: 'purchases' })).toMatchObject({ total: 0 });
    await page.getByText('5 of 5 lines still need explaining').waitFor();
    // What was taken back is asked again.
    await expectFocus(/FAIRWAY MOBILITY/);
    await press1('ArrowDown');
    expect(told('take the last answer back')[0]).toBe(1);
  });

  test('everyday words are found by their first letters, and kept as the note with one that is written', async () => {
    await expectFocus(/CASHPOINT/);
    await press(page, 'button', 'Add a note');
    await page.getByRole('textbox', { name: 'Note' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.type('For the raffle, 2 tickets');
    await press1('Escape');
    await expectFocus(/CASHPOINT/);
    await press1('/');
    await page.getByRole('searchbox', { name: 'Find' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.type('cash');
    await page
      .getByRole('option', { name: /^Cash taken out/ })
      .and(page.locator('[data-focused=true]'))
      .waitFor();
    await press1('Enter');
    await status(/Explained: CASHPOINT HIGH ST, £20\.00 out\. Cash taken out\./);
    const id = (await read<{ lines: readonly UnexplainedLine[] }>('bank.lines', { account, from: '2026-05-05', to: '2026-05-05', offset: 0, limit: 1 }))
      .lines[0]?.id;
    const history = await read<readonly { why: string | null }[]>('records.history', { account, type: 'line', id });
    expect(history.at(-1)?.why).toBe('Cash taken out. For the raffle, 2 tickets');
    expect((await overview()).plan.outsidePlan).toBe(2_000);
  });

  test('a line is explained by one press of the mouse, and the answer taken back by another', async () => {
    await expectFocus(/CORNER HALL/);
    await page.getByRole('button', { name: /^1 Community club/ }).click();
    await status(/Explained: CORNER HALL/);
    await page.getByRole('button', { name: /^Take it back/ }).click();
    await status(/Taken back: Explained: CORNER HALL/);
    await expectFocus(/CORNER HALL/);
    expect([told('explain a bank line like none before')[1], told('take the last answer back')[1]]).toEqual([1, 1]);
    await line(/RIVERSIDE CLUB.*8 May/s).click();
    await expectFocus(/RIVERSIDE CLUB.*8 May/s);
    await page.getByRole('button', { name: /^1 Community club/ }).click();
    await line(/RIVERSIDE CLUB.*1 May/s).click();
    await page.getByRole('button', { name: /^1 Activity, Community club As you said for the same words on 8 May 2026/ }).click();
    await status(/Explained: RIVERSIDE CLUB/);
    expect(told('explain a bank line like one before')[1]).toBe(1);
  });

  test('where it is narrow the question stands right under its line', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await line(/CORNER HALL/).click();
    await expectFocus(/CORNER HALL/);
    const [above, below] = [await line(/CORNER HALL/).boundingBox(), await page.locator('.question').boundingBox()];
    expect((below?.y ?? 0) - ((above?.y ?? 0) + (above?.height ?? 0))).toBeLessThan(20);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await press1('1');
    await status(/Explained: CORNER HALL/);
    expect(program.faults).toEqual([]);
  });
});

/** A kind on a plan line is an answer of its own, or what follows from the plan line. */
function wantedFor(what: string, planLine: string | null, type: string | null): Wanted {
  const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const exact = (...texts: readonly string[]): RegExp => new RegExp(`^(?:${texts.map(escaped).join('|')})(?:\n|$)`);
  if (type === 'payslips') return { title: /^Wages of/, typed: 'wages' };
  if (type === 'purchases') return { title: exact(`Purchase: ${what}`), typed: what };
  if (type === 'invoices') return { title: exact(what, what.replace('Part of invoice', 'Invoice')), typed: what };
  if (type !== null || planLine === null) return { title: exact(what), typed: what.toLowerCase() };
  return { title: exact(`${what}, ${planLine}`, `${planLine}\n${what}`, `${planLine}\nPlan line. ${what}`), typed: `${what} ${planLine}`.toLowerCase() };
}
