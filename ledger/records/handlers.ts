/**
 * Records kept by hand: listing, saving, removing, and what became of each. What may be saved is core/records' to say; entries
 * follow by reposting. A paper that changes keeps the bank lines that settle it where they still fit; the others wait again.
 */
import type { AnyRecord, recordMethods } from '../../core/api/records.ts';
import type { RecordFields, RecordType } from '../../core/records/kinds.ts';
import type { Fault } from '../../core/records/kind.ts';
import { kindOf } from '../../core/records/kinds.ts';
import { recordFields } from '../../core/records/schemas.ts';
import type { AccountFacts } from '../../core/books/facts.ts';
import type { Known } from '../../core/books/known-names.ts';
import { knownAfter } from '../../core/books/known-names.ts';
import { settledByPayments } from '../../core/figures/inputs/movements.ts';
import { lastWholeDay } from '../../core/figures/known/known.ts';
import { careNotInvoiced } from '../../core/figures/owed/not-yet-invoiced.ts';
import { localDay } from '../../core/values/day.ts';
import type { Day } from '../../core/values/units.ts';
import type { Json } from '../../core/values/json.ts';
import { Refusal } from '../../core/values/problem.ts';
import { whyBankAccountStays } from '../../core/records/bank-accounts-used.ts';
import { checkRecord } from '../../core/records/checks.ts';
import { recordsFound } from '../../core/records/found.ts';
import { calledIn, namesBeside, referencesOf, withIds } from '../../core/records/names.ts';
import type { CalledBy } from '../../core/records/names.ts';
import { isSettled, stillFits } from '../../core/records/settled.ts';
import { RecordsById } from '../../core/books/titles.ts';
import { badInput } from '../../core/words/api/bad-input.ts';
import { recordWords } from '../../core/words/records.ts';
import { undoHandlers } from '../audit/undo.ts';
import type { WriteContext } from '../runtime/context.ts';
import type { Handlers } from '../runtime/contract.ts';
import { countEvidence } from '../evidence/proof.ts';
import type { Changed } from '../accounts/known-facts.ts';
import { factsAfter, factsOf } from '../accounts/known-facts.ts';
import { NamesHad } from '../audit/names-had.ts';
import { historyOfRecord } from '../audit/history.ts';
import { historyOfLine } from '../bank/line-history.ts';
import { removeParts } from '../bank/line-parts.ts';
import { relinkRefunds } from '../bank/refund-links.ts';
import { changeMany, tryMany } from './change-many.ts';
import { copyRule } from './copy-rule.ts';
import { mergeSuppliers } from './merge-suppliers.ts';
import { goneWith, keepInUse, withMade } from './named.ts';
import { addRecord, changeRecord, removeRecord } from './rows.ts';
import { refuseShare, refuseTin } from '../pools/held.ts';
import { repost } from '../posting/repost.ts';

type AnyRow = { readonly id: number };

function recordsOf(facts: AccountFacts, type: RecordType): readonly AnyRow[] {
  return facts[type];
}

function existing(facts: AccountFacts, type: RecordType, id: number): AnyRow {
  const record = recordsOf(facts, type).find((one) => one.id === id);
  if (!record) throw new Refusal('notFound', recordWords.noRecord, { field: 'id' });
  return record;
}

/** The fields of a kind from what was given. What is left out or empty is "not given" where a field allows that. Refuses, beside the field, what does not fit its kind. */
export function parsedFields<T extends RecordType>(type: T, given: Readonly<Record<string, unknown>>): RecordFields<T> {
  const schema = recordFields[type];
  const optional = Object.entries(schema.shape).flatMap(([field, { safeParse }]) => (safeParse(null).success ? [field] : []));
  const isGiven = (value: unknown): boolean => value !== null && (typeof value === 'string' ? value.trim() !== '' : value !== undefined);
  const none = optional.filter((field) => !isGiven(given[field])).map((field) => [field, null]);
  // Null where something must be given is nothing given.
  const some = Object.entries(given).filter(([, value]) => value !== null);
  const parsed = schema.safeParse(Object.fromEntries([...some, ...none]), { reportInput: true });
  if (!parsed.success) {
    const { code, message, field, detail } = badInput(parsed.error);
    throw new Refusal(code, message, { ...(field !== undefined && { field: `fields.${field}` }), ...(detail !== undefined && { detail }) });
  }
  return parsed.data as RecordFields<T>;
}

/** Lines that settle a paper which is gone, or of which they no longer are a part, wait again. */
function releaseLines(ctx: WriteContext, before: AccountFacts, type: RecordType, id: number, fields: Readonly<Record<string, unknown>> | null): Set<number> {
  const lines = before.lines.filter((line) => line.parts.some(({ settles }) => isSettled(type, id, settles)));
  if (lines.length === 0 || (fields && stillFits(type, id, fields, lines))) return new Set();
  const ids = lines.map((line) => line.id);
  removeParts(ctx, ids);
  return new Set(ids);
}

