/** The council's rules: how much it pays, when, and how much may be kept. New rules count from their first day. */
import type { Excludable, PaidEvery, PaymentModel } from '../../books/facts.ts';
import { EXCLUDES, PAID_EVERY, PAYMENT_MODELS, RETURN_EVERY } from '../../books/facts.ts';
import { formatDay } from '../../values/day.ts';
import { formatMoney } from '../../values/money.ts';
import { expectedWords } from '../../words/move-in.ts';
import { recordWords } from '../../words/records.ts';
import { defineKind, joined, may, need } from '../kind.ts';
import { AMOUNT, choice, DAY, marks, NOTE, pick, WEEKS, whole, WORDS } from '../natures.ts';

export const PAID_EVERY_TITLES: Readonly<Record<PaidEvery, string>> = {
  weekly: 'Every week',
  '2_weekly': 'Every 2 weeks',
  '4_weekly': 'Every 4 weeks',
  monthly_by_days: 'Every month, by the number of days in it',
};

export const PAYMENT_MODEL_TITLES: Readonly<Record<PaymentModel, { readonly title: string; readonly detail: string }>> = {
  net: { title: 'Into this account', detail: 'The council takes it off what it pays; the person pays it in here.' },
  contribution_first: {
    title: 'Into this account, and it is spent first',
    detail: 'The council takes it off what it pays and wants it used before its own money.',
  },
  gross_invoiced: { title: 'To the council', detail: 'The council pays the full amount here and sends the person a bill.' },
};

export const SURPLUS_BASIS_TITLES = { gross: 'The full amount for a week', net: 'The amount less the contribution' };

export const EXCLUDES_TITLES: Readonly<Record<Excludable, string>> = {
  liabilities: 'Money that is owed or set aside: wages, tax, invoices, holiday pay',
  ring_fenced: 'Money given for one purpose only, such as respite',
  wages: 'Wages not paid yet',
  not_yet_on_a_payslip: 'Work not on a payslip yet',
  hmrc: 'Tax and National Insurance',
  pension: 'Pension',
  invoices: 'Invoices and purchases not paid yet',
  not_yet_invoiced: 'Agency care not invoiced yet',
  owed_to_people: 'Owed to people who paid from their own pocket',
  holiday: 'Holiday your assistants have earned',
  other_pots: 'All that is set aside',
  redundancy: 'Set aside for redundancy',
  insurance: 'Set aside for insurance',
  tax: 'Set aside for tax',
  other: 'Set aside for something else',
};

const RETURN_TITLES = {
  '4_weekly': 'Every 4 weeks',
  monthly: 'Every month',
  quarterly: 'Every 3 months',
  '6_monthly': 'Every 6 months',
  yearly: 'Every year',
};

/** What is wrong with what a rule leaves out, as a sentence; null: nothing. */
export function excludesFault(excludes: readonly string[]): string | null {
  const unknown = excludes.find((word) => !EXCLUDES.some((one) => one === word));
  return unknown === undefined ? null : recordWords.unknownExclude(unknown);
}

