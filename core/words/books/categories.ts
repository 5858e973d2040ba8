/** What each category of money is called on screen and in the ledger's entries. */
import type { Category } from '../../books/facts.ts';

export const categoryWords: Readonly<Record<Category, string>> = {
  direct_payment: 'Direct payment',
  contribution: 'Contribution',
  one_off_funding: 'One-off funding',
  refund: 'Refund',
  interest: 'Interest',
  wages: 'Wages',
  hmrc: 'Tax and National Insurance',
  pension: 'Pension',
  agency: 'Care agency',
  purchase: 'Purchase',
  payroll_service: 'Payroll service',
  insurance: 'Insurance',
  activity: 'Activity',
  transport: 'Transport',
  training: 'Training',
  respite: 'Respite',
  bank_charge: 'Bank charge',
  repayment_to_council: 'Paid back to the council',
  own_transfer: 'Between own accounts',
  other: 'Other',
};
