/** "Can I afford it?" on the card of the crisis answer, by keyboard alone, with its keys counted. The count is that of README's table. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AccountSummary } from '../../core/api/accounts.ts';
import type { Affordable } from '../../core/figures/ahead/afford.ts';
import type { Overview } from '../../core/figures/overview.ts';
import { formatMoney } from '../../core/values/money.ts';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { makeFile, moveIn, scenarios } from './accounts.ts';
import { pick, press, reach, write, writeDay } from './keyboard.ts';

const WHOLE_DAY = '2026-10-15';
let program: ProgramInBrowser;
let page: Page;
let account = 0;

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  await makeFile(program.host, 'Two');
  await moveIn(program.host, join(scenarios, 'two'));
  const [first] = await read<readonly AccountSummary[]>('accounts.list', {});
  account = first?.id ?? 0;
  await page.goto('about:blank');
  await page.goto(program.host.address);
  await page.getByRole('heading', { name: 'Where things stand' }).waitFor();
});
afterAll(() => program.close());

async function read<T>(method: string, input: unknown): Promise<T> {
  const result = await program.host.call(method, input);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value as T;
}

const region = () => page.getByRole('region', { name: 'Can I afford it?' });

test('the card says what is spoken for, what is yours and what may be asked back, in words', async () => {
  const { crisis, cash } = await read<Overview>('figures.overview', { account, on: WHOLE_DAY });
  const card = page.getByRole('region', { name: 'Ready for a crisis' });
  const said = await card.getByRole('listitem').allTextContents();
  const parts = [
    [crisis.spokenFor, 'is spoken for'],
    [crisis.yours, 'is yours to keep'],
    [crisis.mayBeAskedBack, 'may be asked back: spend from here first'],
  ] as const;
  expect(said).toEqual(parts.filter(([pence]) => pence > 0).map(([pence, words]) => `${formatMoney(pence)} ${words}`));
  expect(crisis.spokenFor + crisis.yours + crisis.mayBeAskedBack).toBe(cash.reconciled);
});

test('20 hours with the first who is offered take four keys from the card’s button, and the answer is the program’s', async () => {
  await reach(page, 'button', 'Can I afford it?');
  let keys = 0;
  const key = async (one: string): Promise<void> => {
    keys += 1;
    await page.keyboard.press(one);
  };
  await key('Enter');
  await page.getByRole('textbox', { name: 'How much' }).waitFor();
  await region()
    .getByRole('button', { name: /^Hours with/ })
    .waitFor();
  for (const one of ['2', '0', 'Enter']) await key(one);
  const today = await page.evaluate(() => new Date().toLocaleDateString('sv'));
  const { helpers } = await read<Affordable>('figures.affordable', { account, on: WHOLE_DAY, from: today, cost: null });
  const [helper] = helpers;
  const cost = { hours: 2000, helper: { kind: helper?.kind, id: helper?.id } };
  const { answer } = await read<Affordable>('figures.affordable', { account, on: WHOLE_DAY, from: today, cost });
  expect(answer?.pence).toBe(20 * (helper?.rate ?? 0));
  await region()
    .getByText(answer?.verdict ?? 'none', { exact: true })
    .waitFor();
  await region()
    .getByText(answer?.sentences.join(' ') ?? 'none', { exact: true })
    .waitFor();
  const row = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8')
    .split('\n')
    .find((line) => line.startsWith('| ask whether 20 hours'));
  expect(Number(row?.split('|')[2])).toBe(keys);
});

test('pounds before the next payment: a penny more than is ready is short by a penny, and the working adds up', async () => {
  const { crisis } = await read<Overview>('figures.overview', { account, on: WHOLE_DAY });
  await pick(page, 'Of what', 'Pounds');
  await expect.poll(() => region().getByRole('status').textContent()).toBe('');
  await writeDay(page, 'From', '2026-10-16');
  await write(page, 'How much', ((crisis.available + 1) / 100).toFixed(2));
  await page.keyboard.press('Enter');
  await region()
    .getByText(/^No, £0\.01 short from \d+ \w+ 2026\.$/)
    .waitFor();
  await press(page, 'button', 'How this is worked out');
  await region().getByRole('row', { name: 'Left until' }).getByText('−£0.01').waitFor();
  await press(page, 'link', 'Ready for a crisis');
  await page.getByRole('heading', { name: 'Ready for a crisis', level: 1 }).waitFor();
});

test('what cannot be asked is said beside its field, or above the answer', async () => {
  await page.keyboard.press('Alt+ArrowLeft');
  await press(page, 'button', 'Can I afford it?');
  await write(page, 'How much', 'two');
  await page.keyboard.press('Enter');
  await region().getByText('Write hours as a number with at most two decimals, such as 7 or 7.5.').first().waitFor();
  await write(page, 'How much', '2');
  await writeDay(page, 'From', '2026-10-01');
  await press(page, 'button', 'Work it out');
  await region().getByText('These figures are of 15 October 2026. Choose a later day.').waitFor();
  expect(program.faults).toEqual([]);
});
