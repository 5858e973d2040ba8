/**
 * How far down a page its reader was, and what had the focus, kept with the step of the browser: Back shows the page as it was left.
 * The browser's own way comes too early, before the page has its length again, so it is turned off.
 */
import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { kept } from './use-history-state.ts';

interface ReadingPlace {
  readonly scrolled: number;
  /** What had the focus, as the so-manieth of its kind on the page, and its words. */
  readonly focused: { readonly tag: string; readonly index: number; readonly text: string } | null;
}

/** Long enough for what is read anew to come; after that nobody waits for it any more. */
const LONGEST_MS = 1500;
const TOUCHES = ['keydown', 'pointerdown', 'wheel'] as const;

/** Answers how to go to the place kept with this step, or to the top where there is none. */
export function useReadingPlace(): () => void {
  const step = useRef<Record<string, unknown>>({});
  // After each showing, for an address may be bettered while its page stays.
  useEffect(() => {
    step.current = kept();
  });
  useLayoutEffect(() => {
    history.scrollRestoration = 'manual';
    return () => {
      step.current['readingPlace'] = { scrolled: scrollY, focused: focusedNow() } satisfies ReadingPlace;
    };
  }, []);
  return useCallback(() => {
    const place = kept()['readingPlace'];
    if (isPlace(place)) goTo(place);
    else scrollTo(0, 0);
  }, []);
}

function isPlace(value: unknown): value is ReadingPlace {
  return typeof value === 'object' && value !== null && 'scrolled' in value;
}

/** At once, and again while the page grows, until somebody does something. */
function goTo(place: ReadingPlace): void {
  const show = (): void => {
    if (!isUntouched(place)) return stop();
    scrollTo(0, place.scrolled);
    findFocused(place)?.focus({ preventScroll: true });
    if (scrollY >= Math.floor(place.scrolled)) stop();
  };
  const watch = new ResizeObserver(show);
  const stop = (): void => {
    watch.disconnect();
    for (const touch of TOUCHES) removeEventListener(touch, stop, true);
  };
  for (const touch of TOUCHES) addEventListener(touch, stop, { capture: true, passive: true });
  watch.observe(document.body);
  setTimeout(stop, LONGEST_MS);
  show();
}

/** False: the page shows its place by itself, as a long list does with its row, or the focus has gone elsewhere since. */
function isUntouched(place: ReadingPlace): boolean {
  const { activeElement, body } = document;
  if (document.querySelector('[data-shows-place]') !== null) return false;
  return activeElement === body || activeElement?.tagName === 'H1' || activeElement === findFocused(place);
}

function focusedNow(): ReadingPlace['focused'] {
  const { activeElement } = document;
  const main = document.querySelector('main');
  // A row of a long list is drawn anew, and found by the list itself.
  if (!(activeElement instanceof HTMLElement) || !main?.contains(activeElement) || activeElement.closest('[role=grid]')) return null;
  const tag = activeElement.tagName.toLowerCase();
  return { tag, index: [...main.querySelectorAll(tag)].indexOf(activeElement), text: activeElement.textContent };
}

/** Only the very same thing: where the page is another by now, its heading keeps the focus. */
function findFocused({ focused }: ReadingPlace): HTMLElement | null {
  if (focused === null) return null;
  const found = document.querySelector('main')?.querySelectorAll<HTMLElement>(focused.tag)[focused.index];
  return found?.textContent === focused.text ? found : null;
}
