/** Papers in the built screen and a real browser: 200 photos of 4 MB filed by their own button, and scrolling through 5,000 of them. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../tests/browser.ts';
import { makeFile } from '../tests/screens/accounts.ts';
import { newAccount, sendFile } from '../tests/screens/account-fixture.ts';
import { startWebHost } from '../tests/web-host.ts';
import type { WebHost } from '../tests/web-host.ts';
import { outFolder } from './generate.ts';
import { percentile } from './measure.ts';
import type { Measured } from './measure.ts';
import { framesWhileScrolling } from './scroll.ts';

const PHOTOS = 200;
const PAPERS = 5000;
/** As many as one call takes. */
const AT_ONCE = 50;
/** How often somebody asks the program for something meanwhile: faster than anybody can. */
const LOOK_EVERY_MS = 20;

/** Large: what a phone takes, about 4 MB, grain on soft shapes. Else the size of a stamp. The same seed gives the same picture. */
async function photo(page: Page, seed: number, large: boolean): Promise<Buffer> {
  const base64 = await page.evaluate(
    async ([number, width, height, grain]) => {
      let state = number * 0x9e3779b1;
      const next = (): number => {
        state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) | 0;
        return (state >>> 0) / 2 ** 32;
      };
      const noise = (across: number, down: number): OffscreenCanvas => {
        const canvas = new OffscreenCanvas(across, down);
        const data = new ImageData(across, down);
        for (let at = 0; at < data.data.length; at += 4) data.data.set([next() * 255, next() * 255, next() * 255, 255], at);
        canvas.getContext('2d')?.putImageData(data, 0, 0);
        return canvas;
      };
      const canvas = new OffscreenCanvas(width, height);
      const drawing = canvas.getContext('2d');
      if (drawing === null) throw new Error('no place to draw');
      drawing.drawImage(noise(24, 18), 0, 0, width, height);
      drawing.globalAlpha = grain;
      const fine = noise(512, 512);
      for (let x = 0; x < width; x += 512) for (let y = 0; y < height; y += 512) drawing.drawImage(fine, x, y);
      const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.92 })).arrayBuffer());
      let text = '';
      for (let at = 0; at < bytes.length; at += 32_768) text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
      return btoa(text);
    },
    large ? ([seed, 4000, 3000, 0.16] as const) : ([seed, 160, 120, 0.16] as const),
  );
  return Buffer.from(base64, 'base64');
}

/** From choosing the photos until all are filed and those in view have their small pictures; and what else had to wait meanwhile. */
async function measureFiling(host: WebHost, page: Page, account: number, folder: string): Promise<Measured[]> {
  const paths: string[] = [];
  for (let number = 1; number <= PHOTOS; number += 1) {
    const path = join(folder, `IMG_${number}.jpg`);
    writeFileSync(path, await photo(page, number, true));
    paths.push(path);
  }
  await page.goto(`${host.address.split('#')[0]}#/${account}/papers`);
  const add = page.getByRole('button', { name: /^Add a(?:nother)? paper$/ });
  await add.waitFor();
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { longTasks: tasks });
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
  });
  const chosen = page.waitForEvent('filechooser');
  await add.click();
  const chooser = await chosen;
  const began = performance.now();
  await chooser.setFiles(paths);
  await page.getByRole('button', { name: 'Cancel' }).waitFor();
  const waits: number[] = [];
  const over = new AbortController();
  const looking = (async () => {
    while (!over.signal.aborted) {
      const asked = performance.now();
      await host.call('accounts.list', {});
      waits.push(performance.now() - asked);
      await new Promise((resume) => {
        setTimeout(resume, LOOK_EVERY_MS);
      });
    }
  })();
  await page
    .getByRole('status')
    .filter({ hasText: `${PHOTOS} papers.` })
    .waitFor({ timeout: 600_000 });
  await page.getByRole('list', { name: 'All papers' }).locator('img').first().waitFor({ timeout: 60_000 });
  const took = performance.now() - began;
  over.abort();
  await looking;
  const tasks = await page.evaluate(() => (window as unknown as { readonly longTasks: readonly number[] }).longTasks);
  const row = (work: string, lengths: readonly number[], target: number, median: number): Measured => ({
    ...{ work, unit: 'ms', median, slowest: Math.max(0, ...lengths), runs: lengths.length, target },
  });
  return [
    row(`${PHOTOS} photos of 4 MB filed, with their small pictures`, [took], 60_000, took),
    row('a call while they are filed, 99th percentile', waits, 50, percentile(waits, 99)),
    row('the page held while they are filed, longest', tasks, 50, Math.max(0, ...tasks)),
  ];
}

/** As a frame of Money is measured (`bench/scroll.ts`), at 50 frames a second or better. */
async function measureScrollingPapers(host: WebHost, page: Page, account: number): Promise<Measured> {
  const one = await photo(page, 1, false);
  for (let first = 0; first < PAPERS; first += AT_ONCE) {
    // What follows the end of a JPEG is no part of its picture.
    const sent = Array.from({ length: AT_ONCE }, (_, index) =>
      sendFile(host, `IMG_${first + index}.jpg`, new Uint8Array(Buffer.concat([one, Buffer.from(String(first + index))]))),
    );
    const added = await host.call('evidence.add', { account, of: null, files: await Promise.all(sent) });
    if (!added.ok) throw new Error(added.problem.message);
  }
  await page.goto(`${host.address.split('#')[0]}#/${account}/papers`);
  await page.getByRole('list', { name: 'All papers' }).getByRole('listitem').nth(3).waitFor();
  const lengths = await framesWhileScrolling(page);
  return {
    work: `a frame while scrolling through ${PAPERS.toLocaleString('en-GB')} papers, 95th percentile`,
    ...{ unit: 'ms', median: percentile(lengths, 95), slowest: Math.max(...lengths), runs: lengths.length, target: 20 },
  };
}

export async function measurePapers(): Promise<Measured[]> {
  const host = await startWebHost();
  const browser = await launchBrowser();
  const folder = join(outFolder, 'photos');
  mkdirSync(folder, { recursive: true });
  try {
    await makeFile(host, 'Papers');
    const [filing, scrolling] = [await newAccount(host), await newAccount(host, { reference: 'DP-0901' })];
    const page = await browser.newPage({ locale: 'en-GB', viewport: { width: 1280, height: 900 } });
    await page.goto(host.address);
    return [...(await measureFiling(host, page, filing, folder)), await measureScrollingPapers(host, page, scrolling)];
  } finally {
    await browser.close();
    await host.close();
    rmSync(folder, { recursive: true });
  }
}
