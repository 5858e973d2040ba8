/** What the program says when a call cannot be answered. Written for the user: no codes, no names of our own parts. */
export const problemWords = {
  /** @param fault its number in the log. */
  unexpected: (fault: string): string => `Something went wrong inside Headroom (fault ${fault}). Nothing was changed. Please try again.`,
  tooDeep: 'What was given has too many lists inside lists to be read. Nothing was changed.',
  tooLarge: 'That is more than one call can carry. Nothing was changed. Do it in several parts.',
  unknownMethod: 'Headroom does not know how to do this.',
  cancelled: 'Stopped. Nothing was changed.',
};
