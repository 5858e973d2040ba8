/** Moving in through dispatch: looked at first, all or nothing, once for each reference; and from the terminal. */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { temporaryHome } from './home.ts';
import { expectConsistent, expectVerified } from './ledger-consistency.ts';
import type { FileText } from './ledger.ts';
import { fixtures, lloyds, TestLedger } from './ledger.ts';

const ACCOUNT: FileText = {
  path: 'account.csv',
  text: 'key,value\nreference,DP-9\nperson,A Person\ncouncil,Anyshire\nopened_on,06/04/2026\nopening_balance,100.00\nplan_year_start,06/04/2026\nrole,holder\nemployment_allowance,yes\n',
};
const INVOICES: FileText = { path: 'invoices.csv', text: 'supplier,number,date,amount,plan_line\nHarbour Homecare,INV1,01/05/2026,40.00,\n' };

async function preview(ledger: TestLedger, files: readonly FileText[]) {
  return ledger.call('moveIn.preview', { files: files.map((file) => ({ id: ledger.file(file), path: file.path })) });
}

test('a folder can be looked at before any file is open', async () => {
  const ledger = await TestLedger.forThisTest();
  await ledger.call('file.close', {});
  const bank = lloyds('bank/may.csv', [
    { day: '2026-05-08', text: 'HARBOUR HOMECARE INV1', amount: -4000 },
    { day: '2026-05-09', text: 'CORNER SHOP', amount: -100 },
  ]);
  expect(await preview(ledger, [ACCOUNT, INVOICES, bank])).toMatchObject({
    account: { reference: 'DP-9', person: 'A Person', openedOn: '2026-04-06' },
    problems: [],
    bankLines: 2,
    explained: 1,
  });
  const { id, path } = await ledger.call('moveIn.templates', {});
  const files = unzipSync(ledger.program.takeFile(id)?.bytes ?? new Uint8Array());
  expect({ path, files: Object.keys(files).toSorted() }).toMatchObject({
    path: 'Empty sheets for Headroom.zip',
    files: expect.arrayContaining(['account.csv', 'plan.csv']),
  });
});

test('bank lines dated after today are told of, with the file they are in', async () => {
  // The clock of these tests stands at 5 October 2026.
  const ledger = await TestLedger.forThisTest();
  const bank = lloyds('bank/may.csv', [
    { day: '2026-10-05', text: 'CORNER SHOP', amount: -100 },
    { day: '2026-12-05', text: 'CORNER SHOP', amount: -100 },
    { day: '2062-05-09', text: 'CORNER SHOP', amount: -100 },
  ]);
  const told = { file: 'bank/may.csv', row: null, message: expect.stringMatching(/^2 lines .*5 December 2026/) as string };
  expect((await preview(ledger, [ACCOUNT, bank])).notices).toContainEqual(told);
  expect((await ledger.moveIn([ACCOUNT, bank])).notices).toContainEqual(told);
});

test('every problem in every file is named, and nothing is written', async () => {
  const ledger = await TestLedger.forThisTest();
  const broken = [
    ACCOUNT,
    { path: 'invoices.csv', text: 'supplier,number,date,amount,plan_line\nHarbour Homecare,INV1,31/02/2026,forty,Respite\n' },
    { path: 'timesheets.csv', text: 'name,date,hours,kind\nNobody,01/05/2026,7,worked\n' },
  ];
  const problem = await ledger.refused('moveIn.run', { files: broken.map((file) => ({ id: ledger.file(file), path: file.path })) });
  expect(problem.code).toBe('moveInProblems');
  const problems = problem.detail as unknown as { file: string; row: number; column: string }[];
  expect(problems.map(({ file, row, column }) => [file, row, column])).toEqual([
    ['invoices.csv', 2, 'date'],
    ['invoices.csv', 2, 'amount'],
    ['invoices.csv', 2, 'plan_line'],
    ['timesheets.csv', 2, 'name'],
  ]);
  expect(await ledger.call('accounts.list', {})).toEqual([]);
  await expectVerified(ledger);
});

