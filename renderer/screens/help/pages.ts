/** The pages of the help: the users' docs, in the order they are listed in. A new one is entered here. */
import { page as ahead } from '../../../docs/ahead.md';
import { page as backups } from '../../../docs/backups.md';
import { page as bank } from '../../../docs/bank.md';
import { page as bills } from '../../../docs/bills.md';
import { page as cash } from '../../../docs/cash.md';
import { page as contribution } from '../../../docs/contribution.md';
import { page as corrections } from '../../../docs/corrections.md';
import { page as decisions } from '../../../docs/decisions.md';
import { page as exporting } from '../../../docs/export.md';
import { page as fairness } from '../../../docs/fairness.md';
import { page as figures } from '../../../docs/figures.md';
import { page as handover } from '../../../docs/handover.md';
import { page as hours } from '../../../docs/hours.md';
import { page as keeping } from '../../../docs/keeping.md';
import { page as employing } from '../../../docs/employing.md';
import { page as letters } from '../../../docs/letters.md';
import { page as mandates } from '../../../docs/mandates.md';
import { page as money } from '../../../docs/money.md';
import { page as month } from '../../../docs/month.md';
import { page as moveIn } from '../../../docs/move-in.md';
import { page as papers } from '../../../docs/papers.md';
import { page as plan } from '../../../docs/plan.md';
import { page as pools } from '../../../docs/pools.md';
import { page as purchases } from '../../../docs/purchases.md';
import { page as readiness } from '../../../docs/readiness.md';
import { page as returns } from '../../../docs/returns.md';
import { page as records } from '../../../docs/records.md';
import { page as reminders } from '../../../docs/reminders.md';
import { page as roles } from '../../../docs/roles.md';
import { page as start } from '../../../docs/start.md';
import { page as words } from '../../../docs/words.md';
import type { HelpText } from '../../../docs/start.md';

const PAGES = {
  start,
  'move-in': moveIn,
  month,
  reminders,
  ahead,
  bank,
  money,
  plan,
  hours,
  contribution,
  bills,
  purchases,
  cash,
  records,
  corrections,
  letters,
  mandates,
  employing,
  papers,
  readiness,
  returns,
  fairness,
  figures,
  keeping,
  backups,
  export: exporting,
  handover,
  pools,
  roles,
  words,
  decisions,
};

/** By the name of its file in docs/. */
export type HelpName = keyof typeof PAGES;
export const HELP_NAMES = Object.keys(PAGES) as readonly HelpName[];

export const isHelpName = (given: string): given is HelpName => Object.hasOwn(PAGES, given);

export function helpText(name: HelpName): HelpText {
  return PAGES[name];
}
