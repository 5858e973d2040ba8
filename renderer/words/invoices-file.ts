/** The words of bringing invoices in from a CSV file. Days, amounts and counts come in as they are to be read. */
import { grouped } from '../../core/values/count.ts';

export const invoicesFileWords = {
  title: 'Invoices from a CSV file',
  lead: 'Bring in a CSV file of invoices and credit notes: one row for each.',
  open: 'Bring in from a CSV file',
  columns: 'It needs the columns supplier, date and amount. It may have number, due, plan_line and the others of invoices.csv.',

  askedLead: 'These rows stay out unless you say that they are other invoices.',
  asked: (row: number, supplier: string, day: string, amount: string, message: string): string => `Row ${row}: ${supplier}, ${day}, ${amount}. ${message}`,
  other: (row: number): string => `Row ${row} is another invoice: bring it in too`,

  supplier: 'Who sent it',
  newSupplier: (name: string): string => `${name}, who becomes a new supplier`,
  invoice: 'Invoice',
  none: 'No number',
  day: 'Day',
  amount: 'Amount',
  planLine: 'Plan line',
  outside: 'None: outside the plan',
  done: (count: number): string => `${count === 1 ? 'One invoice' : `${grouped(count)} invoices`} brought in from a file.`,
  see: 'See what is to pay',
} as const;
