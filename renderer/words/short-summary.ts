/** The words around the short summary, for whoever makes it. */
export const shortSummaryScreenWords = {
  title: 'Short summary',
  link: 'A short summary for the person',
  lead: 'One page about the money in few words, with pictures. It is for the person whose money it is.',
  reading: 'The short summary',
  from: 'First day',
  to: 'Last day',
  turned: 'The last day is before the first. Change one of them.',
  wholePounds: 'Pounds without pence',
  pdf: 'Save as PDF',
  saved: (name: string): string => `Saved as ${name}.`,
  notSaved: 'Nothing was saved.',
  print: 'Print',
  aloud: 'Read aloud',
  stop: 'Stop reading',
  ask: 'Say who can be asked about the money',
  check: 'Read it with the person. Nobody with a learning disability has tried these words yet.',
} as const;
