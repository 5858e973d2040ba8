/** Every method of the contract, in one table: what the hosts carry and the ledger answers. */
import type { InputOf, OutputOf } from './method.ts';
import { accountMethods } from './accounts.ts';
import { auditMethods } from './audit.ts';
import { backupMethods } from './backups.ts';
import { bankMethods } from './bank.ts';
import { bankManyMethods } from './bank-many.ts';
import { billMethods } from './bills.ts';
import { employingMethods } from './employing.ts';
import { readinessMethods } from './readiness.ts';
import { reconcileMethods } from './reconcile.ts';
import { returnMethods } from './returns.ts';
import { returnsManyMethods } from './returns-many.ts';
import { formMethods } from './forms.ts';
import { feeMethods } from './fees.ts';
import { evidenceMethods } from './evidence.ts';
import { exportMethods } from './export.ts';
import { fairnessMethods } from './fairness.ts';
import { figureMethods } from './figures.ts';
import { handoverMethods } from './handover.ts';
import { hoursMethods } from './hours.ts';
import { findMethods } from './find.ts';
import { letterMethods } from './letters.ts';
import { moneyMethods } from './money.ts';
import { packMethods } from './packs.ts';
import { pageMethods } from './pages.ts';
import { paperMethods } from './papers.ts';
import { payMethods } from './pay.ts';
import { planMethods } from './plan.ts';
import { profileMethods } from './profiles.ts';
import { programMethods } from './program.ts';
import { actingMethods } from './acting.ts';
import { poolMethods } from './pools.ts';
import { rasMethods } from './ras.ts';
import { recordMethods } from './records.ts';
import { reminderMethods } from './reminders.ts';
import { whatIfMethods } from './what-ifs.ts';

export const methods = {
  ...programMethods,
  ...profileMethods,
  ...backupMethods,
  ...accountMethods,
  ...recordMethods,
  ...figureMethods,
  ...hoursMethods,
  ...planMethods,
  ...moneyMethods,
  ...bankMethods,
  ...bankManyMethods,
  ...poolMethods,
  ...exportMethods,
  ...auditMethods,
  ...evidenceMethods,
  ...findMethods,
  ...reminderMethods,
  ...whatIfMethods,
  ...payMethods,
  ...paperMethods,
  ...pageMethods,
  ...letterMethods,
  ...employingMethods,
  ...billMethods,
  ...feeMethods,
  ...readinessMethods,
  ...reconcileMethods,
  ...returnMethods,
  ...returnsManyMethods,
  ...actingMethods,
  ...rasMethods,
  ...fairnessMethods,
  ...formMethods,
  ...packMethods,
  ...handoverMethods,
};

export type Methods = typeof methods;
export type MethodName = keyof Methods;
export type Input<N extends MethodName> = InputOf<Methods[N]>;
export type Output<N extends MethodName> = OutputOf<Methods[N]>;
