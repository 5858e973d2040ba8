/** Changes of more bank lines than are written or looked up at once: each entry is the one that posting it alone would make. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { RunningProgram } from '../core/api/caller.ts';
import { addDays } from '../core/values/day.ts';
import { startDirect } from '../ledger/dispatch.ts';
import { startThreads } from '../ledger/threads.ts';
import { expectConsistent, expectVerified } from './ledger-consistency.ts';
import { lloyds, plainAccount, TestLedger } from './ledger.ts';
import type { Line } from './ledger.ts';
import { optionsIn, temporaryFolder, valueOf } from './temporary.ts';

/** Money out, some of it £0.00, and in between what another payee gets. */
function lines(count: number): Line[] {
  return Array.from({ length: count }, (_, n) => ({
    day: addDays('2026-04-06', Math.floor(n / 7)),
    text: n % 10 === 9 ? `MAPLE STORES ${n}` : `LANTERN CLUB ${n}`,
    amount: n % 50 === 0 ? 0 : -1_000 - n,
  }));
}

test('a rule over very many lines, changed, taken back, and that taken back', { timeout: 120_000 }, async () => {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.call('accounts.create', plainAccount('DP-9'));
  const { imported } = await ledger.bring(account, lloyds('all.csv', lines(980)));
  expect(imported).toBe(980);
  await expectConsistent(ledger, account);

  const first = (await ledger.call('bank.unexplained', { account, limit: 1000 })).lines.find(({ text, amount }) => text.startsWith('LANTERN') && amount < 0);
  if (!first) throw new Error('the lines did not come in');
  const parts = [{ amount: first.amount, settles: null, category: 'activity' as const, planLine: null, fund: null }];
  const explained = await ledger.call('bank.explain', { account, lines: [{ line: first.id, parts }], always: { contains: 'lantern club' } });
  expect(explained.byRule).toBeGreaterThan(800);
  const reversed = async (change: number) =>
    ledger.reading((db) => db.prepare<[number], number>('SELECT count(*) FROM entry WHERE made_by = ? AND reverses IS NOT NULL').pluck().get(change));
  expect(await reversed(ledger.change)).toBe(explained.byRule + 1);
  const facts = await expectConsistent(ledger, account);
  const [rule] = facts.rules;
  if (!rule) throw new Error('no rule was kept');

  const { id, ...fields } = rule;
  const saved = await ledger.call('bank.saveRule', { account, id, fields: { ...fields, category: 'transport' }, waiting: true, otherwise: true });
  expect(saved.changed).toBe(explained.byRule);
  await expectConsistent(ledger, account);
  await ledger.call('changes.undo', { account, change: ledger.change });
  expect((await expectConsistent(ledger, account)).lines).toEqual(facts.lines);
  await ledger.call('changes.undo', { account, change: ledger.change });
  await expectConsistent(ledger, account);
  await expectVerified(ledger);
});

/** Both hosts: the one without threads, and the one whose thread has answered by then. */
test.each([
  ['in one thread', (folder: string) => startDirect(optionsIn(folder))],
  ['in threads', startedThreads],
])('what a long change wrote is in the file itself soon after it is answered, %s', { timeout: 120_000 }, async (_, start) => {
  const folder = temporaryFolder();
  const program = start(folder);
  onTestFinished(() => program.close());
  const path = join(folder, 'files', 'Home.headroom');
  valueOf(await program.call('file.create', { path }));
  const { account } = valueOf(await program.call('accounts.create', plainAccount('DP-9')));
  const file = lloyds('all.csv', lines(12_000));
  const handle = program.addFile({ path: file.path, bytes: new TextEncoder().encode(file.text) });
  expect(valueOf(await program.call('bank.import', { account, file: handle.id })).imported).toBe(12_000);
  await expect.poll(() => statSync(path).size).toBeGreaterThan(4_000_000);
});

function startedThreads(folder: string): RunningProgram {
  const { now: _now, ...options } = optionsIn(folder);
  return startThreads({ ...options, workerFile: new URL('../ledger/runtime/worker.ts', import.meta.url) });
}
