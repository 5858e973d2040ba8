/**
 * QIF statements: a record is lines that begin with a letter (`D` day, `T` amount, `P` who, `M` memo), ended by `^`, under a heading
 * such as `!Type:Bank`. Days carry no mark of their order: the one in which most of the file's days are days, British where both are.
 * Lists of other things (categories, securities) in the same file are no statement and are passed over.
 */
import { MOST_MONEY } from '../values/limits.ts';
import { bankFileWords, rowWords } from '../words/bank/files.ts';
import type { AccountLine, Rejection } from './rows.ts';
import { joinText, rejection } from './rows.ts';
import { toFile } from './sections.ts';
import type { ReadResult } from './types.ts';
import type { DateOrder } from './values.ts';
import { foldText, isBlank, readAmount, readDay } from './values.ts';

interface QifRecord {
  readonly line: number;
  readonly raw: readonly string[];
  /** The first of each letter: the others are parts of a split, which its total holds already. */
  readonly fields: ReadonlyMap<string, string>;
  readonly account: string | null;
}

const HEADING = /^!(?:type|account|option|clear)\b/i;
const STATEMENT = /^!type:\s*(?:bank|cash|ccard|oth [al])\s*$/i;

export function isQif(text: string): boolean {
  return HEADING.test(text.trimStart());
}

export function readQif(name: string, text: string): ReadResult {
  const records = readRecords(text);
  if (records === null) return { kind: 'problem', code: 'formatUnknown', message: bankFileWords.noStatement(name, 'QIF') };
  const order = orderOfDays(records);
  const lines: AccountLine[] = [];
  const rejected: Rejection[] = [];
  for (const record of records) {
    const read = readRecord(record, order);
    if ('reason' in read) rejected.push(read);
    else lines.push(read);
  }
  return toFile(name, 'qif', { lines, rejected, rows: records.length }, null);
}

/** The records of statements; null: none is begun. */
function readRecords(text: string): QifRecord[] | null {
  const records: QifRecord[] = [];
  let within: 'statement' | 'account' | 'other' = 'other';
  let begun = false;
  let account: string | null = null;
  let [start, raw, fields] = [0, [] as string[], new Map<string, string>()];
  const end = (): void => {
    if (within === 'account' && raw.length > 0) account = fields.get('N') ?? null;
    if (within === 'statement' && raw.length > 0) records.push({ line: start, raw, fields, account });
    [raw, fields] = [[], new Map()];
  };
  for (const [index, line] of text.split('\n').entries()) {
    const row = foldText(line);
    if (HEADING.test(row)) {
      end();
      within = STATEMENT.test(row) ? 'statement' : /^!account\b/i.test(row) ? 'account' : 'other';
      begun ||= within === 'statement';
    } else if (row === '^') end();
    else if (row !== '') {
      if (raw.length === 0) start = index + 1;
      raw.push(row);
      const letter = row.charAt(0).toUpperCase();
      if (!fields.has(letter)) fields.set(letter, foldText(row.slice(1)));
    }
  }
  end();
  return begun ? records : null;
}

/** `12/ 1' 6`: some programs write blanks for leading noughts, and an apostrophe before the year. */
function plainDay(written: string): string {
  return written
    .replace(/\s/g, '')
    .replace(/'(\d)$/, "'0$1")
    .replace("'", '/');
}

function orderOfDays(records: readonly QifRecord[]): DateOrder {
  const days = records.map(({ fields }) => plainDay(fields.get('D') ?? ''));
  const read = (order: DateOrder): number => days.filter((day) => readDay(day, order) !== null).length;
  return read('mdy') > read('dmy') ? 'mdy' : 'dmy';
}

function readRecord({ line, raw, fields, account }: QifRecord, order: DateOrder): AccountLine | Rejection {
  const reject = (reason: string): Rejection => rejection(line, raw.join(' '), reason);
  const who = fields.get('P') ?? '';
  // Its category is the account itself, in brackets.
  if (/^opening balance$/i.test(who) && fields.get('L')?.startsWith('[') === true) return reject(rowWords.openingBalance);
  const written = fields.get('D') ?? '';
  if (written === '') return reject(rowWords.noDate);
  const day = readDay(plainDay(written), order);
  if (day === null) return reject(rowWords.badDate(written));
  const sum = fields.get('T') ?? fields.get('U') ?? '';
  if (isBlank(sum)) return reject(rowWords.noAmount);
  const amount = readAmount(sum);
  if (amount === 'tooMuch') return reject(rowWords.tooMuch(sum, MOST_MONEY));
  if (amount === null) return reject(rowWords.badAmount(sum));
  return { row: line, day, amount, text: joinText([who, fields.get('M') ?? '']), balance: null, bankId: null, type: fields.get('N') || null, account };
}
