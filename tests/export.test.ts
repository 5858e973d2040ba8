/** All of a file taken out in one ZIP, and brought back: what is in the ZIP, that what comes back is equal, and what is refused. */
import { createHash } from 'node:crypto';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, onTestFinished, test } from 'vitest';
import { exampleFolders } from '../core/example/accounts.ts';
import { fileWords } from '../core/words/file.ts';
import { exportWords } from '../core/words/export.ts';
import { startThreads } from '../ledger/threads.ts';
import { everyRow, everythingOf, expectComesBack } from './comes-back.ts';
import { temporaryHome } from './home.ts';
import { plainAccount, TestLedger } from './ledger.ts';
import { optionsIn, temporaryFolder } from './temporary.ts';

const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
const PDF = new TextEncoder().encode('%PDF-1.7\nan invented receipt');
const PURCHASE = {
  day: '2026-05-01',
  supplier: '=SUM(A1)',
  item: 'Gloves, "warm"',
  amount: 1250,
  planLine: null,
  approvedOn: null,
  approvedBy: null,
  paidBy: null,
};

const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

/** An account with papers: two of one name, the same one twice, and one that was taken away. */
async function withPapers() {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.call('accounts.create', plainAccount('DP/1: É'));
  const plan = { line: 'Outings', outcome: '', kind: 'weekly', amount: 900, from: '2026-04-06', fund: 'main' };
  await ledger.call('records.save', { account, type: 'plan', fields: plan });
  const { id } = await ledger.call('records.save', { account, type: 'purchases', fields: PURCHASE });
  const { id: other } = await ledger.call('records.save', {
    account,
    type: 'payments',
    fields: { day: '2026-05-02', to: 'Sam', amount: -500, invoice: null, category: 'other', planLine: 'Outings', reference: null },
  });
  const add = async (type: 'purchases' | 'payments', record: number, path: string, bytes: Uint8Array): Promise<number> => {
    const file = ledger.program.addFile({ path, bytes }).id;
    const { added } = await ledger.call('evidence.add', { account, of: { type, id: record }, files: [file] });
    return added[0] ?? 0;
  };
  await add('purchases', id, 'receipt.png', PNG);
  await add('purchases', id, 'Receipt.png', Uint8Array.from([...PNG, 4]));
  await add('payments', other, '../till: slip.pdf', PDF);
  await ledger.call('evidence.remove', { account, id: await add('payments', other, 'wrong.png', PNG) });
  return { ledger, account };
}

