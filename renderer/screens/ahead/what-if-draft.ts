/** A change as it is typed: what is wrong with it, and the change that it is once nothing is. */
import type { WhatIf } from '../../../core/api/figures.ts';
import type { PaidEvery } from '../../../core/books/facts.ts';
import { isDay } from '../../../core/values/day.ts';
import { formatHours, parseHours } from '../../../core/values/hours.ts';
import { parseMoney } from '../../../core/values/money.ts';
import { hoursFault, moneyFault } from '../../parts/fields/amount-faults.ts';
import type { Faults } from '../../parts/fields/draft.ts';
import { partsWords } from '../../words/parts/parts.ts';
import { whatIfWords as words } from '../../words/ahead/what-if.ts';

export interface Typed {
  readonly kind: WhatIf['kind'] | '';
  /** The id of a plan line. */
  readonly line: string;
  readonly amount: string;
  readonly hours: string;
  readonly how: 'percent' | 'pounds';
  readonly way: 'less' | 'more';
  readonly percent: string;
  readonly weeks: string;
  readonly day: string;
  readonly paidEvery: PaidEvery;
  readonly firstPaymentOn: string;
}
type Name = keyof Typed;

/** What each kind asks for, in order. Of the council's money only one of the two ways. */
export function asksFor({ kind, how }: Typed): readonly Name[] {
  switch (kind) {
    case '':
      return [];
    case 'rate':
      return ['line', 'amount', 'day'];
    case 'hours':
      return ['line', 'hours', 'day'];
    case 'gross':
      return how === 'percent' ? ['how', 'way', 'percent', 'day'] : ['how', 'amount', 'day'];
    case 'contribution':
      return ['amount', 'day'];
    case 'emergency':
      return ['hours', 'weeks', 'amount', 'day'];
    case 'purchase':
      return ['amount', 'day'];
    case 'payer':
      return ['amount', 'day', 'paidEvery', 'firstPaymentOn'];
  }
}

function wholeOf(text: string, most: number): number | null {
  const typed = text.trim();
  const number = /^\d{1,4}$/.test(typed) ? Number(typed) : 0;
  return number >= 1 && number <= most ? number : null;
}

const MOST_WEEKS = 104;
const mostPercent = ({ way }: Typed): number => (way === 'less' ? 100 : 1000);

function faultOf(typed: Typed, name: Name): string | undefined {
  switch (name) {
    case 'line':
      return typed.line === '' ? words.chooseLine : undefined;
    case 'amount':
      return (parseMoney(typed.amount) ?? -1) < 0 ? moneyFault(typed.amount) : undefined;
    case 'hours':
      return (parseHours(typed.hours) ?? -1) < 0 ? hoursFault(typed.hours) : undefined;
    case 'percent':
      if (wholeOf(typed.percent, mostPercent(typed)) !== null) return undefined;
      return typed.way === 'less' ? words.notPercent : words.notPercentMore;
    case 'weeks':
      return wholeOf(typed.weeks, MOST_WEEKS) === null ? words.notWeeks : undefined;
    case 'day':
    case 'firstPaymentOn':
      return isDay(typed[name]) ? undefined : partsWords.notDay;
    default:
      return undefined;
  }
}

export function faultsOf(typed: Typed): Faults<Typed> {
  if (typed.kind === '') return { kind: words.chooseKind };
  return Object.fromEntries(asksFor(typed).map((name) => [name, faultOf(typed, name)]));
}

/** Of what has no fault. */
export function changeOf(typed: Typed): WhatIf | null {
  const { kind, day: from } = typed;
  const pence = parseMoney(typed.amount) ?? 0;
  const hoursPerWeek = formatHours(parseHours(typed.hours) ?? 0);
  const line = Number(typed.line);
  switch (kind) {
    case '':
      return null;
    case 'rate':
      return { kind, line, from, pence };
    case 'hours':
      return { kind, line, from, hoursPerWeek };
    case 'gross': {
      const percent = wholeOf(typed.percent, mostPercent(typed)) ?? 0;
      return typed.how === 'pounds' ? { kind, from, pence } : { kind, from, percent: typed.way === 'less' ? -percent : percent };
    }
    case 'contribution':
      return { kind, from, pence };
    case 'emergency':
      return { kind, from, weeks: wholeOf(typed.weeks, MOST_WEEKS) ?? 0, hoursPerWeek, pence };
    case 'purchase':
      return { kind, on: from, pence };
    case 'payer':
      return { kind, from, pence, paidEvery: typed.paidEvery, firstPaymentOn: typed.firstPaymentOn };
  }
}
