/** Money moved between lines in the account year, why and who agreed; and how much of what the council lets one move is moved. */
import type { PlanView } from '../../../core/figures/plan/budgets.ts';
import { formatMoney } from '../../../core/values/money.ts';
import { to } from '../../app/route.ts';
import { GoLink } from '../../parts/page/button.tsx';
import { Note } from '../../parts/page/note.tsx';
import { Section } from '../../parts/page/page.tsx';
import { Amount, Day } from '../../parts/tables/amount.tsx';
import { Table } from '../../parts/tables/table.tsx';
import { planWords as words } from '../../words/plan.ts';

export function Moves({ account, plan: { moves, moveLimit } }: { readonly account: number; readonly plan: PlanView }) {
  const isOver = moveLimit !== null && moveLimit.moved > moveLimit.pence;
  const said = moveLimit && (isOver ? words.limitOver : words.limit)(moveLimit.percent, formatMoney(moveLimit.pence), formatMoney(moveLimit.moved));
  return (
    <Section title={words.moves} id="moves">
      {moves.length === 0 ? (
        <p>{words.noMoves}</p>
      ) : (
        <Table
          caption={words.movesCaption}
          columns={[
            {
              key: 'what',
              head: words.moveLines,
              kind: 'head',
              cell: ({ id, from, to: into }) => (
                <GoLink route={to('record', account, { type: 'planMoves', id: String(id) })}>
                  {from} → {into}
                </GoLink>
              ),
            },
            { key: 'day', head: words.moveDay, kind: 'short', cell: ({ day }) => <Day day={day} /> },
            { key: 'why', head: words.moveWhy, cell: ({ reason }) => reason },
            { key: 'agreed', head: words.agreedBy, cell: ({ agreedBy }) => agreedBy },
            { key: 'pence', head: words.moveAmount, kind: 'figure', cell: ({ pence }) => <Amount pence={pence} /> },
          ]}
          rows={moves}
          rowKey={({ id }) => id}
        />
      )}
      {said !== null &&
        (isOver ? (
          <Note weight="warn">
            <p>{said}</p>
          </Note>
        ) : (
          <p>{said}</p>
        ))}
    </Section>
  );
}
