/** Says that the screen had stopped and was loaded again, which the desktop program marks in the address. Said once, until it is put away. */
import { useState } from 'react';
import { Button } from '../parts/page/button.tsx';
import { Note } from '../parts/page/note.tsx';
import { shellWords } from '../words/app/shell.ts';

let cameBack = takeMark();

export function CrashNotice() {
  const [shown, setShown] = useState(cameBack);
  if (!shown) return null;
  const putAway = (): void => {
    cameBack = false;
    setShown(false);
  };
  return (
    <aside aria-label={shellWords.happened}>
      <Note className="banner" weight="warn">
        <div className="row" role="status">
          <p>{shellWords.cameBack}</p>
          <Button look="plain" onPress={putAway}>
            {shellWords.putAway}
          </Button>
        </div>
      </Note>
    </aside>
  );
}

function takeMark(): boolean {
  if (!new URLSearchParams(location.search).has('again')) return false;
  history.replaceState(history.state, '', location.pathname + location.hash);
  return true;
}
