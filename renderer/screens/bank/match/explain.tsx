/**
 * Explaining lines: the list, the question about the current one, and the keys that answer it. The focus goes to the current line at
 * once, so that a number takes an answer there and then, Enter the first where that is sure; then the next line has the focus.
 * Several lines can be marked and said to be for one thing.
 */
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { AccountSetup } from '../../../../core/api/accounts.ts';
import type { UnexplainedLine } from '../../../../core/api/bank.ts';
import { isUnsaved } from '../../../program/before-leaving.ts';
import { Button } from '../../../parts/page/button.tsx';
import { Ask } from '../../../parts/page/dialog.tsx';
import { isTyping } from '../../../parts/page/typing.ts';
import { leavingWords } from '../../../words/app/shell.ts';
import { bankWords as words } from '../../../words/bank/match.ts';
import { Lines } from './lines.tsx';
import { Question } from './question.tsx';
import { SeveralQuestion } from './several.tsx';
import { useAnswers } from './use-answers.ts';

interface ExplainProps {
  readonly account: number;
  readonly setup: AccountSetup;
  /** Those of the lines that wait that are near. */
  readonly lines: readonly UnexplainedLine[];
  /** The place of the first of them among all that wait, and how many these are. */
  readonly offset: number;
  readonly total: number;
  readonly onGo: (index: number) => void;
  readonly onNear: (index: number) => void;
  readonly onPutOff: (line: number) => void;
  /** The line to begin at; null: the first. */
  readonly startAt: number | null;
}

export function Explain({ startAt, onGo, ...rest }: ExplainProps) {
  const { lines, offset } = rest;
  const [at, setAt] = useState({ id: startAt ?? 0, index: offset });
  // How often the focus was sent to the current line.
  const [turn, setTurn] = useState(1);
  const found = lines.findIndex(({ id }) => id === at.id);
  // Once a line is explained, the one behind it has its place.
  const current = found >= 0 ? found : Math.max(0, Math.min(at.index - offset, lines.length - 1));
  const line = lines[current];
  const goTo = (index: number): void => {
    onGo(index);
    setAt({ id: lines[index - offset]?.id ?? 0, index });
    setTurn(turn + 1);
  };
  return line && <ListAndQuestion {...rest} line={line} current={current} turn={turn} goTo={goTo} />;
}

interface ListAndQuestionProps extends Omit<ExplainProps, 'startAt' | 'onGo'> {
  readonly line: UnexplainedLine;
  /** Its place in `lines`. */
  readonly current: number;
  readonly turn: number;
  /** Makes the line at this place among all that wait the current one and sends the focus there. */
  readonly goTo: (index: number) => void;
}

function ListAndQuestion({ account, setup, lines, offset, total, onNear, onPutOff, line, current, turn, goTo }: ListAndQuestionProps) {
  // What is done once the user says that what was typed may go; null: nothing is asked.
  const [asking, setAsking] = useState<{ readonly go: () => void } | null>(null);
  const [marked, setMarked] = useState<ReadonlyMap<number, UnexplainedLine> | null>(null);
  const stay = (): void => goTo(offset + current);
  // The next line is the current one before this goes to the end; of the last one, the first.
  const putOff = (): void => {
    goTo(offset + current + 1 < total ? offset + current + 1 : 0);
    onPutOff(line.id);
  };
  const question = useAnswers({ account, setup, line, onSaying: stay, onBack: stay, onPutOff: () => leaveLine(putOff) });
  const leaveLine = (go: () => void): void => {
    if (!isUnsaved()) return go();
    setAsking({
      go: () => {
        question.onForget();
        go();
      },
    });
  };
  // Finding holds nothing but what was sought; a note stays with the line.
  const leaveForm = (): void => (question.way !== 'find' && isUnsaved() ? setAsking({ go: question.onBack }) : question.onBack());
  const move = (index: number): void => (marked !== null || index === offset + current ? goTo(index) : leaveLine(() => goTo(index)));
  const place = useRef<HTMLDivElement>(null);
  const asked = question.question !== null;
  useEffect(() => {
    if (turn === 0 || !asked) return;
    // The question first, then the line, so that both are in view where there is room for both.
    place.current?.querySelector('.question')?.scrollIntoView({ block: 'nearest' });
    place.current?.querySelector(`[data-line="${line.id}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [line.id, turn, asked]);
  const mark = (one: UnexplainedLine): void => {
    const next = new Map(marked);
    if (!next.delete(one.id)) next.set(one.id, one);
    setMarked(next);
  };
  const pressed = (event: KeyboardEvent): void => {
    if (marked !== null || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Escape') {
      // A list that is open over a box closes first, by itself.
      if (event.target instanceof Element && event.target.matches('[aria-expanded=true]')) return;
      return question.way === 'answers' ? stay() : leaveForm();
    }
    if (isTyping(event) || question.way !== 'answers') return;
    const onLine = event.target instanceof HTMLElement && event.target.role === 'option';
    const [first] = question.answers;
    const answer = event.key === 'Enter' && onLine && first?.sure ? first : question.answers[/^[1-9]$/.test(event.key) ? Number(event.key) - 1 : -1];
    const other = question.others.find(({ key }) => key === event.key.toLowerCase());
    if (!answer && !other) return;
    event.preventDefault();
    if (question.pending) return;
    if (other) other.take();
    else if (answer?.barred === undefined) answer?.take();
  };
  return (
    <div className="stack stack-tight">
      <div className="row">
        <Button look="plain" aria-pressed={marked !== null} onPress={() => leaveLine(() => setMarked(marked === null ? new Map() : null))}>
          {words.several}
        </Button>
      </div>
      {offset > 0 && <Edge key={`before ${offset}`} onNear={() => onNear(offset - 1)} />}
      <div className="explain-place">
        {/* Keys come up from a line or an answer; the group itself never has the focus. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <div
          ref={place}
          role="group"
          aria-labelledby="explain"
          className="explain"
          style={{ '--lines': lines.length + 1, '--question': current + 2 }}
          onKeyDown={pressed}
        >
          <Lines lines={lines} offset={offset} total={total} current={current} marked={marked} turn={turn} onMove={move} onMark={mark} />
          {marked === null ? (
            <Question {...question} onBack={leaveForm} />
          ) : (
            <SeveralQuestion account={account} setup={setup} lines={[...marked.values()]} onSaying={stay} onSaid={() => setMarked(null)} />
          )}
        </div>
      </div>
      <Ask
        open={asking !== null}
        title={leavingWords.title}
        yes={leavingWords.leave}
        no={leavingWords.stay}
        danger
        onYes={() => {
          setAsking(null);
          asking?.go();
        }}
        onNo={() => setAsking(null)}
      >
        <p>{leavingWords.lead}</p>
      </Ask>
      {offset + lines.length < total && <Edge key={`after ${offset + lines.length}`} onNear={() => onNear(offset + lines.length)} />}
    </div>
  );
}

/** How far before it comes into view: about a screenful. */
const NEAR = '800px';

/** An end of what is read: says when it is near. */
function Edge({ onNear }: { readonly onNear: () => void }) {
  const place = useRef<HTMLDivElement>(null);
  const told = useRef(onNear);
  useEffect(() => {
    const watch = new IntersectionObserver((seen) => seen.some(({ isIntersecting }) => isIntersecting) && told.current(), { rootMargin: NEAR });
    if (place.current) watch.observe(place.current);
    return () => watch.disconnect();
  }, []);
  return <div ref={place} />;
}
