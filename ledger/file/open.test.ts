import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { everyNth } from '../../tests/sweep.ts';
import { testApi } from '../../tests/test-api.ts';
import { MIGRATIONS, othersMay, problemOf, temporaryFolder, temporaryProgram, valueOf } from '../../tests/temporary.ts';
import { connect, unlock } from '../disk/connection.ts';

const digest = (path: string): string => (statSync(path).isFile() ? createHash('sha256').update(readFileSync(path)).digest('hex') : 'a folder');

/** A closed file with a few pages of content. */
async function closedFile(passphrase?: string) {
  const program = temporaryProgram({}, testApi);
  valueOf(await program.call('file.create', { path: program.path, ...(passphrase === undefined ? {} : { passphrase }) }));
  const { account } = valueOf(await program.callUnknown('garden.plant', { reference: 'A1' })) as { account: number };
  valueOf(await program.callUnknown('garden.grow', { account, funds: 300, ms: 0 }));
  valueOf(await program.call('file.close', {}));
  return program;
}

describe('a new file', () => {
  test('is one whole file when closed, readable by its owner only, and no plain database', async () => {
    const { path } = await closedFile();
    expect(readdirSync(dirname(path))).toEqual(['Home.headroom']);
    expect(othersMay(path)).toBe('00');
    const db = new Database(path);
    expect(() => db.prepare('SELECT * FROM account').all()).toThrow(/not a database/);
    db.close();
    expect(readFileSync(path).includes('grown 7')).toBe(false);
  });

  test('never takes the place of another file', async () => {
    const program = temporaryProgram();
    writeFileSync(program.path, 'mine');
    expect(problemOf(await program.call('file.create', { path: program.path }))).toMatchObject({ code: 'fileExists', field: 'path' });
    expect(readFileSync(program.path, 'utf8')).toBe('mine');
  });

  test('is refused under a name that is too long for the disk, with what to do, and nothing is left of it', async () => {
    const program = temporaryProgram();
    for (const length of [230, 246, 300]) {
      const path = join(dirname(program.path), `${'x'.repeat(length)}.headroom`);
      const problem = problemOf(await program.call('file.create', { path }));
      expect(problem).toMatchObject({ code: 'fileNotWritable', message: expect.stringMatching(/^That name is too long .* Choose a shorter name\.$/) });
    }
    expect(readdirSync(dirname(program.path))).toEqual([]);
  });

  test('is refused where its folder is not there', async () => {
    const program = temporaryProgram();
    expect(problemOf(await program.call('file.create', { path: join(program.folder, 'no', 'x.headroom') })).code).toBe('fileNotWritable');
  });

  test('is kept from other users while it is open as well', async () => {
    const program = temporaryProgram({}, testApi);
    valueOf(await program.call('file.create', { path: program.path }));
    await program.callUnknown('garden.plant', { reference: 'A1' });
    const open = readdirSync(dirname(program.path));
    expect(open.length).toBeGreaterThan(1);
    expect(open.map((name) => othersMay(join(dirname(program.path), name)))).toEqual(open.map(() => '00'));
  });
});

describe('a passphrase', () => {
  test('is asked for when missing, refused when wrong, and the file is left as it was', async () => {
    const program = await closedFile('three blind mice');
    const before = digest(program.path);
    expect(problemOf(await program.call('file.open', { path: program.path }))).toMatchObject({ code: 'passphraseNeeded', field: 'passphrase' });
    expect(problemOf(await program.call('file.open', { path: program.path, passphrase: 'three blind rats' }))).toMatchObject({
      code: 'passphraseWrong',
      field: 'passphrase',
    });
    expect(digest(program.path)).toBe(before);
    expect(readdirSync(dirname(program.path))).toEqual(['Home.headroom']);
    expect(valueOf(await program.call('file.open', { path: program.path, passphrase: 'three blind mice' }))).toMatchObject({ passphrase: true, mode: 'write' });
  });

  test('fits however its accents were typed', async () => {
    const program = await closedFile('caf\u00e9');
    expect((await program.call('file.open', { path: program.path, passphrase: 'cafe\u0301' })).ok).toBe(true);
  });

  test('given for a file that has none is not needed and does no harm', async () => {
    const program = await closedFile();
    expect(valueOf(await program.call('file.open', { path: program.path, passphrase: 'whatever' })).passphrase).toBe(false);
  });

  test('is not needed by other tools for a file without one: they open it with the key in docs/ledger-file.md', async () => {
    const { path } = await closedFile();
    const [key = ''] = /[0-9a-f]{64}/.exec(readFileSync(new URL('../../docs/ledger-file.md', import.meta.url), 'utf8')) ?? [];
    const db = new Database(path, { readonly: true });
    db.pragma("cipher = 'sqlcipher'");
    db.pragma('legacy = 4');
    db.pragma(`key = "x'${key}${readFileSync(path).toString('hex', 0, 16)}'"`);
    expect(db.prepare('SELECT count(*) AS funds FROM fund').get()).toEqual({ funds: 301 });
    db.close();
  });

  test('also opens the file in other tools that know SQLCipher 4', async () => {
    const { path } = await closedFile('three blind mice');
    const db = new Database(path, { readonly: true });
    db.pragma("cipher = 'sqlcipher'");
    db.pragma('legacy = 4');
    db.pragma("key = 'three blind mice'");
    expect(db.prepare('SELECT count(*) AS funds FROM fund').get()).toEqual({ funds: 301 });
    db.close();
  });
});

