import { expect, test } from 'vitest';
import { facts, rules, whole } from '../../../tests/facts-builder.ts';
import type { PaymentStop } from '../../books/facts.ts';
import { ahead } from '../ahead/ahead.ts';
import { figuresOf } from '../figures.ts';
import { overview } from '../overview.ts';
import { stoppedDays, stoppedSpans } from './stops.ts';

const stop = (from: string, to: string | null, kind: PaymentStop['kind'] = 'suspended') => ({
  ...{ kind, from, to, noticeOn: null, closeDays: null, reason: null },
});
/** £210.00 a week, every four weeks from 6 April: £840.00. */
const accountOf = (...stops: ReturnType<typeof stop>[]) =>
  facts({}, { councilRules: [rules({})], contributionRates: [{ from: '2026-04-06', weekly: 0 }], paymentStops: stops });
const due = (account: ReturnType<typeof accountOf>, on: string) => figuresOf(account, on).directPayment.due.map(({ dueOn, pence }) => [dueOn, pence]);

test('10 of 28 days of £840.00 stopped: £300.00 is not due', () => {
  const account = accountOf(stop('2026-04-24', null));
  expect(due(account, '2026-04-24')).toEqual([['2026-04-06', 54_000]]);
  expect(figuresOf(account, '2026-04-24').directPayment.due[0]?.stopped).toEqual({ days: 10, pence: 30_000 });
});

test('what the council takes off stays in the days that are left', () => {
  const contributionRates = [{ from: '2026-04-06', weekly: 6120 }];
  const account = facts({}, { councilRules: [rules({})], contributionRates, paymentStops: [stop('2026-04-24', null, 'ended')] });
  // £595.20 less 10 of its 28 days: £212.57.
  expect(due(account, '2026-04-24')).toEqual([['2026-04-06', 38_263]]);
});

test('a stop takes off its own days, at the rate of those days', () => {
  const contributionRates = [{ from: '2026-04-06', weekly: 0 }];
  const councilRules = [rules({ weeklyGross: 10_000 }), rules({ from: '2026-04-20', firstPaymentOn: null, weeklyGross: 20_000 })];
  const account = (from: string, to: string) => facts({}, { councilRules, contributionRates, paymentStops: [stop(from, to)] });
  // 28 days from 6 April: two weeks of £100.00 and two of £200.00.
  expect(due(account('2026-04-06', '2026-04-19'), '2026-04-24')).toEqual([['2026-04-06', 40_000]]);
  expect(due(account('2026-04-20', '2026-05-03'), '2026-04-24')).toEqual([['2026-04-06', 20_000]]);
});

test('a long suspension is passed over at once, whatever it holds of weeks', () => {
  const account = facts({}, { councilRules: [rules({ paidEvery: 'weekly' })], paymentStops: [stop('2026-05-04', '2199-12-30')] });
  const began = performance.now();
  expect(figuresOf(account, '2026-10-04').directPayment.next).toMatchObject({ dueOn: '2199-12-30', stopped: { days: 1, pence: 3000 } });
  expect(performance.now() - began).toBeLessThan(1000);
});

test('a stop that has not begun changes nothing of what was due before', () => {
  expect(due(accountOf(stop('2026-04-24', null)), '2026-04-23')).toEqual([['2026-04-06', 84_000]]);
});

test('a payment whose days are all stopped is not expected, and the next one is the first after it', () => {
  const account = accountOf(stop('2026-05-04', '2026-06-07'));
  expect(due(account, '2026-06-28')).toEqual([
    ['2026-04-06', 84_000],
    // 7 of the 28 days from 1 June are stopped: £210.00 less.
    ['2026-06-01', 63_000],
  ]);
  expect(figuresOf(account, '2026-05-10').directPayment.next).toMatchObject({ dueOn: '2026-06-01', pence: 63_000 });
  expect(overview(account, '2026-05-10').crisis.nextReceiptOn).toBe('2026-06-01');
});

test('after the ending nothing is due, to come or looked ahead to, and no contribution runs up', () => {
  const ended = stop('2026-06-01', null, 'ended');
  const account = facts({}, { councilRules: [rules({})], contributionRates: [{ from: '2026-04-06', weekly: 700 }], paymentStops: [ended] });
  const figures = figuresOf(account, '2026-07-10');
  expect(figures.directPayment.due).toHaveLength(2);
  expect(figures.directPayment.next).toBeNull();
  // 8 weeks of £7.00.
  expect(figures.contribution.accrued).toBe(5600);
  expect(ahead(whole(account), '2026-05-10', '2026-05-10', []).yearEnd.pence).toBe(figuresOf(whole(account), '2026-05-10').cash.reconciled);
});

test('while it is suspended the contribution goes by the rate on file', () => {
  const account = facts(
    {},
    { councilRules: [rules({})], contributionRates: [{ from: '2026-04-06', weekly: 700 }], paymentStops: [stop('2026-05-04', '2026-05-31')] },
  );
  const figures = figuresOf(account, '2026-06-02');
  expect(figures.contribution.instalments.map(({ pence }) => pence)).toEqual([2800, 2800, 2800]);
  expect(figures.contribution.accrued).toBe(58 * 100);
});

test('days in two stops count once', () => {
  const spans = stoppedSpans([stop('2026-05-01', '2026-05-10'), stop('2026-05-05', '2026-05-12'), stop('2026-05-20', null)].map((one, id) => ({ id, ...one })));
  expect(stoppedDays(spans, '2026-05-01', '2026-05-31')).toBe(24);
  expect(stoppedDays(spans, '2026-04-01', '2026-04-30')).toBe(0);
});
