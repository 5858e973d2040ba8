/** One decision about the budget: what it says and does not say, a letter that asks for the rest, and how long there is to complain. */
import { useState } from 'react';
import type { Decision } from '../../../core/fairness/decisions.ts';
import { isToCheck } from '../../../core/rates/certainty.ts';
import { daysBetween, formatDay } from '../../../core/values/day.ts';
import { reasonWords } from '../../../core/words/fairness/reasons.ts';
import { Button } from '../../parts/page/button.tsx';
import { More } from '../../parts/page/more.tsx';
import { Trouble } from '../../parts/page/note.tsx';
import { Section } from '../../parts/page/page.tsx';
import { Table } from '../../parts/tables/table.tsx';
import { today } from '../../program/today.ts';
import { useHost, useRead, useWrite } from '../../program/use-program.tsx';
import { decisionWords as words } from '../../words/fairness/decisions.ts';

/** Beside the letter itself; nothing where it decides nothing. */
export function DecisionSays({ account, letter }: { readonly account: number; readonly letter: number }) {
  const read = useRead('fairness.decisions', { account });
  const decision = read.data?.find((one) => one.letter === letter);
  if (!decision) return null;
  return (
    <>
      <Section title={words.title} id="says">
        <p>{words.lead}</p>
        <Says decision={decision} />
        {decision.asks !== null && <Asks account={account} text={decision.asks} />}
      </Section>
      <Section title={words.clocks} id="clocks">
        <Clocks decision={decision} />
      </Section>
    </>
  );
}

export function countSaid({ reasons }: Decision): string {
  if (reasons === null) return words.notLookedAt;
  const count = (state: 'found' | 'unclear' | 'missing'): number => reasons.filter((one) => one.state === state).length;
  return count('found') === reasons.length ? words.saysAll : words.count(count('found'), count('unclear'), count('missing'));
}

function Says({ decision }: { readonly decision: Decision }) {
  const { reasons, where } = decision;
  return (
    <>
      <p>{countSaid(decision)}</p>
      {where !== null && <p>{words.where(where)}</p>}
      {reasons !== null && (
        <Table
          caption={words.caption}
          columns={[
            { key: 'what', head: words.what, kind: 'head', cell: ({ point }) => reasonWords.points[point] },
            { key: 'state', head: words.state, cell: ({ state }) => reasonWords.states[state] },
          ]}
          rows={reasons}
          rowKey={({ point }) => point}
        />
      )}
    </>
  );
}

function Asks({ account, text }: { readonly account: number; readonly text: string }) {
  const host = useHost();
  const making = useWrite('letters.pdf');
  const [said, setSaid] = useState('');
  const save = async (): Promise<void> => {
    setSaid('');
    const made = await making.run({ account, text });
    if (made.ok) setSaid((await host.saveFile(made.value)) ? words.saved(made.value.path) : words.notSaved);
  };
  return (
    <More title={words.letter}>
      <p className="letter">{text}</p>
      <Button icon="print" pending={making.pending} onPress={() => void save()}>
        {words.pdf}
      </Button>
      <p role="status">{said}</p>
      {making.problem && <Trouble problem={making.problem} />}
    </More>
  );
}

export function Clocks({ decision: { clocks, isSettled } }: { readonly decision: Decision }) {
  if (isSettled) return <p>{words.settled}</p>;
  if (clocks === null) return <p>{words.otherNation}</p>;
  const left = (day: string): string => (day < today() ? words.over : words.daysLeft(daysBetween(today(), day)));
  return (
    <>
      <p>{words.clocksLead}</p>
      <Table
        caption={words.clocks}
        captionUnseen
        columns={[
          {
            key: 'way',
            head: words.way,
            kind: 'head',
            cell: ({ which }) => (
              <>
                {reasonWords.clocks[which].title}
                <br />
                <span className="soft">{reasonWords.clocks[which].detail}</span>
              </>
            ),
          },
          { key: 'day', head: words.lastDay, cell: ({ lastDay }) => `${formatDay(lastDay)} (${left(lastDay)})` },
        ]}
        rows={clocks}
        rowKey={({ which }) => which}
      />
      <More title={words.source}>
        <ul>
          {clocks.map(({ which, source, certainty }) => (
            <li key={which}>
              {reasonWords.clocks[which].title}: {source}.{isToCheck(certainty) && ` ${words.toCheck}`}
            </li>
          ))}
        </ul>
      </More>
    </>
  );
}
