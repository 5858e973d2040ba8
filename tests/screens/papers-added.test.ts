/** Papers are pasted, and dropped anywhere on the page; many at once show how far they are and can be stopped. What cannot be kept says why. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { newAccount, saveRecord } from './account-fixture.ts';
import { makeFile } from './accounts.ts';
import { faultsOf, openView, show, someViews } from './axe.ts';
import { press, reach } from './keyboard.ts';
import { lockedPdf } from './pdf.ts';
import { photoOnItsSide } from './photo.ts';

const PURCHASE = { day: '2026-05-01', supplier: 'Corner shop', item: 'Gloves', amount: 1250, planLine: null, approvedOn: null, approvedBy: null, paidBy: null };

let program: ProgramInBrowser;
let page: Page;
let devtools: CDPSession;
let account: number;
let purchase: number;
beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  await makeFile(program.host, 'Added');
  account = await newAccount(program.host, { openingBalance: 100_000 });
  purchase = await saveRecord(program.host, account, 'purchases', PURCHASE);
  await page.reload();
  devtools = await page.context().newCDPSession(page);
  await show(page, `/${account}/papers`);
});
afterAll(() => program.close());

async function names(): Promise<readonly string[]> {
  const result = await program.host.call('evidence.all', { account, offset: 0, limit: 100 });
  if (!result.ok) throw new Error(result.problem.message);
  return (result.value as { papers: readonly { name: string }[] }).papers.map(({ name }) => name);
}

/** As a system puts a picture, a file, or words of a page with a picture on its clipboard. */
async function paste(on: Page, files: readonly { name: string; type: string; text: string }[], words = ''): Promise<void> {
  await on.evaluate(
    ([given, plain]) => {
      const data = new DataTransfer();
      for (const { name, type, text } of given) data.items.add(new File([text], name, { type }));
      if (plain !== '') data.setData('text/plain', plain);
      const target = document.activeElement ?? document.body;
      target.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    },
    [files, words] as const,
  );
}

async function drag(types: readonly ('dragEnter' | 'dragOver' | 'dragCancel' | 'drop')[], files: readonly string[], at = { x: 400, y: 60 }): Promise<void> {
  for (const type of types) await devtools.send('Input.dispatchDragEvent', { type, ...at, data: { items: [], files: [...files], dragOperationsMask: 1 } });
}

const PNG = '\u0089PNG\r\n\u001a\n';

test('a picture that is pasted is kept, under a name that says so', async () => {
  const bytes = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(20, 10);
    canvas.getContext('2d')?.fillRect(0, 0, 5, 5);
    return [...new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer())];
  });
  expect(String.fromCharCode(...bytes.slice(0, 4))).toBe(PNG.slice(0, 4));
  await page.evaluate((dots) => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(dots)], 'image.png', { type: 'image/png' }));
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, bytes);
  await page.getByText('‘Pasted picture.png’ is kept.').waitFor();
  expect(await names()).toEqual(['Pasted picture.png']);
});

test('words pasted into a box stay with the box, also where a picture of them comes along', async () => {
  await reach(page, 'searchbox', 'Find a paper');
  await paste(page, [{ name: 'image.png', type: 'image/png', text: 'Gloves as a picture' }], 'Gloves');
  await paste(page, [{ name: 'slip.txt', type: 'text/plain', text: 'A slip' }]);
  await page.getByText('‘slip.txt’ is kept.').waitFor();
  expect(await names()).toEqual(['slip.txt', 'Pasted picture.png']);
});

test('files may be dropped anywhere: the page shows it and says it, and lets go of it again', async () => {
  const receipt = join(program.host.home, 'anywhere.txt');
  writeFileSync(receipt, 'Dropped on the heading');
  await drag(['dragEnter', 'dragOver'], [receipt]);
  const said = page.getByRole('status').getByText('Let go anywhere on this page to add what you hold.');
  await said.waitFor();
  const place = await said.boundingBox();
  expect(place?.width).toBeGreaterThan(1000);
  await drag(['dragCancel'], [receipt]);
  await page.mouse.move(500, 300);
  await said.waitFor({ state: 'detached' });
  await drag(['dragEnter', 'dragOver', 'drop'], [receipt]);
  await page.getByText('‘anywhere.txt’ is kept.').waitFor();
  await said.waitFor({ state: 'detached' });
  expect(await names()).toContain('anywhere.txt');
});

