/**
 * Two programs that make a file under one name at nearly the same moment, by hand, from a folder, from an export or from a backup: what was
 * answered as made is there, with what it was made of, and opens with the passphrase that its maker was told.
 */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { temporaryHome } from '../home.ts';
import { runCommand } from '../hosts.ts';
import { fixtures, plainAccount } from '../ledger.ts';
import { Keeper } from '../nothing-lost/keeper.ts';
import type { Call } from '../nothing-lost/other-program.ts';
import { isSentence, OtherProgram, told } from '../nothing-lost/other-program.ts';
import { ledgersBelow } from '../nothing-lost/search.ts';
import type { Chance } from './cases.ts';
import { casesOf, faultsIn } from './cases.ts';

const RACES = 40;
const MOVES = 20;
/** As far apart as the two begin, at most. */
const APART_MS = 400;

let place = '';
let backup = '';
beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'headroom-faults-'));
  const keeper = new Keeper(place);
  await keeper.ledger('Kept.headroom');
  const [made] = await keeper.call('backups.make', { to: place });
  backup = made?.path ?? '';
  await keeper.program.close();
});
afterAll(() => rmSync(place, { recursive: true }));

interface Maker {
  readonly calls: readonly Call[];
  /** What must be found where all calls were answered as done, and the passphrase it opens with. */
  readonly makes: string;
  readonly passphrase: string | null;
}

const byHand = (path: string, who: string, passphrase: string | null): Maker => ({
  calls: [
    ['file.create', { path, ...(passphrase !== null && { passphrase }) }],
    ['accounts.create', plainAccount(who)],
  ],
  makes: who,
  passphrase,
});
const fromBackup = (path: string): Maker => ({ calls: [['backups.restore', { backup, to: path }]], makes: 'Kept payment', passphrase: null });

function makerOf(chance: Chance, path: string, who: string): Maker {
  const kind = chance.below(4);
  if (kind === 0) return fromBackup(path);
  return byHand(path, who, kind === 1 ? null : `${who}'s words`);
}

async function race(chance: Chance): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'headroom-faults-'));
  try {
    const files = join(folder, 'shared');
    mkdirSync(files);
    const path = join(files, 'Home.headroom');
    // Two restores to one place make the same of it: the second is told of the first.
    const makers = [byHand(path, 'Ann', chance.next() < 0.3 ? null : 'Ann’s words'), makerOf(chance, path, 'Ben')];
    if (chance.next() < 0.5) makers.reverse();
    const apart = chance.next() * chance.pick([10, 100, APART_MS]);
    const programs = await Promise.all(makers.map(({ calls }, number) => new OtherProgram(join(folder, `home ${number}`), calls).ready()));
    const answers = await Promise.all(
      programs.map(async (program, number) => {
        if (number === 1) await pause(apart);
        const said = await program.answers();
        await program.end();
        return said;
      }),
    );
    const found = await ledgersBelow(
      files,
      makers.flatMap(({ passphrase }) => passphrase ?? []),
    );
    const wrong: string[] = [];
    for (const [number, { makes, passphrase }] of makers.entries()) {
      const said = answers[number] ?? [];
      const bad = said.filter((answer) => told(answer) !== 'done' && !isSentence(answer));
      wrong.push(...bad.map(told));
      if (said.every((answer) => told(answer) === 'done') && !found.some((one) => one.passphrase === passphrase && one.holds.includes(makes)))
        wrong.push(`${makes} was answered as made and is not there`);
    }
    const made = answers.filter(([first]) => told(first) === 'done').length;
    const restores = makers.some(({ makes }) => makes === 'Kept payment');
    // A backup may take the place of what was made before it, and keeps that beside it.
    if (made < 1 || (made > 1 && !restores)) wrong.push(`${made} of two were answered as made`);
    const left = readdirSync(files).filter((name) => /-(?:new|lock|lock-holder|wal|shm|journal)$/.test(name));
    wrong.push(...left.map((name) => `left behind: ${name}`));
    return wrong.map((fault) => `${apart.toFixed(0)} ms apart: ${fault}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('of two that make a file at nearly the same moment each that was answered as done has made it', { timeout: 600_000 }, async () => {
  expect(await faultsIn(casesOf('maker', RACES), race)).toEqual([]);
});

/** A folder to move in from, under a reference of its own. */
function scenario(folder: string, reference: string): string {
  const to = join(folder, reference);
  cpSync(join(fixtures, 'scenarios', 'one'), to, { recursive: true });
  const account = join(to, 'account.csv');
  writeFileSync(account, readFileSync(account, 'utf8').replace(/^reference,.*$/m, `reference,${reference}`));
  return to;
}

async function moveBothIn(chance: Chance): Promise<readonly string[]> {
  const home = temporaryHome();
  try {
    const files = join(home.path, 'files');
    mkdirSync(files);
    const path = join(files, 'Home.headroom');
    const apart = chance.next() * APART_MS;
    const key = { HEADROOM_PASSPHRASE: 'three blind mice' };
    const said = await Promise.all(
      ['DP-ANN', 'DP-BEN'].map(async (reference, number) => {
        const from = scenario(home.path, reference);
        if (number === 1) await pause(apart);
        return { reference, ...(await runCommand(home, ['move-in', from, '--ledger', path], key)) };
      }),
    );
    const found = await ledgersBelow(files, ['three blind mice']);
    const held = new Set(found.flatMap(({ holds }) => holds));
    const wrong = said.flatMap(({ reference, code, err }) => {
      if (code === 0) return held.has(reference) ? [] : [`${reference} was answered as made and is not there`];
      return /^[A-Z“‘].*\.\n$/s.test(err) && !err.includes('Something went wrong') ? [] : [`it says ${err}`];
    });
    if (said.every(({ code }) => code !== 0)) wrong.push('neither was made');
    // One that ends while the other looks whether the file is free leaves its empty log to the next that may write, which clears it away.
    const { code, out, err } = await runCommand(home, ['call', 'file.verify', '{}', '--ledger', path], key);
    if (code !== 0 || !/"found": ?0\b/.test(out)) wrong.push(`then the check says ${out}${err}`);
    wrong.push(...readdirSync(files).flatMap((name) => (name === 'Home.headroom' ? [] : [`left behind: ${name}`])));
    return wrong.map((fault) => `${apart.toFixed(0)} ms apart: ${fault}`);
  } finally {
    home.remove();
  }
}

test('of two folders moved into one new file from a terminal, each that was answered as made is there', { timeout: 400_000 }, async () => {
  expect(await faultsIn(casesOf('move-in-race', MOVES), moveBothIn)).toEqual([]);
});
