/** Puts the lines of a file together by bank account, each in its order, and refuses a file that is all in another currency. */
import type { Day, Pence } from '../values/units.ts';
import { bankFileWords } from '../words/bank/files.ts';
import type { Order } from './order.ts';
import { arrange } from './order.ts';
import type { AccountLine, ReadRows } from './rows.ts';
import type { BankFormat, BankLine, BankSection, ReadResult } from './types.ts';

export interface Closing {
  readonly day: Day;
  readonly balance: Pence;
}

/** `account`: what the file says above its rows, for rows that name none. */
export function toFile(
  name: string,
  format: BankFormat,
  read: ReadRows,
  account: string | null,
  closings: ReadonlyMap<string | null, Closing> = new Map(),
  ends: ReadonlyMap<string | null, Day> = new Map(),
): ReadResult {
  const foreign = read.rejected.map((row) => row.currency);
  const currency = foreign[0];
  if (read.lines.length === 0 && currency !== undefined && foreign.every((other) => other !== undefined)) {
    return { kind: 'problem', code: 'wrongCurrency', message: bankFileWords.otherCurrency(name, currency) };
  }
  const byAccount = new Map<string | null, BankLine[]>();
  const known = new Set(read.lines.flatMap((line) => line.account ?? []));
  // A row that leaves its account out is of the only one there is.
  const only = account ?? (known.size === 1 ? ([...known][0] ?? null) : null);
  for (const line of read.lines) {
    const lines = byAccount.get(line.account ?? only);
    if (lines) lines.push(withoutAccount(line));
    else byAccount.set(line.account ?? only, [withoutAccount(line)]);
  }
  if (byAccount.size === 0) byAccount.set(only, []);
  const sections = [...byAccount].map(([shown, lines]) => section(shown, lines, usualOrder(format), closings.get(shown) ?? null, ends.get(shown) ?? null));
  return { kind: 'file', file: { format, sections, rejected: read.rejected.map(({ row, text, reason }) => ({ row, text, reason })), rows: read.rows } };
}

function section(account: string | null, lines: readonly BankLine[], usual: Order, closing: Closing | null, coversTo: Day | null): BankSection {
  const arranged = arrange(lines, usual);
  return { account, ...arranged, lastBalance: arranged.lastBalance ?? closing, coversTo };
}

function withoutAccount({ row, day, amount, text, balance, bankId, type }: AccountLine): BankLine {
  return { row, day, amount, text, balance, bankId, type };
}

/** What decides where all lines are of one day and print no balance. */
function usualOrder(format: BankFormat): Order {
  return format === 'starling' || format === 'monzo' || format === 'ofx' || format === 'qif' || format === 'mt940' || format === 'camt' || format === 'mapped'
    ? 'oldest'
    : 'newest';
}
