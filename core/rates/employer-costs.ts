/** What lowers, and begins, the costs of an employer by law, by day, from the data beside this file. A day that is not on file is null, never guessed. */
import type { Day, Pence } from '../values/units.ts';
import table from './employer-costs.json' with { type: 'json' };

interface Sourced {
  readonly source: readonly string[];
  readonly certainty: string;
}

const runs =
  (day: Day) =>
  (row: { readonly from: Day; readonly to: Day }): boolean =>
    row.from <= day && day <= row.to;

/** The Employment Allowance of the tax year that a day is in. */
export function employmentAllowanceOn(day: Day): (Sourced & { readonly pence: Pence }) | null {
  return table.allowance.find(runs(day)) ?? null;
}

/** The pay from which on a PAYE scheme is needed, whatever else. */
export function schemePayOn(day: Day): (Sourced & { readonly weekly: Pence; readonly monthly: Pence }) | null {
  return table.scheme.find(runs(day)) ?? null;
}

/** What HMRC gives back of family pay, in hundredths of a per cent: to an employer whose National Insurance was at most `upTo`, and to others. */
export function familyPayReliefOn(day: Day): (Sourced & { readonly small: number; readonly others: number; readonly upTo: Pence }) | null {
  return table.relief.find(runs(day)) ?? null;
}
