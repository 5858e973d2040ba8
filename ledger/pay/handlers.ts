/** Pay worked out by `core/pay` from what a call gives: reads what the words of the call mean, and refuses those that mean nothing. */
import type { payMethods } from '../../core/api/pay.ts';
import { dayOfRates, nationalInsurance } from '../../core/pay/national-insurance.ts';
import { readBasis, readFrequency, readTaxNation } from '../../core/pay/spellings.ts';
import { readTaxCode } from '../../core/pay/tax-codes.ts';
import { taxOn } from '../../core/pay/tax.ts';
import { readTaxYear, taxYearOf } from '../../core/pay/tax-year.ts';
import { Refusal } from '../../core/values/problem.ts';
import { nationalInsuranceWords } from '../../core/words/pay/national-insurance.ts';
import { payWords } from '../../core/words/pay/pay.ts';
import { taxWords } from '../../core/words/pay/tax.ts';
import type { Handlers } from '../runtime/contract.ts';

/** What was read; refuses where it meant nothing. */
function known<T>(read: T | null, field: string, sentence: string): T {
  if (read === null) throw new Refusal('badInput', sentence, { field });
  return read;
}

export const payHandlers = {
  'pay.tax': (_ctx, given) => {
    const { tax, taxToDate, working, toCheck } = taxOn({
      taxYear: known(readTaxYear(given.taxYear), 'taxYear', payWords.noTaxYear),
      nation: known(readTaxNation(given.nation), 'nation', taxWords.noNation),
      code: known(readTaxCode(given.code), 'code', taxWords.noCode(given.code)),
      basis: known(readBasis(given.basis), 'basis', taxWords.noBasis),
      frequency: known(readFrequency(given.frequency), 'frequency', payWords.noFrequency),
      period: given.period,
      pay: given.payPence,
      payToDate: given.payToDatePence,
      taxToDate: given.taxToDatePence,
    });
    return { taxPence: tax, taxToDatePence: taxToDate, working, toCheck };
  },
  'pay.nationalInsurance': (_ctx, { taxYear: year, payday, ...given }) => {
    const taxYear = known(readTaxYear(year), 'taxYear', payWords.noTaxYear);
    const frequency = known(readFrequency(given.frequency), 'frequency', payWords.noFrequency);
    if (payday !== undefined && taxYearOf(payday) !== taxYear)
      throw new Refusal('badInput', nationalInsuranceWords.paydayElsewhere(taxYear), { field: 'payday' });
    const { employee, employer, working, toCheck } = nationalInsurance({
      on: payday ?? dayOfRates(taxYear),
      letter: given.letter.trim().toUpperCase(),
      frequency,
      pay: given.payPence,
    });
    return { employeePence: employee, employerPence: employer, working, toCheck };
  },
} satisfies Handlers<typeof payMethods>;
