/**
 * What payslips make due to HMRC and to the pension scheme, tax month by tax month and with its day, and what of it was paid. HMRC: Income Tax
 * (PAYE) Regulations 2003, regulations 69 and 70, and `core/pay/hmrc-dues.ts`; the scheme: by the 22nd of the month after the payday (Occupational
 * Pension Schemes (Scheme Administration) Regulations 1996, regulation 16, paid electronically). Money pays the oldest first, and so does a credit:
 * what a month comes to below nothing, from its payday on. The sums are those of figures, section 5.
 */
import type { DueEvery } from '../../pay/hmrc-dues.ts';
import { dueToHmrc, lastDayOfDue } from '../../pay/hmrc-dues.ts';
import hmrcDates from '../../rates/hmrc-dates.json' with { type: 'json' };
import { addDays, addMonths, later } from '../../values/day.ts';
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
  /** Below nothing: a credit. */
  readonly pence: Pence;
  /** By money or by a credit; of a credit, below nothing: what of it was taken off other dues. All rows together: the money. */
  readonly paid: Pence;
  /** `pence - paid`. */
  readonly left: Pence;
  /** The day on which the last of it was paid. */
  readonly paidOn: Day | null;
  /** `not_known`: it may be paid where no statement reaches. A credit is `open` until it is `used` up. */
  readonly state: 'paid' | 'paid_late' | 'due' | 'late' | 'not_known' | 'credit_open' | 'credit_used';
  readonly payslips: readonly number[];
}

/** `from`: the day a credit may be taken off from. */
type Span = Pick<PaymentDue, 'period' | 'dueOn' | 'pence' | 'payslips'> & { readonly from: Day };

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
function spansOf(
  openedOn: Day,
  { opening, payslips }: RunningDebt,
  spanOf: (payday: Day) => { readonly from: Day; readonly to: Day; readonly dueOn: Day },
): Span[] {
  const before = opening.reduce((sum, { pence }) => sum + (pence ?? 0), 0);
  const spans = [...Map.groupBy(payslips, ({ payslip }) => spanOf(payslip.paidOn).to).values()].flatMap((slips): Span[] => {
    const [first] = slips;
    if (!first) return [];
    const { dueOn, ...period } = spanOf(first.payslip.paidOn);
    const from = slips.reduce((day, { payslip }) => later(day, payslip.paidOn), first.payslip.paidOn);
    return [{ period, dueOn, from, pence: slips.reduce((sum, { pence }) => sum + pence, 0), payslips: slips.map(({ payslip }) => payslip.id) }];
  });
  const ordered = spans.toSorted((a, b) => ((a.dueOn ?? '') < (b.dueOn ?? '') ? -1 : 1));
  return before === 0 ? ordered : [{ period: null, dueOn: null, from: openedOn, pence: before, payslips: [] }, ...ordered];
}

/** What went against the debt on a day: money, positive out, and credits. */
interface Settled {
  readonly day: Day;
  readonly pence: Pence;
}

/** The day from which on no less than `needed` had been paid. */
function reachedOn(settled: readonly Settled[], needed: Pence): Day | null {
  let sum = 0;
  let reached: Day | null = null;
  for (const { day, pence } of settled.toSorted((a, b) => (a.day < b.day ? -1 : 1))) {
    sum += pence;
    if (sum < needed) reached = null;
    else reached ??= day;
  }
  return reached;
}

function stateOf({ accountIndex, known }: Figures, { dueOn, pence }: Span, left: Pence, paidOn: Day | null): PaymentDue['state'] {
  if (pence < 0) return left < 0 ? 'credit_open' : 'credit_used';
  if (left <= 0) return paidOn !== null && dueOn !== null && paidOn > dueOn ? 'paid_late' : 'paid';
  if (dueOn === null || dueOn >= accountIndex.asOf) return 'due';
  return paymentState(known, dueOn) === 'known' ? 'late' : 'not_known';
}

function duesTo(figures: Figures, to: 'hmrc' | 'pension', debt: RunningDebt, spans: readonly Span[]): PaymentDue[] {
  const credits = spans.filter(({ pence, from }) => pence < 0 && from <= figures.accountIndex.asOf);
  const settled = [...debt.payments.map(({ day, amount }) => ({ day, pence: -amount })), ...credits.map(({ from, pence }) => ({ day: from, pence: -pence }))];
  const due = spans.reduce((sum, { pence }) => sum + Math.max(0, pence), 0);
  let money = settled.reduce((sum, { pence }) => sum + pence, 0);
  /** What of the credits nothing was due for: the oldest are used first. */
  let unused = Math.max(0, money - due);
  const open = new Map<Span, Pence>();
  for (const credit of credits.toReversed()) {
    open.set(credit, Math.min(unused, -credit.pence));
    unused -= Math.min(unused, -credit.pence);
  }
  let needed = 0;
  return spans.map((span): PaymentDue => {
    const { period, dueOn, pence, payslips } = span;
    const told = { to, period, dueOn, pence, payslips };
    if (pence < 0) {
      const left = 0 - (open.get(span) ?? -pence);
      return { ...told, paid: pence - left, left, paidOn: null, state: stateOf(figures, span, left, null) };
    }
    needed += pence;
    const paid = Math.min(Math.max(money, 0), pence);
    money -= paid;
    const left = pence - paid;
    const paidOn = left > 0 ? null : reachedOn(settled, needed);
    return { ...told, paid, left, paidOn, state: stateOf(figures, span, left, paidOn) };
  });
}

/** Oldest first, HMRC before the scheme. @param every without it: as the employer's details on the day say. */
export function paymentsDue(figures: Figures, every?: DueEvery): PaymentDue[] {
  const { hmrc, pension } = figures.owed;
  const { facts, asOf, openedOn } = figures.accountIndex;
  const often = every ?? inForce(facts.employerDetails, asOf)?.hmrcEvery ?? 'month';
  return [
    ...duesTo(
      figures,
      'hmrc',
      hmrc,
      spansOf(openedOn, hmrc, (payday) => hmrcSpan(payday, often)),
    ),
    ...duesTo(figures, 'pension', pension, spansOf(openedOn, pension, pensionSpan)),
  ];
}
