/** Going back to a backup, with real files: what is shown first, what is kept, and that a kill leaves the old file or the new one. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { TestLedger } from '../../tests/ledger.ts';
import { problemOf, temporaryFolder, temporaryProgram, valueOf } from '../../tests/temporary.ts';

/** Scenario two, moved in and backed up; then two changes and a bank file. */
async function backedUp() {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.moveInScenario('two');
  const before = await ledger.call('figures.overview', { account, on: '2026-10-04' });
  const [backup] = await ledger.call('backups.make', {});
  const payment = { day: '2026-09-01', to: 'Corner shop', amount: -1250, invoice: null, category: 'other', planLine: null, reference: null } as const;
  const { id } = await ledger.call('records.save', { account, type: 'payments', fields: payment });
  await ledger.call('records.remove', { account, type: 'payments', id });
  return { ledger, account, before, payment, backup: backup?.path ?? '' };
}

const names = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name !== 'Backups')
    .toSorted();

test('before anything is done, it is shown what the backup holds and which changes would be lost, newest first', async () => {
  const { ledger, backup } = await backedUp();
  expect(await ledger.call('backups.preview', { backup })).toMatchObject({
    name: 'Home',
    at: '2026-10-05T09:30:00.000Z',
    accounts: [{ balance: 584_929, bankTo: expect.stringMatching(/^2026-/), entries: expect.any(Number) }],
    evidence: 0,
    to: ledger.path,
    present: 'newer',
    lost: { count: 2, changes: [{ who: 'tester', what: 'Took away payment to Corner shop' }, { what: 'Added payment to Corner shop' }] },
    gained: 0,
  });
});

test('a restore gives every figure of before, checks, says so in the trail, and keeps the file it replaced', async () => {
  const { ledger, account, before, backup } = await backedUp();
  const bytes = readFileSync(backup);
  const restored = await ledger.call('backups.restore', { backup });
  expect(restored).toMatchObject({ path: ledger.path, mode: 'write' });
  expect(await ledger.call('figures.overview', { account, on: '2026-10-04' })).toEqual(before);
  expect((await ledger.call('file.verify', {})).problems).toEqual([]);
  expect(await ledger.reading((db) => db.prepare('SELECT method, who, what FROM audit ORDER BY id DESC LIMIT 1').get())).toMatchObject({
    method: 'file.restore',
    who: 'tester',
    what: expect.stringContaining(basename(backup)),
  });
  expect(readFileSync(backup).equals(bytes)).toBe(true);
  const replaced = restored.replaced ?? '';
  expect(basename(replaced)).toMatch(/^Home \(replaced 2026-10-05 \d\d\.30\.00\)\.headroom$/);
  await ledger.call('file.open', { path: replaced });
  expect((await ledger.call('file.verify', {})).problems).toEqual([]);
  expect(await ledger.reading((db) => db.prepare('SELECT count(*) FROM payment').pluck().get())).toBeGreaterThan(0);
  await ledger.call('file.close', {});
  expect(names(dirname(ledger.path))).toEqual([basename(replaced, '.headroom'), 'Home.headroom']);
});

test('a file restored goes on with backups of its own; those of before are all there, and are still its own to see', async () => {
  const { ledger, backup } = await backedUp();
  await ledger.call('backups.make', {});
  await ledger.call('backups.restore', { backup });
  await ledger.call('backups.make', {});
  const { files } = await ledger.call('backups.list', {});
  // The group that the file in use goes on with comes first.
  expect(files.map(({ open, current, backups }) => [open, current, backups.length])).toEqual([
    [true, true, 1],
    [true, false, 2],
  ]);
  expect(await ledger.call('backups.preview', { backup: files.find(({ backups }) => backups.length === 2)?.backups[0]?.path ?? '' })).toMatchObject({
    present: 'older',
    lost: { count: 0 },
    gained: 2,
  });
});

test('two that have parted ways are told apart from an older and a newer one', async () => {
  const { ledger, account, payment, backup } = await backedUp();
  const [later] = await ledger.call('backups.make', {});
  await ledger.call('backups.restore', { backup });
  await ledger.call('records.save', { account, type: 'payments', fields: { ...payment, to: 'Another shop' } });
  expect(await ledger.call('backups.preview', { backup: later?.path ?? '' })).toMatchObject({ present: 'parted', lost: { count: 1 }, gained: 2 });
});

