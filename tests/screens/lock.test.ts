/**
 * Locking the screen, in a real browser with a clock that is turned by hand: what was on the screen can be neither seen nor
 * read out while it is locked, the file is closed, and with the passphrase one is where one was, with every letter typed.
 */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { makeFile, moveIn, scenarios } from './accounts.ts';
import { choose, press, reach, write } from './keyboard.ts';

const passphrase = 'otter lantern gravel';

let program: ProgramInBrowser;
let page: Page;
let path: string;

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  path = await makeFile(program.host, 'Locked', passphrase);
  await moveIn(program.host, join(scenarios, 'one'));
  await page.clock.install({ time: new Date('2026-10-21T10:00:00') });
});
afterAll(() => program.close());
beforeEach(async () => {
  await program.host.call('file.open', { path, passphrase });
  await page.goto('about:blank');
  await page.goto(program.host.address);
  await page.getByRole('row', { name: /^In the bank/ }).waitFor();
});

const isOpen = async (): Promise<boolean> => {
  const status = await program.host.call('file.status', {});
  return status.ok && (status.value as { open: unknown }).open !== null;
};
const locked = (): Promise<void> => page.getByRole('heading', { name: 'Locked', level: 1 }).waitFor();
const idle = (minutes: number): Promise<void> => page.clock.fastForward(minutes * 60_000);
async function unlock(): Promise<void> {
  await write(page, 'Passphrase', passphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Locked' }).waitFor({ state: 'detached' });
}

test('after fifteen minutes without use the file is closed and nothing of it can be seen or read out; the passphrase brings it back', async () => {
  await idle(14.9);
  expect(await isOpen()).toBe(true);
  await idle(0.2);
  await locked();
  await expect.poll(() => page.getByText('In the bank').first().isVisible()).toBe(false);
  expect(await page.locator('body').ariaSnapshot()).not.toMatch(/£|Overview|In the bank/);
  await expect.poll(() => page.locator('#root').innerText()).not.toMatch(/£/);
  await expect.poll(isOpen).toBe(false);

  await write(page, 'Passphrase', 'otter lantern grovel');
  await page.keyboard.press('Enter');
  await page.getByText(/^That is not the passphrase of this file. Try again/).waitFor();
  expect(await isOpen()).toBe(false);
  await unlock();
  await page.getByRole('row', { name: 'In the bank £12,163.96' }).waitFor();
});

test('a key or the mouse puts it off', async () => {
  await idle(14);
  await page.keyboard.press('Shift');
  await idle(14);
  await page.mouse.move(200, 300);
  await idle(14);
  expect(await isOpen()).toBe(true);
  await idle(1.1);
  await locked();
});

test('hours asleep count, and the first touch after them locks before it does anything else', async () => {
  // The clock jumps without a timer going off: what a computer that slept looks like to a page.
  await page.clock.pauseAt(new Date('2026-10-21T23:00:00'));
  await page.clock.setSystemTime(new Date('2026-10-22T07:00:00'));
  await page.mouse.move(210, 310);
  await locked();
  await page.clock.resume();
});

test('a half-filled form is whole again afterwards, letters, place and all', async () => {
  await press(page, 'link', 'Records');
  await press(page, 'link', 'Plan lines');
  await press(page, 'link', 'Add a plan line');
  await write(page, 'Name of the line', 'Meadow walks, half ty', 'combobox');
  const box = await reach(page, 'combobox', 'Name of the line');
  await idle(16);
  await locked();
  expect(await page.locator('body').ariaSnapshot()).not.toContain('Meadow');
  // Longer than the screens keep what nobody looks at.
  await idle(90);
  await unlock();
  await expect.poll(() => box.inputValue()).toBe('Meadow walks, half ty');
  expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
});

test('what lies over the page is hidden too', async () => {
  await press(page, 'button', /^Open the calendar/);
  await page.getByRole('dialog').waitFor();
  await idle(16);
  await locked();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  expect(await page.locator('body').ariaSnapshot()).not.toMatch(/grid|October/);
  await unlock();
  await page.getByRole('row', { name: /^In the bank/ }).waitFor();
});

test('what was changed elsewhere meanwhile is read anew', async () => {
  const owed = page.getByRole('row', { name: /^All owed and set aside/ });
  const before = await owed.innerText();
  await idle(16);
  await locked();
  await expect.poll(isOpen).toBe(false);
  await program.host.call('file.open', { path, passphrase });
  const saved = await program.host.call('records.save', { account: 1, type: 'setAside', fields: { pot: 'other', amount: 12_345, day: '2026-10-01' } });
  expect(saved.ok).toBe(true);
  await program.host.call('file.close', {});
  await unlock();
  await expect.poll(() => owed.innerText()).not.toBe(before);
});

test('a long job is finished first', async () => {
  await press(page, 'link', 'Settings');
  // Held on its way: a check of the file that takes its time.
  let go = (): void => {};
  const held = new Promise<void>((resolve) => (go = resolve));
  await page.route('**/api/file.verify', async (route) => {
    await held;
    await route.continue();
  });
  await press(page, 'button', 'Check the file');
  await idle(20);
  await page.getByText('Checking the file').first().waitFor();
  expect(await isOpen()).toBe(true);
  go();
  await locked();
  await page.unroute('**/api/file.verify');
  await unlock();
  await page.getByText(/^All is well\./).waitFor();
});

test('it can be locked at a press, put off to other times, or never', async () => {
  await press(page, 'button', 'Lock now');
  await locked();
  await unlock();
  await press(page, 'link', 'Settings');
  // The page asks for its settings again once they are saved.
  const heard = page.waitForResponse((response) => response.url().endsWith('/api/program.settings'));
  await choose(page, 'Lock when nobody uses it', 'Never');
  await (await heard).finished();
  await page.evaluate(() => new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown))));
  expect(await program.host.call('program.settings', {})).toMatchObject({ value: { lockAfter: 0 } });
  await idle(300);
  expect(await isOpen()).toBe(true);
  await choose(page, 'Lock when nobody uses it', 'After 5 minutes');
  await expect.poll(async () => (await program.host.call('program.settings', {})) as unknown).toMatchObject({ value: { lockAfter: 5 } });
  // More than once: the page may still be hearing of its new setting.
  await expect
    .poll(async () => {
      await idle(5.1);
      return page.getByRole('heading', { name: 'Locked', level: 1 }).isVisible();
    })
    .toBe(true);
  await press(page, 'button', 'Leave it closed');
  await page.getByRole('heading', { name: 'Welcome to Headroom' }).waitFor();
  expect(await isOpen()).toBe(false);
  await program.host.call('program.saveSettings', { lockAfter: 15 });
});

test('a file without a passphrase is never locked', async () => {
  await makeFile(program.host, 'Unlocked');
  await moveIn(program.host, join(scenarios, 'two'));
  await page.goto('about:blank');
  await page.goto(program.host.address);
  await page.getByRole('row', { name: /^In the bank/ }).waitFor();
  await expect.poll(() => page.getByRole('button', { name: 'Lock now' }).count()).toBe(0);
  await idle(300);
  expect(await isOpen()).toBe(true);
  expect(program.faults).toEqual([]);
});
