import { describe, expect, it } from 'vitest';
import { facts, line, of, payslip, person, planLine } from '../../tests/facts-builder.ts';
import type { Choices } from '../api/bank.ts';
import { planLeft } from '../figures/plan/left.ts';
import { answersFrom } from './answers.ts';
import { choicesFor, choicesFound, kindsFor } from './choices.ts';
import { UNFOUNDED } from './idea.ts';
import { paperFrom } from './paper.ts';

const plan = [
  planLine({ line: 'PA', kind: 'pa_hours', hoursPerWeek: 700, rate: 1500 }),
  planLine({ line: 'Club', amount: 1000 }),
  planLine({ line: 'Running costs', kind: 'yearly', amount: 20_000 }),
];
const account = facts({}, { plan, lines: [of('insurance', '2026-05-01', -8_950, { planLine: 'Running costs' }), line('2026-05-04', -1_000)] });
const left = planLeft(account, '2026-05-04', '2026-05-10');
const out = choicesFor(account, left, false);
const titles = (choices: Choices, amount: number, find: string): string[] => choicesFound(choices, amount, find, 8).map(({ title }) => title);

describe('what is left on the plan', () => {
  it('is the year’s budget less what is spent of it', () => {
    // £10.00 a week for 365 days is £521.43.
    expect(left.map(({ name, left: pence }) => [name, pence])).toEqual([
      ['PA', 547_500],
      ['Club', 52_143],
      ['Running costs', 11_050],
    ]);
  });
  it('is of the account year of the day asked about', () => {
    const other = planLeft(account, '2027-04-06', '2026-05-10');
    expect(other.find(({ name }) => name === 'Running costs')?.left).toBe(20_000);
  });
});

describe('choices', () => {
  it('the kind follows from the plan line: as was said of it, else as it is planned', () => {
    expect(out.planLines.map(({ name, category }) => [name, category])).toEqual([
      ['PA', 'wages'],
      ['Club', 'activity'],
      ['Running costs', 'insurance'],
    ]);
  });
  it('of a PA stay wages as long as wages are what it usually has', () => {
    const kindAfter = (...said: Parameters<typeof line>[2][]) => {
      const lines = said.map((parts) => line('2026-05-04', -1_000, parts));
      const lists = { plan, people: [person({ planLine: 'PA' })], payslips: [payslip({ net: 1_000 })], lines };
      return choicesFor(facts({}, lists), left, false).planLines[0]?.category;
    };
    const odd = [{ amount: -1_000, settles: null, category: 'activity' as const, planLine: 'PA', fund: null }];
    const paid = [{ amount: -1_000, settles: { kind: 'payslip' as const, id: 1 }, category: null, planLine: null, fund: null }];
    const wage = [{ amount: -1_000, settles: null, category: 'wages' as const, planLine: null, fund: null }];
    expect(kindAfter(odd)).toBe('wages');
    expect(kindAfter(paid, odd, odd)).toBe('wages');
    expect(kindAfter(wage, odd, odd)).toBe('wages');
    expect(kindAfter(odd, odd)).toBe('activity');
  });
  it('named like a kind of money are told from it', () => {
    const alike = facts({}, { plan: [planLine({ line: 'Insurance', kind: 'yearly', amount: 20_000 }), planLine({ line: 'Wages', kind: 'pa_hours' })] });
    const choices = choicesFor(alike, [], false);
    const found = (find: string) => choicesFound(choices, -500, find, 2).map(({ title, detail, parts }) => [title, detail, parts[0]?.planLine]);
    expect(found('insurance')).toEqual([
      ['Insurance', 'Plan line. Insurance', 1],
      ['Insurance', 'Counts as spent outside the plan.', null],
    ]);
    expect(found('wages')).toEqual([
      ['Wages', 'Plan line. Wages. Their payslip counts against this line.', null],
      ['Wages', '', null],
    ]);
  });
  it('have no kind that cannot be true of the direction', () => {
    expect(kindsFor(true)).not.toContain('activity');
    expect(kindsFor(false)).not.toContain('direct_payment');
    expect(titles({ ...out, moneyIn: true }, 500, 'club')).toEqual(['Refund, Club']);
  });
  it('are found by the beginnings of words, with the plan line said in the same breath', () => {
    expect(titles(out, -500, 'clu')[0]).toBe('Club');
    expect(titles(out, -500, 'mile clu')).toEqual(['Mileage, Club']);
    expect(titles(out, -500, 'trans')[0]).toBe('Transport');
    expect(titles(out, -500, '')).toEqual([]);
    expect(titles(out, -500, 'zzz')).toEqual([]);
  });
  it('know everyday words, as kinds the figures know', () => {
    const [cash] = choicesFound(out, -500, 'atm', 8);
    expect(cash).toMatchObject({ title: 'Cash taken out', note: 'Cash taken out', parts: [{ amount: -500, category: 'other', planLine: null }] });
    const [back] = choicesFound({ ...out, moneyIn: true }, 500, 'mistake', 8);
    expect(back).toMatchObject({ parts: [{ amount: 500, category: 'refund', planLine: null }] });
  });
  it('wages count for the plan by their payslips alone', () => {
    expect(choicesFound(out, -500, 'PA', 1)).toMatchObject([{ title: 'PA', parts: [{ category: 'wages', planLine: null }] }]);
  });
});

