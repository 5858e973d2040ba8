/** What the program says about papers: receipts, letters and photos kept with a record or a bank line. */
import type { WhyNone } from '../evidence/needed.ts';
import { formatDay } from '../values/day.ts';
import type { Day } from '../values/units.ts';

/** Why there is no paper, as it is said of a change. */
export const whyNoneWords: Readonly<Record<WhyNone, string>> = {
  lost: 'why there is no paper: it was lost',
  none_given: 'why there is no paper: none was given',
  other: 'why there is no paper',
};

export const evidenceWords = {
  empty: (name: string): string => `‘${name}’ is empty. There is nothing in it to keep.`,
  tooLarge: (name: string, megabytes: number): string => `‘${name}’ is larger than ${megabytes} MB. Make it smaller first, or scan it again with fewer dots.`,
  wrongKind: (name: string): string =>
    `‘${name}’ is not a kind of paper Headroom keeps. It keeps photos and pictures, PDF, plain text, and Word, Excel and LibreOffice Writer files.`,
  alreadyThere: (name: string): string => `‘${name}’ is kept here already.`,
  neither: (name: string): string => `‘${name}’ is neither a PDF nor a photo. If it is a paper, add it with the button.`,
  noFolder: 'There is no such folder. Check how it is written.',
  folderUnreadable: (name: string): string => `‘${name}’ cannot be read. Another program may hold it, or it may not be yours.`,
  folderChanged: (name: string): string => `‘${name}’ has changed in its folder, or is gone. Look at the list again.`,
  noPicture: (name: string): string => `‘${name}’ is not a picture, so it cannot be turned.`,
  noPaper: 'This paper is not there any more.',
  mustBeKept: (name: string, until: Day | null): string =>
    until === null ? `‘${name}’ has to be kept still.` : `‘${name}’ has to be kept to ${formatDay(until)}.`,

  missing: 'This paper is missing from the file that holds the papers. If you still have it, add it again.',
  damaged: 'This paper is damaged. If you still have it, add it again, or open your latest backup.',
  storeMissing: (file: string): string =>
    `The papers are in a second file, “${file}”, which is not beside this one. If you moved or renamed this file, move and rename that one with it.`,
  storeOther: (file: string): string =>
    `The file beside this one, “${file}”, does not hold the papers of this one, or it is damaged. Put the right one there, or move that one away.`,
  storeCannotMove: (file: string): string => `“${file}” is in use. Close what uses it, then try again.`,
};
