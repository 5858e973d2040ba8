/**
 * What became of one thing that is kept, version by version: who did what, when, and what each field was before and after. The
 * one place that turns kept rows into fields with words. Bank lines, whose versions are only marks, are told in ledger/bank/line-history.ts.
 */
import { keysOf } from '../../core/values/own-keys.ts';
import type { HistoryType, RecordChange } from '../../core/api/records.ts';
import type { RecordType } from '../../core/records/kinds.ts';
import { kindOf, KINDS, RECORD_TYPES } from '../../core/records/kinds.ts';
import { readRas } from '../../core/ras/ras.ts';
import { readForm } from '../../core/returns/form.ts';
import { MAPPING } from '../../core/bank/mapping.ts';
import type { Mapping } from '../../core/bank/mapping.ts';
import { Refusal } from '../../core/values/problem.ts';
import { withNames } from '../../core/records/names.ts';
import type { CalledBy } from '../../core/records/names.ts';
import { shownValue } from '../../core/records/shown.ts';
import { whyNone } from '../../core/api/evidence.ts';
import { whyNoneWords } from '../../core/words/evidence.ts';
import { historyWords } from '../../core/words/audit/history.ts';
import { recordWords } from '../../core/words/records.ts';
import { ACCOUNT_FIELDS, fieldsOf, fieldsOfRow } from '../records/tables.ts';
import type { ReadDb } from '../runtime/statements.ts';
import { prepare } from '../runtime/statements.ts';
import type { Row } from '../runtime/stored-json.ts';
import { calledThen } from './names-then.ts';
import type { RecordVersion, VersionedTable } from './versions.ts';
import { historyOf, rowOf } from './versions.ts';

/** All but bank lines. */
type KeptType = Exclude<HistoryType, 'line'>;

export interface AuditHead {
  readonly id: number;
  readonly account: number | null;
  readonly at: string;
  readonly who: string;
  readonly method: string;
  readonly why: string | null;
}

export function auditHead(db: ReadDb, id: number): AuditHead | null {
  return prepare<[number], AuditHead>(db, 'SELECT id, account, at, who, method, why FROM audit WHERE id = ?').get(id) ?? null;
}

/** Methods that take changes back. */
export function isUndo(method: string | undefined): boolean {
  return method === 'changes.undo' || method === 'changes.undoBatch';
}

const OTHERS = {
  account: { table: 'account', fields: ACCOUNT_FIELDS },
  import: {
    table: 'import',
    fields: ['file', 'rows', 'imported', 'alreadyThere', 'beforeOpening', 'rejected', 'doubtful', 'explained', 'firstDay', 'lastDay'],
  },
  bankProfile: { table: 'bank_profile', fields: ['header'] },
  evidence: { table: 'evidence', fields: ['name'] },
  noPaper: { table: 'no_paper', fields: ['note'] },
  councilReturn: { table: 'council_return', fields: ['firstDay', 'lastDay', 'version', 'sentOut'] },
  returnForm: { table: 'return_form', fields: [] },
  rasTable: { table: 'ras_table', fields: [] },
} as const satisfies Record<Exclude<HistoryType, 'line' | RecordType>, { table: VersionedTable; fields: readonly string[] }>;

function isOther(type: KeptType): type is keyof typeof OTHERS {
  return Object.hasOwn(OTHERS, type);
}
const tableOf = (type: KeptType): VersionedTable => (isOther(type) ? OTHERS[type] : KINDS[type]).table;

const TYPES = new Map<VersionedTable, HistoryType>([
  ...RECORD_TYPES.map((type) => [KINDS[type].table, type] as const),
  ...keysOf(OTHERS).map((type) => [OTHERS[type].table, type] as const),
  ['statement_line', 'line'],
]);

/** What a table keeps; null: what has no history to show. */
export function historyType(table: VersionedTable): HistoryType | null {
  return TYPES.get(table) ?? null;
}

const namesOf = (type: KeptType): readonly string[] => (isOther(type) ? OTHERS[type].fields : fieldsOf(type));

/** A file brought in is there until it is taken back. */
const isThere = (row: Row | null): row is Row => row !== null && (row['removed_by'] ?? null) === null && (row['undone_by'] ?? null) === null;

/** The fields of a row, with names where it refers to others. */
function namedFields(type: KeptType, row: Row, called: CalledBy): Readonly<Record<string, unknown>> {
  const fields = fieldsOfRow(namesOf(type), row);
  return isOther(type) ? fields : withNames(type, fields, called);
}

