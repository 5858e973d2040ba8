/** A file of copied accounts is what the program's methods would have made, in every table. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { connect, unlock } from '../ledger/disk/connection.ts';
import { temporaryProgram, valueOf } from '../tests/temporary.ts';
import { makeFile } from './generate.ts';
import { begin, call, lifeOf, live } from './example-data.ts';

const ACCOUNTS = 3;
const MONTHS = 4;

/**
 * Every row of every table but the file's own, and without what is never twice the same or follows from it: the time, the names of
 * chosen files, and the digests of files that hold a person's name. `verify` makes the trail's digests anew.
 */
async function rowsOf(path: string): Promise<Record<string, unknown[]>> {
  const db = connect(await unlock(path, undefined), 'read');
  try {
    const tables = db
      .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT IN ('account_standing', 'file_info', 'trail_end')")
      .pluck()
      .all() as string[];
    return Object.fromEntries(
      tables.map((table) => {
        const rows = db
          .prepare<[], Record<string, unknown>>(`SELECT * FROM ${table}`)
          .all()
          .filter((row) => row['audit'] !== 1);
        for (const row of rows) {
          if (table === 'audit') for (const column of ['at', 'what_digest', 'rows_digest', 'previous', 'hash']) delete row[column];
          for (const [column, cell] of Object.entries(row)) {
            if (typeof cell === 'string') row[column] = cell.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{64}/g, 'FILE');
          }
        }
        return [table, rows];
      }),
    );
  } finally {
    db.close();
  }
}

test('copied accounts are, row for row, what the same calls write when they are made for each account in turn', { timeout: 120_000 }, async () => {
  const { path, folder, ...program } = temporaryProgram({ systemUser: 'bench', now: () => new Date().toISOString() });
  await call(program, 'file.create', { path });
  const lives = Array.from({ length: ACCOUNTS }, (_, index) => lifeOf(index, MONTHS));
  for (const month of lives[0]?.months.keys() ?? []) {
    for (const [index, life] of lives.entries()) {
      if (month === 0) await begin(program, life);
      const now = life.months[month];
      if (now) await live(program, index + 1, now);
    }
  }
  await call(program, 'file.close', {});
  const copied = join(folder, 'copied.headroom');
  await makeFile(copied, ACCOUNTS, MONTHS);

  const [made, copies] = [await rowsOf(path), await rowsOf(copied)];
  expect(made['entry']?.length).toBeGreaterThan(ACCOUNTS * MONTHS * 8);
  for (const table of Object.keys(made)) expect({ table, rows: copies[table] }).toEqual({ table, rows: made[table] });
  valueOf(await program.call('file.open', { path: copied }));
  expect(await call(program, 'file.verify', {})).toMatchObject({ problems: [], checked: { accounts: ACCOUNTS, entries: made['entry']?.length } });
});
