/** Writes a workbook as XLSX or, its first sheet, as CSV. A text stays a text, whatever it begins with; amounts and days are numbers a spreadsheet counts with. */
import writeXlsxFile from 'write-excel-file/node';
import type { Cell as XlsxCell } from 'write-excel-file/node';
import { CSV_START, csvRow } from '../core/export/csv.ts';
import type { Cell } from '../core/export/csv.ts';
import type { Sheet, SheetCell, Workbook } from '../core/papers/workbook.ts';

const MONEY = '#,##0.00';
const HOURS = '0.00';
const DAY = 'dd/mm/yyyy';
/** Characters. */
const WIDTH = { least: 10, most: 50 };

/** @returns the bytes of the file. */
export async function spreadsheetOf({ as, sheets }: Workbook): Promise<Uint8Array<ArrayBuffer>> {
  if (as === 'csv') return new TextEncoder().encode(CSV_START + (sheets[0]?.rows ?? []).map((row) => csvRow(row.map(csvCell))).join(''));
  const bytes = await writeXlsxFile(
    sheets.map((sheet) => ({
      data: sheet.rows.map((row, index) => row.map((cell, column) => xlsxCell(cell, { row: index, column, isHead: index < sheet.head }))),
      sheet: sheet.name,
      columns: widths(sheet),
      stickyRowsCount: sheet.head,
    })),
  ).toBuffer();
  return new Uint8Array(bytes);
}

/** Pounds of pence, or hours of hundredths, with two decimals, without going through a fraction. */
function decimals(hundredths: number): string {
  const size = String(Math.abs(hundredths)).padStart(3, '0');
  return `${hundredths < 0 ? '-' : ''}${size.slice(0, -2)}.${size.slice(-2)}`;
}

function csvCell(cell: SheetCell): Cell {
  switch (cell.kind) {
    case 'text':
      return cell.text;
    case 'day':
      return cell.day;
    case 'pence':
    case 'sumFrom':
      return { number: decimals(cell.pence) };
    case 'hours':
      return { number: decimals(cell.hours) };
    case 'empty':
      return null;
  }
}

interface Place {
  readonly row: number;
  readonly column: number;
  readonly isHead: boolean;
}

const columnName = (column: number): string => String.fromCodePoint(65 + column);

function xlsxCell(cell: SheetCell, { row, column, isHead }: Place): XlsxCell {
  switch (cell.kind) {
    case 'text':
      return { type: String, value: cell.text, ...(isHead && { fontWeight: 'bold' as const }), wrap: true };
    case 'day':
      return { type: Date, value: new Date(`${cell.day}T00:00:00Z`), format: DAY };
    case 'pence':
      return { type: Number, value: Number(decimals(cell.pence)), format: MONEY };
    case 'hours':
      return { type: Number, value: Number(decimals(cell.hours)), format: HOURS };
    case 'sumFrom':
      return { type: 'Formula', value: `=SUM(${columnName(column)}${cell.row + 1}:${columnName(column)}${row})`, format: MONEY, fontWeight: 'bold' };
    case 'empty':
      return null;
  }
}

function widths({ rows, head }: Sheet): { width: number }[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: columns }, (_, column) => {
    const longest = rows.slice(head).reduce((most, row) => {
      const cell = row[column];
      return cell?.kind === 'text' && row.length > 1 ? Math.max(most, cell.text.length) : most;
    }, WIDTH.least);
    return { width: Math.min(WIDTH.most, longest + 2) };
  });
}
