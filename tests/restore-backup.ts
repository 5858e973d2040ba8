/** Goes back to a backup again and again until it is killed: `node restore-backup.ts LEDGER SETTINGS-FOLDER BACKUP`. */
import { dirname } from 'node:path';
import { startDirect } from '../ledger/dispatch.ts';

const [, , path = '', settingsFolder = '', backup = ''] = process.argv;
const program = startDirect({
  host: 'direct',
  version: '0.0.0',
  settingsFolder,
  filesFolder: dirname(path),
  migrationsFolder: new URL('../migrations', import.meta.url).pathname,
  systemUser: 'restorer',
  now: () => '2026-10-05T08:15:00.000Z',
});
const opened = await program.call('file.open', { path });
if (!opened.ok) throw new Error(opened.problem.code);
console.log('open');
for (;;) {
  const restored = await program.call('backups.restore', { backup, to: path });
  if (!restored.ok) throw new Error(restored.problem.code);
}
