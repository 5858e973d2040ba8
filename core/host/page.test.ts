import { expect, test } from 'vitest';
import { pageFile, pageHeaders, securityPolicy } from './page.ts';

test.each([
  ['/', 'index.html'],
  ['/index.html', 'index.html'],
  ['/assets/index-Be3_hx-d.js', 'assets/index-Be3_hx-d.js'],
  ['/pdf/LiberationSans-Bold.ttf', 'pdf/LiberationSans-Bold.ttf'],
  ['/assets/atkinson-latin-wght-normal-D.b1.woff2', 'assets/atkinson-latin-wght-normal-D.b1.woff2'],
])('%s asks for %s', (path, file) => {
  expect(pageFile(path)).toBe(file);
});

test.each([
  '/..',
  '/../x.js',
  '/.x.js',
  '/assets/',
  '/assets/../x.js',
  '/assets/.x.js',
  '/assets/a/b.js',
  '/pdf/assets/b.js',
  '/a%2fb.js',
  '//x.js',
  '/x',
  '/x.js/',
  '/x\\y.js',
  '',
  'x.js',
])('%j asks for nothing there can be', (path) => {
  expect(pageFile(path)).toBeNull();
});

test('only parts whose name changes with their content are kept by the browser', () => {
  expect(pageHeaders('index.html', 'n')['cache-control']).toBe('no-store');
  expect(pageHeaders('assets/a-1.js', 'n')['cache-control']).toContain('immutable');
});

test('the policy allows nothing that it does not name, and no inline style without the nonce', () => {
  const policy = securityPolicy('abc');
  expect(policy.startsWith("default-src 'none'; ")).toBe(true);
  expect(policy).toContain("style-src 'self' 'nonce-abc'");
  expect(policy).not.toContain('unsafe');
  expect(policy).not.toContain('*');
});
