/** Backups of real files in real folders: what is made, checked, kept and cleared away, and what is said when it can't be. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { ProgramOptions } from '../../core/api/caller.ts';
import { addDays } from '../../core/values/day.ts';
import { testApi } from '../../tests/test-api.ts';
import { MIGRATIONS, othersMay, problemOf, temporaryProgram, valueOf } from '../../tests/temporary.ts';
import type { Implementation } from '../runtime/contract.ts';
import { backupHandlers } from './handlers.ts';
import { backupMethods } from '../../core/api/backups.ts';
import { migrationsIn } from '../disk/migrate.ts';
import { connect, unlock } from '../disk/connection.ts';
import { verify } from '../verify/verify.ts';

const implementation: Implementation = { methods: { ...testApi.methods, ...backupMethods }, handlers: { ...testApi.handlers, ...backupHandlers } };

/** A ledger with one change in it, and a clock to set. */
async function openGarden(options: Partial<ProgramOptions> = {}, passphrase?: string) {
  const clock = { now: '2026-10-05T09:30:00.000Z' };
  const program = temporaryProgram({ now: () => clock.now, ...options }, implementation);
  valueOf(await program.call('file.create', { path: program.path, ...(passphrase === undefined ? {} : { passphrase }) }));
  const plant = async (reference: string): Promise<void> => void valueOf(await program.callUnknown('garden.plant', { reference }));
  await plant('A1');
  const folder = join(program.folder, 'files', 'Backups');
  const files = (): string[] =>
    existsSync(folder) ? readdirSync(folder).flatMap((place) => readdirSync(join(folder, place)).map((file) => file.replace(/^Home /, ''))) : [];
  const day = (days: number): void => void (clock.now = `${addDays('2026-10-05', days)}T09:30:00.000Z`);
  return { program, clock, plant, folder, files, day };
}

test('a backup is a whole file of its owner alone, under the same key, with all that was saved', async () => {
  const { program, folder } = await openGarden();
  const [made] = valueOf(await program.call('backups.make', {}));
  expect(made).toMatchObject({ at: '2026-10-05T09:30:00.000Z', problems: 0 });
  expect(readdirSync(folder)[0]).toMatch(/^Home \([0-9a-f]{8}\)$/);
  const path = made?.path ?? '';
  expect(othersMay(path)).toBe('00');
  const file = await unlock(path, undefined);
  expect(verify(file, migrationsIn(MIGRATIONS), () => {})).toMatchObject({ problems: [], checked: { accounts: 1, changes: 2 } });
  const db = connect(file, 'read');
  expect(db.pragma('journal_mode', { simple: true })).toBe('delete');
  db.close();
  expect(readdirSync(join(path, '..'))).toHaveLength(1);
});

test('after a backup the open file still keeps every other program out', async () => {
  const { program, plant } = await openGarden();
  valueOf(await program.call('backups.make', {}));
  const other = temporaryProgram({}, implementation);
  expect(valueOf(await other.call('file.open', { path: program.path })).mode).toBe('read');
  await plant('A2');
  valueOf(await program.call('backups.make', {}));
  expect(valueOf(await program.call('file.verify', {})).problems).toEqual([]);
});

test('of a backup a day for sixty days, seven days, four weeks and each month are left', async () => {
  const { program, files, day } = await openGarden();
  for (let days = 0; days < 60; days += 1) {
    day(days);
    valueOf(await program.call('backups.make', {}));
  }
  const days = files().map((file) => file.slice(0, 10));
  // Seven days, the two weeks before those that still have one, and October and November's last.
  expect(days.toSorted()).toEqual([
    ...['2026-10-31', '2026-11-15', '2026-11-22', '2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30'],
    ...['2026-12-01', '2026-12-02', '2026-12-03'],
  ]);
}, 60_000);

