/**
 * The file that holds the papers, damaged in the same ways as the ledger: never is a wrong paper given, what cannot be given is refused with a
 * sentence and named by the check, and the ledger beside it opens, shows every figure, takes changes, is checked, backed up and closed as ever.
 */
import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Result } from '../../core/api/method.ts';
import { Keeper } from '../nothing-lost/keeper.ts';
import type { Chance } from './cases.ts';
import { casesOf, faultsIn } from './cases.ts';
import { damaged } from './damage.ts';

const FILES = 500;
const NAME = 'Home.headroom';

let place = '';
let figures: unknown;
let rows: unknown;
const papers = new Map<number, Buffer>();

const asked = async (keeper: Keeper): Promise<readonly unknown[]> => [
  await keeper.call('figures.overview', { account: 1, on: '2026-10-05' }),
  await keeper.call('money.rows', { account: 1, filter: {}, offset: 0, limit: 100 }),
];

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'headroom-faults-'));
  const keeper = new Keeper(place);
  await keeper.create(NAME);
  await keeper.account('Home');
  const payment = await keeper.pay('Home payment');
  for (const [number, size] of [300, 5000, 20_000, 60_000, 90_000].entries()) {
    const bytes = Buffer.from(randomBytes(size).toString('base64'));
    await keeper.paper(payment, `Paper ${number}`, bytes);
    const added = (await keeper.call('evidence.list', { account: 1, of: { type: 'payments', id: payment } })).at(-1);
    papers.set(added?.id ?? 0, bytes);
  }
  // One was destroyed while this file of papers was away: opening takes it out, whatever is damaged.
  const old = { day: '2015-05-01', to: 'Long ago', amount: 500, invoice: null, category: 'other', planLine: null, reference: null } as const;
  const { id } = await keeper.call('records.save', { account: 1, type: 'payments', fields: old });
  await keeper.paper(id, 'Destroyed', Buffer.from(randomBytes(9000).toString('base64')));
  await keeper.close();
  const store = keeper.path(`${NAME}-evidence`);
  const with6 = readFileSync(store);
  await keeper.open(NAME);
  const ids = (await keeper.call('evidence.pastDate', { account: 1, offset: 0, limit: 5 })).papers.map((paper) => paper.id);
  await keeper.call('evidence.destroy', { account: 1, ids, why: 'Past its date' });
  [figures, rows] = await asked(keeper);
  await keeper.program.close();
  writeFileSync(store, with6);
});
afterAll(() => rmSync(place, { recursive: true }));

const REFUSED = new Set(['evidenceDamaged', 'evidenceMissing']);

/** What a call that may be refused for the papers' sake says otherwise. */
function strange(what: string, result: Result<unknown>): readonly string[] {
  return result.ok || REFUSED.has(result.problem.code) ? [] : [`${what} says ${result.problem.code}`];
}

/** Every paper, each right or refused; which are lost. */
async function wrongPapers(keeper: Keeper): Promise<{ wrong: readonly string[]; lost: readonly number[] }> {
  const wrong: string[] = [];
  const lost: number[] = [];
  for (const [id, right] of papers) {
    const given = await keeper.program.call('evidence.open', { account: 1, id });
    wrong.push(...strange(`paper ${id}`, given));
    if (!given.ok) lost.push(id);
    else if (keeper.program.takeFile(given.value.id)?.bytes.every((byte, at) => byte === right[at]) !== true) wrong.push(`paper ${id} is another`);
  }
  return { wrong, lost };
}

async function wrongWith(whole: Buffer, chance: Chance): Promise<readonly string[]> {
  const { bytes, how } = damaged(whole, chance);
  if (bytes.equals(whole)) return [];
  const folder = mkdtempSync(join(tmpdir(), 'headroom-faults-'));
  const keeper = new Keeper(folder);
  try {
    cpSync(join(place, 'files'), keeper.files, { recursive: true });
    writeFileSync(keeper.path(`${NAME}-evidence`), bytes);
    const opened = await keeper.program.call('file.open', { path: keeper.path(NAME) });
    if (!opened.ok) return [`${how}: the ledger does not open: ${opened.problem.code}`];
    const { wrong: first, lost } = await wrongPapers(keeper);
    const wrong = [...first];
    if (!isDeepStrictEqual(await asked(keeper), [figures, rows])) wrong.push('a figure is another');
    wrong.push(...strange('the list', await keeper.program.call('evidence.list', { account: 1, of: { type: 'payments', id: 1 } })));
    const { problems } = await keeper.call('file.verify', {});
    // Each paper that cannot be given is named; those that can be, may lie among damage.
    const named = new Set(problems.flatMap(({ check, opens }) => (check === 'papers' && opens?.type === 'evidence' ? [opens.id] : [])));
    wrong.push(...lost.filter((id) => !named.has(id)).map((id) => `paper ${id} cannot be given and the check does not name it`));
    wrong.push(...problems.filter(({ check }) => check !== 'papers').map(({ check, message }) => `the check says of the ledger: ${check}: ${message}`));
    wrong.push(...strange('adding a paper', await keeper.tryPaper(1, 'One more', Buffer.from('One more'))));
    const paid = await keeper.tryPay('After the damage');
    if (!paid.ok) wrong.push(`a payment is refused: ${paid.problem.code}`);
    const made = await keeper.program.call('backups.make', {});
    if (!made.ok && made.problem.code === 'unexpected') wrong.push('a backup says unexpected');
    if (readdirSync(keeper.path('Backups'), { recursive: true, encoding: 'utf8' }).every((name) => !name.endsWith('.headroom')))
      wrong.push('no backup was made');
    // Making a key takes longer than all the rest.
    if (chance.next() < 0.2)
      wrong.push(...strange('a change of passphrase', await keeper.program.call('file.changePassphrase', { current: null, next: 'new words' })));
    wrong.push(...(await wrongPapers(keeper)).wrong.map((fault) => `after all this, ${fault}`));
    const closed = await keeper.program.call('file.close', {});
    if (!closed.ok) wrong.push(`closing says ${closed.problem.code}`);
    return wrong.map((fault) => `${how}: ${fault}`);
  } finally {
    await keeper.program.close();
    rmSync(folder, { recursive: true });
  }
}

test('of a damaged file with papers no wrong paper is given, and the ledger beside it is as ever', { timeout: 600_000 }, async () => {
  const whole = readFileSync(join(place, 'files', `${NAME}-evidence`));
  expect(await faultsIn(casesOf('damage-papers', FILES), (chance) => wrongWith(whole, chance))).toEqual([]);
});
