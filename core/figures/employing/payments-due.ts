/**
 * What payslips make due to HMRC and to the pension scheme, tax month by tax month and with its day, and what of it was paid. HMRC: Income Tax
 * (PAYE) Regulations 2003, regulations 69 and 70, and `core/pay/hmrc-dues.ts`; the scheme: by the 22nd of the month after the payday (Occupational
 * Pension Schemes (Scheme Administration) Regulations 1996, regulation 16, paid electronically). Money pays the oldest first, and so does a credit:
 * what a month comes to below nothing, from its payday on, unless it is paid back as money. The sums are those of figures, section 5.
 */
import type { EmployerDetail } from '../../books/facts.ts';
import type { DueEvery } from '../../pay/hmrc-dues.ts';
import { dueToHmrc, lastDayOfDue } from '../../pay/hmrc-dues.ts';
import hmrcDates from '../../rates/hmrc-dates.json' with { type: 'json' };
import { addDays, addMonths, later } from '../../values/day.ts';
import type { Day, Pence } from '../../values/units.ts';
import type { Figures } from '../figures.ts';
import { byFrom } from '../inputs/effective.ts';
import type { Movement } from '../inputs/movements.ts';
import { paymentState } from '../known/known.ts';
import type { RunningDebt } from '../owed/owed.ts';

export interface PaymentDue {
  readonly to: 'hmrc' | 'pension';
  /** Paydays from and up to; both null: what was owed at the opening, of which no day is on file. */
  readonly period: { readonly from: Day; readonly to: Day } | null;
  readonly dueOn: Day | null;
  /** Below nothing: a credit. */
  readonly pence: Pence;
  /** By money or by a credit; of a credit, below nothing: what of it was taken off other dues or paid back. All rows together: the money. */
  readonly paid: Pence;
  /** Of a credit: what of it came back as money. */
  readonly paidBack: Pence;
  /** `pence - paid`. */
  readonly left: Pence;
  /** The day on which the last of it was paid. */
  readonly paidOn: Day | null;
  /** `not_known`: it may be paid where no statement reaches. A credit is `open` until it is `used` up or, all of it, `paid_back`. */
  readonly state: 'paid' | 'paid_late' | 'due' | 'late' | 'not_known' | 'credit_open' | 'credit_used' | 'credit_paid_back';
  readonly payslips: readonly number[];
}

/** `from`: the day a credit may be taken off from. */
type Span = Pick<PaymentDue, 'period' | 'dueOn' | 'pence' | 'payslips'> & { readonly from: Day };

interface Regime {
  readonly every: DueEvery;
  /** Null: from the first payday on. */
  readonly from: Day | null;
}

/** How often HMRC was paid, and since when; before the first details, as they say. */
function regimesOf(details: readonly EmployerDetail[]): Regime[] {
  const regimes: { every: DueEvery; from: Day | null }[] = [];
  for (const { from, hmrcEvery } of byFrom(details)) {
    const every = hmrcEvery ?? 'month';
    if (regimes.at(-1)?.every !== every) regimes.push({ every, from: regimes.length === 0 ? null : from });
  }
  return regimes;
}

interface PeriodDue {
  readonly from: Day;
  readonly to: Day;
  readonly dueOn: Day;
}

/** A quarter that began while HMRC was paid by the month holds only the tax months since. */
function hmrcSpan(payday: Day, { every, from: since }: Regime): PeriodDue {
  const monthStart = (day: Day): Day => addDays(addMonths(lastDayOfDue(day, 'month'), -1), 1);
  const to = lastDayOfDue(payday, every);
  const from = every === 'month' ? monthStart(payday) : addDays(addMonths(to, -3), 1);
  return { from: since === null ? from : later(from, monthStart(since)), to, dueOn: dueToHmrc(payday, every) };
}

function pensionSpan(payday: Day): PeriodDue {
  const from = `${payday.slice(0, 8)}01`;
  const next = addMonths(from, 1);
  return { from, to: addDays(next, -1), dueOn: `${next.slice(0, 8)}${hmrcDates.dueOnDay}` };
}

