/** The returns of all accounts, for those who look after many: what each waits for, made and marked as sent together. */
import { z } from 'zod';
import { LETTER_MEANS } from '../books/facts.ts';
import type { ReturnOutcome, ReturnState } from '../returns/kept.ts';
import type { Day } from '../values/units.ts';
import { read, write } from './method.ts';
import { accountId, accountIds, day, name, note, recordId } from './values.ts';

/** `to_make`: its days are over and nobody began it. `not_over`: nothing is to be made yet. */
export type AccountReturnState = ReturnState | 'to_make' | 'not_over';

export interface AccountReturn {
  readonly account: number;
  readonly person: string;
  readonly reference: string;
  readonly council: string;
  readonly from: Day;
  readonly to: Day;
  /** Null: nobody began it. */
  readonly id: number | null;
  readonly state: AccountReturnState;
  /** To be with the council by; null: not known. */
  readonly returnBy: Day | null;
  readonly sentOn: Day | null;
  readonly answeredOn: Day | null;
  /** Null: it has not answered, or nobody said how. */
  readonly outcome: ReturnOutcome | null;
  /** What the council said. */
  readonly says: string | null;
  /** What keeps one that is to make or open from being closed with the others, each a sentence; none: nothing does. */
  readonly reasons: readonly string[];
}

const ofAccount = { account: accountId };

export const returnsManyMethods = {
  'returns.all': read(
    'Where the returns of each account stand, those that need somebody first: each that is not answered, the next one if its days are over, else the newest.',
    z.strictObject({ council: name.optional() }),
  ).gives<readonly AccountReturn[]>(),
  'returns.closeAll': write(
    'accounts',
    'Begins and closes returns of several accounts as one change, each with the form that its council’s is. Refused where something of one is open or not answered.',
    z.strictObject({
      accounts: accountIds,
      returns: z
        .array(z.strictObject({ ...ofAccount, from: day, to: day }))
        .min(1)
        .max(1000),
    }),
  ).gives<{ readonly id: number; readonly digest: string }>(),
  'returns.sentAll': write(
    'accounts',
    'Writes down when and how closed returns of several accounts were sent, as one change, each as a letter of its account.',
    z.strictObject({
      accounts: accountIds,
      returns: z
        .array(z.strictObject({ ...ofAccount, return: recordId }))
        .min(1)
        .max(1000),
      on: day,
      means: z.enum(LETTER_MEANS),
      who: name.optional(),
      note: note.optional(),
    }),
  ).gives<{ readonly letter: number }>(),
};
