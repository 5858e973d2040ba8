/**
 * Reading plain tables by their own keys, typed as they are declared: `Object.keys` and its kin answer with `string`, because an
 * object may hold more than its type says. Only for tables that are written out whole in the program.
 */

/** Whether a text is a key of a table: `toString` is none. */
export function isKeyOf<T extends object>(table: T, key: unknown): key is keyof T & string {
  return typeof key === 'string' && Object.hasOwn(table, key);
}

export function keysOf<T extends object>(table: T): (keyof T & string)[] {
  return Object.keys(table).filter((key) => isKeyOf(table, key));
}

/** A table with these keys, each value made from its key. */
export function byKey<K extends string, V>(keys: readonly K[], make: (key: K) => V): Record<K, V> {
  return Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<K, V>;
}
