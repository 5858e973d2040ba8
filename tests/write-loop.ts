/** Writes to a ledger file until it is killed, saying so after each change: `node write-loop.ts PATH SETTINGS-FOLDER`. */
import { dirname } from 'node:path';
import { writeSync } from 'node:fs';
import { startDirect } from '../ledger/dispatch.ts';
import { testApi } from './test-api.ts';

const [, , path = '', settingsFolder = ''] = process.argv;
const program = startDirect(
  {
    host: 'direct',
    version: '0.0.0',
    settingsFolder,
    filesFolder: dirname(path),
    migrationsFolder: new URL('../migrations', import.meta.url).pathname,
    systemUser: 'writer',
    now: () => '2026-10-05T08:15:00.000Z',
  },
  testApi,
);
await program.call('file.open', { path });
for (let n = 1; ; n += 1) {
  const planted = await program.callUnknown('garden.plant', { reference: `N${process.pid}-${n}` });
  if (!planted.ok) throw new Error(planted.problem.code);
  writeSync(1, `${n}\n`);
}
