/** Where whoever acts has an interest of their own: each kind is flagged, answered by having told of it, and never stopped (the worked tests of B10). */
import { expect, test } from 'vitest';
import { facts, line, purchase } from '../../tests/facts-builder.ts';
import { askedAbout } from '../figures/readiness/spending.ts';
import { conflictsIn, isOpen } from './conflicts.ts';

type Lists = NonNullable<Parameters<typeof facts>[1]>;

const NO_DAYS = { document: null, scope: [], from: null, to: null, reviewOn: null, agreedBy: null, revokedOn: null, note: null } as const;
const DEPUTY = { role: 'deputy', who: 'Ruth Bell', ...NO_DAYS } as const;
const TOLD = { who: null, declaredOn: '2026-05-01', agreedBy: 'Social worker', document: 'E-mail of 30 April', note: null } as const;
const PERSON = {
  ...{ name: 'Ruth Bell', born: null, started: '2026-04-06', left: null, hoursPerWeek: null, planLine: null, holidayMethod: null },
  ...{ leaveYearStart: null, nothingMoreUpTo: null },
} as const;
const text = (words: string, amount = -2_000, day = '2026-05-04') => line(day, amount, [], { text: words });

function flags(lists: Lists, others: readonly string[] = []) {
  const all = facts({ person: 'Asha Bell' }, { mandates: [DEPUTY], ...lists });
  return conflictsIn(all, others, '2026-04-06', '2026-12-31', askedAbout(all, '2026-04-06', '2026-12-31'));
}
const said = (lists: Lists, others?: readonly string[]): string[] => flags(lists, others).map(({ what, sentence }) => `${what}: ${sentence}`);

test('B10: who acts for the person is paid, by the bank’s text or out of their own pocket, or is employed', () => {
  expect(said({ lines: [text('MS RUTH BELL WAGES'), text('RUTH BELL', -500), text('BELL PLUMBING')] })).toEqual([
    'manager_paid: Ruth Bell, who acts for the person, was paid 2 times, £25.00 together.',
  ]);
  expect(said({ purchases: [{ ...purchase({ day: '2026-05-01', amount: 900 }), paidBy: 'Ruth Bell' }] })).toEqual([
    'manager_paid: Ruth Bell, who acts for the person, was paid once, £9.00 together.',
  ]);
  expect(said({ people: [PERSON] })).toEqual(['manager_paid: Ruth Bell, who acts for the person, is employed as an assistant.']);
  expect(said({ people: [{ ...PERSON, left: '2026-04-05' }] })).toEqual([]);
});

test('B10: a relative is paid, as far as the household is on file', () => {
  const rule = { from: '2026-04-06', what: 'household', answer: 'ask', words: 'Sam Bell, Jo Fox', source: null } as const;
  expect(said({ spendingRules: [rule], lines: [text('SAM BELL')] })).toEqual(['relative_paid: Sam Bell, of the household, was paid once, £20.00 together.']);
});

test('B10: the firm of a broker, or a managed account, is a supplier here', () => {
  const broker = { ...DEPUTY, role: 'broker', who: 'Dale Brokers Ltd' } as const;
  expect(said({ mandates: [broker], lines: [text('DALE BROKERS FEE', -3_000)] })).toEqual([
    'firm_paid: Dale Brokers Ltd, which acts for the person, was paid once, £30.00 together.',
  ]);
});

test('B10: an assistant approves their own hours, and nobody else’s are told of', () => {
  const approval = { name: 'Ruth Bell', from: '2026-05-04', to: '2026-05-10', hours: 700, shifts: null, approvedOn: '2026-05-11', note: null };
  const lists = (approvedBy: string): Lists => ({
    mandates: [{ ...DEPUTY, who: 'Kim Law' }],
    people: [PERSON],
    hoursApprovals: [{ ...approval, approvedBy }],
  });
  expect(said(lists('Ruth Bell'))).toEqual(['own_hours: Ruth Bell approved hours of their own.']);
  expect(said(lists('Kim Law'))).toEqual([]);
});

