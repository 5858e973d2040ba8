import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AccountFacts, LinePart } from '../books/facts.ts';
import { readFolder } from './folder.ts';
import { templates } from './templates.ts';
import { toFacts } from './to-facts.ts';

type Given = Readonly<Record<string, string>>;
function facts(files: Given): AccountFacts {
  const { account, problems } = readFolder(Object.entries(files).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) })));
  expect(problems).toEqual([]);
  if (!account) throw new Error('no account came out');
  return toFacts(account);
}

const ACCOUNT = `key,value
reference,DP-9
person,R Lindqvist
council,Anyshire CC
opened_on,06/04/2026
opening_balance,100.00
plan_year_start,06/04/2026
role,holder
employment_allowance,no
`;
const STARLING = 'Date,Counter Party,Reference,Type,Amount (GBP),Balance (GBP),Spending Category,Notes\n';
const row = (day: string, text: string, amount: string, balance: string): string => `${day},${text},,FASTER PAYMENT,${amount},${balance},PAYMENTS,\n`;
const told = (parts: readonly LinePart[]): string[] => parts.map((part) => (part.settles ? `${part.settles.kind} ${part.settles.id}` : `${part.category}`));

describe('the facts of a moved-in account', () => {
  it('count from 1 for each kind and are listed by day', () => {
    const { timesheets, people } = facts({
      'account.csv': ACCOUNT,
      'people.csv': 'name\nBryn\nAnn\n',
      'timesheets.csv': 'name,date,hours,kind\nBryn,09/04/2026,2,worked\nAnn,07/04/2026,3,worked\nBryn,07/04/2026,1,worked\n',
    });
    expect(timesheets.map(({ id, day }) => [id, day])).toEqual([
      [2, '2026-04-07'],
      [3, '2026-04-07'],
      [1, '2026-04-09'],
    ]);
    expect(people.map(({ id, name }) => [id, name])).toEqual([
      [1, 'Bryn'],
      [2, 'Ann'],
    ]);
  });
  it('hold each line of overlapping files once, twins twice, none from before the opening, each explained', () => {
    const first =
      STARLING + row('05/04/2026', 'EARLY', '-1.00', '100.00') + row('07/04/2026', 'BUS', '-2.00', '98.00') + row('07/04/2026', 'BUS', '-2.00', '96.00');
    const second = STARLING + row('07/04/2026', 'BUS', '-2.00', '96.00') + row('08/04/2026', 'WHO', '-3.00', '93.00');
    const { lines, printedBalances } = facts({
      'account.csv': ACCOUNT,
      'rules.csv': 'contains,direction,category\nBUS,out,transport\n',
      'bank/z.csv': first,
      'bank/a.csv': second,
    });
    expect(lines.map(({ id, day, text, amount, balance, parts }) => [id, day, text, amount, balance, told(parts)])).toEqual([
      [1, '2026-04-07', 'BUS', -2_00, 98_00, ['transport']],
      [2, '2026-04-07', 'BUS', -2_00, 96_00, ['transport']],
      [3, '2026-04-08', 'WHO', -3_00, 93_00, []],
    ]);
    expect(printedBalances).toEqual([
      { bankAccount: 1, day: '2026-04-07', balance: 96_00, file: 'bank/z.csv' },
      { bankAccount: 1, day: '2026-04-08', balance: 93_00, file: 'bank/a.csv' },
    ]);
  });
  it('mark what may be a double and cannot be decided', () => {
    const HSBC = '08/04/2026,BUS,-2.00\n07/04/2026,CLUB,-9.00\n';
    const { lines } = facts({
      'account.csv': ACCOUNT,
      'bank/a.csv': HSBC,
      'bank/b.csv': '09/04/2026,CLUB,-9.00\n08/04/2026,BUS,-2.00\n08/04/2026,BUS,-2.00\n',
    });
    expect(lines.map(({ day, text, doubtful }) => `${day} ${text} ${doubtful}`)).toEqual([
      '2026-04-07 CLUB false',
      '2026-04-08 BUS true',
      '2026-04-08 BUS true',
      '2026-04-08 BUS true',
      '2026-04-09 CLUB false',
    ]);
  });
  it('are those of the templates, moved in as they stand', () => {
    const moved = facts(Object.fromEntries(templates().map(({ name, text }) => [name, text])));
    const kinds = [
      'opening',
      'councilRules',
      'contributionRates',
      'contributionPaid',
      'paymentStops',
      'mandates',
      'decisions',
      'conflicts',
      'deputyReports',
      'ownAccounts',
      'ownBalances',
      'chargeAssessments',
      'fundPayments',
      'planMoves',
      'people',
      'payRates',
      'timesheets',
      'payslips',
    ] as const;
    const more = ['invoices', 'purchases', 'payments', 'setAside', 'rules'] as const;
    expect([...kinds, ...more].filter((kind) => moved[kind].length !== 1)).toEqual([]);
    // Money is moved between two.
    expect(moved.plan).toHaveLength(2);
    // The main one, which others name, comes by itself.
    expect(moved.funds.map(({ fund, payer }) => [fund, payer])).toEqual([
      ['main', null],
      ['nhs', 'NHS'],
    ]);
    expect(moved.bankAccounts.map(({ name, openingBalance }) => [name, openingBalance])).toEqual([
      ['main', 1000_00],
      ['savings', 250_00],
    ]);
  });
});

