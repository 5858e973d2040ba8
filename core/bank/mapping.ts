/**
 * The column mapper: how to read a table of no known bank. The user says which column is what, sees the first rows as
 * they would come in, and the choice is kept under the table's header so that the next file needs no choosing.
 * It reads no bytes and keeps nothing; rows become lines in rows.ts, as for every other format.
 */
import { z } from 'zod';

const column = z.int().min(0).max(500);

/** Columns are counted from 0. Either `amount` (signed, or with `direction` beside it), or `moneyIn` and `moneyOut`. */
export const MAPPING = z.strictObject({
  /** `headerKey` of the table it was made for. */
  headerKey: z.string().max(5000),
  delimiter: z.enum([',', ';', '\t', '|']),
  /** False: the first row is already a line. */
  hasHeader: z.boolean(),
  date: column,
  dateOrder: z.enum(['dmy', 'mdy', 'ymd']),
  /** Joined by a blank, in this order. */
  text: z.array(column).min(1).max(20),
  amount: column.nullable(),
  moneyIn: column.nullable(),
  moneyOut: column.nullable(),
  /** A column that says "debit" or "credit" beside an amount without a sign. */
  direction: column.nullable(),
  balance: column.nullable(),
  id: column.nullable(),
  /** True where money out is printed without, and money in with a minus. */
  flipSign: z.boolean(),
});
export type Mapping = z.infer<typeof MAPPING>;
