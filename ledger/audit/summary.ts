/**
 * Says in one sentence what a change did, from the rows it wrote; so it can be said also where what was given to it has been erased.
 * One line for each method that writes: a new one without a sentence does not compile.
 */
import type { Role } from '../../core/access/roles.ts';
import type { FileChange } from '../../core/api/audit.ts';
import type { MethodName, Methods } from '../../core/api/methods.ts';
import { formatDay, formatDays } from '../../core/values/day.ts';
import { formatMoney } from '../../core/values/money.ts';
import { isKeyOf } from '../../core/values/own-keys.ts';
import { accessWords } from '../../core/words/access.ts';
import { batchWords } from '../../core/words/api/batch.ts';
import { summaryWords as words } from '../../core/words/audit/summaries.ts';
import { historyWords } from '../../core/words/audit/history.ts';
import { batchOf } from './batches.ts';
import { historyType, kindCalled } from './history.ts';
import { calledThen } from './names-then.ts';
import type { ReadDb } from '../runtime/statements.ts';
import { prepare } from '../runtime/statements.ts';
import { objectIn, rowIn } from '../runtime/stored-json.ts';
import type { VersionedTable } from './versions.ts';
import { rowOf, VERSIONED } from './versions.ts';

export interface AuditEntryRow {
  readonly id: number;
  readonly account: number | null;
  readonly at: string;
  readonly who: string;
  readonly method: string;
  /** What was given, as JSON; null: erased. */
  readonly what: string | null;
  readonly why: string | null;
}

type Describe = (db: ReadDb, row: AuditEntryRow) => string;
type WriteMethod = { [N in MethodName]: Methods[N]['kind'] extends 'write' ? N : never }[MethodName];

export const AUDIT_COLUMNS = 'id, account, at, who, method, what, why';

function one<T>(db: ReadDb, sql: string, change: number): T | undefined {
  return prepare<[number], T>(db, sql).get(change);
}

interface Version {
  readonly table_name: VersionedTable;
  readonly before: string | null;
  readonly after: string | null;
}

/** A plan line that comes or goes with a version of it is not what was done. */
const FIRST = "SELECT table_name, before, after FROM record_version WHERE audit = ? ORDER BY table_name IN ('plan_line', 'supplier'), n LIMIT 1";
const WRITTEN = 'SELECT count(*) AS count FROM (SELECT 1 FROM record_version WHERE audit = ? GROUP BY table_name, record)';
const ALL = 'SELECT table_name, before, after FROM record_version WHERE audit = ? ORDER BY n';
const FIRST_RULE = "SELECT table_name, before, after FROM record_version WHERE audit = ? AND table_name = 'rule' ORDER BY n LIMIT 1";
/** The one that is kept before the one that went. */
const SUPPLIERS = "SELECT after FROM record_version WHERE audit = ? AND table_name = 'supplier' ORDER BY n";
const LINE_MARKED = `SELECT line.text, line.hidden_by FROM record_version AS version JOIN statement_line AS line ON line.id = version.record
  WHERE version.audit = ? AND version.table_name = 'statement_line' ORDER BY n LIMIT 1`;
const LINES_MADE = 'SELECT count(DISTINCT line) AS lines FROM line_part WHERE made_by = ?';
const LINE_MADE = 'SELECT line.text FROM line_part AS part JOIN statement_line AS line ON line.id = part.line WHERE part.made_by = ? ORDER BY part.id LIMIT 1';
const LINE_FREED =
  'SELECT line.text FROM line_part AS part JOIN statement_line AS line ON line.id = part.line WHERE part.removed_by = ? ORDER BY part.id LIMIT 1';
const IMPORT = 'SELECT file, sum(imported) AS imported FROM import WHERE made_by = ?';
const COUNT = `SELECT bank_account.name, printed_day AS day, printed_balance AS pence FROM import JOIN bank_account ON bank_account.id = import.bank_account
  WHERE made_by = ?`;
const COUNTED = `SELECT (SELECT count(*) FROM record_version WHERE audit = @change AND table_name NOT IN ('account', 'import', 'plan_line', 'supplier')) AS records,
  (SELECT coalesce(sum(imported), 0) FROM import WHERE made_by = @change) AS lines`;
