/**
 * Every way into the program behind one face, for the contract's tests: direct dispatch, the web host, the command line and
 * the desktop program's bridge. Each is the real thing, with a home folder of its own.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Bridge } from '../core/api/bridge.ts';
import { startDirect } from '../ledger/dispatch.ts';
import { findElectron, startDesktopProgram } from './electron.ts';
import { temporaryHome } from './home.ts';
import type { Home } from './home.ts';
import { startWebHost } from './web-host.ts';

/** What every host can tell: the value, or the sentence for the user. Codes do not reach a terminal. */
export type Answer = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string };

export interface HostUnderTest {
  readonly home: string;
  call(method: string, input: unknown): Promise<Answer>;
  /** Opens a ledger file for the calls that follow. */
  open(path: string): Promise<Answer>;
  close(): Promise<void>;
}

const top = join(import.meta.dirname, '..');
export const desktop = findElectron();

/** In the order of the design; the desktop program is left out where no Electron can be had, which the caller says aloud. */
export const hosts: readonly { readonly name: string; readonly kind: string; readonly start: () => Promise<HostUnderTest> }[] = [
  { name: 'direct dispatch', kind: 'direct', start: direct },
  { name: 'the web host', kind: 'web', start: web },
  { name: 'the command line', kind: 'cli', start: commandLine },
  ...(typeof desktop === 'string' ? [] : [{ name: 'the desktop program', kind: 'electron', start: overBridge }]),
];

async function direct(): Promise<HostUnderTest> {
  const home = temporaryHome();
  const program = startDirect({
    host: 'direct',
    version: '0.0.0',
    settingsFolder: join(home.path, 'settings'),
    filesFolder: join(home.path, 'Documents', 'Headroom'),
    migrationsFolder: join(top, 'migrations'),
    systemUser: 'tester',
    now: () => '2026-10-05T12:00:00.000Z',
  });
  const call = async (method: string, input: unknown): Promise<Answer> => asAnswer(await program.callUnknown(method, input));
  return {
    home: home.path,
    call,
    open: (path) => call('file.open', { path }),
    close: async () => {
      await program.close();
      home.remove();
    },
  };
}

async function web(): Promise<HostUnderTest> {
  const host = await startWebHost();
  const call = async (method: string, input: unknown): Promise<Answer> => asAnswer(await host.call(method, input));
  return { home: host.home, call, open: (path) => call('file.open', { path }), close: () => host.close() };
}

/** Each call is a run of its own, so the file to open is named each time. */
async function commandLine(): Promise<HostUnderTest> {
  const home = temporaryHome();
  let ledger: readonly string[] = [];
  const call = async (method: string, input: unknown): Promise<Answer> => {
    const { code, out, err } = await runCommand(home, ['call', method, JSON.stringify(input), ...ledger]);
    return code === 0 ? { ok: true, value: JSON.parse(out) } : { ok: false, message: err.trim() };
  };
  return {
    home: home.path,
    call,
    open: async (path) => {
      const before = ledger;
      ledger = ['--ledger', path];
      const answer = await call('file.status', {});
      if (!answer.ok) ledger = before;
      return answer;
    },
    close: async () => home.remove(),
  };
}

/** `headroom` with these words, in this home folder; `input` is what comes on its standard input. */
export function runCommand(
  home: Home,
  words: readonly string[],
  env: Record<string, string> = {},
  input = '',
): Promise<{ code: number | null; out: string; err: string }> {
  const command = spawn(process.execPath, [join(top, 'cli/main.mjs'), ...words], { env: { ...home.env, ...env }, stdio: ['pipe', 'pipe', 'pipe'] });
  // A command that reads none of it may have ended.
  command.stdin.on('error', () => {});
  command.stdin.end(input);
  let out = '';
  let err = '';
  command.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  command.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  return new Promise((resolve, reject) => {
    command.once('error', reject);
    command.once('close', (code) => resolve({ code, out, err }));
  });
}

async function overBridge(): Promise<HostUnderTest> {
  if (typeof desktop === 'string') throw new Error(desktop);
  const program = await startDesktopProgram(desktop);
  let id = 1_000_000;
  const call = async (method: string, input: unknown): Promise<Answer> => {
    id += 1;
    const carry = ({ number, name, given }: { number: number; name: string; given: unknown }) =>
      (window as unknown as { headroom: Bridge }).headroom.call(number, name, given, () => {});
    return asAnswer(await program.page.evaluate(carry, { number: id, name: method, given: input }));
  };
  return {
    home: program.home.path,
    call,
    open: (path) => call('file.open', { path }),
    close: async () => {
      await program.quit();
      await program.remove();
    },
  };
}

function asAnswer(result: { ok: true; value: unknown } | { ok: false; problem: { message: string } }): Answer {
  return result.ok ? { ok: true, value: result.value } : { ok: false, message: result.problem.message };
}
