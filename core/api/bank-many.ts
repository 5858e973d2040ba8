/** One bank file with the lines of many accounts, for those who look after many. */
import { z } from 'zod';
import { MAPPING } from '../bank/mapping.ts';
import type { Day, Pence } from '../values/units.ts';
import type { ImportResult } from './accounts.ts';
import type { BankPreview } from './bank.ts';
import { read, write } from './method.ts';
import { accountId, accountIds, fileId, name, recordId } from './values.ts';

/** What would become of the lines of one bank account in the file. */
export interface SectionPreview {
  /** As the file names it; null: it names none. */
  readonly accountInFile: string | null;
  /** Whose it is: told by the files that came in before, or said; null: nobody's yet. */
  readonly of: BankAccountOf | null;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly rows: number;
  /** These four are null where it is nobody's yet. */
  readonly fresh: number | null;
  readonly alreadyThere: number | null;
  readonly beforeOpening: number | null;
  readonly doubtful: number | null;
  /** The newest balance the file prints, and what ours would be at the end of that day. Null: the file prints none, or it is nobody's yet. */
  readonly balance: { readonly day: Day; readonly printed: Pence; readonly ours: Pence } | null;
  /** A sentence that says why it cannot come in with the others; null: it can. */
  readonly problem: string | null;
}

/** A bank account of somebody here. */
export interface BankAccountOf {
  readonly account: number;
  readonly person: string;
  readonly reference: string;
  readonly bankAccount: number;
  readonly name: string;
}

export interface ManyPreview {
  readonly file: string;
  readonly format: string;
  readonly rows: number;
  /** Those that need a look first, then in the order of the people’s names. */
  readonly sections: readonly SectionPreview[];
  /** Rows that could not be read, of whichever account: the first hundred, and how many there are. */
  readonly rejected: BankPreview['rejected'];
  readonly rejectedCount: number;
  /** Whose a part may be said to be, where that is not known of one; else none. */
  readonly choices: readonly BankAccountOf[];
}

/** Whose a bank account of the file is, as its user says. */
const section = z.strictObject({ accountInFile: name, account: accountId, bankAccount: recordId });

export const bankManyMethods = {
  'bank.previewMany': read(
    'Reads a bank file of many accounts and shows what would come in, account by account. `said`: whose an account of the file is, where no file before told. Writes nothing.',
    z.strictObject({ file: fileId, mapping: MAPPING.optional(), said: z.array(section).max(1000).default([]) }),
  ).gives<ManyPreview>(),
  'bank.importMany': write(
    'accounts',
    'Brings the lines of many accounts in from one bank file, as one change: all of those named or none. Refused where what the file prints of one does not follow.',
    z.strictObject({ accounts: accountIds, file: fileId, mapping: MAPPING.optional(), sections: z.array(section).min(1).max(1000) }),
  ).gives<readonly ImportResult[]>(),
};
