/**
 * What payslips make due to HMRC and to the pension scheme, tax month by tax month and with its day, and what of it was paid. HMRC: Income Tax
 * (PAYE) Regulations 2003, regulations 69 and 70, and `core/pay/hmrc-dues.ts`; the scheme: by the 22nd of the month after the payday (Occupational
 * Pension Schemes (Scheme Administration) Regulations 1996, regulation 16, paid electronically). Money pays the oldest first. The sums are those
 * of figures, section 5.
 */
import type { DueEvery } from '../../pay/hmrc-dues.ts';
import { dueToHmrc, lastDayOfDue } from '../../pay/hmrc-dues.ts';
import hmrcDates from '../../rates/hmrc-dates.json' with { type: 'json' };
import { addDays, addMonths } from '../../values/day.ts';
import type { Day, Pence } from '../../values/units.ts';
import type { Figures } from '../figures.ts';
import { inForce } from '../inputs/effective.ts';
import { paymentState } from '../known/known.ts';
import type { RunningDebt } from '../owed/owed.ts';

export interface PaymentDue {
  readonly to: 'hmrc' | 'pension';
  /** Paydays from and up to; both null: what was owed at the opening, of which no day is on file. */
  readonly period: { readonly from: Day; readonly to: Day } | null;
  readonly dueOn: Day | null;
  readonly pence: Pence;
  readonly paid: Pence;
  readonly left: Pence;
  /** The day on which the last of it was paid. */
  readonly paidOn: Day | null;
  /** `not_known`: it may be paid where no statement reaches. */
  readonly state: 'paid' | 'paid_late' | 'due' | 'late' | 'not_known';
  readonly payslips: readonly number[];
}

type Span = Pick<PaymentDue, 'period' | 'dueOn' | 'pence' | 'payslips'>;

function hmrcSpan(payday: Day, every: DueEvery): { readonly from: Day; readonly to: Day; readonly dueOn: Day } {
  const to = lastDayOfDue(payday, every);
  return { from: addDays(addMonths(to, every === 'month' ? -1 : -3), 1), to, dueOn: dueToHmrc(payday, every) };
}

function pensionSpan(payday: Day): { readonly from: Day; readonly to: Day; readonly dueOn: Day } {
  const from = `${payday.slice(0, 8)}01`;
  const next = addMonths(from, 1);
  return { from, to: addDays(next, -1), dueOn: `${next.slice(0, 8)}${hmrcDates.dueOnDay}` };
}

/** By the day they end; what was owed at the opening first. */
function spansOf({ opening, payslips }: RunningDebt, spanOf: (payday: Day) => { readonly from: Day; readonly to: Day; readonly dueOn: Day }): Span[] {
  const before = opening.reduce((sum, { pence }) => sum + (pence ?? 0), 0);
  const spans = [...Map.groupBy(payslips, ({ payslip }) => spanOf(payslip.paidOn).to).values()].flatMap((slips): Span[] => {
    const [first] = slips;
    if (!first) return [];
    const { dueOn, ...period } = spanOf(first.payslip.paidOn);
    return [{ period, dueOn, pence: slips.reduce((sum, { pence }) => sum + pence, 0), payslips: slips.map(({ payslip }) => payslip.id) }];
  });
  const ordered = spans.toSorted((a, b) => ((a.dueOn ?? '') < (b.dueOn ?? '') ? -1 : 1));
  return before === 0 ? ordered : [{ period: null, dueOn: null, pence: before, payslips: [] }, ...ordered];
}

/** The day from which on no less than `needed` had been paid. */
function reachedOn({ payments }: RunningDebt, needed: Pence): Day | null {
  let sum = 0;
  let reached: Day | null = null;
  for (const { day, amount } of payments.toSorted((a, b) => (a.day < b.day ? -1 : 1))) {
    sum -= amount;
    if (sum < needed) reached = null;
    else reached ??= day;
  }
  return reached;
}

function stateOf({ accountIndex, known }: Figures, { dueOn }: Span, left: Pence, paidOn: Day | null): PaymentDue['state'] {
  if (left <= 0) return paidOn !== null && dueOn !== null && paidOn > dueOn ? 'paid_late' : 'paid';
  if (dueOn === null || dueOn >= accountIndex.asOf) return 'due';
  return paymentState(known, dueOn) === 'known' ? 'late' : 'not_known';
}

function duesTo(figures: Figures, to: 'hmrc' | 'pension', debt: RunningDebt, spans: readonly Span[]): PaymentDue[] {
  let money = debt.payments.reduce((sum, { amount }) => sum - amount, 0);
  let needed = 0;
  return spans.map((span) => {
    needed += span.pence;
    const paid = Math.min(Math.max(money, 0), Math.max(span.pence, 0));
    money -= paid;
    const left = span.pence - paid;
    const paidOn = left > 0 ? null : reachedOn(debt, needed);
    return { to, ...span, paid, left, paidOn, state: stateOf(figures, span, left, paidOn) };
  });
}

/** Oldest first, HMRC before the scheme. @param every without it: as the employer's details on the day say. */
export function paymentsDue(figures: Figures, every?: DueEvery): PaymentDue[] {
  const { hmrc, pension } = figures.owed;
  const { facts, asOf } = figures.accountIndex;
  const often = every ?? inForce(facts.employerDetails, asOf)?.hmrcEvery ?? 'month';
  return [
    ...duesTo(
      figures,
      'hmrc',
      hmrc,
      spansOf(hmrc, (payday) => hmrcSpan(payday, often)),
    ),
    ...duesTo(figures, 'pension', pension, spansOf(pension, pensionSpan)),
  ];
}
