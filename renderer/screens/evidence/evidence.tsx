/** The papers of one record or bank line: adding them by button or drop, looking at them, saving a copy, taking them away. */
import { useState } from 'react';
import type { DragEvent } from 'react';
import type { EvidenceItem, EvidenceOwner } from '../../../core/api/evidence.ts';
import type { Problem } from '../../../core/values/problem.ts';
import { chooseFiles } from '../../program/choose-files.ts';
import { Button } from '../../parts/page/button.tsx';
import { Note, Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Section } from '../../parts/page/page.tsx';
import { useChange } from '../../parts/page/undo.tsx';
import { useHost, useRead, useWrite } from '../../program/use-program.tsx';
import { formatMoment } from '../../words/parts/moments.ts';
import { papersWords as words } from '../../words/evidence.ts';
import { canShow, EvidenceViewer } from './viewer.tsx';
import { useEvidence } from './use-evidence.ts';

interface EvidenceProps {
  readonly account: number;
  readonly of: EvidenceOwner;
}

export function Evidence({ account, of }: EvidenceProps) {
  const list = useRead('evidence.list', { account, of });
  const taking = useEvidence(account, of);
  const [over, setOver] = useState(false);
  const papers = list.data ?? [];
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
    <Section title={words.title} id="papers">
      <p className="soft">{words.lead}</p>
      {list.error && <Trouble problem={list.error.problem} again={() => void list.refetch()} />}
      {!list.data && !list.error && <Skeleton lines={2} />}
      {list.data?.length === 0 && <p>{words.none}</p>}
      {papers.length > 0 && (
        <ul className="plain files" aria-label={words.list}>
          {papers.map((paper) => (
            <OnePaper key={paper.id} account={account} paper={paper} />
          ))}
        </ul>
      )}
      <div className="drop" data-drop-target={over || undefined} {...drag}>
        <Button icon="plus" pending={taking.pending} onPress={() => void chooseFiles({ folder: false }).then(taking.take)}>
          {papers.length === 0 ? words.add : words.addMore}
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
    </Section>
  );
}

function OnePaper({ account, paper }: { readonly account: number; readonly paper: EvidenceItem }) {
  const host = useHost();
  const open = useWrite('evidence.open');
  const remove = useChange('evidence.remove');
  const [looking, setLooking] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { id, name, mediaType, bytes, at, who, there } = paper;
  const save = async (): Promise<void> => {
    setProblem(null);
    const result = await open.run({ account, id });
    if (result.ok) await host.saveFile(result.value);
    else setProblem(result.problem);
  };
  const about = <span className="unseen"> ({name})</span>;
  return (
    <li className="paper">
      <div>
        <strong className="paper-name">{name}</strong>
        <p className="soft">{words.about(words.kinds[mediaType], bytes, formatMoment(at), who)}</p>
        {there && !canShow(mediaType) && <p className="soft">{words.notShown}</p>}
        {!there && <Note weight="warn">{words.missing}</Note>}
      </div>
      <div className="row">
        {there && canShow(mediaType) && (
          <Button look="plain" icon="look" onPress={() => setLooking(true)}>
            {words.look}
            {about}
          </Button>
        )}
        {there && (
          <Button look="plain" pending={open.pending} onPress={() => void save()}>
            {words.save}
            {about}
          </Button>
        )}
        <Button look="plain" pending={remove.pending} onPress={() => void remove.run({ account, id }, words.removed(name))}>
          {words.remove}
          {about}
        </Button>
      </div>
      {problem && <Trouble problem={problem} />}
      {remove.problem && <Trouble problem={remove.problem} />}
      {looking && <EvidenceViewer account={account} paper={paper} onSave={() => void save()} onClose={() => setLooking(false)} />}
    </li>
  );
}
