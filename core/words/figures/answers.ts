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
  crisis: (available: Pence, until: Day): string =>
    available < 0
      ? `${money(-available)} too little for all that is owed, and planned until ${formatDay(until)}.`
      : `After all that is owed, and planned until ${formatDay(until)}.`,
} as const;
