/** What the screen says when the program behind it cannot be reached. */
export const connectionWords = {
  lost: 'Headroom has stopped. Start it again, then load this page again. What you saved is safe.',
  cancelled: 'Stopped. Nothing was changed.',
  uploadLost: 'The file could not be read. Is it still there?',
  downloadLost: 'The file could not be fetched. Try again.',
};
