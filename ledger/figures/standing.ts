/**
 * How accounts stand, kept beside each after every change to it. What is kept is used only where it was made by this program from the
 * facts as they are; so a fault while it is kept, or a program ended before, costs the time to work it out again and nothing else.
 */
import type { AccountStanding } from '../../core/figures/standing/standing.ts';
import { standingOf } from '../../core/figures/standing/standing.ts';
import { localDay } from '../../core/values/day.ts';
import type { Day } from '../../core/values/units.ts';
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
}

const KEPT = `SELECT account, standing FROM account_standing AS kept
  WHERE made_with = ? AND change = (SELECT max(id) FROM audit WHERE audit.account = kept.account)`;

const todayOf = ({ now }: MadeBy): Day => localDay(new Date(now));

export function computeStanding(db: ReadDb, account: number, today: Day): AccountStanding {
  const facts = figureFacts(db, account, today, today);
  const { over, ...standing } = standingOf(facts, today);
  return { ...standing, dues: withReturns(db, facts, standing.dues, over) };
}

/** Of all accounts, those that are kept and still true. Crosses accounts: kept rows only, never their lines. */
export function keptStandings(db: ReadDb, by: MadeBy): Map<number, AccountStanding> {
  const today = todayOf(by);
  const rows = prepare<[string], KeptRow>(db, KEPT).all(by.version);
  const standings = rows.map(({ account, standing }) => [account, JSON.parse(standing) as AccountStanding] as const);
  return new Map(standings.filter(([, { changesOn }]) => changesOn === null || changesOn > today));
}

/** Works out how an account stands, and keeps it. Not before the row of its newest change is there. */
export function keepStanding(db: WriteDb, account: number, by: MadeBy): void {
  const standing = JSON.stringify(computeStanding(db, account, todayOf(by)));
  prepareWrite(
    db,
    `INSERT INTO account_standing (account, change, made_with, standing) SELECT @account, max(id), @version, @standing FROM audit WHERE account = @account
      ON CONFLICT DO UPDATE SET change = excluded.change, made_with = excluded.made_with, standing = excluded.standing`,
  ).run({ account, version: by.version, standing });
}
