/** Which fields of a kind may be changed of many records together: what they belong to and are of, never a day, a sum or a name. */
import type { RecordType } from './kinds.ts';
import { kindOf } from './kinds.ts';
import { CATEGORY } from './natures.ts';

/** What is written down as it happens. What is agreed has days of its own, and is changed one by one. */
const KINDS_OF_MANY: ReadonlySet<RecordType> = new Set<RecordType>(['payments', 'invoices', 'purchases', 'payslips', 'timesheets']);
const BELONGS_TO: ReadonlySet<string> = new Set(['planLine', 'fund', 'supplier', 'person']);

/** Names of fields, as the kind has them. None: its records are changed one by one. */
export function fieldsOfMany(type: RecordType): readonly string[] {
  if (!KINDS_OF_MANY.has(type)) return [];
  return Object.entries(kindOf(type).fields).flatMap(([name, { refers, nature }]) =>
    (refers !== undefined && BELONGS_TO.has(refers)) || nature === CATEGORY ? [name] : [],
  );
}
