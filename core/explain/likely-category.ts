/** Words that banks and payees print, and the category they usually mean. A hint for the user to take or leave, never used to explain. */
import type { Category } from '../books/facts.ts';
import type { Text } from '../values/word-match.ts';

const OUT: readonly (readonly [Category, readonly string[]])[] = [
  ['hmrc', ['hmrc', 'paye', 'cumbernauld', 'shipley']],
  ['pension', ['nest', 'pension', 'pensions']],
  ['wages', ['wages', 'wage', 'salary', 'pay']],
  ['payroll_service', ['payroll']],
  ['insurance', ['insurance', 'insure', 'cover']],
  ['agency', ['homecare', 'agency', 'carers', 'nursing']],
  ['transport', ['taxi', 'taxis', 'cabs', 'bus', 'buses', 'train', 'rail', 'fuel', 'parking']],
  ['training', ['training', 'course']],
  ['respite', ['respite', 'hotel']],
  ['activity', ['club', 'class', 'leisure', 'swim', 'gym', 'cinema']],
  ['bank_charge', ['charge', 'charges', 'fee', 'fees']],
  ['repayment_to_council', ['council']],
  ['own_transfer', ['savings', 'transfer']],
];
const IN: readonly (readonly [Category, readonly string[]])[] = [
  ['interest', ['interest']],
  ['refund', ['refund', 'refunded', 'reversal']],
  ['contribution', ['contribution']],
  ['one_off_funding', ['grant']],
  ['direct_payment', ['council', 'borough', 'dp']],
  ['own_transfer', ['savings', 'transfer']],
];

export function likelyCategory(text: Text, out: boolean): { category: Category; word: string }[] {
  return (out ? OUT : IN).flatMap(([category, hints]) => {
    const word = hints.find((hint) => text.has.has(hint));
    return word === undefined ? [] : [{ category, word }];
  });
}

const HINTS: ReadonlySet<string> = new Set([...OUT, ...IN].flatMap(([, words]) => words));

/** Words of a trade, not of a name: many payees have them. */
export function isCommonWord(word: string): boolean {
  return HINTS.has(word);
}
