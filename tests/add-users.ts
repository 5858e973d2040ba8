/** Adds people to the list of who uses a file until it is killed, saying so after each: `node add-users.ts PATH SETTINGS-FOLDER OWNER PASSPHRASE`. */
import { writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { startDirect } from '../ledger/dispatch.ts';

const [, , path = '', settingsFolder = '', owner = '', passphrase = ''] = process.argv;
const program = startDirect({
  host: 'direct',
  version: '0.0.0',
  settingsFolder,
  filesFolder: dirname(path),
  migrationsFolder: new URL('../migrations', import.meta.url).pathname,
  systemUser: 'adder',
  now: () => '2026-10-05T08:15:00.000Z',
});
await program.call('file.open', { path });
await program.call('profiles.enter', { profile: Number(owner), passphrase });
for (let n = 1; ; n += 1) {
  const added = await program.call('profiles.save', { name: `User ${process.pid}-${n}`, role: 'bookkeeper', passphrase });
  if (!added.ok) throw new Error(added.problem.code);
  writeSync(1, `${n}\n`);
}
