/** The command line as a script sees it: what it prints, where, and how it ends. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { oneFile } from '../build/one-file.ts';
import { methods } from '../core/api/methods.ts';
import type { Ahead } from '../core/figures/ahead/ahead.ts';
import { RECORD_TYPES } from '../core/records/kinds.ts';
import { temporaryHome } from './home.ts';
import { runCommand } from './hosts.ts';
import { plainAccount } from './ledger.ts';
import { othersMay } from './temporary.ts';

const home = temporaryHome();
const ledger = join(home.path, 'mine.headroom');
const locked = join(home.path, 'locked.headroom');
const headroom = (words: readonly string[], env?: Record<string, string>) => runCommand(home, words, env);

beforeAll(async () => {
  await headroom(['call', 'file.create', JSON.stringify({ path: ledger })]);
  await runCommand(home, ['call', 'file.create', '-'], {}, JSON.stringify({ path: locked, passphrase: 'correct horse' }));
});
afterAll(() => home.remove());

test('methods prints every method of the contract, with kind, help and input as JSON Schema', async () => {
  const { code, out, err } = await headroom(['methods']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const rows = JSON.parse(out) as { name: string; kind: string; help: string; input: { type: string } }[];
  expect(rows.map(({ name }) => name)).toEqual(Object.keys(methods));
  for (const row of rows)
    expect(row).toMatchObject({ kind: expect.stringMatching(/^(?:read|write|program)$/), help: expect.stringMatching(/\.$/), input: { type: 'object' } });
});

test('methods says of each kind of record what its fields hold, and which must be given', async () => {
  const rows = JSON.parse((await headroom(['methods'])).out) as {
    name: string;
    input: { allOf: { if: object; then: { properties: { fields: object } } }[] };
  }[];
  const kinds = rows.find(({ name }) => name === 'records.save')?.input.allOf ?? [];
  expect(kinds.map((one) => one.if)).toEqual(RECORD_TYPES.map((type) => ({ properties: { type: { const: type } }, required: ['type'] })));
  expect(kinds[RECORD_TYPES.indexOf('invoices')]?.then.properties.fields).toMatchObject({
    type: 'object',
    additionalProperties: false,
    required: ['supplier', 'number', 'day', 'amount'],
    properties: { amount: { type: 'integer' }, due: { type: ['string', 'null'] } },
  });
});

test('call prints the value as JSON and nothing else', async () => {
  const { code, out, err } = await headroom(['call', 'file.status', '{}', '--ledger', ledger]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(JSON.parse(out)).toMatchObject({ open: { path: ledger, mode: 'write', passphrase: false } });
});

test('call --read opens the file to read only', async () => {
  const { out } = await headroom(['call', 'file.status', '{}', '--ledger', ledger, '--read']);
  expect(JSON.parse(out)).toMatchObject({ open: { mode: 'read' } });
});

test('journal prints the journal itself, of one account where one is named', async () => {
  const { code, out, err } = await headroom(['journal', '--ledger', ledger]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/^; Written by Headroom .*\ncommodity £\n/s);
  expect(await headroom(['journal', '--ledger', ledger, '--account', 'DP-9'])).toEqual({ code: 1, out: '', err: 'There is no account DP-9 in this file.\n' });
});

test('ahead prints money ahead, one row a day, and with a file of changes as it would then be', async () => {
  const path = join(home.path, 'ahead.headroom');
  const made = await headroom(['move-in', join(import.meta.dirname, 'fixtures/scenarios/one'), '--ledger', path]);
  expect(made).toMatchObject({ code: 0, err: '' });
  const where = ['--ledger', path, '--account', 'DP-0001', '--on', '2026-06-30'];
  const ahead = async (more: readonly string[] = []): Promise<Ahead> => JSON.parse((await headroom(['ahead', ...where, ...more])).out) as Ahead;
  const asItIs = await ahead();
  expect(Object.keys(asItIs)).toEqual(expect.arrayContaining(['from', 'start', 'days', 'lowest', 'runsOutOn', 'passesAllowedOn', 'yearEnd', 'assumptions']));
  const changes = join(home.path, 'what-if.json');
  writeFileSync(changes, JSON.stringify([{ kind: 'purchase', on: '2026-08-01', pence: 12_345 }]));
  expect(asItIs.yearEnd.pence - (await ahead(['--what-if', changes])).yearEnd.pence).toBe(12_345);
  writeFileSync(changes, '[{"kind": "purchase", "on": "2026-13-01", "pence": 1}]');
  expect(await headroom(['ahead', ...where, '--what-if', changes])).toMatchObject({ code: 1, out: '', err: expect.stringContaining('changes') });
  const named = await headroom([
    'call',
    'whatIfs.keep',
    JSON.stringify({ account: 1, name: 'A bed', changes: [{ kind: 'purchase', on: '2026-11-04', pence: 99 }] }),
    '--ledger',
    path,
  ]);
  expect(named).toMatchObject({ code: 0 });
  expect(asItIs.yearEnd.pence - (await ahead(['--what-if', 'a bed'])).yearEnd.pence).toBe(99);
  const none = join(home.path, 'none.json');
  expect(await headroom(['ahead', ...where, '--what-if', none])).toMatchObject({ code: 1, out: '', err: `There is no file ${none}.\n` });
});

test('an account is named as its reference is compared everywhere: letter case, blanks and how a letter is composed do not matter', async () => {
  const path = join(home.path, 'named.headroom');
  await headroom(['call', 'file.create', JSON.stringify({ path })]);
  const made = await headroom(['call', 'accounts.create', JSON.stringify(plainAccount('Café  12')), '--ledger', path]);
  expect(made).toMatchObject({ code: 0, err: '' });
  for (const name of ['cafe\u0301 12', ' CAFÉ 12'])
    expect(await headroom(['overview', '--ledger', path, '--account', name, '--on', '2026-05-05'])).toMatchObject({ code: 0, err: '' });
  expect((await headroom(['overview', '--ledger', path, '--account', 'Cafe 12', '--on', '2026-05-05'])).err).toBe(
    'There is no account Cafe 12 in this file.\n',
  );
});

test('hours come into an account with `hours import`, once; what is not settled is said, and nothing comes in', async () => {
  const path = join(home.path, 'hours.headroom');
  await headroom(['call', 'file.create', JSON.stringify({ path })]);
  await headroom(['call', 'accounts.create', JSON.stringify(plainAccount('DP-1')), '--ledger', path]);
  await headroom(['call', 'records.save', JSON.stringify({ account: 1, type: 'people', fields: { name: 'Kit Park' } }), '--ledger', path]);
  const sheet = join(home.path, 'hours.csv');
  const where = [sheet, '--ledger', path, '--account', 'DP-1'];
  writeFileSync(sheet, 'name,date,hours\nKit Park,14/09/2026,4\nA Temp,15/09/2026,2\nKit Park,31/09/2026,2\n');
  const refused = await headroom(['hours', 'import', ...where]);
  expect(refused).toMatchObject({ code: 1, out: '' });
  expect(refused.err).toMatch(/Nothing was brought in\.\n.*row 4, date.*31\/09\/2026[^]*‘A Temp’ is no assistant on file/);
  writeFileSync(sheet, 'name,date,hours\nKit Park,14/09/2026,4\nKit Park,31/09/2026,2\n');
  const made = await headroom(['hours', 'import', ...where, '--without-unread']);
  expect(made).toMatchObject({ code: 0, err: '' });
  expect(JSON.parse(made.out)).toMatchObject({ rows: 1, from: '2026-09-14', to: '2026-09-14', unread: [{ row: 3 }] });
  expect((await headroom(['hours', 'import', ...where, '--without-unread'])).err).toMatch(/Row 2 may be there already\./);
});

test('invoices come into an account with `invoices import`, once; what can’t be read is said, and nothing comes in', async () => {
  const path = join(home.path, 'invoices.headroom');
  await headroom(['call', 'file.create', JSON.stringify({ path })]);
  await headroom(['call', 'accounts.create', JSON.stringify(plainAccount('DP-1')), '--ledger', path]);
  const sheet = join(home.path, 'invoices.csv');
  const where = [sheet, '--ledger', path, '--account', 'DP-1'];
  writeFileSync(sheet, 'supplier,number,date,amount\nOak Care,A1,14/09/2026,40.00\nOak Care,A2,14/09/2026,forty\n');
  const refused = await headroom(['invoices', 'import', ...where]);
  expect(refused).toMatchObject({ code: 1, out: '' });
  expect(refused.err).toMatch(/Nothing was brought in\.\n.*row 3, amount.*‘forty’/);
  const made = await headroom(['invoices', 'import', ...where, '--without-unread']);
  expect(made).toMatchObject({ code: 0, err: '' });
  expect(JSON.parse(made.out)).toMatchObject({ invoices: 1, from: '2026-09-14', to: '2026-09-14', unread: [{ row: 3 }] });
  expect((await headroom(['invoices', 'import', ...where, '--without-unread'])).err).toMatch(/Row 2 may be there already\./);
});

test('a statement comes into an account with `bank import`, once, and a paper is kept with one of its lines with `evidence add`', async () => {
  const path = join(home.path, 'bank.headroom');
  await headroom(['call', 'file.create', JSON.stringify({ path })]);
  await headroom(['call', 'accounts.create', JSON.stringify({ ...plainAccount('DP-1'), openedOn: '2026-04-06' }), '--ledger', path]);
  const statement = join(import.meta.dirname, 'fixtures/bank-samples/sample.qif');
  const where = ['--ledger', path, '--account', 'dp-1'];
  const made = await headroom(['bank', 'import', statement, ...where]);
  expect(made).toMatchObject({ code: 0, err: '' });
  expect(JSON.parse(made.out)).toMatchObject({ file: 'sample.qif', rows: 3, imported: 3, rejected: 0 });
  expect(JSON.parse((await headroom(['bank', 'import', statement, ...where])).out)).toMatchObject({ imported: 0, alreadyThere: 3 });
  expect(await headroom(['bank', 'import', join(home.path, 'none.csv'), ...where])).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringMatching(/^There is no file .*none\.csv\.\n$/),
  });
  expect((await headroom(['bank', 'import', statement, ...where, '--bank-account', 'Savings'])).err).toBe(
    'There is no bank account Savings in this account. There is: main.\n',
  );
  const lines = await headroom(['call', 'bank.unexplained', '{"account":1}', '--ledger', path]);
  const { id } = (JSON.parse(lines.out) as { lines: readonly { id: number }[] }).lines[0] ?? { id: 0 };
  const receipt = join(home.path, 'receipt.txt');
  writeFileSync(receipt, 'Paid with thanks');
  const kept = await headroom(['evidence', 'add', receipt, ...where, '--to', `line:${id}`]);
  expect(kept).toMatchObject({ code: 0, err: '' });
  expect(JSON.parse(kept.out)).toMatchObject({ added: [expect.any(Number)], alreadyThere: [] });
  expect(await headroom(['evidence', 'add', receipt, ...where, '--to', 'line'])).toMatchObject({ code: 1, out: '' });
});

test('export writes everything into a ZIP, once, and import makes a new file of it', async () => {
  const zip = join(home.path, 'all.zip');
  expect(await headroom(['export', zip, '--ledger', ledger])).toMatchObject({ code: 0, err: '' });
  expect(othersMay(zip)).toBe('00');
  expect(await headroom(['export', zip, '--ledger', ledger])).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/^Nothing was written/) });
  const back = join(home.path, 'back.headroom');
  expect(await headroom(['import', zip, '--ledger', back], { HEADROOM_PASSPHRASE: 'correct horse' })).toMatchObject({ code: 0, err: '' });
  expect(await headroom(['verify', '--ledger', back], { HEADROOM_PASSPHRASE: 'correct horse' })).toMatchObject({ code: 0, err: '' });
  expect(await headroom(['import', zip, '--ledger', back])).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/already/) });
  expect(await headroom(['import', join(home.path, 'none.zip'), '--ledger', back])).toMatchObject({ code: 1, err: expect.stringMatching(/^There is no file/) });
});

test('a file is backed up, its backups are listed, and it is got back from one that needs its passphrase', async () => {
  const key = { HEADROOM_PASSPHRASE: 'correct horse' };
  const to = join(home.path, 'stick');
  mkdirSync(to);
  const backup = await headroom(['backup', '--ledger', locked, '--to', to], key);
  expect({ code: backup.code, err: backup.err }).toEqual({ code: 0, err: '' });
  const [made] = JSON.parse(backup.out) as { path: string; problems: number }[];
  expect(made).toMatchObject({ problems: 0 });
  const list = await headroom(['backups', '--folder', to]);
  expect(JSON.parse(list.out)).toMatchObject({ files: [{ name: 'locked', backups: [{ path: made?.path, passphrase: 'ask' }] }] });
  const back = join(home.path, 'got-back.headroom');
  expect((await headroom(['restore', made?.path ?? '', '--to', back])).code).toBe(1);
  expect(JSON.parse((await headroom(['restore', made?.path ?? '', '--to', back], key)).out)).toMatchObject({ path: back, replaced: null });
  expect((await headroom(['verify', '--ledger', back], key)).code).toBe(0);
});

test('a problem is a sentence on standard error, nothing on standard output, and exit code 1', async () => {
  const { code, out, err } = await headroom(['call', 'file.status', '{"extra":1}', '--ledger', ledger]);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(/^[A-Z“].*\.\n$/s);
});

test('a file that is not there is not made by asking for it', async () => {
  const none = join(home.path, 'none.headroom');
  const { code, err } = await headroom(['call', 'file.status', '{}', '--ledger', none]);
  expect(code).toBe(1);
  expect(err).toMatch(/no file/i);
  expect(existsSync(none)).toBe(false);
});

test('a passphrase comes from HEADROOM_PASSPHRASE; without it, or with another, the file stays shut', async () => {
  const words = ['call', 'file.status', '{}', '--ledger', locked];
  expect((await headroom(words, { HEADROOM_PASSPHRASE: 'correct horse' })).code).toBe(0);
  const without = await headroom(words);
  expect(without).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/passphrase/i) });
  const wrong = await headroom(words, { HEADROOM_PASSPHRASE: 'wrong horse' });
  expect(wrong).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/passphrase/i) });
  expect(wrong.err).not.toBe(without.err);
  expect(wrong.err).not.toContain('horse');
});

test('verify says what it checked', async () => {
  const { code, out } = await headroom(['verify', '--ledger', ledger]);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ problems: [], checked: { accounts: 0 } });
});

test.each([
  [[], 'Commands:'],
  [['dance'], 'no command dance'],
  [['constructor'], 'no command constructor'],
  [['call'], 'METHOD is missing'],
  [['call', 'file.status'], 'JSON is missing'],
  [['call', 'file.status', '{'], 'could not be read at line 1, column 2'],
  [['call', 'file.status', '{}', 'more'], 'One word too many.'],
  [['call', 'file.status', '{}', '--passphrase', 'x'], 'Use: headroom call'],
  [['verify'], '--ledger is missing'],
])('%j is answered with how to say it', async (words, sentence) => {
  const { code, out, err } = await headroom(words);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain(sentence);
});

test('a fault is a sentence with its number, in the log without a name, and exit code 1', async () => {
  // Two faults of one kind: what the commands do themselves, and what they leave to the program.
  writeFileSync(join(home.path, 'Quillon'), '');
  const faults = [
    await headroom(['templates', join(home.path, 'Quillon', 'Marchbanks')]),
    await headroom(['export', join(home.path, 'Quillon', 'all.zip'), '--ledger', ledger]),
  ];
  const { file } = JSON.parse((await headroom(['log'])).out) as { file: string };
  expect(file.startsWith(home.path)).toBe(true);
  const log = readFileSync(file, 'utf8');
  expect(log).toMatch(/ cli: templates: Error ENOTDIR\n {4}at .* cli: export: Error ENOTDIR\n {4}at /s);
  for (const { code, out, err } of faults) {
    expect({ code, out }).toEqual({ code: 1, out: '' });
    const number = /\(fault ([0-9A-F]{4})\)\. Nothing was changed\. Please try again\.\n$/.exec(err)?.[1];
    expect(number).toBeDefined();
    expect(log).toContain(` fault ${number}, Headroom `);
    expect(`${err}${log}`).not.toMatch(/Quillon|Marchbanks/);
  }
});

test('log says where faults are written down, and the newest of them', async () => {
  const { code, out, err } = await headroom(['log']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const { file, faults } = JSON.parse(out) as { file: string; faults: string[] };
  expect(readFileSync(file, 'utf8')).toBe(`${faults.toReversed().join('\n')}\n`);
});

test('commands run from one file, built of the sources as they are now', async () => {
  await headroom(['help']);
  const built = readdirSync(join(import.meta.dirname, '../out')).filter((name) => name.startsWith('cli-'));
  expect(built).toEqual([basename((await oneFile('cli')).pathname)]);
});

test('help lists the commands and is no failure', async () => {
  expect(await headroom(['help'])).toMatchObject({ code: 0, err: expect.stringContaining('headroom verify') });
});

test('through npm, from any folder, paths are meant from where the user stands', async () => {
  const top = join(import.meta.dirname, '..');
  const words = ['--prefix', top, 'run', '-s', 'headroom', '--', 'call', 'file.status', '{}', '--ledger', 'mine.headroom'];
  const out = execFileSync('npm', words, { cwd: home.path, env: home.env, encoding: 'utf8', shell: process.platform === 'win32' });
  expect(JSON.parse(out)).toMatchObject({ open: { path: ledger } });
});

test('returns make writes the paper, the spreadsheet and both sheets as CSV, and nothing over what is there', async () => {
  const file = join(home.path, 'returns.headroom');
  await headroom(['call', 'file.create', JSON.stringify({ path: file })]);
  await headroom(['call', 'accounts.create', JSON.stringify(plainAccount('DP-R')), '--ledger', file]);
  const folder = join(home.path, 'made');
  const make = (form: string) =>
    headroom(['returns', 'make', '--ledger', file, '--account', 'DP-R', '--from', '2026-04-06', '--to', '2026-07-05', '--form', form, '--to-folder', folder]);
  expect((await make('no-such-form')).err).toContain('There is no form called ‘no-such-form’.');
  expect(existsSync(folder)).toBe(false);
  expect((await make('generic-return')).code).toBe(0);
  const named = 'return-DP-R-2026-07-05';
  expect(readdirSync(folder).toSorted()).toEqual([`${named}-figures.csv`, `${named}-lines.csv`, `${named}.pdf`, `${named}.xlsx`]);
  const again = await make('generic-return');
  expect([again.code, again.err]).toEqual([1, expect.stringContaining('Nothing was written')]);
});
