/**
 * The person's own money against limits of savings on a day. It is known where every open account has a balance that is fresh enough; else
 * it is not, whatever the others come to. How old the person is stands nowhere but in what the council was told for its charge.
 */
import type { AccountFacts } from '../../books/facts.ts';
import type { SavingsAge, SavingsLimit } from '../../rates/savings-limits.ts';
import { MONTHS_FRESH, NEAR, savingsLimitsOn } from '../../rates/savings-limits.ts';
import { addMonths, earlier, later } from '../../values/day.ts';
import type { Day, Pence } from '../../values/units.ts';
import { ownMoneyWords } from '../../words/books/own-money.ts';

interface OwnSavings {
  readonly id: number;
  readonly name: string;
  readonly joint: boolean;
  /** The newest; null: there is none. */
  readonly balance: { readonly day: Day; readonly pence: Pence } | null;
  /** There is none, or it is too old. */
  readonly isUnknown: boolean;
}

export interface LimitStanding extends SavingsLimit {
  readonly stands: 'below' | 'near' | 'over' | 'not_known';
  /** How far the sum is from it, whichever way; null: it is not known. */
  readonly by: Pence | null;
}

export interface Savings {
  /** Those open on the day. */
  readonly accounts: readonly OwnSavings[];
  /** Null: not known. */
  readonly sum: Pence | null;
  /** What of it is in joint accounts. */
  readonly joint: Pence;
  /** The days of the oldest and the newest balance in the sum. */
  readonly days: { readonly since: Day; readonly upTo: Day } | null;
  /** Null: not on file, and limits of both ages are told. */
  readonly age: SavingsAge | null;
  readonly limits: readonly LimitStanding[];
}

type Facts = Pick<AccountFacts, 'account' | 'ownAccounts' | 'ownBalances' | 'chargeAssessments'>;

/** Who was of pension age stays so, and who was under 25 is of working age; of others it may have changed since. */
function ageOn({ chargeAssessments }: Facts, day: Day): SavingsAge | null {
  const told = chargeAssessments.filter(({ from }) => from <= day);
  if (told.some(({ guaranteeFor }) => guaranteeFor === 'single_pension_age')) return 'pension';
  return told.at(-1)?.guaranteeFor === 'single_18_to_24' ? 'working' : null;
}

function standingOf(limit: SavingsLimit, sum: Pence | null): LimitStanding {
  if (sum === null) return { ...limit, stands: 'not_known', by: null };
  const stands = sum > limit.amount ? 'over' : sum >= limit.amount - NEAR ? 'near' : 'below';
  return { ...limit, stands, by: Math.abs(sum - limit.amount) };
}

/** Null: no own account is on file. */
export function savingsOn(facts: Facts, day: Day): Savings | null {
  const open = facts.ownAccounts.filter(({ closedOn }) => closedOn === null || closedOn > day);
  if (open.length === 0) return null;
  const fresh = addMonths(day, -MONTHS_FRESH);
  const accounts = open.map(({ id, name, joint }): OwnSavings => {
    const newest = facts.ownBalances
      .filter((one) => one.ownAccount === id && one.day <= day)
      .reduce<Found>((a, b) => (a === null || b.day > a.day ? b : a), null);
    return { id, name, joint, balance: newest && { day: newest.day, pence: newest.amount }, isUnknown: newest === null || newest.day < fresh };
  });
  const isKnown = accounts.every(({ isUnknown }) => !isUnknown);
  const total = (some: readonly OwnSavings[]): Pence => some.reduce((sum, { balance }) => sum + (balance?.pence ?? 0), 0);
  const days = accounts.flatMap(({ balance }) => (balance ? [balance.day] : []));
  const sum = isKnown ? total(accounts) : null;
  const age = ageOn(facts, day);
  const limits = savingsLimitsOn(day, facts.account.nation).filter((limit) => limit.age === null || age === null || limit.age === age);
  return {
    accounts,
    sum,
    joint: total(accounts.filter(({ joint }) => joint)),
    days: isKnown ? { since: days.reduce(earlier), upTo: days.reduce(later) } : null,
    age,
    limits: limits.map((limit) => standingOf(limit, sum)),
  };
}

type Found = AccountFacts['ownBalances'][number] | null;

interface SavingsItem {
  readonly code: 'savings';
  readonly pence: Pence;
  readonly day: Day;
  readonly sentence: string;
  readonly opens: { readonly type: 'ownAccounts'; readonly id: number };
}

/** What is to be looked at: the highest limit that is gone over, and those that are near. */
export function savingsItems(facts: Facts, day: Day): SavingsItem[] {
  const savings = savingsOn(facts, day);
  const [first] = savings?.accounts ?? [];
  if (!savings || !first || savings.sum === null || savings.days === null) return [];
  const { sum: pence, days, limits } = savings;
  const over = limits.filter(({ stands }) => stands === 'over').slice(-1);
  const near = limits.filter(({ stands }) => stands === 'near');
  return [...over, ...near].map(({ id, amount, stands, by }) => {
    const say = stands === 'over' ? ownMoneyWords.over : ownMoneyWords.near;
    const sentence = `${say(pence, days.since, days.upTo, by ?? 0, amount)} ${ownMoneyWords.limits[id].inShort}`;
    return { code: 'savings', pence, day: days.upTo, sentence, opens: { type: 'ownAccounts', id: first.id } };
  });
}
