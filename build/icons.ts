/**
 * Makes every icon file of the package from the two drawings beside them, `npm run icons`. Run it after changing a drawing
 * and commit what it writes: packaging only reads. A browser draws; the two containers are simple enough to write here.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { BROWSER_MISSING, findBrowser } from './find-browser.ts';
import { noSandboxForRoot } from './find-electron.ts';

const folder = join(import.meta.dirname, 'icons');
/** What desktops on Linux look for. */
const LINUX = [16, 24, 32, 48, 64, 128, 256, 512] as const;
const WINDOWS = [16, 20, 24, 32, 40, 48, 64, 128, 256] as const;
/** macOS's names for its sizes, each a PNG; the second of a pair is for screens of double density. */
const MAC: readonly (readonly [string, number])[] = [
  ['icp4', 16],
  ['ic11', 32],
  ['icp5', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
];

export async function run(): Promise<0> {
  const program = await drawn('program');
  mkdirSync(join(folder, 'icons'), { recursive: true });
  for (const size of LINUX) writeFileSync(join(folder, 'icons', `${size}x${size}.png`), program(size));
  // electron-builder looks for the program's icon under `icon`, and for a file type's under its ending.
  writeFileSync(join(folder, 'icon.ico'), ico(program));
  writeFileSync(join(folder, 'icon.icns'), icns(program));
  const document = await drawn('document');
  writeFileSync(join(folder, 'headroom.ico'), ico(document));
  writeFileSync(join(folder, 'headroom.icns'), icns(document));
  return 0;
}

type Drawing = (size: number) => Buffer;

/** A drawing as a PNG of any of the sizes above. */
async function drawn(name: string): Promise<Drawing> {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error(BROWSER_MISSING);
  const browser = await chromium.launch({ executablePath, args: [...noSandboxForRoot()] });
  const page = await browser.newPage();
  const svg = readFileSync(join(folder, `${name}.svg`), 'utf8');
  const pictures = new Map<number, Buffer>();
  for (const size of new Set([...LINUX, ...WINDOWS, ...MAC.map(([, pixels]) => pixels)])) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>* { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${svg}`);
    pictures.set(size, await page.screenshot({ omitBackground: true }));
  }
  await browser.close();
  return (size) => pictures.get(size) ?? Buffer.alloc(0);
}

/** Windows' container: a directory of 16 bytes for each picture, then the pictures as PNG. */
function ico(drawing: Drawing): Buffer {
  const pictures = WINDOWS.map(drawing);
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [index, picture] of pictures.entries()) {
    const at = 6 + 16 * index;
    // One byte each for width and height; 0 stands for 256.
    head.writeUInt8((WINDOWS[index] ?? 0) % 256, at);
    head.writeUInt8((WINDOWS[index] ?? 0) % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(picture.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += picture.length;
  }
  return Buffer.concat([head, ...pictures]);
}

/** macOS's container: a name of four letters and a length before each PNG, and before them all. */
function icns(drawing: Drawing): Buffer {
  const part = (name: string, ...content: readonly Buffer[]): Buffer => {
    const head = Buffer.alloc(8);
    head.write(name, 'latin1');
    head.writeUInt32BE(
      content.reduce((sum, { length }) => sum + length, 8),
      4,
    );
    return Buffer.concat([head, ...content]);
  };
  return part('icns', ...MAC.map(([name, size]) => part(name, drawing(size))));
}
