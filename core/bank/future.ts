/**
 * Lines dated after the day their file is read: a bank prints a few of them ahead of a weekend, but mostly the days were read the
 * wrong way round, or one is a slip. They come in and count from their own day; they are told of so that somebody looks.
 */
import type { Day } from '../values/units.ts';
import { importWords } from '../words/bank/import.ts';

/** The sentence about them; none where there are none. */
export function futureNotice(lines: readonly { readonly day: Day }[], today: Day): string[] {
  const days = lines.flatMap(({ day }) => (day > today ? [day] : [])).toSorted();
  const [first] = days;
  return first === undefined ? [] : [importWords.future(days.length, first)];
}
