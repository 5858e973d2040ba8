/** The words around the help. The help itself is in docs/, which is also what is read outside the program. */
export const helpWords = {
  title: 'Help',
  lead: 'How to do things in Headroom. It is all here, without the internet.',
  find: 'Find in the help',
  findHelp: 'One word, or a few.',
  found: (count: number): string => (count === 0 ? 'Nothing in the help has all these words.' : count === 1 ? 'One place found.' : `${count} places found.`),
  pages: 'All pages',
  onPage: 'On this page',
  withPage: 'Help with this page',
  back: 'Back',
  keys: 'Keys',
} as const;