test('a clock set back or forward costs no backup', async () => {
  const { program, files, day } = await openGarden();
  for (const days of [0, 1, 2]) {
    day(days);
    valueOf(await program.call('backups.make', {}));
  }
  const before = files();
  day(-2000);
  valueOf(await program.call('backups.make', {}));
  day(2000);
  valueOf(await program.call('backups.make', {}));
  day(3);
  valueOf(await program.call('backups.make', {}));
  expect(files()).toEqual(expect.arrayContaining(before));
});

test('where it is due one is made: older than a day, and something changed since', async () => {
  const { program, plant, files, day } = await openGarden();
  const due = async (): Promise<number> => valueOf(await program.call('backups.makeDue', {})).length;
  expect(await due()).toBe(1);
  await plant('A2');
  expect(await due()).toBe(0);
  day(1);
  expect(await due()).toBe(1);
  day(2);
  expect(await due()).toBe(0);
  expect(files()).toHaveLength(2);
});

test('a program that lives long backs up on closing where anything changed; a command of the terminal does not', async () => {
  const command = await openGarden({ host: 'cli' });
  valueOf(await command.program.call('file.close', {}));
  expect(command.files()).toEqual([]);
  const { program, plant, files, clock } = await openGarden({ host: 'web' });
  valueOf(await program.call('file.close', {}));
  expect(files()).toHaveLength(1);
  clock.now = '2026-10-05T10:30:00.000Z';
  valueOf(await program.call('file.open', { path: program.path }));
  valueOf(await program.call('file.close', {}));
  expect(files()).toHaveLength(1);
  valueOf(await program.call('file.open', { path: program.path }));
  await plant('A2');
  valueOf(await program.call('file.close', {}));
  // The newest of the day.
  expect(files()).toEqual([expect.stringMatching(/^2026-10-05 \d\d\.30\.00\.headroom$/)]);
  const made = await program.call('backups.list', {});
  expect(valueOf(made).files[0]?.backups).toMatchObject([{ at: '2026-10-05T10:30:00.000Z', problems: false, keptFor: 'day', passphrase: 'none' }]);
});

test('example data is not backed up', async () => {
  const program = temporaryProgram({ host: 'web' });
  valueOf(await program.call('file.openExample', { today: '2026-10-05' }));
  expect(problemOf(await program.call('backups.make', {})).message).toMatch(/^Example data is not backed up/);
  expect(valueOf(await program.call('backups.makeDue', {}))).toEqual([]);
  valueOf(await program.call('file.close', {}));
  expect(existsSync(join(program.folder, 'files', 'Backups'))).toBe(false);
});

test('a file that does not pass its check is copied all the same, marked, and costs no good backup', async () => {
  const { program, files, day } = await openGarden();
  for (let days = 0; days < 10; days += 1) {
    day(days);
    valueOf(await program.call('backups.make', {}));
  }
  const good = files();
  const db = connect(await unlock(program.path, undefined), 'write');
  db.exec("UPDATE fund SET name = 'changed behind its back'");
  db.close();
  for (let days = 10; days < 20; days += 1) {
    day(days);
    expect(valueOf(await program.call('backups.make', {}))[0]?.problems).toBeGreaterThan(0);
  }
  expect(files()).toEqual(expect.arrayContaining(good));
  expect(files().filter((file) => file.endsWith(' (with problems).headroom')).length).toBeGreaterThanOrEqual(7);
  expect(valueOf(await program.call('backups.state', {})).file).toMatchObject({
    last: '2026-10-14T09:30:00.000Z',
    trouble: expect.stringMatching(/did not pass its check/),
  });
});

test('two copies of one ledger do not clear away each other’s backups', async () => {
  const one = await openGarden({ host: 'web' });
  valueOf(await one.program.call('file.close', {}));
  const copy = join(one.program.folder, 'files', 'Copy.headroom');
  cpSync(one.program.path, copy);
  for (let hour = 10; hour < 16; hour += 1) {
    one.clock.now = `2026-10-05T${hour}:00:00.000Z`;
    valueOf(await one.program.call('file.open', { path: hour % 2 ? copy : one.program.path }));
    await one.plant(`N${hour}`);
    valueOf(await one.program.call('file.close', {}));
  }
  // All on one day: of each ledger the newest is left, in a folder of its own.
  const list = valueOf(await one.program.call('backups.list', {}));
  const held = list.files.map(({ backups }) => backups.map(({ at }) => at.slice(11, 13)));
  expect(held.flat()).toEqual(expect.arrayContaining(['14', '15']));
  expect(new Set(list.files.map(({ uid }) => uid)).size).toBe(list.files.length);
  expect(list.files.length).toBeGreaterThanOrEqual(2);
});

