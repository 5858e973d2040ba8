/** An account made by hand, by keyboard alone: what is wrong is said beside its field, what was typed stays, and the first figures are right. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { makeFile } from './accounts.ts';
import { choose, mark, pick, press, reach, sayNo, showTab, write, writeDay } from './keyboard.ts';
import { answerAll, next, onStep } from './new-account-steps.ts';

let program: ProgramInBrowser;
let page: Page;

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  await makeFile(program.host, 'By hand');
  await page.reload();
  await press(page, 'link', 'All accounts');
});
afterAll(() => program.close());

test('a step that lacks something is not left: the focus goes to the first field, and each says what it wants', async () => {
  await press(page, 'link', 'Make a new account');
  await onStep(page, 1);
  await press(page, 'button', 'Next');
  await page.getByText('There are 3 things to put right.').waitFor();
  const person = page.getByRole('textbox', { name: 'Whose direct payment is it?' });
  expect(await person.evaluate((box) => box === document.activeElement)).toBe(true);
  await expect.poll(() => person.getAttribute('aria-invalid')).toBe('true');
});

test('above the form each thing to put right is named, and leads to its field', async () => {
  const list = page.getByRole('alert').getByRole('button');
  await expect.poll(() => list.count()).toBe(3);
  await list.filter({ hasText: /^Council: / }).focus();
  await page.keyboard.press('Enter');
  const council = page.getByRole('textbox', { name: 'Council', exact: true });
  expect(await council.evaluate((box) => box === document.activeElement)).toBe(true);
  await page.keyboard.type('Dale Council');
  await list.filter({ hasText: /^Council: / }).waitFor({ state: 'detached' });
});

test('step by step, one slip keeps the rest; all answers stand together at the end, and the account’s figures follow', async () => {
  await write(page, 'Whose direct payment is it?', 'Asha Bell');
  await write(page, 'Reference', 'DP-77');
  await next(page, 2);
  // The step that is there now is what is read next.
  await page.getByRole('heading', { name: 'What the council pays' }).and(page.locator(':focus')).waitFor();
  // What is said not to be known is at fault no more.
  await press(page, 'button', 'Next');
  await page.getByText('There are 2 things to put right.').waitFor();
  await mark(page, 'I don’t know yet');
  await page.getByText('You can write it down later.', { exact: false }).waitFor();
  expect(await page.getByRole('alert').getByRole('button').count()).toBe(0);
  await mark(page, 'I don’t know yet');
  await write(page, 'Full amount for a week', '210.0.0');
  await writeDay(page, 'Day of a payment to count from', '2026-04-06');
  await press(page, 'button', 'Next');
  await page.getByText('There is one thing to put right.').waitFor();
  const gross = page.getByRole('textbox', { name: 'Full amount for a week' });
  expect(await gross.evaluate((box) => box === document.activeElement)).toBe(true);
  await expect.poll(() => gross.inputValue()).toBe('210.0.0');
  await write(page, 'Full amount for a week', '210');
  await choose(page, 'How often is it paid?', 'Every 4 weeks');
  await next(page, 3);
  await press(page, 'button', 'Back');
  await onStep(page, 2);
  await expect.poll(() => gross.inputValue()).toBe('210');
  await next(page, 3);
  await write(page, 'What the person pays towards it in a week', '61.20');
  await next(page, 4);
  await pick(page, 'Begin from published rules', 'Plain rules');
  await page.getByText('These are of no council. Check with yours before you keep them.').waitFor();
  await expect.poll(() => page.getByRole('textbox', { name: 'How many weeks of money may be kept?' }).inputValue()).toBe('8');
  expect(await page.getByRole('checkbox', { name: /^Money that is owed or set aside/ }).isChecked()).toBe(true);
  await pick(page, 'Begin from published rules', 'Sefton');
  await page.getByText(/^From Sefton Council, direct payments\. Rules change: check with your council/).waitFor();
  expect(await page.getByRole('checkbox', { name: /^Money that is owed or set aside/ }).isChecked()).toBe(false);
  await write(page, 'How many weeks of money may be kept?', '8');
  await next(page, 5);
  // Kept from step to step: what is typed is there again, on the step one was at.
  await page.reload();
  await page.getByText('What you typed was kept. Go on where you were.').waitFor();
  await onStep(page, 5);
  expect(await page.title()).toBe('Make a new account: The support plan – Headroom');
  await press(page, 'button', 'Add a line of the plan');
  await write(page, 'Name of the line', 'Helper');
  await press(page, 'button', 'Next');
  await page.getByText('Line 1: write its hours a week, such as 7 or 7.5.').first().waitFor();
  await write(page, 'Hours a week', '14');
  await write(page, 'Money for an hour', '13.75');
  await press(page, 'button', 'Add another line');
  await press(page, 'button', 'Take this line out (Line 2)');
  await next(page, 6);
  await writeDay(page, 'First day to keep here', '2026-04-06');
  await write(page, 'Money in the bank before that day', '1,250.50');
  await writeDay(page, 'First day of the account year', '2026-04-06');
  await next(page, 7);
  for (const said of [
    'Asha Bell',
    'DP-77',
    'Dale Council',
    '£210.00',
    'Every 4 weeks',
    '£61.20',
    '8',
    '14 hours a week at £13.75',
    '£1,250.50',
    'Sefton Council, direct payments',
  ])
    await page
      .getByRole('definition')
      .filter({ hasText: new RegExp(`^${said.replaceAll('.', '\\.')}$`) })
      .first()
      .waitFor();
  await press(page, 'button', 'Change (Who it is for)');
  await onStep(page, 1);
  await expect.poll(() => page.getByRole('textbox', { name: 'Whose direct payment is it?' }).inputValue()).toBe('Asha Bell');
  for (const step of [2, 3, 4, 5, 6, 7]) await next(page, step);
  await press(page, 'button', 'Make the account');
  await page.getByRole('heading', { name: 'Where things stand' }).waitFor();
  await page.getByRole('button', { name: /^Asha Bell/ }).waitFor();
  const { value: made } = (await program.host.call('accounts.list', {})) as { value: readonly { id: number; person: string }[] };
  const asha = made.find(({ person }) => person === 'Asha Bell')?.id;
  const { value: kept } = (await program.host.call('records.list', { account: asha, type: 'councilRules' })) as { value: { records: readonly object[] } };
  expect(kept.records).toMatchObject([{ record: { surplusWeeks: 8, source: 'Sefton Council, direct payments' } }]);
  // No name where a browser would keep it on the disk.
  expect(await page.title()).toBe('Where things stand – Headroom');

  // By 3 May one payment of 4 x (210.00 - 61.20) was due, and 4 x 61.20 of contribution has run up.
  await writeDay(page, 'Day', '2026-05-03');
  await page.getByText('At the end of 3 May 2026.', { exact: false }).waitFor();
  // Nothing is known yet of what came and went: no sum is shown, and nothing is late.
  await showTab(page, 'Council’s money');
  await page.getByText('£595.20 was due by this day. What has come is known once a statement is here.').waitFor();
  await page.getByText('It is £61.20 a week now. What is paid is known once a statement is here.').waitFor();
  await expect.poll(() => page.getByText('Not known yet', { exact: true }).count()).toBe(3);
  await expect.poll(() => page.getByText(/is late|is missing|to pay now/).count()).toBe(0);
  await expect.poll(() => page.getByRole('region', { name: 'Ready for a crisis' }).textContent()).not.toContain('£');
  // What was there at the start is told as that.
  await showTab(page, 'Where the money is');
  await page.getByRole('row', { name: 'In the bank £1,250.50' }).waitFor();
  await expect.poll(() => page.getByRole('row', { name: /^Free/ }).count()).toBe(0);
  // The way to each thing it needs.
  const steps = page.getByRole('region', { name: 'Set up this account' }).getByRole('link');
  await expect.poll(() => steps.allTextContents()).toEqual(['Write down the support plan', 'Add your assistants', 'Bring in a statement', 'Add invoices']);
  await page
    .getByRole('listitem')
    .filter({ hasText: /^Write down the support plan done$/i })
    .waitFor();
  await press(page, 'link', 'Write down the support plan');
  await page.getByRole('heading', { name: /plan line/i, level: 1 }).waitFor();
  await page.keyboard.press('Alt+ArrowLeft');
  await page.getByText('At the end of 3 May 2026.', { exact: false }).waitFor();
});

test('the same reference again is refused beside it, with all that was typed still there', async () => {
  await press(page, 'link', 'All accounts');
  await press(page, 'link', 'Make a new account');
  await answerAll(page, { person: 'Somebody else', reference: 'DP-77', weekly: '100', weeks: '4' });
  await press(page, 'button', 'Make the account');
  await page.getByRole('alert').first().waitFor();
  await expect.poll(() => page.getByRole('textbox', { name: 'Whose direct payment is it?' }).inputValue()).toBe('Somebody else');
  const reference = page.getByRole('textbox', { name: 'Reference' });
  await expect.poll(() => reference.getAttribute('aria-invalid')).toBe('true');
  await write(page, 'Reference', 'DP-78');
  for (const step of [2, 3, 4, 5, 6, 7]) await next(page, step);
  await press(page, 'button', 'Make the account');
  await page.getByRole('heading', { name: 'Where things stand' }).waitFor();
  await page.getByRole('button', { name: /^Somebody else/ }).waitFor();
});

test('what is not known yet is left open, and no figure of it is shown', async () => {
  await press(page, 'link', 'All accounts');
  await press(page, 'link', 'Make a new account');
  await onStep(page, 1);
  await write(page, 'Whose direct payment is it?', 'Una Known');
  await write(page, 'Reference', 'DP-79');
  await write(page, 'Council', 'Dale Council');
  await next(page, 2);
  await reach(page, 'checkbox', 'I don’t know yet');
  await page.keyboard.press('Space');
  await page.getByText('Until then nothing is said of payments that come late', { exact: false }).waitFor();
  expect(await page.getByRole('textbox', { name: 'Full amount for a week' }).count()).toBe(0);
  await next(page, 3);
  expect(await page.getByRole('radiogroup', { name: 'How is the contribution paid?' }).count()).toBe(0);
  await next(page, 4);
  await page.getByText('You can write both down later.', { exact: false }).waitFor();
  await next(page, 5);
  await page.getByText('No line is written down yet.', { exact: false }).waitFor();
  await next(page, 6);
  await writeDay(page, 'First day to keep here', '2026-04-06');
  await writeDay(page, 'First day of the account year', '2026-04-06');
  await next(page, 7);
  await expect
    .poll(() =>
      page
        .getByRole('definition')
        .filter({ hasText: /^Not known yet$/ })
        .count(),
    )
    .toBe(4);
  await press(page, 'button', 'Make the account');
  await page.getByRole('heading', { name: 'Where things stand' }).waitFor();
  await page.getByRole('button', { name: /^Una Known/ }).waitFor();
  const steps = page.getByRole('region', { name: 'Set up this account' }).getByRole('link');
  await expect.poll(() => steps.allTextContents()).toContain('Write down what the council pays and lets you keep');
  await expect.poll(() => page.getByText('Not known yet', { exact: true }).count()).toBe(3);
  await expect.poll(() => page.getByText('may be asked back', { exact: false }).count()).toBe(0);
  // Back where the next test begins.
  await page.evaluate(() => location.assign('#/2/overview'));
  await page.getByRole('button', { name: /^Somebody else/ }).waitFor();
});

test('the switcher leads from one account to the other', async () => {
  await press(page, 'button', /^Somebody else/);
  await page.getByRole('menuitemradio', { name: /^Asha Bell/ }).waitFor();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await reach(page, 'button', /^Asha Bell/);
});

test('an account that was begun by mistake is taken away again, and one with something in it is not', async () => {
  await press(page, 'button', /^Asha Bell/);
  await page.getByRole('menuitemradio', { name: /^Somebody else/ }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await reach(page, 'button', /^Somebody else/);
  await press(page, 'button', 'Take this account away');
  await sayNo(page, 'Take this account away?');
  const { value: accounts } = (await program.host.call('accounts.list', {})) as { value: readonly { id: number; person: string }[] };
  const account = accounts.find(({ person }) => person === 'Somebody else')?.id;
  const saved = await program.host.call('records.save', { account, type: 'people', fields: { name: 'Bryn Sample' } });
  const { id } = (saved as { value: { id: number } }).value;
  await press(page, 'button', 'Take this account away');
  await press(page, 'button', 'Yes, take it away');
  await page.getByText('There is something in this account, so it stays.', { exact: false }).waitFor();
  await program.host.call('records.remove', { account, type: 'people', id });
  await press(page, 'button', 'Take this account away');
  await press(page, 'button', 'Yes, take it away');
  await page.getByRole('heading', { name: 'All accounts', level: 1 }).waitFor();
  await expect.poll(() => page.getByRole('link', { name: /^Somebody else/ }).count()).toBe(0);
  await page.getByRole('link', { name: /^Asha Bell/ }).waitFor();
  expect(program.faults).toEqual([]);
});
