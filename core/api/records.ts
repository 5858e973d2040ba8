/**
 * Records kept by hand: one generic way to list, save, remove and undo every kind of record of an account.
 * A save with an id corrects that record (its entry is reversed and posted anew); without, it adds one.
 */
import { z } from 'zod';
import type { AccountFacts } from '../books/facts.ts';
import type { RecordChange as MovedAnswers } from '../figures/known/record-change.ts';
import type { RecordType } from '../records/kinds.ts';
import { RECORD_TYPES } from '../records/kinds.ts';
import { read, write } from './method.ts';
import { accountId, accountIds, limit, note, offset, recordId } from './values.ts';

type Row<T extends RecordType> = AccountFacts[T][number];
export type AnyRecord = { [T in RecordType]: { readonly type: T; readonly record: Row<T> } }[RecordType];

/** What people, plan lines, funds, suppliers and invoices that a record refers to are called, by field. */
interface Beside {
  readonly names: Readonly<Record<string, string>>;
}

/** Everything that has a history of its own: records of every kind, and what is not kept by hand. */
const HISTORY_TYPES = [...RECORD_TYPES, 'account', 'line', 'import', 'bankProfile', 'evidence', 'noPaper', 'councilReturn', 'returnForm', 'rasTable'] as const;
export type HistoryType = RecordType | 'account' | 'line' | 'import' | 'bankProfile' | 'evidence' | 'noPaper' | 'councilReturn' | 'returnForm' | 'rasTable';

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

/** What changing one field of many records would do. */
export interface ManyTried {
  /** How many would change, and how many of those found have that already. */
  readonly changes: number;
  readonly same: number;
  /** Some of those that could not be saved so; where there is one, none is. */
  readonly refused: readonly { readonly title: string; readonly message: string }[];
  /** What moves on the last day that is known whole; null where it could not be saved. */
  readonly moves: MovedAnswers | null;
}

const type = z.enum(RECORD_TYPES);
const ofMany = {
  account: accountId,
  type,
  find: z.string().max(200),
  field: z.string().max(40),
  value: z.union([z.string().max(40), recordId]).nullable(),
};
const historyType = z.enum(HISTORY_TYPES);

export const recordMethods = {
  'records.list': read(
    'Records of one kind, newest first, rules in their order; with `find` those that have each of its words, as text, day, amount or hours.',
    z.strictObject({ account: accountId, type, find: z.string().max(200).default(''), offset: offset.default(0), limit: limit.default(200) }),
  ).gives<{
    total: number;
    /** The newest there is, whatever is listed; null: none. */ newest: AnyRecord['record'] | null;
    records: readonly (AnyRecord & Beside & { readonly papers: number })[];
  }>(),
  'records.get': read('One record.', z.strictObject({ account: accountId, type, id: recordId })).gives<AnyRecord & Beside>(),
  'records.check': read(
    'What is odd, but may be right, in fields as they would be saved, beside the field it is about; nothing while they could not be saved. `asks`: ask before it is saved.',
    z.strictObject({ account: accountId, type, id: recordId.optional(), fields: z.record(z.string(), z.unknown()) }),
  ).gives<readonly { readonly field: string; readonly message: string; readonly asks?: true }[]>(),
  'records.save': write(
    'account',
    'Adds a record, or corrects the one with `id`. `fields` are those of its kind; a person, plan line, fund or supplier may be given by its name, an invoice by its number.',
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
  'records.tryMany': read(
    'What it would do to change one field, such as the plan line, of all records of a kind that a search finds. Writes nothing.',
    z.strictObject(ofMany),
  ).gives<ManyTried>(),
  'records.changeMany': write(
    'account',
    'Changes one field of all records of a kind that a search finds, as one change: all or none. `changes`: as many as records.tryMany told; refused where they are others by now.',
    z.strictObject({ ...ofMany, changes: z.int().positive(), why: note.optional() }),
  ).gives<{ notices: readonly string[] }>(),
  'suppliers.merge': write(
    'account',
    'Puts a supplier together with `into`, which is the same one: its invoices, purchases and papers go over, its names become other names of that one, and it is taken away.',
    z.strictObject({ account: accountId, supplier: recordId, into: recordId, why: note.optional() }),
  ).gives<{ /** How many invoices and purchases went over. */ records: number }>(),
  'records.history': read(
    'What became of one record, bank line or bank file, oldest first.',
    z.strictObject({ account: accountId, type: historyType, id: recordId }),
  ).gives<readonly RecordChange[]>(),
  'changes.undo': write(
    'account',
    'Takes back the change with this number, whole. Refused where later changes stand on it, and for one made in several accounts together.',
    z.strictObject({ account: accountId, change: z.int().positive(), why: note.optional() }),
  ).gives<{ what: string }>(),
  'changes.undoBatch': write(
    'accounts',
    'Takes back what was done in several accounts together: in all of them or in none. `change` is the number of the first one. In one account alone: changes.undo.',
    z.strictObject({ accounts: accountIds, change: z.int().positive(), why: note.optional() }),
  ).gives<{ what: string }>(),
  'rules.copy': write(
    'accounts',
    'Puts a rule of one account behind the rules of others. Explains no line: that is bank.explainAgain.',
    z.strictObject({ accounts: accountIds, from: z.strictObject({ account: accountId, rule: recordId }) }),
  ).gives<{ account: number; /** Null: it has one with these words, direction and kind already. */ rule: number | null }>(),
};
