/** The place papers are added at, by button or by dropping files on it, for a record, a bank line, or nothing yet. */
import { useState } from 'react';
import type { DragEvent } from 'react';
import type { EvidenceOwner } from '../../../core/api/evidence.ts';
import { chooseFiles } from '../../program/choose-files.ts';
import { Button } from '../../parts/page/button.tsx';
import { Note, Trouble } from '../../parts/page/note.tsx';
import { Progress } from '../../parts/page/progress.tsx';
import { papersWords as words } from '../../words/evidence.ts';
import { usePageFiles } from './page-files.ts';
import { useEvidence } from './use-evidence.ts';

interface AddPapersProps {
  readonly account: number;
  /** Null: nothing yet. */
  readonly of: EvidenceOwner | null;
  /** Whether there is one already. */
  readonly any: boolean;
  /** Files may be pasted, and dropped anywhere on the page: it has no other place for them. */
  readonly anywhere?: boolean;
}

export function AddPapers({ account, of, any, anywhere = false }: AddPapersProps) {
  const taking = useEvidence(account, of);
  const { take, pending, progress, done } = taking;
  const [overPlace, setOver] = useState(false);
  const overPage = usePageFiles((files) => void take(files), anywhere);
  const drag = anywhere
    ? {}
    : {
        onDragOver: (event: DragEvent) => {
          event.preventDefault();
          setOver(true);
        },
        onDragLeave: () => setOver(false),
        onDrop: (event: DragEvent) => {
          event.preventDefault();
          setOver(false);
          void take([...event.dataTransfer.files]);
        },
      };
  return (
    <div className="drop" data-drop-target={overPlace || overPage || undefined} {...drag}>
      <Button icon="plus" pending={pending} onPress={() => void chooseFiles({ folder: false }).then(take)}>
        {any ? words.addMore : words.add}
      </Button>
      <p className="soft">{anywhere ? words.dropAnywhere : words.drop}</p>
      {progress && <Progress label={words.working} done={progress} onCancel={taking.cancel} />}
      <div role="status">
        {overPage && <p className="drop-page">{words.letGo}</p>}
        {pending && !progress && <p>{words.working}</p>}
        {!pending && done.map((sentence) => <p key={sentence}>{sentence}</p>)}
      </div>
      {!pending && taking.changed > 0 && (
        <div className="row">
          <Button onPress={() => void taking.keepOriginals()}>{words.keepOriginals(taking.changed)}</Button>
        </div>
      )}
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
