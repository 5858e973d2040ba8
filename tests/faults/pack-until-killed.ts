/** Makes the pack of the first return until it is killed: `node pack-until-killed.ts FOLDER INPUT`, INPUT of `returns.pack` as JSON. Says `begun`, then `done`. */
import { writeSync } from 'node:fs';
import type { Input } from '../../core/api/methods.ts';
import { Worker } from './jobs.ts';

const [, , folder = '', input = ''] = process.argv;
const worker = new Worker(folder);
await worker.open();
writeSync(1, 'begun\n');
await worker.call('returns.pack', JSON.parse(input) as Input<'returns.pack'>);
writeSync(1, 'done\n');
setInterval(() => {}, 60_000);
