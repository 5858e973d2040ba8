/**
 * The layouts of the banks we know, as data: which headings a table must have and what stands under each. A table is
 * known by its headings alone (letter case, blanks, order and further columns do not matter), two banks' by their shape.
 * What a heading cannot settle, such as whose layout `Money In, Money Out` is, changes the name shown and no figure.
 */
import type { Row } from './cells.ts';
import type { BankFormat } from './types.ts';
import type { DateOrder } from './values.ts';
import { isBlank, readAmount, readDay } from './values.ts';

/** Where in a row to find what; columns are counted from 0. */
export interface Columns {
  readonly date: number;
  readonly dateOrder: DateOrder;
  /** Joined in this order. */
  readonly text: readonly number[];
  /** Signed, or with `direction` beside it; else `moneyIn` and `moneyOut`. */
  readonly amount: number | null;
  readonly moneyIn: number | null;
  readonly moneyOut: number | null;
  readonly direction: number | null;
  readonly flipSign: boolean;
  readonly balance: number | null;
  readonly id: number | null;
  readonly type: number | null;
  readonly account: readonly number[];
  readonly currency: number | null;
  /** Cells a row may have; more that are not empty were not meant. */
  readonly width: number;
}

export interface Table {
  readonly format: BankFormat;
  readonly columns: Columns;
  /** Index of the header in the rows; -1: none. */
  readonly header: number;
  /** Rows above the table, which may name the account. */
  readonly preamble: number;
  /** Of the heading, where it is not sterling. */
  readonly otherCurrency: string | null;
}

/** Each field with the headings it goes by. */
interface Layout {
  readonly format: BankFormat;
  readonly date: readonly string[];
  readonly text: readonly (readonly string[])[];
  readonly amount?: readonly string[];
  readonly moneyIn?: readonly string[];
  readonly moneyOut?: readonly string[];
  readonly balance?: readonly string[];
  readonly id?: readonly string[];
  readonly type?: readonly string[];
  readonly account?: readonly (readonly string[])[];
  readonly currency?: readonly string[];
  /** Must be there beside date, first text and amounts. */
  readonly also?: readonly string[];
  /** Headings that mean something else is going on. */
  readonly never?: readonly string[];
}

/** Each lists what it needs; the first that fits is taken, so those with more of their own come first. */
const LAYOUTS: readonly Layout[] = [
  {
    format: 'monzo',
    date: ['date', 'created'],
    text: [['name', 'description'], ['description'], ['notes and #tags', 'notes']],
    amount: ['amount'],
    id: ['transaction id', 'id'],
    type: ['type'],
    currency: ['currency'],
    also: ['currency'],
  },
  {
    format: 'starling',
    date: ['date'],
    text: [['counter party'], ['reference']],
    amount: ['amount'],
    balance: ['balance'],
    type: ['type'],
    also: ['reference'],
  },
  {
    format: 'lloyds',
    date: ['transaction date'],
    text: [['transaction description']],
    moneyIn: ['credit amount'],
    moneyOut: ['debit amount'],
    balance: ['balance'],
    type: ['transaction type'],
    account: [['sort code'], ['account number']],
  },
  { format: 'barclays', date: ['date'], text: [['memo']], amount: ['amount'], type: ['subcategory'], account: [['account']], also: ['subcategory'] },
  {
    format: 'natwest',
    date: ['date'],
    text: [['description']],
    amount: ['value'],
    balance: ['balance'],
    type: ['type'],
    account: [['account number']],
    also: ['account number'],
  },
  {
    format: 'midata',
    date: ['date'],
    text: [['merchant/description', 'description', 'merchant']],
    amount: ['debit/credit'],
    balance: ['balance'],
    type: ['type', 'transaction type'],
    also: ['balance'],
  },
  {
    format: 'nationwide',
    date: ['date'],
    text: [['description']],
    moneyIn: ['paid in'],
    moneyOut: ['paid out'],
    balance: ['balance'],
    type: ['transaction type'],
    also: ['transaction type'],
  },
  { format: 'hsbc', date: ['date'], text: [['description']], moneyIn: ['paid in'], moneyOut: ['paid out'], balance: ['balance'], type: ['type'] },
  {
    format: 'metro',
    date: ['date'],
    text: [['description']],
    moneyIn: ['money in'],
    moneyOut: ['money out'],
    balance: ['balance'],
    type: ['transaction type'],
    also: ['transaction type'],
  },
  { format: 'metro', date: ['date'], text: [['details']], moneyIn: ['in'], moneyOut: ['out'], balance: ['balance'], type: ['transaction type'] },
  { format: 'coop', date: ['date'], text: [['description']], moneyIn: ['money in'], moneyOut: ['money out'], balance: ['balance'], type: ['type'] },
  {
    format: 'first_direct',
    date: ['date'],
    text: [['description']],
    amount: ['amount'],
    balance: ['balance'],
    // Beside one of these an amount may be unsigned, or not the whole of it.
    never: ['debit', 'credit', 'debit/credit', 'credit/debit', 'dr/cr', 'cr/dr', 'direction', 'fee', 'fees', 'charge', 'charges', 'counter party'],
  },
];

