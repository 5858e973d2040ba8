/**
 * What is odd in a folder but possible: it is taken as it is, and told of, for it may be a slip that makes a figure
 * wrong. Nothing here refuses or changes anything. Rows are whole and names are in their owners' spelling.
 */
import type { MoveInNotice } from '../api/accounts.ts';
import { expectedNet } from '../records/kinds/payslips.ts';
import { futureNotice } from '../bank/future.ts';
import { daysInclusive, earlier, later, yearEnd, yearStart } from '../values/day.ts';
import { squeeze, words } from '../values/word-match.ts';
import type { PlanLineVersion } from '../books/facts.ts';
import { isWork } from '../books/facts.ts';
import type { Day, Pence } from '../values/units.ts';
import { formatHours } from '../values/hours.ts';
import { divideRounded, forDays } from '../values/money.ts';
import { noticeWords } from '../words/move-in.ts';
import type { MoveInAccount, MoveInRecords } from './account.ts';
import type { RecordType } from '../records/kinds.ts';
import type { RowOf, Sheets } from './files.ts';
import { fileOf } from './files.ts';
import { labelsOf } from '../books/people.ts';
import { peopleInFile } from './names.ts';
import type { Findings } from './problems.ts';
import { wholeValues } from './sheet.ts';

type Told<N extends RecordType> = (values: RowOf<N>) => string | null;

/** About single rows and rows of one file. */
export function tellOddRows(sheets: Sheets, findings: Findings): void {
  const each = <N extends RecordType>(name: N, told: Told<N>): void => {
    for (const row of sheets[name]) {
      const message = told(wholeValues(row));
      if (message !== null) findings.notice(fileOf(name), row.row, message);
    }
  };
  const employed = employment(sheets);
  each('timesheets', ({ person, day }) => (employed(person, day, day) ? null : noticeWords.outsideEmployment(person, day)));
  each('timesheets', ({ kind, hours }) => (isWork(kind) && hours > 2400 ? noticeWords.longDay(formatHours(hours)) : null));
  each('payslips', ({ person, periodStart, periodEnd }) =>
    employed(person, periodStart, periodEnd)
      ? null
      : noticeWords.outsideEmployment(person, employed(person, periodStart, periodStart) ? periodEnd : periodStart),
  );
  each('payslips', ({ gross, net }) => (gross < 0 || net < 0 ? noticeWords.negativePay : null));
  each('payslips', (payslip) => {
    const expected = expectedNet(payslip);
    return payslip.net === expected ? null : noticeWords.netOdd(payslip.net, expected);
  });
  each('rules', ({ contains }) => (words(contains).length === 0 ? noticeWords.ruleWithoutWords(contains) : null));
  for (const name of ['timesheets', 'purchases', 'payments', 'contributionPaid'] as const) {
    const again = repeated(sheets[name], ({ values }) => JSON.stringify(values)).map(({ row }) => row.row);
    if (again.length > 0) findings.notice(fileOf(name), null, noticeWords.same(again));
  }
  const invoice = ({ supplier = '', number = '', amount = 0 }: Partial<RowOf<'invoices'>>): string =>
    `${words(supplier).join(' ')}|${squeeze(number)}|${amount < 0}`;
  const numbered = sheets.invoices.filter(({ values }) => (values.number ?? '') !== '');
  for (const { row, first } of repeated(numbered, ({ values }) => invoice(values)))
    findings.notice(fileOf('invoices'), row.row, noticeWords.sameNumber(row.values.number ?? '', first.row));
  const bare = sheets.invoices.filter(({ values }) => values.number === '');
  const bill = ({ supplier = '', day = '', amount = 0 }: Partial<RowOf<'invoices'>>): string => `${words(supplier).join(' ')}|${day}|${amount}`;
  for (const { row, first } of repeated(bare, ({ values }) => bill(values))) findings.notice(fileOf('invoices'), row.row, noticeWords.sameBill(first.row));
  tellSamePeriods(sheets, findings);
  tellKinds(sheets, findings);
}

/** Rows that say what a row before them has said, each with the first one. */
function repeated<R>(rows: readonly R[], keyOf: (row: R) => string): { readonly row: R; readonly first: R }[] {
  const firsts = new Map<string, R>();
  return rows.flatMap((row) => {
    const key = keyOf(row);
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, row);
    return first === undefined ? [] : [{ row, first }];
  });
}

/** Whether all of [from, to] lies within the days a person was employed. */
function employment(sheets: Sheets): (name: string, from: Day, to: Day) => boolean {
  const called = peopleInFile(sheets);
  const people = new Map(sheets.people.map(({ values }, index) => [called[index], values]));
  return (name, from, to) => {
    const person = people.get(name);
    return !(person?.started && from < person.started) && !(person?.left && to > person.left);
  };
}

