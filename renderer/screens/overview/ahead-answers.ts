/** What looking ahead answers, in sentences: what is left at the year's end, the least, whether it runs out, whether it passes what may be kept. */
import type { Ahead } from '../../../core/figures/ahead/ahead.ts';
import { addDays, formatDay } from '../../../core/values/day.ts';
import { formatMoney } from '../../../core/values/money.ts';
import { moneyAheadWords as words } from '../../words/overview/money-ahead.ts';

function passesOf({ from, days, passesAllowedOn }: Ahead): string {
  if (passesAllowedOn !== null) return passesAllowedOn === addDays(from, 1) ? words.passesAlready : words.passesAllowed(formatDay(passesAllowedOn));
  return days.some(({ mayBeAskedBack }) => mayBeAskedBack !== null) ? words.staysWithin : words.noRule;
}

export function aheadAnswers(ahead: Ahead): readonly string[] {
  const { days, lowest, runsOutOn, yearEnd } = ahead;
  const last = days.at(-1);
  if (!last) return [words.yearOver];
  return [
    `${words.left(formatMoney(yearEnd.pence), formatDay(last.day))} ${words.free(formatMoney(yearEnd.free))}`,
    words.lowest(formatMoney(lowest.pence), formatDay(lowest.on)),
    runsOutOn === null ? words.lasts : words.runsOut(formatDay(runsOutOn)),
    passesOf(ahead),
  ];
}
