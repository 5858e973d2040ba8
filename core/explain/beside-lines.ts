/** What another bank line tells of one that waits: the other half of a transfer between own accounts, or the same paper paid before. */
import type { LinePart, StatementLine } from '../books/facts.ts';
import { invoiceWords } from '../words/books/invoices.ts';
import { peopleCalled } from '../books/people.ts';
import { suppliersCalled } from '../books/suppliers.ts';
import { daysBetween } from '../values/day.ts';
import { explainWords } from '../words/bank/suggestions.ts';
import type { Idea, SuggestContext } from './idea.ts';
import { UNFOUNDED } from './idea.ts';
import type { BankLine, ReadLine } from './steps.ts';
import { holds, nameWords } from '../values/word-match.ts';

/** Between banks money takes some days. */
const TRANSFER_DAYS = 5;
/** A paper is paid again by mistake soon after, or with the next one. */
const TWICE_DAYS = 45;

function isTransfer({ parts }: StatementLine): boolean {
  return parts.every(({ category }) => category === 'own_transfer');
}

/**
 * Lines of another bank account with the same sum the other way that wait, or are a transfer already; sure where there is one. Those that
 * have their own other half are left out.
 */
export function transferIdeas({ lines, bankAccounts }: SuggestContext, line: BankLine): Idea[] {
  const own = lines.find(({ id }) => id === line.id);
  if (!own || bankAccounts.length < 2) return [];
  const near = (a: StatementLine, b: StatementLine): boolean =>
    a.amount === -b.amount && a.bankAccount !== b.bankAccount && Math.abs(daysBetween(a.day, b.day)) <= TRANSFER_DAYS;
  const isMade = (other: StatementLine): boolean =>
    other.parts.length > 0 && lines.some((third) => third.id !== own.id && third.parts.length > 0 && isTransfer(third) && near(third, other));
  const others = lines.filter((other) => near(own, other) && isTransfer(other) && !isMade(other));
  return others.map((other): Idea => {
    const called = bankAccounts.find(({ id }) => id === other.bankAccount)?.name ?? '';
    const parts: LinePart[] = [{ amount: line.amount, settles: null, category: 'own_transfer', planLine: null, fund: null }];
    const said = { ...UNFOUNDED, ...explainWords.transfer(called, other.amount, other.day), fits: true, sure: others.length === 1 };
    return { score: 98, away: Math.abs(daysBetween(other.day, line.day)), suggestion: { ...said, parts } };
  });
}

/** Papers of the same sum that were paid whole not long before, where the text names whose they are. */
export function paidTwiceIdeas(context: SuggestContext, read: ReadLine, id: number): Idea[] {
  if (read.amount >= 0) return [];
  const people = peopleCalled(context.people);
  const suppliers = suppliersCalled(context.suppliers);
  const isNamed = (name: string): boolean => nameWords(name).some((word) => read.text.has.has(word)) || holds(read.text, nameWords(name));
  return context.lines.flatMap((other): Idea[] => {
    const [part, another] = other.parts;
    if (other.amount !== read.amount || other.id === id || !part?.settles || another) return [];
    const apart = Math.abs(daysBetween(other.day, read.day));
    if (apart > TWICE_DAYS) return [];
    const { kind, id: paper } = part.settles;
    const told = ((): { name: string; title: string } | null => {
      if (kind === 'invoice') {
        const invoice = context.invoices.find((one) => one.id === paper);
        return invoice ? { name: suppliers.get(invoice.supplier) ?? '', title: `invoice ${invoiceWords.number(invoice)}` } : null;
      }
      if (kind === 'purchase') {
        const purchase = context.purchases.find((one) => one.id === paper);
        return purchase ? { name: suppliers.get(purchase.supplier) ?? '', title: purchase.item || 'the purchase' } : null;
      }
      const slip = kind === 'payslip' ? context.payslips.find((one) => one.id === paper) : undefined;
      return slip ? { name: people.get(slip.person) ?? '', title: 'the wages' } : null;
    })();
    if (!told || !isNamed(told.name)) return [];
    const parts: LinePart[] = [{ amount: read.amount, settles: null, category: 'other', planLine: null, fund: null }];
    return [{ score: 35, away: apart, suggestion: { ...UNFOUNDED, ...explainWords.paidTwice(told.title, told.name, other.day), parts } }];
  });
}
