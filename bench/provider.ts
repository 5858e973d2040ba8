/**
 * The account of a provider who pays for many people out of one bank account: the life of an account of the generated file, and beside
 * it so many bank lines that there are exactly as many as asked for, over ten years. Invented, and the same each time.
 */
import { EMPLOYER } from '../core/example/accounts.ts';
import type { FolderFile } from '../core/example/folder.ts';
import { csv, pounds } from '../core/example/folder.ts';
import { tell } from '../core/example/tell.ts';
import { addDays, daysInclusive } from '../core/values/day.ts';
import { LAST_DAY, YEARS } from './example-data.ts';

/** What comes and goes, over and over, and what the rule for it says; without one, nobody can explain it. */
const REGULAR: readonly { readonly who: string; readonly pence: number; readonly rule: readonly [category: string, planLine: string] | null }[] = [
  { who: 'LANTERN CLUB', pence: -1_450, rule: ['activity', 'Community club'] },
  { who: 'MEADOW TAXIS', pence: -1_120, rule: ['transport', ''] },
  { who: 'WESTBROOK COUNCIL DIRECT PAYMENT', pence: 9_800, rule: null },
  { who: 'MAPLE STORES', pence: -765, rule: ['other', 'Running costs'] },
  { who: 'SUNRISE POOL', pence: -890, rule: ['activity', 'Community club'] },
  { who: 'FAIRPAY PAYROLL', pence: -1_800, rule: null },
  { who: 'BLUEBELL TRAINING', pence: -2_310, rule: ['training', 'Running costs'] },
  { who: 'CARD PAYMENT', pence: -540, rule: null },
];
const OPENING = 4_000_000;
const HEADER = 'Transaction Date,Transaction Type,Sort Code,Account Number,Transaction Description,Debit Amount,Credit Amount,Balance';

export interface Row {
  readonly day: string;
  readonly who: string;
  readonly pence: number;
}

/** The folder of an account of exactly so many bank lines. */
export function providersFolder(lines: number): FolderFile[] {
  const told = life();
  const others = told.filter(({ path }) => !path.startsWith('bank/')).map((file) => (file.path === 'rules.csv' ? withRules(file) : file));
  return [...others, ...statements(rowsOf(told, lines))];
}

/** Its bank lines, oldest first. */
export function providersLines(lines: number): Row[] {
  return rowsOf(life(), lines);
}

function life(): FolderFile[] {
  return tell({ ...EMPLOYER, reference: 'DP-90001', person: 'Linden House Example', openingBalance: OPENING }, LAST_DAY, YEARS * 12);
}

function rowsOf(told: readonly FolderFile[], lines: number): Row[] {
  const own = ownRows(told);
  const [first] = own;
  if (!first) throw new Error('the account has no bank lines');
  return [...own, ...invented(lines - own.length, first.day)].toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** The lines of the account's own bank files, oldest first. */
function ownRows(folder: readonly FolderFile[]): Row[] {
  const texts = new Set(folder.filter(({ path }) => path.startsWith('bank/')).flatMap(({ text }) => text.trimEnd().split('\n').slice(1)));
  return [...texts]
    .map((row) => {
      const [date = '', , , , who = '', out = '', into = ''] = row.split(',');
      const pence = (amount: string): number => Math.round(Number(amount || 0) * 100);
      return { day: `${date.slice(6)}-${date.slice(3, 5)}-${date.slice(0, 2)}`, who, pence: pence(into) - pence(out) };
    })
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

function invented(lines: number, from: string): Row[] {
  const days = daysInclusive(from, LAST_DAY);
  return Array.from({ length: lines }, (_, index) => {
    const { who, pence } = REGULAR[index % REGULAR.length] ?? { who: 'CASH', pence: -100 };
    // No two lines of a day look alike.
    const reference = String((index * 7_919) % 99_991).padStart(5, '0');
    return { day: addDays(from, Math.floor((index * days) / lines)), who: `${who} ${reference}`, pence: pence - (index % 89) };
  });
}

function withRules({ path, text }: FolderFile): FolderFile {
  const rules = REGULAR.flatMap(({ who, rule }) => (rule ? [[who, 'out', rule[0], rule[1], 'main'].join(',')] : []));
  return { path, text: `${text}${rules.join('\n')}\n` };
}

/** A file for each half-year, newest line first, with the balance after each line. */
function statements(rows: readonly Row[]): FolderFile[] {
  let balance = OPENING;
  const files = new Map<string, (string | number)[][]>();
  for (const { day, who, pence } of rows) {
    balance += pence;
    const [out, into] = pence < 0 ? [pounds(-pence), ''] : ['', pounds(pence)];
    const half = `${day.slice(0, 4)}-${day.slice(5, 7) < '07' ? '1' : '2'}`;
    const cells = [
      `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`,
      pence < 0 ? 'FPO' : 'FPI',
      "'30-00-00",
      '00001001',
      who,
      out,
      into,
      pounds(balance),
    ];
    const file = files.get(half);
    if (file) file.push(cells);
    else files.set(half, [cells]);
  }
  return [...files].map(([half, cells]) => ({ path: `bank/${half}.csv`, text: csv(HEADER, cells.toReversed()) }));
}
