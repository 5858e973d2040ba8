/** Decisions taken for the person: what is asked of each, and what is said of one that is not whole. */
import type { Capacity, Decision } from '../../books/facts.ts';
import { formatDay } from '../../values/day.ts';
import type { Day } from '../../values/units.ts';

export const decisionWords = {
  capacities: {
    presumed: { title: 'Taken to be able to decide this', detail: 'Nobody had a reason to doubt it. This is where everybody begins.' },
    can: { title: 'Looked at: the person can decide this', detail: 'Then it is the person’s own decision, also where others would decide otherwise.' },
    cannot: { title: 'Looked at: the person can’t decide this', detail: 'Say below who looked at it, and when.' },
    varies: { title: 'It comes and goes', detail: 'Can it wait for a better day? Say below why now.' },
  } satisfies Readonly<Record<Capacity, { readonly title: string; readonly detail: string }>>,
  /** What each decision should say, as a question. */
  asked: {
    assessedBy: 'Who looked at whether the person can decide this?',
    assessedOn: 'On which day was that?',
    whyNow: 'Why now, and can it wait?',
    wishes: 'What does the person wish and feel, and what matters to them?',
    involved: 'How did the person take part, or why not?',
    consulted: 'Who was asked, and what did they say?',
    options: 'What else was possible, and which leaves the person most free?',
    chosen: 'Why this one?',
    decidedBy: 'Who decided?',
  } satisfies Readonly<Partial<Record<keyof Decision, string>>>,
  missing: (count: number): string => (count === 1 ? 'one answer is missing' : `${count} answers are missing`),
  byPerson: 'The person can decide this, so it is the person’s own decision. Did somebody else decide it?',
  needsAssessor: 'Who looked at it, and when? Without that it can’t be shown that the person could not decide.',
  after: (day: Day): string => `That is after the decision of ${formatDay(day)}. Was the person looked at first?`,
};
