/** Interest and bank charges of pooled money, split by what each had in it on average: the daily balances of the days, then whole pennies by largest remainder. */
import { share } from '../values/money.ts';
import { addDays, daysInclusive } from '../values/day.ts';
import type { Day, Pence } from '../values/units.ts';
import type { Move, Pool } from './pool.ts';
import { ownMoves } from './pool.ts';

export interface InterestPart {
  /** Null: the service's own. */
  readonly account: number | null;
  /** The balance of each day added up: what the part goes by. Never below 0: who was overdrawn earned nothing. */
  readonly pennyDays: number;
  /** `pennyDays` by the number of days, whole pence. */
  readonly average: Pence;
  readonly amount: Pence;
}

/** The balances at the end of each day of `from` to `to`, added up; days below nothing count as nothing. `moves`: all there ever were. */
function pennyDays(moves: readonly Move[], from: Day, to: Day): number {
  const inOrder = moves.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  let [balance, next, total] = [0, 0, 0];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    for (let move = inOrder[next]; move && move.day <= day; move = inOrder[next]) {
      balance += move.amount;
      next += 1;
    }
    total += Math.max(balance, 0);
  }
  return total;
}

/** @param amount what is split, signed as its line is. Null: nobody had anything in these days, so there is nothing to go by. */
export function splitInterest(pool: Pool, amount: Pence, from: Day, to: Day): readonly InterestPart[] | null {
  const days = daysInclusive(from, to);
  const books = [
    ...pool.people.map((person): { account: number | null; moves: readonly Move[] } => ({
      account: person.account,
      moves: [{ day: person.openedOn, amount: person.openingBalance }, ...person.moves],
    })),
    { account: null, moves: ownMoves(pool) },
  ].map(({ account, moves }) => ({ account, pennyDays: pennyDays(moves, from, to) }));
  const weights = books.map((one) => one.pennyDays);
  if (weights.every((weight) => weight === 0)) return null;
  const parts = share(amount, weights);
  return books
    .map((one, index) => ({ ...one, average: Math.round(one.pennyDays / days), amount: parts[index] ?? 0 }))
    .filter((one) => one.account !== null || one.pennyDays > 0);
}
