/**
 * Every screen: what its address may hold, what shows it, and where it stands in the menu. To add one: its name in
 * `screen-names.ts`, one line here. A screen of an account is only shown while that account is there; the others stand without one.
 */
import type { ComponentType } from 'react';
import type { Profile } from '../../core/access/roles.ts';
import type { MoneyRow } from '../../core/api/money.ts';
import { CATEGORIES } from '../../core/books/facts.ts';
import type { Category } from '../../core/books/facts.ts';
import { isDueCode } from '../../core/figures/due/due.ts';
import { isDone, MONTH_STEPS } from '../../core/figures/known/month.ts';
import { day, id, may, moment, month, must, readAddress, text, view, word, yes } from './address.ts';
import type { AddressOf, Schema } from './address.ts';
import { keyIn, trailIn } from '../screens/overview/figure-links.ts';
import type { ScreenName } from './screen-names.ts';
import { maySee } from './screen-rights.ts';
import type { AccountScreenProps, InMenu, Screen, ScreenProps, Standing } from './screen-props.ts';
import { Me } from '../screens/access/me.tsx';
import { Users } from '../screens/access/users.tsx';
import { AboutAccount } from '../screens/accounts/about-account.tsx';
import { Accounts } from '../screens/accounts/accounts.tsx';
import { Ahead } from '../screens/ahead/ahead.tsx';
import { BackupInFull } from '../screens/backups/backup.tsx';
import { Backups } from '../screens/backups/backups.tsx';
import { Bank } from '../screens/bank/bank.tsx';
import { BankFiles } from '../screens/bank/import/files.tsx';
import { BankImport } from '../screens/bank/import/import.tsx';
import { ImportArchive } from '../screens/export/import-archive.tsx';
import { ActivityChange, FileActivityChange } from '../screens/activity/change.tsx';
import { Acting } from '../screens/acting/acting.tsx';
import { Activity, FileActivity } from '../screens/activity/activity.tsx';
import { Bills, isBillsTab } from '../screens/bills/bills.tsx';
import { Contribution } from '../screens/council/contribution.tsx';
import { DirectPayment } from '../screens/council/direct-payment.tsx';
import { Employing, isEmployingTab } from '../screens/employing/employing.tsx';
import { Export } from '../screens/export/export.tsx';
import { Fairness, isFairnessTab } from '../screens/fairness/fairness.tsx';
import { BudgetTables } from '../screens/fairness/tables.tsx';
import { TryBudget } from '../screens/fairness/try-budget.tsx';
import { HandOver } from '../screens/handover/hand-over.tsx';
import { OpenPerson } from '../screens/handover/open-person.tsx';
import { Help } from '../screens/help/help.tsx';
import { InvoicesFromFile } from '../screens/bills/from-file.tsx';
import { HoursFromFile } from '../screens/hours/from-file.tsx';
import { Hours } from '../screens/hours/hours.tsx';
import { isHelpName } from '../screens/help/pages.ts';
import { TakenAway } from '../screens/activity/taken-away.tsx';
import { HistoryOf, isTitled } from '../screens/activity/history.tsx';
import { Shortcuts } from '../screens/settings/shortcuts.tsx';
import { Log } from '../screens/settings/log.tsx';
import { Money } from '../screens/money/money.tsx';
import { MoneyRowInFull } from '../screens/money/row.tsx';
import { Month } from '../screens/month/month.tsx';
import { MoveIn } from '../screens/accounts/move-in.tsx';
import { isPlace } from '../screens/accounts/new-account-draft.ts';
import { NewAccount } from '../screens/accounts/new-account.tsx';
import { Overview } from '../screens/overview/overview.tsx';
import { isBy, isOverviewTab } from '../screens/overview/parts.tsx';
import { isRecordType } from '../../core/records/kinds.ts';
import { Papers } from '../screens/evidence/papers.tsx';
import { isPlanBy } from '../screens/plan/by.ts';
import { PlanLine } from '../screens/plan/line.tsx';
import { Plan } from '../screens/plan/plan.tsx';
import { ReadyForAudit } from '../screens/readiness/readiness.tsx';
import { ReturnFormPage } from '../screens/returns/form.tsx';
import { ReturnForms } from '../screens/returns/forms.tsx';
import { OneReturn } from '../screens/returns/one-return.tsx';
import { Reconcile } from '../screens/reconcile/reconcile.tsx';
import { Returns } from '../screens/returns/returns.tsx';
import { ShortSummary } from '../screens/returns/summary.tsx';
import { isLetterToWrite, WriteLetter } from '../screens/returns/write-letter.tsx';
import { RecordPlace } from '../screens/records/record.tsx';
import { AllReturns } from '../screens/returns/all-returns.tsx';
import { DividePage } from '../screens/pools/divide.tsx';
import { PoolPage } from '../screens/pools/pool.tsx';
import { Pools } from '../screens/pools/pools.tsx';
import { AllFees } from '../screens/bills/all-fees.tsx';
import { AllBank } from '../screens/bank/import/all-bank.tsx';
import { AllPay } from '../screens/employing/all-pay.tsx';
import { AllReminders, Reminders } from '../screens/reminders/reminders.tsx';
import { Wish } from '../screens/purchases/wish.tsx';
import { Records } from '../screens/records/records.tsx';
import { RecoverySheet } from '../screens/settings/recovery-sheet.tsx';
import { Settings } from '../screens/settings/settings.tsx';
import { Welcome } from '../screens/start/welcome.tsx';
import { WorkingOut } from '../screens/overview/working.tsx';
import { aheadWords } from '../words/ahead/ahead.ts';
import { activityWords } from '../words/activity.ts';
import { billsWords } from '../words/bills.ts';
import { contributionWords } from '../words/council/contribution.ts';
import { directPaymentWords } from '../words/council/direct-payment.ts';
import { employingWords } from '../words/employing.ts';
import { fairnessWords } from '../words/fairness/fairness.ts';
import { hoursWords } from '../words/hours.ts';
import { monthWords } from '../words/month.ts';
import { planWords } from '../words/plan.ts';
import { papersWords } from '../words/evidence.ts';
import { neededWords } from '../words/papers-needed.ts';
import { readinessWords } from '../words/readiness.ts';
import { returnWords } from '../words/returns.ts';
import { reminderWords } from '../words/reminders.ts';
import { shortSummaryScreenWords } from '../words/short-summary.ts';
import { shellWords } from '../words/app/shell.ts';

