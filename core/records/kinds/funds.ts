/** Funds: money that is kept apart from the direct payment itself. Plan lines and rules are of one. */
import { defineKind, joined, may, need } from '../kind.ts';
import { TEXT, WORDS, YES } from '../natures.ts';

/** The fund that is there without being named: the direct payment itself. */
export const MAIN_FUND = 'main';

export const funds = defineKind({
  table: 'fund',
  order: null,
  one: 'fund',
  title: 'Fund',
  plural: 'Funds',
  lead: 'Money that is kept apart from the direct payment itself.',
  fields: {
    fund: need(WORDS, { label: 'Short name', help: 'Used to name it in other records.', column: 'fund' }),
    name: need(WORDS, { label: 'Full name', column: 'name', empty: '' }),
    ringFenced: need(YES, { label: 'It may be used for one purpose only (ring-fenced)', column: 'ring_fenced' }),
    payer: may(TEXT, { label: 'Who pays it?', help: 'Only if it is not the council: the NHS, a charity.', column: 'payer' }),
  },
  form: ['fund', 'name', 'ringFenced', 'payer'],
  once: ['fund'],
  gives: { names: 'fund', field: 'fund', said: 'a fund', missing: (name) => `There is no fund called ‘${name}’. Add it first.` },
  tells: ['name'],
  start: () => ({}),
  row: ({ fund, name, ringFenced, payer }) => ({
    day: null,
    title: name,
    detail: joined(fund, ringFenced ? 'For one purpose only' : null, payer === null ? null : `paid by ${payer}`),
    amount: null,
  }),
  called: ({ name }) => `fund ‘${name}’`,
  sheet: {
    file: 'funds.csv',
    title: 'Funds',
    example: { fund: 'nhs', name: 'Health budget', ring_fenced: 'no', payer: 'NHS' },
    record: (fund) => ({ ...fund, name: fund.name || fund.fund }),
  },
  posts: null,
});
