/**
 * How accounts stand, kept beside each after every change to it. What is kept is used only where it was made by this program from the
 * facts as they are; so a fault while it is kept, or a program ended before, costs the time to work it out again and nothing else.
 */
import type { AccountStanding } from '../../core/figures/standing/standing.ts';
import { standingOf } from '../../core/figures/standing/standing.ts';
import { localDay } from '../../core/values/day.ts';
import { neededOf } from '../evidence/needed.ts';
import { withReturns } from '../returns/dues.ts';
import type { ReadDb, WriteDb } from '../runtime/statements.ts';
import { prepare, prepareWrite } from '../runtime/statements.ts';
import { figureFacts } from './facts.ts';

/** What the standing of an account is made of, besides its facts. */
export interface MadeBy {
  readonly version: string;
  readonly now: string;
}

interface KeptRow {
  readonly account: number;
  readonly standing: string;
  readonly who: string;
  readonly at: string;
}

/** Who last changed an account, and when. */
export interface LastChange {
  readonly who: string;
  /** An instant. */
  readonly at: string;
}

/** Raised whenever what is kept says more or other things than before. */
const SHAPE = 2;

const KEPT = `SELECT kept.account, kept.standing, audit.who, audit.at FROM account_standing AS kept JOIN audit ON audit.id = kept.change
  WHERE kept.made_with = ? AND kept.change = (SELECT max(id) FROM audit WHERE audit.account = kept.account)`;

const madeWith = ({ version }: MadeBy): string => `${version} ${SHAPE}`;

/** What papers are missing is told by every line of the account year, so it is not looked at with each change, but when the list is. */
function papersMissing(db: ReadDb, account: number, { now }: Pick<MadeBy, 'now'>): AccountStanding['papersMissing'] {
  const { open, openPence } = neededOf({ db, now }, account, undefined, undefined);
  return { count: open.length, pence: openPence };
}

export function computeStanding(db: ReadDb, account: number, { now }: Pick<MadeBy, 'now'>): AccountStanding {
  const today = localDay(new Date(now));
  const facts = figureFacts(db, account, today, today);
  const { over, ...standing } = standingOf(facts, today);
  return { ...standing, papersMissing: null, dues: withReturns(db, facts, standing.dues, over) };
}

/** Of all accounts, those that are kept and still true. Crosses accounts: kept rows only, never their lines. */
export function keptStandings(db: ReadDb, by: MadeBy): Map<number, AccountStanding & { readonly lastChange: LastChange }> {
  const today = localDay(new Date(by.now));
  const rows = prepare<[string], KeptRow>(db, KEPT).all(madeWith(by));
  const standings = rows.map(({ account, standing, who, at }) => [account, { ...(JSON.parse(standing) as AccountStanding), lastChange: { who, at } }] as const);
  return new Map(standings.filter(([, { changesOn }]) => changesOn === null || changesOn > today));
}

/** Works out how an account stands, and keeps it. Not before the row of its newest change is there. */
export function keepStanding(db: WriteDb, account: number, by: MadeBy, { papers }: { readonly papers: boolean }): void {
  const computed = computeStanding(db, account, by);
  const standing = JSON.stringify(papers ? { ...computed, papersMissing: papersMissing(db, account, by) } : computed);
  prepareWrite(
    db,
    `INSERT INTO account_standing (account, change, made_with, standing) SELECT @account, max(id), @version, @standing FROM audit WHERE account = @account
      ON CONFLICT DO UPDATE SET change = excluded.change, made_with = excluded.made_with, standing = excluded.standing`,
  ).run({ account, version: madeWith(by), standing });
}
