/**
 * camt.053 statements (ISO 20022, XML), as banks give them to businesses: one statement for each account, with what it held before
 * and after. Only what is booked comes in. Read by tags as they come, so that a large file makes no tree.
 */
// oxlint-disable-next-line typescript/triple-slash-reference -- a library without types cannot be given them by an import.
/// <reference path="./sax.d.ts" />
import sax from 'sax';
import type { Tag } from 'sax';
import { MOST_MONEY, MOST_MONEY_ALTOGETHER } from '../values/limits.ts';
import type { Day, Pence } from '../values/units.ts';
import { bankFileWords, rowWords } from '../words/bank/files.ts';
import type { AccountLine, Rejection } from './rows.ts';
import { orderOf } from './order.ts';
import { joinText, rejection } from './rows.ts';
import type { Closing } from './sections.ts';
import { toFile } from './sections.ts';
import { withBalances } from './statement-balances.ts';
import type { ReadResult } from './types.ts';
import { foldText, readAmount, readDay } from './values.ts';

/** What stands in an element, by the path from it; of what comes several times, each. */
type Fields = Map<string, string[]>;
interface Entry {
  readonly line: number;
  readonly fields: Fields;
}
interface Statement {
  readonly fields: Fields;
  readonly balances: Fields[];
  readonly entries: Entry[];
}

export function isCamt(text: string): boolean {
  return /<(?:\w+:)?BkToCstmrStmt[\s>]/.test(text.slice(0, 5000));
}

export function readCamt(name: string, text: string): ReadResult {
  const statements = statementsIn(text);
  if (!statements || statements.length === 0) return { kind: 'problem', code: 'formatUnknown', message: bankFileWords.noStatement(name, 'camt.053') };
  const lines: AccountLine[] = [];
  const rejected: Rejection[] = [];
  const closings = new Map<string | null, Closing>();
  const ends = new Map<string | null, Day>();
  for (const { fields, balances, entries } of statements) {
    const account = nameOf(fields);
    const read = entries.map((entry) => lineOf(entry, account));
    const booked = read.flatMap((each) => ('reason' in each ? [] : [each]));
    rejected.push(...read.flatMap((each) => ('reason' in each ? [each] : [])));
    const opening = balanceOf(balances, 'OPBD') ?? balanceOf(balances, 'PRCD');
    const closing = balanceOf(balances, 'CLBD');
    const oldestFirst = orderOf(booked, 'oldest') === 'oldest' ? booked : booked.toReversed();
    lines.push(...withBalances(oldestFirst, opening?.balance ?? null, closing?.balance ?? null));
    if (closing) {
      closings.set(account, closing);
      ends.set(account, closing.day);
    }
  }
  const [first] = statements;
  const only = statements.length === 1 && first ? nameOf(first.fields) : null;
  return toFile(name, 'camt', { lines, rejected, rows: lines.length + rejected.length }, only, closings, ends);
}

function nameOf(fields: Fields): string | null {
  return textAt(fields, 'Acct/Id/Othr/Id') || textAt(fields, 'Acct/Id/IBAN') || null;
}

function textAt(fields: Fields, path: string): string {
  return fields.get(path)?.[0] ?? '';
}

function dayIn(fields: Fields, path: string): string {
  return textAt(fields, `${path}/Dt`) || textAt(fields, `${path}/DtTm`);
}

function signed(fields: Fields, pence: Pence): Pence {
  return textAt(fields, 'CdtDbtInd') === 'DBIT' && pence !== 0 ? -pence : pence;
}

function balanceOf(balances: readonly Fields[], code: string): Closing | null {
  const found = balances.find((fields) => textAt(fields, 'Tp/CdOrPrtry/Cd') === code && textAt(fields, 'Amt@Ccy') === 'GBP');
  if (!found) return null;
  const day = isoDay(dayIn(found, 'Dt'));
  const pence = readAmount(textAt(found, 'Amt'), MOST_MONEY_ALTOGETHER);
  return day === null || typeof pence !== 'number' ? null : { day, balance: signed(found, pence) };
}

function isoDay(written: string): Day | null {
  return readDay(written.includes('T') ? written : written.slice(0, 10), 'ymd');
}

