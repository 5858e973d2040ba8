/** What is odd in a record as it is typed, but may be right: asked of the program once the typing rests, and said before anything is saved. */
import type { RecordType } from '../../../core/records/kinds.ts';
import type { Typed } from '../../../core/records/natures.ts';
import { useRested } from '../../parts/fields/rested.ts';
import { useRead } from '../../program/use-program.tsx';
import { readRecord } from './draft.ts';

interface TypedRecord {
  readonly account: number;
  readonly type: RecordType;
  readonly id: number | null;
  readonly typed: Typed;
}

interface Odd {
  /** What is to be asked about before it is saved. */
  readonly asks: readonly string[];
  readonly all: readonly string[];
  readonly of: (field: string) => string | undefined;
}

export function useOdd({ account, type, id, typed }: TypedRecord): Odd {
  const rested = useRested(typed);
  const { fields, faults } = readRecord(type, rested);
  const isWhole = Object.keys(faults).length === 0;
  const { data, isPlaceholderData } = useRead('records.check', { account, type, ...(id !== null && { id }), fields: { ...fields } }, { enabled: isWhole });
  const found = isWhole && rested === typed && !isPlaceholderData ? (data ?? []) : [];
  const of = (field: string): string | undefined =>
    found
      .filter((one) => one.field === field)
      .map(({ message }) => message)
      .join(' ') || undefined;
  return { asks: found.flatMap(({ message, asks }) => (asks ? [message] : [])), all: found.map(({ message }) => message), of };
}
