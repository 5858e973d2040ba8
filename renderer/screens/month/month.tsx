/**
 * A month's work: its five steps, how far each is and where it is done; at its end what changed, to be printed. What is done is told from
 * the facts, so nothing is ticked off by hand. Each step is an ordinary screen.
 */
import { useEffect } from 'react';
import type { Output } from '../../../core/api/methods.ts';
import type { Overview } from '../../../core/figures/overview.ts';
import { isDone, MONTH_STEPS } from '../../../core/figures/known/month.ts';
import type { MonthStep } from '../../../core/figures/known/month.ts';
import { addDays, addMonths, formatDay, formatMonth } from '../../../core/values/day.ts';
import { formatMoney } from '../../../core/values/money.ts';
import type { AccountScreenProps } from '../../app/screen-props.ts';
import { goInstead, to } from '../../app/route.ts';
import { Button, GoButton } from '../../parts/page/button.tsx';
import { Note, Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Page, Section } from '../../parts/page/page.tsx';
import { Amount } from '../../parts/tables/amount.tsx';
import { Table } from '../../parts/tables/table.tsx';
import { today } from '../../program/today.ts';
import { useRead } from '../../program/use-program.tsx';
import { monthWords as words } from '../../words/month.ts';
import { knownWords } from '../../words/overview/known.ts';
import { Doing } from '../overview/doing.tsx';
import { placeOfStep } from './places.ts';
import { Steps } from './steps.tsx';

type MonthRun = Output<'figures.monthRun'>;

export function Month({ account: { id: account }, address: { month } }: AccountScreenProps<{ readonly month: string | undefined }>) {
  const read = useRead('figures.monthRun', { account, ...(month !== undefined && { month }) });
  const run = read.data;
  // The month in hand is another one once this is done: the one in view stays.
  const inHand = month === undefined && !read.isPlaceholderData ? run?.month : undefined;
  useEffect(() => {
    if (inHand !== undefined) goInstead(to('month', account, { month: inHand }));
  }, [account, inHand]);
  const lead = run && (isDone(run) ? words.allDone : words.lead(run.done.length, MONTH_STEPS.length));
  return (
    <Page title={run ? formatMonth(run.month) : words.title} below={lead && <p className="lead">{lead}</p>}>
      {read.error && <Trouble problem={read.error.problem} again={() => void read.refetch()} />}
      {!run && !read.error && <Skeleton what={words.reading} lines={6} />}
      {run && <InFull account={account} run={run} />}
    </Page>
  );
}

interface RunProps {
  readonly account: number;
  readonly run: MonthRun;
}

