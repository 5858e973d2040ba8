import { expect, test } from 'vitest';
import { facts, of, rules, whole } from '../../../tests/facts-builder.ts';
import { overview } from '../overview.ts';
import { needsDoing } from '../known/needs-doing.ts';

const nhs = { fund: 'nhs', name: 'Health budget', ringFenced: false, payer: 'NHS' };
const main = { fund: 'main', name: 'Adult social care', ringFenced: false };
const councilRules = [rules({ weeklyGross: 27_500 })];
const lines = [
  of('direct_payment', '2026-04-06', 110_000, { fund: 'main' }),
  of('direct_payment', '2026-04-07', 16_000, { fund: 'nhs' }),
  of('direct_payment', '2026-05-04', 90_000, { fund: 'main' }),
];

test('council £1,100.00 due each time, £1,100.00 and £900.00 came, NHS £160.00: the council’s missing payment is £200.00', () => {
  const account = facts({}, { councilRules, funds: [main, nhs], lines });
  const figures = overview(whole(account), '2026-05-10');
  expect(figures.directPayment).toMatchObject({
    expectedToDate: 220_000,
    received: 200_000,
    missing: 20_000,
    late: [{ dueOn: '2026-05-04', missing: 20_000 }],
  });
  // Without a schedule only what came is told.
  expect(figures.payers).toEqual([{ name: 'NHS', fund: 2, expectedToDate: null, received: 16_000, missing: null, late: [] }]);
  expect(needsDoing(whole(account), '2026-05-10', '2026-05-10')[0]?.sentence).toContain('£200.00 has not come. Ask the council.');
});

test('money of the council without a fund, and of funds without a payer or with the council’s name, is the council’s', () => {
  const ours = { fund: 'ours', name: 'Ours', ringFenced: false, payer: 'anyshire' };
  const more = [of('direct_payment', '2026-05-05', 15_000), of('direct_payment', '2026-05-05', 5000, { fund: 'ours' })];
  const figures = overview(facts({}, { councilRules, funds: [main, nhs, ours], lines: [...lines, ...more] }), '2026-05-10');
  expect(figures.directPayment).toMatchObject({ received: 220_000, missing: 0 });
  expect(figures.payers.map(({ name }) => name)).toEqual(['NHS']);
});

test('a payer with a schedule has its own due, received, missing and late, without any contribution', () => {
  const account = facts(
    {},
    {
      councilRules,
      contributionRates: [{ from: '2026-04-06', weekly: 1000 }],
      funds: [main, nhs],
      fundPayments: [
        { fund: 'nhs', from: '2026-04-06', weekly: 4000, paidEvery: '4_weekly', firstPaymentOn: '2026-04-07' },
        { fund: 'nhs', from: '2026-05-19', weekly: 4200, paidEvery: '4_weekly', firstPaymentOn: null },
      ],
      lines,
    },
  );
  const [payer] = overview(whole(account), '2026-05-10').payers;
  expect(payer).toMatchObject({ name: 'NHS', expectedToDate: 16_000 + 16_400, received: 16_000, missing: 16_400 });
  expect(payer?.late).toEqual([{ dueOn: '2026-05-05', pence: 16_400, missing: 16_400, receivedOn: null, state: 'known' }]);
});

test('two funds of one payer are one payer, letter case aside', () => {
  const more = { fund: 'nhs2', name: 'More', ringFenced: true, payer: 'nhs' };
  const account = facts({}, { councilRules, funds: [main, nhs, more], lines: [...lines, of('direct_payment', '2026-05-06', 500, { fund: 'nhs2' })] });
  expect(overview(account, '2026-05-10').payers).toMatchObject([{ name: 'NHS', received: 16_500 }]);
});
