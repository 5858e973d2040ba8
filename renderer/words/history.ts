/** The words of the history of a record or a bank line. */
export const historyWords = {
  none: 'Nothing was changed since it came in.',
  change: { added: 'Added', changed: 'Changed', removed: 'Taken away', undone: 'Taken back' },
  changed: (field: string, before: string, after: string): string => `${field}: ${before} became ${after}`,
  empty: 'nothing',
} as const;
