/**
 * Tax codes as HMRC writes them (gov.uk, "Tax codes"; Specification for PAYE Tax Table Routines): what is free of tax, whose rates, and whether
 * paydays are added up. What is no code is null, never guessed.
 */
import type { TaxNation } from '../rates/income-tax.ts';

export type TaxCode = {
  /** As HMRC writes it: `1257L W1`. */
  readonly text: string;
  /** By the letter in front, S or C; null: it has none. */
  readonly nation: TaxNation | null;
  /** Each payday by itself, whatever else is said: W1, M1 or X stood behind it. */
  readonly isByItself: boolean;
} & (
  | { readonly kind: 'allowance'; /** Tens of pounds a year that are free of tax. */ readonly number: number }
  /** K: tens of pounds a year that are added to pay. */
  | { readonly kind: 'added'; readonly number: number }
  /** BR, and D0 to D3: all at one rate, so many bands above the basic one. */
  | { readonly kind: 'flat'; readonly aboveBasic: number }
  | { readonly kind: 'none' }
);

/** Letters behind a number: L, M, N and T. P, Y and V have not been given since 2016. */
const CODE = /^(?<nation>[SC]?)(?:(?<flat>BR|D[0-3])|K(?<added>\d{1,6})|(?<allowance>\d{1,6})[LMNT])(?<alone>W1\/?M1|W1|M1|X)?$/;
const NO_TAX = /^NT(?:W1\/?M1|W1|M1|X)?$/;

const spaced = (code: string): string => code.replace(/(?:W1\/?M1|W1|M1|X)$/, ' $&');

export function readTaxCode(text: string): TaxCode | null {
  const code = text.toUpperCase().replaceAll(/[\s.]/g, '');
  if (NO_TAX.test(code)) return { text: spaced(code), nation: null, isByItself: code !== 'NT', kind: 'none' };
  const found = CODE.exec(code)?.groups;
  if (!found) return null;
  const nation = found['nation'] === 'S' ? 'scotland' : found['nation'] === 'C' ? 'wales' : null;
  const whole = { text: spaced(code), nation, isByItself: found['alone'] !== undefined } as const;
  const { flat, added, allowance } = found;
  if (flat !== undefined) return { ...whole, kind: 'flat', aboveBasic: flat === 'BR' ? 0 : Number(flat.slice(1)) + 1 };
  if (added !== undefined) return { ...whole, kind: 'added', number: Number(added) };
  return { ...whole, kind: 'allowance', number: Number(allowance) };
}

/** What a new assistant without a P45 ticked on HMRC's starter checklist; null: nothing. */
export type StarterStatement = 'A' | 'B' | 'C' | null;

/** The tens of pounds that stand in the standard code: £12,570 a year from 2021-22 to 2030-31 (Finance Act 2021, section 5, and later freezes). */
const STANDARD = '1257L';
const LETTER: Readonly<Record<TaxNation, string>> = { 'rest-of-uk': '', scotland: 'S', wales: 'C' };

/** The code to begin with until HMRC sends one (HMRC starter checklist): standard; standard with each payday alone; basic rate; nothing free. */
export function starterCode(statement: StarterStatement, nation: TaxNation): string {
  const letter = LETTER[nation];
  if (statement === 'A') return `${letter}${STANDARD}`;
  if (statement === 'B') return `${letter}${STANDARD} X`;
  return statement === 'C' ? `${letter}BR` : `${letter}0T`;
}
