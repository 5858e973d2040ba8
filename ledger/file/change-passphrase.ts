/**
 * Another passphrase for the open file, or none. A copy under the new key is made and checked beside the file, then takes its name in
 * one step: a kill at any moment leaves the old file or the new one, whole. The papers' store under the new key is there before that step
 * and the one under the old key until after it, so that whichever ledger is left finds its own. The lock is kept throughout.
 */
import { closeSync, existsSync } from 'node:fs';
import { basename } from 'node:path';
import { Refusal } from '../../core/values/problem.ts';
import { fileWords } from '../../core/words/file.ts';
import { removeMade, temporaryBeside } from '../disk/beside.ts';
import { giveName } from '../disk/copy-file.ts';
import { evidencePath, nextPath, takeName } from '../evidence/store.ts';
import type { Held, Keeper } from './held.ts';
import { keyOf, newSalt } from '../disk/key.ts';
import type { LedgerFile } from '../disk/connection.ts';
import { closeWhole } from '../disk/connection.ts';
import { rekeyedCopy } from '../disk/rekey.ts';
import { prepare } from '../runtime/statements.ts';

/** The copy under the new key, with its papers under it. Refuses where papers are on file that cannot be had: they would be lost for good. */
export async function copyUnderNext(keeper: Keeper, { file, db, evidence }: Held, next: string | null): Promise<LedgerFile> {
  const named = prepare<[], { papers: number }>(db, 'SELECT EXISTS (SELECT 1 FROM evidence WHERE removed_by IS NULL) AS papers').get()?.papers === 1;
  if (named && !evidence.isThere()) throw new Refusal('evidenceMissing', fileWords.papersAway(basename(evidencePath(file.path))));
  const copy = { path: temporaryBeside(file.path), key: await keyOf(next, newSalt()), passphrase: next !== null };
  try {
    rekeyedCopy(db, file, copy, (copied) => keeper.record(copied, 'file.changePassphrase', { passphrase: next !== null }));
    evidence.copyUnder(copy.key);
    return copy;
  } catch (error) {
    removeCopy(file, copy);
    throw error;
  }
}

function removeCopy(file: LedgerFile, copy: LedgerFile): void {
  removeMade(copy.path);
  removeMade(nextPath({ path: file.path, key: copy.key }));
}

/** Puts the copy in the place of the file, all connections of which are closed here. Answers with the file that then has the name; throws with the old one in its place. */
export function putInPlace({ file, writing, descriptor, evidence }: Held, copy: LedgerFile): LedgerFile {
  const papers = nextPath({ path: file.path, key: copy.key });
  try {
    evidence.close();
    // With the log of the old file beside it, the new one would not be whole.
    const whole = writing !== null && closeWhole(writing);
    if (descriptor !== null) closeSync(descriptor);
    if (!whole || !replaced(copy.path, file.path)) throw new Refusal('fileInUse', fileWords.beingRead);
  } catch (error) {
    removeCopy(file, copy);
    throw error;
  }
  if (existsSync(papers)) takeName(papers, evidencePath(file.path));
  return { ...copy, path: file.path };
}

/** False where the system lets nobody replace a file that another program has open. */
function replaced(from: string, to: string): boolean {
  try {
    giveName(from, to);
    return true;
  } catch {
    return false;
  }
}
