/** Acting for somebody else: who acts, the decisions taken, and interests of those who act. */
import { z } from 'zod';
import type { ConflictFlag } from '../acting/conflicts.ts';
import type { Gap } from '../acting/decisions.ts';
import type { DeputySheet } from '../acting/deputy-report.ts';
import type { Decision, Mandate } from '../books/facts.ts';
import type { Savings } from '../figures/known/savings.ts';
import type { Day } from '../values/units.ts';
import { paper, read } from './method.ts';
import { accountId, day, recordId } from './values.ts';

export interface ActingView {
  readonly from: Day;
  readonly to: Day;
  /** Those in force today first. */
  readonly mandates: readonly (Mandate & { readonly standing: 'inForce' | 'toCome' | 'over' })[];
  /** Of these days, newest first, each with what it does not say. */
  readonly decisions: readonly (Decision & { readonly gaps: readonly Gap[] })[];
  /** Of these days. */
  readonly conflicts: readonly ConflictFlag[];
  /** The person's own money against limits of savings; null: no own account is on file. */
  readonly savings: Savings | null;
}

export const actingMethods = {
  'acting.view': read(
    'Who acts for the person, the decisions of some days, and interests of those who act. Without days: the account year up to the last day known whole.',
    z.strictObject({ account: accountId, from: day.optional(), to: day.optional() }),
  ).gives<ActingView>(),
  'acting.deputyReport': read(
    'What of a deputy’s report to the OPG this account holds: the form, the day to send it, the contribution as council charges for care, the sums, and what is missing.',
    z.strictObject({ account: accountId, report: recordId }),
  ).gives<DeputySheet>(),
  'acting.deputyReportCsv': paper('The same as rows to type from, as CSV.', z.strictObject({ account: accountId, report: recordId })),
};
