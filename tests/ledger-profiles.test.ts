/** Who uses a file: the list, entering and leaving, what those with limits see, and whom the trail names. What each role may do at all is in `roles.test.ts`. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import type { ProgramOptions } from '../core/api/caller.ts';
import type { Input } from '../core/api/methods.ts';
import { startDirect } from '../ledger/dispatch.ts';
import { startThreads } from '../ledger/threads.ts';
import { lloyds, plainAccount, TestLedger } from './ledger.ts';
import { expectVerified } from './ledger-consistency.ts';
import { optionsIn, problemOf, temporaryFolder, valueOf } from './temporary.ts';

const PASSPHRASE = 'otter lantern gravel';
const OTHER = 'spruce mandolin teacup';

const owner = { name: 'Rosa Ward', role: 'owner', passphrase: PASSPHRASE } as const;

async function withOwner() {
  const ledger = await TestLedger.forThisTest();
  const { id } = await ledger.call('profiles.save', owner);
  return { ledger, rosa: id };
}

/** An owner, two accounts with money, and one more who is in. */
async function withLimited(limited: Omit<Input<'profiles.save'>, 'name' | 'passphrase' | 'accounts'>) {
  const { ledger, rosa } = await withOwner();
  const { account: one } = await ledger.call('accounts.create', { ...plainAccount('DP-1'), person: 'Ada Hill' });
  const { account: two } = await ledger.call('accounts.create', { ...plainAccount('DP-2'), person: 'Ben Lake' });
  const line = (day: string, text: string) => ({ day, text, amount: -1000 });
  await ledger.bring(
    one,
    lloyds('a.csv', [line('2026-04-20', 'BEFORE'), line('2026-05-01', 'FIRST DAY'), line('2026-07-31', 'LAST DAY'), line('2026-08-01', 'AFTER')]),
  );
  await ledger.bring(two, lloyds('b.csv', [line('2026-05-02', 'OF ANOTHER')]));
  const { id } = await ledger.call('profiles.save', { name: 'Noor', passphrase: OTHER, accounts: [one], ...limited });
  await ledger.call('profiles.enter', { profile: id, passphrase: OTHER });
  return { ledger, rosa, one, two, noor: id };
}

test('the first one is an owner, who is in at once; the file then asks at each opening, and the trail names who did what', async () => {
  const ledger = await TestLedger.forThisTest();
  expect(await ledger.refused('profiles.save', { ...owner, role: 'bookkeeper' })).toMatchObject({ code: 'badInput', field: 'role' });
  const { id } = await ledger.call('profiles.save', owner);
  expect((await ledger.call('file.status', {})).open?.users?.entered).toMatchObject({ id, name: 'Rosa Ward', role: 'owner', accounts: null, period: null });
  const { id: kit } = await ledger.call('profiles.save', { name: 'Kit', role: 'bookkeeper', passphrase: OTHER });
  const { account } = await ledger.call('accounts.create', plainAccount('DP-1'));
  await ledger.call('file.close', {});
  expect((await ledger.call('file.open', { path: ledger.path })).users).toEqual({ entered: null, secondLookOver: null });
  expect((await ledger.refused('accounts.list', {})).code).toBe('profileNeeded');
  expect(await ledger.refused('profiles.enter', { profile: kit, passphrase: PASSPHRASE })).toMatchObject({ code: 'passphraseWrong', field: 'passphrase' });
  expect((await ledger.refused('accounts.list', {})).code).toBe('profileNeeded');
  await ledger.call('profiles.enter', { profile: kit, passphrase: OTHER });
  await ledger.call('records.save', { account, type: 'invoices', fields: { supplier: 'Harbour Homecare', number: 'A1', day: '2026-05-01', amount: 1000 } });
  const { rows } = await ledger.call('audit.list', { account, filter: {}, offset: 0, limit: 10 });
  expect(rows.map(({ who }) => who)).toEqual(['Kit', 'Rosa Ward']);
  await ledger.call('profiles.leave', {});
  expect((await ledger.refused('accounts.list', {})).code).toBe('profileNeeded');
  await ledger.call('profiles.enter', { profile: id, passphrase: PASSPHRASE });
  await expectVerified(ledger);
});

