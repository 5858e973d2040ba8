/** What stands in a list of one paper: what it is, looking at it, saving a copy, taking it away. */
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { KeptPaper } from '../../../core/api/evidence.ts';
import type { Problem } from '../../../core/values/problem.ts';
import { Button } from '../../parts/page/button.tsx';
import { Note, Trouble } from '../../parts/page/note.tsx';
import { useChange } from '../../parts/page/undo.tsx';
import { useHost, useWrite } from '../../program/use-program.tsx';
import { formatMoment } from '../../words/parts/moments.ts';
import { papersWords as words } from '../../words/evidence.ts';
import { keptWords } from '../../words/papers-kept.ts';
import { Thumbnail } from './thumbnail.tsx';
import { canShow, EvidenceViewer } from './viewer.tsx';

interface OnePaperProps {
  readonly account: number;
  readonly paper: KeptPaper;
  /** What it belongs to, and what else can be done with it, where papers of many things stand together. */
  readonly about?: ReactNode;
  readonly more?: ReactNode;
  /** It is kept with something else, and is taken away there. */
  readonly elsewhere?: boolean;
  /** It need not be kept any more, and what stands in its list says why. */
  readonly past?: boolean;
}

export function OnePaper(props: OnePaperProps) {
  return (
    <li className="paper">
      <PaperCells {...props} />
    </li>
  );
}

/** The same without its place in a list. */
export function PaperCells({ account, paper, about: belongs, more, elsewhere = false, past = false }: OnePaperProps) {
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
  const kept = keptWords.until(paper.keeping);
  const about = <span className="unseen"> ({name})</span>;
  return (
    <>
      <Thumbnail account={account} paper={paper} />
      <div>
        <strong className="paper-name">{name}</strong>
        <p className="soft">{words.about(words.kinds[mediaType], bytes, formatMoment(at), who)}</p>
        {belongs}
        {!past && kept !== '' && <p className="soft">{kept}</p>}
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
        {more}
        {!elsewhere && (
          <Button look="plain" pending={remove.pending} onPress={() => void remove.run({ account, id }, words.removed(name))}>
            {words.remove}
            {about}
          </Button>
        )}
      </div>
      {problem && <Trouble problem={problem} />}
      {remove.problem && <Trouble problem={remove.problem} />}
      {looking && <EvidenceViewer account={account} paper={paper} onSave={() => void save()} onClose={() => setLooking(false)} />}
    </>
  );
}
