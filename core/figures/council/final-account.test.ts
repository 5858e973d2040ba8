import { expect, test } from 'vitest';
import { facts, invoice, of, payslip, person, planLine, rules, whole } from '../../../tests/facts-builder.ts';
import { lookingAhead } from '../ahead/looking-ahead.ts';
import { working } from '../breakdowns/working.ts';
import { duesOf } from '../due/dues.ts';
import { figuresOf } from '../figures.ts';
import { needsDoing } from '../known/needs-doing.ts';
import { overview } from '../overview.ts';
import { standingOf } from '../standing/standing.ts';
import { finalAccountOf } from './final-account.ts';

const ended = { kind: 'ended' as const, from: '2026-06-01', to: null, noticeOn: '2026-05-04', closeDays: 28, reason: null };

/** Wages £152.52, holiday £48.30 (3 hours owed at the opening, at £16.10), HMRC £36.10, an invoice of £96.00. */
const account = whole(
  facts(
    { openingBalance: 100_000 },
    {
      councilRules: [rules({ weeklyGross: 0 })],
      paymentStops: [ended],
      people: [person({})],
      payRates: [{ name: 'Kit Park', from: '2026-04-06', rate: 1610, kind: 'standard' }],
      payslips: [payslip({ periodEnd: '2026-05-31', gross: 15_252, net: 15_252 })],
      invoices: [invoice({ amount: 9600 })],
      opening: [
        { what: 'holiday', name: 'Kit Park', pence: null, hours: 300 },
        { what: 'hmrc', name: null, pence: 3610, hours: null },
      ],
    },
  ),
);

test('£1,000.00 - £152.52 - £48.30 - £36.10 - £96.00 + £0.00 = £667.08 goes back, by 28 days after the last day', () => {
  const told = finalAccountOf(figuresOf(account, '2026-06-10'));
  expect(told).toMatchObject({ lastDay: '2026-05-31', by: '2026-06-28', closing: 100_000, contribution: 0, returnable: 100_000 - 15_252 - 4830 - 3610 - 9600 });
  const shown = working(account, '2026-06-10', { figure: 'finalAccount' });
  expect(shown.result).toEqual({ pence: 66_708 });
  expect(shown.rows.filter(({ kind }) => kind === 'less').map(({ pence, opens }) => [opens && 'figure' in opens && opens.figure, pence])).toEqual([
    ['wages', 15_252],
    ['hmrc', 3610],
    ['invoices', 9600],
    ['holiday', 4830],
    ['contribution', 0],
  ]);
});

test('arrears of the contribution are added, what was paid ahead goes back to the person; bills of the council leave it out', () => {
  const contributionRates = [{ id: 1, from: '2026-04-06', weekly: 700, paidEvery: null, firstDueOn: null }];
  // 8 weeks of £7.00 ran up, and nothing came.
  expect(finalAccountOf(figuresOf({ ...account, contributionRates }, '2026-06-10'))).toMatchObject({ contribution: 5600, returnable: 66_708 + 5600 });
  const invoiced = account.councilRules.map((row) => ({ ...row, paymentModel: 'gross_invoiced' as const }));
  expect(finalAccountOf(figuresOf({ ...account, contributionRates, councilRules: invoiced }, '2026-06-10'))).toMatchObject({ contribution: 0 });
});

test('the overview tells of the end first: that it comes, then what goes back, and that none of it is for a crisis', () => {
  const told = (on: string) => overview(account, on).notices[0];
  expect(told('2026-05-10')).toMatchObject({ code: 'ended', sentence: 'The direct payment ends on 31 May 2026. What is left then goes back to the council.' });
  expect(told('2026-06-10')).toEqual({
    ...{ code: 'ended', pence: 66_708, day: '2026-05-31' },
    sentence:
      'The direct payment ended on 31 May 2026. What is left goes back to the council: £667.08 as it stands now, by 28 June 2026. None of it is for a crisis.',
  });
  const short = { ...account, bankAccounts: account.bankAccounts.map((one) => ({ ...one, openingBalance: 20_000 })) };
  // £200.00 less £332.92.
  expect(overview(short, '2026-06-10').notices[0]?.sentence).toBe(
    'The direct payment ended on 31 May 2026. There is £132.92 too little to pay all that is owed. Tell the council.',
  );
  expect(told('2026-05-03')?.code).not.toBe('ended');
});

test('among all accounts it stands with what goes back, and nothing runs out by a plan that goes on', () => {
  const goesOn = { ...account, plan: facts({}, { plan: [planLine({ amount: 20_000 })] }).plan, planLines: facts({}, { plan: [planLine({})] }).planLines };
  // £200.00 a week from 6 April would have taken more than is there.
  expect(standingOf(goesOn, '2026-06-10')).toMatchObject({ short: null, runsOutOn: null, mayBeAskedBack: 66_708 });
  const short = { ...goesOn, bankAccounts: account.bankAccounts.map((one) => ({ ...one, openingBalance: 20_000 })) };
  expect(standingOf(short, '2026-06-10')).toMatchObject({ short: { pence: 13_292, nextReceiptOn: '2026-06-28' }, mayBeAskedBack: 0 });
});

test('looking ahead knows since when it has ended', () => {
  const from = (on: string) => lookingAhead(account, on, on, []).endedFrom;
  expect([from('2026-05-31'), from('2026-06-01')]).toEqual([null, '2026-06-01']);
});

