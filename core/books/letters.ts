/** What a demand for money has to say, and which of it a letter does not. */
import type { Letter, LetterPoint } from './facts.ts';
import { LETTER_POINTS } from './facts.ts';

/**
 * What a letter that asks for money back does not say, as far as it was looked at. Null: it asks for none, is our own, or was not looked at.
 * The amount and the day are also known where they are written down. The model is SI 2013/1617, regulation 15(2), of the NHS: reasons,
 * amount, time and payer.
 */
export function pointsMissing({ direction, what, says, amount }: Pick<Letter, 'direction' | 'what' | 'says' | 'amount'>): readonly LetterPoint[] | null {
  if (direction !== 'in' || what !== 'money_back' || says === null) return null;
  return LETTER_POINTS.filter((point) => !says.includes(point) && !(point === 'amount' && amount !== null));
}
