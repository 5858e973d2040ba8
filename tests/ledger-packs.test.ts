/** The pack for the council: what is in it at each level, its parts, and that a change of one bit in it is found and named. */
import { spawnSync } from 'node:child_process';
import { createHash, getRandomValues } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import readXlsx from 'read-excel-file/node';
import { expect, test } from 'vitest';
import type { Input } from '../core/api/methods.ts';
import { lloyds, plainAccount, TestLedger } from './ledger.ts';
import { expectConsistent, expectVerified } from './ledger-consistency.ts';
import { temporaryHome } from './home.ts';
import { runCommand } from './hosts.ts';
import { temporaryFolder } from './temporary.ts';

const DAYS = { from: '2026-04-06', to: '2026-07-05' } as const;

/** Every file below a folder, by its place in it. */
function filesIn(folder: string): ReadonlyMap<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length + 1), readFileSync(path)];
    }),
  );
}

/** What a reader finds in a file: of a PDF by poppler, of a spreadsheet by another reader than the writer. */
async function textIn(path: string, bytes: Buffer): Promise<string> {
  if (path.endsWith('.pdf')) return spawnSync('pdftotext', ['-raw', '-', '-'], { input: bytes, encoding: 'utf8' }).stdout.replaceAll(/\s+/g, ' ');
  if (path.endsWith('.xlsx')) return (await readXlsx(bytes)).flatMap(({ data }) => data.flat()).join(' ');
  return bytes.toString('utf8');
}

/** All that can be read in a pack: names of files and what is in them. */
async function allTextIn(folder: string): Promise<string> {
  const files = [...filesIn(folder)];
  return [...files.map(([path]) => path), ...(await Promise.all(files.map(([path, bytes]) => textIn(path, bytes))))].join('\n').toLowerCase();
}

/** A picture by its first bytes, of noise. */
function photo(bytes: number): Uint8Array {
  const noise = new Uint8Array(bytes);
  for (let at = 0; at < bytes; at += 65_536) getRandomValues(noise.subarray(at, Math.min(bytes, at + 65_536)));
  noise.set([0xff, 0xd8, 0xff]);
  return noise;
}

/** An account with two payments, the second with so many papers, and a closed return of them. */
async function closedReturn(papers: readonly Uint8Array[] = [new TextEncoder().encode('Corner shop, 192.00')]) {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.call('accounts.create', plainAccount('DP-1'));
  await ledger.bring(
    account,
    lloyds('spring.csv', [
      { day: '2026-05-08', text: 'RIVERSIDE CLUB', amount: -2_250 },
      { day: '2026-06-11', text: 'CORNER SHOP', amount: -19_200 },
    ]),
  );
  const { lines } = await ledger.call('bank.lines', { account, ...DAYS, offset: 0, limit: 10 });
  const [club, shop] = ['RIVERSIDE CLUB', 'CORNER SHOP'].map((text) => lines.find((line) => line.text === text)?.id ?? 0);
  for (const line of lines) {
    const part = { amount: line.amount, settles: null, category: 'activity', planLine: null, fund: null } as const;
    await ledger.call('bank.explain', { account, lines: [{ line: line.id, parts: [part] }] });
  }
  const ids = papers.map((bytes, index) => ledger.program.addFile({ path: `paper ${index + 1}`, bytes }).id);
  for (let at = 0; at < ids.length; at += 50)
    await ledger.call('evidence.add', { account, of: { type: 'line', id: shop ?? 0 }, files: ids.slice(at, at + 50) });
  await ledger.call('evidence.none', { account, of: { type: 'line', id: club ?? 0 }, none: { why: 'lost', note: 'Washed with my trousers' } });
  const { id } = await ledger.call('returns.start', { account, ...DAYS, form: 'generic-return' });
  await ledger.call('returns.close', { account, return: id, whyOpen: 'The club is closed in June.' });
  const folder = temporaryFolder();
  const pack = (input: Partial<Input<'returns.pack'>> = {}) => ledger.call('returns.pack', { account, return: id, folder, ...input });
  const check = async (path: string): Promise<readonly string[]> => (await ledger.call('returns.checkPack', { path })).problems;
  return { ledger, account, id, club: club ?? 0, shop: shop ?? 0, folder, pack, check };
}

