/**
 * What the person pays towards their support: what to pay now, how it is paid, the rates over time, and month by month what was charged and
 * received. Months the bank's statement does not reach are not known yet, never late. Every figure opens into its lines.
 */
import type { Output } from '../../../core/api/methods.ts';
import { formatDay } from '../../../core/values/day.ts';
import type { AccountScreenProps } from '../../app/screen-props.ts';
import { to } from '../../app/route.ts';
import { GoButton, GoLink } from '../../parts/page/button.tsx';
import { Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Page, Section } from '../../parts/page/page.tsx';
import { Amount, Day } from '../../parts/tables/amount.tsx';
import { Table } from '../../parts/tables/table.tsx';
import { today } from '../../program/today.ts';
import { useRead } from '../../program/use-program.tsx';
import { contributionWords as words } from '../../words/council/contribution.ts';
import { Contribution as Answer } from '../overview/contribution.tsx';
import { AsAt } from '../overview/day.tsx';
import { workingOf } from '../overview/figure-links.ts';
import { HowFar, NotKnown } from '../overview/known.tsx';
import { overviewWords } from '../../words/overview/overview.ts';
import { Estimate } from './estimate.tsx';
import { PaidLines } from './paid-lines.tsx';
import { PlanShares } from './plan-shares.tsx';
import { Months } from './contribution-months.tsx';
import { SavePage } from '../papers/save-page.tsx';

export type Statement = Output<'figures.contributionStatement'>;

export function Contribution({ account, address: { on } }: AccountScreenProps<{ readonly on: string | undefined }>) {
  const asked = { account: account.id, ...(on !== undefined && { on }) };
  const figures = useRead('figures.overview', asked);
  const statement = useRead('figures.contributionStatement', asked);
  const trouble = figures.error ?? statement.error;
  const again = (): void => void Promise.all([figures.refetch(), statement.refetch()]);
  const isOld = figures.isPlaceholderData || statement.isPlaceholderData;
  return (
    <Page
      title={words.title}
      below={
        <AsAt
          account={account}
          on={on ?? figures.data?.asOf ?? today()}
          placeOn={(day) => to('contribution', account.id, { on: day })}
          figures={figures.data ?? null}
        />
      }
    >
      {trouble && <Trouble problem={trouble.problem} again={again} />}
      {!trouble && !(figures.data && statement.data) && <Skeleton what={words.reading} lines={9} />}
      {figures.data && statement.data && (
        <div className={`stack stack-loose ${isOld ? 'being-read' : ''}`} aria-busy={isOld}>
          <Now account={account.id} figures={figures.data} />
          <Models account={account.id} models={statement.data.models} />
          <PaidLines
            id="wrong-account"
            title={words.wrongAccount}
            why={words.wrongAccountWhy}
            account={account.id}
            lines={statement.data.paidFromThisAccount}
          />
          <PaidLines id="paid-here" title={words.paidHere} why={words.paidHereWhy} account={account.id} lines={statement.data.paidHereWhileInvoiced} />
          <Months account={account.id} statement={statement.data} />
          <Rates account={account.id} rates={statement.data.rates} />
          <PlanShares account={account.id} asOf={statement.data.asOf} shares={statement.data.lines} />
          <Estimate account={account.id} asOf={statement.data.asOf} said={statement.data.charge} />
          <SavePage account={account.id} of={{ page: 'contribution', on: statement.data.asOf }} print={words.print} />
        </div>
      )}
    </Page>
  );
}

function Now({ account, figures }: { readonly account: number; readonly figures: Output<'figures.overview'> }) {
  const { answers, asOf } = figures;
  const { state } = answers.contribution;
  return (
    <section className="card answer" aria-labelledby="answer-contribution">
      <h2 id="answer-contribution">{overviewWords.contribution}</h2>
      <HowFar {...figures} answer={answers.contribution} />
      {state === 'not_known' ? <NotKnown needs={answers.contribution.needs} /> : <Answer figures={figures} inFull />}
      {state !== 'not_known' && (
        <p className="how">
          <GoLink route={workingOf(account, asOf, { figure: 'contribution' })} about={overviewWords.contribution}>
            {overviewWords.how}
          </GoLink>
        </p>
      )}
    </section>
  );
}

function Models({ account, models }: { readonly account: number; readonly models: Statement['models'] }) {
  const [only] = models;
  return (
    <Section title={words.models} id="models">
      {only === undefined && (
        <p className="link-line">
          {words.noModel} <GoLink route={to('record', account, { type: 'councilRules' })}>{words.addRules}</GoLink>
        </p>
      )}
      {models.length === 1 && only && <p>{words.model[only.model]}</p>}
      {models.length > 1 && (
        <ul>
          {models.map(({ from, model }) => (
            <li key={from}>{words.modelFrom(formatDay(from), words.model[model])}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Rates({ account, rates }: { readonly account: number; readonly rates: Statement['rates'] }) {
  return (
    <Section title={words.rates} id="rates">
      {rates.length === 0 && <p>{words.noRates}</p>}
      {rates.length > 0 && (
        <Table<Statement['rates'][number]>
          caption={words.ratesCaption}
          columns={[
            {
              key: 'from',
              head: words.from,
              kind: 'head',
              cell: ({ id, from }) => <GoLink route={to('record', account, { type: 'contributionRates', id: String(id) })}>{formatDay(from)}</GoLink>,
            },
            { key: 'to', head: words.to, kind: 'short', cell: ({ to: last }) => (last === null ? words.goesOn : <Day day={last} />) },
            { key: 'weekly', head: words.weekly, kind: 'figure', cell: ({ weekly }) => <Amount pence={weekly} /> },
          ]}
          rows={rates.toReversed()}
          rowKey={({ id }) => id}
        />
      )}
      <div className="row no-print">
        <GoButton icon="plus" route={to('record', account, { type: 'contributionRates' })}>
          {words.addRate}
        </GoButton>
      </div>
    </Section>
  );
}
