/** F1, and `?` where nothing is being typed, lead to the help of the screen in view. Not while a question lies over the page: that is answered first. */
import { useEffect } from 'react';
import { isOverlaid } from '../parts/page/dialog.tsx';
import { helpFor } from './help-places.ts';
import { go } from './route.ts';
import type { ScreenName } from './screen-names.ts';

const TYPED_IN = 'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable=true], [role=spinbutton]';

export function useHelpKeys(here: ScreenName): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || here === 'help') return;
      const typing = event.target instanceof Element && event.target.matches(TYPED_IN);
      if (event.key !== 'F1' && (event.key !== '?' || typing)) return;
      if (isOverlaid()) return;
      event.preventDefault();
      go(helpFor(here));
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, [here]);
}
