/**
 * What there is to say of a kind of record: its fields, its words, its form, its sheet, what may be saved and what it posts. The kinds
 * themselves are in `kinds/`, one file each, and put together in `kinds.ts`; all else is derived from there.
 */
import type { z } from 'zod';
import type { Entry, EntryBuilder } from '../books/entries.ts';
import type { AccountFacts } from '../books/facts.ts';
import type { Column } from '../move-in/cells.ts';
import type { Columns, SheetRow, Values } from '../move-in/sheet.ts';
import type { Choice, Referred, Nature, Typed } from './natures.ts';

interface FieldWords {
  readonly label: string;
  /** What is meant, where that may not be known. */
  readonly help?: string;
  /** Asked for on the form only then; else not given. */
  readonly when?: (typed: Typed) => boolean;
  /** Asked for under a heading that opens: seldom needed. `unlessAgency`: but up front where the plan line is care by the hour from an agency. */
  readonly seldom?: true | 'unlessAgency';
  /** Stays on the form for the next record that is added. */
  readonly stays?: true;
  /** What it refers to. */
  readonly refers?: Referred;
  /** May refer to nothing, but has to be chosen on the form: what nothing is called there. */
  readonly without?: string;
  /** A name that nothing has yet becomes a new one. */
  readonly makes?: true;
}

/** A field of a kind. `C`: whether the kind's sheet has a column for it. `S`: what is read out and stands in a sheet, names for ids. */
export interface Field<T, C extends string | null = string | null, S = unknown> extends FieldWords {
  readonly nature: Nature<unknown>;
  readonly schema: z.ZodType<T>;
  readonly column: Column<S> | null;
  /** May be left empty on the form. */
  readonly optional: boolean;
  /** These carry types; never set. */
  readonly heading?: C;
  readonly said?: S;
}

type Said<S, C> = FieldWords & {
  /** Its heading in the kind's sheet; without, the sheet has none. */
  readonly column?: C;
  /** The value of an empty cell; without, the cell must be filled. */
  readonly empty?: S;
};

function field<T, C extends string | null, S>(nature: Nature<unknown>, schema: z.ZodType<T>, said: Said<S, C>, optional: boolean): Field<T, C, S> {
  const { column, empty, ...words } = said;
  const given = typeof column === 'string' ? { column, kind: nature.cell, ...(empty !== undefined && { empty }) } : null;
  return { ...words, nature, schema, column: given, optional };
}

/** Must be given. */
export function need<T, const C extends string | null = null, S = T>(nature: Nature<T, S>, said: Said<S, C>): Field<T, C, S> {
  return field(nature, nature.schema, said, false);
}

/** Not given: null. `asked`: but the form wants it wherever it asks for it. */
export function may<T, const C extends string | null = null, S = T>(
  nature: Nature<T, S>,
  { asked = false, ...said }: Said<S | null, C> & { readonly asked?: boolean },
): Field<T | null, C, S | null> {
  return field<T | null, C, S | null>(nature, nature.schema.nullable(), { empty: null, ...said }, !asked);
}

/** A text. Not given: ''. */
export function blank<const C extends string | null = null>(nature: Nature<string>, said: Said<string, C>): Field<string, C, string> {
  return field(nature, nature.schema, { empty: '', ...said }, true);
}

export type Fields = Readonly<Record<string, Field<unknown>>>;
export type FieldValues<F extends Fields> = { readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never };
/** As a record is read out: with names where it refers to others. */
type ReadValues<F extends Fields> = { readonly [K in keyof F]: F[K] extends Field<unknown, string | null, infer S> ? S : never };
type RecordOf<F extends Fields> = FieldValues<F> & { readonly id: number };

/** A record as it stands in a list. */
interface RecordRow {
  readonly day: string | null;
  readonly title: string;
  readonly detail: string;
  /** Pence; null: no amount. */
  readonly amount: number | null;
}

/** The choice that gives `amount`, typed without a sign, its sign. It stands on the form under the name `way`. */
export interface Way {
  readonly label: string;
  readonly options: readonly Choice[];
  /** This value makes the amount less than nothing. */
  readonly negative: string;
  readonly stays?: true;
}

export interface Fault {
  readonly field: string;
  readonly message: string;
}
/** `asks`: it may well be a mistake, so whoever saves is asked first. */
export interface Oddity extends Fault {
  readonly asks?: true;
}
/** What cannot be saved, beside its field, and what is odd but possible. */
export interface Findings {
  readonly faults: Fault[];
  readonly notices: Oddity[];
}

/** Puts a problem to a cell of a row. */
type Tell<V> = (row: SheetRow<V>, column: string, expected: string) => void;

type ExampleRow = Readonly<Record<string, string>>;