describe('what is no whole Headroom file', () => {
  test('a missing file is said to be missing', async () => {
    const program = temporaryProgram();
    expect(problemOf(await program.call('file.open', { path: program.path })).code).toBe('fileMissing');
    expect(existsSync(program.path)).toBe(false);
  });

  test.each<[string, (path: string) => void]>([
    ['an empty file', (path) => writeFileSync(path, '')],
    ['a text', (path) => writeFileSync(path, 'date,amount\n'.repeat(1000))],
    ['a folder', (path) => mkdirSync(path)],
    [
      'a plain database',
      (path) => {
        const db = new Database(path);
        db.exec('CREATE TABLE t (x)');
        db.close();
      },
    ],
    [
      'a database of another program under the published key',
      (path) => {
        // Made by the program, then said to be another's.
        copyFileSync(join(dirname(path), 'Other.headroom'), path);
      },
    ],
  ])('%s is said to be no Headroom file, and left as it was', async (_what, make) => {
    const program = temporaryProgram();
    const other = join(dirname(program.path), 'Other.headroom');
    valueOf(await program.call('file.create', { path: other }));
    valueOf(await program.call('file.close', {}));
    const db = connect(await unlock(other, undefined), 'write');
    db.pragma('application_id = 1');
    db.pragma('journal_mode = DELETE');
    db.close();
    make(program.path);
    const before = digest(program.path);
    expect(problemOf(await program.call('file.open', { path: program.path })).code).toBe('fileNotHeadroom');
    expect(digest(program.path)).toBe(before);
  });

  test('a newer file is refused and never altered', async () => {
    const program = await closedFile();
    const db = connect(await unlock(program.path, undefined), 'write');
    db.pragma('user_version = 9999');
    db.pragma('journal_mode = DELETE');
    db.close();
    const before = digest(program.path);
    expect(problemOf(await program.call('file.open', { path: program.path })).code).toBe('fileNewer');
    expect(digest(program.path)).toBe(before);
    expect(readdirSync(dirname(program.path))).toEqual(['Home.headroom']);
  });

  test('a file cut short is said to be damaged', async () => {
    const program = await closedFile();
    truncateSync(program.path, statSync(program.path).size - 4096);
    expect(problemOf(await program.call('file.open', { path: program.path })).code).toBe('fileDamaged');
  });
});

describe('one changed byte', () => {
  const flip = (path: string, at: number): void => {
    const bytes = readFileSync(path);
    bytes.writeUInt8(bytes.readUInt8(at) ^ 0x10, at);
    writeFileSync(path, bytes);
  };

  test('on the first page is told from a wrong passphrase', async () => {
    const program = await closedFile('three blind mice');
    flip(program.path, 1000);
    expect(problemOf(await program.call('file.open', { path: program.path, passphrase: 'three blind mice' })).code).toBe('fileDamaged');
    expect(problemOf(await program.call('file.open', { path: program.path, passphrase: 'three blind rats' })).code).toBe('passphraseWrong');
  });

  test('in the salt cannot be told from a wrong passphrase, and the sentence says so', async () => {
    const program = await closedFile('three blind mice');
    flip(program.path, 3);
    const problem = problemOf(await program.call('file.open', { path: program.path, passphrase: 'three blind mice' }));
    expect(problem).toMatchObject({ code: 'passphraseWrong', message: expect.stringContaining('damaged') });
  });

  test('anywhere else is found: the sum it stands in is refused, never wrong, and verify names the damage', async () => {
    const program = await closedFile();
    const whole = readFileSync(program.path);
    const pages = Array.from({ length: whole.length / 4096 - 1 }, (_, index) => index + 1);
    expect(pages.length).toBeGreaterThan(40);
    const wrong: string[] = [];
    for (const page of everyNth(pages, 4, 0)) {
      writeFileSync(program.path, whole);
      flip(program.path, page * 4096 + ((page * 577) % 4096));
      const refused = await program.call('file.open', { path: program.path });
      if (refused.ok || !['fileDamaged', 'fileNotInOrder'].includes(refused.problem.code)) wrong.push(`page ${page} was opened without a word`);
      // What is shown is for people; SQLite's own words for the place stay in the detail.
      if (!refused.ok && /SQLITE|[Tt]ree|[Bb]tree|\.\)/.test(refused.problem.message)) wrong.push(`page ${page}: ${refused.problem.message}`);
      const opened = await program.call('file.open', { path: program.path, anyway: true });
      const listed = opened.ok ? await program.callUnknown('garden.list', {}) : opened;
      const verified = opened.ok ? await program.call('file.verify', {}) : opened;
      await program.call('file.close', {});
      if (listed.ok ? (listed.value as string[]).length !== 301 : listed.problem.code !== 'fileDamaged') wrong.push(`page ${page} was read`);
      if (verified.ok ? !verified.value.problems.some(({ check }) => check === 'damage') : verified.problem.code !== 'fileDamaged')
        wrong.push(`page ${page} passed`);
    }
    expect(wrong).toEqual([]);
  }, 180_000);
});

