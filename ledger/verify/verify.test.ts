import { describe, expect, test } from 'vitest';
import { testApi } from '../../tests/test-api.ts';
import { tamper } from '../../tests/tamper.ts';
import { temporaryProgram, valueOf } from '../../tests/temporary.ts';
import { appendAudit, nextChange } from '../audit/trail.ts';
import { closeWhole, connect, unlock } from '../disk/connection.ts';
import { placeOf } from '../posting/entry-writer.ts';
import { VersionKeeper } from '../audit/versions.ts';
import type { WriteDb } from '../runtime/statements.ts';

/** Two accounts with a few changes each, and an entry with its sums, all as the program would write them. */
async function closedFile() {
  const program = temporaryProgram({}, testApi);
  valueOf(await program.call('file.create', { path: program.path }));
  const one = valueOf(await program.callUnknown('garden.plant', { reference: 'ONE' })) as { account: number; fund: number };
  const two = valueOf(await program.callUnknown('garden.plant', { reference: 'TWO' })) as { account: number; fund: number };
  for (const { account, fund } of [one, two, one]) valueOf(await program.callUnknown('garden.rename', { account, fund, name: `fund of ${account}` }));
  valueOf(await program.call('file.close', {}));
  return program;
}

async function found(program: Awaited<ReturnType<typeof closedFile>>): Promise<readonly (readonly [string, string])[]> {
  valueOf(await program.call('file.open', { path: program.path, anyway: true }));
  const { problems } = valueOf(await program.call('file.verify', {}));
  return problems.map(({ check, where }) => [check, where] as const);
}

const PLACE_OF_PAYMENT = placeOf({ table: 'payment', id: 1 });

/** An entry of £5.00 posted in a change of its own, with everything that goes with it. */
function post(db: WriteDb): void {
  db.exec('BEGIN IMMEDIATE');
  const change = nextChange(db);
  db.exec(`
    INSERT INTO payment (id, account, day, "to", amount, category) VALUES (1, 1, '2026-05-01', 'Shop', -500, 'other');
    INSERT INTO entry (account, day, id, kind, source_table, source_id, reverses, search, made_by) VALUES (1, '2026-05-01', 1, 'posting', 'payment', 1, NULL, 'shop other', ${change});
    INSERT INTO leg (account, entry, n, heading, category, plan_line, fund, pence) VALUES (1, 1, 0, 'costs', '', NULL, NULL, 500), (1, 1, 1, 'recorded', '', NULL, NULL, -500);
    INSERT INTO heading_balance (account, heading, pence) VALUES (1, 'costs', 500), (1, 'recorded', -500);
    INSERT INTO money_row (account, day, place, entry, pence, state, category, plan_line, fund, split) VALUES (1, '2026-05-01', ${PLACE_OF_PAYMENT}, 1, -500, 'recorded', '', NULL, NULL, 0);
    INSERT INTO money_month (account, month, rows, pence, pence_in, pence_out) VALUES (1, '2026-05', 1, -500, 0, 500);`);
  new VersionKeeper(db, change).added('payment', 1);
  appendAudit(db, { id: change, account: 1, at: '2026-10-05T10:00:00.000Z', who: 'tester', method: 'garden.post', what: { tea: 1 }, why: null });
  db.exec('COMMIT');
}

describe('a file nobody altered', () => {
  test('has no problems, and what was counted is said', async () => {
    const program = await closedFile();
    valueOf(await program.call('file.open', { path: program.path }));
    expect(valueOf(await program.call('file.verify', {}))).toEqual({ found: 0, problems: [], checked: { accounts: 2, entries: 0, changes: 6 } });
  });

  test('has none with entries either', async () => {
    const program = await closedFile();
    await tamper(program.path, post);
    expect(await found(program)).toEqual([]);
  });

  test('may have what was done erased, and the trail still holds', async () => {
    const program = await closedFile();
    const db = connect(await unlock(program.path, undefined), 'write');
    db.exec('UPDATE audit SET what = NULL, why = NULL WHERE id = 4');
    expect(() => db.exec("UPDATE audit SET what = '{}' WHERE id = 4")).toThrow(/do not change/);
    closeWhole(db);
    expect(await found(program)).toEqual([]);
  });
});

/** A change as it is named; the garden's own changes have no sentence. */
const change = (id: number, account = 'Person (ONE)'): string => `${account}, change ${id} of 5 October 2026: Made a change`;

