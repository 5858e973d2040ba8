/** Before a rule for bank lines is kept: what it would do with the lines there are, and whether it is to do so at once. */
import type { RuleTrial as Trial, SaidOfLine } from '../../../core/api/bank.ts';
import type { Typed } from '../../../core/records/natures.ts';
import { formatMoney } from '../../../core/values/money.ts';
import { categoryWords } from '../../../core/words/books/categories.ts';
import { Check } from '../../parts/fields/choice.tsx';
import { useRested } from '../../parts/fields/rested.ts';
import { More } from '../../parts/page/more.tsx';
import { Section } from '../../parts/page/page.tsx';
import { Amount, Day } from '../../parts/tables/amount.tsx';
import type { Column } from '../../parts/tables/table.tsx';
import { Table } from '../../parts/tables/table.tsx';
import { useRead } from '../../program/use-program.tsx';
import { ruleTrialWords as words } from '../../words/rules.ts';
import { readRecord } from './draft.ts';

/** Which lines the rule is to be used on as it is saved. */
export interface Reach {
  readonly waiting: boolean;
  readonly otherwise: boolean;
}

interface RuleTrialProps {
  readonly account: number;
  readonly id: number | null;
  readonly typed: Typed;
  readonly reach: Reach;
  readonly onReach: (reach: Reach) => void;
}

export function RuleTrial({ account, id, typed, reach, onReach }: RuleTrialProps) {
  const rested = useRested(typed);
  const { fields, faults } = readRecord('rules', rested);
  const isWhole = Object.keys(faults).length === 0;
  const { data } = useRead('bank.tryRule', { account, ...(id !== null && { id }), fields: { ...fields } }, { enabled: isWhole });
  if (!isWhole || !data) return null;
  const { waiting, otherwise, stay } = data;
  return (
    <Section title={words.title} id="rule-trial">
      <p role="status">{waiting.count === 0 ? words.none : words.waiting(waiting.count, formatMoney(waiting.pence))}</p>
      {waiting.count > 0 && (
        <>
          <Check value={reach.waiting} onChange={(on) => onReach({ ...reach, waiting: on })}>
            {words.explain(waiting.count)}
          </Check>
          <More title={words.waitingCaption}>
            <Lines caption={words.waitingCaption} lines={waiting.lines} count={waiting.count} columns={[]} />
          </More>
        </>
      )}
      {otherwise.count > 0 && (
        <>
          <p>{words.otherwise(otherwise.count)}</p>
          <Check value={reach.otherwise} onChange={(on) => onReach({ ...reach, otherwise: on })}>
            {words.change(otherwise.count)}
          </Check>
          <More title={words.otherwiseCaption}>
            <Lines caption={words.otherwiseCaption} lines={otherwise.lines} count={otherwise.count} columns={WAS_AND_THEN} />
          </More>
        </>
      )}
      {stay > 0 && <p>{words.stay(stay)}</p>}
    </Section>
  );
}

type Line = Trial['waiting']['lines'][number];

const WAS_AND_THEN: readonly Column<Trial['otherwise']['lines'][number]>[] = [
  { key: 'was', head: words.was, cell: ({ was }) => saidOf(was) },
  { key: 'then', head: words.then, cell: ({ then }) => (then === null ? words.waits : saidOf(then)) },
];

interface LinesProps<L extends Line> {
  readonly caption: string;
  readonly lines: readonly L[];
  readonly count: number;
  readonly columns: readonly Column<L>[];
}

function Lines<L extends Line>({ caption, lines, count, columns }: LinesProps<L>) {
  return (
    <>
      <Table<L>
        caption={caption}
        captionUnseen
        columns={[
          { key: 'text', head: words.text, kind: 'head', cell: ({ text }) => text },
          { key: 'day', head: words.day, kind: 'short', cell: ({ day }) => <Day day={day} /> },
          ...columns,
          { key: 'amount', head: words.amount, kind: 'figure', cell: ({ amount }) => <Amount pence={amount} /> },
        ]}
        rows={lines}
        rowKey={({ id }) => id}
      />
      {count > lines.length && <p>{words.more(count - lines.length)}</p>}
    </>
  );
}

function saidOf({ category, planLine, fund }: SaidOfLine): string {
  return [category === null ? '' : categoryWords[category], planLine ?? '', fund ?? ''].filter((one) => one !== '').join(', ');
}
