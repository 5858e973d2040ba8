/** What the program says about what it writes out for other programs and for keeping, and inside it. Plain words: a stranger may read them years from now. */
import { formatDay } from '../day.ts';
import type { Day } from '../facts.ts';

export const journalWords = {
  /** A level of an account's name where nothing of the name can be written. */
  noName: 'no name',
  head: (on: Day): readonly string[] => [
    `Written by Headroom on ${formatDay(on)}.`,
    'The program hledger, and others like it, can read this file.',
    'Money held or spent is above zero. Money owed or received is below zero.',
    'What was put right later stands here only as it is now.',
  ],
  fileName: (of: string | null, on: Day): string => `${of ?? 'All accounts'} ${on}.journal`,
  writing: 'Writing the journal',
};
