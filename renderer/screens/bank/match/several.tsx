/** The question about several marked lines at once: all for one paper, or all of one kind. */
import type { AccountSetup } from '../../../../core/api/accounts.ts';
import type { UnexplainedLine } from '../../../../core/api/bank.ts';
import type { LinePart } from '../../../../core/books/facts.ts';
import { Trouble } from '../../../parts/page/note.tsx';
import { useChange } from '../../../parts/page/undo.tsx';
import { bankWords, questionWords as words } from '../../../words/bank/match.ts';
import { Kind } from './kind.tsx';
import { OpenDocuments } from './document.tsx';
import { kindTitle } from './parts.ts';

interface SeveralProps {
  readonly account: number;
  readonly setup: AccountSetup;
  readonly lines: readonly UnexplainedLine[];
  readonly onSaying: () => void;
  readonly onSaid: () => void;
}

export function SeveralQuestion({ account, setup, lines, onSaying, onSaid }: SeveralProps) {
  const explain = useChange('bank.explain');
  const pence = lines.reduce((sum, { amount }) => sum + amount, 0);
  const [first] = lines;
  const oneWay = lines.every(({ amount }) => Math.sign(amount) === Math.sign(first?.amount ?? 0));
  /** Each line goes whole to the same purpose. */
  const say = async (purpose: Omit<LinePart, 'amount'>, as: string): Promise<void> => {
    onSaying();
    const said = lines.map(({ id, amount }) => ({ line: id, parts: [{ ...purpose, amount }] }));
    const result = await explain.run({ account, lines: said }, words.explainedSeveral(lines.length, as));
    if (result.ok) onSaid();
  };
  return (
    <section className="card question" aria-labelledby="question">
      <h2 id="question">{words.whatSeveral}</h2>
      <p role="status">{first ? bankWords.marked(lines.length, pence) : bankWords.markNone}</p>
      <p className="soft">{bankWords.severalHelp}</p>
      {explain.problem && <Trouble problem={explain.problem} />}
      {first && !oneWay && <p>{bankWords.markOneWay}</p>}
      {first && oneWay && (
        <>
          <h3>{words.paperTitle}</h3>
          <OpenDocuments
            account={account}
            line={first.id}
            rest={pence}
            onChoose={({ settles, title }) => void say({ settles, category: null, planLine: null, fund: null }, title)}
          />
          <h3>{words.kindTitle}</h3>
          <Kind
            setup={setup}
            rest={pence}
            save={words.save}
            pending={explain.pending}
            onSave={({ category, planLine, fund }) => void say({ settles: null, category, planLine, fund }, kindTitle(setup, category, planLine))}
          />
        </>
      )}
    </section>
  );
}