test('another passphrase, and one who forgot theirs: by an owner, and for an owner by the file; the old one opens no more', async () => {
  const { ledger, rosa } = await withOwner();
  await ledger.call('file.changePassphrase', { current: null, next: 'walnut harbour pencil' });
  const { id: kit } = await ledger.call('profiles.save', { name: 'Kit', role: 'bookkeeper', passphrase: 'one' });
  await ledger.call('profiles.save', { id: kit, name: 'Kit', role: 'bookkeeper', passphrase: 'two' });
  expect((await ledger.refused('profiles.enter', { profile: kit, passphrase: 'one' })).code).toBe('passphraseWrong');
  await ledger.call('profiles.enter', { profile: kit, passphrase: 'two' });
  expect(await ledger.refused('profiles.changePassphrase', { current: 'one', next: 'three' })).toMatchObject({ code: 'passphraseWrong', field: 'current' });
  await ledger.call('profiles.changePassphrase', { current: 'two', next: 'three' });
  await ledger.call('profiles.leave', {});
  await ledger.call('profiles.enter', { profile: kit, passphrase: 'three' });
  await ledger.call('profiles.leave', {});

  const forgotten = { profile: rosa, ofFile: 'walnut harbour pencil', next: OTHER };
  expect(await ledger.refused('profiles.forgotten', { ...forgotten, ofFile: 'wrong' })).toMatchObject({ code: 'passphraseWrong', field: 'ofFile' });
  expect(await ledger.refused('profiles.forgotten', { ...forgotten, ofFile: null })).toMatchObject({ code: 'passphraseWrong', field: 'ofFile' });
  expect((await ledger.refused('profiles.forgotten', { ...forgotten, profile: kit })).code).toBe('notAllowed');
  await ledger.call('profiles.forgotten', forgotten);
  expect((await ledger.refused('profiles.enter', { profile: rosa, passphrase: PASSPHRASE })).code).toBe('passphraseWrong');
  await ledger.call('profiles.enter', { profile: rosa, passphrase: OTHER });
  const { rows } = await ledger.call('audit.list', { account: null, filter: {}, offset: 0, limit: 20 });
  expect(rows[0]).toMatchObject({ what: 'Gave Rosa Ward a new passphrase, by the passphrase of the file' });
  expect(rows[0]?.who).not.toBe('Rosa Ward');
  await expectVerified(ledger);
});

test('there is an owner as long as there is anybody; with the last one gone the file has no list', async () => {
  const { ledger, rosa } = await withOwner();
  const { id: kit } = await ledger.call('profiles.save', { name: 'Kit', role: 'bookkeeper', passphrase: OTHER });
  expect((await ledger.refused('profiles.remove', { id: rosa })).code).toBe('badInput');
  expect((await ledger.refused('profiles.save', { id: rosa, name: 'Rosa Ward', role: 'supporter' })).code).toBe('badInput');
  expect((await ledger.refused('profiles.save', { name: 'KIT', role: 'bookkeeper', passphrase: OTHER })).field).toBe('name');
  expect((await ledger.refused('profiles.save', { name: 'Lee', role: 'bookkeeper' })).field).toBe('passphrase');
  await ledger.call('profiles.remove', { id: kit });
  expect((await ledger.refused('profiles.enter', { profile: kit, passphrase: OTHER })).code).toBe('notFound');
  await ledger.call('profiles.remove', { id: rosa });
  expect((await ledger.call('file.status', {})).open?.users).toBeNull();
  await ledger.call('accounts.create', plainAccount('DP-1'));
  await expectVerified(ledger);
});

test('who is taken off the list while they are in, or made less, is so at once', async () => {
  const { ledger, rosa } = await withOwner();
  const { id: lee } = await ledger.call('profiles.save', { name: 'Lee', role: 'owner', passphrase: OTHER });
  await ledger.call('profiles.save', { id: rosa, name: 'Rosa Ward', role: 'bookkeeper' });
  expect((await ledger.refused('profiles.remove', { id: lee })).code).toBe('notAllowed');
  await ledger.call('profiles.enter', { profile: lee, passphrase: OTHER });
  await ledger.call('profiles.remove', { id: rosa });
  const { rows } = await ledger.call('audit.list', { account: null, filter: {}, offset: 0, limit: 3 });
  expect(rows.map(({ what }) => what).toReversed()).toEqual([
    'Wrote down that Lee uses the file as an owner, and what they may see',
    'Wrote down that Rosa Ward uses the file as a bookkeeper, and what they may see',
    'Took Rosa Ward off the list of who uses the file',
  ]);
  expect(await ledger.call('profiles.list', {})).toHaveLength(1);
});