test('B10: two people whose money is kept here pay each other', () => {
  expect(said({ lines: [text('M EXAMPLE MARGARET EXAMPLE')] }, ['Margaret Example', 'Asha Bell'])).toEqual([
    'managed_trade: Margaret Example, whose money is kept in this file too, was paid once, £20.00 together.',
  ]);
});

test('B10: a loan, a gift and cash are told by their words, in whole words alone', () => {
  expect(said({ lines: [text('LOAN TO J'), text('BIRTHDAY GIFT'), text('CASHPOINT'), text('LOANHEAD GARAGE'), text('GIFTED HANDS')] })).toEqual([
    'loan: Money went out as a loan or to pay one back: once, £20.00 together.',
    'gift: Money went out as a gift: once, £20.00 together.',
    'cash: Cash was taken out once, £20.00 together.',
  ]);
});

test('B10: each is answered by when it was told, who agreed and the paper; what of that is missing is named', () => {
  const lines = [text('RUTH BELL'), text('SAM BELL')];
  const [told] = flags({ lines, conflicts: [{ ...TOLD, what: 'manager_paid', who: 'ruth bell' }] });
  expect(told).toMatchObject({ declared: { declaredOn: '2026-05-01' }, lacks: [] });
  expect(told && isOpen(told)).toBe(false);
  const [half] = flags({ lines, conflicts: [{ ...TOLD, what: 'manager_paid', document: null }] });
  expect(half).toMatchObject({ lacks: ['document'] });
  expect(half && isOpen(half)).toBe(true);
  expect(flags({ lines, conflicts: [{ ...TOLD, what: 'manager_paid', who: 'Sam Bell' }] })).toMatchObject([{ declared: null }]);
});

test('a bank line and the purchase it pays count once, and cash that was agreed to needs no second word', () => {
  const bought = { ...purchase({ day: '2026-05-01', amount: 900 }), paidBy: 'Ruth Bell' };
  const pays = line('2026-05-06', -900, [{ amount: -900, settles: { kind: 'purchase', id: 1 }, category: null, planLine: null, fund: null }], {
    text: 'RUTH BELL',
  });
  expect(flags({ purchases: [bought], lines: [pays] })).toMatchObject([{ what: 'manager_paid', pence: 900 }]);
  const agreed = { from: '2026-04-06', to: null, contains: null, most: null, why: 'In the plan', agreedBy: null, agreedOn: null, what: 'cash' } as const;
  expect(said({ lines: [text('CASHPOINT')], spendingAgreed: [agreed] })).toEqual([]);
});

test('what is flagged opens into each payment, the newest first, and hours into each approval', () => {
  const [flag] = flags({ lines: [text('RUTH BELL', -500, '2026-05-04'), text('RUTH BELL', -2_000, '2026-06-04')] });
  expect(flag?.made).toEqual([
    { opens: { type: 'line', id: 2 }, day: '2026-06-04', pence: 2_000 },
    { opens: { type: 'line', id: 1 }, day: '2026-05-04', pence: 500 },
  ]);
  const approval = { name: 'Ruth Bell', hours: 700, shifts: null, approvedBy: 'Ruth Bell', approvedOn: '2026-06-11', note: null };
  const weeks = [
    { ...approval, from: '2026-05-04', to: '2026-05-10' },
    { ...approval, from: '2026-05-11', to: '2026-05-17' },
  ];
  const [hours] = flags({ mandates: [{ ...DEPUTY, who: 'Kim Law' }], people: [PERSON], hoursApprovals: weeks });
  expect(hours?.made.map(({ opens, day }) => [opens, day])).toEqual([
    [{ type: 'hoursApprovals', id: 2 }, '2026-05-17'],
    [{ type: 'hoursApprovals', id: 1 }, '2026-05-10'],
  ]);
  expect(flags({ people: [PERSON] })[0]?.made).toEqual([{ opens: { type: 'people', id: 1 }, day: null, pence: null }]);
});
