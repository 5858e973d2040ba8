import { expect, test } from 'vitest';
import { typedFigures } from './typed-figures.ts';

const ours = {
  ...{ hours: 8000, gross: 108_000, tax: 2240, employeeNi: 904, employerNi: 10_425, employeePension: 2400, employerPension: 1800 },
  ...{ studentLoan: null, net: 102_456, holidayPay: 6000, sickPay: null },
};

test('nothing typed is none of theirs', () => {
  expect(typedFigures(ours, {})).toBeNull();
});

test('net pay follows from what was typed, unless it was typed too', () => {
  // 1,080.00 - 30.00 - 9.04 - 24.00 = 1,016.96.
  expect(typedFigures(ours, { tax: 3000 })).toEqual({ ...ours, tax: 3000, net: 101_696 });
  expect(typedFigures(ours, { tax: 3000, net: 101_600 })?.net).toBe(101_600);
});

test('of another gross pay it is not known what is holiday pay', () => {
  expect(typedFigures(ours, { gross: 100_000 })).toMatchObject({ gross: 100_000, holidayPay: null });
});

test('where nothing is worked out, gross pay has to be typed, and the rest is nothing', () => {
  expect(typedFigures(null, { tax: 100 })).toBeNull();
  expect(typedFigures(null, { gross: 50_000, tax: 100 })).toMatchObject({ gross: 50_000, tax: 100, employeeNi: 0, net: 49_900, hours: null });
});
