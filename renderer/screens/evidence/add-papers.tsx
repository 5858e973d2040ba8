/** The place papers are added at, by button or by dropping files on it, for a record, a bank line, or nothing yet. */
import { useState } from 'react';
import type { DragEvent } from 'react';
import type { EvidenceOwner } from '../../../core/api/evidence.ts';
import { chooseFiles } from '../../program/choose-files.ts';
import { Button } from '../../parts/page/button.tsx';
import { Note, Trouble } from '../../parts/page/note.tsx';
import { papersWords as words } from '../../words/evidence.ts';
import { useEvidence } from './use-evidence.ts';

interface AddPapersProps {
  readonly account: number;
  /** Null: nothing yet. */
  readonly of: EvidenceOwner | null;
  /** Whether there is one already. */
  readonly any: boolean;
}

export function AddPapers({ account, of, any }: AddPapersProps) {
  const taking = useEvidence(account, of);
  const [over, setOver] = useState(false);
  const drag = {
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      void taking.take([...event.dataTransfer.files]);
    },
  };
  return (
    <div className="drop" data-drop-target={over || undefined} {...drag}>
      <Button icon="plus" pending={taking.pending} onPress={() => void chooseFiles({ folder: false }).then(taking.take)}>
        {any ? words.addMore : words.add}
      </Button>
      <p className="soft">{words.drop}</p>
      <div role="status">{taking.pending ? <p>{words.working}</p> : taking.done.map((sentence) => <p key={sentence}>{sentence}</p>)}</div>
      {taking.faults.length > 0 && (
        <div role="alert">
          <Note weight="warn" title={words.notTaken}>
            <ul>
              {taking.faults.map((fault) => (
                <li key={fault}>{fault}</li>
              ))}
            </ul>
          </Note>
        </div>
      )}
      {taking.problem && <Trouble problem={taking.problem} />}
    </div>
  );
}
