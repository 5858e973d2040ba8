/**
 * OFX statements, version 1 (SGML: values need no closing tag) and 2 (XML), of current accounts and cards, one or several
 * to a file. Reads only what a statement needs, tag by tag. Amounts are signed; a day with a zone is the British day.
 */
import { MOST_MONEY, MOST_MONEY_ALTOGETHER } from '../values/limits.ts';
import { earlier } from '../values/day.ts';
import type { Day } from '../values/units.ts';
import { cleanText } from '../values/text.ts';
import { bankFileWords, rowWords } from '../words/bank/files.ts';
import type { AccountLine, Rejection } from './rows.ts';
import { joinText, rejection } from './rows.ts';
import type { Closing } from './sections.ts';
import { toFile } from './sections.ts';
import type { ReadResult } from './types.ts';
import { foldText, isBlank, readAmount, readOfxDay } from './values.ts';

type Fields = ReadonlyMap<string, string>;
interface Transaction {
  readonly line: number;
  readonly raw: string;
  readonly fields: Fields;
}
interface Statement {
  readonly fields: Map<string, string>;
  readonly transactions: Transaction[];
}

export function isOfx(text: string): boolean {
  return /^\s*OFXHEADER\s*:/i.test(text) || /<OFX[\s>]/i.test(text.slice(0, 5000));
}

export function readOfx(name: string, text: string): ReadResult {
  const statements = readStatements(text);
  if (statements.length === 0) return { kind: 'problem', code: 'formatUnknown', message: bankFileWords.noStatement(name, 'OFX') };
  const lines: AccountLine[] = [];
  const rejected: Rejection[] = [];
  const closings = new Map<string | null, Closing>();
  const ends = new Map<string | null, Day>();
  const currencies: (string | null)[] = [];
  for (const statement of statements) {
    const account = foldText(`${statement.fields.get('BANKID') ?? ''} ${statement.fields.get('ACCTID') ?? ''}`) || null;
    const named = foldText(statement.fields.get('CURDEF') ?? '').toUpperCase();
    const currency = named === '' || named === 'GBP' ? null : named;
    currencies.push(currency);
    for (const transaction of statement.transactions) {
      const read = readTransaction(transaction, currency, account);
      if ('reason' in read) rejected.push(read);
      else lines.push(read);
    }
    const day = readOfxDay(statement.fields.get('LEDGERBAL.DTASOF') ?? '');
    const balance = readAmount(statement.fields.get('LEDGERBAL.BALAMT') ?? '', MOST_MONEY_ALTOGETHER);
    if (currency === null && day !== null && typeof balance === 'number') closings.set(account, { day, balance });
    // Asked for to the end of the month, it covers no more than up to the day its balance is of; of an older span the balance is of today.
    const end = readOfxDay(statement.fields.get('DTEND') ?? '');
    if (end !== null && day !== null) ends.set(account, earlier(end, day));
  }
  const other = currencies[0] ?? null;
  if (other !== null && currencies.every((currency) => currency !== null)) {
    return { kind: 'problem', code: 'wrongCurrency', message: bankFileWords.otherCurrency(name, other) };
  }
  const first = statements.length === 1 ? foldText(`${statements[0]?.fields.get('BANKID') ?? ''} ${statements[0]?.fields.get('ACCTID') ?? ''}`) || null : null;
  return toFile(name, 'ofx', { lines, rejected, rows: lines.length + rejected.length }, first, closings, ends);
}

function readTransaction(transaction: Transaction, statementCurrency: string | null, account: string | null): AccountLine | Rejection {
  const get = (tag: string): string => foldText(transaction.fields.get(tag) ?? '');
  const reject = (reason: string, other: string | null = null): Rejection => rejection(transaction.line, transaction.raw, reason, other);
  // CURRENCY says what the amount is in; ORIGCURRENCY only what it was before the bank changed it.
  const currency = statementCurrency ?? get('CURRENCY.CURSYM').toUpperCase();
  if (currency !== '' && currency !== 'GBP') return reject(rowWords.otherCurrency(currency), currency);
  const written = get('DTPOSTED');
  if (written === '') return reject(rowWords.noDate);
  const day = readOfxDay(written);
  if (day === null) return reject(rowWords.badDate(written));
  const sum = get('TRNAMT');
  if (isBlank(sum)) return reject(rowWords.noAmount);
  const amount = readAmount(sum);
  if (amount === 'tooMuch') return reject(rowWords.tooMuch(sum, MOST_MONEY));
  if (amount === null) return reject(rowWords.badAmount(sum));
  const id = get('FITID');
  const text = joinText([get('NAME') || get('PAYEE.NAME'), get('MEMO')]);
  return { row: transaction.line, day, amount, text, balance: null, bankId: id === '' ? null : `ofx:${id}`, type: get('TRNTYPE') || null, account };
}

const TAG = /<(\/?)([A-Za-z][A-Za-z0-9._]*)(?:\s[^<>]*)?>/g;
/** Their fields are told apart from those of the same name around them. */
const INSIDE = new Set(['LEDGERBAL', 'AVAILBAL', 'CURRENCY', 'ORIGCURRENCY', 'PAYEE', 'BANKACCTTO', 'CCACCTTO', 'BALLIST']);

function readStatements(text: string): Statement[] {
  const statements: Statement[] = [];
  let statement: Statement | null = null;
  let fields: Map<string, string> | null = null;
  let start = 0;
  let inside = '';
  let line = 1;
  let counted = 0;
  const close = (end: number): void => {
    if (statement && fields) statement.transactions.push({ line, raw: text.slice(start, end), fields });
    fields = null;
  };
  for (const found of text.matchAll(TAG)) {
    const closing = found[1] === '/';
    const tag = (found[2] ?? '').toUpperCase();
    const after = found.index + found[0].length;
    if (tag === 'STMTRS' || tag === 'CCSTMTRS') {
      close(found.index);
      statement = closing ? null : { fields: new Map(), transactions: [] };
      if (statement) statements.push(statement);
    } else if (tag === 'STMTTRN') {
      close(found.index);
      inside = '';
      if (!closing) {
        fields = new Map();
        start = found.index;
        line += text.slice(counted, start).split('\n').length - 1;
        counted = start;
      }
    } else if (tag === 'BANKTRANLIST') close(found.index);
    else if (INSIDE.has(tag)) inside = closing ? '' : `${tag}.`;
    else if (!closing && statement) {
      const value = valueAt(text, after);
      const into: Map<string, string> = fields ?? statement.fields;
      if (value !== '' && !into.has(inside + tag)) into.set(inside + tag, value);
    }
  }
  close(text.length);
  return statements;
}

/** From behind a tag to the next one; a `<` that begins no tag is part of the value. */
function valueAt(text: string, from: number): string {
  const marked = /^\s*<!\[CDATA\[([\s\S]{0,5000}?)\]\]>/.exec(text.slice(from, from + 5100));
  if (marked) return foldText(marked[1] ?? '');
  const next = /<\/?[A-Za-z][A-Za-z0-9._]*(?:\s[^<>]*)?>/.exec(text.slice(from, from + 2000));
  return foldText(plain(text.slice(from, from + (next?.index ?? 2000))));
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', pound: '\u00a3' };

function plain(value: string): string {
  const text = value.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
    const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff) ? String.fromCodePoint(point) : whole;
  });
  // What was written as a number was not there when the file was cleaned.
  return cleanText(text).replace(/\p{Cc}/gu, ' ');
}
