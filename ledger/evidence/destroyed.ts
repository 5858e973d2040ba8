/**
 * Papers destroyed. The ledger says so first, and is kept; only then does the content go from the file of papers, once no row
 * that counts, or could be taken back, names it. A kill between leaves it to the next destruction, or the next opening.
 */
import type { EvidenceOwner } from '../../core/api/evidence.ts';
import type { Keeping } from '../../core/evidence/retention.ts';
import { isPast, keepingIn } from '../../core/evidence/retention.ts';
import { localDay } from '../../core/values/day.ts';
import { Refusal } from '../../core/values/problem.ts';
import { evidenceWords } from '../../core/words/evidence.ts';
import { factsOf } from '../accounts/known-facts.ts';
import { refusalOf } from '../disk/connection.ts';
import type { ReadContext, WriteContext } from '../runtime/context.ts';
import type { ReadDb } from '../runtime/statements.ts';
import { prepare, prepareWrite } from '../runtime/statements.ts';
import type { EvidenceStore } from './store.ts';

const TIES = 'SELECT id FROM evidence WHERE sha256 = ? AND account = ? AND destroyed_by IS NULL ORDER BY id';
const DESTROYED = `SELECT DISTINCT sha256 FROM evidence AS gone WHERE destroyed_by > 0
  AND NOT EXISTS (SELECT 1 FROM evidence AS other WHERE other.sha256 = gone.sha256 AND other.destroyed_by IS NULL)`;

/** How long a paper of the account is kept, by all it belongs to; null among them: nothing yet. */
export function keepingOf({ db, now }: Pick<ReadContext, 'db' | 'now'>, account: number): (owners: readonly (EvidenceOwner | null)[]) => Keeping {
  const keeping = keepingIn(factsOf(db, account), localDay(new Date(now)));
  return (owners) => (owners.includes(null) ? { until: null, because: 'loose' } : keeping(owners.filter((owner) => owner !== null)));
}

interface Content {
  readonly sha256: string;
  readonly name: string;
  readonly owners: readonly (EvidenceOwner | null)[];
}

/** Destroys them wherever they belong in the account, also where they were taken away before. Refuses one that must be kept. */
export function destroyContents(ctx: WriteContext, account: number, contents: readonly Content[]): void {
  const keeping = keepingOf(ctx, account);
  const today = localDay(new Date(ctx.now));
  for (const { sha256, name, owners } of contents) {
    const kept = keeping(owners);
    if (!isPast(kept, today)) throw new Refusal('badInput', evidenceWords.mustBeKept(name, kept.until), { field: 'ids' });
    for (const { id } of prepare<[string, number], { id: number }>(ctx.db, TIES).all(sha256, account)) {
      const sql = 'UPDATE evidence SET removed_by = coalesce(removed_by, ?), destroyed_by = ? WHERE id = ?';
      ctx.changing('evidence', id, () => prepareWrite(ctx.db, sql).run(ctx.change, ctx.change, id));
    }
  }
  ctx.afterwards(() => removeDestroyed(ctx.db, ctx.evidence));
}

/** Takes the content of papers destroyed out of the file of papers. Where that file is away or damaged it stays until the next time. */
export function removeDestroyed(db: ReadDb, evidence: EvidenceStore): void {
  try {
    const gone = prepare<[], { sha256: string }>(db, DESTROYED).all();
    if (gone.length > 0) evidence.remove(gone.map(({ sha256 }) => sha256));
  } catch (error) {
    if (!(error instanceof Refusal) && !refusalOf(error)) throw error;
  }
}