/** What a row says, field by field; nothing where it is not there. */
function said(type: KeptType, row: Row | null, called: CalledBy): Readonly<Record<string, string | null>> {
  if (!isThere(row)) return {};
  const shown = Object.entries(namedFields(type, row, called)).map(([field, value]) => [field, shownValue(type, field, value)] as const);
  return {
    ...Object.fromEntries(shown),
    ...(type === 'returnForm' ? formSaid(String(row['form'])) : {}),
    ...(type === 'rasTable' ? tableSaid(String(row['ras'])) : {}),
    ...(type === 'bankProfile' ? columnsSaid(MAPPING.parse(JSON.parse(String(row['mapping'])))) : {}),
  };
}

/** Of a form, what tells one version from another. */
function formSaid(json: string): Readonly<Record<string, string>> {
  const { title, version, parts } = readForm(JSON.parse(json));
  return { title, version: String(version), parts: parts.flatMap((part) => ('title' in part && part.title !== undefined ? [part.title] : [])).join(', ') };
}

/** Of a table for working out budgets, what tells one version from another. */
function tableSaid(json: string): Readonly<Record<string, string>> {
  const { council, group = '', version, questions } = readRas(JSON.parse(json));
  return { council, group, version: String(version), questions: questions.map(({ text }) => text).join(', ') };
}

/** Which column is what, counted from 1 as people do. */
function columnsSaid({ date, text, amount, moneyIn, moneyOut, direction, balance }: Mapping): Readonly<Record<string, string | null>> {
  const columns = (numbers: readonly (number | null)[]): string | null => {
    const given = numbers.flatMap((number) => (number === null ? [] : [number + 1]));
    return given.length === 0 ? null : historyWords.columns(given);
  };
  return {
    date: columns([date]),
    text: columns(text),
    amount: columns([amount]),
    moneyIn: columns([moneyIn]),
    moneyOut: columns([moneyOut]),
    direction: columns([direction]),
    balance: columns([balance]),
  };
}

/** What became of a row between two of its versions, by this change. */
export function changeBetween(
  db: ReadDb,
  type: KeptType,
  before: Row | null,
  after: Row | null,
  { id, method }: Pick<AuditHead, 'id' | 'method'>,
): Pick<RecordChange, 'what' | 'fields'> {
  const [was, is] = [said(type, before, calledThen(db, id)), said(type, after, calledThen(db, id + 1))];
  const fields = [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .map((field) => ({ field, before: was[field] ?? null, after: is[field] ?? null }))
    .filter((one) => one.before !== one.after);
  return { what: isUndo(method) ? 'undone' : !isThere(before) ? 'added' : !isThere(after) ? 'removed' : 'changed', fields };
}

/** What a row is called, as it is or was. */
export function kindCalled(type: KeptType, row: Row, called: CalledBy): string {
  if (type === 'account') return String(row['person']);
  if (type === 'import') return String(row['file']);
  if (type === 'bankProfile') return historyWords.profile;
  if (type === 'noPaper') return whyNoneWords[whyNone.parse(row['why'])];
  if (type === 'councilReturn') return historyWords.councilReturn(String(row['first_day']), String(row['last_day']));
  if (type === 'rasTable') return historyWords.rasTable(readRas(JSON.parse(String(row['ras']))).council);
  if (type === 'returnForm') return historyWords.returnForm(readForm(JSON.parse(String(row['form']))).title);
  if (type === 'evidence') return historyWords.paper(String(row['name']));
  const fields = namedFields(type, row, called);
  return kindOf(type).called(type === 'people' ? { ...fields, name: called('person', Number(row['id'])) } : fields);
}

/** Oldest first. Refuses what never was in the account; how to read bank files belongs to the whole file. */
export function historyOfRecord(db: ReadDb, account: number, type: KeptType, id: number): RecordChange[] {
  const table = tableOf(type);
  const row = rowOf(db, table, id);
  const owner = type === 'account' ? row?.['id'] : type === 'bankProfile' || type === 'returnForm' || type === 'rasTable' ? account : row?.['account'];
  if (!row || owner !== account) throw new Refusal('notFound', recordWords.noRecord, { field: 'id' });
  return historyOf(db, table, id).flatMap(({ audit, before, after }: RecordVersion) => {
    const head = auditHead(db, audit);
    return head ? [{ change: head.id, at: head.at, who: head.who, why: head.why, ...changeBetween(db, type, before, after, head) }] : [];
  });
}
