/** A council's table typed in, line by line. */
import { expect, test } from 'vitest';
import { runRas } from './run.ts';
import { tableTyped } from './typed.ts';

const ABOUT = { council: 'Westbrook', group: 'Adults', source: 'Its page', per: 'year' } as const;
const typed = (lines: string) => tableTyped({ ...ABOUT, lines }, '2026-10-05');

test('lines with to, a dash, a sign for more, and nothing are bands', () => {
  const ras = typed('0 to 69: nothing\n70-115: £500\n\n116 \u2013 130: 1,000.50\n131 and more: 1500');
  expect(ras.id).toBe('westbrook-adults');
  const at = (answer: number) => runRas(ras, { points: { answer } }).outcome;
  expect([at(69), at(115), at(116), at(900)]).toMatchObject([{ state: 'none' }, { pence: 50_000 }, { pence: 100_050 }, { pence: 150_000 }]);
});

test.each([
  ['', 'at least one line'],
  ['70 to 115', 'Line 1'],
  ['70 to 115: 500\n116 to 100: 600', 'Line 2'],
  ['70 to 115: 500\n115 to 130: 600', 'Two lines'],
])('%j is refused with a sentence that says where', (lines, sentence) => {
  expect(() => typed(lines)).toThrow(sentence);
});
