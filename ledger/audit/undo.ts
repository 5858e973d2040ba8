/**
 * Takes a change back, whole: records as they were before it, bank lines explained as they were, entries to match. Refused, with
 * nothing written, where a later change stands on it. Taking back is a change like any other and can itself be taken back.
 */
import type { recordMethods } from '../../core/api/records.ts';
import { isRefunded, refundedTitle } from '../../core/bills/refunds.ts';
import type { RecordType } from '../../core/records/kinds.ts';
import { kindOf, KINDS, RECORD_TYPES } from '../../core/records/kinds.ts';
import type { AccountFacts, Settles } from '../../core/books/facts.ts';
import { Refusal } from '../../core/values/problem.ts';
import { checkRecord } from '../../core/records/checks.ts';
import { calledIn, givenBy, goneReferences, isStillGiven, LIST_OF, usersOf } from '../../core/records/names.ts';
import { isSettled, SettledDocuments } from '../../core/records/settled.ts';
import { batchWords } from '../../core/words/api/batch.ts';
import { undoWords } from '../../core/words/audit/undo.ts';
import { recordWords } from '../../core/words/records.ts';
import type { WriteContext } from '../runtime/context.ts';
import type { Handlers } from '../runtime/contract.ts';
import { postedByFirstDay, refuseAccount } from '../accounts/change.ts';
import { readAccount } from '../accounts/facts.ts';
import { factsAfter, factsOf } from '../accounts/known-facts.ts';
import { batchOf } from './batches.ts';
import { auditHead, isUndo } from './history.ts';
import { calledThen, NOW } from './names-then.ts';
import { refuseGone } from './refuse-gone.ts';
import { renewPossibleDuplicates } from '../bank/existing-lines.ts';
import type { PartRow } from '../bank/line-parts.ts';
import { addParts, partOf, partsMadeBy, partsOf, partsRemovedBy, removeParts } from '../bank/line-parts.ts';
import { repost } from '../posting/repost.ts';
import { refuseShares } from '../pools/taken-back.ts';
import { refuseTwoReturns } from '../returns/put-back.ts';
import type { ReadDb } from '../runtime/statements.ts';
import { prepare, prepareWrite } from '../runtime/statements.ts';
import { undoImport } from '../bank/undo-import.ts';
import type { Row } from '../runtime/stored-json.ts';
import type { RecordVersion } from './versions.ts';
import { historyOf, isAs, restoreRow, rowOf, versionsOf, withLaterColumns, wrotePapers } from './versions.ts';

/** Why changes of some methods can never be taken back; null: it depends on what came since. */
const NEVER: ReadonlyMap<string, string> = new Map([
  ['moveIn.run', undoWords.accountStays],
  ['accounts.create', undoWords.accountStays],
  ['accounts.remove', undoWords.accountGone],
  ['bank.undoImport', undoWords.importBack],
  ['evidence.destroy', undoWords.destroyed],
  ['handover.make', undoWords.handoverMade],
  ['handover.take', undoWords.taken],
  ['handover.done', undoWords.handedOver],
  ['handover.takeBack', undoWords.handedOver],
]);

/** What wrote an import, with or without a file. */
const MADE_IMPORT: ReadonlySet<string> = new Set(['bank.import', 'bank.importMany', 'bank.addLines', 'bank.count', 'pools.share', 'pools.check']);

export function madeImport(method: string): boolean {
  return MADE_IMPORT.has(method);
}

export function canNeverBeUndone(method: string): boolean {
  return NEVER.has(method);
}

function cannot(message: string): Refusal {
  return new Refusal('cannotUndo', message);
}

function typeOf(version: RecordVersion): RecordType | null {
  return RECORD_TYPES.find((type) => KINDS[type].table === version.table) ?? null;
}

const isThere = (row: Row | null): boolean => row !== null && row['removed_by'] === null;

