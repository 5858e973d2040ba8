import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvRow } from './csv.ts';

test.each([
  [['a', -1250, null, 1.5], 'a,-1250,,1.5\r\n'],
  [['say "so", then', 'two\r\nlines'], '"say ""so"", then","two\r\nlines"\r\n'],
  [['=1+1', '+44 20', '-5', '@home', '\tx', '\rx'], '"\'=1+1","\'+44 20","\'-5","\'@home","\'\tx","\'\rx"\r\n'],
  [['＝1+1', '＋44', '－5', '＠home', '﹦1', '\n=1'], '"\'＝1+1","\'＋44","\'－5","\'＠home","\'﹦1","\'\n=1"\r\n'],
])('%j is written %j', (cells, row) => {
  expect(csvRow(cells)).toBe(row);
});

test('no text begins like a formula, whatever it says', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫', '\t', '\r', '\n', '"', ',', 'a', '1') }),
      (text) => {
        expect(csvRow([text, 'end'])).not.toMatch(/^"?[=+\-@＝＋－＠﹦﹢﹣﹫\t\r\n]/);
      },
    ),
  );
});