/** By the day they end; what was owed at the opening first. */
function spansOf(openedOn: Day, { opening, payslips }: RunningDebt, spanOf: (payday: Day) => PeriodDue): Span[] {
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

type Told = Pick<PaymentDue, 'left' | 'paidOn' | 'paidBack'>;

function stateOf({ accountIndex, known }: Figures, { dueOn, pence }: Span, { left, paidOn, paidBack }: Told): PaymentDue['state'] {
  if (pence < 0) return left < 0 ? 'credit_open' : paidBack === -pence ? 'credit_paid_back' : 'credit_used';
  if (left <= 0) return paidOn !== null && dueOn !== null && paidOn > dueOn ? 'paid_late' : 'paid';
  if (dueOn === null || dueOn >= accountIndex.asOf) return 'due';
  return paymentState(known, dueOn) === 'known' ? 'late' : 'not_known';
}

/**
 * What of each credit came back as money, and the money without it. Money in is of the credit of just that sum where there is one, else of the
 * newest ones of days before it, else of any; what is of none was paid too much.
 */
function paidBackOf(credits: readonly Span[], payments: readonly Movement[]): { readonly back: ReadonlyMap<Span, Pence>; readonly money: readonly Settled[] } {
  const back = new Map<Span, Pence>();
  const open = (credit: Span): Pence => -credit.pence - (back.get(credit) ?? 0);
  const money = payments.map(({ day, amount }): Settled => {
    let rest = Math.max(0, amount);
    const newest = credits.toReversed();
    const order = [...newest.filter((one) => open(one) === rest), ...newest.filter(({ from }) => from <= day), ...newest];
    for (const credit of order) {
      const taken = Math.min(rest, open(credit));
      back.set(credit, (back.get(credit) ?? 0) + taken);
      rest -= taken;
    }
    return { day, pence: amount > 0 ? 0 - rest : -amount };
  });
  return { back, money };
}

function duesTo(figures: Figures, to: 'hmrc' | 'pension', debt: RunningDebt, spans: readonly Span[]): PaymentDue[] {
  const credits = spans.filter(({ pence, from }) => pence < 0 && from <= figures.accountIndex.asOf);
  const { back, money: paidOut } = paidBackOf(
    credits,
    debt.payments.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
  );
  /** What of a credit is there to be taken off other dues. */
  const goesOn = (credit: Span): Pence => -credit.pence - (back.get(credit) ?? 0);
  const settled = [...paidOut, ...credits.map((credit) => ({ day: credit.from, pence: goesOn(credit) }))];
  const due = spans.reduce((sum, { pence }) => sum + Math.max(0, pence), 0);
  let money = settled.reduce((sum, { pence }) => sum + pence, 0);
  /** What of the credits nothing was due for: the oldest are used first. */
  let unused = Math.max(0, money - due);
  const open = new Map<Span, Pence>();
  for (const credit of credits.toReversed()) {
    open.set(credit, Math.min(unused, goesOn(credit)));
    unused -= Math.min(unused, goesOn(credit));
  }
  let needed = 0;
  return spans.map((span): PaymentDue => {
    const { period, dueOn, pence, payslips } = span;
    const told = { to, period, dueOn, pence, payslips };
    if (pence < 0) {
      const left = 0 - (open.get(span) ?? -pence);
      const how = { left, paidOn: null, paidBack: back.get(span) ?? 0 };
      return { ...told, ...how, paid: pence - left, state: stateOf(figures, span, how) };
    }
    needed += pence;
    const paid = Math.min(Math.max(money, 0), pence);
    money -= paid;
    const left = pence - paid;
    const how = { left, paidOn: left > 0 ? null : reachedOn(settled, needed), paidBack: 0 };
    return { ...told, ...how, paid, state: stateOf(figures, span, how) };
  });
}

/** Oldest first, HMRC before the scheme. @param every without it: as the employer's details of each payday say. */
export function paymentsDue(figures: Figures, every?: DueEvery): PaymentDue[] {
  const { hmrc, pension } = figures.owed;
  const { facts, openedOn } = figures.accountIndex;
  const regimes = every === undefined ? regimesOf(facts.employerDetails) : [];
  const regimeOn = (payday: Day): Regime => regimes.findLast(({ from }) => from === null || from <= payday) ?? { every: every ?? 'month', from: null };
  return [
    ...duesTo(
      figures,
      'hmrc',
      hmrc,
      spansOf(openedOn, hmrc, (payday) => hmrcSpan(payday, regimeOn(payday))),
    ),
    ...duesTo(figures, 'pension', pension, spansOf(openedOn, pension, pensionSpan)),
  ];
}
