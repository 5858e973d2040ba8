/** Real requests to a real server in front of the real dispatcher; two invented methods stand for long calls and for uploads. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import type { ClientRequest, IncomingMessage, RequestOptions } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { RunningProgram } from '../core/api/caller.ts';
import type { Problem } from '../core/values/problem.ts';
import { startDirect } from '../ledger/dispatch.ts';
import { carriedWork } from '../tests/carried.ts';
import { startWebServer } from './server.ts';
import type { WebServer } from './server.ts';

let folder: string;
let program: RunningProgram;
let server: WebServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'headroom-web-'));
  mkdirSync(join(folder, 'pages/assets'), { recursive: true });
  writeFileSync(join(folder, 'pages/index.html'), '<meta property="csp-nonce" nonce="%NONCE%"><p>Page</p>');
  writeFileSync(join(folder, 'pages/assets/a-1.js'), 'export {};');
  writeFileSync(join(folder, 'secret.txt'), 'not for browsers');
  const options = { version: '1', settingsFolder: folder, filesFolder: folder, migrationsFolder: folder, systemUser: 'tester' };
  program = startDirect({ ...options, host: 'web', now: () => '2026-10-05T12:00:00.000Z' }, carriedWork());
  server = await startWebServer({ program, pagesFolder: join(folder, 'pages') });
});

afterAll(async () => {
  await server.close();
  await program.close();
  rmSync(folder, { recursive: true });
});

type Sent = RequestOptions & { body?: string | Uint8Array };

/** As a client that may lie about anything; `fetch` sets Host and Origin by itself. */
function ask(path: string, { body, ...options }: Sent = {}): Promise<{ status: number; headers: IncomingMessage['headers']; text: string }> {
  return new Promise((resolve, reject) => {
    const sending = open(path, options);
    sending.once('response', (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.once('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    sending.once('error', reject);
    sending.end(body);
  });
}

function open(path: string, { headers, ...options }: RequestOptions): ClientRequest {
  const known = { host: `127.0.0.1:${server.port}`, authorization: `Bearer ${server.token}` };
  return httpRequest({ port: server.port, host: '127.0.0.1', path, ...options, headers: { ...known, ...(headers as object) } });
}

const call = (method: string, input: unknown, headers: Record<string, string> = {}) =>
  ask(`/api/${method}`, { method: 'POST', body: JSON.stringify(input), headers });

describe('who may call', () => {
  test('a call with this start’s token is answered', async () => {
    const { status, text } = await call('program.about', {});
    expect(status).toBe(200);
    expect(JSON.parse(text)).toMatchObject({ ok: true, value: { host: 'web' }, touched: [] });
  });

  test.each([
    ['no token', { authorization: '' }],
    ['another token', { authorization: `Bearer ${'x'.repeat(32)}` }],
    ['a token cut short', { authorization: 'Bearer x' }],
  ])('a call with %s is refused', async (_what, headers) => {
    expect(await call('program.about', {}, headers)).toMatchObject({ status: 401, text: expect.stringContaining('earlier start') });
    expect((await ask('/files?path=a.csv', { method: 'PUT', body: 'a', headers })).status).toBe(401);
  });

  test.each(['localhost', 'headroom.example', '127.0.0.1:1'])('a request that says it came for %j is refused, token or not', async (host) => {
    expect((await call('program.about', {}, { host })).status).toBe(403);
    expect((await ask('/', { headers: { host } })).status).toBe(403);
  });

  test.each(['http://headroom.example', 'null', 'http://127.0.0.1:1', 'https://127.0.0.1'])('a call from a page of %j is refused', async (origin) => {
    expect((await call('program.about', {}, { origin })).status).toBe(403);
  });

  test('a call from its own page is answered', async () => {
    expect((await call('program.about', {}, { origin: `http://127.0.0.1:${server.port}` })).status).toBe(200);
  });

  test('each start has a token of its own, and the address carries it behind #', async () => {
    const other = await startWebServer({ program, pagesFolder: folder });
    await other.close();
    expect(other.token).not.toBe(server.token);
    expect(new URL(server.address)).toMatchObject({ hostname: '127.0.0.1', search: '', hash: `#${server.token}` });
  });
});

describe('pages', () => {
  test('need no token, are never kept, and allow nothing from elsewhere', async () => {
    const { status, headers, text } = await ask('/', { headers: { authorization: '' } });
    expect(status).toBe(200);
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).toContain("require-trusted-types-for 'script'");
    const nonce = /nonce="([^"]+)"/.exec(text)?.[1] ?? '';
    expect(nonce.length).toBeGreaterThan(20);
    expect(headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonce}'`);
  });

  test('have a fresh nonce on each load', async () => {
    expect((await ask('/')).text).not.toBe((await ask('/')).text);
  });

  test('have their parts, with their type', async () => {
    expect(await ask('/assets/a-1.js')).toMatchObject({ status: 200, headers: { 'content-type': 'text/javascript; charset=utf-8' } });
  });

  test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/assets/..%2f..%2fsecret.txt', '/assets', '/.hidden', '/none.js', '//secret.txt'])(
    '%j leads nowhere',
    async (path) => {
      const { status, text } = await ask(path);
      expect(status).toBe(404);
      expect(text).not.toContain('not for browsers');
    },
  );
});

