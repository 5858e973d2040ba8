/** PDFs are shown where papers are looked at: pages drawn as they come into view, their words for screen readers, and nothing in them run, followed or fetched. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { newAccount, saveRecord, sendFile } from './account-fixture.ts';
import { makeFile } from './accounts.ts';
import { faultsOf, openView, show, someViews } from './axe.ts';
import { press } from './keyboard.ts';
import { busyPdf, chinesePdf, lockedPdf, manyPages, picturePdf, plainPdf } from './pdf.ts';

const PURCHASE = { day: '2026-05-01', supplier: 'Corner shop', item: 'Gloves', amount: 1250, planLine: null, approvedOn: null, approvedBy: null, paidBy: null };

let program: ProgramInBrowser;
let page: Page;
let account = 0;
/** What anybody asked of an address that a paper names. */
const asked: string[] = [];
const elsewhere = createServer((request, response) => {
  asked.push(request.url ?? '');
  response.end();
});

beforeAll(async () => {
  await new Promise<void>((resolve) => {
    elsewhere.listen(0, '127.0.0.1', resolve);
  });
  program = await openProgramInBrowser();
  ({ page } = program);
  await makeFile(program.host, 'PDFs');
  account = await newAccount(program.host, { openingBalance: 100_000 });
  await page.reload();
});
afterAll(async () => {
  await program.close();
  elsewhere.close();
});

/** Kept with a purchase of its own, and looked at by keyboard. */
async function lookAt(name: string, bytes: Buffer): Promise<void> {
  const id = await saveRecord(program.host, account, 'purchases', { ...PURCHASE, item: name });
  const file = await sendFile(program.host, name, new Uint8Array(bytes));
  const kept = await program.host.call('evidence.add', { account, of: { type: 'purchases', id }, files: [file] });
  if (!kept.ok) throw new Error(kept.problem.message);
  await show(page, `/${account}/record?type=purchases&id=${id}`);
  await press(page, 'button', /^Look at it/);
  await dialog().getByRole('heading', { name }).waitFor();
}

const dialog = () => page.getByRole('dialog');
const pages = () => dialog().getByRole('figure');
const close = async (): Promise<void> => {
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
};

/** How many of the dots of a page's picture are not white. */
const inked = (number: number): Promise<number> =>
  pages()
    .nth(number - 1)
    .locator('canvas')
    .evaluate((element) => {
      const canvas = element as HTMLCanvasElement;
      if (canvas.width < 2) return 0;
      const dots = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      let dark = 0;
      for (let at = 0; at < dots.length; at += 4) if ((dots[at] ?? 255) < 128) dark += 1;
      return dark;
    });

test('a bill is drawn, and its words can be read aloud', async () => {
  await lookAt('bill.pdf', plainPdf());
  await dialog().getByText('Page 1 of 1').waitFor();
  await expect.poll(() => pages().locator('p').textContent()).toBe('Corner shop\nTotal £12.50');
  await expect.poll(() => inked(1)).toBeGreaterThan(500);
  await close();
});

test('it can be shown larger, and gone through with the keys', async () => {
  await lookAt('letter.pdf', manyPages(3));
  const place = dialog().getByRole('region', { name: 'The whole paper' });
  await expect.poll(() => inked(1)).toBeGreaterThan(100);
  const width = (await pages().first().locator('canvas').boundingBox())?.width ?? 0;
  await press(page, 'button', 'Show it larger');
  await expect.poll(async () => (await pages().first().locator('canvas').boundingBox())?.width).toBeGreaterThan(width * 1.4);
  await expect.poll(() => inked(1)).toBeGreaterThan(100);
  await press(page, 'button', 'Make it fit');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await place.and(page.locator(':focus')).waitFor();
  await page.keyboard.press('End');
  await expect.poll(() => place.evaluate((element) => element.scrollTop)).toBeGreaterThan(100);
  await expect.poll(() => inked(3)).toBeGreaterThan(100);
  await close();
});

