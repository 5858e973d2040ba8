/** The words round the working of a figure; its title, rule and rows are the program's own. */
export const workingWords = {
  title: 'How this is worked out',
  asAt: (day: string): string => `At the end of ${day}.`,
  complete: 'Complete to this day.',
  estimate: (day: string): string => `An estimate: all is here up to ${day} only.`,
  estimateOfNothing: 'An estimate: no statement is here up to any day.',
  reading: 'Getting the lines together',
  opens: 'Each line that is a link opens into what is behind it.',
  plain: 'The lines, in order.',
  empty: 'There is nothing to count yet.',
  later: (why: string, what: 'entered' | 'changed', day: string): string => {
    const said = what === 'entered' ? `entered later, on ${day}` : `changed later, on ${day}`;
    return why === '' ? said : `${why}; ${said}`;
  },
  print: 'Print this page',
} as const;
