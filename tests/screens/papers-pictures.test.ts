/** Papers are seen before they are opened: small pictures in the lists, pictures turned and made larger, and a list of thousands. By keyboard. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EvidenceItem } from '../../core/api/evidence.ts';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { newAccount, sendFile } from './account-fixture.ts';
import { makeFile } from './accounts.ts';
import { faultsOf, openView, show, someViews } from './axe.ts';
import { press } from './keyboard.ts';
import { lockedPdf, plainPdf } from './pdf.ts';
import { photoOnItsSide } from './photo.ts';

let program: ProgramInBrowser;
let page: Page;
let account: number;
beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  await makeFile(program.host, 'Pictures');
  account = await newAccount(program.host, { openingBalance: 100_000 });
  await page.reload();
  for (const [name, bytes] of [
    ['photo.jpg', await photoOnItsSide(page, 300)],
    ['letter.pdf', plainPdf()],
    ['locked.pdf', lockedPdf()],
    ['note.txt', Buffer.from('Paid in cash')],
  ] as const) {
    await keep([await sendFile(program.host, name, new Uint8Array(bytes))]);
  }
  await show(page, `/${account}/papers`);
});
afterAll(() => program.close());

async function keep(files: readonly string[]): Promise<void> {
  const kept = await program.host.call('evidence.add', { account, of: null, files });
  if (!kept.ok) throw new Error(kept.problem.message);
}

const row = (name: string) => page.getByRole('list', { name: 'All papers' }).getByRole('listitem').filter({ hasText: name });
const small = (name: string) => row(name).locator('img');

/** Width and height of a small picture, and whether its middle has other dots than white. */
const seen = (name: string): Promise<{ width: number; height: number; inked: boolean } | null> =>
  page.evaluate(async (wanted) => {
    const rows = [...document.querySelectorAll('li')].filter((one) => one.textContent.includes(wanted));
    const image = rows.at(-1)?.querySelector('img');
    if (!image || image.naturalWidth === 0) return null;
    const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
    const drawing = canvas.getContext('2d');
    drawing?.drawImage(image, 0, 0);
    const dots = drawing?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    return { width: canvas.width, height: canvas.height, inked: [...dots].some((dot, index) => index % 4 < 3 && dot < 128) };
  }, name);

test('a photo and the first page of a PDF have a small picture; what cannot be drawn has a sign instead', async () => {
  // Stored as 300 by 200 dots and lying on its side: upright 200 by 300, at most 160 high: 107 by 160.
  await expect.poll(() => seen('photo.jpg')).toMatchObject({ width: 107, height: 160, inked: true });
  await expect.poll(() => seen('letter.pdf')).toMatchObject({ height: 160, inked: true });
  await expect.poll(() => row('locked.pdf').locator('.paper-thumbnail svg').count()).toBe(1);
  expect(await row('note.txt').locator('.paper-thumbnail svg').count()).toBe(1);
  expect(await small('locked.pdf').count()).toBe(0);
});

test('small pictures say nothing to a screen reader, for the name stands beside them', async () => {
  expect(await row('photo.jpg').getByRole('img').count()).toBe(0);
});

test('a picture is turned and stays so, its content as it was filed, and Ctrl+Z turns it back', async () => {
  const digest = async (): Promise<Buffer> => {
    const { papers } = await value<{ papers: readonly EvidenceItem[] }>('evidence.all', { account, find: 'photo', offset: 0, limit: 1 });
    const { id } = await value<{ id: string }>('evidence.open', { account, id: papers[0]?.id ?? 0 });
    const response = await fetch(`http://127.0.0.1:${program.host.port}/files/${id}`, { headers: { authorization: `Bearer ${program.host.token}` } });
    return Buffer.from(await response.arrayBuffer());
  };
  const before = await digest();
  await press(page, 'button', 'Look at it (photo.jpg)');
  const picture = page.getByRole('dialog').getByRole('img');
  const shape = (): Promise<number[]> => picture.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight]);
  await expect.poll(shape).toEqual([200, 300]);
  await press(page, 'button', 'Turn it right');
  await expect.poll(shape).toEqual([300, 200]);
  await page.keyboard.press('Escape');
  await expect.poll(() => seen('photo.jpg')).toMatchObject({ width: 160, height: 107 });
  expect((await digest()).equals(before)).toBe(true);
  await page.reload();
  await expect.poll(() => seen('photo.jpg')).toMatchObject({ width: 160, height: 107 });
  await press(page, 'button', 'Look at it (photo.jpg)');
  await press(page, 'button', 'Turn it left');
  await expect.poll(shape).toEqual([200, 300]);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  // What was done is kept a moment after it is seen.
  await page.getByRole('button', { name: /^Take it back/ }).waitFor();
  await page.keyboard.press('Control+z');
  await expect.poll(() => seen('photo.jpg')).toMatchObject({ width: 160, height: 107 });
});

