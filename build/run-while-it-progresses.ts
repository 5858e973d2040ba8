/**
 * Runs a program that downloads, and gives up on it when nothing more arrives: a closed network often swallows requests
 * instead of refusing them. What arrives is seen by its output and by its temporary files, which it is given a folder for.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** True where it ended well. Stops it after `patience` seconds without a byte more; `onBytes` hears how many there are so far. */
export async function runWhileItProgresses(
  command: string,
  given: readonly string[],
  patience: number,
  onBytes: (bytes: number) => void = () => {},
): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'headroom-download-'));
  const running = spawn(command, given, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder } });
  let said = 0;
  for (const stream of [running.stdout, running.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.length));
  let seen = { bytes: 0, said: 0, at: Date.now() };
  const watch = setInterval(() => {
    const bytes = bytesIn(folder);
    if (bytes !== seen.bytes || said !== seen.said) seen = { bytes, said, at: Date.now() };
    if (Date.now() - seen.at > patience * 1000) running.kill('SIGKILL');
    onBytes(bytes);
  }, 1000);
  const code = await new Promise((resolve) => {
    running.on('close', resolve);
    running.on('error', () => resolve(1));
  });
  clearInterval(watch);
  rmSync(folder, { recursive: true, force: true });
  return code === 0;
}

function bytesIn(folder: string): number {
  const sizes = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0);
  return sizes.reduce((sum, size) => sum + size, 0);
}
