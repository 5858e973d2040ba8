/** Writes that many faults into the log as fast as it can: `write-faults.ts FOLDER NAME COUNT`. A process of its own, for tests of several at once. */
import { join } from 'node:path';
import { logError } from '../ledger/runtime/error-log.ts';

const [folder = '', name = '', count = ''] = process.argv.slice(2);
const options = {
  host: 'direct' as const,
  version: '0.0.0',
  settingsFolder: join(folder, 'settings'),
  migrationsFolder: join(import.meta.dirname, '../migrations'),
};
console.error = () => {};
for (let n = 1; n <= Number(count); n += 1) logError({ ...options, now: () => new Date().toISOString() }, `${name} ${n}`, new Error('again'));
