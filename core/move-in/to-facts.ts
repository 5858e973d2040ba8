/**
 * The facts of a moved-in account, as if it had been kept: records numbered, the lines of all bank files merged, those
 * before the opening left out, and every line explained that explains itself. What the ledger keeps must come to the same.
 */
import { explainLines } from '../explain/lines.ts';
import type { AccountFacts, PrintedBalance, StatementLine } from '../books/facts.ts';
import type { Day } from '../values/units.ts';
import { keysOf } from '../values/own-keys.ts';
import type { MoveInAccount, RecordName } from './account.ts';
import { mergedLines } from './merged-lines.ts';

/** By which day the records of a kind are listed; kinds without one stay in their order. */
const DAY_OF: { readonly [N in RecordName]?: string } = {
  councilRules: 'from',
  contributionRates: 'from',
  contributionPaid: 'day',
  plan: 'from',
  payRates: 'from',
  timesheets: 'day',
  payslips: 'periodEnd',
  invoices: 'day',
  purchases: 'day',
  payments: 'day',
  setAside: 'day',
};

/** Ids count from 1 for each kind, in the order of the files; bank lines by day. Pure and the same whatever the files are called. */
export function toFacts(moveIn: MoveInAccount): AccountFacts {
  const bankAccounts = moveIn.bankAccounts.map(({ name, openingBalance }, index) => ({ id: index + 1, name, openingBalance }));
  const facts: AccountFacts = {
    ...numberedRecords(moveIn),
    account: { id: 1, ...moveIn.account },
    bankAccounts,
    planMoves: [],
    lines: keptLines(moveIn),
    printedBalances: printedBalances(moveIn),
  };
  const explained = explainLines(facts, facts.lines);
  return { ...facts, lines: facts.lines.map((line) => ({ ...line, parts: explained.get(line.id)?.parts ?? [] })) };
}

function numberedRecords({ records }: MoveInAccount): Pick<AccountFacts, RecordName> {
  const numbered = keysOf(records).map((name) => {
    const rows: readonly Readonly<Record<string, unknown>>[] = records[name].map((record) => ({ ...record }));
    const field = DAY_OF[name];
    const dayOf = (row: Readonly<Record<string, unknown>>): Day => (field === undefined ? '' : String(row[field]));
    const withIds = rows.map((row, index) => ({ ...row, id: index + 1 }));
    return [name, withIds.toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : a.id - b.id))];
  });
  return Object.fromEntries(numbered) as Pick<AccountFacts, RecordName>;
}

function keptLines({ account, bankAccounts }: MoveInAccount): StatementLine[] {
  return bankAccounts
    .flatMap(({ files }, index) => mergedLines(files, (day) => day >= account.openedOn).map((line) => ({ bankAccount: index + 1, ...line })))
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.bankAccount - b.bankAccount))
    .map((line, index) => ({ id: index + 1, ...line, parts: [] }));
}

function printedBalances({ bankAccounts }: MoveInAccount): PrintedBalance[] {
  return bankAccounts.flatMap(({ files }, index) =>
    files.flatMap(({ path, statement: { lastBalance } }) => (lastBalance ? [{ bankAccount: index + 1, ...lastBalance, file: path }] : [])),
  );
}
