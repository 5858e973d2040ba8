import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPage } from '../../build/markdown.ts';
import type { MarkdownPage } from '../../build/markdown.ts';
import { helpFor } from './help-places.ts';
import { SCREENS } from './screen-names.ts';

const docs = join(import.meta.dirname, '../../docs');
const entered = [...readFileSync(join(import.meta.dirname, '../screens/help/pages.ts'), 'utf8').matchAll(/docs\/([a-z-]+)\.md';$/gm)].map(
  ([, name = '']) => name,
);
const pages = new Map([...new Set(entered)].map((name) => [name, readPage(`${name}.md`, readFileSync(join(docs, `${name}.md`), 'utf8'))]));

function isThere(page: string, part: string | undefined): boolean {
  const found = pages.get(page);
  return found !== undefined && (part === undefined || found.sections.some(({ id }) => id === part));
}

function links(value: unknown): { page: string; part?: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'tag' in value && value.tag === 'a' ? [value as unknown as { page: string; part?: string }] : [];
  return [...own, ...Object.values(value).flatMap(links)];
}

describe('the help', () => {
  test.each(SCREENS.filter((screen) => screen !== 'help'))('the screen %s leads to a page and section that are there', (screen) => {
    const { page, part } = helpFor(screen).query;
    expect(isThere(page ?? '', part)).toBe(true);
  });

  test.each([...pages])('the page %s has a title, something to read, and links that lead somewhere', (_name, page) => {
    expect(page.title).not.toBe('');
    expect(page.lead.length + page.sections.length).toBeGreaterThan(0);
    expect(links(page).filter(({ page: to, part }) => !isThere(to, part))).toEqual([]);
    expect(new Set(page.sections.map(({ id }) => id)).size).toBe(page.sections.length);
  });

  test('holds every page of the docs but those for developers and for other programs', () => {
    const files = readdirSync(docs).filter((file) => file.endsWith('.md'));
    const forOthers = new Set(['architecture.md', 'ledger-file.md', 'release.md']);
    expect(files.filter((file) => !forOthers.has(file)).toSorted()).toEqual([...pages.keys()].map((name) => `${name}.md`).toSorted());
  });

  test('takes no HTML, and no link to what it does not hold', () => {
    const page = (text: string) => (): MarkdownPage => readPage('page.md', text);
    expect(page('# A\n\n<b>bold</b>')).toThrow('docs/page.md');
    expect(page('# A\n\nSome <img src=x onerror=alert(1)> words')).toThrow('docs/page.md');
    expect(page('# A\n\n[words](../README.md)')).toThrow('a link leads to no page of the help');
    expect(page('# A\n\n[words](javascript:alert)')).toThrow('a link leads to no page of the help');
    expect(links(page('# A\n\n[words](https://example.org)')())).toEqual([]);
  });
});