function lineOf({ line, fields }: Entry, account: string | null): AccountLine | Rejection {
  const text = textOf(fields);
  const sum = textAt(fields, 'Amt');
  const written = dayIn(fields, 'BookgDt') || dayIn(fields, 'ValDt');
  const reject = (reason: string, other: string | null = null): Rejection => rejection(line, `${written} ${text} ${sum}`, reason, other);
  const currency = textAt(fields, 'Amt@Ccy');
  if (currency !== '' && currency !== 'GBP') return reject(rowWords.otherCurrency(currency), currency);
  const status = textAt(fields, 'Sts/Cd') || textAt(fields, 'Sts');
  if (status !== '' && status !== 'BOOK') return reject(rowWords.notBooked);
  if (written === '') return reject(rowWords.noDate);
  const day = isoDay(written);
  if (day === null) return reject(rowWords.badDate(written));
  if (sum === '') return reject(rowWords.noAmount);
  const pence = readAmount(sum);
  if (pence === 'tooMuch') return reject(rowWords.tooMuch(sum, MOST_MONEY));
  if (pence === null) return reject(rowWords.badAmount(sum));
  const side = textAt(fields, 'CdtDbtInd');
  if (side !== 'CRDT' && side !== 'DBIT') return reject(rowWords.badDirection(side));
  const id = textAt(fields, 'AcctSvcrRef') || textAt(fields, 'NtryRef');
  const type = textAt(fields, 'BkTxCd/Prtry/Cd') || textAt(fields, 'BkTxCd/Domn/Fmly/SubFmlyCd') || null;
  return { row: line, day, amount: signed(fields, pence), text, balance: null, bankId: id === '' ? null : `camt:${id}`, type, account };
}

const DETAILS = 'NtryDtls/TxDtls';

/** Who is on the other side, and what they wrote. An entry of several payments says those of the first ones. */
function textOf(fields: Fields): string {
  const other = textAt(fields, 'CdtDbtInd') === 'DBIT' ? 'Cdtr' : 'Dbtr';
  const party = fields.get(`${DETAILS}/RltdPties/${other}/Nm`) ?? fields.get(`${DETAILS}/RltdPties/${other}/Pty/Nm`) ?? [];
  const wrote = fields.get(`${DETAILS}/RmtInf/Ustrd`) ?? fields.get(`${DETAILS}/AddtlTxInf`) ?? [];
  const said = [...party, ...wrote];
  return joinText((said.length > 0 ? said : [textAt(fields, 'AddtlNtryInf'), textAt(fields, `${DETAILS}/Refs/EndToEndId`)]).slice(0, 8));
}

/** Null: it is no XML that can be read. */
function statementsIn(text: string): Statement[] | null {
  const statements: Statement[] = [];
  const path: string[] = [];
  /** Of the elements whose fields are kept, the innermost last, with how deep it lies. */
  const open: { readonly depth: number; readonly fields: Fields }[] = [];
  const keep = (at: string, value: string): void => {
    const fields = open.at(-1)?.fields;
    const clean = foldText(value);
    if (!fields || clean === '') return;
    const there = fields.get(at);
    if (there) there.push(clean);
    else fields.set(at, [clean]);
  };
  const here = (): string => path.slice(open.at(-1)?.depth ?? 0).join('/');
  const parser = sax.parser(true, { position: true, strictEntities: true });
  let failed = false;
  let said = '';
  Object.assign(parser, {
    onerror: () => {
      failed = true;
      parser.error = null;
    },
    onopentag: ({ name, attributes }: Tag) => {
      const tag = name.replace(/^.*:/, '');
      path.push(tag);
      said = '';
      const statement = statements.at(-1);
      if (tag === 'Stmt' && path.at(-2) === 'BkToCstmrStmt') {
        const made: Statement = { fields: new Map(), balances: [], entries: [] };
        statements.push(made);
        open.push({ depth: path.length, fields: made.fields });
      } else if (path.at(-2) === 'Stmt' && tag === 'Bal' && statement) {
        const fields: Fields = new Map();
        statement.balances.push(fields);
        open.push({ depth: path.length, fields });
      } else if (path.at(-2) === 'Stmt' && tag === 'Ntry' && statement) {
        const fields: Fields = new Map();
        statement.entries.push({ line: parser.line + 1, fields });
        open.push({ depth: path.length, fields });
      } else if (typeof attributes['Ccy'] === 'string') keep(`${here()}@Ccy`, attributes['Ccy']);
    },
    ontext: (value: string) => {
      said += value;
    },
    oncdata: (value: string) => {
      said += value;
    },
    onclosetag: () => {
      if (open.at(-1)?.depth === path.length) open.pop();
      else keep(here(), said);
      said = '';
      path.pop();
    },
  });
  parser.write(text).close();
  return failed ? null : statements;
}
