/**
 * Reads the lines that wait a hundred at a time, as somebody comes near them: by scrolling the list grows at either end, and a jump
 * far away begins it anew there. What is shown stays until all of what comes next is read, so that the focus is never lost.
 */
import { useCallback, useState } from 'react';
import type { UnexplainedLine } from '../../../core/api/bank.ts';
import type { Refusal } from '../../../core/values/problem.ts';
import { useReads } from '../../program/use-program.tsx';

const WINDOW = 100;
/** As many as may be named in one question. */
const MOST_PUT_OFF = 1000;

/** Lines nobody knew yet, by account: remembered while the page is open, for they are no facts and count as unexplained all the same. */
const remembered = new Map<string, readonly number[]>();

export interface PutOff {
  readonly get: () => readonly number[];
  readonly set: (lines: readonly number[]) => void;
}

/** `account`: what tells it from those of other files too. */
export function putOffOf(account: string): PutOff {
  return { get: () => remembered.get(account) ?? [], set: (lines) => void remembered.set(account, lines) };
}

/** Windows of lines, from the first to the last of them, counted from 0; `last`: the lines that stand behind the others. */
interface Span {
  readonly from: number;
  readonly to: number;
  readonly last: readonly number[];
}

/** The windows with that of one more line; where it is far away, that and the one before it alone. */
function including(span: Span, index: number): Span {
  const wanted = Math.max(0, Math.floor(index / WINDOW));
  if (wanted >= span.from && wanted <= span.to) return span;
  if (wanted === span.from - 1) return { ...span, from: wanted };
  if (wanted === span.to + 1) return { ...span, to: wanted };
  return { ...span, from: Math.max(0, wanted - 1), to: wanted };
}

function windowsOf({ from, to, last }: Span): { readonly window: number; readonly last: readonly number[] }[] {
  return Array.from({ length: to - from + 1 }, (_, index) => ({ window: from + index, last }));
}

interface WaitingLines {
  /** Undefined while they are not read. */
  readonly lines: readonly UnexplainedLine[] | undefined;
  /** The place of the first of them among all that wait. */
  readonly offset: number;
  /** To be told of a place that is gone to. */
  readonly onGo: (index: number) => void;
  /** To be told of a place just before or behind what is shown, when that end comes near. */
  readonly onNear: (index: number) => void;
  /** Has a line stand behind all others from now on. */
  readonly putOff: (line: number) => void;
  readonly error: Refusal | null;
  readonly again: () => void;
}

export function useWaiting(account: number, total: number, start: number, putOffBefore: PutOff): WaitingLines {
  const [shown, setShown] = useState(() => including({ from: 0, to: 0, last: putOffBefore.get() }, start));
  const [asked, setAsked] = useState(shown);
  const more = windowsOf(asked).filter((one) => one.last !== shown.last || one.window < shown.from || one.window > shown.to);
  const windows = [...windowsOf(shown), ...more];
  const answers = useReads(
    'bank.unexplained',
    windows.map(({ window, last }) => ({ account, offset: window * WINDOW, limit: WINDOW, last: [...last] })),
  );
  const linesOf = (span: Span): UnexplainedLine[] | undefined => {
    const read = windowsOf(span).map(
      (wanted) => answers[windows.findIndex(({ window, last }) => window === wanted.window && last === wanted.last)]?.data?.lines,
    );
    return read.includes(undefined) ? undefined : read.flatMap((some) => some ?? []);
  };
  if (asked !== shown && linesOf(asked)) setShown(asked);
  const lines = linesOf(shown);
  // All of what was shown may have been explained at once.
  const lastLine = total - 1;
  if (asked === shown && shown.from * WINDOW > lastLine) setAsked(including({ ...asked, from: 0, to: 0 }, lastLine));
  const onGo = useCallback((index: number) => setAsked((now) => including(now, index)), []);
  // Where another place was gone to meanwhile, this end is of no matter any more.
  const onNear = (index: number): void => setAsked((now) => (now === shown ? including(now, index) : now));
  const putOff = (line: number): void => {
    const last = [...asked.last.filter((one) => one !== line), line].slice(-MOST_PUT_OFF);
    putOffBefore.set(last);
    setAsked({ ...asked, last });
  };
  return {
    lines,
    offset: shown.from * WINDOW,
    onGo,
    onNear,
    putOff,
    error: answers.find((answer) => answer.error)?.error ?? null,
    again: () => answers.forEach((answer) => void answer.refetch()),
  };
}
