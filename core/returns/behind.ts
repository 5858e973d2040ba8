/** What stands behind a return and is sealed with it: the payslips paid in its days, and the sum of what the council's rule asks back. */
import { workingOf } from '../figures/breakdowns/working.ts';
import type { WorkingRow } from '../figures/breakdowns/working.ts';
import type { Figures } from '../figures/figures.ts';
import type { Day, HundredthHours, Pence } from '../values/units.ts';
import { nameShown } from './figures.ts';
import type { ReturnForm } from './form.ts';

/** A payslip that was paid in the days of the return. */
export interface PaidSlip {
  /** As the form shows names of assistants. */
  readonly person: string;
  readonly paidOn: Day;
  readonly from: Day;
  readonly to: Day;
  readonly hours: HundredthHours | null;
  readonly gross: Pence;
  readonly tax: Pence;
  readonly employeeNi: Pence;
  readonly employerNi: Pence;
  readonly employeePension: Pence;
  readonly employerPension: Pence;
  readonly net: Pence;
}

/** A row of the sum. */
export type ReturnStep = Pick<WorkingRow, 'label' | 'why' | 'kind' | 'pence'>;

/** By assistant, each by payday. The same payslips as in the field `employees`. */
export function slipsPaid({ accountIndex: { assistants, facts, asOf } }: Figures, showPayee: ReturnForm['rules']['showPayee'], from: Day): PaidSlip[] {
  return assistants.flatMap(({ person, name }, index) =>
    facts.payslips
      .filter((slip) => slip.person === person.id && slip.paidOn >= from && slip.paidOn <= asOf)
      .toSorted((a, b) => (a.paidOn < b.paidOn ? -1 : a.paidOn > b.paidOn ? 1 : 0))
      .map((slip) => ({
        ...{ person: nameShown(name, showPayee, index), paidOn: slip.paidOn, from: slip.periodStart, to: slip.periodEnd, hours: slip.hours },
        ...{ gross: slip.gross, tax: slip.tax, employeeNi: slip.employeeNi, employerNi: slip.employerNi },
        ...{ employeePension: slip.employeePension, employerPension: slip.employerPension, net: slip.net },
      })),
  );
}

/** Null: no rule of the council is on file, so that nobody can say what it asks back. */
export function surplusSteps(figures: Figures): readonly ReturnStep[] | null {
  if (figures.clawback.rule === null) return null;
  return workingOf(figures, { figure: 'reclaim' }).rows.map(({ label, why, kind, pence }) => ({ label, why, kind, pence }));
}