test('a folder that is gone is told until a backup succeeds, and never made elsewhere', async () => {
  const { program, clock } = await openGarden({ host: 'web' });
  const chosen = join(program.folder, 'drive');
  mkdirSync(chosen);
  valueOf(await program.call('backups.setFolders', { folder: chosen }));
  rmSync(chosen, { recursive: true });
  expect(problemOf(await program.call('backups.make', {})).message).toBe('The folder for backups is not there. Plug its drive in, or choose another folder.');
  valueOf(await program.call('file.close', {}));
  expect(existsSync(chosen)).toBe(false);
  valueOf(await program.call('file.open', { path: program.path }));
  expect(valueOf(await program.call('backups.state', {})).file?.trouble).toMatch(/is not there/);
  mkdirSync(chosen);
  clock.now = '2026-10-05T09:45:00.000Z';
  valueOf(await program.call('backups.make', {}));
  expect(valueOf(await program.call('backups.state', {})).file).toMatchObject({ trouble: null, last: '2026-10-05T09:45:00.000Z' });
});

test('a second folder gets its own; when its drive is not plugged in, the day of the last one is said and nothing is wrong', async () => {
  const { program, day } = await openGarden();
  const second = join(program.folder, 'stick');
  mkdirSync(second);
  valueOf(await program.call('backups.setFolders', { second }));
  expect(valueOf(await program.call('backups.make', {}))).toHaveLength(2);
  renameSync(second, `${second} away`);
  day(3);
  expect(valueOf(await program.call('backups.make', {}))).toHaveLength(1);
  expect(valueOf(await program.call('backups.state', {}))).toMatchObject({
    secondFolder: second,
    file: { last: '2026-10-08T09:30:00.000Z', lastSecond: '2026-10-05T09:30:00.000Z', trouble: null },
  });
  expect(valueOf(await program.call('backups.list', {})).folders).toMatchObject([{ there: true }, { path: second, second: true, there: false }]);
});

test('a copy on another drive is asked for until there is one, and not for a week after "later"', async () => {
  const { program, clock, day } = await openGarden();
  const asks = async (): Promise<boolean> => valueOf(await program.call('backups.state', {})).askForSecond;
  expect(await asks()).toBe(false);
  valueOf(await program.call('backups.make', {}));
  expect(await asks()).toBe(true);
  valueOf(await program.call('backups.askLater', {}));
  expect(await asks()).toBe(false);
  day(7);
  expect(await asks()).toBe(true);
  // The same drive is no answer.
  const same = join(program.folder, 'same drive');
  mkdirSync(same);
  valueOf(await program.call('backups.setFolders', { second: same }));
  valueOf(await program.call('backups.make', {}));
  expect(await asks()).toBe(true);
  const other = otherDrive();
  if (other === null) return;
  try {
    clock.now = '2026-10-20T09:30:00.000Z';
    valueOf(await program.call('backups.setFolders', { second: other }));
    valueOf(await program.call('backups.make', {}));
    expect(await asks()).toBe(false);
  } finally {
    rmSync(other, { recursive: true });
  }
});

/** A folder on a drive other than the temporary folder's, or null, aloud. */
/** A folder on another drive than the tests' own. */
function otherDrive(): string | null {
  const places = ['/dev/shm', join(import.meta.dirname, '../../node_modules/.cache')];
  const own = statSync(tmpdir()).dev;
  const place = places.find((one) => (statSync(one, { throwIfNoEntry: false })?.dev ?? own) !== own);
  if (place === undefined) {
    console.warn('NOT TESTED: a backup on another drive. There is no other one here.');
    return null;
  }
  return mkdtempSync(join(place, 'headroom-test-'));
}

