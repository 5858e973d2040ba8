/** What a deputy's report asks for that only the deputy can tell: sums of the person's own money, and answers in words. In the order of the report. */
export const ASKED_OF_DEPUTY = [
  ...(['assets', 'opening', 'moneyIn', 'moneyOut', 'gifts', 'expenses', 'closing'] as const),
  ...(['contacts', 'visits', 'benefits', 'debts', 'nextYear'] as const),
] as const;
export type AskedOfDeputy = (typeof ASKED_OF_DEPUTY)[number];
