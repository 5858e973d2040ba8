/** Returns of an account that are kept, and where each stands. */
import type { Day } from '../values/units.ts';

/** `closed`: sealed and not sent yet. */
export type ReturnState = 'open' | 'closed' | 'sent' | 'answered';

export interface KeptReturn {
  readonly id: number;
  /** Of its form. */
  readonly title: string;
  readonly from: Day;
  readonly to: Day;
  /** The second of the same days says what changed since the first. */
  readonly version: number;
  readonly state: ReturnState;
  /** When the council sent its form; null: not known, or it sent none. */
  readonly sentOut: Day | null;
  /** To be with the council by; null: not known. */
  readonly returnBy: Day | null;
  readonly closedOn: Day | null;
  /** The letters by which it went and was answered; null: it was not. */
  readonly sent: { readonly letter: number; readonly on: Day } | null;
  readonly answered: { readonly letter: number; readonly on: Day } | null;
  /** There is a later version of the same days. */
  readonly isReplaced: boolean;
}
