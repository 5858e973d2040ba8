import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText, folded, hasControlSigns } from './text.ts';

describe('a text is kept as it looks', () => {
  test.each([
    ['Zoe\u0308', 'Zo\u00eb', 'composed'],
    ['Z\u200boe', 'Zoe', 'a blank of no width'],
    ['\ufeffZoe', 'Zoe', 'a mark of the order of bytes'],
    ['Zo\u00ade', 'Zoe', 'a soft hyphen'],
    ['bill\u202efdp.exe', 'billfdp.exe', 'right to left from here'],
    ['\u2066Zoe\u2069', 'Zoe', 'a turn of direction'],
    ['Zoe\u200d', 'Zoe', 'a joiner that joins nothing'],
    ['Zoe\u200b\u200d\u200c', 'Zoe', 'several of them'],
    ['Zoe\ufe0f', 'Zoe', 'the look of an emoji, of a letter'],
    ['Zo\u034fe\u0308', 'Zo\u00eb', 'a sign that keeps letters from being one'],
    ['\u3164', '', 'a letter that is none'],
  ])('%j is %j: without %s', (text, clean) => {
    expect(cleanText(text)).toBe(clean);
    expect(cleanText(clean)).toBe(clean);
  });

  test.each([
    ['family', '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}'],
    ['heart', '\u2764\ufe0f'],
    ['flag of Wales', '\u{1f3f4}\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}'],
    ['Persian word', '\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645'],
    ['Sinhala word', '\u0dc1\u0dca\u200d\u0dbb\u0dd3'],
    ['note', 'two\nlines, a\ttab'],
  ])('a %s stays whole', (_what, text) => {
    expect(cleanText(text)).toBe(text);
    expect(hasControlSigns(text)).toBe(false);
  });

  test('once clean, it stays as it is', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.oneof(
            fc.constantFrom('e', '\u0308', '\u200d', '\u200b', '\ufe0f', '\u00ad', '\u2764', '\u0645', ' '),
            fc.string({ unit: 'binary', maxLength: 1 }),
          ),
        }),
        (text) => {
          expect(cleanText(cleanText(text))).toBe(cleanText(text));
        },
      ),
    );
  });
});

test.each(['\u0000', '\u0007', '\u001b', '\u007f', '\u0085', '\u009b', '\ud800', '\uffff'])('%j is a control sign', (sign) => {
  expect(hasControlSigns(`Zoe${sign}`)).toBe(true);
});

test('names are compared by their letters alone: not by how they are composed, letter case or blanks', () => {
  expect(folded(' ZOE\u0308  \n Smith')).toBe(folded('zo\u00eb\u00a0smith'));
  expect(folded('Zoe')).not.toBe(folded('Zo\u00eb'));
});
