/**
 * The people of the other accounts of the file: two people whose money is kept here may pay each other. Their names alone, nothing else of theirs,
 * and only of accounts that whoever asks may see.
 */
import type { ReadContext } from '../runtime/context.ts';
import { prepare } from '../runtime/statements.ts';

export function peopleOfOtherAccounts({ db, sees }: Pick<ReadContext, 'db' | 'sees'>, account: number): readonly string[] {
  return prepare<[number], { id: number; person: string }>(db, 'SELECT id, person FROM account WHERE id <> ? AND removed_by IS NULL ORDER BY id')
    .all(account)
    .filter(({ id }) => sees(id))
    .map(({ person }) => person);
}
