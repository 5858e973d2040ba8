/**
 * What each change of a what-if makes of the money at the year's end, and why, in a sentence. Changes are made one after the other, so that
 * what they come to one by one adds up to what they come to together.
 */
import type { FigureFacts, PlanLineId } from '../../books/facts.ts';
import { addDays, daysInclusive, earlier, later } from '../../values/day.ts';
import { forDays } from '../../values/money.ts';
import type { Day, Pence } from '../../values/units.ts';
import { aheadWords as words } from '../../words/figures/ahead.ts';
import { modelOn } from '../council/contribution.ts';
import { weeklyOfCouncil } from '../council/direct-payment.ts';
import { duePeriods } from '../council/schedule.ts';
import type { Figures } from '../figures.ts';
import { figuresOf } from '../figures.ts';
import { runsOn } from '../inputs/plan-lines.ts';
import { yearEndOf } from './ahead.ts';
import type { Change } from './changes.ts';
import { changedFacts } from './changes.ts';
import type { Cut } from './cut.ts';
import { cutOf } from './cut.ts';
import { flowsIn } from './flows.ts';

export interface Difference {
  /** The change itself, in a sentence. */
  readonly change: string;
  readonly sentence: string;
  /** What it adds to the money at the year's end; negative: takes from it. */
  readonly pence: Pence;
  /** Where the council pays less: what that does. */
  readonly cut: Cut | null;
}

interface Step {
  readonly before: Figures;
  readonly after: Figures;
  readonly pence: Pence;
}

function weeklyOn({ accountIndex }: Figures, id: PlanLineId, day: Day): { readonly name: string; readonly weekly: Pence } | null {
  const line = accountIndex.lines.find((one) => one.line === id);
  const version = line?.versions.find((one) => one.row.kind !== 'one_off' && runsOn(one, day));
  return line && version ? { name: line.name, weekly: version.weekly ?? 0 } : null;
}

/** "26 weeks of £42.00", where that is what it comes to. */
function lineWhy({ before, after, pence }: Step, id: PlanLineId, from: Day): string {
  const { asOf, year, lines } = before.accountIndex;
  const name = lines.find(({ line }) => line === id)?.name ?? '';
  const first = later(from, addDays(asOf, 1));
  const [was, is] = [weeklyOn(before, id, first), weeklyOn(after, id, first)];
  const days = daysInclusive(first, year.to);
  const more = was && is ? is.weekly - was.weekly : 0;
  // Each version is rounded for its own days.
  return Math.abs(forDays(more, days) + pence) <= 2 ? words.weeksAt(days, more, name) : words.lineFrom(name, first);
}

function grossWhy({ before, after }: Step, from: Day): string {
  const { asOf, year } = before.accountIndex;
  const paid = ({ what }: { readonly what: string }): boolean => what === 'council';
  const was = new Map(
    flowsIn(before, year.to)
      .filter(paid)
      .map(({ day, pence }) => [day, pence]),
  );
  const changed = flowsIn(after, year.to).filter((flow) => paid(flow) && was.get(flow.day) !== flow.pence);
  if (changed.length === 0) return words.noPaymentChanges;
  const on = later(from, addDays(asOf, 1));
  return words.payments(changed.length, weeklyOfCouncil(after.accountIndex, on).gross - weeklyOfCouncil(before.accountIndex, on).gross);
}

function whyOf(change: Change, step: Step): string {
  const { asOf, year } = step.before.accountIndex;
  const first = addDays(asOf, 1);
  switch (change.kind) {
    case 'rate':
    case 'hours':
      return lineWhy(step, change.line, change.from);
    case 'gross':
      return grossWhy(step, change.from);
    case 'contribution':
      if (modelOn(step.after.accountIndex, later(change.from, first)) === 'gross_invoiced') return words.contributionInvoiced;
      return step.pence === 0 ? words.contribution : words.contributionAbove;
    case 'emergency': {
      const last = earlier(year.to, addDays(change.from, change.weeks * 7 - 1));
      return words.emergency(Math.max(0, daysInclusive(later(change.from, first), last)), change.hoursPerWeek, change.pence);
    }
    case 'purchase':
      return words.purchase(later(change.on, first));
    case 'payer':
      return words.payer(duePeriods([change], year.to).due.filter(({ dueOn }) => dueOn > asOf && dueOn >= change.from).length);
  }
}

function cutBy(change: Change, { before, after }: Step): Cut | null {
  if (change.kind !== 'gross') return null;
  const on = later(change.from, addDays(before.accountIndex.asOf, 1));
  const [was, is] = [before, after].map(({ accountIndex }) => weeklyOfCouncil(accountIndex, on).gross);
  return was !== undefined && is !== undefined && is < was ? cutOf(before, on, was, is) : null;
}

function saidOf({ accountIndex }: Figures, change: Change): string {
  const lineName = (id: PlanLineId): string => accountIndex.lines.find(({ line }) => line === id)?.name ?? '';
  switch (change.kind) {
    case 'rate':
      return words.said.rate(lineName(change.line), change.pence, change.from);
    case 'hours':
      return words.said.hours(lineName(change.line), change.hoursPerWeek, change.from);
    case 'gross':
      return 'pence' in change ? words.said.gross(change.pence, change.from) : words.said.percent(change.percent, change.from);
    case 'contribution':
      return words.said.contribution(change.pence, change.from);
    case 'emergency':
      return words.said.emergency(change.hoursPerWeek, change.pence, change.weeks, change.from);
    case 'purchase':
      return words.said.purchase(change.pence, change.on);
    case 'payer':
      return words.said.payer(change.pence, change.from);
  }
}

/** In the order of the changes, and the figures with all of them. `planned`: the figures without any. */
export function differencesOf(
  facts: FigureFacts,
  planned: Figures,
  today: Day,
  changes: readonly Change[],
): { readonly differences: readonly Difference[]; readonly figures: Figures } {
  const { asOf, year } = planned.accountIndex;
  let [before, end] = [planned, yearEndOf(planned, [])];
  const differences = changes.map((change, index): Difference => {
    const made = changes.slice(0, index + 1);
    const after = figuresOf(changedFacts(facts, made), asOf, today);
    const then = yearEndOf(after, made);
    const pence = then - end;
    const begins = change.kind === 'purchase' ? change.on : change.from;
    const step: Step = { before, after, pence };
    const sentence = words.difference(pence, begins > year.to && pence === 0 ? words.notThisYear : whyOf(change, step));
    [before, end] = [after, then];
    return { change: saidOf(planned, change), sentence, pence, cut: cutBy(change, step) };
  });
  return { differences, figures: before };
}
