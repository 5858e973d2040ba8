/** Papers kept with a record and a bank line: added, looked at, saved, taken away and back; photos made smaller; what cannot be kept; what is lost. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EvidenceItem } from '../../core/api/evidence.ts';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { makeFile } from './accounts.ts';
import { faultsOf, openView, show, someViews } from './axe.ts';
import { newAccount, saveRecord, sendFile } from './account-fixture.ts';
import { press } from './keyboard.ts';
import { photoOnItsSide } from './photo.ts';

const PURCHASE = { day: '2026-05-01', supplier: 'Corner shop', item: 'Gloves', amount: 1250, planLine: null, approvedOn: null, approvedBy: null, paidBy: null };
const PDF = Buffer.from('%PDF-1.7\nan invented receipt');
const LONG_NAME = `${'receipt-from-the-shop-on-the-corner-of-the-high-street-'.repeat(3)}.txt`;

let program: ProgramInBrowser;
let page: Page;
let path: string;
let account: number;
let purchase: number;
beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  path = await makeFile(program.host, 'Papers');
  account = await newAccount(program.host, { openingBalance: 100_000 });
  purchase = await saveRecord(program.host, account, 'purchases', PURCHASE);
  await page.reload();
});
afterAll(() => program.close());

type Upload = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };
const file = (name: string, buffer: Buffer): Upload => ({ name, mimeType: '', buffer });

async function value<T>(method: string, input: unknown): Promise<T> {
  const result = await program.host.call(method, input);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value as T;
}

const kept = (): Promise<readonly EvidenceItem[]> => value('evidence.list', { account, of: { type: 'purchases', id: purchase } });

async function content(paper: EvidenceItem | undefined): Promise<Buffer> {
  const { id } = await value<{ id: string }>('evidence.open', { account, id: paper?.id ?? 0 });
  const response = await fetch(`http://127.0.0.1:${program.host.port}/files/${id}`, { headers: { authorization: `Bearer ${program.host.token}` } });
  return Buffer.from(await response.arrayBuffer());
}

const papers = () => page.getByRole('region', { name: 'Papers' });
const theRecord = (): Promise<void> => show(page, `/${account}/record?type=purchases&id=${purchase}`);

/** By the keyboard, as anybody without a mouse. */
async function add(files: readonly Upload[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await press(page, 'button', /^Add (a|another) paper$/);
  await (await chooser).setFiles([...files]);
}

test('a photo is kept smaller, upright and without the place it was taken, and the screen says so', async () => {
  await theRecord();
  await expect.poll(() => papers().getByText('No paper is kept here yet.').count()).toBe(1);
  const photo = await photoOnItsSide(page);
  expect(photo.length).toBeGreaterThan(2_000_000);
  expect(photo.includes('Exif')).toBe(true);
  await add([file('receipt.jpg', photo)]);
  await papers()
    .getByText(/^‘receipt.jpg’ made smaller: \d\.\d MB to \d{2,3} KB$/)
    .waitFor();
  const small = await content((await kept())[0]);
  expect(small.length).toBeLessThanOrEqual(400_000);
  expect(small.includes('Exif')).toBe(false);
  const seen = await page.evaluate(
    async (bytes) => {
      const picture = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }));
      const canvas = new OffscreenCanvas(picture.width, picture.height);
      const drawing = canvas.getContext('2d');
      drawing?.drawImage(picture, 0, 0);
      const dot = (x: number, y: number) => [...(drawing?.getImageData(x, y, 1, 1).data ?? [])];
      return { tall: picture.height / picture.width, left: dot(40, 40), right: dot(picture.width - 40, 40) };
    },
    [...small],
  );
  expect(seen.tall).toBeCloseTo(1.5, 1);
  // Red: much of it, little green. The other corner is grey.
  const isRed = ([red = 0, green = 0]: number[]): boolean => red > 180 && green < 80;
  expect([isRed(seen.left), isRed(seen.right)]).toEqual([false, true]);
});

test('the photo as it came is kept beside it where that is wanted, and goes again with one undo', async () => {
  const photo = await photoOnItsSide(page);
  await page.getByRole('button', { name: 'Keep the photo as it came, too' }).press('Enter');
  await expect.poll(async () => (await kept()).length).toBe(2);
  expect(await content((await kept())[1])).toEqual(photo);
  expect(await page.getByRole('button', { name: /^Keep the photo/ }).count()).toBe(0);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await kept()).length).toBe(1);
});

test('a small photo, and a paper that is no photo, are kept to the byte', async () => {
  const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
  await add([file('small.png', png), file('letter.pdf', PDF), file(LONG_NAME, Buffer.from('<b>Gloves</b> £12.50'))]);
  await papers().getByText('letter.pdf', { exact: true }).waitFor();
  const [, small, letter] = await kept();
  expect((await content(small)).equals(png)).toBe(true);
  expect((await content(letter)).equals(PDF)).toBe(true);
  await expect.poll(() => page.getByText('3 papers are kept.').count()).toBe(1);
});