test('after five wrong passphrases a minute must pass', async () => {
  const folder = temporaryFolder();
  const options: ProgramOptions & { now: () => string } = optionsIn(folder);
  let now = '2026-10-05T09:30:00.000Z';
  const program = startDirect({ ...options, now: () => now });
  onTestFinished(() => program.close());
  valueOf(await program.call('file.create', { path: join(folder, 'files', 'Home.headroom') }));
  const { id } = valueOf(await program.call('profiles.save', owner));
  const enter = async (passphrase: string) => program.call('profiles.enter', { profile: id, passphrase });
  for (let tried = 0; tried < 5; tried += 1) expect(problemOf(await enter('wrong')).message).toMatch(/not the passphrase/);
  expect(problemOf(await enter(PASSPHRASE)).message).toMatch(/Wait a minute/);
  now = '2026-10-05T09:31:01.000Z';
  valueOf(await enter(PASSPHRASE));
});

test('who tries somebody else’s passphrase begins no new count by typing their own', async () => {
  const { ledger, rosa } = await withOwner();
  const { id: kit } = await ledger.call('profiles.save', { name: 'Kit', role: 'bookkeeper', passphrase: OTHER });
  await ledger.call('profiles.enter', { profile: kit, passphrase: OTHER });
  for (let tried = 0; tried < 5; tried += 1) {
    expect((await ledger.refused('profiles.enter', { profile: rosa, passphrase: 'wrong' })).message).toMatch(/not the passphrase/);
    await ledger.call('profiles.enter', { profile: kit, passphrase: OTHER });
  }
  expect((await ledger.refused('profiles.enter', { profile: rosa, passphrase: 'wrong' })).message).toMatch(/Wait a minute/);
  await ledger.call('file.close', {});
  await ledger.call('file.open', { path: ledger.path });
  expect((await ledger.refused('profiles.enter', { profile: rosa, passphrase: PASSPHRASE })).message).toMatch(/Wait a minute/);
  await ledger.call('profiles.enter', { profile: kit, passphrase: OTHER });
});

test('a supporter sees the chosen accounts, alone and in what tells of all', async () => {
  const { ledger, one, two } = await withLimited({ role: 'supporter' });
  expect((await ledger.call('accounts.list', {})).map(({ id }) => id)).toEqual([one]);
  expect((await ledger.call('accounts.standings', {})).map(({ id }) => id)).toEqual([one]);
  expect((await ledger.call('returns.all', {})).map(({ account }) => account)).not.toContain(two);
  expect((await ledger.call('reminders.list', { account: null })).dues.filter(({ account }) => account === two)).toEqual([]);
  expect((await ledger.call('find.all', { account: null, find: 'DP' })).accounts.map(({ id }) => id)).toEqual([one]);
  expect((await ledger.call('find.all', { account: one, find: 'Ben' })).accounts).toEqual([]);
  await ledger.call('figures.overview', { account: one });
  expect((await ledger.refused('figures.overview', { account: two })).code).toBe('notAllowed');
  expect((await ledger.refused('accounts.paper', { accounts: [one, two], as: 'csv' })).code).toBe('notAllowed');
  for (const method of ['audit.list', 'export.journal'] as const)
    expect(
      problemOf(await ledger.program.callUnknown(method, { account: null, ...(method === 'audit.list' && { filter: {}, offset: 0, limit: 5 }) })).code,
    ).toBe('notAllowed');
  expect((await ledger.refused('file.verify', {})).code).toBe('notAllowed');
});

