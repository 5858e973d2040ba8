/**
 * The facts of a moved-in account, as if it had been kept: records numbered, the lines of all bank files merged, those
 * before the opening left out, and every line explained that explains itself. What the ledger keeps must come to the same.
 */
import { explainLines } from '../explain/lines.ts';
import type { AccountFacts, PrintedBalance, StatementEnd, StatementLine } from '../books/facts.ts';
import { kindOf } from '../records/kinds.ts';
import { inOrderBy } from '../records/order.ts';
import type { MoveInAccount, RecordName } from './account.ts';
import { RECORD_NAMES } from './account.ts';
import { mergedLines } from './merged-lines.ts';

/** Ids count from 1 for each kind, in the order of the files; bank lines by day. Pure and the same whatever the files are called. */
export function toFacts(moveIn: MoveInAccount): AccountFacts {
  const bankAccounts = moveIn.bankAccounts.map(({ files: _files, ...own }, index) => ({ id: index + 1, ...own }));
  const facts: AccountFacts = {
    ...numberedRecords(moveIn),
    account: { id: 1, ...moveIn.account },
    bankAccounts,
    lines: keptLines(moveIn),
    printedBalances: printedBalances(moveIn),
    statementEnds: statementEnds(moveIn),
  };
  const explained = explainLines(facts, facts.lines);
  return { ...facts, lines: facts.lines.map((line) => ({ ...line, parts: explained.get(line.id)?.parts ?? [] })) };
}

function numberedRecords({ records }: MoveInAccount): Pick<AccountFacts, RecordName> {
  const numbered = RECORD_NAMES.map((name) => {
    const rows: readonly object[] = records[name];
    return [name, rows.map((row, index) => ({ ...row, id: index + 1 })).toSorted(inOrderBy(kindOf(name).order))];
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

function statementEnds({ bankAccounts }: MoveInAccount): StatementEnd[] {
  return bankAccounts.flatMap(({ files }, index) =>
    files.flatMap(({ statement: { coversTo } }) => (coversTo === null ? [] : [{ bankAccount: index + 1, day: coversTo }])),
  );
}
