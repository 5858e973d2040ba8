/** What an assistant is paid for an hour, from a day on. */
import type { RateKind } from '../../books/facts.ts';
import { RATE_KINDS } from '../../books/facts.ts';
import { formatDay } from '../../values/day.ts';
import { formatMoney } from '../../values/money.ts';
import { defineKind, need } from '../kind.ts';
import { DAY, REFERENCE, pick, RATE } from '../natures.ts';

const TITLES: Readonly<Record<RateKind, string>> = {
  standard: 'Ordinary hours',
  weekend: 'Weekends',
  bank_holiday: 'Bank holidays',
  night: 'Awake at night',
  sleep_in: 'Sleeping in',
};

export const payRates = defineKind({
  table: 'pay_rate',
  order: 'from',
  one: 'pay rate',
  title: 'Pay rate',
  plural: 'Pay rates',
  lead: 'What an assistant is paid for an hour, from a day on.',
  fields: {
    person: need(REFERENCE, { label: 'Assistant', column: 'name', refers: 'person', stays: true }),
    from: need(DAY, { label: 'From this day', column: 'from', stays: true }),
    rate: need(RATE, { label: 'Pay for an hour', column: 'rate' }),
    kind: need(pick(RATE_KINDS, TITLES), { label: 'For which hours?', column: 'kind' }),
  },
  form: ['person', 'from', 'rate', 'kind'],
  once: ['person', 'kind', 'from'],
  tells: ['person'],
  start: () => ({ kind: 'standard' }),
  row: ({ person, from, rate, kind }) => ({ day: from, title: person, detail: `${formatMoney(rate)} an hour, ${TITLES[kind].toLowerCase()}`, amount: rate }),
  called: ({ person, from }) => `pay rate of ${person} from ${formatDay(from)}`,
  sheet: {
    file: 'pay_rates.csv',
    title: 'Pay rates',
    example: { name: 'First Assistant', from: '06/04/2026', rate: '13.20', kind: 'standard' },
  },
  posts: null,
});
