/**
 * Does a job and kills itself with SIGKILL before the nth thing it does to files: `node killed-job.ts NUMBER JOB`. Says each
 * answer on a line of its own before it goes on. A number, not a time, so that the same kill can be repeated.
 */
import Database from 'better-sqlite3';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import type { Job } from './job.ts';
import { work } from './job.ts';

const [, , number = '', text = ''] = process.argv;
const { writeSync } = fs;
let left = Number(number);

/** Whatever is about to be done to a file passes here. */
function counted<A extends unknown[], R>(plain: (...given: A) => R): (...given: A) => R {
  return function (this: unknown, ...given: A): R {
    left -= 1;
    if (left === 0) process.kill(process.pid, 'SIGKILL');
    return plain.apply(this, given);
  };
}

const names = ['openSync', 'closeSync', 'writeSync', 'writeFileSync', 'fsyncSync', 'renameSync', 'rmSync', 'unlinkSync', 'linkSync', 'copyFileSync'] as const;
for (const name of [...names, 'cpSync', 'mkdirSync', 'rmdirSync', 'mkdtempSync', 'truncateSync', 'ftruncateSync'] as const)
  Object.assign(fs, { [name]: counted(fs[name] as (...given: unknown[]) => unknown) });
syncBuiltinESMExports();

const { prototype } = Database;
prototype.exec = counted(prototype.exec);
prototype.pragma = counted(prototype.pragma);
const statement = Object.getPrototypeOf(new Database(':memory:').prepare('SELECT 1')) as Database.Statement;
statement.run = counted(statement.run);

await work(JSON.parse(text) as Job, (answer, to) => void writeSync(1, `${JSON.stringify({ answer, to })}\n`));
