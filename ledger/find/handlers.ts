/**
 * Finds anything of an account by one box, best first, a few of each kind. What records say is held from one search to the next, as
 * the words of Money are. It only reads, and knows no screen: those are found where they are shown.
 */
import type { findMethods, FoundAnywhere, FoundGroup } from '../../core/api/find.ts';
import type { AccountFacts } from '../../core/books/facts.ts';
import { sayingAll, sayingsOf } from '../../core/records/found.ts';
import type { Sayings } from '../../core/records/found.ts';
import type { RecordType } from '../../core/records/kinds.ts';
import { kindOf, RECORD_TYPES } from '../../core/records/kinds.ts';
import { calledIn, withNames } from '../../core/records/names.ts';
import { parseDay } from '../../core/values/day.ts';
import { folded } from '../../core/values/text.ts';
import type { Day } from '../../core/values/units.ts';
import { accountsSeen } from '../accounts/all-accounts.ts';
import { recordFactsOf } from '../accounts/known-facts.ts';
import { NamesHad } from '../audit/names-had.ts';
import { papersOf } from '../evidence/handlers.ts';
import { foundInMoney, monthsShown } from '../money/handlers.ts';
import type { ReadContext } from '../runtime/context.ts';
import type { Handlers } from '../runtime/contract.ts';
import type { ReadDb } from '../runtime/statements.ts';

/** As many of each kind as are told. */
const MOST = 5;
/** As many of one kind, the newest, as are looked at for the best of them. */
const MOST_RANKED = 500;

type RecordFacts = Omit<AccountFacts, 'lines'>;

/** A record with what it says. */
interface Said {
  readonly id: number;
  readonly sayings: Sayings;
}

/** By the facts themselves, which are the same object until the account changes. */
const held = new WeakMap<RecordFacts, ReadonlyMap<RecordType, readonly Said[]>>();

function saidIn(db: ReadDb, facts: RecordFacts): ReadonlyMap<RecordType, readonly Said[]> {
  let said = held.get(facts);
  if (!said) {
    const [called, names] = [calledIn(facts), new NamesHad(db, facts)];
    const of = (type: RecordType): Said[] => facts[type].map((record) => ({ id: record.id, sayings: sayingsOf(type, record, called, names) }));
    held.set(facts, (said = new Map(RECORD_TYPES.filter((type) => !kindOf(type).unlisted).map((type) => [type, of(type)]))));
  }
  return said;
}

/** How well a title fits what was typed: 0 is the very thing, 4 says it elsewhere. */
function rankOf(title: string, typed: string): number {
  const text = folded(title);
  if (text === typed) return 0;
  if (text.startsWith(typed)) return 1;
  if (text.includes(typed)) return 2;
  return typed.split(' ').every((word) => text.includes(word)) ? 3 : 4;
}

/** The days that are meant: one, or where no year is typed, that day in each year there is. */
function daysMeant(find: string, years: readonly string[]): Day[] {
  const whole = parseDay(find);
  // 12.10 is an amount.
  if (whole === null && !/[a-z/]/i.test(find)) return [];
  return whole === null ? years.flatMap((year) => parseDay(`${find} ${year}`) ?? parseDay(`${find}/${year}`) ?? []) : [whole];
}

interface Ranked {
  readonly group: FoundGroup;
  /** Of its best. */
  readonly rank: number;
}

function inMoney(db: ReadDb, account: number, find: string, typed: string): Ranked {
  const years = [...new Set(monthsShown(db, account).map((month) => month.slice(0, 4)))];
  const { total, rows } = foundInMoney(db, account, find, daysMeant(find, years), MOST);
  const things = rows.map(({ source, who, what, planLine, day, in: into, out }) => ({
    of: source,
    title: who || what,
    detail: [who ? what : '', planLine ?? ''].filter(Boolean).join(', '),
    day,
    amount: into - out,
  }));
  return { group: { kind: 'money', total, things }, rank: Math.min(4, ...things.map(({ title }) => rankOf(title, typed))) };
}

function inRecords(db: ReadDb, account: number, find: string, typed: string): Ranked[] {
  const facts = recordFactsOf(db, account);
  const [says, called] = [sayingAll(find), calledIn(facts)];
  if (says === null) return [];
  return [...saidIn(db, facts)].flatMap(([type, all]) => {
    const found = new Set(all.filter(({ sayings }) => says(sayings)).map(({ id }) => id));
    if (found.size === 0) return [];
    const records: readonly { readonly id: number }[] = facts[type];
    const shown = records
      .filter(({ id }) => found.has(id))
      .toReversed()
      .slice(0, MOST_RANKED)
      .map((record) => ({ of: { type, id: record.id }, ...kindOf(type).row(withNames(type, record, called)) }))
      .map((thing) => ({ thing, rank: rankOf(thing.title, typed) }))
      .toSorted((a, b) => a.rank - b.rank);
    return [{ group: { kind: type, total: found.size, things: shown.slice(0, MOST).map(({ thing }) => thing) }, rank: shown[0]?.rank ?? 4 }];
  });
}

/** Where one group is as good as another: who and what there is, then what was paid, then the rest. */
const FIRST: readonly FoundGroup['kind'][] = ['people', 'suppliers', 'plan', 'funds', 'money'];
const place = ({ kind }: FoundGroup): number => (FIRST.includes(kind) ? FIRST.indexOf(kind) : FIRST.length);

function findAll(ctx: ReadContext, account: number | null, find: string): FoundAnywhere {
  const { db } = ctx;
  const typed = folded(find);
  const words = typed.split(' ').filter(Boolean);
  const nothing = { total: 0, things: [] };
  if (words.length === 0) return { groups: [], papers: nothing, accounts: [] };
  const accounts = accountsSeen(ctx)
    .filter(({ id, person, reference, council }) => id !== account && words.every((word) => folded(`${person} ${reference} ${council}`).includes(word)))
    .slice(0, MOST)
    .map(({ id, person, reference, council }) => ({ id, person, reference, council }));
  if (account === null) return { groups: [], papers: nothing, accounts };
  const groups = [inMoney(db, account, find, typed), ...inRecords(db, account, find, typed)]
    .filter(({ group }) => group.total > 0)
    .toSorted((a, b) => a.rank - b.rank || place(a.group) - place(b.group))
    .map(({ group }) => group);
  const papers = papersOf(db, account).filter(({ name }) => words.every((word) => folded(name).includes(word)));
  return { groups, papers: { total: papers.length, things: papers.slice(0, MOST) }, accounts };
}

export const findHandlers = {
  'find.all': (ctx, { account, find }) => findAll(ctx, account, find),
} satisfies Handlers<typeof findMethods>;
