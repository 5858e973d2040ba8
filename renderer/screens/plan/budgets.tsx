/** What the year gives, spent, set aside and available: by line, by what is to be achieved, or who was paid. Each opens into its costs. */
import type { BudgetSums, LineBudget, OutcomeBudget, PlanView, ProviderSpend } from '../../../core/figures/plan/budgets.ts';
import { formatDay } from '../../../core/values/day.ts';
import { formatMoney } from '../../../core/values/money.ts';
import { to } from '../../app/route.ts';
import { Choice } from '../../parts/fields/choice.tsx';
import { GoLink } from '../../parts/page/button.tsx';
import { Section } from '../../parts/page/page.tsx';
import { Amount } from '../../parts/tables/amount.tsx';
import { Table } from '../../parts/tables/table.tsx';
import type { Column } from '../../parts/tables/table.tsx';
import { workingOf } from '../overview/figure-links.ts';
import { planWords as words } from '../../words/plan.ts';
import type { PlanBy } from './by.ts';

interface BudgetsProps {
  readonly account: number;
  readonly plan: PlanView;
  readonly by: PlanBy;
  readonly onBy: (by: PlanBy) => void;
}

const BY = [
  { value: 'line', title: words.byLine },
  { value: 'outcome', title: words.byOutcome },
  { value: 'provider', title: words.byProvider },
] as const;

export function Budgets({ account, plan, by, onBy }: BudgetsProps) {
  return (
    <Section title={words.lines} id="lines">
      <div className="no-print">
        <Choice label={words.by} value={by} onChange={onBy} fault={undefined} inRow options={BY} />
      </div>
      {by === 'line' && <ByLine account={account} plan={plan} />}
      {by === 'outcome' && <ByOutcome plan={plan} />}
      {by === 'provider' && <ByProvider account={account} plan={plan} />}
      <p className="link-line">
        <GoLink route={to('overview', account, { on: plan.asOf, tab: 'spend' })}>{words.byPeriod}</GoLink>
      </p>
    </Section>
  );
}

/** Less than nothing is said in words. */
function Available({ pence }: { readonly pence: number }) {
  return pence < 0 ? <>{words.tooLittle(formatMoney(-pence))}</> : <Amount pence={pence} />;
}

function sums<Row extends BudgetSums>({ total }: PlanView): readonly Column<Row>[] {
  return [
    { key: 'year', head: words.year, kind: 'figure', cell: ({ year }) => <Amount pence={year} />, foot: <Amount pence={total.year} /> },
    { key: 'spent', head: words.spent, kind: 'figure', cell: ({ spent }) => <Amount pence={spent} />, foot: <Amount pence={total.spent} /> },
    { key: 'aside', head: words.setAside, kind: 'figure', cell: ({ setAside }) => <Amount pence={setAside} />, foot: <Amount pence={total.setAside} /> },
    {
      key: 'left',
      head: words.available,
      kind: 'figure',
      cell: ({ available }) => <Available pence={available} />,
      foot: <Available pence={total.available} />,
    },
  ];
}

function ByLine({ account, plan }: { readonly account: number; readonly plan: PlanView }) {
  return (
    <Table<LineBudget>
      caption={words.caption}
      columns={[
        {
          key: 'line',
          head: words.line,
          kind: 'head',
          foot: words.all,
          cell: (line) => (
            <div className="plan-name">
              <GoLink route={to('plan-line', account, { line: String(line.id), on: plan.asOf })}>{line.name}</GoLink>
              <small className="soft">{[...howOf(line), ...(line.outcome === '' ? [] : [line.outcome])].join('. ')}</small>
            </div>
          ),
        },
        ...sums<LineBudget>(plan),
      ]}
      rows={plan.lines}
      rowKey={({ id }) => id}
    />
  );
}

/** How a line is worked out, whether it runs, and its fund, in sentences without their full stop. */
export function howOf({ kind, hoursPerWeek, rate, amount, week, from, to: last, runs, fund }: LineBudget): string[] {
  const size = formatMoney(amount ?? 0);
  const how =
    kind === 'one_off'
      ? words.amountOnce(size, formatDay(from))
      : kind === 'weekly'
        ? words.amountWeek(size)
        : kind === 'yearly'
          ? words.amountYear(size)
          : words.hoursWeek(hoursPerWeek ?? '0', formatMoney(rate ?? 0), formatMoney(week ?? 0));
  const standing =
    runs === 'later' && kind !== 'one_off' ? [words.later(formatDay(from))] : runs === 'ended' && last !== null ? [words.ended(formatDay(last))] : [];
  return [how, ...standing, ...(fund === null ? [] : [words.fund(fund)])];
}

function ByOutcome({ plan }: { readonly plan: PlanView }) {
  return (
    <Table<OutcomeBudget>
      caption={words.caption}
      columns={[
        {
          key: 'outcome',
          head: words.outcome,
          kind: 'head',
          foot: words.all,
          cell: ({ outcome, lines }) => (
            <div className="plan-name">
              <span>{outcome === '' ? words.noOutcome : outcome}</span>
              <small className="soft">{lines.join(', ')}</small>
            </div>
          ),
        },
        ...sums<OutcomeBudget>(plan),
      ]}
      rows={plan.outcomes}
      rowKey={({ outcome }) => outcome}
    />
  );
}

function ByProvider({ account, plan }: { readonly account: number; readonly plan: PlanView }) {
  if (plan.providers.length === 0) return <p>{words.noProviders}</p>;
  return (
    <Table<ProviderSpend>
      caption={words.providersCaption}
      columns={[
        {
          key: 'who',
          head: words.provider,
          kind: 'head',
          cell: ({ name, kind, opens }) =>
            kind === 'bank' || kind === 'before' ? (
              <GoLink route={workingOf(account, plan.asOf, { figure: 'spent' })}>{words.providers[kind]}</GoLink>
            ) : opens === null ? (
              name
            ) : (
              <GoLink route={workingOf(account, plan.asOf, { figure: kind === 'person' ? 'paidToPerson' : 'paidToSupplier', id: opens.id })}>{name}</GoLink>
            ),
        },
        { key: 'hours', head: words.hours, kind: 'figure', cell: ({ hours }) => hours ?? '' },
        { key: 'pounds', head: words.pounds, kind: 'figure', cell: ({ pence }) => <Amount pence={pence} /> },
      ]}
      rows={plan.providers}
      rowKey={({ kind, opens }) => `${kind} ${opens?.id ?? ''}`}
    />
  );
}
