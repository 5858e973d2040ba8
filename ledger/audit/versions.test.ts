/** When a row is the same row: also where its table got a column between two of its versions. */
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { Row } from '../runtime/stored-json.ts';
import { historyOf, isAs, rowOf, VersionKeeper, withLaterColumns } from './versions.ts';

/** A fund that was named before its table had colours, then given some. */
function painted(colours: readonly string[]): { now: Row | null; then: Row } {
  const db = new Database(':memory:');
  db.exec(`CREATE TABLE record_version (audit INTEGER, n INTEGER, table_name TEXT, record INTEGER, before TEXT, after TEXT, PRIMARY KEY (audit, n)) STRICT;
    CREATE TABLE fund (id INTEGER PRIMARY KEY, name TEXT) STRICT; INSERT INTO fund VALUES (1, 'Gift');`);
  new VersionKeeper(db, 1).added('fund', 1);
  db.exec("ALTER TABLE fund ADD COLUMN colour TEXT; UPDATE fund SET colour = 'green'");
  for (const [index, colour] of colours.entries())
    new VersionKeeper(db, index + 2).changing('fund', 1, () => db.prepare('UPDATE fund SET colour = ?').run(colour));
  const [first, ...later] = historyOf(db, 'fund', 1);
  const now = rowOf(db, 'fund', 1);
  db.close();
  return { now, then: withLaterColumns(first?.after ?? {}, later) };
}

test('a column that was added since and never changed makes no other row', () => {
  const { now, then } = painted([]);
  expect(isAs(now, then)).toBe(true);
  expect(isAs(now && { ...now, name: 'Loan' }, then)).toBe(false);
  expect(isAs(null, then)).toBe(false);
});

test('a column that was added since and changed makes another row, until it is changed back', () => {
  const changed = painted(['red']);
  expect([changed.then, isAs(changed.now, changed.then)]).toEqual([{ id: 1, name: 'Gift', colour: 'green' }, false]);
  const back = painted(['red', 'green']);
  expect(isAs(back.now, back.then)).toBe(true);
});
