/** How long papers are kept: which papers, for how long, and what is missing in a rule. */
import type { KeptFor, PaperClass } from '../../books/facts.ts';

const inYears = (years: number): string => (years === 1 ? '1 year' : `${years} years`);

export const keepWords = {
  classes: {
    statements: 'Bank lines and statements',
    spending: 'Invoices, receipts and wages',
    equipment: 'Things that last, and their guarantees',
    employer: 'An employer’s papers',
    decisions: 'The plan, letters and decisions',
  } satisfies Readonly<Record<PaperClass, string>>,
  kept: {
    years: { title: 'Years after the council’s year', detail: 'The year they are of, to 31 March, and so many more. Councils also say “current year and 6”.' },
    tax_years: { title: 'Years after the tax year', detail: 'The tax year they are of, to 5 April, and so many more.' },
    life: { title: 'As long as the thing lasts', detail: 'And so many years after it is gone.' },
    for_ever: { title: 'For ever', detail: 'Such as papers of something built into the home.' },
  } satisfies Readonly<Record<KeptFor, { readonly title: string; readonly detail: string }>>,
  term: (kept: KeptFor, years: number): string => {
    if (kept === 'for_ever') return 'for ever';
    if (kept === 'life') return years === 0 ? 'as long as the thing lasts' : `as long as the thing lasts and ${inYears(years)}`;
    const year = kept === 'years' ? 'council’s year' : 'tax year';
    return years === 0 ? `to the end of the ${year}` : `${inYears(years)} after the end of the ${year}`;
  },
  needsYears: 'Give the number of years. 0 is to the end of the year itself.',
  lifeOfThings: 'Only papers of things that last are kept as long as the thing lasts. Choose years.',
};
