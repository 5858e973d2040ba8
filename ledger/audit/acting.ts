/**
 * Under which authority to act each change was made, worked out when it is asked for: from what the change wrote, who made it, and the
 * authorities as they stood once it was made. Nothing of it is kept, so that it never differs from what history tells.
 */
import { aboutOf } from '../../core/acting/about.ts';
import type { Authority } from '../../core/acting/authority.ts';
import { authorityOf } from '../../core/acting/authority.ts';
import type { Mandate } from '../../core/books/facts.ts';
import { localDay } from '../../core/values/day.ts';
import { recordOfRow } from '../records/tables.ts';
import type { ReadDb } from '../runtime/statements.ts';
import { prepare } from '../runtime/statements.ts';
import { historyType } from './history.ts';
import type { VersionedTable } from './versions.ts';
import { readRow } from './versions.ts';

interface Made {
  readonly id: number;
  readonly at: string;
  readonly who: string;
}

const MANDATES = `SELECT version.audit, version.record, version.after FROM mandate CROSS JOIN record_version AS version
  ON version.table_name = 'mandate' AND version.record = mandate.id WHERE mandate.account = ? ORDER BY version.record, version.audit, version.n`;
const WROTE = 'SELECT DISTINCT table_name FROM record_version WHERE audit = ?';
/** What was said of bank lines is kept beside their versions. */
const SAID_OF_LINES = 'SELECT EXISTS (SELECT 1 FROM line_part WHERE made_by = @change) OR EXISTS (SELECT 1 FROM line_part WHERE removed_by = @change) AS said';
const PERSON = 'SELECT person FROM account WHERE id = ?';

interface Version {
  readonly audit: number;
  readonly record: number;
  readonly mandate: Mandate | null;
}

/** Of one account, or of the file, in which nobody acts for anyone. */
export class ActingIn {
  readonly #db: ReadDb;
  readonly #versions: readonly Version[];
  readonly #person: string;

  constructor(db: ReadDb, account: number | null) {
    this.#db = db;
    const rows = account === null ? [] : prepare<[number], { audit: number; record: number; after: string | null }>(db, MANDATES).all(account);
    this.#versions = rows.map(({ audit, record, after }) => {
      const row = readRow(after);
      return { audit, record, mandate: row === null || (row['removed_by'] ?? null) !== null ? null : recordOfRow('mandates', row) };
    });
    this.#person = account === null ? '' : (prepare<[number], { person: string }>(db, PERSON).get(account)?.person ?? '');
  }

  #asOf(change: number): readonly Mandate[] {
    const last = new Map(this.#versions.filter(({ audit }) => audit <= change).map(({ record, mandate }) => [record, mandate]));
    return [...last.values()].filter((mandate) => mandate !== null);
  }

  of({ id, at, who }: Made): Authority | null {
    if (this.#versions.length === 0) return null;
    const tables = prepare<[number], { table_name: VersionedTable }>(this.#db, WROTE).all(id);
    const lines = prepare<[object], { said: number }>(this.#db, SAID_OF_LINES).get({ change: id })?.said === 1;
    const wrote = [...tables.flatMap(({ table_name: table }) => historyType(table) ?? []), ...(lines ? (['line'] as const) : [])];
    return authorityOf({ who, day: localDay(new Date(at)), about: aboutOf(wrote) }, this.#person, this.#asOf(id));
  }
}
