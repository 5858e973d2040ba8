/** Reads the objects that are kept as JSON in the file. What is no object, or holds what none of ours does, throws: such a file is damaged. */

/** A row by column name. */
export type Row = Readonly<Record<string, string | number | null>>;

export function objectIn(text: string): Readonly<Record<string, unknown>> {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null) throw new TypeError('a kept text is no object');
  return { ...value };
}

function isCell(value: unknown): value is Row[string] {
  return value === null || typeof value === 'string' || typeof value === 'number';
}

export function rowIn(text: string): Row {
  const row: Record<string, Row[string]> = {};
  for (const [column, value] of Object.entries(objectIn(text))) {
    if (!isCell(value)) throw new TypeError('a kept text is no row');
    row[column] = value;
  }
  return row;
}