/** Money that came back of a paper which is gone stays a refund, and says no longer what of. */
function forgetRefunded(ctx: WriteContext, before: AccountFacts, type: RecordType, id: number, waiting: ReadonlySet<number>): Set<number> {
  if (type !== 'invoices' && type !== 'purchases') return new Set();
  const kind = type === 'invoices' ? 'invoice' : 'purchase';
  return relinkRefunds(ctx, before, (refunds) => (refunds.kind === kind && refunds.id === id ? null : refunds), waiting);
}

/** The fields as they would be with what a name in them makes, which has a number only once it is saved. */
function withNew(type: RecordType, fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const made = referencesOf(type).filter(({ field, makes }) => makes && typeof fields[field] === 'string' && fields[field].trim() !== '');
  return { ...fields, ...Object.fromEntries(made.map(({ field }) => [field, NOT_YET])) };
}

/** The fields as they would be saved; refuses, beside the field, what fits none of its kind. */
export function triedFields<T extends RecordType>(facts: Parameters<typeof withIds>[0], type: T, fields: Readonly<Record<string, unknown>>): RecordFields<T> {
  return parsedFields(type, withNew(type, withIds(facts, type, fields).fields));
}

/** As they would be saved; refuses, with what is wrong, what could not be. */
export function savable(facts: AccountFacts, type: RecordType, id: number | null, fields: Readonly<Record<string, unknown>>): RecordFields<RecordType> {
  if (id !== null) existing(facts, type, id);
  const tried = triedFields(facts, type, fields);
  // What a name makes is not there yet.
  refuseFaults(checkRecord(facts, type, id, tried).faults.filter(({ field }) => Reflect.get(tried, field) !== NOT_YET));
  return tried;
}

/** What others refer to, and the account's last bank account, stay. */
export function keepNeeded(facts: AccountFacts, type: RecordType, id: number): void {
  keepInUse(facts, type, id);
  const stays = type === 'bankAccounts' ? whyBankAccountStays(facts, id) : null;
  if (stays !== null) refuseFaults([{ field: 'id', message: stays }]);
}

/** The number of nothing. */
const NOT_YET = Number.MAX_SAFE_INTEGER;

function refuseFaults(faults: readonly { readonly field: string; readonly message: string }[]): void {
  const [first] = faults;
  if (!first) return;
  const detail: Json = faults.map(({ field, message }) => ({ field: `fields.${field}`, message }));
  throw new Refusal('badInput', first.message, { field: `fields.${first.field}`, detail });
}

/** Days that are after today: of what was done, which cannot be, and those that are only told of. */
function stillToCome(
  type: RecordType,
  fields: Readonly<Record<string, unknown>>,
  today: Day,
): { readonly faults: readonly Fault[]; readonly notices: string[] } {
  const { notToCome = [], toldToCome = [] } = kindOf(type);
  const days = (among: readonly string[]): { field: string; day: Day }[] =>
    among.flatMap((field) => {
      const day = fields[field];
      return typeof day === 'string' && day > today ? [{ field, day }] : [];
    });
  return {
    faults: days(notToCome).map(({ field }) => ({ field, message: recordWords.stillToCome })),
    notices: days(toldToCome).map(({ day }) => recordWords.datedAhead(day)),
  };
}

/** Whoever had another name before stays known by it. */
function asKept<F extends RecordFields<RecordType>>(facts: AccountFacts, type: RecordType, id: number | null, fields: F): F {
  if ((type !== 'people' && type !== 'suppliers') || !('alsoKnownAs' in fields)) return fields;
  const known: readonly (AnyRow & Known)[] = facts[type];
  const before = known.find((one) => one.id === id);
  return before ? { ...fields, alsoKnownAs: knownAfter(fields, before) } : fields;
}

interface Saved {
  readonly saved: number;
  readonly notices: readonly string[];
  readonly changed: Changed;
}

/** Writes a record down, or corrects the one with `id`; `before`: the facts before anything of the change. Entries are for the caller to bring up. */
export function saveRecord(
  ctx: WriteContext,
  before: AccountFacts,
  { type, id, fields: given }: { readonly type: RecordType; readonly id?: number | undefined; readonly fields: Readonly<Record<string, unknown>> },
): Saved {
  const account = before.account.id;
  if (id !== undefined) existing(before, type, id);
  const found = withIds(before, type, given);
  refuseFaults(found.faults);
  const { fields: named, made } = withMade(ctx, before, type, id ?? null, found.fields);
  const now = made.length > 0 ? factsAfter(ctx.db, before, { records: made, lines: new Set() }) : before;
  const fields = asKept(now, type, id ?? null, parsedFields(type, named));
  if (type === 'bankAccounts' && id !== undefined && 'what' in fields && fields.what === 'cash') refuseTin(ctx.db, id);
  const { faults, notices } = checkRecord(now, type, id ?? null, fields);
  const toCome = stillToCome(type, { ...fields }, localDay(new Date(ctx.now)));
  refuseFaults([...faults, ...toCome.faults]);
  const released = id === undefined ? new Set<number>() : releaseLines(ctx, now, type, id, fields);
  const gone = id === undefined ? [] : goneWith(ctx, now, type, id, { ...fields });
  let saved = id;
  if (saved === undefined) saved = addRecord(ctx, account, type, fields);
  else changeRecord(ctx, type, saved, fields);
  const odd = [...notices.map(({ message }) => message), ...toCome.notices];
  return {
    saved,
    notices: released.size > 0 ? [...odd, recordWords.linesWaitAgain(released.size)] : odd,
    changed: { records: [...made, { type, id: saved }, ...gone], lines: released },
  };
}

