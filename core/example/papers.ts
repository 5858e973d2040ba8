/** Papers of the example: the newest invoice and a receipt that belongs to nothing yet, for a bank line that waits. */
import type { Invoice } from '../books/facts.ts';
import { formatDay } from '../values/day.ts';
import { formatMoney } from '../values/money.ts';
import { pdfOf } from './pdf.ts';

export interface ExamplePaper {
  readonly name: string;
  readonly text: string;
}

export function billPaper({ number, day, amount }: Pick<Invoice, 'number' | 'day' | 'amount'>, supplier: string): ExamplePaper {
  return {
    name: `Invoice ${number}.pdf`,
    text: pdfOf([supplier, '', `Invoice ${number}`, formatDay(day), '', `Care at home: ${formatMoney(amount)}`, '', 'Thank you. These people are made up.']),
  };
}

export const LOOSE_PAPER: ExamplePaper = {
  name: 'Receipt City Wheelchairs 38.00.txt',
  text: 'City Wheelchairs\n\nNew brake cable, fitted\nTotal £38.00, paid by card\n\nThis shop is made up.\n',
};
