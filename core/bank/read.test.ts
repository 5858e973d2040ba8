import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ENCODINGS, sampleBytes, sampleText, utf8 } from '../../tests/bank-files.ts';
import { readBankFile } from './read.ts';
import type { BankFile, BankFormat, BankSection } from './types.ts';

const SAMPLES: readonly (readonly [string, BankFormat, string | null])[] = [
  ['barclays.csv', 'barclays', '20-00-00 12345678'],
  ['coop.csv', 'coop', null],
  ['firstdirect.csv', 'first_direct', null],
  ['hsbc.csv', 'hsbc', null],
  ['lloyds.csv', 'lloyds', '30-00-00 12345678'],
  ['metro_candidate_A.csv', 'metro', null],
  ['metro_candidate_B.csv', 'metro', null],
  ['monzo.csv', 'monzo', null],
  ['nationwide.csv', 'nationwide', 'FlexAccount ****45678'],
  ['natwest.csv', 'natwest', '600000-12345678'],
  ['sample.ofx', 'ofx', '300000 12345678'],
  ['sample.qif', 'qif', null],
  ['sample.sta', 'mt940', '300000 12345678'],
  ['sample.xml', 'camt', 'GB00LOYD30000012345678'],
  ['santander.txt', 'santander', 'XXXX XXXX XXXX 5678'],
  ['starling.csv', 'starling', null],
];
const THREE = ['2026-10-05 119040', '2026-10-07 24480', '2026-10-09 -19200'];

function fileOf(bytes: Uint8Array, name = 'a-name-that-tells-nothing'): BankFile {
  const read = readBankFile(bytes, name);
  if (read.kind !== 'file') throw new Error(JSON.stringify(read));
  return read.file;
}
const read = (text: string): BankFile => fileOf(utf8(text));
function only(file: BankFile): BankSection {
  expect(file.sections).toHaveLength(1);
  const [section] = file.sections;
  if (!section) throw new Error('no section');
  return section;
}
const sums = (file: BankFile): readonly string[] => only(file).lines.map((line) => `${line.day} ${line.amount}`);
const texts = (file: BankFile): readonly string[] => only(file).lines.map((line) => line.text);
const reasons = (file: BankFile): readonly string[] => file.rejected.map((row) => `${row.row}: ${row.reason}`);

describe.each(SAMPLES)('%s', (name, format, account) => {
  test('is known by its content and gives its three lines, oldest first', () => {
    const file = fileOf(sampleBytes(name));
    expect(file.format).toBe(format);
    expect(sums(file)).toEqual(THREE);
    expect(only(file)).toMatchObject({ account, chain: { ok: true, breaks: [] } });
    expect(file).toMatchObject({ rows: 3, rejected: [] });
    for (const text of texts(file))
      expect(text).toMatch(/^(?:ANYSHIRE CC|J SMITH|SUNNYSIDE CARE LTD)[ ,]* (?:DIRECT PAYMENT|CONTRIBUTION|INV 1043)(?: BGC)?$/i);
  });

  test.each(Object.entries(ENCODINGS))('reads the same in %s', (_, encode) => {
    expect(fileOf(encode(sampleText(name)))).toEqual(fileOf(sampleBytes(name)));
  });

  test.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('reads the same with %s at its line ends, and without the last', (_, end) => {
    const text = sampleText(name).replace(/\r\n|\n/g, end);
    expect(fileOf(utf8(text))).toEqual(fileOf(sampleBytes(name)));
    expect(fileOf(utf8(text.trimEnd()))).toEqual(fileOf(sampleBytes(name)));
  });

  test('prints its last balance where it has balances', () => {
    const without = ['barclays.csv', 'hsbc.csv', 'monzo.csv', 'sample.qif'];
    expect(only(fileOf(sampleBytes(name))).lastBalance).toEqual(without.includes(name) ? null : { day: '2026-10-09', balance: 224320 });
  });
});

