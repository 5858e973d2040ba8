/** How the council came to its budget: tables kept for the file, budgets kept with the account, first figures beside what was decided. */
import { expect, test } from 'vitest';
import { RAS_SAMPLES } from '../core/ras/samples.ts';
import { plainAccount, TestLedger } from './ledger.ts';
import { expectVerified } from './ledger-consistency.ts';

const KENSINGTON = 'kensington-and-chelsea-2009';
const OWN = { ...RAS_SAMPLES.find(({ id }) => id === KENSINGTON), id: 'our-own', council: 'Westbrook' };

async function begun() {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.call('accounts.create', plainAccount('DP-1'));
  const save = (type: 'budgets' | 'letters' | 'councilRules', fields: object) => ledger.call('records.save', { account, type, fields: { ...fields } });
  return { ledger, account, save };
}

test('a table goes out as a file and comes in again, as the next version or beside the one that is there', async () => {
  const { ledger, account } = await begun();
  expect(await ledger.call('ras.save', { account, ras: OWN })).toEqual({ ras: 'our-own', version: 1 });
  const handle = await ledger.call('ras.file', { ras: 'our-own' });
  const text = new TextDecoder().decode(ledger.program.takeFile(handle.id)?.bytes);
  const file = ledger.file({ path: 'table.json', text });
  expect(await ledger.call('ras.read', { account, file })).toMatchObject({ ras: { ...OWN, certainty: 'typed' }, there: 'own' });
  expect(await ledger.refused('ras.save', { account, ras: OWN })).toMatchObject({ field: 'ras' });
  expect(await ledger.call('ras.save', { account, ras: OWN, existing: 'replace' })).toEqual({ ras: 'our-own', version: 2 });
  expect(await ledger.call('ras.save', { account, ras: OWN, existing: 'both' })).toEqual({ ras: 'our-own-2', version: 1 });
  expect(await ledger.refused('ras.save', { account, ras: { ...OWN, id: KENSINGTON }, existing: 'replace' })).toMatchObject({ field: 'ras' });
  await ledger.call('ras.remove', { account, ras: 'our-own-2' });
  expect((await ledger.call('ras.tables', {})).map(({ ras, isOwn }) => [ras.id, isOwn])).toEqual([
    ['our-own', true],
    ['norfolk-children-primary', false],
    [KENSINGTON, false],
  ]);
  await ledger.call('changes.undo', { account, change: ledger.change });
  expect((await ledger.call('ras.tables', {})).filter(({ isOwn }) => isOwn)).toHaveLength(2);
  expect(await ledger.refused('ras.read', { account, file: ledger.file({ path: 'x.json', text: '{' }) })).toMatchObject({ field: 'file' });
  await expectVerified(ledger);
});

test('a budget is kept as it was worked out, with its answers and the sum; one that is not in the table is no amount', async () => {
  const { ledger, account } = await begun();
  const asked = { account, ras: KENSINGTON, day: '2026-05-12', what: 'indicative' } as const;
  await ledger.call('ras.keep', { ...asked, answers: { points: 22 } });
  expect((await ledger.call('records.list', { account, type: 'budgets' })).records).toMatchObject([
    {
      record: {
        ...{ what: 'indicative', day: '2026-05-12', amount: 11_221, per: 'week', points: '22', answers: 'Points in all: 22' },
        ...{ foundBy: 'Kensington and Chelsea, Adults, 2009 (version 1)', working: 'Points in all: 22\n22 points in the table: £112.21' },
      },
    },
  ]);
  expect(await ledger.refused('ras.keep', { ...asked, answers: { points: 23 } })).toMatchObject({ field: 'answers' });
});

test('Kensington and Chelsea: £170.45 decided is 105.58 % above the first £82.91 a week, £8,863.40 against £4,311.32 a year', async () => {
  const { ledger, account, save } = await begun();
  await save('budgets', { what: 'indicative', day: '2026-05-12', amount: 8291, per: 'week' });
  await save('budgets', { what: 'actual', day: '2026-06-01', amount: 17_045, per: 'week' });
  await save('budgets', { what: 'indicative', day: '2026-09-12', amount: 11_221, per: 'week' });
  const pairs = async () => ledger.call('fairness.budgets', { account });
  expect(await pairs()).toMatchObject([
    { indicative: { yearly: 431_132 }, actual: { yearly: 886_340 }, difference: { weekly: 8754, percent: '+105.58' } },
    { indicative: { weekly: 11_221 }, actual: null, difference: null },
  ]);
  // The council's rule that begins next says what was decided, where no record does.
  await save('councilRules', {
    ...{ from: '2026-10-01', paymentModel: 'net', paidEvery: '4_weekly', firstPaymentOn: '2026-10-01', weeklyGross: 17_045 },
    ...{ surplusWeeks: 8, surplusBasis: 'gross', excludes: [], agreedContingency: 0 },
  });
  expect((await pairs())[1]).toMatchObject({ actual: { budget: null, day: '2026-10-01' }, difference: { weekly: 5824, percent: '+51.90' } });
});

test('Norfolk: £9,559 a year decided after £19,147 is 50.08 % less', async () => {
  const { ledger, account, save } = await begun();
  await save('budgets', { what: 'indicative', day: '2026-05-12', amount: 1_914_700, per: 'year' });
  await save('budgets', { what: 'actual', day: '2026-06-01', amount: 955_900, per: 'year' });
  expect(await ledger.call('fairness.budgets', { account })).toMatchObject([{ difference: { yearly: -958_800, percent: '-50.08' } }]);
});
