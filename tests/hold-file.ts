/** Opens a ledger file and holds it until it is ended: `node hold-file.ts PATH SETTINGS-FOLDER WHO`. Prints how it is open. */
import { dirname } from 'node:path';
import { startDirect } from '../ledger/dispatch.ts';

const [, , path = '', settingsFolder = '', who = ''] = process.argv;
const program = startDirect({
  host: 'direct',
  version: '0.0.0',
  settingsFolder,
  filesFolder: dirname(path),
  migrationsFolder: new URL('../migrations', import.meta.url).pathname,
  systemUser: who,
  now: () => '2026-10-05T08:15:00.000Z',
});
console.log(JSON.stringify(await program.call('file.open', { path })));
// Named here, so that it is not thought done with and closed.
setInterval(() => program, 60_000);
