/** What was taken away and is still gone: records of every kind, and papers. Each can be brought back by taking its change back. */
import type { TakenAway } from '../../core/api/audit.ts';
import { RECORD_TYPES, KINDS } from '../../core/records/kinds.ts';
import { folded } from '../../core/values/text.ts';
import type { ReadDb } from '../runtime/statements.ts';
import { prepare } from '../runtime/statements.ts';
import { auditHead, historyType, kindCalled } from './history.ts';
import { calledThen, NOW } from './names-then.ts';
import { rowOf } from './versions.ts';
import type { VersionedTable } from './versions.ts';

interface Gone {
  readonly table: VersionedTable;
  readonly id: number;
  readonly change: number;
}

const TABLES: readonly VersionedTable[] = [...RECORD_TYPES.map((type) => KINDS[type].table), 'evidence'];

/** What was deleted for good does not come back. */
const STAYS = 'AND destroyed_by IS NULL';

/** The last taken away first. A supplier that went with its last paper comes back with it, and is not listed beside it. */
function goneOf(db: ReadDb, account: number): Gone[] {
  const all = TABLES.flatMap((table) => {
    const sql = `SELECT id, removed_by AS change FROM ${table} WHERE account = ? AND removed_by IS NOT NULL ${table === 'evidence' ? STAYS : ''}`;
    return prepare<[number], Omit<Gone, 'table'>>(db, sql)
      .all(account)
      .map((row) => ({ table, ...row }));
  });
  const papers = new Set(all.flatMap(({ table, change }) => (table === 'invoice' || table === 'purchase' ? [change] : [])));
  return all.filter(({ table, change }) => table !== 'supplier' || !papers.has(change)).toSorted((a, b) => b.change - a.change || a.id - b.id);
}

const WROTE = `SELECT count(*) AS wrote FROM (SELECT 1 FROM record_version WHERE audit = ? AND NOT (table_name = 'supplier' AND ? <> 'supplier')
  GROUP BY table_name, record LIMIT 2)`;

function told(db: ReadDb, { table, id, change }: Gone): TakenAway[] {
  const [type, row, head] = [historyType(table), rowOf(db, table, id), auditHead(db, change)];
  if (type === null || type === 'line' || !row || !head) return [];
  const alone = prepare<[number, string], { wrote: number }>(db, WROTE).get(change, table)?.wrote === 1;
  return [{ type, id, title: kindCalled(type, row, calledThen(db, NOW)), change, at: head.at, who: head.who, why: head.why, alone }];
}

/** Only a search names all of them, since what is found must be what is seen. */
export function takenAway(db: ReadDb, account: number, find: string, offset: number, limit: number): { total: number; rows: readonly TakenAway[] } {
  const gone = goneOf(db, account);
  const sought = folded(find).split(' ').filter(Boolean);
  if (sought.length === 0) return { total: gone.length, rows: gone.slice(offset, offset + limit).flatMap((one) => told(db, one)) };
  const found = gone
    .flatMap((one) => told(db, one))
    .filter(({ title, who, why }) => {
      const text = folded([title, who, why ?? ''].join('\n'));
      return sought.every((word) => text.includes(word));
    });
  return { total: found.length, rows: found.slice(offset, offset + limit) };
}
