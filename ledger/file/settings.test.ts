import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { MIGRATIONS, othersMay, problemOf, temporaryProgram, valueOf } from '../../tests/temporary.ts';

test('until anything is set, the usual settings hold and the user is guessed', async () => {
  const program = temporaryProgram();
  expect(valueOf(await program.call('program.settings', {}))).toEqual({
    who: 'tester',
    whoIsGuessed: true,
    theme: 'system',
    textSize: 100,
    lockAfter: 15,
    remind: false,
    recent: [],
  });
});

test('what is saved is kept for the next start, what is not named stays, in a file of the user alone', async () => {
  const first = temporaryProgram();
  expect(valueOf(await first.call('program.saveSettings', { who: '  Ann ', textSize: 150 }))).toMatchObject({ who: 'Ann', whoIsGuessed: false, textSize: 150 });
  valueOf(await first.call('program.saveSettings', { theme: 'dark' }));
  const settingsFolder = join(first.folder, 'settings');
  const second = temporaryProgram({ settingsFolder });
  expect(valueOf(await second.call('program.settings', {}))).toMatchObject({ who: 'Ann', theme: 'dark', textSize: 150 });
  expect(readdirSync(settingsFolder)).toEqual(['settings.json']);
  expect(othersMay(join(settingsFolder, 'settings.json'))).toBe('00');
});

test.each([
  ['no JSON', '{"theme": '],
  ['another kind of JSON', '[1, 2]'],
  ['a value that is not known', '{"theme": "purple", "textSize": 110, "who": 5, "recent": "none"}'],
])('a settings file that holds %s means the usual settings', async (_what, text) => {
  const program = temporaryProgram();
  valueOf(await program.call('program.saveSettings', { theme: 'dark' }));
  writeFileSync(join(program.folder, 'settings', 'settings.json'), text);
  expect(valueOf(await program.call('program.settings', {}))).toEqual({
    who: 'tester',
    whoIsGuessed: true,
    theme: 'system',
    textSize: 100,
    lockAfter: 15,
    remind: false,
    recent: [],
  });
});

test('one spoilt value does not cost the others', async () => {
  const program = temporaryProgram();
  valueOf(await program.call('program.saveSettings', { theme: 'dark', who: 'Ann' }));
  const path = join(program.folder, 'settings', 'settings.json');
  writeFileSync(path, readFileSync(path, 'utf8').replace('"dark"', '"purple"'));
  expect(valueOf(await program.call('program.settings', {}))).toMatchObject({ who: 'Ann', theme: 'system' });
});

test('files opened are remembered, newest first, the last ten, and a missing one is marked until it is forgotten', async () => {
  const program = temporaryProgram();
  const path = (name: string): string => join(program.folder, 'files', `${name}.headroom`);
  for (let number = 1; number <= 11; number += 1) valueOf(await program.call('file.create', { path: path(`File ${number}`) }));
  valueOf(await program.call('file.open', { path: path('File 3') }));
  rmSync(path('File 11'));
  const { recent } = valueOf(await program.call('program.settings', {}));
  expect(recent.map(({ name }) => name)).toEqual([3, 11, 10, 9, 8, 7, 6, 5, 4, 2].map((number) => `File ${number}`));
  expect(recent.filter(({ missing }) => missing).map(({ name }) => name)).toEqual(['File 11']);
  const after = valueOf(await program.call('program.forgetRecent', { path: path('File 11') }));
  expect(after.recent).toHaveLength(9);
});

test('a file opens although the list of recent files cannot be kept', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const program = temporaryProgram();
  // A file where the folder should be.
  writeFileSync(join(program.folder, 'settings'), '');
  expect((await program.call('file.create', { path: program.path })).ok).toBe(true);
  log.mockRestore();
});

test('the user’s name in settings is the one the audit trail and the lock name', async () => {
  const program = temporaryProgram();
  valueOf(await program.call('program.saveSettings', { who: 'Ann Carer' }));
  valueOf(await program.call('file.create', { path: program.path }));
  const other = temporaryProgram();
  expect(valueOf(await other.call('file.open', { path: program.path })).heldBy?.who).toBe('Ann Carer');
});

test('nothing of a passphrase, a name of an account or a figure is kept in settings', async () => {
  const program = temporaryProgram();
  valueOf(await program.call('file.create', { path: program.path, passphrase: 'three blind mice' }));
  valueOf(await program.call('file.changePassphrase', { current: 'three blind mice', next: 'four and twenty' }));
  const kept = readFileSync(join(program.folder, 'settings', 'settings.json'), 'utf8');
  expect(Object.keys(JSON.parse(kept) as object).toSorted()).toEqual(['backups', 'left', 'lockAfter', 'paperFolders', 'recent', 'remind', 'textSize', 'theme']);
  expect(kept).not.toMatch(/mice|twenty/);
});

