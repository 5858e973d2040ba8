/** The words of the frame round every screen: menu, switcher, banners. */
import { formatMoment } from '../parts/moments.ts';

export const shellWords = {
  program: 'Headroom',
  skip: 'Skip to the page',
  menu: 'Menu',
  main: 'Main menu',
  overview: 'Overview',
  money: 'Money',
  bank: 'Bank',
  records: 'Records',
  accounts: 'All accounts',
  backups: 'Backups',
  settings: 'Settings',
  start: 'Start',
  toExplain: (count: number): string => `${count.toLocaleString('en-GB')} to explain`,
  account: (reference: string, council: string): string => `${reference}, ${council}`,
  change: 'Change to another account',
  choose: 'Choose an account',
  findAccount: 'Find an account',
  opening: 'Opening Headroom',
  noAccountTitle: 'This account is not here',
  noAccount: (file: string): string => `The address names an account that is not in the file ${file}. It may be in another file, or it was taken back.`,
  seeAccounts: 'See the accounts of this file',
  heldBy: (who: string, since: string): string =>
    `You can look, but not change anything: ${who} has had this file open since ${formatMoment(since)}. When it is closed there, open it here again.`,
  aboutFile: 'About the open file',
  toBackups: 'Go back to a backup',
  readOnly: 'You can look, but not change anything: this file was opened only to be read.',
  openAgain: 'Open it again to make changes',
  example: 'This is example data. The people are made up, and nothing you do here touches your own records.',
  leaveExample: 'Start with your own',
  cameBack: 'The screen had stopped and was loaded again. What you saved is safe. What you were typing may be gone.',
  putAway: 'Put this away',
  happened: 'What happened to the screen',
  wentWrong: 'What did not work',
} as const;

/** Asked where something typed would be lost. */
export const leavingWords = {
  title: 'Leave without saving?',
  lead: 'What you put in here is not saved yet. If you leave now, it is gone.',
  stay: 'Keep writing',
  leave: 'Leave without saving',
} as const;
