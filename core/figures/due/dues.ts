/**
 * All that falls due of one account: what is to be paid, and the days of reviews, returns, insurance and checks. One list, of which
 * screens, the list of all accounts, calendars and notifications each take a part.
 */
import { addMonths } from '../../values/day.ts';
import type { Figures } from '../figures.ts';
import { challengeDues } from './challenges.ts';
import type { Due } from './due.ts';
import { decisionDues } from './decisions.ts';
import { deputyReportDues } from './deputy-reports.ts';
import { dutyDues } from './duties.ts';
import { finalAccountDue } from './final-account.ts';
import { guaranteeDues } from './guarantees.ts';
import { letterDues } from './letters.ts';
import { lowPayDues } from './low-pay.ts';
import { mandateDues } from './mandates.ts';
import { moneyDues } from './money.ts';
import { reminderDues } from './reminders.ts';
import { returnDues } from './returns.ts';
import { reviewDues } from './reviews.ts';

/** So far ahead it is told: a list that is kept then says what comes next though nothing is changed meanwhile. */
const DUE_MONTHS = 12;

/** By day. @param figures of the day of asking. */
export function duesOf(figures: Figures): Due[] {
  const until = addMonths(figures.accountIndex.asOf, DUE_MONTHS);
  const written = [
    ...reviewDues(figures),
    ...reminderDues(figures),
    ...letterDues(figures),
    ...guaranteeDues(figures),
    ...mandateDues(figures),
    ...decisionDues(figures),
    ...deputyReportDues(figures),
    ...finalAccountDue(figures),
    ...dutyDues(figures),
    ...challengeDues(figures),
  ];
  const dues = [...written, ...returnDues(figures, until), ...lowPayDues(figures, until), ...moneyDues(figures, until)];
  return dues.filter(({ day }) => day <= until).toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
