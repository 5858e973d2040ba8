/** Which fund money is of (figures, section 6): ring-fenced money and payers are told apart by it. */
import type { FundId } from '../../books/facts.ts';
import { holds, readText, words } from '../../values/word-match.ts';
import type { AccountIndex } from './account-index.ts';
import { fundOfLine, planLineOf } from './account-index.ts';
import type { DocumentRef, Movement } from './movements.ts';

/** Finds the fund of each movement: of its paper's plan line, of its rule, or of the rule or plan line of a recorded payment. */
export function fundFinder(accountIndex: AccountIndex): (move: Movement) => FundId | null {
  const { facts } = accountIndex;
  const invoices = new Map(facts.invoices.map((invoice) => [invoice.id, invoice]));
  const purchases = new Map(facts.purchases.map((purchase) => [purchase.id, purchase]));
  const payslips = new Map(facts.payslips.map((slip) => [slip.id, slip]));
  const rules = facts.rules.toSorted((a, b) => a.position - b.position || a.id - b.id).map((rule) => ({ rule, phrase: words(rule.contains) }));
  const ofDocument = ({ kind, id }: DocumentRef): FundId | null => {
    if (kind === 'payslip') {
      const slip = payslips.get(id);
      return slip ? fundOfLine(accountIndex, planLineOf(accountIndex, slip.person), slip.periodEnd) : null;
    }
    const paper = kind === 'invoice' ? invoices.get(id) : purchases.get(id);
    return paper ? fundOfLine(accountIndex, paper.planLine, paper.day) : null;
  };
  return (move) => {
    if (move.settles) return ofDocument(move.settles);
    if (!move.payment) return move.fund;
    const to = readText(move.text);
    return rules.find(({ phrase }) => holds(to, phrase))?.rule.fund ?? fundOfLine(accountIndex, move.planLine, move.day);
  };
}
