/**
 * MT940 statements, as banks give them to businesses: one message for each account and page, with or without the blocks of SWIFT
 * around it. Fields begin with their number between colons; amounts have a comma, and a letter says which way they went.
 */
import { MOST_MONEY, MOST_MONEY_ALTOGETHER } from '../values/limits.ts';
import type { Day, Pence } from '../values/units.ts';
import { bankFileWords, rowWords } from '../words/bank/files.ts';
import type { AccountLine, Rejection } from './rows.ts';
import { joinText, rejection } from './rows.ts';
import type { Closing } from './sections.ts';
import { toFile } from './sections.ts';
import { withBalances } from './statement-balances.ts';
import type { ReadResult } from './types.ts';
import { foldText, readAmount, readDay } from './values.ts';

interface Field {
  /** The line of the file it begins on. */
  readonly line: number;
  readonly tag: string;
  /** With its further lines. */
  readonly text: string;
}

/** One account's page. */
interface Message {
  account: string | null;
  currency: string | null;
  opening: Pence | null;
  closing: Closing | null;
  readonly lines: AccountLine[];
}

export function isMt940(text: string): boolean {
  return /^:20:/m.test(text) && /^:25P?:/m.test(text) && /^:60[FM]:/m.test(text);
}

export function readMt940(name: string, text: string): ReadResult {
  const messages: Message[] = [];
  const rejected: Rejection[] = [];
  const fields = fieldsOf(text);
  for (const [index, field] of fields.entries()) {
    if (field.tag === '20') messages.push({ account: null, currency: null, opening: null, closing: null, lines: [] });
    const message = messages.at(-1);
    if (!message) continue;
    if (field.tag === '25' || field.tag === '25P') message.account = foldText(field.text.split('\n')[0] ?? '').replaceAll('/', ' ') || null;
    else if (field.tag === '60F' || field.tag === '60M') {
      const balance = balanceOf(field.text);
      message.currency = balance?.currency ?? null;
      message.opening = balance?.balance ?? null;
    } else if (field.tag === '62F' || field.tag === '62M') message.closing = balanceOf(field.text);
    else if (field.tag === '61') {
      const next = fields[index + 1];
      const read = lineOf(field, next?.tag === '86' ? next.text : '', message);
      if ('reason' in read) rejected.push(read);
      else message.lines.push(read);
    }
  }
  if (messages.length === 0) return { kind: 'problem', code: 'formatUnknown', message: bankFileWords.noStatement(name, 'MT940') };
  const other = messages.find(({ currency }) => currency !== null && currency !== 'GBP')?.currency;
  if (other && messages.every(({ currency }) => currency !== 'GBP')) {
    return { kind: 'problem', code: 'wrongCurrency', message: bankFileWords.otherCurrency(name, other) };
  }
  const lines = messages.flatMap((message) => withBalances(message.lines, message.opening, message.closing?.balance ?? null));
  const closings = new Map(messages.flatMap(({ account, closing }) => (closing ? [[account, closing] as const] : [])));
  const ends = new Map([...closings].map(([account, { day }]) => [account, day]));
  const only = messages.length === 1 ? (messages[0]?.account ?? null) : null;
  return toFile(name, 'mt940', { lines, rejected, rows: lines.length + rejected.length }, only, closings, ends);
}

function fieldsOf(text: string): Field[] {
  const fields: { line: number; tag: string; text: string }[] = [];
  for (const [index, written] of text.split(/\r\n|\r|\n/).entries()) {
    const found = /^(?:\{4:)?:(\d\d[A-Z]?):(.*)$/.exec(written);
    const last = fields.at(-1);
    if (found) fields.push({ line: index + 1, tag: found[1] ?? '', text: found[2] ?? '' });
    // `-` ends a message, `{` begins what is round the next one.
    else if (/^-\}?|^\{/.test(written)) fields.push({ line: index + 1, tag: '', text: '' });
    else if (last) last.text += `\n${written}`;
  }
  return fields;
}

const BALANCE = /^([CD])(\d{6})([A-Z]{3})([\d,]+)$/;

function balanceOf(text: string): (Closing & { readonly currency: string }) | null {
  const [, side, written = '', currency = '', sum = ''] = BALANCE.exec(foldText(text)) ?? [];
  const day = dayIn(written);
  const pence = readAmount(sum.replace(/,$/, ',00').replace(/,(\d)$/, ',$10'), MOST_MONEY_ALTOGETHER);
  if (day === null || typeof pence !== 'number') return null;
  return { day, balance: side === 'D' && pence !== 0 ? -pence : pence, currency };
}

/** Value day, day it was booked, which way, what currency’s third letter, amount, kind, reference, the bank’s reference, more. */
const LINE = /^(\d{6})(\d{4})?(R?[CD])([A-Z])?(\d+,\d{0,2})([NFS]\w{3})([^\n]*?)(?:\/\/([^\n]*))?(?:\n([^]*))?$/;

function lineOf(field: Field, information: string, { account, currency }: Message): AccountLine | Rejection {
  const reject = (reason: string, other: string | null = null): Rejection => rejection(field.line, field.text, reason, other);
  if (currency !== null && currency !== 'GBP') return reject(rowWords.otherCurrency(currency), currency);
  const [, value = '', booked, side = '', , sum = '', type = '', reference = '', bankReference = '', more = ''] = LINE.exec(field.text) ?? [];
  const day = dayBooked(value, booked);
  if (day === null) return reject(value === '' ? rowWords.notUnderstood : rowWords.badDate(value));
  const amount = readAmount(sum.replace(/,$/, ',00').replace(/,(\d)$/, ',$10'));
  if (amount === 'tooMuch') return reject(rowWords.tooMuch(sum, MOST_MONEY));
  if (amount === null) return reject(rowWords.badAmount(sum));
  // A reversed credit is money out, a reversed debit money in.
  const isOut = side === 'D' || side === 'RC';
  const known = information.replace(/\n/g, ' ');
  const text = joinText([known.replace(/\?\d\d/g, ' '), known === '' ? more : '', reference === 'NONREF' ? '' : reference]);
  const id = foldText(bankReference);
  const said = { text, balance: null, bankId: id === '' ? null : `mt940:${id}`, type, account };
  return { row: field.line, day, amount: isOut && amount !== 0 ? -amount : amount, ...said };
}

function dayIn(yymmdd: string): Day | null {
  return /^\d{6}$/.test(yymmdd) ? readDay(`20${yymmdd.slice(0, 2)}-${yymmdd.slice(2, 4)}-${yymmdd.slice(4)}`) : null;
}

/** Without a year; that of the value day, but for the days round New Year. */
function dayBooked(value: string, booked: string | undefined): Day | null {
  const day = dayIn(value);
  if (day === null || booked === undefined) return day;
  const year =
    Number(day.slice(0, 4)) + (value.slice(2, 4) === '12' && booked.startsWith('01') ? 1 : value.slice(2, 4) === '01' && booked.startsWith('12') ? -1 : 0);
  return readDay(`${year}-${booked.slice(0, 2)}-${booked.slice(2)}`) ?? day;
}
