import { describe, expect, test } from 'vitest';
import { sampleText, utf8 } from '../../tests/bank-files.ts';
import { readBankFile } from './read.ts';
import type { BankFile, BankLine } from './types.ts';

function fileOf(text: string): BankFile {
  const read = readBankFile(utf8(text), 'x.ofx');
  if (read.kind !== 'file') throw new Error(JSON.stringify(read));
  return read.file;
}
const linesOf = (text: string): readonly BankLine[] => fileOf(text).sections.flatMap((section) => section.lines);
const one = (fields: string, currency = 'GBP'): string =>
  `OFXHEADER:100\n\n<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>${currency}<BANKACCTFROM><BANKID>300000<ACCTID>12345678</BANKACCTFROM><BANKTRANLIST>\n<STMTTRN>${fields}</STMTTRN>\n</BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>`;
const paid = (fields: string): string => one(`<TRNTYPE>DEBIT<DTPOSTED>20261009<TRNAMT>-192.00<FITID>1${fields}`);

test('version 2 is read as version 1 is', () => {
  const body = sampleText('sample.ofx').replace(/^[\s\S]*?(?=<OFX>)/, '');
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<?OFX OFXHEADER="200" VERSION="211"?>\n${body.replace(/<([A-Z]+)>([^<\n]+)/g, '<$1>$2</$1>')}`;
  expect(xml).toContain('<TRNAMT>-192.00</TRNAMT>');
  const withoutRows = (file: BankFile): unknown => file.sections.map((section) => ({ ...section, lines: section.lines.map((line) => ({ ...line, row: 0 })) }));
  expect(withoutRows(fileOf(xml))).toEqual(withoutRows(fileOf(sampleText('sample.ofx'))));
});

test('version 2 on a single line, in small letters and with its own indents is read too', () => {
  const [line] = linesOf(
    '<?xml version="1.0"?><ofx><stmtrs><curdef>GBP</curdef><banktranlist><stmttrn>\n  <dtposted>20261009</dtposted>\n  <trnamt> -192.00 </trnamt>\n  <name>\n   A B\n  </name>\n  <memo/>\n</stmttrn></banktranlist></stmtrs></ofx>',
  );
  expect(line).toMatchObject({ row: 1, day: '2026-10-09', amount: -19200, text: 'A B', bankId: null });
});

test.each([
  ['<NAME>SMITH &amp; SONS<MEMO>&lt;INV&gt; &quot;1&quot; &#163;5 &#xA3;6', 'SMITH & SONS <INV> "1" £5 £6'],
  ['<NAME>SMITH & SONS<MEMO>A < B', 'SMITH & SONS A < B'],
  ['<NAME><![CDATA[SMITH & <SONS>]]></NAME>', 'SMITH & <SONS>'],
  ['<NAME>SUNNYSIDE CARE LTD<MEMO>SUNNYSIDE CARE LTD  INV 1043', 'SUNNYSIDE CARE LTD INV 1043'],
  ['<NAME>SUNNYSIDE<MEMO>SUNNYSIDE', 'SUNNYSIDE'],
  ['<MEMO>ONLY THIS', 'ONLY THIS'],
  ['<PAYEE><NAME>LONG NAME<CITY>X</PAYEE><MEMO>REF', 'LONG NAME REF'],
  ['<BANKACCTTO><BANKID>999999<ACCTID>1</BANKACCTTO><NAME>TO SAVINGS', 'TO SAVINGS'],
])('%s reads as %j', (fields, text) => {
  expect(linesOf(paid(fields)).map((line) => line.text)).toEqual([text]);
  expect(fileOf(paid(fields)).sections.map((section) => section.account)).toEqual(['300000 12345678']);
});

test.each([
  ['-192,00', -19200],
  ['+1,190.40', 119040],
  ['-192.0000', -19200],
  ['5', 500],
])('the amount %j is %d pence', (sum, pence) => {
  expect(linesOf(one(`<DTPOSTED>20261009<TRNAMT>${sum}<NAME>A`)).map((line) => line.amount)).toEqual([pence]);
});

test('a line that cannot be read is named with its row, and the others stay', () => {
  const file = fileOf(paid('</STMTTRN>\n<STMTTRN><DTPOSTED>soon<TRNAMT>1.00<NAME>A</STMTTRN>\n<STMTTRN><DTPOSTED>20261009<NAME>B'));
  expect(file.rows).toBe(3);
  expect(file.rejected.map((row) => `${row.row}: ${row.reason}`)).toEqual(['5: “soon” is not a date that can be read.', '6: It has no amount.']);
});

describe('money that is not sterling', () => {
  test('a statement in euros is refused whole', () => {
    expect(readBankFile(utf8(one('<DTPOSTED>20261009<TRNAMT>1.00', 'EUR')), 'x.ofx')).toMatchObject({ kind: 'problem', code: 'wrongCurrency' });
  });
  test('a line in euros is rejected; one the bank has changed into pounds is kept', () => {
    const file = fileOf(
      paid('<CURRENCY><CURRATE>1.1<CURSYM>EUR</CURRENCY></STMTTRN><STMTTRN><DTPOSTED>20261010<TRNAMT>-4.00<ORIGCURRENCY><CURSYM>EUR</ORIGCURRENCY><NAME>B'),
    );
    expect(file.sections.flatMap((section) => section.lines.map((line) => line.amount))).toEqual([-400]);
    expect(file.rejected.map((row) => row.reason)).toEqual(['It is in EUR. Headroom keeps accounts in pounds (GBP) only.']);
  });
  test('of several statements only the one in euros is rejected, line by line', () => {
    const other = one('<DTPOSTED>20261009<TRNAMT>1.00<NAME>E', 'EUR')
      .replace('12345678', '999')
      .replace(/^[\s\S]*?(?=<STMTRS>)/, '');
    const file = fileOf(`${paid('<NAME>A')}${other}`);
    expect([file.rows, file.rejected.length, file.sections.length]).toEqual([2, 1, 1]);
  });
});

test('several statements, cards among them, are sections with their own lines and balances', () => {
  const text = `${paid('<NAME>A').replace('</STMTRS>', '<LEDGERBAL><BALAMT>10.00<DTASOF>20261031</LEDGERBAL><AVAILBAL><BALAMT>99.00<DTASOF>20261031</AVAILBAL></STMTRS>')}
<OFX><CCSTMTRS><CURDEF>GBP<CCACCTFROM><ACCTID>4111</CCACCTFROM><BANKTRANLIST><STMTTRN><DTPOSTED>20261001<TRNAMT>-1.00<NAME>CARD</BANKTRANLIST></CCSTMTRS></OFX>`;
  expect(fileOf(text).sections.map((section) => [section.account, section.lines.map((line) => line.text), section.lastBalance])).toEqual([
    ['300000 12345678', ['A'], { day: '2026-10-31', balance: 1000 }],
    ['4111', ['CARD'], null],
  ]);
});

test('an OFX file without a statement says so', () => {
  expect(readBankFile(utf8('OFXHEADER:100\n<OFX><SIGNONMSGSRSV1></OFX>'), 'x.ofx')).toEqual({
    kind: 'problem',
    code: 'formatUnknown',
    message: 'x.ofx is an OFX file without a bank statement in it.',
  });
});
