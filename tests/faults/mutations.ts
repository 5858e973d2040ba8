/**
 * Ways a file is spoilt on its way from a bank: bytes flipped, rows cut or said twice, huge fields, noughts, other encodings, stray
 * quotation marks. Works on bytes, knows nothing of formats, and makes the same file of the same chance.
 */
import type { Chance } from './cases.ts';

interface Mutated {
  readonly bytes: Buffer;
  /** What was done, in order. */
  readonly how: string;
}

const lines = (bytes: Buffer): string[] => bytes.toString('latin1').split('\n');
const joined = (rows: readonly string[]): Buffer => Buffer.from(rows.join('\n'), 'latin1');

/** The file with a text put in somewhere. */
function withText(bytes: Buffer, chance: Chance, text: string | Buffer): Buffer {
  const at = chance.below(bytes.length + 1);
  return Buffer.concat([bytes.subarray(0, at), Buffer.from(text), bytes.subarray(at)]);
}

/** One cell of one row replaced. */
function withCell(bytes: Buffer, chance: Chance, value: string): Buffer {
  const rows = lines(bytes);
  const row = chance.below(rows.length);
  const cells = (rows[row] ?? '').split(',');
  cells[chance.below(cells.length)] = value;
  rows[row] = cells.join(',');
  return joined(rows);
}

const VALUES = [
  '',
  '-',
  '0',
  '-0.00',
  '1e309',
  '99999999999999999999.99',
  '0.001',
  '=1+1',
  '£1,2,3',
  '(5.00)',
  '31/02/2026',
  '00/00/0000',
  '2026-13-45',
  'NaN',
];
const TAGS = ['<', '</STMTTRN>', '<STMTTRN>', '</OFX>', '<![CDATA[', '<CURDEF>EUR', '&#0;', '&#x110000;', '<TRNAMT>'];

const WAYS: Readonly<Record<string, (bytes: Buffer, chance: Chance) => Buffer>> = {
  'bytes flipped': (bytes, chance) => {
    const flipped = Buffer.from(bytes);
    for (let count = 1 + chance.below(20); count > 0 && flipped.length > 0; count -= 1) {
      const at = chance.below(flipped.length);
      flipped.writeUInt8(flipped.readUInt8(at) ^ (1 << chance.below(8)), at);
    }
    return flipped;
  },
  'cut off': (bytes, chance) => bytes.subarray(0, chance.below(bytes.length + 1)),
  'its beginning lost': (bytes, chance) => bytes.subarray(chance.below(bytes.length + 1)),
  'a row lost': (bytes, chance) => {
    const rows = lines(bytes);
    return joined(rows.toSpliced(chance.below(rows.length), 1 + chance.below(3)));
  },
  'a row twice': (bytes, chance) => {
    const rows = lines(bytes);
    const row = chance.below(rows.length);
    return joined(rows.toSpliced(row, 0, ...rows.slice(row, row + 1)));
  },
  'rows in another order': (bytes, chance) => {
    const rows = lines(bytes);
    const [one, other] = [chance.below(rows.length), chance.below(rows.length)];
    return joined(rows.with(one, rows[other] ?? '').with(other, rows[one] ?? ''));
  },
  'a huge field': (bytes, chance) => withText(bytes, chance, chance.pick(['x', '9', ',', '"', ' ', '<a>', 'é', '\n']).repeat(chance.below(300_000))),
  noughts: (bytes, chance) => withText(bytes, chance, Buffer.alloc(1 + chance.below(50))),
  'odd bytes': (bytes, chance) => withText(bytes, chance, Buffer.from(Array.from({ length: 1 + chance.below(400) }, () => chance.below(256)))),
  'a strange value': (bytes, chance) => withCell(bytes, chance, chance.pick(VALUES)),
  'a tag put in': (bytes, chance) => withText(bytes, chance, chance.pick(TAGS)),
  'a quotation mark put in': (bytes, chance) => withText(bytes, chance, '"'),
  'UTF-16': (bytes, chance) => {
    const wide = Buffer.from(`${chance.next() < 0.5 ? '\ufeff' : ''}${bytes.toString('latin1')}`, 'utf16le');
    return chance.next() < 0.5 ? wide : wide.swap16();
  },
  'UTF-8 read as Latin and saved again': (bytes) => Buffer.from(Buffer.from(bytes.toString('latin1')).toString('latin1')),
  'half in another encoding': (bytes) => {
    const half = bytes.length >> 1;
    return Buffer.concat([bytes.subarray(0, half), Buffer.from(bytes.toString('latin1', half), 'utf16le')]);
  },
  'other line ends': (bytes, chance) => Buffer.from(bytes.toString('latin1').replaceAll('\n', chance.pick(['\r', '\r\n', '\n\n', '\u2028'])), 'latin1'),
  'another separator': (bytes, chance) => Buffer.from(bytes.toString('latin1').replaceAll(',', chance.pick([';', '\t', '|', ',,', ' '])), 'latin1'),
};

export function mutated(bytes: Buffer, chance: Chance): Mutated {
  const how = Array.from({ length: 1 + (chance.next() < 0.3 ? chance.below(3) : 0) }, () => chance.pick(Object.keys(WAYS)));
  return { bytes: how.reduce((so, way) => WAYS[way]?.(so, chance) ?? so, bytes), how: how.join(', ') };
}