describe.each(SAMPLES.map(([name]) => name).filter((name) => name.endsWith('.csv')))('%s', (name) => {
  test('gives the same lines in the other order, but for their row numbers', () => {
    const rows = sampleText(name).trimEnd().split(/\r?\n/);
    const first = rows.length - 3;
    const turned = [...rows.slice(0, first), ...rows.slice(first).toReversed()].join('\n');
    expect(sums(fileOf(utf8(turned)))).toEqual(THREE);
    expect(only(fileOf(utf8(turned))).chain.ok).toBe(true);
  });
});

const CSV_WITH_HEADINGS = SAMPLES.map(([name]) => name).filter((name) => name.endsWith('.csv') && name !== 'hsbc.csv');

describe.each(CSV_WITH_HEADINGS)('%s, somewhat otherwise', (name) => {
  const rows = sampleText(name).trimEnd().split(/\r?\n/);
  const header = rows.length - (rows.at(-4) === '' ? 5 : 4);
  const found = (text: string): readonly string[] => [...sums(read(text)), ...texts(read(text))];
  const expected = [...THREE, ...texts(fileOf(sampleBytes(name)))];
  const cells = (row: string): string[] => row.match(/(?:"[^"]*"|[^,"])+|(?<=,|^)(?=,|$)/g) ?? [];
  const table = rows.map((row, index) => (index < header || row === '' ? [row] : cells(row)));
  const widest = table[header]?.length ?? 0;
  const rewritten = (change: (row: readonly string[]) => readonly string[], separator = ','): string =>
    table.map((row, index) => (index < header || row.length === 1 ? row : change(row)).join(separator)).join('\n');

  test('with its headings in capitals and with blanks around them', () => {
    expect(found(rows.map((row, index) => (index === header ? row.toUpperCase().replaceAll(',', ' , ') : row)).join('\n'))).toEqual(expected);
  });
  test('with its headings in small letters', () => {
    expect(found(rows.map((row, index) => (index === header ? row.toLowerCase() : row)).join('\n'))).toEqual(expected);
  });
  test('with a comma behind every row, the headings too', () => {
    expect(found(rows.map((row, index) => (index < header ? row : `${row},`)).join('\n'))).toEqual(expected);
  });
  test('with a comma behind the rows only', () => {
    expect(found(rows.map((row, index) => (index <= header ? row : `${row},`)).join('\n'))).toEqual(expected);
  });
  test('with its columns the other way round', () => {
    expect(found(rewritten((row) => row.slice(0, widest).toReversed()))).toEqual(expected);
  });
  test('with columns we never heard of in front and behind', () => {
    expect(
      found(
        rewritten((row) => [row[0] === table[header]?.[0] ? 'Branch' : 'Anytown', ...row.slice(0, widest), row[0] === table[header]?.[0] ? 'Note' : 'x y']),
      ),
    ).toEqual(expected);
  });
  test.each([
    ['semicolons', ';'],
    ['tabs', '\t'],
    ['pipes', '|'],
  ])('with %s between its cells', (_, separator) => {
    expect(found(rewritten((row) => row, separator))).toEqual(expected);
  });
  test('with everything quoted', () => {
    expect(found(rewritten((row) => row.map((cell) => (cell.startsWith('"') ? cell : `"${cell}"`))))).toEqual(expected);
  });
  test('with a line that names its separator, a title and an empty row above it', () => {
    expect(found(`sep=,\nYour statement\n\n${rows.join('\n')}`)).toEqual(expected);
  });
  test('with its headings again in the middle', () => {
    expect(found([...rows.slice(0, -1), rows[header], rows.at(-1)].join('\n'))).toEqual(expected);
  });
  test('without any rows it is a file without lines', () => {
    const file = read(rows.slice(0, header + 1).join('\n'));
    expect(file.rows).toBe(0);
    expect(only(file).lines).toEqual([]);
  });
});

