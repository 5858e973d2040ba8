/** The values of a council's form: the worked account of 6 July to 4 October 2026, each sum by hand. */
import { describe, expect, test } from 'vitest';
import { facts, line, of, payslip, person, rules } from '../../tests/facts-builder.ts';
import type { Category } from '../books/facts.ts';
import type { ReturnFigures } from './figures.ts';
import { returnFigures } from './figures.ts';
import { PRESETS } from './presets.ts';
import type { ReturnForm } from './form.ts';

const TIME = { from: '2026-07-06', to: '2026-10-04', today: '2026-10-20', sentOut: null } as const;

/** Opening £2,104.66 on 6 July; in £2,538.00, out £2,098.35. */
const MOVES: readonly (readonly [Category, string, number])[] = [
  ['direct_payment', '2026-07-06', 59_520],
  ['direct_payment', '2026-08-03', 59_520],
  ['direct_payment', '2026-08-31', 59_520],
  ['contribution', '2026-07-07', 24_480],
  ['contribution', '2026-08-04', 24_480],
  ['contribution', '2026-09-01', 24_480],
  ['refund', '2026-09-10', 1_800],
  ['wages', '2026-09-04', -120_420],
  ['hmrc', '2026-09-22', -14_316],
  ['agency', '2026-09-25', -57_600],
  ['insurance', '2026-07-20', -6_100],
  ['payroll_service', '2026-07-21', -3_900],
  ['purchase', '2026-08-12', -7_499],
];

type Lists = NonNullable<Parameters<typeof facts>[1]>;

const account = (weeks: number, some: Lists = {}): ReturnType<typeof facts> =>
  facts(
    { openedOn: '2026-04-06', openingBalance: 210_466 },
    {
      councilRules: [rules({ from: '2026-04-06', weeklyGross: 21_000, surplusWeeks: weeks, surplusBasis: 'gross' })],
      lines: MOVES.map((one) => of(...one)),
      ...some,
    },
  );

function form(id: string): ReturnForm {
  const preset = PRESETS.find((one) => one.id === id);
  if (!preset) throw new Error(`no form ${id}`);
  return preset;
}

const some = (values: ReturnFigures, ...names: (keyof ReturnFigures)[]): unknown[] => names.map((name) => values[name]);

describe('the bank of a return', () => {
  test('opens, moves and closes to the penny, and the next one opens with its closing', () => {
    const values = returnFigures(account(8), form('generic-return'), TIME);
    expect(some(values, 'bank.opening', 'bank.in', 'bank.out', 'bank.closing')).toEqual([210_466, 253_800, 209_835, 254_431]);
    const next = returnFigures(account(8), form('generic-return'), { ...TIME, from: '2026-10-05', to: '2026-12-31' });
    expect(some(next, 'previous.to', 'bank.opening', 'bank.in', 'bank.closing')).toEqual(['2026-10-04', 254_431, 0, 254_431]);
  });

  test('leaves out what the bank shows from before the account began: that is in the opening balance', () => {
    const earlier = account(8, { lines: [of('purchase', '2026-04-05', -5_000), ...MOVES.map((one) => of(...one))] });
    const values = returnFigures(earlier, form('generic-return'), TIME);
    expect(some(values, 'bank.opening', 'bank.closing')).toEqual([210_466, 254_431]);
  });

  test('is told by kind, each kind once, in sums that come to the whole', () => {
    const values = returnFigures(account(8), form('generic-return'), TIME);
    expect(values['in.byCategory']).toMatchObject([{ pence: 178_560 }, { pence: 73_440 }, { pence: 1_800 }]);
    expect(values['out.byCategory']).toMatchObject([
      { pence: 120_420 },
      { pence: 14_316 },
      { pence: 57_600 },
      { pence: 7_499 },
      { pence: 3_900 },
      { pence: 6_100 },
    ]);
  });

  test('differs by a penny where the statement does', () => {
    const last = line('2026-10-04', 0, [], { balance: 254_430, text: 'BALANCE' });
    const withBalance = account(8, { lines: [...MOVES.map((one) => of(...one)), last] });
    expect(some(returnFigures(withBalance, form('generic-return'), TIME), 'bank.statementClosing', 'bank.difference')).toEqual([254_430, -1]);
    expect(some(returnFigures(account(8), form('generic-return'), TIME), 'bank.statementClosing', 'bank.difference')).toEqual([null, null]);
  });

  test('a statement written down, or a balance compared, says it where no file prints one; a tin prints none and is no reason not to know', () => {
    const statement = { bankAccount: 1, number: null, from: '2026-09-05', to: '2026-10-04', opening: null, closing: 254_430, pages: null, note: null };
    const tin = { id: 2, name: 'Tin', openingBalance: 1_000, nothingMoreUpTo: null, what: 'cash', float: null } as const;
    const [main] = account(8).bankAccounts;
    if (!main) throw new Error('no bank account');
    const told = (lists: Lists): unknown[] => some(returnFigures(account(8, lists), form('generic-return'), TIME), 'bank.statementClosing', 'bank.difference');
    expect(told({ statements: [statement] })).toEqual([254_430, -1]);
    expect(told({ reconciliations: [{ bankAccount: 1, day: '2026-10-04', balance: 254_431, note: null }] })).toEqual([254_431, 0]);
    // With £10.00 in the tin.
    expect(told({ statements: [statement], bankAccounts: [main, tin] })).toEqual([255_430, -1]);
    expect(told({ statements: [{ ...statement, closing: null }] })).toEqual([null, null]);
    expect(told({ statements: [{ ...statement, to: '2026-10-05' }] })).toEqual([null, null]);
  });

  test('counts money between own accounts as neither in nor out, where both halves are here', () => {
    const halves = [of('own_transfer', '2026-08-01', -5_000), of('own_transfer', '2026-08-01', 5_000)];
    const whole = returnFigures(account(8, { lines: [...MOVES.map((one) => of(...one)), ...halves] }), form('generic-return'), TIME);
    expect(some(whole, 'bank.in', 'bank.out', 'bank.closing')).toEqual([253_800, 209_835, 254_431]);
    const half = returnFigures(
      account(8, { lines: [...MOVES.map((one) => of(...one)), of('own_transfer', '2026-08-01', -5_000)] }),
      form('generic-return'),
      TIME,
    );
    expect(some(half, 'bank.in', 'bank.out', 'bank.closing')).toEqual([253_800, 214_835, 249_431]);
  });

  test('names what nobody has explained yet', () => {
    const values = returnFigures(account(8, { lines: [line('2026-08-01', -1_234)] }), form('generic-return'), TIME);
    expect(values['out.byCategory']).toEqual([{ label: 'Not explained yet', pence: 1_234, detail: '' }]);
  });
});

