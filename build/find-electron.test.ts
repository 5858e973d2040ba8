/** Electron's own installer, in a copy of its package, against a mirror on this computer: what it brings, and what is made of a "no". */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, dirname, join } from 'node:path';
import { zipSync } from 'fflate';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { MockInstance } from 'vitest';
import { whyItDoesNotRun } from '../tests/electron.ts';
import { temporaryFolder } from '../tests/temporary.ts';
import { downloadedElectron, ELECTRON_FILE, fetchElectron } from './find-electron.ts';

const PACKAGE = join(import.meta.dirname, '../node_modules/electron');
const CONTENT = 'a program';

/** The package as npm has just put it there, knowing the sums of `zip`, where its installer finds what it needs. */
function installed(zip: Uint8Array): string {
  mkdirSync(join(import.meta.dirname, '../out'), { recursive: true });
  const above = mkdtempSync(join(import.meta.dirname, '../out/electron-'));
  onTestFinished(() => rmSync(above, { recursive: true }));
  const folder = join(above, 'electron');
  cpSync(PACKAGE, folder, { recursive: true, filter: (path) => dirname(path) !== PACKAGE || !['dist', 'path.txt'].includes(basename(path)) });
  const sums = JSON.parse(readFileSync(join(folder, 'checksums.json'), 'utf8')) as Record<string, string>;
  const sum = createHash('sha256').update(zip).digest('hex');
  writeFileSync(join(folder, 'checksums.json'), JSON.stringify(Object.fromEntries(Object.keys(sums).map((name) => [name, sum]))));
  vi.stubEnv('electron_config_cache', join(above, 'cache'));
  return folder;
}

/** Answers every request so, and remembers what was asked for. */
async function mirror(status: number, body: Uint8Array): Promise<readonly string[]> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(status);
    response.end(body);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    server.close();
  });
  vi.stubEnv('ELECTRON_MIRROR', `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  return asked;
}

/** What is printed from here on. */
function heard(): MockInstance<typeof console.log> {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  onTestFinished(() => {
    log.mockRestore();
  });
  return log;
}

test('what has not been downloaded is fetched, with a word before, and is there from then on', async () => {
  const zip = zipSync({ [ELECTRON_FILE]: new TextEncoder().encode(CONTENT) });
  const folder = installed(zip);
  const asked = await mirror(200, zip);
  const log = heard();
  expect(downloadedElectron(folder)).toBeNull();
  const electron = await fetchElectron(folder);
  expect(log.mock.calls[0]?.[0]).toMatch(/^Fetching Electron/);
  expect(asked.join(' ')).toMatch(/electron-v[\d.]+-\w+-\w+\.zip$/);
  expect(electron).toBe(join(folder, 'dist', ELECTRON_FILE));
  expect(readFileSync(electron ?? '', 'utf8')).toBe(CONTENT);
  expect(downloadedElectron(folder)).toBe(electron);
});

test('a "no" is taken at once, and leaves nothing that looks like a program', async () => {
  const folder = installed(zipSync({}));
  await mirror(404, new Uint8Array());
  heard();
  const began = Date.now();
  expect(await fetchElectron(folder)).toBeNull();
  expect(Date.now() - began).toBeLessThan(10_000);
  expect(readdirSync(folder)).not.toContain('path.txt');
});

test('what is not what the package knows of is not taken', async () => {
  const folder = installed(zipSync({}));
  await mirror(200, zipSync({ [ELECTRON_FILE]: new TextEncoder().encode('another program') }));
  heard();
  expect(await fetchElectron(folder)).toBeNull();
  expect(existsSync(join(folder, 'dist', ELECTRON_FILE))).toBe(false);
});

test.runIf(process.platform !== 'win32')('one that is there but ends at once is not run by the tests, which say what it said', () => {
  const folder = temporaryFolder();
  const program = (name: string, script: string): string => {
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    return join(folder, name);
  };
  expect(whyItDoesNotRun(program('well', 'exit 0'))).toBeNull();
  expect(whyItDoesNotRun(program('bare', 'echo "electron: libnss3.so: cannot open shared object file" >&2; exit 127'))).toMatch(/libnss3/);
  expect(whyItDoesNotRun(program('mute', 'exit 3'))).toMatch(/ends at once/);
  expect(whyItDoesNotRun(join(folder, 'none'))).toMatch(/ENOENT/);
});