describe('banks that print dates, columns or names in several ways', () => {
  test('NatWest with months in letters and two accounts in one file', () => {
    const file = read(
      'Date, Type, Description, Value, Balance, Account Name, Account Number\n\n15 Apr 2026,BAC,"\'A , B",10.00,110.00,"\'SMITH J","\'600000-12345678",\n' +
        '14 Apr 2026,BAC,"\'C",5.00,100.00,"\'SMITH J","\'600000-12345678",\n13 Apr 2026,BAC,"\'D",1.00,7.00,"\'SMITH J","\'600000-87654321",\n',
    );
    expect(file.sections.map((section) => [section.account, section.lines.map((line) => line.text), section.lastBalance])).toEqual([
      ['600000-12345678', ['C', 'A , B'], { day: '2026-04-15', balance: 11000 }],
      ['600000-87654321', ['D'], { day: '2026-04-13', balance: 700 }],
    ]);
    expect(file.rows).toBe(3);
  });

  test('HSBC with a balance, with a heading, and with a pound sign', () => {
    expect(sums(read('09/10/2026,A,-£10.99,£89.01\n08/10/2026,B,"1,000.00",100.00'))).toEqual(['2026-10-08 100000', '2026-10-09 -1099']);
    const headed = read('Date,Type,Description,Paid Out,Paid In,Balance\n09/10/2026,DD,A,10.99,,89.01\n08/10/2026,CR,B,,100.00,100.00');
    expect([headed.format, ...sums(headed)]).toEqual(['hsbc', '2026-10-08 10000', '2026-10-09 -1099']);
  });

  test('HSBC without balances: an unquoted thousand is rejected, not read as £1.00', () => {
    const file = read('09/10/2026,A,-10.99\n08/10/2026,B,1,000.00\n07/10/2026,C,5.00');
    expect(sums(file)).toEqual(['2026-10-07 500', '2026-10-09 -1099']);
    expect(file.rejected).toMatchObject([{ row: 2, text: '08/10/2026,B,1,000.00' }]);
  });

  test('first direct without a balance', () => {
    const file = read('Date,Description,Amount\n09/10/2026,A,-10.99\n');
    expect([file.format, ...sums(file)]).toEqual(['first_direct', '2026-10-09 -1099']);
  });

  test('Nationwide with the other date, without the empty row, and with interest dated before its neighbours', () => {
    const file = read(
      '"Account Name:","FlexAccount ****12345"\n"Account Balance:","£100.00"\n"Date","Transaction type","Description","Paid out","Paid in","Balance"\n' +
        '"01-Jun-26","Payment to","ABC GARAGE","£31.00","","£119.00"\n"30-May-26","Interest added","Credit","","£1.00","£120.00"\n"25-Jun-26","Visa Credit","SHOP","","£10.00","£130.00"\n',
    );
    expect(sums(file)).toEqual(['2026-05-30 100', '2026-06-01 -3100', '2026-06-25 1000']);
    expect(only(file)).toMatchObject({ chain: { ok: true }, order: 'oldest', lastBalance: { day: '2026-06-25', balance: 13000 } });
  });

  test('Starling without notes; an account in euros is refused', () => {
    expect(sums(read('Date,Counter Party,Reference,Type,Amount (GBP),Balance (GBP),Spending Category\n05/10/2026,A,B,FASTER PAYMENT,1.00,2.00,X\n'))).toEqual([
      '2026-10-05 100',
    ]);
    expect(readBankFile(utf8('Date,Counter Party,Reference,Type,Amount (EUR),Balance (EUR)\n05/10/2026,A,B,C,1.00,2.00\n'), 'euro.csv')).toEqual({
      kind: 'problem',
      code: 'wrongCurrency',
      message: 'euro.csv is in EUR. Headroom keeps accounts in pounds (GBP) only.',
    });
  });

  test('Monzo: its own numbers, times of the old export, the text once, other currencies row by row or as a whole', () => {
    const header = 'Transaction ID,Date,Type,Name,Amount,Currency,Local amount,Local currency,Notes and #tags,Description,Money Out,Money In\n';
    const file = read(
      `${header}tx_1,2026-10-05T23:30:00Z,Card,Tea Room,-3.50,GBP,-4.00,EUR,,CAFE PARIS,-3.50,\ntx_2,07/10/2026,Card,J Smith,5.00,GBP,5.00,GBP,CONTRIBUTION,CONTRIBUTION,,5.00\ntx_3,08/10/2026,Card,Hotel,-9.00,EUR,-9.00,EUR,,,-9.00,\n`,
    );
    expect(only(file).lines.map((line) => [line.day, line.amount, line.text, line.bankId])).toEqual([
      ['2026-10-06', -350, 'Tea Room CAFE PARIS', 'monzo:tx_1'],
      ['2026-10-07', 500, 'J Smith CONTRIBUTION', 'monzo:tx_2'],
    ]);
    expect(reasons(file)).toEqual(['4: It is in EUR. Headroom keeps accounts in pounds (GBP) only.']);
    expect(readBankFile(utf8(`${header}tx_3,08/10/2026,Card,Hotel,-9.00,EUR,-9.00,EUR,,,-9.00,\n`), 'x')).toMatchObject({
      kind: 'problem',
      code: 'wrongCurrency',
    });
  });

  test('Metro with months in words; Co-op in small letters with British dates', () => {
    expect(sums(read('Date,Details,Transaction Type,In,Out,Balance\n20 January 2022,A,B,,5.00,1.00\n'))).toEqual(['2022-01-20 -500']);
    const coop = read('date,description,type,money in,money out,balance\n09/10/2026,A,DD,,5.00,1.00\n');
    expect([coop.format, ...sums(coop)]).toEqual(['coop', '2026-10-09 -500']);
  });

  test('Midata with and without headings; the overdraft at its end is no row', () => {
    const rows =
      '"19/07/2026","Visa purchase","A CAFE","-£53.00","-£2.00"\n"18/07/2026","Interest added","Credit ** May ****","+£1.00","£51.00"\n\n"Arranged Overdraft Limit","20/08/2026","£100.00"\n';
    for (const header of ['', '\n"Date","Type","Merchant/Description","Debit/Credit","Balance"\n']) {
      const file = read(`"Account Number:","****12345"\n${header}${rows}`);
      expect([file.format, file.rows, ...sums(file)]).toEqual(['midata', 2, '2026-07-18 100', '2026-07-19 -5300']);
      expect(only(file)).toMatchObject({ account: '****12345', lastBalance: { day: '2026-07-19', balance: -200 } });
    }
  });

  test('Santander: a long description, a block without its date, another currency', () => {
    const file = read(
      'Account: XXXX 5678\n\nDate: 09/10/2026\nDescription: SUNNYSIDE CARE LTD\n INV 1043\nAmount: -192.00 GBP\n\nDescription: NO DATE\nAmount: 1.00 GBP\n\nDate: 07/10/2026\nDescription: PARIS\nAmount: 4.00 EUR\nBalance: 1.00 GBP\n',
    );
    expect(only(file).lines).toMatchObject([{ row: 3, amount: -19200, text: 'SUNNYSIDE CARE LTD INV 1043', balance: null }]);
    expect(reasons(file)).toEqual(['8: It has no date.', '11: It is in EUR. Headroom keeps accounts in pounds (GBP) only.']);
    expect(file.rows).toBe(3);
  });
});

