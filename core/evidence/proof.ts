/**
 * Whose papers prove a record or a bank line: its own, those of what the line paid, and those of the line that paid it. A bill is so
 * kept once, with whichever of them it came to. Papers of one bill never prove another that the same line paid.
 */
import type { AccountFacts, SettledType, StatementLine } from '../books/facts.ts';
import { TYPE_SETTLED } from '../books/facts.ts';

/** A bank line (`line`) or a record, by its type. */
export interface Proven {
  readonly type: string;
  readonly id: number;
}

/** What papers go by from one to the other. */
export interface PaperLinks {
  readonly settled: readonly { readonly line: number; readonly type: SettledType; readonly id: number }[];
  /** Recorded payments that name the invoice they pay. */
  readonly pays: readonly { readonly payment: number; readonly invoice: number }[];
}

export const provenKey = ({ type, id }: Proven): string => `${type} ${id}`;

/** For a record or line: all whose papers count for it, itself first. */
export function proversIn({ settled, pays }: PaperLinks): (of: Proven) => readonly Proven[] {
  const ofLine = Map.groupBy(settled, ({ line }) => line);
  const lineOf = Map.groupBy(settled, provenKey);
  const paymentsOf = Map.groupBy(pays, ({ invoice }) => invoice);
  const invoiceOf = new Map(pays.map(({ payment, invoice }) => [payment, { type: 'invoices', id: invoice }]));
  const withInvoice = (of: Proven): readonly Proven[] => {
    const invoice = of.type === 'payments' ? invoiceOf.get(of.id) : undefined;
    return invoice ? [of, invoice] : [of];
  };
  const withLines = (of: Proven): readonly Proven[] => [of, ...(lineOf.get(provenKey(of)) ?? []).map(({ line }): Proven => ({ type: 'line', id: line }))];
  return (of) => {
    if (of.type === 'line') return [of, ...(ofLine.get(of.id) ?? []).flatMap(({ type, id }) => withInvoice({ type, id }))];
    if (of.type === 'invoices')
      return [...withLines(of), ...(paymentsOf.get(of.id) ?? []).flatMap(({ payment }) => withLines({ type: 'payments', id: payment }))];
    return [...withLines(of), ...withInvoice(of).slice(1)];
  };
}

/** The links of an account, or of these of its lines. */
export function paperLinksOf({ payments }: Pick<AccountFacts, 'payments'>, lines: readonly StatementLine[]): PaperLinks {
  return {
    settled: lines.flatMap(({ id: line, parts }) =>
      parts.flatMap(({ settles }) => (settles === null ? [] : [{ line, type: TYPE_SETTLED[settles.kind], id: settles.id }])),
    ),
    pays: payments.flatMap(({ id, invoice }) => (invoice === null ? [] : [{ payment: id, invoice }])),
  };
}
