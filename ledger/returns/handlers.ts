/** What a council asks for, of one account over some days: reads its facts and lets core work each value out. */
import type { Input } from '../../core/api/methods.ts';
import type { returnMethods } from '../../core/api/returns.ts';
import { returnPaper } from '../../core/papers/return.ts';
import { returnWorkbook } from '../../core/papers/return-sheets.ts';
import { returnFigures } from '../../core/returns/figures.ts';
import type { ReturnForm } from '../../core/returns/form.ts';
import { PRESETS } from '../../core/returns/presets.ts';
import { localDay } from '../../core/values/day.ts';
import { Refusal } from '../../core/values/problem.ts';
import { returnPaperWords } from '../../core/words/papers/return.ts';
import { recordWords } from '../../core/words/records.ts';
import { returnFormWords } from '../../core/words/returns/form.ts';
import { coverageFrom } from './coverage.ts';
import { filledReturn } from './made.ts';
import { factsOf, recordFactsOf } from '../accounts/known-facts.ts';
import type { Handlers } from '../runtime/contract.ts';
import type { ReadDb } from '../runtime/statements.ts';

function formOf(id: string): ReturnForm {
  const form = PRESETS.find((one) => one.id === id);
  if (!form) throw new Refusal('notFound', returnFormWords.noForm(id), { field: 'form' });
  return form;
}

/** The facts of an account and the form, where a return can be made of these days. */
function askedFor(db: ReadDb, { account, from, to, form }: Pick<Input<'returns.figures'>, 'account' | 'from' | 'to' | 'form'>) {
  if (to < from) throw new Refusal('badInput', recordWords.endBeforeStart, { field: 'to' });
  const facts = factsOf(db, account);
  if (from < facts.account.openedOn) throw new Refusal('badInput', returnFormWords.beforeOpening(facts.account.openedOn), { field: 'from' });
  return { facts, form: formOf(form) };
}

export const returnHandlers = {
  'returns.forms': () => PRESETS,
  'returns.coverage': ({ db, now }, { account, to }) => {
    const facts = recordFactsOf(db, account);
    return coverageFrom(db, facts, facts.account.openedOn, to ?? localDay(new Date(now)));
  },
  'returns.figures': ({ db, now }, { sentOut = null, ...asked }) => {
    const { facts, form } = askedFor(db, asked);
    return returnFigures(facts, form, { from: asked.from, to: asked.to, today: localDay(new Date(now)), sentOut });
  },
  'returns.make': (ctx, { as, print, sentOut = null, ...asked }) => {
    const { facts, form } = askedFor(ctx.db, asked);
    const filled = filledReturn(ctx, facts, form, { ...asked, sentOut });
    const of = { account: facts.account, from: asked.from, to: asked.to, toSay: [returnPaperWords.draft], madeAt: ctx.now };
    return as === 'pdf' ? { ...returnPaper(filled, of), isLarge: print === 'large' } : returnWorkbook(filled, of, as);
  },
} satisfies Handlers<typeof returnMethods>;