test('ledger files in the usual folder are listed by name, and other files are not', async () => {
  const program = temporaryProgram();
  for (const name of ['b', 'A']) valueOf(await program.call('file.create', { path: join(program.folder, 'files', `${name}.headroom`) }));
  writeFileSync(join(program.folder, 'files', 'notes.txt'), '');
  const { folder, files } = valueOf(await program.call('file.list', {}));
  expect(folder).toBe(join(program.folder, 'files'));
  expect(files.map(({ name }) => name)).toEqual(['A', 'b']);
});

test('with no file open there is no status, and what needs a file is refused', async () => {
  const program = temporaryProgram();
  expect(valueOf(await program.call('file.status', {}))).toEqual({ open: null });
  expect(problemOf(await program.call('file.verify', {})).code).toBe('noFileOpen');
  expect(problemOf(await program.call('file.changePassphrase', { current: null, next: 'x' })).code).toBe('noFileOpen');
  expect((await program.call('file.close', {})).ok).toBe(true);
});

test('what one program saves is kept while another saves too', async () => {
  const program = temporaryProgram();
  const settingsFolder = join(program.folder, 'settings');
  const script = `
    import { startDirect } from ${JSON.stringify(new URL('../dispatch.ts', import.meta.url).href)};
    const program = startDirect({ host: 'direct', version: '0', settingsFolder: ${JSON.stringify(settingsFolder)}, filesFolder: '/', migrationsFolder: ${JSON.stringify(MIGRATIONS)}, systemUser: 'other', now: () => '2026-10-05T08:00:00.000Z' });
    for (let index = 0; index < 300; index += 1) {
      const result = await program.call('program.saveSettings', { theme: index % 2 ? 'dark' : 'light' });
      if (!result.ok) throw new Error(result.problem.message);
      if (index === 0) console.log('begun');
    }`;
  const others = [1, 2].map(() => spawn(process.execPath, ['--input-type=module-typescript', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] }));
  const ended = others.map((other) => once(other, 'exit'));
  await Promise.all(others.map((other) => once(other.stdout, 'data')));
  const folders = ['one', 'two'].map((name) => join(program.folder, name));
  for (const folder of folders) mkdirSync(folder);
  let lost = 0;
  let tries = 0;
  for (; others.some(({ exitCode }) => exitCode === null) && tries < 1000; tries += 1) {
    const second = folders[tries % 2] ?? '';
    valueOf(await program.call('backups.setFolders', { second }));
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (valueOf(await program.call('backups.state', {})).secondFolder !== second) lost += 1;
  }
  expect((await Promise.all(ended)).map(([code]) => code as unknown)).toEqual([0, 0]);
  expect(tries).toBeGreaterThan(5);
  expect(lost).toBe(0);
  expect(readdirSync(settingsFolder)).toEqual(['settings.json']);
}, 60_000);

/** Root may read anything, so the program is run as nobody in particular there. */
test.skipIf(process.platform === 'win32')('a settings file that may not be read is not written over, and it is said', async () => {
  const program = temporaryProgram();
  valueOf(await program.call('program.saveSettings', { theme: 'dark', who: 'Ann' }));
  const settingsFolder = join(program.folder, 'settings');
  const path = join(settingsFolder, 'settings.json');
  const before = readFileSync(path, 'utf8');
  chmodSync(program.folder, 0o755);
  chmodSync(settingsFolder, 0o777);
  chmodSync(path, 0);
  const script = `
    import { startDirect } from ${JSON.stringify(new URL('../dispatch.ts', import.meta.url).href)};
    ${process.getuid?.() === 0 ? 'process.setgid(65534); process.setuid(65534);' : ''}
    const program = startDirect({ host: 'direct', version: '0', settingsFolder: ${JSON.stringify(settingsFolder)}, filesFolder: '/', migrationsFolder: ${JSON.stringify(MIGRATIONS)}, systemUser: 'nobody', now: () => '2026-10-05T08:00:00.000Z' });
    console.log(JSON.stringify(await program.call('program.saveSettings', { textSize: 150 })));`;
  const other = spawn(process.execPath, ['--input-type=module-typescript', '-e', script], { cwd: '/', stdio: ['ignore', 'pipe', 'inherit'] });
  const [said] = (await once(other.stdout, 'data')) as [Buffer];
  expect(JSON.parse(said.toString())).toMatchObject({ ok: false, problem: { code: 'fileNotWritable', message: expect.stringContaining('settings.json') } });
  chmodSync(path, 0o600);
  expect(readFileSync(path, 'utf8')).toBe(before);
  expect(readdirSync(settingsFolder)).toEqual(['settings.json']);
});
