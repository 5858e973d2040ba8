/** A council's form made by keyboard: copied, changed, seen with the account's figures, kept, saved as a file, brought in, and used. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PRESETS } from '../../core/returns/presets.ts';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { press } from './keyboard.ts';

let program: ProgramInBrowser;
let page: Page;

const go = (hash: string): Promise<void> => page.evaluate((place) => location.assign(place), hash);
const partsNow = (): Promise<string[]> => page.getByRole('heading', { level: 3 }).allTextContents();

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  await program.host.call('file.openExample', {});
  await page.goto('about:blank');
  await page.goto(program.host.address);
  await page.getByRole('heading', { level: 1 }).waitFor();
});
afterAll(() => program.close());

test('a form is copied, its parts moved and renamed, a question added, and it is kept', async () => {
  await go('#/1/return-forms');
  await press(page, 'link', 'Copy and change (Return)');
  const title = page.getByRole('textbox', { name: 'Title' });
  await title.fill('Riverton’s form');
  const preview = page.getByRole('region', { name: 'What it looks like' });
  await preview.getByText('Riverton’s form for Aled Example').waitFor();
  await press(page, 'button', '2. The bank account');
  await press(page, 'button', 'Move up (The bank account)');
  await page.getByText(/^The bank account is now 1 of \d+\.$/).waitFor();
  // The focus stays on what was pressed, so that it can be pressed again.
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Move up (The bank account)');
  expect((await partsNow())[0]).toBe('1. The bank account');
  await page.keyboard.press('Enter');
  await page.getByText('The bank account can’t go further.').waitFor();
  await press(page, 'button', 'Change (Balance at the end)');
  await page.getByRole('textbox', { name: 'What it is called on the form' }).fill('What is left');
  await press(page, 'button', 'Add a question');
  await press(page, 'button', 'Change (A question)');
  await page.getByRole('textbox', { name: 'Question', exact: true }).fill('Who helped you?');
  await preview.getByText('What is left').waitFor();
  await preview.getByText('Who helped you?').waitFor();
  await press(page, 'button', 'Keep the form');
  await page.getByText('Riverton’s form', { exact: true }).waitFor();
  expect(program.faults).toEqual([]);
});

test('it is saved as a file, and brought in again it asks what shall be done', async () => {
  const saving = page.waitForEvent('download');
  await press(page, 'button', 'Save as a file (Riverton’s form)');
  const file = await saving;
  expect(file.suggestedFilename()).toBe('form-riverton-s-form.json');
  const path = await file.path();
  const choosing = page.waitForEvent('filechooser');
  await press(page, 'button', 'Choose a file');
  await (await choosing).setFiles(path);
  await page.getByText('A form of this name is there already', { exact: false }).waitFor();
  await press(page, 'button', 'Keep both');
  await expect.poll(() => page.getByText('Riverton’s form', { exact: true }).count()).toBe(2);
});

test('a file that asks for what nobody knows is refused in a sentence', async () => {
  const choosing = page.waitForEvent('filechooser');
  await press(page, 'button', 'Choose a file');
  const form = { parts: [{ kind: 'fields', rows: ['bank.colour'] }] };
  await (await choosing).setFiles({ name: 'form.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(form)) });
  await page.getByText('‘bank.colour’', { exact: false }).waitFor();
});

test('half weeks and a note beside a paper are taken over, what is no number of weeks is said, and both are there again', async () => {
  await go('#/1/return-forms');
  await press(page, 'link', 'Copy and change (Return)');
  await page.getByRole('textbox', { name: 'Title' }).fill('Half weeks');
  const weeks = page.getByRole('textbox', { name: 'Weeks of money that may be kept' });
  const wrong = page.getByText('Write a number of weeks such as 6 or 6.5, or leave it empty.');
  await weeks.fill('six');
  await wrong.waitFor();
  await weeks.fill('6.5');
  await wrong.waitFor({ state: 'detached' });
  const note = page.getByRole('textbox', { name: 'Bank statements: note' });
  await note.fill('Of each account, both sides');
  const preview = page.getByRole('region', { name: 'What it looks like' });
  await preview.getByText('for each month, needed. Of each account, both sides').waitFor();
  for (const view of [{ colorScheme: 'light', width: 1280 } as const, { colorScheme: 'dark', width: 400 } as const]) {
    await page.emulateMedia({ colorScheme: view.colorScheme });
    await page.setViewportSize({ width: view.width, height: 900 });
    for (const field of [weeks, note]) {
      const box = await field.boundingBox();
      expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? Infinity) <= view.width).toBe(true);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1280, height: 900 });
  await press(page, 'button', 'Keep the form');
  await press(page, 'link', 'Change (Half weeks)');
  expect(await weeks.inputValue()).toBe('6.5');
  expect(await note.inputValue()).toBe('Of each account, both sides');
  expect(program.faults).toEqual([]);
});

test('a form of 200 questions is open and changed without waiting', async () => {
  const rows = Array.from({ length: 200 }, (_, index) => ({ id: `q${index}`, question: `Question ${index}`, answer: 'text' }));
  await program.host.call('forms.save', { account: 1, form: { ...PRESETS[0], id: 'many', title: 'Many', parts: [{ kind: 'fields', title: 'All', rows }] } });
  await go('#/1/return-form?form=many');
  await page.reload();
  await press(page, 'button', '1. All');
  // Hundreds of Tabs away.
  await page.getByRole('button', { name: 'Change (Question 199)', exact: true }).press('Enter');
  const question = page.getByRole('textbox', { name: 'Question', exact: true });
  await question.waitFor();
  const began = performance.now();
  await question.fill('The very last one');
  await page.getByRole('button', { name: 'Change (The very last one)' }).waitFor();
  expect(performance.now() - began).toBeLessThan(3000);
});
