/** The words of an assistant's papers that run out. Days come in as they are to be read. */
import type { AssistantPaper, PaperKind } from '../../core/figures/due/papers.ts';

export const assistantPaperWords = {
  title: 'Papers that run out',
  lead: 'Each stands under What is coming before its day.',
  kinds: { contract: 'Contract', right_to_work: 'Right to work', dbs: 'DBS check', training: 'Training' } satisfies Readonly<Record<PaperKind, string>>,
  paper: (kind: string, own: string | null): string => (own === null ? kind : `${kind}: ${own}`),
  states: {
    over: (day: string): string => `ran out on ${day}.`,
    runs: (day: string): string => `runs out on ${day}.`,
    done: (): string => 'done.',
  } satisfies Readonly<Record<AssistantPaper['state'], (day: string) => string>>,
  given: (day: string): string => `Dated ${day}.`,
  without: (kinds: string): string => `No day on file for: ${kinds}. Not all run out.`,
  add: 'Add a paper that runs out',
} as const;
