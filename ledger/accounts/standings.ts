/** The list of all accounts, worst first, and working out how those stand that have changed since it was last done. */
import type { accountMethods, AccountRow, AccountSummary } from '../../core/api/accounts.ts';
import { nextDueOf, reasonsOf, worstFirst } from '../../core/figures/standing/reasons.ts';
import type { AccountStanding } from '../../core/figures/standing/standing.ts';
import { localDay } from '../../core/values/day.ts';
import type { Day } from '../../core/values/units.ts';
import { keepStanding, keptStandings } from '../figures/standing.ts';
import type { Handlers } from '../runtime/contract.ts';
import type { ReadDb } from '../runtime/statements.ts';
import { allAccounts } from './all-accounts.ts';

/** So long may other calls wait for it. */
const AT_ONCE_MS = 40;

function rowOf(account: AccountSummary, standing: AccountStanding | undefined, today: Day): AccountRow {
  if (!standing) return { ...account, standing: null };
  const { to: completeTo, mayBeAskedBack } = standing;
  const reasons = reasonsOf(standing, account.unexplained, today);
  return { ...account, standing: { completeTo, mayBeAskedBack, reasons, nextDue: nextDueOf(standing, today) } };
}

function rowsOf(db: ReadDb, by: { readonly version: string; readonly now: string }): AccountRow[] {
  const today = localDay(new Date(by.now));
  const kept = keptStandings(db, by);
  return allAccounts(db)
    .map((account) => rowOf(account, kept.get(account.id), today))
    .toSorted((a, b) => worstFirst(a.standing?.reasons ?? [], b.standing?.reasons ?? []));
}

export const standingHandlers = {
  'accounts.standings': ({ db, version, now }) => rowsOf(db, { version, now }),
  'accounts.workOut': ({ session, now }) => {
    if (session.status()?.mode !== 'write') return { left: 0 };
    const db = session.writable();
    const by = { version: session.options.version, now };
    const kept = keptStandings(db, by);
    const missing = allAccounts(db).filter(({ id }) => !kept.has(id));
    const until = performance.now() + AT_ONCE_MS;
    let done = 0;
    for (const { id } of missing) {
      keepStanding(db, id, by);
      done += 1;
      if (performance.now() > until) break;
    }
    return { left: missing.length - done };
  },
} satisfies Handlers<Pick<typeof accountMethods, 'accounts.standings' | 'accounts.workOut'>>;
