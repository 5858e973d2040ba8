/** What falls due: of one account, or of all in the file. Days that nothing on file tells are records, and saved as such. */
import { z } from 'zod';
import type { DueNow } from '../figures/due/due.ts';
import type { AssistantPapers } from '../figures/due/papers.ts';
import type { Day } from '../values/units.ts';
import type { FileHandle } from '../host/host.ts';
import { read } from './method.ts';
import { accountId, recordId } from './values.ts';

export interface AccountDue extends DueNow {
  readonly account: number;
  readonly reference: string;
  readonly person: string;
}

export interface Dues {
  /** What is late, then what comes, then what may be done; each by day. */
  readonly dues: readonly AccountDue[];
  /** Accounts that are not among them until `accounts.workOut` has been there. */
  readonly notWorkedOut: number;
  /** The last day whose minimum wage is on file: of later ones nothing is said. */
  readonly minimumWageTo: Day;
}

export const reminderMethods = {
  'reminders.list': read(
    'What falls due within a year, and what is late: of an account or, with `account` null, of all in the file.',
    z.strictObject({ account: accountId.nullable() }),
  ).gives<Dues>(),
  'reminders.ofAssistant': read(
    'The papers of an assistant that run out, and of which kinds none is on file.',
    z.strictObject({ account: accountId, person: recordId }),
  ).gives<AssistantPapers>(),
  'reminders.calendar': read(
    'What comes within a year as a calendar file (ICS), without sums and names in full: of an account or, with `account` null, of all in the file.',
    z.strictObject({ account: accountId.nullable() }),
  ).gives<FileHandle>(),
};
