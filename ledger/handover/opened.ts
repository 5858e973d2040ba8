/** A file of one person's books laid out beside a ledger for as long as a job takes: unlocked, checked, brought up to date, and cleared away after. */
import { Refusal } from '../../core/values/problem.ts';
import { handoverWords } from '../../core/words/handover.ts';
import { closeWhole, connect, inspect, unlock } from '../disk/connection.ts';
import type { LedgerFile } from '../disk/connection.ts';
import { migrate, newest } from '../disk/migrate.ts';
import type { ProgramContext } from '../runtime/contract.ts';
import type { ReadDb } from '../runtime/statements.ts';
import { refuseOtherTables } from '../verify/schema.ts';
import { verify } from '../verify/verify.ts';
import { removeUnpacked, unpacked } from './carrier.ts';
import type { Manifest } from './sums.ts';
import { manifestOf } from './sums.ts';

/** More than a ledger of many years with its papers. */
const MOST_BYTES = 2 * 1024 * 1024 * 1024 - 1;

export interface Carried {
  readonly file: string;
  readonly passphrase: string;
}

async function unlocked(path: string, passphrase: string): Promise<LedgerFile> {
  try {
    return await unlock(path, passphrase);
  } catch (error) {
    if (error instanceof Refusal && error.problem.code === 'passphraseWrong')
      throw new Refusal('passphraseWrong', handoverWords.passphraseWrong, { field: 'passphrase' });
    throw error;
  }
}

/** Brings the file up to date and checks it. Papers that were lost before are told of, and refuse nothing. */
function proved(file: LedgerFile, { session: { migrations }, progress }: ProgramContext): void {
  let version: number;
  try {
    version = inspect(file, newest(migrations), true);
  } catch (error) {
    if (error instanceof Refusal && error.problem.code === 'fileNewer') throw new Refusal('fileNewer', handoverWords.newer, { field: 'file' });
    throw error;
  }
  if (version < newest(migrations)) {
    refuseOtherTables(file, migrations.slice(0, version));
    const db = connect(file, 'write');
    try {
      migrate(db, migrations);
    } finally {
      closeWhole(db);
    }
  }
  const told = (_step: string, done: number, total: number): void => progress(handoverWords.steps.reading, done, total);
  const wrong = verify(file, migrations, told).problems.filter(({ check }) => check !== 'papers' && check !== 'search');
  const [first] = wrong;
  if (first) throw new Refusal('fileDamaged', handoverWords.notInOrder(wrong.length, `${first.where}: ${first.message}`), { field: 'file' });
}

/** The one account of the file, and what it says it comes to. */
function manifestIn(db: ReadDb): Manifest {
  const ids = db.prepare<[], number>('SELECT id FROM account').pluck().all();
  const [account] = ids;
  const manifest = account === undefined || ids.length > 1 ? null : manifestOf(db, account);
  if (!manifest) throw new Refusal('fileNotHeadroom', handoverWords.notOurs, { field: 'file' });
  return manifest;
}

export interface Inside {
  readonly db: ReadDb;
  readonly file: LedgerFile;
  readonly manifest: Manifest;
}

/** @param path where it is laid out, and its papers beside it. */
export async function withCarried<T>(
  ctx: ProgramContext,
  { file: id, passphrase }: Carried,
  path: string,
  job: (inside: Inside) => T | Promise<T>,
): Promise<T> {
  try {
    unpacked(ctx.bytes(id, MOST_BYTES), path);
    const file = await unlocked(path, passphrase);
    proved(file, ctx);
    const db = connect(file, 'read');
    try {
      return await job({ db, file, manifest: manifestIn(db) });
    } finally {
      db.close();
    }
  } finally {
    removeUnpacked(path);
  }
}