const isCategory = (given: string): given is Category => CATEGORIES.some((one) => one === given);
const isSource = (given: string): given is MoneyRow['source']['type'] => given === 'line' || isRecordType(given);
const isNew = (given: string): given is 'new' => given === 'new';
const isNo = (given: string): given is 'no' => given === 'no';

export const screens: { readonly [S in ScreenName]: Screen } = {
  overview: ofAccount({ on: view(day), tab: view(word(isOverviewTab)), by: view(word(isBy)) }, Overview, {
    menu: { title: shellWords.overview, icon: 'overview' },
  }),
  working: ofAccount(
    { figure: must((figure, { id: one, month: of }) => keyIn({ figure, id: one, month: of })), on: view(day), trail: view(trailIn) },
    WorkingOut,
    { under: 'overview' },
  ),
  ahead: ofAccount({ on: view(day) }, Ahead, { menu: { title: aheadWords.title, icon: 'ahead' } }),
  month: ofAccount({ month: may(month) }, Month, {
    menu: {
      title: monthWords.title,
      icon: 'tick',
      waiting: (_account, run) => (run === null || isDone(run) ? null : monthWords.badge(run.done.length, MONTH_STEPS.length)),
    },
  }),
  reminders: ofAccount({ kind: may(word(isDueCode)) }, Reminders, { menu: { title: reminderWords.title, icon: 'bell' } }),
  money: ofAccount({ month: may(month), category: may(word(isCategory)), planLine: may(id), fund: may(id), explained: may(word(isNo)) }, Money, {
    menu: { title: shellWords.money, icon: 'money' },
  }),
  'money-row': ofAccount({ type: must(word(isSource)), id: must(id) }, MoneyRowInFull, { under: 'money' }),
  bank: ofAccount({ line: may(id) }, Bank, {
    menu: { title: shellWords.bank, icon: 'bank', waiting: ({ unexplained }) => (unexplained === 0 ? null : shellWords.toExplain(unexplained)) },
  }),
  'bank-import': ofAccount({}, BankImport, { under: 'bank' }),
  'bank-files': ofAccount({}, BankFiles, { under: 'bank' }),
  reconcile: ofAccount({ of: may(id), day: may(day) }, Reconcile, { under: 'bank' }),
  plan: ofAccount({ on: view(day), by: view(word(isPlanBy)) }, Plan, { menu: { title: planWords.title, icon: 'plan' } }),
  'plan-line': ofAccount({ line: must(id), on: view(day), by: view(word(isBy)) }, PlanLine, { under: 'plan' }),
  hours: ofAccount({ on: view(day) }, Hours, { menu: { title: hoursWords.title, icon: 'calendar' } }),
  'hours-file': ofAccount({}, HoursFromFile, { under: 'hours' }),
  employing: ofAccount({ tab: view(word(isEmployingTab)) }, Employing, { menu: { title: employingWords.title, icon: 'work' } }),
  contribution: ofAccount({ on: view(day) }, Contribution, { menu: { title: contributionWords.title, icon: 'contribution' } }),
  'direct-payment': ofAccount({ on: view(day) }, DirectPayment, { menu: { title: directPaymentWords.title, icon: 'payment' } }),
  bills: ofAccount({ tab: view(word(isBillsTab)), until: view(day) }, Bills, { menu: { title: billsWords.title, icon: 'bill' } }),
  'bills-file': ofAccount({}, InvoicesFromFile, { under: 'bills' }),
  wish: ofAccount({ wish: must(id) }, Wish, { under: 'bills' }),
  records: ofAccount({ type: may(word(isRecordType)) }, Records, { menu: { title: shellWords.records, icon: 'records' } }),
  record: ofAccount(
    {
      ...{
        type: must(word(isRecordType)),
        id: may(id),
        way: may(text),
        category: may(text),
        what: may(text),
        who: may(text),
        person: may(text),
        like: may(id),
        pays: may(id),
      },
      ...{ bankAccount: may(text), from: may(day), to: may(day) },
    },
    RecordPlace,
    {
      under: 'records',
    },
  ),
  acting: ofAccount({ from: view(day), to: view(day) }, Acting, { under: 'records' }),
  'about-account': ofAccount({}, AboutAccount, { under: 'records' }),
  'hand-over': ofAccount({}, HandOver, { under: 'records' }),
  returns: ofAccount({}, Returns, { menu: { title: returnWords.title, icon: 'print' } }),
  return: ofAccount({ id: must(id) }, OneReturn, { under: 'returns' }),
  'short-summary': ofAccount({ from: view(day), to: view(day), pounds: view(yes) }, ShortSummary, {
    under: 'returns',
    menuAlone: { title: shortSummaryScreenWords.title, icon: 'print' },
  }),
  'return-forms': ofAccount({}, ReturnForms, { under: 'returns' }),
  'return-form': ofAccount({ form: must(text), copy: may(yes) }, ReturnFormPage, { under: 'returns' }),
  'write-letter': ofAccount({ which: must(word(isLetterToWrite)) }, WriteLetter, { under: 'returns' }),
  readiness: ofAccount({ from: view(day), to: view(day) }, ReadyForAudit, { menu: { title: readinessWords.title, icon: 'shield' } }),
  fairness: ofAccount({ tab: view(word(isFairnessTab)) }, Fairness, { menu: { title: fairnessWords.title, icon: 'scales' } }),
  'budget-tables': ofAccount({}, BudgetTables, { under: 'fairness' }),
  'try-budget': ofAccount({ ras: must(text) }, TryBudget, { under: 'fairness' }),
  papers: ofAccount({}, Papers, {
    menu: {
      title: papersWords.title,
      icon: 'file',
      waiting: (_account, _run, withoutPaper) => (withoutPaper === 0 ? null : neededWords.badge(withoutPaper)),
    },
  }),
  done: ofAccount({}, Activity, { menu: { title: activityWords.title, icon: 'done' } }),
  'done-change': ofAccount({ change: must(id) }, ActivityChange, { under: 'done' }),
  'taken-away': ofAccount({}, TakenAway, { under: 'done' }),
  history: ofAccount({ type: must(word(isTitled)), id: must(id) }, HistoryOf, { under: 'done' }),
  accounts: withoutAccount('file', {}, Accounts, { menu: { title: shellWords.accounts, icon: 'accounts' } }),
  'all-reminders': withoutAccount('file', { kind: may(word(isDueCode)) }, AllReminders, { under: 'accounts' }),
  'all-pay': withoutAccount('file', {}, AllPay, { under: 'accounts' }),
  'all-returns': withoutAccount('file', {}, AllReturns, { under: 'accounts' }),
  'all-fees': withoutAccount('file', {}, AllFees, { under: 'accounts' }),
  'all-bank': withoutAccount('file', {}, AllBank, { under: 'accounts' }),
  pools: withoutAccount('file', {}, Pools, { under: 'accounts' }),
  pool: withoutAccount('file', { pool: must(id) }, PoolPage, { under: 'accounts' }),
  'pool-line': withoutAccount('file', { pool: must(id), line: must(id) }, DividePage, { under: 'accounts' }),
  backups: withoutAccount('program', { make: view(yes) }, Backups, { menu: { title: shellWords.backups, icon: 'backups' } }),
  backup: withoutAccount('program', { path: must(text), at: may(moment), done: may(yes), kept: may(text) }, BackupInFull, { under: 'backups' }),
  settings: withoutAccount('program', { check: view(yes) }, Settings, { menu: { title: shellWords.settings, icon: 'settings' } }),
  users: withoutAccount('file', {}, Users, { under: 'settings' }),
  me: withoutAccount('file', {}, Me),
  export: withoutAccount('file', {}, Export),
  'file-done': withoutAccount('file', {}, FileActivity),
  'file-done-change': withoutAccount('file', { change: must(id) }, FileActivityChange, { under: 'file-done' }),
  help: withoutAccount('program', { page: may(word(isHelpName)), part: view(text) }, Help, { beside: true }),
  keys: withoutAccount('program', {}, Shortcuts, { beside: true }),
  log: withoutAccount('program', {}, Log, { under: 'settings' }),
  'recovery-sheet': withoutAccount('file', {}, RecoverySheet),
  welcome: withoutAccount('program', { open: view(text), close: view(yes) }, Welcome),
  'bring-back': withoutAccount('program', {}, ImportArchive),
  'open-person': withoutAccount('program', {}, OpenPerson),
  'move-in': withoutAccount('program', { file: may(word(isNew)) }, MoveIn),
  'new-account': withoutAccount('program', { file: may(word(isNew)), step: view(word(isPlace)) }, NewAccount),
};

/** Where a screen stands in the menu of whoever is in; null: it does not. */
export function inMenu(user: Profile | null, name: ScreenName): InMenu | null {
  const { menu, menuAlone, under } = screens[name];
  const alone = under !== undefined && !maySee(user, under) ? menuAlone : undefined;
  return maySee(user, name) ? (menu ?? alone ?? null) : null;
}

function ofAccount<S extends Schema>(schema: S, Show: ComponentType<AccountScreenProps<AddressOf<S>>>, standing: Standing = {}): Screen {
  return {
    of: 'account',
    ...standing,
    at: (query) => {
      const read = readAddress(schema, query);
      return read && { which: read.which, show: (account) => <Show account={account} address={read.address} /> };
    },
  };
}

function withoutAccount<S extends Schema>(of: 'file' | 'program', schema: S, Show: ComponentType<ScreenProps<AddressOf<S>>>, standing: Standing = {}): Screen {
  return {
    of,
    ...standing,
    at: (query) => {
      const read = readAddress(schema, query);
      return read && { which: read.which, show: () => <Show address={read.address} /> };
    },
  };
}
