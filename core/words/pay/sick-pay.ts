/** How statutory sick pay is told, week by week, and what is refused. */
import { formatDay } from '../../values/day.ts';
import { formatMoney as money } from '../../values/money.ts';
import type { Day, Pence } from '../../values/units.ts';

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);
/** `£26.6933` from ten-thousandths of a pound. */
const exact = (rate: number): string => `£${Math.floor(rate / 10_000)}.${String(rate % 10_000).padStart(4, '0')}`;

export const sickPayWords = {
  tooShort: (least: number): string => `Before 6 April 2026 sick pay begins with ${days(least)} off in a row. This spell is shorter.`,
  tooLittle: (least: Pence): string => `Before 6 April 2026 average pay must be at least ${money(least)} a week. Here it is less.`,
  waited: (count: number): string => `The first ${days(count)} of work missed are not paid.`,
  keepsFlat: 'From 6 April 2026 the full weekly rate goes on, for it was paid before that day.',
  newRules: 'From 6 April 2026 the new rules count: no days are waited for, and no pay is too low.',
  days: (ends: Day, count: number, rate: number): string => `Week to ${formatDay(ends)}: ${days(count)} of work at ${exact(rate)}.`,
  week: (pence: Pence): string => `Rounded up to a penny: ${money(pence)}.`,
  inAll: (pence: Pence): string => `Statutory sick pay: ${money(pence)}.`,
  isOver: 'Check this: the rules changed on 6 April 2026, while this spell went on.',
  isUnpaid: 'Check this: nothing is due from 6 April 2026 for a spell without pay since before 22 September 2025. One source alone says so.',
  noWorkingDays: 'Say which days of the week are worked. Agree on some where they change.',
  noRates: (day: Day): string => `There are no rates of sick pay for ${formatDay(day)} on file. Nothing was worked out: use your payroll provider’s figure.`,
} as const;
