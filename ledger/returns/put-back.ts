/** What taking a change back may not bring about: two returns of the same days, a new version of one that is open, two forms of one name. */
import { Refusal } from '../../core/values/problem.ts';
import { undoWords } from '../../core/words/audit/undo.ts';
import { returnFormWords } from '../../core/words/returns/form.ts';
import { keptReturnWords } from '../../core/words/returns/kept.ts';
import type { ReadDb } from '../runtime/statements.ts';
import { allForms } from './forms.ts';
import { returnsOf } from './store.ts';

/** @param tables those in which something was put back. Refuses with `cannotUndo`. */
export function refuseTwoReturns(db: ReadDb, account: number, tables: ReadonlySet<string>): void {
  if (tables.has('council_return')) {
    const all = returnsOf(db, account);
    for (const [at, one] of all.entries()) {
      const others = all.slice(at + 1).filter(({ from, to }) => from <= one.to && to >= one.from);
      const isNextOf = (other: (typeof all)[number]): boolean => other.from === one.from && other.to === one.to && other.version > one.version;
      if (!others.every(isNextOf)) throw new Refusal('cannotUndo', keptReturnWords.overlaps(one.from, one.to));
      if (others.length > 0 && one.seal === null) throw new Refusal('cannotUndo', undoWords.laterChange);
    }
  }
  if (tables.has('return_form')) {
    const forms = allForms(db);
    const twice = forms.find(({ id }, at) => forms.slice(0, at).some((other) => other.id === id));
    if (twice) throw new Refusal('cannotUndo', returnFormWords.formThere(twice.title));
  }
}
