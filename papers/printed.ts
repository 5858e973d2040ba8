/** A paper as a PDF, a workbook as a spreadsheet. */
import { printable } from '../core/papers/letters.ts';
import type { Paper } from '../core/papers/paper.ts';
import type { Workbook } from '../core/papers/workbook.ts';
import { pdfOf } from './pdf.ts';
import { spreadsheetOf } from './spreadsheet.ts';

export interface PrintedFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export async function printedFile(printed: Paper | Workbook): Promise<PrintedFile> {
  if ('sheets' in printed) return { name: `${printed.fileName}.${printed.as}`, bytes: await spreadsheetOf(printed) };
  return { name: `${printed.fileName}.pdf`, bytes: pdfOf(printable(printed)) };
}
