/** The people of the other accounts of the file: two people whose money is kept here may pay each other. Their names alone, and nothing else of theirs. */
import type { ReadDb } from '../runtime/statements.ts';
import { prepare } from '../runtime/statements.ts';

export function peopleOfOtherAccounts(db: ReadDb, account: number): readonly string[] {
  return prepare<[number], { person: string }>(db, 'SELECT person FROM account WHERE id <> ? AND removed_by IS NULL ORDER BY id')
    .all(account)
    .map(({ person }) => person);
}