test('the papers in it are the papers that are kept, byte for byte, under their numbers; the list of payments has each once', async () => {
  const receipt = new TextEncoder().encode('Corner shop, 192.00');
  const { ledger, account, shop, pack, check } = await closedReturn([receipt]);
  const [paper] = await ledger.call('evidence.list', { account, of: { type: 'line', id: shop } });
  const { path } = await pack();
  const files = filesIn(path);
  const name = `04 Evidence/2026-06-11 E${String(paper?.id).padStart(4, '0')} Activity 192.00.txt`;
  expect(files.get(name)).toEqual(Buffer.from(receipt));
  // £22.50 and £192.00 went out, nothing came in; the bytes of a text have one digest, whoever works it out.
  const digest = createHash('sha256').update(receipt).digest('hex');
  const rows = (files.get('index.csv')?.toString('utf8') ?? '').split('\r\n').map((row) => row.split(','));
  expect(rows.slice(1, 3).map((row) => [row[2], row[3], row[4], row[6], row[8]])).toEqual([
    ['2026-05-08', '', '22.5', '', ''],
    ['2026-06-11', '', '192', name, digest],
  ]);
  expect(await textIn('.csv', files.get('index.csv') ?? Buffer.alloc(0))).toContain('bank file spring.csv');
  expect(await check(path)).toEqual([]);
  await expectConsistent(ledger, account);
  await expectVerified(ledger);
});

test('what is empty is not made, and the front says so', async () => {
  const { pack } = await closedReturn([]);
  const files = filesIn((await pack()).path);
  expect([...files.keys()].filter((path) => path.includes('/'))).toEqual(['03 Statements/Compared with the bank, main.pdf']);
  const front = await textIn('.pdf', files.get('00 Cover.pdf') ?? Buffer.alloc(0));
  expect(front).toContain('04 Evidence/ (papers of payments) nothing here');
  expect(front).toContain('05 Pay/Pay.pdf nothing here');
});

test.each(['folder', 'ZIP'])('one flipped bit in a %s names the file', async (kind) => {
  const { pack, check } = await closedReturn([photo(5000)]);
  const { path } = await pack({ isZip: kind === 'ZIP' });
  expect(await check(path)).toEqual([]);
  const inside = kind === 'ZIP' ? '' : ([...filesIn(path).keys()].find((one) => one.startsWith('04')) ?? '');
  const bytes = readFileSync(join(path, inside));
  const at = bytes.indexOf(Buffer.from([0xff, 0xd8, 0xff])) + 900;
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  writeFileSync(join(path, inside), bytes);
  expect(await check(path)).toEqual([expect.stringMatching(/^Changed since it was made: 04 Evidence\/2026-06-11 E\d{4} Activity 192\.00\.jpg$/)]);
});

test('a file that is missing is named, and one that was put in', async () => {
  const { pack, check } = await closedReturn();
  const { path } = await pack();
  renameSync(join(path, '02 Lines.csv'), join(path, 'Lines of mine.csv'));
  expect(await check(path)).toEqual(['Missing: 02 Lines.csv', 'Not of the pack: Lines of mine.csv']);
});

test('sums that are not those of the return are told, though each digest is right', async () => {
  const { pack, check } = await closedReturn();
  const { path } = await pack();
  const index = readFileSync(join(path, 'index.csv'), 'utf8').replace(',192,', ',129,');
  writeFileSync(join(path, 'index.csv'), index);
  const manifest = JSON.parse(readFileSync(join(path, 'manifest.json'), 'utf8')) as { files: { path: string; sha256: string }[] };
  const files = manifest.files.map((file) => (file.path === 'index.csv' ? { ...file, sha256: createHash('sha256').update(index).digest('hex') } : file));
  writeFileSync(join(path, 'manifest.json'), JSON.stringify({ ...manifest, files }));
  expect(await check(path)).toEqual(['The sums of the list of payments are not those of the return.']);
});

