/** What stands on every paper. */
export const paperWords = {
  foot: (text: string, page: number, pages: number): string => `${text} · page ${page} of ${pages}`,
  madeWith: 'Made with Headroom',
  total: 'Total',
} as const;
