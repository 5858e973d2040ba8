/** What a council asks for, of one account over some days: reads its facts and lets core work each value out. */
import type { formMethods } from '../../core/api/forms.ts';
import type { letterMethods } from '../../core/api/letters.ts';
import type { returnMethods } from '../../core/api/returns.ts';
import { returnPaper } from '../../core/papers/return.ts';
import { returnWorkbook } from '../../core/papers/return-sheets.ts';
import { totalsAlone } from '../../core/returns/filled.ts';
import { offeredTo } from '../../core/returns/offered.ts';
import { renamedFor, renamedIn } from '../../core/returns/pack-names.ts';
import { writtenRenamed } from '../../core/returns/renamed.ts';
import { returnFigures } from '../../core/returns/figures.ts';
import { localDay } from '../../core/values/day.ts';
import { returnPaperWords } from '../../core/words/papers/return.ts';
import { factsOf, recordFactsOf } from '../accounts/known-facts.ts';
import type { Handlers } from '../runtime/contract.ts';
import { daysFrom } from './asked.ts';
import { coverageFrom } from './coverage.ts';
import { keptReturnHandlers, papersOf } from './kept-handlers.ts';
import { letterHandlers } from './letters.ts';
import { allForms, formCalled, formHandlers } from './forms.ts';
import { filledReturn } from './made.ts';

export const returnHandlers = {
  ...letterHandlers,
  ...keptReturnHandlers,
  ...formHandlers,
  'returns.forms': ({ db }, { account }) => (account === undefined ? allForms(db) : offeredTo(recordFactsOf(db, account).account.council, allForms(db))),
  'returns.coverage': ({ db, now }, { account, to }) => {
    const facts = factsOf(db, account);
    return coverageFrom(db, facts, facts.account.openedOn, to ?? localDay(new Date(now)));
  },
  'returns.figures': ({ db, now }, { sentOut = null, ...asked }) => {
    const [facts, form] = [daysFrom(db, asked), formCalled(db, asked.form)];
    return returnFigures(facts, form, { from: asked.from, to: asked.to, today: localDay(new Date(now)), sentOut });
  },
  'returns.make': (ctx, { as, print, privacy, sentOut = null, ...asked }) => {
    const [facts, form] = [daysFrom(ctx.db, asked), formCalled(ctx.db, asked.form)];
    const whole = filledReturn(ctx, facts, form, { ...asked, sentOut });
    const names = renamedFor(facts, { level: privacy === 'totals' ? 'totals' : 'everything', initials: false });
    const filled = privacy === 'totals' ? writtenRenamed(totalsAlone(whole, facts), names.written) : whole;
    const of = {
      account: facts.account,
      from: asked.from,
      to: asked.to,
      toSay: [returnPaperWords.draft],
      madeAt: ctx.now,
      program: ctx.version,
      papers: papersOf(ctx, facts, whole),
    };
    const made = as === 'pdf' ? { ...returnPaper(filled, of), isLarge: print === 'large' } : returnWorkbook(filled, of, as);
    return renamedIn(made, names.printed);
  },
} satisfies Handlers<typeof returnMethods & typeof letterMethods & typeof formMethods>;
