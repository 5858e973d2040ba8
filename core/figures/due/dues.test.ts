/** What falls due, by hand from the law and the council's rules: reviews, replies, returns, checks, pay below the minimum wage. */
import { describe, expect, test } from 'vitest';
import { facts, invoice, of, payslip, person, rules, whole } from '../../../tests/facts-builder.ts';
import type { AccountFacts, Reminder } from '../../books/facts.ts';
import type { Day } from '../../values/units.ts';
import { figuresOf } from '../figures.ts';
import type { Due } from './due.ts';
import { duesOn } from './due.ts';
import { duesOf } from './dues.ts';
import { shortfall } from './low-pay.ts';
import { reminderDue } from './reminders.ts';
import { returnTimes } from './returns.ts';

const due = (account: AccountFacts, today: Day): Due[] => duesOf(figuresOf(account, today, today));
const daysOf = (account: AccountFacts, today: Day, code: Due['code']): Day[] => due(account, today).flatMap((one) => (one.code === code ? one.day : []));

type Draft = Parameters<typeof facts>[1];
const reminder = (what: Reminder['what'], day: Day, more: Partial<Omit<Reminder, 'id' | 'person'>> = {}) => ({
  what,
  day,
  title: null,
  everyMonths: null,
  doneOn: null,
  name: null,
  note: null,
  ...more,
});
const account = (lists: Draft = {}): AccountFacts => facts({}, { councilRules: [rules({ replyDays: 28 })], ...lists });

describe('reviews', () => {
  test('the first is due within six months of the first payment, the next within twelve of the last one held', () => {
    expect(daysOf(account(), '2026-05-01', 'review')).toEqual(['2026-10-06']);
    expect(daysOf(account({ reminders: [reminder('review_held', '2026-09-14')] }), '2026-09-20', 'review')).toEqual(['2027-09-14']);
    const two = [reminder('review_held', '2026-09-14'), reminder('review_due', '2026-05-01', { doneOn: '2026-05-02' })];
    expect(daysOf(account({ reminders: two }), '2026-09-20', 'review')).toEqual(['2027-09-14']);
  });

  test('a day that the council gave, and its own time between them, take the place of the law’s', () => {
    expect(daysOf(account({ reminders: [reminder('review_due', '2027-03-31')] }), '2026-05-01', 'review')).toEqual(['2027-03-31']);
    expect(daysOf(account({ reminders: [reminder('review_held', '2026-09-14', { everyMonths: 6 })] }), '2026-09-20', 'review')).toEqual(['2027-03-14']);
  });

  test('one that is not on file is never called late; one whose day is on file is', () => {
    const state = (one: AccountFacts): unknown => duesOn(due(one, '2027-04-05'), null, '2027-04-05').find(({ code }) => code === 'review');
    expect(state(account())).toMatchObject({ day: '2026-10-06', state: 'not_known', lacks: 'review' });
    expect(state(account({ reminders: [reminder('review_due', '2027-03-31')] }))).toMatchObject({ day: '2027-03-31', state: 'overdue' });
  });
});

describe('days written down', () => {
  test('the council asked on 3 November and gives 28 days: 1 December', () => {
    expect(daysOf(account({ reminders: [reminder('asked', '2026-11-03')] }), '2026-11-10', 'reply')).toEqual(['2026-12-01']);
    expect(daysOf(account({ reminders: [reminder('asked', '2026-11-03', { doneOn: '2026-11-20' })] }), '2026-11-27', 'reply')).toEqual([]);
    const open = facts({}, { councilRules: [rules({})], reminders: [reminder('asked', '2026-11-03')] });
    expect(due(open, '2026-11-10').find(({ code }) => code === 'reply')).toMatchObject({ day: '2026-11-03', lacks: 'replyDays', toldBy: 'nothing' });
  });

  test('a DBS check is due anew after three years, or as is written down', () => {
    expect(reminderDue(reminder('dbs', '2024-05-01'), null)).toBe('2027-05-01');
    expect(reminderDue(reminder('dbs', '2024-05-01', { everyMonths: 24 }), null)).toBe('2026-05-01');
    expect(reminderDue(reminder('dbs', '2021-05-01', { doneOn: '2024-04-20' }), null)).toBe('2027-04-20');
  });

  test.each([
    ['a little early', '2027-03-20', '2028-03-31'],
    ['on its day', '2027-03-31', '2028-03-31'],
    ['late', '2027-04-20', '2028-03-31'],
    ['two years on', '2029-04-02', '2030-03-31'],
    ['long before', '2026-01-05', '2028-03-31'],
  ])('what is done each year, done %s, is due again for the next time', (_, doneOn, next) => {
    expect(reminderDue(reminder('insurance', '2027-03-31', { everyMonths: 12, doneOn }), null)).toBe(next);
  });

  test('what does not come again is done with, and who left needs no check', () => {
    expect(reminderDue(reminder('contract', '2027-03-31', { doneOn: '2027-03-01' }), null)).toBeNull();
    const gone = account({ people: [person({ left: '2026-06-30' })], reminders: [{ ...reminder('dbs', '2024-05-01'), name: 'Kit Park' }] });
    expect(daysOf(gone, '2026-08-01', 'dbs')).toEqual([]);
  });
});

