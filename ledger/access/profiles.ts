/** The rows of who uses the file, and who of them is in. Nothing here decides what somebody may do. */
import type { Profile, Role } from '../../core/access/roles.ts';
import { ROLES } from '../../core/access/roles.ts';
import type { Day, Pence } from '../../core/values/units.ts';
import { Refusal } from '../../core/values/problem.ts';
import { accessWords as words } from '../../core/words/access.ts';
import type { FileKey } from '../disk/key.ts';
import { prepare } from '../runtime/statements.ts';
import type { ReadDb } from '../runtime/statements.ts';

interface ProfileRow {
  readonly id: number;
  readonly name: string;
  readonly role: Role;
  readonly accounts: string | null;
  readonly first_day: Day | null;
  readonly last_day: Day | null;
  readonly until: Day | null;
}

const COLUMNS = 'id, name, role, accounts, first_day, last_day, until';

function profileOf({ id, name, role, accounts, first_day: from, last_day: to, until }: ProfileRow): Profile {
  return {
    id,
    name,
    role,
    accounts: accounts === null ? null : (JSON.parse(accounts) as number[]),
    period: from === null || to === null || until === null ? null : { from, to, until },
  };
}

/** Owners first, then by name. */
export function profilesIn(db: ReadDb): readonly Profile[] {
  const rows = prepare<[], ProfileRow>(db, `SELECT ${COLUMNS} FROM profile WHERE removed_by IS NULL ORDER BY id`).all();
  return rows.map(profileOf).toSorted((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role) || a.name.localeCompare(b.name, 'en-GB'));
}

export function hasProfiles(db: ReadDb): boolean {
  return prepare<[], { has: number }>(db, 'SELECT EXISTS (SELECT 1 FROM profile WHERE removed_by IS NULL) AS has').get()?.has === 1;
}

export function profileIn(db: ReadDb, id: number): Profile | null {
  const row = prepare<[number], ProfileRow>(db, `SELECT ${COLUMNS} FROM profile WHERE id = ? AND removed_by IS NULL`).get(id);
  return row ? profileOf(row) : null;
}

/** Refuses one that is not there any more. */
export function profileCalled(db: ReadDb, id: number): Profile {
  const profile = profileIn(db, id);
  if (!profile) throw new Refusal('notFound', words.noneSuch, { field: 'profile' });
  return profile;
}

/** What its passphrase comes to. */
export function secretOf(db: ReadDb, id: number): FileKey {
  const row = prepare<[number], FileKey>(db, 'SELECT secret AS key, salt FROM profile WHERE id = ?').get(id);
  if (!row) throw new Error('a profile that is there has a secret');
  return row;
}

/** Above which sum a second pair of eyes looks before invoices are paid; null: of none. */
export function secondLookIn(db: ReadDb): Pence | null {
  return prepare<[], { over: Pence | null }>(db, 'SELECT second_look_over AS over FROM file_info WHERE id = 1').get()?.over ?? null;
}
