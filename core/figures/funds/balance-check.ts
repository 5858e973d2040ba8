/**
 * Whether our balance is the bank's own (figures, section 1): the newest balance printed up to a day, at the end of a file or
 * beside a line within it, against ours at the end of its day. Which balance a day ended with is not printed; it is told by where
 * the lines begin. Lines of later days are looked at for that alone, and are in no sum.
 */
import { addDays, daysBetween, later } from '../../values/day.ts';
import type { BankAccount, PrintedBalance, StatementLine } from '../../books/facts.ts';
import type { Day, Pence } from '../../values/units.ts';
import type { AccountIndex } from '../inputs/account-index.ts';

/** Our balance at the end of `day` beside the one that was printed for it. */
export interface BalanceCheck {
  readonly bankAccount: string;
  readonly day: Day;
  readonly printed: Pence;
  readonly ours: Pence;
  readonly difference: Pence;
}

interface Printed {
  readonly day: Day;
  readonly balance: Pence;
}

/** A balance printed beside a line: `start` is what it was before the line. */
interface Beside extends Printed {
  readonly start: Pence;
}

/** Banks date interest and charges a few days back, at most over a weekend with holidays. */
export const BACKDATED_DAYS = 7;
/** So many days before the newest line, or before the last day of a file, tell where a line began: an equal balance of long ago is chance. */
export const LOOKED_BACK_DAYS = 28;

/** The newest day up to `to` of a bank account's lines, and of the last balances of its files; '' where there is none. */
function newestOf(rows: readonly { readonly day: Day }[], to: Day): Day {
  let newest = '';
  for (const { day } of rows) if (day <= to && day > newest) newest = day;
  return newest;
}

/** The lines that tell what was printed on the newest day up to `to`. */
function linesNear(lines: readonly StatementLine[], ofFiles: readonly PrintedBalance[], to: Day): StatementLine[] {
  const days = [newestOf(lines, to), newestOf(ofFiles, to)].filter((day) => day !== '');
  const spans = days.map((day) => ({ from: addDays(day, -LOOKED_BACK_DAYS), to: addDays(day, BACKDATED_DAYS) }));
  return lines.filter(({ day }) => spans.some((span) => day >= span.from && day <= span.to));
}

/**
 * The balances beside lines, each with the first day for whose end it may hold. That is the line's own day, unless the line is dated
 * back: then it begins where a line of a later day ended, and its balance has that line in it. `lines`: of one bank account, by day.
 */
function printedBeside(lines: readonly StatementLine[]): Beside[] {
  const ends = new Map<Pence, Day[]>();
  for (const { day, balance } of lines) {
    if (balance === null) continue;
    const days = ends.get(balance);
    if (days) days.push(day);
    else ends.set(balance, [day]);
  }
  const printed: Beside[] = [];
  for (const line of lines) {
    if (line.balance === null) continue;
    const start = line.balance - line.amount;
    const before = printed.at(-1);
    const days = ends.get(start) ?? [];
    let { day } = line;
    if (before?.balance === start) day = later(day, before.day);
    else if (!days.some((end) => end <= line.day)) day = days.find((end) => daysBetween(line.day, end) <= BACKDATED_DAYS) ?? day;
    printed.push({ day, balance: line.balance, start });
  }
  return printed;
}

/** The newest day up to `to` that has a balance, and the balances it may have ended with, the likeliest last. */
function newestDay(ofFiles: readonly PrintedBalance[], beside: readonly Beside[], to: Day): { day: Day; balances: Pence[] } | null {
  const all: Printed[] = [...ofFiles, ...beside].filter(({ day }) => day <= to);
  const day = all.reduce((newest, one) => (one.day > newest ? one.day : newest), '');
  if (day === '') return null;
  const onDay = <T extends Printed>(some: readonly T[]): T[] => some.filter((one) => one.day === day);
  const lines = onDay(beside);
  // A file's last balance also tells of a line that is not there any more; it does not end the day where another line goes on from it.
  const lasts = onDay(ofFiles).filter(({ balance }) => !lines.some(({ start }) => start === balance));
  return { day, balances: (lasts.length > 0 ? lasts : onDay(all)).map(({ balance }) => balance) };
}

function checkOf({ facts, asOf, openedOn }: AccountIndex, bankAccount: BankAccount): BalanceCheck | null {
  const lines = facts.lines.filter((line) => line.bankAccount === bankAccount.id && line.day >= openedOn);
  const ofFiles = facts.printedBalances.filter((one) => one.bankAccount === bankAccount.id && one.day >= openedOn);
  const newest = newestDay(ofFiles, printedBeside(linesNear(lines, ofFiles, asOf)), asOf);
  if (newest === null) return null;
  const { day, balances } = newest;
  let ours = bankAccount.openingBalance;
  for (const line of lines) if (line.day <= day) ours += line.amount;
  for (const sum of facts.lineSums ?? []) if (sum.bankAccount === bankAccount.id && sum.day >= openedOn && sum.day <= day) ours += sum.in - sum.out;
  const printed = balances.includes(ours) ? ours : (balances.at(-1) ?? ours);
  return { bankAccount: bankAccount.name, day, printed, ours, difference: ours - printed };
}

/** One for each bank account that has printed balances up to the day. */
export function balanceChecksOf(accountIndex: AccountIndex): BalanceCheck[] {
  return accountIndex.facts.bankAccounts.flatMap((account) => checkOf(accountIndex, account) ?? []);
}
