/** The steps of a month in a row, what is done of each, and the way on: over the ordinary screen on which one is done, and on the month's own. */
import { isDone, MONTH_STEPS } from '../../../core/figures/known/month.ts';
import type { MonthRun } from '../../../core/figures/known/month.ts';
import { formatMonth } from '../../../core/values/day.ts';
import type { ScreenName } from '../../app/screen-names.ts';
import { GoButton, GoLink } from '../../parts/page/button.tsx';
import { Icon } from '../../parts/page/icon.tsx';
import { useRead } from '../../program/use-program.tsx';
import { monthWords as words } from '../../words/month.ts';
import { isAt, placeOfStep } from './places.ts';

/** A run that somebody is in: begun on the month's screen, left by going to one that is no step of it. */
export interface Run {
  readonly account: number;
  readonly month: string;
}

interface StepsProps {
  readonly account: number;
  readonly run: MonthRun;
  readonly here: ScreenName;
}

export function Steps({ account, run, here }: StepsProps) {
  return (
    <nav className="month-steps" aria-label={words.steps(formatMonth(run.month))}>
      <ol className="plain">
        {MONTH_STEPS.map((step, index) => {
          const isOver = run.done.includes(step);
          const isHere = isAt(step, here);
          return (
            <li key={step} data-done={isOver || undefined} data-here={isHere || undefined}>
              <GoLink route={placeOfStep(account, step, run)} current={isHere}>
                {isOver ? <Icon name="tick" /> : `${index + 1} `}
                {words.step[step]}
                {isOver && <span className="unseen"> ({words.isDone})</span>}
              </GoLink>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

/** Over an ordinary screen, with the way to the next thing that is not done. */
export function StepsOver({ run: { account, month }, here }: { readonly run: Run; readonly here: ScreenName }) {
  const read = useRead('figures.monthRun', { account, month });
  const run = read.data;
  if (!run) return null;
  const next = MONTH_STEPS.find((step) => !run.done.includes(step) && !isAt(step, here));
  return (
    <div className="month-over">
      <Steps account={account} run={run} here={here} />
      {next !== undefined && (
        <GoButton route={placeOfStep(account, next, run)} icon="right">
          {words.next(words.step[next])}
        </GoButton>
      )}
      {isDone(run) && (
        <GoButton look="primary" route={placeOfStep(account, 'check', run)}>
          {words.finish}
        </GoButton>
      )}
    </div>
  );
}
