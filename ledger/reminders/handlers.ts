/** What falls due: worked out now of one account, read from what is kept of all. */
import type { AccountDue, Dues, reminderMethods } from '../../core/api/reminders.ts';
import type { Due } from '../../core/figures/due/due.ts';
import { byUrgency, duesOn } from '../../core/figures/due/due.ts';
import { duesOf } from '../../core/figures/due/dues.ts';
import { returnsOver } from '../../core/figures/due/returns.ts';
import { papersOf } from '../../core/figures/due/papers.ts';
import { ON_FILE_TO } from '../../core/figures/due/low-pay.ts';
import { figuresOf } from '../../core/figures/figures.ts';
import { localDay } from '../../core/values/day.ts';
import { fileName } from '../../core/export/file-names.ts';
import type { Day } from '../../core/values/units.ts';
import { dueWords } from '../../core/words/figures/dues.ts';
import { accountsSeen } from '../accounts/all-accounts.ts';
import { readAccount } from '../accounts/facts.ts';
import { recordFactsOf } from '../accounts/known-facts.ts';
import { figureFacts } from '../figures/facts.ts';
import { keptStandings } from '../figures/standing.ts';
import { withReturns } from '../returns/dues.ts';
import type { ReadContext } from '../runtime/context.ts';
import type { Handlers } from '../runtime/contract.ts';
import { prepare } from '../runtime/statements.ts';
import { calendarOf } from './calendar.ts';

interface Named {
  readonly id: number;
  readonly reference: string;
  readonly person: string;
}

function named({ id: account, reference, person }: Named, dues: readonly Due[], bank: Day | null, today: Day): AccountDue[] {
  return duesOn(dues, bank, today).map((due) => ({ ...due, account, reference, person }));
}

/** Of all accounts that are still run here: kept rows only. */
function ofAll(ctx: ReadContext, today: Day): Dues {
  const kept = keptStandings(ctx.db, ctx);
  const accounts = accountsSeen(ctx).filter(({ handedTo }) => handedTo === null);
  const dues = accounts.flatMap((account) => {
    const standing = kept.get(account.id);
    return standing ? named(account, standing.dues, standing.bank, today) : [];
  });
  return { dues: dues.toSorted(byUrgency), notWorkedOut: accounts.filter(({ id }) => !kept.has(id)).length, minimumWageTo: ON_FILE_TO };
}

function duesFor(ctx: ReadContext, account: number | null): Dues {
  const today = localDay(new Date(ctx.now));
  if (account === null) return ofAll(ctx, today);
  const facts = figureFacts(ctx.db, account, today, today);
  const figures = figuresOf(facts, today, today);
  return {
    dues: named(readAccount(ctx.db, account), withReturns(ctx.db, facts, duesOf(figures), returnsOver(figures)), figures.known.bank, today),
    notWorkedOut: 0,
    minimumWageTo: ON_FILE_TO,
  };
}

export const reminderHandlers = {
  'reminders.list': (ctx, { account }) => duesFor(ctx, account),
  'reminders.ofAssistant': ({ db, now }, { account, person }) => papersOf(recordFactsOf(db, account), person, localDay(new Date(now))),
  'reminders.calendar': (ctx, { account }) => {
    const { dues } = duesFor(ctx, account);
    const reference = account === null ? null : readAccount(ctx.db, account).reference;
    const uid = prepare<[], { uid: string }>(ctx.db, 'SELECT uid FROM file_info').get()?.uid ?? '';
    const name = fileName(dueWords.calendarFile(reference, localDay(new Date(ctx.now))));
    return ctx.give(name, new TextEncoder().encode(calendarOf(dues, uid, ctx.now)));
  },
} satisfies Handlers<typeof reminderMethods>;
