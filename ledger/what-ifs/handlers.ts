/** What-ifs kept by name. Each is records of kind `whatIfs`, one for each change; all of one name are written and taken away in one change. */
import type { whatIfMethods } from '../../core/api/what-ifs.ts';
import type { AccountFacts } from '../../core/books/facts.ts';
import { keptWhatIfs, recordOf } from '../../core/records/what-ifs.ts';
import { Refusal } from '../../core/values/problem.ts';
import { folded } from '../../core/values/text.ts';
import { recordWords } from '../../core/words/records.ts';
import { factsAfter, factsOf, recordFactsOf } from '../accounts/known-facts.ts';
import { saveRecord, takeAway } from '../records/handlers.ts';
import type { Handlers } from '../runtime/contract.ts';

function namedSo({ whatIfs }: AccountFacts, name: string): AccountFacts['whatIfs'] {
  return whatIfs.filter((one) => folded(one.name) === folded(name));
}

export const whatIfHandlers = {
  'whatIfs.list': ({ db }, { account }) => keptWhatIfs(recordFactsOf(db, account)),
  'whatIfs.keep': (ctx, { account, name, note, changes }) => {
    let facts = factsOf(ctx.db, account);
    if (namedSo(facts, name).length > 0) throw new Refusal('badInput', recordWords.whatIfNameTaken(name), { field: 'name' });
    for (const change of changes) {
      const { changed } = saveRecord(ctx, facts, { type: 'whatIfs', fields: recordOf(name, note, change) });
      facts = factsAfter(ctx.db, facts, changed);
    }
    return null;
  },
  'whatIfs.remove': (ctx, { account, name }) => {
    const before = factsOf(ctx.db, account);
    const own = namedSo(before, name);
    if (own.length === 0) throw new Refusal('notFound', recordWords.noWhatIf(name), { field: 'name' });
    for (const { id } of own) takeAway(ctx, before, 'whatIfs', id);
    return null;
  },
} satisfies Handlers<typeof whatIfMethods>;
