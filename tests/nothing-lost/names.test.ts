/**
 * Names beside a ledger. What is no ledger by its name is not taken for one; and a file that only happens to be called like one of the
 * program's own beside a ledger is never deleted, overwritten or followed, whatever is done to the ledger.
 */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { temporaryHome } from '../home.ts';
import { runCommand } from '../hosts.ts';
import { temporaryFolder } from '../temporary.ts';
import { Keeper } from './keeper.ts';
import type { Answer } from './other-program.ts';
import { told } from './other-program.ts';
import { isSomewhere, ledgerAt, stateOf } from './search.ts';

/** A ledger with a paper and a change since its backup; its backup; an export of it; and somebody else's ledger. */
let place = '';
let backup = '';
beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'headroom-test-'));
  const keeper = new Keeper(join(place, 'home'));
  await keeper.ledger('Home.headroom');
  const [made] = await keeper.call('backups.make', { to: place });
  backup = made?.path ?? '';
  await keeper.pay('Since the backup');
  const { file } = await keeper.call('export.everything', {});
  writeFileSync(join(place, 'all.zip'), keeper.program.takeFile(file.id)?.bytes ?? '');
  await keeper.program.close();
  const other = new Keeper(join(place, 'other'));
  await other.ledger('Other.headroom');
  await other.program.close();
});
afterAll(() => rmSync(place, { recursive: true }));

/** A folder of its own with that ledger in it, or with none. */
function keeperWith(ledger: 'a ledger' | 'none'): Keeper {
  const keeper = new Keeper(temporaryFolder());
  onTestFinished(() => keeper.program.close());
  if (ledger === 'a ledger') cpSync(join(place, 'home', 'files'), keeper.files, { recursive: true });
  return keeper;
}

describe('a ledger’s name ends in .headroom', () => {
  /** What `care` beside a ledger would be taken for its own. */
  const neighbours = ['care-new', 'care-wal', 'care-lock-holder', 'care-evidence', 'care.headroom-backup'];
  function withNeighbours(): Keeper {
    const keeper = keeperWith('none');
    for (const name of neighbours) writeFileSync(keeper.path(name), `${name} is somebody's`);
    return keeper;
  }

  test.each(['care', 'care.txt', 'care.headroom-new', 'care.headroom.bak', '.headroom'])(
    'none is made as ‘%s’, and nothing beside it changes',
    async (name) => {
      const keeper = withNeighbours();
      const before = stateOf(keeper.files);
      expect(await keeper.refused('file.create', { path: keeper.path(name) })).toMatchObject({ code: 'badInput', field: 'path' });
      expect(await keeper.refused('backups.restore', { backup, to: keeper.path(name) })).toMatchObject({ code: 'badInput', field: 'to' });
      const file = keeper.program.addFile({ path: 'all.zip', onDisk: join(place, 'all.zip') }).id;
      expect(await keeper.refused('export.bringBack', { file, path: keeper.path(name) })).toMatchObject({ code: 'badInput', field: 'path' });
      expect(stateOf(keeper.files)).toEqual(before);
    },
  );

  test('none is opened under another name, to write or to read, and what is beside it stays', async () => {
    const keeper = withNeighbours();
    cpSync(join(place, 'home', 'files', 'Home.headroom'), keeper.path('care'));
    const before = stateOf(keeper.files);
    for (const readOnly of [false, true])
      expect(await keeper.refused('file.open', { path: keeper.path('care'), readOnly })).toMatchObject({ code: 'fileNotHeadroom', field: 'path' });
    expect(stateOf(keeper.files)).toEqual(before);
    renameSync(keeper.path('care'), keeper.path('care.headroom'));
    await keeper.open('care.headroom');
    expect((await keeper.call('accounts.list', {})).map(({ reference }) => reference)).toEqual(['Home']);
  });

  test('nor from a terminal', async () => {
    const home = temporaryHome();
    onTestFinished(() => home.remove());
    const keeper = withNeighbours();
    const before = stateOf(keeper.files);
    const scenario = join(import.meta.dirname, '../fixtures/scenarios/one');
    const said = await runCommand(home, ['move-in', scenario, '--ledger', keeper.path('care')]);
    expect(said).toMatchObject({ code: 1, out: '', err: expect.stringContaining('.headroom') });
    const restored = await runCommand(home, ['restore', backup, '--to', keeper.path('care')]);
    expect(restored).toMatchObject({ code: 1, out: '', err: expect.stringContaining('.headroom') });
    expect(stateOf(keeper.files)).toEqual(before);
  });
});

