/** Every handler of the contract, one table for each area. A method without a handler does not compile. */
import { methods } from '../core/api/methods.ts';
import { accountHandlers } from './accounts.ts';
import { auditHandlers } from './done.ts';
import { backupHandlers } from './backups.ts';
import type { Handlers, Work } from './contract.ts';
import { evidenceHandlers } from './evidence.ts';
import { exportHandlers } from './export.ts';
import { figureHandlers } from './figures.ts';
import { bankHandlers } from './import.ts';
import { journalHandlers } from './journal.ts';
import { moneyHandlers } from './money.ts';
import { programHandlers } from './program.ts';
import { recordHandlers } from './records.ts';

const handlers = {
  ...programHandlers,
  ...backupHandlers,
  ...accountHandlers,
  ...recordHandlers,
  ...figureHandlers,
  ...moneyHandlers,
  ...bankHandlers,
  ...exportHandlers,
  ...journalHandlers,
  ...auditHandlers,
  ...evidenceHandlers,
} satisfies Handlers<typeof methods>;

export const work: Work = { methods, handlers };
