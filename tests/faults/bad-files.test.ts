/**
 * Spoilt bank, OFX and CSV files give a clear problem or right rows: never a crash, a hang or `unexpected`, and no row lost in silence. They
 * are read by the program in its own threads, as hosts run it, so that one that never answers is seen.
 */
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import type { BankPreview, PreviewLine } from '../../core/api/bank.ts';
import type { ImportResult } from '../../core/api/accounts.ts';
import type { RunningProgram } from '../../core/api/caller.ts';
import type { Result } from '../../core/api/method.ts';
import { fileWords } from '../../core/words/file.ts';
import { startThreads } from '../../ledger/threads.ts';
import { fixtures, plainAccount } from '../ledger.ts';
import { optionsIn, temporaryFolder, valueOf } from '../temporary.ts';
import type { Chance } from './cases.ts';
import { casesOf, faultsIn } from './cases.ts';
import { mutated } from './mutations.ts';

const BANK_FILES = 1400;
const FOLDERS = 600;
const LONGEST_MS = 20_000;
/** So that no account grows too large to read quickly. */
const FILES_OF_AN_ACCOUNT = 60;

interface Original {
  readonly name: string;
  readonly bytes: Buffer;
}

const read = (folder: string): Original[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.json'))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .map((path) => ({ name: path.slice(folder.length + 1), bytes: readFileSync(path) }));

const statements = [
  ...read(join(fixtures, 'bank-samples')),
  ...read(join(fixtures, 'scenarios', 'one', 'bank')),
  ...read(join(fixtures, 'scenarios', 'two', 'bank')),
];
const folders = ['one', 'two'].map((name) => read(join(fixtures, 'scenarios', name)));

/** The program in its threads with an account to bring files into; another one after a fault. */
class Subject {
  readonly #folder = mkdtempSync(join(tmpdir(), 'headroom-faults-'));
  readonly program: RunningProgram;
  brought = 0;

  private constructor() {
    const { now: _now, ...options } = optionsIn(this.#folder);
    this.program = startThreads({ ...options, workerFile: new URL('../../ledger/runtime/worker.ts', import.meta.url) });
  }

  static async start(): Promise<Subject> {
    const subject = new Subject();
    valueOf(await subject.program.call('file.create', { path: join(subject.#folder, 'files', 'Home.headroom') }));
    valueOf(await subject.program.call('accounts.create', plainAccount('DP-1')));
    return subject;
  }

  /** The answer, or `no answer` after the longest time. */
  call(method: string, input: unknown): Promise<Result<unknown> | 'no answer'> {
    const over = new AbortController();
    return Promise.race([
      this.program.callUnknown(method, input).finally(() => over.abort()),
      pause(LONGEST_MS, 'no answer' as const, { signal: over.signal }).catch(() => 'no answer' as const),
    ]);
  }

  file(name: string, bytes: Uint8Array): string {
    return this.program.addFile({ path: name, bytes }).id;
  }

  async end(): Promise<void> {
    await Promise.race([this.program.close(), pause(5000)]);
    rmSync(this.#folder, { recursive: true });
  }
}

let subject: Subject | null = null;
afterAll(() => subject?.end());

async function subjectNow(): Promise<Subject> {
  if (subject && subject.brought >= FILES_OF_AN_ACCOUNT) {
    const { problems } = valueOf(await subject.program.call('file.verify', {}));
    if (problems.length > 0) throw new Error(`verify: ${problems.map(({ message }) => message).join('; ')}`);
    await subject.end();
    subject = null;
  }
  subject ??= await Subject.start();
  return subject;
}

/** What an answer says that it must not; the program is started anew after it. */
async function faultOf(answer: Result<unknown> | 'no answer', may: readonly string[]): Promise<readonly string[]> {
  if (answer !== 'no answer' && (answer.ok || may.includes(answer.problem.code))) return [];
  await subject?.end();
  subject = null;
  return [answer === 'no answer' ? `no answer in ${LONGEST_MS / 1000} s` : answer.ok ? '' : `it says ${answer.problem.code}: ${answer.problem.message}`];
}

const REFUSALS = ['formatUnknown', 'wrongAccount', 'wrongCurrency', 'uploadTooLarge'];

const facts = ({ day, text, amount }: PreviewLine): string => `${day} ${text} ${amount}`;

/** Rows of the original that stand in the spoilt file as they were, under the same heading, and are neither lines nor rejected there. */
function lostRows(original: Original, spoilt: Buffer, before: BankPreview, after: BankPreview): readonly string[] {
  const [was, is] = [original.bytes.toString('latin1').split('\n'), spoilt.toString('latin1').split('\n')];
  const heading = was.slice(0, Math.min(...before.lines.map(({ row }) => row)) - 1);
  // Where a row now names another bank account, the preview is of one of the two, and the other's rows are counted as rejected.
  const known =
    after.format === before.format &&
    after.accounts.length <= before.accounts.length &&
    heading.every((line, index) => is[index] === line) &&
    after.rows === after.lines.length + after.rejected.length;
  if (!known) return [];
  const there = new Set(is);
  const kept = before.lines.filter(({ row }) => there.has(was[row - 1] ?? ''));
  const found = new Set([...after.lines.map(facts), ...after.rejected.map(({ text }) => text)]);
  return kept.filter((line) => !found.has(facts(line))).map((line) => `row ${line.row} is lost`);
}

async function bankFile(chance: Chance): Promise<readonly string[]> {
  const original = chance.pick(statements);
  const { bytes, how } = mutated(original.bytes, chance);
  const now = await subjectNow();
  const named = (faults: readonly string[]): readonly string[] => faults.map((fault) => `${original.name}, ${how}: ${fault}`);
  const before = valueOf(await now.program.call('bank.preview', { account: 1, file: now.file(original.name, original.bytes) }));
  const file = now.file(original.name, bytes);
  const shown = await now.call('bank.preview', { account: 1, file });
  if (shown === 'no answer' || !shown.ok) return named(await faultOf(shown, REFUSALS));
  // A file of records of several lines each has no rows to compare by.
  const lost = original.name.endsWith('.csv') ? lostRows(original, bytes, before, shown.value as BankPreview) : [];
  const brought = await now.call('bank.import', { account: 1, file, evenIfOtherAccount: true });
  now.brought += 1;
  if (brought === 'no answer' || !brought.ok) return named([...lost, ...(await faultOf(brought, REFUSALS))]);
  const { imported, alreadyThere, beforeOpening, rejected, rows } = brought.value as ImportResult;
  const sum = imported + alreadyThere + beforeOpening + rejected;
  return named([...lost, ...(sum === rows ? [] : [`of ${rows} rows ${sum} are accounted for`])]);
}

async function folderOfFiles(chance: Chance): Promise<readonly string[]> {
  const files = chance.pick(folders);
  const spoilt = chance.pick(files);
  const { bytes, how } = mutated(spoilt.bytes, chance);
  const now = await subjectNow();
  const chosen = files.map((file) => ({ id: now.file(file.name, file === spoilt ? bytes : file.bytes), path: file.name }));
  const answer = await now.call('moveIn.preview', { files: chosen });
  return (await faultOf(answer, ['uploadTooLarge'])).map((fault) => `${spoilt.name}, ${how}: ${fault}`);
}

test('a spoilt bank file is refused, or its rows are right and all accounted for', { timeout: 900_000 }, async () => {
  expect(await faultsIn(casesOf('bank-file', BANK_FILES), bankFile)).toEqual([]);
});

test('a folder with a spoilt file is read to the end, with every problem in it', { timeout: 900_000 }, async () => {
  expect(await faultsIn(casesOf('folder', FOLDERS), folderOfFiles)).toEqual([]);
});

test('a file of 100 MB is refused with a sentence, from the disk and sent', { timeout: 60_000 }, async () => {
  const now = await subjectNow();
  const heading = 'Date,Description,Amount,Balance\n';
  const path = join(temporaryFolder(), 'large.csv');
  writeFileSync(path, heading);
  const rows = Buffer.from('05/10/2026,ANYSHIRE CC DIRECT PAYMENT,1190.40,2190.40\n'.repeat(20_000));
  while (statSync(path).size < 100_000_000) appendFileSync(path, rows);
  const large = [now.program.addFile({ path: 'large.csv', onDisk: path }).id, now.file('large.csv', readFileSync(path))];
  for (const file of large) {
    for (const [method, input] of [
      ['bank.preview', { account: 1, file }],
      ['bank.import', { account: 1, file }],
      ['moveIn.preview', { files: [{ id: file, path: 'bank/large.csv' }] }],
    ] as const) {
      expect(await now.call(method, input)).toMatchObject({ problem: { code: 'uploadTooLarge', message: fileWords.uploadTooLarge(16) } });
    }
  }
});
