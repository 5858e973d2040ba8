import { expect, test } from 'vitest';
import { facts, invoice, line, of, payslip, person, planLine, rules } from '../../../tests/facts-builder.ts';
import type { AccountFacts, BankAccount } from '../../books/facts.ts';
import type { Day } from '../../values/units.ts';
import { overview } from '../overview.ts';
import { working } from '../breakdowns/working.ts';
import { lastWholeDay } from './known.ts';
import { needsDoing } from './needs-doing.ts';

type Lists = Parameters<typeof facts>[1];
const known = (account: AccountFacts, day: Day, today?: Day) => overview(account, day, today).known;
const bankOf = (lists: Lists, day: Day = '2026-10-21') => known(facts({}, lists), day).bank;
const two = [
  { name: 'main', openingBalance: 0 },
  { name: 'savings', openingBalance: 0 },
];
const row = (name: string, day: Day) => ({ name, day, hours: 300, kind: 'worked' as const });

test('the bank is known to its last line, the end of the period a file states, or the day said by the user: the latest', () => {
  const lines = [line('2026-10-01', 100), line('2026-10-19', -100)];
  expect(bankOf({ lines })).toBe('2026-10-19');
  expect(bankOf({ lines, statementEnds: [{ bankAccount: 1, day: '2026-10-20' }] })).toBe('2026-10-20');
  expect(bankOf({ lines, statementEnds: [{ bankAccount: 1, day: '2026-09-30' }] })).toBe('2026-10-19');
  expect(bankOf({ lines, bankAccounts: [{ name: 'main', openingBalance: 0, nothingMoreUpTo: '2026-10-21' }] })).toBe('2026-10-21');
  expect(bankOf({ lines, bankAccounts: [{ name: 'main', openingBalance: 0, nothingMoreUpTo: '2026-10-02' }] })).toBe('2026-10-19');
  // Before there was an account.
  expect(bankOf({ bankAccounts: [{ name: 'main', openingBalance: 0, nothingMoreUpTo: '2020-01-01' }] })).toBeNull();
});

test('of several bank accounts it is the earliest; without any line it is not known', () => {
  expect(bankOf({ bankAccounts: two, lines: [line('2026-10-19', 1), line('2026-09-30', 1, [], { bankAccount: 2 })] })).toBe('2026-09-30');
  expect(bankOf({ bankAccounts: two, lines: [line('2026-10-19', 1)] })).toBeNull();
  expect(bankOf({})).toBeNull();
  expect(known(facts({}, { bankAccounts: two, lines: [line('2026-10-19', 1)] }), '2026-10-21').bankAccounts).toEqual([
    { id: 1, name: 'main', to: '2026-10-19' },
    { id: 2, name: 'savings', to: null },
  ]);
});

test('a cash tin is known to its newest line or count; one that nothing was put into holds nothing back', () => {
  const banks = (tin: Partial<BankAccount>) => [
    { name: 'main', openingBalance: 0 },
    { name: 'tin', openingBalance: 0, what: 'cash' as const, ...tin },
  ];
  const bank = line('2026-10-19', 1);
  expect(bankOf({ bankAccounts: banks({}), lines: [bank] })).toBe('2026-10-19');
  const lines = [line('2026-10-02', -1, [], { bankAccount: 2 }), bank];
  expect(bankOf({ bankAccounts: banks({}), lines })).toBe('2026-10-02');
  expect(bankOf({ bankAccounts: banks({}), lines, statementEnds: [{ bankAccount: 2, day: '2026-10-12' }] })).toBe('2026-10-12');
  expect(bankOf({ bankAccounts: banks({ nothingMoreUpTo: '2026-10-20' }), lines })).toBe('2026-10-19');
  // A card without a line may have paid for anything.
  expect(bankOf({ bankAccounts: banks({ what: 'card' }), lines: [bank] })).toBeNull();
});

