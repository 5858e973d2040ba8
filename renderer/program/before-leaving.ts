/**
 * While something typed is not saved, or work is under way, whoever closes the window or loads the page again is asked first: by the
 * browser, or by the desktop program's own dialog. Moving about inside the program is not leaving.
 */
import { useEffect } from 'react';

export function useAskBeforeLeaving(when: boolean): void {
  useEffect(() => {
    if (!when) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [when]);
}
