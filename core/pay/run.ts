/**
 * A pay run: the pay of every assistant who is due on one payday, from the hours of a pay period to what reaches them and what it costs, by
 * what is on file. What is missing is named, and then nothing is worked out for that assistant. The payroll provider's figures always win.
 */
import type { PayFrequency, Payslip, PersonId } from '../books/facts.ts';
import type { Assistant } from '../figures/inputs/account-index.ts';
import { assistantsOf } from '../figures/inputs/account-index.ts';
import { byFrom, inForce } from '../figures/inputs/effective.ts';
import { approvedIn } from '../hours/approved.ts';
import { LOAN_PLANS, loanRatesOf } from '../rates/student-loans.ts';
import { daysBetween, daysInclusive, isMonth } from '../values/day.ts';
import { Refusal } from '../values/problem.ts';
import type { Day, HundredthHours, Pence } from '../values/units.ts';
import { payRunWords as words } from '../words/pay/run.ts';
import { employmentAllowance } from './employer-cost.ts';
import type { GrossLine, PayFacts } from './gross.ts';
import { grossOf } from './gross.ts';
import { letterNotOfAge } from './letter-of-age.ts';
import { nationalInsurance } from './national-insurance.ts';
import { payDetailOn } from './pay-details.ts';
import type { PayTerms, PaydayPay, ToDate } from './payday.ts';
import { payOn } from './payday.ts';
import { readTaxCode } from './tax-codes.ts';
import { firstDayOf, taxYearOf } from './tax-year.ts';
import type { Worked } from './worked.ts';

/** The days that are paid for, and the payday. */
export interface PayPeriod {
  readonly periodStart: Day;
  readonly periodEnd: Day;
  readonly paidOn: Day;
}

/** The figures of a payslip, as they would stand on file. */
export type PayFigures = Pick<
  Payslip,
  'hours' | 'gross' | 'tax' | 'employeeNi' | 'employerNi' | 'employeePension' | 'employerPension' | 'studentLoan' | 'net' | 'holidayPay' | 'sickPay'
>;

export interface PayRunRow {
  readonly person: PersonId;
  readonly name: string;
  /** A payslip for some of these days that is on file already. */
  readonly payslip: number | null;
  readonly lines: readonly GrossLine[];
  /** Null: `lacks` says what is missing. */
  readonly figures: PayFigures | null;
  readonly cost: Pence | null;
  readonly parts: readonly (Worked & { readonly part: PaydayPay['parts'][number]['part'] | 'allowance' })[];
  /** What is missing to work it out. */
  readonly lacks: readonly string[];
  readonly toCheck: readonly string[];
}

export interface PayRun extends PayPeriod {
  readonly rows: readonly PayRunRow[];
}

const NATION = { 'england-and-wales': 'rest-of-uk', scotland: 'scotland', 'northern-ireland': 'rest-of-uk' } as const;
const MOST_DAYS = 31;

/** How often those are paid whom a period is of. Four weeks of February that are a month, too, are of who is paid by the month only from the 1st, or where nobody is paid every four weeks. */
function frequenciesOf({ periodStart, periodEnd }: PayPeriod, has: (frequency: PayFrequency) => boolean): readonly PayFrequency[] {
  const days = daysInclusive(periodStart, periodEnd);
  if (days <= 7) return ['weekly'];
  if (days <= 14) return ['2_weekly'];
  // Shorter than four weeks is what an opening or an end cut short.
  if (days < 28) return ['4_weekly', 'monthly'];
  const isFebruary = isMonth(periodStart, periodEnd) && has('monthly') && (periodStart.endsWith('-01') || !has('4_weekly'));
  return days > 28 || isFebruary ? ['monthly'] : ['4_weekly'];
}

/** Of two periods with one payday the earlier one is before. */
function isBefore(slip: Payslip, { periodStart, paidOn }: Pick<PayPeriod, 'periodStart' | 'paidOn'>): boolean {
  return slip.paidOn < paidOn || (slip.paidOn === paidOn && slip.periodEnd < periodStart);
}

