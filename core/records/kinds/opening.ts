/** What was owed or held on the first day, beside the money in the bank. */
import type { EntryBuilder } from '../../books/entries.ts';
import type { OpeningAmount, OpeningKind } from '../../books/facts.ts';
import { OPENING_KINDS } from '../../books/facts.ts';
import { hours, may as mayColumn, money, need as column, text } from '../../move-in/cells.ts';
import { formatHours, parseHours } from '../../values/hours.ts';
import { MOST_NAME } from '../../values/limits.ts';
import { parseMoney } from '../../values/money.ts';
import { recordWords } from '../../words/records.ts';
import { defineKind, joined, may, need } from '../kind.ts';
import { HOURS, MONEY, REFERENCE, pick } from '../natures.ts';

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
const NAMES = new Map<unknown, 'person' | 'planLine' | 'fund'>([
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
    person: may(REFERENCE, { label: 'Whose?', refers: 'person', when: ({ what }) => NAMES.get(what) === 'person', asked: true }),
    planLine: may(REFERENCE, { label: 'Which plan line?', refers: 'planLine', when: ({ what }) => NAMES.get(what) === 'planLine', asked: true }),
    fund: may(REFERENCE, { label: 'Which fund?', refers: 'fund', when: ({ what }) => NAMES.get(what) === 'fund', asked: true }),
    pence: may(MONEY, { label: 'Amount', when: ({ what }) => what !== 'holiday', asked: true }),
    hours: may(HOURS, { label: 'Hours', when: ({ what }) => what === 'holiday', asked: true }),
  },
  form: ['what', 'person', 'fund', 'planLine', 'pence', 'hours'],
  tells: ['person', 'fund', 'planLine'],
  start: () => ({}),
  row: ({ what, person, planLine, fund, pence, hours: earned }) => ({
    day: null,
    title: TITLES[what],
    detail: joined(person, planLine, fund, earned === null ? null : `${formatHours(earned)} h`),
    amount: pence,
  }),
  called: () => 'opening amount',
  check: (fields, _facts, found) => {
    const needs = recordWords.openingNeeds;
    const of = NAMES.get(fields.what);
    if (of && fields[of] === null) found.faults.push({ field: of, message: needs.name });
    for (const other of ['person', 'planLine', 'fund'] as const)
      if (other !== of && fields[other] !== null) found.faults.push({ field: other, message: needs.noName });
    const inHours = fields.what === 'holiday';
    if (inHours && (fields.hours === null || fields.pence !== null)) found.faults.push({ field: 'hours', message: needs.hours });
    if (!inHours && (fields.pence === null || fields.hours !== null)) found.faults.push({ field: 'pence', message: needs.pence });
  },
  sheet: {
    file: 'opening.csv',
    title: 'Owed or held when the account opens',
    example: { what: 'hmrc', amount: '112.40' },
    // Money, or hours for holiday: read once it is known what it is.
    more: { name: mayColumn('name', text(MOST_NAME)), amount: column('amount', text(MOST_NAME)) },
    names: ({ what }) => {
      const refers = NAMES.get(what);
      return refers ? { column: 'name', refers } : null;
    },
    check: (rows, tell) => {
      for (const row of rows) {
        const { what, amount } = row.values;
        if (what === undefined || amount === undefined) continue;
        const cell = what === 'holiday' ? hours : money;
        if (cell.read(amount) === null) tell(row, 'amount', cell.expected);
      }
    },
    record: ({ what, name, amount }) => {
      const of = { person: null, planLine: null, fund: null, ...Object.fromEntries([[NAMES.get(what) ?? 'none', name]]) };
      const { person, planLine, fund }: Readonly<Record<'person' | 'planLine' | 'fund', string | null>> = of;
      return { what, person, planLine, fund, pence: what === 'holiday' ? null : parseMoney(amount), hours: what === 'holiday' ? parseHours(amount) : null };
    },
  },
  posts: (builder: EntryBuilder, record: OpeningAmount) => builder.openingAmount(record),
});
