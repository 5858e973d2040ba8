/** Changes the passphrase of a ledger file back and forth until it is killed: `node change-passphrase.ts PATH SETTINGS-FOLDER CURRENT NEXT`. */
import { dirname } from 'node:path';
import { startDirect } from '../ledger/dispatch.ts';

const [, , path = '', settingsFolder = '', first = '', second = ''] = process.argv;
const program = startDirect({
  host: 'direct',
  version: '0.0.0',
  settingsFolder,
  filesFolder: dirname(path),
  migrationsFolder: new URL('../migrations', import.meta.url).pathname,
  systemUser: 'changer',
  now: () => '2026-10-05T08:15:00.000Z',
});
let [current, next] = [first, second];
const opened = await program.call('file.open', { path, passphrase: current });
if (!opened.ok) throw new Error(opened.problem.code);
console.log('open');
for (;;) {
  const changed = await program.call('file.changePassphrase', { current, next });
  if (!changed.ok) throw new Error(changed.problem.code);
  [current, next] = [next, current];
}
