/**
 * The support plan of the account year that holds a day, read as budgets: of each line what the year gives, what is spent, what is set
 * aside and what is still available; the same by what is to be achieved; and who was paid. Adds up figures already worked out (figures,
 * section 2). Set aside is what a line is known to cost and has not cost yet: agency care not invoiced, holiday earned and not taken.
 */
import type { CareOutcome, PlanKind, PlanLineId } from '../../books/facts.ts';
import { CARE_OUTCOMES } from '../../books/facts.ts';
import { MAIN_FUND } from '../../records/kinds/funds.ts';
import { formatHours } from '../../values/hours.ts';
import { folded } from '../../values/text.ts';
import type { Day, HundredthHours, Pence } from '../../values/units.ts';
import type { RecordRef } from '../breakdowns/figure-ids.ts';
import { weeklyOfCouncil } from '../council/direct-payment.ts';
import { weeklyOfPayers } from '../council/payers.ts';
import type { Figures } from '../figures.ts';
import type { Known } from '../known/known.ts';
import { fundCalled, lineCalled } from '../inputs/account-index.ts';
import { runsOn, weekOf } from '../inputs/plan-lines.ts';
import type { Version } from '../inputs/plan-lines.ts';
import type { LineHoursFigure } from '../overview.ts';
import { lineHoursFigure } from '../overview.ts';
import type { Cost } from './costs.ts';
import type { MoveLimit } from './move-limit.ts';
import { moveLimitOf } from './move-limit.ts';

/** Of one account year, up to the day. `available`: what the year gives less what is spent and set aside; negative: too little. */
export interface BudgetSums {
  readonly year: Pence;
  readonly spent: Pence;
  readonly setAside: Pence;
  readonly available: Pence;
}

export interface LineBudget extends BudgetSums {
  readonly id: PlanLineId;
  readonly name: string;
  /** The version in force on the day, else the nearest. */
  readonly version: number;
  readonly outcome: string;
  readonly kind: PlanKind;
  /** Hours as text; null but for the two hour kinds. */
  readonly hoursPerWeek: string | null;
  readonly rate: Pence | null;
  readonly amount: Pence | null;
  readonly from: Day;
  readonly to: Day | null;
  /** The short name of its fund; null: the direct payment itself. */
  readonly fund: string | null;
  readonly runs: 'now' | 'later' | 'ended';
  /** What a week of it may cost on the day; null for a one-off, and while it does not run. */
  readonly week: Pence | null;
  readonly hours: LineHoursFigure | null;
}

export interface OutcomeBudget extends BudgetSums {
  /** In the person's own words; '': none is written. */
  readonly outcome: string;
  readonly lines: readonly string[];
}

/** Who was paid or has worked, in this account year. `opens` null: paid without a paper, or before the account began here. */
export interface ProviderSpend {
  readonly name: string;
  readonly kind: 'person' | 'supplier' | 'bank' | 'before';
  readonly opens: RecordRef | null;
  readonly hours: string | null;
  readonly pence: Pence;
}

export interface PlanView {
  readonly asOf: Day;
  /** How far what is spent is known. */
  readonly openedOn: Day;
  readonly known: Known;
  readonly cash: Pick<Figures['cash'], 'newestLine'>;
  readonly year: { readonly from: Day; readonly to: Day };
  readonly planFrom: Day;
  /** Whether an account year before this one is on file. */
  readonly hasYearBefore: boolean;
  /** What a week of all lines in force may cost, one-offs aside, and what a week of money is; null: the council's pay is not known. */
  readonly week: { readonly plan: Pence; readonly money: Pence | null };
  readonly lines: readonly LineBudget[];
  readonly total: BudgetSums;
  readonly outcomes: readonly OutcomeBudget[];
  /** Each of the ten, with the lines that name it: a line may stand at several. */
  readonly careOutcomes: readonly { readonly outcome: CareOutcome; readonly lines: readonly string[] }[];
  readonly providers: readonly ProviderSpend[];
  readonly moves: readonly {
    readonly id: number;
    readonly day: Day;
    readonly from: string;
    readonly to: string;
    readonly pence: Pence;
    readonly reason: string;
    readonly agreedBy: string;
  }[];
  readonly moveLimit: MoveLimit | null;
  /** On the last day of an account year: what of the plan was not used, and what may be kept by the council's rule (section 6); else null. */
  readonly yearEnd: { readonly notUsed: Pence; readonly held: Pence; readonly mayBeKept: Pence | null; readonly mayBeAskedBack: Pence } | null;
}

/** All of it, care of before the year too: an invoice that is still to come costs on its own day, which is of this year. */
function setAsideOn({ notYetInvoiced, holidays }: Figures, line: PlanLineId): Pence {
  const care = notYetInvoiced.filter((one) => one.line === line);
  const earned = holidays.filter(({ assistant }) => assistant.person.planLine === line);
  return [...care, ...earned].reduce((sum, { pence }) => sum + pence, 0);
}

function runsOf(version: Version, asOf: Day): LineBudget['runs'] {
  if (version.row.kind === 'one_off') return version.row.from > asOf ? 'later' : 'now';
  return version.row.from > asOf ? 'later' : runsOn(version, asOf) ? 'now' : 'ended';
}

