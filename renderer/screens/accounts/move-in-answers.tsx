/** The three answers that a folder gives, before anything of it is kept. */
import type { Overview } from '../../../core/figures/overview.ts';
import { formatDay } from '../../../core/values/day.ts';
import { formatMoney } from '../../../core/values/money.ts';
import { Section } from '../../parts/page/page.tsx';
import { Amount } from '../../parts/tables/amount.tsx';
import { Table } from '../../parts/tables/table.tsx';
import { moveInWords as words } from '../../words/accounts/move-in.ts';

interface Row {
  readonly what: string;
  /** Pence; null: not known. */
  readonly pence: number | null;
  readonly beside?: string;
}

export function MoveInAnswers({ figures }: { readonly figures: Overview }) {
  const { asOf, plan, contribution, crisis, cash, answers } = figures;
  const known = (answer: keyof typeof answers, pence: number): number | null => (answers[answer].state === 'not_known' ? null : pence);
  const rows: readonly Row[] = [
    { what: words.spent, pence: known('plan', plan.spentToDate), beside: words.spentOf(formatMoney(plan.expectedToDate)) },
    { what: words.contribution, pence: known('contribution', contribution.toPayNow) },
    { what: words.crisis, pence: known('crisis', crisis.available) },
    { what: words.inBank, pence: cash.statementBalance },
  ];
  return (
    <Section title={words.answersTitle} id="answers">
      <p>{words.answersLead(formatDay(asOf))}</p>
      <Table
        caption={words.answersCaption}
        captionUnseen
        columns={[
          { key: 'what', head: words.answer, kind: 'head', cell: ({ what }) => what },
          {
            key: 'pence',
            head: words.comesTo,
            kind: 'figure',
            cell: ({ pence, beside }) => (
              <>
                {pence === null ? words.notKnown : <Amount pence={pence} />}
                {pence !== null && beside !== undefined && <small className="account-of">{beside}</small>}
              </>
            ),
          },
        ]}
        rows={rows}
        rowKey={({ what }) => what}
      />
    </Section>
  );
}
