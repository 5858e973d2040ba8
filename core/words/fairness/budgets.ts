/** Budgets that were told or decided. */
import type { BUDGET_PERS, BUDGET_WHATS } from '../../books/facts.ts';

export const budgetWords = {
  whats: {
    indicative: { title: 'A first figure', detail: 'What the council thinks it may come to (the indicative budget).' },
    actual: { title: 'The budget that was decided', detail: 'What the council really gives.' },
  } satisfies Readonly<Record<(typeof BUDGET_WHATS)[number], { readonly title: string; readonly detail: string }>>,
  pers: { week: 'a week', year: 'a year' } satisfies Readonly<Record<(typeof BUDGET_PERS)[number], string>>,
} as const;
