/**
 * Makes calls in a process of its own: `node make-calls.ts FOLDER CALLS`, CALLS being JSON of `[method, input]` or `[method, input, name, text]`,
 * where the text goes in as a file and its handle stands for `$file` in the input; without a text, the file on disk of that name does. Says `ready`, waits for a line, and answers each call with one.
 * Then it waits for another line, with its file open, and closes.
 */
import { basename, join } from 'node:path';
import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { startDirect } from '../../ledger/dispatch.ts';

const [, , folder = '', calls = '[]'] = process.argv;
const program = startDirect({
  host: 'direct',
  version: '0.0.0',
  settingsFolder: join(folder, 'settings'),
  filesFolder: join(folder, 'files'),
  migrationsFolder: join(import.meta.dirname, '../../migrations'),
  systemUser: 'another',
  now: () => '2026-10-05T09:30:00.000Z',
});
const say = (value: unknown): void => void writeSync(1, `${JSON.stringify(value)}\n`);
const lines = createInterface({ input: process.stdin });
const heard = lines[Symbol.asyncIterator]();
say('ready');
await heard.next();
for (const [method, input, name, text] of JSON.parse(calls) as readonly [string, object, string?, string?][]) {
  const given = name === undefined ? null : text === undefined ? { path: basename(name), onDisk: name } : { path: name, bytes: Buffer.from(text) };
  const file = given === null ? '' : program.addFile(given).id;
  say(await program.callUnknown(method, JSON.parse(JSON.stringify(input).replaceAll('$file', file))));
}
say('done');
await heard.next();
await program.close();
lines.close();
