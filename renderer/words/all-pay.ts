/** The words of the pay of all accounts. */
export const allPayWords = {
  title: 'Pay of all accounts',
  lead: 'Pay of each account whose days are over, worked out from the hours on file. What is written down here can be taken back in one step. Where a payroll provider works it out, go to that account and type their figures.',
  reading: 'Working out the pay of each account',
  stopped: 'Stopped.',
  lookAgain: 'Look again',
  again: 'Work it out again',
  none: 'Nobody with hours on file is waiting for a pay period that is over.',
  caption: 'Tick whose payslips to write down.',
  account: 'Account',
  days: 'For',
  payday: 'Payday',
  net: 'Net pay',
  cost: 'What it costs',
  look: 'To look at',
  open: 'Pay run',
  provider: (name: string): string => `${name} works it out`,
  notKnown: 'not known',
  of: (name: string, sentence: string): string => `${name}: ${sentence}`,
  post: (payslips: number, accounts: number): string => `Write down ${count(payslips, 'payslip')} in ${count(accounts, 'account')}`,
  posted: (payslips: number, accounts: number): string => `${count(payslips, 'payslip')} in ${count(accounts, 'account')} written down.`,
  posting: 'Writing the payslips down',
  inAll: 'Pay of all accounts',
} as const;

function count(number: number, what: string): string {
  return number === 1 ? `1 ${what}` : `${number} ${what}s`;
}
