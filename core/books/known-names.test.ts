import { describe, expect, test } from 'vitest';
import { isKnownAs, knownAfter, namesKnown } from './known-names.ts';

describe('what is renamed', () => {
  test('is also known by the name it had, once', () => {
    expect(knownAfter({ name: 'Ruth Brown', alsoKnownAs: null }, { name: 'Ruth Green' })).toBe('Ruth Green');
    expect(knownAfter({ name: 'Ruth Brown', alsoKnownAs: 'R Green' }, { name: 'Ruth Green' })).toBe('R Green, Ruth Green');
    expect(knownAfter({ name: 'Ruth Brown', alsoKnownAs: 'ruth green' }, { name: 'Ruth Green' })).toBe('ruth green');
    expect(knownAfter({ name: 'RUTH BROWN', alsoKnownAs: null }, { name: 'Ruth Brown' })).toBeNull();
  });

  test('keeps a name with commas in it as one name', () => {
    const known = { name: 'Verdant', alsoKnownAs: knownAfter({ name: 'Verdant', alsoKnownAs: null }, { name: 'Green, Brown & Co' }) };
    expect(namesKnown(known)).toEqual(['Verdant', 'Green Brown & Co']);
    expect(isKnownAs(known, 'Green, Brown & Co')).toBe(true);
    expect(isKnownAs(known, 'Green')).toBe(false);
    expect(knownAfter(known, { name: 'Green, Brown & Co' })).toBe('Green Brown & Co');
  });
});