/** The file of a kind in a folder that is moved in. The columns are those of its fields, and `more`. */
interface SheetOf<Row, Made> {
  readonly file: string;
  readonly title: string;
  /** A row of the empty sheets, by heading, or several; headings left out are empty. */
  readonly example: ExampleRow | readonly ExampleRow[];
  readonly more?: Columns;
  /** As in `once`, of a folder alone: by hand it may be. */
  readonly once?: readonly string[];
  /** What cannot be right within the sheet, though every cell can be read. */
  check?(rows: readonly SheetRow<Row>[], tell: Tell<Row>): void;
  /** The record of a row, with names where it refers to others; without, its values are the record. `index`: its place in the sheet. */
  record?(row: Row, index: number): Made;
  /** What is named under a heading of `more`, and by which field it is kept; null: nothing. */
  names?(row: Partial<Row>): { readonly column: string; readonly refers: Referred } | null;
}

/** Makes the entry of a record. A method's type, so that each kind's own record will do. */
export type Posts = { post(builder: EntryBuilder, record: object): Entry }['post'];

interface KindWords {
  /** What one is called in the middle of a sentence. */
  readonly one: string;
  /** The same as a heading. */
  readonly title: string;
  readonly plural: string;
  /** What it is for. */
  readonly lead: string;
}

/** That a field is a name by which other records refer to it. */
interface GivesNames<F> {
  readonly names: Referred;
  readonly field: F;
  /** What is expected where a folder uses one. */
  readonly said: string;
  /** What is said of one that is not there. */
  readonly missing: (name: string) => string;
}

/** A kind with its records seen alike for all kinds. */
export interface AnyKind extends KindWords {
  readonly table: string;
  /** Records are in the order of this field, then by id. */
  readonly order: string | null;
  readonly fields: Fields;
  /** The fields as the form asks for them. */
  readonly form: readonly string[];
  readonly way?: Way;
  /** Its list begins with the first in order, not with the newest. */
  readonly firstOnTop?: true;
  /** Not listed on Records: reached through another kind. */
  readonly unlisted?: true;
  /** Stands among what is often needed on Records. */
  readonly often?: true;
  /** Of two records alike in these fields it cannot be known which holds. */
  readonly once?: readonly string[];
  /** Days: the second is not before the first. */
  readonly inOrder?: readonly (readonly [first: string, then: string])[];
  /** Days of what was done: saved by hand, they are not after today. */
  readonly notToCome?: readonly string[];
  /** Days that may be after today, and are told of then: saved by hand, one may be a slip. */
  readonly toldToCome?: readonly string[];
  readonly gives?: GivesNames<string>;
  /** The fields that tell one from another, the first that is given. */
  readonly tells: readonly string[];
  readonly sheet: SheetOf<object, object> | null;
  readonly posts: Posts | null;
  /** What a new one begins with. `newest`: the newest of its kind. */
  start(today: string, newest: object | null): Typed;
  /** `record`: with names where it refers to others. */
  row(record: object): RecordRow;
  /** What tells it from others, in the middle of a sentence: "invoice INV1046 of Harbour Homecare". */
  called(fields: object): string;
  /** What may not be saved, or is odd. `facts`: without the record that is being changed. */
  check?(fields: object, facts: AccountFacts, found: Findings): void;
}

/** The values of a row of the sheet. */
export type RowValues<F extends Fields, More extends Columns | null> = {
  readonly [K in keyof F as F[K] extends Field<unknown, string> ? K : never]: ReadValues<F>[K];
} & (More extends Columns ? Values<More> : unknown);

export interface Kind<Table extends string, F extends Fields, More extends Columns | null, P extends Posts | null> extends AnyKind {
  readonly table: Table;
  readonly order: (keyof F & string) | null;
  readonly fields: F;
  readonly form: readonly ((keyof F & string) | 'way')[];
  readonly once?: readonly (keyof F & string)[];
  readonly inOrder?: readonly (readonly [first: keyof F & string, then: keyof F & string])[];
  readonly notToCome?: readonly (keyof F & string)[];
  readonly toldToCome?: readonly (keyof F & string)[];
  readonly gives?: GivesNames<keyof F & string>;
  readonly tells: readonly (keyof F & string)[];
  readonly sheet: (SheetOf<RowValues<F, More>, ReadValues<F>> & { readonly more?: NonNullable<More> }) | null;
  readonly posts: P;
  start(today: string, newest: RecordOf<F> | null): Typed;
  row(record: ReadValues<F>): RecordRow;
  called(fields: ReadValues<F>): string;
  check?(fields: FieldValues<F>, facts: AccountFacts, found: Findings): void;
}

export function defineKind<const Table extends string, F extends Fields, P extends Posts | null, More extends Columns | null = null>(
  kind: Kind<Table, F, More, P>,
): Kind<Table, F, More, P> {
  return kind;
}

/** What there is of these, as one text. */
export function joined(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(', ');
}

/** "From 1 May 2026", "1 May 2026 to 30 June 2026". */
export function fromTo(from: string, to: string | null): string {
  return to === null ? `From ${from}` : `${from} to ${to}`;
}
