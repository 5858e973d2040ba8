/** How holiday pay is told, and what is refused. */
import { formatDay } from '../../values/day.ts';
import { formatHours } from '../../values/hours.ts';
import { formatMoney as money } from '../../values/money.ts';
import type { Day, HundredthHours, Pence } from '../../values/units.ts';

export const holidayWords = {
  average: (pay: Pence, weeks: number, week: Pence): string =>
    `${money(pay)} in ${weeks === 1 ? '1 paid week' : `${weeks} paid weeks`} is ${money(week)} a week.`,
  hourly: (pay: Pence, hours: HundredthHours, hourly: Pence): string => `${money(pay)} for ${formatHours(hours)} hours is ${money(hourly)} an hour.`,
  onlyIrregular: 'Only for hours that change from week to week, or work in part of the year. Others are paid when they are off.',
  tooEarly: (from: Day): string => `Only in leave years that begin on ${formatDay(from)} or later.`,
} as const;
