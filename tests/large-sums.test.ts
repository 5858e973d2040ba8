/**
 * Sums that a number of this program could no longer hold to the penny: refused where they come in, row by row, so that no total gets
 * there. What is taken, however much of it, is added up exactly.
 */
import { describe, expect, test } from 'vitest';
import { SINGLE_FIGURES } from '../core/figures/breakdowns/figure-ids.ts';
import type { RecordType } from '../core/records/kinds.ts';
import { lloyds, plainAccount, TestLedger } from './ledger.ts';
import type { FileText, Line } from './ledger.ts';

const TEN_MILLION = 1_000_000_000;

async function withAccount(more: object = {}) {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.call('accounts.create', { ...plainAccount('A1'), openingBalance: 0, ...more });
  const save = (type: RecordType, fields: object) => ledger.program.call('records.save', { account, type, fields: { ...fields } });
  return { ledger, account, save };
}

/** Each on a day of its own. */
const lines = (count: number, amount: number): Line[] =>
  Array.from({ length: count }, (_, index) => ({
    day: `20${26 + Math.floor(index / 28)}-05-${String((index % 28) + 1).padStart(2, '0')}`,
    text: `ROW ${index}`,
    amount,
  }));

describe('a bank file', () => {
  test('brings in no row of more than ten million pounds, and says of each why', async () => {
    const { ledger, account } = await withAccount();
    const file = lloyds('a.csv', [...lines(1, TEN_MILLION), { day: '2026-06-01', text: 'MORE', amount: 1 }]);
    const text =
      file.text.replace(',0.01,', ',10000000.01,') +
      "02/06/2026,FPI,'30-00-00,12345678,HUGE,,90071992547409.93,\n03/06/2026,FPI,'30-00-00,12345678,WIDE,,1.00,90071992547409.93\n";
    const outcome = await ledger.bring(account, { ...file, text });
    expect(outcome).toMatchObject({ rows: 4, imported: 1, rejected: 3 });
    expect(outcome.rejectedRows.map(({ reason }) => reason)).toEqual([
      expect.stringMatching(/“10000000\.01” is more than £10,000,000\.00/),
      expect.stringMatching(/“90071992547409\.93” is more than £10,000,000\.00/),
      expect.stringMatching(/“90071992547409\.93” is more than £1,000,000,000\.00/),
    ]);
    expect((await ledger.call('accounts.list', {}))[0]?.balance).toBe(TEN_MILLION);
  });

  test('brings in no row past a thousand million pounds altogether, also where another file filled the account', async () => {
    const { ledger, account } = await withAccount();
    const most = await ledger.bring(account, lloyds('a.csv', lines(99, TEN_MILLION)));
    expect(most).toMatchObject({ imported: 99, rejected: 0 });
    const more = [1, 2, 3].map((index) => ({ day: `2040-05-0${index}`, text: `OUT ${index}`, amount: -TEN_MILLION }));
    const file = lloyds('b.csv', more);
    const preview = await ledger.call('bank.preview', { account, file: ledger.file(file) });
    expect(preview.rejected.map(({ reason }) => reason)).toEqual(Array(2).fill(expect.stringMatching(/more than £1,000,000,000\.00/)));
    const outcome = await ledger.bring(account, file);
    expect(outcome).toMatchObject({ rows: 3, imported: 1, rejected: 2 });
    expect((await ledger.call('accounts.list', {}))[0]?.balance).toBe(98 * TEN_MILLION);
    expect((await ledger.call('file.verify', {})).problems).toEqual([]);
  });

  test('may hold the same rows again when the account is full', async () => {
    const { ledger, account } = await withAccount();
    const full = lloyds('a.csv', lines(100, TEN_MILLION));
    await ledger.bring(account, full);
    expect(await ledger.bring(account, full)).toMatchObject({ imported: 0, alreadyThere: 100, rejected: 0 });
  });
});

