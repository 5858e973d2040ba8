/** What is wrong with a text that is no amount of money, or of hours, that can be kept: nothing there, too much, or no amount at all. */
import { MOST_HOURS, MOST_MONEY } from '../../../core/values/limits.ts';
import { partsWords } from '../../words/parts/parts.ts';

const AMOUNT = /^[-\u2212]?£?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d{1,2})?$/;

export function moneyFault(text: string): string {
  return faultOf(text, MOST_MONEY, partsWords.tooMuch, partsWords.notMoney);
}

export function hoursFault(text: string): string {
  return faultOf(text, MOST_HOURS, partsWords.tooManyHours, partsWords.notHours);
}

/** @param most in hundredths. */
function faultOf(text: string, most: number, tooMuch: string, none: string): string {
  const written = text.trim();
  if (written === '') return partsWords.needed;
  const isTooMuch = AMOUNT.test(written) && Number(written.replaceAll(/[^\d.]/g, '')) * 100 > most;
  return isTooMuch ? tooMuch : none;
}
