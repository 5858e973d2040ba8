/**
 * Records kept by hand: one generic way to list, save, remove and undo every kind of record of an account.
 * A save with an id corrects that record (its entry is reversed and posted anew); without, it adds one.
 */
import { z } from 'zod';
import { keysOf } from '../values/own-keys.ts';
import { HOLIDAY_METHODS, OPENING_KINDS, PAID_EVERY, PAYMENT_MODELS, PLAN_KINDS, POTS, RATE_KINDS, RETURN_EVERY, TIMESHEET_KINDS } from '../books/facts.ts';
import type { AccountFacts } from '../books/facts.ts';
import { MOST_RATE } from '../values/limits.ts';
import { formatMoney } from '../values/money.ts';
import { read, write } from './method.ts';
import { accountId, category, day, hundredthHours as hundredths, limit, line, name, note, offset, pence, recordId } from './values.ts';

const plus = pence.min(0);
const rate = plus.refine((value) => value <= MOST_RATE, { error: `at most ${formatMoney(MOST_RATE)} an hour` });
const text = line.max(500);

/** The fields of each kind of record, as `core/books/facts.ts` names them; hours here are whole hundredths like everywhere inside. A person, plan line or fund is its id. */
export const recordFields = {
  opening: z.strictObject({
    what: z.enum(OPENING_KINDS),
    person: recordId.nullable(),
    planLine: recordId.nullable(),
    fund: recordId.nullable(),
    pence: pence.nullable(),
    hours: hundredths.nullable(),
  }),
  bankAccounts: z.strictObject({ name, openingBalance: pence }),
  councilRules: z.strictObject({
    from: day,
    paymentModel: z.enum(PAYMENT_MODELS),
    paidEvery: z.enum(PAID_EVERY),
    firstPaymentOn: day.nullable(),
    weeklyGross: plus,
    surplusWeeks: z.number().min(0).max(104).multipleOf(0.01),
    surplusBasis: z.enum(['gross', 'net']),
    excludes: z.array(z.string().max(40)).max(30),
    agreedContingency: plus,
    returnEvery: z.enum(RETURN_EVERY).nullable(),
    replyDays: z.int().min(0).max(400).nullable(),
    keepYears: z.int().min(0).max(100).nullable(),
  }),
  contributionRates: z.strictObject({ from: day, weekly: plus }),
  contributionPaid: z.strictObject({ day, amount: pence, how: text }),
  funds: z.strictObject({ fund: name, name, ringFenced: z.boolean() }),
  planLines: z.strictObject({ name }),
  plan: z.strictObject({
    line: recordId,
    outcome: text,
    kind: z.enum(PLAN_KINDS),
    hoursPerWeek: hundredths.nullable(),
    rate: rate.nullable(),
    amount: plus.nullable(),
    from: day,
    to: day.nullable(),
    fund: recordId.nullable(),
    bankingClause: note.nullable(),
  }),
  planMoves: z.strictObject({ day, fromLine: recordId, toLine: recordId, amount: plus, reason: note, agreedBy: name }),
  people: z.strictObject({
    name,
    alsoKnownAs: text.nullable(),
    born: day.nullable(),
    started: day.nullable(),
    left: day.nullable(),
    hoursPerWeek: hundredths.nullable(),
    planLine: recordId.nullable(),
    holidayMethod: z.enum(HOLIDAY_METHODS).nullable(),
    leaveYearStart: day.nullable(),
  }),
  payRates: z.strictObject({ person: recordId, from: day, rate, kind: z.enum(RATE_KINDS) }),
  timesheets: z.strictObject({ person: recordId, day, hours: hundredths, kind: z.enum(TIMESHEET_KINDS) }),
  payslips: z.strictObject({
    person: recordId,
    periodStart: day,
    periodEnd: day,
    paidOn: day,
    hours: hundredths.nullable(),
    gross: pence,
    tax: pence,
    employeeNi: pence,
    employerNi: pence,
    employeePension: pence,
    employerPension: pence,
    net: pence,
  }),
  invoices: z.strictObject({
    supplier: name,
    number: name,
    day,
    due: day.nullable(),
    serviceFrom: day.nullable(),
    serviceTo: day.nullable(),
    hours: hundredths.nullable(),
    rate: plus.nullable(),
    amount: pence,
    planLine: recordId.nullable(),
  }),
  purchases: z.strictObject({
    day,
    supplier: name,
    item: text,
    amount: pence,
    planLine: recordId.nullable(),
    approvedOn: day.nullable(),
    approvedBy: text.nullable(),
    paidBy: text.nullable(),
  }),
  /** Positive is money in, negative out. */
  payments: z.strictObject({
    day,
    to: name,
    amount: pence.describe('positive in, negative out'),
    for: text.nullable(),
    category,
    planLine: recordId.nullable(),
    reference: text.nullable(),
  }),
  setAside: z.strictObject({ pot: z.enum(POTS), amount: plus, day }),
  rules: z.strictObject({
    position: z.int().min(0).max(1_000_000),
    contains: name,
    direction: z.enum(['in', 'out']),
    category,
    planLine: recordId.nullable(),
    fund: recordId.nullable(),
  }),
};
export type RecordType = keyof typeof recordFields;
export type RecordFields<T extends RecordType> = z.output<(typeof recordFields)[T]>;
export const RECORD_TYPES: readonly RecordType[] = keysOf(recordFields);

