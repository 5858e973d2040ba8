/**
 * What stays at the top of the window while the page below it scrolls, as long as it leaves at least half of the window: in a small
 * one, or with large text, it would eat what is to be read. Its height is told to whoever scrolls (`--stuck`), so that it never
 * covers what has the focus.
 */
import { useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';

export function Sticky({ children }: { readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null) return;
    const { style } = document.documentElement;
    const tell = (): void => {
      const fits = element.offsetHeight <= innerHeight / 2;
      const leaves = !fits && element.dataset['stuck'] !== undefined;
      if (fits) element.dataset['stuck'] = '';
      else delete element.dataset['stuck'];
      style.setProperty('--stuck', fits ? `${element.offsetHeight}px` : '0px');
      // Somebody who opens it further down the page is not left behind.
      if (leaves && element.contains(document.activeElement)) element.scrollIntoView();
    };
    tell();
    const watch = new ResizeObserver(tell);
    watch.observe(element);
    addEventListener('resize', tell);
    return () => {
      watch.disconnect();
      removeEventListener('resize', tell);
      style.removeProperty('--stuck');
    };
  }, []);
  return (
    <div className="sticky" ref={place}>
      {children}
    </div>
  );
}