describe('rows that cannot be read are named, never dropped and never guessed', () => {
  const header = 'Date,Description,Type,Money In,Money Out,Balance\n';
  test.each([
    ['31/02/2026,A,B,,5.00,1.00', '“31/02/2026” is not a date that can be read.'],
    [',A,B,,5.00,1.00', 'It has no date.'],
    ['01/02/2026,A,B,,,1.00', 'It has no amount.'],
    ['01/02/2026,A,B,5.00,5.00,1.00', 'It has money in and money out at once.'],
    ['01/02/2026,A,B,,five,1.00', '“five” is not an amount of money.'],
    ['01/02/2026,A,B,-5.00,,1.00', 'Its money in has a minus, so it can be read two ways.'],
    ['01/02/2026,A,B,,€5.00,1.00', 'It is in €. Headroom keeps accounts in pounds (GBP) only.'],
    ['01/02/2026,A,B,,5.00,much', '“much” stands where the balance should be, and is not an amount of money.'],
    ['Total', '“Total” is not a date that can be read.'],
  ])('%s', (row, reason) => {
    const file = read(`${header}02/02/2026,X,Y,1.00,,2.00\n${row}\n`);
    expect(reasons(file)).toEqual([`3: ${reason}`]);
    expect(file.rejected[0]?.text).toBe(row);
    expect([file.rows, only(file).lines.length]).toEqual([2, 1]);
  });

  test('nought in the other column is no amount; nought in both is a line of £0.00', () => {
    expect(sums(read(`${header}01/02/2026,A,B,0.00,5.00,1.00\n02/02/2026,A,B,0.00,0.00,1.00\n`))).toEqual(['2026-02-01 -500', '2026-02-02 0']);
  });

  test('money out with a minus is money out where all of it has one, and unclear where only some has', () => {
    expect(sums(read(`${header}01/02/2026,A,B,,-5.00,1.00\n02/02/2026,A,B,,(6.00),-5.00\n`))).toEqual(['2026-02-01 -500', '2026-02-02 -600']);
    const mixed = read(`${header}01/02/2026,A,B,,-5.00,1.00\n02/02/2026,A,B,,6.00,-5.00\n`);
    expect(reasons(mixed)).toEqual(['2: Its money out has a minus and that of other rows has none, so it can be read two ways.']);
  });

  test('a comma inside a description is mended where the balances next to it leave one reading, else rejected', () => {
    const row = '02/02/2026,SUNNYSIDE, INV 1043,DD,,192.00,808.00';
    const proved = read(`${header}03/02/2026,X,Y,1.00,,809.00\n${row}\n01/02/2026,X,Y,1000.00,,1000.00\n`);
    expect(texts(proved)).toEqual(['X', 'SUNNYSIDE, INV 1043', 'X']);
    expect(sums(proved)[1]).toBe('2026-02-02 -19200');
    const unproved = read(`${header}${row}\n01/02/2026,X,Y,1000.00,,1234.00\n`);
    expect(reasons(unproved)).toEqual(['2: It has more columns than the heading, perhaps because of a comma in its description.']);
    expect(read(`${header}${row}\n`).rejected).toHaveLength(1);
  });

  test('a balance that does not follow is named with its row, what was expected and what was found', () => {
    const file = read(`${header}03/02/2026,C,Y,1.00,,108.00\n02/02/2026,B,Y,5.00,,105.00\n01/02/2026,A,Y,100.00,,100.00\n`);
    expect(only(file).chain).toEqual({ ok: false, breaks: [{ row: 2, expected: 10600, found: 10800 }] });
  });

  test('a row names the line of the file it begins on, behind rows that take several', () => {
    const file = read('Date,Description,Amount,Balance\n01/02/2026,"A\nB\nC",1.00,1.00\nlast week,D,1.00,2.00\n');
    expect(file.rejected.map((row) => row.row)).toEqual([5]);
    expect(texts(file)).toEqual(['A B C']);
  });
});

