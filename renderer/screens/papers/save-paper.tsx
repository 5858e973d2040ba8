/** Saves a paper as a PDF; what is wrong with it is said before. */
import { useState } from 'react';
import type { PaperOf } from '../../../core/api/papers.ts';
import { Button } from '../../parts/page/button.tsx';
import { Trouble } from '../../parts/page/note.tsx';
import { useHost, useRead, useWrite } from '../../program/use-program.tsx';
import { paperWords as words } from '../../words/papers.ts';

interface SavePaperProps {
  readonly account: number;
  readonly of: PaperOf;
  readonly label?: string;
}

export function SavePaper({ account, of, label = words.save }: SavePaperProps) {
  const host = useHost();
  const making = useWrite('papers.pdf');
  const toSay = useRead('papers.toSay', { account, of });
  const [said, setSaid] = useState('');
  const save = async (): Promise<void> => {
    setSaid('');
    const made = await making.run({ account, of });
    if (made.ok) setSaid((await host.saveFile(made.value)) ? words.saved(made.value.path) : words.notSaved);
  };
  return (
    <div className="no-print stack stack-tight">
      {toSay.data?.map((sentence) => (
        <p key={sentence} className="field-odd">
          {sentence}
        </p>
      ))}
      <div>
        <Button icon="print" pending={making.pending} onPress={() => void save()}>
          {label}
        </Button>
      </div>
      <p role="status">{said}</p>
      {making.problem && <Trouble problem={making.problem} />}
    </div>
  );
}
