/** The list of all accounts, worst first, and working out how those stand that have changed since it was last done. */
import type { accountMethods, AccountRow, AccountSummary } from '../../core/api/accounts.ts';
import type { Reason } from '../../core/figures/standing/reasons.ts';
import { actsAs, needsSomebody, nextDueOf, reasonsOf, worstFirst } from '../../core/figures/standing/reasons.ts';
import { allAccountsPaper, allAccountsSheet } from '../../core/papers/all-accounts.ts';
import { localDay } from '../../core/values/day.ts';
import type { Day } from '../../core/values/units.ts';
import { keepStanding, keptStandings } from '../figures/standing.ts';
import type { Handlers } from '../runtime/contract.ts';
import type { ReadContext } from '../runtime/context.ts';
import { accountsSeen, allAccounts } from './all-accounts.ts';

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

type Asking = Pick<ReadContext, 'db' | 'sees' | 'user' | 'version' | 'now'>;

function rowsOf(ctx: Asking): AccountRow[] {
  const today = localDay(new Date(ctx.now));
  const kept = keptStandings(ctx.db, ctx);
  return accountsSeen(ctx)
    .map((account) => rowOf(account, kept.get(account.id), today))
    .toSorted((a, b) => worstFirst(a.standing?.reasons ?? [], b.standing?.reasons ?? []));
}

/** One that is not there is passed over: the list on screen may be older. */
function listed(ctx: Asking, accounts: readonly number[]): AccountRow[] {
  const rows = new Map(rowsOf(ctx).map((row) => [row.id, row]));
  return accounts.flatMap((id) => rows.get(id) ?? []);
}

export const standingHandlers = {
  'accounts.paper': (ctx, { accounts, as }) => {
    const rows = listed(ctx, accounts);
    return as === 'csv' ? allAccountsSheet(rows, ctx.now) : { ...allAccountsPaper(rows, ctx.now), isLarge: as === 'large' };
  },
  'accounts.standings': (ctx) => rowsOf(ctx),
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