test('it is there from the day of the notice on', () => {
  expect(finalAccountOf(figuresOf(account, '2026-05-03'))).toBeNull();
  expect(finalAccountOf(figuresOf(account, '2026-05-04'))?.lastDay).toBe('2026-05-31');
});

test('money that the NHS paid is not said to go back to the council', () => {
  const funds = [{ fund: 'nhs', name: 'Health budget', ringFenced: false, payer: 'NHS' }];
  const paid = facts({}, { funds, lines: [of('direct_payment', '2026-05-07', 16_000, { fund: 'nhs' })] });
  const told = (on: string) => overview({ ...account, funds: paid.funds, lines: paid.lines }, on).notices[0]?.sentence;
  expect(told('2026-05-10')).toBe(
    'The direct payment ends on 31 May 2026. What is left then goes back. Money also came from NHS: ask what of it goes back to whom.',
  );
  // £667.08 and £160.00.
  expect(told('2026-06-10')).toBe(
    'The direct payment ended on 31 May 2026. What is left goes back: £827.08 as it stands now, by 28 June 2026. Money also came from NHS: ask what of it goes back to whom. None of it is for a crisis.',
  );
});

test('its day is needed and comes: without a sum until the end, then with it, then late, and gone once nothing is left', () => {
  const doing = (given: typeof account, on: string) => needsDoing(given, on, on).filter(({ code }) => code === 'finalAccount' || code === 'atRisk');
  const due = (given: typeof account, on: string) =>
    duesOf(figuresOf(given, on))
      .filter(({ code }) => code === 'finalAccount')
      .map(({ day, pence }) => [day, pence]);
  expect(doing(account, '2026-05-31').map(({ code }) => code)).toEqual(['atRisk']);
  expect(due(account, '2026-05-31')).toEqual([['2026-06-28', null]]);
  expect(due(account, '2026-06-10')).toEqual([['2026-06-28', 66_708]]);
  expect(doing(account, '2026-06-10')).toMatchObject([
    { overdue: false, pence: 66_708, sentence: 'Give back what is left, £667.08, by 28 June 2026. The direct payment has ended.' },
  ]);
  expect(doing(account, '2026-06-28')).toMatchObject([{ overdue: false }]);
  expect(doing(account, '2026-06-29')).toMatchObject([{ overdue: true, sentence: 'Give back what is left, £667.08. It was due on 28 June 2026.' }]);
  // It may be given back where no statement reaches.
  const unknown = { ...account, bankAccounts: account.bankAccounts.map((one) => ({ ...one, nothingMoreUpTo: null })), statementEnds: [] };
  expect(doing(unknown, '2026-06-29')).toMatchObject([
    { state: 'not_known', overdue: false, sentence: 'What is left at the end: £667.08, due by 28 June 2026.' },
  ]);
  const none = { ...account, bankAccounts: account.bankAccounts.map((one) => ({ ...one, openingBalance: 33_292 })) };
  expect(doing(none, '2026-06-10')).toEqual([]);
  expect(due(none, '2026-06-10')).toEqual([]);
});

test('with ring-fenced money of another payer the sum is split between them and the council', () => {
  const health = { id: 2, fund: 'nhs', name: 'NHS money', ringFenced: true, payer: 'NHS' };
  const paid = of('direct_payment', '2026-05-04', 20_000, { fund: 'nhs' });
  const spent = of('other', '2026-05-06', -5_000, { fund: 'nhs' });
  const split = (ringFenced: boolean, more: Parameters<typeof facts>[1] = {}, openingBalance = 50_000) => {
    const both = whole(
      facts(
        { openingBalance },
        {
          paymentStops: [ended],
          councilRules: [rules({ weeklyGross: 0 })],
          funds: [
            { ...health, id: 1, fund: 'main', payer: null, ringFenced: false },
            { ...health, ringFenced },
          ],
          lines: [paid, spent],
          ...more,
        },
      ),
    );
    const rows = working(both, '2026-06-10', { figure: 'finalAccount' }).rows.filter(({ kind, pence }) => kind === 'fact' && pence !== null);
    return rows.map(({ label, pence }) => [label, pence]);
  };
  // £500.00 and £200.00, less £50.00 of the NHS's: £150.00 is left from it, and £500.00 is the council's.
  expect(split(true)).toEqual([
    ['Came from NHS', 20_000],
    ['Of it, left from NHS', 15_000],
    ['The rest, for the council', 50_000],
  ]);
  expect(split(false)).toEqual([['Came from NHS', 20_000]]);
  // £100.00 of bills of the council's part take it to £50.00: £100.00 too little for the £150.00.
  expect(split(true, { invoices: [invoice({ amount: 60_000 })] })).toEqual([
    ['Came from NHS', 20_000],
    ['Of it, left from NHS', 15_000],
    ['Too little to give that back by', 10_000],
  ]);
  // £30.00 of theirs was there at the opening, and nothing came since.
  expect(split(true, { lines: [], opening: [{ what: 'fund', name: 'nhs', pence: 3000, hours: null }] })).toEqual([
    ['Came from NHS', 0],
    ['Of it, left from NHS', 3000],
    ['The rest, for the council', 47_000],
  ]);
  // What is left in a fund of theirs that is not ring-fenced is not known, nor so the rest.
  const funds = [
    { ...health, id: 1, fund: 'main', payer: null, ringFenced: false },
    health,
    { ...health, id: 3, fund: 'more', name: 'More NHS money', ringFenced: false },
  ];
  expect(split(true, { funds })).toEqual([
    ['Came from NHS', 20_000],
    ['Of it, left from NHS', 15_000],
  ]);
});
