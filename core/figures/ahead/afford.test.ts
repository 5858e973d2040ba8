import { expect, test } from 'vitest';
import { facts, of, person, planLine, rules } from '../../../tests/facts-builder.ts';
import type { Day } from '../../values/units.ts';
import { figuresOf } from '../figures.ts';
import type { Cost } from './afford.ts';
import { affordable } from './afford.ts';

type Lists = Parameters<typeof facts>[1];
const ON: Day = '2026-05-31';

/** £1,000.00 on 31 May 2026, £200.00 a week, £840.00 every four weeks from 29 June; the council lets one week of £210.00 be kept. */
const ask = (cost: Cost | null, day: Day = '2026-06-08', lists: Lists = {}) => {
  const account = facts(
    { openingBalance: 100_000, openedOn: ON },
    {
      plan: [
        planLine({ amount: 20_000, from: '2026-06-01' }),
        planLine({ line: 'Agency', kind: 'agency_hours', hoursPerWeek: 0, rate: 2515, from: ON }),
        planLine({ line: 'Later', kind: 'agency_hours', hoursPerWeek: 0, rate: 3000, from: '2026-09-01' }),
      ],
      councilRules: [rules({ from: ON, firstPaymentOn: '2026-06-29', weeklyGross: 21_000, surplusWeeks: 1 })],
      people: [person({}), person({ name: 'Ana Silva', left: '2026-06-07' }), person({ name: 'Sam Reed' })],
      payRates: [
        { name: 'Kit Park', from: ON, rate: 1300, kind: 'standard' },
        { name: 'Ana Silva', from: ON, rate: 1300, kind: 'standard' },
      ],
      lines: [of('other', ON, 0)],
      ...lists,
    },
  );
  return affordable(figuresOf(account, ON), account, ON, ON, day, cost);
};
const agency = (hours: number): Cost => ({ hours, helper: { kind: 'planLine', id: 2 } });

test('£150.75 for 6 hours of agency care: yes, what is left until the next payment, and how much less the council could ask for', () => {
  const { answer } = ask(agency(599));
  expect(answer).toMatchObject({ isYes: true, pence: 15_065, left: 4935, until: '2026-06-28', askedBackLess: 15_065, short: null });
  expect(answer?.verdict).toBe('Yes: £150.65.');
  expect(answer?.sentences).toEqual([
    '£49.35 is left until 28 June 2026.',
    'The council could then ask for £150.65 less.',
    'The least in the account by the end of the account year would be £49.35, on 28 June 2026.',
  ]);
});

test('too much is said as plainly: how much is short, and from which day', () => {
  const { answer } = ask({ pence: 30_000 });
  expect(answer).toMatchObject({ isYes: false, left: -10_000, short: { pence: 10_000, from: '2026-06-25' } });
  expect(answer?.verdict).toBe('No, £100.00 short from 25 June 2026.');
  expect(answer?.sentences[0]).toBe('It costs £300.00.');
});

test('to the penny: what is there may be spent, a penny more may not', () => {
  expect(ask({ pence: 20_000 }).answer).toMatchObject({ isYes: true, left: 0, short: null });
  expect(ask({ pence: 20_001 }).answer).toMatchObject({ isYes: false, short: { pence: 1, from: '2026-06-28' } });
  expect(ask({ pence: 0 }).answer).toMatchObject({ isYes: true, left: 20_000, askedBackLess: 0 });
});

test('after the next payment it is what is then free at the least, until the one after', () => {
  // £840.00 in and £800.00 out in four weeks: £240.00 on 26 July.
  expect(ask({ pence: 24_000 }, '2026-07-01').answer).toMatchObject({ isYes: true, left: 0, until: '2026-07-26' });
  expect(ask({ pence: 24_001 }, '2026-07-01').answer).toMatchObject({ isYes: false, short: { pence: 1, from: '2026-07-26' } });
});

test('a plan that runs out anyway is told apart from what is asked', () => {
  const dear = { plan: [planLine({ amount: 24_000, from: '2026-06-01' }), planLine({ line: 'Club', amount: 0, from: ON })] };
  const { answer } = ask({ pence: 3900 }, '2026-06-08', dear);
  expect(answer?.isYes).toBe(true);
  expect(answer?.sentences.find((sentence) => sentence.startsWith('As things are'))).toMatch(
    /^As things are, the money runs out on \d+ \w+ 202\d\. With this it runs out on \d+ \w+ 202\d\.$/,
  );
});

test('those who are there on the day with a rate on file are offered, and the pay of an assistant is said to be pay alone', () => {
  expect(ask(null).helpers).toEqual([
    { kind: 'person', id: 1, name: 'Kit Park', rate: 1300 },
    { kind: 'planLine', id: 2, name: 'Agency', rate: 2515 },
  ]);
  expect(ask(null, '2026-06-05').helpers.map(({ name }) => name)).toEqual(['Kit Park', 'Ana Silva', 'Agency']);
  expect(ask({ hours: 100, helper: { kind: 'person', id: 1 } }).answer?.sentences).toContain(
    'Only pay is counted. National Insurance and pension for the hours may come on top.',
  );
});

test('its working adds up to what is left', () => {
  const rows = ask(agency(600)).answer?.rows ?? [];
  expect(rows.slice(0, 3).map(({ kind, label, why, pence }) => ({ kind, label, why, pence }))).toEqual([
    { kind: 'add', label: 'Ready for a crisis', why: '', pence: 20_000 },
    { kind: 'less', label: 'hours with Agency', why: '6 hours at £25.15', pence: 15_090 },
    { kind: 'sum', label: 'Left until 28 June 2026', why: '', pence: 4910 },
  ]);
});

test('without a plan or a statement it says what is missing, and gives no answer', () => {
  expect(ask({ pence: 100 }, '2026-06-08', { plan: [], lines: [] })).toMatchObject({ needs: ['statement_line', 'plan_line'], answer: null });
});

test('a day that is not ahead, or somebody without a rate, is refused with what to do', () => {
  expect(() => ask({ pence: 100 }, ON)).toThrow('These figures are of 31 May 2026. Choose a later day.');
  expect(() => ask({ pence: 100 }, '2027-04-06')).toThrow('This looks ahead to 5 April 2027 only. Choose a day up to then.');
  expect(() => ask({ hours: 100, helper: { kind: 'person', id: 3 } })).toThrow('There is no rate on file for them on 8 June 2026.');
});

test('once the direct payment has ended, or will have by that day, nothing more can be paid from it', () => {
  const ends = { kind: 'ended' as const, from: '2026-07-01', to: null, noticeOn: '2026-05-04', closeDays: null, reason: null };
  expect(ask({ pence: 100 }, '2026-06-30', { paymentStops: [ends] }).answer).not.toBeNull();
  expect(() => ask({ pence: 100 }, '2026-07-01', { paymentStops: [ends] })).toThrow(/^The direct payment ends with 30 June 2026\./);
});
