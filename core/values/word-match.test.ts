import { describe, expect, it } from 'vitest';
import { holds, joinedRuns, looksNumbered, nameWords, readText, squeeze, words } from './word-match.ts';

describe('the words of a text', () => {
  it('takes punctuation as a blank and letter case aside', () => {
    expect(words("O'Brien & Sons, St. Mary's")).toEqual(['o', 'brien', 'sons', 'st', 'mary', 's']);
  });
  it('leaves out ltd, limited, care, services and the', () => {
    expect(words('The Sunnyside CARE Services Ltd. LIMITED')).toEqual(['sunnyside']);
    expect(words('Caring Homecare')).toEqual(['caring', 'homecare']);
  });
  it('counts only words of three letters or more as part of a name', () => {
    expect(nameWords('J Al Smith 2nd 123')).toEqual(['smith']);
    expect(nameWords('Siân Ŵyn')).toEqual(['siân', 'ŵyn']);
  });
});

describe('a phrase in a text', () => {
  const text = readText('FPO HARBOUR-HOMECARE LTD WEEK 3');
  it.each([
    ['Harbour Homecare', true],
    ['homecare week', true],
    ['Harbour', true],
    ['Harbour Home', false],
    ['Homecare Harbour', false],
    ['arbour', false],
    ['week 3 extra', false],
  ])('%s: %s', (phrase, there) => {
    expect(holds(text, words(phrase))).toBe(there);
  });
  it('holds no name that is made of no words', () => {
    expect(holds(readText('THE CARE SERVICES LTD'), words('Care Services Ltd'))).toBe(false);
  });
});

describe('a number in a text', () => {
  it.each(['INV 1043', 'inv-1043', 'INV1043', 'I N V 10/43'])('%s is the same number', (written) => {
    expect(squeeze(written)).toBe('inv1043');
    expect(joinedRuns(readText(`SUNNYSIDE ${written} THANKS`), 7)).toContain('inv1043');
  });
  it('is whole: not the beginning of a longer one', () => {
    expect(joinedRuns(readText('SUNNYSIDE INV10431'), 7)).not.toContain('inv1043');
  });
  it('may hold what is not a word elsewhere', () => {
    expect(joinedRuns(readText('CARE 001'), 7)).toContain('care001');
  });
});

describe('what looks like an invoice number', () => {
  const none = new Set<string>();
  it.each(['INV1043', '1043', 'INV 104', 'A1B2C3', '1043B', '10-43', 'WAGES 2806'])('%s does', (text) => {
    expect(looksNumbered(readText(text), none)).toBe(true);
  });
  it.each(['SUNNYSIDE', 'WEEK 12', 'FLAT 2 LEEDS 10', 'ABCDEF123', ''])('%s does not', (text) => {
    expect(looksNumbered(readText(text), none)).toBe(false);
  });
  it('is not the supplier’s own name', () => {
    expect(looksNumbered(readText('247 HOMECARE'), new Set(['247', 'homecare']))).toBe(false);
  });
});
