/** Whether whoever is in the open file may make a call, and what of it they may ask. The one place that refuses by roles; both threads pass it. */
import { mayBeSeen, limited } from '../../core/access/limits.ts';
import type { Need } from '../../core/access/needs.ts';
import { NEEDS } from '../../core/access/needs.ts';
import { hasRight } from '../../core/access/roles.ts';
import type { Profile, Role } from '../../core/access/roles.ts';
import { localDay } from '../../core/values/day.ts';
import { isKeyOf } from '../../core/values/own-keys.ts';
import { Refusal } from '../../core/values/problem.ts';
import { accessWords as words } from '../../core/words/access.ts';
import { isUndo } from '../audit/history.ts';
import { undone } from '../audit/summary.ts';
import { isOfDays } from '../evidence/of-days.ts';
import type { Session } from '../file/session.ts';
import { KINDS } from '../../core/records/kinds.ts';
import { prepare } from '../runtime/statements.ts';
import type { ReadDb } from '../runtime/statements.ts';

/** A method that the table does not know can only be one of a test; nobody with a role may call it. */
const needOf = (method: string): Need | null => (isKeyOf(NEEDS, method) ? NEEDS[method] : null);

/** Who calls; null: the file has no list of who uses it, none is open, or the method is for everybody. Refuses what their role may not do. */
export function callerOf(session: Session, method: string): Profile | null {
  const need = needOf(method);
  if (need?.right === 'always') return null;
  const user = session.user();
  if (user === 'anybody') return null;
  if (user === 'nobody') throw new Refusal('profileNeeded', words.profileNeeded);
  if (need === null || !hasRight(user.role, need.right)) throw new Refusal('notAllowed', words.mayNot(words.roleIn[user.role]));
  return user;
}

/** The input as they may ask it, of their accounts and their period. */
export function inputFor(session: Session, caller: Profile | null, method: string, input: unknown): unknown {
  const need = needOf(method);
  if (caller === null || need === null) return input;
  const given: Readonly<Record<string, unknown>> = { ...(input as object) };
  refuseUndo(session.readable(), caller.role, method, given['change']);
  const asked = limited(caller, need, given, localDay(new Date(session.options.now())));
  if (caller.period !== null && need.days?.how === 'thing' && !isInPeriod(session.readable(), caller.period, given)) {
    throw new Refusal('notAllowed', words.notInPeriod(caller.period));
  }
  return asked;
}

/** Taking a change back, or putting it back after that, is for those who may make it. */
function refuseUndo(db: ReadDb, role: Role, method: string, change: unknown): void {
  if (!isUndo(method) || typeof change !== 'number') return;
  const done = prepare<[number], { method: string; what: string | null; id: number; account: number | null }>(
    db,
    'SELECT id, account, method, what FROM audit WHERE id = ?',
  ).get(change);
  if (!done) return;
  if (isUndo(done.method)) {
    const earlier = undone(db, done);
    if (earlier !== null && earlier < done.id) refuseUndo(db, role, method, earlier);
    return;
  }
  // What a method did that is no longer there is for owners.
  if (!hasRight(role, needOf(done.method)?.right ?? 'manage')) throw new Refusal('notAllowed', words.mayNot(words.roleIn[role]));
}

export function mayLookAt(caller: Profile | null): (account: number) => boolean {
  return (account) => caller === null || mayBeSeen(caller, account);
}

/** What a call names: `of` or `source`, a record by its type and id, or a paper by its id alone. */
function isInPeriod(db: ReadDb, { from, to }: NonNullable<Profile['period']>, input: Readonly<Record<string, unknown>>): boolean {
  const { type, id }: Readonly<Record<string, unknown>> = { ...input, ...(input['of'] as object | undefined), ...(input['source'] as object | undefined) };
  const paper = 'SELECT of_table, of_id FROM evidence WHERE id = ?';
  const of =
    typeof type === 'string'
      ? { of_table: type === 'line' ? 'statement_line' : isKeyOf(KINDS, type) ? KINDS[type].table : '', of_id: Number(id) }
      : prepare<[number], { of_table: string; of_id: number }>(db, paper).get(Number(id));
  return of !== undefined && isOfDays(db, of, { from, upTo: to });
}
