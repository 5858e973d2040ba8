/** How redundancy pay is told, and what is refused. */
import { formatDay } from '../../values/day.ts';
import { formatMoney as money } from '../../values/money.ts';
import type { Day, Pence } from '../../values/units.ts';

export const redundancyWords = {
  tooShort: 'Redundancy pay is due after two full years.',
  week: (pay: Pence, counted: Pence, cap: Pence): string => `A week is ${money(pay)}. At most ${money(cap)} counts, so ${money(counted)} does.`,
  pay: (halfWeeks: number, counted: Pence, pence: Pence): string => `${halfWeeks / 2} weeks by age and service, at ${money(counted)}: ${money(pence)}.`,
  noCap: (day: Day): string => `What a week counts for at most is not on file for ${formatDay(day)}. Look at gov.uk/calculate-your-redundancy-pay.`,
} as const;
