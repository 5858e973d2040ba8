/**
 * Writes the rows of an invented account as the folder of CSV and bank files that move-in reads, so that example data
 * comes in by the same door as anybody's. Formats only: what happens in the account is decided in `tell.ts` and the files it calls.
 */
import type { Day, Pence } from '../values/units.ts';
import { addDays, formatDay } from '../values/day.ts';

export interface BankEvent {
  readonly day: Day;
  readonly who: string;
  readonly reference: string;
  /** Positive in. */
  readonly amount: Pence;
}
export type BankName = 'lloyds' | 'nationwide' | 'starling';
export interface FolderFile {
  readonly path: string;
  readonly text: string;
}
export type Cell = string | number | null;

/** Money as CSV cells hold it: "1234.56". */
export function pounds(pence: Pence): string {
  return `${pence < 0 ? '-' : ''}${Math.floor(Math.abs(pence) / 100)}.${String(Math.abs(pence) % 100).padStart(2, '0')}`;
}

export function csv(header: string, rows: readonly (readonly Cell[])[]): string {
  const cell = (value: Cell): string => {
    const text = value === null ? '' : String(value);
    return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return [header, ...rows.map((row) => row.map(cell).join(','))].join('\n') + '\n';
}

const british = (day: Day): string => `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
const short = (day: Day): string =>
  formatDay(day)
    .replace(/^(\d) /, '0$1 ')
    .replace(/ ([A-Z][a-z]{2})[a-z]* /, ' $1 ');

/** Days. */
const HALF_YEAR = 180;
const OVERLAP = 10;

interface Balanced extends BankEvent {
  readonly balance: Pence;
}

const FORMATS: Record<BankName, (lines: readonly Balanced[]) => string> = {
  lloyds: (lines) =>
    csv(
      'Transaction Date,Transaction Type,Sort Code,Account Number,Transaction Description,Debit Amount,Credit Amount,Balance',
      lines
        .toReversed()
        .map((line) => [
          british(line.day),
          line.amount < 0 ? 'FPO' : 'FPI',
          "'30-00-00",
          '00001001',
          `${line.who} ${line.reference}`.trim(),
          line.amount < 0 ? pounds(-line.amount) : '',
          line.amount < 0 ? '' : pounds(line.amount),
          pounds(line.balance),
        ]),
    ),
  nationwide: (lines) => {
    const quoted = (cells: readonly string[]): string => cells.map((cell) => `"${cell}"`).join(',');
    const last = lines.at(-1);
    return (
      [
        quoted(['Account Name:', 'FlexAccount ****01002']),
        quoted(['Account Balance:', `£${pounds(last?.balance ?? 0)}`]),
        quoted(['Available Balance: ', `£${pounds(last?.balance ?? 0)}`]),
        '',
        quoted(['Date', 'Transaction type', 'Description', 'Paid out', 'Paid in', 'Balance']),
        ...lines
          .toReversed()
          .map((line) =>
            quoted([
              short(line.day),
              line.amount < 0 ? 'Payment to' : 'Bank credit',
              `${line.who} ${line.reference}`.trim(),
              line.amount < 0 ? `£${pounds(-line.amount)}` : '',
              line.amount < 0 ? '' : `£${pounds(line.amount)}`,
              `£${pounds(line.balance)}`,
            ]),
          ),
      ].join('\r\n') + '\r\n'
    );
  },
  starling: (lines) =>
    csv(
      'Date,Counter Party,Reference,Type,Amount (GBP),Balance (GBP),Spending Category,Notes',
      lines.map((line) => [
        british(line.day),
        line.who,
        line.reference,
        'FASTER PAYMENT',
        pounds(line.amount),
        pounds(line.balance),
        line.amount < 0 ? 'PAYMENTS' : 'INCOME',
        '',
      ]),
    ),
};

/** Bank files of about half a year each, each beginning ten days before the one before it ends, as people download them. */
export function bankFiles(bank: BankName, opening: Pence, events: readonly BankEvent[], from: Day, to: Day): FolderFile[] {
  let balance = opening;
  const lines = events.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)).map((event) => ({ ...event, balance: (balance += event.amount) }));
  const files: FolderFile[] = [];
  for (let start = from; start <= to; start = addDays(start, HALF_YEAR)) {
    // What is left is not worth a file of its own.
    const last = addDays(start, HALF_YEAR + 60) > to;
    const inFile = lines.filter((line) => line.day >= start && (last || line.day < addDays(start, HALF_YEAR + OVERLAP)));
    files.push({ path: `bank/${bank}-${start}.csv`, text: FORMATS[bank](inFile) });
    if (last) break;
  }
  return files;
}
