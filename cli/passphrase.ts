/** Asks for a passphrase on a terminal, showing nothing of it. Never from an argument: those can be seen by every program on the computer. */
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** The words typed, or null where there is no terminal to ask on or nothing was typed. */
export async function passphraseFor(file: string): Promise<string | null> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return null;
  process.stderr.write(`Passphrase for ${file}: `);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true });
  const typed = await new Promise<string>((resolve) => {
    lines.once('line', resolve);
    lines.once('close', () => resolve(''));
  });
  lines.close();
  process.stderr.write('\n');
  return typed === '' ? null : typed;
}
