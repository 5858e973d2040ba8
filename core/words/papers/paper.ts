/** What stands on every paper. */
export const paperWords = {
  foot: (text: string, page: number, pages: number): string => `${text} · page ${page} of ${pages}`,
  madeWith: 'Made with Headroom',
  total: 'Total',
  /** In place of letters. */
  notPrinted: '(not printed)',
  lettersMissing: 'Some letters could not be printed here. Where ‘(not printed)’ stands, write them in by hand.',
  cannotPrint: (letters: readonly string[]): string =>
    `These letters cannot be printed on a paper: ${letters.slice(0, 20).join(' ')}. ‘(not printed)’ will stand in their place, to be written in by hand.`,
} as const;
