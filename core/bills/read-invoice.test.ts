import { createRequire } from 'node:module';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { pdfOf } from '../example/pdf.ts';
import { readInvoice } from './read-invoice.ts';

const TODAY = '2026-10-20';
const SUPPLIERS = [
  { id: 1, name: 'Harbour Homecare', alsoKnownAs: 'HH Care Ltd' },
  { id: 2, name: 'Beacon', alsoKnownAs: null },
];
const read = (lines: readonly string[]) => readInvoice(lines.join('\n'), SUPPLIERS, TODAY);

test('labels to the left, days in figures, VAT and a subtotal beside the total', () => {
  expect(
    read([
      'HARBOUR HOMECARE LTD',
      'INVOICE',
      'Invoice No: INV-1046   Invoice date: 5/10/2026',
      'Due date: 19/10/2026',
      'Care from 07/09/2026 to 04/10/2026',
      '16 hours @ £25.15 402.40',
      'Subtotal £402.40',
      'VAT @ 0% £0.00',
      'Total due £402.40',
      'Sort code 00-00-00 Account 00000000',
    ]),
  ).toEqual({
    ...{ supplier: 1, number: 'INV-1046', day: '2026-10-05', due: '2026-10-19', amount: 40_240 },
    ...{ serviceFrom: '2026-09-07', serviceTo: '2026-10-04', hours: 1600, rate: 2515 },
  });
});

test('labels above, months in words, a total with VAT', () => {
  expect(
    read([
      'HH Care Ltd',
      'Invoice number',
      '20931',
      'Date of invoice',
      '5th October 2026',
      'Please pay by 2 Nov 2026',
      'Net 1,000.00',
      'VAT 200.00',
      'Total inc VAT',
      '£1,200.00',
    ]),
  ).toEqual({ supplier: 1, number: '20931', day: '2026-10-05', due: '2026-11-02', amount: 120_000 });
});

test('a credit note is one, and its total stands without its sign', () => {
  expect(read(['Beacon', 'Credit note CN7', 'Date: 2026-10-01', 'Total -£20.00'])).toEqual({
    ...{ supplier: 2, number: 'CN7', day: '2026-10-01', amount: 2000, isCredit: true },
  });
});

describe('what is not sure is left out', () => {
  test.each([
    ['a total and a balance with an older debt in it', ['Invoice total £100.00', 'Previous balance £50.00', 'Balance due £150.00'], 'amount'],
    ['two numbers', ['Invoice number A1', 'Invoice no. A2'], 'number'],
    ['two suppliers', ['Harbour Homecare for Beacon'], 'supplier'],
    ['nobody on file', ['Corner Laundry'], 'supplier'],
    ['a day long past', ['Invoice date 05/10/1999'], 'day'],
    ['a day that is none', ['Invoice date 31/02/2026'], 'day'],
    ['a due day before the invoice', ['Invoice date 5 Oct 2026', 'Due date 1 Oct 2026'], 'due'],
    ['care that ends before it begins', ['From 4 Oct 2026 to 7 Sep 2026'], 'serviceFrom'],
    ['hours at two prices', ['10 hours @ £20.00', '2 hours @ £40.00'], 'hours'],
    ['only a subtotal', ['Subtotal £90.00', 'Total VAT £18.00'], 'amount'],
    ['a birthday', ['Date of birth 01/02/2025'], 'day'],
  ])('%s', (_, lines, field) => expect(read(lines)).not.toHaveProperty(field));

  test('all of nothing', () => expect(read([])).toEqual({}));
});

/** The words of a PDF as the screen takes them out of it. */
async function wordsOf(file: string): Promise<string> {
  const beside = createRequire(import.meta.url)
    .resolve('pdfjs-dist/package.json')
    .replace('package.json', 'standard_fonts/');
  const task = getDocument({ data: Uint8Array.from(Buffer.from(file, 'latin1')), standardFontDataUrl: beside, verbosity: 0 });
  const { items } = await (await (await task.promise).getPage(1)).getTextContent();
  await task.destroy();
  return items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('');
}

test('out of a PDF, by the words pdf.js finds in it', async () => {
  const pdf = pdfOf(['Harbour Homecare', 'Invoice INV2319', 'Invoice date: 17 November 2026', 'Payment due by 1 December 2026', 'Total to pay: £452.70']);
  expect(readInvoice(await wordsOf(pdf), SUPPLIERS, '2026-11-28')).toEqual({
    ...{ supplier: 1, number: 'INV2319', day: '2026-11-17', due: '2026-12-01', amount: 45_270 },
  });
});
