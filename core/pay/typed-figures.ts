/** The payroll provider's figures of one payslip, from those that were typed: what was not typed is as worked out here, or nothing. */
import { expectedNet } from '../records/kinds/payslips.ts';
import type { Pence } from '../values/units.ts';
import type { Compared } from './differences.ts';
import type { PayFigures } from './run.ts';

const NONE = { tax: 0, employeeNi: 0, employerNi: 0, employeePension: 0, employerPension: 0, studentLoan: null };

/**
 * Net pay that was not typed follows from the others; where gross pay is another, what of it is holiday and sick pay is not known.
 * @param ours null: not worked out. Null is given where nothing was typed, or gross pay is not known.
 */
export function typedFigures(ours: PayFigures | null, typed: Readonly<Partial<Record<Compared, Pence>>>): PayFigures | null {
  const gross = typed.gross ?? ours?.gross;
  if (gross === undefined || Object.values(typed).length === 0) return null;
  const isOurGross = gross === ours?.gross;
  const { net: _, ...given } = typed;
  const figures = { ...NONE, ...ours, ...given, gross };
  return {
    ...figures,
    hours: ours?.hours ?? null,
    studentLoan: figures.studentLoan === 0 ? null : figures.studentLoan,
    net: typed.net ?? expectedNet(figures),
    holidayPay: isOurGross ? ours.holidayPay : null,
    sickPay: isOurGross ? ours.sickPay : null,
  };
}
