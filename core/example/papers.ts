/** Papers of the example: invoices, a payslip, receipts, and one that belongs to nothing yet, for a bank line that waits. */
import type { Invoice, Payslip, Purchase } from '../books/facts.ts';
import { formatDay, formatDays } from '../values/day.ts';
import { formatMoney } from '../values/money.ts';
import type { Day, Pence } from '../values/units.ts';
import { pdfOf } from './pdf.ts';

const MADE_UP = 'These people and firms are made up.';

export interface ExamplePaper {
  readonly name: string;
  readonly text: string;
}

export function billPaper({ number, day, amount }: Pick<Invoice, 'number' | 'day' | 'amount'>, supplier: string): ExamplePaper {
  return {
    name: `Invoice ${number}.pdf`,
    text: pdfOf([supplier, '', `Invoice ${number}`, formatDay(day), '', `Care at home: ${formatMoney(amount)}`, '', MADE_UP]),
  };
}

type Bought = Pick<Purchase, 'day' | 'amount' | 'item'>;

export function receiptPaper({ day, amount, item }: Bought, seller: string): ExamplePaper {
  return { name: `Receipt ${item}.pdf`, text: pdfOf([seller, '', formatDay(day), '', `${item}: ${formatMoney(amount)}`, 'Paid. Thank you.', '', MADE_UP]) };
}

export function payslipPaper({ periodEnd, paidOn, gross, net }: Pick<Payslip, 'periodEnd' | 'paidOn' | 'gross' | 'net'>, person: string): ExamplePaper {
  const sums = [`Pay before anything is taken off: ${formatMoney(gross)}`, `To be paid: ${formatMoney(net)}`];
  return { name: `Payslip ${person} ${paidOn}.pdf`, text: pdfOf([person, '', `Payslip to ${formatDay(periodEnd)}`, '', ...sums, '', MADE_UP]) };
}

export function statementPaper(from: Day, to: Day, opening: Pence, closing: Pence): ExamplePaper {
  const balances = [`Balance before: ${formatMoney(opening)}`, `Balance after: ${formatMoney(closing)}`];
  return { name: `Statement ${to}.pdf`, text: pdfOf(['Lloyds Bank', '', `Statement of ${formatDays(from, to)}`, '', ...balances, '', MADE_UP]) };
}

export const LOOSE_PAPER: ExamplePaper = {
  name: 'Receipt City Wheelchairs 38.00.txt',
  text: 'City Wheelchairs\n\nNew brake cable, fitted\nTotal £38.00, paid by card\n\nThis shop is made up.\n',
};