const PAYSLIPS = "SELECT count(*) AS count FROM record_version WHERE audit = ? AND table_name = 'payslip'";
const INVOICES = "SELECT count(*) AS count FROM record_version WHERE audit = ? AND table_name = 'invoice'";
const PAYMENTS = "SELECT count(*) AS count FROM record_version WHERE audit = ? AND table_name = 'payment'";
const LOOKED_AT = "SELECT count(*) AS count FROM record_version WHERE audit = ? AND table_name = 'second_look'";
const PAPERS = "SELECT count(*) AS papers FROM record_version WHERE audit = ? AND table_name = 'evidence'";
const PERSON = 'SELECT person FROM account WHERE id = ?';

const person = (db: ReadDb, { account }: AuditEntryRow): string => one<{ person: string }>(db, PERSON, account ?? 0)?.person ?? '';
const text = (db: ReadDb, sql: string, change: number): string => one<{ text: string }>(db, sql, change)?.text ?? '';

function describeVersion(db: ReadDb, change: number, version: Version | undefined): string {
  const rows = [version?.before, version?.after].map((json) => (typeof json === 'string' ? rowIn(json) : null));
  const [before = null, after = null] = rows.map((row) => (row && (row['removed_by'] ?? null) === null ? row : null));
  const row = after ?? before;
  const type = version && historyType(version.table_name);
  if (!row || !type || type === 'line') return words.unknown;
  const say = before === null ? words.added : after === null ? words.removed : words.changed;
  return say(kindCalled(type, row, calledThen(db, change + 1)));
}

const record: Describe = (db, { id }) => describeVersion(db, id, one<Version>(db, FIRST, id));

function explained(db: ReadDb, { id }: AuditEntryRow): string {
  const { lines = 0 } = one<{ lines: number }>(db, LINES_MADE, id) ?? {};
  const rule = one<Version>(db, FIRST_RULE, id)?.after;
  const what = lines === 1 ? words.explained(text(db, LINE_MADE, id)) : words.explainedMany(lines);
  return rule ? words.withRule(what, String(rowIn(rule)['contains'])) : what;
}

/** Of one record what became of it; of more the days they are of. */
const hoursOfDays: Describe = (db, row) => {
  const versions = prepare<[number], Version>(db, ALL).all(row.id);
  if (versions.length < 2) return record(db, row);
  const days = versions.map(({ before, after }) => String(rowIn(after ?? before ?? '{}')['day'])).toSorted();
  return words.hours(formatDays(days[0] ?? '', days.at(-1) ?? ''));
};

const noMoreHours: Describe = (db, { id }) => {
  const people = prepare<[number], Version>(db, ALL)
    .all(id)
    .map(({ after }) => rowIn(after ?? '{}'));
  return words.noMoreHours(people.map((who) => String(who['name'])).join(', '), formatDay(String(people[0]?.['nothing_more_up_to'])));
};

const hoursApproved: Describe = (db, { id }) => {
  const { from, to, approved_by: by } = rowIn(one<Version>(db, FIRST, id)?.after ?? '{}');
  return words.hoursApproved(formatDays(String(from), String(to)), String(by));
};

const RETURN = "SELECT table_name, before, after FROM record_version WHERE audit = ? AND table_name = 'council_return' ORDER BY n LIMIT 1";

/** What was done with a return, by its days. */
const aboutReturn =
  (say: (days: string) => string): Describe =>
  (db, { id }) => {
    const { after, before } = one<Version>(db, RETURN, id) ?? { after: null, before: null };
    const { first_day: from, last_day: to } = rowIn(after ?? before ?? '{}');
    return say(formatDays(String(from), String(to)));
  };

/** What was done with a form of the user's own, by its title. */
const aboutForm =
  (say: (title: string) => string): Describe =>
  (db, { id }) => {
    const { after, before } = one<Version>(db, FIRST, id) ?? { after: null, before: null };
    return say(String(objectIn(String(rowIn(after ?? before ?? '{}')['form']))['title']));
  };

/** What was done with a table of the user's own, by its council. */
const aboutTable =
  (say: (council: string) => string): Describe =>
  (db, { id }) => {
    const { after, before } = one<Version>(db, FIRST, id) ?? { after: null, before: null };
    return say(String(objectIn(String(rowIn(after ?? before ?? '{}')['ras']))['council']));
  };

