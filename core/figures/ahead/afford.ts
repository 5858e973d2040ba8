/**
 * Can I afford it? So many hours with somebody, or a sum, from a day on: yes or no, what is left, what the council could then ask for, and
 * the lowest point ahead (figures, section 6, "Spending c on a crisis", and section 7). Nothing is kept, and no figure changes.
 */
import type { FigureFacts, PersonId, PlanLineId } from '../../books/facts.ts';
import { addDays } from '../../values/day.ts';
import { divideRounded } from '../../values/money.ts';
import { Refusal } from '../../values/problem.ts';
import type { Day, HundredthHours, Pence } from '../../values/units.ts';
import { affordWords as words } from '../../words/figures/afford.ts';
import type { WorkingRow } from '../breakdowns/breakdown.ts';
import { Breakdown } from '../breakdowns/breakdown.ts';
import type { Figures } from '../figures.ts';
import { endedFrom } from '../council/stops.ts';
import { hourlyRate } from '../inputs/account-index.ts';
import { runsOn } from '../inputs/plan-lines.ts';
import type { Need } from '../known/answers.ts';
import type { Ahead } from './ahead.ts';
import { ahead } from './ahead.ts';

/** Who could do the hours: an assistant at the standard rate, or an agency line of the plan, each at the rate of the day. */
export type Helper =
  | { readonly kind: 'person'; readonly id: PersonId; readonly name: string; readonly rate: Pence }
  | { readonly kind: 'planLine'; readonly id: PlanLineId; readonly name: string; readonly rate: Pence };

export type Cost = { readonly pence: Pence } | { readonly hours: HundredthHours; readonly helper: Pick<Helper, 'kind' | 'id'> };

interface Answer {
  readonly isYes: boolean;
  readonly pence: Pence;
  /** What is left of what is ready for a crisis, up to and with `until`; negative: short. */
  readonly left: Pence;
  readonly until: Day;
  /** How much less the council could ask for. */
  readonly askedBackLess: Pence;
  readonly short: { readonly pence: Pence; readonly from: Day } | null;
  readonly verdict: string;
  readonly sentences: readonly string[];
  readonly rows: readonly WorkingRow[];
}

export interface Affordable {
  readonly helpers: readonly Helper[];
  /** What is not there, without which it cannot be told. */
  readonly needs: readonly Need[];
  /** Null: nothing was asked, or it cannot be told. */
  readonly answer: Answer | null;
}

export function helpersOn({ accountIndex }: Figures, day: Day): Helper[] {
  const people = accountIndex.assistants.flatMap((assistant): Helper[] => {
    const { id, started, left } = assistant.person;
    const rate = hourlyRate(assistant, 'standard', day);
    const isThere = (started === null || started <= day) && (left === null || day <= left);
    return isThere && rate !== null ? [{ kind: 'person', id, name: assistant.name, rate }] : [];
  });
  const agencies = accountIndex.lines.flatMap(({ line: id, name, versions }) =>
    versions
      .filter((version) => version.row.kind === 'agency_hours' && runsOn(version, day))
      .flatMap(({ row: { rate } }): Helper[] => (rate === null ? [] : [{ kind: 'planLine', id, name, rate }])),
  );
  return [...people, ...agencies];
}

/** What is ready when the money is spent: the card's own figure up to the next payment, later what would then be uncommitted at the least. */
interface Ready {
  readonly pence: Pence;
  readonly until: Day;
  readonly isNow: boolean;
}

function readyOn({ accountIndex, crisis }: Figures, asItIs: Ahead, day: Day, payments: readonly Day[]): Ready {
  if (day <= crisis.to) return { pence: crisis.available, until: crisis.to, isNow: true };
  const next = payments.find((due) => due > day);
  const until = next === undefined ? accountIndex.year.to : addDays(next, -1);
  const span = asItIs.days.filter((one) => one.day >= day && one.day <= until);
  return { pence: Math.min(...span.map(({ uncommitted }) => uncommitted)), until, isNow: false };
}

interface Sums {
  readonly day: Day;
  readonly pence: Pence;
  readonly ready: Ready;
  readonly asItIs: Ahead;
  readonly withIt: Ahead;
}

/** The first day from which there is too little; with no day ahead of it, the day itself. */
function shortOf({ day, pence, ready, asItIs, withIt }: Sums): Answer['short'] {
  const left = ready.pence - pence;
  if (left < 0) {
    const first = asItIs.days.find((one) => one.day >= day && one.day <= ready.until && one.uncommitted - pence < 0);
    return { pence: -left, from: first?.day ?? day };
  }
  // What runs out as things are is said apart: it is not for this.
  return withIt.runsOutOn !== null && asItIs.runsOutOn === null ? { pence: -withIt.lowest.pence, from: withIt.runsOutOn } : null;
}

