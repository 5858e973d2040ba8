/**
 * What the address of a screen may hold, as a schema, and the reading of an address by it. An address can be typed by hand, so
 * every value is checked here and a screen is given only what it can show. A value tells one thing shown from another, unless
 * it is a `view`: where what is told differs, the screen begins anew (see `app.tsx`).
 */
import { isDay } from '../../core/values/day.ts';
import type { Route } from './route.ts';

type Query = Route['query'];

/** Undefined: the text is no such value. `query` is the whole, for what is said by two values together. */
type Reader<T> = (text: string, query: Query) => T | undefined;

interface Field<T> {
  /** Null: there is no place with this value. */
  readonly read: (query: Query, name: string) => T | null;
  readonly tells: boolean;
}

export type Schema = Readonly<Record<string, Field<unknown>>>;

export type AddressOf<S extends Schema> = { readonly [N in keyof S]: S[N] extends Field<infer T> ? T : never };

/** Without it, or where it is wrong, there is no such place. */
export function must<T>(reader: Reader<T>): Field<T> {
  return { tells: true, read: (query, name) => readOne(reader, query, name) ?? null };
}

/** May be left out; where it is wrong there is no such place. */
export function may<T>(reader: Reader<T>): Field<T | undefined> {
  return { tells: true, read: (query, name) => (query[name] === undefined ? undefined : (readOne(reader, query, name) ?? null)) };
}

/** How the same thing is shown, or what is done on coming; passed over where it is wrong. */
export function view<T>(reader: Reader<T>): Field<T | undefined> {
  return { tells: false, read: (query, name) => readOne(reader, query, name) };
}

function readOne<T>(reader: Reader<T>, query: Query, name: string): T | undefined {
  const text = query[name];
  return text === undefined ? undefined : reader(text, query);
}

/** What an address holds by its schema, and `which`: what tells it from other places of the same screen. Null where it names no place. */
export function readAddress<S extends Schema>(schema: S, query: Query): { readonly address: AddressOf<S>; readonly which: string } | null {
  const read = Object.entries(schema).map(([name, { read: readField, tells }]) => ({ name, tells, value: readField(query, name) }));
  if (read.some(({ value }) => value === null)) return null;
  const address = Object.fromEntries(read.map(({ name, value }) => [name, value])) as AddressOf<S>;
  return { address, which: JSON.stringify(read.filter(({ tells }) => tells).map(({ name, value }) => [name, value])) };
}

export const text: Reader<string> = (given) => given;
export const id: Reader<number> = (given) => (/^[1-9]\d{0,14}$/.test(given) ? Number(given) : undefined);
export const day: Reader<string> = (given) => (isDay(given) ? given : undefined);
export const month: Reader<string> = (given) => (isDay(`${given}-01`) ? given : undefined);
export const moment: Reader<string> = (given) => (Number.isNaN(Date.parse(given)) ? undefined : given);
/** Any value at all says yes. */
export const yes: Reader<true> = () => true;

/** A word of those that `is` knows. */
export function word<T extends string>(is: (given: string) => given is T): Reader<T> {
  return (given) => (is(given) ? given : undefined);
}
