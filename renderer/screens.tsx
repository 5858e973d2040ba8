/**
 * Every screen: what shows it, and where it stands in the menu. To add one: its name in `screen-names.ts`, one line here.
 * A screen of an account is only shown while that account is there; the others stand without one.
 */
import type { ScreenName } from './screen-names.ts';
import type { Screen } from './screen-props.ts';
import { Accounts } from './screens/accounts.tsx';
import { BackupInFull } from './screens/backup.tsx';
import { Backups } from './screens/backups.tsx';
import { Bank } from './screens/bank.tsx';
import { BankFiles } from './screens/bank-files.tsx';
import { BankImport } from './screens/bank-import.tsx';
import { BringBack } from './screens/bring-back.tsx';
import { DoneChange, FileDoneChange } from './screens/done-change.tsx';
import { Done, FileDone } from './screens/done.tsx';
import { Export } from './screens/export.tsx';
import { HistoryOf } from './screens/history.tsx';
import { Keys } from './screens/keys.tsx';
import { Log } from './screens/log.tsx';
import { Money } from './screens/money.tsx';
import { MoneyRowInFull } from './screens/money-row.tsx';
import { MoveIn } from './screens/move-in.tsx';
import { NewAccount } from './screens/new-account.tsx';
import { Overview } from './screens/overview.tsx';
import { RecordPlace } from './screens/record.tsx';
import { Records } from './screens/records.tsx';
import { RecoverySheet } from './screens/recovery-sheet.tsx';
import { Settings } from './screens/settings.tsx';
import { Welcome } from './screens/welcome.tsx';
import { WorkingOut } from './screens/working.tsx';
import { doneWords } from './words/history.ts';
import { shellWords } from './words/shell.ts';

export const screens: { readonly [S in ScreenName]: Screen } = {
  overview: { of: 'account', Show: Overview, menu: { title: shellWords.overview, icon: 'overview' } },
  working: { of: 'account', Show: WorkingOut, under: 'overview' },
  money: { of: 'account', Show: Money, menu: { title: shellWords.money, icon: 'money' } },
  'money-row': { of: 'account', Show: MoneyRowInFull, under: 'money' },
  bank: {
    of: 'account',
    Show: Bank,
    menu: { title: shellWords.bank, icon: 'bank', waiting: ({ unexplained }) => (unexplained === 0 ? null : shellWords.toExplain(unexplained)) },
  },
  'bank-import': { of: 'account', Show: BankImport, under: 'bank' },
  'bank-files': { of: 'account', Show: BankFiles, under: 'bank' },
  records: { of: 'account', Show: Records, menu: { title: shellWords.records, icon: 'records' } },
  record: { of: 'account', Show: RecordPlace, under: 'records' },
  done: { of: 'account', Show: Done, menu: { title: doneWords.title, icon: 'done' } },
  'done-change': { of: 'account', Show: DoneChange, under: 'done' },
  history: { of: 'account', Show: HistoryOf, under: 'done' },
  accounts: { of: 'file', Show: Accounts, menu: { title: shellWords.accounts, icon: 'accounts' } },
  backups: { of: 'program', Show: Backups, menu: { title: shellWords.backups, icon: 'backups' } },
  backup: { of: 'program', Show: BackupInFull, under: 'backups' },
  settings: { of: 'program', Show: Settings, menu: { title: shellWords.settings, icon: 'settings' } },
  export: { of: 'file', Show: Export },
  'file-done': { of: 'file', Show: FileDone },
  'file-done-change': { of: 'file', Show: FileDoneChange },
  keys: { of: 'program', Show: Keys },
  log: { of: 'program', Show: Log, under: 'settings' },
  'recovery-sheet': { of: 'file', Show: RecoverySheet },
  welcome: { of: 'program', Show: Welcome },
  'bring-back': { of: 'program', Show: BringBack },
  'move-in': { of: 'program', Show: MoveIn },
  'new-account': { of: 'program', Show: NewAccount },
};
