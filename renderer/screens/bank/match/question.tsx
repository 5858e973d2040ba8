/** The question about one line, or about several: what was it for? Shows the answers it is given and the forms for others. */
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { Day } from '../../../parts/tables/amount.tsx';
import { Button } from '../../../parts/page/button.tsx';
import { Trouble } from '../../../parts/page/note.tsx';
import { bankWords, questionWords as words } from '../../../words/bank/match.ts';
import { Always } from './always.tsx';
import { ChoiceButton } from './choice.tsx';
import { Kind } from './kind.tsx';
import { OpenDocuments } from './document.tsx';
import { Split } from './split.tsx';
import type { LineQuestion } from './use-answers.ts';

export function Question(props: LineQuestion) {
  const { line, way, onBack, problem } = props;
  return (
    <section className="card question" aria-labelledby="question">
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

function Answers({ answers, found, always, onAlways, pending }: LineQuestion) {
  const [first] = answers;
  return (
    <>
      <h3>{words.what}</h3>
      <p role="status" className={found === 0 ? undefined : 'unseen'}>
        {found === null ? words.looking : found === 0 || !first ? words.noSuggestions : words.offered(first.title, first.detail ?? '', found)}
      </p>
      <ol className="plain stack stack-tight">
        {answers.map(({ title, detail, fits, barred, take }, index) => (
          <li key={title + (detail ?? '')}>
            <ChoiceButton
              number={index + 1}
              title={title}
              detail={barred ?? detail}
              end={fits ? words.fits : undefined}
              best={index === 0 && found !== null && found > 0}
              disabled={pending || barred !== undefined}
              onPress={take}
            />
          </li>
        ))}
      </ol>
      {always && <Always value={always} onChange={onAlways} />}
      <p className="soft">{bankWords.keys}</p>
    </>
  );
}

function Other({ account, setup, line, way, startOfSplit, pending, onPaper, onKind, onSplit }: LineQuestion) {
  if (way === 'paper')
    return (
      <>
        <h3>{words.paperTitle}</h3>
        <OpenDocuments account={account} line={line.id} rest={line.amount} onChoose={onPaper} autoFocus />
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
