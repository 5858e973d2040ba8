/** MT940 and camt.053: several accounts in one file, pages, what is reversed, foreign or not booked, and balances that do not follow. */
import { describe, expect, test } from 'vitest';
import { utf8 } from '../../tests/bank-files.ts';
import { readBankFile } from './read.ts';
import type { BankFile } from './types.ts';

function read(text: string): BankFile {
  const result = readBankFile(utf8(text), 'statement');
  if (result.kind !== 'file') throw new Error(JSON.stringify(result));
  return result.file;
}
const told = (file: BankFile): readonly unknown[] =>
  file.sections.map(({ account, lines, chain, lastBalance }) => [account, lines.map(({ day, amount }) => `${day} ${amount}`), chain.ok, lastBalance]);

const message = (account: string, opening: string, lines: readonly string[], closing: string): string =>
  [':20:X', `:25:${account}`, ':28C:1/1', `:60F:${opening}`, ...lines, `:62F:${closing}`, '-', ''].join('\n');

describe('MT940', () => {
  test('has a section for each account, whose pages are one', () => {
    const file = read(
      message('300000/11111111', 'C261001GBP10,00', [':61:2610021002C5,00NTRFNONREF'], 'C261002GBP15,00') +
        message('300000/22222222', 'D261001GBP1,50', [':61:2610031003C2,50NTRFNONREF'], 'C261003GBP1,00') +
        message('300000/11111111', 'C261002GBP15,00', [':61:2610041004D3,25NTRFNONREF'], 'C261004GBP11,75'),
    );
    expect(told(file)).toEqual([
      ['300000 11111111', ['2026-10-02 500', '2026-10-04 -325'], true, { day: '2026-10-04', balance: 1_175 }],
      ['300000 22222222', ['2026-10-03 250'], true, { day: '2026-10-03', balance: 100 }],
    ]);
  });

  test('says where what it holds does not follow from what it held', () => {
    const file = read(message('1', 'C261001GBP10,00', [':61:2610021002C5,00NTRFNONREF', ':61:2610031003C1,00NTRFNONREF'], 'C261003GBP15,00'));
    expect(file.sections[0]?.chain).toEqual({ ok: false, breaks: [{ row: 6, expected: 1_600, found: 1_500 }] });
  });

  test('takes a reversed credit as money out, a reversed debit as money in, and the day it was booked round New Year', () => {
    const lines = [':61:261105D0,01NTRFNONREF', ':61:2701011231C1,00NTRFNONREF', ':61:2612310102RC5,00NTRFNONREF', ':61:2612310102RDR7,5NMSCNONREF'];
    const file = read(message('1', 'C261101GBP0,00', lines, 'C270102GBP3,49'));
    expect(told(file)).toMatchObject([['1', ['2026-11-05 -1', '2026-12-31 100', '2027-01-02 -500', '2027-01-02 750'], true, {}]]);
  });

  test('refuses another currency, and shows a line that is none', () => {
    expect(readBankFile(utf8(message('1', 'C261001EUR1,00', [':61:261002C5,00NTRFNONREF'], 'C261002EUR6,00')), 'a.sta')).toMatchObject({
      kind: 'problem',
      code: 'wrongCurrency',
    });
    const file = read(message('1', 'C261001GBP1,00', [':61:nonsense', ':61:261332C5,00NTRFNONREF', ':61:261002C5,00NTRFNONREF'], 'C261002GBP6,00'));
    expect(file.rejected.map(({ row, reason }) => [row, reason])).toEqual([
      [5, 'It is not as a line of such a file is.'],
      [6, '“261332” is not a date that can be read.'],
    ]);
    expect(file.rows).toBe(3);
  });

  test('leaves out the marks of a structured text', () => {
    const file = read(message('1', 'C261001GBP1,00', [':61:261002C5,00NTRFNONREF', ':86:166?20RENT OCTOBER?32J SMITH'], 'C261002GBP6,00'));
    expect(file.sections[0]?.lines[0]?.text).toBe('166 RENT OCTOBER J SMITH');
  });
});

