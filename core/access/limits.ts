/** What a role with limits may be told: its accounts alone and, of an auditor, its period. Where no days are asked for it is asked for those of the period. */
import { Refusal } from '../values/problem.ts';
import type { Day } from '../values/units.ts';
import { accessWords as words } from '../words/access.ts';
import type { Days, Need } from './needs.ts';
import type { Profile } from './roles.ts';

type Input = Readonly<Record<string, unknown>>;
type Period = NonNullable<Profile['period']>;

export function mayBeSeen({ accounts }: Profile, account: number): boolean {
  return accounts === null || accounts.includes(account);
}

/** The input as this role may ask it, or a refusal. What it names by its number is for the ledger to look at (`thing`). */
export function limited(profile: Profile, { reach, days }: Need, input: Input, today: Day): Input {
  refuseOtherAccounts(profile, reach, input);
  if (profile.period === null) return input;
  if (days === null) throw new Refusal('notAllowed', words.notOfPeriod(profile.period));
  return ofPeriod(profile.period, days, input, today);
}

function refuseOtherAccounts(profile: Profile, reach: Need['reach'], { account, accounts }: Input): void {
  if (profile.accounts === null) return;
  const named = Array.isArray(accounts) ? accounts : typeof account === 'number' ? [account] : [];
  const isWhole = reach === 'file' || ((reach === 'account' || reach === 'accounts') && named.length === 0);
  if (isWhole || named.some((one) => typeof one !== 'number' || !mayBeSeen(profile, one))) throw new Refusal('notAllowed', words.otherAccounts);
}

function ofPeriod(period: Period, days: Days, input: Input, today: Day): Input {
  const inPeriod = (given: unknown, unasked: Day): Day => {
    if (given === undefined) return unasked;
    if (typeof given !== 'string' || given < period.from || given > period.to) throw new Refusal('notAllowed', words.outsidePeriod(period));
    return given;
  };
  const between = ({ from, to }: Input): Input => ({ from: inPeriod(from, period.from), to: inPeriod(to, period.to) });
  switch (days.how) {
    case 'between':
      return days.in === undefined
        ? { ...input, ...between(input) }
        : { ...input, [days.in]: { ...inside(input, days.in), ...between(inside(input, days.in)) } };
    case 'upTo':
      return { ...input, [days.field]: inPeriod(input[days.field], today > period.from && today < period.to ? today : period.to) };
    default:
      return input;
  }
}

function inside(input: Input, field: string): Input {
  const { [field]: value } = input;
  return { ...(value as object | undefined) };
}