test('what a killed program left half made is cleared away, and never counts as a backup', async () => {
  const { program, folder } = await openGarden();
  valueOf(await program.call('backups.make', {}));
  const place = join(folder, readdirSync(folder)[0] ?? '');
  const half = 'Home 2026-10-05 12.00.00.headroom-0123456789abcdef-part';
  const now = 'Home 2026-10-05 12.00.00.headroom-fedcba9876543210-part';
  for (const name of [half, `${half}-journal`, now]) writeFileSync(join(place, name), 'half');
  // Longer ago than any backup takes; the other may be one that another program makes just now.
  for (const name of [half, `${half}-journal`]) utimesSync(join(place, name), new Date(0), new Date(0));
  expect(valueOf(await program.call('backups.list', {})).files[0]?.backups).toHaveLength(1);
  valueOf(await program.call('backups.make', {}));
  expect(readdirSync(place).filter((file) => file.includes('-part'))).toEqual([now]);
});

test('a backup that is cancelled leaves nothing and changes nothing', async () => {
  const { program, files } = await openGarden();
  const stop = new AbortController();
  const result = await program.call('backups.make', {}, { signal: stop.signal, onProgress: () => stop.abort() });
  expect(problemOf(result).code).toBe('cancelled');
  expect(files()).toEqual([]);
  expect(valueOf(await program.call('backups.state', {})).file).toMatchObject({ last: null, trouble: null });
});

test('backups are listed without a key, with which passphrase each needs', async () => {
  const { program, clock } = await openGarden({}, 'first');
  valueOf(await program.call('backups.make', {}));
  clock.now = '2026-10-06T09:30:00.000Z';
  valueOf(await program.call('file.changePassphrase', { current: 'first', next: 'second' }));
  valueOf(await program.call('backups.make', {}));
  const needs = async (): Promise<unknown> =>
    valueOf(await program.call('backups.list', {})).files.map(({ open, backups }) => [open, backups.map((one) => one.passphrase)]);
  expect(await needs()).toEqual([[true, ['same', 'ask']]]);
  valueOf(await program.call('file.close', {}));
  expect(await needs()).toEqual([[false, ['ask', 'ask']]]);
});

test('the list comes a window of files at a time, the open one first', async () => {
  const { program, clock } = await openGarden();
  valueOf(await program.call('backups.make', {}));
  valueOf(await program.call('file.close', {}));
  for (const name of ['Second', 'Third']) {
    clock.now = clock.now.replace('09:', '10:');
    valueOf(await program.call('file.create', { path: join(program.folder, 'files', `${name}.headroom`) }));
    valueOf(await program.call('backups.make', {}));
    if (name === 'Second') valueOf(await program.call('file.close', {}));
  }
  const window = async (offset: number): Promise<unknown> => {
    const { total, files } = valueOf(await program.call('backups.list', { offset, limit: 2 }));
    return [total, files.map(({ name, backups }) => [name, backups.length])];
  };
  const first = valueOf(await program.call('backups.list', { limit: 1 })).files;
  expect(first).toMatchObject([{ name: 'Third', current: true }]);
  expect(await window(0)).toEqual([3, [['Third', 1], expect.anything()]]);
  expect(await window(2)).toEqual([3, [expect.anything()]]);
  expect(await window(4)).toEqual([3, []]);
});

