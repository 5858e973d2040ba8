/** An account that was begun by mistake is taken away from where it would be set up. One with something in it stays, and says so. */
import { useState } from 'react';
import { Button } from '../../parts/page/button.tsx';
import { Ask } from '../../parts/page/dialog.tsx';
import { Trouble } from '../../parts/page/note.tsx';
import { go, to } from '../../app/route.ts';
import { useWrite } from '../../program/use-program.tsx';
import { knownWords as words } from '../../words/overview/known.ts';

export function TakeAway({ account }: { readonly account: number }) {
  const [asking, setAsking] = useState(false);
  const remove = useWrite('accounts.remove');
  const yes = async (): Promise<void> => {
    setAsking(false);
    const result = await remove.run({ account });
    if (result.ok) go(to('accounts'));
  };
  return (
    <>
      <div className="row">
        <Button look="plain" pending={remove.pending} onPress={() => setAsking(true)}>
          {words.takeAway}
        </Button>
      </div>
      <Ask open={asking} title={words.takeAwayTitle} yes={words.takeAwayYes} danger onYes={() => void yes()} onNo={() => setAsking(false)}>
        <p>{words.takeAwayLead}</p>
      </Ask>
      {remove.problem && <Trouble problem={remove.problem} />}
    </>
  );
}
