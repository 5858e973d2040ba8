/** Puts a supplier together with another one that is the same: its invoices, purchases, papers and names go over, and it is taken away. */
import type { AccountFacts, Supplier } from '../../core/books/facts.ts';
import { knownAfter, namesKnown } from '../../core/books/known-names.ts';
import { otherNamesFault } from '../../core/records/check-rules.ts';
import { checkRecord } from '../../core/records/checks.ts';
import { kindOf } from '../../core/records/kinds.ts';
import { calledIn, USES, withNames } from '../../core/records/names.ts';
import { Refusal } from '../../core/values/problem.ts';
import { recordWords } from '../../core/words/records.ts';
import { factsAfter, factsOf } from '../accounts/known-facts.ts';
import { evidenceGoesOver } from '../evidence/handlers.ts';
import { repost } from '../posting/repost.ts';
import type { WriteContext } from '../runtime/context.ts';
import { changeRecord, removeRecord } from './rows.ts';

function supplierIn(facts: AccountFacts, id: number, field: string): Supplier {
  const supplier = facts.suppliers.find((one) => one.id === id);
  if (!supplier) throw new Refusal('notFound', recordWords.noRecord, { field });
  return supplier;
}

export function mergeSuppliers(ctx: WriteContext, account: number, from: number, into: number): { records: number } {
  const before = factsOf(ctx.db, account);
  const gone = supplierIn(before, from, 'supplier');
  const kept = supplierIn(before, into, 'into');
  if (gone === kept) throw new Refusal('badInput', recordWords.sameSupplier, { field: 'into' });
  const alsoKnownAs = namesKnown(gone).reduce((known, name) => knownAfter({ ...kept, alsoKnownAs: known }, { name }), kept.alsoKnownAs);
  const fault = otherNamesFault(alsoKnownAs);
  if (fault !== null) throw new Refusal('badInput', fault, { field: 'into' });
  const papers = USES.filter(({ refers }) => refers === 'supplier').flatMap(({ type, field }) =>
    before[type].filter((record) => Reflect.get(record, field) === from).map((record) => ({ type, id: record.id, fields: { ...record, [field]: into } })),
  );
  // Such as two prices of the same from the same day.
  for (const { type, id, fields } of papers) {
    const kind = kindOf(type);
    if (kind.once && checkRecord(before, type, id, fields).faults.length > 0)
      throw new Refusal('badInput', recordWords.bothHave(kind.called(withNames(type, fields, calledIn(before)))), { field: 'into' });
  }
  for (const { type, id, fields } of papers) changeRecord(ctx, type, id, fields);
  changeRecord(ctx, 'suppliers', into, { ...kept, alsoKnownAs });
  evidenceGoesOver(ctx, account, { type: 'suppliers', id: from }, { type: 'suppliers', id: into });
  removeRecord(ctx, 'suppliers', from);
  const written = [...papers, { type: 'suppliers' as const, id: into }, { type: 'suppliers' as const, id: from }];
  const changed = { records: written.map(({ type, id }) => ({ type, id })), lines: new Set<number>() };
  repost(ctx, before, factsAfter(ctx.db, before, changed), changed);
  return { records: papers.length };
}
