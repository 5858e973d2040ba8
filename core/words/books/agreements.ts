/** What prices are agreed for, and what is said of an invoice beside them. */
import type { AgreedFor } from '../../books/facts.ts';
import { formatDay, formatDays } from '../../values/day.ts';
import { formatHours } from '../../values/hours.ts';
import { formatMoney as money } from '../../values/money.ts';
import type { Day, HundredthHours, Pence } from '../../values/units.ts';

export const agreementWords = {
  whats: {
    hour: 'An hour',
    weekend_hour: 'An hour at the weekend',
    bank_holiday_hour: 'An hour on a bank holiday',
    visit: 'A visit',
    night: 'A night',
    mile: 'A mile',
  } satisfies Readonly<Record<AgreedFor, string>>,
  per: {
    hour: 'an hour',
    weekend_hour: 'an hour at the weekend',
    bank_holiday_hour: 'an hour on a bank holiday',
    visit: 'a visit',
    night: 'a night',
    mile: 'a mile',
  } satisfies Readonly<Record<AgreedFor, string>>,
  booked: (hours: string): string => `${hours} hours a week booked`,
  dearer: (agreed: readonly string[], asked: Pence, more: Pence): string =>
    `You agreed ${agreed.join(', or ')}. It asks for ${money(asked)} an hour: ${money(more)} more in all.`,
  other: (agreed: readonly string[], asked: Pence): string => `You agreed ${agreed.join(', or ')}. It asks for ${money(asked)}.`,
  line: (line: number, agreed: readonly string[], asked: Pence, per: string, more: Pence): string =>
    `You agreed ${agreed.join(', or ')}. Line ${line} asks for ${money(asked)} ${per}${more > 0 ? `: ${money(more)} more` : ''}.`,
  aboveBooked: (asked: HundredthHours, most: HundredthHours, from: Day, to: Day): string =>
    `It asks for ${formatHours(asked)} hours. For ${formatDays(from, to)}, at most ${formatHours(most)} are booked.`,
  abovePlan: (asked: HundredthHours, most: HundredthHours, from: Day, to: Day): string =>
    `It asks for ${formatHours(asked)} hours. For ${formatDays(from, to)}, the plan has at most ${formatHours(most)}.`,
  sameDays: (number: string, from: Day, to: Day): string => `Invoice ${number} already is for ${from === to ? formatDay(from) : formatDays(from, to)}.`,
};
