/** Sends the files of the built screen. Only those: names are matched before the disk is asked. They hold no data, so they need no token. */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { NONCE_PLACE, pageFile, pageHeaders } from '../core/host/page.ts';

export async function sendPage(folder: string, urlPath: string, method: 'GET' | 'HEAD', response: ServerResponse): Promise<void> {
  const name = pageFile(urlPath);
  const content = name === null ? null : await readFile(join(folder, name)).catch(() => null);
  if (name === null || content === null) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    response.end('There is nothing at this address.\n');
    return;
  }
  const nonce = randomBytes(16).toString('base64');
  const body = name.endsWith('.html') ? Buffer.from(content.toString('utf8').replaceAll(NONCE_PLACE, nonce)) : content;
  response.writeHead(200, { ...pageHeaders(name, nonce), 'content-length': body.length });
  response.end(method === 'HEAD' ? undefined : body);
}