describe('returns', () => {
  test('their times end within the account year', () => {
    const year = { from: '2026-04-06', to: '2027-04-05' };
    expect(returnTimes(year, 'quarterly').map(({ to }) => to)).toEqual(['2026-07-05', '2026-10-05', '2027-01-05', '2027-04-05']);
    expect(returnTimes(year, 'yearly')).toEqual([year]);
    const every4 = returnTimes(year, '4_weekly');
    expect([every4.length, every4[0]?.to, every4.at(-1)?.to]).toEqual([14, '2026-05-03', '2027-04-05']);
  });

  test('only those to come are told, and by the rules in force on their day', () => {
    const changed = [rules({ returnEvery: 'quarterly' }), rules({ from: '2027-01-01', firstPaymentOn: null, returnEvery: 'yearly' })];
    expect(daysOf(facts({}, { councilRules: changed }), '2026-07-06', 'return')).toEqual(['2026-10-05', '2027-04-05']);
  });
});

describe('pay below the minimum wage', () => {
  const paid = (rate: number, more: Parameters<typeof person>[0] = {}, openedOn = '2026-01-05'): AccountFacts =>
    facts(
      { openedOn },
      {
        people: [person({ hoursPerWeek: 1_200, born: '1984-02-11', ...more })],
        payRates: [{ name: 'Kit Park', from: '2025-04-01', rate, kind: 'standard' }],
      },
    );

  test('£12.21 where £12.71 is the least, 12 hours a week, 12 weeks late: £72.00', () => {
    expect(due(paid(1_221), '2026-06-24').find(({ code }) => code === 'lowPay')).toMatchObject({ day: '2026-04-01', pence: 7_200, lacks: null });
    expect(shortfall([{ from: '2026-04-01', pence: 50 }], 1_200, '2026-06-24')).toBe(7_200);
  });

  test('it is told beforehand, without a sum', () => {
    expect(due(paid(1_221), '2026-02-01').find(({ code }) => code === 'lowPay')).toMatchObject({ day: '2026-04-01', pence: null, who: 'Kit Park' });
    expect(daysOf(paid(1_271), '2026-06-24', 'lowPay')).toEqual([]);
  });

  test('a birthday raises it; without a date of birth that of 21 is taken, and said', () => {
    expect(due(paid(1_085, { born: '2005-09-10' }), '2026-06-24').find(({ code }) => code === 'lowPay')).toMatchObject({ day: '2026-09-10' });
    expect(due(paid(1_221, { born: null }), '2026-06-24').find(({ code }) => code === 'lowPay')).toMatchObject({ day: '2026-04-01', lacks: 'age' });
  });

  test('a year whose minimum is not on file is never guessed', () => {
    expect(daysOf(paid(1_271), '2027-03-01', 'lowPay')).toEqual([]);
    expect(due(paid(1_221), '2027-06-01').find(({ code }) => code === 'lowPay')).toMatchObject({ day: '2026-04-01', pence: 31_286 });
  });

  test('the rate that is opened is the one in force on the day shown, though an older one was too low, too', () => {
    const risen = paid(1_221);
    const again = { ...risen, payRates: [...risen.payRates, { id: 2, person: 1, from: '2026-06-01', rate: 1_250, kind: 'standard' as const }] };
    const opened = (on: string) => due(again, on).find(({ code }) => code === 'lowPay')?.opens;
    expect(opened('2026-05-20')).toEqual({ type: 'payRates', id: 1 });
    expect(opened('2026-06-24')).toEqual({ type: 'payRates', id: 2 });
  });

  test('a rate put right is done with; who left is left out', () => {
    const risen = paid(1_221);
    const raised = { ...risen, payRates: [...risen.payRates, { id: 2, person: 1, from: '2026-06-01', rate: 1_300, kind: 'standard' as const }] };
    expect(daysOf(raised, '2026-05-20', 'lowPay')).toEqual(['2026-04-01']);
    expect(daysOf(raised, '2026-06-24', 'lowPay')).toEqual([]);
    expect(daysOf(paid(1_221, { left: '2026-05-31' }), '2026-06-24', 'lowPay')).toEqual([]);
  });
});

