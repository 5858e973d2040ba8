/** Every account of the file with its balance and what waits. */
import type { AccountSummary } from '../../core/api/accounts.ts';
import type { ReadContext } from '../runtime/context.ts';
import type { ReadDb } from '../runtime/statements.ts';
import { prepare } from '../runtime/statements.ts';

/** Crosses accounts: kept balances and counts only, never their lines. */
const ALL_ACCOUNTS = `SELECT account.id, account.reference, account.person, account.council,
    coalesce((SELECT pence FROM heading_balance WHERE account = account.id AND heading = 'bank'), 0) AS balance,
    (SELECT count(*) FROM money_row WHERE money_row.account = account.id AND state = 'unexplained') AS unexplained,
    (SELECT max(day) FROM statement_line WHERE statement_line.account = account.id AND hidden_by IS NULL) AS bankTo, handed_to AS handedTo
  FROM account WHERE removed_by IS NULL ORDER BY person, reference`;

export function allAccounts(db: ReadDb): AccountSummary[] {
  return prepare<[], AccountSummary>(db, ALL_ACCOUNTS).all();
}

/** Those that whoever calls may see. */
export function accountsSeen({ db, sees }: Pick<ReadContext, 'db' | 'sees'>): AccountSummary[] {
  return allAccounts(db).filter(({ id }) => sees(id));
}
