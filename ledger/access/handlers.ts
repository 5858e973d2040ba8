/**
 * Who uses the file: the list, entering and leaving. A passphrase is kept as what it comes to, never as it is; none is in the trail, for these are
 * no `write` methods, whose input is. Only whoever is in as an owner gets here with what changes the list, but where there is no list yet.
 */
import { ACCOUNTS_OF } from '../../core/access/roles.ts';
import type { Profile } from '../../core/access/roles.ts';
import type { ParsedOf } from '../../core/api/method.ts';
import type { FileChange } from '../../core/api/audit.ts';
import type { profileMethods } from '../../core/api/profiles.ts';
import { localDay } from '../../core/values/day.ts';
import type { Json } from '../../core/values/json.ts';
import { Refusal } from '../../core/values/problem.ts';
import { folded } from '../../core/values/text.ts';
import { accessWords as words } from '../../core/words/access.ts';
import { readAccount } from '../accounts/facts.ts';
import { nextChange } from '../audit/trail.ts';
import type { VersionKeeper } from '../audit/versions.ts';
import { keyOf, newSalt, sameKey } from '../disk/key.ts';
import type { FileKey } from '../disk/key.ts';
import { opened } from '../file/handlers.ts';
import type { Session } from '../file/session.ts';
import type { Handlers } from '../runtime/contract.ts';
import { prepareWrite } from '../runtime/statements.ts';
import type { WriteDb } from '../runtime/statements.ts';
import { profileCalled, profilesIn, secretOf } from './profiles.ts';

type Given = ParsedOf<(typeof profileMethods)['profiles.save']>;

/** One change in the file's own trail, which says what it is about and no passphrase. */
function change(session: Session, method: FileChange, what: Json, write: (db: WriteDb, versions: VersionKeeper) => void): void {
  const db = session.writable();
  db.exec('BEGIN IMMEDIATE');
  try {
    session.record(db, method, what, (versions) => write(db, versions));
    db.exec('COMMIT');
  } finally {
    if (db.inTransaction) db.exec('ROLLBACK');
  }
}

function setSecret(db: WriteDb, versions: VersionKeeper, id: number, { key, salt }: FileKey): void {
  versions.changing('profile', id, () => prepareWrite(db, 'UPDATE profile SET secret = ?, salt = ? WHERE id = ?').run(key, salt, id));
}

/** What of the limits the role has, checked. */
function limitsOf(session: Session, { role, accounts, period }: Given): Pick<Profile, 'accounts' | 'period'> {
  const reach = ACCOUNTS_OF[role];
  if (reach === 'all') return { accounts: null, period: null };
  if (reach === 'one' && accounts?.length !== 1) throw new Refusal('badInput', words.oneAccount, { field: 'accounts' });
  const seen = (accounts ?? []).map((account) => readAccount(session.readable(), account));
  if (role !== 'auditor') return { accounts, period: null };
  if (period === null) throw new Refusal('badInput', words.periodNeeded, { field: 'period' });
  const openedOn = seen[0]?.openedOn ?? period.from;
  if (period.from < openedOn) throw new Refusal('badInput', words.periodBeforeOpening(openedOn), { field: 'period.from' });
  if (period.to < period.from) throw new Refusal('badInput', words.periodTurned, { field: 'period.to' });
  if (period.until < localDay(new Date(session.options.now()))) throw new Refusal('badInput', words.untilPast, { field: 'period.until' });
  return { accounts, period };
}

/** Somebody must be left who can change the list. */
function refuseNoOwner(others: readonly Profile[]): void {
  if (!others.some(({ role }) => role === 'owner')) throw new Refusal('badInput', words.lastOwner, { field: 'role' });
}

/** Opened again under the same path it is the same file. */
function triesOf(session: Session, of: number | 'file'): string {
  return `${session.file.path} ${of}`;
}

/** The passphrase given is that of the profile: compared, and counted where it is wrong. */
async function refuseWrong(session: Session, profile: number, passphrase: string, field: string): Promise<void> {
  const now = session.options.now();
  const whose = triesOf(session, profile);
  session.tries.refuseTooMany(whose, now);
  const secret = secretOf(session.readable(), profile);
  if (!sameKey(await keyOf(passphrase, secret.salt), secret)) {
    session.tries.wrong(whose, now);
    throw new Refusal('passphraseWrong', words.wrong, { field });
  }
  session.tries.right(whose);
}

const NEW = `INSERT INTO profile (name, role, accounts, first_day, last_day, until, salt, secret)
  VALUES (@name, @role, @accounts, @from, @to, @until, @salt, @key)`;
