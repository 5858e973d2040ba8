/**
 * Where a command gets a passphrase from: the environment, else the terminal it runs on, which shows nothing of what is typed. Never
 * from an argument: every user of the computer can read those.
 */
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { terminalWords } from '../core/words/host/terminal.ts';
import { Usage } from './arguments.ts';

/** What the environment gives; nothing where it gives none. */
export function givenPassphrase(): { passphrase?: string } {
  const given = process.env['HEADROOM_PASSPHRASE'];
  return given ? { passphrase: given } : {};
}

/** The words typed, or null where there is no terminal to ask on or nothing was typed. */
export async function passphraseFor(file: string): Promise<string | null> {
  return typed(terminalWords.passphrase(file));
}

/** That of one of those who use the file: theirs, not the file's. */
export async function profilePassphraseFor(name: string): Promise<string | null> {
  return process.env['HEADROOM_PROFILE_PASSPHRASE'] || typed(terminalWords.profilePassphrase(name));
}

/** The one a file is to have from now on, typed twice where it is typed. Throws `Usage` where there is none. */
export async function newPassphraseFor(file: string): Promise<string> {
  const given = process.env['HEADROOM_NEW_PASSPHRASE'];
  if (given) return given;
  if (canAsk()) console.error(terminalWords.warning);
  const first = await typed(terminalWords.newPassphrase(file));
  if (first === null) throw new Usage(terminalWords.noNewPassphrase);
  if ((await typed(terminalWords.sameAgain)) !== first) throw new Usage(terminalWords.differ);
  return first;
}

function canAsk(): boolean {
  return process.stdin.isTTY && process.stderr.isTTY;
}

async function typed(question: string): Promise<string | null> {
  if (!canAsk()) return null;
  process.stderr.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true });
  const words = await new Promise<string>((resolve) => {
    lines.once('line', resolve);
    lines.once('close', () => resolve(''));
  });
  lines.close();
  process.stderr.write('\n');
  return words === '' ? null : words;
}
