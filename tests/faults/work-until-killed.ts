/**
 * Does a job until it is killed: `node work-until-killed.ts JOB FOLDER`. Says `begun` when it begins and `done` when there is nothing left
 * to do. Where it is with its transactions stands in FOLDER/mark at every moment, since what was written to a file outlives a kill.
 */
import { openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { JobName } from './jobs.ts';
import { jobs } from './jobs.ts';
import type { Phase } from './transactions.ts';
import { watchTransactions } from './transactions.ts';

const [, , name = '', folder = ''] = process.argv;
const mark = openSync(join(folder, 'mark'), 'w');
const tell = (phase: Phase, commits: number): void => void writeSync(mark, JSON.stringify({ phase, commits }).padEnd(60), 0);
tell('outside', 0);
watchTransactions(tell);
await jobs[name as JobName].work(folder, () => writeSync(1, 'begun\n'));
writeSync(1, 'done\n');
setInterval(() => {}, 60_000);
