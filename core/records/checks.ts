/**
 * What is checked before a record is saved by hand: what cannot be (faults, beside their field) and what is odd but possible
 * (notices). Works on the account's facts as they stand; a record being changed is left out of them first. It saves nothing.
 */
import { keysOf } from '../values/own-keys.ts';
import type { RecordFields, RecordType } from '../api/records.ts';
import type { AccountFacts, Payslip, PersonId } from '../books/facts.ts';
import type { Day } from '../values/units.ts';
import { EXCLUDES } from '../books/facts.ts';
import { squeeze, words } from '../values/word-match.ts';
import { productRounded } from '../values/money.ts';
import { folded } from '../values/text.ts';
import { recordWords } from '../words/records.ts';
import { calledIn, danglingReferences, OPENING_REFERS } from './names.ts';
import { Altogether } from './totals.ts';

interface Fault {
  readonly field: string;
  readonly message: string;
}
export interface Findings {
  readonly faults: Fault[];
  readonly notices: string[];
}

type Checks = { readonly [T in RecordType]?: (fields: RecordFields<T>, facts: AccountFacts, found: Findings) => void };

/** What is wrong with what a council's rule leaves out, as a sentence; null: nothing. */
export function excludesFault(excludes: readonly string[]): string | null {
  const unknown = excludes.find((word) => !EXCLUDES.some((one) => one === word));
  return unknown === undefined ? null : recordWords.unknownExclude(unknown);
}

function inOrder(found: Findings, field: string, from: Day | null, to: Day | null): void {
  if (from !== null && to !== null && to < from) found.faults.push({ field, message: recordWords.endBeforeStart });
}

function unique(found: Findings, field: string, name: string, taken: readonly string[]): void {
  if (taken.some((other) => folded(other) === folded(name))) found.faults.push({ field, message: recordWords.nameTaken(name) });
}

function onceFrom(found: Findings, from: Day, rows: readonly { readonly from: Day }[]): void {
  if (rows.some((row) => row.from === from)) found.faults.push({ field: 'from', message: recordWords.sameDay(from) });
}

function employed(found: Findings, { people }: AccountFacts, id: PersonId, from: Day, to: Day): void {
  const person = people.find((one) => one.id === id);
  if (person?.started && from < person.started) found.notices.push(recordWords.notThereYet(person.name, person.started));
  if (person?.left && to > person.left) found.notices.push(recordWords.hasLeft(person.name, person.left));
}

/** A paper dated before the opening is owed from then on; other records of that time are in no figure. */
function opened(found: Findings, facts: AccountFacts, day: Day, owed: boolean): void {
  const { openedOn } = facts.account;
  if (day < openedOn) found.notices.push(owed ? recordWords.beforeOpening(day, openedOn) : recordWords.beforeOpeningLeftOut(day, openedOn));
}

/** Whether a payslip makes anything owed beside its net pay. */
export function hasDeductions(payslip: Pick<Payslip, 'tax' | 'employeeNi' | 'employerNi' | 'employeePension' | 'employerPension'>): boolean {
  const { tax, employeeNi, employerNi, employeePension, employerPension } = payslip;
  return [tax, employeeNi, employerNi, employeePension, employerPension].some((pence) => pence !== 0);
}

/** Two just alike may both be right: two visits on a day, two bus fares. */
function alike<T extends object>(found: Findings, fields: T, others: readonly T[]): void {
  const same = (other: T): boolean => keysOf(fields).every((field) => other[field] === fields[field]);
  if (others.some(same)) found.notices.push(recordWords.again);
}

