/**
 * The five steps that explain a bank line without asking: a recorded payment, a wage, an invoice, a purchase or
 * repayment, and the account's rules. Each is a clause of the moving-in rules, in their order. A step only ever says
 * what fits; where that is not exactly one document the line waits, for a wrong guess is worse than a question.
 */
import { daysBetween } from '../values/day.ts';
import type { LinePart, Payslip, PersonId, Rule, Settles, StatementLine } from '../books/facts.ts';
import type { Day, Pence } from '../values/units.ts';
import type { OpenDocument, OpenDocuments, OpenInvoice, OpenPayment } from './open-documents.ts';
import { WAGE_AFTER, WAGE_BEFORE } from './recorded.ts';
import type { Text } from '../values/word-match.ts';
import { holds, looksNumbered, words } from '../values/word-match.ts';

/** A line to be explained. */
export type BankLine = Pick<StatementLine, 'id' | 'day' | 'amount' | 'text'>;

/** A line with its text taken apart, and the numbers of invoices on file that stand in it. */
export interface ReadLine {
  readonly day: Day;
  readonly amount: Pence;
  readonly text: Text;
  readonly numbers: readonly string[];
}

/** What fits the line: exactly one explains it, none or several leave it waiting. Null: the step is passed over. */
type Fits = readonly Settles[] | null;
export type Step = (documents: OpenDocuments, line: ReadLine) => Fits;

const CLEARED_WITHIN = 60;
const PURCHASE_DAYS = 5;

function settles(kind: Settles['kind'], documents: readonly OpenDocument<{ readonly id: number }>[]): Settles[] {
  return documents.map((document) => ({ kind, id: document.record.id }));
}

/** Step 0. A payee's word does not count where the text has the number of a document other than the one the payment names. */
const recordedPayments: Step = (documents, line) => {
  const referenced = documents.paymentsByReference(line.text);
  const named = documents.paymentsByPayee(line.text).filter((document) => line.numbers.every((number) => number === document.number));
  if (referenced.length === 0 && named.length === 0 && documents.paymentsByNumber(line.numbers).length === 0) return null;
  const fits = (document: OpenPayment): boolean => document.record.amount === line.amount && daysBetween(document.record.day, line.day) <= CLEARED_WITHIN;
  const byReference = referenced.filter(fits);
  return settles('payment', byReference.length > 0 ? byReference : named.filter(fits));
};

/** Of several payslips of one person that fit, the one paid nearest to the line's day; the earlier of two as near. */
function nearest(payslips: readonly Payslip[], day: Day): Payslip[] {
  const best = new Map<PersonId, Payslip>();
  for (const payslip of payslips) {
    const other = best.get(payslip.person);
    if (!other || Math.abs(daysBetween(payslip.paidOn, day)) < Math.abs(daysBetween(other.paidOn, day))) best.set(payslip.person, payslip);
  }
  return [...best.values()];
}

/** Step 1. Payslips are open whatever their period, so a name with any payslip unpaid is never passed over. */
export const wages: Step = (documents, line) => {
  if (line.amount >= 0) return null;
  const named = documents.payslipsByName(line.text);
  if (named.length === 0) return null;
  const fits = named.filter(({ record, left, touched }) => {
    if (touched || left !== record.net || record.net !== -line.amount) return false;
    const after = daysBetween(record.paidOn, line.day);
    return after >= -WAGE_BEFORE && after <= WAGE_AFTER;
  });
  return nearest(
    fits.map((document) => document.record),
    line.day,
  ).map(({ id }) => ({ kind: 'payslip', id }));
};

/** Step 2. Money out pays invoices, whole or in part; money in settles credit notes. */
export const invoices: Step = (documents, line) => {
  const numbered = documents.invoicesByNumber(line.numbers);
  const supplied = documents.invoicesBySupplier(line.text);
  if (numbered.length === 0 && supplied.length === 0) return null;
  const out = line.amount < 0;
  const owed = (document: { readonly left: Pence }): Pence => (out ? document.left : -document.left);
  const size = Math.abs(line.amount);
  const fitting = <P extends OpenDocument<{ readonly id: number }>>(list: readonly P[]): P[] => list.filter((document) => size > 0 && owed(document) >= size);
  // What a credit note comes off is no part of the invoice: it is offered as the two together.
  const isNet = (list: readonly OpenInvoice[]): boolean => out && list.some((document) => documents.isLessCreditNote(document, size));
  const byNumber = fitting(numbered);
  if (byNumber.length > 0) return isNet(byNumber) ? [] : settles('invoice', byNumber);
  const bySupplier = fitting(supplied);
  const exactly = bySupplier.filter((document) => owed(document) === size);
  if (!out) return documents.isCreditNote(line.numbers) ? [] : settles('invoice', exactly);
  const ownNames = new Set(supplied.flatMap((document) => document.phrases.flat()));
  if (line.numbers.length > 0 || looksNumbered(line.text, ownNames)) return [];
  if (exactly.length === 0 && isNet(bySupplier)) return [];
  return settles('invoice', bySupplier.length === 1 ? bySupplier : exactly);
};

/** Step 3. A purchase the account pays for, or the repayment of what somebody paid out of their own pocket. */
export const purchases: Step = (documents, line) => {
  if (line.amount >= 0) return null;
  const bought = documents.purchasesBySupplier(line.text);
  const lent = documents.purchasesByBuyer(line.text);
  if (bought.length === 0 && lent.length === 0) return null;
  const whole = (document: OpenDocument<{ readonly id: number; readonly amount: Pence }>): boolean =>
    !document.touched && document.record.amount === -line.amount;
  const paid = bought.filter((document) => whole(document) && daysBetween(document.record.day, line.day) <= PURCHASE_DAYS);
  return [...settles('purchase', paid), ...settles('repayment', lent.filter(whole))];
};

/** Steps 0 to 3, in order. */
export const STEPS: readonly Step[] = [recordedPayments, wages, invoices, purchases];

/** The account's rules, ready to be asked of many lines. */
export class Rules {
  /** Under the first word of what they contain, in their order. */
  readonly #byWord = new Map<string, { readonly rule: Rule; readonly phrase: readonly string[] }[]>();

  constructor(rules: readonly Rule[]) {
    for (const rule of rules.toSorted((a, b) => a.position - b.position || a.id - b.id)) {
      const phrase = words(rule.contains);
      const [first] = phrase;
      if (first === undefined) continue;
      const list = this.#byWord.get(first);
      if (list) list.push({ rule, phrase });
      else this.#byWord.set(first, [{ rule, phrase }]);
    }
  }

  /** Step 4: the first rule whose words stand in the text and whose direction is the line's. */
  first(line: ReadLine): Rule | null {
    const direction = line.amount < 0 ? 'out' : line.amount > 0 ? 'in' : null;
    let best: Rule | null = null;
    for (const word of line.text.has) {
      const found = this.#byWord.get(word)?.find(({ rule, phrase }) => rule.direction === direction && holds(line.text, phrase));
      if (found && (!best || found.rule.position < best.position || (found.rule.position === best.position && found.rule.id < best.id))) best = found.rule;
    }
    return best;
  }
}

/** The part a rule writes: the whole line, of its category. */
export function ruled(rule: Rule, amount: Pence): LinePart {
  return { amount, settles: null, category: rule.category, planLine: rule.planLine, fund: rule.fund };
}

/** The part that settles a document. */
export function settled(what: Settles, amount: Pence): LinePart {
  return { amount, settles: what, category: null, planLine: null, fund: null };
}