describe('random accounts', () => {
  const DAYS = ['06', '07', '08', '09', '10', '11', '12'];
  const texts = fc.constantFrom('HARBOUR HOMECARE', 'HARBOUR INV 101', 'INV102', 'BRYN HOWELL', 'CAROL HOWELL PAY', 'BUS', 'MOBILITY SHOP', 'ANN MARSH', 'ODD');
  const sums = fc.constantFrom(5_00, 10_00, 15_00, 20_00);
  const bankLine = fc.record({ day: fc.constantFrom(...DAYS), text: texts, sum: sums, out: fc.boolean() });
  const paper = fc.record({ day: fc.constantFrom(...DAYS), sum: sums });
  const money = (pence: number): string => (pence / 100).toFixed(2);
  const random = fc.record({
    lines: fc.array(bankLine, { minLength: 1, maxLength: 12 }),
    invoices: fc.array(paper, { maxLength: 4 }),
    payslips: fc.array(paper, { maxLength: 4 }),
    purchases: fc.array(paper, { maxLength: 3 }),
    payments: fc.array(paper, { maxLength: 3 }),
    cut: fc.nat({ max: 12 }),
    overlap: fc.nat({ max: 4 }),
  });
  type Random = typeof random extends fc.Arbitrary<infer T> ? T : never;

  /** The bank's lines in two overlapping files with balances; `names` what they are called. */
  function folder(from: Random, names: readonly [string, string]): Given {
    let balance = 100_00;
    const bank = from.lines
      .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
      .map(({ day, text, sum, out }) => {
        const amount = out ? -sum : sum;
        balance += amount;
        return row(`${day}/04/2026`, text, money(amount), money(balance));
      });
    const on = (day: string): string => `${day}/04/2026`;
    const list = (header: string, rows: readonly string[]): string => [header, ...rows].join('\n');
    return {
      'account.csv': ACCOUNT,
      'people.csv': 'name\nBryn Howell\nCarol Howell\n',
      'invoices.csv': list(
        'supplier,number,date,amount',
        from.invoices.map(({ day, sum }, index) => `Harbour Homecare Ltd,INV${101 + index},${on(day)},${money(index === 3 ? -sum : sum)}`),
      ),
      'payslips.csv': list(
        'name,period_start,period_end,paid_on,gross,net',
        from.payslips.map(({ day, sum }, index) => `${index % 2 ? 'Bryn' : 'Carol'} Howell,01/04/2026,${on(day)},${on(day)},${money(sum)},${money(sum)}`),
      ),
      'purchases.csv': list(
        'date,supplier,amount,paid_by',
        from.purchases.map(({ day, sum }, index) => `${on(day)},Mobility Shop,${money(sum)},${index === 1 ? 'Ann Marsh' : ''}`),
      ),
      'payments.csv': list(
        'date,to,amount,for,category',
        from.payments.map(
          ({ day, sum }, index) =>
            `${on(day)},${index ? 'Bus' : 'Harbour Homecare'},${money(sum)},${index === 0 && from.invoices.length > 0 ? 'INV101' : ''},other`,
        ),
      ),
      'rules.csv': 'contains,direction,category\nBUS,out,transport\nBRYN,in,refund\n',
      [`bank/${names[0]}.csv`]: STARLING + bank.slice(0, from.cut + from.overlap).join(''),
      [`bank/${names[1]}.csv`]: STARLING + bank.slice(from.cut).join(''),
    };
  }

  it('explain every line by parts that add up to it, and nothing twice', () => {
    fc.assert(
      fc.property(random, (from) => {
        const { lines, invoices } = facts(folder(from, ['a', 'b']));
        // Two rows that are the same to the balance, one in each file, are one line by the rule of duplicates.
        const rows = Object.entries(folder(from, ['a', 'b'])).flatMap(([path, text]) =>
          path.startsWith('bank/') ? [...new Set(text.split('\n').slice(1, -1))] : [],
        );
        const written = new Set(rows).size === from.lines.length ? from.lines : [];
        expect(
          written.length === 0 ||
            lines.reduce((sum, line) => sum + line.amount, 0) === written.reduce((sum, { sum: size, out }) => sum + (out ? -size : size), 0),
        ).toBe(true);
        for (const line of lines.filter(({ parts }) => parts.length > 0)) expect(line.parts.reduce((sum, part) => sum + part.amount, 0)).toBe(line.amount);
        const settled = lines.flatMap((line) => line.parts).filter((part) => part.settles !== null);
        const once = settled.filter(({ settles }) => settles?.kind !== 'invoice').map((part) => told([part])[0]);
        expect(new Set(once).size).toBe(once.length);
        for (const { id, amount } of invoices) {
          const paid = settled.filter(({ settles }) => settles?.kind === 'invoice' && settles.id === id).reduce((sum, part) => sum - part.amount, 0);
          expect(amount < 0 ? paid >= amount && paid <= 0 : paid <= amount && paid >= 0).toBe(true);
        }
      }),
    );
  });
  it('come out the same whatever the bank files are called', () => {
    fc.assert(
      fc.property(random, (from) => {
        const plain = ({ lines }: AccountFacts): unknown => lines.map(({ id, day, amount, text, parts }) => [id, day, amount, text, told(parts)]);
        expect(plain(facts(folder(from, ['b', 'a'])))).toEqual(plain(facts(folder(from, ['a', 'b']))));
      }),
    );
  });
});