test('a list of files that leads out of the pack is not followed', async () => {
  const { ledger, pack } = await closedReturn();
  const { path } = await pack();
  const list = join(path, 'manifest.json');
  writeFileSync(list, readFileSync(list, 'utf8').replace('00 Cover.pdf', '../../secret.pdf'));
  expect(await ledger.refused('returns.checkPack', { path })).toMatchObject({ code: 'fileDamaged', field: 'path' });
});

test('in parts none is larger than asked, one paper that is has a part of its own and is named, and a part that is away is missed', async () => {
  // Ten papers of 300 kB and one of 1.4 MB, in parts of 1 MB.
  const { pack, check } = await closedReturn([...Array.from({ length: 10 }, () => photo(300_000)), photo(1_400_000)]);
  for (const isZip of [true, false]) {
    const { path, parts, tooLarge } = await pack({ isZip, partSize: 1 });
    const names = readdirSync(path).toSorted();
    expect(names.length).toBe(parts);
    expect(tooLarge).toEqual([expect.stringMatching(/^04 Evidence\/.* E\d{4} Activity 192\.00\.jpg$/)]);
    const sizeOf = (place: string): number => (isZip ? statSync(place).size : [...filesIn(place).values()].reduce((sum, { length }) => sum + length, 0));
    const sizes = names.map((name) => sizeOf(join(path, name)));
    expect(sizes.filter((size) => size > 1_000_000).length).toBe(1);
    expect(await check(path)).toEqual([]);
    expect(await check(join(path, names[1] ?? ''))).toEqual([]);
    rmSync(join(path, names[2] ?? ''), { recursive: true });
    expect(await check(path)).toEqual([`The part ‘${names[2]}’ is not beside the others.`]);
    rmSync(path, { recursive: true });
  }
});

test('a paper that cannot be read is left out, counted on the front and named', async () => {
  const { ledger, pack, check } = await closedReturn([photo(4000)]);
  await ledger.call('file.close', {});
  rmSync(`${ledger.path}-evidence`);
  await ledger.call('file.open', { path: ledger.path });
  const { path, unread } = await pack();
  expect(unread.length).toBe(1);
  const files = filesIn(path);
  expect(await textIn('.pdf', files.get('00 Cover.pdf') ?? Buffer.alloc(0))).toContain('1 paper could not be read.');
  expect(await textIn('.pdf', files.get('09 Exceptions and reasons.pdf') ?? Buffer.alloc(0))).toMatch(/Papers that could not be read E\d{4}/);
  expect(await check(path)).toEqual([]);
});

test('notes go with everything alone, and how many were kept back is on the front', async () => {
  const { pack } = await closedReturn();
  const whole = await pack();
  expect(await allTextIn(whole.path)).toContain('washed with my trousers');
  rmSync(whole.path, { recursive: true });
  for (const level of ['lines', 'asked', 'totals'] as const) {
    const { path } = await pack({ level });
    const text = await allTextIn(path);
    expect(text).not.toContain('washed with my trousers');
    expect(text).not.toContain('the club is closed in june');
    // The reason of the payment, and why it was closed.
    expect(text).toContain('2 notes are not shared.');
    expect(text).toContain('1 paper is not shared.');
    rmSync(path, { recursive: true });
  }
});

test('the papers of the payments somebody asked about come with it: those chosen, and those over a sum', async () => {
  const { ledger, account, club, shop, pack } = await closedReturn();
  await ledger.call('evidence.add', { account, of: { type: 'line', id: club }, files: [ledger.file({ path: 'club.txt', text: 'Club, 22.50' })] });
  const papers = async (input: Partial<Input<'returns.pack'>>): Promise<string[]> => {
    const { path } = await pack({ level: 'asked', ...input });
    const names = [...filesIn(path).keys()].filter((name) => name.startsWith('04'));
    rmSync(path, { recursive: true });
    return names.map((name) => name.replace(/ E\d{4}/, '')).toSorted();
  };
  const [ofClub, ofShop] = ['04 Evidence/2026-05-08 Activity 22.50.txt', '04 Evidence/2026-06-11 Activity 192.00.txt'];
  expect(await papers({})).toEqual([]);
  expect(await papers({ lines: [club] })).toEqual([ofClub]);
  expect(await papers({ over: 19_199 })).toEqual([ofShop]);
  expect(await papers({ over: 19_200 })).toEqual([]);
  expect(await papers({ over: 19_199, lines: [club, shop] })).toEqual([ofClub, ofShop]);
});

