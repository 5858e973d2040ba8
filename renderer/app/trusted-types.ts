/**
 * The page makes no HTML out of text; its security policy sees to that. React Aria empties the element it reads aloud
 * through by writing '' as HTML, and without this would fall over there. The one policy the page may have lets '' through,
 * and threads that are parts of the page itself, by whose names the build's own are told. Anything else is refused by the browser as before.
 */
interface Policies {
  createPolicy(name: 'default', rules: { createHTML(text: string): string | null; createScriptURL(url: string): string | null }): unknown;
}

declare global {
  interface Window {
    readonly trustedTypes?: Policies;
  }
}

/** Before anything of React Aria runs. Does nothing in browsers that do not know such policies. */
export function installTrustedTypes(): void {
  window.trustedTypes?.createPolicy('default', {
    createHTML: (text) => (text === '' ? '' : null),
    createScriptURL: (url) => (isOwnPart(url) ? url : null),
  });
}

function isOwnPart(url: string): boolean {
  const { protocol, host, pathname } = new URL(url, location.href);
  return protocol === location.protocol && host === location.host && /^\/assets\/[^/]+\.js$/.test(pathname);
}
