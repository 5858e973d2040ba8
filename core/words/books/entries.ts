/** What the ledger's entries say: what each row of money was for, and the headings it is kept under. Short; names and days come from the records. */
import { formatDay } from '../../values/day.ts';
import type { Day } from '../../values/units.ts';
import type { Heading } from '../../books/posting.ts';

export const entryWords = {
  opening: 'Opening balance',
  openingOf: { hmrc: 'Owed to HMRC at the opening', pension: 'Owed to the pension scheme at the opening' },
  payslip: (periodEnd: Day): string => `Payslip to ${formatDay(periodEnd)}`,
  wages: (name: string, periodEnd: Day): string => `Wages of ${name} to ${formatDay(periodEnd)}`,
  partOf: (what: string): string => `Part of ${what.charAt(0).toLowerCase()}${what.slice(1)}`,
  invoice: (number: string): string => `Invoice ${number}`,
  creditNote: (number: string): string => `Credit note ${number}`,
  purchase: (item: string): string => item || 'Purchase',
  repayment: (item: string, paidBy: string): string => `Paid back to ${paidBy}: ${item || 'purchase'}`,
  notExplained: 'Not explained yet',
  gone: 'A record that is no longer there',
  /** Several parts of one row. */
  joined: (parts: readonly string[]): string => parts.join('; '),
};

/** Money that came back. */
export const refundWords = {
  /** What money that came back was paid for, in the midst of a sentence. */
  refunded: {
    invoice: (number: string): string => `invoice ${number}`,
    purchase: (item: string): string => item || 'a purchase',
    line: (text: string, day: Day): string => `‘${text}’ of ${formatDay(day)}`,
  },
  of: (what: string): string => `Refund of ${what}`,
};

/** The headings of double entry in plain words. */
export const headingWords: Readonly<Record<Heading, string>> = {
  bank: 'In the bank',
  recorded: 'Payments not on the statement yet',
  wages_owed: 'Wages still to pay',
  hmrc_owed: 'Still to pay to HMRC',
  pension_owed: 'Still to pay to the pension scheme',
  invoices_owed: 'Invoices and purchases not paid yet',
  owed_to_people: 'Owed to people who paid from their own pocket',
  opening: 'Held or owed at the opening',
  direct_payment: 'Direct payment from the council',
  contribution: 'Contribution',
  one_off_funding: 'One-off funding',
  refund: 'Refunds',
  interest: 'Interest',
  costs: 'Costs',
  other_deductions: 'Other deductions on payslips',
  own_transfer: 'Between own accounts',
  repaid_to_council: 'Paid back to the council',
  unexplained: 'Not explained yet',
};