describe('what is no file of a known bank', () => {
  test.each([
    ['%PDF-1.4', 'statement.pdf is a PDF. Please download the statement from your bank as a CSV, text, OFX or QIF file.'],
    ['', 'statement.pdf is empty.'],
    ['<html><body>Please log in', 'statement.pdf is a web page, not a bank file. Please download the statement again.'],
    ['Dear Sir,\nthank you for your letter.\n', 'statement.pdf does not look like a bank file: it has no rows with a date and an amount.'],
    ['Date,Amount\n01/02/2026,1.00\u0000\n', 'statement.pdf is not a bank file: it holds no text that can be read.'],
  ])('%j has its sentence', (text, message) => {
    expect(readBankFile(utf8(text), 'statement.pdf')).toEqual({ kind: 'problem', code: 'formatUnknown', message });
  });

  test('a table nobody knows is handed to the mapper, and so is a plain one whose own days or balances speak against the layout', () => {
    const kind = (text: string): string => readBankFile(utf8(text), 'x').kind;
    expect(kind('Card,When,What,Sum\n1234,05/10/2026,SHOP,-5.00\n')).toBe('unknown');
    expect(kind('Date,Description,Amount,DR/CR\n05/10/2026,SHOP,5.00,DR\n')).toBe('unknown');
    expect(kind('Date,Description,Amount,Balance\n09/10/2026,A,5,100\n10/10/2026,B,5,95\n')).toBe('unknown');
    expect(kind('Date,Description,Amount\n10/09/2026,A,5\n10/13/2026,B,5\n')).toBe('unknown');
  });
});

