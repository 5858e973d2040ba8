/** What is planned and what would be, side by side, and of each what-if what makes the difference. */
import type { WhatIf } from '../../../core/api/figures.ts';
import type { Ahead } from '../../../core/figures/ahead/ahead.ts';
import type { AheadWith } from '../../../core/figures/ahead/looking-ahead.ts';
import { Button } from '../../parts/page/button.tsx';
import { Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Section } from '../../parts/page/page.tsx';
import { Amount, Day } from '../../parts/tables/amount.tsx';
import { Table } from '../../parts/tables/table.tsx';
import type { Problem } from '../../../core/values/problem.ts';
import { CutInFull } from './cut.tsx';
import { Keep } from './kept.tsx';
import { aheadWords } from '../../words/ahead/ahead.ts';
import { whatIfWords as words } from '../../words/ahead/what-if.ts';

/** A what-if as it stands on the screen; `then` is null while it is worked out. */
export interface Shown {
  readonly key: string;
  readonly title: string;
  readonly changes: readonly WhatIf[];
  /** By its title. */
  readonly isKept: boolean;
  readonly then: AheadWith | null;
}

interface ComparedProps {
  readonly account: number;
  readonly planned: Ahead;
  readonly shown: readonly Shown[];
  readonly problem: Problem | null;
  /** How many were asked: the heading takes the focus with each. */
  readonly asked: number;
  readonly onTakeOut: (key: string, index: number) => void;
  readonly onPutAway: (key: string) => void;
  readonly onKept: (key: string, name: string) => void;
}

export function Compared({ account, planned, shown, problem, asked, onTakeOut, onPutAway, onKept }: ComparedProps) {
  const there = shown.flatMap(({ title, then }) => (then ? [{ title, ahead: then.ahead }] : []));
  return (
    <Section title={words.sideBySide} id="side-by-side" takesFocus={asked}>
      {problem && <Trouble problem={problem} />}
      {!problem && there.length < shown.length && <Skeleton lines={4} />}
      {there.length === shown.length && <SideBySide planned={planned} rows={[{ title: aheadWords.planned, ahead: planned }, ...there]} />}
      {shown.map(({ key, title, changes, isKept, then }) => (
        <section key={key} className="what-if" aria-labelledby={`what-if-${key}`}>
          <h3 id={`what-if-${key}`}>{title}</h3>
          <ul>
            {then?.differences.map(({ change, sentence }, index) => (
              <li key={index}>
                <p>
                  <strong>{change}</strong> {sentence}
                </p>
                {then.differences.length > 1 && (
                  <Button look="plain" aria-label={`${words.takeOut}: ${change}`} onPress={() => onTakeOut(key, index)}>
                    {words.takeOut}
                  </Button>
                )}
              </li>
            ))}
          </ul>
          {then?.differences.map(({ cut }, index) => cut && <CutInFull key={index} cut={cut} runsOutOn={then.ahead.runsOutOn} />)}
          <div className="row no-print">
            {!isKept && <Keep account={account} title={title} changes={changes} onKept={(name) => onKept(key, name)} />}
            <Button look="plain" aria-label={`${words.putAway}: ${title}`} onPress={() => onPutAway(key)}>
              {words.putAway}
            </Button>
          </div>
        </section>
      ))}
    </Section>
  );
}

interface Row {
  readonly title: string;
  readonly ahead: Ahead;
}

function SideBySide({ planned, rows }: { readonly planned: Ahead; readonly rows: readonly Row[] }) {
  const hasRule = planned.days.some(({ mayBeAskedBack }) => mayBeAskedBack !== null);
  const dayOr = (day: string | null, none: string) => (day === null ? none : <Day day={day} />);
  return (
    <Table
      caption={words.caption}
      columns={[
        { key: 'which', head: words.which, kind: 'head', cell: ({ title }) => title },
        { key: 'end', head: words.yearEnd, kind: 'figure', cell: ({ ahead }) => <Amount pence={ahead.yearEnd.pence} /> },
        {
          key: 'than',
          head: words.than,
          kind: 'figure',
          cell: ({ ahead }) => ahead !== planned && <Amount pence={ahead.yearEnd.pence - planned.yearEnd.pence} />,
        },
        { key: 'least', head: words.least, kind: 'figure', cell: ({ ahead }) => <Amount pence={ahead.lowest.pence} /> },
        { key: 'on', head: words.leastOn, kind: 'short', cell: ({ ahead }) => <Day day={ahead.lowest.on} /> },
        { key: 'out', head: words.runsOut, kind: 'short', cell: ({ ahead }) => dayOr(ahead.runsOutOn, words.never) },
        { key: 'passes', head: words.passes, kind: 'short', cell: ({ ahead }) => dayOr(ahead.passesAllowedOn, hasRule ? words.never : words.noRule) },
      ]}
      rows={rows}
      rowKey={({ title }) => title}
    />
  );
}
