/** HMRC's own test rows for payroll software, through the calls of the program. They are Crown copyright and stay where they were put, outside the project. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { notTested } from './not-tested.ts';
import { temporaryProgram, valueOf } from './temporary.ts';

const folder = join(process.env['HEADROOM_SHARED'] || join(import.meta.dirname, '../../shared'), 'hmrc');

interface TaxRow {
  readonly regime: string;
  readonly sheet: string;
  readonly frequency: string;
  readonly grossPence: number;
  readonly payToDatePence: number;
  readonly taxCode: string;
  readonly week1Month1: boolean;
  readonly period: number;
  readonly taxDuePence: number;
  readonly taxDueToDatePence: number;
}

interface InsuranceRow {
  readonly category: string;
  readonly frequency: string;
  readonly grossPence: number;
  readonly employeePence: number;
  readonly employerPence: number;
}

function rowsIn<T>(file: string): readonly T[] {
  return (JSON.parse(readFileSync(join(folder, file), 'utf8')) as { readonly rows: readonly T[] }).rows;
}

/** The years for which there are rows; none where they are not at hand. */
const YEARS = existsSync(folder) ? ['2026-27'] : [];
if (YEARS.length === 0) notTested('HMRC’s test rows', `There are none in ${folder}: set HEADROOM_SHARED to the folder that holds hmrc.`);

describe.each(YEARS)('what HMRC says, %s', (taxYear) => {
  test('income tax comes to the same, of Scotland to within a penny', async () => {
    const program = temporaryProgram();
    const rows = rowsIn<TaxRow>(`paye-${taxYear}.json`);
    expect(rows.length).toBeGreaterThan(50);
    const off: unknown[] = [];
    for (const row of rows) {
      const given = {
        taxYear,
        nation: row.regime,
        code: row.taxCode,
        basis: row.week1Month1 ? 'period' : 'cumulative',
        frequency: row.frequency,
        period: row.period,
        payPence: row.grossPence,
        // HMRC's are with this payday.
        payToDatePence: row.payToDatePence - row.grossPence,
        taxToDatePence: row.taxDueToDatePence - row.taxDuePence,
      };
      const { taxPence, taxToDatePence } = valueOf(await program.call('pay.tax', given));
      const mayBeOff = row.regime === 'scotland' ? 1 : 0;
      if (Math.abs(taxPence - row.taxDuePence) > mayBeOff || Math.abs(taxToDatePence - row.taxDueToDatePence) > mayBeOff)
        off.push({ row, taxPence, taxToDatePence });
    }
    expect(off).toEqual([]);
  });

  // The rows are of the year before, whose rates were the same.
  test.each(['2025-26', taxYear])('National Insurance comes to the same to the penny, by the rates of %s', async (ofRates) => {
    const program = temporaryProgram();
    const rows = rowsIn<InsuranceRow>('ni-2025-26.json');
    expect(rows.length).toBeGreaterThan(200);
    const off: unknown[] = [];
    for (const row of rows) {
      const given = { taxYear: ofRates, letter: row.category, frequency: row.frequency, payPence: row.grossPence };
      const { employeePence, employerPence } = valueOf(await program.call('pay.nationalInsurance', given));
      if (employeePence !== row.employeePence || employerPence !== row.employerPence) off.push({ row, employeePence, employerPence });
    }
    expect(off).toEqual([]);
  });
});