test('work is known to the last row or payslip of each assistant who keeps timesheets, or the day said: the earliest of them', () => {
  const people = [person({ name: 'Kit Park' }), person({ name: 'Sam Reed' }), person({ name: 'Ana Silva', hoursPerWeek: 1000 })];
  const timesheets = [row('Kit Park', '2026-10-18'), row('Sam Reed', '2026-10-11')];
  const workOf = (lists: Lists) => known(facts({}, { people, timesheets, ...lists }), '2026-10-21').work;
  expect(workOf({})).toBe('2026-10-11');
  expect(workOf({ payslips: [payslip({ name: 'Sam Reed', periodEnd: '2026-10-17' })] })).toBe('2026-10-17');
  expect(workOf({ people: people.map((one) => ({ ...one, nothingMoreUpTo: one.name === 'Sam Reed' ? '2026-10-20' : null })) })).toBe('2026-10-18');
  // Estimated from weekly hours: she does not hold it back. Nor does one who has left, or has not begun.
  expect(workOf({ timesheets: [row('Kit Park', '2026-10-18')] })).toBe('2026-10-18');
  expect(workOf({ people: people.map((one) => (one.name === 'Sam Reed' ? { ...one, left: '2026-10-12' } : one)) })).toBe('2026-10-18');
  expect(workOf({ people: people.map((one) => (one.name === 'Sam Reed' ? { ...one, started: '2026-11-01' } : one)) })).toBe('2026-10-18');
  expect(workOf({ timesheets: [] })).toBeNull();
});

test('all is known to the earlier of the two, never after the day; without timesheets the bank alone says it', () => {
  const lines = [line('2026-10-19', 1)];
  const account = facts({}, { people: [person({})], timesheets: [row('Kit Park', '2026-10-09'), row('Kit Park', '2026-10-18')], lines });
  expect(known(account, '2026-10-21')).toMatchObject({ bank: '2026-10-19', work: '2026-10-18', to: '2026-10-18' });
  expect(known(account, '2026-10-10', '2026-10-21')).toMatchObject({ bank: '2026-10-19', work: '2026-10-18', to: '2026-10-10' });
  expect(known(facts({}, { lines }), '2026-10-21')).toMatchObject({ work: null, to: '2026-10-19' });
  expect(known(facts({}, { people: [person({})], timesheets: [row('Kit Park', '2026-10-18')] }), '2026-10-21').to).toBeNull();
});

test('the overview opens on that day; where no day is known whole, on today', () => {
  const account = facts({}, { people: [person({})], timesheets: [row('Kit Park', '2026-10-18')], lines: [line('2026-10-19', 1)] });
  expect(lastWholeDay(account, '2026-11-27')).toBe('2026-10-18');
  expect(lastWholeDay(facts({}), '2026-11-27')).toBe('2026-11-27');
});

test('a line, a row or a span dated after the day it is asked on says nothing of the days before it', () => {
  const account = facts(
    {},
    {
      people: [person({})],
      timesheets: [row('Kit Park', '2026-10-18'), row('Kit Park', '2062-10-18')],
      lines: [line('2026-10-19', 1), line('2062-05-02', 1)],
      statementEnds: [{ bankAccount: 1, day: '2099-12-31' }],
    },
  );
  expect(known(account, '2026-10-21', '2026-10-25')).toMatchObject({ bank: '2026-10-25', work: '2026-10-18' });
  expect(known({ ...account, statementEnds: [] }, '2026-10-21', '2026-10-25').bank).toBe('2026-10-19');
});

test('a payment due more than 3 days before the end of the statement is known; a later one is not, whatever it is', () => {
  const account = facts(
    {},
    {
      councilRules: [rules({ paidEvery: 'weekly', firstPaymentOn: '2026-10-02', from: '2026-04-06', weeklyGross: 1000 })],
      contributionRates: [{ from: '2026-10-02', weekly: 100 }],
      lines: [of('interest', '2026-10-19', 1)],
      invoices: [invoice({ number: 'A', amount: 100, due: '2026-10-16' }), invoice({ number: 'B', amount: 200, due: '2026-10-17' })],
      payslips: [payslip({ periodEnd: '2026-10-11', paidOn: '2026-10-18', net: 300 })],
    },
  );
  const figures = overview(account, '2026-10-21');
  expect(figures.directPayment.late.map(({ dueOn, state }) => [dueOn, state])).toEqual([
    ['2026-10-02', 'known'],
    ['2026-10-09', 'known'],
    ['2026-10-16', 'known'],
  ]);
  expect(figures.toPay.invoices.map(({ number, state }) => [number, state])).toEqual([
    ['A', 'known'],
    ['B', 'not_known'],
  ]);
  expect(figures.toPay.payslips.map(({ state }) => state)).toEqual(['not_known']);
  // The arithmetic stays: both bills are owed, and three instalments are due.
  expect(figures.liabilities.invoices).toBe(300);
  expect(figures.contribution).toMatchObject({ overdue: 300, toPayNow: 300, overdueState: 'known' });
  const sooner = overview({ ...account, lines: account.lines.map((one) => ({ ...one, day: '2026-10-18' })) }, '2026-10-18');
  expect(sooner.contribution).toMatchObject({ overdue: 300, toPayNow: 200, overdueState: 'not_known' });
});

