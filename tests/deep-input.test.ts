/** Input nested thousands deep, and days at the ends of the calendar: refused with a sentence by every host, which then goes on. */
import { describe, expect, onTestFinished, test } from 'vitest';
import { fileWords } from '../core/words/file.ts';
import { problemWords } from '../core/words/api/problems.ts';
import { startThreads } from '../ledger/threads.ts';
import { temporaryHome } from './home.ts';
import { runCommand } from './hosts.ts';
import { plainAccount, TestLedger } from './ledger.ts';
import { optionsIn, problemOf, temporaryFolder, temporaryProgram, valueOf } from './temporary.ts';
import { startWebHost } from './web-host.ts';

/** As text: to write such a value as JSON would itself take too deep a stack. One word of a command holds 128 kB. */
const DEEP = `${'['.repeat(60_000)}${']'.repeat(60_000)}`;
const WRAPPED = [DEEP, `{"a":${DEEP}}`, `{"account":1,"type":"funds","fields":{"fund":${DEEP}}}`];
const OBJECTS = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`;
const tooDeep = { code: 'badInput', message: problemWords.tooDeep };

describe('input nested too deep is refused with a sentence', () => {
  test.each([...WRAPPED, OBJECTS])('by dispatch and on threads, case %#', async (text) => {
    const { now: _now, ...options } = optionsIn(temporaryFolder());
    const threads = startThreads({ ...options, workerFile: new URL('../ledger/runtime/worker.ts', import.meta.url) });
    onTestFinished(() => threads.close());
    for (const program of [temporaryProgram(), threads]) {
      for (const method of ['program.about', 'records.save', 'accounts.list', 'no.such']) {
        const problem = problemOf(await program.callUnknown(method, JSON.parse(text)));
        expect(problem).toEqual(tooDeep);
      }
      valueOf(await program.call('program.about', {}));
    }
  });

  test('by the web host, which goes on', async () => {
    const host = await startWebHost();
    onTestFinished(() => host.close());
    const deeper = `${'['.repeat(5_900_000)}${']'.repeat(5_900_000)}`;
    for (const body of [...WRAPPED, OBJECTS, deeper]) {
      const response = await fetch(`http://127.0.0.1:${host.port}/api/program.about`, {
        method: 'POST',
        headers: { authorization: `Bearer ${host.token}` },
        body,
      });
      expect({ status: response.status, answer: await response.json() }).toEqual({ status: 200, answer: { ok: false, problem: tooDeep } });
    }
    expect(await host.call('program.about', {})).toMatchObject({ ok: true });
  });

  test('in a terminal', async () => {
    const home = temporaryHome();
    onTestFinished(() => home.remove());
    const { code, out, err } = await runCommand(home, ['call', 'program.about', DEEP]);
    expect({ code, out, err: err.trim() }).toEqual({ code: 1, out: '', err: problemWords.tooDeep });
  });

  test('and the deepest that a method takes is not', async () => {
    const ledger = await TestLedger.forThisTest();
    const { account } = await ledger.call('accounts.create', plainAccount('A1'));
    const part = { amount: -1, settles: { kind: 'invoice', id: 1 }, category: null, planLine: null, fund: null } as const;
    expect((await ledger.refused('bank.explain', { account, lines: [{ line: 1, parts: [part] }] })).code).not.toBe('badInput');
  });
});

describe('the example', () => {
  test.each(['0001-01-01', '1899-12-31', '1949-12-31', '2200-01-01', '9999-12-31'])('is refused for %s, and the open file stays open', async (today) => {
    const ledger = await TestLedger.forThisTest();
    expect(await ledger.refused('file.openExample', { today })).toEqual({ code: 'badInput', field: 'today', message: fileWords.exampleDay });
    expect(await ledger.call('file.status', {})).toMatchObject({ open: { path: ledger.path } });
  });

  test.each(['0001-01-01T00:00:00.000Z', '9999-12-31T23:59:59.000Z', '+012026-01-01T00:00:00.000Z'])('is refused where the clock says %s', async (now) => {
    const program = temporaryProgram({ now: () => now });
    expect(problemOf(await program.call('file.openExample', {})).message).toBe(fileWords.exampleDay);
  });

  test.each(['1950-01-01', '1970-01-01', '2100-03-01', '2199-12-31'])('is made for %s', async (today) => {
    const program = temporaryProgram();
    valueOf(await program.call('file.openExample', { today }));
    expect(valueOf(await program.call('accounts.list', {}))).toHaveLength(3);
    expect(valueOf(await program.call('file.verify', {})).problems).toEqual([]);
  });
});
