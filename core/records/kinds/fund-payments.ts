/** What a payer other than the council pays into its fund, and when: money from the NHS, a charity. */
import { PAID_EVERY } from '../../books/facts.ts';
import { formatDay } from '../../values/day.ts';
import { formatMoney } from '../../values/money.ts';
import { expectedWords } from '../../words/move-in.ts';
import { recordWords } from '../../words/records.ts';
import { defineKind, joined, may, need } from '../kind.ts';
import { AMOUNT, DAY, pick, REFERENCE } from '../natures.ts';
import { PAID_EVERY_TITLES } from './council-rules.ts';

export const fundPayments = defineKind({
  table: 'fund_payment',
  order: 'from',
  one: 'payment of another payer',
  title: 'Payment of another payer',
  plural: 'Payments of other payers',
  lead: 'What somebody other than the council pays into a fund, and when. The fund says who.',
  fields: {
    fund: need(REFERENCE, { label: 'Fund', column: 'fund', refers: 'fund', stays: true }),
    from: need(DAY, { label: 'From this day', column: 'from' }),
    weekly: need(AMOUNT, { label: 'Amount for a week', column: 'weekly' }),
    paidEvery: need(pick(PAID_EVERY, PAID_EVERY_TITLES), { label: 'How often is it paid?', column: 'paid_every' }),
    firstPaymentOn: may(DAY, { label: 'Day of a payment to count from', help: 'Without one the days of the row before go on.', column: 'first_payment_on' }),
  },
  form: ['fund', 'from', 'weekly', 'paidEvery', 'firstPaymentOn'],
  once: ['fund', 'from'],
  tells: ['fund'],
  start: () => ({ paidEvery: '4_weekly' }),
  row: ({ fund, from, weekly, paidEvery }) => ({
    day: from,
    title: `Paid into ${fund}`,
    detail: joined(`${formatMoney(weekly)} a week`, PAID_EVERY_TITLES[paidEvery].toLowerCase()),
    amount: weekly,
  }),
  called: ({ fund, from }) => `payment into ${fund} from ${formatDay(from)}`,
  check: (fields, facts, found) => {
    if (fields.firstPaymentOn === null && !facts.fundPayments.some((other) => other.fund === fields.fund && other.from < fields.from))
      found.faults.push({ field: 'firstPaymentOn', message: recordWords.needsFundPayment });
    const fund = facts.funds.find(({ id }) => id === fields.fund);
    if (fund?.payer === null) found.notices.push({ field: 'fund', message: recordWords.noPayer(fund.fund) });
  },
  sheet: {
    file: 'fund_payments.csv',
    title: 'What other payers pay',
    example: { fund: 'nhs', from: '06/04/2026', weekly: '40.00', paid_every: '4_weekly', first_payment_on: '13/04/2026' },
    // The first row of a fund begins its schedule.
    check: (rows, tell) => {
      for (const row of rows) {
        const { fund, from, firstPaymentOn } = row.values;
        const isLater = rows.some(({ values }) => values.fund === fund && values.from !== undefined && from !== undefined && values.from < from);
        if (firstPaymentOn === null && !isLater) tell(row, 'first_payment_on', expectedWords.firstPayment);
      }
    },
  },
  posts: null,
});
