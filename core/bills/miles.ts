/**
 * Miles that somebody drove in their own car, at the price of a mile agreed with them. The price is the agreed price of a supplier
 * of their name, for they are owed the money; where none is on file nothing is guessed.
 */
import type { AccountFacts, Agreement } from '../books/facts.ts';
import { nameMeans } from '../books/known-names.ts';
import { productRounded } from '../values/money.ts';
import type { Day, HundredthHours, Pence } from '../values/units.ts';
import { billsWords } from '../words/bills.ts';

export interface Drive {
  /** The agreed price of a mile and the day it is agreed from; null: none is on file for that day. */
  readonly agreed: { readonly rate: Pence; readonly from: Day } | null;
  /** What it comes to, and how ("120 miles at 45p"); null: without a price nobody can say. */
  readonly comesTo: { readonly amount: Pence; readonly item: string } | null;
}

interface Driven {
  readonly day: Day;
  readonly name: string;
  /** Hundredths. */
  readonly miles: HundredthHours;
  /** Said now, where none is on file. */
  readonly rate?: Pence | undefined;
}

/** The newest that holds on the day; of two from one day, the one added last. */
function agreedWith({ suppliers, agreements }: Pick<AccountFacts, 'suppliers' | 'agreements'>, name: string, day: Day): Agreement | null {
  const [supplier, another] = nameMeans(suppliers, (one) => one.name)(name);
  if (!supplier || another) return null;
  const holds = ({ supplier: of, what, from, to }: Agreement): boolean => of === supplier.id && what === 'mile' && from <= day && (to === null || to >= day);
  return agreements.findLast(holds) ?? null;
}

/** Miles by price, rounded half up to the penny once. */
export function driveOf(facts: Pick<AccountFacts, 'suppliers' | 'agreements'>, { day, name, miles, rate }: Driven): Drive {
  const agreement = agreedWith(facts, name, day);
  const price = agreement?.rate ?? rate;
  return {
    agreed: agreement && { rate: agreement.rate, from: agreement.from },
    comesTo: price === undefined ? null : { amount: productRounded([miles, price], 100), item: billsWords.miles(miles, price) },
  };
}
