/**
 * Lines of the plan that carry a contribution, and those that do not: what of a week's plan each come to, and the year's budget and spend of
 * each. Changes no figure: what runs up of the contribution goes by the rate on file.
 */
import type { PlanLineId } from '../../books/facts.ts';
import type { Day, Pence } from '../../values/units.ts';
import type { Figures } from '../figures.ts';
import { weekOf } from '../inputs/plan-lines.ts';
import type { Version } from '../inputs/plan-lines.ts';

interface LineShare {
  readonly line: PlanLineId;
  readonly name: string;
  readonly isOnce: boolean;
  /** What a week of it may cost on the day; nothing where it does not run, or is paid once. */
  readonly weekly: Pence;
  readonly yearBudget: Pence;
  readonly spent: Pence;
}

export interface ContributionShare extends Pick<LineShare, 'weekly' | 'yearBudget' | 'spent'> {
  readonly lines: readonly LineShare[];
}

export interface ContributionLines {
  readonly carrying: ContributionShare;
  readonly without: ContributionShare;
}

function runsOn({ row, to }: Version, day: Day): boolean {
  return row.from <= day && (to === null || day <= to);
}

function shareOf(lines: readonly LineShare[]): ContributionShare {
  const sum = (what: 'weekly' | 'yearBudget' | 'spent'): Pence => lines.reduce((total, line) => total + line[what], 0);
  return { lines, weekly: sum('weekly'), yearBudget: sum('yearBudget'), spent: sum('spent') };
}

/** A line goes by its version in force on the day, else by the nearest. */
export function contributionLines({ accountIndex: { asOf, year }, plan }: Figures): ContributionLines {
  const lines = plan.lines.map(({ line, name, now, year: budget, spent }) => {
    const isOnce = now.row.kind === 'one_off';
    const weekly = !isOnce && runsOn(now, asOf) ? weekOf(now, year.days) : 0;
    return { isWithout: now.row.withoutContribution === true, share: { line, name, isOnce, weekly, yearBudget: budget.pence, spent } };
  });
  const of = (isWithout: boolean): ContributionShare => shareOf(lines.filter((one) => one.isWithout === isWithout).map(({ share }) => share));
  return { carrying: of(false), without: of(true) };
}
