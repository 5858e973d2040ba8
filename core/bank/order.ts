/**
 * Puts the lines of a file in the order in which they happened. Files run oldest or newest first, and some print a day's
 * lines in an order of their own; the printed balances tell. It also finds printed balances that do not follow
 * from the one before. It adds, drops and alters no line.
 */
import type { Day, Pence } from '../values/units.ts';
import type { BankLine, BankSection, ChainBreak } from './types.ts';

export type Order = BankSection['order'];

/** Lines as the file has them -> oldest first. `usual` decides where neither days nor balances do. */
export function arrange(lines: readonly BankLine[], usual: Order): Pick<BankSection, 'lines' | 'chain' | 'lastBalance' | 'order'> {
  const order = orderOf(lines, usual);
  const asPrinted = order === 'oldest' ? [...lines] : lines.toReversed();
  const printedBreaks = chainBreaks(asPrinted);
  // Days need not rise with the balances: interest is often dated before its neighbours.
  if (printedBreaks.length === 0) return { ...finished(byDay(asPrinted), asPrinted, printedBreaks), order };
  const sorted = orderWithinDays(byDay(asPrinted));
  const breaks = chainBreaks(sorted);
  if (breaks.length < printedBreaks.length) return { ...finished(sorted, sorted, breaks), order };
  return { ...finished(byDay(asPrinted), asPrinted, printedBreaks), order };
}

/** Whether a file runs oldest or newest first. */
export function orderOf(lines: readonly BankLine[], usual: Order): Order {
  let rising = 0;
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]?.day ?? line.day;
    if (line.day > before) rising += 1;
    else if (line.day < before) rising -= 1;
  }
  if (rising !== 0) return rising > 0 ? 'oldest' : 'newest';
  const forward = chainBreaks(lines).length;
  const backward = chainBreaks(lines.toReversed()).length;
  return forward === backward ? usual : forward < backward ? 'oldest' : 'newest';
}

/** Balances that do not follow, oldest first; lines that print none are added up until one does. */
export function chainBreaks(lines: readonly BankLine[]): ChainBreak[] {
  const breaks: ChainBreak[] = [];
  let running: Pence | null = null;
  for (const line of lines) {
    const expected: Pence | null = running === null ? null : running + line.amount;
    if (expected !== null && line.balance !== null && line.balance !== expected) breaks.push({ row: line.row, expected, found: line.balance });
    running = line.balance ?? expected;
  }
  return breaks;
}

function finished(
  lines: readonly BankLine[],
  chained: readonly BankLine[],
  breaks: readonly ChainBreak[],
): Pick<BankSection, 'lines' | 'chain' | 'lastBalance'> {
  const last = chained.findLastIndex((line) => line.balance !== null);
  const balance = chained[last]?.balance ?? null;
  // It holds for the newest day among the lines before it: those behind it in the file are not in it.
  const day = chained.slice(0, last + 1).reduce<Day>((newest, line) => (line.day > newest ? line.day : newest), '');
  return { lines, chain: { ok: breaks.length === 0, breaks }, lastBalance: balance === null ? null : { day, balance } };
}

function byDay(lines: readonly BankLine[]): BankLine[] {
  return lines.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

function orderWithinDays(lines: readonly BankLine[]): BankLine[] {
  const days = [...Map.groupBy(lines, ({ day }) => day).values()];
  // What came and went on the first days may come to nothing: any of its lines could then be the first, but for what the next day begins with.
  const changing = days.find((day) => day.reduce((sum, { amount }) => sum + amount, 0) !== 0);
  const begins = changing === undefined || changing === days[0] ? null : startOf(changing);
  const ordered: BankLine[] = [];
  for (const day of days) ordered.push(...dayInOrder(day, ordered.length === 0 ? begins : (ordered.at(-1)?.balance ?? null)));
  return ordered;
}

/** What the account held before the lines of a day that prints every balance; null: they do not tell. */
function startOf(lines: readonly BankLine[]): Pence | null {
  const [start, another] = [...surplusOf(lines)].filter(([, count]) => count > 0);
  return start !== undefined && another === undefined && start[1] === 1 ? start[0] : null;
}

/** Of each balance, how many more lines begin with it than end with it. */
function surplusOf(lines: readonly BankLine[]): Map<Pence, number> {
  const surplus = new Map<Pence, number>();
  for (const line of lines) {
    const from = opening(line) ?? 0;
    const to = line.balance ?? 0;
    surplus.set(from, (surplus.get(from) ?? 0) + 1);
    surplus.set(to, (surplus.get(to) ?? 0) - 1);
  }
  return surplus;
}

/** One day's lines so that each balance follows from the one before; as they are where no such order exists. */
function dayInOrder(lines: readonly BankLine[], before: Pence | null): readonly BankLine[] {
  if (lines.length < 2 || lines.some((line) => line.balance === null)) return lines;
  const follows = (run: readonly BankLine[]): boolean => chainBreaks(run).length === 0 && (before === null || opening(run[0]) === before);
  if (follows(lines)) return lines;
  const backward = lines.toReversed();
  if (follows(backward)) return backward;
  return trail(lines, before) ?? lines;
}

/** What the account held before a line that prints its balance. */
function opening(line: BankLine | undefined): Pence | null {
  return line === undefined || line.balance === null ? null : line.balance - line.amount;
}

/**
 * Each line leads from one balance to the next: an order that uses every line once is an Euler trail through them.
 * Where several exist the file's own order is kept as far as it goes. Null where there is none.
 */
function trail(lines: readonly BankLine[], before: Pence | null): BankLine[] | null {
  const leaving = new Map<Pence, BankLine[]>();
  for (const line of lines.toReversed()) {
    const from = opening(line) ?? 0;
    leaving.set(from, [...(leaving.get(from) ?? []), line]);
  }
  const starts = [...surplusOf(lines)].filter(([, count]) => count > 0);
  if (starts.length > 1 || (starts[0]?.[1] ?? 1) > 1) return null;
  const start = starts[0]?.[0] ?? (before !== null && leaving.has(before) ? before : opening(lines[0]));
  if (start === null) return null;
  const path: BankLine[] = [];
  const open: { at: Pence; by: BankLine | null }[] = [{ at: start, by: null }];
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const next = leaving.get(top.at)?.pop();
    if (next) open.push({ at: next.balance ?? 0, by: next });
    else {
      open.pop();
      if (top.by) path.push(top.by);
    }
  }
  return path.length === lines.length ? path.toReversed() : null;
}
