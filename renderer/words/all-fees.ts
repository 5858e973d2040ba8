/** The words of the fees of all accounts. */
const count = (number: number, what: string): string => (number === 1 ? `1 ${what}` : `${number.toLocaleString('en-GB')} ${what}s`);

export const allFeesWords = {
  title: 'Fees of all accounts',
  lead: 'What you may ask each account for looking after it, by the fees on file. Nothing is taken: a ticked fee becomes an invoice that waits to be paid.',
  month: 'Month',
  notMonth: 'Choose a month.',
  none: 'No fee on file holds in this month. Add fees in the Records of an account.',
  caption: 'Tick which fees to write down.',
  account: 'Account',
  fee: 'Fee',
  sum: 'How it came about',
  amount: 'Amount',
  look: 'Why not',
  notKnown: 'Not known yet',
  counted: (number: number, each: string, per: string): string => `${number} × ${each} ${per}`,
  vat: (vat: string): string => ` and ${vat} VAT`,
  write: (fees: number, accounts: number): string => `Write down ${count(fees, 'invoice')} in ${count(accounts, 'account')}`,
  written: (fees: number, accounts: number): string => `${count(fees, 'invoice')} in ${count(accounts, 'account')} written down.`,
  writing: 'Writing the invoices down',
  open: 'Fees on file',
  of: (person: string): string => `of ${person}`,
} as const;
