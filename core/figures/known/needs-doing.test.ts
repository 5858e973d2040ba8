import { expect, test } from 'vitest';
import { facts, invoice, line, of, payslip, purchase, rules, whole } from '../../../tests/facts-builder.ts';
import type { AccountFacts } from '../../books/facts.ts';
import type { Day } from '../../values/units.ts';
import { needsDoing } from './needs-doing.ts';

/** Asked much later, of an account of which all is here. */
const onDay = (account: AccountFacts, day: Day) => needsDoing(whole(account), day, '2027-01-01');
const codes = (account: AccountFacts, day: Day) => onDay(account, day).map(({ code }) => code);
const about = (account: AccountFacts, day: Day, code: string) => onDay(account, day).filter((item) => item.code === code);
const recent = (day: Day) => of('interest', day, 1);

test('bills due within 14 days are told, later ones not, overdue ones first', () => {
  const account = facts(
    {},
    {
      lines: [recent('2026-05-20')],
      invoices: [
        invoice({ number: 'A', amount: 100, due: '2026-06-03' }),
        invoice({ number: 'B', amount: 200, due: '2026-06-04' }),
        invoice({ number: 'C', amount: 300, due: '2026-05-19' }),
        invoice({ number: 'D', amount: 0, due: '2026-05-19' }),
      ],
    },
  );
  expect(about(account, '2026-05-20', 'billDue').map(({ pence, day, overdue }) => [pence, day, overdue])).toEqual([
    [300, '2026-05-19', true],
    [100, '2026-06-03', false],
  ]);
  expect(onDay(account, '2026-05-20')[0]?.sentence).toBe('Pay Harbour £3.00 for invoice C. It was due on 19 May 2026.');
});

test('wages, HMRC, the pension, purchases and people to pay back are told with what they come to', () => {
  const account = facts(
    {},
    {
      lines: [recent('2026-05-20')],
      payslips: [payslip({ periodEnd: '2026-05-17', paidOn: '2026-05-22', gross: 10_000, tax: 900, employeePension: 100, net: 9000 })],
      purchases: [purchase({ amount: 700 }), purchase({ amount: 800, paidBy: 'Sam Reed' })],
    },
  );
  const list = onDay(account, '2026-05-20').map(({ code, pence, day }) => [code, pence, day]);
  expect(list).toEqual([
    ['wagesDue', 9000, '2026-05-22'],
    ['hmrcDue', 900, '2026-05-22'],
    ['pensionDue', 100, null],
    ['purchaseDue', 700, '2026-05-05'],
    ['payBack', 800, '2026-05-05'],
  ]);
  expect(about(account, '2026-05-23', 'hmrcDue')[0]?.day).toBe('2026-06-22');
});

test('a late payment of the council, the contribution and money that may be asked back are told', () => {
  const account = facts(
    { openingBalance: 300_000 },
    { councilRules: [rules({ weeklyGross: 10_000 })], contributionRates: [{ from: '2026-04-06', weekly: 1000 }], lines: [recent('2026-04-10')] },
  );
  expect(codes(account, '2026-04-08')).toEqual(['contributionOverdue', 'atRisk']);
  expect(about(account, '2026-04-10', 'lateDirectPayment')).toMatchObject([{ pence: 36_000, day: '2026-04-06', overdue: true }]);
  expect(about(account, '2026-04-10', 'contributionOverdue')).toMatchObject([{ pence: 4000, day: '2026-04-06' }]);
  expect(about(account, '2026-04-10', 'atRisk')[0]?.sentence).toBe('The council may ask £2,200.01 back. Its rule lets you keep £800.00.');
});

test('bank lines to explain, lines to decide, a statement that ends too soon and a balance that differs are told', () => {
  const account = facts(
    {},
    {
      lines: [line('2026-04-06', -250), line('2026-04-07', 100, [], { doubtful: true })],
      printedBalances: [{ bankAccount: 1, day: '2026-04-07', balance: 0, file: 'a.csv' }],
    },
  );
  expect(codes(account, '2026-04-20')).toEqual(['balanceDiffers', 'unexplained', 'duplicates']);
  expect(about(account, '2026-04-20', 'unexplained')).toMatchObject([{ pence: 350, day: '2026-04-07' }]);
  const asKnown = (day: Day, today: Day) => needsDoing(account, day, today).map(({ code }) => code);
  expect(asKnown('2026-04-20', '2026-04-20')[0]).toBe('bringStatement');
  // On the last day that is here: wanted only once it is old, for nothing waits.
  expect(asKnown('2026-04-07', '2026-04-14')).not.toContain('bringStatement');
  expect(asKnown('2026-04-07', '2026-04-15')).toContain('bringStatement');
  // On an earlier day there is nothing to bring to light.
  expect(asKnown('2026-04-06', '2026-04-15')).not.toContain('bringStatement');
});

test('bank lines dated after today are told, whichever day the figures are of', () => {
  const lines = [recent('2026-05-20'), line('2026-05-21', -250, [], { text: 'BUS' }), line('2062-05-02', -400)];
  const account = facts({}, { lines });
  const told = (on: Day, today: Day) => needsDoing(account, on, today).filter(({ code }) => code === 'futureLines');
  expect(told('2026-05-20', '2026-05-20')).toMatchObject([{ pence: 650, day: '2026-05-21', overdue: false, opens: { type: 'line', id: 2 } }]);
  expect(told('2026-04-30', '2026-05-21')).toMatchObject([{ pence: 400, day: '2062-05-02', opens: { type: 'line', id: 3 } }]);
  expect(told('2070-01-01', '2026-05-21')).toHaveLength(1);
  expect(told('2026-05-20', '2062-05-02')).toEqual([]);
  expect(told('2026-05-20', '2026-05-21')[0]?.sentence).toContain('2 May 2062');
});

test('a cash tin is asked for by its own sentence, the one bank beside it without its name', () => {
  const bankAccounts = [
    { name: 'main', openingBalance: 0 },
    { name: 'Tin', openingBalance: 0, what: 'cash' as const },
  ];
  const lines = [of('interest', '2026-04-06', 1), line('2026-04-08', -100, [], { bankAccount: 2 })];
  const said = (rows: typeof lines) => needsDoing(facts({}, { bankAccounts, lines: rows }), '2026-05-20', '2026-05-20').map(({ sentence }) => sentence);
  expect(said(lines).slice(0, 2)).toEqual([
    'Bring in your statement: it ends on 6 April 2026.',
    'Write down what was paid from ‘Tin’ since 8 April 2026, or count it. If nothing was, say that there is nothing more.',
  ]);
  expect(said(lines.slice(0, 1)).filter((one) => one.includes('Tin'))).toEqual([]);
  const printedBalances = [{ bankAccount: 2, day: '2026-04-08', balance: -150, file: 'a count' }];
  expect(needsDoing(facts({}, { bankAccounts, lines, printedBalances }), '2026-04-08', '2026-04-08').map(({ sentence }) => sentence)).toContain(
    'On 8 April 2026 −£1.50 was counted in ‘Tin’; the lines here come to −£1.00. A receipt may be missing, or there twice.',
  );
});
