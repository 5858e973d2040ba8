/**
 * The words that searching Money looks through: kept beside each entry by the transaction that posts, made of titles and so of words,
 * which a newer program may have changed. `search_words` says in which they were made; where those are others, they are made anew when
 * the file is opened. Nothing else depends on them.
 */
import { createHash } from 'node:crypto';
import type { ProgramOptions } from '../../core/api/caller.ts';
import { wordsOfTitles } from '../../core/books/titles.ts';
import { logError } from '../runtime/error-log.ts';
import type { Source } from './entry-writer.ts';
import { searchedBy } from './entry-writer.ts';
import type { ReadDb, WriteDb } from '../runtime/statements.ts';
import { prepare, prepareWrite } from '../runtime/statements.ts';
import { DEAD_SINCE, Titles } from './titles.ts';

interface SearchRow {
  readonly account: number;
  readonly day: string;
  readonly id: number;
  readonly table: Source['table'];
  readonly source: number;
  readonly search: string;
  readonly deadSince: number | null;
}

/** An entry with the words it should be searched by. */
export interface WrongSearch extends Pick<SearchRow, 'account' | 'day' | 'id'> {
  readonly search: string;
}

const ENTRIES = `SELECT account, day, id, source_table AS "table", source_id AS source, search, ${DEAD_SINCE} AS deadSince FROM entry WHERE account = ?`;

/** Entries that are not searched by what they read like. Whole tables are read, by intent. */
export function* wrongSearchOfAllAccounts(db: ReadDb): Generator<WrongSearch> {
  for (const { id: account } of db.prepare<[], { id: number }>('SELECT id FROM account').all()) {
    const titles = new Titles(db, account);
    for (const { day, id, table, source, search, deadSince } of db.prepare<[number], SearchRow>(ENTRIES).all(account)) {
      const wanted = searchedBy({ table, id: source }, titles.of({ table, id: source }, deadSince));
      if (wanted !== search) yield { account, day, id, search: wanted };
    }
  }
}

function words(): string {
  return createHash('sha256').update(wordsOfTitles()).digest('hex');
}

/** Whether searching looks through this program's words. */
export function searchedInOurWords(db: ReadDb): boolean {
  return prepare<[], { made_with: string }>(db, 'SELECT made_with FROM search_words WHERE id = 1').get()?.made_with === words();
}

/** Has the words made anew when the file is opened next. */
export function renewSearchLater(db: WriteDb): void {
  prepareWrite(db, 'DELETE FROM search_words').run();
}

/** Makes the words anew where they are not this program's. A file that cannot be searched is opened all the same. */
export function keepSearchable(db: WriteDb, options: ProgramOptions): void {
  try {
    if (searchedInOurWords(db)) return;
    db.exec('BEGIN IMMEDIATE');
    for (const { account, day, id, search } of [...wrongSearchOfAllAccounts(db)])
      prepareWrite(db, 'UPDATE entry SET search = ? WHERE account = ? AND day = ? AND id = ?').run(search, account, day, id);
    prepareWrite(db, 'INSERT INTO search_words (id, made_with) VALUES (1, ?) ON CONFLICT DO UPDATE SET made_with = excluded.made_with').run(words());
    db.exec('COMMIT');
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    logError(options, 'words to search', error);
  }
}
