/**
 * What looking ahead rests on, in sentences: what is taken for granted, and what is on file and goes on as it is. Of the second it is told
 * by which kind of what-if it can be changed.
 */
import type { PlanLineId } from '../../books/facts.ts';
import { addDays } from '../../values/day.ts';
import { aheadWords as words } from '../../words/figures/ahead.ts';
import type { Figures } from '../figures.ts';
import type { PlanLine, Version } from '../inputs/plan-lines.ts';
import { runsOn } from '../inputs/plan-lines.ts';
import type { Change } from './changes.ts';

/** Something that goes on as it is, unless a what-if changes it. */
export interface GoesOn {
  readonly sentence: string;
  /** Null: no what-if changes it. */
  readonly changedBy: Change['kind'] | null;
  /** The plan line that it is of. */
  readonly line: PlanLineId | null;
}

export function assumptionsOf(figures: Figures): string[] {
  const { accountIndex, cash, directPayment, payers, contribution, liabilities } = figures;
  const notCome = directPayment.missing + payers.reduce((sum, { missing }) => sum + Math.max(0, missing ?? 0), 0);
  const { parts } = liabilities;
  return [
    words.dayByDay,
    ...(cash.reconciled !== cash.statementBalance ? [words.onTheirWay(cash.reconciled - cash.statementBalance)] : []),
    ...(directPayment.next === null ? [words.noPayments] : [words.paymentsCome]),
    ...(notCome > 0 ? [words.notCome(notCome)] : []),
    ...(contribution.overdue > 0 && contribution.model !== 'gross_invoiced' ? [words.contributionNotCome(contribution.overdue)] : []),
    ...(parts.notYetOnAPayslip + parts.notYetInvoiced > 0 ? [words.estimatesPaid(addDays(accountIndex.asOf, 28))] : []),
    ...(parts.holiday + parts.otherPots > 0 ? [words.staysAside(parts.holiday + parts.otherPots)] : []),
    ...(cash.waiting.lines > 0 ? [words.unexplained] : []),
  ];
}

function lineGoesOn({ line, name }: PlanLine, { row }: Version): GoesOn[] {
  const amount = row.amount ?? 0;
  switch (row.kind) {
    case 'pa_hours':
    case 'agency_hours':
      return [
        { sentence: words.hoursGoOn(name, row.hoursPerWeek ?? 0), changedBy: 'hours', line },
        { sentence: words.rateGoesOn(name, row.rate ?? 0), changedBy: 'rate', line },
      ];
    case 'weekly':
      return [{ sentence: words.weeklyGoesOn(name, amount), changedBy: null, line }];
    case 'yearly':
      return [{ sentence: words.yearlyGoesOn(name, amount), changedBy: null, line }];
    case 'one_off':
      return [];
  }
}

/** What is in force on the day after `asOf` and goes on from there, and what is not reckoned with at all. */
export function goingOn({ accountIndex, contribution, directPayment }: Figures): GoesOn[] {
  const first = addDays(accountIndex.asOf, 1);
  const running = accountIndex.lines.flatMap((line) =>
    line.versions.filter((version) => runsOn(version, first)).flatMap((version) => lineGoesOn(line, version)),
  );
  const whole = (sentence: string, changedBy: Change['kind']): GoesOn => ({ sentence, changedBy, line: null });
  return [
    ...(directPayment.next === null ? [] : [whole(words.councilGoesOn(directPayment.weeklyGross), 'gross')]),
    whole(contribution.weekly > 0 ? words.contributionGoesOn(contribution.weekly) : words.noContribution, 'contribution'),
    ...running,
    whole(words.noEmergency, 'emergency'),
    whole(words.noPurchase, 'purchase'),
    whole(words.noOtherPayer, 'payer'),
  ];
}
