/** Where the payroll provider's figures are not those worked out here, with the likely reason: the first that gives their figure. */
import type { PersonId } from '../books/facts.ts';
import { Refusal } from '../values/problem.ts';
import type { Pence } from '../values/units.ts';
import { payRunWords } from '../words/pay/run.ts';
import type { PayFacts } from './gross.ts';
import type { PayTerms, PaydayPay } from './payday.ts';
import { payOn } from './payday.ts';
import type { PayFigures, PayPeriod, PayRunRow } from './run.ts';
import { termsOf, toDateBefore } from './run.ts';
import { readTaxCode, starterCode } from './tax-codes.ts';

const words = payRunWords.why;

export const COMPARED = ['gross', 'tax', 'employeeNi', 'employeePension', 'studentLoan', 'net', 'employerNi', 'employerPension'] as const;
export type Compared = (typeof COMPARED)[number];

export interface PayDifference {
  readonly field: Compared;
  readonly ours: Pence;
  readonly theirs: Pence;
  readonly why: string;
}

const LETTERS = ['A', 'B', 'C', 'H', 'J', 'M', 'V', 'X', 'Z'];
/** Figures no further apart may be of other roundings. */
const ROUNDING: Pence = 2;

/** Pay at their gross, by terms that are tried; null: there are no rates for them. */
function tried(facts: PayFacts, person: PersonId, period: PayPeriod, gross: Pence, change: Partial<PayTerms>): PaydayPay | null {
  const { paidOn } = period;
  const terms = termsOf(facts, person, paidOn);
  if (typeof terms === 'string') return null;
  try {
    return payOn(paidOn, gross, { ...terms, ...change }, toDateBefore(facts, person, period));
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** What of the rest would give their figures, in the order it is tried. */
function likely(facts: PayFacts, { person, figures, parts }: PayRunRow, theirs: PayFigures, period: PayPeriod, field: Compared): string {
  const terms = termsOf(facts, person, period.paidOn);
  if (!figures || typeof terms === 'string') return words.unknown;
  const [our, their] = [figures[field] ?? 0, theirs[field] ?? 0];
  const gives = (change: Partial<PayTerms>): boolean => tried(facts, person, period, theirs.gross, change)?.[field] === their;
  if (field === 'gross') {
    if (figures.holidayPay !== null && theirs.gross === figures.gross - figures.holidayPay) return words.holiday;
    if (figures.sickPay !== null && theirs.gross === figures.gross - figures.sickPay) return words.sick;
  } else if (theirs.gross !== figures.gross && gives({})) {
    return words.gross;
  }
  if (Math.abs(our - their) <= ROUNDING) return words.rounding;
  if (field === 'tax') {
    const basis = terms.basis === 'cumulative' ? 'period' : 'cumulative';
    if (gives({ basis })) return basis === 'period' ? words.byItself : words.addedUp;
    if (gives({ pension: null })) return words.noPension;
    const codes = [...(['A', 'C', null] as const).map((statement) => starterCode(statement, terms.nation)), 'D0', 'NT'];
    const code = codes.find((text) => {
      const read = readTaxCode(text);
      return read && (gives({ code: read, basis: 'cumulative' }) || gives({ code: read, basis: 'period' }));
    });
    return code === undefined ? words.unknown : words.code(code);
  }
  if (field === 'employeePension' || field === 'employerPension') return their === 0 ? words.noPension : words.unknown;
  if (field === 'employeeNi' || field === 'employerNi') {
    const isShared = field === 'employerNi' && parts.some(({ part }) => part === 'allowance');
    const letter = LETTERS.find((one) => gives({ letter: one }));
    return isShared ? words.allowance : letter === undefined || letter === terms.letter ? words.unknown : words.letter(letter);
  }
  return field === 'net' ? words.follows : words.unknown;
}

export function differencesOf(facts: PayFacts, row: PayRunRow, theirs: PayFigures, period: PayPeriod): PayDifference[] {
  const { figures } = row;
  if (!figures) return [];
  return COMPARED.flatMap((field): PayDifference[] => {
    const [ours, their] = [figures[field] ?? 0, theirs[field] ?? 0];
    return ours === their ? [] : [{ field, ours, theirs: their, why: likely(facts, row, theirs, period, field) }];
  });
}
