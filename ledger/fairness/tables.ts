/** Tables budgets are worked out by: those that users typed or brought in, kept for the whole file, then those that come with the program. */
import type { RasThere } from '../../core/api/ras.ts';
import type { Ras } from '../../core/ras/ras.ts';
import { readRas } from '../../core/ras/ras.ts';
import { RAS_SAMPLES } from '../../core/ras/samples.ts';
import { Refusal } from '../../core/values/problem.ts';
import { rasWords as words } from '../../core/words/fairness/ras.ts';
import type { WriteContext } from '../runtime/context.ts';
import type { ReadDb } from '../runtime/statements.ts';
import { prepare, prepareWrite } from '../runtime/statements.ts';

interface OwnTable {
  readonly id: number;
  readonly ras: Ras;
}

export function ownTables(db: ReadDb): readonly OwnTable[] {
  return prepare<[], { id: number; ras: string }>(db, 'SELECT id, ras FROM ras_table WHERE removed_by IS NULL ORDER BY id')
    .all()
    .map(({ id, ras }) => ({ id, ras: readRas(JSON.parse(ras)) }));
}

/** Refuses a name nobody knows. */
export function tableCalled(db: ReadDb, name: string): Ras {
  const found = [...ownTables(db).map(({ ras }) => ras), ...RAS_SAMPLES].find(({ id }) => id === name);
  if (!found) throw new Refusal('notFound', words.noTable(name), { field: 'ras' });
  return found;
}

export function ownCalled(db: ReadDb, name: string): OwnTable {
  const found = ownTables(db).find(({ ras }) => ras.id === name);
  if (!found) throw new Refusal('notFound', words.noTable(name), { field: 'ras' });
  return found;
}

export function thereOf(db: ReadDb, name: string): RasThere {
  if (RAS_SAMPLES.some(({ id }) => id === name)) return 'sample';
  return ownTables(db).some(({ ras }) => ras.id === name) ? 'own' : 'nothing';
}

/** The name with a number behind it that is not taken. */
function freeName(db: ReadDb, name: string): string {
  const taken = new Set([...ownTables(db).map(({ ras }) => ras), ...RAS_SAMPLES].map(({ id }) => id));
  if (!taken.has(name)) return name;
  const base = name.slice(0, 55);
  let number = 2;
  while (taken.has(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}

/** Keeps it; one of its name that is there makes way only where that is asked for. */
export function keepTable(ctx: WriteContext, given: Ras, existing: 'refuse' | 'replace' | 'both'): Ras {
  const read: Ras = { ...given, certainty: 'typed' };
  const there = thereOf(ctx.db, read.id);
  if (there === 'nothing' || existing === 'both') {
    const ras = { ...read, id: freeName(ctx.db, read.id), version: there === 'nothing' ? read.version : 1 };
    ctx.added('ras_table', Number(prepareWrite(ctx.db, 'INSERT INTO ras_table (ras) VALUES (?)').run(JSON.stringify(ras)).lastInsertRowid));
    return ras;
  }
  if (existing !== 'replace') throw new Refusal('badInput', words.tableThere(read.council), { field: 'ras' });
  if (there === 'sample') throw new Refusal('badInput', words.sampleStays(read.council), { field: 'ras' });
  const before = ownCalled(ctx.db, read.id);
  const ras = { ...read, version: before.ras.version + 1 };
  ctx.changing('ras_table', before.id, () => prepareWrite(ctx.db, 'UPDATE ras_table SET ras = ? WHERE id = ?').run(JSON.stringify(ras), before.id));
  return ras;
}