test('a reference that is there is refused, and the account there is left alone', async () => {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.moveIn([ACCOUNT, INVOICES]);
  const before = await ledger.call('figures.overview', { account, on: '2026-06-01' });
  const again = [{ ...ACCOUNT, text: ACCOUNT.text.replace('DP-9', 'dp-9') }];
  const problem = await ledger.refused('moveIn.run', { files: again.map((file) => ({ id: ledger.file(file), path: file.path })) });
  expect([problem.code, problem.field]).toEqual(['alreadyThere', 'reference']);
  expect(await ledger.call('figures.overview', { account, on: '2026-06-01' })).toEqual(before);
});

test('further bank accounts come in beside the first, and each bank file says what it gave', async () => {
  const ledger = await TestLedger.forThisTest();
  const { account, imports } = await ledger.moveIn([
    ACCOUNT,
    { path: 'bank_accounts.csv', text: 'name,opening_balance\nsavings,50.00\n' },
    lloyds('bank/b.csv', [{ day: '2026-05-09', text: 'CORNER SHOP', amount: -100, balance: 9900 }]),
    lloyds('bank/savings/s.csv', [{ day: '2026-05-01', text: 'INTEREST', amount: 12, balance: 5012 }], '87654321'),
  ]);
  expect(imports.map(({ file, bankAccount, imported }) => [file, bankAccount, imported])).toEqual([
    ['bank/b.csv', 'main', 1],
    ['bank/savings/s.csv', 'savings', 1],
  ]);
  // £100.00 + £50.00 - £1.00 + 12p.
  expect((await ledger.call('figures.overview', { account, on: '2026-06-01' })).cash.statementBalance).toBe(14_912);
  await expectConsistent(ledger, account);
  await expectVerified(ledger);
});

describe('from the terminal', () => {
  const run = promisify(execFile);
  const top = join(import.meta.dirname, '..');

  async function headroom(home: ReturnType<typeof temporaryHome>, ...args: string[]): Promise<{ stdout: string; stderr: string; code: number }> {
    try {
      return { ...(await run(process.execPath, [join(top, 'cli', 'main.mjs'), ...args], { env: home.env, cwd: home.path })), code: 0 };
    } catch (error) {
      const { stdout, stderr, code } = error as { stdout: string; stderr: string; code: number };
      return { stdout, stderr, code };
    }
  }

  test('moves in, prints the figures, and the templates move in as they stand', async () => {
    const home = temporaryHome();
    try {
      const moved = await headroom(home, 'move-in', join(fixtures, 'scenarios', 'two'), '--ledger', 'two.headroom');
      expect([moved.code, (JSON.parse(moved.stdout) as { reference: string }).reference]).toEqual([0, 'DP-0002']);
      const shown = await headroom(home, 'overview', '--ledger', 'two.headroom', '--account', 'DP-0002', '--on', '2026-10-21');
      expect((JSON.parse(shown.stdout) as { free: number }).free).toBe(95_336);

      const again = await headroom(home, 'move-in', join(fixtures, 'scenarios', 'two'), '--ledger', 'two.headroom');
      expect([again.code, again.stdout, again.stderr.trim()]).toEqual([1, '', 'There already is an account DP-0002 in this file. Nothing was changed.']);
      expect((await headroom(home, 'overview', '--ledger', 'two.headroom', '--account', 'X', '--on', '2026-10-21')).stderr).toMatch(/no account X/);

      expect((await headroom(home, 'templates', 'folder')).code).toBe(0);
      expect(readdirSync(join(home.path, 'folder'))).toContain('payslips.csv');
      expect((await headroom(home, 'templates', 'folder')).stderr).toMatch(/Nothing was written/);
      const example = await headroom(home, 'move-in', 'folder', '--ledger', 'two.headroom');
      expect([example.code, example.stderr]).toEqual([0, '']);
    } finally {
      home.remove();
    }
  });

  test('a folder with problems leaves no file behind, and every problem is a sentence', async () => {
    const home = temporaryHome();
    try {
      mkdirSync(join(home.path, 'folder'));
      writeFileSync(join(home.path, 'folder', 'account.csv'), ACCOUNT.text.replace('06/04/2026', '31/02/2026'));
      const moved = await headroom(home, 'move-in', 'folder', '--ledger', 'new.headroom');
      expect([moved.code, moved.stdout]).toEqual([1, '']);
      expect(moved.stderr).toMatch(/account\.csv.*31\/02\/2026/);
      expect(existsSync(join(home.path, 'new.headroom'))).toBe(false);
    } finally {
      home.remove();
    }
  });
});

