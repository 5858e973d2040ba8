import { describe, expect, test, vi } from 'vitest';
import { testApi } from '../tests/test-api.ts';
import { tamper } from '../tests/tamper.ts';
import { problemOf, temporaryFolder, temporaryProgram, valueOf } from '../tests/temporary.ts';
import type { Result } from '../core/api/method.ts';
import { join } from 'node:path';
import { rmSync, writeFileSync } from 'node:fs';

async function openGarden() {
  const program = temporaryProgram({}, testApi);
  valueOf(await program.call('file.create', { path: program.path }));
  const planted = (await program.callUnknown('garden.plant', { reference: 'A1' })) as Result<{ account: number; fund: number }>;
  return { program, planted, ...valueOf(planted) };
}

describe('what reaches a handler', () => {
  test.each(['toString', '__proto__', 'constructor', 'hasOwnProperty', 'garden.nothing', ''])('%j is no method', async (name) => {
    const program = temporaryProgram({}, testApi);
    expect(problemOf(await program.callUnknown(name, {})).code).toBe('unknownMethod');
  });

  test('input of the wrong shape is refused beside its field, in plain words, with every other fault in the detail', async () => {
    const { program } = await openGarden();
    const problem = problemOf(await program.callUnknown('garden.grow', { account: 'one', ms: 0, extra: 1 }));
    expect(problem).toMatchObject({ code: 'badInput', field: 'account', message: '‘account’ must be a number.' });
    expect(problem.detail).toEqual([
      { field: 'account', message: '‘account’ must be a number.' },
      { field: 'funds', message: '‘funds’ is missing.' },
      { field: '', message: 'What was given holds a field that is not known here: extra.' },
    ]);
  });

  test('before a file is open, reading and writing are refused', async () => {
    const program = temporaryProgram({}, testApi);
    expect(problemOf(await program.callUnknown('garden.list', {})).code).toBe('noFileOpen');
    expect(problemOf(await program.callUnknown('garden.plant', { reference: 'A1' })).code).toBe('noFileOpen');
  });

  test('a chosen file is read by its handle, and only a handle that was given out', async () => {
    const { program, folder } = { ...(await openGarden()), folder: temporaryFolder() };
    writeFileSync(join(folder, 'may.csv'), 'a,b');
    const onDisk = program.addFile({ path: 'bank/may.csv', onDisk: join(folder, 'may.csv') });
    const inMemory = program.addFile({ path: 'june.csv', bytes: new Uint8Array([1, 2, 3, 4]) });
    expect(onDisk).toMatchObject({ path: 'bank/may.csv', bytes: 3 });
    expect(await program.callUnknown('garden.size', { file: onDisk.id })).toMatchObject({ ok: true, value: { bytes: 3, path: 'bank/may.csv' } });
    expect(await program.callUnknown('garden.size', { file: inMemory.id })).toMatchObject({ ok: true, value: { bytes: 4, path: 'june.csv' } });
    expect(problemOf(await program.callUnknown('garden.size', { file: join(folder, 'may.csv') })).code).toBe('uploadUnknown');
    expect(problemOf(await program.callUnknown('garden.size', { file: 'toString' })).code).toBe('uploadUnknown');
    rmSync(join(folder, 'may.csv'));
    expect(problemOf(await program.callUnknown('garden.size', { file: onDisk.id })).code).toBe('uploadUnknown');
  });
});

