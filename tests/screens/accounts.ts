/** Accounts to look at: the folders of the scenarios, moved in through the web host as a browser would send them. */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { FileHandle } from '../../core/host/host.ts';
import type { WebHost } from '../web-host.ts';

export const scenarios = join(import.meta.dirname, '../fixtures/scenarios');

/** A new, empty file of that name, open; answers its path. */
export async function makeFile(host: WebHost, name: string, passphrase?: string): Promise<string> {
  const path = join(host.home, 'Documents', 'Headroom', `${name}.headroom`);
  const made = await host.call('file.create', { path, ...(passphrase !== undefined && { passphrase }) });
  if (!made.ok) throw new Error(made.problem.message);
  return path;
}

/** Moves a folder into the open file; answers the account's number. */
export async function moveIn(host: WebHost, folder: string): Promise<number> {
  const files = [];
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!statSync(join(folder, path)).isFile() || path.endsWith('.json')) continue;
    const response = await fetch(`http://127.0.0.1:${host.port}/files?path=${encodeURIComponent(path)}`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${host.token}` },
      body: readFileSync(join(folder, path)),
    });
    const sent = (await response.json()) as { value: FileHandle };
    files.push({ id: sent.value.id, path });
  }
  const run = await host.call('moveIn.run', { files });
  if (!run.ok) throw new Error(run.problem.message);
  return (run.value as { account: number }).account;
}
