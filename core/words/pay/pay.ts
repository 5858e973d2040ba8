/** What the program says of any figure of pay that it works out. */
/** `8%`, `1.85%` from hundredths of a per cent. */
export const percent = (hundredths: number): string => `${hundredths / 100}%`;

export const payWords = {
  toCheck: 'Check this: its rate was found in one place only. Your payroll provider’s figure is the one to use.',
  noTaxYear: 'Write the tax year as 2026-27.',
  noFrequency: 'Say how often the pay comes: weekly, 2_weekly, 4_weekly or monthly.',
} as const;
