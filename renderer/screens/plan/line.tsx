/** One line of the plan: its budget of the account year, how it has changed over time, and the form that changes it from a day on. */
import { useState } from 'react';
import type { PlanLineVersion } from '../../../core/books/facts.ts';
import type { By } from '../../../core/figures/plan/periods.ts';
import type { LineBudget } from '../../../core/figures/plan/budgets.ts';
import { PLAN_KIND_TITLES } from '../../../core/records/kinds/plan.ts';
import { formatDay } from '../../../core/values/day.ts';
import { formatHours } from '../../../core/values/hours.ts';
import { formatMoney } from '../../../core/values/money.ts';
import { goInstead, to } from '../../app/route.ts';
import type { AccountScreenProps } from '../../app/screen-props.ts';
import { Button, GoLink } from '../../parts/page/button.tsx';
import { Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Page, Section } from '../../parts/page/page.tsx';
import { Trail } from '../../parts/page/trail.tsx';
import { TakeBack } from '../../parts/page/undo.tsx';
import { Sum } from '../../parts/tables/sum.tsx';
import { Table } from '../../parts/tables/table.tsx';
import { useRead } from '../../program/use-program.tsx';
import { workingOf } from '../overview/figure-links.ts';
import { planWords as words } from '../../words/plan.ts';
import { howOf } from './budgets.tsx';
import { ChangeForm } from './change-form.tsx';
import { LinePeriods } from './line-periods.tsx';

interface Asked {
  readonly line: number;
  readonly on: string | undefined;
  readonly by: By | undefined;
}

export function PlanLine({ account: { id: account }, address: { line: id, on, by = 'month' } }: AccountScreenProps<Asked>) {
  const view = useRead('plan.view', { account, ...(on !== undefined && { on }) });
  const setup = useRead('accounts.setup', { account });
  const [changing, setChanging] = useState(false);
  const failed = view.error ?? setup.error;
  const line = view.data?.lines.find((one) => one.id === id);
  const versions = (setup.data?.plan ?? []).filter((row) => row.line === id).toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const now = versions.find((row) => row.id === line?.version);
  return (
    <Page
      title={line?.name ?? words.line}
      above={<Trail steps={[{ title: words.title, route: to('plan', account, { on }) }]} />}
      below={line && view.data && <p className="lead">{`${howOf(line).join('. ')}. ${line.outcome}`}</p>}
    >
      <TakeBack />
      {failed && <Trouble problem={failed.problem} again={() => void Promise.all([view.refetch(), setup.refetch()])} />}
      {!failed && !(view.data && setup.data) && <Skeleton what={words.reading} lines={6} />}
      {view.data && setup.data && !line && <p>{words.gone}</p>}
      {view.data && line && now && (
        <div className="stack stack-loose">
          <Budget account={account} asOf={view.data.asOf} line={line} />
          {changing ? (
            <ChangeForm account={account} on={view.data.asOf} line={line} version={now} onDone={() => setChanging(false)} />
          ) : line.kind === 'one_off' ? (
            <p>{words.oneOff}</p>
          ) : (
            <div className="row no-print">
              <Button look="primary" onPress={() => setChanging(true)}>
                {words.change}
              </Button>
            </div>
          )}
          <LinePeriods
            account={account}
            on={view.data.asOf}
            line={line}
            by={by}
            onBy={(next) => goInstead(to('plan-line', account, { line: String(id), on, by: next }))}
          />
          <Versions account={account} versions={versions} />
        </div>
      )}
    </Page>
  );
}

function Budget({ account, asOf, line }: { readonly account: number; readonly asOf: string; readonly line: LineBudget }) {
  const { id, year, spent, setAside, available } = line;
  return (
    <Section title={words.budget} id="budget">
      <Sum
        caption={words.asAt(formatDay(asOf))}
        rows={[
          { kind: 'add', label: words.year, pence: year, route: workingOf(account, asOf, { figure: 'yearBudgetLine', id }) },
          { kind: 'less', label: words.spent, pence: spent, route: workingOf(account, asOf, { figure: 'spentLine', id }) },
          {
            kind: 'less',
            label: words.setAside,
            pence: setAside,
            route: setAside === 0 ? null : workingOf(account, asOf, { figure: line.kind === 'agency_hours' ? 'notYetInvoiced' : 'holiday' }),
          },
          { kind: 'sum', label: words.available, pence: available, route: null },
        ]}
      />
      <p className="link-line">
        <GoLink route={workingOf(account, asOf, { figure: 'planLine', id })}>{words.workedOut}</GoLink>
      </p>
    </Section>
  );
}

function Versions({ account, versions }: { readonly account: number; readonly versions: readonly PlanLineVersion[] }) {
  return (
    <Section title={words.versions} id="versions">
      <Table<PlanLineVersion>
        caption={words.versionsCaption}
        columns={[
          {
            key: 'from',
            head: words.from,
            kind: 'head',
            cell: ({ id, from }) => <GoLink route={to('record', account, { type: 'plan', id: String(id) })}>{formatDay(from)}</GoLink>,
          },
          { key: 'to', head: words.to, kind: 'short', cell: ({ to: last }) => (last === null ? words.open : formatDay(last)) },
          { key: 'how', head: words.how, cell: howOfVersion },
          { key: 'outcome', head: words.outcome, cell: ({ outcome }) => outcome },
        ]}
        rows={versions}
        rowKey={({ id }) => id}
      />
    </Section>
  );
}

function howOfVersion({ kind, hoursPerWeek, rate, amount }: PlanLineVersion): string {
  if (hoursPerWeek !== null && rate !== null) return words.hoursAt(formatHours(hoursPerWeek), formatMoney(rate));
  return `${PLAN_KIND_TITLES[kind]}: ${formatMoney(amount ?? 0)}`;
}