const checks: Checks = {
  opening: (fields, _facts, found) => {
    const needs = recordWords.openingNeeds;
    const of = OPENING_REFERS[fields.what];
    if (of && fields[of] === null) found.faults.push({ field: of, message: needs.name });
    for (const other of ['person', 'planLine', 'fund'] as const)
      if (other !== of && fields[other] !== null) found.faults.push({ field: other, message: needs.noName });
    const hours = fields.what === 'holiday';
    if (hours && (fields.hours === null || fields.pence !== null)) found.faults.push({ field: 'hours', message: needs.hours });
    if (!hours && (fields.pence === null || fields.hours !== null)) found.faults.push({ field: 'pence', message: needs.pence });
  },
  bankAccounts: (fields, facts, found) => {
    unique(
      found,
      'name',
      fields.name,
      facts.bankAccounts.map((other) => other.name),
    );
  },
  councilRules: (fields, facts, found) => {
    onceFrom(found, fields.from, facts.councilRules);
    if (fields.firstPaymentOn === null && !facts.councilRules.some((other) => other.from < fields.from)) {
      found.faults.push({ field: 'firstPaymentOn', message: recordWords.needsFirstPayment });
    }
    const fault = excludesFault(fields.excludes);
    if (fault !== null) found.faults.push({ field: 'excludes', message: fault });
  },
  contributionRates: (fields, facts, found) => onceFrom(found, fields.from, facts.contributionRates),
  contributionPaid: (fields, facts, found) => {
    alike(found, fields, facts.contributionPaid);
    opened(found, facts, fields.day, false);
  },
  funds: (fields, facts, found) => {
    unique(
      found,
      'fund',
      fields.fund,
      facts.funds.map((other) => other.fund),
    );
  },
  planLines: (fields, facts, found) => {
    unique(
      found,
      'name',
      fields.name,
      facts.planLines.map((other) => other.name),
    );
  },
  plan: (fields, facts, found) => {
    inOrder(found, 'to', fields.from, fields.to);
    if (fields.kind === 'pa_hours' || fields.kind === 'agency_hours') {
      if (fields.hoursPerWeek === null) found.faults.push({ field: 'hoursPerWeek', message: recordWords.needsHoursAndRate });
      if (fields.rate === null) found.faults.push({ field: 'rate', message: recordWords.needsHoursAndRate });
    } else if (fields.amount === null) found.faults.push({ field: 'amount', message: recordWords.needsAmount });
    const last = fields.to ?? '9999-12-31';
    const other = facts.plan.find((row) => row.line === fields.line && row.from <= last && fields.from <= (row.to ?? '9999-12-31'));
    if (other) found.faults.push({ field: 'from', message: recordWords.versionsOverlap(calledIn(facts)('planLine', other.line), other.from, other.to) });
  },
  planMoves: (fields, _facts, found) => {
    if (fields.fromLine === fields.toLine) found.faults.push({ field: 'toLine', message: recordWords.sameLine });
  },
  people: (fields, facts, found) => {
    if (facts.people.some((other) => folded(other.name) === folded(fields.name))) found.notices.push(recordWords.sameName(fields.name));
    inOrder(found, 'left', fields.started, fields.left);
    inOrder(found, 'started', fields.born, fields.started);
  },
  payRates: (fields, facts, found) =>
    onceFrom(
      found,
      fields.from,
      facts.payRates.filter((other) => other.person === fields.person && other.kind === fields.kind),
    ),
  timesheets: (fields, facts, found) => {
    employed(found, facts, fields.person, fields.day, fields.day);
    if (fields.hours > 2400 && fields.kind !== 'holiday' && fields.kind !== 'lapsed') found.notices.push(recordWords.longDay);
    alike(found, fields, facts.timesheets);
    opened(found, facts, fields.day, false);
  },
  payslips: (fields, facts, found) => {
    inOrder(found, 'periodEnd', fields.periodStart, fields.periodEnd);
    const net = fields.gross - fields.tax - fields.employeeNi - fields.employeePension;
    if (net !== fields.net) found.notices.push(recordWords.netDiffers(net));
    employed(found, facts, fields.person, fields.periodStart, fields.periodEnd);
    const other = facts.payslips.find((row) => row.person === fields.person && row.periodStart <= fields.periodEnd && fields.periodStart <= row.periodEnd);
    if (other) found.notices.push(recordWords.payslipOverlaps(calledIn(facts)('person', other.person), other.periodStart, other.periodEnd));
    opened(found, facts, fields.periodEnd, true);
    if (fields.periodEnd < facts.account.openedOn && hasDeductions(fields)) found.notices.push(recordWords.payslipBeforeOpening(facts.account.openedOn));
  },
  invoices: (fields, facts, found) => {
    inOrder(found, 'serviceTo', fields.serviceFrom, fields.serviceTo);
    if (fields.amount === 0) found.faults.push({ field: 'amount', message: recordWords.noAmount });
    if (fields.due !== null && fields.due < fields.day) found.notices.push(recordWords.dueBeforeDay);
    const again = facts.invoices.some(
      (row) => row.supplier === fields.supplier && squeeze(row.number) === squeeze(fields.number) && row.amount < 0 === fields.amount < 0,
    );
    if (again) found.notices.push(recordWords.invoiceAgain(fields.number, fields.supplier));
    if (fields.hours !== null && fields.rate !== null) {
      const cost = productRounded([fields.hours, fields.rate], 100);
      if (cost !== Math.abs(fields.amount)) found.notices.push(recordWords.hoursTimesRate(cost));
    }
    opened(found, facts, fields.day, true);
  },
  purchases: (fields, facts, found) => {
    if (fields.amount === 0) found.faults.push({ field: 'amount', message: recordWords.noAmount });
    alike(found, fields, facts.purchases);
    opened(found, facts, fields.day, true);
  },
  payments: (fields, facts, found) => {
    if (fields.amount === 0) found.faults.push({ field: 'amount', message: recordWords.noAmount });
    if (fields.category === 'contribution' && fields.amount < 0) found.notices.push(recordWords.contributionOut);
    alike(found, fields, facts.payments);
    opened(found, facts, fields.day, true);
  },
  rules: (fields, _facts, found) => {
    if (words(fields.contains).length === 0) found.faults.push({ field: 'contains', message: recordWords.noWords });
  },
};

/** `fields` as parsed by their schema; `id`: the record they change, or null for a new one. */
export function checkRecord<T extends RecordType>(facts: AccountFacts, type: T, id: number | null, fields: RecordFields<T>): Findings {
  const all: readonly { readonly id: number }[] = facts[type];
  const others: AccountFacts = { ...facts, [type]: all.filter((record) => record.id !== id) };
  const found: Findings = { faults: [], notices: [] };
  found.faults.push(...danglingReferences(others, type, fields));
  const past = new Altogether(type, others[type]).passes(fields);
  if (past) found.faults.push({ field: past.field, message: recordWords.altogether[past.what] });
  checks[type]?.(fields, others, found);
  return found;
}