function sentencesOf(figures: Figures, sums: Sums, isYes: boolean, less: Pence): string[] {
  const { pence, ready, asItIs, withIt } = sums;
  const left = ready.pence - pence;
  const { runsOutOn } = withIt;
  return [
    ...(isYes ? [] : [words.costs(pence)]),
    ...(left >= 0 ? [words.left(left, ready.until)] : []),
    ...(isYes && figures.clawback.rule !== null ? [less > 0 ? words.askLess(less) : words.askSame] : []),
    ...(runsOutOn === null ? [] : [asItIs.runsOutOn === null ? words.runsOut(runsOutOn) : words.runsOutAnyway(runsOutOn, asItIs.runsOutOn)]),
    ...(withIt.days.length > 0 && runsOutOn === null ? [words.lowest(withIt.lowest.pence, withIt.lowest.on)] : []),
  ];
}

function rowsOf({ clawback }: Figures, sums: Sums, helper: { readonly of: Helper; readonly hours: HundredthHours } | null): readonly WorkingRow[] {
  const { day, pence, ready, withIt } = sums;
  const rows = new Breakdown();
  rows.add(ready.isNow ? words.ready : words.readyLater(ready.until), '', ready.pence, ready.isNow ? { figure: 'crisis' } : null);
  rows.less(helper ? words.hoursOf(helper.of.name) : words.cost(day), helper ? words.hoursAt(helper.hours, helper.of.rate) : '', pence);
  rows.sum(words.leftUntil(ready.until));
  if (clawback.rule !== null) {
    rows.fact(words.askedNow, '', { pence: clawback.repayable }, { figure: 'reclaim' });
    rows.fact(words.askedThen, '', { pence: Math.max(0, clawback.base - pence - clawback.allowed) });
  }
  if (withIt.days.length > 0) rows.fact(words.lowestAhead(withIt.lowest.on), words.lowestWhy(withIt.from), { pence: withIt.lowest.pence });
  return rows.rows;
}

/**
 * @param figures of the day that is shown.
 * @param facts from which it is looked ahead, from the end of `from` on.
 * @param day the money is spent on; the day after those days where it is none of the days ahead.
 */
export function affordable(figures: Figures, facts: FigureFacts, from: Day, today: Day, day: Day, cost: Cost | null): Affordable {
  const ended = endedFrom(facts.paymentStops);
  const isOver = ended !== null && day >= ended;
  const helpers = isOver ? [] : helpersOn(figures, day);
  const { needs } = figures.answers.crisis;
  if (cost === null || needs.length > 0) return { helpers, needs, answer: null };
  if (day <= figures.accountIndex.asOf) throw new Refusal('badInput', words.tooEarly(figures.accountIndex.asOf), { field: 'from' });
  if (isOver) throw new Refusal('badInput', words.hasEnded(addDays(ended, -1)), { field: 'from' });
  const asItIs = ahead(facts, from, today);
  const last = asItIs.days.at(-1)?.day ?? figures.crisis.to;
  if (day > last) throw new Refusal('badInput', words.tooLate(last), { field: 'from' });
  const helper = 'hours' in cost ? helpers.find(({ kind, id }) => kind === cost.helper.kind && id === cost.helper.id) : undefined;
  if ('hours' in cost && helper === undefined) throw new Refusal('badInput', words.noHelper(day), { field: 'helper' });
  const pence = 'pence' in cost ? cost.pence : divideRounded(cost.hours * (helper?.rate ?? 0), 100);
  const withIt = ahead(facts, from, today, [{ kind: 'purchase', on: day, pence }]);
  const ready = readyOn(figures, asItIs, day, asItIs.paymentsOn);
  const sums: Sums = { day, pence, ready, asItIs, withIt };
  const short = shortOf(sums);
  const { clawback } = figures;
  const askedBackLess = Math.min(clawback.repayable, pence);
  const isYes = short === null;
  return {
    helpers,
    needs,
    answer: {
      isYes,
      pence,
      left: ready.pence - pence,
      until: ready.until,
      askedBackLess,
      short,
      verdict: short === null ? words.yes(pence) : words.no(short.pence, short.from),
      sentences: [
        ...sentencesOf(figures, sums, isYes, askedBackLess),
        ...(helper?.kind === 'person' ? [words.payAlone] : []),
        ...(figures.answers.crisis.state === 'estimated' ? [words.estimate(from)] : []),
      ],
      rows: rowsOf(figures, sums, helper && 'hours' in cost ? { of: helper, hours: cost.hours } : null),
    },
  };
}