test('an auditor looks at one account, at the days of the period, up to a day', async () => {
  const period = { from: '2026-05-01', to: '2026-07-31', until: '2026-10-31' };
  const { ledger, rosa, one, two, noor } = await withLimited({ role: 'auditor', period });
  const rows = async (filter = {}) => (await ledger.call('money.rows', { account: one, filter, offset: 0, limit: 50 })).rows;
  expect((await rows()).map(({ day }) => day)).toEqual(['2026-07-31', '2026-05-01']);
  expect((await rows({ from: '2026-07-01' })).map(({ day }) => day)).toEqual(['2026-07-31']);
  expect(await rows({ month: '2026-08' })).toEqual([]);
  // £1,000.00 at first, and three lines of £10.00 up to the last day: the fourth is of August.
  expect(await ledger.call('accounts.list', {})).toMatchObject([{ id: one, balance: 97_000, unexplained: 2, bankTo: '2026-07-31' }]);
  expect((await ledger.call('money.choices', { account: one })).months).toEqual(['2026-07', '2026-05']);
  expect((await ledger.refused('money.rows', { account: one, filter: { from: '2026-04-30' }, offset: 0, limit: 5 })).code).toBe('notAllowed');
  expect((await ledger.refused('money.rows', { account: two, filter: {}, offset: 0, limit: 5 })).code).toBe('notAllowed');
  const [last] = await rows();
  const source = last?.source ?? { type: 'line', id: 0 };
  expect((await ledger.call('money.row', { account: one, source })).row.day).toBe('2026-07-31');
  // The line before the period is the first that was brought in.
  expect((await ledger.refused('money.row', { account: one, source: { type: 'line', id: 1 } })).code).toBe('notAllowed');
  expect((await ledger.refused('evidence.list', { account: one, of: { type: 'line', id: 1 } })).code).toBe('notAllowed');
  expect((await ledger.call('figures.overview', { account: one })).asOf).toBe('2026-07-31');
  expect((await ledger.refused('figures.overview', { account: one, on: '2026-08-01' })).code).toBe('notAllowed');
  expect((await ledger.call('readiness.view', { account: one })).from).toBe('2026-05-01');
  await ledger.call('profiles.enter', { profile: rosa, passphrase: PASSPHRASE });
  const own = { name: 'Own money', kind: 'savings', joint: false };
  await ledger.call('records.save', { account: one, type: 'ownAccounts', fields: own });
  expect((await ledger.call('acting.view', { account: one })).savings).not.toBeNull();
  await ledger.call('profiles.enter', { profile: noor, passphrase: OTHER });
  expect((await ledger.call('acting.view', { account: one })).savings).toBeNull();
  await ledger.call('profiles.enter', { profile: rosa, passphrase: PASSPHRASE });
  const change = { id: noor, name: 'Noor', role: 'auditor', accounts: [one] } satisfies Partial<Input<'profiles.save'>>;
  expect((await ledger.refused('profiles.save', { ...change, period: { ...period, until: '2026-10-04' } })).field).toBe('period.until');
  expect((await ledger.refused('profiles.save', { ...change, period: { ...period, from: '2026-01-01' } })).field).toBe('period.from');
  expect((await ledger.refused('profiles.save', { ...change, period: { ...period, to: '2026-04-30' } })).field).toBe('period.to');
  expect((await ledger.refused('profiles.save', change)).field).toBe('period');
  expect((await ledger.refused('profiles.save', { ...change, accounts: [one, two], period })).field).toBe('accounts');
});

test('an auditor’s last day is the last', async () => {
  const folder = temporaryFolder();
  let now = '2026-10-05T09:30:00.000Z';
  const program = startDirect({ ...optionsIn(folder), now: () => now });
  onTestFinished(() => program.close());
  valueOf(await program.call('file.create', { path: join(folder, 'files', 'Home.headroom') }));
  valueOf(await program.call('profiles.save', owner));
  const { account } = valueOf(await program.call('accounts.create', plainAccount('DP-1')));
  const period = { from: '2026-05-01', to: '2026-07-31', until: '2026-10-06' };
  const { id } = valueOf(await program.call('profiles.save', { name: 'Noor', role: 'auditor', passphrase: OTHER, accounts: [account], period }));
  valueOf(await program.call('profiles.enter', { profile: id, passphrase: OTHER }));
  now = '2026-10-06T22:00:00.000Z';
  valueOf(await program.call('figures.overview', { account }));
  now = '2026-10-07T09:00:00.000Z';
  expect(problemOf(await program.call('figures.overview', { account })).code).toBe('profileNeeded');
  expect(problemOf(await program.call('profiles.enter', { profile: id, passphrase: OTHER }))).toMatchObject({
    code: 'notAllowed',
    message: expect.stringContaining('6 October 2026'),
  });
});

