/**
 * Carries the program to a browser on this computer: the built pages, `POST /api/<method>`, `PUT /files` and
 * `GET /files/<id>`.
 * 127.0.0.1 only. Whoever calls must know this start's token; foreign Host and Origin are refused, so that no other page
 * in the same browser can reach the ledger. It decides nothing, keeps nothing on disk, and logs neither figures nor the token.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { RunningProgram } from '../core/api/caller.ts';
import { MOST_INPUT } from '../core/api/input-limits.ts';
import type { Result } from '../core/api/method.ts';
import { GIVEN_HEADERS } from '../core/host/page.ts';
import type { Problem } from '../core/values/problem.ts';
import { problemWords } from '../core/words/api/problems.ts';
import { sendPage } from './pages.ts';
import { readBody } from './body.ts';
import { ConnectionLimit } from './connection-limit.ts';

/** In bytes: JSON may need several for a character. What is longer than the program takes is refused there. */
const INPUT_LIMIT = 3 * MOST_INPUT;
const FILE_LIMIT = 150_000_000;
/** A request that comes slower than this is given up. Its answer may take as long as the work takes. */
const PATIENCE = { headersTimeout: 10_000, requestTimeout: 120_000, connectionsCheckingInterval: 1000 };

export interface WebServer {
  /** `http://127.0.0.1:PORT/#TOKEN`: a browser keeps the part after # to itself, so it is in no request, log or Referer. */
  readonly address: string;
  readonly port: number;
  readonly token: string;
  /** Once a page that knows the token has called. */
  readonly arrival: Promise<void>;
  close(): Promise<void>;
}

/** Starts listening; `port` 0 takes any that is free. Closing ends calls under way but leaves `program` to its owner. */
export async function startWebServer(options: { program: RunningProgram; pagesFolder: string; port?: number }): Promise<WebServer> {
  const token = randomBytes(24).toString('base64url');
  const limit = new ConnectionLimit();
  const arrival = Promise.withResolvers<void>();
  const server = createServer(PATIENCE, (request, response) => {
    answer(request, response, { ...options, token, server, limit, arrived: arrival.resolve }).catch((fault: unknown) => {
      if (request.destroyed && !request.complete) return; // the browser went away in the middle
      const problem = options.program.logFault('web', fault);
      if (response.headersSent) response.destroy();
      else refuse(response, 500, problem);
    });
  });
  server.on('connection', (socket) => limit.add(socket));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const port = portOf(server);
  return {
    port,
    token,
    arrival: arrival.promise,
    address: `http://127.0.0.1:${port}/#${token}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Situation {
  readonly program: RunningProgram;
  readonly pagesFolder: string;
  readonly token: string;
  readonly server: Server;
  readonly limit: ConnectionLimit;
  readonly arrived: () => void;
}

async function answer(request: IncomingMessage, response: ServerResponse, situation: Situation): Promise<void> {
  const here = `127.0.0.1:${portOf(situation.server)}`;
  const origin = request.headers.origin;
  if (request.headers.host !== here || (origin !== undefined && origin !== `http://${here}`)) {
    return refuse(response, 403, { code: 'badInput', message: 'This address answers only its own page.' });
  }
  const url = URL.parse(`http://${here}${request.url ?? ''}`);
  if (url === null) return refuse(response, 400, { code: 'badInput', message: 'There is no such address.' });
  const given = request.method === 'GET' && url.pathname.startsWith('/files/');
  if (!given && (request.method === 'GET' || request.method === 'HEAD')) return sendPage(situation.pagesFolder, url.pathname, request.method, response);
  if (!knowsToken(request, situation.token)) {
    return refuse(response, 401, {
      code: 'badInput',
      message: 'This page belongs to an earlier start. Open the address that the program printed when it started.',
    });
  }
  situation.limit.letIn(request.socket);
  situation.arrived();
  if (given) return sendGiven(response, situation.program, url.pathname.slice('/files/'.length));
  if (request.method === 'POST' && url.pathname.startsWith('/api/')) return call(request, response, situation.program, url.pathname.slice('/api/'.length));
  if (request.method === 'PUT' && url.pathname === '/files') return keepFile(request, response, situation.program, url.searchParams.get('path'));
  refuse(response, 404, { code: 'notFound', message: 'There is nothing at this address.' });
}

async function call(request: IncomingMessage, response: ServerResponse, program: RunningProgram, encodedName: string): Promise<void> {
  const body = await readBody(request, INPUT_LIMIT);
  if (body === null) return refuse(response, 413, { code: 'badInput', message: problemWords.tooLarge });
  const name = decoded(encodedName);
  const input = parsed(body);
  if (name === null || input === undefined) return refuse(response, 400, { code: 'badInput', message: 'The call could not be read.' });

  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const streams = request.headers.accept === 'application/x-ndjson';
  response.setHeader('content-type', streams ? 'application/x-ndjson' : 'application/json; charset=utf-8');
  response.setHeader('cache-control', 'no-store');
  response.setHeader('x-content-type-options', 'nosniff');
  const result: Result<unknown> = await program.callUnknown(name, input, {
    signal: gone.signal,
    // A client that reads slowly misses steps; it never makes the program wait or hoard.
    ...(streams && { onProgress: (progress) => !response.writableNeedDrain && response.write(`${JSON.stringify({ progress })}\n`) }),
  });
  response.end(streams ? `${JSON.stringify({ result })}\n` : JSON.stringify(result));
}

async function keepFile(request: IncomingMessage, response: ServerResponse, program: RunningProgram, path: string | null): Promise<void> {
  if (path === null || path === '' || path.length > 1000) return refuse(response, 400, { code: 'badInput', message: 'The file has no name.' });
  const bytes = await readBody(request, FILE_LIMIT);
  if (bytes === null) return refuse(response, 413, { code: 'uploadTooLarge', message: `${path} is larger than 150 MB, too large for a bank or account file.` });
  send(response, 200, { ok: true, value: program.addFile({ path, bytes }), touched: [] });
}

/** A file that a call gave. It goes out once, as bytes that no browser shows by itself. */
function sendGiven(response: ServerResponse, program: RunningProgram, id: string): void {
  const file = program.takeFile(id);
  if (file === null) return refuse(response, 404, { code: 'notFound', message: 'This file has been taken already, or was never there.' });
  response.writeHead(200, { ...GIVEN_HEADERS, 'content-length': file.bytes.length });
  response.end(file.bytes);
}

function knowsToken(request: IncomingMessage, token: string): boolean {
  const given = Buffer.from(request.headers.authorization ?? '');
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** Undefined where the body is no JSON; JSON itself has no undefined. */
function parsed(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return undefined;
  }
}

function refuse(response: ServerResponse, status: number, problem: Problem): void {
  // What is left of the request is not read: the connection ends with this answer.
  response.setHeader('connection', 'close');
  send(response, status, { ok: false, problem });
}

function send(response: ServerResponse, status: number, result: Result<unknown>): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
  response.end(JSON.stringify(result));
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
