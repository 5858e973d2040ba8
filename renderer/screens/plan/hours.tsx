/** Hours planned and worked on each line of hours, and what may become of those left over: from hours to pounds to a move. */
import type { LineBudget, PlanView } from '../../../core/figures/plan/budgets.ts';
import { formatMoney } from '../../../core/values/money.ts';
import { Button } from '../../parts/page/button.tsx';
import { Section } from '../../parts/page/page.tsx';
import { Table } from '../../parts/tables/table.tsx';
import { planWords as words } from '../../words/plan.ts';
import type { MoveBegun } from './move-form.tsx';

interface LineHoursProps {
  readonly plan: PlanView;
  readonly onUse: (begun: MoveBegun) => void;
}

const isLeft = ({ hours }: LineBudget): boolean => hours !== null && hours.banked !== '0' && !hours.banked.startsWith('-');

export function LineHours({ plan, onUse }: LineHoursProps) {
  const lines = plan.lines.filter(({ hours }) => hours !== null);
  if (lines.length === 0) return null;
  return (
    <Section title={words.hoursTitle} id="hours">
      <Table<LineBudget>
        caption={words.hoursCaption}
        columns={[
          { key: 'line', head: words.line, kind: 'head', cell: ({ name }) => name },
          { key: 'planned', head: words.planned, kind: 'figure', cell: ({ hours }) => hours?.planned ?? '' },
          { key: 'worked', head: words.worked, kind: 'figure', cell: ({ hours }) => hours?.worked ?? '' },
          {
            key: 'left',
            head: words.left,
            kind: 'figure',
            cell: ({ hours }) => (
              <>
                {hours?.banked.startsWith('-') ? words.overPlan(hours.banked.slice(1)) : hours?.banked}
                {hours && hours.pence !== 0 && (
                  <small className="soft"> {(hours.pence < 0 ? words.overWorth : words.worth)(formatMoney(Math.abs(hours.pence)))}</small>
                )}
              </>
            ),
          },
        ]}
        rows={lines}
        rowKey={({ id }) => id}
      />
      {lines.filter(isLeft).map(({ id, name, kind, hours }) => (
        <div key={id} className="stack">
          <p>
            <strong>{name}</strong>. {hours?.clause ? words.clause(hours.clause) : words.noClause}
          </p>
          {kind === 'pa_hours' && (
            <div className="no-print">
              <Button onPress={() => onUse({ line: id, hours: hours?.banked ?? null })}>
                {words.useHours}
                <span className="unseen"> ({name})</span>
              </Button>
            </div>
          )}
        </div>
      ))}
    </Section>
  );
}