const CHANGED = `UPDATE profile SET name = @name, role = @role, accounts = @accounts, first_day = @from, last_day = @to, until = @until WHERE id = @id`;

export const profileHandlers = {
  'profiles.list': ({ db }) => profilesIn(db),
  'profiles.enter': async ({ session }, { profile: id, passphrase }) => {
    const profile = profileCalled(session.readable(), id);
    await refuseWrong(session, id, passphrase, 'passphrase');
    if (profile.period !== null && profile.period.until < localDay(new Date(session.options.now())))
      throw new Refusal('notAllowed', words.over(profile.period.until));
    await session.enter(id);
    return opened(session);
  },
  'profiles.leave': async ({ session }) => {
    await session.enter(null);
    return opened(session);
  },
  'profiles.save': async ({ session }, given) => {
    const all = profilesIn(session.readable());
    const { id, name, role, passphrase } = given;
    if (id !== undefined) profileCalled(session.readable(), id);
    const others = all.filter((other) => other.id !== id);
    if (others.some((other) => folded(other.name) === folded(name))) throw new Refusal('badInput', words.nameTaken(name), { field: 'name' });
    if (all.length === 0 && role !== 'owner') throw new Refusal('badInput', words.firstIsOwner, { field: 'role' });
    if (role !== 'owner') refuseNoOwner(others);
    const { accounts, period } = limitsOf(session, given);
    if (id === undefined && passphrase === undefined) throw new Refusal('badInput', words.passphraseNeeded, { field: 'passphrase' });
    const secret = passphrase === undefined ? null : await keyOf(passphrase, newSalt());
    const row = { name, role, accounts: accounts && JSON.stringify(accounts), from: null, to: null, until: null, ...period };
    let saved = id ?? 0;
    change(session, 'profiles.save', { name }, (db, versions) => {
      if (id === undefined) {
        saved = Number(prepareWrite(db, NEW).run({ ...row, ...secret }).lastInsertRowid);
        versions.added('profile', saved);
        return;
      }
      versions.changing('profile', id, () => prepareWrite(db, CHANGED).run({ ...row, id }));
      if (secret) setSecret(db, versions, id, secret);
    });
    // Whoever makes the list goes on as its owner.
    if (all.length === 0) await session.enter(saved);
    return { id: saved };
  },
  'profiles.remove': ({ session }, { id }) => {
    const { name } = profileCalled(session.readable(), id);
    const others = profilesIn(session.readable()).filter((other) => other.id !== id);
    if (others.length > 0) refuseNoOwner(others);
    change(session, 'profiles.remove', { name }, (db, versions) => {
      versions.changing('profile', id, () => prepareWrite(db, 'UPDATE profile SET removed_by = ? WHERE id = ?').run(nextChange(db), id));
    });
    return null;
  },
  'profiles.secondLook': ({ session }, { over }) => {
    if (session.user() === 'anybody') throw new Refusal('badInput', words.noProfiles, { field: 'over' });
    const set = (db: WriteDb) => () => prepareWrite(db, 'UPDATE file_info SET second_look_over = ?').run(over);
    change(session, 'profiles.secondLook', { over }, (db, versions) => versions.changing('file_info', 1, set(db)));
    return null;
  },
  'profiles.changePassphrase': async ({ session }, { current, next }) => {
    const user = session.user();
    if (typeof user === 'string') throw new Refusal('badInput', words.noProfiles);
    await refuseWrong(session, user.id, current, 'current');
    const secret = await keyOf(next, newSalt());
    change(session, 'profiles.changePassphrase', { name: user.name }, (db, versions) => setSecret(db, versions, user.id, secret));
    return null;
  },
  'profiles.forgotten': async ({ session }, { profile: id, ofFile, next }) => {
    const profile = profileCalled(session.readable(), id);
    if (profile.role !== 'owner') throw new Refusal('notAllowed', words.onlyOwners);
    const now = session.options.now();
    const whose = triesOf(session, 'file');
    session.tries.refuseTooMany(whose, now);
    if (session.file.passphrase && !(await session.fits(ofFile))) {
      session.tries.wrong(whose, now);
      throw new Refusal('passphraseWrong', words.fileWrong, { field: 'ofFile' });
    }
    const secret = await keyOf(next, newSalt());
    change(session, 'profiles.forgotten', { name: profile.name }, (db, versions) => setSecret(db, versions, id, secret));
    return null;
  },
} satisfies Handlers<typeof profileMethods>;
