/**
 * Where each thing to buy once stands: wished for, agreed to, bought, proved. And what was agreed to and not spent yet, which is told beside
 * what is left and changes no figure.
 */
import type { AccountFacts, FigureFacts, Wish, WishId } from '../books/facts.ts';
import { suppliersCalled } from '../books/suppliers.ts';
import type { Day, Pence } from '../values/units.ts';

/** In the order of a list: what is still to be done first. */
export const WISH_STATES = ['wished', 'approved', 'partBought', 'bought', 'proved', 'refused', 'withdrawn'] as const;
export type WishState = (typeof WISH_STATES)[number];

type WishFacts = Pick<AccountFacts, 'wishes' | 'purchases'>;

/** What was bought for a wish up to a day. */
function boughtFor(wish: WishId, { purchases }: Pick<AccountFacts, 'purchases'>, asOf: Day): AccountFacts['purchases'] {
  return purchases.filter((one) => one.wish === wish && one.day <= asOf);
}

const total = (rows: readonly { readonly amount: Pence }[]): Pence => rows.reduce((sum, { amount }) => sum + amount, 0);

const isBy = (day: Day | null, asOf: Day): boolean => day !== null && day <= asOf;

/** More is to be bought for it, though something was. */
function goesOn({ inParts, limit, refusedOn, withdrawnOn }: Wish, bought: Pence, asOf: Day): boolean {
  return inParts === true && !isBy(refusedOn, asOf) && !isBy(withdrawnOn, asOf) && (limit === null || bought < limit);
}

function stateOf(wish: Wish, bought: AccountFacts['purchases'], asOf: Day, isProved: (purchase: number) => boolean): WishState {
  if (bought.length > 0) {
    if (goesOn(wish, total(bought), asOf)) return 'partBought';
    return bought.every(({ id }) => isProved(id)) ? 'proved' : 'bought';
  }
  if (isBy(wish.withdrawnOn, asOf)) return 'withdrawn';
  if (isBy(wish.refusedOn, asOf)) return 'refused';
  return isBy(wish.approvedOn, asOf) ? 'approved' : 'wished';
}

/** Of what was agreed to, what is not spent yet: the limit less what was bought, never below nothing; null: not agreed to, or done with. */
function notSpent(wish: Wish, bought: AccountFacts['purchases'], asOf: Day): Pence | null {
  if (wish.limit === null || !isBy(wish.approvedOn, asOf)) return null;
  const state = stateOf(wish, bought, asOf, () => false);
  return state === 'approved' || state === 'partBought' ? Math.max(0, wish.limit - total(bought)) : null;
}

export interface ApprovedWish {
  readonly id: WishId;
  readonly what: string;
  readonly limit: Pence;
  readonly bought: Pence;
  /** The limit less what was bought. */
  readonly left: Pence;
}

/** What was agreed to by a day and not spent by then, wish by wish. Pence. */
export function approvedNotSpent(facts: Pick<FigureFacts, 'wishes' | 'purchases'>, asOf: Day): ApprovedWish[] {
  return facts.wishes.flatMap((wish) => {
    const bought = boughtFor(wish.id, facts, asOf);
    const left = notSpent(wish, bought, asOf);
    return left === null ? [] : [{ id: wish.id, what: wish.what, limit: wish.limit ?? 0, bought: total(bought), left }];
  });
}

export interface WishStanding {
  readonly wish: Wish;
  readonly state: WishState;
  readonly bought: Pence;
  /** Agreed to and not spent yet; null: not agreed to, or done with. */
  readonly left: Pence | null;
  readonly purchases: readonly {
    readonly id: number;
    readonly day: Day;
    readonly seller: string;
    readonly item: string;
    readonly amount: Pence;
    readonly isProved: boolean;
  }[];
  /** The cheapest first. */
  readonly quotes: readonly { readonly id: number; readonly seller: string; readonly amount: Pence; readonly day: Day; readonly note: string | null }[];
  /** Money that was moved to its plan line since it was wished for. */
  readonly moves: readonly { readonly id: number; readonly day: Day; readonly from: string; readonly amount: Pence }[];
  /** Things on the inventory that came with what was bought. */
  readonly things: readonly { readonly id: number; readonly item: string; readonly purchase: number }[];
}

/** Every wish, what is still to be done first, then the newest. @param isProved whether a paper shows that a purchase was made. */
export function wishesOf(
  facts: WishFacts & Pick<AccountFacts, 'quotes' | 'planMoves' | 'planLines' | 'inventory' | 'suppliers'>,
  asOf: Day,
  isProved: (purchase: number) => boolean,
): WishStanding[] {
  const sellers = suppliersCalled(facts.suppliers);
  const lineNames = new Map(facts.planLines.map(({ id, name }) => [id, name]));
  const standings = facts.wishes.map((wish): WishStanding => {
    const bought = boughtFor(wish.id, facts, asOf);
    const ids = new Set(bought.map(({ id }) => id));
    return {
      wish,
      state: stateOf(wish, bought, asOf, isProved),
      bought: total(bought),
      left: notSpent(wish, bought, asOf),
      purchases: bought.map(({ id, day, supplier, item, amount }) => ({ id, day, seller: sellers.get(supplier) ?? '', item, amount, isProved: isProved(id) })),
      quotes: facts.quotes
        .filter((quote) => quote.wish === wish.id)
        .map(({ id, seller, amount, day, note }) => ({ id, seller, amount, day, note }))
        .toSorted((a, b) => a.amount - b.amount),
      moves: facts.planMoves
        .filter(({ toLine, day }) => toLine === wish.planLine && day >= wish.wishedOn && day <= asOf)
        .map(({ id, day, fromLine, amount }) => ({ id, day, from: lineNames.get(fromLine) ?? '', amount })),
      things: facts.inventory.flatMap(({ id, item, purchase }) => (purchase !== null && ids.has(purchase) ? [{ id, item, purchase }] : [])),
    };
  });
  const rank = ({ state }: WishStanding): number => WISH_STATES.indexOf(state);
  return standings.toSorted((a, b) => rank(a) - rank(b) || (a.wish.wishedOn < b.wish.wishedOn ? 1 : -1));
}
