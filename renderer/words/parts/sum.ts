/** The words of a sum on the page. */
export const sumWords = {
  what: 'What',
  why: 'Where it comes from',
  amount: 'Amount',
  less: 'less',
  hours: (hours: string): string => `${hours} h`,
} as const;
