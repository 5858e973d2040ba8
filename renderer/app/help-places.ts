/** Where "Help with this page" leads from each screen: a page of docs/ and, where one fits better than the whole, its section. */
import type { HelpName } from '../screens/help/pages.ts';
import { to } from './route.ts';
import type { Route } from './route.ts';
import type { ScreenName } from './screen-names.ts';

/** The name of a page, `#` and the section's heading as in an address. */
type HelpPlace = HelpName | `${HelpName}#${string}`;

const PLACES: { readonly [S in ScreenName]: HelpPlace | null } = {
  overview: 'start#what-you-see-first',
  working: 'figures',
  ahead: 'ahead',
  month: 'month',
  reminders: 'reminders',
  money: 'money',
  'money-row': 'money#one-row',
  bank: 'bank',
  'bank-import': 'bank#bring-one-in',
  'bank-files': 'bank#which-months-are-here',
  reconcile: 'bank#compare-with-the-bank',
  plan: 'plan',
  'plan-line': 'plan#a-line-that-changes',
  hours: 'hours',
  'hours-file': 'hours#hours-from-a-file',
  employing: 'employing',
  contribution: 'contribution',
  'direct-payment': 'contribution#the-direct-payment',
  bills: 'bills',
  'bills-file': 'bills#from-a-csv-file',
  wish: 'purchases',
  records: 'records',
  record: 'records',
  'about-account': 'start#about-an-account',
  acting: 'mandates#on-one-page',
  'hand-over': 'handover',
  returns: 'returns',
  return: 'returns',
  'short-summary': 'returns#a-short-summary-for-the-person',
  'return-forms': 'returns#a-form-of-your-own',
  'return-form': 'returns#a-form-of-your-own',
  'write-letter': 'letters#write-to-the-council',
  readiness: 'readiness',
  fairness: 'fairness',
  'budget-tables': 'fairness#how-the-council-works-it-out',
  'try-budget': 'fairness#how-the-council-works-it-out',
  papers: 'papers#all-papers',
  done: 'keeping#what-was-done',
  'done-change': 'keeping#what-was-done',
  'taken-away': 'keeping#what-was-taken-away',
  history: 'keeping#what-was-done',
  accounts: 'start#all-accounts',
  'all-reminders': 'reminders#all-accounts',
  'all-pay': 'employing#pay-of-all-accounts',
  'all-returns': 'returns#returns-of-all-accounts',
  'all-fees': 'bills#fees-of-all-accounts',
  pools: 'pools',
  pool: 'pools#the-page-of-a-pool',
  'pool-line': 'pools#interest-and-charges',
  'all-bank': 'bank#one-file-for-many-accounts',
  backups: 'backups',
  backup: 'backups#going-back-to-one',
  settings: 'keeping',
  users: 'roles',
  me: 'roles#going-in',
  export: 'export',
  'file-done': 'keeping#what-was-done',
  'file-done-change': 'keeping#what-was-done',
  // The help itself: its list of pages.
  help: null,
  keys: 'start#getting-about',
  log: 'keeping#the-log',
  'recovery-sheet': 'keeping#passphrase-and-locking',
  welcome: 'start',
  'bring-back': 'export#getting-everything-back',
  'open-person': 'handover#taking-books-over',
  'move-in': 'move-in',
  'new-account': 'start',
};

export function helpFor(screen: ScreenName): Route {
  const [page, part] = PLACES[screen]?.split('#') ?? [];
  return to('help', null, { page, part });
}
