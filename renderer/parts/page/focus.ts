/**
 * Keeps the focus on the page: when what had it is gone (a button that has done its work, a line that is explained) and
 * nothing else took it, it goes to the heading of the part it was in, or of the page. Otherwise a keyboard begins at the top again.
 */
import { useEffect } from 'react';

/** Long enough for whoever took the thing away to send the focus somewhere better. */
const GRACE_MS = 150;

export function useFocusKept(): void {
  useEffect(() => {
    let last: { readonly element: Element; readonly part: Element | null } | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const focused = ({ target }: FocusEvent): void => {
      if (target instanceof Element) last = { element: target, part: target.closest('main section') };
    };
    const rescue = (): void => {
      timer = undefined;
      if (last === null || last.element.isConnected || document.activeElement !== document.body) return;
      const heading = (last.part?.isConnected ? last.part.querySelector('h2, h3') : null) ?? document.querySelector('h1');
      last = null;
      if (!(heading instanceof HTMLElement)) return;
      if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1;
      heading.focus();
    };
    const watch = new MutationObserver(() => {
      if (timer === undefined && last !== null && !last.element.isConnected) timer = setTimeout(rescue, GRACE_MS);
    });
    document.addEventListener('focusin', focused);
    watch.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', focused);
      watch.disconnect();
      clearTimeout(timer);
    };
  }, []);
}
