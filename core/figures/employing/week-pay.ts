/**
 * A week's pay, as notice and redundancy pay count it (Employment Rights Act 1996, sections 220 to 224): the usual hours at the rate of the day;
 * where hours change from week to week, the average of the last twelve whole weeks with pay in them.
 */
import type { AccountIndex, Assistant } from '../inputs/account-index.ts';
import { hourlyRate } from '../inputs/account-index.ts';
import { pricedHours } from '../owed/unpaid-hours.ts';
import { weekStart } from '../../values/day.ts';
import { divideRounded } from '../../values/money.ts';
import type { Day, Pence } from '../../values/units.ts';

const WEEKS = 12;

/** Pay of the last twelve weeks before `day` that had any, newest first; fewer where no more are on file. */
function paidWeeks({ facts }: AccountIndex, assistant: Assistant, day: Day): Pence[] {
  const before = weekStart(day);
  const own = facts.timesheets.filter((row) => row.person === assistant.person.id && row.day < before);
  const weeks = [...Map.groupBy(own, (row) => weekStart(row.day))].toSorted(([a], [b]) => (a < b ? 1 : -1));
  return weeks.flatMap(([, rows]) => pricedHours(assistant, rows, facts.account.nation).pence || []).slice(0, WEEKS);
}

/** Null: neither usual hours with a rate nor paid weeks are on file. */
export function weekPay(accountIndex: AccountIndex, assistant: Assistant, day: Day): Pence | null {
  const { hoursPerWeek, holidayMethod } = assistant.person;
  const rate = hourlyRate(assistant, 'standard', day);
  const weeks = holidayMethod === 'irregular' ? paidWeeks(accountIndex, assistant, day) : [];
  if (weeks.length > 0)
    return divideRounded(
      weeks.reduce((sum, pence) => sum + pence, 0),
      weeks.length,
    );
  return rate === null || hoursPerWeek === null ? null : divideRounded(rate * hoursPerWeek, 100);
}
