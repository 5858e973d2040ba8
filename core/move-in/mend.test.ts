/** Cells put right before a folder is read: only they change, rows keep their numbers, and what is not there is left out. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mended } from './mend.ts';
import { Findings } from './problems.ts';
import { readTable } from './sheet.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
const sheet = 'name;also_known_as;started\nAmara Osei;"A; ""the first"" Osei";06/04/2026\n\nBryn Howell;;soon\n';

test('one cell is put right, in the row that a spreadsheet shows, and the rest says what it said', () => {
  const [file] = mended([{ path: 'People.csv', bytes: encode(sheet) }], [{ file: 'people.csv', row: 4, column: 'started', value: '13/04/2026' }], encode);
  expect(decode(file?.bytes)).toBe('name,also_known_as,started\r\nAmara Osei,"A; ""the first"" Osei",06/04/2026\r\n\r\nBryn Howell,,13/04/2026\r\n');
});

test('a cell past the end of its row is put in; a column, row or file that is not there changes nothing', () => {
  const files = [
    { path: 'people.csv', bytes: encode('name,started\nAmara Osei\n') },
    { path: 'bank/june.csv', bytes: encode('not;a,sheet') },
  ];
  const mends = [
    { file: 'people.csv', row: 2, column: 'started', value: '06/04/2026' },
    { file: 'people.csv', row: 2, column: 'left', value: 'x' },
    { file: 'people.csv', row: 9, column: 'name', value: 'x' },
    { file: 'bank/june.csv', row: 1, column: 'name', value: 'x' },
    { file: 'nowhere.csv', row: 1, column: 'name', value: 'x' },
  ];
  const [people, bank] = mended(files, mends, encode);
  expect(decode(people?.bytes)).toBe('name,started\r\nAmara Osei,06/04/2026\r\n');
  expect(bank).toBe(files[1]);
});

test('whatever is typed into a cell is read back as that, in its row, and so are all others', () => {
  const cell = fc.stringMatching(/^[a-z0-9 ,;"'=+-]{0,12}$/).map((text) => text.trim());
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), fc.nat(7), cell, (rows, at, value) => {
      const known = ['name', 'started'];
      const given = rows.map(([a, b]) => [`n${a}`, b.replaceAll(/["',;]/g, '').trim()] as const);
      const text = ['name,started', ...given.map(([a, b]) => `"${a.replaceAll('"', '""')}",${b}`)].join('\n');
      const row = (at % rows.length) + 2;
      const [file] = mended([{ path: 'people.csv', bytes: encode(text) }], [{ file: 'people.csv', row, column: 'name', value: `v${value}` }], encode);
      const table = readTable('people.csv', file?.bytes ?? new Uint8Array(), known, new Findings());
      const wanted = given.map(([a, b], index) => ({ row: index + 2, cells: [index + 2 === row ? `v${value}` : a, b] }));
      expect(table?.rows.slice(1)).toEqual(wanted);
    }),
  );
});
