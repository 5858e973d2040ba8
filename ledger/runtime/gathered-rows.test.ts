import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { GatheredRows } from './gathered-rows.ts';

test.each([0, 1, 49, 50, 51, 150, 199])('%i rows are written once, in the order they came, and only then', (count) => {
  const db = new Database(':memory:');
  db.exec('CREATE TABLE thing (id INTEGER PRIMARY KEY, name TEXT, place INTEGER)');
  const rows = new GatheredRows(db, 'INSERT INTO thing (name, place)', 2);
  const wanted = Array.from({ length: count }, (_, n) => ({ id: n + 1, name: `thing ${n}`, place: n % 3 === 0 ? null : n }));
  for (const { name, place } of wanted) rows.add([name, place]);
  expect(rows.size).toBe(count);
  const kept = db.prepare('SELECT id, name, place FROM thing ORDER BY id');
  expect(kept.all()).toEqual([]);
  rows.write();
  rows.write();
  expect(kept.all()).toEqual(wanted);
  expect(rows.size).toBe(0);
});

test('a row with a cell too few or too many is refused', () => {
  const rows = new GatheredRows(new Database(':memory:'), 'INSERT INTO thing (name, place)', 2);
  expect(() => rows.add(['one'])).toThrow('1 cells for 2 columns');
  expect(() => rows.add(['one', 2, 3])).toThrow('3 cells for 2 columns');
});
