/**
 * Santander's text file: blocks of `Date:`, `Description:`, `Amount:` and `Balance:`, each on its own line, the account
 * above them. A block missing or doubling something is rejected with its reason; no line of it is lent to its neighbour.
 */
import { MOST_MONEY, MOST_MONEY_ALTOGETHER } from '../values/limits.ts';
import type { Day } from '../values/units.ts';
import { rowWords } from '../words/bank/files.ts';
import type { AccountLine, Rejection, ReadRows } from './rows.ts';
import { rejection } from './rows.ts';
import { foldText, isBlank, otherCurrency, readAmount, readDay } from './values.ts';

type Key = 'date' | 'description' | 'amount' | 'balance';
interface Block {
  readonly line: number;
  readonly raw: string[];
  readonly values: Map<Key, string>;
  readonly account: string | null;
  last: Key;
}

const KEYED = /^\s*(account|date|description|amount|balance)\s*:(.*)$/i;

export function isSantander(text: string): boolean {
  // Blanks but line ends: over many empty lines `\s*` would be tried from each of them to the last.
  return ['date', 'amount', 'description'].every((key) => new RegExp(`^[^\\S\\n]*${key}[^\\S\\n]*:`, 'im').test(text));
}

/** The last day of the span a file says it is of. */
export function santanderEnd(text: string): Day | null {
  const span = /^[^\S\n]*From[^\S\n]*:(?:(?!\bto\b).){0,40}\bto\b([^\n]{0,40})$/im.exec(text);
  return span ? readDay(foldText(span[1] ?? '')) : null;
}

export function readSantander(text: string): ReadRows {
  const lines: AccountLine[] = [];
  const rejected: Rejection[] = [];
  const blocks = readBlocks(text);
  for (const block of blocks) {
    const read = readBlock(block);
    if ('reason' in read) rejected.push(read);
    else lines.push(read);
  }
  return { lines, rejected, rows: blocks.length };
}

function readBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let account: string | null = null;
  let block: Block | null = null;
  for (const [index, line] of text.split('\n').entries()) {
    const keyed = KEYED.exec(line);
    const key = keyed?.[1]?.toLowerCase();
    const value = foldText(keyed?.[2] ?? line);
    if (key === 'account') {
      account = value || null;
      block = null;
    } else if (key === 'date' || key === 'description' || key === 'amount' || key === 'balance') {
      if (!block || key === 'date' || block.values.has(key)) {
        block = { line: index + 1, raw: [], values: new Map(), account, last: key };
        blocks.push(block);
      }
      block.values.set(key, value);
      block.raw.push(foldText(line));
      block.last = key;
    } else if (block?.last === 'description' && value !== '') {
      // A long description runs on to the next line.
      block.values.set('description', foldText(`${block.values.get('description') ?? ''} ${value}`));
      block.raw.push(value);
    }
  }
  return blocks;
}

function readBlock(block: Block): AccountLine | Rejection {
  const reject = (reason: string, currency: string | null = null): Rejection => rejection(block.line, block.raw.join(' '), reason, currency);
  const written = block.values.get('date') ?? '';
  if (written === '') return reject(rowWords.noDate);
  const day = readDay(written);
  if (day === null) return reject(rowWords.badDate(written));
  const sum = block.values.get('amount') ?? '';
  if (isBlank(sum)) return reject(rowWords.noAmount);
  const amount = readAmount(sum);
  const currency = otherCurrency(sum);
  if (currency !== null) return reject(rowWords.otherCurrency(currency), currency);
  if (amount === 'tooMuch') return reject(rowWords.tooMuch(sum, MOST_MONEY));
  if (amount === null) return reject(rowWords.badAmount(sum));
  const printed = block.values.get('balance') ?? '';
  const balance = isBlank(printed) ? null : readAmount(printed, MOST_MONEY_ALTOGETHER);
  if (balance === 'tooMuch') return reject(rowWords.tooMuch(printed, MOST_MONEY_ALTOGETHER));
  if (balance === null && !isBlank(printed)) return reject(rowWords.badBalance(printed));
  return { row: block.line, day, amount, text: block.values.get('description') ?? '', balance, bankId: null, type: null, account: block.account };
}
