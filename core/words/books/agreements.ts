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
  dearer: (agreed: Pence, asked: Pence, more: Pence): string => `You agreed ${money(agreed)} an hour. It asks for ${money(asked)}: ${money(more)} more in all.`,
  cheaper: (agreed: Pence, asked: Pence): string => `You agreed ${money(agreed)} an hour. It asks for ${money(asked)}.`,
  aboveBooked: (asked: HundredthHours, booked: HundredthHours, from: Day, to: Day): string =>
    `It asks for ${formatHours(asked)} hours. For ${formatDays(from, to)}, ${formatHours(booked)} are booked.`,
  abovePlan: (asked: HundredthHours, planned: HundredthHours, from: Day, to: Day): string =>
    `It asks for ${formatHours(asked)} hours. For ${formatDays(from, to)}, the plan has ${formatHours(planned)}.`,
  sameDays: (number: string, from: Day, to: Day): string => `Invoice ${number} already is for ${from === to ? formatDay(from) : formatDays(from, to)}.`,
};
