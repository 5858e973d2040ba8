/** Serves the built screen to the window from `app://headroom/`, with its security policy; never `file://`, never anything else on the disk. */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { protocol } from 'electron';
import type { Session } from 'electron';
import type { RunningProgram } from '../core/api/caller.ts';
import type { Result } from '../core/api/method.ts';
import { MOST_BYTES } from '../core/evidence/media-type.ts';
import type { FileHandle } from '../core/host/host.ts';
import { GIVEN_HEADERS, NONCE_PLACE, pageFile, pageHeaders } from '../core/host/page.ts';
import { evidenceWords } from '../core/words/evidence.ts';

export const PAGE_ORIGIN = 'app://headroom';

/** Before Electron is ready: `app://` counts as a secure, standard origin. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
}

/** Answers `app://` and refuses every other request of these pages, so that nothing can ever leave the computer. */
export function servePages(pages: Session, folder: string, program: Pick<RunningProgram, 'addFile' | 'takeFile'>): void {
  pages.protocol.handle('app', (request) => {
    const url = new URL(request.url);
    if (request.method === 'PUT' && url.pathname === '/files') return taken(program, url, request);
    return url.pathname.startsWith('/files/') ? given(program, url) : page(folder, url);
  });
  pages.webRequest.onBeforeRequest((details, decide) => decide({ cancel: !isAllowed(details.url) }));
}

function isAllowed(url: string): boolean {
  // blob: and data: are the page's own bytes; devtools: is the developer's own window.
  return url.startsWith(`${PAGE_ORIGIN}/`) || /^(?:blob:app:|data:image\/|devtools:)/.test(url);
}

/** A file that a call gave, at `/files/<id>`, once. */
function given(program: Pick<RunningProgram, 'takeFile'>, url: URL): Response {
  const file = url.host === 'headroom' ? program.takeFile(url.pathname.slice('/files/'.length)) : null;
  return file === null ? nothing() : new Response(Buffer.from(file.bytes), { headers: GIVEN_HEADERS });
}

/** Bytes that the page has, held for the calls that name them. Larger than anything a call takes is refused. */
async function taken(program: Pick<RunningProgram, 'addFile'>, url: URL, request: Request): Promise<Response> {
  const path = url.searchParams.get('path') ?? '';
  if (url.host !== 'headroom' || path === '' || path.length > 1000) return nothing();
  const bytes = new Uint8Array(await request.arrayBuffer());
  const result: Result<FileHandle> =
    bytes.length <= MOST_BYTES
      ? { ok: true, value: program.addFile({ path, bytes }), touched: [] }
      : { ok: false, problem: { code: 'uploadTooLarge', message: evidenceWords.tooLarge(path, MOST_BYTES / 1024 / 1024) } };
  return Response.json(result, { headers: { 'cache-control': 'no-store' } });
}

const nothing = (): Response => new Response('There is nothing at this address.', { status: 404 });

async function page(folder: string, url: URL): Promise<Response> {
  const name = url.host === 'headroom' ? pageFile(url.pathname) : null;
  const content = name === null ? null : await readFile(join(folder, name)).catch(() => null);
  if (name === null || content === null) return nothing();
  const nonce = randomBytes(16).toString('base64');
  const body = name.endsWith('.html') ? content.toString('utf8').replaceAll(NONCE_PLACE, nonce) : content;
  return new Response(body, { headers: pageHeaders(name, nonce) });
}