/** Names of the program's own beside Home.headroom. */
const COMPANIONS = [
  '-new',
  '-new-wal',
  '-wal',
  '-shm',
  '-journal',
  '-lock',
  '-lock-lock',
  '-lock-holder',
  '-evidence',
  '-evidence-new',
  '-evidence-wal',
  '-evidence-journal',
];

const home = (keeper: Keeper): string => keeper.path('Home.headroom');

/** All that is done to a ledger. Each says what it was answered, in turn. */
interface Work {
  readonly to: 'a ledger' | 'none';
  readonly does: (keeper: Keeper) => AsyncGenerator<Answer>;
}

const restore = async function* (keeper: Keeper): AsyncGenerator<Answer> {
  yield await keeper.program.call('backups.restore', { backup, to: home(keeper) });
};

const WORK: Readonly<Record<string, Work>> = {
  'it is made': {
    to: 'none',
    does: async function* (keeper) {
      yield await keeper.program.call('file.create', { path: home(keeper) });
    },
  },
  'it is opened, changed and gets a paper': {
    to: 'a ledger',
    does: async function* (keeper) {
      yield await keeper.program.call('file.open', { path: home(keeper) });
      yield await keeper.tryPay('Now');
      yield await keeper.tryPaper(1, 'New paper');
    },
  },
  'its passphrase is changed': {
    to: 'a ledger',
    does: async function* (keeper) {
      yield await keeper.program.call('file.open', { path: home(keeper) });
      yield await keeper.tryPay('Now');
      yield await keeper.program.call('file.changePassphrase', { current: null, next: 'new words' });
    },
  },
  'a backup takes its place': { to: 'a ledger', does: restore },
  'a backup is put where none is': { to: 'none', does: restore },
};

/** What is wrong after the work was done beside somebody's file of this name. */
async function wrongBeside(companion: string, theirs: Buffer, { to, does }: Work): Promise<readonly string[]> {
  const keeper = keeperWith(to);
  const path = `${home(keeper)}${companion}`;
  writeFileSync(path, theirs);
  const answers: Answer[] = [];
  for await (const answer of does(keeper)) answers.push(answer);
  await keeper.program.close();
  const said = answers.map(told);
  const wrong = said.filter((answer) => answer.startsWith('unexpected'));
  // A restore keeps all that had the name in one folder.
  const kept = does === restore ? isSomewhere(keeper.files, theirs) : existsSync(path) && readFileSync(path).equals(theirs);
  if (!kept) wrong.push(`it is gone, and it was said: ${said.join('; ')}`);
  if (to === 'none') return wrong;
  rmSync(path, { force: true });
  const found = await ledgerAt(keeper.files, 'Home.headroom', ['new words']);
  if (!found?.holds.includes('Home payment')) wrong.push('the ledger itself no longer opens');
  if (said.length > 1 && said[1] === 'done' && found?.holds.includes('Now') !== true) wrong.push('what was saved is gone');
  return wrong;
}

describe.each(Object.entries(WORK))('a file of somebody’s beside a ledger, when %s', (_what, implementation) => {
  test.each(COMPANIONS)('and it is called Home.headroom%s, is as it was, or what was asked is refused with a sentence', async (companion) => {
    const ledger = readFileSync(join(place, 'other', 'files', 'Other.headroom'));
    const wrong = {
      'a text': await wrongBeside(companion, Buffer.from('Notes of my own\n'.repeat(400)), implementation),
      'a ledger': await wrongBeside(companion, ledger, implementation),
    };
    expect(wrong).toEqual({ 'a text': [], 'a ledger': [] });
  });
});

test('a ledger of one’s own that is called as the example is not taken away for it', async () => {
  const keeper = keeperWith('none');
  const payment = await keeper.ledger('Example data.headroom');
  await keeper.paper(payment, 'My paper');
  await keeper.close();
  const [ledger, papers] = ['', '-evidence'].map((end) => readFileSync(`${keeper.path('Example data.headroom')}${end}`));
  const shown = await keeper.call('file.openExample', { today: '2026-10-05' });
  expect(shown.example).toBe(true);
  await keeper.close();
  expect(isSomewhere(keeper.files, ledger ?? Buffer.from('none'))).toBe(true);
  expect(isSomewhere(keeper.files, papers ?? Buffer.from('none'))).toBe(true);
  expect(readdirSync(keeper.files).filter((name) => name.endsWith('.headroom'))).toHaveLength(2);
});
