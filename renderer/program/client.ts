/**
 * The screen's way to the program: over the desktop program's bridge where there is one, else over this computer's web host.
 * Whichever it is, a call answers with a `Result`; a lost connection is a problem like any other, with a sentence.
 */
import type { Bridge } from '../../core/api/bridge.ts';
import { typed } from '../../core/api/caller.ts';
import type { Caller, Carry } from '../../core/api/caller.ts';
import type { Progress, Result } from '../../core/api/method.ts';
import type { Host } from '../../core/host/host.ts';
import { bridgeHost } from './bridge-host.ts';
import { webHost } from './web-host.ts';
import { connectionWords } from '../words/app/connection.ts';

declare global {
  interface Window {
    readonly headroom?: Bridge;
  }
}

export interface Connection {
  readonly program: Caller;
  readonly host: Host;
}

export function connect(): Connection {
  const bridge = window.headroom;
  if (bridge !== undefined) return { program: { call: typed(callBridge(bridge)) }, host: bridgeHost(bridge) };
  const token = takeToken();
  return { program: { call: typed(callWeb(token)) }, host: webHost(token) };
}

function callBridge(bridge: Bridge): Carry {
  // Begins anywhere: a screen that is loaded again must not hear of the calls of the one before.
  let calls = Math.floor(Math.random() * 2 ** 40);
  return (method, input, { onProgress, signal } = {}) => {
    calls += 1;
    const id = calls;
    signal?.addEventListener('abort', () => bridge.cancel(id));
    return bridge.call(id, method, input, (progress) => onProgress?.(progress));
  };
}

function callWeb(token: string): Carry {
  return async (method, input, { onProgress, signal } = {}) => {
    const stop = new AbortController();
    if (signal?.aborted === true) stop.abort();
    signal?.addEventListener('abort', () => stop.abort());
    try {
      const response = await fetch(`/api/${encodeURIComponent(method)}`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          accept: onProgress === undefined ? 'application/json' : 'application/x-ndjson',
        },
        body: JSON.stringify(input),
        signal: stop.signal,
      });
      // A refusal by the host itself is one JSON value even where lines were asked for.
      const streams = response.headers.get('content-type') === 'application/x-ndjson';
      if (streams && onProgress !== undefined && response.body !== null) return await lastLine(response.body, onProgress);
      return (await response.json()) as Result<unknown>;
    } catch {
      return { ok: false, problem: stop.signal.aborted ? { code: 'cancelled', message: connectionWords.cancelled } : connectionLost };
    }
  };
}

const connectionLost = { code: 'unexpected', message: connectionWords.lost } as const;

/** Reads lines of progress as they come; the last one is the result. */
async function lastLine(body: ReadableStream<Uint8Array>, onProgress: (progress: Progress) => void): Promise<Result<unknown>> {
  let rest = '';
  const reader = body.pipeThrough(new TextDecoderStream() as TransformStream<Uint8Array, string>).getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    const lines = (rest + piece.value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const said = JSON.parse(line) as { progress: Progress } | { result: Result<unknown> };
      if ('result' in said) return said.result;
      onProgress(said.progress);
    }
  }
  return { ok: false, problem: connectionLost };
}

/** This start's token comes in the address, after #. It is taken out of sight at once and kept for as long as this tab lives. */
function takeToken(): string {
  const given = /^#([A-Za-z0-9_-]{32})$/.exec(location.hash)?.[1];
  if (given === undefined) return sessionStorage.getItem('token') ?? '';
  sessionStorage.setItem('token', given);
  history.replaceState(null, '', location.pathname);
  return given;
}