test('the keys + - and 0 make a picture larger and smaller, and the arrows move it', async () => {
  await press(page, 'button', 'Look at it (photo.jpg)');
  const picture = page.getByRole('dialog').getByRole('img');
  await picture.waitFor();
  const width = (): Promise<number> => picture.evaluate((image) => image.getBoundingClientRect().width);
  await expect.poll(width).toBe(300);
  for (const [key, wide] of [
    ['+', 450],
    ['+', 600],
    ['-', 450],
    ['0', 300],
    ['+', 450],
    ['+', 600],
    ['+', 900],
    ['+', 1200],
    ['+', 1800],
    // No further than six times.
    ['+', 1800],
  ] as const) {
    await page.keyboard.press(key);
    await expect.poll(width).toBe(wide);
  }
  await page.getByRole('dialog').getByRole('status').filter({ hasText: '600 %' }).waitFor();
  const place = page.getByRole('region', { name: 'The whole paper' });
  await place.focus();
  for (let times = 0; times < 5; times += 1) await page.keyboard.press('ArrowRight');
  await expect.poll(() => place.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(50);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

test('a picture says to a screen reader that its words cannot be read', async () => {
  await press(page, 'button', 'Look at it (photo.jpg)');
  await page.getByRole('dialog').getByRole('img', { name: 'photo.jpg: a picture. Its words cannot be read aloud.' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

describe.each(someViews(2))('in the view: $name', (view) => {
  test('the list with its pictures has no fault and nothing beside its edge', async () => {
    const context = await openView(program.browser, view);
    const other = await context.newPage();
    await other.goto(program.host.address);
    await show(other, `/${account}/papers`);
    await other.getByRole('list', { name: 'All papers' }).locator('img').nth(1).waitFor();
    expect(await faultsOf(other)).toEqual([]);
    await context.close();
  });
});

test('of hundreds only those in view are drawn, and the keys go from row to row and to the last', async () => {
  for (let from = 0; from < 300; from += 50) {
    const files = Array.from({ length: 50 }, (_, index) => sendFile(program.host, `receipt ${from + index}.txt`, `Receipt ${from + index}`));
    await keep(await Promise.all(files));
  }
  await page.reload();
  await page.getByRole('status').filter({ hasText: '304 papers.' }).waitFor();
  const rows = page.getByRole('list', { name: 'All papers' }).getByRole('listitem');
  await expect.poll(() => rows.count()).toBeGreaterThan(2);
  expect(await rows.count()).toBeLessThan(30);
  await press(page, 'button', 'Save a copy (receipt 299.txt)');
  await page.keyboard.press('ArrowDown');
  await expect.poll(focused).toContain('receipt 298.txt');
  await page.keyboard.press('PageDown');
  await expect.poll(focused).toContain('receipt 293.txt');
  // The oldest of all stands last.
  await page.keyboard.press('End');
  await expect.poll(focused).toContain('photo.jpg');
  expect(await row('photo.jpg').getAttribute('aria-posinset')).toBe('304');
  expect(await row('photo.jpg').getAttribute('aria-setsize')).toBe('304');
  await page.keyboard.press('Home');
  await expect.poll(focused).toContain('receipt 299.txt');
});

test('nothing of all this was an error in the page, a breach of its policy or a request to elsewhere', () => {
  expect(program.faults).toEqual([]);
});

const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.closest('button')?.textContent ?? '');

async function value<T>(method: string, input: unknown): Promise<T> {
  const result = await program.host.call(method, input);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value as T;
}
