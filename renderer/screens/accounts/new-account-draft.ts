/** From what was typed to a new account: reads money, days and weeks, and says beside which field what is wrong. Pure. */
import type { Input } from '../../../core/api/methods.ts';
import { isDay } from '../../../core/values/day.ts';
import type { MandateRole, Nation, PaidEvery, PaymentModel } from '../../../core/books/facts.ts';
import { MANDATE_ROLES, NATIONS, PAID_EVERY, PAYMENT_MODELS } from '../../../core/books/facts.ts';
import { parseHours, parseWeeks } from '../../../core/values/hours.ts';
import { parseMoney } from '../../../core/values/money.ts';
import { folded } from '../../../core/values/text.ts';
import { moneyFault } from '../../parts/fields/amount-faults.ts';
import type { Faults } from '../../parts/fields/draft.ts';
import { newAccountWords as words } from '../../words/accounts/new-account.ts';
import { partsWords } from '../../words/parts/parts.ts';

/** Who looks after the money: the person alone, or somebody who acts for them. */
export const HOLDERS = ['holder', ...MANDATE_ROLES] as const;
type Holder = 'holder' | MandateRole;

interface Choices {
  readonly role: Holder;
  readonly paidEvery: PaidEvery;
  readonly paymentModel: PaymentModel;
  readonly surplusBasis: 'gross' | 'net';
  readonly nation: Nation;
}
const USUAL: Choices = { role: 'holder', paidEvery: '4_weekly', paymentModel: 'net', surplusBasis: 'gross', nation: 'england-and-wales' };

/** A line of the plan as it is typed. */
export interface TypedLine {
  readonly line: string;
  readonly outcome: string;
  readonly kind: LineKind;
  readonly hoursPerWeek: string;
  readonly rate: string;
  readonly amount: string;
}
/** Money given once has a day of its own, and is added once the account is there. */
export const LINE_KINDS = ['pa_hours', 'agency_hours', 'weekly', 'yearly'] as const;
export type LineKind = (typeof LINE_KINDS)[number];
export const EMPTY_LINE: TypedLine = { line: '', outcome: '', kind: 'pa_hours', hoursPerWeek: '', rate: '', amount: '' };
const NO_LINES: readonly TypedLine[] = [];

export const emptyAccount = {
  ...USUAL,
  plan: NO_LINES,
  who: '',
  document: '',
  mandateFrom: '',
  mandateTo: '',
  reviewOn: '',
  agreedBy: '',
  paperUnknown: false,
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
  rulesSource: '',
  employmentAllowance: false,
  payUnknown: false,
  keepUnknown: false,
};
export type TypedAccount = typeof emptyAccount;

/** What is asked on one screen after the other. */
export const STEPS = ['person', 'pay', 'contribution', 'keep', 'plan', 'bank'] as const;
export type Step = (typeof STEPS)[number];
/** A step, or the last look at all of them. */
export type Place = Step | 'look';

export function isPlace(given: unknown): given is Place {
  return given === 'look' || STEPS.some((step) => step === given);
}

/** The fields of each, in the order they stand there. */
export const FIELDS: Readonly<Record<Step, readonly (keyof TypedAccount)[]>> = {
  person: ['person', 'reference', 'council', 'role', 'who', 'paperUnknown', 'document', 'mandateFrom', 'mandateTo', 'reviewOn', 'agreedBy'],
  pay: ['payUnknown', 'weeklyGross', 'paidEvery', 'firstPaymentOn'],
  contribution: ['contributionWeekly', 'paymentModel'],
  keep: ['keepUnknown', 'surplusWeeks', 'surplusBasis', 'excludeLiabilities', 'excludeRingFenced', 'agreedContingency', 'rulesSource'],
  plan: ['plan'],
  bank: ['openedOn', 'openingBalance', 'planYearStart', 'nation', 'employmentAllowance'],
};

type Mandate = NonNullable<Input<'accounts.create'>['mandate']>;