test('on the page of one record they are kept with that record', async () => {
  await show(page, `/${account}/record?type=purchases&id=${purchase}`);
  await page.getByRole('region', { name: 'Papers' }).waitFor();
  await paste(page, [{ name: 'gloves.txt', type: 'text/plain', text: 'Gloves 12.50' }]);
  await page.getByRole('region', { name: 'Papers' }).getByText('gloves.txt', { exact: true }).waitFor();
  await show(page, `/${account}/papers`);
});

test('many show how far they are; Cancel keeps those that are ready, and says how many', async () => {
  const before = (await names()).length;
  const one = await photoOnItsSide(page);
  // What stands behind the end of a picture is no part of it, and makes each another file.
  const photos = Array.from({ length: 12 }, (_, index) => ({
    name: `big ${index}.jpg`,
    mimeType: 'image/jpeg',
    buffer: Buffer.concat([one, Buffer.from([index])]),
  }));
  const chooser = page.waitForEvent('filechooser');
  await press(page, 'button', 'Add another paper');
  await (await chooser).setFiles(photos);
  const bar = page.getByRole('progressbar', { name: 'Getting the papers ready' });
  // On a busy computer the page may go from none to two between two looks at it.
  await bar.getByText(/\b([1-9]|1[01]) of 12/).waitFor();
  // At once: going there by Tab takes as long as some photos do.
  await page.getByRole('button', { name: 'Cancel' }).press('Enter');
  const said = page.getByText(/^You pressed Cancel\. Of 12 papers, ([1-9]|1[01]) are kept\. The others are not\.$/);
  await said.waitFor();
  await bar.waitFor({ state: 'detached' });
  const kept = Number(/12 papers, (\d+)/.exec((await said.textContent()) ?? '')?.[1]);
  expect((await names()).length - before).toBe(kept);
});

test('each that cannot be kept, shown or read says why in a sentence', async () => {
  const large = Buffer.alloc(50 * 1024 * 1024);
  large.write('%PDF-1.7');
  const files: Readonly<Record<string, Buffer>> = {
    'film.mp4': Buffer.from('\0\0\0\u0018ftypisom\0\0\0\0', 'latin1'),
    'nothing.pdf': Buffer.alloc(0),
    'scan.pdf': large,
    'IMG_7.HEIC': Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0', 'latin1'),
    'payslip.pdf': lockedPdf(),
  };
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(program.host.home, name), bytes);
  const chooser = page.waitForEvent('filechooser');
  await press(page, 'button', 'Add another paper');
  await (await chooser).setFiles(Object.keys(files).map((name) => join(program.host.home, name)));
  const faults = page.getByRole('alert').getByRole('listitem');
  await expect.poll(() => faults.count()).toBe(3);
  expect(await faults.allTextContents()).toEqual([
    expect.stringMatching(/^‘film\.mp4’ is not a kind of paper Headroom keeps\./),
    expect.stringMatching(/^‘nothing\.pdf’ is empty\./),
    expect.stringMatching(/^‘scan\.pdf’ is larger than 25 MB\./),
  ]);
  await page.getByText(/^‘IMG_7\.HEIC’ is kept as it is, and cannot be shown here\./).waitFor();
  await page.getByText(/^‘payslip\.pdf’ is locked with a password of its own\./).waitFor();
  expect(await names()).toEqual(expect.arrayContaining(['IMG_7.HEIC', 'payslip.pdf']));
});

test.each(someViews(1))('in the view: $name the page with files held over it has no fault', async (view) => {
  const context = await openView(program.browser, view);
  const other = await context.newPage();
  await other.goto(program.host.address);
  await show(other, `/${account}/papers`);
  const session = await context.newCDPSession(other);
  const data = { items: [], files: [join(program.host.home, 'anywhere.txt')], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver'] as const) await session.send('Input.dispatchDragEvent', { type, x: 100, y: 60, data });
  await other.getByText('Let go anywhere on this page to add what you hold.').waitFor();
  expect(await faultsOf(other)).toEqual([]);
  await context.close();
});

test('nothing of all this was an error in the page, a breach of its policy or a request to elsewhere', () => {
  expect(program.faults).toEqual([]);
});