test('what waits for the statement is last, and is never called late, missing or to be paid', () => {
  const account = facts(
    {},
    {
      councilRules: [rules({ from: '2026-09-21', firstPaymentOn: '2026-09-21', weeklyGross: 10_000 })],
      lines: [of('interest', '2026-10-19', 1)],
      invoices: [invoice({ number: 'A', amount: 100, due: '2026-10-12' }), invoice({ number: 'B', amount: 200, due: '2026-10-24' })],
    },
  );
  const said = (day: Day) => needsDoing(account, day, '2026-10-21').map(({ state, sentence }) => `${state}: ${sentence}`);
  expect(said('2026-10-19')).toEqual([
    'known: The council’s payment due on 21 September 2026 is late: £400.00 has not come. Ask the council.',
    'known: Pay Harbour £1.00 for invoice A. It was due on 12 October 2026.',
    'not_known: Invoice B of Harbour: £2.00, due on 24 October 2026.',
  ]);
  // Two days on, even what was late then may have come.
  expect(said('2026-10-21')).toEqual([
    'known: Bring in your statement: it ends on 19 October 2026.',
    'not_known: The council’s payment of 21 September 2026: £400.00.',
    'not_known: Invoice A of Harbour: £1.00, due on 12 October 2026.',
    'not_known: Invoice B of Harbour: £2.00, due on 24 October 2026.',
  ]);
});

test('each answer is known, an estimate past the last whole day, or not known with what it needs', () => {
  const plan = [planLine({ amount: 700 })];
  const contributionRates = [{ from: '2026-04-06', weekly: 0 }];
  const lines = [line('2026-10-19', 1)];
  const answers = (lists: Lists, day: Day, today?: Day) => overview(facts({}, lists), day, today).answers;
  const knownAnswer = { state: 'known', needs: [] };
  expect(answers({ plan, contributionRates, lines }, '2026-10-19')).toEqual({ plan: knownAnswer, contribution: knownAnswer, crisis: knownAnswer });
  expect(answers({ plan, contributionRates, lines }, '2026-10-01', '2026-11-01')).toEqual({
    plan: knownAnswer,
    contribution: knownAnswer,
    crisis: knownAnswer,
  });
  const estimated = { state: 'estimated', needs: [] };
  expect(answers({ plan, contributionRates, lines }, '2026-10-20')).toEqual({ plan: estimated, contribution: estimated, crisis: estimated });
  expect(answers({}, '2026-10-20')).toEqual({
    plan: { state: 'not_known', needs: ['plan_line'] },
    contribution: { state: 'not_known', needs: ['contribution_rate'] },
    crisis: { state: 'not_known', needs: ['statement_line', 'plan_line'] },
  });
  // A plan line that has ended is not in force, nor one that has yet to begin.
  expect(answers({ plan: [planLine({ amount: 700, to: '2026-10-01' })], lines }, '2026-10-19').plan.state).toBe('not_known');
  expect(answers({ plan: [planLine({ amount: 700, from: '2026-11-01' })], lines }, '2026-10-19').crisis.needs).toEqual(['plan_line']);
});

test('every working says up to which day it is complete, and whether it is an estimate', () => {
  const account = facts({}, { lines: [line('2026-10-19', 1)] });
  expect(working(account, '2026-10-19', { figure: 'free' })).toMatchObject({ completeTo: '2026-10-19', state: 'known' });
  expect(working(account, '2026-10-21', { figure: 'free' })).toMatchObject({ completeTo: '2026-10-19', state: 'estimated' });
});

test('the hours that hold it back are asked for by name', () => {
  const account = facts(
    {},
    {
      people: [person({}), person({ name: 'Sam Reed' })],
      timesheets: [row('Kit Park', '2026-10-11'), row('Sam Reed', '2026-10-19')],
      lines: [of('interest', '2026-10-19', 1)],
    },
  );
  expect(needsDoing(account, '2026-10-11', '2026-10-20').map(({ sentence, opens }) => [sentence, opens])).toEqual([
    ['Write down the hours of Kit Park: they end on 11 October 2026.', { type: 'people', id: 1 }],
  ]);
});