/** Who acts for the person; null: nobody. An empty day is not known, or there is none. */
function mandateOf(typed: TypedAccount, tell: (name: 'document' | 'mandateFrom' | 'mandateTo' | 'reviewOn', fault: string) => void): Mandate | null {
  const { role, paperUnknown } = typed;
  if (role === 'holder') return null;
  const text = (name: 'who' | 'document' | 'agreedBy'): string | null => typed[name].trim() || null;
  const day = (name: 'mandateFrom' | 'mandateTo' | 'reviewOn'): string | null => {
    if (typed[name] !== '' && !isDay(typed[name])) tell(name, partsWords.notDay);
    return typed[name] || null;
  };
  const named = { role, who: text('who') };
  if (paperUnknown) return { ...named, document: null, from: null, to: null, reviewOn: null, agreedBy: null };
  const document = text('document');
  if (document === null) tell('document', words.documentNeeded);
  const [from, to] = [day('mandateFrom'), day('mandateTo')];
  if (from !== null && to !== null && isDay(from) && isDay(to) && to < from) tell('mandateTo', words.lastBeforeFirst);
  return { ...named, document, from, to, reviewOn: day('reviewOn'), agreedBy: text('agreedBy') };
}

type PlanLine = NonNullable<Input<'accounts.create'>['plan']>[number];

/** One line of the plan; tells the first thing that is wrong with it. One that is wholly empty is none. */
function lineOf({ line, outcome, kind, hoursPerWeek, rate, amount }: TypedLine, index: number, tell: (fault: string) => void): PlanLine[] {
  if ([line, outcome, hoursPerWeek, rate, amount].every((text) => text.trim() === '')) return [];
  const fault = (what: string): [] => {
    tell(words.lineFault(index + 1, what));
    return [];
  };
  if (line.trim() === '') return fault(words.lineNeedsName);
  if (kind === 'weekly' || kind === 'yearly') {
    const pence = parseMoney(amount);
    return pence === null || pence < 0 ? fault(words.lineNeedsAmount) : [{ line, outcome, kind, amount: pence }];
  }
  const [hours, price] = [parseHours(hoursPerWeek), parseMoney(rate)];
  if (hours === null || hours < 0) return fault(words.lineNeedsHours);
  return price === null || price < 0 ? fault(words.lineNeedsRate) : [{ line, outcome, kind, hoursPerWeek: hours, rate: price }];
}

/** What was kept in the file, as far as it still is what is asked; the rest begins as it does anew. */
export function takenUp(kept: Readonly<Record<string, unknown>>): TypedAccount {
  const plan = Array.isArray(kept['plan'])
    ? kept['plan'].flatMap((line: unknown) => (typeof line === 'object' && line !== null ? [withKnown(EMPTY_LINE, { ...line })] : []))
    : NO_LINES;
  return { ...withKnown(emptyAccount, kept), plan };
}

/** `start` with what `kept` has of it, where it is of the same kind and, of a choice, one there is. */
function withKnown<T extends object>(start: T, kept: Readonly<Record<string, unknown>>): T {
  const known = Object.entries(start).flatMap(([name, value]) => {
    const was = kept[name];
    if (typeof was !== typeof value || typeof was === 'object') return [];
    const choices: readonly unknown[] | undefined = CHOICES.get(name);
    return choices === undefined || choices.includes(was) ? [[name, was]] : [];
  });
  return { ...start, ...Object.fromEntries(known) };
}

const CHOICES: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['role', HOLDERS],
  ['paidEvery', PAID_EVERY],
  ['paymentModel', PAYMENT_MODELS],
  ['surplusBasis', ['gross', 'net']],
  ['nation', NATIONS],
  ['kind', LINE_KINDS],
]);

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
    mandate: mandateOf(typed, (name, fault) => (faults[name] = fault)),
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
    rulesSource: (isTold && typed.rulesSource.trim()) || null,
    nation: typed.nation,
    employmentAllowance: typed.employmentAllowance,
    plan: typed.plan.flatMap((line, index) => lineOf(line, index, (fault) => (faults.plan ??= fault))),
  };
  const names = typed.plan.map(({ line }) => folded(line));
  const twice = names.findIndex((name, index) => name !== '' && names.indexOf(name) < index);
  if (twice >= 0) faults.plan ??= words.lineFault(twice + 1, words.lineTwice);
  return { input: Object.keys(faults).length === 0 ? input : null, faults };
}
