/**
 * What money in may give back: an invoice, a purchase or a bank line that was paid before. The refund goes to the plan line, and its fund,
 * that the money had come from (figures, sections 2 and 6). More than was paid is never suggested.
 */
import { Returns, spentByLine } from '../bills/refunds.ts';
import type { FundId, Invoice, LinePart, PlanLineId, Purchase, Refunded, StatementLine } from '../books/facts.ts';
import { suppliersCalled, phrasesForSuppliers } from '../books/suppliers.ts';
import { fundOn, planLines } from '../figures/inputs/plan-lines.ts';
import { daysBetween } from '../values/day.ts';
import type { Day, Pence } from '../values/units.ts';
import { holds, nameWords } from '../values/word-match.ts';
import { refundWords } from '../words/books/entries.ts';
import { invoiceWords } from '../words/books/invoices.ts';
import { explainWords } from '../words/bank/suggestions.ts';
import type { Idea, SuggestContext } from './idea.ts';
import { UNFOUNDED } from './idea.ts';
import { isCommonWord } from './likely-category.ts';
import type { ReadLine } from './steps.ts';

/** Goods may go back within a season, and a shop takes its time. */
const BACK_WITHIN = 180;
/** Of the papers of one supplier that are larger than the refund, the newest are offered. */
const MOST_LARGER = 2;

/** Something that was paid for. */
interface Paid {
  readonly refunds: Refunded;
  readonly day: Day;
  /** Called so, and whose it was. */
  readonly what: string;
  readonly who: string;
  readonly planLine: PlanLineId | null;
  readonly fund: FundId | null;
}

/** The papers that may have been given back, and whether the text names whose they are. */
function papers(context: SuggestContext, { text, day }: ReadLine): (Paid & { readonly isNamed: boolean })[] {
  const called = suppliersCalled(context.suppliers);
  const phrases = phrasesForSuppliers(context.suppliers);
  const lines = new Map(planLines(context).map((line) => [line.line, line]));
  const isNamed = (supplier: number): boolean =>
    (phrases.get(supplier) ?? []).some(
      (phrase) => holds(text, phrase) || nameWords(phrase.join(' ')).some((word) => text.has.has(word) && !isCommonWord(word)),
    );
  const paper = (kind: 'invoice' | 'purchase', record: Invoice | Purchase, what: string): Paid & { readonly isNamed: boolean } => {
    const line = record.planLine === null ? undefined : lines.get(record.planLine);
    return {
      ...{ refunds: { kind, id: record.id }, day: record.day, what, who: called.get(record.supplier) ?? '' },
      ...{ planLine: record.planLine, fund: line ? fundOn(line, day) : null, isNamed: isNamed(record.supplier) },
    };
  };
  const isNear = (record: Invoice | Purchase): boolean => record.amount > 0 && record.day <= day && daysBetween(record.day, day) <= BACK_WITHIN;
  return [
    ...context.invoices.filter(isNear).map((invoice) => paper('invoice', invoice, refundWords.refunded.invoice(invoiceWords.number(invoice)))),
    ...context.purchases.filter(isNear).map((purchase) => paper('purchase', purchase, refundWords.refunded.purchase(purchase.item))),
  ];
}

function suggested(read: ReadLine, paid: Paid, size: Pence, whole: boolean, sure: boolean): Idea['suggestion'] {
  const parts: readonly LinePart[] = [
    { amount: read.amount, settles: null, category: 'refund', planLine: paid.planLine, fund: paid.fund, refunds: paid.refunds },
  ];
  return { ...UNFOUNDED, ...explainWords.refund(paid.what, paid.who, paid.day, size), fits: whole, sure, parts };
}

/** Of what was paid to whoever the text names, or for the very sum: what is left of it covers the line. */
export function refundIdeas(context: SuggestContext, read: ReadLine): Idea[] {
  if (read.amount <= 0) return [];
  const near = papers(context, read);
  if (near.length === 0) return [];
  const returns = new Returns(context);
  const open = near.flatMap((paid) => {
    const returned = returns.of(paid.refunds);
    const left = returned ? returned.paid - returned.back : 0;
    return returned && left >= read.amount ? [{ paid, left, size: returned.paid, away: daysBetween(paid.day, read.day) }] : [];
  });
  const exact = open.filter(({ left }) => left === read.amount);
  const larger = open.filter(({ left, paid }) => left > read.amount && paid.isNamed).toSorted((a, b) => a.away - b.away);
  return [
    ...exact.map(({ paid, size, away }) => ({
      ...{ score: paid.isNamed ? 94 : 64, away, sumAlone: !paid.isNamed },
      suggestion: suggested(read, paid, size, true, paid.isNamed),
    })),
    ...larger.slice(0, MOST_LARGER).map(({ paid, size, away }, index) => ({
      ...{ score: 58 - index, away },
      suggestion: suggested(read, paid, size, false, larger.length === 1),
    })),
  ];
}

/** The bank line that went out to the payee and that the money fits: of the very sum, else the newest that is large enough; null: none. */
export function lineRefunded(context: SuggestContext, read: ReadLine, toPayee: readonly StatementLine[]): StatementLine | null {
  const returns = new Returns(context);
  const left = (line: StatementLine): Pence => spentByLine(line) - (returns.of({ kind: 'line', id: line.id })?.back ?? 0);
  const able = toPayee.filter((line) => line.amount < 0 && line.day <= read.day && daysBetween(line.day, read.day) <= BACK_WITHIN && left(line) >= read.amount);
  return able.find((line) => left(line) === read.amount) ?? able[0] ?? null;
}