test('a picture is looked at by keyboard, larger too, and left with Escape, the focus back where it was', async () => {
  await press(page, 'button', 'Look at it (receipt.jpg)');
  const dialog = page.getByRole('dialog', { name: 'receipt.jpg' });
  const picture = dialog.getByRole('img', { name: /^receipt.jpg/ });
  await picture.waitFor();
  const width = (): Promise<number> => picture.evaluate((image) => image.getBoundingClientRect().width);
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(900);
  const before = await width();
  await press(page, 'button', 'Show it larger');
  await expect.poll(width).toBeGreaterThan(before * 1.4);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('receipt.jpg');
});

test('what is in a text is shown as text', async () => {
  await press(page, 'button', `Look at it (${LONG_NAME})`);
  await page.getByRole('dialog').getByText('<b>Gloves</b> £12.50').waitFor();
  await page.keyboard.press('Escape');
});

test('a copy is saved under its name, as it was', async () => {
  const download = page.waitForEvent('download');
  await press(page, 'button', 'Save a copy (letter.pdf)');
  const saved = await download;
  expect(saved.suggestedFilename()).toBe('letter.pdf');
  expect(readFileSync(await saved.path()).equals(PDF)).toBe(true);
});

test('a paper taken away comes back with Ctrl+Z', async () => {
  await press(page, 'button', 'Take it away (letter.pdf)');
  await page.getByRole('status').filter({ hasText: '‘letter.pdf’ taken away.' }).waitFor();
  await expect.poll(() => papers().getByText('letter.pdf', { exact: true }).count()).toBe(0);
  expect(await kept()).toHaveLength(3);
  await page.keyboard.press('Control+z');
  await papers().getByText('letter.pdf', { exact: true }).waitFor();
  expect(await kept()).toHaveLength(4);
});

test('what cannot be kept is said file by file, and holds up no other', async () => {
  const large = Buffer.alloc(25 * 1024 * 1024 + 1);
  PDF.copy(large);
  await add([
    file('empty.pdf', Buffer.alloc(0)),
    file('program.pdf', Buffer.from([0x4d, 0x5a, 0x90, 0, 3, 0])),
    file('large.pdf', large),
    file('letter.pdf', PDF),
    file('note.txt', Buffer.from('Paid in cash')),
  ]);
  const said = papers().getByRole('alert').getByRole('listitem');
  await expect.poll(() => said.count()).toBe(4);
  const sentences = await said.allTextContents();
  expect(sentences[0]).toContain('‘empty.pdf’ is empty.');
  expect(sentences[1]).toContain('‘program.pdf’ is not a kind of paper Headroom keeps.');
  expect(sentences[2]).toContain('‘large.pdf’ is larger than 25 MB.');
  expect(sentences[3]).toBe('‘letter.pdf’ is kept here already.');
  expect((await kept()).map(({ name }) => name)).toContain('note.txt');
});

test('lists tell what has papers from what has none', async () => {
  await saveRecord(program.host, account, 'purchases', { ...PURCHASE, item: 'Wipes' });
  await page.reload();
  await show(page, `/${account}/records?type=purchases`);
  await expect.poll(() => page.getByRole('row', { name: /Gloves/ }).textContent()).toContain('5 papers');
  await expect.poll(() => page.getByRole('row', { name: /Wipes/ }).textContent()).not.toContain('paper');
});

