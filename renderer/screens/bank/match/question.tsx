/** The question about one line: what was it for? Shows the answers it is given and the forms for others; what was said last is taken back there. */
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { Day } from '../../../parts/tables/amount.tsx';
import { Button } from '../../../parts/page/button.tsx';
import { Trouble } from '../../../parts/page/note.tsx';
import { TakeBack } from '../../../parts/page/undo.tsx';
import { bankWords, questionWords as words } from '../../../words/bank/match.ts';
import { Always } from './always.tsx';
import { ChoiceButton } from './choice.tsx';
import { Find } from './find.tsx';
import { Kind } from './kind.tsx';
import { NewPaper } from './new-paper.tsx';
import { NoteAndPaper } from './note.tsx';
import { Split } from './split.tsx';
import type { LineQuestion } from './use-answers.ts';

export function Question(props: LineQuestion) {
  const { line, way, onBack, problem } = props;
  return (
    <section className="card question" aria-labelledby="question">
      <TakeBack />
      <h2 id="question">{bankWords.line(line.text || words.nothing, line.amount)}</h2>
      <p className="soft">
        <Day day={line.day} />, {line.bankAccount}
      </p>
      {problem && <Trouble problem={problem} />}
      {way === 'answers' ? <Answers {...props} /> : <Other {...props} />}
      {way !== 'answers' && (
        <div className="row">
          <Button look="plain" icon="left" onPress={onBack}>
            {words.back}
          </Button>
        </div>
      )}
    </section>
  );
}

function Answers({ account, line, answers, others, question, always, onAlways, note, onNote, pending }: LineQuestion) {
  const [first] = answers;
  const next = bankWords.line(line.text || words.nothing, line.amount);
  return (
    <>
      <h3>{words.what}</h3>
      <p role="status" className="unseen">
        {question === null ? words.looking : first?.sure ? words.offered(next, first.title, first.detail) : words.noneSure(next, answers.length)}
      </p>
      <ol className="plain stack stack-tight" aria-label={words.answers}>
        {answers.map(({ title, detail, end, fits, sure, barred, take }, index) => (
          <li key={`${index} ${title}`}>
            <ChoiceButton
              keyShown={`${index + 1}`}
              title={title}
              detail={barred ?? detail}
              end={end}
              good={fits}
              best={index === 0 && sure}
              disabled={pending || barred !== undefined}
              onPress={take}
            />
          </li>
        ))}
      </ol>
      <ul className="plain stack stack-tight" aria-label={words.others}>
        {others.map(({ key, title, take }) => (
          <li key={key}>
            <ChoiceButton keyShown={key.toUpperCase()} title={title} disabled={pending} onPress={take} />
          </li>
        ))}
      </ul>
      {always && <Always value={always} onChange={onAlways} />}
      <NoteAndPaper key={line.id} account={account} line={line.id} note={note} onNote={onNote} />
      <p className="soft">{bankWords.keys}</p>
    </>
  );
}

function Other({ account, setup, line, way, question, paper, startOfSplit, pending, onFound, onDocument, onPaper, onKind, onSplit }: LineQuestion) {
  if (way === 'find')
    return (
      <>
        <h3>{words.findTitle}</h3>
        {question && <Find account={account} line={line} choices={question.choices} onFound={onFound} onDocument={onDocument} />}
      </>
    );
  if (way === 'paper')
    return (
      <>
        <h3>{words.newPaperTitle}</h3>
        {paper && <NewPaper setup={setup} line={line} start={paper} pending={pending} onSave={onPaper} />}
      </>
    );
  if (way === 'kind')
    return (
      <>
        <Arrived>{words.kindTitle}</Arrived>
        <Kind setup={setup} rest={line.amount} text={line.text} save={words.save} pending={pending} onSave={onKind} />
      </>
    );
  return (
    <>
      <Arrived>{words.splitTitle}</Arrived>
      <Split account={account} setup={setup} line={line} start={startOfSplit} pending={pending} onSave={onSplit} />
    </>
  );
}

/** A heading that takes the focus when its form opens. */
function Arrived({ children }: { readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h3 ref={heading} tabIndex={-1}>
      {children}
    </h3>
  );
}
