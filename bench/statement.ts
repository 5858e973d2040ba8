/** Bank files of any length: what comes and goes in an account of the generated file, over and over, with some lines nobody can explain. */
import { addDays } from '../core/values/day.ts';
import type { FolderFile } from '../core/example/folder.ts';
import { csv, pounds } from '../core/example/folder.ts';
import { LAST_DAY } from './example-data.ts';

const LINES: readonly (readonly [text: string, pence: number])[] = [
  ['RIVERSIDE CLUB', -2_250],
  ['HMRC PAYE', -11_120],
  ['NEST PENSION', -3_605],
  ['WESTBROOK COUNCIL DIRECT PAYMENT', 56_030],
  ['NIA SAMPLE WAGES 0510', -20_010],
  ['HARBOUR HOMECARE INV2399', -9_060],
  ['CORNER SHOP', -735],
  ['FAIRPAY PAYROLL FEE', -1_800],
];

interface StatementRow {
  readonly day: string;
  readonly text: string;
  readonly amount: number;
}

/** So many lines, from the day after the generated ones on, so many on each day. `usual`: what comes and goes. */
export function statementRows(lines: number, eachDay: number, usual = LINES): StatementRow[] {
  return Array.from({ length: lines }, (_, index) => {
    const [text, pence] = usual[index % usual.length] ?? ['CASH', -100];
    // No two days look alike.
    return { day: addDays(LAST_DAY, 1 + Math.floor(index / eachDay)), text, amount: pence - (index % 97) };
  });
}

/** The same as one file. */
export function statement(lines: number, eachDay: number, usual = LINES): FolderFile {
  let balance = 0;
  const rows = statementRows(lines, eachDay, usual).map(({ day, text, amount }) => {
    balance += amount;
    const british = `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
    const [out, into] = amount < 0 ? [pounds(-amount), ''] : ['', pounds(amount)];
    return [british, amount < 0 ? 'FPO' : 'FPI', "'30-00-00", '00001001', text, out, into, pounds(balance)];
  });
  const header = 'Transaction Date,Transaction Type,Sort Code,Account Number,Transaction Description,Debit Amount,Credit Amount,Balance';
  return { path: `${lines}-lines.csv`, text: csv(header, rows.toReversed()) };
}
