/** The three answers: spend against the plan, the contribution, ready for a crisis. Each a figure, a sentence and its working. */
import type { ReactNode } from 'react';
import type { FigureId } from '../../../core/figures/breakdowns/figure-ids.ts';
import type { Overview } from '../../../core/figures/overview.ts';
import { workingOf } from './figure-links.ts';
import { Bar } from '../../parts/tables/bar.tsx';
import { GoLink } from '../../parts/page/button.tsx';
import { to } from '../../app/route.ts';
import { crisisWords } from '../../words/overview/crisis.ts';
import { overviewWords as words } from '../../words/overview/overview.ts';
import { Afford, AffordButton, useAsking } from './afford.tsx';
import { Big } from './big.tsx';
import { Contribution } from './contribution.tsx';
import { Crisis } from './crisis.tsx';
import { AsPlanned, HowFar, NotKnown } from './known.tsx';
import type { StandingProps } from './props.ts';

export function Answers({ account, figures }: StandingProps) {
  const { answers } = figures;
  const asking = useAsking();
  const hasEnded = figures.notices.some(({ code, day }) => code === 'ended' && day !== null && day < figures.asOf);
  const how = (figure: FigureId, about: string): ReactNode => (
    <p className="how">
      <GoLink route={workingOf(account, figures.asOf, figure)} about={about}>
        {words.how}
      </GoLink>
    </p>
  );
  return (
    <>
      <div className="answers">
        <section className="card answer" aria-labelledby="answer-plan">
          <h2 id="answer-plan">{words.spent}</h2>
          <HowFar {...figures} answer={answers.plan} />
          {answers.plan.state === 'not_known' ? <NotKnown needs={answers.plan.needs} /> : <Spent plan={figures.plan} />}
          {answers.plan.state !== 'not_known' && how({ figure: 'plan' }, words.spent)}
        </section>
        <section className="card answer" aria-labelledby="answer-contribution">
          <h2 id="answer-contribution">{words.contribution}</h2>
          <HowFar {...figures} answer={answers.contribution} />
          {answers.contribution.state === 'not_known' ? <NotKnown needs={answers.contribution.needs} /> : <Contribution figures={figures} />}
          {answers.contribution.state !== 'not_known' && how({ figure: 'contribution' }, words.contribution)}
        </section>
        <section className="card answer" aria-labelledby="answer-crisis">
          <h2 id="answer-crisis">{words.crisis}</h2>
          <HowFar {...figures} answer={answers.crisis} />
          {hasEnded ? (
            <Ended account={account} asOf={figures.asOf} />
          ) : answers.crisis.state === 'not_known' ? (
            <NotKnown needs={answers.crisis.needs} />
          ) : (
            <Crisis crisis={figures.crisis} hasRule={figures.reclaim.rule !== null} />
          )}
          {!hasEnded && answers.crisis.state === 'estimated' && <AsPlanned account={account} figures={figures} />}
          {!hasEnded && answers.crisis.state !== 'not_known' && (
            <div className="how-and">
              {how({ figure: 'crisis' }, words.crisis)}
              <AffordButton {...asking} />
            </div>
          )}
        </section>
      </div>
      {asking.isOpen && !hasEnded && <Afford account={account} figures={figures} />}
    </>
  );
}

/** What is left goes back: none of it is for a crisis. */
function Ended({ account, asOf }: { readonly account: number; readonly asOf: string }) {
  return (
    <>
      <p className="big not-known">{crisisWords.ended}</p>
      <p>{crisisWords.endedWhy}</p>
      <p className="how">
        <GoLink route={to('direct-payment', account, { on: asOf })}>{crisisWords.finalAccount}</GoLink>
      </p>
    </>
  );
}

function Spent({ plan: { spentToDate, expectedToDate, yearBudget, difference, sentence } }: { readonly plan: Overview['plan'] }) {
  return (
    <>
      <Big pence={spentToDate} />
      <Bar spent={spentToDate} planned={expectedToDate} year={yearBudget} over={difference < 0} />
      <p>{sentence}</p>
    </>
  );
}
