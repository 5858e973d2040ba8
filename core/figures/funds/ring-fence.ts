/**
 * Money of ring-fenced funds: what came in for each and has not gone out, less what is already owed for its plan lines, so
 * that no pound is taken off twice (figures, section 6). A fund is never below nought, before and after.
 */
import type { Fund, FundId, OpeningAmount, PersonId, PlanLineId } from '../../books/facts.ts';
import type { Day, Pence } from '../../values/units.ts';
import type { AccountIndex } from '../inputs/account-index.ts';
import { fundOfLine, personCalled, supplierCalled } from '../inputs/account-index.ts';
import { fundFinder } from '../inputs/fund-finder.ts';
import type { DocumentRef, Movement } from '../inputs/movements.ts';
import type { NotYetInvoiced } from '../owed/not-yet-invoiced.ts';
import type { Owed, OwedInvoice, OwedPayslip, OwedPurchase } from '../owed/owed.ts';
import type { UnpaidHours } from '../owed/unpaid-hours.ts';

/** Something owed for a fund's plan lines; negative: paid ahead, or to come back. */
interface FundDebt {
  readonly what: 'payslip' | 'invoice' | 'purchase' | 'outOfPocket' | 'unpaidHours' | 'notYetInvoiced';
  readonly name: string;
  /** Whose work it is, of `unpaidHours`. */
  readonly person: PersonId | null;
  readonly document: DocumentRef | null;
  readonly pence: Pence;
}

export interface FundMoney {
  readonly fund: Fund;
  readonly opening: readonly OpeningAmount[];
  readonly movements: readonly Movement[];
  /** In less out; may be below nought, and is said then. */
  readonly balance: Pence;
  readonly debts: readonly FundDebt[];
  /** What stays ring-fenced. */
  readonly pence: Pence;
}

type Sources = { readonly owed: Owed; readonly unpaid: readonly UnpaidHours[]; readonly notYetInvoiced: readonly NotYetInvoiced[] };

/** Everything owed that belongs to a plan line of a fund, by fund. */
function debtsByFund(accountIndex: AccountIndex, { owed, unpaid, notYetInvoiced }: Sources): Map<FundId, FundDebt[]> {
  const byFund = new Map<FundId, FundDebt[]>();
  const add = (line: PlanLineId | null, day: Day, debt: FundDebt): void => {
    const fund = debt.pence === 0 ? null : fundOfLine(accountIndex, line, day);
    if (fund === null) return;
    const list = byFund.get(fund);
    if (list) list.push(debt);
    else byFund.set(fund, [debt]);
  };
  const addPaper = (paper: OwedPayslip | OwedInvoice | OwedPurchase, debt: Omit<FundDebt, 'pence' | 'person'>): void =>
    add(paper.planLine, paper.day, { ...debt, person: null, pence: paper.left });
  for (const paper of owed.payslips)
    addPaper(paper, { what: 'payslip', name: personCalled(accountIndex, paper.payslip.person), document: { kind: 'payslip', id: paper.payslip.id } });
  for (const paper of owed.invoices)
    addPaper(paper, { what: 'invoice', name: supplierCalled(accountIndex, paper.invoice.supplier), document: { kind: 'invoice', id: paper.invoice.id } });
  for (const paper of owed.onAccount) {
    addPaper(paper, { what: 'purchase', name: supplierCalled(accountIndex, paper.purchase.supplier), document: { kind: 'purchase', id: paper.purchase.id } });
  }
  for (const paper of owed.outOfPocket) {
    addPaper(paper, { what: 'outOfPocket', name: paper.purchase.paidBy ?? '', document: { kind: 'purchase', id: paper.purchase.id } });
  }
  for (const { assistant, planLine, rows, estimates } of unpaid) {
    const debt = { what: 'unpaidHours', name: assistant.name, person: assistant.person.id, document: null } as const;
    for (const { row, pence } of rows) add(planLine, row.day, { ...debt, pence });
    for (const { from, pence } of estimates) add(planLine, from, { ...debt, pence });
  }
  for (const { line, name, pieces } of notYetInvoiced) {
    for (const piece of pieces) add(line, piece.from, { what: 'notYetInvoiced', name, person: null, document: null, pence: piece.pence });
  }
  return byFund;
}

/** Each ring-fenced fund, in the order on file. */
export function ringFencedFunds(accountIndex: AccountIndex, sources: Sources): FundMoney[] {
  const funds = accountIndex.facts.funds.filter((fund) => fund.ringFenced);
  if (funds.length === 0) return [];
  const fundOf = fundFinder(accountIndex);
  const movements = new Map<FundId, Movement[]>(funds.map((fund) => [fund.id, []]));
  for (const move of accountIndex.movements) {
    // Recorded before the opening and for no paper: the fund's opening amount already knows of it.
    if (move.early && move.settles === null) continue;
    const fund = fundOf(move);
    if (fund !== null) movements.get(fund)?.push(move);
  }
  const debts = debtsByFund(accountIndex, sources);
  return funds.map((fund): FundMoney => {
    const opening = accountIndex.facts.opening.filter((row) => row.what === 'fund' && row.fund === fund.id);
    const own = movements.get(fund.id) ?? [];
    const balance = opening.reduce((sum, row) => sum + (row.pence ?? 0), 0) + own.reduce((sum, move) => sum + move.amount, 0);
    const owed = debts.get(fund.id) ?? [];
    // What is owed can only reduce a fund: paid ahead or to come back, it never makes one larger than its own money.
    const debt = Math.max(
      0,
      owed.reduce((sum, { pence }) => sum + pence, 0),
    );
    const pence = Math.max(0, Math.max(0, balance) - debt);
    return { fund, opening, movements: own, balance, debts: owed, pence };
  });
}
