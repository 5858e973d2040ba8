/**
 * How the entries of an account read: looks up what core/books/titles makes a title of, as it stands or as it stood when the entry still
 * counted. One of these serves one call: what recorded payments pay is worked out once.
 */
import type { EntrySource, Title } from '../../core/books/titles.ts';
import { titleOf } from '../../core/books/titles.ts';
import { entryWords } from '../../core/words/books/entries.ts';
import type { Source } from './entry-writer.ts';
import { sourceType } from './entry-writer.ts';
import { NOW } from '../audit/names-then.ts';
import { RecordsThen } from './records-then.ts';
import type { ReadDb } from '../runtime/statements.ts';
import { prepare } from '../runtime/statements.ts';

/** In SQL, of an entry named `entry`: the change that reversed it, or that it reverses another by. Null: it counts. */
export const DEAD_SINCE = 'iif(entry.reverses IS NULL, (SELECT reversal.made_by FROM entry AS reversal WHERE reversal.reverses = entry.id), entry.made_by)';

export class Titles {
  readonly #db: ReadDb;
  readonly #account: number;
  readonly #records = new Map<number, RecordsThen>();

  constructor(db: ReadDb, account: number) {
    this.#db = db;
    this.#account = account;
  }

  /** @param deadSince of an entry that no longer counts, the change it was corrected by: it reads as it did before that. */
  of(source: Source, deadSince: number | null): Title {
    const records = this.#then(deadSince ?? NOW);
    const whole = this.#whole(source, records);
    return whole ? titleOf(whole, records) : { who: '', what: entryWords.gone };
  }

  #then(until: number): RecordsThen {
    let records = this.#records.get(until);
    if (!records) this.#records.set(until, (records = new RecordsThen(this.#db, this.#account, until)));
    return records;
  }

  #whole({ table, id }: Source, records: RecordsThen): EntrySource | null {
    const type = sourceType(table);
    if (type !== 'line') {
      const record = records.record(type, id);
      return record && ({ type, record } as EntrySource);
    }
    const line = prepare<[number], { text: string }>(this.#db, 'SELECT text FROM statement_line WHERE id = ?').get(id);
    return line ? { type, record: { text: line.text, parts: records.parts(id) } } : null;
  }
}