describe('a record', () => {
  const invoice = { supplier: 'Harbour', day: '2026-05-01' };

  test('of more than ten million pounds, or ten thousand hours, is refused in pounds', async () => {
    const { save } = await withAccount();
    expect(await save('invoices', { ...invoice, number: '1', amount: TEN_MILLION })).toMatchObject({ ok: true });
    for (const amount of [TEN_MILLION + 1, -TEN_MILLION - 1, 2 ** 53, 1e300])
      expect(await save('invoices', { ...invoice, number: '2', amount })).toMatchObject({
        problem: {
          code: 'badInput',
          field: 'fields.amount',
          message: expect.stringMatching(Number.isSafeInteger(amount) ? /£10,000,000\.00/ : /is too large a number/),
        },
      });
    expect(await save('invoices', { ...invoice, number: '2', amount: 1, hours: 1_000_001 })).toMatchObject({
      problem: { field: 'fields.hours', message: expect.stringMatching(/10,000 hours/) },
    });
  });

  test('past a thousand million pounds altogether is refused, and one that is made smaller is not', async () => {
    const { save, ledger, account } = await withAccount();
    for (let number = 1; number <= 100; number += 1)
      expect(await save('invoices', { ...invoice, number: `N${number}`, amount: TEN_MILLION })).toMatchObject({ ok: true });
    expect(await save('invoices', { ...invoice, number: 'more', amount: 1 })).toMatchObject({
      problem: { code: 'badInput', field: 'fields.amount', message: expect.stringMatching(/£1,000,000,000\.00/) },
    });
    const fields = { ...invoice, number: 'N1', amount: TEN_MILLION - 1 };
    await ledger.call('records.save', { account, type: 'invoices', id: 1, fields });
    const { liabilities } = await ledger.call('figures.overview', { account, on: '2026-06-01' });
    expect(liabilities.invoices).toBe(100 * TEN_MILLION - 1);
  });

  test('may be explained by no parts that come to more than ten million pounds', async () => {
    const { ledger, account } = await withAccount();
    await ledger.bring(account, lloyds('a.csv', lines(1, 100)));
    const part = (amount: number) => ({ amount, settles: null, category: 'other' as const, planLine: null, fund: null });
    const parts = [part(TEN_MILLION), part(100), part(-TEN_MILLION)];
    expect((await ledger.refused('bank.explain', { account, lines: [{ line: 1, parts }] })).message).toMatch(/£10,000,000\.00/);
  });
});

test('a folder with too large a sum, or too many large ones, names the row', async () => {
  const ledger = await TestLedger.forThisTest();
  const account = {
    path: 'account.csv',
    text: `key,value\nreference,A1\nperson,P\ncouncil,C\nopened_on,06/04/2026\nopening_balance,0\nplan_year_start,06/04/2026\nrole,holder\nemployment_allowance,yes\n`,
  };
  const moved = async (files: readonly FileText[]) => {
    const { problems } = await ledger.call('moveIn.preview', { files: [account, ...files].map((file) => ({ id: ledger.file(file), path: file.path })) });
    return problems.map(({ file, row, message }) => [file, row, /£[\d,]+\.\d\d|\d{1,3}(?:,\d{3})+ hours/.exec(message)?.[0]]);
  };
  const invoices = (count: number) =>
    `supplier,number,date,amount\n${Array.from({ length: count }, (_, index) => `Harbour,N${index},01/05/2026,"10,000,000.00"\n`).join('')}`;
  expect(await moved([{ path: 'invoices.csv', text: invoices(1).replace('000.00', '000.01') }])).toEqual([['invoices.csv', 2, '£10,000,000.00']]);
  expect(await moved([{ path: 'invoices.csv', text: invoices(102) }])).toEqual([
    ['invoices.csv', 102, '£1,000,000,000.00'],
    ['invoices.csv', 103, '£1,000,000,000.00'],
  ]);
  const people = { path: 'people.csv', text: 'name\nBryn\n' };
  const sheets = (hours: string) => [people, { path: 'timesheets.csv', text: `name,date,hours,kind\n${`Bryn,01/05/2026,${hours},worked\n`.repeat(102)}` }];
  expect((await moved(sheets('10000.01')))[0]).toEqual(['timesheets.csv', 2, '10,000 hours']);
  expect(await moved(sheets('10000'))).toEqual([
    ['timesheets.csv', 102, '1,000,000 hours'],
    ['timesheets.csv', 103, '1,000,000 hours'],
  ]);
  const bank = lloyds('bank/a.csv', lines(101, TEN_MILLION));
  // Newest first, so that the newest is the first row.
  expect(await moved([bank])).toEqual([['bank/a.csv', 2, '£1,000,000,000.00']]);
});