/** Of each record a change touched, as it was before the change; once for each, with the last word on it. */
function wholeVersions(db: ReadDb, change: number): RecordVersion[] {
  const whole = new Map<string, RecordVersion>();
  for (const version of versionsOf(db, change)) {
    const key = `${version.table} ${version.record}`;
    const first = whole.get(key);
    whole.set(key, first ? { ...version, before: first.before } : version);
  }
  return [...whole.values()].toReversed();
}

/** Columns with the number of a change. Who agreed to a thing, or paid for it, ends so too, and is a fact of the record. */
const BY_CHANGE: ReadonlySet<string> = new Set(['removed_by', 'hidden_by', 'decided_by', 'undone_by', 'made_by', 'destroyed_by']);

/** Which change removed or hid a row does not matter: only whether. Empty stays empty, as a column added since is. */
function withoutWho(row: Row): Row {
  return Object.fromEntries(Object.entries(row).map(([column, value]) => [column, BY_CHANGE.has(column) && value !== null ? 1 : value]));
}

/**
 * A supplier that came with a paper stays where others use it by now, or somebody has written more of it; one that went with a paper may be
 * there again. Neither is in the way of taking the paper's change back.
 */
function staysWithOthers(db: ReadDb, facts: AccountFacts, { table, record, before, after }: RecordVersion, change: number): boolean {
  if (table !== 'supplier' || isThere(before) === isThere(after) || !wrotePapers(db, change)) return false;
  const now = rowOf(db, table, record);
  if (isThere(now) !== isThere(after)) return true;
  if (isThere(before)) return false;
  const own = new Set(versionsOf(db, change).map((version) => `${version.table} ${version.record}`));
  const papers = (['invoices', 'purchases'] as const).flatMap((type) =>
    facts[type].map(({ id, supplier }) => ({ key: `${KINDS[type].table} ${id}`, supplier })),
  );
  return papers.some(({ key, supplier }) => supplier === record && !own.has(key)) || !isAs(now && withoutWho(now), after && withoutWho(after));
}

/** Each record must be as the change left it. */
function refuseLaterRecords(db: ReadDb, versions: readonly RecordVersion[]): void {
  for (const { audit, table, record, before, after } of versions) {
    const now = rowOf(db, table, record);
    const history = historyOf(db, table, record);
    const later = history.filter((version) => version.audit > audit);
    const isNow = (kept: Row | null): boolean => isAs(now && withoutWho(now), kept && withoutWho(withLaterColumns(kept, later)));
    if (isNow(after)) continue;
    const last = history.at(-1)?.audit ?? 0;
    const takenBack = (before ? isNow(before) : !isThere(now)) && isUndo(auditHead(db, last)?.method);
    throw cannot(takenBack ? undoWords.already : undoWords.laterChange);
  }
}

/** What parts say, whichever rows they are: those that are put back are rows of their own. */
function saidBy(parts: readonly PartRow[]): string {
  const inOrder = parts.toSorted((a, b) => a.n - b.n);
  return JSON.stringify(
    inOrder.map((part) => [
      part.amount,
      part.settles_kind,
      part.settles_id,
      part.category,
      part.plan_line,
      part.fund,
      part.rule,
      part.refunds_kind,
      part.refunds_id,
    ]),
  );
}

/** Each line must say what the change left it saying, and be there. */
function refuseLaterParts(db: ReadDb, versions: readonly RecordVersion[], made: readonly PartRow[], removed: readonly PartRow[]): void {
  const marked = new Set(versions.flatMap(({ table, record }) => (table === 'statement_line' ? [record] : [])));
  const madeOf = Map.groupBy(made, (part) => part.line);
  for (const line of new Set([...made, ...removed].map((part) => part.line))) {
    const left = madeOf.get(line) ?? [];
    const now = partsOf(db, line).filter((part) => part.removed_by === null);
    if (saidBy(now) !== saidBy(left)) throw cannot(undoWords.laterChange);
    // A line that the change itself took out comes back with its parts.
    if (rowOf(db, 'statement_line', line)?.['hidden_by'] !== null && !marked.has(line)) throw cannot(undoWords.laterChange);
  }
}