describe('where nothing can be written', () => {
  // Root may write anywhere, so the program is run as nobody in particular there.
  const asNobody = process.getuid?.() === 0;
  const script = (path: string, settings: string): string => `
    import { chmodSync } from 'node:fs';
    import { startDirect } from ${JSON.stringify(new URL('../dispatch.ts', import.meta.url).href)};
    ${asNobody ? 'process.setgid(65534); process.setuid(65534);' : ''}
    const program = startDirect({ host: 'direct', version: '0', settingsFolder: ${JSON.stringify(settings)}, filesFolder: '/', migrationsFolder: ${JSON.stringify(MIGRATIONS)}, systemUser: 'nobody', now: () => '2026-10-05T08:00:00.000Z' });
    const code = (result) => (result.ok ? result.value.mode : result.problem.code);
    const path = ${JSON.stringify(path)};
    console.log(JSON.stringify([
      code(await program.call('file.open', { path })),
      code(await program.call('file.open', { path, readOnly: true })),
      code(await program.call('file.create', { path: path.replace('Home', 'Other') })),
    ]));
    await program.close();`;

  // Windows keeps permissions elsewhere: there is nothing to try there.
  test.skipIf(process.platform === 'win32')(
    'a file or folder that may not be written to is refused with a sentence, opens to read, and is left as it was',
    async () => {
      const program = await closedFile();
      const folder = dirname(program.path);
      const settings = temporaryFolder();
      const allow = (path: string, mode: string): void => void spawnSync('chmod', [mode, path]);
      const run = (): { stdout: string; stderr: string } =>
        spawnSync(process.execPath, ['--input-type=module-typescript', '-e', script(program.path, settings)], { encoding: 'utf8', cwd: '/' });
      allow(settings, '777');
      allow(dirname(folder), '755');
      allow(program.path, '444');
      allow(folder, '555');
      const before = digest(program.path);
      const lockedFolder = run();
      allow(folder, '777');
      const lockedFile = run();
      expect([lockedFolder.stderr, lockedFile.stderr]).toEqual(['', '']);
      expect(JSON.parse(lockedFolder.stdout)).toEqual(['fileNotWritable', 'read', 'fileNotWritable']);
      expect(JSON.parse(lockedFile.stdout)).toEqual(['fileNotWritable', 'read', 'write']);
      expect(digest(program.path)).toBe(before);
      expect(readdirSync(folder)).toEqual(['Home.headroom', 'Other.headroom']);
    },
  );
});

test('a link leads to the same file, so that it is not opened twice', async () => {
  const program = await closedFile('three blind mice');
  const link = join(program.folder, 'link.headroom');
  symlinkSync(program.path, link);
  const first = valueOf(await program.call('file.open', { path: program.path, passphrase: 'three blind mice' }));
  expect(problemOf(await program.call('file.open', { path: link })).code).toBe('passphraseNeeded');
  expect(problemOf(await program.call('file.open', { path: link, passphrase: 'wrong' })).code).toBe('passphraseWrong');
  expect(valueOf(await program.call('file.open', { path: link, passphrase: 'three blind mice' }))).toEqual(first);
});

test('a file that cannot be opened leaves the one that is open as it was', async () => {
  const program = await closedFile();
  valueOf(await program.call('file.open', { path: program.path }));
  expect(problemOf(await program.call('file.open', { path: join(program.folder, 'none.headroom') })).code).toBe('fileMissing');
  expect(valueOf(await program.call('file.status', {})).open).toMatchObject({ path: program.path, mode: 'write' });
});

test('every connection has the settings the ledger relies on', async () => {
  const { path } = await closedFile();
  const file = await unlock(path, undefined);
  for (const mode of ['write', 'read'] as const) {
    const db = connect(file, mode);
    const settings = (['foreign_keys', 'synchronous', 'temp_store', 'journal_mode', 'query_only'] as const).map((name) => db.pragma(name, { simple: true }));
    db.close();
    expect(settings).toEqual([1, 2, 2, 'wal', mode === 'read' ? 1 : 0]);
  }
});