describe('numbered answers', () => {
  const guess = {
    ...UNFOUNDED,
    title: 'A guess',
    detail: '',
    parts: [{ amount: -500, settles: null, category: 'transport' as const, planLine: null, fund: null }],
  };
  const sure = {
    ...guess,
    title: 'Sure',
    sure: true,
    parts: [{ amount: -500, settles: { kind: 'payslip' as const, id: 1 }, category: null, planLine: null, fund: null }],
  };
  it('are what is sure, then the plan, then guesses', () => {
    expect(answersFrom([guess, sure], out, -500).map(({ title }) => title)).toEqual(['Sure', 'PA', 'Club', 'Running costs', 'A guess']);
    expect(answersFrom([guess], out, -500)[0]?.sure).toBe(false);
  });
  it('are only what fits whole where something does, and no answer twice', () => {
    const whole = { ...sure, fits: true };
    const club = {
      ...guess,
      title: 'Activity, Club',
      sure: true,
      parts: [{ amount: -500, settles: null, category: 'activity' as const, planLine: 2, fund: 1 }],
    };
    expect(answersFrom([whole, club], out, -500).map((one) => [one.title, one.sure])).toEqual([
      ['Sure', true],
      ['PA', false],
      ['Club', false],
      ['Running costs', false],
    ]);
    expect(answersFrom([club], out, -500).map(({ title }) => title)).toEqual(['Activity, Club', 'PA', 'Running costs']);
  });
  it('are nine at most, and a guess has a place among them', () => {
    const many = { ...out, planLines: Array.from({ length: 30 }, (_, n) => ({ planLine: n, name: `Line ${n}`, category: 'activity' as const, left: 1 })) };
    const all = answersFrom([guess], many, -500).map(({ title }) => title);
    expect(all).toHaveLength(9);
    expect(all.at(-1)).toBe('A guess');
  });
  it('say of money in the kinds it can be', () => {
    expect(answersFrom([], { ...out, moneyIn: true }, 500).map(({ title }) => title)).toEqual([
      'Direct payment',
      'Contribution',
      'Refund',
      'One-off funding',
      'Interest',
      'Between own accounts',
    ]);
  });
});

describe('a paper filled in from a line', () => {
  const about = (text: string, amount = -500) => paperFrom(facts({}, {}), { id: 1, day: '2026-05-04', amount, text });
  it('has the payee as its supplier, and the number that stands there', () => {
    expect(about('FAIRWAY MOBILITY 4471')).toMatchObject({ type: 'purchases', supplier: 'Fairway Mobility', number: '', day: '2026-05-04', amount: 500 });
    expect(about('HARBOUR HOMECARE INV1045')).toMatchObject({ type: 'invoices', supplier: 'Harbour Homecare', number: 'INV1045' });
    expect(about('CARD REFUND 0092', 820)).toMatchObject({ type: 'invoices', amount: 820 });
  });
});