describe('the audit trail shows', () => {
  const row4 = ['audit trail', change(4)] as const;
  test.each<[string, string, readonly (readonly [string, string])[]]>([
    ['who did it altered', "UPDATE audit SET who = 'somebody' WHERE id = 4", [row4]],
    ['when it was done altered', "UPDATE audit SET at = '2026-10-05T00:00:00.000Z' WHERE id = 4", [row4]],
    ['what was done altered', "UPDATE audit SET what = '{}' WHERE id = 4", [row4]],
    ['why altered', "UPDATE audit SET why = 'because' WHERE id = 4", [row4]],
    [
      'a row taken out of the middle',
      'DELETE FROM audit WHERE id = 4',
      [
        ['references', 'record_version'],
        ['audit trail', change(5, 'Person (TWO)')],
        ['audit trail', change(6)],
      ],
    ],
    [
      'the last row taken off',
      'DELETE FROM audit WHERE id = 6',
      [
        ['references', 'record_version'],
        ['audit trail', 'after change 5'],
      ],
    ],
    [
      'the last row taken off with all it wrote',
      'DELETE FROM record_version WHERE audit = 6; DELETE FROM audit WHERE id = 6',
      [['audit trail', 'after change 5']],
    ],
    [
      'an account passed from one chain to another',
      'UPDATE audit SET account = 2 WHERE id = 4',
      [
        ['audit trail', change(4, 'Person (TWO)')],
        ['audit trail', change(5, 'Person (TWO)')],
        ['audit trail', change(6)],
      ],
    ],
    ['a version of a record altered', `UPDATE record_version SET after = replace(after, 'fund of 1', 'fund of X') WHERE audit = 4`, [row4]],
    ['a record altered without a change', "UPDATE fund SET name = 'X' WHERE id = 2", [['records', 'Person (TWO), fund ‘X’']]],
    ['a record added without a change', "INSERT INTO fund (account, fund, name, ring_fenced) VALUES (1, 'x', 'x', 0)", [['records', 'Person (ONE), fund ‘x’']]],
  ])('%s', async (_what, sql, expected) => {
    const program = await closedFile();
    await tamper(program.path, (db) => db.exec(sql));
    const problems = await found(program);
    expect(new Set(problems.map(String))).toEqual(new Set(expected.map(String)));
  });

  test.each<[string, string]>([
    ['an entry’s day', "UPDATE entry SET day = '2026-05-02'"],
    ['what an entry was posted for', 'UPDATE entry SET source_id = 2'],
    ['a leg moved to another plan line', 'UPDATE leg SET plan_line = 1'],
  ])('%s altered', async (_what, sql) => {
    const program = await closedFile();
    await tamper(program.path, (db) => {
      post(db);
      db.exec(sql);
    });
    expect(await found(program)).toContainEqual(['audit trail', change(7)]);
  });
});

describe('sums that do not agree', () => {
  test.each<[string, string, readonly (readonly [string, string])[]]>([
    [
      'an entry that does not balance',
      'UPDATE leg SET pence = 501 WHERE n = 0',
      [
        ['entries', 'Person (ONE), payment to Shop'],
        ['balances', 'Person (ONE), costs'],
        ['audit trail', change(7)],
      ],
    ],
    ['what an entry is searched by', "UPDATE entry SET search = 'Another shop'", [['search', 'Person (ONE), entry 1 of 2026-05-01']]],
    ['a balance', "UPDATE heading_balance SET pence = 1 WHERE heading = 'costs'", [['balances', 'Person (ONE), costs']]],
    [
      'a row of Money',
      'UPDATE money_row SET pence = -499',
      [
        ['money', 'Person (ONE), 2026-05, pence'],
        ['money', 'Person (ONE), 2026-05, pence_out'],
        ['money', 'Person (ONE), Money on 2026-05-01'],
      ],
    ],
  ])('%s is named', async (_what, sql, expected) => {
    const program = await closedFile();
    await tamper(program.path, (db) => {
      post(db);
      db.exec(sql);
    });
    expect(new Set((await found(program)).map(String))).toEqual(new Set(expected.map(String)));
  });
});

test('checking can be cancelled', async () => {
  const program = await closedFile();
  valueOf(await program.call('file.open', { path: program.path }));
  const stop = new AbortController();
  const result = await program.call('file.verify', {}, { signal: stop.signal, onProgress: () => stop.abort() });
  expect(result).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
});
