/**
 * Holds the program open for one command: starts it in this thread, opens the ledger file asked for, and closes it whatever happens.
 * SQLite is loaded only here, so that commands that open no file need not wait for it.
 */
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RunningProgram } from '../core/api/caller.ts';
import type { CallOptions, Progress, Result } from '../core/api/method.ts';
import { systemUser, usualFolders } from '../core/host/folders.ts';
import type { Problem } from '../core/values/problem.ts';
import { folded } from '../core/values/text.ts';
import { terminalWords } from '../core/words/host/terminal.ts';
import packageJson from '../package.json' with { type: 'json' };
import { givenPassphrase, passphraseFor, profilePassphraseFor } from './passphrase.ts';

/** What a command leaves: a value for standard output, sentences for standard error, and whether it went well (exit 0 or 1). */
export interface Outcome {
  readonly ok: boolean;
  readonly value?: unknown;
  /** Written to standard output as they are, in place of a value. */
  readonly bytes?: Uint8Array;
  readonly sentences?: readonly string[];
}

interface Ledger {
  /** The file to open first; none for calls that need none. */
  readonly file?: string | undefined;
  readonly readOnly: boolean;
  /** As whom, where several people use the file; without, whom HEADROOM_PROFILE names. */
  readonly profile?: string | undefined;
  /** Also where it does not pass its check: for commands that say what is wrong with it, or save what is there. */
  readonly anyway?: boolean;
  /** Makes the file where there is none; a command that then fails leaves none behind. */
  readonly create?: boolean;
}

/** `options` shows a call's progress on a terminal. Ctrl+C ends the process, and with it the transaction: none of it is kept. */
export async function withProgram(ledger: Ledger, job: (program: RunningProgram, options: CallOptions) => Promise<Outcome>): Promise<Outcome> {
  const program = await startProgram();
  const made = ledger.create === true && ledger.file !== undefined && !existsSync(ledger.file) ? resolve(ledger.file) : null;
  let went = false;
  let isMade = false;
  try {
    const opened = made === null ? await open(program, ledger) : await program.call('file.create', { path: made, ...givenPassphrase() });
    if (!opened.ok) return outcomeOf(opened);
    isMade = made !== null;
    const outcome = await job(program, process.stderr.isTTY ? { onProgress: showProgress } : {});
    went = outcome.ok;
    return outcome;
  } finally {
    if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
    // While it is still held: nobody else can have put anything in it.
    if (isMade && !went) await program.call('file.discard', {});
    await program.close();
  }
}

/** A call's answer as a command's. */
export function outcomeOf(result: Result<unknown>): Outcome {
  if (result.ok) return { ok: true, value: result.value };
  const { code, message } = result.problem;
  return { ok: false, sentences: code === 'profileNeeded' ? [message, terminalWords.howToEnter] : [message] };
}

async function open(program: RunningProgram, { file, readOnly, profile, anyway = false }: Ledger): Promise<Result<unknown>> {
  if (file === undefined) return { ok: true, value: null, touched: [] };
  const opened = await asking(file, (given) => program.call('file.open', { path: resolve(file), readOnly, anyway, ...given }));
  const name = profile ?? process.env['HEADROOM_PROFILE'];
  return opened.ok && opened.value.users !== null && name !== undefined ? enter(program, name) : opened;
}

/** Enters the open file as one of those who use it. */
async function enter(program: RunningProgram, name: string): Promise<Result<unknown>> {
  const all = await program.call('profiles.list', {});
  if (!all.ok) return all;
  const profile = all.value.find((one) => folded(one.name) === folded(name));
  const passphrase = await profilePassphraseFor(name);
  if (!profile || passphrase === null) {
    const message = profile ? terminalWords.noProfilePassphrase : terminalWords.noSuchProfile(name);
    return { ok: false, problem: { code: profile ? 'passphraseNeeded' : 'notFound', message } };
  }
  return program.call('profiles.enter', { profile: profile.id, passphrase });
}

/** Makes a call with the passphrase of the environment, and again with the one typed where it needs one. */
export async function asking<T>(file: string, call: (given: { passphrase?: string }) => Promise<Result<T>>): Promise<Result<T>> {
  const first = await call(givenPassphrase());
  if (first.ok || first.problem.code !== 'passphraseNeeded') return first;
  const passphrase = await passphraseFor(file);
  return passphrase === null ? first : call({ passphrase });
}

/** Writes a fault of the commands' own into the log, whether or not the program was open; answers with what the user is told. */
export async function logFault(command: string, fault: unknown): Promise<Problem> {
  return (await startProgram()).logFault(command, fault);
}

async function startProgram(): Promise<RunningProgram> {
  const { startDirect } = await import('../ledger/dispatch.ts');
  const folders = usualFolders(process.platform, process.env, homedir());
  return startDirect({
    host: 'cli',
    version: packageJson.version,
    settingsFolder: folders.settings,
    filesFolder: folders.files,
    migrationsFolder: fileURLToPath(new URL('../migrations', import.meta.url)),
    systemUser: systemUser(process.env),
    now: () => new Date().toISOString(),
  });
}

/** On one line, wiped by the next. */
function showProgress({ step, done, total }: Progress): void {
  process.stderr.write(`\r\u001b[K${step} ${done}${total > 0 ? ` of ${total}` : ''}`);
}