export const councilRules = defineKind({
  table: 'council_rules',
  order: 'from',
  one: 'council rules',
  title: 'Set of council rules',
  plural: 'Council rules',
  lead: 'How much the council pays, when, and how much may be kept. New rules count from their first day.',
  fields: {
    from: need(DAY, { label: 'First day of these rules', column: 'from' }),
    paymentModel: need(choice(PAYMENT_MODELS, PAYMENT_MODEL_TITLES), { label: 'How is the contribution paid?', column: 'payment_model' }),
    paidEvery: need(pick(PAID_EVERY, PAID_EVERY_TITLES), { label: 'How often is it paid?', column: 'paid_every' }),
    firstPaymentOn: may(DAY, { label: 'Day of a payment to count from', help: 'Without one the days of the rules before go on.', column: 'first_payment_on' }),
    weeklyGross: need(AMOUNT, {
      label: 'Full amount for a week',
      help: 'Before anything the person pays towards it is taken off. Councils call this gross.',
      column: 'weekly_gross',
    }),
    surplusWeeks: may(WEEKS, {
      label: 'How many weeks of money may be kept?',
      help: 'Left empty it is not known, and nothing is said of what may be asked back.',
      column: 'surplus_weeks',
    }),
    surplusBasis: need(choice(['gross', 'net'], SURPLUS_BASIS_TITLES), { label: 'Weeks of which amount?', column: 'surplus_basis' }),
    excludes: need(marks(EXCLUDES, EXCLUDES_TITLES), {
      label: 'What is left out when the council counts?',
      help: 'Mark only what your council’s rule says.',
      column: 'excludes',
      empty: [],
    }),
    agreedContingency: need(AMOUNT, {
      label: 'Extra the council agreed to for emergencies',
      help: 'A sum they said may always be kept. 0 if there is none.',
      column: 'agreed_contingency',
      empty: 0,
    }),
    moveLimit: may(whole(0, 100), {
      label: 'Percent of the year’s plan that may be moved between its lines',
      help: 'Without asking the council. Left empty no limit is known.',
      column: 'move_limit',
      seldom: true,
    }),
    returnEvery: may(pick(RETURN_EVERY, RETURN_TITLES), { label: 'How often does the council want a return?', column: 'return_every' }),
    replyDays: may(whole(0, 400), { label: 'Days you have to reply to the council', column: 'reply_days' }),
    keepYears: may(whole(0, 100), { label: 'Years papers have to be kept', column: 'keep_years' }),
    source: may(WORDS, { label: 'Where are these rules written?', help: 'A letter and its date, or a page of the council.', column: 'source' }),
    note: may(NOTE, { label: 'Note', column: 'note' }),
  },
  form: [
    ...(['from', 'weeklyGross', 'paidEvery', 'firstPaymentOn', 'paymentModel', 'surplusWeeks', 'surplusBasis'] as const),
    ...(['excludes', 'agreedContingency', 'moveLimit', 'returnEvery', 'replyDays', 'keepYears', 'source', 'note'] as const),
  ],
  once: ['from'],
  tells: [],
  start: () => ({ paidEvery: '4_weekly', paymentModel: 'net', surplusBasis: 'gross', agreedContingency: '0' }),
  row: ({ from, weeklyGross, paidEvery }) => ({
    day: from,
    title: 'Council rules',
    detail: joined(`${formatMoney(weeklyGross)} a week`, PAID_EVERY_TITLES[paidEvery]),
    amount: weeklyGross,
  }),
  called: ({ from }) => `council rules from ${formatDay(from)}`,
  check: (fields, facts, found) => {
    if (fields.firstPaymentOn === null && !facts.councilRules.some((other) => other.from < fields.from)) {
      found.faults.push({ field: 'firstPaymentOn', message: recordWords.needsFirstPayment });
    }
    const fault = excludesFault(fields.excludes);
    if (fault !== null) found.faults.push({ field: 'excludes', message: fault });
  },
  sheet: {
    file: 'council_rules.csv',
    title: 'The council’s rules',
    example: {
      ...{ from: '06/04/2026', payment_model: 'net', paid_every: '4_weekly', first_payment_on: '06/04/2026', weekly_gross: '400.00' },
      ...{ surplus_weeks: '8', surplus_basis: 'gross', excludes: 'liabilities;ring_fenced', agreed_contingency: '0.00', move_limit: '10' },
      ...{ return_every: 'quarterly', reply_days: '28', keep_years: '6', source: 'Letter of 02/03/2026', note: '' },
    },
    // The first row begins a schedule, and so does every row that is paid in another rhythm than the one before.
    check: (rows, tell) => {
      const dated = rows.flatMap((row) => (row.values.from === undefined ? [] : [{ row, from: row.values.from }]));
      let rhythm: string | undefined;
      for (const [index, { row }] of dated.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.row.row - b.row.row)).entries()) {
        const { paidEvery, firstPaymentOn } = row.values;
        const begins = index === 0 || (paidEvery !== undefined && rhythm !== undefined && paidEvery !== rhythm);
        if (begins && firstPaymentOn === null) tell(row, 'first_payment_on', expectedWords.firstPayment);
        rhythm = paidEvery ?? rhythm;
      }
    },
  },
  posts: null,
});
