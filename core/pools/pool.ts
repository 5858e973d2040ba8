/**
 * What is known of pooled money, and the comparison of three sums: what the bank prints, what the pool's own lines come to, and what all who have
 * a share in it have together. A service holds the money of many people by rules that follow those of solicitors' client accounts: nobody's
 * money is used for another, what is not shared out yet is told, and the service's own money stands apart.
 */
import type { Day, Pence } from '../values/units.ts';

/** A line of the pool's bank account. */
export interface PoolLine {
  readonly id: number;
  readonly day: Day;
  readonly amount: Pence;
  readonly text: string;
  /** What the bank printed beside it; null: nothing. */
  readonly balance: Pence | null;
}

/** A line, or a part of one, that is somebody's. */
export interface PoolShare {
  readonly id: number;
  readonly line: number;
  readonly amount: Pence;
  /** Null: the service's own. */
  readonly account: number | null;
  readonly why: string | null;
}

/** What came or went on a day. */
export interface Move {
  readonly day: Day;
  readonly amount: Pence;
}

/** Somebody whose money lies in the pool: a bank account of theirs. */
export interface PoolPerson {
  readonly account: number;
  readonly person: string;
  readonly reference: string;
  readonly bankAccount: number;
  readonly openedOn: Day;
  readonly openingBalance: Pence;
  /** What comes and goes in that bank account, by day. */
  readonly moves: readonly Move[];
  /** How far below nothing it may be, with why; null: not at all. */
  readonly allowed: { readonly to: Pence; readonly why: string } | null;
}

export interface Pool {
  readonly id: number;
  readonly name: string;
  readonly openedOn: Day;
  readonly openingBalance: Pence;
  readonly ownOpening: Pence;
  /** By day, as the bank has them. */
  readonly lines: readonly PoolLine[];
  readonly shares: readonly PoolShare[];
  /** By name. */
  readonly people: readonly PoolPerson[];
  /** The balances that files print for the end of a day. */
  readonly printed: readonly { readonly day: Day; readonly balance: Pence }[];
}

/** A line with what of it is nobody's yet. */
export interface Waiting extends PoolLine {
  /** Signed as the line is; never 0. */
  readonly left: Pence;
}

export interface ThreeSums {
  /** The day all of it is of: the newest day with a balance of the bank, else the last day with a line, else the first day of the pool. */
  readonly day: Day;
  /** Null: no file has told it. */
  readonly bank: Pence | null;
  /** The balance before the first day, and all lines since. */
  readonly book: Pence;
  readonly people: Pence;
  readonly own: Pence;
  readonly waiting: Pence;
  /** How many lines wait. */
  readonly waitingLines: number;
  /** Bank less book. Null: the bank's is not known. */
  readonly bankDifference: Pence | null;
  /** Book less people, own and waiting. */
  readonly peopleDifference: Pence;
}

const sum = (amounts: readonly Pence[]): Pence => amounts.reduce((total, amount) => total + amount, 0);
const upTo = <T extends { readonly day: Day }>(all: readonly T[], day: Day): readonly T[] => all.filter((one) => one.day <= day);

/** What a person has in the pool at the end of a day; before their account begins nothing. */
export function shareOn({ openedOn, openingBalance, moves }: PoolPerson, day: Day): Pence {
  return day < openedOn ? 0 : openingBalance + sum(upTo(moves, day).map(({ amount }) => amount));
}

/** What a person has in the pool, all that is known counted. */
export function shareNow({ openingBalance, moves }: PoolPerson): Pence {
  return openingBalance + sum(moves.map(({ amount }) => amount));
}

/** Whether payments of the person wait: the share is below nothing, further than somebody gave a reason for. */
export function isHeld(person: PoolPerson): boolean {
  const now = shareNow(person);
  return now < 0 && now < (person.allowed?.to ?? 0);
}

/** The service's own money in the pool: what it had before the first day, as of that day, and its parts of lines since. */
export function ownMoves({ openedOn, ownOpening, lines, shares }: Pool): readonly Move[] {
  const days = new Map(lines.map(({ id, day }) => [id, day]));
  const parts = shares.filter(({ account }) => account === null).map(({ line, amount }) => ({ day: days.get(line) ?? openedOn, amount }));
  return [{ day: openedOn, amount: ownOpening }, ...parts];
}

/** Lines of which something is nobody's yet, oldest first. */
export function waitingIn({ lines, shares }: Pick<Pool, 'lines' | 'shares'>): readonly Waiting[] {
  const shared = new Map<number, Pence>();
  for (const { line, amount } of shares) shared.set(line, (shared.get(line) ?? 0) + amount);
  return lines.flatMap((line) => {
    const left = line.amount - (shared.get(line.id) ?? 0);
    return left === 0 ? [] : [{ ...line, left }];
  });
}

/** The newest balance the bank printed. */
function lastPrinted({ printed }: Pool): { readonly day: Day; readonly balance: Pence } | null {
  return printed.reduce<{ day: Day; balance: Pence } | null>((newest, one) => (newest === null || one.day >= newest.day ? one : newest), null);
}

/** What those who have left had on a day: who leaves has nothing, so on an earlier day they had what went since. */
function leftBehind({ people, lines, shares }: Pool, day: Day): Pence {
  const here = new Set(people.map(({ account }) => account));
  const later = new Set(lines.filter((line) => line.day > day).map(({ id }) => id));
  return -sum(shares.filter(({ account, line }) => account !== null && !here.has(account) && later.has(line)).map(({ amount }) => amount)) || 0;
}

export function threeSums(pool: Pool): ThreeSums {
  const printed = lastPrinted(pool);
  const day = printed?.day ?? pool.lines.at(-1)?.day ?? pool.openedOn;
  const book = pool.openingBalance + sum(upTo(pool.lines, day).map(({ amount }) => amount));
  const people = sum(pool.people.map((person) => shareOn(person, day))) + leftBehind(pool, day);
  const own = sum(upTo(ownMoves(pool), day).map(({ amount }) => amount));
  const waits = upTo(waitingIn(pool), day);
  const waiting = sum(waits.map(({ left }) => left));
  return {
    ...{ day, book, people, own, waiting },
    bank: printed?.balance ?? null,
    waitingLines: waits.length,
    bankDifference: printed === null ? null : printed.balance - book,
    peopleDifference: book - people - own - waiting,
  };
}
