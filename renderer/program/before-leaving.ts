/**
 * While something typed is not saved, whoever leaves it is asked first. Inside the program the page asks (`app/shown-address.ts`), by
 * whatever way one leaves; where the window is closed or loaded again, the browser or the desktop program's own dialog does.
 */
import { useCallback, useEffect, useId, useLayoutEffect } from 'react';

/** By form. */
const unsaved = new Set<string>();

export function isUnsaved(): boolean {
  return unsaved.size > 0;
}

/** Of work that goes on inside the program wherever one is in it. */
export function useAskBeforeClosing(when: boolean): void {
  useEffect(() => {
    if (!when) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [when]);
}

/**
 * Of what would be lost with its form. `secret`: passphrases alone, for which closing the window needs no question.
 * Answers what to call once it is saved, before the program itself leads on.
 */
export function useUnsaved(when: boolean, { secret = false } = {}): () => void {
  const form = useId();
  useAskBeforeClosing(when && !secret);
  // Known as soon as it is seen, for the next key may lead away.
  useLayoutEffect(() => {
    if (!when) return;
    unsaved.add(form);
    return () => void unsaved.delete(form);
  }, [when, form]);
  return useCallback(() => void unsaved.delete(form), [form]);
}
