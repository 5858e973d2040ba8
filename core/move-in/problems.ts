/**
 * Gathers every problem and notice of a folder as it is read. Nothing stops at the first: people mend a folder in one
 * sitting, so they must see all that is wrong at once. Nothing is decided here.
 */
import type { MoveInNotice, MoveInProblem } from '../api/accounts.ts';
import { problemSentence } from '../words/move-in.ts';

export class Findings {
  readonly problems: MoveInProblem[] = [];
  readonly notices: MoveInNotice[] = [];

  /** `row` as a spreadsheet numbers it, null for the whole file; `value` as the cell has it, '' where it is empty. */
  problem(file: string, row: number | null, column: string | null, value: string | null, expected: string): void {
    this.problems.push({ file, row, column, value, expected, message: problemSentence(file, row, column, value, expected) });
  }

  /** A problem that has its own sentence. */
  said(file: string, row: number | null, value: string | null, expected: string, message: string): void {
    this.problems.push({ file, row, column: null, value, expected, message });
  }

  notice(file: string, row: number | null, message: string): void {
    this.notices.push({ file, row, message });
  }
}
