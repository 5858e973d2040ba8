/** What was owed or held on the first day, beside the money in the bank. */
import type { EntryBuilder } from '../../books/entries.ts';
import type { OpeningAmount, OpeningKind } from '../../books/facts.ts';
import { OPENING_KINDS } from '../../books/facts.ts';
import { hours, money, need as column, text } from '../../move-in/cells.ts';
import { formatHours, parseHours } from '../../values/hours.ts';
import { parseMoney } from '../../values/money.ts';
import { recordWords } from '../../words/records.ts';
import { defineKind, joined, may, need } from '../kind.ts';
import type { Named } from '../natures.ts';
import { HOURS, MONEY, NAME_OF, pick } from '../natures.ts';

const TITLES: Readonly<Record<OpeningKind, string>> = {
  hmrc: 'Owed to HMRC',
  pension: 'Owed to the pension scheme',
  contribution: 'Contribution the person owed',
  direct_payment: 'Direct payment the council owed',
  holiday: 'Holiday an assistant had earned, in hours',
  fund: 'Money of a fund',
  spent: 'Spent on a plan line before the first day',
};

/** Whose, or of which, an amount is. */
const NAMES = new Map<unknown, Named>([
  ['holiday', 'person'],
  ['fund', 'fund'],
  ['spent', 'planLine'],
]);

export const opening = defineKind({
  table: 'opening_amount',
  order: null,
  one: 'opening amount',
  title: 'Opening amount',
  plural: 'Owed or held at the start',
  lead: 'What was owed or held on the first day, beside the money in the bank.',
  fields: {
    what: need(pick(OPENING_KINDS, TITLES), { label: 'What is it?', column: 'what' }),
    name: may(NAME_OF, {
      label: 'Whose, or which one?',
      column: 'name',
      refers: ({ what }) => NAMES.get(what) ?? null,
      when: ({ what }) => NAMES.has(what),
      asked: true,
    }),
    pence: may(MONEY, { label: 'Amount', when: ({ what }) => what !== 'holiday', asked: true }),
    hours: may(HOURS, { label: 'Hours', when: ({ what }) => what === 'holiday', asked: true }),
  },
  form: ['what', 'name', 'pence', 'hours'],
  tells: ['name'],
  start: () => ({}),
  row: ({ what, name, pence, hours: earned }) => ({
    day: null,
    title: TITLES[what],
    detail: joined(name, earned === null ? null : `${formatHours(earned)} h`),
    amount: pence,
  }),
  called: () => 'opening amount',
  check: (fields, _facts, found) => {
    const needs = recordWords.openingNeeds;
    const named = NAMES.has(fields.what);
    if (named && fields.name === null) found.faults.push({ field: 'name', message: needs.name });
    if (!named && fields.name !== null) found.faults.push({ field: 'name', message: needs.noName });
    const inHours = fields.what === 'holiday';
    if (inHours && (fields.hours === null || fields.pence !== null)) found.faults.push({ field: 'hours', message: needs.hours });
    if (!inHours && (fields.pence === null || fields.hours !== null)) found.faults.push({ field: 'pence', message: needs.pence });
  },
  sheet: {
    file: 'opening.csv',
    title: 'Owed or held when the account opens',
    example: { what: 'hmrc', amount: '112.40' },
    // Money, or hours for holiday: read once it is known what it is.
    more: { amount: column('amount', text) },
    check: (rows, tell) => {
      for (const row of rows) {
        const { what, amount } = row.values;
        if (what === undefined || amount === undefined) continue;
        const cell = what === 'holiday' ? hours : money;
        if (cell.read(amount) === null) tell(row, 'amount', cell.expected);
      }
    },
    record: ({ what, name, amount }) =>
      what === 'holiday' ? { what, name, pence: null, hours: parseHours(amount) } : { what, name, pence: parseMoney(amount), hours: null },
  },
  posts: (builder: EntryBuilder, record: OpeningAmount) => builder.openingAmount(record),
});