const balance = (code: string, pounds: string, day: string): string =>
  `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="GBP">${pounds}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>${day}</Dt></Dt></Bal>`;
const entry = (pounds: string, side: string, day: string, { status = 'BOOK', currency = 'GBP', text = 'X' } = {}): string =>
  `<Ntry><Amt Ccy="${currency}">${pounds}</Amt><CdtDbtInd>${side}</CdtDbtInd><Sts><Cd>${status}</Cd></Sts><BookgDt><DtTm>${day}T09:00:00</DtTm></BookgDt><AddtlNtryInf>${text}</AddtlNtryInf></Ntry>`;
const statement = (account: string, inside: string): string => `<Stmt><Acct><Id><Othr><Id>${account}</Id></Othr></Id><Ccy>GBP</Ccy></Acct>${inside}</Stmt>`;
const document = (...statements: readonly string[]): string =>
  `<?xml version="1.0"?><ns:Document xmlns:ns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>1</MsgId></GrpHdr>${statements.join('\n')}</BkToCstmrStmt></ns:Document>`;

describe('camt.053', () => {
  test('has a section for each account, oldest first, with what it held', () => {
    const file = read(
      document(
        statement(
          '11111111',
          balance('OPBD', '10.00', '2026-10-01') +
            balance('CLBD', '11.75', '2026-10-04') +
            entry('3.25', 'DBIT', '2026-10-04') +
            entry('5.00', 'CRDT', '2026-10-02'),
        ),
        statement('22222222', balance('CLBD', '2.50', '2026-10-03') + entry('2.50', 'CRDT', '2026-10-03', { text: 'A &amp; B' })),
      ),
    );
    expect(told(file)).toEqual([
      ['11111111', ['2026-10-02 500', '2026-10-04 -325'], true, { day: '2026-10-04', balance: 1_175 }],
      ['22222222', ['2026-10-03 250'], true, { day: '2026-10-03', balance: 250 }],
    ]);
    expect(file.sections[1]?.lines[0]).toMatchObject({ text: 'A & B', row: 2 });
  });

  test('says where what it holds does not follow from what it held', () => {
    const inside =
      balance('OPBD', '10.00', '2026-10-01') +
      balance('CLBD', '20.00', '2026-10-04') +
      entry('3.25', 'CRDT', '2026-10-02') +
      entry('5.00', 'CRDT', '2026-10-04');
    expect(read(document(statement('1', inside))).sections[0]?.chain.breaks).toMatchObject([{ expected: 1_825, found: 2_000 }]);
  });

  test('shows what is not booked yet, and what is in another currency, with the reason', () => {
    const inside =
      entry('3.25', 'CRDT', '2026-10-02', { status: 'PDNG' }) + entry('5.00', 'CRDT', '2026-10-04', { currency: 'EUR' }) + entry('1.00', 'CRDT', '2026-10-04');
    const file = read(document(statement('1', inside)));
    expect(file.rejected.map(({ reason }) => reason)).toEqual([
      'The bank has not booked it yet.',
      'It is in EUR. Headroom keeps accounts in pounds (GBP) only.',
    ]);
    expect(file.rows).toBe(3);
  });

  test('what is no whole XML is refused, and nothing outside is fetched', () => {
    const whole = document(statement('1', entry('1.00', 'CRDT', '2026-10-04')));
    expect(readBankFile(utf8(whole.slice(0, -40)), 'cut.xml')).toMatchObject({
      kind: 'problem',
      message: 'cut.xml is a camt.053 file without a bank statement in it.',
    });
    const entity = whole.replace('<ns:Document', '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><ns:Document').replace('>X<', '>&x;<');
    expect(readBankFile(utf8(entity), 'entity.xml').kind).toBe('problem');
  });
});
