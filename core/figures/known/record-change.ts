/**
 * What a record would change of the three answers on a day that is known whole, before it is saved, corrected or taken away: figures of days
 * already told move only where somebody says so.
 */
import type { FigureFacts } from '../../books/facts.ts';
import { kindOf } from '../../records/kinds.ts';
import type { RecordType } from '../../records/kinds.ts';
import { isSettled, stillFits } from '../../records/settled.ts';
import type { Day, Pence } from '../../values/units.ts';
import type { Figures } from '../figures.ts';
import { figuresOf } from '../figures.ts';

export interface RecordChange {
  readonly asOf: Day;
  /** More (positive) or less spent, owed of the contribution, and ready for a crisis; null: that is not known on the day. */
  readonly spent: Pence;
  readonly contribution: Pence;
  readonly ready: Pence | null;
}

type Row = object & { readonly id: number };

/** The list as the ledger would keep it: in the order of its kind, then by id. */
function inOrder(type: RecordType, rows: readonly Row[]): readonly Row[] {
  const { order } = kindOf(type);
  const key = (row: Row): string => (order === null ? '' : String(Reflect.get(row, order)));
  return rows.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a.id - b.id));
}

const isReadyKnown = ({ answers }: Figures): boolean => answers.crisis.needs.length === 0;

/** @param id of the one that is corrected or taken away; null: a new one. @param fields null: it is taken away. */
export function recordChange(facts: FigureFacts, asOf: Day, today: Day, type: RecordType, id: number | null, fields: object | null): RecordChange {
  const rows: readonly Row[] = facts[type];
  const others = rows.filter((row) => row.id !== id);
  const written = fields === null ? [] : [{ ...fields, id: id ?? Math.max(0, ...rows.map((row) => row.id)) + 1 }];
  const lines = withoutReleased(facts, type, id, fields);
  return answersChange(facts, { ...facts, lines, [type]: inOrder(type, [...others, ...written]) }, asOf, today);
}

/** Lines that settle a paper which is gone, or is no longer as much as they paid, wait again once it is saved. */
function withoutReleased({ lines }: FigureFacts, type: RecordType, id: number | null, fields: object | null): FigureFacts['lines'] {
  if (id === null) return lines;
  const settling = lines.filter(({ parts }) => parts.some(({ settles }) => isSettled(type, id, settles)));
  if (settling.length === 0 || (fields !== null && stillFits(type, id, { ...fields }, settling))) return lines;
  const released = new Set(settling);
  return lines.map((line) => (released.has(line) ? { ...line, parts: [] } : line));
}

/** What lies between the answers of these facts and those on the same day. */
export function answersChange(facts: FigureFacts, changed: FigureFacts, asOf: Day, today: Day): RecordChange {
  const before = figuresOf(facts, asOf, today);
  const after = figuresOf(changed, asOf, today);
  return {
    asOf,
    spent: after.plan.spentToDate - before.plan.spentToDate,
    contribution: after.contribution.balance - before.contribution.balance,
    ready: isReadyKnown(before) && isReadyKnown(after) ? after.crisis.available - before.crisis.available : null,
  };
}
