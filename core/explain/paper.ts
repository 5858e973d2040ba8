/** A bill or purchase that a line paid and that is not on file yet, filled in from the line as far as the line and what is on file tell. Pure. */
import type { PaperDraft } from '../api/bank.ts';
import type { AccountFacts, PlanLineId, SupplierId } from '../books/facts.ts';
import { isSupplierIn, phrasesForSuppliers } from '../books/suppliers.ts';
import { looksNumbered, readText } from '../values/word-match.ts';
import type { BankLine } from './steps.ts';

type PaperFacts = Pick<AccountFacts, 'suppliers' | 'invoices' | 'purchases'>;

/** Money in pays no purchase: what comes back from a supplier is a credit note. */
export function paperFrom(facts: PaperFacts, { day, amount, text }: BankLine): PaperDraft {
  const read = readText(text);
  const phrases = phrasesForSuppliers(facts.suppliers);
  const supplier = facts.suppliers.find(({ id }) => isSupplierIn(read, phrases, id));
  const number = numberIn(text);
  const billed = supplier !== undefined && facts.invoices.some((invoice) => invoice.supplier === supplier.id);
  return {
    type: amount > 0 || billed || number !== '' ? 'invoices' : 'purchases',
    supplier: supplier?.name ?? payeeIn(text),
    number,
    day,
    amount: Math.abs(amount),
    planLine: supplier ? lastPlanLine(facts, supplier.id) : null,
  };
}

/** The first run of signs without blanks that looks like an invoice's number. */
function numberIn(text: string): string {
  return text.split(/\s+/).find((part) => /\p{L}/u.test(part) && looksNumbered(readText(part), new Set())) ?? '';
}

/** The words before the first number, as names are written. */
function payeeIn(text: string): string {
  const parts = text.split(/\s+/);
  const end = parts.findIndex((part) => /\p{N}/u.test(part));
  const payee = (end < 0 ? parts : parts.slice(0, end)).join(' ') || text;
  return payee === payee.toUpperCase() ? payee.toLowerCase().replace(/(?<![\p{L}\p{M}’'])\p{L}/gu, (letter) => letter.toUpperCase()) : payee;
}

function lastPlanLine({ invoices, purchases }: PaperFacts, supplier: SupplierId): PlanLineId | null {
  const last = [...invoices, ...purchases]
    .filter((paper) => paper.supplier === supplier)
    .reduce<{ day: string; planLine: PlanLineId | null } | null>((newest, paper) => (newest === null || paper.day >= newest.day ? paper : newest), null);
  return last?.planLine ?? null;
}
