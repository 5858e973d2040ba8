/** Clients that send slowly, send nothing, or never read what they asked for, against a real server: they hold nobody else. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { RunningProgram } from '../core/api/caller.ts';
import { startDirect } from '../ledger/dispatch.ts';
import { carriedWork } from '../tests/carried.ts';
import type { WebServer } from './server.ts';
import { startWebServer } from './server.ts';

let folder: string;
let program: RunningProgram;
let server: WebServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'headroom-web-'));
  writeFileSync(join(folder, 'index.html'), 'x'.repeat(5_000_000));
  const options = { version: '1', settingsFolder: folder, filesFolder: folder, migrationsFolder: folder, systemUser: 'tester' };
  program = startDirect({ ...options, host: 'web', now: () => '2026-10-05T12:00:00.000Z' }, carriedWork());
  server = await startWebServer({ program, pagesFolder: folder });
});
afterAll(async () => {
  await server.close();
  await program.close();
  rmSync(folder, { recursive: true });
});

/** A connection that says this and then no more. */
async function silentAfter(text: string): Promise<Socket> {
  const socket = connect(server.port, '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  socket.on('error', () => {});
  await once(socket, 'connect');
  socket.write(text);
  return socket;
}

async function answered(): Promise<number> {
  const from = performance.now();
  const response = await fetch(`http://127.0.0.1:${server.port}/api/program.about`, {
    method: 'POST',
    headers: { authorization: `Bearer ${server.token}` },
    body: '{}',
  });
  expect(response.status).toBe(200);
  await response.text();
  return performance.now() - from;
}

const host = (): string => `Host: 127.0.0.1:${server.port}\r\n`;
const SILENT: Readonly<Record<string, () => string>> = {
  'send nothing': () => '',
  'stop in the middle of their headers': () => `POST /api/program.about HTTP/1.1\r\n${host()}X-`,
  'never finish a body': () => `POST /api/program.about HTTP/1.1\r\n${host()}Authorization: Bearer x\r\nContent-Length: 1000\r\n\r\n{`,
};

test.each(Object.entries(SILENT))('however many clients %s, a call is answered at once, and they are not all kept', async (_what, text) => {
  const sockets = await Promise.all(Array.from({ length: 400 }, () => silentAfter(text())));
  expect(await answered()).toBeLessThan(2000);
  const open = (): number => sockets.filter((socket) => !socket.destroyed && socket.readyState !== 'closed').length;
  for (const socket of sockets) socket.resume();
  await expect.poll(open, { timeout: 15_000 }).toBeLessThanOrEqual(100);
});

test('however many clients never read the page they asked for, a call is answered at once', async () => {
  await Promise.all(Array.from({ length: 400 }, () => silentAfter(`GET / HTTP/1.1\r\n${host()}\r\n`)));
  expect(await answered()).toBeLessThan(2000);
});

test('a client that sends its headers letter by letter is given up', { timeout: 120_000 }, async () => {
  const socket = await silentAfter('POST /api/program.about HTTP/1.1\r\n');
  // A letter that is on its way while the host hangs up is answered with a reset, which is an end like another.
  socket.on('error', () => {});
  const closed = new Promise((resolve) => socket.once('close', resolve));
  const dripping = setInterval(() => socket.write('x'), 200);
  socket.resume();
  await closed;
  clearInterval(dripping);
  expect(await answered()).toBeLessThan(2000);
});