test('letters, and papers of nothing yet, are never in it', async () => {
  const { ledger, account, id, pack } = await closedReturn();
  const { letter } = await ledger.call('returns.sent', { account, return: id, on: '2026-10-05', means: 'email' });
  await ledger.call('evidence.add', { account, of: { type: 'letters', id: letter }, files: [ledger.file({ path: 'proof.txt', text: 'Proof of sending' })] });
  await ledger.call('evidence.add', { account, of: null, files: [ledger.file({ path: 'loose.txt', text: 'Belongs nowhere' })] });
  const text = await allTextIn((await pack()).path);
  expect(text).not.toContain('proof of sending');
  expect(text).not.toContain('belongs nowhere');
});

test('the packs made of a return stand with it, and its seal stays as it was', async () => {
  const { ledger, account, id, pack } = await closedReturn();
  const seal = async (): Promise<unknown> => (await ledger.call('returns.view', { account, return: id })).seal;
  const before = await seal();
  const first = await pack({ level: 'totals', isZip: true });
  const second = await pack({ level: 'everything', partSize: 15, isZip: false });
  const { packs, last } = await ledger.call('returns.packs', { account, return: id });
  expect(packs.map(({ level, digest, partSize }) => [level, digest, partSize])).toEqual([
    ['everything', second.digest, 15],
    ['totals', first.digest, null],
  ]);
  expect(last?.partSize).toBe(15);
  expect(await seal()).toEqual(before);
  expect((await ledger.call('returns.checkPack', { path: first.path })).digest).toBe(first.digest);
  const done = await ledger.call('audit.list', { account, filter: {}, offset: 0, limit: 1 });
  expect(JSON.stringify(done)).toContain('Made a pack for the council of the return of');
  await expectVerified(ledger);
});

test('what is in the way is refused, and what is stopped leaves nothing behind', async () => {
  const { ledger, account, id, folder, pack } = await closedReturn();
  const { path } = await pack();
  expect(await ledger.refused('returns.pack', { account, return: id, folder })).toMatchObject({ code: 'alreadyThere', field: 'folder' });
  expect(await ledger.refused('returns.pack', { account, return: id, folder: join(folder, 'not there') })).toMatchObject({ field: 'folder' });
  rmSync(path, { recursive: true });
  const signal = { aborted: false, addEventListener: () => {} };
  const onProgress = ({ step }: { readonly step: string }): void => {
    if (step === 'Writing the files') signal.aborted = true;
  };
  expect(await ledger.refused('returns.pack', { account, return: id, folder }, { signal, onProgress })).toMatchObject({ code: 'cancelled' });
  expect(readdirSync(folder)).toEqual([]);
  expect((await ledger.call('returns.packs', { account, return: id })).packs.length).toBe(1);
});

/** Whoever was paid, as the ledger knows them: assistants, suppliers, and what the bank prints of payments to anybody but the council. */
async function payees(ledger: TestLedger, account: number, days: { from: string; to: string }): Promise<string[]> {
  const names: string[] = [];
  for (const type of ['people', 'suppliers'] as const)
    names.push(...(await ledger.call('records.list', { account, type })).records.map(({ record }) => String(Reflect.get(record, 'name'))));
  const { lines } = await ledger.call('bank.lines', { account, ...days, offset: 0, limit: 1000 });
  const { person, council } = (await ledger.call('accounts.setup', { account })).account;
  const isOwn = (text: string): boolean => [person, council].some((name) => text.toLowerCase().includes(name.toLowerCase()));
  return [...new Set([...names, ...lines.map(({ text }) => text)])].filter((name) => !isOwn(name)).map((name) => name.toLowerCase());
}

