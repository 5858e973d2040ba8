/**
 * Pay worked out by `core/pay`: from what a call gives, whose words are read and refused where they mean nothing; and from the facts of an
 * account, whose payslips it writes.
 */
import { createHash } from 'node:crypto';
import type { Input } from '../../core/api/methods.ts';
import type { AccountPayRun, PaidRun, payMethods } from '../../core/api/pay.ts';
import type { PayFacts } from '../../core/pay/gross.ts';
import { dayOfRates, nationalInsurance } from '../../core/pay/national-insurance.ts';
import type { PayFrequency, Person } from '../../core/books/facts.ts';
import { PAY_FREQUENCIES } from '../../core/books/facts.ts';
import { byFrom, inForce } from '../../core/figures/inputs/effective.ts';
import { payDetailOn } from '../../core/pay/pay-details.ts';
import { differencesOf } from '../../core/pay/differences.ts';
import { nextPayPeriod } from '../../core/pay/next-period.ts';
import type { PayPeriod, PayRun } from '../../core/pay/run.ts';
import { payRun } from '../../core/pay/run.ts';
import { readBasis, readFrequency, readTaxNation } from '../../core/pay/spellings.ts';
import { readTaxCode } from '../../core/pay/tax-codes.ts';
import { taxOn } from '../../core/pay/tax.ts';
import { readTaxYear, taxYearOf } from '../../core/pay/tax-year.ts';
import { Refusal } from '../../core/values/problem.ts';
import type { Day } from '../../core/values/units.ts';
import { nationalInsuranceWords } from '../../core/words/pay/national-insurance.ts';
import { payWords } from '../../core/words/pay/pay.ts';
import { payRunWords } from '../../core/words/pay/run.ts';
import { taxWords } from '../../core/words/pay/tax.ts';
import { factsOf, recordFactsOf } from '../accounts/known-facts.ts';
import { saveRecord } from '../records/handlers.ts';
import type { Step } from '../records/in-one-change.ts';
import { inOneChange } from '../records/in-one-change.ts';
import type { WriteContext } from '../runtime/context.ts';
import type { Handlers } from '../runtime/contract.ts';
import { prepare } from '../runtime/statements.ts';

/** What was read; refuses where it meant nothing. */
function known<T>(read: T | null, field: string, sentence: string): T {
  if (read === null) throw new Refusal('badInput', sentence, { field });
  return read;
}

/** Tells one answer of `pay.run` from another. */
function seenOf(run: PayRun): string {
  return createHash('sha256').update(JSON.stringify(run)).digest('base64url');
}

const periodOf = ({ periodStart, periodEnd, paidOn }: PayPeriod): PayPeriod => ({ periodStart, periodEnd, paidOn });

/** Those run here with somebody employed, by the order in which accounts were made. */
const ACCOUNTS_THAT_PAY = `SELECT id FROM account WHERE removed_by IS NULL AND handed_on IS NULL
  AND EXISTS (SELECT 1 FROM person WHERE person.account = account.id AND person.removed_by IS NULL) ORDER BY id`;

/** Pay runs of an account whose days are over and in which somebody is not paid yet: of each who are paid as often, the last one on file and the next. */
function dueRuns(facts: PayFacts, on: Day): readonly AccountPayRun[] {
  const { id: account, person: owner, reference } = facts.account;
  const provider = inForce(byFrom(facts.employerDetails), on)?.payrollBy ?? null;
  const detailsOf = ({ id }: Pick<Person, 'id'>): PayFrequency | null => payDetailOn(facts, id, on)?.frequency ?? null;
  const often = PAY_FREQUENCIES.filter((one) => facts.people.some((person) => detailsOf(person) === one));
  const runs = (often.length > 0 ? often : [null]).flatMap((frequency, index) => {
    // Who has no pay details is told of once.
    const own = new Set(facts.people.filter((person) => detailsOf(person) === frequency || (index === 0 && detailsOf(person) === null)).map(({ id }) => id));
    const payslips = facts.payslips.filter(({ person }) => own.has(person));
    const payDetails = facts.payDetails.filter(({ person }) => own.has(person));
    const next = nextPayPeriod({ ...facts, payslips, payDetails }, on);
    const last = payslips.toSorted((a, b) => (a.periodEnd < b.periodEnd ? -1 : 1)).at(-1);
    const hasHours = (person: number, { periodStart, periodEnd }: PayPeriod): boolean =>
      facts.timesheets.some((row) => row.person === person && row.kind !== 'lapsed' && row.day >= periodStart && row.day <= periodEnd);
    return [...(last ? [periodOf(last)] : []), next].flatMap((period): AccountPayRun[] => {
      if (period.periodEnd > on) return [];
      const run = payRun(facts, period, frequency);
      const unpaid = run.rows.filter(({ person, payslip }) => payslip === null && own.has(person) && (period === next || hasHours(person, period)));
      if (unpaid.length === 0) return [];
      const rows = unpaid.map(({ person, name, lacks, toCheck, cost, figures }) => ({ person, name, lacks, toCheck, cost, net: figures?.net ?? null }));
      return [{ account, owner, reference, ...period, frequency, provider, seen: seenOf(run), rows }];
    });
  });
  return runs.toSorted((a, b) => (a.periodEnd < b.periodEnd ? -1 : 1));
}