function tellSamePeriods(sheets: Sheets, findings: Findings): void {
  for (const rows of Map.groupBy(sheets.payslips, ({ values }) => values.person).values()) {
    const sorted = rows.toSorted((a, b) => ((a.values.periodStart ?? '') < (b.values.periodStart ?? '') ? -1 : 1));
    for (const [index, { row, values }] of sorted.entries()) {
      const before = sorted[index - 1];
      if (before && (before.values.periodEnd ?? '') >= (values.periodStart ?? ''))
        findings.notice(fileOf('payslips'), row, noticeWords.samePeriod(values.person ?? '', before.row));
    }
  }
}

function tellKinds(sheets: Sheets, findings: Findings): void {
  for (const [line, rows] of Map.groupBy(sheets.plan, ({ values }) => values.line)) {
    const other = rows.find(({ values }) => values.kind !== rows[0]?.values.kind);
    if (other) findings.notice(fileOf('plan'), other.row, noticeWords.kindChanges(line ?? ''));
  }
}

/** About the account as a whole. */
export function tellOddAccount({ account, records }: MoveInAccount, findings: Findings): void {
  const { openedOn } = account;
  const rated = new Set(records.payRates.map(({ person }) => person));
  const paid = new Set([...records.timesheets, ...records.payslips].map(({ person }) => person));
  for (const [index, label] of labelsOf(records.people).entries())
    if (paid.has(index + 1) && !rated.has(index + 1)) findings.notice(fileOf('payRates'), null, noticeWords.noRate(label));
  const late = (file: string, what: string, rows: readonly { readonly from: Day }[]): void => {
    const first = rows.map(({ from }) => from).toSorted()[0];
    if (first !== undefined && first > openedOn) findings.notice(file, null, noticeWords.startsLate(what, first));
  };
  late(fileOf('councilRules'), 'row of the council’s rules', records.councilRules);
  late(fileOf('contributionRates'), 'contribution', records.contributionRates);
  if (records.contributionPaid.length > 0 && !records.councilRules.some(({ paymentModel }) => paymentModel === 'gross_invoiced'))
    findings.notice(fileOf('contributionPaid'), null, noticeWords.contributionPaidElsewhere);
  tellContribution(records, findings);
  tellPlan(account, records, findings);
}

/** Bank lines dated after the day they are moved in on. */
export function tellFuture({ bankAccounts }: MoveInAccount, today: Day): MoveInNotice[] {
  const files = bankAccounts.flatMap((account) => account.files);
  return files.flatMap(({ path, statement }) => futureNotice(statement.lines, today).map((message) => ({ file: path, row: null, message })));
}

function inForce<T extends { readonly from: Day }>(rows: readonly T[], day: Day): T | null {
  return rows.reduce<T | null>((best, row) => (row.from <= day && (!best || row.from >= best.from) ? row : best), null);
}

/** Each day on which the contribution comes to take the whole payment. */
function tellContribution(records: MoveInRecords, findings: Findings): void {
  const days = [...new Set([...records.councilRules, ...records.contributionRates].map(({ from }) => from))].toSorted();
  let told = false;
  for (const day of days) {
    const rules = inForce(records.councilRules, day);
    const rate = inForce(records.contributionRates, day);
    const over = rules !== null && rate !== null && rules.paymentModel !== 'gross_invoiced' && rate.weekly > 0 && rate.weekly >= rules.weeklyGross;
    if (over && !told) findings.notice(fileOf('contributionRates'), null, noticeWords.contributionOverGross(rate.weekly, rules.weeklyGross, day));
    told = over;
  }
}

/** The plan against the weekly payment, over the account's first year. Ring-fenced funds pay for their own lines. */
function tellPlan(account: MoveInAccount['account'], records: MoveInRecords, findings: Findings): void {
  const from = account.openedOn;
  const start = yearStart(account.planYearStart, from);
  const to = yearEnd(account.planYearStart, start);
  const yearDays = daysInclusive(start, to);
  const ringFenced = new Set(records.funds.flatMap((fund, index) => (fund.ringFenced ? [index + 1] : [])));
  const plan = sum(records.plan.filter(({ fund }) => fund === null || !ringFenced.has(fund)).map((line) => budget(line, from, to, yearDays)));
  const rules = records.councilRules.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const money = sum(
    rules.map((row, index) => {
      const next = rules[index + 1]?.from;
      const days = daysInclusive(later(row.from, from), to) - (next === undefined ? 0 : daysInclusive(later(next, from), to));
      return forDays(row.weeklyGross, Math.max(0, days));
    }),
  );
  if (rules.length > 0 && plan > money) findings.notice(fileOf('plan'), null, noticeWords.planOverMoney(plan, money));
}

function budget(line: Omit<PlanLineVersion, 'id'>, from: Day, to: Day, yearDays: number): Pence {
  const days = daysInclusive(later(line.from, from), earlier(line.to ?? to, to));
  const amount = line.amount ?? 0;
  if (line.kind === 'weekly') return forDays(amount, days);
  if (line.kind === 'yearly') return divideRounded(amount * days, yearDays);
  if (line.kind === 'one_off') return line.from >= from && line.from <= to ? amount : 0;
  return forDays(divideRounded((line.hoursPerWeek ?? 0) * (line.rate ?? 0), 100), days);
}

function sum(values: readonly Pence[]): Pence {
  return values.reduce((total, value) => total + value, 0);
}