/** Of the tax year before a payday: payslips on file, and what the pay details say of the time before them. */
export function toDateBefore(facts: PayFacts, person: PersonId, { periodStart, paidOn }: PayPeriod): ToDate & { readonly isWhole: boolean } {
  const taxYear = taxYearOf(paidOn);
  const own = byFrom(facts.payDetails.filter((row) => row.person === person && row.from <= paidOn));
  const begun = own.findLast((row) => row.payBefore !== null && taxYearOf(row.from) === taxYear);
  const since = begun?.from ?? firstDayOf(taxYear);
  const slips = facts.payslips.filter((slip) => slip.person === person && slip.paidOn >= since && isBefore(slip, { periodStart, paidOn }));
  const untaxed = (slip: Payslip): Pence => (inForce(own, slip.paidOn)?.pension === 'net_pay' ? slip.employeePension : 0);
  const started = facts.people.find(({ id }) => id === person)?.started ?? null;
  const { openedOn } = facts.account;
  const isFromElsewhere = openedOn > firstDayOf(taxYear) && (started === null || started < openedOn);
  return {
    taxablePay: slips.reduce((sum, slip) => sum + slip.gross - untaxed(slip), begun?.payBefore ?? 0),
    tax: slips.reduce((sum, slip) => sum + slip.tax, begun?.taxBefore ?? 0),
    isWhole: begun !== undefined || !isFromElsewhere || slips.some(({ paidOn: day }) => day < openedOn),
  };
}

/** The terms of an assistant on a payday, or what is missing of them. */
export function termsOf(facts: PayFacts, person: PersonId, paidOn: Day): PayTerms | string {
  const details = payDetailOn(facts, person, paidOn);
  if (!details) return words.noDetails;
  const code = details.taxCode === null ? null : readTaxCode(details.taxCode);
  if (!code) return words.noTaxCode;
  const { frequency, basis, niLetter: letter, pension, employerShare, employeeShare, loans } = details;
  const shares = employerShare !== null && employeeShare !== null ? { shares: { employer: employerShare, employee: employeeShare } } : {};
  return {
    ...{ frequency, nation: NATION[facts.account.nation], code, basis, letter },
    pension: pension === 'none' ? null : { relief: pension, ...shares },
    loans: LOAN_PLANS.filter((plan) => loans?.includes(plan)),
  };
}

/** How much of the Employment Allowance payslips of the tax year used: what was due of the employer's National Insurance and does not stand on them. */
function allowanceUsed(facts: PayFacts, period: PayPeriod): Pence {
  const since = firstDayOf(taxYearOf(period.paidOn));
  const slips = facts.payslips.filter((slip) => slip.paidOn >= since && isBefore(slip, period));
  return slips.reduce((used, slip) => {
    const details = payDetailOn(facts, slip.person, slip.paidOn);
    if (!details) return used;
    const { employer } = nationalInsurance({ on: slip.paidOn, letter: details.niLetter, frequency: details.frequency, pay: slip.gross });
    return used + Math.max(0, employer - slip.employerNi);
  }, 0);
}

/** Gives what is left of the allowance to one payslip after the other. What was used is asked with the first, beside whose name a missing rate is said. */
class Allowance {
  readonly #facts: PayFacts;
  readonly #period: PayPeriod;
  #used: Pence | null = null;

  constructor(facts: PayFacts, period: PayPeriod) {
    this.#facts = facts;
    this.#period = period;
  }