type Row<T extends RecordType> = AccountFacts[T][number];

/** A record as it is read out: with names where it refers to others. */
export type ReadOut<T extends RecordType> = {
  readonly [F in keyof Row<T>]: F extends 'person' | 'planLine' | 'fromLine' | 'toLine' | 'line' | 'fund' ? string | Extract<Row<T>[F], null> : Row<T>[F];
};
export type AnyRecord = { [T in RecordType]: { readonly type: T; readonly record: Row<T> } }[RecordType];

/** What people, plan lines and funds that a record refers to are called, by field. */
interface Beside {
  readonly names: Readonly<Record<string, string>>;
}

/** Everything that has a history of its own: records of every kind, and what is not kept by hand. */
const HISTORY_TYPES = [...RECORD_TYPES, 'account', 'line', 'import', 'bankProfile', 'evidence'] as const;
export type HistoryType = RecordType | 'account' | 'line' | 'import' | 'bankProfile' | 'evidence';

/** One version of a record: who did what to it, when. */
export interface RecordChange {
  readonly change: number;
  readonly at: string;
  readonly who: string;
  readonly what: 'added' | 'changed' | 'removed' | 'undone';
  /** The reason given for it. */
  readonly why: string | null;
  /** Names of fields as the kind of record has them, values in words but for choices; null: nothing. */
  readonly fields: readonly { readonly field: string; readonly before: string | null; readonly after: string | null }[];
}

const type = z.enum(RECORD_TYPES);
const historyType = z.enum(HISTORY_TYPES);

export const recordMethods = {
  'records.list': read(
    'Records of one kind, newest first; with `find` those that have each of its words, as text, day, amount or hours.',
    z.strictObject({ account: accountId, type, find: z.string().max(200).default(''), offset: offset.default(0), limit: limit.default(200) }),
  ).gives<{ total: number; records: readonly (AnyRecord & Beside & { readonly papers: number })[] }>(),
  'records.get': read('One record.', z.strictObject({ account: accountId, type, id: recordId })).gives<AnyRecord & Beside>(),
  'records.save': write(
    'account',
    'Adds a record, or corrects the one with `id`. `fields` are those of its kind; a person, plan line or fund may be given by its name.',
    z.strictObject({
      account: accountId,
      type,
      id: recordId.optional(),
      fields: z.record(z.string(), z.unknown()),
      why: note.optional(),
    }),
  ).gives<{ id: number; notices: readonly string[] }>(),
  'records.remove': write(
    'account',
    'Takes a record away; its entry is reversed, both stay visible.',
    z.strictObject({ account: accountId, type, id: recordId, why: note.optional() }),
  ).gives<null>(),
  'records.history': read(
    'What became of one record, bank line or bank file, oldest first.',
    z.strictObject({ account: accountId, type: historyType, id: recordId }),
  ).gives<readonly RecordChange[]>(),
  'changes.undo': write(
    'account',
    'Takes back the change with this number, whole. Refused where later changes stand on it.',
    z.strictObject({ account: accountId, change: z.int().positive() }),
  ).gives<{ what: string }>(),
};
