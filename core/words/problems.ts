/** What the program says when a call cannot be answered. Written for the user: no codes, no names of our own parts. */
export const problemWords = {
  unexpected: 'Something went wrong inside Headroom. Nothing was changed. Please try again.',
  unknownMethod: 'Headroom does not know how to do this.',
  cancelled: 'Stopped. Nothing was changed.',
};
