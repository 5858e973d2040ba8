/**
 * What both hosts that show the screen promise about its pages: their security policy, their media types and which
 * names may be asked for. Pure text; the hosts read the files and send the headers.
 * The nonce is fresh for each load: React Aria puts one style element into the page and finds the nonce in a meta element.
 */

/** The place in index.html where the nonce goes. */
export const NONCE_PLACE = '%NONCE%';

/** Nothing from elsewhere, no inline script, no HTML made from text. `'self'` is 127.0.0.1 in a browser and `app://` in the desktop program. */
export function securityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    // The page's own: see renderer/app/trusted-types.ts.
    'trusted-types default',
  ].join('; ');
}

/** The headers of every page and every part of one. */
export function pageHeaders(path: string, nonce: string): Record<string, string> {
  return {
    'content-type': mediaType(path),
    'content-security-policy': securityPolicy(nonce),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': path.startsWith('assets/') ? 'private, max-age=31536000, immutable' : 'no-store',
  };
}

/** The headers of a file that a call gave: bytes that no browser shows or runs by itself, and keeps nowhere. */
export const GIVEN_HEADERS = { 'content-type': 'application/octet-stream', 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' } as const;

const MEDIA_TYPES: ReadonlyMap<string, string> = new Map([
  ['html', 'text/html; charset=utf-8'],
  ['js', 'text/javascript; charset=utf-8'],
  ['css', 'text/css; charset=utf-8'],
  ['svg', 'image/svg+xml'],
  ['png', 'image/png'],
  ['woff2', 'font/woff2'],
]);

function mediaType(path: string): string {
  return MEDIA_TYPES.get(path.slice(path.lastIndexOf('.') + 1)) ?? 'application/octet-stream';
}

/**
 * The file of the built screen that a URL's path asks for, relative to its folder; null where the path is no such name.
 * Only names the build makes can match, so `..`, encoded slashes and hidden files never reach the disk.
 */
export function pageFile(urlPath: string): string | null {
  if (urlPath === '/') return 'index.html';
  return /^\/(?:(?:assets|pdf)\/)?[A-Za-z0-9_-]+(?:[.-][A-Za-z0-9_-]+)*\.[a-z0-9]+$/.test(urlPath) ? urlPath.slice(1) : null;
}
