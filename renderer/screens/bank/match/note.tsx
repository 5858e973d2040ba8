/** A note kept with the answer, and a paper kept with the line: both where the line is explained. */
import { useEffect, useRef, useState } from 'react';
import { chooseFiles } from '../../../program/choose-files.ts';
import { useRead } from '../../../program/use-program.tsx';
import { Button } from '../../../parts/page/button.tsx';
import { Note, Trouble } from '../../../parts/page/note.tsx';
import { TextField } from '../../../parts/fields/text-field.tsx';
import { papersWords } from '../../../words/evidence.ts';
import { questionWords as words } from '../../../words/bank/match.ts';
import { useEvidence } from '../../evidence/use-evidence.ts';

interface NoteAndPaperProps {
  readonly account: number;
  readonly line: number;
  readonly note: string | null;
  readonly onNote: (note: string) => void;
}

export function NoteAndPaper({ account, line, note, onNote }: NoteAndPaperProps) {
  const of = { type: 'line', id: line } as const;
  const kept = useRead('evidence.list', { account, of });
  const { take, pending, done, faults, problem } = useEvidence(account, of);
  const [opened, setOpened] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (opened) place.current?.querySelector('textarea')?.focus();
  }, [opened]);
  const trouble = problem ?? kept.error?.problem;
  const papers = kept.isPlaceholderData ? [] : (kept.data ?? []);
  return (
    <div ref={place} className="stack stack-tight">
      {note !== null && <TextField kind="note" label={words.note} help={words.noteHelp} value={note} onChange={onNote} fault={undefined} />}
      <div className="row">
        {note === null && (
          <Button
            look="plain"
            icon="plus"
            onPress={() => {
              onNote('');
              setOpened(true);
            }}
          >
            {words.addNote}
          </Button>
        )}
        <Button look="plain" icon="plus" pending={pending} onPress={() => void chooseFiles({ folder: false }).then(take)}>
          {papers.length === 0 ? papersWords.add : papersWords.addMore}
        </Button>
        {papers.length > 0 && <span className="soft">{papers.map(({ name }) => name).join(', ')}</span>}
      </div>
      <div role="status">{pending ? <p>{papersWords.working}</p> : done.map((sentence) => <p key={sentence}>{sentence}</p>)}</div>
      {faults.length > 0 && (
        <div role="alert">
          <Note weight="warn" title={papersWords.notTaken}>
            <ul>
              {faults.map((fault) => (
                <li key={fault}>{fault}</li>
              ))}
            </ul>
          </Note>
        </div>
      )}
      {trouble && <Trouble problem={trouble} />}
    </div>
  );
}