test('the thread that reads lets in whom the other one let in, and nobody else', async () => {
  const folder = temporaryFolder();
  const { now: _now, ...options } = optionsIn(folder);
  const program = startThreads({ ...options, workerFile: new URL('../ledger/runtime/worker.ts', import.meta.url) });
  onTestFinished(() => program.close());
  const path = join(folder, 'files', 'Home.headroom');
  valueOf(await program.call('file.create', { path }));
  const { id: rosa } = valueOf(await program.call('profiles.save', owner));
  const { account: one } = valueOf(await program.call('accounts.create', plainAccount('DP-1')));
  const { account: two } = valueOf(await program.call('accounts.create', plainAccount('DP-2')));
  const { id: kit } = valueOf(await program.call('profiles.save', { name: 'Kit', role: 'supporter', passphrase: OTHER, accounts: [two] }));
  const seen = async () => {
    const result = await program.call('accounts.list', {});
    return result.ok ? result.value.map(({ id }) => id) : result.problem.code;
  };
  expect(await seen()).toEqual([one, two]);
  valueOf(await program.call('profiles.enter', { profile: kit, passphrase: OTHER }));
  expect(await seen()).toEqual([two]);
  expect(problemOf(await program.call('accounts.setup', { account: one })).code).toBe('notAllowed');
  valueOf(await program.call('profiles.leave', {}));
  expect(await seen()).toBe('profileNeeded');
  valueOf(await program.call('profiles.enter', { profile: rosa, passphrase: PASSPHRASE }));
  // The file is opened anew under its new key, and whoever is in stays in.
  valueOf(await program.call('file.changePassphrase', { current: null, next: OTHER }));
  expect(await seen()).toEqual([one, two]);
  valueOf(await program.call('file.close', {}));
  valueOf(await program.call('file.open', { path, passphrase: OTHER }));
  expect(await seen()).toBe('profileNeeded');
});

test('no passphrase is kept or leaves as it is, and a copy of everything brings the list back', async () => {
  const { ledger, rosa } = await withOwner();
  await ledger.call('profiles.changePassphrase', { current: PASSPHRASE, next: OTHER });
  const kept = await ledger.reading((db) =>
    JSON.stringify([db.prepare('SELECT * FROM profile').all(), db.prepare('SELECT * FROM audit').all(), db.prepare('SELECT * FROM record_version').all()]),
  );
  expect(kept).toContain('Rosa Ward');
  expect(kept).not.toMatch(/otter|spruce/);
  const { file } = await ledger.call('export.everything', {});
  const given = ledger.program.takeFile(file.id);
  const copy = ledger.program.addFile({ path: 'copy.zip', bytes: given?.bytes ?? new Uint8Array() });
  await ledger.call('export.bringBack', { file: copy.id, path: join(ledger.folder, 'files', 'Back.headroom') });
  expect((await ledger.refused('accounts.list', {})).code).toBe('profileNeeded');
  await ledger.call('profiles.enter', { profile: rosa, passphrase: OTHER });
  await expectVerified(ledger);
});

test('killed while the list is changed, it has everybody who was answered, whole, and each of them comes in', async () => {
  const { ledger, rosa } = await withOwner();
  await ledger.call('file.close', {});
  let known = 1;
  for (const ms of [10, 120, 330]) {
    const words = [fileURLToPath(new URL('add-users.ts', import.meta.url)), ledger.path, temporaryFolder(), String(rosa), PASSPHRASE];
    const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.on('data', (text: Buffer) => (said += text.toString()));
    await once(child.stdout, 'data');
    await later(ms);
    child.kill('SIGKILL');
    await once(child, 'close');
    const answered = said.trimEnd().split('\n').length;
    await ledger.call('file.open', { path: ledger.path });
    const { length } = await ledger.call('profiles.list', {});
    // One more may have been saved when the kill came between saving and saying so.
    expect([known + answered, known + answered + 1]).toContain(length);
    known = length;
    const newest = (await ledger.call('profiles.list', {})).at(-1);
    await ledger.call('profiles.enter', { profile: newest?.id ?? 0, passphrase: PASSPHRASE });
    await expectVerified(ledger);
    await ledger.call('file.close', {});
  }
});