describe('what becomes of a write', () => {
  test('it answers with the scope its method says, whatever its handler did, and the number of its audit row', async () => {
    const { program, planted, fund, account } = await openGarden();
    // 1 is the making of the file.
    expect(planted).toMatchObject({ ok: true, touched: ['accounts'], change: 2, accounts: [account] });
    expect(await program.callUnknown('garden.rename', { account, fund, name: 'second' })).toMatchObject({ ok: true, touched: ['accounts'], change: 3 });
    expect(await program.callUnknown('garden.list', {})).toMatchObject({ touched: [] });
    expect(await program.call('file.close', {})).toMatchObject({ touched: ['file'] });
    expect(await program.call('file.open', { path: program.path })).toMatchObject({ touched: ['program', 'file'] });
    expect(valueOf(await program.callUnknown('garden.list', {}))).toEqual(['second']);
  });

  test('whose trail it is in is what its method says, not what its input looks like', async () => {
    const { program, account } = await openGarden();
    expect(await program.callUnknown('garden.name', { account, why: 'It had none.' })).toMatchObject({ ok: true, change: 3, accounts: [] });
    await program.close();
    await tamper(program.path, (db) => {
      expect(db.prepare('SELECT id, account, why FROM audit ORDER BY id').all()).toEqual([
        { id: 1, account: null, why: null },
        { id: 2, account, why: null },
        { id: 3, account: null, why: 'It had none.' },
      ]);
    });
  });

  test.each([0, 2])('one that should make an account and makes %i is a fault, and nothing of it stays', async (makes) => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { program, account } = await openGarden();
    expect(problemOf(await program.callUnknown('garden.fence', { account, makes })).code).toBe('unexpected');
    log.mockRestore();
    expect(valueOf(await program.call('file.verify', {}))).toMatchObject({ problems: [], checked: { changes: 2 } });
  });

  describe('in a batch of accounts', () => {
    async function twoGardens() {
      const { program, account } = await openGarden();
      const other = (await program.callUnknown('garden.plant', { reference: 'B2' })) as Result<{ account: number; fund: number }>;
      return { program, accounts: [valueOf(other).account, account] };
    }

    test('each has its own row in its own trail, and what came of each is answered in order', async () => {
      const { program, accounts } = await twoGardens();
      const made = await program.callUnknown('garden.sow', { accounts, why: 'It is spring.' });
      expect(made).toEqual({ ok: true, value: [{ fund: 3 }, { fund: 4 }], touched: ['accounts'], change: 4, accounts });
      expect(valueOf(await program.call('file.verify', {}))).toMatchObject({ problems: [], checked: { changes: 5 } });
      await program.close();
      await tamper(program.path, (db) => {
        expect(db.prepare('SELECT id, account, why, batch FROM audit LEFT JOIN batch_change ON change = id ORDER BY id').all().slice(2)).toEqual([
          { id: 3, account: accounts[0], why: null, batch: null },
          { id: 4, account: accounts[0], why: 'It is spring.', batch: 4 },
          { id: 5, account: accounts[1], why: 'It is spring.', batch: 4 },
        ]);
      });
    });

    test('a refusal in one takes all of it back and says in which', async () => {
      const { program, accounts } = await twoGardens();
      expect(problemOf(await program.callUnknown('garden.sow', { accounts, refusesIn: accounts[1] }))).toEqual({
        code: 'notFound',
        message: 'Person (A1): It is too dry. Nothing was changed in any account.',
        field: 'accounts',
      });
      expect(valueOf(await program.callUnknown('garden.list', {}))).toEqual(['first', 'first']);
      expect(valueOf(await program.call('file.verify', {}))).toMatchObject({ problems: [], checked: { changes: 3 } });
    });

    test('a fault in one takes all of it back too, and gives nothing away', async () => {
      const log = vi.spyOn(console, 'error').mockImplementation(() => {});
      const { program, accounts } = await twoGardens();
      const problem = problemOf(await program.callUnknown('garden.sow', { accounts, failsIn: accounts[1] }));
      log.mockRestore();
      expect(problem.code).toBe('unexpected');
      expect(problem.message).not.toMatch(/Secret|A1/);
      expect(valueOf(await program.callUnknown('garden.list', {}))).toEqual(['first', 'first']);
    });
  });

  test('a refusal takes back everything it wrote and says what its handler said', async () => {
    const { program, account } = await openGarden();
    expect(problemOf(await program.callUnknown('garden.wilt', { account, how: 'refuse' }))).toEqual({ code: 'notFound', message: 'It wilted.', field: 'how' });
    expect(valueOf(await program.callUnknown('garden.list', {}))).toEqual(['first']);
    expect(valueOf(await program.call('file.verify', {}))).toMatchObject({ problems: [], checked: { changes: 2 } });
  });

  test('a fault is taken back too, and neither the answer nor the log gives away what it was about', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { program, account } = await openGarden();
    const problem = problemOf(await program.callUnknown('garden.wilt', { account, how: 'throw' }));
    expect(problem.code).toBe('unexpected');
    const logged = log.mock.calls.flat().join('\n');
    log.mockRestore();
    expect(logged).toMatch(/: garden\.wilt: TypeError\n {4}at /);
    expect(`${JSON.stringify(problem)}${logged}`).not.toMatch(/Secret|12\.34/);
    expect(valueOf(await program.callUnknown('garden.list', {}))).toEqual(['first']);
  });

  test('cancelling takes it back whole, and the next write works', async () => {
    const { program, account, fund } = await openGarden();
    const stop = new AbortController();
    const seen: number[] = [];
    const onProgress = ({ done }: { done: number }): void => {
      seen.push(done);
      if (done === 5) stop.abort();
    };
    const result = await program.callUnknown('garden.grow', { account, funds: 1000, ms: 0 }, { signal: stop.signal, onProgress });
    expect(problemOf(result).code).toBe('cancelled');
    expect(seen).toEqual([1, 2, 3, 4, 5]);
    expect(valueOf(await program.callUnknown('garden.list', {}))).toEqual(['first']);
    expect(await program.callUnknown('garden.rename', { account, fund, name: 'after' })).toMatchObject({ ok: true, change: 3 });
  });

  test('a call cancelled before its turn does nothing', async () => {
    const { program, account } = await openGarden();
    expect(problemOf(await program.callUnknown('garden.grow', { account, funds: 3, ms: 0 }, { signal: AbortSignal.abort() })).code).toBe('cancelled');
    expect(valueOf(await program.callUnknown('garden.list', {}))).toEqual(['first']);
  });
});

test('a handler that only reads can write nothing, not even by mistake', async () => {
  const { program } = await openGarden();
  await program.callUnknown('garden.scribble', {});
  expect(valueOf(await program.callUnknown('garden.list', {}))).toEqual(['first']);
});

test('calls are answered one after another: closing waits for what came before it', async () => {
  const { program } = await openGarden();
  const order: string[] = [];
  const slow = program.callUnknown('garden.wait', { ms: 50 }).then(() => order.push('waited'));
  const listed = program.callUnknown('garden.list', {}).then((result) => order.push(result.ok ? 'listed' : 'refused'));
  const closed = program.close().then(() => order.push('closed'));
  await Promise.all([slow, listed, closed]);
  expect(order).toEqual(['waited', 'listed', 'closed']);
});