describe('what may be kept', () => {
  // A respite grant of £420.00 that came before these days and is not spent yet.
  const respite: Lists = {
    funds: [
      { fund: 'main', name: 'Main', ringFenced: false, payer: null },
      { fund: 'respite', name: 'Respite', ringFenced: true, payer: null },
    ],
    opening: [{ what: 'fund', name: 'respite', pence: 42_000, hours: null }],
  };

  test.each([
    // 8 weeks of £210.00 and the respite: £2,100.00; £2,544.31 less that is £444.31.
    [8, 168_000, 210_000, 44_431],
    // 6 weeks: £1,260.00 and the respite: £1,680.00; £864.31.
    [6, 126_000, 168_000, 86_431],
  ])('in %i weeks, as Trafford counts it', (weeks, amount, total, returnable) => {
    const values = returnFigures(account(weeks, respite), form('trafford-audit-summary'), TIME);
    expect(some(values, 'retained.weekly', 'retained.amount', 'retained.other', 'retained.total', 'surplus.returnable')).toEqual([
      21_000,
      amount,
      42_000,
      total,
      returnable,
    ]);
  });

  test('is told in weeks beside six, as Birmingham asks', () => {
    // £2,544.31 / £210.00 = 12.1158 weeks; six weeks are £1,260.00, and £1,284.31 is more.
    const values = returnFigures(account(6), form('birmingham-quarterly'), TIME);
    expect(some(values, 'held.weeks', 'held.moreOrLess', 'held.beyond')).toEqual(['12.12', 'more', 128_431]);
  });

  test('is told as less, and as just enough', () => {
    const lines = (pence: number): Lists => ({ lines: [of('purchase', '2026-08-01', -(210_466 - pence))] });
    expect(some(returnFigures(account(6, lines(100_000)), form('birmingham-quarterly'), TIME), 'held.weeks', 'held.moreOrLess', 'held.beyond')).toEqual([
      '4.76',
      'less',
      26_000,
    ]);
    expect(some(returnFigures(account(6, lines(126_000)), form('birmingham-quarterly'), TIME), 'held.weeks', 'held.moreOrLess', 'held.beyond')).toEqual([
      '6.00',
      'equal',
      0,
    ]);
  });

  test('is not known where no rule says how many weeks, and the form says none', () => {
    const unknown = account(8, { councilRules: [rules({ from: '2026-04-06', weeklyGross: 21_000, surplusWeeks: null })] });
    expect(some(returnFigures(unknown, form('generic-return'), TIME), 'retained.weeks', 'retained.total', 'surplus.returnable', 'surplus.asked')).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});

test('a year of £210.00 a week is 52 weeks, or 365 days of a seventh: the form says which', () => {
  const whole = form('greenwich-monitoring');
  expect(returnFigures(account(8), whole, TIME)['award.yearly']).toBe(1_092_000);
  expect(returnFigures(account(8), { ...whole, rules: { ...whole.rules, year: '365/7' } }, TIME)['award.yearly']).toBe(1_095_000);
});

test('it has to be back so many days after it was sent out', () => {
  const sent = returnFigures(account(8, { councilRules: [rules({ from: '2026-04-06', weeklyGross: 21_000, replyDays: 28 })] }), form('generic-return'), {
    ...TIME,
    sentOut: '2026-10-04',
  });
  expect(sent['period.returnBy']).toBe('2026-11-01');
  expect(returnFigures(account(8), form('generic-return'), TIME)['period.returnBy']).toBe(null);
});

test('each payslip is in the return of the days it was paid in, and in no other', () => {
  const slip = (periodStart: string, periodEnd: string, paidOn: string, gross: number): ReturnType<typeof payslip> =>
    payslip({ name: 'Bryn', periodStart, periodEnd, paidOn, gross, net: gross });
  const payslips = [
    // Of September, paid five days after the return's last day.
    slip('2026-09-01', '2026-09-30', '2026-10-09', 40_000),
    // Of weeks that end after the return does, paid in advance.
    slip('2026-09-14', '2026-10-11', '2026-10-02', 7_000),
    slip('2026-08-01', '2026-08-31', '2026-09-09', 30_000),
  ];
  const paid = account(8, { people: [person({ name: 'Bryn' })], payslips });
  const gross = (from: string, to: string): unknown => {
    const { employees } = returnFigures(paid, form('generic-return'), { ...TIME, from, to });
    return Array.isArray(employees) && employees.map(({ pence }) => pence);
  };
  // £300.00 + £70.00, and then £400.00.
  expect(gross('2026-07-06', '2026-10-04')).toEqual([37_000]);
  expect(gross('2026-10-05', '2027-01-03')).toEqual([40_000]);
});
