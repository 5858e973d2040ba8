/** Columns of a table as they are being chosen: not whole until day, words and money are. Pure; how a table is read is core's. */
import type { BankPreview } from '../../../../core/api/bank.ts';
import type { Mapping } from '../../../../core/bank/mapping.ts';

/** How a table writes which way money went. */
export const MONEY_WAYS = ['signed', 'two', 'direction'] as const;
type MoneyWay = (typeof MONEY_WAYS)[number];

export interface ColumnsDraft {
  readonly way: MoneyWay;
  /** May still lack the day (`date` is -1), the words or the money. */
  readonly mapping: Mapping;
}

type Table = NonNullable<BankPreview['table']>;

export function draftOf(table: Table, guess: Mapping | null): ColumnsDraft {
  if (guess === null) {
    const nothing = { amount: null, moneyIn: null, moneyOut: null, direction: null, balance: null, id: null, flipSign: false };
    return { way: 'signed', mapping: { ...table, date: -1, dateOrder: 'dmy', text: [], ...nothing } };
  }
  return { way: guess.amount === null ? 'two' : guess.direction === null ? 'signed' : 'direction', mapping: guess };
}

/** The same choice with money written another way: columns of the old way are let go, so that no amount is read twice. */
export function inWay({ mapping }: ColumnsDraft, way: MoneyWay): ColumnsDraft {
  const { amount, moneyIn, moneyOut } = mapping;
  if (way === 'two') return { way, mapping: { ...mapping, moneyIn, moneyOut: moneyOut ?? amount, amount: null, direction: null, flipSign: false } };
  return { way, mapping: { ...mapping, amount: amount ?? moneyOut ?? moneyIn, moneyIn: null, moneyOut: null, direction: null } };
}

export function isWhole({ way, mapping }: ColumnsDraft): boolean {
  const { date, text, amount, moneyIn, moneyOut, direction } = mapping;
  const money = way === 'two' ? (moneyIn ?? moneyOut) !== null && moneyIn !== moneyOut : amount !== null && (way === 'signed' || direction !== null);
  return date >= 0 && text.length > 0 && money;
}

/** The columns there are, by what stands over them and an example from below. */
export function columnsIn(cells: BankPreview['cells'], hasHeader: boolean, heading: number): { readonly head: string; readonly example: string }[] {
  const headings = hasHeader ? (cells[heading] ?? []) : [];
  const below = cells.slice(hasHeader ? heading + 1 : 0);
  const width = Math.max(headings.length, ...below.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => ({
    head: (headings[column] ?? '').trim(),
    example: below.map((row) => (row[column] ?? '').trim()).find((cell) => cell !== '') ?? '',
  }));
}
