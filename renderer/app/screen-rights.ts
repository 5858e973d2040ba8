/** What each screen needs of whoever is in the file: so much at least that what it reads is not refused. A screen without its entry does not compile. */
import { hasRight } from '../../core/access/roles.ts';
import type { Profile, Right } from '../../core/access/roles.ts';
import type { ScreenName } from './screen-names.ts';

/** `all`: looking, at every account of the file. */
const NEEDS: Readonly<Record<ScreenName, Right | 'all'>> = {
  ...{ overview: 'look', working: 'look', ahead: 'look', reminders: 'look', month: 'look', money: 'check', 'money-row': 'check' },
  ...{ bank: 'look', 'bank-import': 'enter', 'bank-files': 'look', reconcile: 'look', plan: 'look', 'plan-line': 'look', hours: 'look' },
  ...{ 'hours-file': 'enter', employing: 'look', contribution: 'look', 'direct-payment': 'look', bills: 'look', 'bills-file': 'enter', wish: 'look' },
  ...{ records: 'look', record: 'look', 'about-account': 'look', acting: 'check', 'hand-over': 'manage', papers: 'look', returns: 'look', return: 'look' },
  ...{ 'short-summary': 'summary', 'write-letter': 'look', 'return-forms': 'look', 'return-form': 'look', readiness: 'check', fairness: 'look' },
  ...{ 'budget-tables': 'look', 'try-budget': 'look', done: 'look', 'done-change': 'look', 'taken-away': 'look', history: 'look' },
  ...{ accounts: 'look', 'all-reminders': 'look', 'all-pay': 'look', 'all-bank': 'enter', 'all-fees': 'look', 'all-returns': 'look' },
  ...{ pools: 'all', pool: 'all', 'pool-line': 'all' },
  ...{ backups: 'enter', backup: 'manage', settings: 'always', export: 'manage', 'file-done': 'all', 'file-done-change': 'all', users: 'manage', me: 'in' },
  ...{ help: 'always', keys: 'always', log: 'always', 'recovery-sheet': 'manage', welcome: 'always', 'bring-back': 'always', 'open-person': 'always' },
  ...{ 'move-in': 'manage', 'new-account': 'manage' },
};

/** @param user null: nobody in particular, who may see everything. */
export function maySee(user: Profile | null, screen: ScreenName): boolean {
  if (user === null) return screen !== 'me';
  const needed = NEEDS[screen];
  return needed === 'all' ? hasRight(user.role, 'look') && user.accounts === null : hasRight(user.role, needed);
}
