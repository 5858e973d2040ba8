/** Puts single cells of a folder's sheets right before it is read, as somebody typed them on the screen. The files themselves are left alone. */
import type { FolderFile } from './bank-files.ts';
import { csvLine } from './csv-line.ts';
import { ACCOUNT_FILE, KEY_AND_VALUE, SHEETS } from './files.ts';
import { Findings } from './problems.ts';
import { readTable } from './sheet.ts';

/** What stands in one cell from now on; `row` as a spreadsheet numbers it, `file` and `column` as the problem named them. */
export interface Mend {
  readonly file: string;
  readonly row: number;
  readonly column: string;
  readonly value: string;
}

/** Text as UTF-8. */
type Encode = (text: string) => Uint8Array;

const HEADINGS: ReadonlyMap<string, readonly string[]> = new Map([
  [ACCOUNT_FILE, Object.values(KEY_AND_VALUE).map(({ column }) => column)],
  ...SHEETS.map(({ file, columns }) => [file, Object.values(columns).map(({ column }) => column)] as const),
]);

const nameOf = (path: string): string =>
  path
    .replaceAll('\\', '/')
    .replace(/^(?:\.?\/)+/, '')
    .toLowerCase();

/** One line for each row of the spreadsheet, empty ones too, so that rows keep their numbers. */
function written(rows: readonly { readonly row: number; readonly cells: readonly string[] }[]): string {
  const lines: string[] = [];
  for (const { row, cells } of rows) lines[row - 1] = csvLine(cells);
  return Array.from(lines, (line) => `${line ?? ''}\r\n`).join('');
}

function mendedFile(file: FolderFile, known: readonly string[], mends: readonly Mend[], encode: Encode): FolderFile {
  const table = readTable(file.path, file.bytes, known, new Findings());
  const [header] = table?.rows ?? [];
  if (!table || !header) return file;
  const places = new Map(header.cells.map((cell, place) => [cell.toLowerCase(), place]));
  const rows = table.rows.map(({ row, cells }) => {
    const own = mends.filter((mend) => mend.row === row);
    if (own.length === 0) return { row, cells };
    const next = [...cells];
    for (const { column, value } of own) {
      const place = places.get(column.toLowerCase());
      if (place === undefined) continue;
      while (next.length <= place) next.push('');
      next[place] = value;
    }
    return { row, cells: next };
  });
  return { path: file.path, bytes: encode(written(rows)) };
}

/** The folder with those cells put right; a cell that is not there is left out. Files without one stay as they are, byte for byte. */
export function mended(files: readonly FolderFile[], mends: readonly Mend[], encode: Encode): FolderFile[] {
  const ofFile = Map.groupBy(mends, ({ file }) => nameOf(file));
  return files.map((file) => {
    const own = ofFile.get(nameOf(file.path));
    const known = HEADINGS.get(nameOf(file.path));
    return own && known ? mendedFile(file, known, own, encode) : file;
  });
}