/** No bank line may settle a record that goes, and none more than there is to pay. */
function refuseUnsettled(after: AccountFacts, versions: readonly RecordVersion[], restored: readonly PartRow[]): void {
  for (const version of versions) {
    const type = typeOf(version);
    if (type === null || isThere(version.before)) continue;
    const settled = after.lines.some((line) => line.parts.some(({ settles }) => isSettled(type, version.record, settles)));
    if (settled) throw cannot(undoWords.settledSince);
    const kind = type === 'invoices' ? 'invoice' : type === 'purchases' ? 'purchase' : null;
    if (kind !== null && after.lines.some(({ parts }) => parts.some((part) => isRefunded(part, { kind, id: version.record }))))
      throw cannot(undoWords.refundedSince);
  }
  for (const { refunds } of restored.map(partOf)) if (refunds && refundedTitle(after, refunds) === '') throw cannot(undoWords.refundedGone);
  const documents = new SettledDocuments(after);
  const lines = new Set(restored.map((part) => part.line));
  const papersOf = (version: RecordVersion): ReadonlyMap<number, Settles> => {
    const type = typeOf(version);
    const settles = after.lines.flatMap((line) => line.parts.flatMap((part) => part.settles ?? []));
    return new Map(settles.filter((one) => type !== null && isSettled(type, version.record, one)).map((one) => [one.id, one]));
  };
  const settled = [
    ...after.lines.filter(({ id }) => lines.has(id)).flatMap((line) => line.parts.flatMap((part) => part.settles ?? [])),
    ...versions.flatMap((version) => [...papersOf(version).values()]),
  ];
  for (const settles of settled) {
    const fault = documents.fault(settles);
    if (fault !== null) throw cannot(fault);
  }
}

/** What is put back must be right among the records as they are now, and every name in use still be given. */
function refuseFaults(db: ReadDb, before: AccountFacts, after: AccountFacts, versions: readonly RecordVersion[]): void {
  for (const version of versions) {
    const type = typeOf(version);
    if (type === null) continue;
    const now: readonly { readonly id: number }[] = after[type];
    const row = now.find(({ id }) => id === version.record);
    if (row) {
      const { id, ...fields } = row;
      const [gone] = goneReferences(after, type, fields);
      if (gone) throw cannot(undoWords.needsGone(kindOf(LIST_OF[gone.refers]).one, calledThen(db, NOW)(gone.refers, gone.id)));
      const [fault] = checkRecord(after, type, id, fields).faults;
      if (fault) throw cannot(fault.message);
    }
    const earlier: readonly { readonly id: number }[] = before[type];
    const old = earlier.find(({ id }) => id === version.record);
    const given = old && givenBy(before, type, old);
    if (!given || isStillGiven(after, given)) continue;
    const users = usersOf(after, given, calledIn(before));
    if (users.length > 0) throw cannot(recordWords.inUse(given.name, users));
  }
}

function putBack(ctx: WriteContext, { table, record, before }: RecordVersion): void {
  ctx.changing(table, record, () => {
    if (before && table === 'statement_line') {
      // Of a line only the marks ever change.
      prepareWrite(ctx.db, 'UPDATE statement_line SET decided_by = ?, same_as = ?, hidden_by = ? WHERE id = ?').run(
        before['decided_by'],
        before['same_as'],
        before['hidden_by'],
        record,
      );
    } else if (before) restoreRow(ctx.db, table, before);
    else prepareWrite(ctx.db, `UPDATE ${table} SET removed_by = ? WHERE id = ?`).run(ctx.change, record);
  });
}