describe('calls', () => {
  test('progress comes as lines while the call runs, the result last', async () => {
    const { headers, text } = await call('test.count', { to: 3 }, { accept: 'application/x-ndjson' });
    expect(headers['content-type']).toBe('application/x-ndjson');
    expect(
      text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { progress: { step: 'Counting', done: 1, total: 3 } },
      { progress: { step: 'Counting', done: 2, total: 3 } },
      { progress: { step: 'Counting', done: 3, total: 3 } },
      { result: { ok: true, value: 3, touched: [] } },
    ]);
  });

  test('a client that goes away cancels its call', async () => {
    const sending = open('/api/test.count', { method: 'POST', headers: { accept: 'application/x-ndjson' } });
    sending.on('error', () => {});
    sending.end(JSON.stringify({ to: 10_000 }));
    await new Promise((resolve) => sending.once('response', (response: IncomingMessage) => response.once('data', resolve)));
    sending.destroy();
    // The next call waits for its turn: it is answered only because the long one has ended.
    const { value } = JSON.parse((await call('test.counted', {})).text) as { value: number };
    expect(value).toBeLessThan(9000);
  });

  test('a client that sends slowly holds nobody else', async () => {
    const slow = open('/api/program.about', { method: 'POST' });
    slow.on('error', () => {});
    slow.write('{');
    expect((await call('program.about', {})).status).toBe(200);
    slow.destroy();
  });

  test('input that is no JSON is refused', async () => {
    for (const body of ['{', '', '\u0000', new Uint8Array([0xff, 0xfe])]) {
      expect(await ask('/api/program.about', { method: 'POST', body })).toMatchObject({ status: 400, text: expect.stringContaining('badInput') });
    }
  });

  test('input longer than a call can carry is refused, said before or not', async () => {
    const body = JSON.stringify('x'.repeat(12_000_001));
    expect((await ask('/api/program.about', { method: 'POST', body, headers: { 'content-length': String(body.length) } })).status).toBe(413);
    expect((await ask('/api/program.about', { method: 'POST', body, headers: { 'transfer-encoding': 'chunked' } })).status).toBe(413);
  });

  test('a fault of the host’s own is logged under the number that the answer bears, without what it was about', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { status, text } = await call('test.unsayable', {});
    const printed = said.mock.calls.flat().join('\n');
    said.mockRestore();
    expect(status).toBe(500);
    const { problem } = JSON.parse(text) as { problem: Problem };
    expect(problem.code).toBe('unexpected');
    const number = /\(fault ([0-9A-F]{4})\)/.exec(problem.message)?.[1];
    const log = readFileSync(join(folder, 'log.txt'), 'utf8');
    expect(log).toMatch(new RegExp(` fault ${number}, Headroom 1 web: web: RangeError\n {4}at `));
    expect(`${text}${printed}${log}`).not.toMatch(/Secret|12\.34/);
  });

  test('a name that cannot be read, and another address, are refused', async () => {
    expect((await ask('/api/%E0%A4%A', { method: 'POST', body: '{}' })).status).toBe(400);
    expect((await ask('/other', { method: 'POST', body: '{}' })).status).toBe(404);
    expect((await ask('/files', { method: 'DELETE' })).status).toBe(404);
  });
});

describe('files', () => {
  test('an uploaded file becomes a handle that a call can name', async () => {
    const uploaded = await ask(`/files?path=${encodeURIComponent('bank/May & June.csv')}`, { method: 'PUT', body: new Uint8Array([1, 2, 250]) });
    const handle = JSON.parse(uploaded.text) as { value: { id: string } };
    expect(handle).toMatchObject({ ok: true, value: { path: 'bank/May & June.csv', bytes: 3 } });
    expect(JSON.parse((await call('test.read', { file: handle.value.id })).text)).toMatchObject({ ok: true, value: { length: 3, sum: 253 } });
  });

  test('a file without a name, and one too large, are refused', async () => {
    expect((await ask('/files', { method: 'PUT', body: 'a' })).status).toBe(400);
    const tooLarge = open('/files?path=big.csv', { method: 'PUT', headers: { 'content-length': '150000001' } });
    tooLarge.on('error', () => {});
    const status = new Promise((resolve) => tooLarge.once('response', (response) => resolve(response.statusCode)));
    tooLarge.flushHeaders();
    expect(await status).toBe(413);
    tooLarge.destroy();
  });

  test('a file that a call gave goes out once, only to who knows the token, as bytes that no browser shows', async () => {
    const { value } = JSON.parse((await call('test.give', { name: 'pack.html', text: '<script>' })).text) as { value: { id: string } };
    expect(value).toMatchObject({ path: 'pack.html', bytes: 8 });
    expect((await ask(`/files/${value.id}`, { headers: { authorization: '' } })).status).toBe(401);
    const taken = await ask(`/files/${value.id}`);
    expect(taken).toMatchObject({ status: 200, text: '<script>' });
    expect(taken.headers).toMatchObject({ 'content-type': 'application/octet-stream', 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
    expect((await ask(`/files/${value.id}`)).status).toBe(404);
  });
});