function lineBudgets(figures: Figures): LineBudget[] {
  const { accountIndex, plan, hours } = figures;
  return plan.lines.map(({ line, name, now, year, spent }) => {
    const { id, outcome, kind, hoursPerWeek, rate, amount, from, to, fund } = now.row;
    const setAside = setAsideOn(figures, line);
    const runs = runsOf(now, accountIndex.asOf);
    const own = [...hours.lines, ...hours.agency].find((one) => one.line === line);
    return {
      ...{ id: line, name, version: id, outcome, kind, rate, amount, from, to, runs },
      hoursPerWeek: hoursPerWeek === null ? null : formatHours(hoursPerWeek),
      fund: fund === null || folded(fundCalled(accountIndex, fund)) === MAIN_FUND ? null : fundCalled(accountIndex, fund),
      week: kind === 'one_off' || runs !== 'now' ? null : weekOf(now, accountIndex.year.days),
      hours: own ? lineHoursFigure(own) : null,
      ...{ year: year.pence, spent, setAside, available: year.pence - spent - setAside },
    };
  });
}

function sumsOf(rows: readonly BudgetSums[]): BudgetSums {
  const sum = (pick: (row: BudgetSums) => Pence): Pence => rows.reduce((total, row) => total + pick(row), 0);
  return { year: sum(({ year }) => year), spent: sum(({ spent }) => spent), setAside: sum((row) => row.setAside), available: sum((row) => row.available) };
}

function byOutcome(lines: readonly LineBudget[]): OutcomeBudget[] {
  return [...Map.groupBy(lines, ({ outcome }) => folded(outcome)).values()].map((own) => ({
    outcome: own[0]?.outcome ?? '',
    lines: own.map(({ name }) => name),
    ...sumsOf(own),
  }));
}

/** Who a cost went to: `person-3`, `supplier-7`, or the bank's own words for what has no paper. */
export function paidTo({ accountIndex: { facts } }: Figures, { kind, source, who }: Cost): Omit<ProviderSpend, 'hours' | 'pence'> {
  if (kind === 'spentBefore') return { name: '', kind: 'before', opens: null };
  if (kind === 'movement') return { name: '', kind: 'bank', opens: null };
  if (kind === 'invoice' || kind === 'purchase') {
    const papers: readonly { readonly id: number; readonly supplier: number }[] = kind === 'invoice' ? facts.invoices : facts.purchases;
    const supplier = papers.find(({ id }) => id === source.id)?.supplier ?? 0;
    return { name: who, kind: 'supplier', opens: { type: 'suppliers', id: supplier } };
  }
  const person =
    kind === 'payslip'
      ? facts.payslips.find(({ id }) => id === source.id)?.person
      : kind === 'unpaidHours'
        ? facts.timesheets.find(({ id }) => id === source.id)?.person
        : source.id;
  return { name: who, kind: 'person', opens: { type: 'people', id: person ?? 0 } };
}

function hoursFrom({ accountIndex }: Figures, { kind, opens }: Pick<ProviderSpend, 'kind' | 'opens'>): string | null {
  const { facts, hoursFrom: first, asOf, assistantById } = accountIndex;
  let hours: HundredthHours = 0;
  if (kind === 'person') hours = assistantById.get(opens?.id ?? 0)?.yearHours.worked ?? 0;
  if (kind === 'supplier')
    for (const invoice of facts.invoices)
      if (invoice.supplier === opens?.id && invoice.day >= first && invoice.day <= asOf)
        hours += invoice.amount < 0 ? -Math.abs(invoice.hours ?? 0) : (invoice.hours ?? 0);
  return hours === 0 ? null : formatHours(hours);
}

function providersOf(figures: Figures): ProviderSpend[] {
  const paid = new Map<string, Omit<ProviderSpend, 'hours' | 'pence'> & { pence: Pence }>();
  for (const cost of figures.plan.costs) {
    const to = paidTo(figures, cost);
    const key = `${to.kind}-${to.opens?.id ?? 0}`;
    const one = paid.get(key);
    if (one) one.pence += cost.pence;
    else paid.set(key, { ...to, pence: cost.pence });
  }
  return [...paid.values()].map((one) => ({ ...one, hours: hoursFrom(figures, one) })).toSorted((a, b) => b.pence - a.pence);
}

/** No line's budget goes over into the next account year: what was not used is part of what is held. */
function yearEndOf({ clawback: { rule, base, allowed, repayable } }: Figures, { year, spent }: BudgetSums): NonNullable<PlanView['yearEnd']> {
  return { notUsed: Math.max(0, year - spent), held: base, mayBeKept: rule === null ? null : allowed, mayBeAskedBack: repayable };
}

export function planViewOf(figures: Figures): PlanView {
  const { accountIndex } = figures;
  const { asOf, year, planFrom, facts, ruleNow } = accountIndex;
  const lines = lineBudgets(figures);
  const money = ruleNow === null ? null : weeklyOfCouncil(accountIndex, asOf).gross + weeklyOfPayers(accountIndex, asOf);
  return {
    asOf,
    openedOn: accountIndex.openedOn,
    known: figures.known,
    cash: { newestLine: figures.cash.newestLine },
    year: { from: year.from, to: year.to },
    planFrom,
    hasYearBefore: accountIndex.openedOn < year.from,
    week: { plan: lines.reduce((sum, { week }) => sum + (week ?? 0), 0), money },
    lines,
    total: sumsOf(lines),
    outcomes: byOutcome(lines),
    careOutcomes: CARE_OUTCOMES.map((outcome) => ({
      outcome,
      lines: figures.plan.lines.flatMap(({ name, now }) => (now.row.careOutcomes?.includes(outcome) ? [name] : [])),
    })),
    providers: providersOf(figures),
    moves: facts.planMoves
      .filter(({ day }) => day >= planFrom && day <= year.to)
      .map(({ id, day, fromLine, toLine, amount, reason, agreedBy }) => ({
        ...{ id, day, pence: amount, reason, agreedBy },
        from: lineCalled(accountIndex, fromLine),
        to: lineCalled(accountIndex, toLine),
      })),
    moveLimit: moveLimitOf(facts, asOf),
    yearEnd: asOf === year.to ? yearEndOf(figures, sumsOf(lines)) : null,
  };
}