/** What was done with one who uses the file, by their name and the role they have from then on. */
const aboutProfile =
  (say: (name: string, as: string) => string): Describe =>
  (db, { id }) => {
    const { after, before } = one<Version>(db, FIRST, id) ?? { after: null, before: null };
    const { name, role } = rowIn(after ?? before ?? '{}');
    return say(String(name), accessWords.roleIn[role as Role]);
  };

/** By the version that begins, which is written last. */
function planChanged(db: ReadDb, { id }: AuditEntryRow): string {
  const after = prepare<[number], Version>(db, ALL).all(id).at(-1)?.after;
  return typeof after === 'string' ? words.changed(kindCalled('plan', rowIn(after), calledThen(db, id + 1))) : words.unknown;
}

/** By the payment as it should be, which is written last. */
function putRight(db: ReadDb, { id }: AuditEntryRow): string {
  const after = prepare<[number], Version>(db, ALL).all(id).at(-1)?.after;
  return typeof after === 'string' ? words.putRight(kindCalled('payments', rowIn(after), calledThen(db, id + 1))) : words.unknown;
}

function merged(db: ReadDb, { id }: AuditEntryRow): string {
  const rows = prepare<[number], { after: string }>(db, SUPPLIERS)
    .all(id)
    .map(({ after }) => rowIn(after));
  const [kept, gone] = rows.map((row) => kindCalled('suppliers', row, calledThen(db, id + 1)));
  return kept !== undefined && gone !== undefined ? words.merged(gone, kept) : words.unknown;
}

/** What the record is called whose changes were written: a what-if, a paper. */
function nameIn(db: ReadDb, { id }: AuditEntryRow): string {
  const { before = null, after = null } = one<Version>(db, FIRST, id) ?? {};
  return String(rowIn(after ?? before ?? '{}')['name']);
}

function tied(db: ReadDb, { id }: AuditEntryRow): string {
  const after = one<Version>(db, FIRST, id)?.after;
  const { name, of_table: table, of_id: owned } = typeof after === 'string' ? rowIn(after) : {};
  const to = VERSIONED.find((known) => known === table);
  const type = to === undefined ? null : historyType(to);
  const owner = to === undefined ? null : rowOf(db, to, Number(owned));
  if (!owner || type === null) return words.unknown;
  if (type === 'account') return words.paperLoosed(String(name));
  const title = type === 'line' ? historyWords.line(String(owner['text']), String(owner['day'])) : kindCalled(type, owner, calledThen(db, id + 1));
  return words.paperTied(String(name), title);
}

/** Of one bank account or of several of the account. */
function broughtIn(db: ReadDb, { id }: AuditEntryRow): string {
  const { file, imported } = one<{ file: string | null; imported: number | null }>(db, IMPORT, id) ?? { file: null, imported: null };
  return file === null ? words.unknown : words.imported(file, imported ?? 0);
}

function decided(db: ReadDb, { id }: AuditEntryRow): string {
  const line = one<{ text: string; hidden_by: number | null }>(db, LINE_MARKED, id);
  return line ? (line.hidden_by === id ? words.outLine : words.keptLine)(line.text) : words.unknown;
}

function tookBack(db: ReadDb, row: AuditEntryRow): string {
  const change = undone(db, row);
  const sql = `SELECT ${AUDIT_COLUMNS} FROM audit WHERE id = ?`;
  const earlier = change === null ? undefined : one<AuditEntryRow>(db, sql, change);
  return earlier && earlier.id < row.id ? words.tookBack(said(db, earlier)) : words.tookBackUnknown;
}

/** What was given to the method; nothing where that is erased. */
function given({ what }: Pick<AuditEntryRow, 'what'>): Readonly<Record<string, unknown>> {
  return what === null ? {} : objectIn(what);
}

/** Which change of its account a taking back took back; null: erased. */
export function undone(db: ReadDb, { account, what }: Pick<AuditEntryRow, 'account' | 'what'>): number | null {
  const { change = null } = given({ what });
  if (typeof change !== 'number') return null;
  return batchOf(db, change)?.changes.find((part) => part.account === account)?.change ?? change;
}