function putBackParts(ctx: WriteContext, account: number, made: readonly PartRow[], removed: readonly PartRow[]): void {
  removeParts(ctx, [...new Set(made.map((part) => part.line))]);
  const again = [...Map.groupBy(removed, (part) => part.line)].map(([line, parts]) => {
    const inOrder = parts.toSorted((a, b) => a.n - b.n);
    return { line, parts: inOrder.map(partOf), rule: parts[0]?.rule ?? null, byUser: parts[0]?.by_user === 1 };
  });
  addParts(ctx, account, again);
}

/** Marks on lines: whether they count, and whether they may be others. */
function renewMarks(ctx: WriteContext, account: number, versions: readonly RecordVersion[]): void {
  for (const { table, record } of versions) {
    if (table !== 'statement_line') continue;
    const line = prepare<[number], { day: string; bank_account: number }>(ctx.db, 'SELECT day, bank_account FROM statement_line WHERE id = ?').get(record);
    if (line) renewPossibleDuplicates(ctx.db, account, line.bank_account, line.day, line.day);
  }
}

/** What a change did, in words. */
function said(versions: readonly RecordVersion[], made: readonly PartRow[], removed: readonly PartRow[]): string {
  // A plan line or supplier that comes or goes with a record of it is not what was done.
  const comesAlong = ({ table }: RecordVersion): number => Number(table === 'plan_line' || table === 'supplier');
  const sayable = versions.toSorted((a, b) => comesAlong(a) - comesAlong(b));
  const records = sayable.flatMap((version) => {
    const type = typeOf(version);
    if (type === null) return [];
    const name = kindOf(type).one;
    return [!isThere(version.before) ? undoWords.added(name) : !isThere(version.after) ? undoWords.removed(name) : undoWords.changed(name)];
  });
  const lines = new Set([...made, ...removed].map((part) => part.line)).size;
  const papers = versions.filter((version) => version.table === 'evidence');
  const [paper] = papers;
  if (paper && papers.length === versions.length) {
    const say = !isThere(paper.before) ? undoWords.added : isThere(paper.after) ? undoWords.changed : undoWords.removed;
    return say(undoWords.papers(papers.length));
  }
  const reason = versions.find((version) => version.table === 'no_paper');
  if (reason && versions.length === 1) {
    const say = !isThere(reason.before) ? undoWords.added : isThere(reason.after) ? undoWords.changed : undoWords.removed;
    return say(undoWords.whyNone);
  }
  const council = versions.find((version) => version.table === 'council_return');
  if (council) {
    const say = !isThere(council.before) ? undoWords.added : isThere(council.after) ? undoWords.changed : undoWords.removed;
    return say(undoWords.councilReturn);
  }
  const form = versions.find((version) => version.table === 'return_form');
  if (form) {
    const say = !isThere(form.before) ? undoWords.added : isThere(form.after) ? undoWords.changed : undoWords.removed;
    return say(undoWords.returnForm);
  }
  if (versions.some((version) => version.table === 'second_look')) return undoWords.secondLook;
  const table = versions.find((version) => version.table === 'ras_table');
  if (table) {
    const say = !isThere(table.before) ? undoWords.added : isThere(table.after) ? undoWords.changed : undoWords.removed;
    return say(undoWords.rasTable);
  }
  const share = versions.find((version) => version.table === 'pool_person');
  if (share) {
    const say = !isThere(share.before) ? undoWords.added : isThere(share.after) ? undoWords.changed : undoWords.removed;
    return say(undoWords.poolPerson);
  }
  const mark = versions.find((version) => version.table === 'statement_line')?.after;
  if (mark) return mark['hidden_by'] !== null && mark['same_as'] === null ? undoWords.typedLine : undoWords.duplicate;
  if (versions.some((version) => version.table === 'account')) return undoWords.account;
  return records[0] ?? undoWords.lines(lines);
}

/** What a change wrote. */
interface Written {
  readonly versions: readonly RecordVersion[];
  readonly made: readonly PartRow[];
  readonly removed: readonly PartRow[];
}

function writtenBy(db: ReadDb, change: number): Written {
  return { versions: wholeVersions(db, change), made: partsMadeBy(db, change), removed: partsRemovedBy(db, change) };
}