/** A heading as it is compared: `" Amount (GBP) "` is `amount`, in `GBP`. */
export function readHeading(cell: string): { name: string; currency: string | null } {
  const bare = cell
    .replace(/\s+/g, ' ')
    .replace(/^[' ]+|[: ]+$/g, '')
    .toLowerCase();
  const [, name = bare, currency = null] = /^(.*?) ?\((\u00a3|\u20ac|\$|[a-z]{3})\)$/.exec(bare) ?? [];
  return { name, currency: currency === null ? null : currency === '\u00a3' ? 'GBP' : currency.toUpperCase() };
}

/** How far down a heading may stand, behind names, balances and dates of the account. */
const DEEPEST_HEADER = 40;

/** Whose table it is, or null where none of the layouts fits. */
export function findTable(rows: readonly Row[]): Table | null {
  for (const [index, row] of rows.slice(0, DEEPEST_HEADER).entries()) {
    const headings = trimEnd(row.cells).map(readHeading);
    const layout = LAYOUTS.find((candidate) =>
      fits(
        candidate,
        headings.map((heading) => heading.name),
      ),
    );
    if (layout) return namedTable(layout, headings, index);
  }
  return withoutHeadings(rows);
}

function fits(layout: Layout, names: readonly string[]): boolean {
  const has = (wanted: readonly string[] | undefined): boolean => wanted === undefined || wanted.some((name) => names.includes(name));
  const needed = [layout.date, layout.text[0], layout.amount, layout.moneyIn, layout.moneyOut, layout.id];
  return needed.every(has) && (layout.also ?? []).every((name) => names.includes(name)) && !(layout.never ?? []).some((name) => names.includes(name));
}

function namedTable(layout: Layout, headings: readonly { name: string; currency: string | null }[], header: number): Table {
  const at = (wanted: readonly string[] | undefined): number | null => {
    for (const name of wanted ?? []) {
      const found = headings.findIndex((heading) => heading.name === name);
      if (found !== -1) return found;
    }
    return null;
  };
  const all = (wanted: readonly (readonly string[])[] | undefined): number[] => [...new Set((wanted ?? []).flatMap((names) => at(names) ?? []))];
  const columns: Columns = {
    date: at(layout.date) ?? 0,
    dateOrder: 'dmy',
    text: all(layout.text),
    amount: at(layout.amount),
    moneyIn: at(layout.moneyIn),
    moneyOut: at(layout.moneyOut),
    direction: null,
    flipSign: false,
    balance: at(layout.balance),
    id: at(layout.id),
    type: at(layout.type),
    account: all(layout.account ?? [['sort code'], ['account number']]),
    currency: at(layout.currency ?? ['currency']),
    width: headings.length,
  };
  const money = [columns.amount, columns.moneyIn, columns.moneyOut].flatMap((index) => (index === null ? [] : (headings[index]?.currency ?? [])));
  return { format: layout.format, columns, header, preamble: header, otherCurrency: money.find((currency) => currency !== 'GBP') ?? null };
}

/** HSBC's three or four bare columns, and midata's five behind an account number. */
function withoutHeadings(rows: readonly Row[]): Table | null {
  const numbered = /^account number:?$/i.test(rows[0]?.cells[0] ?? '');
  const data = (numbered ? rows.slice(1) : rows).map((row) => trimEnd(row.cells));
  const shape = numbered ? { type: 1, text: 2, amount: 3, balance: 4 } : { type: null, text: 1, amount: 2, balance: 3 };
  const isLine = (cells: readonly string[]): boolean => {
    const width = cells.length >= shape.amount + 1 && cells.length <= shape.balance + 1;
    return width && readDay(cells[0] ?? '') !== null && readAmount(cells[shape.amount] ?? '') !== null && isMoneyOrBlank(cells[shape.balance] ?? '');
  };
  const lines = data.filter(isLine);
  const first = data[0];
  if (!first || !isLine(first) || lines.length * 2 <= data.length) return null;
  // Without headings an unquoted `1,190.40` would look like an amount and a balance: the usual width decides.
  const withBalance = lines.filter((cells) => cells.length === shape.balance + 1).length * 2 > lines.length;
  const columns: Columns = {
    date: 0,
    dateOrder: 'dmy',
    text: [shape.text],
    amount: shape.amount,
    moneyIn: null,
    moneyOut: null,
    direction: null,
    flipSign: false,
    balance: withBalance ? shape.balance : null,
    id: null,
    type: shape.type,
    account: [],
    currency: null,
    width: withBalance ? shape.balance + 1 : shape.amount + 1,
  };
  return { format: numbered ? 'midata' : 'hsbc', columns, header: numbered ? 0 : -1, preamble: numbered ? 1 : 0, otherCurrency: null };
}

function isMoneyOrBlank(cell: string): boolean {
  return isBlank(cell) || readAmount(cell) !== null;
}

/** The cells without the empty ones behind the last. */
export function trimEnd(cells: readonly string[]): readonly string[] {
  let end = cells.length;
  while (end > 0 && cells[end - 1] === '') end -= 1;
  return end === cells.length ? cells : cells.slice(0, end);
}