test('of very many changes that would be lost, a hundred are told and all are counted', async () => {
  const { ledger, account, payment, backup } = await backedUp();
  for (let n = 0; n < 120; n += 1) await ledger.call('records.save', { account, type: 'payments', fields: { ...payment, reference: `R${n}` } });
  const { lost } = await ledger.call('backups.preview', { backup });
  expect([lost.count, lost.changes.length]).toEqual([122, 100]);
});

test('a file that is damaged, or gone, is got back where it was, and the damaged one is kept', async () => {
  const { ledger, account, before, backup } = await backedUp();
  await ledger.call('file.close', {});
  const damaged = Buffer.from(readFileSync(ledger.path).fill(7, 100, 4000));
  writeFileSync(ledger.path, damaged);
  expect((await ledger.refused('file.open', { path: ledger.path })).code).toBe('fileDamaged');
  const preview = await ledger.call('backups.preview', { backup });
  expect(preview).toMatchObject({ to: ledger.path, present: 'unreadable', lost: { count: 0 } });
  const restored = await ledger.call('backups.restore', { backup, to: preview.to });
  expect(await ledger.call('figures.overview', { account, on: '2026-10-04' })).toEqual(before);
  expect(readFileSync(restored.replaced ?? '').equals(damaged)).toBe(true);

  await ledger.call('file.close', {});
  rmSync(ledger.path);
  expect(await ledger.call('backups.preview', { backup, to: ledger.path })).toMatchObject({ present: 'none' });
  expect((await ledger.call('backups.restore', { backup, to: ledger.path })).replaced).toBeNull();
  expect(await ledger.call('figures.overview', { account, on: '2026-10-04' })).toEqual(before);
});

test('the log that a killed program left with the file goes with the file, and does not spoil the one in its place', async () => {
  const { ledger, backup, account, before } = await backedUp();
  const half = { path: ledger.path, wal: `${ledger.path}-wal` };
  const [path, wal] = [readFileSync(half.path), readFileSync(half.wal)];
  await ledger.call('file.close', {});
  // As after a kill: the last changes are in the log alone.
  writeFileSync(half.path, path);
  writeFileSync(half.wal, wal);
  const { replaced } = await ledger.call('backups.restore', { backup, to: ledger.path });
  expect((await ledger.call('file.verify', {})).problems).toEqual([]);
  expect(await ledger.call('figures.overview', { account, on: '2026-10-04' })).toEqual(before);
  await ledger.call('file.open', { path: replaced ?? '' });
  expect((await ledger.call('file.verify', {})).problems).toEqual([]);
});

test('what was replaced is listed where its folder is looked for, and can be gone back to', async () => {
  const { ledger, account, backup } = await backedUp();
  const before = await ledger.call('records.list', { account, type: 'payments' });
  const { replaced } = await ledger.call('backups.restore', { backup });
  const kept = dirname(replaced ?? '');
  const listed = { total: 1, files: [{ name: 'Home', uid: null, open: false, backups: [{ path: replaced, keptFor: 'replaced', passphrase: 'none' }] }] };
  expect(await ledger.call('backups.list', { folder: dirname(kept) })).toMatchObject(listed);
  expect(await ledger.call('backups.list', { folder: kept })).toMatchObject(listed);
  await ledger.call('backups.restore', { backup: replaced ?? '', to: ledger.path });
  expect(await ledger.call('records.list', { account, type: 'payments' })).toEqual(before);
});

test('on a new computer a backup is put wherever one says, with the passphrase it had', async () => {
  const old = temporaryProgram();
  valueOf(await old.call('file.create', { path: old.path, passphrase: 'first' }));
  const [made] = valueOf(await old.call('backups.make', {}));
  valueOf(await old.call('file.changePassphrase', { current: 'first', next: 'second' }));
  valueOf(await old.call('file.close', {}));

  const program = temporaryProgram();
  const folder = join(old.folder, 'files', 'Backups');
  const list = valueOf(await program.call('backups.list', { folder }));
  expect(list.files).toMatchObject([{ name: 'Home', open: false, from: null, backups: [{ passphrase: 'ask' }] }]);
  // The folder of one file does as well.
  expect(valueOf(await program.call('backups.list', { folder: dirname(made?.path ?? '') })).files).toHaveLength(1);
  const backup = made?.path ?? '';
  expect(problemOf(await program.call('backups.preview', { backup })).code).toBe('passphraseNeeded');
  expect(problemOf(await program.call('backups.preview', { backup, passphrase: 'second' })).code).toBe('passphraseWrong');
  expect(valueOf(await program.call('backups.preview', { backup, passphrase: 'first' }))).toMatchObject({ present: 'none', to: program.path });
  expect(problemOf(await program.call('backups.restore', { backup, passphrase: 'first' }))).toMatchObject({ code: 'badInput', field: 'to' });
  const to = join(program.folder, 'elsewhere', 'Mine.headroom');
  expect(problemOf(await program.call('backups.restore', { backup, passphrase: 'first', to }))).toMatchObject({ code: 'fileNotWritable', field: 'to' });
  mkdirSync(dirname(to));
  expect(valueOf(await program.call('backups.restore', { backup, passphrase: 'first', to }))).toMatchObject({ path: to, passphrase: true, replaced: null });
});

