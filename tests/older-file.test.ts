/**
 * A file that the program of version 3 of the tables made says today what it said then: every figure, list, history and search, the
 * changes that can be taken back and what is left when they are. Files and answers are in tests/fixtures/version-3.
 */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { answersOf, asTyped } from './answers.ts';
import type { Answers, Call } from './answers.ts';
import { fixtures } from './ledger.ts';
import { temporaryProgram, valueOf } from './temporary.ts';

const FOLDER = join(fixtures, 'version-3');
const ANSWERS = join(FOLDER, 'answers.json');

/** The file as it was made, in a folder of its own, open. */
async function opened(): Promise<Call> {
  const program = temporaryProgram();
  for (const ending of ['', '-evidence']) copyFileSync(join(FOLDER, `Home.headroom${ending}`), `${program.path}${ending}`);
  const call: Call = async (method, input) => valueOf(await program.call(method, input));
  await call('file.open', { path: program.path });
  return call;
}

/** Takes back what was changed by hand, newest first, as far as it can be, and says what is left each time. */
async function takenBack(call: Call): Promise<Answers> {
  const accounts = await call('accounts.list', {});
  const account = accounts.find(({ reference }) => reference === 'BY-HAND')?.id ?? 0;
  const { rows } = await call('audit.list', { account, filter: {}, offset: 0, limit: 1000 });
  const said: Record<string, unknown> = {};
  for (const { change } of rows) {
    const { undoable } = await call('audit.change', { account, change, offset: 0, limit: 1 });
    if (!undoable) continue;
    try {
      const { what } = await call('changes.undo', { account, change });
      const { cash } = await call('figures.overview', { account, on: '2026-10-05' });
      const payments = (await call('records.list', { account, type: 'payments', offset: 0, limit: 1000 })).records;
      said[`change ${change}`] = { what, cash, payments: payments.map((listed) => JSON.stringify(asTyped('payments', listed))) };
    } catch (error) {
      said[`change ${change}`] = String(error);
    }
  }
  return said;
}

async function today(): Promise<Answers> {
  return { ...(await answersOf(await opened())), 'taken back': await takenBack(await opened()) };
}

test('a file of version 3 says what it said in the program that made it', { timeout: 240_000 }, async () => {
  const said = await today();
  // For a rule or a sentence that is changed on purpose: write once, and read the difference.
  if (process.env['HEADROOM_ANSWERS'] === 'write') writeFileSync(ANSWERS, `${JSON.stringify(said, null, 1)}\n`);
  const then = JSON.parse(readFileSync(ANSWERS, 'utf8')) as Answers;
  expect(JSON.parse(JSON.stringify(said))).toEqual(then);
});

test('an export that program made of it comes back as the same file', { timeout: 240_000 }, async () => {
  const program = temporaryProgram();
  const call: Call = async (method, input) => valueOf(await program.call(method, input));
  const file = program.addFile({ path: 'everything.zip', onDisk: join(FOLDER, 'everything.zip') }).id;
  await call('export.bringBack', { file, path: program.path });
  expect((await call('file.verify', {})).problems).toEqual([]);
  const { 'taken back': _, ...then } = JSON.parse(readFileSync(ANSWERS, 'utf8')) as Answers;
  expect(JSON.parse(JSON.stringify(await answersOf(call)))).toEqual(then);
});

test('it is in order, its trail too, and stays so when everything is taken back', async () => {
  const call = await opened();
  expect((await call('file.verify', {})).problems).toEqual([]);
  await takenBack(call);
  expect((await call('file.verify', {})).problems).toEqual([]);
});
