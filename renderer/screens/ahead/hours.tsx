/** What could I afford: hours of care beside the plan, for each assistant and agency line with a price of an hour. */
import type { HoursAhead } from '../../../core/figures/ahead/looking-ahead.ts';
import { formatDay } from '../../../core/values/day.ts';
import { formatHours } from '../../../core/values/hours.ts';
import { formatMoney } from '../../../core/values/money.ts';
import { Section } from '../../parts/page/page.tsx';
import type { Column } from '../../parts/tables/table.tsx';
import { Table } from '../../parts/tables/table.tsx';
import { hoursAheadWords as words } from '../../words/ahead/what-if.ts';
import type { Shown } from './compared.tsx';

interface HoursProps {
  readonly to: string;
  readonly planned: readonly HoursAhead[];
  readonly shown: readonly Shown[];
}

export function CouldAfford({ to, planned, shown }: HoursProps) {
  const hasRule = planned.some(({ outOfAskedBack }) => outOfAskedBack !== null);
  const columns: readonly Column<HoursAhead>[] = [
    { key: 'who', head: words.who, kind: 'head', cell: ({ helper }) => words.rate(helper.name, formatMoney(helper.rate)) },
    { key: 'most', head: words.most, kind: 'figure', cell: ({ most }) => formatHours(most) },
    { key: 'week', head: words.perWeek, kind: 'figure', cell: ({ perWeek }) => formatHours(perWeek) },
    { key: 'asked', head: words.outOfAskedBack, kind: 'figure', cell: ({ outOfAskedBack }) => outOfAskedBack !== null && formatHours(outOfAskedBack) },
    ...shown.map(({ key, title, then }): Column<HoursAhead> => ({
      key: `with ${key}`,
      head: words.with(title),
      kind: 'figure',
      cell: ({ helper }) => {
        const own = then?.hours.find(({ helper: { kind, id } }) => kind === helper.kind && id === helper.id);
        return own && formatHours(own.most);
      },
    })),
  ];
  return (
    <Section title={words.title} id="could-afford">
      {planned.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <p>{words.lead(formatDay(to))}</p>
          <Table
            caption={words.caption}
            columns={hasRule ? columns : columns.filter(({ key }) => key !== 'asked')}
            rows={planned}
            rowKey={({ helper: { kind, id, rate } }) => `${kind}-${id}-${rate}`}
          />
        </>
      )}
    </Section>
  );
}
