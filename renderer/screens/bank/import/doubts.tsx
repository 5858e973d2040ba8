/** Rows of a file that may be there already, each beside the line it looks like, to be decided before the file comes in. What is left open is asked again on the Bank page. */
import type { BankPreview } from '../../../../core/api/bank.ts';
import { Amount, Day } from '../../../parts/tables/amount.tsx';
import { Choice } from '../../../parts/fields/choice.tsx';
import { Table } from '../../../parts/tables/table.tsx';
import { doubtfulWords } from '../../../words/bank/match.ts';
import { doubtWords as words } from '../../../words/bank/import.ts';

export type Decision = 'keep' | 'leaveOut' | 'later';
/** By the row's number in the file. */
export type Decisions = ReadonlyMap<number, Decision>;

interface DoubtsProps {
  readonly preview: Pick<BankPreview, 'doubtful' | 'doubts'>;
  readonly decisions: Decisions;
  readonly onDecide: (row: number, decision: Decision) => void;
}

const DECISIONS = ['later', 'keep', 'leaveOut'] as const;

export function Doubts({ preview: { doubtful, doubts }, decisions, onDecide }: DoubtsProps) {
  if (doubtful === 0) return null;
  return (
    <div className="stack">
      <h3>{words.title(doubtful)}</h3>
      <p>{words.lead}</p>
      {doubtful > doubts.length && <p>{words.more(doubts.length)}</p>}
      <ul className="plain stack">
        {doubts.map(({ row, day, text, amount, twins }) => (
          <li key={row} className="card stack">
            <h4>{doubtfulWords.pair(text, amount)}</h4>
            <Table
              caption={doubtfulWords.pair(text, amount)}
              captionUnseen
              columns={[
                { key: 'which', head: doubtfulWords.which, kind: 'head', cell: (line) => line.which },
                { key: 'day', head: doubtfulWords.day, kind: 'short', cell: (line) => <Day day={line.day} /> },
                { key: 'text', head: doubtfulWords.text, cell: (line) => line.text },
                { key: 'amount', head: doubtfulWords.amount, kind: 'figure', cell: (line) => <Amount pence={line.amount} /> },
              ]}
              rows={[
                { id: 0, which: words.inFile(row), day, text, amount },
                ...twins.map((twin) => ({ ...twin, which: twin.files.length === 0 ? words.there : words.thereFrom(twin.files.join(', ')) })),
              ]}
              rowKey={({ id }) => id}
            />
            <Choice
              label={words.question(row)}
              options={DECISIONS.map((value) => ({ value, title: words.decisions[value] }))}
              value={decisions.get(row) ?? 'later'}
              onChange={(decision) => onDecide(row, decision)}
              fault={undefined}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

export function rowsDecided(decisions: Decisions, as: Decision): number[] {
  return [...decisions].flatMap(([row, decision]) => (decision === as ? [row] : []));
}
