/** Several people on one computer, by keyboard: the list is begun and kept, each goes in by name, sees what the role is for, and lets the next one in. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeAll, openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { makeFile, moveIn, scenarios } from './accounts.ts';
import { faultsOf, openView, show, someViews } from './axe.ts';
import { choose, mark, pick, press, write, writeDay } from './keyboard.ts';

const OWNERS = 'otter lantern gravel';
const OTHER = 'spruce mandolin teacup';

let program: ProgramInBrowser;
let page: Page;

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  page.setDefaultTimeout(6000);
  await makeFile(program.host, 'Shared', 'walnut harbour pencil');
  await moveIn(program.host, join(scenarios, 'one'));
  await moveIn(program.host, join(scenarios, 'two'));
  await page.goto('about:blank');
  await page.goto(program.host.address);
  await page.getByRole('heading', { level: 1 }).waitFor();
});
afterAll(() => program.close());

const heading = (name: string | RegExp): Promise<void> => page.getByRole('heading', { name, level: 1 }).waitFor();
const said = (text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor();
const menu = (): Promise<string[]> => page.getByRole('navigation', { name: 'Main menu' }).getByRole('link').allInnerTexts();

async function goIn(name: string, passphrase: string): Promise<void> {
  await choose(page, 'Your name', new RegExp(`^${name}`));
  await write(page, 'Your own passphrase', passphrase);
  await page.keyboard.press('Enter');
}

async function leave(who: string): Promise<void> {
  await press(page, 'link', new RegExp(who));
  await press(page, 'button', 'Let somebody else in');
  await heading('Who are you?');
}

test('the list begins with its owner, who adds others with what they may see; faults stand beside what they are about', async () => {
  await show(page, '/settings');
  await press(page, 'link', 'Who uses this file');
  await heading('Who uses this file');
  await said('Nobody is on the list');
  await press(page, 'button', 'Add yourself as an owner');
  await press(page, 'button', 'Save');
  await said('Type a name.');
  await write(page, 'Name', 'Rosa Ward');
  await write(page, 'Passphrase for them', OWNERS);
  await press(page, 'button', 'Save');
  await said('Rosa Ward is saved.');
  expect((await menu()).some((link) => link.includes('Rosa Ward, owner'))).toBe(true);

  await press(page, 'button', 'Add somebody');
  await write(page, 'Name', 'Noor');
  await choose(page, 'Role', /^Supporter/);
  await press(page, 'button', 'Save');
  await said('Choose at least one account.');
  await mark(page, /^R Lindqvist/);
  await write(page, 'Passphrase for them', OTHER);
  await press(page, 'button', 'Save');
  await said('Noor is saved.');
  for (const [name, role] of [
    ['Ada', /^The person/],
    ['Ines', /^Auditor/],
  ] as const) {
    await press(page, 'button', 'Add somebody');
    await write(page, 'Name', name);
    await choose(page, 'Role', role);
    await pick(page, 'Account', 'J Smith');
    if (name === 'Ines') {
      await writeDay(page, 'First day they look at', '2026-05-01');
      await writeDay(page, 'Last day they look at', '2026-07-31');
      await writeDay(page, 'Up to which day they may look', '2150-01-01');
    }
    await write(page, 'Passphrase for them', OTHER);
    await press(page, 'button', 'Save');
    await said(`${name} is saved.`);
  }
});

test('whoever is in lets the next one in, who says who they are; a wrong passphrase changes nothing, and nothing of the file is told before', async () => {
  await leave('Rosa Ward, owner');
  expect(await page.locator('body').ariaSnapshot()).not.toMatch(/J Smith|R Lindqvist|Overview/);
  expect(await page.evaluate(() => location.hash)).not.toMatch(/[0-9]/);
  await press(page, 'button', 'Go in');
  await said('Choose your name.');
  await goIn('Noor', 'wrong');
  await said(/This is not the passphrase of this person/);
  await goIn('Noor', OTHER);
  await page.getByRole('link', { name: 'Noor, supporter' }).waitFor();
});

test('a supporter has the chosen account alone, a menu without what is for others, and is told that they only look', async () => {
  await said('You look only: supporter. What you change here can’t be saved.');
  expect(await page.locator('body').ariaSnapshot()).not.toContain('J Smith');
  const links = await menu();
  expect(links.some((link) => link.startsWith('Records'))).toBe(true);
  expect(links.some((link) => link.startsWith('Backups'))).toBe(false);
  await show(page, '/settings');
  expect(await page.getByRole('link', { name: 'Who uses this file' }).count()).toBe(0);
  expect(await page.getByRole('heading', { name: 'Passphrase' }).count()).toBe(0);
  // Typed by hand, it is no place for them.
  await show(page, '/users');
  await page.getByRole('heading', { name: 'Who uses this file' }).waitFor({ state: 'detached' });
  // What needs more than looking is on no list of links either.
  await show(page, '/accounts');
  await heading('All accounts');
  expect(await page.getByRole('link', { name: /Pooled money|bank file for/i }).count()).toBe(0);
  expect(await page.getByRole('alert').count()).toBe(0);
  await show(page, '/2/record?type=suppliers');
  await write(page, 'Name', 'Corner Stores');
  await press(page, 'button', 'Save');
  await said(/You are in as a supporter, who can’t do this/);
});

test('an auditor begins with what is looked at, of the days and no others', async () => {
  await page.getByRole('link', { name: 'Noor, supporter' }).click();
  await page.getByRole('button', { name: 'Leave without saving' }).click();
  await press(page, 'button', 'Let somebody else in');
  await goIn('Ines', OTHER);
  await heading('Ready for the council?');
  const links = await menu();
  expect(links.map((link) => link.trim()).filter((link) => /^(Money|Ready|Overview|Records|All accounts)/.test(link))).toEqual([
    'Money',
    'Ready for the council?',
  ]);
  await press(page, 'link', 'Money');
  await page
    .getByRole('row', { name: /Jul 2026|July 2026/ })
    .first()
    .waitFor();
  const rows = await page.getByRole('row').allInnerTexts();
  expect(rows.filter((row) => /\b(Apr|Aug|Sep|Oct)/.test(row))).toEqual([]);
  expect(await page.getByRole('alert').count()).toBe(0);
});

test('an auditor opens a row of Money with its papers, and nothing there is refused', async () => {
  await page
    .getByRole('row', { name: /Jul 2026|July 2026/ })
    .first()
    .click();
  await page.getByRole('heading', { name: 'Papers' }).first().waitFor();
  expect(await page.getByRole('button', { name: /Add|explain/i }).count()).toBe(0);
  expect(await page.getByRole('alert').allInnerTexts()).toEqual([]);
  await press(page, 'link', 'Short summary');
  await heading('Short summary');
  await said('Money that came in');
  expect(await page.getByRole('alert').allInnerTexts()).toEqual([]);
});

test('the person comes to the short summary, and to little else', async () => {
  await leave('Ines, auditor');
  await goIn('Ada', OTHER);
  await heading(/short summary/i);
  await said('Money that came in');
  expect((await menu()).map((link) => link.trim()).filter((link) => !/Help|Settings|Ada/.test(link))).toEqual(['Short summary']);
  expect(await page.getByRole('alert').count()).toBe(0);
});

test('a locked screen asks for both passphrases, and what was typed is still there', async () => {
  await leave('Ada, the person');
  await goIn('Rosa Ward', OWNERS);
  await heading('All accounts');
  await show(page, '/users');
  await press(page, 'button', 'Add somebody');
  await write(page, 'Name', 'Half typed');
  await press(page, 'button', 'Lock now');
  await heading('Locked');
  await write(page, 'Passphrase', 'walnut harbour pencil');
  await write(page, 'Own passphrase of Rosa Ward', OTHER);
  await page.keyboard.press('Enter');
  await said(/This is not the passphrase of this person/);
  await write(page, 'Own passphrase of Rosa Ward', OWNERS);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Locked' }).waitFor({ state: 'detached' });
  expect(await page.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Half typed');
  await press(page, 'button', 'Cancel');
});

test('an owner who forgot theirs gets a new one by the passphrase of the file', async () => {
  await leave('Rosa Ward, owner');
  await press(page, 'button', 'Your passphrase is forgotten');
  await write(page, 'Passphrase of the file', 'wrong');
  await write(page, 'New passphrase of this owner', 'pebble candle river');
  await press(page, 'button', 'Give the owner a new passphrase');
  await said(/This is not the passphrase of the file/);
  await write(page, 'Passphrase of the file', 'walnut harbour pencil');
  await press(page, 'button', 'Give the owner a new passphrase');
  await said('Done. Go in with the new passphrase.');
  await goIn('Rosa Ward', 'pebble candle river');
  await heading('All accounts');
  expect(program.faults).toEqual([]);
});

test.each(someViews(0))('in the view $name nothing is at fault, before and after going in', async (view) => {
  const context = await openView(program.browser, view);
  try {
    const seen = await context.newPage();
    await seen.goto(program.host.address);
    await seen.getByRole('heading', { level: 1 }).waitFor();
    const faults: string[] = [];
    for (const hash of ['/users', '/me', '/settings']) {
      await show(seen, hash);
      faults.push(...(await faultsOf(seen)));
    }
    await show(seen, '/users');
    await seen.getByRole('button', { name: 'Add somebody' }).click();
    for (const role of ['Auditor', 'Supporter']) {
      await seen.getByRole('radio', { name: new RegExp(`^${role}`) }).press(' ');
      faults.push(...(await faultsOf(seen)));
    }
    const all = await program.host.call('profiles.list', {});
    for (const { id, name } of all.ok ? (all.value as { id: number; name: string }[]) : []) {
      if (!['Ada', 'Ines', 'Noor'].includes(name)) continue;
      await program.host.call('profiles.enter', { profile: id, passphrase: OTHER });
      await seen.goto('about:blank');
      await seen.goto(program.host.address);
      await seen.getByRole('heading', { level: 1 }).waitFor();
      faults.push(...(await faultsOf(seen)));
    }
    await program.host.call('profiles.leave', {});
    await seen.goto('about:blank');
    await seen.goto(program.host.address);
    await seen.getByRole('heading', { name: 'Who are you?' }).waitFor();
    await seen.getByRole('button', { name: 'Your passphrase is forgotten' }).click();
    faults.push(...(await faultsOf(seen)));
    expect(faults).toEqual([]);
    const list = await program.host.call('profiles.list', {});
    const [owner] = list.ok ? (list.value as { id: number }[]) : [];
    await program.host.call('profiles.enter', { profile: owner?.id, passphrase: 'pebble candle river' });
  } finally {
    await closeAll(program.browser, [context]);
  }
});
