/**
 * What must hold in every ledger file, as a list of small checks, each over plain rows and each naming what breaks it.
 * Run by tests on every fixture and by verify. They say what is wrong and mend nothing. Rows name accounts by number.
 */
import type { Day, Pence } from '../values/units.ts';
import type { CheckName } from '../words/books/checks.ts';
import { formatMoney } from '../values/money.ts';
import { verifyWords } from '../words/books/checks.ts';

export interface Finding {
  readonly check: CheckName;
  /** Its number; null: the file itself. */
  readonly account: number | null;
  /** What in the account, or in the file, it is about. */
  readonly where: string;
  readonly message: string;
  /** The row it is about, where that has a name of its own: a record, a bank line, a change. */
  readonly of?: { readonly table: string; readonly id: number };
}

/** A sum kept by posting and the same sum made anew from the legs; null: not there. */
export interface KeptSum {
  readonly account: number;
  /** What it sums: a heading, or a month. */
  readonly of: string;
  readonly kept: Pence | null;
  readonly made: Pence | null;
  /** A number of rows, not pence. */
  readonly counted?: boolean;
}

export interface LedgerRows {
  readonly entries: Iterable<{
    readonly account: number;
    readonly entry: number;
    readonly day: Day;
    readonly sum: Pence;
    readonly table: string;
    readonly id: number;
  }>;
  readonly balances: Iterable<KeptSum>;
  /** The rows of Money and what they are summed from. */
  readonly moneyTotals: Iterable<KeptSum>;
  /** Rows of Money that are not as posting their entries would leave them, or are there or missing against that. */
  readonly wrongMoneyRows: Iterable<{ readonly account: number; readonly day: Day }>;
  /** Months of bank lines whose sums are not what their lines come to. */
  readonly wrongLineSums: Iterable<{ readonly account: number; readonly month: string }>;
  /** Entries that are not searched by what they read like. */
  readonly wrongSearch: Iterable<{ readonly account: number; readonly id: number; readonly day: Day }>;
  /** Legs of no entry. */
  readonly strayLegs: Iterable<{ readonly account: number; readonly entry: number }>;
  /** Documents and statement lines. `inForce`: not removed, so that it must have one live entry; else none. */
  readonly documents: Iterable<{
    readonly account: number;
    readonly table: string;
    readonly id: number;
    readonly inForce: boolean;
    readonly liveEntries: number;
  }>;
  /** Statement lines with parts in force. */
  readonly lines: Iterable<{ readonly account: number; readonly line: number; readonly day: Day; readonly amount: Pence; readonly parts: Pence }>;
}

type Check = (rows: LedgerRows) => readonly Finding[];

function entriesBalance({ entries }: LedgerRows): readonly Finding[] {
  return [...entries]
    .filter(({ sum }) => sum !== 0)
    .map(({ account, entry, day, sum, table, id }) => ({
      check: 'entries',
      account,
      where: `entry ${entry} of ${day}`,
      of: { table, id },
      message: `The parts of the entry should add up to £0.00 and come to ${formatMoney(sum)}.`,
    }));
}

function sumsAgree(check: CheckName, sums: Iterable<KeptSum>): readonly Finding[] {
  return [...sums]
    .filter(({ kept, made }) => kept !== made)
    .map(({ account, of, kept, made, counted }) => {
      const said = (sum: Pence | null): string => (counted ? String(sum ?? 0) : formatMoney(sum ?? 0));
      return { check, account, where: of, message: verifyWords.sumDiffers(said(kept), said(made)) };
    });
}

function moneyRowsAgree({ wrongMoneyRows }: LedgerRows): readonly Finding[] {
  return [...wrongMoneyRows].map(({ account, day }) => ({ check: 'money', account, where: `Money on ${day}`, message: verifyWords.moneyRowWrong }));
}

function lineSumsAgree({ wrongLineSums }: LedgerRows): readonly Finding[] {
  return [...wrongLineSums].map(({ account, month }) => ({ check: 'money', account, where: `bank lines of ${month}`, message: verifyWords.lineSumWrong }));
}

function searchAgrees({ wrongSearch }: LedgerRows): readonly Finding[] {
  return [...wrongSearch].map(({ account, id, day }) => ({
    check: 'search',
    account,
    where: `entry ${id} of ${day}`,
    message: verifyWords.searchWrong,
  }));
}

function noStrayLegs({ strayLegs }: LedgerRows): readonly Finding[] {
  return [...strayLegs].map(({ account, entry }) => ({ check: 'entries', account, where: `entry ${entry}`, message: verifyWords.strayLeg }));
}

function oneLiveEntryEach({ documents }: LedgerRows): readonly Finding[] {
  return [...documents]
    .filter(({ inForce, liveEntries }) => liveEntries !== (inForce ? 1 : 0))
    .map(({ account, table, id, inForce, liveEntries }) => ({
      check: 'documents',
      account,
      where: `${table} ${id}`,
      of: { table, id },
      message: `It should have ${inForce ? 'one entry' : 'no entry'} in force and has ${liveEntries}.`,
    }));
}

function partsAddUp({ lines }: LedgerRows): readonly Finding[] {
  return [...lines]
    .filter(({ amount, parts }) => amount !== parts)
    .map(({ account, line, day, amount, parts }) => ({
      check: 'parts',
      account,
      where: `bank line ${line} of ${day}`,
      of: { table: 'statement_line', id: line },
      message: `The line is ${formatMoney(amount)}; its parts come to ${formatMoney(parts)}.`,
    }));
}

const CHECKS: readonly Check[] = [
  entriesBalance,
  ({ balances }) => sumsAgree('balances', balances),
  ({ moneyTotals }) => sumsAgree('money', moneyTotals),
  moneyRowsAgree,
  lineSumsAgree,
  searchAgrees,
  noStrayLegs,
  oneLiveEntryEach,
  partsAddUp,
];

/** Every check over every row; everything found. */
export function findProblems(rows: LedgerRows): readonly Finding[] {
  return CHECKS.flatMap((check) => check(rows));
}
