/** What a cut of the council's money does: what is lost, what each line of the plan would then buy, and what falls due if a job ends by it. */
import type { Cut } from '../../../core/figures/ahead/cut.ts';
import { formatDay } from '../../../core/values/day.ts';
import { formatHours } from '../../../core/values/hours.ts';
import { formatMoney } from '../../../core/values/money.ts';
import { Amount } from '../../parts/tables/amount.tsx';
import { Table } from '../../parts/tables/table.tsx';
import { cutWords as words } from '../../words/ahead/cut.ts';

interface CutProps {
  readonly cut: Cut;
  /** The first day below nothing, with all of the what-if; null: none. */
  readonly runsOutOn: string | null;
}

export function CutInFull({ cut, runsOutOn }: CutProps) {
  return (
    <div className="cut">
      <h4>{words.title}</h4>
      <CutFigures cut={cut} level={4} when={runsOutOn === null ? words.lasts : words.ends(formatDay(runsOutOn))} />
    </div>
  );
}

interface CutFiguresProps {
  readonly cut: Cut;
  /** Of the heading in it, by what it stands under. */
  readonly level: 3 | 4;
  /** Said of the day money runs out, where that was worked out. */
  readonly when?: string;
}

/** What is lost and what is left. */
export function CutFigures({ cut: { weekly, yearly, lines, lost, jobs }, level, when }: CutFiguresProps) {
  const Heading = `h${level}` as const;
  const bought = lost.map(({ kind, rate, hours }) => (kind === 'agency_hours' ? words.agency : words.assistants)(formatHours(hours), formatMoney(rate)));
  return (
    <>
      <p>
        {words.weekly(formatMoney(weekly.after), formatMoney(weekly.before))}{' '}
        {words.less(formatMoney(weekly.less), formatMoney(yearly.less), weekly.percent.replace('-', '\u2212'))}
      </p>
      {bought.length > 0 && <p>{words.lost(bought.join(words.or))}</p>}
      {when !== undefined && <p>{when}</p>}
      {lines.length > 0 && <Lines lines={lines} />}
      {jobs.length > 0 && (
        <>
          <Heading>{words.jobs}</Heading>
          <p>{words.jobsLead}</p>
          <ul>
            {jobs.map((job) => (
              <li key={job.person}>{saidOf(job)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function saidOf({ name, notice, redundancy, needs }: Cut['jobs'][number]): string {
  const told = notice === null ? words.noticeUnknown : words.notice(notice.weeks, formatMoney(notice.pence));
  const paid =
    redundancy === null
      ? words.redundancyUnknown
      : redundancy.halfWeeks === 0
        ? words.noRedundancy
        : words.redundancy(String(redundancy.halfWeeks / 2), formatMoney(redundancy.pence));
  const missing = needs.map((need) => words.needs[need]).join(', ');
  return `${words.job(name, told, paid)}${missing === '' ? '' : ` ${words.missing(missing)}`}`;
}

function Lines({ lines }: Pick<Cut, 'lines'>) {
  return (
    <Table
      caption={words.caption}
      columns={[
        { key: 'line', head: words.line, kind: 'head', cell: ({ name }) => name },
        { key: 'hours', head: words.hoursNow, kind: 'figure', cell: ({ hours }) => hours && formatHours(hours.before) },
        { key: 'then', head: words.hoursThen, kind: 'figure', cell: ({ hours }) => hours && formatHours(hours.after) },
        { key: 'week', head: words.weekNow, kind: 'figure', cell: ({ weekly }) => <Amount pence={weekly.before} /> },
        { key: 'weekThen', head: words.weekThen, kind: 'figure', cell: ({ weekly }) => <Amount pence={weekly.after} /> },
        { key: 'year', head: words.yearNow, kind: 'figure', cell: ({ yearly }) => <Amount pence={yearly.before} /> },
        { key: 'yearThen', head: words.yearThen, kind: 'figure', cell: ({ yearly }) => <Amount pence={yearly.after} /> },
      ]}
      rows={lines}
      rowKey={({ line }) => line}
    />
  );
}
