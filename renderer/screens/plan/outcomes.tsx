/** The ten outcomes of the Care Act with the lines that work towards each: told in full once a line names one, else folded away. */
import type { PlanView } from '../../../core/figures/plan/budgets.ts';
import { CARE_OUTCOME_TITLES } from '../../../core/records/kinds/plan.ts';
import { More } from '../../parts/page/more.tsx';
import { Section } from '../../parts/page/page.tsx';
import { Table } from '../../parts/tables/table.tsx';
import { planWords as words } from '../../words/plan.ts';

export function CareOutcomes({ plan: { careOutcomes } }: { readonly plan: PlanView }) {
  const isUsed = careOutcomes.some(({ lines }) => lines.length > 0);
  const table = (
    <Table
      caption={words.outcomesCaption}
      columns={[
        { key: 'outcome', head: words.outcome, kind: 'head', cell: ({ outcome }) => CARE_OUTCOME_TITLES[outcome] },
        { key: 'lines', head: words.lineNames, cell: ({ lines }) => (lines.length === 0 ? <span className="soft">{words.noLine}</span> : lines.join(', ')) },
      ]}
      rows={careOutcomes}
      rowKey={({ outcome }) => outcome}
    />
  );
  if (!isUsed)
    return (
      <More title={words.outcomes} level={2}>
        <p>{words.outcomesLead}</p>
        {table}
      </More>
    );
  return (
    <Section title={words.outcomes} id="outcomes">
      <p>{words.outcomesLead}</p>
      {table}
    </Section>
  );
}
