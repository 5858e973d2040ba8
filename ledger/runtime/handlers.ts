/** Every handler of the contract, one table for each area. A method without a handler does not compile. */
import { methods } from '../../core/api/methods.ts';
import { profileHandlers } from '../access/handlers.ts';
import { accountHandlers } from '../accounts/handlers.ts';
import { auditHandlers } from '../audit/handlers.ts';
import { backupHandlers } from '../backups/handlers.ts';
import { feeHandlers } from '../bills/fees.ts';
import { billHandlers } from '../bills/handlers.ts';
import type { Handlers, Implementation } from './contract.ts';
import { employingHandlers } from '../employing/handlers.ts';
import { readinessHandlers } from '../readiness/handlers.ts';
import { reconcileHandlers } from '../reconcile/handlers.ts';
import { returnHandlers } from '../returns/handlers.ts';
import { returnsManyHandlers } from '../returns/many.ts';
import { packHandlers } from '../returns/pack-handlers.ts';
import { evidenceHandlers } from '../evidence/handlers.ts';
import { exportHandlers } from '../export/handlers.ts';
import { figureHandlers } from '../figures/handlers.ts';
import { handoverHandlers } from '../handover/handlers.ts';
import { hoursHandlers } from '../hours/handlers.ts';
import { findHandlers } from '../find/handlers.ts';
import { bankHandlers } from '../bank/handlers.ts';
import { bankManyHandlers } from '../bank/many.ts';
import { poolHandlers } from '../pools/handlers.ts';
import { journalHandlers } from '../export/journal.ts';
import { moneyHandlers } from '../money/handlers.ts';
import { payHandlers } from '../pay/handlers.ts';
import { planHandlers } from '../plan/handlers.ts';
import { programHandlers } from '../file/handlers.ts';
import { actingHandlers } from '../acting/handlers.ts';
import { fairnessHandlers } from '../fairness/handlers.ts';
import { rasHandlers } from '../fairness/ras.ts';
import { recordHandlers } from '../records/handlers.ts';

import { paperHandlers } from '../papers/handlers.ts';
import { decisionPackHandlers } from '../papers/decision-pack.ts';
import { pageHandlers } from '../papers/pages.ts';
import { reminderHandlers } from '../reminders/handlers.ts';
import { whatIfHandlers } from '../what-ifs/handlers.ts';

const handlers = {
  ...programHandlers,
  ...profileHandlers,
  ...backupHandlers,
  ...accountHandlers,
  ...recordHandlers,
  ...figureHandlers,
  ...hoursHandlers,
  ...planHandlers,
  ...moneyHandlers,
  ...bankHandlers,
  ...bankManyHandlers,
  ...poolHandlers,
  ...exportHandlers,
  ...journalHandlers,
  ...auditHandlers,
  ...evidenceHandlers,
  ...findHandlers,
  ...reminderHandlers,
  ...paperHandlers,
  ...pageHandlers,

  ...whatIfHandlers,
  ...payHandlers,
  ...employingHandlers,
  ...billHandlers,
  ...feeHandlers,
  ...readinessHandlers,
  ...reconcileHandlers,
  ...returnHandlers,
  ...returnsManyHandlers,
  ...actingHandlers,
  ...rasHandlers,
  ...fairnessHandlers,
  ...decisionPackHandlers,
  ...packHandlers,
  ...handoverHandlers,
} satisfies Handlers<typeof methods>;

export const implementation: Implementation = { methods, handlers };
