/**
 * Whether a table fits as a table, measured, not guessed: large amounts, long names and large text all count. Where it does
 * not, its place is marked `data-stacked` and each row becomes a block of labelled figures. Set on the element itself and
 * before it is painted, so that nothing is seen to jump.
 */
import { useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';

/** `least`: below this many rem of room the table stacks even if it could be squeezed in. */
export function useTableFit(least: number): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null) return;
    const fit = (): void => {
      delete element.dataset['stacked'];
      const { clientWidth, scrollWidth } = element;
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      if (clientWidth < least * rem || scrollWidth > clientWidth) element.dataset['stacked'] = '';
    };
    fit();
    const watch = new ResizeObserver(fit);
    watch.observe(element);
    return () => watch.disconnect();
  });
  return place;
}
