/**
 * What is dated before the account opens. Hours, purchases and contributions paid are told of and left out; payslips and
 * invoices are what was still to pay then. A payment recorded before counts as on its way, unless the bank files show
 * that it was cleared by then: the opening balance knows of it already, so it is left out, with the invoice it paid.
 */
import { explainLines } from '../explain/lines.ts';
import { invoiceNamed, invoicesByNumber } from '../explain/recorded.ts';
import { squeeze } from '../values/word-match.ts';
import { phrasesForSuppliers } from '../books/suppliers.ts';
import { suppliersInFolder } from './names.ts';
import type { AccountFacts, Invoice, Payment } from '../books/facts.ts';
import type { Day, Pence } from '../values/units.ts';
import { hasDeductions } from '../records/kinds/payslips.ts';
import { noticeWords } from '../words/move-in.ts';
import type { MoveInBankAccount } from './account.ts';
import type { Sheets } from './files.ts';
import { fileOf } from './files.ts';
import { mergedLines } from './merged-lines.ts';
import type { Findings } from './problems.ts';
import { wholeValues } from './sheet.ts';
import type { SheetRow } from './sheet.ts';
import { invoiceWords } from '../words/books/invoices.ts';

/** The sheets as the account begins with them. Every row must be whole. */
export function sinceOpening(sheets: Sheets, bankAccounts: readonly MoveInBankAccount[], openedOn: Day, findings: Findings): Sheets {
  const early = (row: SheetRow<{ readonly day: Day }>): boolean => row.values.day !== undefined && row.values.day < openedOn;
  const leaveOut = <R extends SheetRow<{ readonly day: Day }>>(file: string, rows: readonly R[]): R[] => {
    const out = rows.filter(early);
    if (out.length > 0)
      findings.notice(
        file,
        null,
        noticeWords.leftOut(
          out.map(({ row }) => row),
          openedOn,
        ),
      );
    return rows.filter((row) => !early(row));
  };
  const { payments, invoices } = withoutCleared(sheets, bankAccounts, openedOn, findings);
  const payslips = sheets.payslips.filter(({ values }) => (values.periodEnd ?? openedOn) < openedOn);
  tellOwed(fileOf('payslips'), payslips, openedOn, findings);
  const deducted = payslips.filter((row) => hasDeductions(wholeValues(row))).map(({ row }) => row);
  if (deducted.length > 0) findings.notice(fileOf('payslips'), null, noticeWords.deductionsAtOpening(deducted, openedOn));
  tellOwed(fileOf('invoices'), invoices.filter(early), openedOn, findings);
  return {
    ...sheets,
    timesheets: leaveOut(fileOf('timesheets'), sheets.timesheets),
    purchases: leaveOut(fileOf('purchases'), sheets.purchases),
    contributionPaid: leaveOut(fileOf('contributionPaid'), sheets.contributionPaid),
    payments,
    invoices,
  };
}

function tellOwed(file: string, rows: readonly { readonly row: number }[], openedOn: Day, findings: Findings): void {
  if (rows.length > 0)
    findings.notice(
      file,
      null,
      noticeWords.owedAtOpening(
        rows.map(({ row }) => row),
        openedOn,
      ),
    );
}

/** Payments without those cleared before the opening, and invoices without those that such payments paid in full. */
function withoutCleared(sheets: Sheets, bankAccounts: readonly MoveInBankAccount[], openedOn: Day, findings: Findings): Pick<Sheets, 'payments' | 'invoices'> {
  const suppliers = suppliersInFolder(sheets).map((supplier, index) => ({ ...supplier, id: index + 1 }));
  const ids = new Map(suppliers.map(({ name, id }) => [name, id]));
  const invoices: Invoice[] = numbered(sheets.invoices).map((invoice) => ({ ...invoice, supplier: ids.get(invoice.supplier) ?? 0 }));
  const byNumber = invoicesByNumber(invoices);
  const phrases = phrasesForSuppliers(suppliers);
  const payments: Payment[] = numbered(sheets.payments).map((payment) => {
    const { invoice: number } = payment;
    return { ...payment, invoice: number === null ? null : (invoiceNamed(payment, byNumber.get(squeeze(number)) ?? [], phrases)?.id ?? null) };
  });
  const earlyPayments = payments.filter((payment) => payment.day < openedOn);
  if (earlyPayments.length === 0) return sheets;
  const cleared = clearedBefore({ payments: earlyPayments, invoices, suppliers }, bankAccounts, openedOn);
  const paid = new Map<number, Pence>();
  for (const payment of earlyPayments) {
    const { row } = sheets.payments[payment.id] ?? { row: null };
    const day = cleared.get(payment.id);
    findings.notice(
      fileOf('payments'),
      row,
      day === undefined ? noticeWords.paymentOnItsWay(payment.to, openedOn) : noticeWords.paymentCleared(payment.to, day),
    );
    if (day !== undefined && payment.invoice !== null) paid.set(payment.invoice, (paid.get(payment.invoice) ?? 0) - payment.amount);
  }
  const gone = new Set<number>();
  for (const [id, sum] of paid) {
    const invoice = invoices[id];
    const { row } = sheets.invoices[id] ?? { row: null };
    if (!invoice || row === null) continue;
    // One dated later is a cost of this account, so it must stay.
    const left = invoice.day < openedOn && sum === invoice.amount;
    if (left) gone.add(id);
    findings.notice(
      fileOf('invoices'),
      row,
      left ? noticeWords.invoicePaidBefore(invoiceWords.number(invoice)) : noticeWords.invoicePartPaidBefore(invoiceWords.number(invoice), sum),
    );
  }
  return { payments: sheets.payments.filter((_, id) => !cleared.has(id)), invoices: sheets.invoices.filter((_, id) => !gone.has(id)) };
}

/** Whole rows as records whose ids are their places; which plan line they are of does not matter here. */
function numbered<V extends { readonly planLine: string | null }>(
  rows: readonly SheetRow<V>[],
): (Omit<V, 'planLine'> & { readonly planLine: null; readonly id: number })[] {
  return rows.map((row, id) => ({ ...wholeValues(row), planLine: null, id }));
}

/** The day the bank shows each payment that it cleared before the opening, by id. */
function clearedBefore(
  records: Pick<AccountFacts, 'payments' | 'invoices' | 'suppliers'>,
  bankAccounts: readonly MoveInBankAccount[],
  openedOn: Day,
): Map<number, Day> {
  const lines = bankAccounts.flatMap(({ files }) => mergedLines(files, (day) => day < openedOn)).map((line, id) => ({ ...line, id }));
  const explained = explainLines({ ...records, people: [], payslips: [], purchases: [], rules: [], lines: [] }, lines);
  const cleared = new Map<number, Day>();
  for (const { id, day } of lines) {
    for (const { settles } of explained.get(id)?.parts ?? []) if (settles?.kind === 'payment') cleared.set(settles.id, day);
  }
  return cleared;
}
