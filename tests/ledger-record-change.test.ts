/** What is said before a record is saved or taken away is what the figures are once it is. */
import { expect, test } from 'vitest';
import type { RecordType } from '../core/records/kinds.ts';
import { TestLedger } from './ledger.ts';

const SAMPLES: readonly (readonly [type: RecordType, fields: object])[] = [
  ['purchases', { day: '2026-08-03', supplier: 'Somebody New', item: 'Lamp', amount: 2_500, planLine: 'Community club' }],
  ['invoices', { supplier: 'Harbour Homecare', number: 'X1', day: '2026-08-04', amount: 9_900, planLine: 'Weekend agency' }],
  ['invoices', { supplier: 'Harbour Homecare', number: 'X2', day: '2026-08-04', amount: -4_000, planLine: 'Weekend agency' }],
  ['payments', { day: '2026-10-10', to: 'Window cleaner', amount: -1_500, category: 'other' }],
  ['setAside', { pot: 'tax', amount: 30_000, day: '2026-08-01' }],
  ['contributionRates', { from: '2026-09-07', weekly: 9_900 }],
  ['contributionRates', { from: '2026-07-06', weekly: 7_700, paidEvery: 'monthly_by_days', firstDueOn: '2026-08-01' }],
  ['payRates', { person: 'Amara Osei', from: '2026-09-07', rate: 1_900, kind: 'standard' }],
  ['timesheets', { person: 'Amara Osei', day: '2026-10-14', hours: 350, kind: 'worked' }],
  ['timesheets', { person: 'Amara Osei', day: '2026-05-14', hours: 350, kind: 'holiday' }],
  ['opening', { what: 'hmrc', pence: 1_234 }],
  ['paymentStops', { kind: 'suspended', from: '2026-09-01', to: '2026-09-10' }],
];

test.each(SAMPLES)('%s %j', async (type, fields) => {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.moveInScenario('one');
  const answers = async (on: string) => {
    const { plan, contribution, crisis, answers: known } = await ledger.call('figures.overview', { account, on });
    return { spent: plan.spentToDate, contribution: contribution.balance, ready: known.crisis.needs.length === 0 ? crisis.available : null };
  };
  const said = await ledger.call('figures.recordChange', { account, type, fields: { ...fields } });
  if (!said) throw new Error('nothing is said');
  const before = await answers(said.asOf);
  const { id } = await ledger.call('records.save', { account, type, fields: { ...fields } });
  const after = await answers(said.asOf);
  expect({
    spent: after.spent - before.spent,
    contribution: after.contribution - before.contribution,
    ready: Number(after.ready) - Number(before.ready),
  }).toEqual({
    spent: said.spent,
    contribution: said.contribution,
    ready: said.ready,
  });
  const back = await ledger.call('figures.recordChange', { account, type, id, fields: null });
  await ledger.call('records.remove', { account, type, id });
  const gone = await answers(said.asOf);
  expect({ spent: gone.spent - after.spent, contribution: gone.contribution - after.contribution, ready: Number(gone.ready) - Number(after.ready) }).toEqual({
    spent: back?.spent,
    contribution: back?.contribution,
    ready: back?.ready,
  });
});

test('a paid invoice, payslip or purchase corrected downwards lets its bank line wait again: that is said before it is saved', async () => {
  for (const [type, field] of [
    ['invoices', 'amount'],
    ['payslips', 'net'],
    ['purchases', 'amount'],
  ] as const) {
    const ledger = await TestLedger.forThisTest();
    const { account } = await ledger.moveInScenario('one');
    const { records } = await ledger.call('records.list', { account, type });
    for (const { record } of records.slice(0, 4)) {
      const { id, ...fields } = { ...record } as { readonly id: number } & Record<string, unknown>;
      const input = { account, type, id, fields: { ...fields, [field]: Number(fields[field]) - 1_000 } };
      const said = await ledger.call('figures.recordChange', input);
      if (!said) throw new Error('nothing is said');
      const ready = async () => (await ledger.call('figures.overview', { account, on: said.asOf })).crisis.available;
      const before = await ready();
      await ledger.call('records.save', input);
      expect((await ready()) - before).toBe(said.ready);
    }
  }
});

test('nothing is said of what could not be saved or taken away', async () => {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.moveInScenario('one');
  const { records } = await ledger.call('records.list', { account, type: 'people' });
  const person = records.find((one) => one.type === 'people')?.record.id ?? 0;
  const said = (type: RecordType, fields: object | null, id?: number) =>
    ledger.call('figures.recordChange', { account, type, ...(id !== undefined && { id }), fields: fields === null ? null : { ...fields } });
  expect(await said('people', null, person)).toBeNull();
  expect(await said('purchases', { day: '2026-08-03', supplier: 'Somebody New', item: 'Lamp', amount: 2_500, planLine: 'No such line' })).toBeNull();
  const invoice = { supplier: 'Harbour Homecare', number: 'X3', day: '2026-08-04', amount: 9_900, serviceFrom: '2026-08-03', serviceTo: '2026-08-02' };
  expect(await said('invoices', invoice)).toBeNull();
  expect(await said('invoices', { ...invoice, serviceTo: '2026-08-04' })).not.toBeNull();
});
