/** What the charge should be, as an estimate, beside what the council charges; and the published amounts it can begin from. */
import type { ChargeEstimateSaid } from '../../../core/figures/council/charge-estimate.ts';
import { guaranteeOn, MOST_IN_WALES, premiumsOn } from '../../../core/rates/charging.ts';
import { formatDay } from '../../../core/values/day.ts';
import { keysOf } from '../../../core/values/own-keys.ts';
import { formatMoney } from '../../../core/values/money.ts';
import { chargeWords } from '../../../core/words/figures/charge.ts';
import { to } from '../../app/route.ts';
import { GoButton, GoLink } from '../../parts/page/button.tsx';
import { More } from '../../parts/page/more.tsx';
import { Section } from '../../parts/page/page.tsx';
import { Amount, Day } from '../../parts/tables/amount.tsx';
import { Facts } from '../../parts/tables/facts.tsx';
import { Table } from '../../parts/tables/table.tsx';
import { estimateWords as words } from '../../words/council/estimate.ts';
import { overviewWords } from '../../words/overview/overview.ts';
import { workingOf } from '../overview/figure-links.ts';

interface EstimateProps {
  readonly account: number;
  readonly asOf: string;
  readonly said: ChargeEstimateSaid;
}

export function Estimate({ account, asOf, said }: EstimateProps) {
  const { nation } = said;
  if (nation !== 'england-and-wales')
    return (
      <Section title={words.title} id="estimate">
        <p>{words.notHere[nation]}</p>
      </Section>
    );
  return (
    <Section title={words.title} id="estimate">
      <p>{words.lead}</p>
      {said.estimate === null ? <p>{words.none}</p> : <Made account={account} asOf={asOf} said={said} />}
      <div className="row no-print">
        {said.estimate !== null && (
          <GoButton route={to('record', account, { type: 'chargeAssessments', id: String(said.estimate.assessment.id) })}>{words.correct}</GoButton>
        )}
        <GoButton icon="plus" route={to('record', account, { type: 'chargeAssessments' })}>
          {said.estimate === null ? words.make : words.anew}
        </GoButton>
      </div>
      <p>{words.wales(formatMoney(MOST_IN_WALES.weekly), MOST_IN_WALES.source)}</p>
      <More title={words.published}>
        <Published day={said.estimate?.assessment.from ?? asOf} />
      </More>
    </Section>
  );
}

function Made({ account, asOf, said: { estimate, charged, difference, isOfYearBefore } }: EstimateProps) {
  if (!estimate) return null;
  const { weekly, needs, assessment, limits } = estimate;
  if (weekly === null) return needs.map((need) => <p key={need}>{chargeWords.needs[need]}</p>);
  return (
    <>
      <Facts
        facts={[
          [
            words.estimate,
            <GoLink key="estimate" route={workingOf(account, asOf, { figure: 'chargeEstimate' })} about={overviewWords.how}>
              <Amount pence={weekly} />
            </GoLink>,
          ],
          [words.charged, charged === null ? words.noRate : <Amount key="charged" pence={charged} />],
          [words.from, <Day key="from" day={assessment.from} />],
        ]}
      />
      {isOfYearBefore && <p>{words.isOfYearBefore(formatDay(estimate.assessment.from))}</p>}
      {difference !== null && !isOfYearBefore && (
        <p>{difference === 0 ? words.same : difference > 0 ? words.more(formatMoney(difference)) : words.less(formatMoney(-difference))}</p>
      )}
      <p>
        <strong>{words.isEstimate}</strong> {limits?.certainty}
      </p>
    </>
  );
}

function Published({ day }: { readonly day: string }) {
  const guarantees = keysOf(words.for).map((who) => ({ title: words.for[who], ...(guaranteeOn(who, day) ?? { weekly: null, source: '' }) }));
  const seen = new Map(premiumsOn(day).map((premium) => [premium.for, premium]));
  const premiums = keysOf(words.premium).map((who) => ({ title: words.premium[who], ...(seen.get(who) ?? { weekly: null, source: '' }) }));
  return (
    <Table
      caption={words.publishedCaption(formatDay(day))}
      columns={[
        { key: 'who', head: words.who, kind: 'head', cell: ({ title }) => title },
        { key: 'weekly', head: words.weekly, kind: 'figure', cell: ({ weekly }) => (weekly === null ? words.notOnFile : <Amount pence={weekly} />) },
        { key: 'source', head: words.source, cell: ({ source }) => source },
      ]}
      rows={[...guarantees, ...premiums]}
      rowKey={({ title }) => title}
    />
  );
}
