/**
 * What is owed and set aside, part by part, and its total (figures, section 5). Adds up what the files beside it worked out.
 */
import type { Pot, SetAside } from '../../books/facts.ts';
import type { Pence } from '../../values/units.ts';
import { POTS } from '../../books/facts.ts';
import type { AccountIndex } from '../inputs/account-index.ts';
import type { Holiday } from './holiday.ts';
import type { NotYetInvoiced } from './not-yet-invoiced.ts';
import type { Owed } from './owed.ts';
import type { UnpaidHours } from './unpaid-hours.ts';

export const PARTS = ['wages', 'notYetOnAPayslip', 'hmrc', 'pension', 'invoices', 'notYetInvoiced', 'owedToPeople', 'holiday', 'otherPots'] as const;
export type Part = (typeof PARTS)[number];

export interface Liabilities {
  readonly parts: Readonly<Record<Part, Pence>>;
  /** The row in force of each pot that has one. */
  readonly pots: readonly SetAside[];
  readonly total: Pence;
}

/** Each row is that pot's new total from its day; of two on one day, the later on file. */
function potsOf(accountIndex: AccountIndex): SetAside[] {
  const newest = new Map<Pot, SetAside>();
  for (const row of accountIndex.facts.setAside) {
    if (row.day > accountIndex.asOf) continue;
    const known = newest.get(row.pot);
    if (known === undefined || row.day > known.day || (row.day === known.day && row.id >= known.id)) newest.set(row.pot, row);
  }
  return POTS.flatMap((pot) => newest.get(pot) ?? []);
}

function sum(rows: readonly { readonly pence: Pence }[]): Pence {
  return rows.reduce((total, row) => total + row.pence, 0);
}

export function liabilitiesOf(
  accountIndex: AccountIndex,
  from: {
    readonly owed: Owed;
    readonly unpaid: readonly UnpaidHours[];
    readonly notYetInvoiced: readonly NotYetInvoiced[];
    readonly holidays: readonly Holiday[];
  },
): Liabilities {
  const { owed } = from;
  const pots = potsOf(accountIndex);
  const parts: Record<Part, Pence> = {
    wages: owed.wages,
    notYetOnAPayslip: sum(from.unpaid),
    hmrc: owed.hmrc.pence,
    pension: owed.pension.pence,
    invoices: owed.invoicesPence,
    notYetInvoiced: sum(from.notYetInvoiced),
    owedToPeople: owed.owedToPeople,
    holiday: sum(from.holidays),
    otherPots: pots.reduce((total, pot) => total + pot.amount, 0),
  };
  return { parts, pots, total: PARTS.reduce((total, part) => total + parts[part], 0) };
}