/** @param frequency as in `payRun`. */
function post(
  ctx: WriteContext,
  account: number,
  { frequency, ...given }: PayPeriod & { readonly frequency: PayFrequency | null },
  seen: string,
  payslips: Input<'pay.post'>['payslips'],
): PaidRun {
  const before = factsOf(ctx.db, account);
  const period = periodOf(given);
  const run = payRun(before, period, frequency);
  if (seenOf(run) !== seen) throw new Refusal('changedMeanwhile', payRunWords.changed);
  const saved: { readonly person: number; readonly id: number }[] = [];
  const steps = payslips.map(({ person, figures }, index): Step => {
    const row = run.rows.find((one) => one.person === person);
    const field = `payslips.${index}`;
    if (!row) throw new Refusal('badInput', payRunWords.notInRun, { field });
    if (row.payslip !== null) throw new Refusal('badInput', payRunWords.overlaps(row.name), { field });
    const values = figures ?? row.figures;
    if (!values) throw new Refusal('badInput', payRunWords.notWorkedOut(row.name), { field });
    const fields = { person, ...period, ...values, figuresFrom: figures ? 'provider' : 'headroom' };
    return (facts) => {
      // Twice in one call is refused as well.
      if (saved.some((one) => one.person === person)) throw new Refusal('badInput', payRunWords.overlaps(row.name), { field });
      const { saved: id, notices, changed } = saveRecord(ctx, facts, { type: 'payslips', fields });
      saved.push({ person, id });
      return { changed, notices };
    };
  });
  const notices = inOneChange(ctx, before, steps);
  return { payslips: saved, notices };
}

export const payHandlers = {
  'pay.nextPeriod': ({ db }, { account, on }) => nextPayPeriod(recordFactsOf(db, account), on),
  'pay.run': ({ db }, { account, theirs = [], ...given }) => {
    const facts = recordFactsOf(db, account);
    const run = payRun(facts, periodOf(given));
    const typed = new Map(theirs.map(({ person, figures }) => [person, figures]));
    const rows = run.rows.map((row) => {
      const figures = typed.get(row.person);
      return { ...row, differences: figures ? differencesOf(facts, row, figures, run) : [] };
    });
    return { ...run, rows, seen: seenOf(run) };
  },
  'pay.runs': ({ db, progress, sees }, { on }) => {
    const accounts = prepare<[], { id: number }>(db, ACCOUNTS_THAT_PAY)
      .all()
      .filter(({ id }) => sees(id));
    return accounts.flatMap(({ id }, index) => {
      progress(payRunWords.workingOut, index, accounts.length);
      return dueRuns(recordFactsOf(db, id), on);
    });
  },
  'pay.postAll': (ctx, { account, accounts, runs }) => {
    const index = runs.findIndex((one, at) => !accounts.includes(one.account) || runs.findIndex(({ account: other }) => other === one.account) !== at);
    if (index >= 0) throw new Refusal('badInput', payRunWords.oneForEach, { field: `runs.${index}` });
    const run = runs.find((one) => one.account === account);
    if (!run) throw new Refusal('badInput', payRunWords.notInRun, { field: 'runs' });
    return post(
      ctx,
      account,
      run,
      run.seen,
      run.people.map((person) => ({ person, figures: null })),
    );
  },
  'pay.post': (ctx, { account, seen, payslips, ...given }) => post(ctx, account, { ...given, frequency: null }, seen, payslips),
  'pay.tax': (_ctx, given) => {
    const { tax, taxToDate, working, toCheck } = taxOn({
      taxYear: known(readTaxYear(given.taxYear), 'taxYear', payWords.noTaxYear),
      nation: known(readTaxNation(given.nation), 'nation', taxWords.noNation),
      code: known(readTaxCode(given.code), 'code', taxWords.noCode(given.code)),
      basis: known(readBasis(given.basis), 'basis', taxWords.noBasis),
      frequency: known(readFrequency(given.frequency), 'frequency', payWords.noFrequency),
      period: given.period,
      pay: given.payPence,
      payToDate: given.payToDatePence,
      taxToDate: given.taxToDatePence,
    });
    return { taxPence: tax, taxToDatePence: taxToDate, working, toCheck };
  },
  'pay.nationalInsurance': (_ctx, { taxYear: year, payday, ...given }) => {
    const taxYear = known(readTaxYear(year), 'taxYear', payWords.noTaxYear);
    const frequency = known(readFrequency(given.frequency), 'frequency', payWords.noFrequency);
    if (payday !== undefined && taxYearOf(payday) !== taxYear)
      throw new Refusal('badInput', nationalInsuranceWords.paydayElsewhere(taxYear), { field: 'payday' });
    const { employee, employer, working, toCheck } = nationalInsurance({
      on: payday ?? dayOfRates(taxYear),
      letter: given.letter.trim().toUpperCase(),
      frequency,
      pay: given.payPence,
    });
    return { employeePence: employee, employerPence: employer, working, toCheck };
  },
} satisfies Handlers<typeof payMethods>;