test('of very many pages only those near are held as pictures, and all have their words', async () => {
  await lookAt('many.pdf', manyPages(300));
  await expect.poll(() => pages().count()).toBe(300);
  await expect.poll(() => inked(1)).toBeGreaterThan(100);
  const drawn = (): Promise<number> =>
    pages()
      .locator('canvas')
      .evaluateAll((all) => all.filter((canvas) => (canvas as HTMLCanvasElement).width > 300).length);
  expect(await drawn()).toBeLessThan(10);
  await expect.poll(() => pages().last().locator('p').textContent(), { timeout: 30_000 }).toBe('The words of page 300');
  await pages().nth(250).scrollIntoViewIfNeeded();
  await expect.poll(() => inked(251)).toBeGreaterThan(100);
  await expect.poll(drawn).toBeLessThan(10);
  await close();
});

test('a page as large as a wall is drawn in as many dots as can be', async () => {
  await lookAt('plan.pdf', manyPages(1, [14_400, 14_400]));
  await expect
    .poll(() =>
      pages()
        .locator('canvas')
        .evaluate((canvas) => (canvas as HTMLCanvasElement).width),
    )
    .toBeGreaterThan(300);
  expect(
    await pages()
      .locator('canvas')
      .evaluate((canvas) => (canvas as HTMLCanvasElement).width),
  ).toBeLessThanOrEqual(4000);
  await close();
});

test('a page that is only a picture says that it has no words', async () => {
  await lookAt('scan.pdf', picturePdf());
  await dialog().getByText('This page is a picture. It has no words that can be read aloud.').waitFor({ state: 'attached' });
  await expect.poll(() => inked(1)).toBe(0);
  await close();
});

test('letters of East Asia are read by the tables that come with the program', async () => {
  await lookAt('nihao.pdf', chinesePdf());
  await expect.poll(() => pages().locator('p').textContent()).toBe('你好');
  await close();
});

test.each([
  ['locked.pdf', lockedPdf(), 'This PDF is locked with a password of its own. Save a copy, and open it with the password in another program.'],
  ['broken.pdf', Buffer.from('%PDF-1.7\nan invented receipt'), 'This PDF cannot be shown. It may be damaged. Save a copy and try another program.'],
  ['half.pdf', manyPages(3).subarray(0, 700), null],
])('%s is said to be so, and can be saved', async (name, bytes, said) => {
  await lookAt(name, bytes);
  if (said === null)
    await dialog()
      .getByText(/cannot be shown|^Page 1 of/)
      .first()
      .waitFor();
  else await dialog().getByText(said).waitFor();
  await dialog().getByRole('button', { name: 'Save a copy' }).waitFor();
  await close();
});

test('no script of a paper runs, no link is followed, no form is sent, nothing is fetched', async () => {
  const { port } = elsewhere.address() as AddressInfo;
  await lookAt('busy.pdf', busyPdf(`http://127.0.0.1:${port}`));
  await expect.poll(() => inked(1)).toBeGreaterThan(100);
  const address = page.url();
  await pages()
    .first()
    .locator('canvas')
    .click({ position: { x: 100, y: 100 } });
  expect(await dialog().getByRole('link').count()).toBe(0);
  await close();
  expect(page.url()).toBe(address);
  expect(page.context().pages()).toHaveLength(1);
  expect(asked).toEqual([]);
  expect(program.faults).toEqual([]);
});

test.each(someViews(0))('in the view: $name it has no fault', async (view) => {
  const context = await openView(program.browser, view);
  const own = await context.newPage();
  await own.goto(program.host.address);
  await show(own, `/${account}/papers`);
  await own.getByRole('searchbox', { name: 'Find a paper' }).fill('letter');
  await own.getByRole('button', { name: /^Look at it.*letter\.pdf/ }).click();
  await own.getByRole('figure').nth(2).locator('p').waitFor({ state: 'attached' });
  expect(await faultsOf(own)).toEqual([]);
  await context.close();
});
