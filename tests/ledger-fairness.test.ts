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

test('three reviews, one outcome dropped and one added: each day says how it was, and money stands beside', async () => {
  const { ledger, account } = await begun();
  const plan = { line: 'Club', outcome: 'Seeing friends', kind: 'weekly', amount: 2250, from: '2026-04-06', fund: 'main' };
  await ledger.call('records.save', { account, type: 'plan', fields: plan });
  const outcome = async (name: string, from: string, to: string | null): Promise<number> =>
    (await ledger.call('records.save', { account, type: 'outcomes', fields: { name, from, to } })).id;
  const friends = await outcome('seeing  friends', '2026-04-06', null);
  const swimming = await outcome('Swimming', '2026-04-06', '2026-06-30');
  const cooking = await outcome('Cooking', '2026-07-15', null);
  const review = (day: string, outcomes: readonly (readonly [outcome: number, change: 'better' | 'same' | 'worse', achieved?: string])[]) =>
    ledger.call('fairness.review', {
      ...{ account, day, viewsHeard: 'partly', withWhom: 'Social worker' },
      outcomes: outcomes.map(([id, change, achieved = null]) => ({ outcome: id, change, achieved })),
    });
  await review('2026-05-01', [
    [friends, 'same'],
    [swimming, 'worse'],
  ]);
  await review('2026-07-01', [[friends, 'better', 'Goes to the club']]);
  await review('2026-09-01', [
    [friends, 'better'],
    [cooking, 'better', 'Makes lunch'],
  ]);
  const { days, outcomes, process } = await ledger.call('fairness.outcomes', { account });
  expect(days).toEqual(['2026-05-01', '2026-07-01', '2026-09-01']);
  const said = outcomes.map(({ name, at }) => [name, ...at.map((one) => (one === null || typeof one === 'string' ? one : one.change))]);
  expect(said).toEqual([
    ['seeing friends', 'same', 'better', 'better'],
    ['Swimming', 'worse', 'dropped', 'dropped'],
    ['Cooking', 'notYet', 'notYet', 'better'],
  ]);
  expect(outcomes.map(({ beside }) => beside?.lines ?? null)).toEqual([['Club'], null, null]);
  expect(process.find(({ question }) => question === 'viewsHeard')?.at).toEqual(['partly', 'partly', 'partly']);
  // One of a day that has one is refused whole: no answer of it is kept.
  expect(await ledger.refused('fairness.review', { account, day: '2026-09-01', outcomes: [{ outcome: cooking, change: 'worse' }] })).toMatchObject({
    field: 'fields.day',
  });
  expect((await ledger.call('records.list', { account, type: 'outcomeReviews' })).total).toBe(5);
  await ledger.call('changes.undo', { account, change: ledger.change });
  expect((await ledger.call('fairness.outcomes', { account })).days).toHaveLength(2);
  await expectVerified(ledger);
});

test('a cut is told from what is on file: £420.00 to £168.00 a week is −60 %, £13,104.00 a year, 10.2 agency or 18.3 own hours', async () => {
  const { ledger, account, save } = await begun();
  expect(await ledger.call('fairness.cut', { account })).toMatchObject({ cut: null });
  for (const [line, kind, rate] of [
    ['Agency', 'agency_hours', 2469],
    ['Assistant', 'pa_hours', 1375],
  ] as const)
    await ledger.call('records.save', {
      account,
      type: 'plan',
      fields: { line, outcome: '', kind, hoursPerWeek: 100, rate, from: '2026-04-06', fund: 'main' },
    });
  const rule = (from: string, weeklyGross: number): Promise<unknown> =>
    save('councilRules', {
      ...{ from, paymentModel: 'net', paidEvery: '4_weekly', firstPaymentOn: from, weeklyGross },
      ...{ surplusWeeks: 8, surplusBasis: 'gross', excludes: [], agreedContingency: 0 },
    });
  await rule('2026-05-04', 42_000);
  // 5 % less is not told.
  await rule('2026-06-01', 39_900);
  expect((await ledger.call('fairness.cut', { account })).signs.map(({ sign }) => sign)).not.toContain('award');
  await ledger.call('changes.undo', { account, change: ledger.change });
  await rule('2026-07-27', 16_800);
  const { signs, cut } = await ledger.call('fairness.cut', { account });
  expect(signs.find(({ sign }) => sign === 'award')).toEqual({ sign: 'award', day: '2026-07-27', before: 42_000, after: 16_800, percent: '-60.00' });
  expect(cut).toMatchObject({
    yearly: { less: 1_310_400 },
    lost: [
      { rate: 2469, hours: 1020 },
      { rate: 1375, hours: 1830 },
    ],
  });
});

test('a contribution that rises while the amount stays, and an hour below the minimum wage, are told', async () => {
  const { ledger, account } = await begun();
  await ledger.call('records.save', {
    account,
    type: 'plan',
    fields: { line: 'Assistant', outcome: '', kind: 'pa_hours', hoursPerWeek: 100, rate: 1200, from: '2026-04-06', fund: 'main' },
  });
  for (const [from, weekly] of [
    ['2026-05-04', 2840],
    ['2026-06-01', 3115],
  ] as const)
    await ledger.call('records.save', { account, type: 'contributionRates', fields: { from, weekly } });
  const { signs } = await ledger.call('fairness.cut', { account });
  expect(signs.find(({ sign }) => sign === 'contribution')).toMatchObject({ day: '2026-06-01', before: 2840, after: 3115 });
  // £12.71 from 1 April 2026
  expect(signs.find(({ sign }) => sign === 'rate')).toMatchObject({ before: 1271, after: 1200, name: 'Assistant' });
});
