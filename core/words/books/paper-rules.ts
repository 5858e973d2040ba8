/** Which money needs a paper to prove it: what is chosen from, and what is missing. */
import type { PAPER_NEEDED } from '../../books/facts.ts';

export const paperRuleWords = {
  needed: {
    always: { title: 'Always', detail: 'Each time, whatever the sum.' },
    over: { title: 'Above a sum', detail: 'Only where it is more than that.' },
    never: { title: 'Never', detail: 'The bank statement is enough.' },
  } satisfies Readonly<Record<(typeof PAPER_NEEDED)[number], { readonly title: string; readonly detail: string }>>,
  above: (sum: string): string => `Above ${sum}`,
  needsSum: 'Give the sum above which a paper is needed.',
};
