/** Pay worked out by the calls of the program, with no file open: what may be written, and what is refused with a sentence. */
import { expect, test } from 'vitest';
import { payWords } from '../core/words/pay/pay.ts';
import { problemOf, temporaryProgram, valueOf } from './temporary.ts';

const TAX = {
  taxYear: '2026-27',
  nation: 'england',
  code: '1257L',
  basis: 'cumulative',
  frequency: '4_weekly',
  period: 8,
  payPence: 121_500,
  payToDatePence: 108_000,
  taxToDatePence: 2240,
} as const;
const INSURANCE = { taxYear: '2026-27', letter: 'A', frequency: '4_weekly', payPence: 108_000 } as const;

test('tax is told step by step', async () => {
  expect(valueOf(await temporaryProgram().call('pay.tax', TAX))).toEqual({
    taxPence: 4940,
    taxToDatePence: 7180,
    working: [
      'Tax code 1257L, at the rates of England and Northern Ireland.',
      'All pay since 6 April is added up, to the end of week 8.',
      'Free of tax: £241.92 a week × 8 = £1,935.36.',
      'Pay £2,295.00 less £1,935.36 is £359.64. Whole pounds are taxed: £359.',
      '20% of £359 is £71.80.',
      'Tax for the year so far is £71.80. Before this payday £22.40 was taken.',
      'Tax to take: £49.40.',
    ],
    toCheck: [],
  });
});

test('National Insurance is told step by step', async () => {
  expect(valueOf(await temporaryProgram().call('pay.nationalInsurance', INSURANCE))).toEqual({
    employeePence: 904,
    employerPence: 10_425,
    working: [
      'Letter A, paid every 4 weeks: £1,080.00.',
      'The assistant pays on what is above £967.00, at a lower rate above £3,867.00.',
      '8% of £113.00 is £9.04.',
      'The employer pays on what is above £385.00, at a rate of its own above £3,867.00.',
      '15% of £695.00 is £104.25.',
      'Each sum is rounded by its third decimal: 0 to 5 down, 6 to 9 up.',
      'Taken from the assistant: £9.04. Paid by the employer: £104.25.',
    ],
    toCheck: [],
  });
});

test('what HMRC’s files and people call things is understood', async () => {
  const program = temporaryProgram();
  for (const other of [
    { nation: 'rUK' },
    { nation: 'Northern Ireland' },
    { nation: 'england-and-wales' },
    { frequency: 'FourWeekly' },
    { taxYear: '2026/2027' },
    { code: '1257 l' },
  ])
    expect(valueOf(await program.call('pay.tax', { ...TAX, ...other })).taxPence).toBe(4940);
  // By itself: 1,215.00 - 967.68 is 247.32. Added up, with no pay before, tax would come back.
  for (const basis of ['period', 'week1Month1']) expect(valueOf(await program.call('pay.tax', { ...TAX, basis, payToDatePence: 0 })).taxPence).toBe(4940);
  for (const other of [{ letter: 'a' }, { frequency: '4-weekly' }, { taxYear: '2025-26' }, { payday: '2026-12-24' }])
    expect(valueOf(await program.call('pay.nationalInsurance', { ...INSURANCE, ...other })).employerPence).toBe(10_425);
});

test.each([
  [{ taxYear: '2026' }, 'badInput', payWords.noTaxYear],
  [{ taxYear: '2027-28' }, 'ratesMissing', 'There are no rates of income tax for 2027-28 on file. Nothing was worked out: use your payroll provider’s figure.'],
  [{ nation: 'france' }, 'badInput', 'Say whose rates they are: England, Wales, Scotland or Northern Ireland.'],
  [{ code: '1257Q' }, 'badInput', '1257Q is no tax code that is known here. Type it as HMRC’s letter has it, such as 1257L, BR or K475.'],
  [{ code: 'D3' }, 'badInput', 'There is no rate for the tax code D3 in that year. Look at HMRC’s letter again.'],
  [{ basis: 'yearly' }, 'badInput', 'Say how pay is taxed: cumulative, or period where each payday counts by itself.'],
  [{ frequency: 'daily' }, 'badInput', 'Say how often the pay comes: weekly, 2_weekly, 4_weekly or monthly.'],
  [{ frequency: 'monthly', period: 13 }, 'badInput', 'Tax months go from 1 to 12.'],
  [{ period: 57 }, 'badInput', 'Tax weeks of this pay go from 1 to 56.'],
])('tax with %j is refused', async (other, code, message) => {
  expect(problemOf(await temporaryProgram().call('pay.tax', { ...TAX, ...other }))).toEqual({ code, message, field: Object.keys(other).at(-1) });
});

test.each([
  [
    { taxYear: '2027-28' },
    'ratesMissing',
    'There are no rates of National Insurance for 2027-28 on file. Nothing was worked out: use your payroll provider’s figure.',
  ],
  [{ payday: '2027-04-06' }, 'badInput', 'That payday is not in 2026-27.'],
  [{ letter: 'K' }, 'badInput', 'There are no rates for letter K. On file are A, B, C, H, J, M, V, X, Z.'],
  [{ frequency: 'yearly' }, 'badInput', payWords.noFrequency],
])('National Insurance with %j is refused', async (other, code, message) => {
  expect(problemOf(await temporaryProgram().call('pay.nationalInsurance', { ...INSURANCE, ...other }))).toEqual({
    code,
    message,
    field: Object.keys(other)[0],
  });
});

test('a tax year within which the rates changed needs the payday', async () => {
  const program = temporaryProgram();
  const given = { ...INSURANCE, taxYear: '2023-24', frequency: 'weekly', payPence: 100_000 };
  expect(problemOf(await program.call('pay.nationalInsurance', given))).toMatchObject({ code: 'badInput', field: 'payday' });
  expect(valueOf(await program.call('pay.nationalInsurance', { ...given, payday: '2024-01-06' })).employeePence).toBe(7316);
});

test('halves of a penny, and more than any pay, are refused', async () => {
  const program = temporaryProgram();
  expect(problemOf(await program.call('pay.tax', { ...TAX, payPence: 100.5 }))).toMatchObject({ code: 'badInput', field: 'payPence' });
  expect(problemOf(await program.call('pay.nationalInsurance', { ...INSURANCE, payPence: 10 ** 12 }))).toMatchObject({ code: 'badInput', field: 'payPence' });
  // The most there may be: 45% of all above, in whole pounds.
  expect(valueOf(await program.call('pay.tax', { ...TAX, code: 'D1', payPence: 10 ** 9, payToDatePence: 0, taxToDatePence: 0 })).taxPence).toBe(450_000_000);
});
