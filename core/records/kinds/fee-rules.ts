/** What somebody who looks after the account asks for it, such as a broker. Invoices are proposed by it. */
import { FEE_BASES, FEE_PAYERS } from '../../books/facts.ts';
import { formatDay } from '../../values/day.ts';
import { formatMoney } from '../../values/money.ts';
import { feeWords as words } from '../../words/books/fees.ts';
import { defineKind, fromTo, joined, may, need } from '../kind.ts';
import { choice, DAY, MONEY, PLAN_LINE, PRICE, REFERENCE, TEXT, whole, WORDS } from '../natures.ts';

export const feeRules = defineKind({
  table: 'fee_rule',
  order: 'from',
  one: 'fee',
  title: 'Fee',
  plural: 'Fees',
  lead: 'What a broker or another asks for looking after this account. Each month an invoice is proposed by it. Nothing is taken by itself.',
  fields: {
    supplier: need(REFERENCE, { label: 'Who asks for it?', column: 'supplier', refers: 'supplier', stays: true }),
    what: need(WORDS, { label: 'What is it for?', column: 'what' }),
    basis: need(choice(FEE_BASES, words.bases), { label: 'For each', column: 'basis' }),
    amount: need(PRICE, { label: 'Price, without VAT', column: 'amount' }),
    beyond: may(whole(0, 1000), { label: 'So many are free', help: 'Only what is beyond them is charged.', column: 'beyond', seldom: true }),
    vat: may(whole(0, 100), { label: 'VAT, in per cent', help: 'Only if VAT comes on top.', column: 'vat' }),
    from: need(DAY, { label: 'From this day', help: 'A month in which it holds on one day counts whole.', column: 'from' }),
    to: may(DAY, { label: 'Last day', help: 'Only if it ends.', column: 'to' }),
    leastBalance: may(MONEY, {
      label: 'None while the bank holds less than',
      help: 'As it is at the end of the month.',
      column: 'least_balance',
      seldom: true,
    }),
    payer: need(choice(FEE_PAYERS, words.payers), { label: 'Who pays it?', column: 'payer' }),
    planLine: may(REFERENCE, PLAN_LINE),
    clause: may(TEXT, { label: 'Where is it agreed that the direct payment may pay it?', help: 'The clause or letter.', column: 'clause' }),
  },
  form: ['supplier', 'what', 'basis', 'amount', 'beyond', 'vat', 'from', 'to', 'leastBalance', 'payer', 'planLine', 'clause'],
  once: ['supplier', 'what', 'from'],
  inOrder: [['from', 'to']],
  tells: ['supplier'],
  start: (today) => ({ basis: 'month', from: today, payer: 'account' }),
  row: ({ supplier, what, basis, amount, from, to }) => ({
    day: from,
    title: `${supplier}: ${what}`,
    detail: joined(`${formatMoney(amount)} ${words.per[basis]}`, fromTo(formatDay(from), to === null ? null : formatDay(to))),
    amount,
  }),
  called: ({ supplier, what, from }) => `fee of ${supplier} for ${what} from ${formatDay(from)}`,
  check: ({ payer, clause }, _facts, found) => {
    if (payer === 'account' && clause === null) found.notices.push({ field: 'clause', message: words.noClause });
  },
  sheet: {
    file: 'fees.csv',
    title: 'Fees',
    example: {
      ...{
        supplier: 'Example Homecare',
        what: 'Looking after the account',
        basis: 'month',
        amount: '15.00',
        beyond: '',
        vat: '20',
        from: '06/04/2026',
        to: '',
      },
      ...{ least_balance: '', payer: 'account', plan_line: 'Personal assistant', clause: 'Support plan, part 4' },
    },
  },
  posts: null,
});
