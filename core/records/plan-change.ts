/**
 * What becomes of the versions of a plan line that changes from a day on: the one that runs then ends the day before, and a new one
 * takes its place up to where it would have ended; one that begins on that very day is corrected. A pure rule: who saves it checks it.
 */
import type { AccountFacts, PlanLineId, PlanLineVersion } from '../books/facts.ts';
import { addDays } from '../values/day.ts';
import type { Day } from '../values/units.ts';

export interface VersionChange {
  /** The version that ends; null: none has to. */
  readonly ends: { readonly id: number; readonly fields: Omit<PlanLineVersion, 'id'> } | null;
  /** The id of the version that is corrected; null: a new one is added. */
  readonly corrects: number | null;
  readonly version: Omit<PlanLineVersion, 'id'>;
}

/** What of a version may change; the rest goes on. */
export type VersionFields = Partial<Omit<PlanLineVersion, 'id' | 'line' | 'from' | 'to'>>;

/** Null: the line has no version. Where none runs on `from`, what the nearest one said goes on. One-offs are of their day alone. */
export function versionChange({ plan }: Pick<AccountFacts, 'plan'>, line: PlanLineId, from: Day, fields: VersionFields): VersionChange | null {
  const versions = plan.filter((row) => row.line === line).toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const before = versions.findLast((row) => row.from <= from) ?? null;
  const model = before ?? versions[0];
  if (!model) return null;
  const next = versions.find((row) => row.from > from) ?? null;
  const runs = before !== null && (before.to === null || before.to >= from);
  const last = runs ? before.to : next === null ? null : addDays(next.from, -1);
  const { id: _, ...rest } = model;
  const isSameDay = before?.from === from;
  return {
    ends: runs && !isSameDay ? { id: before.id, fields: { ...rest, to: addDays(from, -1) } } : null,
    corrects: isSameDay ? before.id : null,
    version: { ...rest, ...fields, from, to: last },
  };
}

/** The versions on file with the change made; the new one has the id 0. */
export function withVersionChange(plan: readonly PlanLineVersion[], { ends, corrects, version }: VersionChange): PlanLineVersion[] {
  const others = plan.filter(({ id }) => id !== corrects);
  return [...others.map((row) => (row.id === ends?.id ? { ...ends.fields, id: row.id } : row)), { ...version, id: corrects ?? 0 }];
}