  take(employerNi: Pence): ReturnType<typeof employmentAllowance> {
    const usedBefore = this.#used ?? allowanceUsed(this.#facts, this.#period);
    const given = employmentAllowance({ on: this.#period.paidOn, employerNi, usedBefore });
    this.#used = usedBefore + given.covered;
    return given;
  }
}

const sumOf = (lines: readonly GrossLine[], ...kinds: readonly GrossLine['what'][]): Pence =>
  lines.filter(({ what }) => kinds.includes(what)).reduce((sum, { pence }) => sum + pence, 0);

/** Hours that nobody approved, or that were changed since. */
function unapproved(facts: PayFacts, person: PersonId, from: Day, to: Day): readonly string[] {
  const approval = approvedIn(facts, person, from, to);
  return approval === null || approval.state === 'approved' ? [] : [approval.state === 'changed' ? words.changedSince : words.notApproved];
}

/** Hours, or days off sick, of days after the last one of the job. */
function afterLeaving(facts: PayFacts, { id, left }: Assistant['person'], to: Day): readonly string[] {
  return left !== null && facts.timesheets.some((row) => row.person === id && row.day > left && row.day <= to) ? [words.afterLeaving(left)] : [];
}

/** A letter that is not for the age on the payday. */
function notOfAge({ name, person }: Assistant, { letter }: PayTerms, paidOn: Day): readonly string[] {
  const sentence = letterNotOfAge(name, person.born, letter, paidOn);
  return sentence === null ? [] : [sentence];
}

/** A payday that far from the days it is for was hardly meant. */
const FAR_DAYS = 62;

function rowOf(facts: PayFacts, assistant: Assistant, period: PayPeriod, allowance: Allowance | null): PayRunRow {
  const { periodStart, periodEnd, paidOn } = period;
  const { id: person } = assistant.person;
  const payslip = facts.payslips.find((slip) => slip.person === person && slip.periodStart <= periodEnd && slip.periodEnd >= periodStart)?.id ?? null;
  const about = { person, name: assistant.name, payslip };
  const none = { figures: null, cost: null, parts: [], toCheck: [] };
  let lines: readonly GrossLine[] = [];
  try {
    const gross = grossOf(facts, assistant, periodStart, periodEnd);
    ({ lines } = gross);
    const terms = termsOf(facts, person, paidOn);
    const lacks = [...gross.lacks, ...(typeof terms === 'string' ? [terms] : [])];
    if (lacks.length > 0 || typeof terms === 'string') return { ...about, ...none, lines, lacks };
    const { isWhole, ...before } = toDateBefore(facts, person, period);
    const earned = sumOf(lines, 'worked', 'sleep_in', 'holiday', 'sick');
    const taxYear = taxYearOf(paidOn);
    if (terms.loans.length > 0 && loanRatesOf(taxYear) === null) {
      const { parts } = payOn(paidOn, earned, { ...terms, loans: [] }, before);
      return { ...about, ...none, lines, parts, lacks: [words.noLoanRates(taxYear)] };
    }
    const pay = payOn(paidOn, earned, terms, before);
    const given = allowance?.take(pay.employerNi) ?? null;
    const employerNi = given?.payable ?? pay.employerNi;
    const hours: HundredthHours = lines.reduce((sum, line) => sum + (line.what === 'sick' ? 0 : line.hours), 0);
    const parts = [...pay.parts, ...(given ? [{ part: 'allowance' as const, working: given.working, toCheck: given.toCheck }] : [])];
    const isUnknown = !isWhole && terms.basis === 'cumulative' && !terms.code.isByItself;
    return {
      ...about,
      lines,
      figures: {
        ...{ hours, gross: pay.gross, tax: pay.tax, employeeNi: pay.employeeNi, employerNi },
        ...{ employeePension: pay.employeePension, employerPension: pay.employerPension, studentLoan: pay.studentLoan === 0 ? null : pay.studentLoan },
        ...{ net: pay.net, holidayPay: sumOf(lines, 'holiday') || null, sickPay: sumOf(lines, 'sick') || null },
      },
      cost: pay.gross + employerNi + pay.employerPension,
      parts,
      lacks,
      toCheck: [
        ...unapproved(facts, person, periodStart, periodEnd),
        ...afterLeaving(facts, assistant.person, periodEnd),
        ...notOfAge(assistant, terms, paidOn),
        ...(Math.abs(daysBetween(periodEnd, paidOn)) > FAR_DAYS ? [words.farPayday(paidOn, periodEnd)] : []),
        ...new Set([
          ...(isUnknown ? [words.beforeNotKnown(facts.account.openedOn)] : []),
          ...lines.flatMap(({ toCheck }) => toCheck),
          ...parts.flatMap(({ toCheck }) => toCheck),
        ]),
      ],
    };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ...about, ...none, lines, lacks: [error.problem.message] };
  }
}

/**
 * Everybody who is employed in the period and paid as often as it comes; who has no pay details is among them, and it is said.
 * @param only who is paid so often; null: read from the days of the period.
 */
export function payRun(facts: PayFacts, period: PayPeriod, only: PayFrequency | null = null): PayRun {
  const { periodStart, periodEnd, paidOn } = period;
  if (periodEnd < periodStart) throw new Refusal('badInput', words.wrongPeriod, { field: 'periodEnd' });
  if (daysInclusive(periodStart, periodEnd) > MOST_DAYS) throw new Refusal('badInput', words.longPeriod, { field: 'periodEnd' });
  const { openedOn } = facts.account;
  const employed = assistantsOf(facts, periodEnd, openedOn, openedOn).filter(
    ({ person: { started, left } }) => (started === null || started <= periodEnd) && (left === null || left >= periodStart),
  );
  const frequencyOf = ({ person }: Assistant): PayFrequency | null => payDetailOn(facts, person.id, paidOn)?.frequency ?? null;
  const fits = only !== null ? [only] : frequenciesOf(period, (frequency) => employed.some((one) => frequencyOf(one) === frequency));
  const isDue = (one: Assistant): boolean => {
    const frequency = frequencyOf(one);
    return frequency === null || fits.includes(frequency);
  };
  const allowance = facts.account.employmentAllowance ? new Allowance(facts, period) : null;
  const rows = employed.filter(isDue);
  return { periodStart, periodEnd, paidOn, rows: rows.map((assistant) => rowOf(facts, assistant, period, allowance)) };
}
