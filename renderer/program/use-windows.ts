/**
 * Reads a long list a window at a time, as `LongList` says which rows are in view: the first window for its total, those in
 * view, and the one the focus is on. Windows are counted, not rows, so that scrolling draws little more than the rows themselves.
 */
import { useCallback, useState } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import type { Input, Output } from '../../core/api/methods.ts';
import type { Refusal } from '../../core/values/problem.ts';
import { useReads } from './use-program.tsx';

/** Rows asked for at once. */
const WINDOW = 100;

/** What each method calls its rows. */
const ROWS = { 'money.rows': 'rows', 'audit.list': 'rows', 'records.list': 'records', 'evidence.all': 'papers' } as const;
type Windowed = keyof typeof ROWS;
type RowsOf<N extends Windowed> = Output<N>[(typeof ROWS)[N] & keyof Output<N>];
type RowOf<N extends Windowed> = RowsOf<N> extends readonly (infer Row)[] ? Row : never;

export interface Windows<N extends Windowed> {
  /** The first window; undefined while it is not read. */
  readonly head: Output<N> | undefined;
  readonly total: number;
  readonly rowAt: (index: number) => RowOf<N> | undefined;
  readonly onSeen: (first: number, last: number, current: number) => void;
  readonly error: Refusal | null;
  readonly again: () => void;
}

/** `input`: all but the window. */
export function useWindows<N extends Windowed>(method: N, input: Omit<Input<N>, 'offset' | 'limit'>): Windows<N> {
  const [seen, setSeen] = useState({ from: 0, to: 0, current: 0 });
  const inView = Array.from({ length: seen.to - seen.from + 1 }, (_, index) => seen.from + index);
  const pages = [...new Set([0, ...inView, seen.current])];
  const answers: readonly UseQueryResult<Output<N>, Refusal>[] = useReads(
    method,
    pages.map((page) => ({ ...input, offset: page * WINDOW, limit: WINDOW }) as Input<N>),
  );
  const onSeen = useCallback((first: number, last: number, current: number) => {
    const windowOf = (index: number): number => Math.floor(index / WINDOW);
    const next = { from: windowOf(first), to: windowOf(last), current: windowOf(current) };
    setSeen((now) => (now.from === next.from && now.to === next.to && now.current === next.current ? now : next));
  }, []);
  const head = answers[0]?.data;
  return {
    head,
    total: head?.total ?? 0,
    rowAt: (index) => {
      const window = answers[pages.indexOf(Math.floor(index / WINDOW))]?.data;
      const rows = window && (Object(window) as Readonly<Record<string, readonly RowOf<N>[]>>)[ROWS[method]];
      return rows?.[index % WINDOW];
    },
    onSeen,
    error: answers.find((answer) => answer.error)?.error ?? null,
    again: () => answers.forEach((answer) => void answer.refetch()),
  };
}
