/** Each of the three answers in one sentence, its sign in words. Money comes as pence and leaves as `£1,234.56`. */
import { formatDay } from '../../values/day.ts';
import { formatMoney as money } from '../../values/money.ts';
import type { Day, Pence } from '../../values/units.ts';

export const answerWords = {
  plan: (difference: Pence, used: number | null, gone: number | null): string => {
    const against = difference === 0 ? 'Exactly as planned' : `${money(Math.abs(difference))} ${difference > 0 ? 'under' : 'over'} plan`;
    return used === null || gone === null ? `${against}.` : `${against}: ${answerWords.used(used)}, ${answerWords.gone(gone)}.`;
  },
  used: (percent: number): string => `${percent} % used`,
  gone: (percent: number): string => `${percent} % of the year gone`,
  weekly: (pence: Pence): string => `It is ${money(pence)} a week now.`,
  /** `bank`: the day that the statement ends on, where it ends too early; null: it reaches the day. */
  crisis: (available: Pence, until: Day, bank: Day | null): string => {
    const what = `all that is owed, and planned until ${formatDay(until)}`;
    const told = bank === null ? '' : ` By bank lines up to ${formatDay(bank)} only.`;
    return available < 0 ? `${money(-available)} too little for ${what}.${told}` : `After ${what}.${told}`;
  },
} as const;