test('of a backup that was changed no passphrase is asked where it had none', async () => {
  const { program, clock } = await openGarden();
  const [first] = valueOf(await program.call('backups.make', {}));
  clock.now = '2026-10-06T09:30:00.000Z';
  const [second] = valueOf(await program.call('backups.make', {}));
  valueOf(await program.call('file.changePassphrase', { current: null, next: 'a passphrase that came later' }));
  const look = async (): Promise<unknown> => {
    const { files } = valueOf(await program.call('backups.list', {}));
    const preview = await program.call('backups.preview', { backup: first?.path ?? '' });
    return [files.flatMap(({ backups }) => backups.map((one) => one.passphrase)), preview.ok ? 'opens' : preview.problem.code];
  };
  expect(await look()).toEqual([['none', 'none'], 'opens']);
  const bytes = readFileSync(first?.path ?? '');
  // The salt, with which every key is made.
  writeFileSync(first?.path ?? '', Buffer.from(bytes).fill(7, 0, 16));
  expect(await look()).toEqual([['none', 'none'], 'fileDamaged']);
  writeFileSync(first?.path ?? '', 'something else');
  expect(await look()).toEqual([['none', 'none'], 'fileNotHeadroom']);
  expect(second?.problems).toBe(0);
});

test('a renamed ledger goes on in its folder', async () => {
  const { program, folder, clock } = await openGarden();
  valueOf(await program.call('backups.make', {}));
  valueOf(await program.call('file.close', {}));
  const renamed = join(program.folder, 'files', 'Ours.headroom');
  renameSync(program.path, renamed);
  valueOf(await program.call('file.open', { path: renamed }));
  clock.now = '2026-10-06T09:30:00.000Z';
  valueOf(await program.call('backups.make', {}));
  expect(readdirSync(folder)).toHaveLength(1);
  expect(valueOf(await program.call('backups.list', {})).files).toMatchObject([{ name: 'Home', from: renamed, backups: [{}, {}] }]);
});

test('a folder that may not be written to is refused when chosen, and told when it was chosen before', async () => {
  if (process.getuid?.() === 0 || process.platform === 'win32')
    return console.warn('NOT TESTED: a folder for backups that may not be written to. Root may write everywhere.');
  const { program } = await openGarden();
  const folder = join(program.folder, 'locked');
  mkdirSync(folder);
  valueOf(await program.call('backups.setFolders', { folder }));
  chmodSync(folder, 0o500);
  expect(problemOf(await program.call('backups.make', {})).message).toMatch(/^Headroom may not write in the folder/);
  expect(problemOf(await program.call('backups.setFolders', { folder })).code).toBe('fileNotWritable');
});

test('a damaged backup is found when it is looked into', async () => {
  const { program } = await openGarden();
  const [made] = valueOf(await program.call('backups.make', {}));
  const path = made?.path ?? '';
  const bytes = readFileSync(path);
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(64, 7), 0, 64, 200);
  closeSync(file);
  expect(readFileSync(path).equals(bytes)).toBe(false);
  expect(problemOf(await program.call('backups.preview', { backup: path })).code).toBe('fileDamaged');
});

test('on a full drive no backup is half there, those there were stay, and it is told until there is room', async () => {
  const { program, folder, files, plant, clock } = await openGarden();
  mkdirSync(folder);
  if (process.getuid?.() !== 0 || spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder]).status !== 0)
    return console.warn('NOT TESTED: a backup on a full drive. Only root can make a small one here.');
  onTestFinished(() => void spawnSync('umount', [folder]));
  valueOf(await program.call('backups.make', {}));
  const before = files();
  const filler = join(folder, 'others', 'filler');
  mkdirSync(dirname(filler));
  const fill = openSync(filler, 'w');
  expect(() => {
    for (;;) writeSync(fill, Buffer.alloc(16_384));
  }).toThrow(/ENOSPC/);
  closeSync(fill);
  await plant('A2');
  clock.now = '2026-10-06T09:30:00.000Z';
  expect(problemOf(await program.call('backups.make', {})).message).toMatch(/^There is no room left for a backup/);
  expect(files().filter((file) => file !== 'filler')).toEqual(before);
  expect(valueOf(await program.call('backups.state', {})).file?.trouble).toMatch(/^There is no room left/);
  rmSync(filler);
  valueOf(await program.call('backups.make', {}));
  expect(valueOf(await program.call('backups.state', {})).file?.trouble).toBeNull();
});
