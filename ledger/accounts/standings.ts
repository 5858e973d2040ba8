/** The list of all accounts, worst first, and working out how those stand that have changed since it was last done. */
import type { accountMethods, AccountRow, AccountSummary } from '../../core/api/accounts.ts';
import type { Reason } from '../../core/figures/standing/reasons.ts';
import { actsAs, needsSomebody, nextDueOf, reasonsOf, worstFirst } from '../../core/figures/standing/reasons.ts';
import { allAccountsPaper, allAccountsSheet } from '../../core/papers/all-accounts.ts';
import { localDay } from '../../core/values/day.ts';
import type { Day } from '../../core/values/units.ts';
import { keepStanding, keptStandings } from '../figures/standing.ts';
import type { Handlers } from '../runtime/contract.ts';
import type { ReadDb } from '../runtime/statements.ts';
import { allAccounts } from './all-accounts.ts';

/** So long may other calls wait for it. */
const AT_ONCE_MS = 40;

type Kept = ReturnType<typeof keptStandings> extends Map<number, infer Standing> ? Standing : never;

function rowOf(account: AccountSummary, kept: Kept | undefined, today: Day): AccountRow {
  if (!kept) return { ...account, standing: null };
  const { to: completeTo, mayBeAskedBack, crisisHours, reconciledOn, lastChange } = kept;
  const { handedTo } = account;
  const reasons: Reason[] = handedTo === null ? reasonsOf(kept, account.unexplained, today) : [{ code: 'handedOver', to: handedTo }];
  const nextDue = handedTo === null ? nextDueOf(kept, today) : null;
  const told = { completeTo, mayBeAskedBack, crisisHours, reconciledOn, lastChange, actsAs: actsAs(kept, today) };
  return {
    ...account,
    standing: { ...told, reasons, needsSomebody: needsSomebody(reasons), arePapersKnown: kept.papersMissing !== null, nextDue },
  };
}

function rowsOf(db: ReadDb, by: { readonly version: string; readonly now: string }): AccountRow[] {
  const today = localDay(new Date(by.now));
  const kept = keptStandings(db, by);
  return allAccounts(db)
    .map((account) => rowOf(account, kept.get(account.id), today))
    .toSorted((a, b) => worstFirst(a.standing?.reasons ?? [], b.standing?.reasons ?? []));
}

/** One that is not there is passed over: the list on screen may be older. */
function listed(db: ReadDb, accounts: readonly number[], by: Parameters<typeof rowsOf>[1]): AccountRow[] {
  const rows = new Map(rowsOf(db, by).map((row) => [row.id, row]));
  return accounts.flatMap((id) => rows.get(id) ?? []);
}

export const standingHandlers = {
  'accounts.paper': ({ db, version, now }, { accounts, as }) => {
    const rows = listed(db, accounts, { version, now });
    return as === 'csv' ? allAccountsSheet(rows, now) : { ...allAccountsPaper(rows, now), isLarge: as === 'large' };
  },
  'accounts.standings': ({ db, version, now }) => rowsOf(db, { version, now }),
  'accounts.workOut': ({ session, now }) => {
    if (session.status()?.mode !== 'write') return { left: 0 };
    const db = session.writable();
    const by = { version: session.options.version, now };
    const kept = keptStandings(db, by);
    const missing = allAccounts(db).filter(({ id }) => kept.get(id)?.papersMissing == null);
    const until = performance.now() + AT_ONCE_MS;
    let done = 0;
    for (const { id } of missing) {
      keepStanding(db, id, by, { papers: true });
      done += 1;
      if (performance.now() > until) break;
    }
    return { left: missing.length - done };
  },
} satisfies Handlers<Pick<typeof accountMethods, 'accounts.paper' | 'accounts.standings' | 'accounts.workOut'>>;