test('a receipt dropped on a bank line stays with that line, and Money shows it', async () => {
  const statement = 'Date,Description,Amount,Balance\n02/05/2026,CORNER SHOP,-12.50,987.50\n';
  const sent = await sendFile(program.host, 'may.csv', statement);
  const { mapping } = await value<{ mapping: unknown }>('bank.preview', { account, file: sent });
  await value('bank.import', { account, file: sent, ...(mapping !== null && { mapping }), evenIfOtherAccount: true });
  await page.reload();
  await show(page, `/${account}/money`);
  await page.getByRole('link', { name: 'CORNER SHOP' }).click();
  const receipt = join(program.host.home, 'till receipt.txt');
  writeFileSync(receipt, 'GLOVES 12.50');
  const place = await papers()
    .getByText(/^Or drop files anywhere/)
    .boundingBox();
  const at = { x: (place?.x ?? 0) + 10, y: (place?.y ?? 0) + 10 };
  const devtools = await page.context().newCDPSession(page);
  const data = { items: [], files: [receipt], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await devtools.send('Input.dispatchDragEvent', { type, ...at, data });
  await papers().getByText('till receipt.txt', { exact: true }).waitFor();
  await show(page, `/${account}/money`);
  await expect.poll(() => page.getByRole('row', { name: /CORNER SHOP/ }).textContent()).toContain('1 paper');
});

test('one paper is said to be for a second thing, by keyboard, and taken away from the first alone', async () => {
  await show(page, `/${account}/papers`);
  await press(page, 'button', 'It is also for… (till receipt.txt)');
  const dialog = page.getByRole('dialog', { name: 'What else is ‘till receipt.txt’ for?' });
  await dialog.waitFor();
  await page.keyboard.type('wipes');
  const choice = dialog.getByRole('button', { name: /^Wipes/ });
  await choice.waitFor();
  await press(page, 'button', /^Wipes/);
  await dialog.waitFor({ state: 'hidden' });
  const row = page.getByRole('listitem').filter({ hasText: 'till receipt.txt' });
  await expect.poll(() => row.getByRole('link').count()).toBe(2);
  await press(page, 'button', /^Not for this \(till receipt.txt, .*CORNER SHOP/);
  await expect.poll(() => row.getByRole('link').allTextContents()).toEqual([expect.stringContaining('Wipes')]);
  await page.getByText(/^‘till receipt\.txt’ no longer belongs to /).waitFor();
  await page.keyboard.press('Control+z');
  await expect.poll(() => row.getByRole('link').count()).toBe(2);
});

test('a small photo keeps its dots and stays upright, without the place it was taken', async () => {
  await show(page, `/${account}/papers`);
  const photo = await photoOnItsSide(page, 300);
  expect(photo.length).toBeLessThan(400_000);
  await add([file('small photo.jpg', photo)]);
  await page.getByText('‘small photo.jpg’ is kept without what the camera wrote into it, such as the place.').waitFor();
  const { papers: all } = await value<{ papers: readonly EvidenceItem[] }>('evidence.all', { account, find: 'small photo', loose: true, offset: 0, limit: 1 });
  const clean = await content(all[0]);
  // The notes were 4 + 14 + 30 + 18 + 24 = 90 bytes, with a latitude of 51, 30 and 26; 4 + 6 + 26 = 36 are left, of which way up it is.
  expect(clean.includes(Buffer.from([0, 0, 0, 51, 0, 0, 0, 1, 0, 0, 0, 30, 0, 0, 0, 1]))).toBe(false);
  expect(clean.length).toBe(photo.length - 90 + 36);
  const shape = await page.evaluate(
    async (bytes) => {
      const picture = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }));
      return [picture.width, picture.height];
    },
    [...clean],
  );
  expect(shape).toEqual([200, 300]);
});

test('more than fifty papers at once are all kept', async () => {
  await show(page, `/${account}/papers`);
  await add(Array.from({ length: 51 }, (_, index) => file(`many ${index}.txt`, Buffer.from(`Receipt ${index}`))));
  const total = async (): Promise<number> =>
    (await value<{ total: number }>('evidence.all', { account, find: 'many', loose: true, offset: 0, limit: 1 })).total;
  await expect.poll(total, { timeout: 20_000 }).toBe(51);
});

test('without the file that holds the papers, the screens say so in words', async () => {
  await value('file.close', {});
  renameSync(`${path}-evidence`, `${path}-elsewhere`);
  await value('file.open', { path });
  await page.reload();
  await show(page, '/settings');
  await page.getByText(/The papers are in a second file, “Papers.headroom-evidence”/).waitFor();
  await theRecord();
  expect(
    await papers()
      .getByText(/^This paper is missing/)
      .count(),
  ).toBe(5);
  expect(
    await papers()
      .getByRole('button', { name: /^Look at it/ })
      .count(),
  ).toBe(0);
});

describe.each(someViews(1))('in the view: $name', (view) => {
  test('missing papers, papers, what was not kept, and a paper looked at have no fault', async () => {
    const context = await openView(program.browser, view);
    const other = await context.newPage();
    other.on('filechooser', () => {});
    try {
      await other.goto(program.host.address);
      await show(other, `/${account}/record?type=purchases&id=${purchase}`);
      expect(await faultsOf(other)).toEqual([]);
      await value('file.close', {});
      renameSync(`${path}-elsewhere`, `${path}-evidence`);
      await value('file.open', { path });
      await other.reload();
      await show(other, `/${account}/record?type=purchases&id=${purchase}`);
      const chooser = other.waitForEvent('filechooser');
      await other.getByRole('button', { name: 'Add another paper' }).click();
      await (await chooser).setFiles(file('empty.pdf', Buffer.alloc(0)));
      await other.getByText('‘empty.pdf’ is empty.').waitFor();
      expect(await faultsOf(other)).toEqual([]);
      for (const name of ['receipt.jpg', LONG_NAME]) {
        await other.getByRole('button', { name: `Look at it (${name})` }).click();
        await other.getByRole('region', { name: 'The whole paper' }).waitFor();
        expect(await faultsOf(other)).toEqual([]);
        await other.keyboard.press('Escape');
      }
    } finally {
      await value('file.close', {});
      renameSync(`${path}-evidence`, `${path}-elsewhere`);
      await value('file.open', { path });
      await context.close();
    }
  });
});

test('nothing of all this was an error in the page, a breach of its policy or a request to elsewhere', () => {
  expect(program.faults).toEqual([]);
});
