/**
 * What is typed into a week and not saved yet, cell by cell, laid over what is on file. With each goes what was there when it was first
 * typed over, so that nobody's change is written over unseen. A cell with several records is not typed in.
 */
import { useState } from 'react';
import type { Input } from '../../../core/api/methods.ts';
import { fitsCell, isSame, readCell, showCell, showHours } from '../../../core/hours/cell.ts';
import type { HoursSheet, SheetRow, TypedCell } from '../../../core/hours/sheet.ts';
import { keysOf } from '../../../core/values/own-keys.ts';
import type { Problem } from '../../../core/values/problem.ts';
import { hoursWords as words } from '../../words/hours.ts';

type Person = HoursSheet['people'][number];
type Day = Person['days'][number];

interface Entry {
  readonly text: string;
  /** Undefined: what is there when it is saved, for whoever typed it was told that it had changed. */
  readonly was: SheetRow | null | undefined;
  readonly fault?: string;
}

export interface Cell {
  readonly key: string;
  readonly person: Person;
  readonly on: Day;
  readonly text: string;
  readonly fault: string | undefined;
}

/** Whether it is typed in, and no list of its records. */
export function isBox({ rows: [row, another] }: Day): boolean {
  return another === undefined && (row === undefined || fitsCell(row));
}

export interface Typed {
  readonly of: (person: Person, on: Day) => Cell;
  readonly set: (cell: Cell, text: string) => void;
  /** Says what can't be read, once the typing has left it. */
  readonly check: (cell: Cell) => void;
  readonly changed: boolean;
  /** What can be read and is otherwise than on file. */
  readonly cells: readonly TypedCell[];
  /** What is to be saved; null where something can't be read, which is then said. */
  readonly toSave: () => Input<'hours.save'>['cells'] | null;
  /** Puts what the program says of what was given to it beside its cells; false: it is about none of them. */
  readonly blame: (problem: Problem, given: Input<'hours.save'>['cells']) => boolean;
  /** Fills the empty boxes in as last week; answers how many. */
  readonly likeLastWeek: () => number;
  readonly clear: () => void;
}

export function useTyped(sheet: HoursSheet): Typed {
  const [entries, setEntries] = useState<Readonly<Record<string, Entry>>>({});
  const keyOf = ({ person }: Pick<Person, 'person'>, day: string): string => `${person} ${day}`;
  const of = (person: Person, on: Day): Cell => {
    const key = keyOf(person, on.day);
    const entry = entries[key];
    const [row] = on.rows;
    return { key, person, on, text: entry?.text ?? (row ? showHours(row) : ''), fault: entry?.fault };
  };
  const all = sheet.people.flatMap((person) => person.days.map((on) => of(person, on)));
  // Times stand below the box: what is in it as it was shown is as it was, with them.
  const isAsShown = ({ on: { rows }, text }: Cell): boolean => rows[0] !== undefined && text.trim() === showHours(rows[0]);
  const isTyped = (cell: Cell): boolean => entries[cell.key] !== undefined && isBox(cell.on) && !isAsShown(cell);
  const typed = all.filter((cell) => isTyped(cell) && !isSame(readCell(cell.text, cell.on.day) ?? null, cell.on.rows[0] ?? null));
  // What can't be read is typed too, though it is no hours.
  const unread = all.filter(({ on, text }) => isBox(on) && readCell(text, on.day) === undefined);
  const put = ({ key, on }: Cell, text: string): Entry => {
    const now = entries[key];
    return { text, was: now === undefined ? (on.rows[0] ?? null) : now.was };
  };
  const fail = (faults: ReadonlyMap<string, string>, seen: boolean): void =>
    setEntries((now) => {
      const failed = keysOf(now).map((key) => {
        const { text, was } = now[key] ?? { text: '', was: null };
        const fault = faults.get(key);
        return [key, { text, was: seen && fault !== undefined ? undefined : was, ...(fault !== undefined && { fault }) }];
      });
      return Object.fromEntries(failed) as typeof now;
    });
  return {
    of,
    set: (cell, text) => setEntries((now) => ({ ...now, [cell.key]: put(cell, text) })),
    check: (cell) => {
      if (readCell(cell.text, cell.on.day) === undefined) setEntries((now) => ({ ...now, [cell.key]: { ...put(cell, cell.text), fault: words.cannotRead } }));
    },
    changed: typed.length + unread.length > 0,
    cells: typed
      .filter((cell) => !unread.includes(cell))
      .map(({ person: { person }, on: { day }, text }) => ({ person, day, row: readCell(text, day) ?? null })),
    toSave: () => {
      if (unread.length > 0) {
        fail(new Map(unread.map(({ key }) => [key, words.cannotRead])), false);
        return null;
      }
      return typed.map(({ key, person: { person }, on: { day, rows }, text }) => {
        const was = entries[key]?.was;
        return { person, day, was: was === undefined ? (rows[0] ?? null) : was, now: readCell(text, day) ?? null };
      });
    },
    blame: ({ code, detail }, given) => {
      const faults = new Map(
        (Array.isArray(detail) ? detail : []).flatMap((one) => {
          if (typeof one !== 'object' || one === null || !('field' in one) || !('message' in one)) return [];
          const cell = given[Number(String(one['field']).replace('cells.', ''))];
          return cell ? [[keyOf(cell, cell.day), String(one['message'])] as const] : [];
        }),
      );
      fail(faults, code === 'changedMeanwhile');
      return faults.size > 0;
    },
    likeLastWeek: () => {
      const empty = all.flatMap((cell) =>
        cell.text.trim() === '' && cell.on.rows.length === 0 && cell.on.lastWeek !== null ? [{ cell, like: cell.on.lastWeek }] : [],
      );
      setEntries((now) => ({ ...now, ...Object.fromEntries(empty.map(({ cell, like }) => [cell.key, put(cell, showCell(like, cell.on.day))])) }));
      return empty.length;
    },
    clear: () => setEntries({}),
  };
}
