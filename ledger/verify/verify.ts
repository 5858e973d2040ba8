/**
 * Checks a file from end to end and says everything that is wrong: damage, references to nothing, sums that do not agree
 * (`core/books/checks.ts`), an audit trail that does not hold, and papers that are missing or not as they were. Reads through a connection of
 * its own, so that pages come from the disk and not from memory. Mends nothing. The only place, with what it calls, whose queries cross all accounts and read whole tables.
 */
import Database from 'better-sqlite3';
import type { VerifyReport } from '../../core/api/program.ts';
import type { Finding } from '../../core/books/checks.ts';
import { findProblems } from '../../core/books/checks.ts';
import { Refusal } from '../../core/values/problem.ts';
import { verifyWords } from '../../core/words/books/checks.ts';
import type { ReadContext } from '../runtime/context.ts';
import type { LedgerFile } from '../disk/connection.ts';
import { connect } from '../disk/connection.ts';
import type { Migration } from '../disk/migrate.ts';
import { wrongDuplicatesOfAllAccounts } from './possible-duplicates.ts';
import { lostEvidenceOfAllAccounts } from './evidence.ts';
import { countRows } from '../export/table-dump.ts';
import { wrongSchema } from './schema.ts';
import { wrongReferencesOfAllAccounts } from './references.ts';
import { brokenTrailsOfAllAccounts } from './trail.ts';
import { withPlace } from './places.ts';
import { rowsOfAllAccounts } from './rows.ts';
import type { ReadDb } from '../runtime/statements.ts';

/** A badly damaged file says the same of every page. */
const MOST_OF_A_KIND = 100;

/** Damage as one finding: SQLite says it in many lines, of which the first tells the place. */
function damage(db: ReadDb): readonly Finding[] {
  const said = db.prepare<[], { integrity_check: string }>(`PRAGMA integrity_check(${MOST_OF_A_KIND})`).all();
  const lines = said.flatMap((row) => row.integrity_check.split('\n')).filter((line) => line !== 'ok' && line !== '' && !line.startsWith('***'));
  const [where] = lines;
  return where === undefined ? [] : [{ check: 'damage', account: null, where, message: verifyWords.damage(lines.length) }];
}

function dangling(db: ReadDb): readonly Finding[] {
  const rows = db.prepare<[], { table: string; rowid: number | null; parent: string }>('PRAGMA foreign_key_check').all();
  return rows.slice(0, MOST_OF_A_KIND).map(({ table, rowid, parent }) => ({
    check: 'references',
    account: null,
    where: `${table}${rowid === null ? '' : ` ${rowid}`}`,
    message: verifyWords.dangling(parent),
  }));
}

/** Runs one step; a page that cannot be read is damage, wherever it is met. */
function attempt(step: () => readonly Finding[]): readonly Finding[] {
  try {
    return step();
  } catch (error) {
    if (error instanceof Refusal || !(error instanceof Database.SqliteError)) throw error;
    return [{ check: 'damage', account: null, where: error.code, message: verifyWords.unreadable }];
  }
}

/**
 * @param migrations what made the file's tables: all there are.
 * @param progress ends the check when the user cancelled it.
 * @param papers the ledger beside which its papers are: a backup's are kept for many.
 */
export function verify(file: LedgerFile, migrations: readonly Migration[], progress: ReadContext['progress'], papers = file): VerifyReport {
  const db = connect(file, 'read');
  try {
    const steps: readonly (() => readonly Finding[])[] = [
      () => damage(db),
      () => wrongSchema(db, migrations),
      () => dangling(db),
      () => wrongReferencesOfAllAccounts(db),
      () => findProblems(rowsOfAllAccounts(db)),
      () => wrongDuplicatesOfAllAccounts(db, progress),
      () => brokenTrailsOfAllAccounts(db, progress),
      () => lostEvidenceOfAllAccounts(db, papers, progress),
    ];
    db.exec('BEGIN');
    const found = steps.flatMap((step, index) => {
      progress(verifyWords.step, index, steps.length);
      return attempt(step);
    });
    // Damage met in several steps is said once.
    const findings = [...new Map(found.map((one) => [`${one.account} ${one.where}\n${one.message}`, one])).values()];
    const counted = (table: string): number => {
      try {
        return countRows(db, table);
      } catch {
        return 0;
      }
    };
    return {
      found: findings.length,
      problems: [...Map.groupBy(findings, ({ check }) => check).values()].flatMap((some) => some.slice(0, MOST_OF_A_KIND).map((one) => withPlace(db, one))),
      checked: { accounts: counted('account'), entries: counted('entry'), changes: counted('audit') },
    };
  } finally {
    db.close();
  }
}
