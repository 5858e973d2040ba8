/** What a council asks for, of one account over some days: reads its facts and lets core work each value out. */
import type { returnMethods } from '../../core/api/returns.ts';
import { returnFigures } from '../../core/returns/figures.ts';
import type { ReturnForm } from '../../core/returns/form.ts';
import { PRESETS } from '../../core/returns/presets.ts';
import { localDay } from '../../core/values/day.ts';
import { Refusal } from '../../core/values/problem.ts';
import { recordWords } from '../../core/words/records.ts';
import { returnFormWords } from '../../core/words/returns/form.ts';
import { coverageFrom } from './coverage.ts';
import { factsOf, recordFactsOf } from '../accounts/known-facts.ts';
import type { Handlers } from '../runtime/contract.ts';

function formOf(id: string): ReturnForm {
  const form = PRESETS.find((one) => one.id === id);
  if (!form) throw new Refusal('notFound', returnFormWords.noForm(id), { field: 'form' });
  return form;
}

export const returnHandlers = {
  'returns.forms': () => PRESETS,
  'returns.coverage': ({ db, now }, { account, to }) => {
    const facts = recordFactsOf(db, account);
    return coverageFrom(db, facts, facts.account.openedOn, to ?? localDay(new Date(now)));
  },
  'returns.figures': ({ db, now }, { account, from, to, form, sentOut }) => {
    if (to < from) throw new Refusal('badInput', recordWords.endBeforeStart, { field: 'to' });
    const facts = factsOf(db, account);
    if (from < facts.account.openedOn) throw new Refusal('badInput', returnFormWords.beforeOpening(facts.account.openedOn), { field: 'from' });
    return returnFigures(facts, formOf(form), { from, to, today: localDay(new Date(now)), sentOut: sentOut ?? null });
  },
} satisfies Handlers<typeof returnMethods>;
