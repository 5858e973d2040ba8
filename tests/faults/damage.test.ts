/**
 * A ledger file cut short or with any of its bytes changed is refused when it is opened, or `verify` reports it. Never is a figure that
 * comes from it another than the right one, whether anybody checks the file or not.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MethodName } from '../../core/api/methods.ts';
import { fixtures } from '../ledger.ts';
import type { Chance } from './cases.ts';
import { casesOf, faultsIn } from './cases.ts';
import { damaged } from './damage.ts';
import { ledgerIn, Worker } from './jobs.ts';

const FILES = 500;

/** What is asked of each file: every figure of both scenarios on every day they have, and everything that is listed. */
interface Question {
  readonly method: MethodName;
  readonly input: object;
  readonly right: unknown;
}

let folder = '';
let questions: readonly Question[] = [];

type Figures = { readonly asOf: string } & Readonly<Record<string, unknown>>;

function expectedOf(scenario: string): readonly Figures[] {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(fixtures, 'scenarios', scenario, file), 'utf8'));
  return [read('expected.json') as Figures, ...(read('expected-other-days.json') as Figures[])];
}

const expected = [...expectedOf('one').map((figures) => ({ account: 1, figures })), ...expectedOf('two').map((figures) => ({ account: 2, figures }))];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'headroom-faults-'));
  const worker = new Worker(folder);
  await worker.newFile(async () => {
    await worker.moveIn('one', 'DP-0001');
    await worker.moveIn('two', 'DP-0002');
  });
  await worker.open();
  const ask = async (method: MethodName, input: object): Promise<Question> => ({ method, input, right: await worker.call(method, input) });
  questions = [
    await ask('accounts.list', {}),
    ...(await Promise.all(expected.map(({ account, figures }) => ask('figures.overview', { account, on: figures.asOf })))),
    ...(await Promise.all([1, 2].map((account) => ask('money.rows', { account, filter: {}, offset: 0, limit: 1000 })))),
  ];
  await worker.program.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

const REFUSED = new Set(['fileDamaged', 'fileNotHeadroom', 'fileNotInOrder', 'passphraseNeeded']);

async function wrongWith(whole: Buffer, chance: Chance): Promise<readonly string[]> {
  const { bytes, how } = damaged(whole, chance);
  if (bytes.equals(whole)) return [];
  const place = mkdtempSync(join(tmpdir(), 'headroom-faults-'));
  try {
    mkdirSync(dirname(ledgerIn(place)));
    writeFileSync(ledgerIn(place), bytes);
    const wrong: string[] = [];
    const worker = new Worker(place);
    const asItIs = await worker.program.call('file.open', { path: worker.path });
    if (!asItIs.ok && !REFUSED.has(asItIs.problem.code)) wrong.push(`opening says ${asItIs.problem.code}`);
    // Also by those who look at it all the same.
    const opened = asItIs.ok ? asItIs : await worker.program.call('file.open', { path: worker.path, anyway: true });
    if (opened.ok) {
      const verified = await worker.program.call('file.verify', {});
      if (!verified.ok && !REFUSED.has(verified.problem.code)) wrong.push(`verify says ${verified.problem.code}`);
      const clean = verified.ok && verified.value.problems.length === 0;
      for (const { method, input, right } of questions) {
        const answer = await worker.program.callUnknown(method, input);
        if (answer.ok && !isDeepStrictEqual(answer.value, right)) wrong.push(`${method} gives another answer`);
        if (!answer.ok && (clean || !REFUSED.has(answer.problem.code)))
          wrong.push(`${method} says ${answer.problem.code} while verify finds ${clean ? 'nothing' : 'damage'}`);
      }
    }
    await worker.program.close();
    return wrong.map((fault) => `${how}: ${fault}`);
  } finally {
    rmSync(place, { recursive: true });
  }
}

test('what is asked of each file is answered rightly by the whole one', () => {
  const answers = questions.filter(({ method }) => method === 'figures.overview').map(({ right }) => right);
  expect(answers).toMatchObject(expected.map(({ figures }) => figures));
});

test('a damaged file is refused or reported, and no figure of it is ever wrong', { timeout: 400_000 }, async () => {
  const whole = readFileSync(ledgerIn(folder));
  expect(await faultsIn(casesOf('damage', FILES), (chance) => wrongWith(whole, chance))).toEqual([]);
});
