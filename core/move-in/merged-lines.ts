/**
 * The bank lines of one bank account out of all its files: what the exports have in common once, twins kept, what cannot
 * be decided kept and marked. The rule of duplicates is core/bank's; this only takes the files in one after the other.
 */
import type { FileSpan, ExistingLine } from '../bank/duplicates.ts';
import { balanceOf, possibleDuplicates, spanOf, takeIn } from '../bank/duplicates.ts';
import type { StatementLine } from '../books/facts.ts';
import type { Day } from '../values/units.ts';
import type { MoveInBankFile } from './account.ts';

type MergedLine = Pick<StatementLine, 'day' | 'amount' | 'text' | 'balance' | 'doubtful'>;

/** Oldest first. `files` in order of their first days, so that lines of one day stand in the order in which they happened. */
export function mergedLines(files: readonly MoveInBankFile[], wanted: (day: Day) => boolean): MergedLine[] {
  let kept: readonly ExistingLine[] = [];
  const spans: FileSpan[] = [];
  for (const [index, { statement }] of files.entries()) {
    const span = spanOf(statement.lines);
    if (!span) continue;
    const lines = statement.lines.filter((line) => wanted(line.day));
    ({ kept } = takeIn(kept, spans, { file: index, ...span, format: statement.format, lines }, kept.length + 1));
    spans.push({ file: index, ...span });
  }
  const doubtful = possibleDuplicates(kept);
  return kept
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.id - b.id))
    .map((line) => ({
      day: line.day,
      amount: line.amount,
      text: line.shown[0]?.text ?? '',
      balance: balanceOf(line),
      doubtful: doubtful.has(line.id),
    }));
}
