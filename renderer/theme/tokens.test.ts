/** Measures the theme against WCAG 2.2: words 4.5 to 1 on every ground they stand on, lines and marks that carry meaning 3 to 1. */
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

function colours(side: 1 | 2): Map<string, string> {
  const found = new Map<string, string>();
  for (const match of css.matchAll(/--([a-z0-9-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)) found.set(match[1] ?? '', match[1 + side] ?? '');
  found.set('mark', found.get('ink') ?? '');
  return found;
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const part = (from: number): number => {
    const value = Number.parseInt(colour.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
}
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const GROUNDS = ['paper', 'raised', 'sunken', 'hover'];
const words: readonly (readonly [ink: string, grounds: readonly string[]])[] = [
  ['ink', [...GROUNDS, 'accent-soft', 'good-ground', 'warn-ground', 'bad-ground']],
  ['ink-soft', [...GROUNDS, 'accent-soft', 'warn-ground']],
  ['accent', [...GROUNDS, 'accent-soft', 'good-ground', 'warn-ground', 'bad-ground']],
  ['accent-hover', [...GROUNDS, 'accent-soft', 'warn-ground', 'bad-ground']],
  ['on-accent', ['accent', 'accent-hover']],
  ['on-focus', ['focus']],
  ['good', ['paper', 'raised', 'good-ground']],
  ['warn', ['paper', 'raised', 'sunken', 'warn-ground']],
  ['bad', ['paper', 'raised', 'bad-ground']],
];
const SERIES = ['series-1', 'series-2', 'series-3', 'series-4', 'series-5', 'series-6', 'series-rest'];
const marks: readonly (readonly [mark: string, grounds: readonly string[]])[] = [
  ['line-strong', ['paper', 'raised', 'sunken']],
  ['focus', [...GROUNDS, 'accent-soft', 'warn-ground', 'bad-ground']],
  ['bar', ['sunken', 'raised', 'paper']],
  ['bar-over', ['sunken', 'raised', 'paper']],
  // On the bar itself the mark wears an edge of `raised`, which is measured against the bars above.
  ['mark', ['sunken', 'raised']],
  ...SERIES.map((name) => [name, ['paper', 'raised']] as const),
];

describe.each([
  ['light', 1],
  ['dark', 2],
] as const)('the %s theme', (_, side) => {
  const found = colours(side);
  const pairs = (list: typeof words) => list.flatMap(([mark, grounds]) => grounds.map((ground) => [mark, ground] as const));
  const measured = (mark: string, ground: string): number => contrast(found.get(mark) ?? '#000000', found.get(ground) ?? '#000000');

  test.each(pairs(words))('can be read: %s on %s', (mark, ground) => expect(measured(mark, ground)).toBeGreaterThanOrEqual(4.5));
  test.each(pairs(marks))('can be seen: %s on %s', (mark, ground) => expect(measured(mark, ground)).toBeGreaterThanOrEqual(3));
});

test('every colour has a dark twin, and no other style sheet names a colour', () => {
  expect(css.match(/#[0-9a-f]{3,8}\b/gi)?.length).toBe(2 * (colours(1).size - 1));
  const others = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.css') && file !== 'tokens.css');
  expect(others.length).toBeGreaterThan(5);
  for (const file of others) {
    const other = readFileSync(new URL(file, import.meta.url), 'utf8');
    expect(other.match(/#[0-9a-f]{3,8}\b|\brgb\((?!0 0 0 \/)|\bhsl\(/gi) ?? []).toEqual([]);
  }
});