const SUMMARIES: Readonly<Record<WriteMethod | FileChange, Describe>> = {
  'accounts.create': (db, row) => words.made(person(db, row)),
  'accounts.change': () => words.changedAccount,
  'accounts.remove': (db, row) => words.removedAccount(person(db, row)),
  'moveIn.run': (db, row) => {
    const { records, lines } = prepare<[object], { records: number; lines: number }>(db, COUNTED).get({ change: row.id }) ?? { records: 0, lines: 0 };
    return words.movedIn(person(db, row), records, lines);
  },
  'records.save': record,
  'records.remove': record,
  'changes.undo': tookBack,
  'changes.undoBatch': tookBack,
  'plan.change': planChanged,
  'plan.move': record,
  'bills.addMiles': record,
  'bills.pay': (db, { id }) => words.billsPaid(one<{ count: number }>(db, PAYMENTS, id)?.count ?? 0),
  'bills.lookedAt': (db, { id }) => words.lookedAt(one<{ count: number }>(db, LOOKED_AT, id)?.count ?? 0),
  'bills.payBack': record,
  'fees.write': (db, { id }) => words.feesWritten(one<{ count: number }>(db, INVOICES, id)?.count ?? 0),
  'bills.bringIn': (db, { id }) => words.invoicesBroughtIn(one<{ count: number }>(db, INVOICES, id)?.count ?? 0),
  'pay.post': (db, { id }) => words.payRun(one<{ count: number }>(db, PAYSLIPS, id)?.count ?? 0),
  'pay.postAll': (db, { id }) => words.payRun(one<{ count: number }>(db, PAYSLIPS, id)?.count ?? 0),
  'hours.save': hoursOfDays,
  'hours.bringIn': hoursOfDays,
  'hours.nothingMore': noMoreHours,
  'hours.approve': hoursApproved,
  'suppliers.merge': merged,
  'records.changeMany': (db, { id }) => words.changedMany(one<{ count: number }>(db, WRITTEN, id)?.count ?? 0),
  'whatIfs.keep': (db, row) => words.whatIfKept(nameIn(db, row)),
  'whatIfs.remove': (db, row) => words.whatIfRemoved(nameIn(db, row)),
  'returns.start': aboutReturn(words.returnBegun),
  'returns.answer': aboutReturn(words.returnAnswers),
  'returns.close': aboutReturn(words.returnClosed),
  'returns.closeAll': aboutReturn(words.returnClosed),
  'returns.sent': aboutReturn(words.returnSent),
  'returns.sentAll': aboutReturn(words.returnSent),
  'returns.answered': aboutReturn(words.returnAnswered),
  'returns.again': aboutReturn(words.returnAgain),
  'returns.packMade': aboutReturn(words.packMade),
  'returns.remove': aboutReturn(words.returnRemoved),
  'returns.putRight': putRight,
  'forms.save': aboutForm(words.formKept),
  'forms.remove': aboutForm(words.formRemoved),
  'ras.save': aboutTable(words.tableKept),
  'ras.type': aboutTable(words.tableKept),
  'ras.remove': aboutTable(words.tableRemoved),
  'ras.keep': record,
  'fairness.review': record,
  'rules.copy': (db, row) => (one<Version>(db, FIRST, row.id) ? record(db, row) : words.hadRule),
  'bank.import': broughtIn,
  'bank.importMany': broughtIn,
  'pools.save': (db, row) => words.poolKept(nameIn(db, row)),
  'pools.remove': (db, row) => words.poolRemoved(nameIn(db, row)),
  'pools.import': (db, { id }) => {
    const row = one<Version>(db, FIRST, id)?.after;
    return row ? words.poolFile(String(rowIn(row)['file'])) : words.unknown;
  },
  'pools.undoImport': (db, { id }) => {
    const row = one<Version>(db, FIRST, id)?.after;
    return row ? words.poolFileUndone(String(rowIn(row)['file'])) : words.unknown;
  },
  'pools.join': () => words.poolJoined,
  'pools.leave': () => words.poolLeft,
  'pools.allow': () => words.poolAllowed,
  'pools.share': (db, { id }) => words.poolShared(one<{ imported: number | null }>(db, IMPORT, id)?.imported ?? 0),
  'pools.keepOwn': () => words.poolOwn,
  'pools.giveBack': () => words.poolNotOwn,
  'pools.check': () => words.poolChecked,
  'bank.undoImport': (db, { id }) => {
    const row = one<Version>(db, FIRST, id)?.after;
    return row ? words.importUndone(String(rowIn(row)['file'])) : words.unknown;
  },
  'bank.addLines': (db, { id }) => words.typedLines(one<{ imported: number | null }>(db, IMPORT, id)?.imported ?? 0),
  'bank.removeLine': (db, { id }) => words.lineGone(one<{ text: string }>(db, LINE_MARKED, id)?.text ?? ''),
  'bank.count': (db, { id }) => {
    const count = one<{ name: string; day: string; pence: number }>(db, COUNT, id);
    return count ? words.counted(count.name, formatMoney(count.pence), formatDay(count.day)) : words.unknown;
  },
  'bank.explain': explained,
  'bank.explainByPaper': (db, row) => words.withPaper(record(db, row), text(db, LINE_MADE, row.id)),
  'bank.saveRule': (db, row) => words.withLines(record(db, row), one<{ lines: number }>(db, LINES_MADE, row.id)?.lines ?? 0),
  'bank.unexplain': (db, { id }) => words.waits(text(db, LINE_FREED, id)),
  'bank.linkRefund': (db, { id }) => words.refundOf(text(db, LINE_MADE, id)),
  'bank.explainAgain': (db, { id }) => words.again(one<{ lines: number }>(db, LINES_MADE, id)?.lines ?? 0),
  'bank.decideDuplicate': decided,
  'evidence.add': (db, row) => {
    const { papers = 0 } = one<{ papers: number }>(db, PAPERS, row.id) ?? {};
    return papers === 1 ? record(db, row) : papers === 0 ? words.papersMended : words.papersAdded(papers);
  },
  'evidence.tie': tied,
  'evidence.link': tied,
  'evidence.tieAll': (db, row) => {
    const { papers = 0 } = one<{ papers: number }>(db, PAPERS, row.id) ?? {};
    return papers === 1 ? tied(db, row) : words.papersTied(papers);
  },
  'evidence.turn': (db, row) => words.paperTurned(nameIn(db, row)),
  'evidence.remove': record,
  'evidence.none': record,
  'evidence.destroy': (db, { id }) => {
    const names = prepare<[number], Version>(db, ALL)
      .all(id)
      .map(({ after }) => String(rowIn(after ?? '{}')['name']));
    return words.papersDestroyed([...new Set(names)]);
  },
  'handover.done': (db, row) => words.handedOver(String(rowIn(one<Version>(db, FIRST, row.id)?.after ?? '{}')['handed_to'])),
  'handover.takeBack': () => words.handedBack,
  'handover.make': (_db, row) => {
    const { to, purpose } = given(row);
    return typeof to !== 'string' ? words.handoverErased : purpose === 'look' ? words.lookMade(to) : words.handoverMade(to);
  },
  'handover.take': () => words.taken,
  'file.create': () => words.fileMade,
  'file.migrate': (_db, row) => {
    const { copy } = given(row);
    return typeof copy === 'string' ? words.broughtUpToDate(copy) : words.broughtUpToDateErased;
  },
  'file.changePassphrase': (_db, row) => (given(row)['passphrase'] === false ? words.passphraseRemoved : words.passphraseSet),
  'profiles.save': aboutProfile(words.profileSaved),
  'profiles.remove': aboutProfile(words.profileRemoved),
  'profiles.changePassphrase': aboutProfile(words.profilePassphrase),
  'profiles.forgotten': aboutProfile(words.profileForgotten),
  'profiles.secondLook': (db, { id }) => {
    const over = rowIn(one<Version>(db, FIRST, id)?.after ?? '{}')['second_look_over'];
    return typeof over === 'number' ? words.secondLook(formatMoney(over)) : words.noSecondLook;
  },
  'file.separate': () => words.separated,
  'file.restore': (_db, row) => {
    const { backup } = given(row);
    return typeof backup === 'string' ? words.restored(backup) : words.restoredErased;
  },
};

/** A change of a method this program does not know is said without what it was. */
function said(db: ReadDb, row: AuditEntryRow): string {
  return isKeyOf(SUMMARIES, row.method) ? SUMMARIES[row.method](db, row) : words.unknown;
}

export function summaryOf(db: ReadDb, row: AuditEntryRow): string {
  const batch = batchOf(db, row.id);
  return batch ? batchWords.together(said(db, row), batch.changes.length) : said(db, row);
}
