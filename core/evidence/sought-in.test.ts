import { expect, test } from 'vitest';
import { soughtIn } from './sought-in.ts';

test.each([
  ['2026-10-19 Tesco 12.50.pdf', '12.50'],
  ['Invoice £1,234.00.pdf', '1,234.00'],
  ['Receipt_19-10-2026.jpg', '19 October 2026'],
  ['19.10.2026 letter.pdf', '19 October 2026'],
  ['letter 19 October 2026.docx', '19 October 2026'],
  ['2026-02-30.pdf', ''],
  ['IMG_20261019.jpg', ''],
  ['scan 3.pdf', ''],
  ['v1.25.3.pdf', ''],
  ['', ''],
])('%s tells %s', (name, sought) => {
  expect(soughtIn(name)).toBe(sought);
});