test('the largest of everything that is taken, over all the days there are, makes figures that are whole to the penny', async () => {
  const days = { openedOn: '1900-01-01', planYearStart: '1900-01-01', firstPaymentOn: '1900-01-01' };
  const most = { openingBalance: TEN_MILLION, weeklyGross: TEN_MILLION, contributionWeekly: TEN_MILLION, agreedContingency: TEN_MILLION, surplusWeeks: 104 };
  const { ledger, account, save } = await withAccount({ ...days, ...most });
  /** Saves with the largest that is taken in each of those fields. */
  const largest = async (type: RecordType, fields: object, ...free: string[]): Promise<void> => {
    const values: Record<string, number> = {};
    for (const field of free) {
      for (let value = 1e17; ; value /= 10) {
        const tried = { ...fields, ...Object.fromEntries(free.map((one) => [one, values[one] ?? 1])), [field]: value };
        const result = await save(type, tried);
        if (!result.ok) continue;
        values[field] = value;
        await ledger.call('records.remove', { account, type, id: result.value.id });
        break;
      }
    }
    expect(await save(type, { ...fields, ...values })).toMatchObject({ ok: true });
  };
  const from = '1900-01-01';
  for (const line of ['A', 'B', 'C']) await largest('plan', { line, outcome: '', kind: 'pa_hours', from, fund: 'main' }, 'hoursPerWeek', 'rate');
  await largest('plan', { line: 'W', outcome: '', kind: 'weekly', from, fund: 'main' }, 'amount');
  await largest('plan', { line: 'Y', outcome: '', kind: 'yearly', from, fund: 'main' }, 'amount');
  await largest('plan', { line: 'G', outcome: '', kind: 'agency_hours', from, fund: 'main' }, 'hoursPerWeek', 'rate');
  for (const [name, holidayMethod] of [
    ['Bryn', 'regular'],
    ['Nia', 'irregular'],
  ]) {
    await largest('people', { name, started: from, planLine: 'A', holidayMethod }, 'hoursPerWeek');
    await largest('payRates', { person: name, from, kind: 'standard' }, 'rate');
  }
  await largest('timesheets', { person: 'Nia', day: '2000-01-01', kind: 'worked' }, 'hours');
  await largest(
    'payslips',
    { person: 'Bryn', periodStart: from, periodEnd: '1900-02-01', paidOn: '1900-02-01', tax: 0, employeeNi: 0, employeePension: 0 },
    'gross',
    'net',
    'employerNi',
    'employerPension',
  );
  await largest('invoices', { supplier: 'S', number: '1', day: from, serviceTo: from, planLine: 'G' }, 'amount', 'hours', 'rate');
  await largest('setAside', { pot: 'other', day: from }, 'amount');
  /** How many numbers there are, all of them exact. */
  const checked = (value: unknown): number => {
    const numbers: number[] = [];
    JSON.stringify(value, (_key, inner: unknown) => {
      if (typeof inner === 'number') numbers.push(inner);
      return inner;
    });
    expect(numbers.filter((number) => !Number.isSafeInteger(number))).toEqual([]);
    return numbers.length;
  };
  for (const on of ['1900-06-01', '2026-10-05', '2199-12-31']) {
    const overview = await ledger.call('figures.overview', { account, on });
    expect(checked(overview)).toBeGreaterThan(50);
    for (const figure of SINGLE_FIGURES) checked(await ledger.call('figures.working', { account, on, figure: { figure } }));
    await ledger.call('figures.needsDoing', { account, on });
    for (const by of ['month', 'pay_period'] as const) checked(await ledger.call('figures.periods', { account, on, by }));
    checked(await ledger.call('figures.ahead', { account, on }));
    checked(await ledger.call('figures.moneyOverTime', { account, on }));
  }
});
