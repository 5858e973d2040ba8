/** The words around a letter that is being written to the council. */
import type { LetterToWrite } from '../../core/papers/letters-out.ts';

export const letterOutWords = {
  list: 'Write to the council',
  listLead: 'Letters you can change, keep and send. Keep what was sent, and when, so that nobody can say it never came.',
  links: {
    simpler: 'Ask for a simpler return',
    time: 'Ask for more time',
    howBudget: 'Ask how the weekly amount was worked out',
    howContribution: 'Ask how the contribution was worked out',
  } satisfies Readonly<Record<LetterToWrite, string>>,
  lead: 'Read it through, and put in your own words. What stands in brackets is for you to fill in. Nothing is sent from here.',
  reading: 'The letter',
  about: 'In a few words',
  text: 'Letter',
  textHelp: 'An empty line begins a new paragraph.',
  replyBy: 'Answer wanted by',
  replyByHelp: 'It will stand in What is coming. You can leave it empty.',
  print: 'Letters',
  pdf: 'Save as PDF',
  saved: (name: string): string => `Saved as ${name}.`,
  notSaved: 'Nothing was saved.',
  keep: 'Keep it under Letters and decisions',
  kept: 'The letter is kept.',
  needed: 'Write something here.',
  notDay: 'Put a day in, or leave it empty.',
} as const;