describe('whatever the bytes', () => {
  /** What is wrong with the outcome: days out of order, rows that do not add up, values that are none. */
  const faults = (bytes: Uint8Array): readonly string[] => {
    const result = readBankFile(bytes, 'x');
    if (result.kind !== 'file') return [];
    const lines = result.file.sections.flatMap((section) => section.lines);
    const inOrder = result.file.sections.every((section) => section.lines.every((line, index) => line.day >= (section.lines[index - 1]?.day ?? '')));
    return [
      ...(lines.length + result.file.rejected.length === result.file.rows ? [] : ['rows do not add up']),
      ...(inOrder ? [] : ['not oldest first']),
      ...lines.filter((line) => !Number.isSafeInteger(line.amount) || !/^\d{4}-\d\d-\d\d$/.test(line.day)).map((line) => JSON.stringify(line)),
    ];
  };

  test('a sample with bytes changed, cut out and put in is read or refused, and its rows add up', () => {
    const change = fc.record({
      at: fc.nat(),
      cut: fc.nat({ max: 6 }),
      put: fc.array(fc.constantFrom(...Array.from('",;\n\r\t<>&£-(0123456789/.\u00a0\u0000é')), { maxLength: 4 }),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...SAMPLES.map(([name]) => name)),
        fc.array(change, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(...Object.values(ENCODINGS)),
        (name, changes, encode) => {
          let text = sampleText(name);
          for (const { at, cut, put } of changes) {
            const place = at % (text.length + 1);
            text = text.slice(0, place) + put.join('') + text.slice(place + cut);
          }
          expect(faults(encode(text))).toEqual([]);
        },
      ),
      { numRuns: 600 },
    );
  });

  test('bytes of a sample changed at random are read or refused', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SAMPLES.map(([name]) => name)), fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { maxLength: 20 }), (name, changes) => {
        const bytes = sampleBytes(name);
        for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
        expect(faults(bytes)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('tables made of cells that mean something are read or refused', () => {
    const cell = fc.constantFrom(
      '05/10/2026',
      '10/13/2026',
      '2026-10-05',
      '5.00',
      '-5.00',
      '1,000.00',
      'SHOP',
      '',
      'Date',
      'Amount',
      'Balance',
      'Description',
      'Money In',
      'Money Out',
      '"',
      'GBP',
      'Account Number:',
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 8 }), fc.constantFrom(',', ';', '\t'), (rows, separator) => {
        expect(faults(utf8(rows.map((row) => row.join(separator)).join('\n')))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
