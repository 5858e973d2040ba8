/** Outcomes at each review: a small chart of each, the table that says it in words, what was achieved, and money beside, never as a cause. */
import type { OutcomeChange } from '../../../core/books/facts.ts';
import type { OutcomeOverTime, OutcomesView } from '../../../core/fairness/outcomes.ts';
import { formatDay, formatDays } from '../../../core/values/day.ts';
import { outcomeWords } from '../../../core/words/fairness/outcomes.ts';
import { to as route } from '../../app/route.ts';
import { GoButton, GoLink } from '../../parts/page/button.tsx';
import { Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Section } from '../../parts/page/page.tsx';
import { Amount } from '../../parts/tables/amount.tsx';
import { Table } from '../../parts/tables/table.tsx';
import { useRead } from '../../program/use-program.tsx';
import { SavePage } from '../papers/save-page.tsx';
import { outcomeScreenWords as words } from '../../words/fairness/outcomes.ts';
import { OutcomeCharts } from './outcome-chart.tsx';
import { Review } from './review.tsx';

export function Outcomes({ account }: { readonly account: number }) {
  const read = useRead('fairness.outcomes', { account });
  return (
    <div className="stack stack-loose">
      <Section title={words.tab} id="outcomes">
        <p>{words.lead}</p>
        {read.error && <Trouble problem={read.error.problem} again={() => void read.refetch()} />}
        {!read.data && !read.error && <Skeleton what={words.tab} lines={5} />}
        {read.data?.outcomes.length === 0 && <p>{words.none}</p>}
        {read.data && read.data.outcomes.length > 0 && <OverTime account={account} view={read.data} />}
        <div className="row no-print">
          <GoButton route={route('record', account, { type: 'outcomes' })}>{words.add}</GoButton>
        </div>
      </Section>
      {read.data && read.data.outcomes.length > 0 && (
        <>
          <Review key={read.data.days.at(-1) ?? ''} account={account} outcomes={read.data.outcomes} />
          <Achieved view={read.data} />
          <Beside view={read.data} />
          {read.data.days.length > 0 && <Process view={read.data} />}
        </>
      )}
      {read.data && <SavePage account={account} of={{ page: 'outcomes' }} print={null} />}
    </div>
  );
}

/** Beside the words, so that it is seen at a glance; screen readers have the words. */
const MARKS: Readonly<Record<OutcomeChange, string>> = {
  a_lot_better: '\u25B2\u25B2',
  better: '\u25B2',
  same: '\u25CF',
  worse: '\u25BC',
  a_lot_worse: '\u25BC\u25BC',
  not_apply: '',
};

function At({ at }: { readonly at: OutcomeOverTime['at'][number] }) {
  if (at === null) return <span className="soft">{words.notAsked}</span>;
  if (typeof at === 'string') return <span className="soft">{words[at]}</span>;
  return (
    <>
      <span aria-hidden="true">{MARKS[at.change]} </span>
      {outcomeWords.changes[at.change]}
    </>
  );
}

interface ViewProps {
  readonly view: OutcomesView;
}

function OverTime({ account, view: { days, outcomes } }: ViewProps & { readonly account: number }) {
  if (days.length === 0)
    return (
      <>
        <ul>
          {outcomes.map(({ id, name }) => (
            <li key={id}>
              <GoLink route={route('record', account, { type: 'outcomes', id: String(id) })}>{name}</GoLink>
            </li>
          ))}
        </ul>
        <p>{words.noReview}</p>
      </>
    );
  return (
    <>
      <OutcomeCharts days={days} outcomes={outcomes} />
      <Table
        caption={words.table}
        columns={[
          {
            key: 'outcome',
            head: words.outcome,
            kind: 'head',
            cell: ({ id, name }) => <GoLink route={route('record', account, { type: 'outcomes', id: String(id) })}>{name}</GoLink>,
          },
          ...days.map((day, at) => ({ key: day, head: formatDay(day), cell: (one: OutcomeOverTime) => <At at={one.at[at] ?? null} /> })),
        ]}
        rows={outcomes}
        rowKey={({ id }) => id}
      />
      <p className="soft">{words.key}</p>
    </>
  );
}

function Achieved({ view: { outcomes } }: ViewProps) {
  const rows = outcomes
    .flatMap(({ id, name, at }) =>
      at.flatMap((one) => (one !== null && typeof one !== 'string' && one.achieved !== null ? [{ key: `${id} ${one.day}`, name, ...one }] : [])),
    )
    .toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
  return (
    <Section title={words.achieved} id="achieved">
      {rows.length === 0 && <p>{words.noneAchieved}</p>}
      {rows.length > 0 && (
        <Table
          caption={words.achieved}
          captionUnseen
          columns={[
            { key: 'day', head: words.day, kind: 'head', cell: ({ day }) => formatDay(day) },
            { key: 'outcome', head: words.outcome, cell: ({ name }) => name },
            { key: 'what', head: words.what, cell: ({ achieved }) => achieved },
          ]}
          rows={rows}
          rowKey={({ key }) => key}
        />
      )}
    </Section>
  );
}

function Beside({ view: { outcomes, year } }: ViewProps) {
  return (
    <Section title={words.beside} id="beside">
      <p>{words.besideLead(formatDays(year.from, year.asOf))}</p>
      <Table
        caption={words.beside}
        captionUnseen
        columns={[
          { key: 'outcome', head: words.outcome, kind: 'head', cell: ({ name }) => name },
          { key: 'lines', head: words.lines, cell: ({ beside }) => (beside === null ? <span className="soft">{words.noLine}</span> : beside.lines.join(', ')) },
          { key: 'spent', head: words.spent, kind: 'figure', cell: ({ beside }) => beside && <Amount pence={beside.spent} /> },
          { key: 'hours', head: words.hours, kind: 'figure', cell: ({ beside }) => beside?.hours },
        ]}
        rows={outcomes}
        rowKey={({ id }) => id}
      />
    </Section>
  );
}

function Process({ view: { days, process } }: ViewProps) {
  return (
    <Section title={words.process} id="process">
      <Table
        caption={words.process}
        captionUnseen
        columns={[
          { key: 'question', head: words.question, kind: 'head', cell: ({ question }) => outcomeWords.questions[question] },
          ...days.map((day, at) => ({
            key: day,
            head: formatDay(day),
            cell: (one: OutcomesView['process'][number]) => {
              const answer = one.at[at] ?? null;
              return answer === null ? <span className="soft">{words.notAnswered}</span> : outcomeWords.answers[answer];
            },
          })),
        ]}
        rows={process}
        rowKey={({ question }) => question}
      />
    </Section>
  );
}
