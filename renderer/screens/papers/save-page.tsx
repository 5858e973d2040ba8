/** What a page says, saved as a PDF: in clear letters, or in large ones. Beside the system's own way to print, where the page has it. */
import { useState } from 'react';
import type { PageOf } from '../../../core/api/pages.ts';
import { Button } from '../../parts/page/button.tsx';
import { Trouble } from '../../parts/page/note.tsx';
import { useHost, useWrite } from '../../program/use-program.tsx';
import { paperWords as words } from '../../words/papers.ts';

interface SavePageProps {
  readonly account: number;
  readonly of: PageOf;
  /** Of the button that prints the page as it is on screen; null: there is none. */
  readonly print: string | null;
  /** Of another way to save it: with all that is behind it. */
  readonly more?: { readonly label: string; readonly of: PageOf };
}

export function SavePage({ account, of, print, more }: SavePageProps) {
  const host = useHost();
  const making = useWrite('papers.page');
  const [said, setSaid] = useState('');
  const save = async (which: PageOf, size: 'clear' | 'large'): Promise<void> => {
    setSaid('');
    const made = await making.run({ account, of: which, print: size });
    if (made.ok) setSaid((await host.saveFile(made.value)) ? words.saved(made.value.path) : words.notSaved);
  };
  return (
    <div className="no-print">
      <div className="row">
        {print !== null && (
          <Button look="plain" icon="print" onPress={() => window.print()}>
            {print}
          </Button>
        )}
        <Button look="plain" pending={making.pending} onPress={() => void save(of, 'clear')}>
          {words.save}
        </Button>
        <Button look="plain" pending={making.pending} onPress={() => void save(of, 'large')}>
          {words.saveLarge}
        </Button>
        {more && (
          <Button look="plain" pending={making.pending} onPress={() => void save(more.of, 'clear')}>
            {more.label}
          </Button>
        )}
      </div>
      <p role="status">{said}</p>
      {making.problem && <Trouble problem={making.problem} />}
    </div>
  );
}
