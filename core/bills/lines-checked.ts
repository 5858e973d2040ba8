/** The lines of an invoice beside each other and beside the invoice: sums that do not come out. Any of it may be right on the paper, so nothing is refused. */
import type { Invoice, InvoiceLine } from '../books/facts.ts';
import type { Findings } from '../records/kind.ts';
import { invoiceWords as words } from '../words/books/invoices.ts';
import { hoursOfLines, productOf, sumOfLines } from './lines.ts';

export function linesChecked(found: Findings, { amount, hours }: Pick<Invoice, 'amount' | 'hours'>, lines: readonly InvoiceLine[]): void {
  for (const [index, line] of lines.entries()) {
    const product = productOf(line);
    if (product !== null && product !== line.amount) found.notices.push({ field: 'lines', message: words.lineProduct(index + 1, product, line.amount) });
  }
  const sum = sumOfLines(lines);
  if (sum !== Math.abs(amount)) found.notices.push({ field: 'amount', message: words.linesSum(sum) });
  const ofHours = hoursOfLines(lines);
  if (ofHours !== null && ofHours !== hours) found.notices.push({ field: 'hours', message: words.linesHours(ofHours) });
}
