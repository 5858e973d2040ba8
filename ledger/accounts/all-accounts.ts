/** Every account of the file with its balance and what waits, and those of them that somebody may see. */
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

/** As it was at the end of some days, by their lines. */
const OF_DAYS = `SELECT
    coalesce((SELECT sum(leg.pence) FROM live_entry JOIN leg ON leg.account = live_entry.account AND leg.entry = live_entry.id
      WHERE live_entry.account = @account AND live_entry.day <= @to AND leg.heading = 'bank'), 0) AS balance,
    (SELECT count(*) FROM money_row WHERE account = @account AND state = 'unexplained' AND day >= @from AND day <= @to) AS unexplained,
    (SELECT max(day) FROM statement_line WHERE account = @account AND hidden_by IS NULL AND day <= @to) AS bankTo`;

type OfDays = Pick<AccountSummary, 'balance' | 'unexplained' | 'bankTo'>;

/** Those that whoever calls may see, of their days where they look at some alone. */
export function accountsSeen({ db, sees, user }: Pick<ReadContext, 'db' | 'sees' | 'user'>): AccountSummary[] {
  const seen = allAccounts(db).filter(({ id }) => sees(id));
  const period = user?.period ?? null;
  if (period === null) return seen;
  const ofDays = prepare<[object], OfDays>(db, OF_DAYS);
  return seen.map((one) => ({ ...one, ...ofDays.get({ account: one.id, from: period.from, to: period.to }) }));
}
