/** Papers that belong to nothing yet and fit something: what each may be for, and why. One press takes it, another files all that are sure. */
import { useEffect, useRef } from 'react';
import type { SuggestedPaper } from '../../../core/api/evidence.ts';
import { useRead } from '../../program/use-program.tsx';
import { Button } from '../../parts/page/button.tsx';
import { Trouble } from '../../parts/page/note.tsx';
import { Section } from '../../parts/page/page.tsx';
import { useChange } from '../../parts/page/undo.tsx';
import { suggestWords as words } from '../../words/papers-suggested.ts';
import { useWordsIn } from './words-in.ts';

/** As many loose papers as are read and told at once. */
const MOST = 50;

export function Loose({ account }: { readonly account: number }) {
  const papers = useRead('evidence.all', { account, loose: true, offset: 0, limit: MOST });
  const read = useWordsIn(account, papers.data?.papers ?? []);
  const suggested = useRead('evidence.suggest', { account, words: [...read.words] });
  const tie = useChange('evidence.tie');
  const tieAll = useChange('evidence.tieAll');
  const list = useRef<HTMLUListElement>(null);
  const taken = useRef<{ readonly id: number; readonly at: number }>(null);
  const { data } = suggested;
  useEffect(() => {
    const was = taken.current;
    // Until it has left the list, its own button would have the focus, and lose it.
    if (tie.pending || was === null || data?.some(({ id }) => id === was.id)) return;
    // Enter again takes the next: the one that has its place, or the last.
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    (buttons[was.at] ?? buttons.at(-1))?.focus();
    taken.current = null;
  }, [tie.pending, data]);
  const all = data ?? [];
  const sure = all.filter((one) => one.sure);
  if (suggested.error) return <Trouble problem={suggested.error.problem} again={() => void suggested.refetch()} />;
  if (all.length === 0) return null;
  const take = async (paper: SuggestedPaper): Promise<void> => {
    const { id, name, of, text } = paper;
    taken.current = { id, at: all.indexOf(paper) };
    const result = await tie.run({ account, id, of }, words.taken(name, words.kinds[of.type], text));
    if (!result.ok) taken.current = null;
  };
  return (
    <Section title={words.title(all.length)} id="loose">
      {sure.length > 1 && (
        <div className="row">
          <Button
            look="primary"
            pending={tieAll.pending}
            onPress={() => void tieAll.run({ account, ties: sure.map(({ id, of }) => ({ id, of })) }, words.allTaken(sure.length))}
          >
            {words.all(sure.length)}
          </Button>
        </div>
      )}
      <p role="status" className="soft">
        {read.pending && words.reading}
      </p>
      <ul className="plain files" aria-label={words.list} ref={list}>
        {all.map((paper) => (
          <li key={paper.id} className="paper">
            <div>
              <strong className="paper-name">{paper.name}</strong>
              <p>{words.may(words.kinds[paper.of.type], paper.text, paper.days[0] ?? '', paper.pence)}</p>
              <p className="soft">{words.why(paper)}</p>
            </div>
            <div className="row">
              <Button pending={tie.pending} onPress={() => void take(paper)}>
                {words.take}
                <span className="unseen"> ({paper.name})</span>
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {tie.problem && <Trouble problem={tie.problem} />}
      {tieAll.problem && <Trouble problem={tieAll.problem} />}
    </Section>
  );
}