test('a damaged backup is refused, and the open file stays open and as it is', async () => {
  const { ledger, account, backup } = await backedUp();
  const before = await ledger.call('figures.overview', { account, on: '2026-10-04' });
  writeFileSync(backup, Buffer.from(readFileSync(backup).fill(7, 40_960, 41_000)));
  expect((await ledger.refused('backups.restore', { backup })).code).toBe('fileDamaged');
  expect(await ledger.call('figures.overview', { account, on: '2026-10-04' })).toEqual(before);
  await ledger.call('file.close', {});
  expect(names(dirname(ledger.path))).toEqual(['Home.headroom']);
});

test('a file that somebody else has open is not replaced', async () => {
  const { ledger, backup } = await backedUp();
  const other = temporaryProgram();
  expect((await other.call('backups.restore', { backup, to: ledger.path })).ok).toBe(false);
  expect(problemOf(await other.call('backups.restore', { backup, to: ledger.path })).code).toBe('fileInUse');
  valueOf(await other.call('file.open', { path: ledger.path }));
  expect(problemOf(await other.call('backups.restore', { backup })).code).toBe('fileInUse');
});

test('a second name of a file that is open, here or elsewhere, is no place for a backup', async () => {
  const { ledger, account, backup } = await backedUp();
  const second = join(dirname(ledger.path), 'Second.headroom');
  linkSync(ledger.path, second);
  for (const method of ['backups.preview', 'backups.restore'] as const)
    expect(await ledger.refused(method, { backup, to: second })).toMatchObject({ code: 'fileInUse', field: 'to' });
  const other = temporaryProgram();
  expect(problemOf(await other.call('backups.restore', { backup, to: second }))).toMatchObject({ code: 'fileInUse', field: 'to' });
  // It still keeps others out, and can be worked on.
  rmSync(second);
  expect(valueOf(await other.call('file.open', { path: ledger.path })).mode).toBe('read');
  await ledger.call('records.list', { account, type: 'payments' });
  expect((await ledger.call('file.verify', {})).problems).toEqual([]);
});

test('a restore that is cancelled changes nothing', async () => {
  const { ledger, account, backup } = await backedUp();
  const stop = new AbortController();
  expect((await ledger.refused('backups.restore', { backup }, { signal: stop.signal, onProgress: () => stop.abort() })).code).toBe('cancelled');
  expect((await ledger.call('records.list', { account, type: 'payments' })).records.length).toBeGreaterThan(0);
  await ledger.call('file.close', {});
  expect(names(dirname(ledger.path))).toEqual(['Home.headroom']);
});

test('killed at any moment, the old file or the new one is under the name, whole, and the backup is as it was', async () => {
  const { ledger, backup } = await backedUp();
  await ledger.call('file.close', {});
  const [old, bytes] = [readFileSync(ledger.path), readFileSync(backup)];
  const script = fileURLToPath(new URL('../../tests/restore-backup.ts', import.meta.url));
  const ends = new Set<string>();
  for (let round = 0; round < 8; round += 1) {
    const child = spawn(process.execPath, [script, ledger.path, temporaryFolder(), backup], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    await new Promise((wake) => setTimeout(wake, round * 23));
    child.kill('SIGKILL');
    await once(child, 'exit');
    await ledger.call('file.open', { path: ledger.path });
    expect((await ledger.call('file.verify', {})).problems).toEqual([]);
    ends.add(String(await ledger.reading((db) => db.prepare('SELECT method FROM audit ORDER BY id DESC LIMIT 1').pluck().get())));
    await ledger.call('file.close', {});
    expect(readFileSync(backup).equals(bytes)).toBe(true);
    for (const name of names(dirname(ledger.path))) if (name !== 'Home.headroom') rmSync(join(dirname(ledger.path), name), { recursive: true });
    writeFileSync(ledger.path, old);
  }
  for (const end of ends) expect(['records.remove', 'file.restore']).toContain(end);
}, 60_000);
