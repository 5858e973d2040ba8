/** What the person has and pays for in a week, from a day on: what an estimate of the council's charge is made of. */
import type { ChargeAssessment, GuaranteeFor } from '../../books/facts.ts';
import { GUARANTEE_FOR } from '../../books/facts.ts';
import { capitalLimitsOn, guaranteeOn } from '../../rates/charging.ts';
import { formatDay } from '../../values/day.ts';
import { formatMoney } from '../../values/money.ts';
import { expectedWords } from '../../words/move-in.ts';
import { recordWords } from '../../words/records.ts';
import { defineKind, joined, may, need } from '../kind.ts';
import { DAY, NOTE, pick, PRICE } from '../natures.ts';

const GUARANTEE_TITLES: Readonly<Record<GuaranteeFor, string>> = {
  single_18_to_24: 'Single, 18 to 24',
  single_25_to_pension_age: 'Single, 25 to pension age',
  single_pension_age: 'Single, of pension age',
  other: 'Somebody else: I write the amount',
};

/** Neither given nor on file for that day. Who pays in full needs none. */
function isGuaranteeMissing({ from, capital, guarantee, guaranteeFor }: Pick<ChargeAssessment, 'from' | 'capital' | 'guarantee' | 'guaranteeFor'>): boolean {
  const limits = capitalLimitsOn(from);
  const paysAll = limits !== null && capital > limits.upper;
  return !paysAll && guarantee === null && guaranteeOn(guaranteeFor, from) === null;
}

export const chargeAssessments = defineKind({
  table: 'charge_assessment',
  order: 'from',
  one: 'estimate of the contribution',
  title: 'Estimate of the contribution',
  plural: 'Estimates of the contribution',
  lead: 'What the person has and pays for in a week. From it Headroom estimates what a council in England should charge. All amounts are for a week, but savings.',
  fields: {
    from: need(DAY, { label: 'From this day', column: 'from' }),
    income: need(PRICE, {
      label: 'Income that counts, a week',
      column: 'income',
      help: 'Benefits and pensions. Pay from work does not count, and neither do a war pension or the mobility part of PIP or DLA.',
    }),
    capital: need(PRICE, {
      label: 'Savings',
      column: 'capital',
      help: 'All savings together. Money in this account is not the person’s own, so leave it out.',
    }),
    guaranteeFor: need(pick(GUARANTEE_FOR, GUARANTEE_TITLES), {
      label: 'Who is it for?',
      column: 'guarantee_for',
      help: 'It says how much a person must be left with to live on.',
    }),
    guarantee: may(PRICE, {
      label: 'Minimum income guarantee, a week',
      column: 'guarantee',
      help: 'Left empty, the published amount is taken where it is on file. Your council’s letter has it.',
    }),
    premiums: need(PRICE, {
      label: 'Premiums added to it, a week',
      column: 'premiums',
      empty: 0,
      help: 'Such as for a disability or for a carer. 0 if there are none.',
    }),
    housing: need(PRICE, {
      label: 'Housing costs, a week',
      column: 'housing',
      empty: 0,
      help: 'Rent, mortgage and council tax that the person pays. 0 if there are none.',
    }),
    disability: need(PRICE, {
      label: 'Costs because of a disability, a week',
      column: 'disability',
      empty: 0,
      help: 'Such as heating, washing, an alarm, food, clothes, equipment or travel. Some councils allow a set amount.',
    }),
    note: may(NOTE, { label: 'Where the figures are from', column: 'note' }),
  },
  form: ['from', 'income', 'capital', 'guaranteeFor', 'guarantee', 'premiums', 'housing', 'disability', 'note'],
  once: ['from'],
  tells: [],
  start: (today) => ({ from: today, guaranteeFor: 'single_pension_age', premiums: '0' }),
  row: ({ from, income, capital }) => ({
    day: from,
    title: 'Estimate of the contribution',
    detail: joined(`${formatMoney(income)} of income a week`, `${formatMoney(capital)} of savings`),
    amount: null,
  }),
  called: ({ from }) => `estimate of the contribution from ${formatDay(from)}`,
  check: (fields, _facts, found) => {
    if (isGuaranteeMissing(fields)) found.faults.push({ field: 'guarantee', message: recordWords.needsGuarantee });
  },
  sheet: {
    file: 'charge_assessments.csv',
    title: 'What an estimate of the contribution is made of',
    example: {
      ...{ from: '06/04/2026', income: '286.40', capital: '15100.00', guarantee_for: 'other', guarantee: '186.40' },
      ...{ premiums: '0.00', housing: '42.50', disability: '13.25', note: '' },
    },
    check: (rows, tell) => {
      for (const row of rows) {
        const { from, capital, guarantee, guaranteeFor } = row.values;
        if (from === undefined || capital === undefined || guarantee === undefined || guaranteeFor === undefined) continue;
        if (isGuaranteeMissing({ from, capital, guarantee, guaranteeFor })) tell(row, 'guarantee', expectedWords.guarantee);
      }
    },
  },
  posts: null,
});
