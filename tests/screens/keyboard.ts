/**
 * A person at the keyboard: goes from one thing to the next with Tab until the one they want has the focus, then presses
 * keys. Things are found by role and name alone; what can't be reached by Tab fails the test.
 */
import type { Locator, Page } from 'playwright-core';
import { formatDay } from '../../core/values/day.ts';

type Role = Parameters<Page['getByRole']>[0];

const MOST_STEPS = 200;

/** Tabs on to the thing of that role and name. */
export async function reach(page: Page, role: Role, name: string | RegExp): Promise<Locator> {
  const wanted = page.getByRole(role, { name, exact: typeof name === 'string' }).first();
  await wanted.waitFor();
  await tabTo(page, wanted, `${role} ${String(name)}`);
  return wanted;
}

/**
 * Presses Tab until the focus is on what is `wanted`, or in it. To find it by role and name takes longest of all that is done here: it is found
 * once, again where what was found is gone or is not come to for long, and once more when the focus is there, for the page may have put another in
 * its place.
 */
async function tabTo(page: Page, wanted: Locator, what: string): Promise<void> {
  let found = await wanted.elementHandle();
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const state = await found?.evaluate((element) => (element.contains(document.activeElement) ? 'there' : element.isConnected ? 'elsewhere' : 'gone'));
    if (state === 'there' && (await wanted.evaluate((element) => element.contains(document.activeElement)))) return;
    if (state === 'elsewhere' && step % 40 !== 39) await page.keyboard.press('Tab');
    else found = await wanted.elementHandle();
  }
  throw new Error(`Tab does not reach ${what}`);
}

/** Reaches it and presses Enter. */
export async function press(page: Page, role: Role, name: string | RegExp): Promise<void> {
  await reach(page, role, name);
  await page.keyboard.press('Enter');
}

/** Reaches a box and writes in it, in place of what is there. */
export async function write(page: Page, name: string | RegExp, text: string, role: Role = 'textbox'): Promise<void> {
  await reach(page, role, name);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
}

/** Reaches the three parts of a day, by the name of its field, and types them: `2026-10-21`. */
export async function writeDay(page: Page, field: string, day: string): Promise<void> {
  await reach(page, 'spinbutton', new RegExp(`^day, ${field}`));
  await page.keyboard.type(`${day.slice(8, 10)}${day.slice(5, 7)}${day.slice(0, 4)}`);
}

/** Reaches a group of choices, or one of them, and picks one with the arrows. */
export async function choose(page: Page, group: string, option: string | RegExp): Promise<void> {
  const radios = page.getByRole('radiogroup', { name: group });
  const wanted = radios.getByRole('radio', { name: option });
  await wanted.waitFor();
  const inside = (): Promise<boolean> => radios.evaluate((element) => element.contains(document.activeElement));
  for (let step = 0; !(await inside()); step += 1) {
    if (step > MOST_STEPS) throw new Error(`Tab does not reach the choices of ${group}`);
    await page.keyboard.press('Tab');
  }
  for (let step = 0; !(await wanted.isChecked()); step += 1) {
    if (step > 20) throw new Error(`the arrows do not reach ${String(option)}`);
    await page.keyboard.press('ArrowDown');
  }
}

/** Reaches a list that opens, by the name of its field, and picks an option by its first letters. */
export async function pick(page: Page, field: string, option: string): Promise<void> {
  const name = new RegExp(`${field.replaceAll('?', '\\?')}$`);
  await press(page, 'button', name);
  const wanted = page.getByRole('option', { name: option, exact: true });
  await wanted.waitFor();
  await page.keyboard.type(option);
  for (let step = 0; !(await wanted.evaluate((element) => element === document.activeElement)); step += 1) {
    if (step > MOST_STEPS) throw new Error(`the arrows do not reach ${option}`);
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  // The focus leaves the list a moment after it is gone: a key before that would be lost.
  await wanted.waitFor({ state: 'hidden' });
  await page.waitForFunction(() => document.activeElement?.closest('[role=listbox]') === null && document.activeElement !== document.body);
}

/** Reaches a mark and turns it on or off. */
export async function mark(page: Page, name: string | RegExp): Promise<void> {
  await reach(page, 'checkbox', name);
  await page.keyboard.press('Space');
}

/** Presses a button that asks for files, and gives it these. */
export async function chooseFiles(page: Page, name: string, files: readonly FileToGive[]): Promise<void> {
  await reach(page, 'button', name);
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
  await chooser.setFiles(files.map(({ path, text }) => ({ name: path, mimeType: 'text/csv', buffer: Buffer.from(text) })));
}

/** The question laid over the page, once it has the focus: a key pressed before that would go to what lies under it. */
export async function questionAsked(page: Page, name: string): Promise<Locator> {
  const asked = page.getByRole('alertdialog', { name });
  await asked.locator(':focus').waitFor();
  return asked;
}

/** Answers it with Escape, and waits until the focus is back where it was. */
export async function sayNo(page: Page, name: string): Promise<void> {
  const asked = await questionAsked(page, name);
  await page.keyboard.press('Escape');
  await asked.waitFor({ state: 'detached' });
  await page.waitForFunction(() => document.activeElement !== document.body);
}

interface FileToGive {
  readonly path: string;
  readonly text: string;
}

/** Goes to the overview at the end of a day. */
export async function overviewOn(page: Page, day: string): Promise<void> {
  await press(page, 'link', 'Overview');
  await page.getByRole('heading', { name: 'Where things stand' }).waitFor();
  await writeDay(page, 'Day', day);
  await page.getByText(`At the end of ${formatDay(day)}.`).waitFor();
  // Until the figures of that day are there, those of the last one stand, marked as busy.
  await page.waitForFunction(() => document.querySelector('.overview[aria-busy=false]') !== null);
  await showTab(page, 'Where the money is');
}

/** Reaches the tabs of the overview and goes to one with the arrows. */
export async function showTab(page: Page, name: string): Promise<void> {
  const tab = page.getByRole('tab', { name, exact: true });
  await tab.waitFor();
  // Whichever is shown by then: the page may be about to show another one.
  await tabTo(page, page.getByRole('tab', { selected: true }).first(), 'the tab that is shown');
  for (let step = 0; (await tab.getAttribute('aria-selected')) !== 'true'; step += 1) {
    if (step > 10) throw new Error(`the arrows do not reach the tab ${name}`);
    await page.keyboard.press('ArrowRight');
  }
}

/** The figure at the end of a row of a table on the page. */
export async function figureOf(page: Page, row: string | RegExp): Promise<string> {
  return (await page.getByRole('row', { name: row }).getByRole('cell').last().textContent()) ?? '';
}

/** Once another line of the bank than `seen` has the focus: which. */
export async function nextLine(page: Page, seen: string | null): Promise<string | null> {
  await page.waitForFunction((before) => {
    const line = document.activeElement?.getAttribute('data-line') ?? null;
    return line !== null && line !== before;
  }, seen);
  return page.evaluate(() => document.activeElement?.getAttribute('data-line') ?? null);
}