function isNothing({ versions, made, removed }: Written): boolean {
  return versions.length + made.length + removed.length === 0;
}

/** Takes back what one change did in its account. Answers with what that was. */
function undo(ctx: WriteContext, account: number, change: number): string {
  const head = auditHead(ctx.db, change);
  if (head?.account !== account) throw new Refusal('notFound', undoWords.none, { field: 'change' });
  const never = NEVER.get(head.method);
  if (never !== undefined) throw cannot(never);
  if (madeImport(head.method)) {
    const imports = prepare<[number], { id: number; file: string }>(ctx.db, 'SELECT id, file FROM import WHERE made_by = ? ORDER BY id').all(change);
    for (const { id } of imports) undoImport(ctx, account, id);
    for (const version of wholeVersions(ctx.db, change)) if (version.table === 'pool_check') putBack(ctx, version);
    return undoWords.file(imports[0]?.file ?? '');
  }
  const before = factsOf(ctx.db, account);
  const written = writtenBy(ctx.db, change);
  if (written.versions.some((version) => version.table === 'import')) throw cannot(undoWords.importBack);
  if (isNothing(written)) throw cannot(undoWords.nothing);
  const { made, removed } = written;
  const versions = written.versions.filter((version) => !staysWithOthers(ctx.db, before, version, change));
  refuseLaterRecords(ctx.db, versions);
  refuseLaterParts(ctx.db, versions, made, removed);
  for (const { table, before: row } of versions)
    if (table === 'account' && row) refuseAccount(ctx.db, before, { reference: String(row['reference']), openedOn: String(row['opened_on']) });
  refuseShares(ctx.db, versions);
  for (const version of versions) putBack(ctx, version);
  refuseTwoReturns(ctx.db, account, new Set(versions.map(({ table }) => table)));
  putBackParts(ctx, account, made, removed);
  renewMarks(ctx, account, versions);
  const records = versions.flatMap((version) => {
    const type = typeOf(version);
    return type === null ? [] : [{ type, id: version.record }];
  });
  const lines = new Set([...made, ...removed].map((part) => part.line));
  for (const { table, record } of versions) if (table === 'statement_line') lines.add(record);
  const isOfAccount = versions.some(({ table }) => table === 'account');
  const after = { ...factsAfter(ctx.db, before, { records, lines }), ...(isOfAccount && { account: readAccount(ctx.db, account) }) };
  records.push(...postedByFirstDay(before, after));
  refuseGone(ctx.db, after, versions, lines);
  refuseUnsettled(after, versions, removed);
  refuseFaults(ctx.db, before, after, versions);
  repost(ctx, before, after, { records, lines });
  return head.method === 'suppliers.merge' ? undoWords.merged : said(versions, made, removed);
}

export const undoHandlers = {
  'changes.undo': (ctx, { account, change }) => {
    const together = batchOf(ctx.db, change)?.changes ?? [];
    if (together.some((one) => one.account === account)) throw cannot(batchWords.onlyTogether(together.length));
    return { what: undo(ctx, account, change) };
  },
  'changes.undoBatch': (ctx, { accounts, account, change: first }) => {
    const batch = batchOf(ctx.db, first);
    const changes = batch?.change === first ? batch.changes : [];
    const own = changes.find((one) => one.account === account);
    if (!own || changes.length !== accounts.length) throw new Refusal('notFound', batchWords.notThese, { field: 'accounts' });
    // It may have done nothing here: that it was done elsewhere is reason enough.
    if (isNothing(writtenBy(ctx.db, own.change)) && changes.some(({ change }) => !isNothing(writtenBy(ctx.db, change)))) return { what: undoWords.nothingHere };
    return { what: undo(ctx, account, own.change) };
  },
} satisfies Pick<Handlers<typeof recordMethods>, 'changes.undo' | 'changes.undoBatch'>;