describe('what is to be paid', () => {
  const lists: Draft = {
    people: [person({})],
    invoices: [invoice({ day: '2026-05-01', due: '2026-05-19', amount: 9_600 })],
    payslips: [payslip({ net: 20_000, paidOn: '2026-05-08', tax: 1_000, gross: 21_000 })],
    contributionRates: [{ from: '2026-04-06', weekly: 1_000 }],
    lines: [of('contribution', '2026-04-07', 4_000)],
  };

  test('bills, wages, the contribution and HMRC, each with its day, once', () => {
    const all = due(whole(account(lists)), '2026-05-04').filter(
      ({ code, day }) => ['bill', 'wages', 'contribution', 'hmrc'].includes(code) && day < '2026-06-10',
    );
    expect(all.map(({ key, day, pence }) => [key, day, pence])).toEqual([
      ['contribution-2026-05-04', '2026-05-04', 4_000],
      ['wages-1', '2026-05-08', 20_000],
      ['bill-1', '2026-05-19', 9_600],
      ['hmrc-2026-05-22', '2026-05-22', 1_000],
      ['contribution-2026-06-01', '2026-06-01', 4_000],
    ]);
  });

  test('what is past is late only where the statement reaches; HMRC is told once', () => {
    const on = (bank: Day | null): [string, string][] =>
      duesOn(due(account(lists), '2026-05-25'), bank, '2026-05-25').flatMap(({ code, key, state }) =>
        code === 'bill' || code === 'hmrc' ? [[key, state] as [string, string]] : [],
      );
    expect(on('2026-05-25')).toEqual([
      ['bill-1', 'overdue'],
      ['hmrc-2026-06-22', 'coming'],
    ]);
    expect(on('2026-05-20')).toEqual([
      ['hmrc-2026-06-22', 'coming'],
      ['bill-1', 'not_known'],
    ]);
  });

  test('the key of each is its own', () => {
    const keys = due(account({ ...lists, reminders: [reminder('asked', '2026-05-03'), reminder('insurance', '2026-05-03')] }), '2026-05-04').map(
      ({ key }) => key,
    );
    expect(new Set(keys).size).toBe(keys.length);
  });
});

test('what an employer has to do comes by its day until it is marked as done, and is never late; the scheme is', () => {
  const lists = {
    people: [person({ started: '2026-05-04' })],
    payslips: [payslip({ periodEnd: '2026-05-31', employerPension: 900 })],
    lines: [of('interest', '2026-07-31', 1)],
  };
  const told = (more: object, on: Day) =>
    duesOn(duesOf(figuresOf(facts({}, { ...lists, ...more }), on)), '2026-07-31', on).flatMap(({ code, day, state, title }) =>
      code === 'duty' || code === 'pension' ? [[code, day, state, title]] : [],
    );
  const letter = ['duty', '2026-06-15', 'coming', 'Letter about the workplace pension'];
  const declaration = ['duty', '2026-10-04', 'coming', 'Declaration to The Pensions Regulator'];
  expect(told({}, '2026-06-10')).toEqual([letter, ['pension', '2026-06-22', 'coming', null], declaration]);
  const done = { duty: 'pension_letter', dueOn: '2026-06-15', name: 'Kit Park', doneOn: '2026-06-01', note: null };
  expect(told({ dutiesDone: [done] }, '2026-06-10')).toEqual([['pension', '2026-06-22', 'coming', null], declaration]);
  expect(told({}, '2026-07-30')).toEqual([['pension', '2026-06-22', 'overdue', null], declaration]);
});
