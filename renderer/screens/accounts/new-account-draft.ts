/** From what was typed to a new account: reads money, days and weeks, and says beside which field what is wrong. Pure. */
import type { Input } from '../../../core/api/methods.ts';
import { isDay } from '../../../core/values/day.ts';
import type { Nation, PaidEvery, PaymentModel, Role } from '../../../core/books/facts.ts';
import { parseWeeks } from '../../../core/values/hours.ts';
import { parseMoney } from '../../../core/values/money.ts';
import { moneyFault } from '../../parts/fields/amount-faults.ts';
import type { Faults } from '../../parts/fields/draft.ts';
import { newAccountWords as words } from '../../words/accounts/new-account.ts';
import { partsWords } from '../../words/parts/parts.ts';

interface Choices {
  readonly role: Role;
  readonly paidEvery: PaidEvery;
  readonly paymentModel: PaymentModel;
  readonly surplusBasis: 'gross' | 'net';
  readonly nation: Nation;
}
const USUAL: Choices = { role: 'holder', paidEvery: '4_weekly', paymentModel: 'net', surplusBasis: 'gross', nation: 'england-and-wales' };

export const emptyAccount = {
  ...USUAL,
  person: '',
  reference: '',
  council: '',
  openedOn: '',
  openingBalance: '0',
  planYearStart: '',
  weeklyGross: '',
  firstPaymentOn: '',
  contributionWeekly: '',
  surplusWeeks: '',
  excludeLiabilities: false,
  excludeRingFenced: false,
  agreedContingency: '0',
  employmentAllowance: false,
  payUnknown: false,
  keepUnknown: false,
};
export type TypedAccount = typeof emptyAccount;

/** What is asked on one screen after the other. */
export const STEPS = ['person', 'pay', 'contribution', 'keep', 'bank'] as const;
export type Step = (typeof STEPS)[number];

/** The fields of each, in the order they stand there. */
export const FIELDS: Readonly<Record<Step, readonly (keyof TypedAccount)[]>> = {
  person: ['person', 'reference', 'council', 'role'],
  pay: ['payUnknown', 'weeklyGross', 'paidEvery', 'firstPaymentOn'],
  contribution: ['contributionWeekly', 'paymentModel'],
  keep: ['keepUnknown', 'surplusWeeks', 'surplusBasis', 'excludeLiabilities', 'excludeRingFenced', 'agreedContingency'],
  bank: ['openedOn', 'openingBalance', 'planYearStart', 'nation', 'employmentAllowance'],
};

/** The input of `accounts.create`, or null with what is wrong. Money in whole pence. */
export function readAccount(typed: TypedAccount): { input: Input<'accounts.create'> | null; faults: Faults<TypedAccount> } {
  const faults: { [K in keyof TypedAccount]?: string } = {};
  const text = (name: 'person' | 'reference' | 'council', needed: string): string => {
    const value = typed[name].trim();
    if (value === '') faults[name] = needed;
    return value;
  };
  const day = (name: 'openedOn' | 'planYearStart' | 'firstPaymentOn'): string => {
    if (!isDay(typed[name])) faults[name] = partsWords.notDay;
    return typed[name];
  };
  const money = (name: 'openingBalance' | 'weeklyGross' | 'contributionWeekly' | 'agreedContingency', least = 0): number => {
    const value = parseMoney(typed[name]);
    if (value === null) faults[name] = moneyFault(typed[name]);
    else if (value < least) faults[name] = words.notNegative;
    return value ?? 0;
  };
  const isPaid = !typed.payUnknown;
  const isTold = isPaid && !typed.keepUnknown;
  const weeks = isTold ? parseWeeks(typed.surplusWeeks) : null;
  if (isTold && weeks === null) faults.surplusWeeks = words.weeksFault;
  const input: Input<'accounts.create'> = {
    person: text('person', words.personNeeded),
    reference: text('reference', words.referenceNeeded),
    council: text('council', words.councilNeeded),
    role: typed.role,
    openedOn: day('openedOn'),
    openingBalance: money('openingBalance', -Infinity),
    planYearStart: day('planYearStart'),
    weeklyGross: isPaid ? money('weeklyGross') : null,
    paidEvery: typed.paidEvery,
    firstPaymentOn: isPaid ? day('firstPaymentOn') : null,
    // Left empty it is not known yet, which is not the same as none.
    contributionWeekly: typed.contributionWeekly.trim() === '' ? null : money('contributionWeekly'),
    paymentModel: typed.paymentModel,
    surplusWeeks: weeks,
    surplusBasis: typed.surplusBasis,
    excludes: [...(isTold && typed.excludeLiabilities ? ['liabilities'] : []), ...(isTold && typed.excludeRingFenced ? ['ring_fenced'] : [])],
    agreedContingency: isTold ? money('agreedContingency') : 0,
    nation: typed.nation,
    employmentAllowance: typed.employmentAllowance,
  };
  return { input: Object.keys(faults).length === 0 ? input : null, faults };
}
