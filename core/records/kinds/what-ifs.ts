/** What-ifs kept by name, one record for each change: those of one name belong together. They are made where it is looked ahead, and move no money. */
import { PAID_EVERY, WHAT_IF_KINDS } from '../../books/facts.ts';
import type { WhatIfKind } from '../../books/facts.ts';
import { formatDay } from '../../values/day.ts';
import { formatMoney } from '../../values/money.ts';
import { recordWords } from '../../words/records.ts';
import { blank, defineKind, joined, may, need } from '../kind.ts';
import { choice, DAY, HOURS, NOTE, pick, PRICE, REFERENCE, whole, WORDS } from '../natures.ts';
import { PAID_EVERY_TITLES } from './council-rules.ts';

const KIND_TITLES: Readonly<Record<WhatIfKind, string>> = {
  rate: 'Price of an hour',
  hours: 'Hours a week',
  gross: 'The council’s money',
  contribution: 'Contribution',
  emergency: 'Emergency',
  purchase: 'Bought once',
  payer: 'Another payer',
};

type Name = 'planLine' | 'amount' | 'percent' | 'hoursPerWeek' | 'weeks' | 'paidEvery' | 'firstPaymentOn';
/** What each kind must have; of the council's money one of the two. It has nothing else. */
const NEEDS: Readonly<Record<WhatIfKind, readonly Name[]>> = {
  rate: ['planLine', 'amount'],
  hours: ['planLine', 'hoursPerWeek'],
  gross: [],
  contribution: ['amount'],
  emergency: ['weeks', 'hoursPerWeek', 'amount'],
  purchase: ['amount'],
  payer: ['amount', 'paidEvery', 'firstPaymentOn'],
};

export const whatIfs = defineKind({
  table: 'what_if',
  order: null,
  unlisted: true,
  one: 'what-if',
  title: 'What-if',
  plural: 'What-ifs',
  lead: 'What might be otherwise, kept by name. No figure changes by it.',
  fields: {
    name: need(WORDS, { label: 'Name' }),
    kind: need(choice(WHAT_IF_KINDS, KIND_TITLES), { label: 'What might be otherwise?' }),
    planLine: may(REFERENCE, { label: 'Plan line', refers: 'planLine' }),
    from: need(DAY, { label: 'From this day' }),
    amount: may(PRICE, { label: 'Amount' }),
    percent: may(whole(-100, 1000), { label: 'Percent' }),
    hoursPerWeek: may(HOURS, { label: 'Hours a week' }),
    weeks: may(whole(1, 104), { label: 'Weeks' }),
    paidEvery: may(pick(PAID_EVERY, PAID_EVERY_TITLES), { label: 'How often is it paid?' }),
    firstPaymentOn: may(DAY, { label: 'Day of the first payment' }),
    note: blank(NOTE, { label: 'Note' }),
  },
  form: ['name', 'kind', 'planLine', 'from', 'amount', 'percent', 'hoursPerWeek', 'weeks', 'paidEvery', 'firstPaymentOn', 'note'],
  tells: ['name'],
  start: (today) => ({ from: today }),
  row: ({ name, kind, planLine, from, amount, note }) => ({
    day: from,
    title: name,
    detail: joined(KIND_TITLES[kind], planLine, amount === null ? null : formatMoney(amount), note),
    amount: null,
  }),
  called: ({ name, kind, from }) => `what-if ‘${name}’: ${KIND_TITLES[kind].toLowerCase()} from ${formatDay(from)}`,
  check: (fields, _facts, found) => {
    for (const field of NEEDS[fields.kind]) if (fields[field] === null) found.faults.push({ field, message: recordWords.whatIfNeeds });
    if (fields.kind === 'gross' && (fields.amount === null) === (fields.percent === null))
      found.faults.push({ field: 'amount', message: recordWords.amountOrPercent });
  },
  sheet: null,
  posts: null,
});