test.each(['one', 'two', 'example'])('totals alone: in all that is made of %s nobody who was paid is named', { timeout: 120_000 }, async (name) => {
  const ledger = await TestLedger.forThisTest();
  if (name === 'example') await ledger.call('file.openExample', {});
  const account = name === 'example' ? ((await ledger.call('accounts.list', {}))[0]?.id ?? 0) : (await ledger.moveInScenario(name)).account;
  const { openedOn } = (await ledger.call('accounts.setup', { account })).account;
  // The example has a return already.
  const days = name === 'example' ? (await ledger.call('returns.list', { account })).next : { from: openedOn > DAYS.from ? openedOn : DAYS.from, to: DAYS.to };
  const { id } = await ledger.call('returns.start', { account, ...days, form: 'generic-return' });
  await ledger.call('returns.close', { account, return: id, whyOpen: 'As it is.' });
  const folder = temporaryFolder();
  const named = await payees(ledger, account, days);
  const found = async (level: 'totals' | 'everything'): Promise<string[]> => {
    const { path } = await ledger.call('returns.pack', { account, return: id, folder, level });
    const text = await allTextIn(path);
    rmSync(path, { recursive: true });
    return named.filter((payee) => text.includes(payee));
  };
  expect(await found('totals')).toEqual([]);
  // The same search finds them where they are.
  expect((await found('everything')).length).toBeGreaterThan(2);
});

test('assistants go by their initials where that was chosen, also in the names of files', { timeout: 120_000 }, async () => {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.moveInScenario('one');
  const { openedOn } = (await ledger.call('accounts.setup', { account })).account;
  const { id } = await ledger.call('returns.start', { account, from: openedOn, to: DAYS.to, form: 'generic-return' });
  const people = (await ledger.call('records.list', { account, type: 'people' })).records.map(({ record }) =>
    String(Reflect.get(record, 'name')).toLowerCase(),
  );
  const { path } = await ledger.call('returns.pack', { account, return: id, folder: temporaryFolder(), initials: true });
  const text = await allTextIn(path);
  expect(people.length).toBeGreaterThan(0);
  expect(people.filter((name) => text.includes(name))).toEqual([]);
});

test('from a terminal: made, checked, and a changed file is named with exit 1', { timeout: 120_000 }, async () => {
  const home = temporaryHome();
  const ledger = join(home.path, 'mine.headroom');
  const headroom = (...words: string[]) => runCommand(home, words);
  const call = async (method: string, input: object) =>
    JSON.parse((await headroom('call', method, JSON.stringify(input), '--ledger', ledger)).out) as { readonly id: number; readonly account: number };
  await headroom('call', 'file.create', JSON.stringify({ path: ledger }));
  const { account } = await call('accounts.create', plainAccount('DP-1'));
  const { id } = await call('returns.start', { account, ...DAYS, form: 'generic-return' });
  const packs = join(home.path, 'packs');
  mkdirSync(packs);
  const made = await headroom(
    'returns',
    'pack',
    '--ledger',
    ledger,
    '--account',
    'DP-1',
    '--return',
    String(id),
    '--to-folder',
    packs,
    '--privacy',
    'totals',
    '--zip',
    '--part-size',
    '15',
  );
  expect({ code: made.code, err: made.err }).toEqual({ code: 0, err: '' });
  const { path } = JSON.parse(made.out) as { readonly path: string };
  expect(basename(path)).toBe('Pack DP-1 2026-04-06 to 2026-07-05.zip');
  const good = await headroom('pack', 'verify', path);
  expect({ code: good.code, reference: (JSON.parse(good.out) as { readonly reference: string }).reference }).toEqual({ code: 0, reference: 'DP-1' });
  const bytes = readFileSync(path);
  const at = bytes.indexOf('00 Cover.pdf') + 500;
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  writeFileSync(path, bytes);
  const bad = await headroom('pack', 'verify', path);
  expect({ code: bad.code, err: bad.err.trim() }).toEqual({ code: 1, err: 'Changed since it was made: 00 Cover.pdf' });
  home.remove();
});
