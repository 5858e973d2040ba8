/** How a check of the minimum wage is told, and what is refused. */
import { formatDay } from '../../values/day.ts';
import { formatHours } from '../../values/hours.ts';
import { formatMoney as money } from '../../values/money.ts';
import type { Day, HundredthHours, Pence } from '../../values/units.ts';

export const minimumWageWords = {
  hours: (all: HundredthHours, travel: HundredthHours, awake: HundredthHours): string =>
    `${formatHours(all)} hours count, with ${formatHours(travel)} of travel and ${formatHours(awake)} awake on sleep-ins.`,
  required: (rate: Pence, from: Day, required: Pence): string => `At ${money(rate)}, the minimum on ${formatDay(from)}, they come to ${money(required)}.`,
  counted: (gross: Pence, less: Pence, counted: Pence): string =>
    less === 0 ? `All pay counts: ${money(counted)}.` : `Of pay of ${money(gross)}, ${money(less)} does not count. That leaves ${money(counted)}.`,
  short: (pence: Pence): string => `Pay is ${money(pence)} below the minimum wage.`,
  enough: 'Pay is not below the minimum wage.',
  sleepIn: 'Check this: it is not settled whether a fixed sum for a sleep-in counts as pay.',
  noRate: (day: Day, age: number): string => `There is no minimum wage on file for ${formatDay(day)} at the age of ${age}.`,
} as const;