/** Takes a record away, and what goes with it; entries are for the caller to bring up. */
export function takeAway(ctx: WriteContext, before: AccountFacts, type: RecordType, id: number): Changed {
  existing(before, type, id);
  const gone = goneWith(ctx, before, type, id, null);
  keepNeeded(before, type, id);
  const released = releaseLines(ctx, before, type, id, null);
  const forgotten = forgetRefunded(ctx, before, type, id, released);
  removeRecord(ctx, type, id);
  return { records: [{ type, id }, ...gone], lines: new Set([...released, ...forgotten]) };
}

/** People of one name are told apart by their own, too. */
function namesBesideIn(type: RecordType, record: AnyRow, called: CalledBy): Readonly<Record<string, string>> {
  return { ...namesBeside(type, record, called), ...(type === 'people' && { name: called('person', record.id) }) };
}

function anyRecord(type: RecordType, record: AnyRow): AnyRecord {
  return { type, record } as AnyRecord;
}

export const recordHandlers = {
  ...undoHandlers,
  'records.list': ({ db }, { account, type, find, offset, limit }) => {
    const facts = factsOf(db, account);
    const called = calledIn(facts);
    const records = recordsFound(type, recordsOf(facts, type), find, called, new NamesHad(db, facts));
    const page = (kindOf(type).firstOnTop ? records : records.toReversed()).slice(offset, offset + limit);
    const papersOf = countEvidence(
      db,
      account,
      page.map(({ id }) => ({ type, id })),
    );
    return {
      total: records.length,
      newest: facts[type].at(-1) ?? null,
      records: page.map((record) => ({ ...anyRecord(type, record), names: namesBesideIn(type, record, called), papers: papersOf({ type, id: record.id }) })),
    };
  },
  'records.get': ({ db }, { account, type, id }) => {
    const facts = factsOf(db, account);
    const record = existing(facts, type, id);
    return { ...anyRecord(type, record), names: namesBesideIn(type, record, calledIn(facts)) };
  },
  'records.check': ({ db }, { account, type, id, fields }) => {
    const facts = factsOf(db, account);
    try {
      return checkRecord(facts, type, id ?? null, triedFields(facts, type, fields)).notices;
    } catch (error) {
      if (error instanceof Refusal) return [];
      throw error;
    }
  },
  'records.save': (ctx, { account, type, id, fields }) => {
    const before = factsOf(ctx.db, account);
    const { saved, notices, changed } = saveRecord(ctx, before, { type, id, fields });
    const after = factsAfter(ctx.db, before, changed);
    repost(ctx, before, after, changed);
    return { id: saved, notices: [...notices, ...estimateMoved(ctx, before, after, type)] };
  },
  'records.remove': (ctx, { account, type, id }) => {
    const before = factsOf(ctx.db, account);
    if (type === 'bankAccounts') refuseShare(ctx.db, id);
    const changed = takeAway(ctx, before, type, id);
    repost(ctx, before, factsAfter(ctx.db, before, changed), changed);
    return null;
  },
  'records.tryMany': (ctx, asked) => tryMany(ctx, asked, savable),
  'records.changeMany': (ctx, asked) => changeMany(ctx, asked, (facts, record) => saveRecord(ctx, facts, record)),
  'suppliers.merge': (ctx, { account, supplier, into }) => mergeSuppliers(ctx, account, supplier, into),
  'rules.copy': (ctx, { account, from }) => ({ account, rule: copyRule(ctx, account, from) }),
  'records.history': ({ db }, { account, type, id }) => {
    if (type !== 'line') return historyOfRecord(db, account, type, id);
    const facts = factsOf(db, account);
    return historyOfLine(db, account, new RecordsById(facts, settledByPayments(facts)), id);
  },
} satisfies Handlers<typeof recordMethods>;

/** What saving an invoice did to the estimate of care not invoiced, on the day the overview opens on. Other records say nothing of it. */
export function estimateMoved({ now }: Pick<WriteContext, 'now'>, before: AccountFacts, after: AccountFacts, type: RecordType): string[] {
  if (type !== 'invoices') return [];
  const day = lastWholeDay(after, localDay(new Date(now)));
  const fell = careNotInvoiced(before, day) - careNotInvoiced(after, day);
  if (fell === 0) return [];
  return [fell > 0 ? recordWords.estimateFell(fell) : recordWords.estimateRose(-fell)];
}
