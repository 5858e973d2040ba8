/** F1, and `?` where nothing is being typed, lead to the help of the screen in view. Not while a question lies over the page: that is answered first. */
import { useEffect } from 'react';
import { isOverlaid } from '../parts/page/dialog.tsx';
import { isTyping } from '../parts/page/typing.ts';
import { helpFor } from './help-places.ts';
import { go } from './route.ts';
import type { ScreenName } from './screen-names.ts';

export function useHelpKeys(here: ScreenName): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || here === 'help') return;
      if (event.key !== 'F1' && (event.key !== '?' || isTyping(event))) return;
      if (isOverlaid()) return;
      event.preventDefault();
      go(helpFor(here));
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, [here]);
}
