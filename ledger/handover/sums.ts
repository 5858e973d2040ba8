/** What the figures of one person's books are worked out from, read from whichever file they are in; and what the file says they were. */
import { createHash } from 'node:crypto';
import type { HandoverFigure, HandoverSums } from '../../core/handover/figures.ts';
import { handoverFigures } from '../../core/handover/figures.ts';
import type { Day } from '../../core/values/units.ts';
import { readFacts } from '../accounts/facts.ts';
import type { ReadDb } from '../runtime/statements.ts';
import { prepare } from '../runtime/statements.ts';
import { objectIn } from '../runtime/stored-json.ts';

const HEADINGS = 'SELECT heading, pence FROM heading_balance WHERE account = ? ORDER BY heading';
const CHANGES = 'SELECT count(*) AS count FROM audit WHERE account = ? AND id < ?';
const PAPERS = 'SELECT count(*) AS count FROM evidence WHERE account = ? AND removed_by IS NULL';
const SEALS = `SELECT first_day AS "from", last_day AS "to", seal FROM council_return WHERE account = ? AND removed_by IS NULL AND seal IS NOT NULL
  ORDER BY first_day, version, id`;

/** @param before of the changes only those before this one. */
function sumsOf(db: ReadDb, account: number, before: number): HandoverSums {
  return {
    headings: prepare<[number], { heading: string; pence: number }>(db, HEADINGS).all(account),
    changes: prepare<[number, number], { count: number }>(db, CHANGES).get(account, before)?.count ?? 0,
    papers: prepare<[number], { count: number }>(db, PAPERS).get(account)?.count ?? 0,
    seals: prepare<[number], { from: Day; to: Day; seal: string }>(db, SEALS)
      .all(account)
      .map(({ from, to, seal }) => ({ from, to, digest: createHash('sha256').update(seal).digest('hex') })),
  };
}

export function figuresIn(db: ReadDb, account: number, on: Day, before: number): readonly HandoverFigure[] {
  return handoverFigures(readFacts(db, account), sumsOf(db, account, before), on);
}

/** Of a file to look at only: its last day, and the days whose papers are in it. */
export interface Look {
  readonly until: Day;
  readonly from: Day;
  readonly upTo: Day;
}

/** What the last change of a file for handing over says. */
export interface Manifest {
  readonly change: number;
  readonly account: number;
  readonly purpose: 'take' | 'look';
  readonly to: string;
  readonly on: Day;
  readonly figures: readonly HandoverFigure[];
  /** Null: it is for taking in. */
  readonly look: Look | null;
}

/** Null: no file for handing over was the last that was done. */
export function manifestOf(db: ReadDb, account: number): Manifest | null {
  const sql = 'SELECT id, method, what FROM audit WHERE account = ? ORDER BY id DESC LIMIT 1';
  const row = prepare<[number], { id: number; method: string; what: string | null }>(db, sql).get(account);
  if (row?.method !== 'handover.make' || row.what === null) return null;
  const { purpose, to, on, figures, look } = objectIn(row.what);
  return {
    ...{ change: row.id, account, purpose: purpose === 'look' ? 'look' : 'take', to: String(to), on: String(on) },
    figures: figures as readonly HandoverFigure[],
    look: purpose === 'look' ? (look as Look) : null,
  };
}