describe('the ZIP', () => {
  test('has every row as JSON and as CSV, papers in folders under names of their own, and says what it is', async () => {
    const { ledger } = await withPapers();
    const { file, papers, lost } = await ledger.call('export.everything', {});
    expect({ path: file.path, papers, lost }).toEqual({ path: 'Home, everything, 2026-10-05.zip', papers: 4, lost: [] });
    const files = unzipSync(ledger.program.takeFile(file.id)?.bytes ?? new Uint8Array());
    expect(Object.keys(files).filter((path) => !path.startsWith('tables/'))).toEqual([
      'headroom.json',
      'evidence/DP-1- É/Purchases/2026-05-01 receipt.png',
      'evidence/DP-1- É/Purchases/2026-05-01 Receipt (2).png',
      'evidence/DP-1- É/Payments/2026-05-02 till- slip.pdf',
      'evidence/DP-1- É/Taken away/2026-05-02 wrong.png',
      'README.txt',
      'SHA256SUMS',
    ]);
    expect(files['evidence/DP-1- É/Payments/2026-05-02 till- slip.pdf']).toEqual(PDF);
    expect(text(files['README.txt'])).toContain('everything that was in a Headroom file on 5 October 2026');

    const rows = await everyRow(ledger.path);
    const tables = [...rows.keys()].filter((name) => !name.startsWith('sqlite_'));
    const json = JSON.parse(text(files['headroom.json'])) as { tables: { table: string; columns: string[]; rows: unknown[][] }[] };
    expect(json).toMatchObject({ format: 'headroom-export', version: 1, at: '2026-10-05T09:30:00.000Z' });
    expect(json.tables.map(({ table }) => table)).toEqual(tables);
    for (const { table, columns, rows: cells } of json.tables)
      expect(cells.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index]])))).toEqual(rows.get(table));
    expect(Object.keys(files).filter((path) => path.startsWith('tables/'))).toEqual(tables.map((name) => `tables/${name}.csv`));
    expect(text(files['tables/purchase.csv'])).toBe(
      'id,account,day,supplier,item,amount,plan_line,approved_on,approved_by,paid_by,removed_by,wish\r\n' +
        `1,1,2026-05-01,"'=SUM(A1)","Gloves, ""warm""",1250,,,,,,\r\n`,
    );
    // Kept as money out and of a plan line by its id, and in the table for people as they write it.
    expect(text(files['tables/payment.csv'])).toContain('\r\n1,1,2026-05-02,Sam,500,,other,Outings,,\r\n');
    expect(text(files['tables/plan_version.csv'])).toContain(',main,');
    expect(rows.get('payment')).toMatchObject([{ amount: -500, plan_line: 1 }]);
    expect([...(files['tables/purchase.csv'] ?? [])].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
  });

  test('tells people of one name apart in its tables, in each account', async () => {
    const ledger = await TestLedger.forThisTest();
    for (const reference of ['DP-1', 'DP-2']) {
      const { account } = await ledger.call('accounts.create', plainAccount(reference));
      for (const name of reference === 'DP-1' ? ['Ann Lee', 'Ann Lee', 'Bo Hill'] : ['Ann Lee']) {
        const { id: person } = await ledger.call('records.save', { account, type: 'people', fields: { name } });
        await ledger.call('records.save', { account, type: 'timesheets', fields: { person, day: '2026-05-01', hours: 700, kind: 'worked' } });
      }
      await ledger.call('records.remove', { account, type: 'timesheets', id: reference === 'DP-1' ? 3 : 4 });
      await ledger.call('records.remove', { account, type: 'people', id: reference === 'DP-1' ? 3 : 4 });
    }
    const { file } = await ledger.call('export.everything', {});
    const files = unzipSync(ledger.program.takeFile(file.id)?.bytes ?? new Uint8Array());
    const people = text(files['tables/timesheet.csv'])
      .trim()
      .split('\r\n')
      .slice(1)
      .map((row) => row.split(',')[2]);
    expect(people).toEqual(['Ann Lee (1)', 'Ann Lee (2)', 'Bo Hill', 'Ann Lee']);
  });

  test('lists the digest of each file as sha256sum makes it', async () => {
    const { ledger } = await withPapers();
    const { SHA256SUMS, ...files } = unzipSync(await everythingOf(ledger));
    const digests = Object.entries(files).map(([path, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${path}\n`);
    expect(
      text(SHA256SUMS)
        .split(/(?<=\n)/)
        .toSorted(),
    ).toEqual(digests.toSorted());
  });

  test.runIf(spawnSync('unzip', ['-v']).status === 0)('opens with another program', async () => {
    const { ledger } = await withPapers();
    const zip = join(ledger.folder, 'x.zip');
    writeFileSync(zip, await everythingOf(ledger));
    expect(spawnSync('unzip', ['-t', zip], { encoding: 'utf8' }).stdout).toContain('No errors detected');
  });

  test('is made without papers that are lost, and tells of them; the rest comes back', async () => {
    const { ledger } = await withPapers();
    const db = ledger.path;
    await ledger.call('file.close', {});
    writeFileSync(`${db}-evidence`, '');
    await ledger.call('file.open', { path: db });
    const { file, papers, lost } = await ledger.call('export.everything', {});
    expect({ papers, lost }).toEqual({ papers: 0, lost: ['DP/1: É: receipt.png', 'DP/1: É: Receipt.png', 'DP/1: É: till: slip.pdf', 'DP/1: É: wrong.png'] });
    const bytes = ledger.program.takeFile(file.id)?.bytes ?? new Uint8Array();
    expect(text(unzipSync(bytes)['README.txt'])).toContain('DP/1: É: receipt.png');
    const path = join(dirname(db), 'Back.headroom');
    await ledger.call('export.bringBack', { file: ledger.program.addFile({ path: 'x.zip', bytes }).id, path });
    expect(await everyRow(path)).toEqual(await everyRow(db));
    expect(new Set((await ledger.call('file.verify', {})).problems.map(({ check }) => check))).toEqual(new Set(['papers']));
  });

  test('can be stopped midway, and the file is as before', async () => {
    const ledger = await TestLedger.forThisTest();
    await ledger.moveInScenario('one');
    const stop = new AbortController();
    const steps: string[] = [];
    const problem = await ledger.refused(
      'export.everything',
      {},
      { signal: stop.signal, onProgress: ({ step }) => (steps.push(step), steps.length > 1 && stop.abort()) },
    );
    expect({ code: problem.code, steps: new Set(steps) }).toEqual({ code: 'cancelled', steps: new Set([exportWords.steps.rows]) });
    await ledger.call('accounts.create', plainAccount('AFTER'));
  });
});

test('while it is made, on threads, screens are answered', async () => {
  const folder = temporaryFolder();
  const { now: _now, ...options } = optionsIn(folder);
  const program = startThreads({ ...options, workerFile: new URL('../ledger/runtime/worker.ts', import.meta.url) });
  onTestFinished(() => program.close());
  await program.call('file.openExample', { today: '2026-10-20' });
  const order: string[] = [];
  const making = program.call('export.everything', {}).then((result) => order.push(result.ok ? 'made' : result.problem.code));
  const list = program.call('accounts.list', {}).then((result) => order.push(result.ok ? `${result.value.length} accounts` : result.problem.code));
  await Promise.all([making, list]);
  expect(order).toEqual(['3 accounts', 'made']);
});

describe('what comes back is equal in every row and figure', () => {
  test.each(['one', 'two'])('scenario %s', async (name) => {
    const ledger = await TestLedger.forThisTest();
    await ledger.moveInScenario(name);
    await expectComesBack(ledger);
  });

  test('the example data', async () => {
    const ledger = await TestLedger.forThisTest();
    await ledger.call('file.close', {});
    for (const { files } of exampleFolders('2026-10-20')) {
      await ledger.call('file.open', { path: ledger.path });
      await ledger.moveIn(files);
    }
    await expectComesBack(ledger);
  });

  test('an empty file, and one with papers', async () => {
    await expectComesBack(await TestLedger.forThisTest());
    const { ledger } = await withPapers();
    await expectComesBack(ledger);
  });

  test('under a passphrase of its own, with every paper', async () => {
    const { ledger, account } = await withPapers();
    const path = join(dirname(ledger.path), 'Back.headroom');
    const file = ledger.program.addFile({ path: 'x.zip', bytes: await everythingOf(ledger) }).id;
    const before = await everyRow(ledger.path);
    expect(await ledger.call('export.bringBack', { file, path, passphrase: 'correct horse' })).toMatchObject({ path, passphrase: true });
    const [paper] = await ledger.call('evidence.list', { account, of: { type: 'payments', id: 1 } });
    const { id } = await ledger.call('evidence.open', { account, id: paper?.id ?? 0 });
    expect(Uint8Array.from(ledger.program.takeFile(id)?.bytes ?? [])).toEqual(PDF);
    await ledger.call('file.close', {});
    expect(await everyRow(path, 'correct horse')).toEqual(before);
    expect(readdirSync(dirname(path)).toSorted()).toEqual(['Back.headroom', 'Back.headroom-evidence', 'Home.headroom', 'Home.headroom-evidence']);
  });
});

test('killed at any moment while it comes back, there is no file of that name or all of it', async () => {
  const { ledger } = await withPapers();
  await ledger.moveInScenario('one');
  const home = temporaryHome();
  onTestFinished(() => home.remove());
  const zip = join(home.path, 'all.zip');
  writeFileSync(zip, await everythingOf(ledger));
  const whole = await everyRow(ledger.path);
  const ends = new Set<string>();
  for (let round = 0; round < 12; round += 1) {
    const path = join(temporaryFolder(), 'Back.headroom');
    const child = spawn(process.execPath, [join(import.meta.dirname, '../cli/main.mjs'), 'import', zip, '--ledger', path], { env: home.env, stdio: 'ignore' });
    const ended = once(child, 'exit');
    const begun = (): boolean => readdirSync(dirname(path)).some((name) => name.includes('-part')) || existsSync(path) || child.exitCode !== null;
    while (!begun()) await wait(2);
    await wait(round * 30);
    child.kill('SIGKILL');
    await ended;
    ends.add(existsSync(path) ? 'all' : 'none');
    // Papers without their file are nobody's, and nobody's to write over.
    if (!existsSync(path)) rmSync(`${path}-evidence`, { force: true });
    const file = ledger.program.addFile({ path: 'all.zip', onDisk: zip }).id;
    if (existsSync(path)) await ledger.call('file.open', { path });
    else await ledger.call('export.bringBack', { file, path });
    expect((await ledger.call('file.verify', {})).problems).toEqual([]);
    expect(await everyRow(path)).toEqual(whole);
    await ledger.call('file.close', {});
    expect(readdirSync(dirname(path)).toSorted()).toEqual(['Back.headroom', 'Back.headroom-evidence']);
  }
  expect(ends).toContain('none');
}, 120_000);

describe('nothing is brought back, and no file is left behind,', () => {
  interface Tried {
    readonly ledger: TestLedger;
    readonly path: string;
    /** Tries to bring these bytes back; tells the problem, and what lies in the folder then. */
    readonly refused: (bytes: Uint8Array) => Promise<{ readonly code: string; readonly message: string; readonly left: readonly string[] }>;
  }

  async function tried(): Promise<Tried> {
    const { ledger } = await withPapers();
    const path = join(ledger.folder, 'new', 'Back.headroom');
    mkdirSync(dirname(path));
    const refused = async (bytes: Uint8Array) => {
      const file = ledger.program.addFile({ path: 'x.zip', bytes }).id;
      const { code, message } = await ledger.refused('export.bringBack', { file, path });
      expect(await ledger.call('file.status', {})).toMatchObject({ open: { path: ledger.path } });
      return { code, message, left: readdirSync(dirname(path)) };
    };
    return { ledger, path, refused };
  }

  /** The ZIP with some files otherwise; the list of digests made anew where `sums`. */
  function changed(zip: Uint8Array, change: (files: Record<string, Uint8Array>) => void, sums = false): Uint8Array {
    const files = unzipSync(zip);
    change(files);
    if (sums) {
      const list = Object.entries(files).filter(([path]) => path !== 'SHA256SUMS');
      files['SHA256SUMS'] = new TextEncoder().encode(list.map(([path, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${path}\n`).join(''));
    }
    return zipSync(files);
  }

  const edit = (path: string, from: string, to: string) => (files: Record<string, Uint8Array>) => {
    const before = text(files[path]);
    expect(before).toContain(from);
    files[path] = new TextEncoder().encode(before.replace(from, to));
  };

  test('of what is no export', async () => {
    const { refused } = await tried();
    const notOurs = { code: 'fileNotHeadroom', message: exportWords.notOurs, left: [] };
    expect(await refused(new Uint8Array())).toEqual(notOurs);
    expect(await refused(PDF)).toEqual(notOurs);
    expect(await refused(zipSync({ 'word/document.xml': PDF }))).toEqual(notOurs);
  });

  test('where it was cut short, anywhere', async () => {
    const { ledger, refused } = await tried();
    const zip = await everythingOf(ledger);
    for (const part of [0.01, 0.3, 0.9, 0.999])
      expect(await refused(zip.slice(0, Math.floor(zip.length * part)))).toEqual({ code: 'fileDamaged', message: exportWords.cutShort, left: [] });
  });

  test('where a file in it was changed or is missing', async () => {
    const { ledger, refused } = await tried();
    const zip = await everythingOf(ledger);
    const altered = (path: string) => ({ code: 'fileDamaged', message: exportWords.altered(path), left: [] });
    const paper = 'evidence/DP-1- É/Payments/2026-05-02 till- slip.pdf';
    expect(await refused(changed(zip, edit('headroom.json', 'Gloves', 'Scarfs')))).toEqual(altered('headroom.json'));
    expect(await refused(changed(zip, edit('tables/purchase.csv', '1250', '1350')))).toEqual(altered('tables/purchase.csv'));
    expect(await refused(changed(zip, edit(paper, 'invented', 'real')))).toEqual(altered(paper));
    expect(await refused(changed(zip, (files) => delete files[paper]))).toEqual(altered(paper));
  });

  test('where rows were changed and the digests made to fit', async () => {
    const { ledger, refused } = await tried();
    const zip = await everythingOf(ledger);
    const holds = { code: 'fileDamaged', left: [] };
    expect(await refused(changed(zip, edit('headroom.json', 'Gloves', 'Scarfs'), true))).toMatchObject({
      ...holds,
      message: expect.stringMatching(/does not hold together/),
    });
    for (const [from, to] of [
      ['"table":"purchase"', '"table":"sqlite_stat1"'],
      ['"supplier"', '"nothing"'],
      ['"2026-05-01"', '"2026-02-30"'],
      ['"table":"purchase"', '"table":5'],
      ['[1,1,"2026', '[1,1,2,"2026'],
    ] as const)
      expect(await refused(changed(zip, edit('headroom.json', from, to), true))).toEqual({ ...holds, message: exportWords.altered('headroom.json') });
  });

  test('where a newer version of the program wrote it', async () => {
    const { ledger, refused } = await tried();
    const zip = await everythingOf(ledger);
    for (const from of ['"version":1', '"schema":'])
      expect(await refused(changed(zip, edit('headroom.json', from, from === '"schema":' ? '"schema":9' : '"version":2'), true))).toEqual({
        code: 'fileNewer',
        message: exportWords.newer,
        left: [],
      });
  });

  test('where a file of that name, or its papers, are there already', async () => {
    const { ledger, path, refused } = await tried();
    const zip = await everythingOf(ledger);
    writeFileSync(`${path}-evidence`, 'x');
    expect(await refused(zip)).toEqual({ code: 'fileExists', message: fileWords.inTheWay('Back.headroom-evidence'), left: ['Back.headroom-evidence'] });
    writeFileSync(path, 'x');
    expect(await refused(zip)).toMatchObject({ code: 'fileExists' });
    expect(existsSync(path)).toBe(true);
    expect(await ledger.refused('export.bringBack', { file: ledger.program.addFile({ path: 'x.zip', bytes: zip }).id, path: ledger.path })).toMatchObject({
      message: expect.stringMatching(/already/),
    });
    expect(fileWords.exists).toMatch(/already/);
  });

  test('where it was stopped', async () => {
    const { ledger, path } = await tried();
    const file = ledger.program.addFile({ path: 'x.zip', bytes: await everythingOf(ledger) }).id;
    for (const step of [exportWords.steps.rows, exportWords.steps.papers, 'Checking']) {
      const stop = new AbortController();
      const problem = await ledger.refused(
        'export.bringBack',
        { file, path },
        { signal: stop.signal, onProgress: (progress) => progress.step.startsWith(step) && stop.abort() },
      );
      expect({ code: problem.code, left: readdirSync(dirname(path)) }).toEqual({ code: 'cancelled', left: [] });
    }
  });
});
