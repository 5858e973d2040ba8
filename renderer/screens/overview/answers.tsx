/** The three answers: spend against the plan, the contribution, ready for a crisis. Each a figure, a sentence and its working. */
import type { ReactNode } from 'react';
import type { FigureId } from '../../../core/figures/breakdowns/figure-ids.ts';
import type { Overview } from '../../../core/figures/overview.ts';
import { formatMoney } from '../../../core/values/money.ts';
import { contributionWords } from '../../../core/words/figures/notices.ts';
import { workingOf } from './figure-links.ts';
import { Bar } from '../../parts/tables/bar.tsx';
import { GoLink } from '../../parts/page/button.tsx';
import { knownWords } from '../../words/overview/known.ts';
import { overviewWords as words } from '../../words/overview/overview.ts';
import { Afford, AffordButton, useAsking } from './afford.tsx';
import { Big } from './big.tsx';
import { Crisis } from './crisis.tsx';
import { hasBank, HowFar, NotKnown } from './known.tsx';
import type { StandingProps } from './props.ts';

export function Answers({ account, figures }: StandingProps) {
  const { answers } = figures;
  const asking = useAsking();
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
          {answers.crisis.state === 'not_known' ? <NotKnown needs={answers.crisis.needs} /> : <Crisis crisis={figures.crisis} />}
          {answers.crisis.state !== 'not_known' && how({ figure: 'crisis' }, words.crisis)}
          {answers.crisis.state !== 'not_known' && <AffordButton {...asking} />}
        </section>
      </div>
      {asking.isOpen && <Afford account={account} figures={figures} />}
    </>
  );
}

function Spent({ plan }: { readonly plan: Overview['plan'] }) {
  const { spentToDate, expectedToDate, yearBudget, difference, outsidePlan, lines } = plan;
  const size = formatMoney(Math.abs(difference));
  return (
    <>
      <Big pence={spentToDate} />
      {lines.length === 0 ? (
        <p>{words.noPlan}</p>
      ) : (
        <>
          <p>
            {words.ofPlanned(formatMoney(expectedToDate))}{' '}
            <span className={`state ${difference < 0 ? 'state-over' : ''}`}>
              {difference > 0 ? words.underPlan(size) : difference < 0 ? words.overPlan(size) : words.exactly}
            </span>
          </p>
          <Bar spent={spentToDate} planned={expectedToDate} year={yearBudget} over={difference < 0} />
        </>
      )}
      {outsidePlan !== 0 && <p>{outsidePlan > 0 ? words.outside(formatMoney(outsidePlan)) : words.outsideBack(formatMoney(-outsidePlan))}</p>}
    </>
  );
}

/** Leads with what to pay now; what has run up day by day is in its working. */
function Contribution({ figures }: { readonly figures: Overview }) {
  const { asOf, known } = figures;
  const { weekly, accrued, received, overdue, toPayNow, balance, paidToCouncil, sentences } = figures.contribution;
  if (weekly === 0 && accrued === 0 && received === 0) return <p>{words.noContribution}</p>;
  if (!hasBank(figures) && !paidToCouncil)
    return (
      <>
        <p className="big not-known">{knownWords.notKnown}</p>
        <p>
          {words.weekly(formatMoney(weekly))} {knownWords.paidNotKnown}
        </p>
      </>
    );
  const ahead = balance < 0 && overdue === 0;
  const isWhole = known.bank !== null && asOf <= known.bank;
  // The figure and the word beside it say this already.
  const said = new Set<string>([contributionWords.now(toPayNow), contributionWords.nothingNow, contributionWords.ahead(-balance)]);
  return (
    <>
      <Big pence={ahead ? -balance : toPayNow} after={ahead ? words.ahead : isWhole ? words.toPayNow : words.toPayByStatement} />
      <p>{sentences.filter((sentence) => !said.has(sentence)).join(' ')}</p>
      {!sentences.some((sentence) => sentence.includes(formatMoney(weekly))) && <p>{words.weekly(formatMoney(weekly))}</p>}
    </>
  );
}