function InFull({ account, run }: RunProps) {
  const first = MONTH_STEPS.find((step) => !run.done.includes(step));
  const near = (months: number): string => addMonths(run.from, months).slice(0, 7);
  return (
    <>
      <Steps account={account} run={run} here="month" />
      {!run.isOver && (
        <Note>
          <p>{words.notOver(formatDay(run.to))}</p>
        </Note>
      )}
      {isDone(run) && <Changed account={account} run={run} />}
      {MONTH_STEPS.map((step) => (
        <Section key={step} title={words.step[step]} id={step}>
          {sentencesOf(step, run).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {step !== 'check' && (
            <div className="row no-print">
              <GoButton look={step === first ? 'primary' : 'act'} route={placeOfStep(account, step, run)} about={words.step[step]}>
                {run.done.includes(step) ? words.see : words.go[step]}
              </GoButton>
            </div>
          )}
          {step === 'check' && run.duplicates + run.differing.length > 0 && (
            <div className="row">
              <GoButton route={to('bank', account)}>{words.decide}</GoButton>
            </div>
          )}
        </Section>
      ))}
      <Owed account={account} />
      <nav className="row no-print" aria-label={words.others}>
        {!run.isFirst && (
          <GoButton look="plain" icon="left" route={to('month', account, { month: near(-1) })}>
            {words.before}
          </GoButton>
        )}
        {run.to < today() && (
          <GoButton look="plain" icon="right" route={to('month', account, { month: near(1) })}>
            {words.after}
          </GoButton>
        )}
      </nav>
    </>
  );
}

function sentencesOf(step: MonthStep, run: MonthRun): readonly string[] {
  const isOver = run.done.includes(step);
  const { bank, unexplained, behind, unbilled, withoutPaper, differing, duplicates, compared } = run;
  switch (step) {
    case 'statement':
      if (bank === null) return [words.noStatement];
      return [isOver ? words.statementTo(formatDay(bank)) : words.statementEnds(formatDay(bank), formatDay(run.to))];
    case 'explain':
      return [isOver ? words.explained : unexplained > 0 ? words.waiting(unexplained) : words.explainedSoFar];
    case 'hours':
      if (isOver) return [words.hoursHere];
      return behind.length === 0 ? [words.monthGoesOn] : behind.map(({ name, to: day }) => words.hoursEnd(name, formatDay(day)));
    case 'bills':
      return [
        ...(isOver ? [words.billsHere] : unbilled.length === 0 ? [words.monthGoesOn] : []),
        ...unbilled.map(({ name, to: day }) => (day === null ? words.noBill(name) : words.billedTo(name, formatDay(day)))),
        ...(withoutPaper > 0 ? [words.noPaper(withoutPaper)] : []),
      ];
    case 'check':
      if (isOver) return [compared > 0 ? words.agrees : words.nothingToCompare];
      if (duplicates + differing.length === 0) return [words.checkLater];
      return [
        ...differing.map(({ bankAccount, day, printed, ours }) => words.differs(bankAccount, formatDay(day), formatMoney(printed), formatMoney(ours))),
        ...(duplicates > 0 ? [words.duplicates(duplicates)] : []),
      ];
  }
}

/** What is owed and when, as the overview opens on it: what was due at the end of the month may be paid by now. */
function Owed({ account }: { readonly account: number }) {
  const figures = useRead('figures.overview', { account });
  if (figures.error) return <Trouble problem={figures.error.problem} again={() => void figures.refetch()} />;
  if (!figures.data) return <Skeleton />;
  return (
    <>
      <p>{words.owedOn(formatDay(figures.data.asOf))}</p>
      <Doing account={account} figures={figures.data} />
    </>
  );
}

interface Figure {
  readonly title: string;
  readonly of: (overview: Overview) => number | null;
}

const FIGURES: readonly Figure[] = [
  { title: words.inBank, of: ({ cash }) => cash.reconciled },
  { title: words.spent, of: ({ plan, answers }) => (answers.plan.state === 'not_known' ? null : plan.spentToDate) },
  { title: words.planned, of: ({ plan, answers }) => (answers.plan.state === 'not_known' ? null : plan.expectedToDate) },
  { title: words.contribution, of: ({ contribution, answers }) => (answers.contribution.state === 'not_known' ? null : contribution.overdue) },
  { title: words.crisis, of: ({ crisis, answers }) => (answers.crisis.state === 'not_known' ? null : crisis.available) },
];

function Changed({ account, run }: RunProps) {
  const last = addDays(run.from, -1);
  const [before, now] = [useRead('figures.overview', { account, on: last }), useRead('figures.overview', { account, on: run.to })];
  const sum = (overview: Overview | undefined, figure: Figure) => {
    const pence = overview && figure.of(overview);
    return pence === undefined ? '' : pence === null ? knownWords.notKnown : <Amount pence={pence} />;
  };
  return (
    <Section title={words.doneTitle(formatMonth(run.month))} id="done">
      <Table<Figure>
        caption={words.changed}
        rows={FIGURES}
        rowKey={({ title }) => title}
        columns={[
          { key: 'what', head: words.what, kind: 'head', cell: ({ title }) => title },
          { key: 'before', head: formatDay(last), kind: 'figure', cell: (figure) => sum(before.data, figure) },
          { key: 'now', head: formatDay(run.to), kind: 'figure', cell: (figure) => sum(now.data, figure) },
        ]}
      />
      <div className="row no-print">
        <Button icon="print" onPress={() => window.print()}>
          {words.print}
        </Button>
      </div>
    </Section>
  );
}