test('what people write as paid is kept as money out, as every other amount', async () => {
  const ledger = await TestLedger.forThisTest();
  const payments: FileText = {
    path: 'payments.csv',
    text: 'date,to,amount,for,category\n01/05/2026,Window cleaner,58.00,,other\n02/05/2026,Mobility Shop,-12.50,,refund\n',
  };
  const { account } = await ledger.moveIn([ACCOUNT, payments]);
  const { records } = await ledger.call('records.list', { account, type: 'payments', offset: 0, limit: 10 });
  expect(records.map(({ record }) => record)).toMatchObject([
    { to: 'Mobility Shop', amount: 1250 },
    { to: 'Window cleaner', amount: -5800 },
  ]);
  const { cash } = await ledger.call('figures.overview', { account, on: '2026-06-01' });
  expect(cash).toMatchObject({ unclearedOut: 5800, unclearedIn: 1250, reconciled: 10_000 - 5800 + 1250 });
  const history = await ledger.call('records.history', { account, type: 'payments', id: records[1]?.record.id ?? 0 });
  expect(history[0]?.fields).toContainEqual({ field: 'amount', before: null, after: '£58.00' });
  await expectConsistent(ledger, account);
});

test.each(['one', 'two'])('scenario %s shows the figures before anything is kept that it then has', async (name) => {
  const ledger = await TestLedger.forThisTest();
  const folder = join(fixtures, 'scenarios', name);
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && !entry.name.endsWith('.json'));
  const files = paths.map((entry) => {
    const onDisk = join(entry.parentPath, entry.name);
    const path = onDisk.slice(folder.length + 1);
    return { id: ledger.program.addFile({ path, onDisk }).id, path };
  });
  const { overview } = await ledger.call('moveIn.preview', { files });
  const { account } = await ledger.call('moveIn.run', { files });
  const figures = await ledger.call('figures.overview', { account });
  expect(overview).toEqual(figures);
  expect(figures.asOf).toBe(figures.known.to);
});

test('a cell put right on the screen lets the folder in, and the trail says what was typed', async () => {
  const ledger = await TestLedger.forThisTest();
  const broken = { ...INVOICES, text: INVOICES.text.replace(/,(\d+\.\d\d),/, ',lots,') };
  const files = [ACCOUNT, broken].map((file) => ({ id: ledger.file(file), path: file.path }));
  const before = await ledger.call('moveIn.preview', { files });
  expect(before).toMatchObject({ overview: null, account: null, problems: [{ file: 'invoices.csv', value: 'lots' }] });
  const [problem] = before.problems;
  const amount = /,(\d+\.\d\d),/.exec(INVOICES.text)?.[1] ?? '';
  const mends = [{ file: problem?.file ?? '', row: problem?.row ?? 0, column: problem?.column ?? '', value: amount }];
  expect(await ledger.call('moveIn.preview', { files, mends })).toMatchObject({ problems: [], account: { reference: expect.any(String) } });
  const { account } = await ledger.call('moveIn.run', { files, mends });
  const invoices = await ledger.call('records.list', { account, type: 'invoices', offset: 0, limit: 10 });
  expect(JSON.stringify(invoices)).toContain(String(Math.round(Number(amount) * 100)));
  const zip = await ledger.call('moveIn.mended', { files, mends });
  expect(zip.path).toMatch(/\.zip$/);
});
